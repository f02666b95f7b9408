"""Settings, read once from `mkdocs.yml` (`extra.cronistoria`); nobody else reads configuration."""

from __future__ import annotations

import datetime
import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal
from urllib.parse import quote, urlsplit

from generator.errors import UsageError
from generator.mkdocs_file import read_mkdocs


@dataclass(frozen=True, slots=True)
class Licence:
    """What others may do with the data: a name for people, an `http(s)` address for programs."""

    name: str
    url: str


@dataclass(frozen=True, slots=True)
class Settings:
    """Where things are, and the few numbers a newsroom may change.

    Attributes:
        root: the project's folder, where `mkdocs.yml` is.
        content: what editors write.
        docs: generated Markdown; owned by the generator alone.
        build: releases, the published site (`build/site`), locks.
        site_description: what the site is about, in a sentence; the front page opens with it.
        site_url: public address, empty or with a final slash.
        min_events: an actor or topic gets a page from this number of events on.
        min_crossing: an actor and a topic get a page together from this number of events on.
        split_events: no page tells more events of ordinary length; a longer timeline is split by year, month, runs of
            days. Lists are split likewise, where four lines count as an event, or eight actors or topics.
        licence: name of the licence under which the data may be used again, and its address; empty says nothing.
        tag: authority and year of the ids in feeds and calendars (RFC 4151), `esempio.it,2026`; while it stays, a site
            may move to another address without its readers getting everything anew. Empty takes the host of `site_url`.
        shard_events: data files with more events than this are cut by year.
        notice: a sentence that the home page, every article and every event's page show (for example: written for
            demonstration).
        strict: warnings refuse like errors.
        reference: an article dated after this day gets a warning; None judges nothing.
        seconds_per_article: CPU time that reading one article may take.
        jobs: processes that read articles; 0 means one for each CPU.
        cache: whether what was understood before is used and kept (`write`), only used (`read`), or neither (`none`).
        permalinks: write the new addresses into the ledger.
        variables: name and value of the environment variables that `mkdocs.yml` asks for with `!ENV`; the engine, which
            else sees nothing of the machine, gets them.
    """

    root: Path
    content: Path
    docs: Path
    build: Path
    site_name: str = "Cronistoria"
    site_description: str = ""
    site_url: str = ""
    min_events: int = 2
    min_crossing: int = 3
    split_events: int = 100
    notice: str = ""
    licence: Licence | None = None
    tag: str = ""
    shard_events: int = 5000
    strict: bool = False
    reference: datetime.date | None = None
    seconds_per_article: int = 10
    jobs: int = 0
    cache: Literal["write", "read", "none"] = "write"
    permalinks: bool = False
    variables: tuple[tuple[str, str], ...] = ()


KEYS = frozenset(
    (
        "content", "build", "min_events", "min_crossing", "split_events", "notice", "licence", "tag", "shard_events",
        "seconds_per_article",
    )
)  # fmt: skip
"""What stands under `extra.cronistoria`; the editors' guide explains each."""
_ADDRESS = re.compile(r"https?://[\w.-]+(?::\d+)?/(?:(?:[\w.~-]|%[0-9A-Fa-f]{2})+/)*", re.ASCII)
_TAG = re.compile(r"(?:[a-z0-9-]{1,63}\.)+[a-z0-9-]{1,63},\d{4}(?:-\d{2}(?:-\d{2})?)?", re.ASCII)


def read_settings(root: Path, *, strict: bool = False, reference: datetime.date | None = None) -> Settings:
    """Read the settings of the project in `root`.

    Raises:
        UsageError: no readable `mkdocs.yml`, a value of the wrong kind, a folder outside the project; the text is
            Italian.
    """
    raw, named = read_mkdocs(root / "mkdocs.yml")
    ours = _mapping(_mapping(raw, "extra", "extra"), "cronistoria", "extra.cronistoria")
    unknown = set(ours) - KEYS
    if unknown:
        raise UsageError(f"mkdocs.yml: extra.cronistoria non conosce {', '.join(sorted(map(str, unknown)))}")
    content, build = _folder(root, ours, "extra.cronistoria.content"), _folder(root, ours, "extra.cronistoria.build")
    docs = _folder(root, raw, "docs_dir", "build/docs")
    for key, folder in (("docs_dir", docs), ("extra.cronistoria.build", build)):
        _keep_apart(content, folder, key)
    return Settings(
        root=root,
        content=content,
        docs=docs,
        build=build,
        site_name=str(raw.get("site_name") or "Cronistoria"),
        site_description=str(raw.get("site_description") or ""),
        site_url=_address(str(raw.get("site_url") or "")),
        min_events=_count(ours, "min_events", 2),
        min_crossing=_count(ours, "min_crossing", 3),
        split_events=_count(ours, "split_events", 100),
        notice=_notice(ours),
        licence=_licence(ours),
        tag=_tag(ours),
        shard_events=_count(ours, "shard_events", 5000),
        strict=strict,
        reference=reference,
        seconds_per_article=_count(ours, "seconds_per_article", 10, most=3600),
        variables=tuple((name, os.environ[name]) for name in named if name in os.environ),
    )


