"""How a date is read, shown on a sentence of the site itself."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Event
from generator.render import addresses, wording
from generator.render.context import Context
from generator.render.dates import Date, make_date
from generator.render.entries import dating_report
from generator.timelines import telling_of

_SHORTEST, _BEST, _LONGEST = 40, 110, 200
"""Letters of a sentence."""


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence cut at its expression of time, and how that was read; the gaps say whether a space stands there."""

    before: str
    expression: str
    after: str
    gap_before: bool
    gap_after: bool
    written: str
    date: Date
    href: str


def find_example(page: str, context: Context) -> Example | None:
    """The clearest case of a day told by its distance from the article's: «ieri», «lunedì»; None when there is none."""
    found = [(key, event) for event in context.site.events if (key := _clarity(event))]
    return _made(max(found, key=lambda pair: (pair[0], pair[1].id))[1], page, context) if found else None


def _clarity(event: Event) -> tuple[bool, bool, int, str] | None:
    """How well an event explains, larger is better; None when it cannot."""
    report = dating_report(event)
    mention = report.mention
    if event.when is None or event.status != "avvenuto" or report.dated_by != "expression" or mention is None:
        return None
    inside = report.start <= mention.start and mention.end <= report.end
    sure = mention.anchor is not None and mention.certainty == "sure" and mention.when == event.when
    length = report.end - report.start
    if not (inside and sure and event.when.edtf.precision == "day" and _SHORTEST <= length <= _LONGEST):
        return None
    another_day = str(event.when.edtf) != str(mention.anchor)
    words = not any(letter.isdigit() for letter in mention.text)
    return another_day and words, event.main, -abs(length - _BEST), str(event.when)


def _made(event: Event, page: str, context: Context) -> Example | None:
    report = dating_report(event)
    mention, date = report.mention, make_date(event.when)
    assert mention and mention.anchor and date
    text = context.articles[report.article].text
    home = telling_of(event, report, context.articles)
    return Example(
        before=text[report.start : mention.start],
        expression=text[mention.start : mention.end],
        after=text[mention.end : report.end],
        gap_before=text[mention.start - 1 : mention.start].isspace() and mention.start > report.start,
        gap_after=text[mention.end : mention.end + 1].isspace(),
        written=wording.day(mention.anchor),
        date=date,
        href=addresses.link(page, home.path, home.anchor),
    )
