"""What stands beside a holiday: «vigilia di Ferragosto», «ponte del 2 giugno», «ogni Natale», «durante il Ramadan»."""

from __future__ import annotations

import re

from generator.temporal.it.feasts import FEAST, SAME_DAY, SPELLINGS
from generator.temporal.it.words import EVERY, MONTH, OF, day_number, month_number, year_number
from generator.temporal.notation import Found, Rule, rule
from generator.temporal.readings import HolidayOf, Reading, Recurring, Span

_YEAR = rf"{OF} (?P<year>[12]\d{{3}}|'\d\d)"
_BY_DATE = {
    (6, 1): "epifania", (25, 4): "festa della liberazione", (1, 5): "festa dei lavoratori",
    (2, 6): "festa della repubblica", (15, 8): "ferragosto", (1, 11): "ognissanti", (8, 12): "immacolata",
}  # fmt: skip
"""Day and month → the holiday that Italians call by its date."""
_SOMEWHERE = re.compile(r" (?:su|sul|sulla|sull'|a lisbona|di lisbona)(?![a-zà-ù])")
"""«il ponte dell'Immacolata sul Reno», «il ponte del 25 Aprile a Lisbona»: of stone."""
_SHIFTS = {"vigilia": -1, "antivigilia": -2, "indomani": 1}


@rule(
    rf"(?P<what>vigilia|antivigilia|ponte|vacanze|feste|festività|indomani|settimana) \s+ (?:di|dell'|della|del"
    rf"|d') \s* (?P<holiday>{FEAST})"
    rf" (?: {_YEAR} )?",
    on="holiday",
    examples={
        "la vigilia di Natale del 2023": "2023-12-24",
        "Il tetto è crollato alla vigilia di Ferragosto.": "2025-08-14",
        "I colloqui riprenderanno dopo le festività di Capodanno.": "2026-01-01",
        "Nella settimana di Ferragosto era tutto esaurito.": "2025-08-15 APPROX",
    },
    but_not=(
        "Il ponte dell'Immacolata sul Reno è chiuso al traffico.",
        "Il ponte di San Giovanni è crollato.",
        "Alla vigilia del voto i toni si alzano.",
    ),
)
def around_a_holiday(found: Found) -> Reading | None:
    """«vigilia di Ferragosto», «ponte dell'Immacolata»."""
    is_of_stone = found["what"] == "ponte" and (
        SPELLINGS[found["holiday"]].startswith("san") or _SOMEWHERE.match(found.after())
    )
    if is_of_stone:
        return None
    year = year_number(found["year"], found.pivot) if found["year"] else None
    shift = _SHIFTS.get(found["what"], 0)
    return HolidayOf(SPELLINGS[found["holiday"]], year, shift=shift, modifier=None if shift else "APPROX")


@rule(
    rf"(?: ponte | festività | vacanze ) \s+ del(?: \s+ | l') (?P<day>\d{{1,2}}|primo|1º) \s+ {MONTH} (?: {_YEAR} )?",
    on="month",
    examples={
        "Il traffico era stato intenso per il ponte del 2 giugno.": "2025-06-02 APPROX",
        "Il ponte del Primo maggio 2024 sarà lungo.": "2024-05-01 APPROX",
    },
    but_not=("Il ponte del 3 marzo non esiste.", "Un ponte crollò il 2 giugno."),
)
def bridge_of_a_date(found: Found) -> Reading | None:
    """«ponte del 2 giugno»: the days around a holiday that is called by its date."""
    name = _BY_DATE.get((day_number(found["day"]), month_number(found["month"])))
    year = year_number(found["year"], found.pivot) if found["year"] else None
    return HolidayOf(name, year, modifier="APPROX") if name and not _SOMEWHERE.match(found.after()) else None


@rule(
    rf"{EVERY} \s+ (?P<extent_of>{FEAST}) (?! \s+ (?: che | [a-z]+t[oa] ) \b )",
    on="holiday",
    examples={"Ogni Natale la nonna preparava i tortellini.": "XXXX-12-25", "ogni Pasqua": "P1Y"},
    but_not=(
        "Ogni San Francesco dipinto da Giotto è diverso.",
        "Ogni natale trauma si dimentica.",
        "Natale, ogni volta, la commuove.",
    ),
)
def every_holiday(found: Found) -> Reading | None:
    """«ogni Natale»; a movable feast comes once a year, on no fixed day."""
    if not found.cased("extent_of")[0].isupper():
        return None
    month, day = SAME_DAY.get(SPELLINGS[found["extent_of"]], (0, 0))
    return Recurring(f"XXXX-{month:02}-{day:02}" if month else "P1Y", quant="EVERY")


