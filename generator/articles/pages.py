"""Pages written by hand: `content/pages/*.md`."""

from __future__ import annotations

import unicodedata
from pathlib import Path, PurePosixPath

from generator.articles.budget import check_body
from generator.articles.decoding import decode
from generator.articles.files import list_files, read_bytes
from generator.articles.findings import Findings
from generator.articles.front_matter import read_front_matter
from generator.articles.headline import find_headline
from generator.articles.located import Place
from generator.articles.schema import PageFields
from generator.articles.slugs import is_slug, slugify
from generator.articles.validation import validate
from generator.errors import Problem
from generator.model import HandPage


def read_pages(content: Path) -> tuple[tuple[HandPage, ...], tuple[Problem, ...]]:
    """Read `content/pages/*.md`, by slug; a page with an error is left out and told."""
    files, problems = list_files(content / "pages", f"{content.name}/pages", (".md",))
    found = list(problems)
    pages: dict[str, HandPage] = {}
    for path, label in files:
        findings = Findings(label)
        page = _read(path, findings)
        if page and page.slug in pages:
            message = f"lo stesso indirizzo «{page.slug}» è anche in {pages[page.slug].file}"
            findings.error(Place(1, 1), "duplicate-slug", message, "scrivi uno slug diverso in uno dei due file")
        elif page:
            pages[page.slug] = page
        found += findings.problems
    return tuple(pages[slug] for slug in sorted(pages)), tuple(sorted(found))


def _read(path: Path, findings: Findings) -> HandPage | None:
    data, problems = read_bytes(path, findings.file)
    findings.problems += problems
    text, problems = decode(data or b"", findings.file)
    findings.problems += problems
    front = read_front_matter(text, findings.file)
    findings.problems += front.problems
    if findings.refused:
        return None
    fields = validate(PageFields, front.fields, findings) if front.fields is not None else PageFields()
    body, body_line = unicodedata.normalize("NFC", front.body), front.body_line
    check_body(body, body_line, findings)
    if fields is None or findings.refused:
        return None
    headline = find_headline(body, body_line)
    if headline and not fields.title:
        body = headline.body
    title = fields.title or (headline.title if headline else "")
    if not title:
        remedy = "scrivi title: nel blocco iniziale, oppure una prima riga «# Titolo»"
        findings.error(Place(1, 1), "missing-title", "la pagina non ha titolo", remedy)
    slug = fields.slug or slugify(PurePosixPath(findings.file).stem)
    if not is_slug(slug):
        message = f"il nome del file dà un indirizzo riservato: «{slug}»"
        findings.error(Place(1, 1), "slug", message, "cambia il nome del file, o aggiungi slug al blocco iniziale")
    if findings.refused:
        return None
    return HandPage(findings.file, slug, title, body, fields.description)
