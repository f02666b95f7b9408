"""Decades, centuries and eras: «anni Settanta», «XIX secolo», «il Novecento», «753 a.C.»."""

from __future__ import annotations

import re

from generator import edtf
from generator.temporal.it import numbers
from generator.temporal.it.words import (
    ordinal_number,
)
from generator.temporal.notation import Found, Rule, rule
from generator.temporal.readings import (
    Known,
    Reading,
    Span,
)

DECADE_WORDS = {
    "dieci": 10, "venti": 20, "trenta": 30, "quaranta": 40, "cinquanta": 50, "sessanta": 60, "settanta": 70,
    "ottanta": 80,
    "novanta": 90,
}  # fmt: skip


CENTURIES = {
    "duecento": 12, "trecento": 13, "quattrocento": 14, "cinquecento": 15, "seicento": 16, "settecento": 17,
    "ottocento": 18,
    "novecento": 19,
}  # fmt: skip


_CENTURY_ORDINALS = "|".join(
    word for word in numbers.ORDINALS if word.endswith("o") and word not in ("secondo", "ultimo", "penultimo")
)


@rule(
    r"(?P<extent> (?P<year>\d{1,4}) \s+ (?P<era>a|d) \. \s? c \.? )",
    on="era",
    examples={"Fondata nel 753 a.C., Roma dominò il Mediterraneo.": "-0752", "nel 79 d.C.": "0079"},
)
def year_of_era(found: Found) -> Reading | None:
    """«753 a.C.»: astronomical, so −752."""
    year = int(found["year"])
    return Known(edtf.year(1 - year if found["era"] == "a" else year)) if year else None


@rule(
    r"anni (?: \s+ | (?=') ) (?: (?P<written>mille[a-z]{6,}|duemila[a-z]+) | (?P<word>dieci|venti|trenta|quaranta"
    r"|cinquanta|sessanta|settanta|ottanta|novanta"
    r"|duemila)"
    r" | '(?P<short>\d0) | (?P<long>1[5-9]\d0|20\d0) | (?P<bare>[2-9]0) (?! \s* [a-z]*(?:%|°) ) )"
    r" (?: \s+ del \s+ (?P<of>duemila|novecento|ottocento|settecento|secolo \s scorso|xx \s secolo) )?",
    on="decade",
    examples={
        "Negli anni Novanta la Jugoslavia si dissolse.": "199X",
        "negli anni '70": "197X",
        "anni Duemila": "200X",
        "gli anni Venti del Duemila": "202X",
        "gli anni 2010": "201X",
        "negli anni millenovecentosessanta": "196X",
    },
)
def decade(found: Found) -> Reading | None:
    """«anni Settanta», «anni '70», «anni 2010»."""
    word = found["word"]
    if found["written"]:
        year = numbers.written_year(found["written"])
        return Known(edtf.unit("decade", year)) if year % 10 == 0 else None
    if word == "duemila":
        return Known(edtf.unit("decade", 2000))
    if (
        word
        and not found.cased("word")[0].isupper()
        and re.search(r"\b(?:di|per|da|i|gli)? ?$", found.before(4)) is None
    ):
        return None
    if found["long"]:
        return Known(edtf.unit("decade", int(found["long"])))
    tens = DECADE_WORDS[word] if word else int(found["short"] or found["bare"])
    of = found["of"]
    century = 2000 if of == "duemila" else CENTURIES[of] * 100 if of in CENTURIES else 1900
    return Known(edtf.unit("decade", century + tens))


@rule(
    r"(?: dei | i | nei | negli | gli ) \s+ (?P<extent> (?P<word>sessanta|settanta|ottanta|novanta|cinquanta"
    r"|quaranta|trenta|venti) )",
    on="decade",
    examples={"tra la fine degli anni Sessanta e l'inizio dei Settanta": "197X"},
    but_not=("i settanta operai",),
)
def decade_alone(found: Found) -> Reading | None:
    """«l'inizio dei Settanta»: a capital, after «anni» was said."""
    if not found.cased("word")[0].isupper():
        return None
    return Known(edtf.unit("decade", 1900 + DECADE_WORDS[found["word"]]))


