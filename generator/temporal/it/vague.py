"""Vague references: «di recente», «presto», «nei giorni scorsi». Found, never placed as a point."""

from __future__ import annotations

import re

from generator.temporal.it.durations import PLURAL_GRAIN
from generator.temporal.it.words import any_of
from generator.temporal.notation import Found, Rule, rule
from generator.temporal.readings import Reading, Reference

PAST = ("di recente", "recentemente", "ultimamente", "da tempo", "tempo fa", "poco fa", "in passato",
"negli ultimi tempi", "anni fa",
        "mesi fa", "settimane fa", "giorni fa", "anni addietro", "un tempo", "da poco", "anni or sono")  # fmt: skip
FUTURE = ("prossimamente", "a breve", "in futuro", "quanto prima", "tra poco", "fra poco", "nel prossimo futuro",
"a stretto giro",
          "tra breve", "fra breve")  # fmt: skip
PRESENT = ("adesso", "attualmente", "al momento", "in questo momento", "in queste ore", "in questi giorni",
"in queste settimane", "in questi mesi",
           "ora come ora", "al presente", "oggigiorno", "in questo preciso istante")  # fmt: skip


@rule(
    rf"(?P<past>{any_of(PAST)}) | (?P<future>{any_of(FUTURE)}) | (?P<present>{any_of(PRESENT)})",
    on="vague",
    examples={
        "Di recente il governo ha cambiato linea.": "PAST_REF",
        "Attualmente i negoziati sono sospesi.": "PRESENT_REF",
        "La riforma arriverà a breve.": "FUTURE_REF",
    },
    but_not=("da tempo pieno", "un tempo supplementare"),
)
def vague_reference(found: Found) -> Reading | None:
    """«di recente», «attualmente», «a breve»."""
    if found["past"]:
        word = found["past"]
        if word == "tempo fa" and re.search(r"\bche $", found.before(5)):
            return None  # «Che tempo fa dopodomani?»
        if word in ("un tempo", "in passato") and not re.match(r"[ ]*[,.;)]|$", found.after()):
            return None
        if re.match(r" (?:pieno|indeterminato|determinato|supplementare)", found.after()):
            return None
        return Reference("PAST_REF")
    if found["present"]:
        if (
            re.match(r"[ ](?:del|dell'|della|dello|dei|delle|degli|di|in cui)\b ?", found.after())
            and found["present"] == "al momento"
        ):
            return None
        return Reference("PRESENT_REF")
    return Reference("FUTURE_REF")


@rule(
    r"ora | adesso",
    on="vague",
    examples={
        "ora": "PRESENT_REF",
        "D'ora in poi si paga.": "PRESENT_REF",
    },
    but_not=("è ora di partire", "un'ora", "l'ora legale", "Ora ha pochi giorni."),
)
def now(found: Found) -> Reading | None:
    """«ora» by itself; in prose it is mostly a conjunction, and stays silent."""
    alone = re.search(r"(?:^|[.;:] ?|\b(?:da|fino ad|fin d'|d') ?)$", found.before()) and re.match(
        r"[ ]*(?:$|[.;,!])| in poi", found.after()
    )
    return Reference("PRESENT_REF") if alone else None


@rule(
    r"(?: (?P<before>ultim[ie]|scors[ie]|prossim[ie]|passat[ie]) \s+ (?:(?:pochi|poche"
    r"|due\so\stre) \s+)? (?P<unit>ore|giorni|settimane|mesi|anni|decenni|tempi)"
    r" | (?P<unit2>ore|giorni|settimane|mesi|anni|decenni|tempi) \s+ (?P<after>scors[ie]|prossim[ie]|passat[ie]"
    r"|a \s venire) )",
    on="unit",
    examples={"nei giorni scorsi": "PXD", "nei prossimi mesi": "PXM", "nelle ultime settimane": "PXW"},
    but_not=(
        "Ha letto «Gli ultimi giorni di Pompei».",
        "Nei giorni della protesta nessuno è entrato.",
    ),
)
def days_around(found: Found) -> Reading | None:
    """«nei giorni scorsi», «nei prossimi mesi»: a window of low certainty."""
    unit = found["unit"] or found["unit2"]
    word = found["before"] or found["after"]
    future = word.startswith(("prossim", "a "))
    return Reference("FUTURE_REF" if future else "PAST_REF", PLURAL_GRAIN.get(unit, "month"))


@rule(
    r"presto",
    on="vague",
    examples={"Presto arriveranno i rinforzi.": "FUTURE_REF", "La strada riaprirà presto.": "FUTURE_REF"},
    but_not=("È presto per dirlo.", "La mattina presto partiranno.", "Al più presto sarà sentito."),
)
def soon(found: Found) -> Reading | None:
    """«presto» beside a future verb; elsewhere it is «early»."""
    if re.search(r"\b(?:più|troppo|molto|così|mattin[ao]|sera|notte|pomeriggio|è|era) $", found.before()):
        return None
    after = re.match(r"(?: \w+){0,2}? \w+(?:rà|ranno|remo|rò|rai|rete)\b", found.after(40))
    before = found.before()
    return (
        Reference("FUTURE_REF") if after or re.search(r"\w(?:rà|ranno|remo|rò|rai|rete)(?: \w+)? $", before) else None
    )


RULES: tuple[Rule, ...] = (soon, days_around, vague_reference, now)
