"""Pages written by hand: `content/pages/*.md`."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Sequence
from pathlib import Path, PurePosixPath

from generator.articles.budget import check_body
from generator.articles.decoding import decode
from generator.articles.files import list_files, read_bytes
from generator.articles.findings import Findings
from generator.articles.front_matter import read_front_matter
from generator.articles.headline import find_headline
from generator.articles.located import Place
from generator.articles.losses import tell_losses
from generator.articles.pieces import Target
from generator.articles.schema import PageFields
from generator.articles.slugs import is_slug, slugify
from generator.articles.validation import validate
from generator.articles.walk import read_pieces
from generator.errors import Problem
from generator.model import HandPage

SECTIONS = frozenset(("attori", "temi", "cronologia", "articoli", "dati"))
"""First parts of the addresses of what is generated."""
GENERATED = frozenset(("rete", "statistiche", "accadde-oggi", "correzioni", "cerca"))
"""Pages that the site makes itself, alone at their address."""
_METHOD = "metodo"
"""A page that is always there, because the menu leads to it."""
_FIRST_PART = re.compile(r"\.\./([a-z0-9-]+)/([a-z0-9])?")
_LINK_REMEDY = "scrivi l’indirizzo intero (https://…) o, per una pagina del sito, ../metodo/"


def read_pages(content: Path) -> tuple[tuple[HandPage, ...], tuple[Problem, ...]]:
    """Read `content/pages/*.md`, by slug; a page with an error is left out and told."""
    files, problems = list_files(content / "pages", f"{content.name}/pages", (".md",))
    found = list(problems)
    pages: dict[str, HandPage] = {}
    links: list[tuple[Findings, tuple[Target, ...]]] = []
    for path, label in files:
        findings = Findings(label)
        page, targets = _read(path, findings)
        if page and page.slug in pages:
            message = f"lo stesso indirizzo «{page.slug}» è anche in {pages[page.slug].file}"
            findings.error(Place(1, 1), "duplicate-slug", message, "scrivi uno slug diverso in uno dei due file")
        elif page:
            pages[page.slug] = page
        links.append((findings, targets))
    for findings, targets in links:
        _tell_dead_ends(targets, frozenset(pages) | SECTIONS | GENERATED | {_METHOD}, findings)
        found += findings.problems
    return tuple(pages[slug] for slug in sorted(pages)), tuple(sorted(found))


def _tell_dead_ends(targets: Sequence[Target], known: frozenset[str], findings: Findings) -> None:
    """Links to pages of the site that nobody wrote and nothing generates; what lies inside a section is not judged."""
    for target in targets:
        found = _FIRST_PART.match(target.address)
        if not target.kept or not found or (found[1] in known and (found[1] in SECTIONS or not found[2])):
            continue
        near = difflib.get_close_matches(found[1], sorted(known), 1, 0.6)
        remedy = f"forse intendevi ../{near[0]}/" if near else "controlla l’indirizzo nel sito"
        message = f"il collegamento «{target.address[:60]}» non porta a nessuna pagina del sito"
        findings.warn(Place(target.line, 1), "url", message, remedy)


def _read(path: Path, findings: Findings) -> tuple[HandPage | None, tuple[Target, ...]]:
    data, problems = read_bytes(path, findings.file)
    findings.problems += problems
    text, problems = decode(data or b"", findings.file)
    findings.problems += problems
    front = read_front_matter(text, findings.file)
    findings.problems += front.problems
    if findings.refused:
        return None, ()
    fields = validate(PageFields, front.fields, findings) if front.fields is not None else PageFields()
    body, body_line = unicodedata.normalize("NFC", front.body), front.body_line
    check_body(body, body_line, findings)
    if fields is None or findings.refused:
        return None, ()
    headline = find_headline(body, body_line)
    if headline and not fields.title:
        body, body_line = headline.body, headline.body_line
    title = fields.title or (headline.title if headline else "")
    if not title:
        remedy = "scrivi title: nel blocco iniziale, oppure una prima riga «# Titolo»"
        findings.error(Place(1, 1), "missing-title", "la pagina non ha titolo", remedy)
    slug = _slug(fields, findings)
    targets = read_pieces(body, body_line, site_links=True).targets
    tell_losses(targets, findings, _LINK_REMEDY)
    if findings.refused:
        return None, ()
    return HandPage(findings.file, slug, title, body, fields.description), targets


def _slug(fields: PageFields, findings: Findings) -> str:
    """The address, checked: neither reserved nor that of a page which the program makes."""
    slug = fields.slug or slugify(PurePosixPath(findings.file).stem)
    remedy = "cambia il nome del file, o aggiungi slug al blocco iniziale"
    if not is_slug(slug):
        findings.error(Place(1, 1), "slug", f"il nome del file dà un indirizzo riservato: «{slug}»", remedy)
    elif slug in GENERATED:
        findings.error(Place(1, 1), "slug", f"la pagina «{slug}» la fa già il programma", remedy)
    return slug