def _mapping(values: dict[str, Any], key: str, name: str) -> dict[str, Any]:
    value = values.get(key)
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise UsageError(f"mkdocs.yml: {name} deve contenere chiavi con un valore, come min_events: 2")
    return value


def _folder(root: Path, values: dict[str, Any], name: str, default: str = "") -> Path:
    """A folder of the project, and not the project itself: what is generated replaces what is there.

    Args:
        root: the project's folder.
        values: where the key is looked up.
        name: the full name of the key, for messages.
        default: the key's last part, unless given.
    """
    key = name.rpartition(".")[2]
    value = values.get(key, default or key)
    if not isinstance(value, str) or not value.strip():
        raise UsageError(f"mkdocs.yml: {name} deve essere il nome di una cartella del progetto")
    whole, inside = (root / value).resolve(), root.resolve()
    if inside not in whole.parents:
        raise UsageError(f"mkdocs.yml: {name} porta fuori dal progetto ({whole}) → scegli una cartella dentro {inside}")
    return root / value


def _keep_apart(content: Path, other: Path, name: str) -> None:
    """What editors write and what is generated must never lie one inside the other."""
    one, two = content.resolve(), other.resolve()
    if one == two or one in two.parents or two in one.parents:
        raise UsageError(f"mkdocs.yml: {name} e la cartella degli articoli sono una dentro l’altra → separale")


def _address(site_url: str) -> str:
    """With a final slash, as MkDocs itself completes it; only what stands in every page and feed as it is written."""
    whole = site_url if not site_url or site_url.endswith("/") else f"{site_url}/"
    if not whole or _ADDRESS.fullmatch(whole):
        return whole
    proposed = _encoded(whole)
    remedy = f"scrivi {proposed}" if proposed else "scrivi per esempio https://esempio.it/cronaca/"
    raise UsageError(f"mkdocs.yml: site_url non è un indirizzo che si possa usare → {remedy}")


def _encoded(address: str) -> str:
    """The same address as a browser would send it; empty when that is none for a site either."""
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").encode("idna").decode("ascii")
        port = f":{parts.port}" if parts.port else ""
    except ValueError:  # also what cannot be a host, a UnicodeError
        return ""
    found = parts._replace(netloc=f"{host}{port}", path=quote(parts.path, safe="/%~")).geturl()
    return found if _ADDRESS.fullmatch(found) else ""


def _notice(ours: dict[str, Any]) -> str:
    value = ours.get("notice") or ""
    if not isinstance(value, str):
        raise UsageError("mkdocs.yml: extra.cronistoria.notice deve essere una frase → scrivila tra virgolette")
    return value


def _licence(ours: dict[str, Any]) -> Licence | None:
    values = _mapping(ours, "licence", "extra.cronistoria.licence")
    if not values:
        return None
    name, url = values.get("name"), values.get("url")
    if set(values) != {"name", "url"} or not isinstance(name, str) or not isinstance(url, str) or not name.strip():
        raise UsageError("mkdocs.yml: extra.cronistoria.licence vuole due voci, name e url: {name: CC BY 4.0, url: …}")
    if not url.startswith(("https://", "http://")):
        raise UsageError("mkdocs.yml: extra.cronistoria.licence.url deve cominciare con https://")
    return Licence(name.strip(), url)


def _tag(ours: dict[str, Any]) -> str:
    value = ours.get("tag") or ""
    if not isinstance(value, str) or (value and not _TAG.fullmatch(value)):
        raise UsageError(
            "mkdocs.yml: extra.cronistoria.tag vuole un dominio vostro e un anno in cui lo era: esempio.it,2026"
        )
    return value


def _count(ours: dict[str, Any], key: str, default: int, *, most: int | None = None) -> int:
    value = ours.get(key, default)
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= (most or value):
        bounds = f"da 1 a {most}" if most else "da 1 in su"
        raise UsageError(f"mkdocs.yml: extra.cronistoria.{key} deve essere un numero intero {bounds}")
    return value
