"""The last look at a built site before readers see it: nothing that runs, loads from elsewhere or shadows the theme.

The gate trusts no stage before it and reads what lies on the disk.
"""

from __future__ import annotations

import functools
import html
import json
import posixpath
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from generator.errors import PublishError
from generator.publish.admitted import THEME_SCRIPTS
from generator.publish.csp import HEADERS, netlify, policy_tag, script_hashes
from generator.publish.markup import Fault, PageReader, plain_address, script_hash
from generator.publish.release import site_files
from generator.publish.search_bundle import unpack

_SHOWN = 20
_LONGEST = 200
_CSS_FOREIGN = re.compile(r"""(?:url\(\s*["']?|@import\s*["'])\s*(?:https?:)?[/\\]{2}[^"')\s]*""", re.IGNORECASE)
_CSS_RUNS = re.compile(r"(?:java|vb)script\s*:|\bexpression\s*\(|-moz-binding", re.IGNORECASE)
_RECORD_ADDRESS = re.compile(r"(?:[a-z0-9][a-z0-9_-]*/)+", re.ASCII)
_ANCHOR = re.compile(r"[a-z0-9-]+", re.ASCII)
_LOCATION = re.compile(r"<loc>(.*?)</loc>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Violation:
    """A stretch of a built file that must not be published."""

    file: str
    stretch: str
    why: str

    def __str__(self) -> str:
        stretch = " ".join(self.stretch.split())
        shown = stretch if len(stretch) <= _LONGEST else f"{stretch[:_LONGEST]}…"
        return f"{self.file}: {self.why}: {shown}"


def check_site(site: Path, site_url: str) -> None:
    """Refuse a built site that holds anything it should not.

    Args:
        site: the folder the engine filled.
        site_url: the public address, or empty; absolute addresses of its host are ours.

    Raises:
        PublishError: names the pages and the offending stretches, in Italian (the first twenty).
    """
    found = list(violations(site, site_url))
    if found:
        more = f"\n  … e altri {len(found) - _SHOWN}" if len(found) > _SHOWN else ""
        listed = "\n".join(f"  {violation}" for violation in found[:_SHOWN])
        raise PublishError(f"il sito costruito contiene ciò che non si può pubblicare:\n{listed}{more}")


def violations(site: Path, site_url: str) -> Iterator[Violation]:
    """Everything that is wrong in a built site, in the order of its files."""
    # What stands in the pages must be what the theme's scripts ask for, whoever wrote it there.
    hashes = script_hashes(site, lambda code: script_hash(code) in THEME_SCRIPTS)
    headers = site / HEADERS
    if not headers.is_file() or headers.read_bytes() != netlify(hashes).encode():
        yield Violation(HEADERS, "", "la politica di sicurezza non è quella del sito")
    reader = PageReader(urlsplit(site_url).hostname or "", policy_tag(hashes))
    for path in site_files(site):
        name = path.relative_to(site).as_posix()
        for stretch, why in _file_faults(site, path, name, reader, site_url):
            yield Violation(name, stretch, why)


def _file_faults(site: Path, path: Path, name: str, reader: PageReader, site_url: str) -> Iterable[Fault]:
    if path.suffix == ".pf_fragment":
        return _record_faults(site, path.read_bytes())
    if path.suffix not in {".html", ".css", ".json", ".xml", ".svg"}:
        return ()
    try:
        text = path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        return ((name, "non è UTF-8"),)
    if path.suffix == ".html":
        mount = unquote(urlsplit(site_url).path) or "/"
        folder = posixpath.dirname(name)
        return reader.faults(
            text, functools.partial(_is_ours, site, folder, mount), functools.partial(_is_other_page, site, folder)
        )
    if path.suffix == ".css":
        return _css_faults(text)
    if name.startswith("dati/accadde-oggi/"):
        return _day_faults(site, text)
    if name == "sitemap.xml":
        foreign = (found for found in map(html.unescape, _LOCATION.findall(text)) if not found.startswith(site_url))
        return [(found, "la mappa porta a un altro sito") for found in foreign]
    return ()


def _is_ours(site: Path, folder: str, mount: str, address: str) -> bool:
    """Whether a page in `folder` that loads this address gets a script or style sheet of the built site."""
    parts = urlsplit(address)
    if parts.scheme or parts.netloc or plain_address(address).startswith("//"):
        return False
    path = unquote(parts.path)
    inner = path.removeprefix(mount) if path.startswith(mount) else posixpath.join(folder, path)
    inner = posixpath.normpath(inner)
    return inner.endswith((".js", ".css")) and not inner.startswith(("..", "/")) and (site / inner).is_file()


def _is_other_page(site: Path, folder: str, address: str) -> bool:
    """Whether a page in `folder` leads to another page of the built site by this relative address."""
    inner = posixpath.normpath(posixpath.join(folder, address))
    return (
        not inner.startswith("..") and inner != posixpath.normpath(folder) and (site / inner / "index.html").is_file()
    )


def _css_faults(text: str) -> list[Fault]:
    foreign = [(found.group(), "lo stile carica da un altro sito") for found in _CSS_FOREIGN.finditer(text)]
    return foreign + [(found.group(), "lo stile contiene codice") for found in _CSS_RUNS.finditer(text)]


def _record_faults(site: Path, data: bytes) -> Iterator[Fault]:
    """What search shows comes as text: a record that could be taken for markup is none of ours."""
    try:
        record = json.loads(unpack(data))
        shown = (record["content"], *record["meta"].values(), *(v for of in record["filters"].values() for v in of))
        address = str(record["url"])
    except (ValueError, KeyError, AttributeError, TypeError, EOFError, OSError):
        yield "", "un documento dell’indice di ricerca non si legge"
        return
    for text in shown:
        if not isinstance(text, str) or "<" in text or ">" in text:
            yield str(text)[:_LONGEST], "l’indice di ricerca contiene HTML"
    yield from _address_faults(site, address, "l’indice di ricerca")


def _day_faults(site: Path, text: str) -> Iterator[Fault]:
    """The front page makes links of the addresses in these files."""
    try:
        found = [str(row["url"]) for rows in json.loads(text)["days"].values() for row in rows]
    except (ValueError, KeyError, AttributeError, TypeError, RecursionError):
        yield "", "i giorni di «Accadde oggi» non si leggono"
        return
    for address in found:
        yield from _address_faults(site, address, "«Accadde oggi»")


def _address_faults(site: Path, address: str, which: str) -> Iterator[Fault]:
    """What a script makes a link of is the way from the root of the site to one of its pages."""
    location, _, anchor = address.partition("#")
    if not _RECORD_ADDRESS.fullmatch(location) or not (site / location / "index.html").is_file():
        yield location, f"{which} porta a una pagina che non c’è"
    elif anchor and not _ANCHOR.fullmatch(anchor):
        yield anchor, f"{which} porta a un punto che non può esserci"
