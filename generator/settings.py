"""Settings, read once from `mkdocs.yml` (`extra.cronistoria`); nobody else reads configuration."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from generator.errors import UsageError


@dataclass(frozen=True, slots=True)
class Settings:
    """Where things are, and the few numbers a newsroom may change.

    Attributes:
        root: the project's folder, where `mkdocs.yml` is.
        content: what editors write.
        docs: generated Markdown; owned by the generator alone.
        build: releases, the published site (`build/site`), locks.
        site_url: public address, empty or with a final slash.
        min_events: an actor or topic gets a page from this number of events on.
        split_events: a timeline above this number is split by year.
        notice: a sentence that the home page and every article show (for example: written for demonstration).
        strict: warnings refuse like errors.
        reference: an article dated after this day gets a warning; None judges nothing.
    """

    root: Path
    content: Path
    docs: Path
    build: Path
    site_name: str = "Cronistoria"
    site_url: str = ""
    min_events: int = 2
    split_events: int = 500
    notice: str = ""
    strict: bool = False
    reference: datetime.date | None = None


class _PlainLoader(yaml.SafeLoader):
    """mkdocs.yml may hold tags (`!ENV`, `!!python/name`) that mean something to MkDocs only: they are passed over."""


_PlainLoader.add_multi_constructor("!", lambda loader, suffix, node: None)
_PlainLoader.add_multi_constructor("tag:yaml.org,2002:python/", lambda loader, suffix, node: None)


def read_settings(root: Path, *, strict: bool = False, reference: datetime.date | None = None) -> Settings:
    """Read the settings of the project in `root`.

    Raises:
        UsageError: no `mkdocs.yml`, or a value of the wrong kind; the text is Italian.
    """
    file = root / "mkdocs.yml"
    try:
        raw = yaml.load(file.read_text(encoding="utf-8"), Loader=_PlainLoader)  # noqa: S506 (a SafeLoader)
    except FileNotFoundError:
        raise UsageError(f"manca {file.name} in {root} → esegui il comando nella cartella del progetto") from None
    except (yaml.YAMLError, UnicodeDecodeError) as fault:
        raise UsageError(f"{file.name} non è YAML valido: {fault}") from None
    if not isinstance(raw, dict):
        raise UsageError(f"{file.name} non contiene impostazioni")
    ours = (raw.get("extra") or {}).get("cronistoria") or {}
    unknown = set(ours) - {"content", "build", "min_events", "split_events", "notice"}
    if unknown:
        raise UsageError(f"{file.name}: extra.cronistoria non conosce {', '.join(sorted(unknown))}")
    build = root / str(ours.get("build", "build"))
    return Settings(
        root=root,
        content=root / str(ours.get("content", "content")),
        docs=root / str(raw.get("docs_dir", "build/docs")),
        build=build,
        site_name=str(raw.get("site_name", "Cronistoria")),
        site_url=str(raw.get("site_url") or ""),
        min_events=_count(ours, "min_events", 2),
        split_events=_count(ours, "split_events", 500),
        notice=str(ours.get("notice") or ""),
        strict=strict,
        reference=reference,
    )


def _count(ours: dict[str, Any], key: str, default: int) -> int:
    value = ours.get(key, default)
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise UsageError(f"mkdocs.yml: extra.cronistoria.{key} deve essere un numero intero da 1 in su")
    return value
