"""The days that have a name, and when they fall: fixed, counted from Easter, a weekday of a month, by the moon."""

from __future__ import annotations

import datetime
import itertools
import re
from collections.abc import Iterator

from generator.temporal.it.moon import BY_MOON, orthodox_easter
from generator.temporal.it.world_days import WORLD_DAYS
from generator.temporal.tries import trie

FIXED: dict[str, tuple[int, int]] = {
    "capodanno": (1, 1), "capo d'anno": (1, 1), "primo dell'anno": (1, 1), "epifania": (1, 6), "befana": (1, 6),
    "natale ortodosso": (1, 7), "natale copto": (1, 7), "festa del tricolore": (1, 7), "sant'antonio abate": (1, 17),
    "san sebastiano": (1, 20), "giorno della memoria": (1, 27),
    "candelora": (2, 2), "san biagio": (2, 3), "sant'agata": (2, 5), "giorno del ricordo": (2, 10),
    "san valentino": (2, 14), "festa degli innamorati": (2, 14), "giorno degli innamorati": (2, 14),
    "san faustino": (2, 15),
    "festa della donna": (3, 8), "idi di marzo": (3, 15), "festa dell'unità d'italia": (3, 17),
    "festa del papà": (3, 19), "san giuseppe": (3, 19), "annunciazione": (3, 25),
    "san giorgio": (4, 23), "san marco": (4, 25), "festa della liberazione": (4, 25),
    "festa dei lavoratori": (5, 1), "festa del lavoro": (5, 1), "giorno dei lavoratori": (5, 1),
    "festa del primo maggio": (5, 1), "giorno della vittoria": (5, 9), "festa dell'europa": (5, 9),
    "festa d'europa": (5, 9),
    "festa della repubblica": (6, 2), "sant'antonio": (6, 13), "festa della musica": (6, 21), "san luigi": (6, 21),
    "san giovanni": (6, 24), "san giovanni battista": (6, 24), "santi pietro e paolo": (6, 29),
    "san pietro e paolo": (6, 29), "ss. pietro e paolo": (6, 29),
    "santa rosalia": (7, 14), "sant'anna": (7, 26), "san giacomo": (7, 25),
    "san lorenzo": (8, 10), "ferragosto": (8, 15), "festa dell'assunta": (8, 15), "festa dell'assunzione": (8, 15),
    "assunta": (8, 15), "san rocco": (8, 16), "san bartolomeo": (8, 24),
    "san gennaro": (9, 19), "san matteo": (9, 21), "san michele": (9, 29),
    "festa dei nonni": (10, 2), "san francesco": (10, 4), "san petronio": (10, 4), "halloween": (10, 31),
    "ognissanti": (11, 1), "ogni santi": (11, 1), "tutti i santi": (11, 1), "festa dei santi": (11, 1),
    "giorno dei santi": (11, 1), "giorno dei morti": (11, 2), "festa dei morti": (11, 2), "giorno dei defunti": (11, 2),
    "commemorazione dei defunti": (11, 2), "festa delle forze armate": (11, 4),
    "giorno dell'unità nazionale": (11, 4), "giorno dell'unità nazionale e delle forze armate": (11, 4),
    "festa dell'unità nazionale": (11, 4), "festa dell'unità nazionale e delle forze armate": (11, 4),
    "san martino": (11, 11), "santa cecilia": (11, 22), "santa caterina": (11, 25), "sant'andrea": (11, 30),
    "santa barbara": (12, 4), "san nicola": (12, 6), "san nicolò": (12, 6), "sant'ambrogio": (12, 7),
    "immacolata": (12, 8), "immacolata concezione": (12, 8), "santa lucia": (12, 13),
    "antivigilia di natale": (12, 23), "vigilia di natale": (12, 24), "natale": (12, 25), "santo stefano": (12, 26),
    "san silvestro": (12, 31), "ultimo dell'anno": (12, 31), "vigilia di capodanno": (12, 31),
}  # fmt: skip
ABROAD: dict[str, tuple[int, int]] = {
    "australia day": (1, 26), "san patrizio": (3, 17), "st. patrick's day": (3, 17), "st patrick's day": (3, 17),
    "saint patrick's day": (3, 17), "pi day": (3, 14), "anzac day": (4, 25), "star wars day": (5, 4),
    "cinco de mayo": (5, 5), "bloomsday": (6, 16), "juneteenth": (6, 19), "canada day": (7, 1),
    "independence day": (7, 4), "giorno dell'indipendenza americana": (7, 4),
    "festa dell'indipendenza americana": (7, 4),
    "giorno dell'indipendenza degli stati uniti": (7, 4), "festa dell'indipendenza degli stati uniti": (7, 4),
    "presa della bastiglia": (7, 14),
    "festa della presa della bastiglia": (7, 14), "festa della bastiglia": (7, 14), "giorno della bastiglia": (7, 14),
    "bastille day": (7, 14), "festa nazionale francese": (7, 14), "festa nazionale svizzera": (8, 1),
    "giorno dell'indipendenza ucraina": (8, 24), "giorno dell'indipendenza dell'ucraina": (8, 24),
    "festa dell'indipendenza ucraina": (8, 24), "festa dell'indipendenza dell'ucraina": (8, 24),
    "giorno dell'unità tedesca": (10, 3), "festa dell'unità tedesca": (10, 3), "festa nazionale tedesca": (10, 3),
    "festa nazionale spagnola": (10, 12), "giorno dell'ispanità": (10, 12), "giorno della hispanidad": (10, 12),
    "festa nazionale austriaca": (10, 26), "dìa de los muertos": (11, 2), "dìa de muertos": (11, 2),
    "guy fawkes": (11, 5), "guy fawkes day": (11, 5), "guy fawkes night": (11, 5), "singles' day": (11, 11),
    "singles day": (11, 11), "veterans day": (11, 11), "remembrance day": (11, 11), "giorno dell'armistizio": (11, 11),
    "giorno dell'indipendenza polacca": (11, 11), "festa dell'indipendenza polacca": (11, 11), "boxing day": (12, 26),
}  # fmt: skip
FROM_EASTER = {
    "pasqua": 0, "domenica di pasqua": 0, "pasqua cattolica": 0, "pasquetta": 1, "lunedì dell'angelo": 1,
    "lunedì di pasqua": 1, "sabato santo": -1, "venerdì santo": -2, "giovedì santo": -3, "mercoledì santo": -4,
    "martedì santo": -5, "lunedì santo": -6, "domenica delle palme": -7, "mercoledì delle ceneri": -46,
    "le ceneri": -46,
    "martedì grasso": -47, "lunedì grasso": -48, "domenica di carnevale": -49, "giovedì grasso": -52,
    "domenica in albis": 7, "ascensione": 39, "pentecoste": 49, "domenica di pentecoste": 49,
    "lunedì di pentecoste": 50, "corpus domini": 60,
}  # fmt: skip
FROM_ORTHODOX_EASTER = {"pasqua ortodossa": 0, "pasqua copta": 0, "venerdì santo ortodosso": -2}
BY_WEEKDAY = {
    "martin luther king day": (1, 0, 3, 0), "giorno di martin luther king": (1, 0, 3, 0),
    "presidents' day": (2, 0, 3, 0), "presidents day": (2, 0, 3, 0), "festa della mamma": (5, 6, 2, 0),
    "memorial day": (5, 0, -1, 0), "labor day": (9, 0, 1, 0), "labour day": (9, 0, 1, 0),
    "giornata mondiale del migrante e del rifugiato": (9, 6, -1, 0), "columbus day": (10, 0, 2, 0),
    "giornata per le vittime degli incidenti sul lavoro": (10, 6, 2, 0),
    "giornata nazionale per le vittime degli incidenti sul lavoro": (10, 6, 2, 0),
    "giornata mondiale della filosofia": (11, 3, 3, 0), "giornata mondiale delle vittime della strada": (11, 6, 3, 0),
    "giornata mondiale in memoria delle vittime della strada": (11, 6, 3, 0),
    "giornata mondiale in ricordo delle vittime della strada": (11, 6, 3, 0),
    "giorno del ringraziamento": (11, 3, 4, 0), "ringraziamento": (11, 3, 4, 0), "thanksgiving": (11, 3, 4, 0),
    "thanksgiving day": (11, 3, 4, 0), "black friday": (11, 3, 4, 1), "cyber monday": (11, 3, 4, 4),
    "ora legale": (3, 6, -1, 0), "ora solare": (10, 6, -1, 0),
}  # fmt: skip
"""Month, weekday, which of them (−1 the last), days after."""

