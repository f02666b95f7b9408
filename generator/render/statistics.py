"""What can be counted of a site, and says how far to trust it: precision, statuses, sources, silences, corrections."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.calendar_units import Unit
from generator.edtf import Edtf
from generator.italian_dates import italian
from generator.model import Article, Event
from generator.render import wording
from generator.render.chips import outlet
from generator.render.context import Context
from generator.render.entries import dating_report
from generator.render.gaps import Silence, silences


@dataclass(frozen=True, slots=True)
class Share:
    """A line of a table: how many of how many; `note` may be empty."""

    name: str
    count: int
    whole: int
    note: str = ""

    @property
    def percent(self) -> str:
        """«37%», «meno dell’1%»; halves go up."""
        share = (200 * self.count + self.whole) // (2 * self.whole) if self.whole else 0
        return f"{share}%" if share or not self.count else "meno dell’1%"

    @property
    def width(self) -> float:
        """Of a bar, out of 100, to a tenth."""
        return (1000 * self.count // self.whole) / 10 if self.whole else 0.0


@dataclass(frozen=True, slots=True)
class Outlet:
    """A source: how many articles it has here, how many events they tell."""

    name: str
    articles: int
    events: int


@dataclass(frozen=True, slots=True)
class Quiet:
    """A silence, in words and months."""

    text: str
    months: int


def precisions(events: Sequence[Event]) -> tuple[Share, ...]:
    """The events by the precision of their date, in the words of the badge, the most frequent first."""
    return _shares(event.when.precision_italian if event.when else "nessuna data certa" for event in events)


def origins(events: Sequence[Event]) -> tuple[Share, ...]:
    """The events by what their date comes from."""
    return _shares(map(_origin, events))


def statuses(events: Sequence[Event]) -> tuple[Share, ...]:
    """The events by what the sources say of them, each with its meaning, in the order of the legend."""
    counts = _counted(event.status for event in events)
    return tuple(
        Share(word, counts[word], len(events), meaning) for word, meaning in wording.STATUSES.items() if word in counts
    )


def tellings(events: Sequence[Event]) -> tuple[Share, ...]:
    """The events by how many articles tell them, and who made one event of several tellings."""
    return _shares(map(_joined, events))


def on_the_first(events: Iterable[Event]) -> Share:
    """How many of the events that have a day have the first of a month."""
    days = [event.when.edtf.bounds[0] for event in events if event.when and event.when.edtf.precision == "day"]
    return Share("il primo del mese", sum(day is not None and day[2] == 1 for day in days), len(days))


def sources(context: Context) -> tuple[Outlet, ...]:
    """Every outlet with its articles and events, those with most articles first."""
    articles: dict[str, int] = {}
    events: dict[str, set[str]] = {}
    for article in context.site.articles:
        name = outlet(article)
        articles[name] = articles.get(name, 0) + 1
        events.setdefault(name, set()).update(event.id for event in context.told.get(article.id, ()))
    found = [Outlet(name, number, len(events[name])) for name, number in articles.items()]
    return tuple(sorted(found, key=lambda one: (-one.articles, -one.events, one.name.casefold(), one.name)))


def quiet(context: Context) -> tuple[Quiet, ...]:
    """The silences of the site, the longest first."""
    found = silences(context.site.events, context.newest)
    ranked = sorted(found, key=lambda silence: (-silence.months, silence.first))
    return tuple(Quiet(_stretch(silence), silence.months) for silence in ranked)


def without_dated_events(context: Context) -> tuple[Article, ...]:
    """The articles that tell no event with a date, newest first."""
    found = [
        article
        for article in context.site.articles
        if not any(event.when for event in context.told.get(article.id, ()))
    ]
    return tuple(sorted(found, key=lambda article: (article.date, article.id), reverse=True))


def _origin(event: Event) -> str:
    report = dating_report(event)
    if event.when is None or report.dated_by == "nothing":
        return "nessuna: il testo non dice quando"
    if report.dated_by == "expression" and report.mention:
        if report.mention.anchor or report.mention.told:
            return "parole lette a partire dal giorno dell’articolo («ieri», «il 3 maggio»)"
        return "una data scritta per intero"
    return _ORIGINS[report.dated_by]


_ORIGINS = {
    "expression": "una data scritta per intero",
    "publication": "il giorno dell’articolo: il testo non ne dice un altro",
    "editor": "indicata dalla redazione",
}


def _joined(event: Event) -> str:
    if len({report.article for report in event.reports}) == 1:
        return "raccontati da un solo articolo"
    return "uniti automaticamente" if event.joined == "rule" else "uniti dalla redazione"


def _shares(words: Iterable[str]) -> tuple[Share, ...]:
    counts = _counted(words)
    whole = sum(counts.values())
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return tuple(Share(word, number, whole) for word, number in ranked)


def _counted(words: Iterable[str]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for word in words:
        counts[word] = counts.get(word, 0) + 1
    return counts


def _stretch(silence: Silence) -> str:
    one, other = (Unit("month", month // 12, month % 12 + 1) for month in (silence.first, silence.last))
    return italian(Edtf(one, one if one == other else other))
