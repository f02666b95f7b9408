"""`cronologia.mw` beside every timeline: text for Markwhen (https://docs.markwhen.com), one line an event.

Each line is written once and stands on every timeline that has the event.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.exports.calendar_days import italian_clock
from generator.exports.edition import Edition, Line
from generator.exports.event_text import absolute, text_of
from generator.exports.told_ends import told_ends, written
from generator.model import DataFile, Event
from generator.render.escape import plain
from generator.render.wording import count
from generator.timelines.offers import MARKWHEN
from generator.when import When

_SYNTAX = re.compile(r"[\\`*_\[\]<>#!@~|&]")
"""Begins a tag, a link, a picture, a mention or emphasis; with a backslash (CommonMark's escape) none of them."""
_PUNCTUATION = re.compile(r"[!-/:-@\[-`{-~]")


def markwhen(edition: Edition) -> Iterator[DataFile]:
    """A file a timeline; events without a date have no place in it, and the header says how many they are."""
    told = {event.id: _line(event, event.when, edition) for event in edition.site.events if event.when}
    for line in edition.lines:
        events = "".join(told[event.id] for event in line.events if event.id in told)
        yield DataFile.of_text(line.file(MARKWHEN), f"{_header(line, edition)}\n{events}")


def _header(line: Line, edition: Edition) -> str:
    """Front matter; values are YAML strings with all punctuation as numbers: Markwhen seeks its own in them first."""
    undated = sum(event.when is None for event in line.events)
    about = [count(len(line.events) - undated, "evento con una data", "eventi con una data")]
    if undated:
        are = "non è" if undated == 1 else "non sono"
        about.append(f"{count(undated, 'evento', 'eventi')} senza data certa {are} in questo file")
    values = {"title": f"{plain(line.timeline.name)} – {plain(edition.settings.site_name)}",
              "description": ", ".join(about), "timezone": "Europe/Rome"}  # fmt: skip
    if page := absolute(line.url, edition):
        values["url"] = page
    lines = (f"{key}: {_quoted(value)}\n" for key, value in values.items())
    return f"---\n{''.join(lines)}---\n"


def _quoted(text: str) -> str:
    return '"' + _PUNCTUATION.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + '"'


def _line(event: Event, when: When, edition: Edition) -> str:
    text = text_of(event, edition)
    disputed = (said for one, said in zip(event.divergences, text.divergences, strict=True) if one.kind == "date")
    parts = [_escaped(said) for said in (text.title, text.date, *disputed)]
    if text.url:
        parts.append(f"[fonti]({text.url})")
    tags = " ".join("#" + id_.replace("-", "_") for id_ in event.topics)
    return f"{_date(event, when)}: {' · '.join(parts)}{' ' if tags else ''}{tags}\n"


def _escaped(text: str) -> str:
    return _SYNTAX.sub(r"\\\g<0>", text)


def _date(event: Event, when: When) -> str:
    """Markwhen's EDTF: a unit, or two of them with a slash; before Christ it knows years only."""
    first, last = told_ends(when)
    first, last = first or last, last or first
    assert first is not None
    assert last is not None
    if first[0] < 1 or last[0] < 1:
        return _in_years(first[0], last[0])
    if moment := italian_clock(event):
        return f"{moment:%Y-%m-%d %H:%M}"
    if last[0] > 9999 or first == last:
        return written(first)
    return f"{written(first)}/{written(last)}"


def _in_years(first: int, last: int) -> str:
    if first == last:
        return _of_era(first)
    return f"{_of_era(first)} - {_of_era(last)}"


def _of_era(year: int) -> str:
    return f"{1 - year} BC" if year < 1 else f"{year} AD"
