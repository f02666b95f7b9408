"""Days told without their month: «il 15 scorso», «il 20 del mese prossimo», «partirà il 2 novembre e tornerà il 13»."""

from __future__ import annotations

import re

from generator.temporal.it.words import DAY_DIGITS, MONTHS, any_of, day_number, month_number, side
from generator.temporal.notation import Found, Rule, rule
from generator.temporal.readings import DayOf, DayPart, InMonth, Offset, Reading, Span, Timed


@rule(
    rf"(?<! \w[ ]n\. ) (?: (?P<modifier>scorso|prossimo) \s+ (?P<day>{DAY_DIGITS})"
    rf" | (?P<late_day>{DAY_DIGITS}) \s+ (?P<after> scorso | prossimo | u\.\s?s\. | p\.\s?v\. | c\.\s?m\. "
    rf"| corrente (?:\s+mese)? ) )",
    on="side",
    examples={"il 15 scorso": "2025-12-15", "il 20 c.m.": "2025-12-20", "il 10 prossimo": "2026-01-10"},
    but_not=("lo scorso 3 marzo", "il 3 è rimasto"),
)
def day_alone(found: Found) -> Reading | None:
    """«il 15 scorso», «il 20 c.m.»: a day alone with its side."""
    if re.match(rf"\s+(?:{'|'.join(MONTHS)}|ore|anni|mesi|giorni|settimane)\b", found.after()):
        return None
    day = int(found["day"] or found["late_day"])
    word = (found["modifier"] or found["after"]).replace(" ", "")
    return DayOf(day, side="this" if word.startswith(("c.", "corrente")) else side(word))


@rule(
    rf"(?<= dal [ ]) (?P<day>{DAY_DIGITS}) \s+ al (?:\s+|l') (?P<last>{DAY_DIGITS})"
    r" (?! [ ]* (?: % | per\b | euro | mila | anni | [a-z]*esim | marzo | maggio | giugno | luglio | aprile | agosto"
    r" | gennaio | febbraio | (?:settem|otto|novem|dicem)bre | °C | gradi | punti | metri ) )",
    on="number_range",
    examples={
        "A novembre si apre la finestra che va dal 12 al 27.": "12 al 27 = 2025-11-12/2025-11-27",
        "Il ponte sarà chiuso dal 7 al 18.": "2026-01-07/2026-01-18",
    },
    but_not=("è salito dal 12 al 27 per cento", "Il tasso è passato dal 7 al 18."),
)
def days_of_the_month_told(found: Found) -> Reading | None:
    """«dal 12 al 27» after a month in the same or the sentence before, or under a verb that looks ahead."""
    return Span(DayOf(int(found["day"]), lone="range"), DayOf(int(found["last"]), lone="range"))


@rule(
    rf"(?: il | l' | al | dal | del | fino \s al | e \s il ) \s* (?P<extent> (?P<day>{DAY_DIGITS}) ) (?= [ ]* (?:"
    rf" [.,;:)] | $ | \s (?:e|ed|ma|a|ad|in|con|per|si|è|ha|sarà|da|nel|quando|mentre|i|gli|la|le|lo|il)\b"
    r" | (?P<word> \s [a-z]{2,} ) ) )",
    on="month lone_day",
    examples={
        "Il pontefice partirà il 2 febbraio e tornerà il 13.": "13 = 2026-02-13",
        "La fiera ha aperto il 4 maggio e ha chiuso il 19.": "19 = 2025-05-19",
    },
    but_not=("Il 3 è uscito.", "Aprile è sceso il 13 per cento"),
)
def day_after_month(found: Found) -> Reading | None:
    """«partirà il 2 novembre e tornerà il 13»: a day alone after a month in the same sentence."""
    if found["word"] and (not re.search(r"\b(?:il|l') ?$", found.before(4)) or found["word"].strip() in _COUNTED):
        return None
    *earlier, sentence = re.split(r"[.!?\n]", found.before(REACH_BACK))
    if earlier and re.fullmatch(r" ?(?:il|l'|dal|al) ?", sentence) and _GOES_ON.match(found.after()):
        sentence = earlier[-1]  # «Il corteo è previsto il 14 giugno. Il 21 toccherà a Milano.»
    told = rf"\b(?:{'|'.join(MONTHS)})\b"
    if not re.search(r"\b(?:il|l') ?$", found.before(4)):
        told = rf"\b\d\d?[ºo]? {told}"  # «a febbraio era al 5,9%, a gennaio al 6»
    if not re.search(told, sentence) or re.match(r"[ ]*(?:[.,:]\d|%|per cento)", found.after()):
        return None
    return DayOf(int(found["day"]))


