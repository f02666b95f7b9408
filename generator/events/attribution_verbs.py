"""Verbs of saying with their speakers: «Kiev smentisce», «lo ha riferito Belta», «smentito da X»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.events.attribution_after import speaker_right
from generator.events.attribution_model import Attribution
from generator.events.attribution_sources import answers_it
from generator.events.attribution_speakers import Speaker
from generator.events.attribution_subjects import speaker_left
from generator.events.attribution_tokens import Quotations, Token
from generator.events.attribution_verb_forms import Verb
from generator.events.attribution_verb_groups import VerbGroup, attribution_of
from generator.events.attribution_verb_senses import PEOPLE_SAY, verb_at
from generator.events.attribution_words import ARTICLES, AUXILIARIES, BETWEEN, CLITICS, FROM, PASSIVES

_OPENING_WORDS = 6
"""Words of a phrase before the subject."""


def find_spoken(words: Sequence[Token], text: str, quotations: Quotations) -> Iterator[Attribution]:
    """The attributions that a verb makes, in the order of the sentence. Evidence is only the cue so far."""
    known: Speaker | None = None
    for at, word in enumerate(words):
        verb, last = verb_at(words, at, text)
        if verb is None or quotations.hold(word.start):
            continue
        group = VerbGroup(words, _group_start(words, at, verb), at, last, verb, text)
        if verb.form == "participle" and group.before.isdisjoint(AUXILIARIES):
            found = _passive(group)
        elif verb.form == "gerund":
            found = _gerund(group, known)
        else:
            found = _active(group, known)
        if found:
            known = found.speaker or known
            yield found


def _group_start(words: Sequence[Token], at: int, verb: Verb) -> int:
    first = at
    if verb.form == "participle":
        back = at - 1
        while back >= max(0, at - 4) and words[back].low in BETWEEN and not words[back].ends:
            back -= 1
        if back >= 0 and words[back].low in AUXILIARIES and not words[back].ends:
            first = back
    while first > 0 and words[first - 1].low in CLITICS | {"non", "né"} and not words[first - 1].ends:
        ambiguous = words[first - 1].low in ARTICLES and words[first - 1].low not in ("lo", "gli")
        if ambiguous and words[first].low not in AUXILIARIES:
            break
        first -= 1
    return first


def _active(group: VerbGroup, known: Speaker | None) -> Attribution | None:
    before, follows = group.before, group.follows
    pointed = not before.isdisjoint(("lo", "l'"))
    doubtful = not before.isdisjoint(("avrebbe", "avrebbero"))
    if doubtful and not pointed:  # that it was said is itself what others say; «lo avrebbe detto X» names its source
        return None
    reflexive = group.verb.lemma in ("difendersi", "dichiararsi innocente")
    if "si" in before and not reflexive:  # «si dice che» is nobody's word, «si dice pronto» is no attribution
        return attribution_of(group, None, impersonal=True) if follows == "che" else None
    if not before.isdisjoint(("non", "né")):
        return None
    led = group.first > 0 and group.words[group.first - 1].low in ("come", "quanto", "così")
    speaker = _who_says(group, is_behind=group.opens or pointed or led)
    beside = False
    if speaker is None and group.first > 0 and group.words[group.first - 1].low in ("e", "ed", "ma", "però"):
        speaker = _opening_subject(group)
        beside = speaker is not None and group.verb.force == "deny"  # «è stato interrogato e ha negato»
    if speaker is None and group.opens and group.words[group.last].ends:
        speaker = known
    if speaker is None:
        return None
    marked = pointed or led or group.quotes or group.opens
    return attribution_of(group, speaker, marked=marked, local=beside or _in_aside(group), doubtful=doubtful)


def _who_says(group: VerbGroup, *, is_behind: bool) -> Speaker | None:
    """The speaker behind the verb, where one may stand there; else before it; else behind it, whatever its noun."""
    anybody = group.verb.lemma in PEOPLE_SAY
    ends = group.follows in ("che", "di", "")
    speaker = None
    if is_behind and not ends:
        speaker = speaker_right(group.words, group.last + 1, group.text)
    speaker = speaker or speaker_left(group.words, group.first, group.text, anybody=anybody)
    if speaker is None and group.opens and not ends:
        behind = speaker_right(group.words, group.last + 1, group.text, anybody=anybody)
        speaker = behind or _beyond_phrase(group, anybody)
    return speaker


def _beyond_phrase(group: VerbGroup, anybody: bool) -> Speaker | None:
    """«Lo ha annunciato su X il premier», «lo ha detto ai cronisti il sindaco»: past a short phrase, at the article."""
    words, at = group.words, group.last + 1
    while at < min(len(words) - 1, group.last + 6) and not words[at - 1].ends:
        if at > group.last + 1 and words[at].low in ARTICLES:
            return speaker_right(words, at, group.text, anybody=anybody)
        at += 1
    return None


def _in_aside(group: VerbGroup) -> bool:
    """«Il senatore, che ha sempre negato, è stato assolto»: a relative clause closed before the main verb."""
    words = group.words
    if group.first < 2 or words[group.first - 1].low != "che" or words[group.first - 2].after.strip() != ",":
        return False
    closed = next((at for at in range(group.last, min(len(words) - 1, group.last + 20)) if words[at].ends), None)
    if closed is None or words[closed].after.strip() != ",":
        return False
    return words[closed + 1].low in AUXILIARIES | PASSIVES | CLITICS - ARTICLES


def _passive(group: VerbGroup) -> Attribution | None:
    """«È stata smentita da Kiev»; without a finite verb («l’attacco annunciato da Mosca») it tells only of its noun."""
    words, after = group.words, group.last + 1
    while after < min(len(words), group.last + 4) and words[after].low in BETWEEN:
        after += 1
    if after >= len(words) or words[after].low not in FROM or words[group.last].ends:
        return None
    speaker = speaker_right(words, after + 1, group.text)
    if speaker is None:
        return None
    back = group.at - 1
    while back > 0 and words[back].low in BETWEEN and not words[back].ends:
        back -= 1
    if back > 0 and words[back].low == "quanto" and answers_it(words, back - 1):
        return None
    main = back >= 0 and words[back].low in PASSIVES | {"come", "quanto", "così"}
    if main and any(word.low in ("non", "né") for word in words[max(0, back - 3) : back]):
        return None
    return attribution_of(group, speaker, local=not main, source=group.verb.force in ("report", "claim"), marked=True)


def _gerund(group: VerbGroup, known: Speaker | None) -> Attribution | None:
    """«Citando fonti del governo» names the source; «affermando che» is whoever spoke before."""
    if group.verb.lemma == "citare":
        speaker = speaker_right(group.words, group.last + 1, group.text, source=True)
        return attribution_of(group, speaker, source=True) if speaker else None
    negated = group.at > 0 and group.words[group.at - 1].low in ("non", "né")
    if negated or group.verb.force in ("act", "report"):
        return None
    speaker = known or _opening_subject(group)
    # «Ha risposto al giudice, respingendo le accuse»: what is denied is not what the sentence tells.
    return attribution_of(group, speaker, local=group.verb.force == "deny") if speaker else None


def _opening_subject(group: VerbGroup) -> Speaker | None:
    """«Lukashenko ha concesso un’intervista, affermando che…»: who the sentence begins with.

    A short phrase closed by a comma may come first: «Intanto, Lukashenko…», «Nel pomeriggio, la sindaca…».
    """
    for first in (0, _after_opening_phrase(group.words)):
        speaker = speaker_right(group.words, first, group.text) if 0 <= first < group.at else None
        after = speaker.last + 1 if speaker else 0
        if speaker and first < after < group.at and group.words[after].low in AUXILIARIES | PASSIVES:
            return speaker
    return None


def _after_opening_phrase(words: Sequence[Token]) -> int:
    """The place after the first comma, when it closes a few words; -1 where there is none."""
    comma = next((at for at, word in enumerate(words[:_OPENING_WORDS]) if word.ends), None)
    return comma + 1 if comma is not None and words[comma].after.strip() == "," else -1
