"""Verbs of saying with their speakers: «Kiev smentisce», «lo ha riferito Belta», «smentito da X»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.events.attribution_after import speaker_right
from generator.events.attribution_model import Attribution, stance_of
from generator.events.attribution_sources import answers_it
from generator.events.attribution_speakers import Speaker
from generator.events.attribution_subjects import speaker_left
from generator.events.attribution_tokens import Quotations, Token
from generator.events.attribution_verb_forms import Verb
from generator.events.attribution_verb_senses import PEOPLE_SAY, force_of, lowers, opens_content, states, verb_at
from generator.events.attribution_words import ARTICLES, AUXILIARIES, BETWEEN, CLITICS, FROM, PASSIVES, PROSECUTORS

_FOLLOWING = 160
"""Code points after a verb, or before it, in which its content is looked at."""


@dataclass(frozen=True, slots=True)
class _Group:
    """A verb in its sentence: the words from the first of its group («non lo ha ancora») to its last."""

    words: Sequence[Token]
    first: int
    at: int
    last: int
    verb: Verb
    text: str

    @property
    def before(self) -> set[str]:
        return {word.low for word in self.words[self.first : self.at]}

    @property
    def follows(self) -> str:
        """The next word, empty after a mark of punctuation."""
        return (
            self.words[self.last + 1].low if self.last + 1 < len(self.words) and not self.words[self.last].ends else ""
        )

    @property
    def told(self) -> str:
        """What stands before the verb in the sentence, as far as it is looked at."""
        return self.text[max(self.words[0].start, self.words[self.at].start - _FOLLOWING) : self.words[self.at].start]

    @property
    def opens(self) -> bool:
        """Whether the group begins the sentence, or stands after a mark."""
        return self.first == 0 or self.words[self.first - 1].ends

    @property
    def quotes(self) -> bool:
        """Whether a quotation ends before it, or a colon opens one after."""
        ended = self.first > 0 and any(sign in self.words[self.first - 1].after for sign in '»”“"')
        return ended or ":" in self.words[self.last].after


_OPENING_WORDS = 6
"""Words of a phrase before the subject."""


def find_spoken(words: Sequence[Token], text: str, quotations: Quotations) -> Iterator[Attribution]:
    """The attributions that a verb makes, in the order of the sentence. Evidence is only the cue so far."""
    known: Speaker | None = None
    for at, word in enumerate(words):
        verb, last = verb_at(words, at, text)
        if verb is None or quotations.hold(word.start):
            continue
        group = _Group(words, _group_start(words, at, verb), at, last, verb, text)
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


def _active(group: _Group, known: Speaker | None) -> Attribution | None:
    before, follows = group.before, group.follows
    pointed = not before.isdisjoint(("lo", "l'"))
    doubtful = not before.isdisjoint(("avrebbe", "avrebbero"))
    if doubtful and not pointed:  # that it was said is itself what others say; «lo avrebbe detto X» names its source
        return None
    reflexive = group.verb.lemma in ("difendersi", "dichiararsi innocente")
    if "si" in before and not reflexive:  # «si dice che» is nobody's word, «si dice pronto» is no attribution
        return _attribution(group, None, impersonal=True) if follows == "che" else None
    if not before.isdisjoint(("non", "né")):
        return None
    led = group.first > 0 and group.words[group.first - 1].low in ("come", "quanto", "così")
    beside = False
    anybody = group.verb.lemma in PEOPLE_SAY
    speaker = None
    if (group.opens or pointed or led) and follows not in ("che", "di", ""):
        speaker = speaker_right(group.words, group.last + 1, group.text)
    speaker = speaker or speaker_left(group.words, group.first, group.text, anybody=anybody)
    if speaker is None and group.opens and follows not in ("che", "di", ""):
        speaker = speaker_right(group.words, group.last + 1, group.text, anybody=anybody) or _beyond_phrase(
            group, anybody
        )
    if speaker is None and group.first > 0 and group.words[group.first - 1].low in ("e", "ed", "ma", "però"):
        speaker = _opening_subject(group)
        beside = speaker is not None and group.verb.force == "deny"  # «è stato interrogato e ha negato»
    if speaker is None and group.opens and group.words[group.last].ends:
        speaker = known
    if speaker is None:
        return None
    marked = pointed or led or group.quotes or group.opens
    return _attribution(group, speaker, marked=marked, local=beside or _in_aside(group), doubtful=doubtful)


def _beyond_phrase(group: _Group, anybody: bool) -> Speaker | None:
    """«Lo ha annunciato su X il premier», «lo ha detto ai cronisti il sindaco»: past a short phrase, at the article."""
    words, at = group.words, group.last + 1
    while at < min(len(words) - 1, group.last + 6) and not words[at - 1].ends:
        if at > group.last + 1 and words[at].low in ARTICLES:
            return speaker_right(words, at, group.text, anybody=anybody)
        at += 1
    return None


def _in_aside(group: _Group) -> bool:
    """«Il senatore, che ha sempre negato, è stato assolto»: a relative clause closed before the main verb."""
    words = group.words
    if group.first < 2 or words[group.first - 1].low != "che" or words[group.first - 2].after.strip() != ",":
        return False
    closed = next((at for at in range(group.last, min(len(words) - 1, group.last + 20)) if words[at].ends), None)
    if closed is None or words[closed].after.strip() != ",":
        return False
    return words[closed + 1].low in AUXILIARIES | PASSIVES | CLITICS - ARTICLES


def _passive(group: _Group) -> Attribution | None:
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
    return _attribution(group, speaker, local=not main, source=group.verb.force in ("report", "claim"), marked=True)


def _gerund(group: _Group, known: Speaker | None) -> Attribution | None:
    """«Citando fonti del governo» names the source; «affermando che» is whoever spoke before."""
    if group.verb.lemma == "citare":
        speaker = speaker_right(group.words, group.last + 1, group.text, source=True)
        return _attribution(group, speaker, source=True) if speaker else None
    negated = group.at > 0 and group.words[group.at - 1].low in ("non", "né")
    if negated or group.verb.force in ("act", "report"):
        return None
    speaker = known or _opening_subject(group)
    # «Ha risposto al giudice, respingendo le accuse»: what is denied is not what the sentence tells.
    return _attribution(group, speaker, local=group.verb.force == "deny") if speaker else None


def _opening_subject(group: _Group) -> Speaker | None:
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


def _attribution(
    group: _Group,
    speaker: Speaker | None,
    *,
    local: bool = False,
    source: bool = False,
    impersonal: bool = False,
    marked: bool = False,
    doubtful: bool = False,
) -> Attribution | None:
    """The attribution, unless the verb turns out to refuse, or to say nothing of a fact."""
    words, at, last = group.words, group.at, group.last
    force = force_of(words, at, last, group.verb, marked=marked)
    if group.verb.lemma == "contestare" and speaker and speaker.name.split()[0].lower() in PROSECUTORS:
        force = "claim"  # «la Procura contesta il pagamento di una tangente» accuses
    if force is None or (group.verb.lemma == "giurare" and not (group.quotes or opens_content(words, last))):
        return None
    inverted = group.opens and speaker is not None and speaker.first > at and group.first > 0
    before = words[speaker.first - 1].low if speaker and speaker.first > 0 and speaker.last < at else ""
    accuses = force == "claim" and group.verb.lemma == "contestare"
    return Attribution(
        words[at].start,
        words[last].end,
        words[at].start,
        speaker,
        stance_of(force, speaker),
        force,
        "smentita" if force == "deny" else "discorso-diretto" if group.quotes else "verbum-dicendi",
        lowers=impersonal or doubtful or accuses or _lowers_what_it_tells(group, speaker, inverted=inverted),
        local=local or before in ("che", "cui", "quale", "quali", "dove"),
        source=source or bool(speaker and speaker.medium),
        states=inverted and not group.quotes and states(group.verb, group.told),
    )


def _lowers_what_it_tells(group: _Group, speaker: Speaker | None, *, inverted: bool) -> bool:
    """Whether the fact stands on the word of who speaks; what a medium reports does not."""
    if speaker is None or speaker.medium:
        return False
    words, last = group.words, group.last
    active = group.verb.form != "participle" or not group.before.isdisjoint(AUXILIARIES)
    follows = group.text[words[last].end : min(words[-1].end, words[last].end + _FOLLOWING)]
    return lowers(group.verb, group.told if inverted else follows, active=active, inverted=inverted)
