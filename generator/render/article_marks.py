"""What is marked in the text of an article: sentences that tell an event, and the words that date it.

The words are a link to the entry's «Perché questa data?», with the short of it as their title: whoever has no script
gets there, and `assets/article.js` shows the short of it beside the words.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.articles.prose import Mark
from generator.model import Article, Event, Report
from generator.render import wording
from generator.render.context import Context
from generator.render.dates import reason_in_short

WHY = "perche-"
"""How the ids begin that the reasons of an entry bear; the event's own follows."""


def marks_of(article: Article, events: Sequence[Event], context: Context) -> tuple[Mark, ...]:
    """The sentences that tell an event (they carry its ids), the expressions that date them, and anchors of old links.

    The last are ids without an event whose sentence is still there.
    """
    marks: list[Mark] = []
    dated: set[tuple[int, int]] = set()
    for event in events:
        own = [report for report in event.reports if report.article == article.id]
        for report, ids in zip(own, _anchors(event, own, context), strict=True):
            if report.end > report.start:
                marks.append(Mark(report.start, report.end, "span", (("class", "cr-event"), *_id(ids[:1]))))
                marks += [Mark(report.start, report.end, "span", _id((id_,))) for id_ in ids[1:]]
            mention = report.mention
            if mention and (mention.start, mention.end) not in dated:
                dated.add((mention.start, mention.end))
                marks += _expression(report, event, article)
    borne = ids_in(marks)
    marks += [
        Mark(anchor.start, anchor.end, "span", (("id", anchor.id),))
        for anchor in context.site.kept_anchors.get(article.id, ())
        if anchor.end > anchor.start and anchor.id not in borne
    ]
    return tuple(sorted(marks, key=lambda mark: (mark.start, -mark.end)))


def ids_in(marks: Sequence[Mark]) -> set[str]:
    """The ids that marks put into the text."""
    return {value for mark in marks for name, value in mark.attributes if name == "id"}


def _expression(report: Report, event: Event, article: Article) -> list[Mark]:
    """The link around the words, and inside it their machine-readable date where HTML has one."""
    mention = report.mention
    assert mention is not None
    why = (("class", "cr-dated"), ("href", f"#{WHY}{event.id}"), ("title", reason_in_short(report, article)))
    marks = [Mark(mention.start, mention.end, "a", why)]
    shown = report.when or mention.when
    if machine := wording.html_datetime(shown) if shown else "":
        marks.append(Mark(mention.start, mention.end, "time", (("datetime", machine),)))
    return marks


def _anchors(event: Event, own: list[Report], context: Context) -> list[tuple[str, ...]]:
    """The ids of each telling of an event in one article: its own; the first also bears the event's, and old ones.

    An id that another event of the site bears now is that event's.
    """
    elsewhere = {report.id for report in event.reports} - {report.id for report in own}
    free = dict.fromkeys((event.id, *(id_ for id_ in context.former[event.id] if id_ not in elsewhere)))
    found = [tuple(filter(None, [_taken(report.id, free)])) for report in own]
    return [(*found[0], *free), *found[1:]]


def _taken(id_: str, free: dict[str, None]) -> str:
    """The id, which nobody gets twice; empty when it is not to be had."""
    if id_ not in free:
        return ""
    del free[id_]
    return id_


def _id(ids: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    return tuple(("id", id_) for id_ in ids)
