"""A raw agency dispatch becomes an article file, for an editor to look over."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.articles.dateline import day_and_month, day_without_year, find_dateline
from generator.articles.decoding import decode
from generator.articles.files import printable, read_bytes
from generator.errors import UsageError
from generator.importers.drafts import Draft, article_path, check_written, dump_front_matter, free_paths
from generator.importers.wire import without_wire_lines
from generator.model import Dateline, Source

_UNKNOWN = Source()
_HEADING_LENGTH = 90
_PARAGRAPH_LENGTH = 160
_HEAD = 3
"""A dateline stands in one of the first paragraphs: a title or a standfirst may come before it."""
_SENTENCE_END = re.compile(r"[.!?…:;,»”\"]\s*$")
_REMEDIES = {"file": "indica un file di testo", "too-long": "non è un dispaccio: controlla il file"}


@dataclass(frozen=True, slots=True)
class Given:
    """What the editor says of the dispatches; what is empty is sought in their text.

    Attributes:
        title: the title, when the dispatch has none.
        date: the day of publication.
        year: the year of a dateline that tells only day and month.
        source: whence they came.
    """

    title: str = ""
    date: datetime.date | None = None
    year: int | None = None
    source: Source = _UNKNOWN


def import_dispatches(files: Sequence[Path], given: Given, content: Path) -> tuple[Draft, ...]:
    """Turn files into articles that have a place under `content/articles`: all of them or none.

    Raises:
        UsageError: some cannot be; the text has a line for each.
    """
    check_written(title=given.title, source=given.source)
    drafts: list[tuple[str, Draft]] = []
    faults: list[str] = []
    for file in files:
        try:
            drafts.append((str(file), import_dispatch(file, given)))
        except UsageError as fault:
            faults.append(str(fault))
    faults += free_paths(drafts, content)
    if faults:
        unwritten = ["Nessun articolo è stato scritto: correggi e ripeti il comando."] if len(files) > 1 else []
        raise UsageError("\n".join([*faults, *unwritten]))
    return tuple(draft for _, draft in drafts)


def import_dispatch(file: Path, given: Given) -> Draft:
    """Read a file and turn it into an article; see `article_from_dispatch`.

    Raises:
        UsageError: it is no UTF-8 text, too large, or lacks a title or a date; the text names the file.
    """
    name = printable(str(file))
    data, problems = read_bytes(file.resolve(), name)
    if data is None:
        problem = problems[0]
        raise UsageError(f"{name}: {problem.message} → {_REMEDIES.get(problem.code, problem.remedy)}")
    text, problems = decode(data, name)
    if problems:
        raise UsageError("\n".join(map(str, problems)))
    try:
        return article_from_dispatch(text, given)
    except UsageError as fault:
        raise UsageError(f"{name}: {fault}") from None


def article_from_dispatch(text: str, given: Given) -> Draft:
    """Turn plain text into an article with front matter.

    The date comes from the editor, else from the dateline; the title from the editor, else from a short first line.
    Paragraphs are parted by line breaks; a short line without a full stop between long ones becomes a heading.

    Args:
        text: the dispatch, decoded, any line ends.
        given: what the editor says of it.

    Raises:
        UsageError: no title or no date can be had (Italian, with the remedy).
    """
    lines = without_wire_lines([" ".join(line.split()) for line in text.splitlines()])
    paragraphs = [line for line in lines if line]
    if not paragraphs:
        raise UsageError("il file è vuoto → controlla di aver indicato il dispaccio giusto")
    title = given.title
    if not title:
        title, paragraphs = _title_line(paragraphs)
    head = next((line for line in paragraphs[:_HEAD] if find_dateline(line, None)), paragraphs[0])
    day = given.date or _day(head, given.year)
    path = article_path(title, day)
    front = _front_matter(title, day, find_dateline(head, day), given.source)
    return Draft(path, front + _body(paragraphs))


def _title_line(paragraphs: list[str]) -> tuple[str, list[str]]:
    first = paragraphs[0].lstrip("# ").strip()
    fits = len(first) <= _HEADING_LENGTH and not _SENTENCE_END.search(first) and len(paragraphs) > 1
    if fits and find_dateline(paragraphs[0], None) is None:
        return first, paragraphs[1:]
    raise UsageError('il dispaccio non ha un titolo → indicalo con --title "Titolo della notizia"')


def _day(head: str, year: int | None) -> datetime.date:
    """The day of the dateline; an editor's year completes it, and never corrects it."""
    dateline = find_dateline(head, None)
    if dateline and dateline.date:
        if year not in (None, dateline.date.year):
            raise UsageError(f"il testo dice {dateline.date.year}, --year dice {year} → togli --year o usa --date")
        return dateline.date
    found = day_without_year(head)
    if found is None:
        raise UsageError("nel testo non trovo una data completa → indicala con --date 2025-12-31")
    day = day_and_month(*found)
    if year is None:
        raise UsageError(f"nell’attacco c’è «{day}», manca solo l’anno → aggiungilo, per esempio con --year 2026")
    try:
        return datetime.date(year, *found)
    except ValueError:
        raise UsageError(f"nel {year} non c’è il {day} → controlla --year") from None


def _front_matter(title: str, day: datetime.date, dateline: Dateline | None, source: Source) -> str:
    front: dict[str, object] = {"title": title, "date": day.isoformat()}
    if dateline and dateline.place:
        front["place"] = dateline.place
    name = source.name or (dateline.agency if dateline else "")
    told = {"name": name, "url": source.url, "author": source.author, "archived": source.archived}
    if any(told.values()):
        front["source"] = {key: value for key, value in told.items() if value}
    return f"---\n{dump_front_matter(front)}---\n\n"


def _body(paragraphs: list[str]) -> str:
    return "\n\n".join(_as_markdown(paragraphs, position) for position in range(len(paragraphs))) + "\n"


def _as_markdown(paragraphs: list[str], position: int) -> str:
    """A paragraph, as a heading when it looks like one; what Markdown would take for markup at its start is escaped."""
    text = paragraphs[position]
    followed = position + 1 < len(paragraphs) and len(paragraphs[position + 1]) >= _PARAGRAPH_LENGTH
    if position > 0 and followed and len(text) <= _HEADING_LENGTH and not _SENTENCE_END.search(text):
        return f"## {text.lstrip('# ')}"
    return re.sub(r"^(?=[#>+*=`~-])", r"\\", re.sub(r"^(\d+)([.)])(?=\s)", r"\1\\\2", text))
