"""Tellings for tests of merging, and the pairs of `pairs.txt`."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from generator import when
from generator.model import Article, Event, Mention, Report
from tests.building import article, tied

PAIRS = Path(__file__).with_name("pairs.txt")


@dataclass(frozen=True)
class Told:
    """A telling and the article that holds it."""

    event: Event
    article: Article


def telling(
    id_: str, words: str, value: str, people: str, *, main: bool = False, day: str = "", **more: object
) -> Told:
    """A telling in an article of its own: a main event's words are «title. sentence».

    Args:
        day: of publication; the event's first day when empty.
        more: fields of the event.
    """
    date = when.parse(value)
    first = date.edtf.bounds[0]
    assert first is not None
    published = datetime.date.fromisoformat(day) if day else datetime.date(*first)
    title, _, sentence = words.partition(". ") if main else (words.rstrip("."), "", words)
    one = article(sentence, title=title, day=published.isoformat(), id_=id_)
    mention = None if main else Mention(0, 1, sentence[:1], "DATE", value, date)
    report = Report(id_, sentence, 0, len(sentence), date, "expression", mention)
    event = Event(f"e-{id_}", title, date, "avvenuto", main, (report,), tied(people.split(",")))
    return Told(replace(event, **more), one)  # type: ignore[arg-type]


@dataclass(frozen=True)
class Pair:
    one: bool
    first: Told
    second: Told

    @property
    def name(self) -> str:
        return f"{self.first.event.title[:40]} | {self.second.event.title[:40]}"


def read_pairs() -> Iterator[Pair]:
    for number, line in enumerate(PAIRS.read_text(encoding="utf-8").splitlines()):
        if line.startswith("#"):
            continue
        gold, *parts = (part.strip() for part in line.split(" | "))
        told = [
            _told(f"p{number}-{n}", head, words)
            for n, (head, words) in enumerate(zip(parts[::2], parts[1::2], strict=True))
        ]
        yield Pair(gold == "one", told[0], told[1])


def _told(id_: str, head: str, words: str) -> Told:
    kind, value, *status, people = head.split()
    day = next((word[1:] for word in status if word.startswith("@")), "")
    said = next((word for word in status if not word.startswith("@")), "avvenuto")
    return telling(id_, words, value, people, main=kind == "M", day=day, status=said)


def background() -> tuple[Event, ...]:
    """Every telling of the pairs, far away in time and with other people: what words are common in a site."""
    found = []
    for number, told in enumerate(one for pair in read_pairs() for one in (pair.first, pair.second)):
        date = when.parse(f"{1900 + number % 90}-{1 + number // 90:02}-01")
        report = replace(told.event.reports[0], article=f"b{number}", when=date)
        people = tied(f"b{number}-{link.target}" for link in told.event.actor_links)
        found.append(replace(told.event, id=f"e-0{number}", when=date, reports=(report,), actor_links=people))
    return tuple(found)
