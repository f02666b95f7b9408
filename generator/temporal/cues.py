"""Past or future: what the clause around an under-specified date says (reference §3.2).

Closed lists of cues, no part-of-speech tagging: auxiliaries with a participle, imperfect and remote past endings against
future endings and the words of what is planned. The nearest cue wins; each comma or quotation mark in between counts as
distance, each sentence end is a wall.
"""

from __future__ import annotations

import bisect
import re
from dataclasses import dataclass
from typing import Literal, TypeAlias

Tense: TypeAlias = Literal["past", "future"]

_ABBREVIATIONS = (
    "n|nr|art|artt|sig|sigg|dott|prof|avv|on|sen|gen|col|cap|dr|ing|arch|mons|pag|pagg|vol|ecc|etc|cit|fig|tel|ca|c|a|d|s|st|ss|max|min|v|p|u|m"
    "|gen|genn|feb|febb|mar|apr|mag|giu|lug|ago|set|sett|ott|nov|dic|lun|mar|mer|gio|ven|sab|dom|sec|co|jr|sr|dl|cfr|mr|mrs"
)
_SENTENCE_END = re.compile(r"\n|[.!?…]+[\"»')\]]*(?=[ ]+[^a-zà-ù,;:]|[ ]*$)")
_ABBREVIATED = re.compile(rf"(?:^|[^\w'])(?:{_ABBREVIATIONS}|[a-z])\.$", re.IGNORECASE)
_WALL = re.compile(r"[,;:()«»\"]|[ ]-[ ]|[ ](?:che|mentre|ma|dopo|quando|dove|perchè|poichè|se|cui|e|per)[ ]")

_AUXILIARY = (
    r"(?:ha|hanno|ho|abbiamo|avete|hai|aveva|avevano|avevamo|abbia|abbiano|avesse|avessero|è|e'|sono|siamo|era|erano|fosse|fossero|sia|siano"
    r"|fu|furono|essere|aver|avere|essersi|venne|vennero|viene|vengono|s'è|l'ha|l'hanno|c'è|n'è|li|si è|si sono|avendo|essendo|stat[oaie])"
)
_PARTICIPLE = (
    r"(?:\w{2,}(?:at|ut|it)[oaie]|\w*(?:fatt|dett|scritt|pres|mess|chies|decis|chius|apert|mort|vint|pers|rimast|vist|lett|nat|cors|scelt|accolt|rott|tolt|colt|volt|scopert|offert|spint|giunt"
    r"|assunt|condott|dirett|prodott|trascors|discuss|promoss|ammess|conclus|esplos|dismess|speso|spes|arres|accus|uccis|incis|divis|ridott|difes|sospes|ripres|sorpres|espress|concess|elett|rivolt|svolt"
    r"|raccolt|risolt|sepolt|stett|crollat|cadut|venut|avut|vissut|strett|corrott|interrott|fus|diffus|confus|esclus|inclus|distrutt|costrutt|istruit|pubblicat|sces|acces|ters|emers|immers|apparsi|appars|scompars|pians|riars|rimoss|coss|moss|scoss|percoss)[oaie])"
)
_PLANNED = r"(?:attes|previst|programmat|fissat|convocat|rinviat|destinat|chiamat|atteso|prenotat|candidat|slittat)[oaie]"
_BETWEEN = r"(?:[ ](?:già|gia'|stat[oaie]|anche|poi|così|ancora|sempre|subito|inoltre|invece|appena|infatti|però|quindi|mai|più|non|tutt[ie]|ormai|di nuovo|invano|oggi|ieri|finora|solo|soltanto|addirittura|nuovamente|definitivamente|ufficialmente|\w+mente)){0,3}"
_IRREGULAR = (
    "fu|furono|disse|dissero|venne|vennero|nacque|nacquero|morì|ebbe|ebbero|fece|fecero|diede|diedero|prese|presero|mise|misero|decise|decisero|chiese|chiesero|rimase|rimasero|vinse|vinsero|cadde|caddero"
    "|visse|vissero|scoppiò|scrisse|scrissero|divenne|divennero|ottenne|perse|persero|tenne|volle|vollero|vide|videro|seppe|crebbe|conobbe|nominò|lesse|uccise|uccisero|sciolse|sconfisse|invase|raggiunse|raggiunsero"
    "|aggiunse|successe|accadde|avvenne|sorse|emerse|scese|prevalse|promise|permise|concluse|conclusero|chiuse|chiusero|aprì|stette|stettero|colpì|partì|finì|costruì|subì|fuggì|seguì|esplose|crollò|rispose|espresse|pianse|spense|irruppe|ruppe|distrusse|produsse|trasse|tradusse|elesse|resse|corse|fecesi"
    "|diresse|girò|era|erano|aveva|avevano|stava|stavano|andava|faceva|diceva|poteva|voleva|doveva|sapeva|veniva|usciva|partiva|finiva|riusciva|moriva|apriva|seguiva|serviva|capiva|sentiva|dormiva|costituiva|prevedeva|chiedeva|viveva|sembrava"
)
_NOT_FUTURE = r"(?!tiranno\b|guerrà\b|libertà\b|hanno\b|vedrò\b)"
_FUTURE_STEM = r"\w{2,}(?:rà|ra'|ranno|remo|rete)"
_CUES = re.compile(
    rf"""\b(?:
      (?P<planned> (?:è|e'|sono|era|erano|resta|restano|viene)?[ ]?\b{_PLANNED}\b | in[ ]programma | in[ ]calendario | in[ ]agenda | in[ ]vista | al[ ]via | appuntamento | prossim[oaie]\b(?=[ ](?:appuntament|incontr|vertic|sedut|riunion|tapp))
        | dovrebbe(?:ro)? | potrebbe(?:ro)? | si[ ]vota\b | si[ ]torna\b | si[ ]parte\b | si[ ]gioca\b | si[ ]riunisc[eo]n?o? | prende(?:rà)?[ ]il[ ]via | scad(?:e|ono)\b | intend(?:e|ono)\b | vuole\b | vogliono\b | sta[ ]per | stanno[ ]per | slitta[ ] | rinvia | convoca\b | indetto\b )
    | (?P<future> {_NOT_FUTURE}{_FUTURE_STEM} | (?!(?:sup|op|consid|lib|gen|recup|accel|esag|toll|delib|sp|prosp|annov|mod|degen|rigen)erò|(?:g|t|rit|m|isp|asp|resp|sp|att|amm|agg|rag)irò)\w*[ei]rò | \w+iamoci )
    | (?P<past> {_AUXILIARY}{_BETWEEN}[ ](?!{_PLANNED}\b){_PARTICIPLE} | (?:{_IRREGULAR}) | (?!ottava|cava|lava|brava|grava|slava|fava)\w{{3,}}(?:ava|avano|evano|ivano)
        | (?!riceva|solleva|rileva|preleva|eleva|alleva|longeva|coeva|leva)\w{{3,}}eva | \w{{2,}}(?:arono|irono|ettero|erono) | (?!però|perciò|sarò|farò|dirò|andrò|potrò|dovrò|vorrò|verrò|tornerò|partirò)\w{{3,}}(?<![ei]r)ò | nat[oaie]\b )
    )(?![a-zà-ù])""",
    re.VERBOSE,
)
_PRESENT = re.compile(
    r"\b(?:part(?:e|ono)|torn(?:a|ano)|riapr(?:e|ono)|apr(?:e|ono)|iniz(?:ia|iano)|cominci(?:a|ano)|riprend(?:e|ono)|debutt(?:a|ano)|vol(?:a|ano)|scatt(?:a|ano)|entra(?:no)?[ ]in[ ]vigore"
    r"|arriv(?:a|ano)|si[ ]apr(?:e|ono)|si[ ]decide|si[ ]tien(?:e|gono)|si[ ]ved(?:e|ono)|ospita|presenta|incontra|riceve|sar|discute|esamina|giura|inaugura)\b"
)