@rule(
    r"(?: (?P<opening>la|l') | (?:cenone|cena|pranzo|menu|messa|sera|notte) \s della | (?:per|durante) \s la ) \s*"
    r" (?P<extent> vigilia | antivigilia ) (?! \s* (?: d[ie]\b | del | dell | degli | delle | in\b ) )",
    on="narrative",
    examples={
        "La vigilia è trascorsa tra i fornelli.": "2025-12-24",
        "Al cenone della vigilia non manca il capitone.": "2025-12-24",
        "L'antivigilia è passata tra le code.": "2025-12-23",
    },
    but_not=(
        "La vigilia del voto è stata tesa.",
        "L'allenatore ha parlato alla vigilia.",
        "I pronostici della vigilia sono stati smentiti.",
        "Dopo la vigilia tesa, la partita.",
    ),
)
def lone_vigil(found: Found) -> Reading | None:
    """«il cenone della vigilia»: Christmas Eve, and only in a text of December; «alla vigilia» is that of an event."""
    if found["opening"] and not (
        re.search(r"(?:^|[.!?\n] ?)(?:la |l')$", found.before())
        and re.match(r" (?:è|era|sarà|si|i|a)\b", found.after())
    ):
        return None
    return HolidayOf(f"{found['extent']} di natale", only_in=12)


_BEGINS_OR_ENDS = re.compile(r" (?:(?:è|era) )?(?:inizi|cominc|fini|termin|cadr|cade|si apr|si chiud)")
"""«Il Ramadan comincerà»; «il Ramadan impone il digiuno» speaks of no year's."""


@rule(
    rf"(?: (?:il|del|al|nel|dal|sul|col) \s+ (?:mese \s+ (?:sacro\s+)? (?:di|del) \s+)? | (?:mese|digiuno) \s+"
    rf" (?:sacro\s+)? (?:di|del) \s+ ) (?P<extent> ramadan (?: {_YEAR} )? ) (?! \s+ [a-z]{{3,}}i\b)",
    on="holiday",
    examples={
        "La comunità ha celebrato il Ramadan.": "2025-03-01/2025-03-29",
        "durante il Ramadan 2024": "2024-03-11/2024-04-09",
    },
    but_not=("Lo studioso Tariq Ramadan ha parlato.", "Il Ramadan impone il digiuno.", "il Ramadan 1950"),
)
def ramadan(found: Found) -> Reading | None:
    """«durante il Ramadan»: the month, as the table of the moon has it."""
    is_general = re.search(r"(?:^|[-.!?:«\n] ?)il $", found.before()) and not _BEGINS_OR_ENDS.match(found.after())
    if re.match(r" [A-ZÀ-Ù]", found.cased_after(2)) or (is_general and not found["year"]):
        return None
    year = year_number(found["year"], found.pivot) if found["year"] else None
    return Span(HolidayOf("inizio del ramadan", year), HolidayOf("fine del ramadan", year, shift=-1))


@rule(
    rf"settimana \s santa (?: {_YEAR} )?",
    on="unit",
    examples={
        "Nella settimana santa i riti si sono svolti a porte chiuse.": "2025-04-13/2025-04-19",
        "la Settimana santa del 2021": "2021-03-28/2021-04-03",
    },
    but_not=("È una settimana santamente noiosa.", "La Settimana santa di Siviglia è patrimonio immateriale."),
)
def holy_week(found: Found) -> Reading | None:
    """«la settimana santa», from Palm Sunday to Holy Saturday."""
    if re.match(r" d[ie'] ?[A-ZÀ-Ù]", found.cased_after(6)):
        return None
    year = year_number(found["year"], found.pivot) if found["year"] else None
    return Span(HolidayOf("domenica delle palme", year), HolidayOf("sabato santo", year))


RULES: tuple[Rule, ...] = (every_holiday, holy_week, bridge_of_a_date, around_a_holiday, lone_vigil, ramadan)
