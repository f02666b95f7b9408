"""The front page: what it is about, the whole story, what is new, who is most present, how to read the site."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from generator.gregorian import ymd
from generator.model import Event, Page, Timeline
from generator.render import addresses, wording
from generator.render.chips import Chip, outlets
from generator.render.context import Context
from generator.render.entries import make_entry
from generator.render.environment import block
from generator.render.example import find_example
from generator.render.front_matter import front_matter
from generator.render.sparklines import sparklines
from generator.render.strip import strip, to_years
from generator.timelines import by_day_of_year, is_of_medium

_LATEST = 8
_COMING = 5
_BUSIEST = 10
_NAMED = 3
_LEDE = (
    "Che cosa è successo, quando, chi c’era e chi lo dice: i fatti in ordine di tempo, "
    "ciascuno con la frase che lo racconta."
)


@dataclass(frozen=True, slots=True)
class _Ranked:
    """A busy actor or topic; `path` draws when its events happened."""

    name: str
    href: str
    count: int
    path: str


def render_home(context: Context) -> Iterator[Page]:
    """`/`. What is new is judged against the newest article, never against today."""
    bars, drawn = sparklines(context.site.events)
    body = block(
        "home.html.j2",
        title=context.settings.site_name,
        lede=context.settings.site_description or _LEDE,
        about=about(context),
        strip=strip(context.site.events, to_years(addresses.HOME, context), label="Tutti gli eventi nel tempo"),
        notice_text=context.settings.notice,
        newest=context.newest,
        latest=[make_entry(event, addresses.HOME, context, anchor=False) for event in latest(context)],
        coming=[make_entry(event, addresses.HOME, context, anchor=False) for event in coming(context)],
        bars=bars,
        actors=_busiest("actor", context, drawn),
        topics=_busiest("topic", context, drawn),
        has_days=bool(by_day_of_year(context.site.events)),
        example=find_example(addresses.HOME, context),
        others=_hand_pages(context),
        **{f"{name}_href": addresses.link(addresses.HOME, path) for name, path in _WAYS.items()},
    )
    description = context.settings.site_description or _LEDE
    yield Page(addresses.HOME, front_matter(context.settings.site_name, description), body)


_WAYS = {
    "years": addresses.YEARS,
    "actors": addresses.ACTORS,
    "topics": addresses.TOPICS,
    "method": addresses.METHOD,
    "network": addresses.NETWORK,
    "statistics": addresses.STATISTICS,
    "corrections": addresses.CORRECTIONS,
    "today": addresses.TODAY,
}
"""Where the front page leads, by the name in its template."""


def _hand_pages(context: Context) -> list[Chip]:
    """The pages written by hand, but for the method, which has a place of its own."""
    pages = [(page.title, f"{page.slug}.md") for page in context.site.hand_pages]
    return [Chip(title, addresses.link(addresses.HOME, path)) for title, path in pages if path != addresses.METHOD]


def latest(context: Context) -> list[Event]:
    """The last events that had begun when the newest article came out, last first.

    Whole years are no news, and what was only announced has not happened yet.
    """
    newest = context.newest
    if newest is None:
        return []
    begun = [
        event
        for event in context.site.events
        if event.when
        and event.when.edtf.precision not in _LONG
        and event.status != "annunciato"
        and (first := event.when.edtf.bounds[0])
        and first <= ymd(newest)
    ]
    return sorted(_foremost(begun), key=lambda event: event.sort_key, reverse=True)[:_LATEST]


def coming(context: Context) -> list[Event]:
    """What was announced and still lay ahead when the newest article came out, soonest first."""
    newest = context.newest
    if newest is None:
        return []
    ahead = [event for event in context.site.events if event.status == "annunciato" and _lies_ahead(event, newest)]
    return sorted(_foremost(ahead), key=lambda event: event.sort_key)[:_COMING]


def _foremost(events: list[Event]) -> list[Event]:
    """Without what is told in passing while another article is about it: same date, an actor in common.

    They may be one event whose articles no editor tied; the timelines keep both, the front page has room for one.
    """
    mains = [event for event in events if event.main]
    return [event for event in events if event.main or not any(_alike(event, main) for main in mains)]


def _alike(one: Event, other: Event) -> bool:
    same_date = one.when is not None and other.when is not None and one.when.edtf == other.when.edtf
    return same_date and not set(one.actors).isdisjoint(other.actors)


def _lies_ahead(event: Event, day: datetime.date) -> bool:
    """Not over on that day; a stretch with a start and an end must not have begun before it."""
    if event.when is None:
        return False
    first, after = event.when.edtf.bounds
    if after is None or after <= ymd(day):
        return False
    return event.when.edtf.unit is not None or first is None or first >= ymd(day)


_LONG = ("year", "decade", "century", "half", "season", "quarter")


def about(context: Context) -> str:
    """What the site holds and whom it is about, in a sentence or two of its own data."""
    events, articles = context.site.events, context.site.articles
    if not events:
        return ""
    stretch = wording.period(events)
    counted = wording.count(len(events), "evento", "eventi") + (f" ({stretch})" if stretch else "")
    told = "raccontato" if len(events) == 1 else "raccontati"
    sources = wording.count(outlets(events, context), "fonte", "fonti")
    text = f"{counted}, {told} da {wording.count(len(articles), 'articolo', 'articoli')} di {sources}."
    names = [line.name for line in _ranked("actor", context)[:_NAMED]]
    topics = [wording.quoted(line.name) for line in _ranked("topic", context)[:_NAMED]]
    if names and topics:
        followed = "tra i temi," if len(topics) > 1 else "il tema più seguito è"
        return f"{text} Si parla soprattutto di {wording.listed(names)}; {followed} {wording.listed(topics)}."
    if names:
        return f"{text} Si parla soprattutto di {wording.listed(names)}."
    return text


def _ranked(kind: str, context: Context) -> list[Timeline]:
    """The fullest timelines first; outlets tell what happens, and are not part of it."""
    registry = context.site.registry
    lines = [line for line in context.site.timelines if line.kind == kind and not is_of_medium(line, registry)]
    return sorted(lines, key=lambda line: (-len(line.events), line.name, line.id))


def _busiest(kind: str, context: Context, drawn: Callable[[Iterable[Event]], str]) -> list[_Ranked]:
    return [
        _Ranked(
            line.name,
            addresses.link(addresses.HOME, context.addresses.of(line)),
            len(line.events),
            drawn(line.events),
        )
        for line in _ranked(kind, context)[:_BUSIEST]
    ]
