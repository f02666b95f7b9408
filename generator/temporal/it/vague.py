"""Vague references: «di recente», «presto», «nei giorni scorsi». Found, never placed as a point."""

from __future__ import annotations

import re

from generator.temporal.it.lengths import PLURAL_GRAIN
from generator.temporal.it.verbs import REMOTE
from generator.temporal.it.words import any_of
from generator.temporal.notation import Found, Rule, compiled, rule
from generator.temporal.readings import Reading, Reference

PAST = ("di recente", "recentemente", "ultimamente", "da tempo", "tempo fa", "poco tempo fa", "molto tempo fa",
        "qualche tempo fa", "tanto tempo fa", "poco fa", "in passato",
"negli ultimi tempi", "da poco")  # fmt: skip
FUTURE = ("prossimamente", "a breve", "in futuro", "quanto prima", "tra poco", "fra poco", "nel prossimo futuro",
"a stretto giro",
          "tra breve", "fra breve", "entro breve")  # fmt: skip
PRESENT = ("adesso", "attualmente", "al momento", "in questo momento", "in queste ore", "in questi giorni",
"in queste settimane", "in questi mesi",
           "ora come ora", "al presente", "per ora", "per il momento", "per adesso", "oggigiorno",
           "in questo preciso istante")  # fmt: skip


_PER_HOUR = re.compile(
    r"(?:\d|\b(?:chilometri|km|metri|miglia|euro|dollari|litri|giri|quintali|tonnellate|persone|passeggeri|veicoli"
    r"|auto|pezzi|volte|nodi|kilowatt|chilowatt|watt|millimetri|centimetri|mm|cm|visitatori|prezzo|costo|paga|tariffa))"
    r" $"
)
"""«90 chilometri per ora» is a speed."""


@rule(
    rf"(?P<past>{any_of(PAST)}) | (?P<future>{any_of(FUTURE)}) | (?P<present>{any_of(PRESENT)})",
    on="vague",
    examples={
        "Di recente il governo ha cambiato linea.": "PAST_REF",
        "Attualmente i negoziati sono sospesi.": "PRESENT_REF",
        "La riforma arriverà a breve.": "FUTURE_REF",
        "Per ora la strada resta chiusa.": "PRESENT_REF",
        "In passato era stato condannato.": "PAST_REF",
    },
    but_not=("da tempo pieno", "un tempo supplementare", "90 chilometri per ora"),
)
def vague_reference(found: Found) -> Reading | None:
    """«di recente», «attualmente», «a breve»."""
    if found["past"]:
        if found["past"] == "tempo fa" and re.search(r"\bche $", found.before(5)):
            return None  # «Che tempo fa dopodomani?»
        if found["past"] == "in passato" and re.match(r" (?:prossimo|remoto)\b", found.after()):
            return None
        if re.match(r" (?:pieno|indeterminato|determinato|supplementare)", found.after()):
            return None
        return Reference("PAST_REF")
    if found["present"]:
        if re.match(r"[ ](?:del|dell'|della|dello|dei|delle|degli|di|in cui)\b ?", found.after()) and found[
            "present"
        ] in ("al momento", "per il momento"):
            return None
        if found["present"] == "per ora" and (
            _PER_HOUR.search(found.before()) or re.match(r" (?:di|lavorat|uomo|solare|legale|e per)", found.after())
        ):
            return None
        return Reference("PRESENT_REF")
    return Reference("FUTURE_REF")


_PLAYED = re.compile(
    r"\b(?:per|in|a|ad|da|dopo|con|su|tra|fra|ogni|solo|soltanto|d[aei]l|concess\w*|chiest\w*|richied\w*|serv\w*|dat\w*"
    r"|gioc\w+|disputat\w*|durat\w*|dominat\w*|regalat\w*|c'è|c'era|ha|hanno|aveva|avevano|avere) $"
)
_IN_PLAY = re.compile(
    r" (?:per|ciascun|supplement|di|e mezzo|a testa|in cui|record|limitat|lung|brev|util|massim|minim|pien|determinat"
    r"|indeterminat|necessari|sufficien|ragionevol|medi[oa]|stimat|misurat|super|regolament|infinit|indefinit|a |dopo"
    r"|più|troppo|molto|così)"
)


@rule(
    r"un \s tempo",
    on="vague",
    examples={
        "Un tempo qui c'era una fabbrica.": "PAST_REF",
        "L'area, un tempo occupata dalle acciaierie, è in vendita.": "PAST_REF",
        "Il quartiere che un tempo era operaio.": "PAST_REF",
    },
    but_not=("Ha giocato un tempo.", "Un tempo per parte.", "in un tempo di 2 ore", "Un tempo di 9 secondi."),
)
def once(found: Found) -> Reading | None:
    """«un tempo», long ago; not half a match, nor how long something took."""
    before, after = found.before(), found.after()
    if _PLAYED.search(before) or _IN_PLAY.match(after):
        return None
    if before.endswith(" di ") and not re.match(
        r"[ ]*(?:[,.;:)»]|$)| (?:non|sono|è|era|erano|ha|hanno|si|restano?)\b", after
    ):
        return None
    return Reference("PAST_REF")


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
        r"[ ]*(?:$|[.;,!])| in (?:poi|avanti)\b", found.after()
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


_HEAD = re.compile(r"(?:^|[.!?:;\n(«-] ?)$")
_NOMINAL = compiled(
    r"[ ] (?:il|lo|la|l'|i|gli|le|un|una|un'|nuov[ioae]|altr[ioae]) [ ]? (?!mattin|sera|pomeriggio|notte|domenica"
    rf"|sabato|giorno) (?! [^.,:;!?\n]* (?<!\w) (?: è | sono | ha | hanno | {REMOTE} ) (?!\w) )"
)
"""«Presto la sentenza», «Presto un vertice a Roma»: what is announced; «Presto il gioco finì» tells."""


@rule(
    r"presto",
    on="vague",
    examples={
        "Presto arriveranno i rinforzi.": "FUTURE_REF",
        "La strada riaprirà presto.": "FUTURE_REF",
        "Presto la sentenza.": "FUTURE_REF",
    },
    but_not=(
        "È presto per dirlo.",
        "La mattina presto partiranno.",
        "Al più presto sarà sentito.",
        "Presto il gioco finì.",
        "Presto il governo cadde.",
        "Presto la mattina correva.",
    ),
)
def soon(found: Found) -> Reading | None:
    """«presto» beside a future verb, or at the head of a sentence without a verb; elsewhere it is «early»."""
    if _HEAD.search(found.before()) and _NOMINAL.match(found.after(80)):
        return Reference("FUTURE_REF")
    if re.search(r"\b(?:più|troppo|molto|così|mattin[ao]|sera|notte|pomeriggio|è|era) $", found.before()):
        return None
    after = re.match(r"(?: \w+){0,2}? \w+(?:rà|ranno|remo|rò|rai|rete)\b", found.after(40))
    before = found.before()
    return (
        Reference("FUTURE_REF") if after or re.search(r"\w(?:rà|ranno|remo|rò|rai|rete)(?: \w+)? $", before) else None
    )


RULES: tuple[Rule, ...] = (soon, days_around, vague_reference, once, now)
