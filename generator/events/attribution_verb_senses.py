"""What a verb of saying means where it stands: «nega il visto» refuses, «osserva la tregua» says nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.events.attribution_tokens import Token
from generator.events.attribution_verb_forms import VERBS, Force, Form, Verb
from generator.events.attribution_words import (
    ARTICLES,
    BETWEEN,
    CLITICS,
    DENIABLE,
    OF,
    REFUSABLE,
    SPEAKER_NOUNS,
    STOPS,
    words_of,
)
from generator.events.participles import PARTICIPLE

_HOMOGRAPHS = words_of(
    "accusa denuncia conferma replica nota racconta annuncia sottolinea cita stima invoca lamenta nega"
)
"""Also nouns, or close enough: after an article or a preposition they are."""
_VERBS_BEFORE = words_of("che e ed ma non né chi mentre")
_MAKES: dict[str, Form] = {
    **dict.fromkeys(
        ("rende", "rendono", "rese", "resero", "fa", "fanno", "fece", "fecero", "faceva", "mette", "mise"), "finite"
    ),
    **dict.fromkeys(("reso", "resa", "resi", "fatto", "messo"), "participle"),
    **dict.fromkeys(("rendendo", "facendo", "mettendo"), "gerund"),
}
"""«Rende noto», «ha fatto sapere», «ha messo in chiaro»."""
_CALLS = words_of("dichiara dichiarano dice dicono proclama proclamano professa")
_INNOCENT = words_of("innocente innocenti estraneo estranea estranei estranee")
"""«Si dichiara (del tutto) estraneo»."""
_CUTS: dict[str, Form] = {"taglia": "finite", "tagliano": "finite", "tagliato": "participle"}
"""«Taglia corto il club»."""
_DEFENDS: dict[str, Form] = dict.fromkeys(("difende", "difendono", "difendeva"), "finite")
"""«Si difende il sindaco»."""
_DEFINES = words_of(
    "definisce definiscono definì definirono definito definita definiti definite bolla bollato bollata liquida"
    " liquidato liquidata giudica giudicato giudicata"
)
_FALSE = re.compile(r"\b(?:fals[oaie]|infondat[oaie]|menzogn[ae]|bugi[ae]|invenzion[ei]|fake news|bufal[ae])\b", re.I)
_DONE = re.compile(
    r"\b(?:aver|avere|essere|essersi|ha|hanno|è|sono|abbia|abbiano|sia|siano|aveva|avevano|era|erano)\s+"
    rf"(?:(?:già|anche|poi|ormai|stat[oaie])\s+){{0,2}}{PARTICIPLE}",
    re.I,
)
_BELIEVED = re.compile(
    rf"\bche\b[^.;:]{{0,80}}?\b(?:abbia|abbiano|sia|siano|avesse|avessero|fosse|fossero)\s"
    rf"(?:(?:già|anche|stat[oaie])\s){{0,2}}{PARTICIPLE}",
    re.IGNORECASE,
)
"""«Gli inquirenti ritengono che Rossi abbia preso»: a past that they suppose."""
_OWN_MATTERS = words_of("diritto diritti merito meriti scelta ruolo decisione orgoglio autonomia")
"""«Rivendica il merito» claims no fact."""
_SAYS_ANYTHING = words_of("dire annunciare comunicare ribadire")
"""Acts of saying that a bare noun may follow: «annuncia il ritiro». Of the others «spiega le vele» says nothing."""
_TELLERS = words_of("dire dichiarare raccontare spiegare assicurare rivelare")
_FAULTS = words_of("errore errori responsabilità colpa colpe sconfitta fallimento difficoltà ritardo ritardi limiti")
"""What one riconosce when one admits; «riconosce il risarcimento» grants."""
PEOPLE_SAY = words_of(
    "dire sostenere affermare dichiarare raccontare giurare replicare ribattere rispondere insistere commentare"
    " osservare negare smentire ammettere spiegare annunciare rivendicare chiarire precisare escludere"
) | {"rendere noto", "difendersi", "tagliare corto", "dichiararsi innocente"}
"""Verbs whose subject is somebody, whatever noun it is: «i ribelli sostengono»."""
_HOLDERS = SPEAKER_NOUNS - words_of("parte parti casa accusa difesa comando ufficio")
"""Whom one confirms in office: «conferma l’allenatore»."""
_NOT_WORDS = words_of("sì no addio basta")


def verb_at(words: Sequence[Token], at: int, text: str) -> tuple[Verb | None, int]:
    """The verb of saying at a word, and the index of its last word."""
    word = words[at]
    after = words[at + 1].low if at + 1 < len(words) else ""
    if form := _MAKES.get(word.low):
        if after in ("noto", "nota", "noti", "note", "sapere"):
            return Verb("rendere noto", "act", form), at + 1
        if after == "in" and words[min(at + 2, len(words) - 1)].low == "chiaro":
            return Verb("rendere noto", "act", form), at + 2
    before = [one.low for one in words[max(0, at - 2) : at]]
    if word.low in _CALLS and before[-1:] == ["si"] and _INNOCENT & {one.low for one in words[at + 1 : at + 3]}:
        return Verb("dichiararsi innocente", "deny", "finite"), at + 1
    if word.low in _CUTS and after == "corto":
        return Verb("tagliare corto", "act", _CUTS[word.low]), at + 1
    if word.low in _DEFENDS and "si" in before:
        return Verb("difendersi", "act", _DEFENDS[word.low]), at
    if word.low in _DEFINES and _FALSE.search(text, word.end, min(words[-1].end, word.end + 70)):
        form = "participle" if word.low.endswith(("to", "ta", "ti", "te")) else "finite"
        return Verb("definire falso", "deny", form), at
    verb = VERBS.get(word.low)
    if verb is None or (word.capital and at > 0 and not words[at - 1].ends) or _is_noun(words, at):
        return None, at
    return verb, at


def _is_noun(words: Sequence[Token], at: int) -> bool:
    if words[at].low not in _HOMOGRAPHS or at == 0 or words[at - 1].ends:
        return False
    before = words[at - 1].low
    article = before in ARTICLES and before not in ("lo", "gli")
    return article or before in OF or before in STOPS - CLITICS - BETWEEN - _VERBS_BEFORE


def force_of(words: Sequence[Token], at: int, last: int, verb: Verb, *, marked: bool) -> Force | None:
    """What the verb makes of a fact here; None when it says nothing of one.

    Args:
        words: the sentence.
        at: index of the verb.
        last: index of its last word.
        verb: the verb.
        marked: a pronoun, a quotation or a comma shows that something is said: «lo ha spiegato», «…, osserva Draghi».
    """
    rest = [word.low for word in words[last + 1 : last + 7]]
    if verb.force == "deny":
        return _denial(words, at, last, verb, rest)
    if verb.lemma == "dire" and set(rest[:1]) & _NOT_WORDS:
        return None
    strict = verb.lemma == "sostenere" or (
        verb.force == "act" and verb.lemma not in _SAYS_ANYTHING and verb.lemma != "rendere noto"
    )
    if strict and not marked and not words[last].ends and not _opens_content(rest):
        return None
    if verb.lemma == "riconoscere" and not (_opens_content(rest) or set(rest[:4]) & _FAULTS):
        return None
    if verb.lemma == "confermare" and rest[:1] and rest[0] in ARTICLES and set(rest[1:2]) & _HOLDERS:
        return None
    return verb.force


def opens_content(words: Sequence[Token], last: int) -> bool:
    """Whether what is said follows a word: «ha giurato che»; «ha giurato nelle mani del presidente» says nothing."""
    return _opens_content([word.low for word in words[last + 1 : last + 7]])


def _opens_content(rest: list[str]) -> bool:
    """Whether what is said follows: «spiega (ai cronisti) che», «promette (ieri) di»."""
    following = next((word for word in rest if word not in BETWEEN), "")
    return "che" in rest[:5] or following in ("di", "d'", "come", "quanto")


def _denial(words: Sequence[Token], at: int, last: int, verb: Verb, rest: list[str]) -> Force | None:
    """«Nega di avere smentito» confirms; «nega il visto», «respinge il piano», «esclude l’invio di soldati» refuse."""
    if rest[:1] == ["di"] and rest[1:2] in (["aver"], ["avere"]) and rest[2:3]:
        denied = VERBS.get(rest[2])
        if denied and denied.force == "deny":
            return "confirm"
    if verb.lemma in ("respingere", "contestare"):
        near = {word.low for word in words[max(0, at - 12) : last + 7]}
        return "deny" if near & DENIABLE else None
    if verb.lemma == "escludere":
        pointed = at > 0 and words[at - 1].low in ("lo", "l'")
        return "deny" if pointed or rest[:1] == ["che"] or set(rest[:4]) & DENIABLE else None
    if verb.lemma == "negare" and set(rest[:3]) & REFUSABLE:
        return None
    return "deny"


def states(verb: Verb, content: str) -> bool:
    """Whether «la frana è caduta nella notte, ha detto X» says what was done; «…, ha annunciato X» is itself done."""
    return verb.lemma in _TELLERS and bool(_DONE.search(content))


def lowers(verb: Verb, content: str, *, active: bool, inverted: bool) -> bool:
    """Whether the fact stands on the speaker's word alone. «Ha annunciato che partirà» is a happening of its own.

    Args:
        verb: the verb.
        content: the text that may be what is said, after the verb or, when inverted, before it.
        inverted: «…, accusa Beirut»: the sentence is what is said.
        active: «rivendica l’attacco»; what «è stato rivendicato» happened.
    """
    if inverted and verb.lemma in ("accusare", "insistere"):
        return True
    if verb.lemma in ("sostenere", "giurare", "ipotizzare", "denunciare"):
        return True
    if verb.lemma in ("ritenere", "credere") and _BELIEVED.search(content):
        return True
    if verb.lemma == "rivendicare":
        return active and not any(word in _OWN_MATTERS for word in re.findall(r"\w+", content)[:3])
    if verb.lemma == "accusare":
        return bool(re.search(r"\bdi (?:aver|essere|essersi)", content))
    if verb.lemma == "affermare":
        return bool(_DONE.search(content))
    return verb.force == "act" and bool(re.match(r"(?:\s+[^\s.;:]{1,20}){0,4}?\s+di (?:aver|essere)e?\s", content))
