"""Dates in front matter: strict, never guessed, never read against the clock.

What is doubtful is read and said; what is relative («ieri») is refused. For the dates of events, which may be coarser
than a day, see `event_dates`.
"""

from __future__ import annotations

import datetime
import difflib
import re
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from generator.italian_dates import MONTHS, WEEKDAYS, italian_day

MAX_LENGTH = 40
ROME = ZoneInfo("Europe/Rome")
_ABBREVIATED = {
    "gen": 1, "genn": 1, "feb": 2, "febb": 2, "mar": 3, "apr": 4, "mag": 5, "magg": 5, "giu": 6, "giugn": 6, "lug": 7,
    "ago": 8, "set": 9, "sett": 9, "ott": 10, "nov": 11, "dic": 12,
}  # fmt: skip
MONTH_NUMBERS = {name: number for number, name in enumerate(MONTHS, 1)} | _ABBREVIATED
_RELATIVE = frozenset(
    """
    ieri oggi domani dopodomani altroieri l'altroieri l'altro scorso scorsa prossimo prossima fa stamattina stasera ora
    adesso
    """.split()  # noqa: SIM905
)
_ISO = re.compile(
    r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)"
    r"(?:[T ](?P<hour>\d\d):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:\.\d{1,6})?)?[ ]?(?P<zone>Z|[+-]\d\d:?\d\d)?)?",
    re.ASCII | re.IGNORECASE,
)
NUMERIC = re.compile(r"(?P<day>\d{1,2})(?P<sign>[/.-])(?P<month>\d{1,2})(?P=sign)(?P<year>\d{4})", re.ASCII)
_ITALIAN_DAY = re.compile(
    r"(?:(?P<weekday>(?!il )[a-zì']+),? )?(?:il |l')?(?P<day>[0-9]{1,2}|primo)[º°]? "
    r"(?P<month>[a-z]+)\.? (?:del )?(?P<year>[0-9]{4})"
    r"(?:,? (?:(?:alle )?(?:ore )?)(?P<hour>[0-9]{1,2})[.:](?P<minute>[0-9][0-9]))?",
)
ITALIAN_MONTH = re.compile(r"(?P<month>[a-z]+)\.? (?:del )?(?P<year>[0-9]{4})")


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something that was read, but should be looked at."""

    code: str
    message: str
    remedy: str


class DateFault(ValueError):
    """The text is no date for its field; `code`, `message` and `remedy` are for a Problem."""

    def __init__(
        self, message: str, remedy: str = "scrivi la data come 2024-05-03 o 3 maggio 2024", code: str = "date"
    ):
        super().__init__(message)
        self.code, self.message, self.remedy = code, message, remedy


@dataclass(frozen=True, slots=True)
class Day:
    """The day that a date field names, and what is doubtful about it."""

    date: datetime.date
    doubts: tuple[Doubt, ...] = ()


def read_day(text: str) -> Day:
    """Read a date that must name one day.

    Accepts ISO 8601 dates and date-times, full Italian dates (the weekday is checked, «ore 15.30» allowed) and
    day/month/year. A time without an offset is Europe/Rome's; one with an offset keeps the day it was written with, and
    one in UTC (`Z`) is taken to Rome.

    Raises:
        DateFault: anything else.
    """
    words = tidy(text)
    for reader in (_iso, _italian_day, _numeric):
        day = reader(words)
        if day:
            return day
    raise _refusal(words)


def tidy(text: str, limit: int = MAX_LENGTH) -> str:
    """The text in lower case, with single spaces and straight apostrophes; a longer one than `limit` is a DateFault."""
    if len(text) > limit:
        raise DateFault(f"la data supera {limit} caratteri")
    return " ".join(text.replace("’", "'").casefold().split())


def _iso(words: str) -> Day | None:
    found = _ISO.fullmatch(words)
    if not found:
        return None
    date = _date(int(found["year"]), int(found["month"]), int(found["day"]), words)
    if not found["hour"]:
        return Day(date)
    try:
        moment = datetime.datetime.combine(
            date, datetime.time(int(found["hour"]), int(found["minute"]), int(found["second"] or 0))
        )
    except ValueError:
        raise DateFault(f"l’ora di «{words}» non esiste", "scrivi l’ora da 00:00 a 23:59") from None
    if not found["zone"]:
        return Day(date, _clock_change(moment))
    return Day(_with_zone(moment, found["zone"].upper(), words))


def _with_zone(moment: datetime.datetime, zone: str, words: str) -> datetime.date:
    if zone == "Z":
        try:
            return moment.replace(tzinfo=datetime.UTC).astimezone(ROME).date()
        except OverflowError:
            raise DateFault(f"la data «{words}» è fuori dal calendario") from None
    if int(zone[1:3]) > 14 or int(zone[-2:]) > 59:
        raise DateFault(f"lo scarto dal tempo universale «{zone}» non esiste", "scrivi per esempio +01:00")
    return moment.date()


def _italian_day(words: str) -> Day | None:
    found = _ITALIAN_DAY.fullmatch(words)
    if not found:
        return None
    month = _month(found["month"], words)
    number = 1 if found["day"] == "primo" else int(found["day"])
    date = _date(int(found["year"]), month, number, words)
    doubts = _weekday(found["weekday"], date, words)
    if found["hour"]:
        try:
            moment = datetime.datetime.combine(date, datetime.time(int(found["hour"]), int(found["minute"])))
        except ValueError:
            raise DateFault(f"l’ora di «{words}» non esiste", "scrivi l’ora da 0.00 a 23.59") from None
        doubts += _clock_change(moment)
    return Day(date, doubts)


def _numeric(words: str) -> Day | None:
    found = NUMERIC.fullmatch(words)
    if not found:
        return None
    day, month = int(found["day"]), int(found["month"])
    if month > 12 >= day:
        raise DateFault(f"«{words}» non è giorno/mese/anno: non c’è un mese {month}")
    date = _date(int(found["year"]), month, day, words)
    if day > 12 or day == month:
        return Day(date)
    read = italian_day(date.year, date.month, date.day)
    return Day(
        date, (Doubt("date-order", f"«{words}» è stato letto giorno/mese: {read}", f"scrivi {date.isoformat()}"),)
    )


def _date(year: int, month: int, day: int, words: str) -> datetime.date:
    if not 1 <= month <= 12:
        raise DateFault(f"in «{words}» il mese {month} non esiste")
    try:
        return datetime.date(year, month, day)
    except ValueError:
        name = f"{day} {MONTHS[month - 1]} {year}"
        raise DateFault(f"il {name} non esiste", "controlla il giorno sul calendario") from None


def _month(name: str, words: str) -> int:
    if name in MONTH_NUMBERS:
        return MONTH_NUMBERS[name]
    near = difflib.get_close_matches(name, MONTHS, 1, 0.7)
    hint = f"forse intendevi «{near[0]}»?" if near else "scrivi la data come 3 maggio 2024"
    raise DateFault(f"in «{words}» il mese «{name}» non esiste", hint)


def _weekday(name: str | None, date: datetime.date, words: str) -> tuple[Doubt, ...]:
    if not name:
        return ()
    plain = {day.replace("ì", "i"): number for number, day in enumerate(WEEKDAYS)}
    given = name.replace("ì", "i").rstrip("'")
    if given not in plain:
        raise DateFault(f"in «{words}» non capisco «{name}»")
    if plain[given] == date.weekday():
        return ()
    right = WEEKDAYS[date.weekday()]
    message = f"il {italian_day(date.year, date.month, date.day)} è {right}, non {WEEKDAYS[plain[given]]}"
    return (Doubt("date-weekday", message, "correggi il giorno della settimana o la data"),)


def _clock_change(moment: datetime.datetime) -> tuple[Doubt, ...]:
    early, late = (moment.replace(tzinfo=ROME, fold=fold).utcoffset() for fold in (0, 1))
    if early == late or early is None or late is None:
        return ()
    text = f"{moment:%Y-%m-%d %H:%M}"
    if early < late:  # the later reading is ahead of the earlier: the clocks jumped over this hour
        message = f"l’ora {text} non esiste in Italia: gli orologi passano all’ora legale"
        raise DateFault(message, "correggi l’ora, o aggiungi lo scarto: +01:00", "date-nonexistent")
    message = f"l’ora {text} si ripete due volte in Italia: gli orologi tornano all’ora solare"
    return (Doubt("date-ambiguous", message, "aggiungi lo scarto: +02:00 prima del cambio, +01:00 dopo"),)


def _refusal(words: str) -> DateFault:
    if not words:
        return DateFault("la data è vuota")
    if set(re.split(r"[ ,]+", words)) & _RELATIVE:
        return DateFault(f"«{words}» è una data relativa: qui serve un giorno preciso")
    if re.fullmatch(r"[0-9]{4}(?:-[0-9][0-9])?", words) or ITALIAN_MONTH.fullmatch(words):
        return DateFault(f"«{words}» non nomina un giorno: la data dell’articolo serve a leggere «ieri» e «lunedì»")
    if re.search(r"a\. ?c\.?", words):
        return DateFault(f"«{words}» è prima di Cristo: non può essere la data di un articolo")
    return DateFault(f"non capisco la data «{words}»")
