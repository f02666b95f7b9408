"""A verb of saying with the words around it, and what it attributes to its speaker."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.events.attribution_model import Attribution, stance_of
from generator.events.attribution_speakers import Speaker
from generator.events.attribution_tokens import Token
from generator.events.attribution_verb_forms import Force, Verb
from generator.events.attribution_verb_senses import force_of, lowers, opens_content, states
from generator.events.attribution_words import AUXILIARIES, PROSECUTORS

_FOLLOWING = 160
"""Code points after a verb, or before it, in which its content is looked at."""


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """A verb in its sentence: the words from the first of its group («non lo ha ancora») to its last."""

    words: Sequence[Token]
    first: int
    at: int
    last: int
    verb: Verb
    text: str

    @property
    def before(self) -> set[str]:
        """The words of the group before the verb: particles, pronouns, auxiliaries."""
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


def attribution_of(
    group: VerbGroup,
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
    force = _force(group, speaker, marked=marked)
    if force is None:
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


def _force(group: VerbGroup, speaker: Speaker | None, *, marked: bool) -> Force | None:
    """What the verb does there; None when it refuses, or swears nothing of a fact."""
    force = force_of(group.words, group.at, group.last, group.verb, marked=marked)
    if group.verb.lemma == "contestare" and speaker and speaker.name.split()[0].lower() in PROSECUTORS:
        force = "claim"  # «la Procura contesta il pagamento di una tangente» accuses
    if group.verb.lemma == "giurare" and not (group.quotes or opens_content(group.words, group.last)):
        return None
    return force


def _lowers_what_it_tells(group: VerbGroup, speaker: Speaker | None, *, inverted: bool) -> bool:
    """Whether the fact stands on the word of who speaks; what a medium reports does not."""
    if speaker is None or speaker.medium:
        return False
    words, last = group.words, group.last
    active = group.verb.form != "participle" or not group.before.isdisjoint(AUXILIARIES)
    follows = group.text[words[last].end : min(words[-1].end, words[last].end + _FOLLOWING)]
    return lowers(group.verb, group.told if inverted else follows, active=active, inverted=inverted)
