"""The Italian that pages say around the content: numbers, plurals, kinds, statuses, dates."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from typing import Literal

from generator import edtf
from generator.calendar_units import Unit
from generator.edtf import Edtf
from generator.italian_dates import MONTHS, italian, italian_day
from generator.model import ActorKind, Event, How, Role, Stance, Status
from generator.timelines import UNDATED_NAME
from generator.when import When

KINDS: dict[ActorKind, str] = {
    "person": "persona",
    "organisation": "organizzazione",
    "institution": "istituzione",
    "country": "paese",
    "media": "testata",
}
KIND_HEADINGS: dict[ActorKind, str] = {
    "person": "Persone",
    "institution": "Istituzioni",
    "organisation": "Organizzazioni",
    "country": "Paesi",
    "media": "Testate",
}
STATUSES: dict[Status, str] = {
    "avvenuto": "La fonte lo dà per accaduto.",
    "annunciato": "È previsto o promesso: non è detto che accada.",
    "annullato": "Era annunciato, poi non se n’è fatto nulla.",
    "riportato": "È detto al condizionale, o attribuito a chi lo sostiene.",
    "contestato": "C’è chi lo afferma e chi lo nega.",
    "smentito": "Se ne parla solo per negarlo.",
}
STANCES: dict[Stance, str] = {
    "afferma": "Chi lo afferma",
    "conferma": "Chi lo conferma",
    "smentisce": "Chi lo smentisce",
    "riporta": "Chi lo riporta",
}
"""In the order in which they are shown."""
HOWS: dict[How, str] = {
    "name": "nome",
    "alias": "altro nome",
    "surname": "cognome",
    "demonym": "dal nome del paese",
    "seat": "sede",
    "capital": "capitale",
    "role": "carica",
    "phrase": "parole del tema",
    "all_actors": "attori del tema",
    "editor": "redazione",
}
WHERES = {
    "title": "nel titolo",
    "lead": "nelle prime frasi",
    "sentence": "nella frase citata",
    "paragraph": "nello stesso capoverso",
    "article": "nel testo dell’articolo",
    "editor": "",
}
UNDATED = UNDATED_NAME
DISPUTED_DATE = "data controversa"
"""On which the sources disagree, where there is room for no more."""


def meaning(status: Status, *, several: bool) -> str:
    """What the word of a status says of an event of one or several sources."""
    return "Le fonti lo danno per accaduto." if several and status == "avvenuto" else STATUSES[status]


def count(number: int, singular: str, plural: str) -> str:
    """«1 evento», «1.204 eventi»."""
    return f"{number:,}".replace(",", ".") + f" {singular if number == 1 else plural}"


def day(date: datetime.date) -> str:
    """«1º maggio 2025»."""
    return italian_day(date.year, date.month, date.day)


def on_day(date: datetime.date) -> str:
    """«il 3 maggio 2025», «l’8 maggio 2025»."""
    return ("l’" if date.day in (8, 11) else "il ") + day(date)


def to_day(date: datetime.date) -> str:
    """«al 3 maggio 2025», «all’8 maggio 2025»."""
    return ("all’" if date.day in (8, 11) else "al ") + day(date)


def listed(names: Sequence[str]) -> str:
    """«Russia», «Russia ed Estonia», «Russia, Estonia e Onu»."""
    return f"{', '.join(names[:-1])} {and_before(names[-1])} {names[-1]}" if len(names) > 1 else "".join(names)


def and_before(name: str) -> str:
    """«e», or «ed» before another «e»: «ed Estonia», «ed «Energia»», but «e Edoardo»."""
    letters = name.lstrip("«“‘(\"'’").lower()
    return "ed" if letters.startswith(("e", "è", "é")) and not letters.startswith("ed") else "e"


def shown(number: int, most: int) -> int:
    """How many of a list are shown: no more than `most`, unless one alone would be left: «e altri 1» is no Italian."""
    return number if number <= most + 1 else most


def role(office: Role) -> str:
    """«presidente degli Stati Uniti, dal 20 gennaio 2025»."""
    first = office.since.start if office.since else None
    last = office.until.end if office.until else None
    if first is None and last is None:
        return office.name
    return f"{office.name}, {italian(Edtf(first, last))}"


def offices(roles: Iterable[Role]) -> list[str]:
    """Offices in words, in the order of time, those without a known beginning first; one held again is said once."""
    shown = sorted(
        (office for office in roles if not office.again), key=lambda one: one.since.sort_key if one.since else ()
    )
    return [initial(role(office)) for office in shown]


def year(number: int) -> str:
    """«2025», «753 a.C.»."""
    return italian(edtf.year(number))


def of_year(number: int) -> str:
    """«del 2025», «dell’8 a.C.»."""
    since = italian(Edtf(edtf.year(number).start, None))
    return f"de{since.removeprefix('da')}"


def month(year_number: int, number: int) -> str:
    """«Marzo 2025», as a heading."""
    return f"{MONTHS[number - 1].capitalize()} {year(year_number)}"


def initial(text: str) -> str:
    """The text with a capital first letter, the rest as it is."""
    return text[:1].upper() + text[1:]


def period(events: Iterable[Event]) -> str:
    """From the first event to the last, no more precise than they are: «da marzo 2024 al 3 gennaio 2026»."""
    dates = [event.when.edtf for event in events if event.when]
    # An open interval counts by the end it has; when nothing lies beyond it, the period stays open there.
    starts = [(date.start or date.end, date.start is None) for date in dates]
    ends = [(date.end or date.start, date.end is None) for date in dates]
    first, from_ever = _outermost([(unit, is_open) for unit, is_open in starts if unit], 0)
    last, for_ever = _outermost([(unit, is_open) for unit, is_open in ends if unit], 1)
    if first is None or last is None or (from_ever and for_ever):
        return ""
    text = italian(Edtf(None if from_ever else first, None if for_ever else last))
    return f"{text} in poi" if for_ever else text


def extent(events: Sequence[Event]) -> str:
    """«Dal 6 novembre 2024 al 6 gennaio 2026 · 24 eventi»."""
    told = (initial(period(events)), count(len(events), "evento", "eventi"))
    return " · ".join(fact for fact in told if fact)


def _outermost(units: list[tuple[Unit, bool]], side: Literal[0, 1]) -> tuple[Unit | None, bool]:
    """The first (side 0) or last (side 1) unit, and whether it is open; a day counts before the month it lies in."""
    if not units:
        return None, False
    pick = max if side else min
    found, is_open = pick(units, key=lambda pair: (pair[0].bounds[side], pair[1] == bool(side), str(pair[0])))
    if found.kind in ("month", "week", "weekend") and not is_open:
        first, after = found.bounds
        days = [unit for unit, _ in units if unit.kind == "day" and first <= unit.bounds[0] < after]
        found = pick(days, key=lambda unit: unit.bounds[side], default=found)
    return found, is_open


def typographic(text: str) -> str:
    """The text with the apostrophe that Italian prints: «l’ha»."""
    return text.replace("'", "’")


def full_stop(text: str) -> str:
    """The text with a full stop at its end, unless it has one: «45 a.C.»."""
    return text if text.endswith(".") else f"{text}."


def shortened(text: str, most: int) -> str:
    """The text, or as many of its words as fit into `most` letters with «…» behind them."""
    if len(text) <= most:
        return text
    end = text.rfind(" ", 0, most)
    return f"{text[: end if end > 0 else most - 1].rstrip(' ,;:–—')}…"


def quoted(sentence: str) -> str:
    """The sentence between guillemets; those it already holds become the inner ones: «Ha detto “no”»."""
    return f"«{sentence.strip().replace('«', '“').replace('»', '”')}»"


def html_datetime(when: When) -> str:
    """What `<time datetime>` may hold (HTML has days, weeks, months, years, local times), or the empty string."""
    unit = when.edtf.unit
    if unit is None or unit.qualifier or unit.year < 1 or unit.kind not in ("day", "week", "month", "year"):
        return ""
    return f"{unit}T{when.clock}" if when.clock else str(unit)
