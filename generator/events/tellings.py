"""The tellings of a site, ready to be compared, and which pairs are worth comparing at all."""

from __future__ import annotations

import datetime
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from generator.events.alike import Telling, span
from generator.events.asides import background_at, foreground
from generator.events.clauses import clause_at, near
from generator.events.proper_names import capitals_in, names_in, names_of_title, of_institutions
from generator.events.similarity import Wording, wording
from generator.model import Article, Event, Report

_COARSE = 3
"""Days from which a date is a stretch: it is looked for among all the days of its months."""
_LONGEST = 400
_CROWD = 80
"""Of more tellings than this with one day and one person, only those that share an uncommon word are compared: two
thousand events of one day would make two million pairs. Those that say the very same are compared along a line."""
_SHORT = 4
"""A clause of fewer words says too little alone."""
_BARE = 2
_KNOWN = 10
_SHARE = 5
"""A name that stands in more articles than ten, and than a fifth of all, tells no fact from another."""


def read_tellings(events: Sequence[Event], texts: Mapping[str, Article]) -> tuple[Telling, ...]:
    """One telling of each event, in the order of their articles; the order given does not count."""
    found = [_telling(_completed(event), texts) for event in events]
    found.sort(key=lambda one: one.order)
    spread = Counter(name for article in {one.article: one.around for one in found}.values() for name in article)
    most = max(_KNOWN, len({one.article for one in found}) // _SHARE)
    common = frozenset(name for name, count in spread.items() if count > most)
    return tuple(
        replace(one, position=position, names=one.names - common, story=one.around - common)
        for position, one in enumerate(found)
    )


def _completed(event: Event) -> Event:
    """The event, its report saying itself what the telling is: what the editor corrected is in the event."""
    report = event.reports[0]
    told = replace(
        report, id=report.id or event.id, title=event.title, status=event.status, main=report.main or event.main
    )
    return replace(event, reports=(told, *event.reports[1:]))


def _telling(event: Event, texts: Mapping[str, Article]) -> Telling:
    report = event.reports[0]
    article = texts.get(report.article)
    first, after = span(event.when)
    named = frozenset(link.target for link in event.actor_links)
    around = names_in(f"{article.title}\n{article.text}") if article else names_in(report.sentence)
    told = f"{report.title}\n{report.sentence}\n{_lead(article) if article else ''}" if report.main else report.sentence
    return Telling(
        event=event,
        id=report.id,
        position=0,
        article=report.article,
        published=article.date if article else datetime.date.min,
        main=report.main,
        people=frozenset(link.target for link in event.actor_links if link.role != "citato"),
        named=named,
        first=first,
        after=after,
        words=_words(event, article),
        names=capitals_in(told) & (around | names_in(told)),
        headline=names_of_title(report.title, around) - of_institutions(named) if report.main else frozenset(),
        around=around | (capitals_in(report.title) if report.main else frozenset()),
    )


def _words(event: Event, article: Article | None) -> Wording:
    """A main event is told by title, summary and first paragraph, any other by its clause."""
    report = event.reports[0]
    names = [link.target for link in event.actor_links]
    if report.main:
        core = foreground(f"{report.title}. {report.sentence}")
        return wording(f"{core} {foreground(_lead(article))}" if article else core, core, names, report.title)
    clause = sentence = report.sentence
    if report.mention:
        offset = report.mention.start - report.start
        start, end = near(clause, *clause_at(clause, offset), offset)  # a clause without end is not read for each date
        clause = clause[start:end]
        sentence = sentence[slice(*near(sentence, 0, len(sentence), offset))]
        clause = background_at(clause, offset - start) or foreground(clause)
    else:
        clause = foreground(clause)
    told = wording(clause, "", names)
    if len(told) < _SHORT:  # «la smentita è arrivata lunedì»: the rest of the sentence says of what
        told = wording(foreground(f"{report.title}. {sentence}"), clause, names)
    if len(told) < _BARE:  # «lo stesso giorno l’aveva respinta»
        told = wording(foreground(f"{_before(report, article)} {sentence}"), clause, names)
    return told


def _before(report: Report, article: Article | None) -> str:
    """The sentence before, in the same paragraph."""
    if not article:
        return ""
    block = next((block for block in reversed(article.blocks) if block.start <= report.start), None)
    before = article.text[block.start : report.start].rstrip() if block else ""
    return before[max(before.rfind(mark, 0, -1) for mark in ".!?") + 1 :] if before else ""


def _lead(article: Article) -> str:
    first = article.first_paragraph
    return f"{article.description} {article.text[article.text_start : first.end]}" if first else article.description


def candidates(tellings: Sequence[Telling]) -> Iterator[tuple[int, int]]:
    """Positions of the pairs of two articles that share a person or a name, or tell of a day that one announces.

    Their dates may meet; each pair once, in order.
    """
    seen: set[tuple[int, int]] = set()
    for crowd in (*_crowds(tellings).values(), *_days_foretold(tellings).values()):
        for pair in _pairs(sorted(set(crowd)), tellings):
            if tellings[pair[0]].article != tellings[pair[1]].article:
                seen.add(pair)
    return iter(sorted(seen))


def within_articles(tellings: Sequence[Telling]) -> Iterator[tuple[int, int]]:
    """Positions of each article's own fact with each of its further tellings."""
    main = {one.article: one.position for one in tellings if one.main}
    return ((main[one.article], one.position) for one in tellings if one.article in main and not one.main)


def _crowds(tellings: Sequence[Telling]) -> dict[tuple[int, str], list[int]]:
    """Tellings by day and person; a stretch stands at every day on which somebody tells a point of that person."""
    crowds: dict[tuple[int, str], list[int]] = defaultdict(list)
    stretches = []
    for one in tellings:
        if one.length > _COARSE:
            stretches.append(one)
            continue
        for day in range(one.first, one.after + 1):  # the day after too: dates one day apart are worth asking about
            for person in one.named if one.main else one.people:
                crowds[day, person].append(one.position)
            for name in one.names:
                crowds[day, f"={name}"].append(one.position)
    of_month: dict[tuple[int, str], list[tuple[int, str]]] = defaultdict(list)
    for day, person in crowds:
        of_month[day // 31, person].append((day, person))
    for one in stretches:
        if one.length > _LONGEST:
            continue
        for person in one.people:
            crowds[-1 - one.first // 31, person].append(one.position)
            for month in range(one.first // 31, one.after // 31 + 1):
                for key in of_month[month, person]:
                    if one.first <= key[0] <= one.after:
                        crowds[key].append(one.position)
    return crowds


def _days_foretold(tellings: Sequence[Telling]) -> dict[int, list[int]]:
    """Tellings of each day for which one announces something: «il gip lo sentirà il 18», «il medico ha taciuto»."""
    foretold = {one.first for one in tellings if one.event.status == "annunciato" and one.length == 1}
    days: dict[int, list[int]] = defaultdict(list)
    for one in tellings:
        if one.first in foretold and one.length <= _COARSE:
            days[one.first].append(one.position)
    return days


def _pairs(crowd: Sequence[int], tellings: Sequence[Telling]) -> Iterator[tuple[int, int]]:
    if len(crowd) <= _CROWD:
        yield from ((a, b) for n, a in enumerate(crowd) for b in crowd[n + 1 :])
        return
    spread = Counter(stem for position in crowd for stem in tellings[position].words.counts)
    holding: dict[str, list[int]] = defaultdict(list)
    for position in crowd:
        for stem in tellings[position].words.counts:
            if spread[stem] <= _CROWD // 2:
                holding[stem].append(position)
    same: dict[tuple[tuple[str, int], ...], int] = {}
    for position in crowd:
        words = tuple(sorted(tellings[position].words.counts.items()))
        if words in same:
            yield same[words], position
        same[words] = position
    for sharing in holding.values():
        yield from ((a, b) for n, a in enumerate(sharing) for b in sharing[n + 1 :])
