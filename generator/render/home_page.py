"""The front page: what is new, who and what is most present, how to read the site."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from generator.edtf import ymd
from generator.model import Event, Page
from generator.render import addresses, wording
from generator.render.chips import Chip
from generator.render.context import Context
from generator.render.entries import make_entry
from generator.render.environment import block
from generator.render.front_matter import front_matter
from generator.timelines import is_of_medium

_LATEST = 8
_COMING = 5
_BUSIEST = 10
_LEDE = (
    "Che cosa è successo, quando, chi c’era e chi lo dice: i fatti in ordine di tempo, "
    "ciascuno con la frase che lo racconta."
)


def render_home(context: Context) -> Iterator[Page]:
    """`/`. What is new is judged against the newest article, never against today."""
    newest = max((article.date for article in context.site.articles), default=None)
    body = block(
        "home.html.j2",
        title=context.settings.site_name,
        lede=_LEDE,
        facts=_facts(context),
        notice_text=context.settings.notice,
        latest=[make_entry(event, addresses.HOME, context, anchor=False) for event in latest(context, newest)],
        coming=[make_entry(event, addresses.HOME, context, anchor=False) for event in coming(context, newest)],
        actors=_busiest("actor", context),
        topics=_busiest("topic", context),
        others=[
            Chip(page.title, addresses.link(addresses.HOME, f"{page.slug}.md"))
            for page in context.site.hand_pages
            if f"{page.slug}.md" != addresses.METHOD
        ],
        years_href=addresses.link(addresses.HOME, addresses.YEARS),
        actors_href=addresses.link(addresses.HOME, addresses.ACTORS),
        topics_href=addresses.link(addresses.HOME, addresses.TOPICS),
        method_href=addresses.link(addresses.HOME, addresses.METHOD),
    )
    yield Page(addresses.HOME, front_matter(context.settings.site_name, _LEDE), body)


def latest(context: Context, newest: datetime.date | None) -> list[Event]:
    """The last events that had begun when the newest article came out, last first.

    Whole years are no news, and what was only announced has not happened yet.
    """
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


def coming(context: Context, newest: datetime.date | None) -> list[Event]:
    """What was announced and still lay ahead when the newest article came out, soonest first."""
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


def _facts(context: Context) -> tuple[str, ...]:
    if not context.site.articles:
        return ()
    return (
        wording.count(len(context.site.events), "evento", "eventi"),
        wording.count(len(context.site.articles), "articolo", "articoli"),
        wording.period(context.site.events),
    )


def _busiest(kind: str, context: Context) -> list[Chip]:
    """The fullest timelines; outlets tell what happens, and are not part of it."""
    registry = context.site.registry
    lines = [line for line in context.site.timelines if line.kind == kind and not is_of_medium(line, registry)]
    ranked = sorted(lines, key=lambda line: (-len(line.events), line.name, line.id))[:_BUSIEST]
    return [
        Chip(
            line.name,
            addresses.link(addresses.HOME, context.addresses.of(line)),
            len(line.events),
        )
        for line in ranked
    ]
