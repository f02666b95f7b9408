"""The pages of actors, topics and years: one page a timeline, or one a year when it is long."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Actor, Event, Page, Timeline
from generator.render import addresses, wording
from generator.render.context import Context
from generator.render.entries import Chip, actor_chips, outlets
from generator.render.environment import block
from generator.render.front_matter import front_matter
from generator.render.keywords import keywords
from generator.render.sections import by_year, cut, cut_year, section_text


def render_actors(context: Context) -> Iterator[Page]:
    """One timeline for each actor with enough events."""
    for line in context.site.timelines:
        if line.kind == "actor":
            actor = context.actors[line.id]
            kicker = wording.initial(wording.KINDS[actor.kind])
            yield from _subject_pages(line, kicker, actor.description, context, actor)


def render_topics(context: Context) -> Iterator[Page]:
    """One timeline for each topic with enough events."""
    for line in context.site.timelines:
        if line.kind == "topic":
            yield from _subject_pages(line, "Tema", context.topics[line.id].description, context)


def render_years(context: Context) -> Iterator[Page]:
    """One page for each year, left out of the search index: its events are found in their articles."""
    years = [line for line in context.site.timelines if line.kind == "year"]
    for n, line in enumerate(years):
        path = _path(line, context)
        around = _around(
            path,
            (_path(years[n - 1], context), years[n - 1].name) if n else None,
            (_path(years[n + 1], context), years[n + 1].name) if n + 1 < len(years) else None,
            (addresses.YEARS, "Tutti gli anni"),
        )
        title = f"Cronologia del {line.name}" if line.events[0].when else line.name
        head = _head(line.name, "Cronologia", "", facts(line.events, context, with_period=False), around=around)
        body = section_text(cut_year(line.events), path, context, line)
        yield Page(path, _front(title, line.events, hidden=True), f"{head}\n{body}")


def facts(events: tuple[Event, ...], context: Context, *, with_period: bool = True) -> tuple[str, ...]:
    """«Da marzo 2024 al 3 gennaio 2026», «12 eventi», «5 fonti»."""
    found = [wording.initial(wording.period(events))] if with_period else []
    found.append(wording.count(len(events), "evento", "eventi"))
    found.append(wording.count(outlets(events, context), "fonte", "fonti"))
    return tuple(fact for fact in found if fact)


def _subject_pages(
    line: Timeline, kicker: str, description: str, context: Context, actor: Actor | None = None
) -> Iterator[Page]:
    path = _path(line, context)
    words = keywords((line.name, description), actor.aliases if actor else ())
    parent = _parent(actor, path, context) if actor else None
    if not addresses.is_split(line, context.settings.split_events):
        told = facts(line.events, context)
        head = _head(line.name, kicker, description, told, parent=parent, words=words)
        body = section_text(cut(line.events), path, context, line)
        yield Page(path, _front(line.name, line.events, description), f"{head}\n{body}")
        return
    years = by_year(line.events)
    chips = tuple(
        Chip(wording.year(year), addresses.link(path, addresses.year_part(path, year)), len(found))
        for year, found in years.items()
    )
    told = facts(line.events, context)
    head = _head(line.name, kicker, description, told, years=chips, parent=parent, words=words)
    undated = tuple(event for event in line.events if event.when is None)
    body = section_text(cut(undated), path, context, line)
    yield Page(path, _front(line.name, line.events, description), f"{head}\n{body}".rstrip() + "\n")
    yield from _parts(line, kicker, path, years, context)


def _parts(
    line: Timeline, kicker: str, index: str, years: dict[int, tuple[Event, ...]], context: Context
) -> Iterator[Page]:
    order = list(years)
    for n, year in enumerate(order):
        path = addresses.year_part(index, year)
        before, after = (order[n - 1] if n else None), (order[n + 1] if n + 1 < len(order) else None)
        around = _around(
            path,
            (addresses.year_part(index, before), wording.year(before)) if before is not None else None,
            (addresses.year_part(index, after), wording.year(after)) if after is not None else None,
            (index, "Tutti gli anni"),
        )
        title = f"{line.name}, {wording.year(year)}"
        head = _head(title, kicker, "", facts(years[year], context, with_period=False), around=around)
        body = section_text(cut_year(years[year]), path, context, line)
        yield Page(path, _front(title, years[year], hidden=True), f"{head}\n{body}")


def _path(line: Timeline, context: Context) -> str:
    return context.addresses.timelines[line.kind, line.id]


def _head(
    title: str,
    kicker: str,
    lede: str,
    told: tuple[str, ...],
    *,
    years: tuple[Chip, ...] = (),
    around: tuple[Chip, ...] = (),
    parent: Chip | None = None,
    words: str = "",
) -> str:
    values = {"facts": told, "years": years, "around": around, "parent": parent, "search_words": words}
    return block("timeline_head.html.j2", title=title, kicker=kicker, lede=lede, **values)


def _parent(actor: Actor, page: str, context: Context) -> Chip | None:
    """What an institution is part of, linked when it has a page."""
    return next(iter(actor_chips((actor.parent,), page, context)), None) if actor.parent else None


def _around(
    path: str, before: tuple[str, str] | None, after: tuple[str, str] | None, index: tuple[str, str]
) -> tuple[Chip, ...]:
    chips = []
    if before:
        chips.append(Chip(f"← {before[1]}", addresses.link(path, before[0]), note="prev"))
    chips.append(Chip(index[1], addresses.link(path, index[0])))
    if after:
        chips.append(Chip(f"{after[1]} →", addresses.link(path, after[0]), note="next"))
    return tuple(chips)


def _front(title: str, events: tuple[Event, ...], description: str = "", *, hidden: bool = False) -> dict[str, object]:
    stretch = wording.period(events)
    counted = wording.count(len(events), "evento", "eventi")
    about = f"{wording.full_stop(f'{title}: {counted}' + (f', {stretch}' if stretch else ''))} {description}"
    return front_matter(title, about, contents=True, searched=not hidden, boost=2)
