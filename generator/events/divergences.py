"""What the reports of one event disagree on: days that exclude each other, numbers that do not fit together, places.

Precision first: a number is compared only with a number of the same thing, and only in what each article says of the
event itself (title, first paragraph, the telling sentence).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from generator.events.alike import span
from generator.events.counted import MONEY, TALLIES
from generator.events.disputed import find_disputes
from generator.events.numbers import Number, find_numbers
from generator.folding import fold_case
from generator.model import Article, Divergence, Report

_MOST = 2_000
"""Code points of what an article says of an event: no lead is longer, and numbers are compared each with each."""


def find_divergences(reports: Sequence[Report], texts: Mapping[str, Article]) -> tuple[Divergence, ...]:
    """What the reports disagree on: dates, then places, then numbers in the order in which they are told.

    Last what one article lets two sides dispute, of an event that it is about.
    """
    return (*_dates(reports), *_places(reports, texts), *_numbers(reports, texts), *_disputes(reports, texts))


def _dates(reports: Sequence[Report]) -> Iterable[Divergence]:
    """Dates of which two exclude each other; «notte tra il 28 e il 29» differs from «notte del 29», not from «29».

    An article that gives a fact two dates (its calling-off, and the day for which it was planned) agrees with either.
    """
    told: dict[str, list[Report]] = {}
    for report in reports:
        if report.when and report.dated_by in ("expression", "editor"):
            told.setdefault(report.article, []).append(report)
    values: dict[str, list[str]] = {}
    for mine in told.values():
        if any(all(_differ(one, other) for one in mine for other in theirs) for theirs in told.values()):
            first = mine[0].when
            assert first is not None
            values.setdefault(first.italian, []).append(mine[0].article)
    if len(values) > 1:
        yield Divergence("date", "", tuple((value, tuple(articles)) for value, articles in values.items()))


def _differ(one: Report, other: Report) -> bool:
    if one.when is None or other.when is None:
        return False
    (a, b), (c, d) = span(one.when), span(other.when)
    if b <= c or d <= a:
        return True
    return one.when.part == other.when.part == "NI" and one.when.edtf != other.when.edtf


def _places(reports: Sequence[Report], texts: Mapping[str, Article]) -> Iterable[Divergence]:
    """Places of which two articles name each only its own: who writes «ad Anchorage, in Alaska» contradicts neither."""
    told = [
        (report, place, _folded(report, texts.get(report.article)))
        for report in reports
        if (place := report.place or _near_what(report.sentence))
    ]
    values: dict[str, list[str]] = {}
    for report, place, text in told:
        if any(_elsewhere(report, place, text, *other) for other in told):
            articles = values.setdefault(place, [])
            if report.article not in articles:
                articles.append(report.article)
    if len(values) > 1:
        yield Divergence("place", "", tuple((value, tuple(articles)) for value, articles in values.items()))


_NEAR = re.compile(
    r"\b(?:al largo|a \w{1,20} (?:miglia|chilometri)|a pochi (?:chilometri|passi)|nei pressi|nelle acque) "
    r"(?:d[ai]l? |dall['’]|dell['’]|dalla |della |di |da )(?:isola di |costa di |porto di )?"
    r"(?P<place>[A-ZÀ-Þ][\w’'-]{2,30}(?: (?:di |del |della )?[A-ZÀ-Þ][\w’'-]{2,30}){0,2})"
)
"""«Al largo di Lampedusa», «a dodici miglia da Vieste»: no place of a verb, and yet where it happened."""


def _near_what(sentence: str) -> str:
    found = _NEAR.search(sentence)
    return found["place"] if found else ""


def _elsewhere(one: Report, place: str, text: str, other: Report, theirs: str, other_text: str) -> bool:
    if one.article == other.article:
        return False
    return fold_case(place) not in other_text and fold_case(theirs) not in text


def _folded(report: Report, article: Article | None) -> str:
    """Where a place may be named: what the report says, and its article."""
    told = f"{report.place} {report.sentence}"
    if article:
        told = f"{told} {article.title} {article.description} {article.text}"
    return fold_case(told)


def _numbers(reports: Sequence[Report], texts: Mapping[str, Article]) -> Iterable[Divergence]:
    told = [(report.article, find_numbers(_told(report, texts.get(report.article)))) for report in reports]
    for about in dict.fromkeys(number.about for _, numbers in told for number in numbers):
        giving = [(article, [n for n in numbers if n.about == about]) for article, numbers in told]
        giving = [(article, numbers) for article, numbers in giving if numbers]
        if any(_contradict(mine, theirs) for _, mine in giving for _, theirs in giving):
            values: dict[str, list[str]] = {}
            for article, numbers in giving:
                for number in _unlike(numbers):
                    articles = values.setdefault(_shown(number), [])
                    if article not in articles:
                        articles.append(article)
            noun = next(number.noun for _, numbers in giving for number in numbers)
            if about in TALLIES and _is_counted_on(giving, texts):
                noun = f"{noun} (aggiornato di giorno in giorno)"
            yield Divergence("number", noun, tuple((value, tuple(articles)) for value, articles in values.items()))


def _is_counted_on(giving: Sequence[tuple[str, Sequence[Number]]], texts: Mapping[str, Article]) -> bool:
    """Whether the articles that differ are of different days: the later toll takes the place of the earlier."""
    if any(article not in texts for article, _ in giving):
        return False
    return not any(
        _contradict(mine, theirs) and texts[one].date == texts[other].date
        for one, mine in giving
        for other, theirs in giving
    )


def _unlike(numbers: Sequence[Number]) -> list[Number]:
    """Without what says the same again: «quaranta minuti», «una quarantina di minuti»."""
    return [one for n, one in enumerate(numbers) if not any(one.allows(other) for other in numbers[:n])]


def _contradict(mine: Sequence[Number], theirs: Sequence[Number]) -> bool:
    if any(one.allows(other) for one in mine for other in theirs):
        return False
    return mine[0].about != MONEY or _are_one_sum(mine, theirs)


_FACTOR = 2


def _are_one_sum(mine: Sequence[Number], theirs: Sequence[Number]) -> bool:
    """Whether two articles name one sum each, near enough to be the same one: an event has many sums beside its own."""
    if len(mine) != 1 or len(theirs) != 1 or not min(mine[0].low, theirs[0].low):
        return False
    return max(mine[0].low, theirs[0].low) <= _FACTOR * min(mine[0].low, theirs[0].low)


def _shown(number: Number) -> str:
    return " ".join(number.text.split())


def _told(report: Report, article: Article | None) -> str:
    """What the article says of the event: for its main event title, summary and first paragraph too."""
    if not report.main or article is None:
        return report.sentence[:_MOST]
    first = article.first_paragraph
    lead = article.text[article.text_start : first.end] if first else report.sentence
    return f"{article.title}. {article.description} {lead}"[:_MOST]


def _disputes(reports: Sequence[Report], texts: Mapping[str, Article]) -> Iterable[Divergence]:
    seen: set[tuple[str, str]] = set()
    for report in reports:
        for dispute in find_disputes(_told(report, texts.get(report.article))):
            if dispute.values not in seen:
                seen.add(dispute.values)
                first, second = dispute.values
                yield Divergence("number", dispute.about, ((first, (report.article,)), (second, (report.article,))))
