"""A raw agency dispatch becomes an article file, for an editor to look over."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from pathlib import Path

import yaml

from generator.articles.dateline import find_dateline
from generator.articles.decoding import decode
from generator.articles.slugs import slugify
from generator.errors import UsageError
from generator.model import Dateline, Source

_UNKNOWN = Source()
_LARGEST = 1_000_000
_SCAFFOLD = """# source: {name: Testata, url: "https://…"}   # da dove viene la notizia
# place: Roma                                # dove è stata scritta
# draft: true                                # togli il cancelletto per non pubblicarla ancora
"""
_HEADING_LENGTH = 90
_PARAGRAPH_LENGTH = 160
_SENTENCE_END = re.compile(r"[.!?…:;,»”\"]\s*$")


@dataclass(frozen=True, slots=True)
class Draft:
    """An article file as it would be written: where, and its whole text."""

    path: str
    text: str


def import_dispatch(file: Path, *, title: str, date: datetime.date | None, source: Source) -> Draft:
    """Read a file and turn it into an article; see `article_from_dispatch`.

    Raises:
        UsageError: it is no UTF-8 text, too large, or lacks a title or a date; the text names the file.
    """
    if file.stat().st_size > _LARGEST:
        raise UsageError(f"{file}: è più grande di 1 MB → non è un dispaccio: controlla il file")
    text, problems = decode(file.read_bytes(), str(file))
    if problems:
        raise UsageError("\n".join(map(str, problems)))
    try:
        return article_from_dispatch(text, title=title, date=date, source=source)
    except UsageError as fault:
        raise UsageError(f"{file}: {fault}") from None


def scaffold(title: str, day: datetime.date) -> Draft:
    """An empty article with its title and day, and the optional keys an editor may want, commented out."""
    front = yaml.safe_dump({"title": title, "date": day.isoformat()}, allow_unicode=True, sort_keys=False, width=1000)
    return Draft(f"{day.year}/{slugify(title)}.md", f"---\n{front}{_SCAFFOLD}---\n\n")


def article_from_dispatch(
    text: str, *, title: str = "", date: datetime.date | None = None, source: Source = _UNKNOWN
) -> Draft:
    """Turn plain text into an article with front matter.

    The date comes from `date`, else from the dateline; the title from `title`, else from a short first line. Paragraphs
    are parted by blank lines; a short line without a full stop between long ones becomes a heading.

    Args:
        text: the dispatch, decoded, any line ends.
        title: the title, when the dispatch has none.
        date: the day of publication.
        source: whence it came.

    Raises:
        UsageError: no title or no date can be had (Italian, with the remedy).
    """
    paragraphs = [" ".join(line.split()) for line in text.splitlines() if line.strip()]
    if not paragraphs:
        raise UsageError("il file è vuoto → controlla di aver indicato il dispaccio giusto")
    dateline = find_dateline(paragraphs[0], date)
    if not title:
        title, paragraphs = _title_line(paragraphs, dateline)
        dateline = find_dateline(paragraphs[0], date)
    day = date or (dateline.date if dateline else None)
    if day is None:
        raise UsageError("nel testo non trovo una data completa → indicala con --date 2025-12-31")
    return Draft(f"{day.year}/{slugify(title)}.md", _front_matter(title, day, dateline, source) + _body(paragraphs))


def _title_line(paragraphs: list[str], dateline: Dateline | None) -> tuple[str, list[str]]:
    first = paragraphs[0].lstrip("# ").strip()
    if dateline is None and len(first) <= _HEADING_LENGTH and not _SENTENCE_END.search(first) and len(paragraphs) > 1:
        return first, paragraphs[1:]
    raise UsageError("il dispaccio non ha un titolo → indicalo con --title «Titolo della notizia»")


def _front_matter(title: str, day: datetime.date, dateline: Dateline | None, source: Source) -> str:
    front: dict[str, object] = {"title": title, "date": day.isoformat()}
    if dateline and dateline.place:
        front["place"] = dateline.place
    name = source.name or (dateline.agency if dateline else "")
    told = {"name": name, "url": source.url, "author": source.author, "archived": source.archived}
    if any(told.values()):
        front["source"] = {key: value for key, value in told.items() if value}
    dumped = yaml.safe_dump(front, allow_unicode=True, sort_keys=False, width=1000)
    return f"---\n{dumped}---\n\n"


def _body(paragraphs: list[str]) -> str:
    return "\n\n".join(_as_markdown(paragraphs, position) for position in range(len(paragraphs))) + "\n"


def _as_markdown(paragraphs: list[str], position: int) -> str:
    """A paragraph, as a heading when it looks like one; what Markdown would take for markup at its start is escaped."""
    text = paragraphs[position]
    followed = position + 1 < len(paragraphs) and len(paragraphs[position + 1]) >= _PARAGRAPH_LENGTH
    if position > 0 and followed and len(text) <= _HEADING_LENGTH and not _SENTENCE_END.search(text):
        return f"## {text.lstrip('# ')}"
    return re.sub(r"^(?=[#>+*=`~-])", r"\\", re.sub(r"^(\d+)([.)])(?=\s)", r"\1\\\2", text))
