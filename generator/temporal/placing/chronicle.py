"""Chronologies: headings («2009», «GENNAIO», «Venerdì 5 luglio») lend year, month and day to the entries below them.

An entry opens its line and is followed by a dash, a colon or a bracket («12 aprile: …», «16 – …», «fine giugno: …»).
What its line goes on to tell («…, la sera di Pasqua») takes its year from the entry.
"""

from __future__ import annotations

import re

from generator.edtf import Edtf
from generator.temporal.arithmetic import first_day
from generator.temporal.placing.context import Context, Told

_BULLET = re.compile(r"[ ]{0,8}[-*•·]")
_OPENING = re.compile(
    r"[ ]{0,8}(?:[-*•·][ ]{0,8})?(?:\*\*)?(?:il |l'|dal |dall'|al |nel |nell'|a |ad |in )?(?:(?:fine|metà|inizio) )?"
)
_ENTRY_ENDS = re.compile(r"[ ]{0,8}(?:[-:(]|\.[ ]|,[ ]?ore\b|$|\n)")
_HEADING_ENDS = re.compile(r"[ ]{0,8}:?[ ]{0,8}(?:\n|$)")
_MARKED = re.compile(r"[ ]{0,8}[-:(]")
_SENTENCE = re.compile(r"[.!?»] ?(?:il |l'|dal |al )?$")


def is_heading(context: Context) -> bool:
    """Whether an expression has a line to itself, and another line follows it."""
    return (
        _opens_line(context)
        and _HEADING_ENDS.match(context.low, context.end) is not None
        and bool(context.low[context.end : context.end + 200].strip(" :\n"))
    )


def heads_entry(context: Context) -> bool:
    """Whether an expression opens an entry: «12 aprile: …», «• 16 – …», also in running text («Poi. 3 maggio: …»)."""
    opens = _opens_line(context)
    if opens and context.frame is not None and _BULLET.match(context.low, context.clauses.paragraph(context.start)):
        return True  # «- 15 febbraio, proteste»
    if not _ENTRY_ENDS.match(context.low, context.end):
        return False
    if opens:
        return True
    return _MARKED.match(context.low, context.end) is not None and _SENTENCE.search(context.before(8)) is not None


def _opens_line(context: Context) -> bool:
    line = context.clauses.paragraph(context.start)
    return _OPENING.fullmatch(context.low, line, context.start) is not None


def year_in_chronicle(month: int, context: Context) -> int | None:
    """The year of a month that heads an entry («gennaio: …») or is told in its line; None outside chronologies."""
    if context.frame is None and is_heading(context):
        return next((t.value.first_year for t in context.recent() if t.explicit_year and t.precision == "year"), None)
    if heads_entry(context) and (context.frame is not None or any(told.entry for told in context.recent())):
        return year_of_entry(month, context)
    return year_in_entry(month, context)


def year_in_entry(month: int, context: Context) -> int | None:
    """The year of a month or day told in the line of an entry, after its date: the entry's own, or with a future verb
    the first in which it follows."""
    entry = entry_of_line(context)
    if entry is None or not entry.explicit_year:
        return None
    first = first_day(entry.value)
    cue = context.clauses.cue(context.start, context.end)
    ahead = cue is not None and cue.side == "future" and month < first.month
    return first.year + 1 if ahead else first.year


def year_of_entry(month: int, context: Context) -> int | None:
    """The year of an entry that tells none: that of the heading above, else of the entry before it."""
    if context.frame is not None and _opens_line(context):
        frame = context.frame
        turned = frame.precision == "month" and month < first_day(frame).month
        return frame.first_year + (turned and frame.first_year < context.anchor.year)
    told = next(
        (t for t in context.recent() if t.explicit_year and t.precision in ("day", "month", "year", "interval")), None
    )
    if told is None:
        return None
    first = first_day(told.value)
    return first.year + 1 if told.precision != "year" and month < first.month else first.year


def month_of_entry(context: Context) -> Edtf | None:
    """The month of an entry that is a day alone: that of the heading above, else the last told."""
    if context.frame is not None and context.frame.precision in ("month", "day"):
        return context.frame
    return next((t.value for t in context.recent() if t.precision in ("month", "day")), None)


def entry_of_line(context: Context) -> Told | None:
    """The date with which the line of an expression opens, when that is an entry of a chronology."""
    line = context.clauses.paragraph(context.start)
    return next((told for told in context.recent() if told.entry and told.start >= line), None)