_AFTER_A_DAY = any_of(
    ("e", "ed", "o", "ma", "a", "ad", "al", "alla", "all'", "in", "nel", "nella", "con", "da", "dal", "dalla", "si",
     "su", "sul", "il", "lo", "la", "gli", "le", "l'", "per", "mattina", "mattino", "sera", "pomeriggio", "perchè",
     "quando",
     "dopo", "insieme", "davanti", "presso")
)  # fmt: skip
"""What may follow a day that stands alone; any other word may be what the number counts or names."""


@rule(
    rf"(?P<extent> (?: (?<= il [ ]) | (?<= \bl') ) (?P<day>1º|{DAY_DIGITS}) )"
    r" (?! [ ]?[%ª] | [.,:]\d | \s per \s cento )"
    rf" (?= [ ]* (?: $ | \n | [.,;:!?)»\"] ) | [ ] {_AFTER_A_DAY} (?![a-zà-ù]) )",
    on="lone_day",
    examples={
        "Il premier tornerà il 15.": "2026-01-15",
        "La squadra è partita il 27 per Londra.": "2025-12-27",
        "Hanno firmato il contratto il 29.": "2025-12-29",
        "Il processo riprenderà l'8 con i testimoni.": "2026-01-08",
    },
    but_not=(
        "Il 3 è uscito.",
        "Ha scelto il 10.",
        "Alla roulette è uscito il 7.",
        "Il tasso è salito al 15.",
        "Salirà il 23 per cento",
        "Parla con il 10.",
    ),
)
def day_by_its_verb(found: Found) -> Reading | None:
    """«Tornerò il 15»: a day alone, which its verb shows to be one, and which side it lies on."""
    if re.search(
        r"\b(?:contro|con|numero|tra|fra|su|sopra|verso|oltre|secondo|come|solo|anche) (?:il |l')$", found.before()
    ):
        return None
    if _DRAWN.search(found.before(90)):
        return None
    day = day_number(found["day"])
    if later := _MONTH_TO_COME.match(found.after(70)):
        same_month = day <= int(later["day"])
        return DayOf(day, month_number(later["month"])) if same_month else None
    return DayOf(day, lone="day")


_DRAWN = re.compile(
    r"\b(?:roulette|lotto|tombola|superenalotto|lotteria|riffa|ruota di|estratt[oi]|sorteggi\w*|maglia|in"
    r" campo|dadi|puntat[oa]"
    r"|puntare|scommess[oa])\b[^.!?\n]*$"
)
"""«alla roulette è uscito il 7»: a number drawn or worn, no day."""

_MONTH_TO_COME = re.compile(
    rf"[^.;:!?\n]{{0,40}}?[ ](?:(?:il|al) |l'|all')(?P<day>\d\d?) (?P<month>{'|'.join(MONTHS)})\b"
)
"""«comincerà il 4 e si concluderà il 20 maggio»: the month is told with the second day."""


_GOES_ON = re.compile(
    r"[ ]*,|[ ](?:(?:si )?\w{2,}(?:rà|ranno|rono)|fu|tocca|scatta|parte|riparte|arriva|comincia|inizia|seguì|venne|poi"
    r"|invece|è (?:previst|fissat|attes|in programma|la volta|stat|arrivat))"
)
"""What follows a day alone that opens a sentence: its verb, not a noun it would count."""


_COUNTED = frozenset(
    (*MONTHS, "per", "mila", "milioni", "punti", "volte", "gradi", "metri", "chilometri", "anni", "ore")
)


REACH_BACK = 120
"""How far back the month of a day alone may stand."""


@rule(
    rf"(?: (?<= il [ ]) | (?<= l') | (?<= del [ ]) | (?<= dal [ ]) ) (?P<day>{DAY_DIGITS})"
    r" (?= \s (?: (?:alle|dalle) \s (?:ore \s)? \d | (?:mattina|pomeriggio|sera|notte) (?![a-zà-ù]) ) )",
    on="clock part",
    examples={
        "La nave è attesa il 7 alle 18.": "2026-01-07T18:00",
        "L'assemblea è fissata per il 9 alle 10.": "2026-01-09T10:00",
    },
    but_not=("il 7 alle donne",),
)
def day_before_clock(found: Found) -> Reading | None:
    """«il 7 alle 18»: a day alone, told to be one by its clock."""
    return DayOf(int(found["day"]), clocked=True)


