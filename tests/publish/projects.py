"""Small projects for the tests of publication: hand-made pages, the pinned theme, no content."""

from __future__ import annotations

import hashlib
from pathlib import Path

from generator.model import Page
from generator.settings import Settings, read_settings

MKDOCS_YML = """\
site_name: Prova
site_url: https://example.org/cronaca/
docs_dir: build/docs
site_dir: build/by-hand
nav:
  - index.md
validation:
  nav:
    omitted_files: ignore
theme:
  name: material
  language: it
  font: false
  features: [navigation.tabs, navigation.top, toc.follow]
  palette:
    - scheme: default
      toggle: {icon: material/weather-sunny, name: Scuro}
    - scheme: slate
      toggle: {icon: material/weather-night, name: Chiaro}
plugins:
  - search: {enabled: false}
"""


def project(root: Path, *, more: str = "") -> Settings:
    """A project without content."""
    root.mkdir(parents=True, exist_ok=True)
    (root / "mkdocs.yml").write_text(MKDOCS_YML + more, encoding="utf-8")
    return read_settings(root)


def page(path: str, title: str = "Titolo", body: str = "") -> Page:
    return Page(path, {"title": title}, f"# {title}\n\n{body or '<p>Testo.</p>'}\n")


PAGES = (
    page("index.md", "Prima pagina"),
    page("attori/index.md", "Attori"),
    page("attori/vladimir-putin.md", "Vladimir Putin", '<ol><li id="e-k3f9xw">Ha telefonato.</li></ol>'),
    page("cronologia/2025.md", "2025"),
)


def fingerprint(folder: Path) -> str:
    """One hash of every name and byte in a folder."""
    whole = hashlib.sha256()
    for path in sorted(folder.resolve().rglob("*")):
        if path.is_file():
            data = path.read_bytes()
            whole.update(f"{path.relative_to(folder.resolve())}\0{len(data)}\0".encode() + data)
    return whole.hexdigest()
