"""Checked fields and a body → an Article: title, dateline, dates, names, events."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from generator.articles.corrections import check_corrections, read_corrections
from generator.articles.dateline import day_and_month, day_without_year, find_dateline
from generator.articles.findings import Findings
from generator.articles.headline import Headline, find_headline
from generator.articles.located import Fields, Place
from generator.articles.losses import tell_losses
from generator.articles.named import read_names
from generator.articles.names import Directory
from generator.articles.schema import ArticleFields
from generator.articles.slugs import is_slug, slugify
from generator.articles.walk import read_pieces
from generator.italian_dates import italian_day
from generator.model import Article, Block, Dateline, Source

ANCHOR_DAYS = 3
"""A dateline farther than this from the front matter's date is not believed."""
_HEAD = 3
"""A dateline stands in one of the first blocks: a standfirst or a byline may come before it."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What a file held.

    Attributes:
        fields: checked; what was refused is left out of them.
        kept: the same as written; None without front matter.
        refused: the keys that were written and are not in `kept`: their faults are told already.
        body: what comes after the front matter.
        body_line: the 1-based line of the file on which it begins.
    """

    fields: ArticleFields
    kept: Fields | None
    refused: frozenset[str]
    body: str
    body_line: int


def assemble(parts: Parts, findings: Findings, directory: Directory, reference: datetime.date | None) -> Article | None:
    """Make the article, or tell what is missing; everything else that is wrong is told all the same.

    Long, because of a line for each field of the article.
    """
    fields, body, body_line = parts.fields, parts.body, parts.body_line
    headline = _headline(parts, findings)
    if headline:
        body, body_line = headline.body, headline.body_line
    stream = read_pieces(body, body_line)
    text, blocks = stream.text, stream.blocks
    tell_losses(stream.targets, findings)
    if not text:
        remedy = "scrivi l’articolo sotto la seconda riga ---"
        findings.warn(Place(max(1, body_line), 1), "empty-body", "l’articolo non ha testo", remedy)
    named = read_names(fields, parts.kept, text, findings, directory)
    id_, slug = _address(fields, findings)
    given = fields.date.date if fields.date else None
    dateline = _dateline(text, blocks, given)
    if given is None and "date" not in parts.refused and not (dateline and dateline.date):
        _tell_missing_date(text, blocks, findings)
    date = given or (dateline.date if dateline else None)
    if date is None or (headline is None and not fields.title):
        return None
    _check_future(date, reference, parts.kept, findings)
    check_corrections(fields, parts.kept, date, findings)
    return Article(
        file=findings.file,
        id=id_,
        slug=slug,
        title=fields.title or (headline.title if headline else ""),
        date=date,
        anchor=_anchor(date, dateline, blocks, findings),
        body=body,
        text=text,
        blocks=blocks,
        body_line=body_line,
        dateline=dateline,
        description=fields.description,
        updated=fields.updated.date if fields.updated else None,
        source=_source(fields, dateline),
        place=fields.place or (dateline.place if dateline else ""),
        authors=tuple(map(str, fields.authors)),
        tags=tuple(map(str, fields.tags)),
        image=fields.image,
        draft=fields.draft,
        actors=named.actors,
        topics=named.topics,
        events=named.events,
        corrections=read_corrections(fields.corrections),
        former_ids=tuple(map(str, fields.former_ids)),
    )


def _headline(parts: Parts, findings: Findings) -> Headline | None:
    """The title in the body, when the front matter gives none or the same."""
    headline = find_headline(parts.body, parts.body_line)
    given = parts.fields.title
    if given:
        return headline if headline and headline.title.casefold() == given.casefold() else None
    if headline is None and "title" not in parts.refused:
        remedy = "scrivi title: nel blocco iniziale, oppure una prima riga «# Titolo»"
        findings.error(Place(1, 1), "missing-title", "l’articolo non ha titolo", remedy)
    return headline


def _dateline(text: str, blocks: Sequence[Block], hint: datetime.date | None) -> Dateline | None:
    """The dateline of the first block that has one; after a standfirst it counts only with a date."""
    for number, block in enumerate(blocks[:_HEAD]):
        found = find_dateline(text[block.start : block.end], hint)
        if found and (number == 0 or found.date):
            return replace(found, start=found.start + block.start, end=found.end + block.start)
    return None


def _tell_missing_date(text: str, blocks: Sequence[Block], findings: Findings) -> None:
    for block in blocks[:_HEAD]:
        found = day_without_year(text[block.start : block.end])
        if found:
            message = f"in testa all’articolo c’è «{day_and_month(*found)}», ma manca l’anno"
            remedy = "aggiungi l’anno dopo il mese, oppure date: nel blocco iniziale"
            findings.error(Place(block.line, 1), "missing-date", message, remedy)
            return
    remedy = "scrivi date: 2024-05-03 nel blocco iniziale, o comincia il testo con «Roma, 3 maggio 2024 –»"
    findings.error(Place(1, 1), "missing-date", "l’articolo non ha data", remedy)


def _check_future(date: datetime.date, reference: datetime.date | None, raw: Fields | None, findings: Findings) -> None:
    if reference is not None and date > reference:
        place = raw.where("date") if raw is not None and "date" in raw else Place(1, 1)
        message = f"il {_italian(date)} viene dopo il giorno di riferimento, il {_italian(reference)}"
        findings.warn(place, "date-future", message, "controlla l’anno e il mese")


def _anchor(
    date: datetime.date, dateline: Dateline | None, blocks: Sequence[Block], findings: Findings
) -> datetime.date:
    if dateline is None or dateline.date is None or dateline.date == date:
        return date
    if abs(dateline.date - date).days <= ANCHOR_DAYS:
        return dateline.date

    message = f"in testa al testo c’è il {_italian(dateline.date)}, nel blocco iniziale il {_italian(date)}"
    place = Place(blocks[0].line if blocks else 1, 1)
    findings.warn(place, "dateline-date", message, "correggi una delle due: «ieri» si conta da quella del blocco")
    return date


def _address(fields: ArticleFields, findings: Findings) -> tuple[str, str]:
    """The id and the slug: as given, else from the file's name, never from what may be rewritten."""
    name = slugify(PurePosixPath(findings.file).stem)
    slug = fields.slug or fields.id or name
    if not is_slug(slug):
        message = f"il nome del file dà un indirizzo riservato: «{slug}»"
        findings.error(Place(1, 1), "slug", message, "cambia il nome del file, o aggiungi slug al blocco iniziale")
    return fields.id or name, slug


def _source(fields: ArticleFields, dateline: Dateline | None) -> Source:
    source = fields.source
    name = source.name or (dateline.agency if dateline else "")
    return Source(name, source.url or fields.url, source.author, source.archived)


def _italian(date: datetime.date) -> str:
    return italian_day(date.year, date.month, date.day)
