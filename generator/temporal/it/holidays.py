"""Holidays, fixed and movable (Easter computed), their vigils and the words that stand around them."""

from __future__ import annotations

import datetime
import re

from generator.temporal.it.words import MODIFIER, MONTHS, OF, PARTS, WEEKDAYS, any_of, side, year_number
from generator.temporal.notation import Found, Rule, rule
from generator.temporal.readings import HolidayOf, Reading

FIXED = {
    "capodanno": (1, 1), "primo dell'anno": (1, 1), "epifania": (1, 6), "befana": (1, 6), "natale ortodosso": (1, 7),
    "san valentino": (2, 14), "festa della donna": (3, 8), "giornata della donna": (3, 8),
    "giornata internazionale della donna": (3, 8), "festa del papà": (3, 19), "san giuseppe": (3, 19),
    "idi di marzo": (3, 15),
    "festa della liberazione": (4, 25), "anniversario della liberazione": (4, 25), "festa dei lavoratori": (5, 1),
    "festa del lavoro": (5, 1), "giorno dei lavoratori": (5, 1), "festa del primo maggio": (5, 1),
    "giorno della vittoria": (5, 9), "giornata della vittoria": (5, 9), "festa dell'europa": (5, 9),
    "giornata della liberazione africana": (5, 25), "giornata dell'unità africana": (5, 25),
    "giornata dell'africa": (5, 25),
    "festa della repubblica": (6, 2), "san giovanni": (6, 24), "santi pietro e paolo": (6, 29), "ferragosto": (8, 15),
    "festa dell'assunta": (8, 15), "assunta": (8, 15), "san francesco": (10, 4), "halloween": (10, 31),
    "ognissanti": (11, 1),
    "tutti i santi": (11, 1), "festa dei santi": (11, 1), "giorno dei morti": (11, 2),
    "commemorazione dei defunti": (11, 2),
    "giornata delle forze armate": (11, 4), "festa delle forze armate": (11, 4), "sant'ambrogio": (12, 7),
    "immacolata": (12, 8), "immacolata concezione": (12, 8), "santa lucia": (12, 13), "antivigilia di natale": (12,
    23),
    "vigilia di natale": (12, 24), "natale": (12, 25), "santo stefano": (12, 26), "san silvestro": (12, 31),
    "ultimo dell'anno": (12, 31), "vigilia di capodanno": (12, 31), "giornata della memoria": (1, 27),
    "giorno della memoria": (1, 27),
    "giorno del ricordo": (2, 10), "notte di san silvestro": (12, 31), "sant'antonio": (6, 13), "san lorenzo": (8,
    10),
    "san martino": (11, 11), "san gennaro": (9, 19),
}  # fmt: skip
FROM_EASTER = {
    "pasqua": 0, "domenica di pasqua": 0, "pasquetta": 1, "lunedì dell'angelo": 1, "lunedì di pasqua": 1,
    "sabato santo": -1,
    "venerdì santo": -2, "giovedì santo": -3, "domenica delle palme": -7, "mercoledì delle ceneri": -46,
    "le ceneri": -46,
    "martedì grasso": -47, "giovedì grasso": -52, "ascensione": 39, "pentecoste": 49, "corpus domini": 60,
}  # fmt: skip
BY_WEEKDAY = {
    "festa della mamma": (5, 6, 2, 0), "giorno del ringraziamento": (11, 3, 4, 0), "ringraziamento": (11, 3, 4, 0),
    "black friday": (11, 3, 4, 1),
}  # fmt: skip
"""Month, weekday, which of them, days after."""

_SAINTS = {"san giovanni", "san francesco", "san giuseppe", "santa lucia", "sant'antonio", "san lorenzo",
"san martino",
           "san gennaro", "santo stefano", "natale", "assunta", "immacolata", "ascensione", "ringraziamento",
           "sant'ambrogio",
           "san valentino", "le ceneri"}  # fmt: skip
NAMES = {**FIXED, **FROM_EASTER, **BY_WEEKDAY}
_NAME = any_of(NAMES)
_FEAST = (
    r"(?: (?:giorno|giornata|festa|festività|notte|ponte|vacanze|feste|settimana|pranzo|cena) \s+ (?:di|dell'"
    r"|della|del) \s* )"
)
_TEMPORAL = re.compile(
    r"(?:^|\b(?:a|ad|di|d'|per|entro|dopo|prima di|dopo l'|dell'|all'|l'|da|fino a|fino all'|sotto|tra|fra|e|e l'"
    r"|giorno di|festa di"
    r"|giorno dell'|festa dell'|vacanze di|sera di|mattina di|notte di|giorno|dal|scorso|prossimo|oltre|con l'|e a"
    r"|con|pre|questo|al|del|il|passat[oa]) ?|[,(:.;-] ?)$"
)


def easter(year: int) -> datetime.date:
    """Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e, f = b // 4, b % 4, (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    n = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * n) // 451
    month, day = divmod(h + n - 7 * m + 114, 31)
    return datetime.date(year, month, day + 1)


def date_of(name: str, year: int) -> datetime.date:
    """The day a holiday falls on in a year.

    Raises:
        ValueError: the year is none of the calendar's.
    """
    if name in FIXED:
        return datetime.date(year, *FIXED[name])
    if name in FROM_EASTER:
        return easter(year) + datetime.timedelta(FROM_EASTER[name])
    month, weekday, nth, after = BY_WEEKDAY[name]
    first = datetime.date(year, month, 1)
    return first + datetime.timedelta((weekday - first.weekday()) % 7 + 7 * (nth - 1) + after)


def _key(text: str) -> str:
    """The table's spelling of a name, whatever its accents and apostrophes."""
    if text in NAMES:
        return text
    accented = text.rstrip("'")
    for name in NAMES:
        if name.replace("ì", "i").replace("à", "a") == accented.replace("ì", "i").replace("à", "a"):
            return name
    return name if (name := accented) in NAMES else ""


