"""Days named from where the writer stands: «oggi», «ieri», «domani», «l'altro ieri», «stasera»."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.temporal.notation import Found, Rule, rule
from generator.temporal.readings import DayPart, Offset, Reading, Reference, Timed

DAYS = {
    "oggi": 0, "quest'oggi": 0, "odierno": 0, "odierna": 0, "odierni": 0, "odierne": 0, "ieri": -1, "domani": 1,
    "dopodomani": 2, "dopo domani": 2, "posdomani": 2,
    "domani l'altro": 2, "avantieri": -2, "avant'ieri": -2, "altroieri": -2, "altro ieri": -2,
    "ieri l'altro": -2, "ierlaltro": -2,
}  # fmt: skip
_IN_GENERAL = re.compile(
    r"\b(?:italia|europa|america|francia|germania|russia|cina|mondo|società|storia|generazion[ei]|televisione|tempi"
    r"|(?<!dei )(?<!degli )(?<!delle )(?<!della )(?<!del )(?:italian[ie]|giovani|ragazz[ie]|bambini|donne|famiglie"
    r"|uomini|adolescenti|genitori|student[ie]|politica|scuola|calcio|cinema|musica|città|vita|capitalismo|guerre|sinistra"
    r"|destra|chiesa|poeti|scrittori|cantanti|artisti)) (?:di |d')$"
)
"""«L'Italia di oggi», «i giovani d'oggi»: the present, no day."""
_A_DAY = re.compile(r" (?:\d|mattina|pomeriggio|sera|notte|alle|a [mp]|è stat|ha|hanno)")
_COUNTS = {re.sub("[ -]", "", word): count for word, count in DAYS.items()}
TODAY_PARTS = {
    "stamattina": (0, DayPart("MO", deictic=True)), "stamani": (0, DayPart("MO", deictic=True)),
    "stamane": (0, DayPart("MO", deictic=True)), "stasera": (0, DayPart("EV", deictic=True)),
    "domattina": (1, DayPart("MO", deictic=True)), "iersera": (-1, DayPart("EV", deictic=True)),
}  # fmt: skip


_A_NOUN = re.compile(r"\b(?:il|un|al|del|nel|sul|quel|nostro|suo|mio|loro) $|\bl'$")
"""«il domani dei giovani», «l'oggi della Chiesa»."""


@rule(
    r"(?P<word> ieri [ ] l'altro | domani [ ] l'altro | posdomani | ier(?:l|[ ]?l')altro | altro [ ]? ieri"
    r" | avant'?ieri | (?<! giorn[oi][ ] ) (?<! settiman[ae][ ] ) dopo [ -]? domani "
    r"| quest'oggi | odiern[oaie] | oggi"
    r" | ieri | domani )",
    on="deictic",
    examples={
        "Ne hanno parlato ieri a Roma.": "2025-12-30",
        "l'altro ieri": "2025-12-29",
        "Ripartono dopodomani.": "2026-01-02",
        "Ripartono domani l'altro.": "2026-01-02",
        "la seduta odierna": "2025-12-31",
    },
    but_not=(
        "«Oggi» in edicola",
        "L'Italia di oggi",
        "il mondo di domani",
        "Il domani dei giovani",
        "Non c'è un domani.",
    ),
)
def deictic_day(found: Found) -> Reading | None:
    """«ieri», «oggi», «domani»."""
    word = found["word"]
    if found.is_capital:  # «Domani», «Oggi»: newspapers
        return None
    if word in ("oggi", "ieri", "domani") and _IN_GENERAL.search(found.before(40)) and not _A_DAY.match(found.after()):
        return None
    if word in ("oggi", "domani") and _A_NOUN.search(found.before(12)) and not re.match(r" stesso\b", found.after()):
        return None
    return Offset("day", _COUNTS.get(re.sub("[ -]", "", word), -2))


@rule(
    r"(?<= in [ ] ) giornata (?! \s (?:di|del|no|sì|storta|nera|positiva|negativa) (?![a-zà-ù]) )",
    on="unit",
    examples={
        "La decisione è attesa in giornata.": "2025-12-31",
        "I risultati arriveranno in giornata.": "2025-12-31",
    },
    but_not=(
        "Il portiere è in giornata di grazia.",
        "La squadra è in giornata no.",
    ),
)
def within_the_day(_found: Found) -> Reading | None:
    """«in giornata»."""
    return Offset("day", 0)


@rule(
    r"(?: oggi \s come \s oggi | al \s giorno \s d'oggi | oggigiorno )",
    on="deictic",
    examples={
        "Oggi come oggi nessuno ci crede.": "PRESENT_REF",
        "Al giorno d'oggi tutti hanno un telefono.": "PRESENT_REF",
    },
    but_not=(
        "Oggi come ieri si muore in fabbrica.",
        "Oggi, come oggi accade spesso, piove.",
    ),
)
def nowadays(_found: Found) -> Reading | None:
    """«oggi come oggi»: the present, no day."""
    return Reference("PRESENT_REF")


@rule(
    r"oggi",
    on="deictic",
    examples={"L'Italia di oggi è un Paese anziano.": "PRESENT_REF", "I giovani d'oggi leggono poco.": "PRESENT_REF"},
    but_not=(
        "La partita di oggi è rinviata.",
        "I giornali di oggi ne parlano.",
        "la gara dei ragazzi di oggi pomeriggio",
    ),
)
def today_in_general(found: Found) -> Reading | None:
    """«l'Italia di oggi»: the present, no day."""
    if found.is_capital or _A_DAY.match(found.after()) or not _IN_GENERAL.search(found.before(40)):
        return None
    return Reference("PRESENT_REF")


@rule(
    r"(?P<word>stamattina|stamani|stamane|stasera|domattina|iersera) (?: \s+ (?P<when>presto|tardi) )?",
    on="deictic",
    examples={
        "Stamattina la Borsa ha aperto in calo.": "2025-12-31TMO",
        "Si parte domattina.": "2026-01-01TMO",
        "in onda stasera": "2025-12-31TEV",
        "Domattina presto si parte.": "2026-01-01TMO START",
    },
    but_not=(
        "Legge «Stasera» da anni.",
        "Questa mattinata di sole è un dono.",
    ),
)
def part_of_today(found: Found) -> Reading | None:
    """«stamattina», «stasera», «domattina»."""
    count, part = TODAY_PARTS[found["word"]]
    if found["when"]:
        part = replace(part, modifier="START" if found["when"] == "presto" else "END")
    return Timed(Offset("day", count), part)


@rule(
    r"stanotte | (?:questa|quest'ultima) \s notte",
    on="deictic part",
    examples={"Stanotte è crollato un ponte.": "2025-12-30TNI", "Stanotte arriverà la neve.": "2025-12-31TNI"},
    but_not=(
        "Resterà sveglio tutta la notte.",
        "Questa notte bianca è stata un fiasco.",
    ),
)
def tonight(_found: Found) -> Reading | None:
    """«stanotte»: the night that ends this morning, or with a future verb the coming one."""
    return DayPart("NI", deictic=True)


RULES: tuple[Rule, ...] = (nowadays, today_in_general, within_the_day, tonight, part_of_today, deictic_day)
