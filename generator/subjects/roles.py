"""Offices that name their holder for a time: «il presidente degli Stati Uniti» at the article's date."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.folding import fold
from generator.gregorian import Ymd, previous_day, ymd
from generator.model import Role
from generator.subjects.forms import Sense
from generator.subjects.it.cues import DETERMINERS, HOLDING, MONTHS, NATIONALITIES, NOT_YET_OR_NO_MORE, OF, PLURALS
from generator.subjects.words import Words

_OF = re.compile(r" (?:del|dello|della|dei|degli|delle|di) | dell'| d'")
_WITH_ARTICLE = re.compile(r" (?:del|dello|della|dei|degli|delle) | dell'")
_BACK, _FORTH = 24, 10
"""How many words before and after an office may hold the year that is told of."""


def role_spellings(name: str) -> tuple[str, ...]:
    """An office as texts write it: its first letter in both cases, «della Bielorussia» also «di Bielorussia»."""
    folded = fold(name).strip()
    texts = [folded]
    for found in _WITH_ARTICLE.finditer(folded):
        rest = folded[found.end() :]
        if rest[:1].isupper():
            texts += [f"{folded[: found.start()]} di {rest}", f"{folded[: found.start()]} d'{rest}"]
    cases = (case + text[1:] for text in texts if text for case in (text[0].lower(), text[0].upper()))
    return tuple(dict.fromkeys(cases))


def plural_forms(name: str) -> Iterator[tuple[str, str]]:
    """«presidente della Russia» as («presidenti», «Russia»), «ministro degli Esteri russo» as («ministri degli Esteri»,
    «russo»); nothing for an office that says not of what."""
    folded = fold(name).strip()
    head, complement = _split(folded)
    first, _, more = head.partition(" ")
    plural = PLURALS.get(first.lower())
    if plural and complement:
        more = re.sub(r"^ministro\b", "ministri", more)
        whole = f"{plural} {more}".strip()
        yield whole, complement
        yield whole[0].upper() + whole[1:], complement


def _split(folded: str) -> tuple[str, str]:
    last = folded.rfind(" ")
    if last >= 0 and folded[last + 1].islower() and "'" not in folded[last:]:
        return folded[:last], folded[last + 1 :]
    links = list(_OF.finditer(folded))
    if links:
        return folded[: links[-1].start()], folded[links[-1].end() :]
    return (folded[:last], folded[last + 1 :]) if last >= 0 else (folded, "")


@dataclass(frozen=True, slots=True)
class Holders:
    """Who holds an office on the days in question, surely and perhaps; ids in the order of the registry."""

    sure: tuple[str, ...]
    perhaps: tuple[str, ...]


def holders(senses: Sequence[Sense], days: Sequence[Ymd]) -> Holders:
    """Whom the office names on all those days; `perhaps` who held it on some of them, or at an unsure boundary."""
    answers: dict[str, list[bool | None]] = {}
    for sense in senses:
        if sense.role is None:
            continue
        answer = answers.setdefault(sense.target, [False] * len(days))
        for at, day in enumerate(days):
            held = _holds(sense.role, day)
            answer[at] = True if True in (held, answer[at]) else None if None in (held, answer[at]) else False
    sure = tuple(target for target, held in answers.items() if all(held))
    return Holders(sure, tuple(target for target, held in answers.items() if target not in sure and any(
        each is not False for each in held
    )))  # fmt: skip


def _holds(role: Role, day: Ymd) -> bool | None:
    """Whether the office is held on a day; None within a boundary known only to the month or year."""
    unsure = False
    if role.since:
        first, after = role.since.bounds
        if first and day < first:
            return False
        unsure |= bool(after and day < previous_day(after))
    if role.until:
        first, after = role.until.bounds
        if after and day >= after:
            return False
        unsure |= bool(first and day > first)
    return None if unsure else True


def days_told(words: Words, first: int, end: int, anchor: datetime.date) -> tuple[Ymd, ...]:
    """The days on which an office in a text must be held: the article's, and the ends of a past year that its sentence
    tells of («nel 2008 il presidente russo»)."""
    days = [ymd(anchor)]
    start = first
    while start > 0 and first - start < _BACK and not words.ends_sentence(start):
        start -= 1
    for at in range(start, min(end + _FORTH, len(words.words))):
        if at > end and words.ends_sentence(at):
            break
        word = words.words[at]
        is_year = len(word) == 4 and word.isdecimal() and word.isascii() and 1900 <= int(word) < anchor.year
        if is_year and (words.before(at) == "nel" or words.before(at) in MONTHS):
            days += [(int(word), 1, 1), (int(word), 12, 31)]
    return tuple(days)


def names_the_holder(words: Words, first: int, end: int) -> bool:
    """Whether the office, with no name beside it, stands for its holder: «il presidente russo», not «un», «l’ex»."""
    following = words.after(end).lower()
    of_something_else = following in OF and following != "d"  # «il presidente russo della Fifa»
    if of_something_else or following in NOT_YET_OR_NO_MORE or following in NATIONALITIES:
        return False
    if words.opens(first):
        return True
    before = words.before(first)
    if before in HOLDING:
        before = words.before(first - 1)
        return before in DETERMINERS or words.opens(first - 1)
    return before in DETERMINERS