@dataclass(frozen=True, slots=True)
class Cue:
    """The word that decides, as it stands in the text, and the side it gives; `remote` for remote past and imperfect.

    `present` is the weakest: a verb in the present that news uses of what is planned («il premier vola a Washington»); it
    says nothing of a day that only belongs to a noun («il blackout di sabato»).
    """

    side: Tense
    word: str
    remote: bool = False
    present: bool = False


class Clauses:
    """The sentences of one text, and the cues in them; each sentence is looked at once, and only when asked for."""

    __slots__ = ("_cues", "_ends", "_low")

    def __init__(self, low: str, cased: str) -> None:
        self._low = low
        self._ends = [
            match.end() for match in _SENTENCE_END.finditer(cased) if not _ABBREVIATED.search(cased[max(0, match.start() - 6) : match.start() + 1])
        ]
        self._cues: dict[int, tuple[tuple[int, int, Cue], ...]] = {}

    def sentence(self, offset: int) -> int:
        """The number of the sentence that holds an offset."""
        return bisect.bisect_right(self._ends, offset)

    def bounds(self, number: int) -> tuple[int, int]:
        """Where a sentence begins and ends."""
        start = self._ends[number - 1] if number else 0
        return start, self._ends[number] if number < len(self._ends) else len(self._low)

    def paragraph(self, offset: int) -> int:
        """Where the paragraph of an offset begins."""
        return self._low.rfind("\n", 0, offset) + 1

    def cue(self, start: int, end: int) -> Cue | None:
        """The cue that governs an expression, or None when the sentence has none."""
        number = self.sentence(start)
        best, best_cost = None, 10_000
        noun = re.search(r"\b(?:di|del|dell'|d') ?$", self._low[max(0, start - 6) : start])
        for at, after, cue in self._sentence_cues(number):
            if noun and cue.present:
                continue
            if at < end and start < after:
                continue
            between = self._low[after:start] if after <= start else self._low[end:at]
            if len(between) > 400:
                continue
            cost = len(between) + 45 * len(_WALL.findall(f" {between} ")) + (0 if after <= start else 4)
            if cost < best_cost:
                best, best_cost = cue, cost
        return best

    def _sentence_cues(self, number: int) -> tuple[tuple[int, int, Cue], ...]:
        if number not in self._cues:
            start, end = self.bounds(number)
            found = []
            for match in _CUES.finditer(self._low, start, min(end, start + 4000)):
                side: Tense = "past" if match["past"] else "future"
                remote = side == "past" and not re.match(r"(?:ha|hanno|ho|abbiamo|hai|è|e'|sono|siamo|si è|si sono|l'ha|l'hanno|s'è)\b", match[0])
                found.append((match.start(), match.end(), Cue(side, match[0].strip(), remote)))
            if not found:
                found = [(m.start(), m.end(), Cue("future", m[0], present=True)) for m in _PRESENT.finditer(self._low, start, min(end, start + 4000))]
            self._cues[number] = tuple(found)
        return self._cues[number]
