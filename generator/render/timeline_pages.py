"""The pages of actors, topics, crossings and years: one page a timeline, or one a year when it is long."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Actor, Event, Page, Timeline
from generator.render import addresses, wording
from generator.render.aids import aids_of, aids_of_split
from generator.render.cards import card, published
from generator.render.chips import Chip, actor_chips, last_update, outlets, topic_chips
from generator.render.context import Context
from generator.render.environment import block
from generator.render.front_matter import front_matter
from generator.render.light import rows_of
from generator.render.sections import by_year, cut, cut_year, section_text
from generator.timelines import Parts, parts_of


@dataclass(frozen=True, slots=True)
class _Subject:
    """An actor or topic as its page introduces it."""

    line: Timeline
    parts: Parts
    kicker: str
    description: str
    actor: Actor | None = None

    @property
    def is_medium(self) -> bool:
        return self.actor is not None and self.actor.kind == "media"


def render_actors(context: Context) -> Iterator[Page]:
    """One timeline for each actor with enough events."""
    for line in context.site.timelines:
        if line.kind == "actor":
            actor = context.actors[line.id]
            kicker = wording.initial(wording.KINDS[actor.kind])
            parts = parts_of(line, context.site.registry)
            yield from _subject_pages(_Subject(line, parts, kicker, actor.description, actor), context)


def render_topics(context: Context) -> Iterator[Page]:
    """One timeline for each topic with enough events."""
    for line in context.site.timelines:
        if line.kind == "topic":
            description = context.topics[line.id].description
            yield from _subject_pages(_Subject(line, Parts(line.events), "Tema", description), context)


def render_crossings(context: Context) -> Iterator[Page]:
    """One timeline for an actor's events on a topic, left out of the search index: both their pages hold it."""
    for line in context.site.timelines:
        if line.kind == "crossing":
            path = context.addresses.of(line)
            title = f"{context.actors[line.id].name} e {wording.quoted(context.topics[line.crossing].name)}"
            around = (*actor_chips((line.id,), path, context), *topic_chips((line.crossing,), path, context))
            head = _head(title, "Attore e tema", "", facts(line.events, context), whole=around)
            body = _told(
                head, aids_of(line.events, line, path, context), section_text(cut(line.events), path, context, line)
            )
            yield Page(path, _front(title, line.events), body)


def render_years(context: Context) -> Iterator[Page]:
    """One page for each year, left out of the search index: its events are found at their homes."""
    years = [line for line in context.site.timelines if line.kind == "year"]
    for n, line in enumerate(years):
        path = context.addresses.of(line)
        around = _around(
            path,
            (context.addresses.of(years[n - 1]), years[n - 1].name) if n else None,
            (context.addresses.of(years[n + 1]), years[n + 1].name) if n + 1 < len(years) else None,
            (addresses.YEARS, "Tutti gli anni"),
        )
        title = f"Cronologia del {line.name}" if line.events[0].when else line.name
        head = _head(line.name, "Cronologia", "", facts(line.events, context, with_period=False), around=around)
        sections = section_text(cut_year(line.events), path, context, line)
        body = _told(head, aids_of(line.events, line, path, context), sections, around)
        yield Page(path, _front(title, line.events), body)


def facts(
    events: tuple[Event, ...], context: Context, *, with_period: bool = True, medium: bool = False
) -> tuple[str, ...]:
    """«Da marzo 2024 al 3 gennaio 2026», «12 eventi», «5 fonti»; of a medium «12 eventi riferiti»."""
    found = [wording.initial(wording.period(events))] if with_period else []
    found.append(_counted(events, medium=medium))
    found.append(wording.count(outlets(events, context), "fonte", "fonti"))
    found.append(f"aggiornato {wording.to_day(last_update(events, context))}" if events else "")
    return tuple(fact for fact in found if fact)


def _subject_pages(subject: _Subject, context: Context) -> Iterator[Page]:
    line, told = subject.line, subject.parts.told
    path = context.addresses.of(line)
    split = addresses.is_split(line, context.site.registry, context.settings.split_events)
    years = by_year(told) if split else {}
    chips = tuple(
        Chip(wording.year(year), addresses.link(path, addresses.year_part(path, year)), len(found))
        for year, found in years.items()
    )
    here = tuple(event for event in told if event.when is None) if split else told
    sections = section_text(cut(here), path, context, line)
    aids = (aids_of_split if split else aids_of)(told, line, path, context)
    body = _told(_subject_head(subject, path, chips, context), aids, sections + _listed(subject, path, context))
    yield Page(path, _front(line.name, told, subject.description, medium=subject.is_medium), body)
    if split:
        yield from _years_of(subject, path, years, context)


