"""Published ids: an event keeps the id under which readers know it, whatever was rewritten around it.

An id is minted from the article's id and the sentence (`events.ids`), so a new title, date, order or rule changes
nothing. What changes is looked up in the ledger: a sentence that was edited lightly is known again by its words. An id
whose event is gone stays as an anchor of its sentence. What finds no place at all is *missing*, and its editor decides.
"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.events.ids import explicit, mint
from generator.events.one_line import OneLine
from generator.events.pairing import line_of, pair
from generator.model import Article, Event, KeptAnchor, Permalink
from generator.model.permalink import MAIN


@dataclass(frozen=True, slots=True)
class Settled:
    """The events of an article under their published ids.

    Attributes:
        events: as they were given, with `id`, `Report.id` and `former_ids` of the ledger.
        kept: ids without an event whose place is still in the article, by place.
        missing: ids of the article's lines that are nowhere in it, in the order of the lines.
    """

    events: tuple[Event, ...]
    kept: tuple[KeptAnchor, ...] = ()
    missing: tuple[str, ...] = ()


def settle_ids(
    events: Sequence[Event], article: Article, lines: Sequence[Permalink], *, named: Container[str] = ()
) -> Settled:
    """Give the events of an article the ids they were published under.

    An id that an editor wrote stays, and the one it replaces becomes a former id.

    Args:
        events: each with one report.
        article: which tells them.
        lines: the ledger's events of this article and of those it replaces (`Article.former_ids`).
        named: ids given by an earlier pass: events that bear one keep it. The editor's entries are laid over the events
            between two passes, and may name them by the ids that readers see.
    """
    spoken_for = {id_ for event in events for id_ in event.former_ids}
    spoken_for |= {explicit(id_) for entry in article.events for id_ in entry.former_ids}
    spoken_for |= {event.id for event in events if event.id in named}
    text = OneLine(article.text)
    open_lines = sorted(
        (line for line in lines if line.id not in spoken_for),
        key=lambda line: (line.article != article.id, line.article, line.id, line.label, line.sentence),
    )
    anew = [n for n, event in enumerate(events) if event.id not in named]
    paired = pair([line_of(events[n], article.id) for n in anew], open_lines, text)
    pairs = {anew[n]: line for n, line in paired.items()}
    settled = _renamed(events, pairs, article.id, {line.id for line in lines}, named)
    settled = _with_former(settled, open_lines, article.id)
    known = {id_ for event in settled for id_ in (event.id, *event.former_ids)}
    kept, missing = _places([line for line in open_lines if line.id not in known], article, text)
    for event in settled:
        report = event.reports[0]
        kept |= {KeptAnchor(report.start, report.end, id_) for id_ in event.former_ids}
    return Settled(tuple(settled), tuple(sorted(kept, key=lambda k: (k.start, k.end, k.id))), missing)


def _renamed(
    events: Sequence[Event], pairs: Mapping[int, Permalink], article: str, published: set[str], named: Container[str]
) -> list[Event]:
    """The events under their ids: the editor's, else the ledger's, else one that nobody has."""
    taken = published | {event.id for event in events if event.declared or event.id in named}
    settled = []
    for n, event in enumerate(events):
        line = pairs.get(n)
        id_, former = event.id, event.former_ids
        if event.declared:
            former = (*former, line.id) if line and line.id != id_ and line.id not in former else former
        elif line:
            id_ = line.id
        elif id_ not in named:
            attempt = 0
            while id_ in taken:
                attempt += 1
                id_ = mint(article, f"{event.id}\0{attempt}")
        taken.add(id_)
        report = replace(event.reports[0], id=id_)
        settled.append(replace(event, id=id_, former_ids=former, reports=(report, *event.reports[1:])))
    return settled


def _with_former(events: list[Event], lines: Sequence[Permalink], article: str) -> list[Event]:
    """The events with the ids that the very same telling bore before an editor gave it one."""
    borne = {id_ for event in events for id_ in (event.id, *event.former_ids)}
    former: dict[tuple[str, str], list[str]] = {}
    for line in lines:
        if line.id not in borne:
            former.setdefault((line.label, line.sentence), []).append(line.id)
    result = []
    for event in events:
        telling = line_of(event, article)
        more = former.pop((telling.label, telling.sentence), ())
        result.append(replace(event, former_ids=tuple(dict.fromkeys((*event.former_ids, *more)))) if more else event)
    return result


# --- what is left ---------------------------------------------------------------------------------------------------


def _places(lines: Sequence[Permalink], article: Article, text: OneLine) -> tuple[set[KeptAnchor], tuple[str, ...]]:
    """Where the ids without an event still stand in the article, and those that do not.

    What was published of an article that this one replaces leads at least to the head of this one.
    """
    kept: dict[str, KeptAnchor] = {}
    missing: dict[str, None] = {}
    for line in lines:
        place = _lead(article) if line.label == MAIN else text.find(line.sentence)
        if place is None and line.article != article.id:
            place = (0, 0)
        if place is None:
            missing[line.id] = None
        elif line.id not in kept or kept[line.id].end == 0:
            kept[line.id] = KeptAnchor(*place, line.id)
    return set(kept.values()), tuple(id_ for id_ in missing if id_ not in kept)


def _lead(article: Article) -> tuple[int, int]:
    """The first paragraph, the dateline left out; where there is none, the head of the page."""
    first = article.first_paragraph
    return (max(first.start, article.text_start), first.end) if first else (0, 0)
