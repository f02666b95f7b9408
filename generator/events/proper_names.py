"""Proper names that no registry holds: «Étoile du Nord», «Serra Valtesina», «A14». They too say which fact is told.

A capital in the middle of a sentence makes a name; one at its start only where the same word is written so elsewhere in
the article. What every story names (the Procura, the Comune, Italy) tells no fact from another.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.folding import fold_case

_CAPITAL = re.compile(r"[A-ZÀ-ÖØ-Þ][\w]*")
_BEFORE = re.compile(r"[\w,;)»”(][ \t]{0,3}$")
_ELIDED = re.compile(r"(?:\b[A-Za-z]{1,6})['’]$")
_COMMON = frozenset(
    """
    procura procuratore regione regioni comune provincia comuni consiglio ministero ministeri ministro ministra
    ministri presidente governo camera camere senato stato stati paese paesi chiesa tribunale corte cassazione
    palazzo aula parlamento polizia carabinieri guardia finanza protezione civile vigili croce rossa unione
    europa europea ue italia italiana italiano roma milano asl ats pm gip gup onu nato tar inps istat legge
    decreto via viale piazza corso casa repubblica quirinale questura prefettura sindaco sindaca assessore ansa
    agi adnkronos lapresse papa dio natale pasqua san santa santo don monsignor azienda societa spa srl
    universita ospedale scuola istituto comitato commissione partito diocesi vescovo vescovado asp usl arpa
    capitaneria sindacati sindacato confindustria cgil cisl uil uilm fiom fim confcommercio mattarella internet
    facebook instagram twitter youtube whatsapp tv
    """.split()  # noqa: SIM905 - a list of words reads as words
)


def of_institutions(ids: Iterable[str]) -> frozenset[str]:
    """Words of the ids of institutions: «Como» of `tribunale-como` stands in all that its court decides."""
    words = (frozenset(id_.split("-")) for id_ in ids)
    return frozenset(word for one in words if one & _COMMON for word in one)


def names_in(text: str) -> frozenset[str]:
    """Folded capitalised words of a text that do not merely open a sentence."""
    return frozenset(word for word, inner in _capitals(text) if inner)


def capitals_in(text: str) -> frozenset[str]:
    """Every folded capitalised word of a text, wherever it stands."""
    return frozenset(word for word, _ in _capitals(text))


def names_of_title(title: str, known: frozenset[str]) -> frozenset[str]:
    """Names of a headline; its first word, and that after a colon, only where it is `known` to be a name."""
    return frozenset(word for word, inner in _capitals(title) if inner or word in known)


def _capitals(text: str) -> Iterator[tuple[str, bool]]:
    for found in _CAPITAL.finditer(text):
        written, before = found[0], text[max(0, found.start() - 8) : found.start()]
        word = fold_case(written)
        if word in _COMMON or (len(word) < 3 and not any(char.isdigit() for char in word)):
            continue
        elided = bool(_ELIDED.search(before))
        yield word, elided or bool(_BEFORE.search(before))
