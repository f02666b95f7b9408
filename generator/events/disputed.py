"""Numbers on which one sentence lets two sides disagree: «5.000 per gli organizzatori, 2.000 per la questura»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.events.number_words import value_of
from generator.folding import fold_case

_NUMBER = r"(?:\d{1,3}(?:\.\d{3}){1,3}|\d{1,7})(?:,\d{1,3})?(?!\w)|\d{1,4}mila\b|[a-z]{3,24}\b"
_SHARE = r"\s?%|\sper\scento\b"
_WHO = r"(?:(?:il|lo|la|i|gli|le)\s|l')[a-z][a-z'-]{2,24}(?:\s(?:di|del|della|dei|degli|dello)\s[a-z]{4,20})?"
_BUT = (
    r"(?:ma\s|e\s|mentre\s|invece\s)?"
    r"(?:(?:solo|appena|soltanto|poco\spiu\sdi|meno\sdi|circa|almeno|non\spiu\sdi|oltre)\s)?"
)
_SPEAKERS = re.compile(
    r"\b(?:questur|prefettur|polizi|carabinier|organizzator|manifestant|sindacat|aziend|societ|impres|procur|accus|difes"
    r"|legal|avvocat|govern|minister|opposizion|maggioranz|comun|region|provinci|comitat|protezione|associazion|consumator"
    r"|magistrat|giudic|inquirent|investigator|espert|tecnic|autorit|esercit|banc|agenzi|istitut|promotor|residenti|asl\b"
    r"|ispettor|delegat|dirigent|proprieta|gestor|costruttor|club|federazion|confindustri|perit[oi]\b)"
)
"""Who may give a number after «per»: «30 euro per gli adulti» is nobody's word."""
_AFTER = re.compile(
    rf"""\b(?P<first>{_NUMBER})(?P<share>{_SHARE})?(?:\s(?P<noun>[a-z]{{4,24}}))?,?\s(?P<how>per|secondo)\s(?P<one>{_WHO})
    [,;]?\s{_BUT}(?P<second>{_NUMBER})(?:{_SHARE})?(?:\s[a-z]{{4,24}})?,?\s(?P<how_other>per|secondo)\s(?P<other>{_WHO})""",
    re.VERBOSE,
)
_BEFORE = re.compile(
    rf"""(?:^|[.;,]\s?|\s)(?P<how>secondo|per)\s(?P<one>[^.;:]{{2,50}}?),?\s(?:(?:il|lo|la|i|gli|le)\s|l')
    (?P<noun>[a-z]{{4,24}})\s[^.;:\d]{{0,50}}?(?P<first>\d[\d.,]{{0,10}})(?P<share>{_SHARE})?[^.;:\d]{{0,40}}?
    [;,]\s{_BUT}(?P<how_other>secondo|per)\s(?P<other>{_WHO}),?\s[^.;:\d]{{0,50}}?(?P<second>\d[\d.,]{{0,10}}\d|\d)""",
    re.VERBOSE,
)


@dataclass(frozen=True)
class Dispute:
    """What is counted, and what each side says of it, as readers see it."""

    about: str
    values: tuple[str, str]


def find_disputes(text: str) -> Iterator[Dispute]:
    """The numbers that a text gives twice, from two sides that do not agree."""
    folded = fold_case(text)
    for pattern in (_AFTER, _BEFORE):
        for found in pattern.finditer(folded):
            first, second = (value_of(found[key].rstrip(".,")) for key in ("first", "second"))
            if first is None or second is None or first == second or not _both_speak(found):
                continue
            share = text[found.start("share") : found.end("share")] if found["share"] else ""
            yield Dispute(
                "percentuale" if share else found["noun"] or "",
                (_said(text, found, "first", "one", share), _said(text, found, "second", "other", "")),
            )


def _both_speak(found: re.Match[str]) -> bool:
    sides = ((found["how"], found["one"]), (found["how_other"], found["other"]))
    return all(how == "secondo" or _SPEAKERS.search(who) for how, who in sides)


def _said(text: str, found: re.Match[str], number: str, who: str, share: str) -> str:
    written = text[found.start(number) : found.end(number)].rstrip(".,")
    return f"{written}{share} secondo {text[found.start(who) : found.end(who)].strip()}"
