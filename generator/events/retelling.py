"""Whether a sentence tells once more what the article has already told, or something else of the same day."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from generator.model import Event

_WORD = re.compile(r"[^\W\d_]{4,40}")
_EMPTY = frozenset(
    re.findall(
        r"\w+",
        """agli agosto alla alle allo anche ancora aprile avere aveva avevano avrebbe avrebbero come contro cosa così
        dagli dalla dalle dallo degli della delle dello dicembre domani domenica dopo dove durante entro erano
        essere fatto febbraio fino gennaio giorno giovedì giugno hanno ieri invece loro luglio lunedì maggio martedì
        marzo mattina mentre mercoledì molto negli nella nelle nello notte novembre oggi ogni ottobre però poco
        pomeriggio prima proprio quale quali quando quanto quella quello questa questo quindi sabato saranno sarebbe
        sarebbero sarà scorsa scorso secondo sempre senza sera settembre sono stata state stati stato stessa stesso
        sulla sulle sullo suoi tutti tutto venerdì verso""",
    )
)
_STEM = 5
_SAME_FACT = 0.34
_ENOUGH = 1500
"""Of a text, no more characters are compared."""
_OF_THE_FACT = re.compile(
    r"(?:telefonat[ae]|colloqui[o]?|chiamata|conversazione|incontr[oi]|vertice|riunione|cerimonia|visita|votazione"
    r"|voto|attacco"
    r"|raid|accordo|firma|annuncio|conferenza(?: stampa)?|discorso|intervista|seduta|udienza)\s(?:di|del|dell['’]"
    r"|della)\s?$",
    re.IGNORECASE,
)
"""«nella telefonata di ieri», «il vertice di lunedì»: the date takes up a fact that is already known."""


def is_retelling(event: Event, told: Event) -> bool:
    """Whether an event of the same day is the other told again: the same people, and much of the same words.

    «Ieri Putin ha parlato con Trump» and «Sempre ieri Putin ha firmato il decreto» are two; «nella telefonata di ieri
    Putin ha chiesto…» is a detail of the first.
    """
    if any(tie.role == "fonte" for tie in event.actor_links) and not event.actors:
        return True
    if event.actors and set(event.actors).isdisjoint(told.actors):
        return False
    report = event.reports[0]
    if report.mention:
        offset = report.mention.start - report.start
        if _OF_THE_FACT.search(report.sentence[max(0, offset - 40) : offset]):
            return True
    return resembles(event.title, (told.title, told.reports[0].sentence), _names(event))


def resembles(text: str, told: Iterable[str], names: Iterable[str] = ()) -> bool:
    """Whether a third of the words of a text, names apart, are in what was told."""
    apart = stems(" ".join(names))
    own = stems(text) - apart
    known = stems(" ".join(told)) - apart
    return len(own & known) >= max(1.0, _SAME_FACT * len(own)) if own else True


def stems(text: str) -> set[str]:
    """The beginnings of the words that say something."""
    plain = unicodedata.normalize("NFC", text[:_ENOUGH]).lower()
    return {word[:_STEM] for word in _WORD.findall(plain) if word not in _EMPTY}


def _names(event: Event) -> list[str]:
    return [tie.words for tie in event.actor_links]
