"""`/articoli/`: every article, newest first; a long list by year and month."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from generator import edtf
from generator.model import Article, Page
from generator.render import addresses, wording
from generator.render.chips import last_change, outlet
from generator.render.context import Context
from generator.render.environment import block
from generator.render.list_pages import ListFace, list_pages
from generator.render.lists import Line, by_date, load_of_line, newest_first
from generator.render.part_list import contents
from generator.render.sheets import Sheet, title_load
from generator.when import When

_LATEST = 20
"""Articles that an upper page lists, so that it is more than a list of links."""
_WORDS = ("articolo", "articoli")


@dataclass(frozen=True, slots=True)
class Row:
    """An article in the index of articles."""

    title: str
    href: str
    date: datetime.date
    outlet: str
    events: int


def render_article_index(context: Context) -> Iterator[Page]:
    """`/articoli/`: every article, newest first, by month."""

    def listed(sheet: Sheet[Line[Article]]) -> Iterator[str]:
        for (year, month), found in groupby(sheet.own, key=lambda line: (line.what.date.year, line.what.date.month)):
            rows = _rows(found, sheet.path, context)
            yield rows if sheet.level == "days" else f"## {wording.month(year, month)}\n\n{rows}"

    def upper(sheet: Sheet[Line[Article]]) -> Iterator[str]:
        yield contents(sheet, _WORDS, dense=0)
        if sheet.level == "whole":
            yield f"## Gli ultimi articoli\n\n{_rows(sheet.items[:_LATEST], sheet.path, context)}"

    face = ListFace(
        "Articoli",
        "I testi da cui vengono gli eventi, dal più recente.",
        "Gli articoli da cui vengono gli eventi, mese per mese.",
        "Tutti gli articoli",
        own=listed,
        upper=upper,
        counted=_WORDS,
        changed=lambda found: max(last_change(line.what) for line in found),
    )
    articles = sorted(context.site.articles, key=lambda article: (article.date, article.id))
    lines = [Line(one, title_load(one.title), When(edtf.day(one.date)), (one.id,)) for one in articles]
    root = by_date(addresses.ARTICLES, addresses.ARTICLES_BY_DATE, lines, context.room, load_of_line)
    yield from list_pages(face, newest_first(root))


def _rows(lines: Iterable[Line[Article]], page: str, context: Context) -> str:
    return block("article_list.html.j2", rows=[_row(line.what, page, context) for line in lines])


def _row(article: Article, page: str, context: Context) -> Row:
    return Row(
        title=article.title,
        href=addresses.link(page, addresses.article(article)),
        date=article.date,
        outlet=outlet(article),
        events=len(context.told.get(article.id, ())),
    )
