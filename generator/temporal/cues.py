"""Past or future: what the clause around an under-specified date says (reference §3.2).

Closed lists of cues, no part-of-speech tagging: auxiliaries with a participle, imperfect and remote past endings
against future endings and the words of what is planned. The nearest cue wins; each comma or quotation
mark in between counts as distance, each sentence end is a wall.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from generator.temporal.it.verbs import (
    ADVERBS,
    ALIKE,
    AUXILIARIES,
    CALLED,
    FUTURE,
    IMPERATIVES,
    PARTICIPLE,
    PLANNED,
    PLANNED_PARTICIPLE,
    PRESENT,
    PRESENT_AUXILIARIES,
    REMOTE,
)
from generator.temporal.it.words import any_of
from generator.temporal.notation import compiled
from generator.temporal.sentences import Sentences

Tense: TypeAlias = Literal["past", "future"]

_WALL = re.compile(r"[,;:()«»\"]|[ ]-[ ]|[ ](?:che|mentre|ma|dopo|quando|dove|perchè|poichè|se|cui|e|per)[ ]")

_CUES = compiled(
    rf"""(?<!\w) (?= [a-zè ] ) (?:
      (?P<planned> (?: (?:è|e'|sono|era|erano|resta|restano|viene) \s )? {PLANNED_PARTICIPLE} | {any_of(PLANNED)}
        | (?: (?:è|e'|sono|siamo|saranno|sarà) \s )? {CALLED}
        | (?: ^ | (?<= [.!?:\n»] ) \s? | (?<= [.!?:»] \s ) | (?<= per[ ]favore, \s ) ) {any_of(IMPERATIVES)}
        | prossim[oaie] (?= \s (?:appuntament|incontr|vertic|sedut|riunion|tapp) ) )
    | (?P<future> (?: {FUTURE} ) (?: \s (?:stat[oaie] \s)? {any_of(ALIKE)} )? )
    | (?P<told> (?! stati \s uniti \b ) (?P<auxiliary> {any_of(AUXILIARIES)} )
        (?: \s (?: {any_of(ADVERBS)} | \w+mente ) ){{0,3}} \s
        (?! {PLANNED_PARTICIPLE} \b ) {PARTICIPLE} )
    | (?P<opening> (?<= [.\n»] [ ] ) {PARTICIPLE} | ^ {PARTICIPLE} )
    | (?P<remote> {REMOTE} )
    ) (?![a-zà-ù])"""
)
_NOUN_BEFORE = "".join(
    rf"(?<!\b{word}\s)"
    for word in ("per", "una", "la", "in", "da", "dalla", "ogni", "quale", "lo", "uno", "dello", "allo", "dallo")
)
"""«per parte», «in parte», «da parte»: the noun, not the verb."""
_OF_MEMORY = r"(?<= ricorda ) \s (?: ancora | bene | che | come | quando | quell?[oaie']* ) (?![a-zà-ù])"
"""«La città ricorda ancora la sera del 18 marzo»: memory, no ceremony."""
_PRESENT = compiled(
    rf"(?<!\w) (?= {any_of(PRESENT)} ) {_NOUN_BEFORE} {any_of(PRESENT)} (?![a-zà-ù]) (?! {_OF_MEMORY} )"
)


_HAVING = re.compile(
    r"\b(?:(?:è|sono) stat[oaie]|ha|hanno|aveva|avevano|abbia|abbiano|avesse|ebbe|l'ha|l'hanno)"
    r" (?:già |anche |poi )?$"
)
_WAS = ("era ", "erano ")
_HAD_BEEN = re.compile(r"\b(?:era|erano|fu|furono)(?: stat[oaie])? $")
_LONG_AGO = re.compile(
    r"\b(?:stat[oaie]\b|(?:arrivat|partit|andat|uscit|mort|nat|tornat|entrat|cadut|scappat|fuggit|venut|rimast)[oaie]$)"
)
"""«potrebbe essere stato ucciso», «dovrebbe essere arrivato»: what may have happened."""
_MODAL = re.compile(
    r"\b(?:\w+(?:rà|ranno|rebbe|rebbero)|deve|devono|può|possono|va|vanno|intende|intendono|punta a|puntano a)"
    r" (?:anche |già |poi |solo |quindi |non )?$"
)
"""«potrà essere inviato da giovedì»: the infinitive is as far ahead as what governs it."""
_OF_NOUN = re.compile(r"\b(?:di|del|dell'|d') ?$")
_LIVE_ENTRY = re.compile(r"[ ]{0,8}(?:ore )?\d{1,2}(?:[.:]\d\d)?(?: di [a-zì]{4,})?[ ]?[-:]")
_RELATIVE = re.compile(r", (?:che|dove|il quale|la quale|i quali|le quali|in cui) ")
"""«Lunedì sera l'ultimo ritocco al testo, che domani approderà in Aula»: that verb is not Monday's."""
_BESIDE = 20
"""So many code points between a verb and the day it governs leave no room for another happening."""
_ACROSS = 160
"""A verb that costs so much stands in another clause, behind a colon or a semicolon."""
_FAR = 400
"""Beyond so many code points a verb governs nothing."""


@dataclass(frozen=True, slots=True)
class Cue:
    """The word that decides, as it stands in the text, and the side it gives; `remote` for remote past and imperfect.

    `present` is the weakest: a verb in the present that news uses of what is planned («il premier vola a Washington»);
    it says nothing of a day that only belongs to a noun («il blackout di sabato»). `precedes` when it stands before the
    expression it governs. `future` when it is a verb in the future, not only a word of what is planned. `start` and
    `end` are its offsets in the folded text.
    """

    side: Tense
    word: str
    remote: bool = False
    present: bool = False
    precedes: bool = False
    start: int = -1
    end: int = -1
    future: bool = False


class Clauses(Sentences):
    """The sentences of one text, and the cues in them; each sentence is looked at once, and only when asked for."""

    __slots__ = ("_cues", "_governing", "_weak")

    def __init__(self, low: str, cased: str) -> None:
        super().__init__(low, cased)
        self._governing: tuple[int, int, Cue | None] = (-1, -1, None)
        self._cues: dict[int, tuple[tuple[int, int, Cue], ...]] = {}
        self._weak: dict[int, tuple[tuple[int, int, Cue], ...]] = {}

    def cue(self, start: int, end: int) -> Cue | None:
        """The cue that governs an expression, or None when the sentence has none.

        A verb inside a quotation governs nothing outside it, nor one outside it what is quoted.
        """
        if self._governing[:2] != (start, end):
            self._governing = start, end, self._nearest(start, end)
        return self._governing[2]

    def _nearest(self, start: int, end: int) -> Cue | None:
        number, quotation = self.sentence(start), self.quotation(start)
        cues = [found for found in self._sentence_cues(number) if self.quotation(found[0]) == quotation]
        if not cues:
            if _OF_NOUN.search(self._low, max(0, start - 6), start):
                return None
            cues = [found for found in self._weak_cues(number) if self.quotation(found[0]) == quotation]
        best, cost = self._cheapest(cues, start, end)
        if best is None:
            return None
        if cost > _ACROSS and not best.present:
            near = self._weak_head(number, start, quotation)
            if near is not None:
                return near
        return self._acted(best, start)

    def _cheapest(self, cues: list[tuple[int, int, Cue]], start: int, end: int) -> tuple[Cue | None, int]:
        """The nearest of the cues and how far it is: the signs and words between that open a clause count most."""
        best: Cue | None = None
        best_cost, precedes = 10_000, False
        for at, after, cue in cues:
            if at < end and start < after:
                continue
            first, last = (after, start) if after <= start else (end, at)
            if last - first >= min(best_cost, _FAR):
                continue
            between = self._low[first:last]
            if at >= end and _RELATIVE.search(between):
                continue
            cost = len(between) + 45 * len(_WALL.findall(f" {between} ")) + (0 if after <= start else 4)
            cost += 120 * (between.count(";") + between.count(": "))
            if cost < best_cost:
                best, best_cost, precedes = cue, cost, after <= start
        return (replace(best, precedes=precedes) if best else None), best_cost

    def _weak_head(self, number: int, start: int, quotation: int) -> Cue | None:
        """«Sciopero dalle 21 di sabato: lo hanno proclamato ieri»: a nominal clause has its own cue."""
        for at, after, cue in self._weak_cues(number):
            if after <= start and self.quotation(at) == quotation and not re.search(r"[;:]", self._low[after:start]):
                return replace(cue, precedes=True)
        return None

    def _acted(self, cue: Cue, start: int) -> Cue:
        """«ha convocato lunedì i partiti» tells when it was done, «ha convocato i partiti per lunedì» what for."""
        if cue.side == "past" or not _HAVING.search(self._low, max(0, cue.start - 16), cue.start):
            return cue
        is_own = not cue.precedes or self._low[cue.end : start].strip(" ") in ("", "il", "l'", "nel", "a")
        return replace(cue, side="past") if is_own else cue

    def governs_plainly(self, start: int, end: int) -> bool:
        """Whether the cue of an expression stands beside it, nothing between them that could have a time of its own.

        «È successo il 3 luglio», «a maggio mi sposerò»; not «ha promesso la riforma a gennaio» nor «lo sciopero del 3
        luglio, ha detto».
        """
        cue = self.cue(start, end)
        if cue is None or cue.present or _OF_NOUN.search(self._low, max(0, start - 6), start):
            return False
        if cue.word.startswith(("era", "erano")) and cue.side == "future":
            return False  # «era fissata al 16 dicembre»
        between = self._low[cue.end : start] if cue.precedes else self._low[end : cue.start]
        room = 3 * _BESIDE if cue.remote else _BESIDE if cue.precedes else 2 * _BESIDE
        return len(between) <= room and not _WALL.search(f" {between} ")

    def side_before(self, start: int) -> Tense | None:
        """The side of the last verb of the sentence before, in the same paragraph: «Il governo si riunirà. Lunedì il
        voto.»"""
        number = self.sentence(start) - 1
        if number < 0 or self.bounds(number)[0] < self.paragraph(start) - 1:
            return None
        head, _ = self.bounds(number + 1)
        if _OF_NOUN.search(self._low, max(0, start - 6), start) or _LIVE_ENTRY.match(self._low, head):
            return None
        cues = [cue for at, _, cue in self._sentence_cues(number) if self.quotation(at) < 0]
        return cues[-1].side if cues else None

    def _sentence_cues(self, number: int) -> tuple[tuple[int, int, Cue], ...]:
        if number not in self._cues:
            start, end = self.bounds(number)
            found = []
            for match in _CUES.finditer(self._low, start, min(end, start + 4000)):
                side: Tense = "past" if match["told"] or match["opening"] or match["remote"] else "future"
                if match["planned"] and (
                    match[0].lstrip().startswith(_WAS) or _HAD_BEEN.search(self._low, start, match.start())
                ):
                    side = "past"  # «era atteso giovedì»
                if match["auxiliary"] == "essere" and self._is_modal(match.start()) and not _LONG_AGO.search(match[0]):
                    side = "future"
                remote = side == "past" and not match["opening"] and match["auxiliary"] not in PRESENT_AUXILIARIES
                at, after = match.span()
                cue = Cue(side, match[0].strip(), remote, start=at, end=after, future=bool(match["future"]))
                found.append((at, after, cue))
            self._cues[number] = tuple(found)
        return self._cues[number]

    def _is_modal(self, at: int) -> bool:
        """Whether the infinitive at an offset is governed by a verb that looks ahead."""
        return _MODAL.search(self._low, max(0, at - 24), at) is not None

    def _weak_cues(self, number: int) -> tuple[tuple[int, int, Cue], ...]:
        """Presents, looked for only where nothing else decides."""
        if number not in self._weak:
            start, end = self.bounds(number)
            self._weak[number] = tuple(
                (m.start(), m.end(), Cue("future", m[0], present=True, start=m.start(), end=m.end()))
                for m in _PRESENT.finditer(self._low, start, min(end, start + 4000))
            )
        return self._weak[number]
