"""`cronistoria tag`: what the reader finds in bare texts, as JSON lines for other programs."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from generator import edtf, gregorian
from generator.articles.dateline import find_dateline
from generator.articles.registry import read_registry
from generator.articles.sentences import split
from generator.errors import Problem, UsageError
from generator.events import find_events
from generator.model import Article, Event, Link, Mention, Registry, Status
from generator.settings import read_settings
from generator.subjects import SubjectIndex, find_links, index_subjects
from generator.temporal import find_mentions
from generator.when import When

STATUS_CODES: dict[Status, str] = {
    "avvenuto": "happened", "annunciato": "planned", "annullato": "cancelled", "riportato": "claimed",
    "contestato": "disputed", "smentito": "denied",
}  # fmt: skip
"""Codes for programs; the Italian words are for readers."""


def read_index(project: Path) -> tuple[SubjectIndex, tuple[Problem, ...]]:
    """What texts are searched for: the registry of the project in a folder, nothing where there is no project.

    Raises:
        UsageError: there is a project, but its settings or its content folder cannot be read.
    """
    if not (project / "mkdocs.yml").exists():
        return index_subjects(Registry()), ()
    content = read_settings(project).content
    if not content.is_dir():
        raise UsageError(f"manca la cartella {content} → controlla extra.cronistoria.content in mkdocs.yml")
    registry, problems = read_registry(content)
    return index_subjects(registry), problems


def tag_lines(lines: Iterable[str], index: SubjectIndex) -> Iterator[tuple[str, str]]:
    """For each input line its output line and, when it cannot be read, what is wrong with it (Italian).

    Args:
        lines: JSON objects with `id`, `text` and an ISO date or date-time `ref`.
        index: actors and topics to look for.
    """
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            yield tag_line(line, index), ""
        except ValueError as fault:
            yield "", f"riga {number}: {fault}"


def tag_line(line: str, index: SubjectIndex) -> str:
    """Tag one JSON object.

    Raises:
        ValueError: the line is no such object; the text is Italian.
    """
    row = _parsed(line)
    text, ref = row["text"], _reference(row.get("ref"))
    anchor = ref.date() if isinstance(ref, datetime.datetime) else ref
    mentions = find_mentions(text, ref)
    day = anchor or datetime.date(1, 1, 1)
    article = Article("", str(row["id"]), "testo", "", day, day, text, text, (), dateline=find_dateline(text, anchor))
    links = find_links(article, index)
    told: tuple[Event, ...] = ()
    if anchor:
        told = find_events(article, split(text), mentions, links, index.registry, actors_required=False).events
    actors = {actor.id for actor in index.registry.actors}
    answer = {
        "id": row["id"],
        "timex": [_timex(mention) for mention in mentions],
        "events": [_event(event, event.when) for event in told if event.when and event.reports[0].mention],
        "actors": [_actor(link) for link in links if link.target in actors],
    }
    written = json.dumps(answer, ensure_ascii=False)
    return written if _is_utf8(written) else json.dumps(answer)


def _timex(m: Mention) -> dict[str, object]:
    return {"start": m.start, "end": m.end, "text": m.text, "type": m.type, "value": m.value, **_attributes(m)}


def _event(event: Event, when: When) -> dict[str, object]:
    return {
        "date": _date(when.edtf),
        "status": STATUS_CODES[event.status],
        "sentence": event.reports[0].sentence,
    }


def _actor(link: Link) -> dict[str, object]:
    return {"id": link.target, "evidence": [[place.start, place.end] for place in link.in_text]}


def _date(value: edtf.Edtf) -> str:
    """The event's date; what begins («dal 1º gennaio») happens on its first day."""
    if value.end is None and value.start is not None:
        return str(value.start)
    return value.strict if value.precision == "bimester" else str(value)


def _attributes(mention: Mention) -> dict[str, object]:
    """What else a mention carries, left out where there is nothing; `bounds` are half-open ISO days."""
    first, after = mention.bounds
    told: dict[str, object] = {
        "mod": mention.modifier,
        "bounds": [gregorian.iso(day) if day else None for day in (first, after)] if mention.when else None,
        "precision": mention.precision,
        "certainty": mention.certainty,
        "anchor": str(mention.anchor or mention.told or ""),
        "zone": mention.zone,
        "duration": mention.duration,
        "freq": mention.freq,
        "quant": mention.quant,
        "sense": mention.sense,
        "rule": mention.rule,
        "parts": list(mention.parts),
        "steps": list(mention.steps),
    }
    return {name: value for name, value in told.items() if value}


def _is_utf8(text: str) -> bool:
    """Lone surrogates (from an escape, or from bytes that are no UTF-8) can only be written as escapes."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _parsed(line: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        raise ValueError("non è JSON") from None
    if not isinstance(row, dict) or not isinstance(row.get("text"), str) or "id" not in row:
        raise ValueError('serve un oggetto con "id", "text" e "ref"')
    return row


def _reference(ref: object) -> datetime.date | datetime.datetime | None:
    if ref is None:
        return None
    try:
        text = str(ref)
        return datetime.date.fromisoformat(text) if len(text) == 10 else datetime.datetime.fromisoformat(text)
    except ValueError:
        raise ValueError(f"«ref» non è una data ISO: {str(ref)[:40]!r}") from None
