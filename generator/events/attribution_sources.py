"""Who is named as the source: «secondo X», «stando a X», «secondo quanto riferito da X», «a detta di X», «per X»."""

from __future__ import annotations

from collections.abc import Sequence

from generator.events.attribution_after import speaker_right
from generator.events.attribution_model import Attribution, stance_of
from generator.events.attribution_speakers import Speaker
from generator.events.attribution_subjects import speaker_left
from generator.events.attribution_tokens import Token
from generator.events.attribution_verb_forms import VERBS, Force
from generator.events.attribution_words import ARTICLES, FROM, OF, TO, words_of

_ORDINAL_BEFORE = ARTICLES | OF | FROM | TO | words_of("nel nella sul sulla col ogni suo sua loro mio")
_CLAUSE = 14
_WISHES = words_of("dovrebbe dovrebbero potrebbe potrebbero vorrebbe vorrebbero")
_ACCUSERS = words_of("accusa difesa procura pm inquirenti investigatori magistrati giudici")
"""Those who hold a thing to be so where others would only be concerned by it: «per i residenti è aperto un centro»."""
_HAS = words_of("ha hanno aveva avevano è sono era erano")
_COMES_TO = words_of("risulta risulterebbe consta")
_LEARNS = words_of("apprende apprendono apprendiamo")
_COUNTS = words_of(
    "dati bilancio bollettino bollettini rilevazioni statistiche conteggio conteggi cifre conteggi report"
)
"""What an office has counted: it bears out a figure and is nobody's word about the fact."""
_IN_ANSWER = words_of(
    "merito rispetto riguardo relazione risposta replica contrariamente diversamente seguito fronte riferimento oltre"
    " ordine attinenza"
)
_JUDGEMENTS = words_of("detta giudizio parere avviso dire sentire")
_TO_TRIAL = ("rinvi", "citazion", "citat", "mandat")
"""How the words begin that lead to a trial: «il rinvio a giudizio di X» is done to X, who says nothing."""


def secondo(words: Sequence[Token], at: int, text: str) -> Attribution | None:
    """«Secondo X», «il giornale, secondo il quale», «secondo quanto riferito da X»; not «il secondo incontro»."""
    if at > 0 and words[at - 1].low in _ORDINAL_BEFORE and not words[at - 1].ends:
        return None
    if low_at(words, at + 1) in ARTICLES and low_at(words, at + 2) in ("quale", "quali"):
        speaker = speaker_left(words, at, text)
        return found_at(words, at, at + 2, speaker, "report", "secondo", lowers=False, local=True) if speaker else None
    if low_at(words, at + 1) in ("cui", "chi", "me", "te", "noi"):
        return None
    return _according(words, at, at + 1, text)


def stando(words: Sequence[Token], at: int, text: str) -> Attribution | None:
    """«Stando a X», «stando a quanto riferisce X»."""
    return _according(words, at, at + 2, text) if low_at(words, at + 1) in TO else None


def judged(words: Sequence[Token], at: int, text: str) -> Attribution | None:
    """«A detta di X», «a giudizio del ministro», «a quanto pare»."""
    low = low_at(words, at + 1)
    if low == "quanto":
        return None if answers_it(words, at) else _quanto(words, at, at + 1, text)
    tried = low == "giudizio" and low_at(words, at - 1).startswith(_TO_TRIAL) and not words[at - 1].ends
    if low in _JUDGEMENTS and low_at(words, at + 2) in OF and not tried:
        speaker = speaker_right(words, at + 3, text, anybody=True)
        return found_at(words, at, speaker.last, speaker, "claim", "secondo", lowers=True) if speaker else None
    return None


def answers_it(words: Sequence[Token], at: int) -> bool:
    """«In merito a quanto scritto da X», «contrariamente a quanto riferito da X»: of whom it speaks, not its source."""
    return low_at(words, at - 1) in _IN_ANSWER and not words[at - 1].ends


