"""Kinds of happening by their words: synonyms that stems alone keep apart («assolto», «scagionato»).

A kind is *particular* when the same people hardly meet with it twice on one day (an arrest, a flood, an acquittal);
others are what newsmakers do all day (meet, talk, attack), and some only stand beside what happened (`SIDE`).
"""

from __future__ import annotations

import re

from generator.events import kind_cues

KINDS = (*kind_cues.USUAL, *kind_cues.PARTICULAR)
PARTICULAR = frozenset(kind for kind, _ in kind_cues.PARTICULAR)
_MANIFOLD = frozenset({
    "condanna", "sciopero", "incidente", "furto", "vittoria", "acquisizione", "inaugurazione", "contagio",
    "incendio", "violenza", "intossicazione",
})  # fmt: skip
UNIQUE = PARTICULAR - _MANIFOLD
"""Those of which two headlines in quite other words tell one: the same unions call two strikes for one day more easily
than one government falls twice."""
SIDE = frozenset({
    "accusa", "blocco", "negoziato", "accordo", "richiesta", "vittime", "approvazione", "annuncio", "dialogo",
    "indagine", "protesta", "processo", "ricorso", "interrogatorio", "trasferimento",
})  # fmt: skip
"""Kinds that many happenings are besides: to share one makes no two tellings kin."""

_TALKS = frozenset({"colloquio a distanza", "incontro"})
_SUBJECTS = frozenset({"attacco"})
"""«Al telefono sull’attacco»: what is talked about is not what happens."""
_NATURE = frozenset({"alluvione", "terremoto", "tempesta", "valanga", "incendio", "incidente"})
"""«Le case colpite dall’alluvione»: nobody attacked them."""
_ANSWERS = frozenset({"emergenza", "lutto", "esequie", "incontro", "colloquio a distanza", "sciopero"})
"""What follows a disaster or a decision and names it: the state of emergency for the flood is not the flood."""
_CAUSES = frozenset({
    "alluvione", "terremoto", "tempesta", "valanga", "incendio", "incidente", "naufragio", "crollo", "violenza",
    "intossicazione", "licenziamenti",
})  # fmt: skip

_SUBJECT = re.compile(
    r"\b(inchiest\w|indagin\w|fascicol\w|indagat\w|avvis\w di garanzia)([^.;:,]{0,40}?)"
    r" (?:su|sul|sull['’]|sulla|sullo|sui|sugli|sulle|per)\b"
    r"[^.;:]{0,80}",
    re.IGNORECASE,
)
"""«Un’inchiesta sul crollo», «un fascicolo per omicidio colposo»: nothing fell down."""
_APART = (
    frozenset({"colloquio a distanza", "incontro"}),
    frozenset({"colloquio a distanza", "attacco"}),
    frozenset({"colloquio a distanza", "dimissioni"}),
    frozenset({"incontro", "attacco"}),
    frozenset({"incontro", "smentita"}),
    frozenset({"smentita", "attacco"}),
    frozenset({"sanzioni", "incontro"}),
    frozenset({"sanzioni", "attacco"}),
    frozenset({"dimissioni", "attacco"}),
    frozenset({"voto", "attacco"}),
    frozenset({"liberazione", "attacco"}),
    frozenset({"liberazione", "tregua"}),
    *(frozenset({"indagine", cause}) for cause in sorted(_CAUSES)),
)
"""Kinds that are two happenings: a telephone call about a raid is not the raid."""


def kinds_in(text: str) -> frozenset[str]:
    """Every kind of which a word stands in a text."""
    return frozenset(kind for kind, cues in KINDS if cues.search(text))


def without_cues(text: str) -> str:
    """The text without the words by which it tells a kind of happening."""
    for _, cues in KINDS:
        text = re.sub(rf"{cues.pattern}\w*", " ", text, flags=re.IGNORECASE)
    return text


def kinds_of(core: str) -> frozenset[str]:
    """The kinds of happening that a title and a sentence tell, without those that they only talk about."""
    kinds = kinds_in(_SUBJECT.sub(r"\1\2 ", core))
    if kinds & _TALKS:
        kinds -= _SUBJECTS
    if kinds & _NATURE:
        kinds -= {"attacco"}
    if kinds & _ANSWERS:
        kinds -= _CAUSES
    return kinds


def exclude_each_other(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether no kind is common and two of them can only be two happenings."""
    if not mine or not theirs or mine & theirs:
        return False
    if any(frozenset({one, other}) in _APART for one in mine for other in theirs):
        return True
    return bool(mine & PARTICULAR and theirs & PARTICULAR)


_OPPOSITES = (
    (r"proclam|indett[oaie]\b|indice\b|firm(?:a|ano|at[oaie])\b|sigl(?:a|ano|at[oaie])\b|nomin(?:a|at[oaie])\b",
     r"revoc|ritir(?:a|ano|at[oaie])\b|annull|cancell|disdett|disdic|stracci"),
    (r"chius[oaie]\b|chiud", r"riapr|riapert"),
    (r"sospe[ns]|interrott|interromp", r"ripre(?:s[oaie]\b|nd)|riprist|riattiv"),
)  # fmt: skip
_TURNS = tuple(tuple(re.compile(rf"\b(?:{way})", re.IGNORECASE) for way in pair) for pair in _OPPOSITES)


def turns_of(core: str) -> frozenset[tuple[int, int]]:
    """Of each pair of opposite acts, the one that a title and a sentence tell; none of a pair of which both stand.

    «Proclama lo sciopero» and «revoca lo sciopero»; «revoca lo sciopero proclamato lunedì» only names the first.
    """
    found = set()
    for number, pair in enumerate(_TURNS):
        told = [side for side, cue in enumerate(pair) if cue.search(core)]
        if len(told) == 1:
            found.add((number, told[0]))
    return frozenset(found)
