"""The numbers of fact in a text: how many of what, with «oltre», «circa» and «tra… e…» as the stretch they allow.

Years, dates, clock times, ordinals, ages and the numbers of articles and laws count nothing and are left out. Numbers
in words go up to 999: «novantuno», «una quarantina», «duecento». A duration is compared in minutes.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.events.counted import MONEY, counted
from generator.events.number_words import ROUND, value_of
from generator.folding import fold_case

_SCALE = {"mila": 1e3, "milioni": 1e6, "milione": 1e6, "miliardi": 1e9, "miliardo": 1e9}
_BEFORE = {
    "oltre": "more", "piu di": "more", "almeno": "more", "non meno di": "more", "minimo": "more",
    "meno di": "less", "fino a": "less", "al massimo": "less", "non piu di": "less", "sotto": "less",
    "quasi": "nearly", "circa": "about", "intorno a": "about", "attorno a": "about", "una": "about", "un": "about",
    "verso": "about", "qualche": "about",
}  # fmt: skip
_QUANTITY = r"(?:\d{1,3}(?:\.\d{3}){1,4}|\d{1,12})(?:,\d{1,6})?\b|\d{1,4}mila\b|[a-z]{3,32}\b"
_CUES = "|".join(sorted(_BEFORE, key=len, reverse=True)).replace(" ", r"\s")
_COUNTED = re.compile(
    rf"""(?<![\w.,º])(?:(?P<cue>{_CUES}|tra|da|dai|dalle|fra)\s+(?:gli\s|i\s|le\s|l')?)?
    (?P<number>{_QUANTITY}) (?:\s+(?:e|a|ai|alle)\s+(?P<second>{_QUANTITY}))?
    (?:\s+(?P<scale>mila|milion[ei]|miliard[oi])\b)?
    \s*(?P<unit>% | per\scento\b
      | (?:di\s|d'|degli\s|dei\s|delle\s|altri\s|altre\s|nuovi\s|nuove\s|primi\s|i\s|le\s){{0,3}}[a-z]{{3,32}})""",
    re.VERBOSE,
)
_TOTAL = re.compile(
    rf"""\b(?P<unit>[a-z]{{4,32}})\s(?:sono|erano|sarebbero|furono|salgono|salivano|restano)
    (?:\s(?:stati|state|saliti|salite|ora)){{0,2}}(?:\sa)?
    \s(?:(?P<cue>almeno|oltre|circa|quasi)\s)?(?P<number>{_QUANTITY})(?![,.]\d)(?=\s?(?:[:;,.)]|$))""",
    re.VERBOSE,
)
"""«le vittime sono 26»: what is counted stands before."""
_BARE = re.compile(
    rf"""(?:(?P<cue>{_CUES})\s)?\b(?P<number>{_QUANTITY})\s(?:
      (?P<scale>milion[ei]|miliard[oi])\b(?!\s(?:di\b|d'|e\smezzo))
    | (?:i\s)?(?P<vote>si|no)\b)(?=\s?(?:[,.;:)»]|$|\s[a-z]{{1,3}}\b|\s[a-z]))
    | \b(?P<where>a\scasa|in\smanette|in\spiazza)\s(?:in|sono\sin|erano\sin)\s(?P<several>{_QUANTITY})""",
    re.VERBOSE,
)
"""«Stanziati 18 milioni», «98 sì e 101 no», «a casa in 320»: the noun goes without saying."""
_IN_PLACE = {
    "a casa": ("esuber", "esuberi"),
    "in manette": ("arrest", "arresti"),
    "in piazza": ("piazza", "persone in piazza"),
}
_VOTES = {"si": ("favorevol", "voti a favore"), "no": ("contrar", "voti contrari")}
_DURATION = re.compile(
    rf"""(?:(?P<cue>oltre|piu\sdi|almeno|meno\sdi|quasi|circa|non\smeno\sdi)\s+)?\b(?:
      (?P<hours>un'|una|{_QUANTITY})\s?or[ae](?:\s+e\s+(?P<rest>mezza|mezzo|un\squarto|{_QUANTITY})(?:\s+minut[oi])?)?
    | (?P<half>mezz'ora) | (?:(?P<round>una)\s+)?(?P<minutes>{_QUANTITY})\s+(?:di\s+)?minut[oi])
    \b(?!\s+(?:fa|prima|dopo|italian|local|di\smosca))""",
    re.VERBOSE,
)
_NOT_BEFORE = re.compile(
    r"\b(?:alle|dalle|ore|articol[oi]|art\.?|comma|legge|numero|n\.|g|via|entro le|nel|del|dal|il|l'|al)\s*(?:n\.\s*)?$"
)
_CLOCK = re.compile(r"\b(?:alle|dalle|ore|le)\s*(?:ore\s+)?$")
_NO_UNIT = frozenset(
    """
    anni anno giorni giorno mesi mese settimane settimana ore ora minuti secondi volte per con che non sono nel nella
    dal dopo prima fra tra alla alle agli anche come del della dell sul sulla uno una gli altri altre cioe compresi
    parte parti oltre circa poi sia nei era erano hanno aveva avevano stati state tutti tutte mila sopra sotto presso
    gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
    contro verso senza durante entro quando mentre dove invece ancora gia ogni quello quella quelli quelle questo fino
    """.split()  # noqa: SIM905
)


@dataclass(frozen=True)
class Number:
    """So many of something.

    Attributes:
        about: the stem of what is counted, `dron`; `%` for a share, `durata` for a duration in minutes.
        noun: what is counted, as readers see it.
        low: the least that the words allow.
        high: the most.
        text: as it is written, without the noun.
    """

    about: str
    noun: str
    low: float
    high: float
    text: str

    def allows(self, other: Number) -> bool:
        """Whether some number fits both."""
        return self.low <= other.high and other.low <= self.high


def find_numbers(text: str) -> tuple[Number, ...]:
    """The numbers of fact of a text, in order."""
    folded = fold_case(text)
    durations = list(_durations(folded, text))
    for start, end, _ in durations:
        folded = f"{folded[:start]}{' ' * (end - start)}{folded[end:]}"
    counts = (*_counts(folded, text), *_totals(folded, text), *_without_noun(folded, text))
    return tuple(dict.fromkeys((*(number for _, _, number in durations), *counts)))


def _durations(folded: str, text: str) -> Iterator[tuple[int, int, Number]]:
    for found in _DURATION.finditer(folded):
        if _CLOCK.search(folded[max(0, found.start() - 12) : found.start()]):
            continue
        minutes = _minutes(found)
        if minutes:
            cue = found["cue"] or ("circa" if found["round"] or (found["minutes"] or "") in ROUND else "")
            low, high = _stretch(cue, minutes)
            number = Number("durata", "durata", low, high, text[found.start() : found.end()].strip())
            yield found.start(), found.end(), number


def _minutes(found: re.Match[str]) -> float | None:
    if found["half"]:
        return 30
    if found["minutes"]:
        return value_of(found["minutes"]) or ROUND.get(found["minutes"])
    hours = 1.0 if found["hours"] in ("un'", "una") else value_of(found["hours"])
    rest = {"mezza": 30.0, "mezzo": 30.0, "un quarto": 15.0}.get(found["rest"] or "") or value_of(found["rest"] or "")
    return None if hours is None or hours > 99 else hours * 60 + (rest or 0)


def _counts(folded: str, text: str) -> Iterator[Number]:
    position = 0
    while found := _COUNTED.search(folded, position):
        position = max(found.start("unit"), found.start() + 1)
        number = _counted(found, folded, text)
        if number:
            position = found.end() if number.about == "%" else position
            yield number
        else:
            position = found.end("number") if found["number"][0].isdigit() else found.start() + 1


def _totals(folded: str, text: str) -> Iterator[Number]:
    for found in _TOTAL.finditer(folded):
        value, thing = value_of(found["number"]), counted(found["unit"], "", "")
        if value is not None and thing and found["unit"] not in _NO_UNIT:
            low, high = _stretch(found["cue"] or "", value)
            start = found.start("cue") if found["cue"] else found.start("number")
            yield Number(*thing, low, high, text[start : found.end()].strip())


def _without_noun(folded: str, text: str) -> Iterator[Number]:
    for found in _BARE.finditer(folded):
        written = found["number"] or found["several"]
        value = value_of(written)
        start = found.start("cue") if found["cue"] else found.start("number" if found["number"] else "several")
        if value is None:
            continue
        if found["vote"]:
            if text[found.start("vote") : found.end("vote")].lower() not in ("sì", "no"):
                continue
            yield Number(*_VOTES[found["vote"]], value, value, text[start : found.end("number")].strip())
        elif found["scale"]:
            if folded[max(0, found.start() - 3) : found.start()] == "in ":  # «in 18 milioni hanno votato»
                continue
            low, high = _stretch(found["cue"] or "", value * _SCALE[found["scale"]])
            yield Number(MONEY, "euro", low, high, text[start : found.end("scale")].strip())
        else:
            yield Number(*_IN_PLACE[found["where"]], value, value, text[start : found.end("several")].strip())


def _counted(found: re.Match[str], folded: str, text: str) -> Number | None:
    written, cue = found["number"], found["cue"] or ""
    value = value_of(written) or (ROUND.get(written) if cue in ("una", "un") else None)
    if written in _SCALE and cue == "un":
        value, cue = _SCALE[written], ""
    unit = found["unit"].split()[-1].split("'")[-1]
    if value is None or unit in _NO_UNIT or unit in _SCALE or (len(unit) < 3 and unit != "%"):
        return None
    share, before = unit in ("%", "cento"), folded[max(0, found.start() - 80) : found.start()]
    if written[0].isdigit() and not cue and not share and _NOT_BEFORE.search(before[-16:]):
        return None
    if not found["scale"] and "." not in written and 1900 <= value <= 2100:
        return None
    scale = _SCALE.get(found["scale"] or "", 1)
    low, high = _stretch(cue, value * scale)
    second = value_of(found["second"] or "")
    if second is not None:
        if cue not in ("tra", "fra", "da", "dai", "dalle") or second <= value:
            return None
        low, high = value * scale, second * scale
    elif cue in ("tra", "fra", "da", "dai", "dalle"):
        low = high = value * scale
    thing = ("%", "percentuale") if share else counted(unit, folded[found.end() : found.end() + 60], before)
    if thing is None:
        return None
    end = found.end() if share else max(found.end("number"), found.end("second"), found.end("scale"))
    return Number(*thing, low, high, text[found.start() : end].strip())


def _stretch(cue: str, value: float) -> tuple[float, float]:
    match _BEFORE.get(cue):
        case "more":
            return value, math.inf
        case "less":
            return 0, value
        case "nearly":
            return value * 0.8, value
        case "about":
            return value * 0.8, value * 1.2
    return value, value