def _subject_head(subject: _Subject, path: str, years: tuple[Chip, ...], context: Context) -> str:
    line, actor = subject.line, subject.actor
    return _head(
        line.name,
        subject.kicker,
        subject.description,
        facts(subject.parts.told, context, medium=subject.is_medium),
        years=years,
        parent=_parent(actor, path, context) if actor else None,
        roles=_roles(actor) if actor else (),
        remark="Che cosa ha riferito: i fatti che gli articoli attribuiscono a questa testata."
        if subject.is_medium
        else "",
    )


def _listed(subject: _Subject, path: str, context: Context) -> str:
    """What stands below the events: who or what it is, what an actor says of others, what only mentions it."""
    line, parts = subject.line, subject.parts
    found = []
    if who := card(line, parts.told, path, context):
        found.append(f"## Scheda\n\n{who}")
    if parts.reported:
        rows = rows_of(parts.reported, path, context, speaker=line.id)
        found.append(f"## Eventi riferiti\n\n{block('light.html.j2', rows=rows, summary='')}")
    if parts.aside:
        # «Attore» and «testata» agree with their participle, whatever the gender of the name.
        number = len(parts.aside)
        others = "un altro evento" if number == 1 else f"altri {wording.count(number, 'evento', 'eventi')}"
        summary = f"Testata nominata in {others}" if subject.is_medium else f"Attore citato in {others}"
        found.append(block("light.html.j2", rows=rows_of(parts.aside, path, context), summary=summary))
    found.append(published(line, path, context))
    return "\n".join(filter(None, found))


def _years_of(subject: _Subject, index: str, years: dict[int, tuple[Event, ...]], context: Context) -> Iterator[Page]:
    """The years of a split timeline."""
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
        title = f"{subject.line.name}, {wording.year(year)}"
        told = facts(years[year], context, with_period=False, medium=subject.is_medium)
        head = _head(title, subject.kicker, "", told, around=around)
        aids = aids_of(years[year], subject.line, path, context, crossed=False)
        body = _told(head, aids, section_text(cut_year(years[year]), path, context, subject.line), around)
        yield Page(path, _front(title, years[year], medium=subject.is_medium), body)


def _told(head: str, aids: str, sections: str, around: tuple[Chip, ...] = ()) -> str:
    """A page from its parts; what stands around it is told again where the reader ends."""
    foot = block("around.html.j2", around=around) if around else ""
    return "\n".join(part for part in (head, aids, sections, foot, block("keys.html.j2")) if part)


def _head(
    title: str,
    kicker: str,
    lede: str,
    told: tuple[str, ...],
    *,
    years: tuple[Chip, ...] = (),
    around: tuple[Chip, ...] = (),
    whole: tuple[Chip, ...] = (),
    parent: Chip | None = None,
    roles: tuple[str, ...] = (),
    remark: str = "",
) -> str:
    """The head of a timeline; `whole` leads to the timelines of which a crossing is a part."""
    values: dict[str, object] = {"facts": told, "years": years, "around": around, "parent": parent}
    values |= {"roles": roles, "whole": whole, "remark": remark}
    return block("timeline_head.html.j2", title=title, kicker=kicker, lede=lede, **values)


def _roles(actor: Actor) -> tuple[str, ...]:
    """Its offices in the order of time, those without a known beginning first."""
    shown = (role for role in actor.roles if not role.again)
    return tuple(map(wording.role, sorted(shown, key=lambda role: role.since.sort_key if role.since else ())))


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


def _counted(events: tuple[Event, ...], *, medium: bool) -> str:
    one, many = ("evento riferito", "eventi riferiti") if medium else ("evento", "eventi")
    return wording.count(len(events), one, many)


def _front(title: str, events: tuple[Event, ...], description: str = "", *, medium: bool = False) -> dict[str, object]:
    stretch = wording.period(events)
    counted = _counted(events, medium=medium)
    about = f"{wording.full_stop(f'{title}: {counted}' + (f', {stretch}' if stretch else ''))} {description}"
    return front_matter(title, about, contents=True)
