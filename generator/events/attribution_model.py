"""An attribution: a cue, its speaker, and what the saying makes of the fact."""

from __future__ import annotations

from dataclasses import dataclass

from generator.events.attribution_speakers import Speaker
from generator.events.attribution_verb_forms import Force
from generator.model import Stance


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says what a sentence tells, as its words show it.

    Attributes:
        start: offset of the evidence in the article's text: the clause that says so.
        end: offset after it.
        cue: offset of the word that shows it.
        speaker: None when nobody is named («si dice», «a quanto pare»).
        stance: what is said of the fact.
        force: what kind of saying it is.
        rule: see `Claim.rule`.
        lowers: the fact stands on this word alone («sostiene», «secondo Mosca»), so that it is reported, not told.
        local: it concerns only a part of the sentence («l’attacco, che Kiev nega»), not what the sentence tells.
        states: the sentence is what its speaker says was done («…, ha detto il sindaco»), not a word of comment.
        press: it holds only when the speaker is one of the press («in un’intervista a X»).
        named: (id or empty, name) of who speaks, where other words of the article say it («R.» of an interview).
        source: the speaker is only named as the source, it does not act («secondo X», «a riferirlo è X»).
    """

    start: int
    end: int
    cue: int
    speaker: Speaker | None
    stance: Stance
    force: Force
    rule: str
    lowers: bool = False
    local: bool = False
    source: bool = False
    press: bool = False
    states: bool = False
    named: tuple[tuple[str, str], ...] = ()


STANCES: dict[Force, Stance] = {
    "act": "afferma", "claim": "afferma", "report": "riporta", "confirm": "conferma", "deny": "smentisce",
}  # fmt: skip


def stance_of(force: Force, speaker: Speaker | None) -> Stance:
    """A paper that «afferma» reports; what it denies or confirms it does itself."""
    if force in ("act", "claim") and (speaker is None or speaker.medium or speaker.nobody):
        return "riporta"
    return STANCES[force]