@rule(
    rf"(?: (?!passat) {MODIFIER} \s+ )?"
    r" (?: (?: giorno | giornata | festa | festività ) \s+ (?:di|dell'|della|del) \s* )?"
    rf" (?P<holiday>{_NAME}) (?: {OF} (?P<year>[12]\d{{3}}|'\d\d) (?! [ ]*[a-z]{(3,)}i\b ) | \s+ (?P<after>scors[oa]"
    rf"|passat[oa]|prossim[oa]) )?",
    on="holiday",
    examples={
        "A Natale il papa ha chiesto la pace.": "2025-12-25",
        "Il giorno di Santo Stefano un treno è deragliato.": "2025-12-26",
        "A Pasqua era entrata in vigore una tregua.": "2025-04-20",
        "L'Epifania chiuderà le feste.": "2026-01-06",
        "I due si rivedranno passato Capodanno.": "2026-01-01",
        "Natale 2014": "2014-12-25",
        "la festa della mamma del 2025": "2025-05-11",
    },
    but_not=("Il ministro Natale è partito.", "la Repubblica", "il Natale di Roma", "l'ospedale San Francesco"),
)
def holiday(found: Found) -> Reading | None:
    """«Natale», «Pasqua», «festa della Repubblica»."""
    name = _key(found["holiday"])
    if not name:
        return None
    dated = (
        found["year"] or found["modifier"] or found["after"] or not found.cased().lower().startswith(found["holiday"])
    )
    if name in _SAINTS and not dated and not _temporal(name, found):
        return None
    if re.match(r" di roma\b| (?:cines|islamic|ebraic)", found.after()):
        return None
    year = year_number(found["year"], found.pivot) if found["year"] else None
    return HolidayOf(name, year, side(found["modifier"]) or side(found["after"]))


_SOMEWHERE = re.compile(
    rf"(?:\d|{any_of((*MONTHS, *WEEKDAYS, *PARTS))}|oggi|domani|ieri|stasera|stamattina|stamane|domattina|mezzogiorno"
    r"|(?:concert|corte|manifestazion|presidi|folla|comizi|funeral|sfilat|raduno|rapin|incident|rogo|incendi|scontr"
    r"|ricoverat|abit|resid|viv|nat|trasferit|sbarcat|ferm|arrestat|uccis|mort|sede|casa"
    r"|appartament|negozi|mercat|sopralluogh?|lavor|cantier)\w*) a $"
)
"""«il Primo maggio a San Giovanni», «domani alle 10.30 a Sant'Ambrogio», «il corteo a San Lorenzo»: the place."""


def _temporal(name: str, found: Found) -> bool:
    """Whether the word stands where a day would: «a Natale», not «Natale Rossi» nor «chiesa di San Francesco»."""
    before = found.before()
    place = (
        r"(?:ospedale|chiesa|piazza|basilica|parrocchia|policlinico|carcere|scuola|istituto|collegio|patrono"
        r"|papa|porta|comune) (?:di |del |dell'|della )?$"
    )
    thing = (
        r"\b(?:alber[oi]|mercatin[oi]|regal[oi]|strage|cant[oi]|canzon[ei]|addobbi|luminarie|luci|presep[ei]|panettone"
        r"|babbo|villaggi[o]?|uov[oa]|dolci|racconto|film|spirito|atmosfera|auguri) di $"
    )
    if re.search(thing, before) or (name.startswith("san") and _SOMEWHERE.search(found.before(40))):
        return False  # «i regali di Natale»
    if re.search(place, before) or (found.is_capital and re.match(r" [A-ZÀ-Ù][a-z]", found.cased_after(3))):
        return False
    if name.startswith("san"):
        if re.search(
            r"\b(?:sera|mattina|pomeriggio|notte|alba|giorno|festa|vigilia|pranzo|cena) (?:di |della |del )$", before
        ):
            return True
        return bool(
            re.search(
                r"(?:\b(?:a|per|il giorno di|la notte di|entro|dopo|di|tra|fra"
                r"|(?:natale|pasqua|immacolata|epifania|capodanno|vigilia) e) )$",
                before,
            )
            or (before == "" and re.match(r"[ ]*(?:$|[.,;:]| alle? | di sera| del?l?'?[ ]?\d)", found.after()))
        ) and not re.search(r"\b(?:[a-z]{4,} di|[a-z]+tà di) $", before)
    return bool(_TEMPORAL.search(before))


@rule(
    rf"(?P<what>vigilia|antivigilia|ponte|vacanze|feste|festività|indomani) \s+ (?:di|dell'|della|del"
    rf"|d') \s* (?P<holiday>{_NAME})"
    rf" (?: {OF} (?P<year>[12]\d{{3}}|'\d\d) )?",
    on="holiday",
    examples={
        "la vigilia di Natale del 2023": "2023-12-24",
        "Il tetto è crollato alla vigilia di Ferragosto.": "2025-08-14",
        "I colloqui riprenderanno dopo le festività di Capodanno.": "2026-01-01",
    },
)
def around_a_holiday(found: Found) -> Reading | None:
    """«vigilia di Ferragosto», «ponte dell'Immacolata»."""
    name = _key(found["holiday"])
    if not name:
        return None
    year = year_number(found["year"], found.pivot) if found["year"] else None
    shift = {"vigilia": -1, "antivigilia": -2, "indomani": 1}.get(found["what"], 0)
    return HolidayOf(name, year, shift=shift, modifier=None if shift else "APPROX")


RULES: tuple[Rule, ...] = (around_a_holiday, holiday)
