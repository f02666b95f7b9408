"""What the front matter names: actors and topics of the registry, and events of the text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.articles.findings import Findings
from generator.articles.located import Fields, Items, Place, told_lines
from generator.articles.names import Directory
from generator.articles.schema import MINTED, ArticleFields, DifferenceFields, EventFields
from generator.model import Difference, EventEntry


@dataclass(frozen=True, slots=True)
class Named:
    """Actors, topics and events as the front matter gives them, names resolved."""

    actors: Difference
    topics: Difference
    events: tuple[EventEntry, ...]


def read_names(
    fields: ArticleFields, raw: Fields | None, text: str | None, findings: Findings, directory: Directory
) -> Named:
    """Resolve what the front matter names, and tell what is nowhere to be found.

    Args:
        fields: the checked fields.
        raw: the same as written, for their places; None without front matter.
        text: the article's plain text, in which quotations are looked for; None looks for none.
        findings: where to tell.
        directory: the registry as editors name it.
    """
    return Named(
        _difference("actors", fields.actors, directory, findings),
        _difference("topics", fields.topics, directory, findings),
        _events(fields.events or (), raw, text, directory, findings),
    )


def _difference(kind: str, fields: DifferenceFields, directory: Directory, findings: Findings) -> Difference:
    add = directory.resolve(kind, fields.add, findings)
    return Difference(add, directory.resolve(kind, fields.remove, findings))


def _events(
    events: Sequence[EventFields], raw: Fields | None, text: str | None, directory: Directory, findings: Findings
) -> tuple[EventEntry, ...]:
    value = raw.get("events") if raw is not None else None
    entries = value if isinstance(value, Items) else [value] if value is not None else []
    ids: dict[str, Place] = {}
    made = []
    for event, entry in zip(events, entries, strict=True):
        assert isinstance(entry, Fields)  # the schema accepts nothing else
        if event.id:
            _check_twice(event.id, entry.where("id"), ids, findings)
        if event.quote and text is not None and not _holds(text, event.quote):
            message = f"le parole «{event.quote[:60]}» non sono nell’articolo"
            findings.error(entry.where("quote"), "quote", message, "copiale dal testo, tali e quali")
        made.append(
            EventEntry(
                id=event.id,
                title=event.title,
                when=event.date,
                status=event.status,
                quote=event.quote,
                main=event.main,
                reject=event.reject,
                actors=_difference("actors", event.actors, directory, findings),
                topics=_difference("topics", event.topics, directory, findings),
                line=entry.place.line,
            )
        )
    return tuple(made)


def _check_twice(id_: str, place: Place, ids: dict[str, Place], findings: Findings) -> None:
    """Two entries of one id would be one event told twice, or one anchor on two."""
    first = ids.setdefault(id_.removeprefix(MINTED), place)
    if first is not place:
        message = f"lo stesso id «{id_}» è in due voci di events, {told_lines(first.line, place.line)}"
        findings.error(place, "duplicate-id", message, "unisci le due voci, o dai a una un id diverso")


def _holds(text: str, quote: str) -> bool:
    """Whether the text holds a quotation; case, white space and the shape of apostrophes do not count."""
    words = (re.sub("['’]", "['’]", re.escape(word)) for word in quote.split())
    return re.search(r"\s+".join(words), text, re.IGNORECASE) is not None
