"""Verbs of saying with what they make of a fact.

Words are data; the forms of the third person are derived from them, so that «afferma», «affermò» and «affermando» are
one entry.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Form: TypeAlias = Literal["finite", "participle", "gerund", "infinitive"]
Force: TypeAlias = Literal["act", "claim", "report", "confirm", "deny"]
"""`act`: the saying is itself the happening («annuncia»); `claim`: it stands on its speaker's word («rivendica»)."""


@dataclass(frozen=True, slots=True)
class Verb:
    """One form of a verb of saying."""

    lemma: str
    force: Force
    form: Form
    past: bool = False


_IN_ARE: dict[Force, str] = {
    "act": "annunci dichiar spieg stim precis sottoline comunic ricord assicur osserv comment replic evidenzi specific"
    " segnal inform rilev not avvis aggiorn ironizz puntualizz obiett ammon raccont rivel sper auspic minacci ipotizz",
    "claim": "afferm rivendic accus denunci giur lament incolp",
    "report": "riport cit",
    "confirm": "conferm",
    "deny": "neg contest",
}
_IN_IRE: dict[Force, str] = {"act": "ribad chiar garant", "report": "rifer", "deny": "sment"}
_IRREGULAR: tuple[tuple[Force, str, str, str, str, str], ...] = (
    ("act", "dire", "dice dicono", "diceva dicevano disse dissero", "detto detta detti dette", "dicendo"),
    (
        "claim",
        "sostenere",
        "sostiene sostengono",
        "sosteneva sostenevano sostenne sostennero",
        "sostenuto sostenuta sostenuti sostenute",
        "sostenendo",
    ),
    (
        "act",
        "aggiungere",
        "aggiunge aggiungono",
        "aggiungeva aggiungevano aggiunse aggiunsero",
        "aggiunto",
        "aggiungendo",
    ),
    (
        "confirm",
        "ammettere",
        "ammette ammettono",
        "ammetteva ammettevano ammise ammisero",
        "ammesso ammessa",
        "ammettendo",
    ),
    (
        "confirm",
        "riconoscere",
        "riconosce riconoscono",
        "riconosceva riconoscevano riconobbe riconobbero",
        "riconosciuto riconosciuta",
        "riconoscendo",
    ),
    ("report", "scrivere", "scrive scrivono", "scriveva scrivevano scrisse scrissero", "scritto scritta", "scrivendo"),
    (
        "deny",
        "respingere",
        "respinge respingono",
        "respingeva respingevano respinse respinsero",
        "respinto respinta respinti respinte",
        "respingendo",
    ),
    (
        "deny",
        "escludere",
        "esclude escludono",
        "escludeva escludevano escluse esclusero",
        "escluso esclusa",
        "escludendo",
    ),
    ("deny", "smentire", "", "", "smentito smentita smentiti smentite", "smentendo"),
    (
        "act",
        "rispondere",
        "risponde rispondono",
        "rispondeva rispondevano rispose risposero",
        "risposto",
        "rispondendo",
    ),
    ("claim", "insistere", "insiste insistono", "insisteva insistevano insistette", "insistito", "insistendo"),
    ("act", "ritenere", "ritiene ritengono", "riteneva ritenevano ritenne ritennero", "ritenuto", "ritenendo"),
    ("act", "prevedere", "prevede prevedono", "prevedeva prevedevano previde previdero", "", "prevedendo"),
    ("act", "temere", "teme temono", "temeva temevano", "", "temendo"),
    ("act", "credere", "crede credono", "credeva credevano", "", ""),
    ("act", "ribattere", "ribatte ribattono", "ribatteva ribattevano ribatté ribatterono", "ribattuto", "ribattendo"),
    (
        "act",
        "promettere",
        "promette promettono",
        "prometteva promettevano promise promisero",
        "promesso",
        "promettendo",
    ),
    ("act", "avvertire", "avverte avvertono", "avvertiva avvertivano avvertì avvertirono", "avvertito", "avvertendo"),
)


def _table() -> dict[str, Verb]:
    """Every form of the third person, participles and gerunds, with its verb."""
    verbs = list(_IRREGULAR)
    for force, stems in _IN_ARE.items():
        for s in stems.split():
            past = f"{s}ava {s}avano {s}ò {s}arono"
            verbs.append((force, f"{s}are", f"{s}a {s}ano", past, f"{s}ato {s}ata {s}ati {s}ate", f"{s}ando"))
    for force, stems in _IN_IRE.items():
        for s in stems.split():
            past = f"{s}iva {s}ivano {s}ì {s}irono"
            verbs.append((force, f"{s}ire", f"{s}isce {s}iscono", past, f"{s}ito {s}ita {s}iti {s}ite", f"{s}endo"))
    table: dict[str, Verb] = {}
    for force, lemma, present, past, participle, gerund in verbs:
        forms: tuple[tuple[str, Form, bool], ...] = (
            (present, "finite", False),
            (past, "finite", True),
            (participle, "participle", True),
            (gerund, "gerund", False),
        )
        for words, form, is_past in forms:
            for word in words.split():
                table.setdefault(word, Verb(lemma, force, form, is_past))
    return table


VERBS = _table()
