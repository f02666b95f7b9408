"""Centuries in every writing: «XIX secolo», «secolo XIX», «19º sec.», «il Novecento», «nel '500», «I secolo a.C.»."""

from __future__ import annotations

import re

from generator import edtf
from generator.edtf import Edtf
from generator.temporal.it import numbers
from generator.temporal.it.words import ordinal_number
from generator.temporal.notation import Found, Rule, rule
from generator.temporal.readings import Known, Portion, Reading, Span
from generator.when import Modifier

NAMES = {
    "duecento": 12, "trecento": 13, "quattrocento": 14, "cinquecento": 15, "seicento": 16, "settecento": 17,
    "ottocento": 18, "novecento": 19,
}  # fmt: skip
NAME = "|".join(NAMES)
SHORT = r"(?: '[2-9]00 | (?<=l') 800 )"
"""«'500», and «nell'800», whose one apostrophe serves twice."""
BEFORE_CHRIST = r"(?: a\.\s?c\.? (?! \.?s\b ) | av\.\s?c\.? | avanti \s cristo | prima \s di \s cristo )"
AFTER_CHRIST = r"(?: d\.\s?c\.? | dopo \s cristo )"

_ORDINALS = "|".join(word for word in numbers.ORDINALS if word.endswith("o") and word not in ("ultimo", "penultimo"))
_ERA = rf"(?: \s+ (?: (?P<bc>{BEFORE_CHRIST}) | {AFTER_CHRIST} ) )?"
_CENTURY = r"(?: secolo | sec\. )"
_NUMBER = rf"(?:[xvi]+º?|\d{{1,2}}(?:º|esimo)|{_ORDINALS})"

_PARTS: dict[str, Modifier] = {
    "inizio": "START", "inizi": "START", "primo": "START", "alto": "START", "metà": "MID", "meta'": "MID",
    "medio": "MID", "pieno": "MID", "fine": "END", "tardo": "END", "secondo": "END",
}  # fmt: skip


def century_number(text: str) -> int:
    """The number «XIX», «19º», «19esimo» or «diciannovesimo» means.

    Raises:
        ValueError: when it is none.
        KeyError: likewise.
    """
    text = text.rstrip("º")
    if text[:1].isdigit():
        return int(text.removesuffix("esimo"))
    return numbers.roman(text) if re.fullmatch("[xvi]+", text) else ordinal_number(text)


def named(text: str) -> Edtf:
    """The century «Ottocento», «'800» or «800» means."""
    number = NAMES[text] if text in NAMES else 10 + int(text.lstrip("'")) // 100
    return edtf.unit("century", 100 * number)


def _numbered(number: int, before_christ: object) -> Reading | None:
    """The first century before Christ is `-00XX`, which has no year of its own to bear: −1 stands for it."""
    if not 1 <= number <= 40:
        return None
    if before_christ:
        return Known(edtf.unit("century", -100 * (number - 1) or -1))
    return Known(edtf.unit("century", 100 * (number - 1)))


@rule(
    rf"(?P<number>{_NUMBER}) \s+ {_CENTURY} {_ERA}",
    on="century",
    examples={
        "Nel XIX secolo la regione era ottomana.": "18XX",
        "nel ventesimo secolo": "19XX",
        "V sec. a.C.": "-04XX",
        "un mosaico del I secolo a.C.": "-00XX",
        "nel 19° secolo": "18XX",
        "nel secondo secolo dopo Cristo": "01XX",
    },
    but_not=("al 12 sec. di gara",),
)
def century(found: Found) -> Reading | None:
    """«XIX secolo», «ventesimo secolo», «V sec. a.C.»."""
    return _numbered(century_number(found["number"]), found["bc"])


@rule(
    rf"(?: secolo | sec\. ) \s+ (?P<number>[xvi]+|diciannovesimo|ventesimo|diciottesimo) {_ERA}",
    on="century",
    examples={"Nel secolo XIX la regione era ottomana.": "18XX", "le mura del secolo IV a.C.": "-03XX"},
    but_not=("Da un secolo i tram passano di qui.", "Lo scrive il Secolo XIX."),
)
def century_then_number(found: Found) -> Reading | None:
    """«secolo XIX»: Roman numerals in capitals, since «i» is an article; «Il Secolo XIX» is a newspaper."""
    if found.cased()[0].isupper() or not (found.cased("number").isupper() or len(found["number"]) > 7):
        return None
    return _numbered(century_number(found["number"]), found["bc"])


@rule(
    rf"(?: (?P<first>{_NUMBER}) (?: \s* - \s* | \s+ (?: e | ed | al ) \s+ (?: il \s+ | l' )? )"
    rf" (?P<last>{_NUMBER}) \s+ {_CENTURY}"
    r" | secoli \s+ (?P<first2>[xvi]+) (?: \s* - \s* | \s+ (?:e|ed|al) \s+ (?: il \s+ | l' )? ) (?P<last2>[xvi]+) )"
    rf" {_ERA}",
    on="century",
    examples={
        "La villa fu costruita tra il I e il II secolo d.C.": "00XX/01XX",
        "affreschi del XIV-XV secolo": "13XX/14XX",
        "tra il quinto e il quarto secolo a.C.": "-04XX/-03XX",
        "nei secoli XVII e XVIII": "16XX/17XX",
    },
    but_not=("il primo e il secondo",),
)
def centuries(found: Found) -> Reading | None:
    """«tra il I e il II secolo», «nei secoli XVII e XVIII»: from one century to the next."""
    first, last = (century_number(found[name] or found[f"{name}2"]) for name in ("first", "last"))
    if (first <= last) == bool(found["bc"]):
        return None
    start, end = _numbered(first, found["bc"]), _numbered(last, found["bc"])
    return Span(start, end) if start and end else None