def per(words: Sequence[Token], at: int, text: str) -> Attribution | None:
    """«Si tratta, per il presidente ucraino, di una menzogna»: only between commas, or first with a comma after."""
    opens = at == 0 or words[at - 1].after.strip() in (",", ":", ";")
    speaker = speaker_right(words, at + 1, text) if opens else None
    if speaker is None or speaker.last + 1 >= len(words):
        return None
    if words[speaker.last].after.strip() != ",":
        judges = not words[speaker.last].ends and _holds_for(words, speaker)
        return found_at(words, at, speaker.last, speaker, "claim", "secondo", lowers=True) if judges else None
    after = words[speaker.last + 1]
    if after.capital or after.low in ("c'", "era", "è", "erano", "sono"):
        return None
    return found_at(words, at, speaker.last, speaker, "claim", "secondo", lowers=not speaker.medium)


def _holds_for(words: Sequence[Token], speaker: Speaker) -> bool:
    """«Per molti abitanti le sirene sarebbero rimaste mute», «per la Procura Rossi ha preso»: it is what they hold."""
    clause = []
    for word in words[speaker.last + 1 : speaker.last + _CLAUSE]:
        clause.append(word.low)
        if word.ends:
            break
    if any(low.endswith(("rebbe", "rebbero")) and low not in _WISHES for low in clause):
        return True
    head = next(word.low for word in words[speaker.first :] if word.low not in ARTICLES)
    return head in _ACCUSERS and any(low in _HAS for low in clause)


def _according(words: Sequence[Token], at: int, first: int, text: str) -> Attribution | None:
    if low_at(words, first) == "quanto" or (low_at(words, first) == "le" and low_at(words, first + 1) == "quali"):
        return _quanto(words, at, first, text)
    speaker = speaker_right(words, first, text, source=True)
    if speaker is None or speaker.name.split()[0].lower() in _COUNTS:
        return None
    local = is_local(words, at)
    lowers = not speaker.medium
    return found_at(words, at, speaker.last, speaker, "claim", "secondo", lowers=lowers, local=local)


def _quanto(words: Sequence[Token], at: int, quanto: int, text: str) -> Attribution:
    """«(Secondo) quanto riferisce X», «quanto riportato da X», «quanto si apprende (da X)», «quanto pare»."""
    speaker: Speaker | None = None
    last = quanto
    for step in range(quanto + 1, min(len(words), quanto + 6)):
        low = words[step].low
        if low in _COMES_TO and low_at(words, step + 1) in TO:  # «quanto risulta al giornale»
            speaker, last = speaker_right(words, step + 2, text), step + 1
            break
        if low in _LEARNS and low_at(words, step - 1) != "si":
            speaker, last = speaker_right(words, step + 1, text), step
            break
        if low in FROM or (low in VERBS and VERBS[low].form == "finite"):
            speaker = speaker_right(words, step + 1, text)
            last = step
            break
        if words[step].ends:
            break
        if low in VERBS and VERBS[low].form == "participle" and low_at(words, step + 1) not in FROM:
            speaker = speaker_right(words, step + 1, text)
            last = step
    nobody = speaker is None
    lowers = nobody or not (speaker and speaker.medium)
    force: Force = "report" if nobody or (speaker and speaker.medium) else "claim"
    last = speaker.last if speaker else last
    return found_at(words, at, last, speaker, force, "secondo", lowers=lowers, local=is_local(words, at))


def is_local(words: Sequence[Token], at: int) -> bool:
    """«…e, stando al Cremlino, lo ha condannato», «garanzie che secondo Roma…»: only what follows is theirs."""
    if at == 0:
        return False
    before = words[at - 1]
    return before.low in ("e", "ed", "ma", "che", "cui", "quale", "quali")


def found_at(
    words: Sequence[Token], at: int, last: int, speaker: Speaker | None, force: Force, rule: str, *,
    lowers: bool, local: bool = False, source: bool = True,
) -> Attribution:  # fmt: skip
    """The attribution of a phrase; what nobody says is always hearsay."""
    if speaker and speaker.nobody:
        lowers = True
    first = min(words[at].start, speaker.start) if speaker else words[at].start
    end = max(words[last].end, speaker.end) if speaker else words[last].end
    stance = stance_of(force, speaker)
    return Attribution(first, end, words[at].start, speaker, stance, force, rule, lowers, local, source)


def low_at(words: Sequence[Token], at: int) -> str:
    """The word at an index, empty outside the sentence."""
    return words[at].low if 0 <= at < len(words) else ""
