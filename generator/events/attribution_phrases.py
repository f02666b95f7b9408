"""Attributions without a finite verb of saying: «secondo X», «a riferirlo è X», «l’accusa è di X», «pare che»."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from generator.events.attribution_acts import ACTS, act
from generator.events.attribution_after import speaker_right
from generator.events.attribution_model import Attribution
from generator.events.attribution_replies import BELIED
from generator.events.attribution_sources import found_at, judged, low_at, per, secondo, stando
from generator.events.attribution_speakers import Speaker
from generator.events.attribution_subjects import speaker_left
from generator.events.attribution_tokens import Quotations, Token
from generator.events.attribution_verb_forms import VERBS, Force
from generator.events.attribution_words import AUXILIARIES, BETWEEN, FROM, OF, PASSIVES, TO, words_of

_TOLD = words_of("annuncia comunica dichiara spiega precisa rivela racconta")
"""Of the acts of saying, those of «ad annunciarlo è X»; «a minacciare dazi è X» tells an act."""
_TEXTS = words_of("nota comunicato messaggio post documento testo rapporto lettera")
_TELLS = words_of("dà danno dava davano dato dando diede diedero diffuso diffonde dare")


def find_phrases(words: Sequence[Token], text: str, quotations: Quotations) -> Iterator[Attribution]:
    """The attributions of one sentence that hang on a phrase. Evidence is only the cue so far."""
    for at, word in enumerate(words):
        reader = _READERS.get(word.low)
        if reader and not quotations.hold(word.start):
            found = reader(words, at, text)
            if found:
                yield found


def _to(words: Sequence[Token], at: int, text: str) -> Attribution | None:
    return judged(words, at, text) or _cleft(words, at, text)


def _cleft(words: Sequence[Token], at: int, text: str) -> Attribution | None:
    """«A riferirlo è l’agenzia Belta», «a darne notizia è stato Zelensky», «a lanciare l’accusa era stato Lavrov».

    Also turned round: «era stato Lavrov a denunciare il lancio».
    """
    force = _infinitive(words, at + 1)
    if force is None:
        return None
    speaker = _singled_out(words, at, text)
    if speaker is None or any(w.low == "non" for w in words[max(0, at - 1) : at]):
        return None
    lowers = force == "claim" and not speaker.medium
    manner = "smentita" if force == "deny" else "verbum-dicendi"
    return found_at(words, at, max(speaker.last, at + 1), speaker, force, manner, lowers=lowers)


_COPULAS = ("è", "era", "sono", "erano", "fu", "furono")
_BEEN = ("stato", "stata", "stati", "state", "è", "era")


def _singled_out(words: Sequence[Token], at: int, text: str) -> Speaker | None:
    """Who stands after the copula that follows «a riferirlo», or before «a» and after a copula of its own."""
    copula = next((i for i in range(at + 2, min(len(words), at + 8)) if words[i].low in _COPULAS), None)
    if copula is not None and not any(words[i].ends for i in range(at + 1, copula)):
        first = copula + 1
        while low_at(words, first) in PASSIVES or (low_at(words, first) in BETWEEN):
            first += 1
        return None if low_at(words, first) in VERBS else speaker_right(words, first, text, anybody=True)
    if at == 0 or words[at - 1].ends:
        return None
    speaker = speaker_left(words, at, text)
    has_copula = speaker and any(words[i].low in _BEEN for i in range(max(0, speaker.first - 2), speaker.first))
    return speaker if has_copula else None


def _infinitive(words: Sequence[Token], at: int) -> Force | None:
    low = low_at(words, at)
    stem = next(
        (low[: -len(ending)] for ending in ("rlo", "rla", "rli", "rle", "rne", "re") if low.endswith(ending)), None
    )
    if not stem:
        return None
    rest = [word.low for word in words[at + 1 : at + 4]]
    if stem in ("da", "diffonde"):
        return "report" if "notizia" in rest else None
    if stem in ("lancia", "muove"):
        return "claim" if {"accusa", "accuse"} & set(rest) else None
    if stem == "parla":
        return "report"
    if stem == "sostene":
        return "claim"
    if stem == "di":
        return "act"
    force = next(
        (VERBS[form].force for form in (stem, f"{stem}sce", stem[:-1] + "e", stem + "e") if form in VERBS), None
    )
    if force == "deny" and stem in ("respinge", "contesta", "esclude"):
        return None
    if force == "act" and stem not in _TOLD:
        return None
    return force


def _notizia(words: Sequence[Token], at: int, text: str) -> Attribution | None:
    """«Ne dà notizia X», «X ne ha dato notizia»; else as any other noun of saying."""
    before = [words[i].low for i in range(max(0, at - 3), at)]
    if not _TELLS & set(before):
        return act(words, at, text)
    speaker = None if words[at].ends else speaker_right(words, at + 1, text)
    if speaker is None:
        first = next(i for i in range(max(0, at - 3), at) if words[i].low in _TELLS)
        while first > 0 and words[first - 1].low in ("ha", "hanno", "ne", "aveva", "n'"):
            first -= 1
        speaker = speaker_left(words, first, text)
    return _by(words, at, speaker)


def _nota(words: Sequence[Token], at: int, text: str) -> Attribution | None:
    """«Si legge in una nota del ministero»."""
    if low_at(words, at - 1) != "si":
        return None
    for step in range(at + 1, min(len(words), at + 7)):
        if words[step].low in OF and words[step - 1].low in _TEXTS:
            speaker = speaker_right(words, step + 1, text)
            return _by(words, at, speaker, "act")
        if words[step].low in ("sul", "sulla", "sull'") or (words[step].low == "su" and step == at + 1):
            speaker = speaker_right(words, step + 1, text)
            return _by(words, at, speaker)
    return None


def _parla(words: Sequence[Token], at: int, text: str) -> Attribution | None:
    """«Ne ha parlato oggi il presidente»; «la ditta parla di accuse infondate» denies."""
    if BELIED.match(text, words[at].end):
        return _belies(words, at, text)
    if "ne" not in (low_at(words, at - 1), low_at(words, at - 2)):
        return None
    speaker = None if words[at].ends else speaker_right(words, at + 1, text)
    return _by(words, at, speaker)


def _belies(words: Sequence[Token], at: int, text: str) -> Attribution | None:
    first = at
    while first > 0 and words[first - 1].low in AUXILIARIES | BETWEEN and not words[first - 1].ends:
        first -= 1
    speaker = speaker_left(words, first, text)
    if speaker is None or low_at(words, first - 1) in ("non", "né"):
        return None
    return found_at(words, at, at, speaker, "deny", "smentita", lowers=False, source=False)


def _interview(words: Sequence[Token], at: int, text: str) -> Attribution | None:
    """«In un’intervista (rilasciata) a X», «al quotidiano X»: the medium reports what its guest says."""
    for step in range(at + 1, min(len(words), at + 5)):
        if words[step - 1].ends:
            return None
        if words[step].low in TO or words[step].low in ("con", "su", "sul", "sulla"):
            speaker = speaker_right(words, step + 1, text)
            found = _by(words, at, speaker)
            return replace(found, press=True) if found else None
    return None


def _by(words: Sequence[Token], at: int, speaker: Speaker | None, force: Force = "report") -> Attribution | None:
    """What its speaker only hands on."""
    if speaker is None:
        return None
    return found_at(words, at, max(speaker.last, at), speaker, force, "verbum-dicendi", lowers=False)


def _learnt(words: Sequence[Token], at: int, text: str) -> Attribution | None:
    """«Si apprende da fonti di governo», «si apprende che»."""
    if low_at(words, at - 1) != "si":
        return None
    if low_at(words, at + 1) in FROM and (speaker := speaker_right(words, at + 2, text)):
        force: Force = "report"
        return found_at(words, at, speaker.last, speaker, force, "verbum-dicendi", lowers=not speaker.medium)
    return _seems(words, at, text)


def _seems(words: Sequence[Token], at: int, _text: str) -> Attribution | None:
    """«Pare che», «corre voce che»: nobody says it."""
    return (
        found_at(words, at, at, None, "report", "condizionale", lowers=True) if low_at(words, at + 1) == "che" else None
    )


def _we_know(words: Sequence[Token], at: int, text: str) -> Attribution | None:
    """«Un consigliere, ci risulta, si è astenuto»: the outlet's own word."""
    if low_at(words, at - 1) != "ci" or low_at(words, at - 2) == "non":
        return None
    start, end = words[at - 1].start, words[at].end
    ours = Speaker(start, end, text[start:end], medium=True, nobody=False, first=at - 1, last=at)
    return found_at(words, at - 1, at, ours, "report", "secondo", lowers=False)


def _will_not_have_it(words: Sequence[Token], at: int, text: str) -> Attribution | None:
    """«Il sindaco non ci sta: «Tutto falso»»."""
    if (low_at(words, at - 2), low_at(words, at - 1)) != ("non", "ci") or ":" not in words[at].after:
        return None
    speaker = speaker_left(words, at - 2, text)
    return found_at(words, at, at, speaker, "act", "discorso-diretto", lowers=False, source=False) if speaker else None


_READERS: dict[str, Callable[[Sequence[Token], int, str], Attribution | None]] = {
    "secondo": secondo,
    "stando": stando,
    "a": _to,
    "ad": _cleft,
    "per": per,
    "legge": _nota,
    **dict.fromkeys(("parla", "parlano", "parlato", "parlava"), _parla),
    **dict.fromkeys(("intervista", "interviste", "colloquio", "microfoni"), _interview),
    "apprende": _learnt,
    "risulta": _we_know,
    "sta": _will_not_have_it,
    "pare": _seems,
    "sembra": _seems,
    "voce": _seems,
    **dict.fromkeys(ACTS, act),
    "notizia": _notizia,
}
