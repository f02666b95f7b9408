"""Decades and eras: «anni Settanta», «anni '60 dell'Ottocento», «753 a.C.»."""

from __future__ import annotations

import re

from generator import edtf
from generator.temporal.it import centuries, numbers
from generator.temporal.notation import Found, Rule, rule
from generator.temporal.readings import Known, Reading

DECADE_WORDS = {
    "dieci": 10, "venti": 20, "trenta": 30, "quaranta": 40, "cinquanta": 50, "sessanta": 60, "settanta": 70,
    "ottanta": 80, "novanta": 90,
}  # fmt: skip
_WORD = "|".join(DECADE_WORDS)
_OF_CENTURY = (
    rf"(?: \s+ (?: del \s+ | dell' | di \s+ ) (?: (?P<of>duemila|{centuries.NAME}|{centuries.SHORT})"
    rf" | (?P<last>secolo \s scorso)"
    r" | (?P<this>questo \s secolo | secolo \s (?:in \s corso|corrente|attuale))"
    r" | (?P<last2>lo \s scorso \s secolo) | (?P<number>[xvi]+|\d{{1,2}}º|ventesimo|diciannovesimo|diciottesimo)"
    r" \s+ (?:secolo|sec\.) ) )?"
)


@rule(
    rf"(?P<extent> (?P<year>\d{{1,4}}) \s+ (?: (?P<bc>{centuries.BEFORE_CHRIST}) | {centuries.AFTER_CHRIST} ) )",
    on="era",
    examples={
        "Fondata nel 753 a.C., Roma dominò il Mediterraneo.": "-0752",
        "nel 79 d.C.": "0079",
        "nel 212 avanti Cristo": "-0211",
        "nel 70 dopo Cristo": "0070",
    },
    but_not=("Ha versato 500 a C. Bianchi.", "Servono 50 litri di a.c.s."),
)
def year_of_era(found: Found) -> Reading | None:
    """«753 a.C.»: astronomical, so −752."""
    year = int(found["year"])
    return Known(edtf.year(1 - year if found["bc"] else year)) if year else None


@rule(
    rf"anni (?: \s+ | (?=') ) (?: (?P<written>mille[a-z]{{6,}}|duemila[a-z]+) | (?P<word>{_WORD}|duemila)"
    r" | '(?P<short>\d0) | (?P<long>1[5-9]\d0|20\d0) | (?P<bare>[2-9]0) (?! \s* [a-z]*(?:%|°) ) )"
    rf" {_OF_CENTURY}",
    on="decade",
    examples={
        "Negli anni Novanta la Jugoslavia si dissolse.": "199X",
        "negli anni '70": "197X",
        "anni Duemila": "200X",
        "gli anni Venti del Duemila": "202X",
        "gli anni 2010": "201X",
        "negli anni millenovecentosessanta": "196X",
        "gli anni Sessanta dell'Ottocento": "186X",
        "negli anni '80 dell'800": "188X",
        "negli anni Trenta del XIX secolo": "183X",
        "gli anni Dieci di questo secolo": "201X",
    },
    but_not=(
        "Fu condannato ad anni trenta di reclusione.",
        "Un uomo di anni 70 è stato investito.",
        "È morto Giuseppe Bianchi, di anni 90.",
        "La vittima, anni 40, era di Bari.",
    ),
)
def decade(found: Found) -> Reading | None:
    """«anni Settanta», «anni '70», «anni 2010», «anni Sessanta dell'Ottocento»."""
    word = found["word"]
    if found["written"]:
        year = numbers.written_year(found["written"])
        return Known(edtf.unit("decade", year)) if year % 10 == 0 else None
    if word == "duemila":
        return Known(edtf.unit("decade", 2000))
    if (found["bare"] or (word and found.cased("word")[0].islower())) and _AN_AGE.search(found.before()):
        return None
    if found["long"]:
        return Known(edtf.unit("decade", int(found["long"])))
    tens = DECADE_WORDS[word] if word else int(found["short"] or found["bare"])
    return Known(edtf.unit("decade", _century(found) + tens))


_AN_AGE = re.compile(r"(?:\b(?:di|d'|ad?|ha|aveva|avere|compiuti|per|età)|[,(]) $")
"""«un uomo di anni 70», «ad anni trenta di reclusione»: an age, a length."""


def _century(found: Found) -> int:
    """The first year of the century a decade is said to be of, the 1900s when nothing is said."""
    if found["this"]:
        return (found.pivot - 10) // 100 * 100
    if found["of"]:
        return 2000 if found["of"] == "duemila" else centuries.named(found["of"]).first_year
    return 100 * (centuries.century_number(found["number"]) - 1) if found["number"] else 1900


@rule(
    rf"(?: dei | degli | i | nei | negli | gli ) \s+ (?P<extent> (?P<word>{_WORD}) )",
    on="decade",
    examples={
        "tra la fine degli anni Sessanta e l'inizio dei Settanta": "inizio dei Settanta = 197X",
        "la moda degli Ottanta": "198X",
    },
    but_not=("i settanta operai",),
)
def decade_alone(found: Found) -> Reading | None:
    """«l'inizio dei Settanta»: a capital, after «anni» was said."""
    if not found.cased("word")[0].isupper():
        return None
    return Known(edtf.unit("decade", 1900 + DECADE_WORDS[found["word"]]))


@rule(
    r"(?<= [ ]ai[ ] ) (?P<extent> '(?P<short>\d0) )",
    on="year",
    examples={
        "Dagli anni '60 ai '90 la fabbrica scaricò nel fiume.": "196X/199X",
        "dagli anni '70 ai '80": "197X/198X",
    },
    but_not=("ai '90 minuti",),
)
def decade_at_the_end(found: Found) -> Reading | None:
    """«dagli anni '60 ai '90»: the last of a range of decades."""
    if not re.search(r"\banni '\d0 ai $", found.before()):
        return None
    return Known(edtf.unit("decade", 1900 + int(found["short"])))


@rule(
    rf"anni \s* (?:'\d0|{_WORD}) \s* (?: , | e | ed | o | - ) \s* (?P<extent> (?P<short>'\d0) | (?P<word>{_WORD}) )"
    r" (?! \s+ (?: anni | mesi | giorni | ore ) )",
    on="decade",
    examples={"negli anni '50 e '60": "'60 = 196X", "tra gli anni Sessanta e Settanta": "196X/197X"},
    but_not=("gli anni Sessanta e settanta operai",),
)
def decade_after_another(found: Found) -> Reading | None:
    """«anni '50 e '60»: the second of two, which the first licenses."""
    if found["short"]:
        return Known(edtf.unit("decade", 1900 + int(found["short"][1:])))
    if not found.cased("word")[0].isupper():
        return None
    return Known(edtf.unit("decade", 1900 + DECADE_WORDS[found["word"]]))


RULES: tuple[Rule, ...] = (
    year_of_era,
    decade,
    decade_alone,
    decade_after_another,
    decade_at_the_end,
)