@rule(
    rf"(?P<day>1[ºo]|{DAY_DIGITS}|primo) (?: \s+ al (?:\s+|l') | \s+ e \s+ (?:il\s+|l') | \s* - \s* )"
    rf" (?P<day2>{DAY_DIGITS}) \s+ (?:di\s+|del(?:lo)?\s+|il\s+)?"
    r" (?: (?P<this>questo \s mese|mese \s (?:in \s corso|corrente)|corrente \s mese)"
    r" | (?P<side>prossimo|scorso) \s mese | mese \s (?P<after>prossimo|scorso|passato) )",
    on="unit",
    examples={
        "Chiude dal 4 al 22 di questo mese.": "2025-12-04/2025-12-22",
        "tra il 4 e il 22 del mese prossimo": "2026-01-04/2026-01-22",
    },
    but_not=("da 4 a 22 iscritti del mese scorso",),
)
def days_of_this_month(found: Found) -> Reading | None:
    """«dal 4 al 22 di questo mese»: days of a month told from where the writer stands."""
    word = found["side"] or found["after"]
    month = Offset("month", 0 if found["this"] else 1 if side(word) == "future" else -1)
    return Span(InMonth(day_number(found["day"]), month), InMonth(int(found["day2"]), month))


@rule(
    rf"(?P<day>1[ºo]|{DAY_DIGITS}|primo) \s+ (?: (?:di|del(?:lo)?) \s+ )"
    r" (?: (?P<this>questo \s mese|mese \s (?:in \s corso|corrente)|corrente \s mese)"
    r" | (?P<side>prossimo|scorso) \s mese | mese \s (?P<after>prossimo|scorso|passato) )",
    on="unit",
    examples={"L'udienza si terrà il 20 del mese prossimo.": "2026-01-20", "il 3 di questo mese": "2025-12-03"},
    but_not=("i 15 del mese scorso hanno vinto",),
)
def day_of_this_month(found: Found) -> Reading | None:
    """«il 20 del mese prossimo»."""
    if not re.search(r"(?:\b(?:il|del|dal|al|entro il) |l'|dell'|dall'|all')$", found.before()):
        return None
    word = found["side"] or found["after"]
    return InMonth(
        day_number(found["day"]), Offset("month", 0 if found["this"] else 1 if side(word) == "future" else -1)
    )


@rule(
    rf"notte \s (?: a \s cavallo \s )? (?:tra|fra) \s (?: il \s+ | l' ) (?P<day>{DAY_DIGITS}) \s+ e \s+"
    rf" (?: il \s+ | l' ) (?P<day2>{DAY_DIGITS}) (?! \s+ (?:di \s+)? (?:{any_of(MONTHS)}) \b ) (?! [.,:]?\d )",
    on="part",
    examples={
        "Nella notte tra il 24 e il 25 sono stati svaligiati tre negozi.": "2025-12-24TNI",
        "Due auto sono bruciate nella notte tra l'8 e il 9.": "2025-12-08TNI",
    },
    but_not=("la notte tra il 24 e il 25 dicembre 2024", "una notte tra il 10 e il 20 per cento"),
)
def night_between_lone_days(found: Found) -> Reading | None:
    """«nella notte tra il 3 e il 4»: its month is that told, or it is the last such night."""
    day, last = int(found["day"]), int(found["day2"])
    if last not in (day + 1, 1) or re.match(r"[ ]*(?:%|per cento)", found.after()):
        return None
    return Timed(DayOf(day, lone="night"), DayPart("NI"))


@rule(
    rf"notte \s+ del(?: \s+ | l') (?P<day>{DAY_DIGITS})"
    r" (?= [ ]* (?: $ | \n | [.,;:!?)»\"] ) | \s (?:e|è|ha|hanno|in|a|al|alla|all'|nel|nella|si|un|una|il|la|le|i|lo"
    r"|sono|tra|quando|quattro|tre|due) (?![a-zà-ù]) ) (?! [.,/:]\d | \s e \s (?:il \s|l')? \d)",
    on="part",
    examples={
        "La notte del 29 è crollato il ponte.": "2025-12-29TNI",
        "Tutto cominciò il 3 marzo 2022; la notte del 7, a Kiev, le esplosioni.": "notte del 7 = 2022-03-07TNI",
    },
    but_not=("la notte del 29 dicembre", "La notte del 50esimo anniversario", "la notte del 9 a zero"),
)
def night_of_a_day(found: Found) -> Reading | None:
    """«la notte del 29»: as written, the night that follows that day; which month is a guess."""
    if re.match(r" a (?:zero|uno|due|tre|\d)", found.after()):
        return None
    return Timed(DayOf(int(found["day"]), lone="night"), DayPart("NI"))


RULES: tuple[Rule, ...] = (
    night_between_lone_days,
    days_of_this_month,
    day_of_this_month,
    day_alone,
    days_of_the_month_told,
    day_after_month,
    day_by_its_verb,
    day_before_clock,
    night_of_a_day,
)
