"""Parts of a stretch («fine novembre», «primi anni Novanta») and days off a day («l'indomani del 13 febbraio»)."""

from __future__ import annotations

from generator.temporal.it import numbers
from generator.temporal.it.lengths import duration_value
from generator.temporal.it.words import DAY_DIGITS
from generator.temporal.notation import Found, Rule, rule
from generator.temporal.readings import Grain, InMonth, Offset, Portion, PortionWord, Reading, ShiftWord, SideWord, Span
from generator.when import Modifier

_WORDS = (
    r"(?P<word> prim[ie] (?:\s(?:giorni|settimane|mesi|anni|decenni))? | prima \s (?:parte|metà|settimana|decade)"
    r" | ultim[aie] (?:\s(?:giorni|settimane|mesi|anni|decenni|parte|scorcio))?"
    r" | inizi[oi]? | principio | metà | meta'"
    r" | meta (?= \s+ (?:gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|[a-z]+bre)\b )"
    r" | fine | finire | termine "
    r"| seconda \s metà | cuore | pieno | piena | tard[aoi] )"
)


def _modifier(word: str) -> Modifier:
    if word.startswith(("prim", "iniz", "princ")):
        return "START"
    if word.startswith(("met", "cuore", "pien")):
        return "MID"
    return "END"


@rule(
    rf"{_WORDS} (?= \s+ (?: del | di | dell | della | degli | dei | d' | dello | anni | \d{{4}} | estate | autunno "
    rf"| inverno | primavera | gennaio | febbraio | marzo | aprile"
    r" | maggio | giugno | luglio | agosto | settembre | ottobre | novembre | dicembre | '\d\d | quest "
    r"| settimana \s (?:pross|scors) ) )",
    on="portion",
    examples={
        "A fine novembre la proposta era stata bocciata.": "2025-11 END",
        "A metà gennaio si terrà il vertice.": "2026-01 MID",
        "inizio 2026": "2026 START",
        "nei primi anni Novanta": "199X START",
        "alla fine del 2024": "2024 END",
        "nei primi giorni di maggio 2020": "2020-05 START",
    },
    but_not=("la fine del mondo", "il primo di tanti", "la metà dei voti"),
)
def portion_word(found: Found) -> Reading | None:
    """«fine», «metà», «primi»: waits for its stretch."""
    return PortionWord(_modifier(found["word"]))


_GRAINS: dict[str, Grain] = {
    "anno": "year",
    "mese": "month",
    "settimana": "week",
    "secolo": "century",
    "decennio": "decade",
    "stagione": "year",
}


@rule(
    r"(?P<word>inizio|fine|metà|meta'|finire|principio|prima \s parte|seconda \s parte|ultima \s parte"
    r"|primi \s (?:giorni|mesi)|prime \s (?:settimane|ore)"
    r"|ultimi \s (?:giorni|mesi)|ultime \s settimane) \s+ (?: (?P<definite>del | dell' | della | di \s quest' "
    r"| di \s questo | di \s questa) \s* )? (?P<unit>anno|mese|settimana|secolo|decennio)"
    r" (?: \s+ (?P<after>in \s corso | corrente | scorso | prossimo) )? (?! \s+ (?:nuov|scolastic|accademic|scors"
    r"|prossim) )",
    on="portion fraction",
    examples={
        "Entro la fine dell'anno sarà pronta la bozza.": "2025 END",
        "la conferenza di fine anno": "2025 END",
        "Deciderà entro fine mese.": "2025-12 END",
        "A inizio anno il governo era caduto.": "2025 START",
        "A inizio settimana era scattato l'allarme.": "2026-W01 START",
        "nei primi giorni dell'anno": "2025 START",
    },
    but_not=("fine settimana",),
)
def portion_of_unit(found: Found) -> Reading | None:
    """«fine anno», «la fine del mese», «entro fine mese»."""
    if found["unit"] == "settimana" and found["word"] == "fine":
        return None  # «fine settimana»
    if found["word"][:3] in ("pri", "ult", "sec") and not found["definite"] and found["word"] != "principio":
        return None
    count = {"scorso": -1, "prossimo": 1}.get(found["after"], 0)
    return Portion(Offset(_GRAINS[found["unit"]], count), _modifier(found["word"]))


@rule(
    rf"(?<= dal [ ] ) (?P<day>{DAY_DIGITS}) \s+ al (?:\s+|l') (?P<last>{DAY_DIGITS}) \s+ del \s+ mese"
    r" (?! \s+ (?: di | d' | in \s corso | corrente | scorso | prossimo | passato | precedente | successivo ) )",
    on="unit",
    examples={
        "La fiera si farà dal 21 al 25 del mese.": "2025-12-21/2025-12-25",
        "L'offerta di gennaio varrà dal 12 al 27 del mese.": "12 al 27 del mese = 2026-01-12/2026-01-27",
    },
    but_not=("dal 21 al 25 del mese di marzo",),
)
def days_of_the_month_in_focus(found: Found) -> Reading | None:
    """«dal 21 al 25 del mese»: of the month told, else of the article's."""
    month = Offset("month", 0, narrative=True)
    return Span(InMonth(int(found["day"]), month), InMonth(int(found["last"]), month))


@rule(
    r"(?: (?P<word>indomani | vigilia | antivigilia | giorno \s+ (?P<one>dopo|prima|seguente|successivo|precedente) )"
    rf" | (?P<number>\d{{1,3}}|un|{numbers.WORD}) \s+ giorn[oi] \s+ (?P<many>prima|dopo) )"
    r" (?= \s+ (?: del | della | dell | di | il | lo | la | l' | a ) )",
    on="narrative",
    examples={
        "All'indomani del 24 febbraio 2022 l'Europa varò le sanzioni.": "2022-02-25",
        "Era accaduto due giorni prima di lunedì.": "2025-12-27",
    },
    but_not=("all'indomani del vertice", "alla vigilia del voto"),
)
def shift_word(found: Found) -> Reading | None:
    """«l'indomani di», «due giorni prima di»: waits for its day."""
    word = found["word"]
    if word:
        if word == "indomani":
            return ShiftWord(1)
        if word.endswith("vigilia"):
            return ShiftWord(-2 if word.startswith("anti") else -1)
        return ShiftWord(1 if found["one"] in ("dopo", "seguente", "successivo") else -1)
    count = int(numbers.number(found["number"]))
    return ShiftWord(count if found["many"] == "dopo" else -count, duration_value("day", count))


@rule(
    r"(?P<side> successiv[oa] | seguente | precedente | dopo (?= [ ]* (?: [.,;:] | $ ) ) )"
    r" (?! \s (?:a|al|alla|all'|ai) \b )",
    on="narrative",
    examples={
        "Il patto è del novembre 1938. Nell'agosto successivo tutto cambiò.": "agosto successivo = 1939-08",
        "Fu arrestato il 3 marzo 2022 e liberato il lunedì seguente.": "lunedì seguente = 2022-03-07",
        "Il voto del 5 maggio 2019 fu annullato; l'estate precedente si era votato.": "estate precedente = 2018-SU",
    },
    but_not=("lunedì, precedente illustre, tace",),
)
def side_word(found: Found) -> Reading | None:
    """«successivo», «precedente»: waits for the date before it."""
    return SideWord("past" if found["side"] == "precedente" else "future")


RULES: tuple[Rule, ...] = (days_of_the_month_in_focus, portion_of_unit, portion_word, shift_word, side_word)