CLOCK_CHANGES = ("ora legale", "ora solare")
"""These are days only where one speaks of the change: «il ritorno dell'ora solare»."""

SAME_DAY: dict[str, tuple[int, int]] = {**FIXED, **ABROAD, **WORLD_DAYS}
NAMES: tuple[str, ...] = (
    *SAME_DAY,
    *FROM_EASTER,
    *FROM_ORTHODOX_EASTER,
    *(name for name in BY_WEEKDAY if name not in CLOCK_CHANGES),
    *BY_MOON,
)
"""Every name by which a day may be told."""


def _unaccented(name: str) -> Iterator[str]:
    """A name with each accent kept, written as an apostrophe or left out: «lunedi' dell'Angelo»."""
    choices = [(c, f"{'aeiou'['àèìòù'.index(c)]}'", "aeiou"["àèìòù".index(c)]) if c in "àèìòù" else (c,) for c in name]
    return map("".join, itertools.product(*choices))


def _abbreviated(name: str) -> Iterator[str]:
    """A saint's name, and with the saint cut short: «S. Valentino»."""
    yield name
    yield re.sub(r"^(?:san |santo |santa |sant')", "s. ", name)


SPELLINGS = {
    spelling: name for name in reversed(NAMES) for short in _abbreviated(name) for spelling in _unaccented(short)
}
"""Each way a name may be written, with the name."""
NAME = trie(SPELLINGS)
FEAST = trie(spelling for spelling in SPELLINGS if not spelling.startswith("giornata"))
"""A name; and one that is no «giornata», a far smaller pattern."""


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
        ValueError: the year is none of the calendar's, or lies outside the tables of `moon`.
    """
    if name in SAME_DAY:
        return datetime.date(year, *SAME_DAY[name])
    if name in FROM_EASTER:
        return easter(year) + datetime.timedelta(FROM_EASTER[name])
    if name in FROM_ORTHODOX_EASTER:
        return orthodox_easter(year) + datetime.timedelta(FROM_ORTHODOX_EASTER[name])
    if name in BY_MOON:
        found = next((day for day in BY_MOON[name] if day.year == year), None)
        if found is None:
            raise ValueError(f"no table for {name} in {year}")
        return found
    month, weekday, nth, after = BY_WEEKDAY[name]
    first = datetime.date(year, month, 1)
    days = [first + datetime.timedelta(n) for n in range(31)]
    chosen = [day for day in days if day.month == month and day.weekday() == weekday][nth - 1 if nth > 0 else nth]
    return chosen + datetime.timedelta(after)
