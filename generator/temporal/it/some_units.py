"""So many units that nobody counted: «qualche mese fa», «tra pochi giorni», «nei giorni successivi», «in quegli anni».

A window of low certainty beside the article's day, or beside the last date told; never a point.
"""

from __future__ import annotations

import re

from generator.temporal.it import numbers
from generator.temporal.it.durations import VAGUE_AMOUNTS
from generator.temporal.it.lengths import PLURAL_GRAIN
from generator.temporal.notation import Found, Rule, compiled, rule
from generator.temporal.readings import Reading, Reference

_PLURALS = r"minuti|ore|giorni|settimane|mesi|anni|decenni|secoli"
_SINGULARS = r"minuto|ora|giorno|settimana|mese|anno|decennio|secolo"
_SOME = rf"(?: {VAGUE_AMOUNTS} \s+ (?P<some>{_PLURALS}) | qualche \s+ (?P<any>{_SINGULARS}) )"
_NUMBER = rf"(?: \d{{1,2}} | {numbers.WORD} )"
_COUNTED = compiled(
    rf"(?: \d | (?<!\w) (?: {numbers.WORD} | mille | \w*mila"
    r" | (?:milion|miliard|centinai|migliai|paio|decin|coppi)[a-z]* \s? d[i'] ) ) \s? $"
)


@rule(
    rf"(?: {_SOME} | (?: {_NUMBER} \s+ o \s+ {_NUMBER} \s+ )? (?P<bare>{_PLURALS}) ) \s+ (?:fa|or\s+sono|addietro)",
    on="ago",
    examples={
        "Qualche mese fa il ministro aveva promesso i fondi.": "PXM",
        "È crollato poche ore fa.": "PTXH",
        "Il ponte, costruito anni fa, è chiuso.": "PXY",
        "Due o tre anni fa era diverso.": "PXY",
        "Se n'è andato parecchi anni or sono.": "PXY",
    },
    but_not=("3.500 anni fa la valle era un lago.", "tremila anni fa", "Qualche giorno fa bene staccare."),
)
def some_units_ago(found: Found) -> Reading | None:
    """«qualche mese fa», «anni fa»."""
    if found["bare"] and _COUNTED.search(found.before()):
        return None
    if found["any"] and re.match(r" (?:bene|male|più|paura|parte|caldo|freddo)\b", found.after()):
        return None  # «qualche giorno fa bene»
    return Reference("PAST_REF", PLURAL_GRAIN[found["some"] or found["any"] or found["bare"]])


@rule(
    rf"(?: tra | fra | da \s qui \s a ) \s+ (?P<extent> {_SOME} )"
    r" (?! \s+ (?: e \b | ed \b | o \b | di \b | dall' | dopo \b | prima \b | fa \b ) )",
    on="unit",
    examples={"Riaprirà tra qualche settimana.": "PXW", "La sentenza è attesa fra pochi giorni.": "PXD"},
    but_not=("Tra qualche giorno e l'altro.", "tra molti anni di guerra"),
)
def some_units_ahead(found: Found) -> Reading | None:
    """«tra qualche settimana», «fra pochi giorni»."""
    return Reference("FUTURE_REF", PLURAL_GRAIN[found["some"] or found["any"]])


_IN = r"(?: nei | nelle | negli | dei | delle | degli )"


@rule(
    rf"{_IN} \s+ (?: prim[ie] \s+ )? (?P<extent> (?: (?P<unit>{_PLURALS}) \s+ (?: immediatamente \s+ | subito \s+ )?"
    r" (?: (?P<after>successiv[ie]|seguenti) | (?P<earlier>precedenti) )"
    rf" | (?: (?P<after2>successiv[ie]) | (?P<earlier2>precedenti) ) \s+ (?P<unit2>{_PLURALS}) ) )"
    r" (?! \s+ (?: al | allo | alla | alle | ai | agli ) \b | \s+ all'"
    r" | (?<= precedenti ) \s+ (?:il|la|l'|lo|le|i|gli)\b )",
    on="narrative",
    examples={
        "Il 3 marzo 2022 l'incontro. Nei giorni successivi arrivarono le proteste.": "giorni successivi = PXD",
        "Nei mesi precedenti aveva ricevuto minacce.": "PXM",
    },
    but_not=(
        "Nei giorni successivi al voto tutto tacque.",
        "nei giorni precedenti il voto",
        "nei tre giorni successivi",
    ),
)
def units_beside(found: Found) -> Reading | None:
    """«nei giorni successivi», «nei mesi precedenti»: beside the last date told."""
    later = found["after"] or found["after2"]
    grain = PLURAL_GRAIN[found["unit"] or found["unit2"]]
    return Reference("FUTURE_REF" if later else "PAST_REF", grain, narrative=True)


@rule(
    r"in \s+ (?P<extent> (?: quei | quegli | quelle ) \s+ (?: stess[ie] \s+ )? (?P<unit>minuti|ore|giorni|settimane"
    r"|mesi|anni) )",
    on="unit",
    examples={
        "Il 3 marzo 2022 l'incontro. In quei giorni la città era vuota.": "quei giorni = PXD",
        "Nacque nel 1943; in quegli anni il padre era al fronte.": "quegli anni = PXY",
    },
    but_not=("il racconto di quei giorni",),
)
def those_units(found: Found) -> Reading | None:
    """«in quei giorni», «in quegli anni»: around the last date told."""
    return Reference("PRESENT_REF", PLURAL_GRAIN[found["unit"]], narrative=True)


RULES: tuple[Rule, ...] = (some_units_ago, some_units_ahead, units_beside, those_units)
