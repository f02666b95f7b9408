"""The demo event by event against the facts its articles were written from.

`python -m tests.demo_table ../shared/demo/facts.jsonl` prints one line a fact, every miss, and the shares that the
acceptance asks for. What is counted:

* **date**: of each fact, whether the event that its articles are about has a date that overlaps the fact's;
* **duplicates**: events that tell a fact which another event tells as well, as a share of all events of the site;
* **wrong merges**: events whose reports tell no one fact in common;
* **status**: of each fact, whether that event's status is one its own status allows (`STATUSES`).

What an article is about is known from its file's name; what its further sentences tell was read by hand
(`demo_tellings.tsv`). A telling that nobody has read is listed and counts neither way.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator import edtf
from generator.events.clauses import clause_at
from generator.model import Event, Report
from generator.settings import read_settings
from generator.site import generate

ROOT = Path(__file__).resolve().parents[1]
FACTS = ROOT.parent / "shared" / "demo" / "facts.jsonl"
TELLINGS = Path(__file__).with_suffix("").with_name("demo_tellings.tsv")
STATUSES = {
    "happened": {"avvenuto"},
    "planned": {"annunciato", "annullato"},
    "claimed": {"riportato", "contestato"},
    "denied": {"smentito", "contestato"},
}


@dataclass(frozen=True)
class Fact:
    id: str
    date: str
    status: str


@dataclass(frozen=True)
class Reading:
    """What a telling tells: any of these facts; `optional` when it may stand alone too."""

    facts: frozenset[str]
    optional: bool


@dataclass(frozen=True)
class Row:
    """A fact, and the events that tell it: first the one its articles are about."""

    fact: Fact
    events: tuple[Event, ...]

    @property
    def date_right(self) -> bool:
        when = self.events[0].when if self.events else None
        return when is not None and edtf.parse(when.strict).overlaps(edtf.parse(self.fact.date))

    @property
    def status_right(self) -> bool:
        return bool(self.events) and self.events[0].status in STATUSES[self.fact.status]


@dataclass(frozen=True)
class Table:
    rows: tuple[Row, ...]
    events: int
    duplicates: tuple[tuple[str, tuple[Event, ...]], ...]
    wrong: tuple[Event, ...]
    unread: tuple[Report, ...]

    @property
    def dates(self) -> float:
        return sum(row.date_right for row in self.rows) / len(self.rows)

    @property
    def statuses(self) -> float:
        return sum(row.status_right for row in self.rows) / len(self.rows)

    @property
    def duplicated(self) -> float:
        return sum(len(events) - 1 for _, events in self.duplicates) / self.events


def read_facts(path: Path) -> dict[str, Fact]:
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return {row["id"]: Fact(row["id"], row["date"], row["status"]) for row in rows}


def read_tellings(path: Path = TELLINGS) -> dict[str, list[tuple[str, Reading]]]:
    """By article: words of a clause, and what it tells."""
    found: dict[str, list[tuple[str, Reading]]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        article, words, facts = line.split("\t")
        reading = Reading(frozenset(facts.removeprefix("?").split(",")), facts.startswith("?"))
        found.setdefault(article, []).append((words, reading))
    return found


def make_table(events: Sequence[Event], facts: Mapping[str, Fact]) -> Table:
    tellings = read_tellings()
    main: dict[str, list[Event]] = {}
    others: dict[str, list[Event]] = {}
    wrong, unread = [], []
    for event in events:
        readings = []
        for report in event.reports:
            reading = what_is_told(report, facts, tellings)
            if reading is None:
                unread.append(report)
                continue
            readings.append(reading)
            if not reading.optional:
                by_fact = main if report.main else others
                for fact in sorted(reading.facts):
                    told = by_fact.setdefault(fact, [])
                    if event not in told:
                        told.append(event)
        if readings and not frozenset.intersection(*(reading.facts for reading in readings)):
            wrong.append(event)
    telling = {fact: _each_once(main.get(fact, []), others.get(fact, [])) for fact in sorted({*main, *others})}
    rows = tuple(Row(fact, telling.get(fact.id, ())) for fact in facts.values())
    duplicates = tuple((fact, told) for fact, told in telling.items() if len(told) > 1)
    return Table(rows, len(events), duplicates, tuple(wrong), tuple(unread))


def _each_once(first: Sequence[Event], then: Sequence[Event]) -> tuple[Event, ...]:
    return (*first, *(event for event in then if event not in first))


def what_is_told(
    report: Report, facts: Mapping[str, Fact], tellings: Mapping[str, list[tuple[str, Reading]]]
) -> Reading | None:
    """What a report tells; None when nobody has read it."""
    read = tellings.get(report.article, [])
    if report.main:
        own = [reading for words, reading in read if not words]
        named = [id_ for id_ in facts if report.article == id_ or report.article.startswith(f"{id_}-")]
        return own[0] if own else Reading(frozenset({max(named, key=len)}), False) if named else None
    clause = report.sentence
    if report.mention:
        start, end = clause_at(clause, report.mention.start - report.start)
        clause = clause[start:end]
    for text in (clause, report.sentence):
        for words, reading in read:
            if words and (words in text or text.strip() in words):
                return reading
    return None


def demo_table(path: Path = FACTS) -> Table:
    """The table of this project's demo."""
    return make_table(generate(read_settings(ROOT)).site.events, read_facts(path))


def lines(table: Table) -> Iterator[str]:
    """The table as text, misses last."""
    for row in table.rows:
        event = row.events[0] if row.events else None
        marks = "".join(("D" if not row.date_right else "·", "S" if not row.status_right else "·"))
        when = event.when.value if event and event.when else "—"
        status = event.status if event else "—"
        reports = len(event.reports) if event else 0
        yield f"{marks} {row.fact.id:40} {row.fact.date:24} {when:24} {row.fact.status:9} {status:11} {reports}"
    yield ""
    yield from (_miss("date", row) for row in table.rows if not row.date_right)
    yield from (_miss("status", row) for row in table.rows if not row.status_right)
    for fact, told in table.duplicates:
        yield f"duplicate: {fact}: " + " | ".join(f"{event.title} ({event.reports[0].article})" for event in told)
    for event in table.wrong:
        yield f"wrong merge: {event.title}: " + " | ".join(f"{one.article}: {one.title}" for one in event.reports)
    for report in table.unread:
        yield f"unread: {report.article}: {report.sentence}"
    yield ""
    yield f"date right {table.dates:.1%} of {len(table.rows)} facts (97 %)"
    left = sum(len(told) - 1 for _, told in table.duplicates)
    yield f"duplicates left {left} of {table.events} events, {table.duplicated:.1%} (2 %)"
    yield f"wrong merges {len(table.wrong)} (0)"
    yield f"status right {table.statuses:.1%} (90 %)"


def _miss(what: str, row: Row) -> str:
    event = row.events[0] if row.events else None
    told = f"{event.when and event.when.value}, {event.status}: {event.title}" if event else "no event"
    return f"{what}: {row.fact.id} ({row.fact.date}, {row.fact.status}) → {told}"


if __name__ == "__main__":
    sys.stdout.write("\n".join(lines(demo_table(Path(sys.argv[1]) if len(sys.argv) > 1 else FACTS))) + "\n")
