"""`timelinejs.json` beside every timeline: what TimelineJS 3 shows (https://timeline.knightlab.com/docs/json-format.html).

Its texts are HTML, hence escaped; nothing in it is of a third party. Each slide is written once and stands on every
timeline that has the event.
"""

from __future__ import annotations

import html
import json
from collections.abc import Iterator

from generator.exports.edition import Edition, Line
from generator.exports.event_text import EventText, absolute, said_by, text_of
from generator.exports.told_ends import Point, told_ends
from generator.model import DataFile, Event
from generator.render.escape import plain
from generator.render.wording import count
from generator.timelines.offers import TIMELINEJS
from generator.when import When

_TITLE = "cronologia"
_FIELDS = ("year", "month", "day")


def timelinejs(edition: Edition) -> Iterator[DataFile]:
    """A file a timeline. Events without a date have no place in TimelineJS: the first slide says how many they are."""
    slides = {event.id: _slide(event, event.when, edition) for event in edition.site.events if event.when}
    for line in edition.lines:
        told = ",\n".join(slides[event.id] for event in line.events if event.id in slides)
        title = json.dumps(_title(line, edition), ensure_ascii=False)
        text = f'{{"scale": "human",\n"title": {title},\n"events": [\n{told}\n]}}\n'
        yield DataFile.of_text(line.file(TIMELINEJS), text)


def _title(line: Line, edition: Edition) -> dict[str, object]:
    undated = sum(event.when is None for event in line.events)
    parts = [count(len(line.events) - undated, "evento", "eventi") + "."]
    if undated:
        are = "non è mostrato" if undated == 1 else "non sono mostrati"
        parts.append(f"{count(undated, 'evento', 'eventi')} senza data certa {are} qui.")
    if notice := plain(edition.settings.notice):
        parts.append(notice)
    text = _paragraph(" ".join(parts)) + _link(absolute(line.url, edition), plain(edition.settings.site_name))
    return {
        "unique_id": _TITLE,
        "text": {"headline": html.escape(plain(line.timeline.name)), "text": text},
        "autolink": False,
    }


def _slide(event: Event, when: When, edition: Edition) -> str:
    text = text_of(event, edition)
    first, last = told_ends(when)
    slide: dict[str, object] = {"unique_id": event.id, "start_date": _date(first or last, when)}
    if first and last and first != last:
        slide["end_date"] = _date(last, when)
    # Its markup is stripped there, not escaped: our dates have none.
    slide |= {
        "display_date": text.date,
        "text": {"headline": html.escape(text.title), "text": _body(text)},
        "autolink": False,
    }
    return json.dumps(slide, ensure_ascii=False)


def _date(point: Point | None, when: When) -> dict[str, int]:
    """A clock only when it was told, and not only about; before Christ without a year 0: it prints -44 as «44 BCE»."""
    year, *rest = point or (0,)
    date = dict(zip(_FIELDS, (year if year > 0 else year - 1, *rest), strict=False))
    if when.clock and when.modifier != "APPROX":
        date |= dict(zip(("hour", "minute", "second"), map(int, when.clock.split(":")), strict=False))
    return date


def _body(text: EventText) -> str:
    passages = (
        html.escape(said_by(one)) + _links((("articolo", one.url), ("originale", one.origin))) for one in text.passages
    )
    lines = (
        html.escape(text.status),
        *passages,
        *map(html.escape, (*text.voices, *text.divergences, *text.corrections)),
    )
    return "".join(f"<p>{line}</p>" for line in lines if line) + _link(text.url, "Fonti e ragioni della data")


def _links(named: tuple[tuple[str, str], ...]) -> str:
    links = ", ".join(_anchor(url, name) for name, url in named if url)
    return f" ({links})" if links else ""


def _link(url: str, name: str) -> str:
    return f"<p>{_anchor(url, name)}</p>" if url else ""


def _anchor(url: str, name: str) -> str:
    return f'<a href="{html.escape(url)}">{html.escape(name)}</a>'


def _paragraph(text: str) -> str:
    return f"<p>{html.escape(text)}</p>"