@rule(
    rf"(?: (?P<roman>[xvi]+) |"
    rf" (?P<ordinal>{_CENTURY_ORDINALS}) )"
    r" (?: º )? \s+ (?:secolo|sec\.) (?P<era> \s+ (?:a|d)\.\s?c\.? )?",
    on="unit century",
    examples={
        "Nel XIX secolo la regione era ottomana.": "18XX",
        "nel ventesimo secolo": "19XX",
        "V sec. a.C.": "-04XX",
    },
)
def century(found: Found) -> Reading | None:
    """«XIX secolo», «ventesimo secolo», «V sec. a.C.»."""
    number = numbers.roman(found["roman"]) if found["roman"] else ordinal_number(found["ordinal"])
    if "a" in found["era"].replace("c", ""):
        return Known(edtf.unit("century", -100 * (number - 1))) if number > 1 else None
    return Known(edtf.unit("century", 100 * (number - 1)))


@rule(
    r"(?: nel | del | dal | al | il | (?<= nell') | (?<= dell') | (?<= l') | (?<= all') ) \s* (?P<extent> (?P<word>"
    + "|".join(CENTURIES)
    + ") )",
    on="century",
    examples={"Nel Novecento il confine cambiò tre volte.": "19XX", "l'arte dell'Ottocento": "18XX"},
    but_not=("Il premio Novecento va a lei.", "costa novecento euro"),
)
def century_by_name(found: Found) -> Reading | None:
    """«il Novecento»: a capital and an article."""
    if not found.cased("word")[0].isupper():
        return None
    return Known(edtf.unit("century", CENTURIES[found["word"]] * 100))


_ORDINAL_CENTURY = rf"(?:[xvi]+|{_CENTURY_ORDINALS})"


def _century_number(word: str) -> int:
    return numbers.roman(word) if re.fullmatch("[xvi]+", word) else ordinal_number(word)


@rule(
    rf"(?P<first>{_ORDINAL_CENTURY}) (?: \s* - \s* | \s+ (?: e | ed | al ) \s+ (?: il \s+ | l' )? )"
    rf" (?P<last>{_ORDINAL_CENTURY}) \s+ (?:secolo|sec\.) (?: \s+ (?P<era>[ad])\.\s?c\.? )?",
    on="unit century",
    examples={
        "La villa fu costruita tra il I e il II secolo d.C.": "00XX/01XX",
        "affreschi del XIV-XV secolo": "13XX/14XX",
        "tra il quinto e il quarto secolo a.C.": "-04XX/-03XX",
    },
    but_not=("il primo e il secondo",),
)
def centuries(found: Found) -> Reading | None:
    """«tra il I e il II secolo»: from one century to the next."""
    first, last = _century_number(found["first"]), _century_number(found["last"])
    if found["era"] == "a":
        first, last = 1 - first, 1 - last
        return Span(Known(edtf.unit("century", 100 * first)), Known(edtf.unit("century", 100 * last)))
    if first >= last:
        return None
    return Span(Known(edtf.unit("century", 100 * (first - 1))), Known(edtf.unit("century", 100 * (last - 1))))


@rule(
    r"(?P<first>due|tre|quattro|cinque|sei|sette|otto) \s+ e \s+ (?P<last>" + "|".join(CENTURIES) + ")",
    on="century",
    examples={"A cavallo tra Otto e Novecento la città raddoppiò.": "18XX/19XX"},
    but_not=("tra otto e novecento euro",),
)
def clipped_centuries(found: Found) -> Reading | None:
    """«tra Otto e Novecento»: with capitals."""
    if not (found.cased("first")[0].isupper() and found.cased("last")[0].isupper()):
        return None
    first, last = CENTURIES[found["first"] + "cento"], CENTURIES[found["last"]]
    return Span(Known(edtf.unit("century", 100 * first)), Known(edtf.unit("century", 100 * last)))


RULES: tuple[Rule, ...] = (
    centuries,
    clipped_centuries,
    year_of_era,
    decade,
    decade_alone,
    century,
    century_by_name,
)
