"""Attributions of one sentence: who says it, and what the saying makes of the fact.

«Secondo Belta», «ha riferito il ministero», «a riferirlo è l’agenzia», «Kiev smentisce ogni coinvolgimento», «“…” ha
detto Putin», «si dice». What stands inside a quotation is its speaker's own word and attributes nothing.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from generator.events.attribution_after import speaker_right
from generator.events.attribution_model import Attribution, stance_of
from generator.events.attribution_phrases import find_phrases
from generator.events.attribution_replies import FALSITY
from generator.events.attribution_tokens import Quotations, Token, tokens_of
from generator.events.attribution_verbs import find_spoken

_CLAUSE = re.compile(r";|\s[–—-]\s|,\s(?=(?:mentre|ma|però)\s)")
_NONE = re.compile(
    r"(?:nessun['’oa]?|mai)\s?(?:contatt|incontr|telefonat|conversazion|accord|trattativ|colloqui|attacc|ordin|coinvolgiment"
    r"|richiest|intes|rottur|dimission|ultimatum|legam|rapport|pian|dialog|negoziat)",
    re.IGNORECASE,
)
"""«Nessun contatto: lo ha dichiarato X»; «nessun ferito» denies nothing."""
_LONGEST = 360
"""Code points of a claim's evidence."""


def find_attributions(
    text: str, start: int, end: int, quotations: Quotations, edges: Collection[int] = ()
) -> tuple[Attribution, ...]:
    """The attributions of the sentence between two offsets, in order, each with the clause that says it as evidence.

    Args:
        text: the article's text.
        start: offset of the sentence.
        end: offset after it.
        quotations: those of the whole text, made once.
        edges: see `tokens_of`.
    """
    words = tokens_of(text, start, end, edges)
    if not words:
        return ()
    found = [*find_spoken(words, text, quotations), *find_phrases(words, text, quotations), *_heading(words, text)]
    inner = (cut.end() for cut in _CLAUSE.finditer(text, start, end) if not quotations.hold(cut.start()))
    cuts = [start, *inner, end]
    ordered = sorted(_once(found), key=lambda one: (one.cue, one.rule))
    return tuple(_weighed(_with_evidence(one, cuts, text), text, start) for one in ordered)


def _once(found: Sequence[Attribution]) -> list[Attribution]:
    """One attribution of a speaker with its stance: «secondo quanto riferito da X» has two cues."""
    kept: dict[tuple[int, str], Attribution] = {}
    denied = {one.speaker.start for one in found if one.force == "deny" and one.speaker}
    for one in found:
        if one.speaker and one.force in ("act", "claim") and one.speaker.start in denied:
            continue  # «Kiev smentisce: i combattimenti, sostiene, non sono finiti»
        key = (one.speaker.start if one.speaker else -one.cue - 1, one.stance)
        was = kept.get(key)
        if was is None or (was.local and not one.local):
            kept[key] = one
        elif one.lowers and not one.local and not was.lowers:
            kept[key] = replace(was, lowers=True)
    return list(kept.values())


def _heading(words: Sequence[Token], text: str) -> list[Attribution]:
    """«Zelensky: «Non ci fermeremo»»: a name, a colon and a quotation."""
    opening = next((at for at, word in enumerate(words[:10]) if word.ends), None)
    if opening is None or not re.match(r"\s*:\s*[«“\"]", words[opening].after):
        return []
    speaker = speaker_right(words, 0, text)
    if speaker is None or speaker.last != opening:
        return []
    stance = stance_of("act", speaker)
    return [Attribution(speaker.start, speaker.end, speaker.start, speaker, stance, "act", "discorso-diretto")]


def _with_evidence(one: Attribution, cuts: Sequence[int], text: str) -> Attribution:
    """Evidence is the clause of the cue, from the speaker on when it comes first; never more than a few lines."""
    at = bisect.bisect_right(cuts, one.cue)
    before, after = cuts[at - 1], cuts[min(at, len(cuts) - 1)]
    first = one.speaker.start if one.speaker and before <= one.speaker.start < one.cue else before
    last = max(after, one.end)
    if one.speaker:
        last = max(last, one.speaker.end)
    if last - first > _LONGEST:
        first = max(first, min(one.start, one.cue, one.speaker.start if one.speaker else one.cue) - _LONGEST // 3)
        first = _word_start(text, first)
        last = _word_end(text, min(last, max(first + _LONGEST, one.end)))
    while first < last and text[first] in " \t\n,;:–—-":
        first += 1
    while last > first and text[last - 1] in " \t\n,;:–—-.":
        last -= 1
    return replace(one, start=first, end=last)


def _word_start(text: str, at: int) -> int:
    space = text.find(" ", at, at + 40)
    return space + 1 if at > 0 and text[at - 1] not in " \n" and space >= 0 else at


def _word_end(text: str, at: int) -> int:
    space = text.rfind(" ", max(0, at - 40), at)
    return space if at < len(text) and text[at] not in " \n" and space >= 0 else at


def _weighed(one: Attribution, text: str, start: int) -> Attribution:
    """Whoever says that it is a lie, or that nothing of the kind happened, denies it."""
    said = text[one.start : one.end]
    if one.force in ("act", "claim", "report") and one.speaker and not one.local:
        denies = FALSITY.search(said) or (
            _NONE.match(text, start) and one.cue - start > 0 and ":" in text[start : one.cue]
        )
        if denies:
            return replace(one, stance="smentisce", force="deny", rule="smentita", lowers=False)
    return one
