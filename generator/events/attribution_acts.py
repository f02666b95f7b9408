"""Nouns of saying: «l’accusa è di Lavrov», «dal direttore è arrivata la conferma», «è la versione di Minsk»."""

from __future__ import annotations

from collections.abc import Sequence

from generator.events.attribution_after import speaker_right
from generator.events.attribution_model import Attribution
from generator.events.attribution_sources import found_at, low_at
from generator.events.attribution_speakers import Speaker
from generator.events.attribution_tokens import Token
from generator.events.attribution_verb_forms import Force
from generator.events.attribution_words import ARTICLES, BETWEEN, FROM, OF, PASSIVES, TO, words_of

ACTS: dict[str, Force] = {
    "accusa": "claim", "accuse": "claim", "denuncia": "claim", "rivendicazione": "claim", "versione": "claim",
    "ricostruzione": "claim", "smentita": "deny", "smentite": "deny", "conferma": "confirm", "annuncio": "act",
    "ipotesi": "claim", "tesi": "claim", "sospetto": "claim", "convinzione": "claim",
    "notizia": "report", "racconto": "report", "resoconto": "report", "resoconti": "report",
}  # fmt: skip
_COMES = PASSIVES | words_of(
    "arriva arrivano arrivata arrivate arrivato arrivò venuta venuto giunta giunto giunge deve"
)
_MOVES = words_of("arriva arrivano arrivata arrivate arrivato arrivò venuta venuto giunta giunto giunge")
_NONE = words_of("non né nessuna nessun senza alcuna")
_ADDED = words_of("fornita si pubblica ufficiale")
_CURT = words_of("secca netta immediata ferma pronta dura decisa categorica nuova lapidaria")
"""«Secca smentita dell’azienda»: the sentence is its noun."""
_REACH = 12


def act(words: Sequence[Token], at: int, text: str) -> Attribution | None:
    """Whose the accusation, denial, confirmation… at a word is; None when nobody's, or when it has not come."""
    after = next((i for i in range(at, min(len(words), at + 4)) if words[i].ends), at + 3)
    if any(word.low in _NONE for word in words[max(0, at - 6) : after + 1]):
        return None
    speaker = _owner(words, at, text) or _sender(words, at, text) or _holder(words, at, text)
    if speaker is None:
        return None
    force = ACTS[words[at].low]
    rule = "smentita" if force == "deny" else "verbum-dicendi"
    lowers = force == "claim" and not speaker.medium
    return found_at(words, at, max(at, speaker.last), speaker, force, rule, lowers=lowers, source=False)


def _owner(words: Sequence[Token], at: int, text: str) -> Speaker | None:
    """«L’accusa è di Lavrov», «la conferma è arrivata da X», «il resoconto si deve a X», «la smentita di Kiev»."""
    step = at + 1
    while step < min(len(words), at + 6) and not words[step - 1].ends and words[step].low in _COMES | BETWEEN | _ADDED:
        step += 1
    came = any(words[i].low in _COMES for i in range(at + 1, step))
    is_that = at > 1 and words[at - 2].low in ("è", "era") and words[at - 1].low in ARTICLES
    bare = at == 0 or words[at - 1].low in ARTICLES or (at == 1 and words[0].low in _CURT)
    denial = words[at].low in ("smentita", "smentite") and bare
    if not (came or is_that or denial) or words[step - 1].ends:
        return None
    owed = low_at(words, step - 1) == "deve" and low_at(words, step) in TO
    return speaker_right(words, step + 1, text) if owed or low_at(words, step) in OF | FROM else None


def _holder(words: Sequence[Token], at: int, text: str) -> Speaker | None:
    """«L’ipotesi degli inquirenti è che», «la tesi dell’accusa è che»."""
    speaker = speaker_right(words, at + 2, text) if low_at(words, at + 1) in OF else None
    if (
        speaker is None
        or low_at(words, speaker.last + 1) not in ("è", "era")
        or low_at(words, speaker.last + 2) != "che"
    ):
        return None
    return speaker


def _sender(words: Sequence[Token], at: int, text: str) -> Speaker | None:
    """«Dal Cremlino arriva la conferma», «è arrivata, dal direttore della Cia, la conferma»."""
    before = range(max(0, at - _REACH), at)
    if at == 0 or words[at - 1].low not in ARTICLES or not any(words[i].low in _MOVES for i in before):
        return None
    sender = next((i for i in before if words[i].low in FROM), None)
    return speaker_right(words, sender + 1, text) if sender is not None else None