@rule(
    r"(?: nel | del | dal | al | il | sul | tra | fra | e | (?<= [nd]ell') | (?<= [ad]ll') | (?<= dall')"
    r" | (?<= \bl') )"
    rf" \s* (?P<extent> (?P<word>{NAME}) )",
    on="century",
    examples={"Nel Novecento il confine cambiò tre volte.": "19XX", "l'arte dell'Ottocento": "18XX"},
    but_not=("Il premio Novecento va a lei.", "costa novecento euro", "il Museo del Novecento"),
)
def century_by_name(found: Found) -> Reading | None:
    """«il Novecento»: a capital and an article."""
    if found.cased("word")[0].islower() or re.search(r"\b(?:museo|galleria|premio) (?:del |dell')$", found.before()):
        return None
    return Known(named(found["word"]))


@rule(
    r"(?: nel | del | dal | al | il | sul | tra | fra | e | (?<= [nd]ell') | (?<= [ad]ll') | (?<= dall')"
    r" | (?<= \bl') )"
    rf" \s* (?P<extent>{SHORT}) (?! \s* (?: metri | stile | euro | mila | % | m\b | rana | dorso | farfalla ) )",
    on="year",
    examples={"nel '500": "15XX", "Nell'800 il porto era ricco.": "18XX", "un palazzo del '700": "17XX"},
    but_not=("l'oro nell'800 metri", "una Fiat '500", "l'800 barrato"),
)
def short_century(found: Found) -> Reading | None:
    """«nel '500», «nell'800»; «l'800» only after another."""
    if re.search(r"(?<!'\d00 e )(?<![a-z])l'$", found.before()):
        return None
    return Known(named(found["extent"]))


@rule(
    rf"(?P<part>{'|'.join(_PARTS)}) \s+ (?P<name>{NAME}|'[2-9]00)",
    on="century year",
    examples={
        "A fine Ottocento la filanda dava lavoro a molte.": "18XX END",
        "un quadro del primo Novecento": "19XX START",
        "a metà '800": "18XX MID",
    },
    but_not=("a fine ottocento euro", "il primo Novecento per cento"),
)
def part_of_century(found: Found) -> Reading | None:
    """«fine Ottocento», «primo Novecento», «tardo '500»."""
    if found.cased("name")[0].islower() or re.match(r" per cento", found.after()):
        return None
    return Portion(Known(named(found["name"])), _PARTS[found["part"]])


@rule(
    rf"(?P<ordinal>{_ORDINALS}|ultimo) \s+ decennio \s+ (?: del \s+ | dell' ) (?: (?P<name>duemila|{NAME}|{SHORT})"
    rf" | (?P<last>secolo (?: \s scorso )?) | (?P<number>{_NUMBER}) \s+ {_CENTURY} )",
    on="century",
    examples={
        "nell'ultimo decennio del Novecento": "199X",
        "nel primo decennio del XXI secolo": "200X",
    },
    but_not=("nel primo decennio del regno",),
)
def decade_of_century(found: Found) -> Reading | None:
    """«l'ultimo decennio dell'Ottocento»."""
    if found["name"] and found["name"].isalpha() and not found.cased("name")[0].isupper():
        return None
    if found["last"]:
        first = 1900 if found["last"].endswith("scorso") else 2000
    elif found["number"]:
        first = 100 * (century_number(found["number"]) - 1)
    else:
        first = 2000 if found["name"] == "duemila" else named(found["name"]).first_year
    number = 10 if found["ordinal"] == "ultimo" else ordinal_number(found["ordinal"])
    return Known(edtf.unit("decade", first + 10 * (number - 1))) if 1 <= number <= 10 else None


@rule(
    r"(?P<first>due|tre|quattro|cinque|sei|sette|otto) \s* (?: - | \se\s (?:il \s|l')? ) \s*"
    rf" (?P<last>{NAME})",
    on="century",
    examples={
        "A cavallo tra Otto e Novecento la città raddoppiò.": "18XX/19XX",
        "La ceramica tra Cinque e Seicento.": "15XX/16XX",
    },
    but_not=("tra otto e novecento euro",),
)
def clipped_centuries(found: Found) -> Reading | None:
    """«tra Otto e Novecento»: with capitals."""
    if not (found.cased("first")[0].isupper() and found.cased("last")[0].isupper()):
        return None
    return Span(Known(named(found["first"] + "cento")), Known(named(found["last"])))


RULES: tuple[Rule, ...] = (
    centuries,
    clipped_centuries,
    decade_of_century,
    century,
    century_then_number,
    part_of_century,
    century_by_name,
    short_century,
)
