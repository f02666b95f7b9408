"""What the front matter names: actors and topics of the registry, and events of the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.articles.corrections import read_corrections
from generator.articles.findings import Findings
from generator.articles.located import Fields, Items, Place, told_lines
from generator.articles.names import Directory
from generator.articles.schema import MINTED, ArticleFields, ClaimsFields, DifferenceFields, EventFields
from generator.folding import quotation
from generator.model import ClaimEntry, Difference, EventEntry


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
    ids: dict[str, tuple[int, Place]] = {}
    made = []
    for number, (event, entry) in enumerate(zip(events, entries, strict=True)):
        assert isinstance(entry, Fields)  # the schema accepts nothing else
        for id_, place in ((event.id, entry.where("id")), *((old, old.place) for old in event.former_ids)):
            if id_:
                _check_twice(id_, number, place, ids, findings)
        _check_quote(event.quote, entry.where("quote"), text, findings)
        made.append(_entry(event, entry.place.line, text, directory, findings))
    return tuple(made)


def _entry(event: EventFields, line: int, text: str | None, directory: Directory, findings: Findings) -> EventEntry:
    return EventEntry(
        id=event.id,
        title=event.title,
        when=event.date,
        status=event.status,
        quote=event.quote,
        main=event.main,
        reject=event.reject,
        actors=_difference("actors", event.actors, directory, findings),
        topics=_difference("topics", event.topics, directory, findings),
        place=event.place,
        former_ids=tuple(map(str, event.former_ids)),
        claims=_claims(event.claims, text, directory, findings),
        line=line,
        corrections=read_corrections(event.corrections),
    )


def _claims(fields: ClaimsFields, text: str | None, directory: Directory, findings: Findings) -> tuple[ClaimEntry, ...]:
    """Claims to add, then those to remove, each of a speaker of the registry or of another name."""
    made = []
    for claim in fields.add or ():
        _check_quote(claim.quote, claim.quote.place, text, findings)
        by = directory.speaker(claim.by, findings)
        if by:
            made.append(ClaimEntry(by, claim.stance or "riporta", str(claim.quote)))
    removed = (directory.speaker(name, findings) for name in fields.remove)
    return (*made, *(ClaimEntry(by, remove=True) for by in removed if by))


def _check_quote(quote: str, place: Place, text: str | None, findings: Findings) -> None:
    if quote and text is not None and not quotation(quote).search(text):
        message = f"le parole «{quote[:60]}» non sono nell’articolo"
        findings.error(place, "quote", message, "copiale dal testo, tali e quali")


def _check_twice(id_: str, number: int, place: Place, ids: dict[str, tuple[int, Place]], findings: Findings) -> None:
    """Two entries of one id, now or once, would be one event told twice, or one anchor on two."""
    first, there = ids.setdefault(id_.removeprefix(MINTED), (number, place))
    if first != number:
        message = f"lo stesso id «{id_}» è in due voci di events, {told_lines(there.line, place.line)}"
        findings.error(place, "duplicate-id", message, "unisci le due voci, o dai a una un id diverso")
