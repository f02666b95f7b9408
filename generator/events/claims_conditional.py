"""The *condizionale di dissociazione*: «avrebbe rifiutato» tells what others say; and all that only looks like it.

Left out: the future in the past («disse che sarebbe partito»), hypotheses («se avesse potuto, sarebbe partito»), modal
verbs («dovrebbe»), what did not happen («avrebbe dovuto»), courtesy and opinion («sarebbe bello»), questions, and the
words of a quotation, which are its speaker's.
"""

from __future__ import annotations

import bisect
import re

from generator.events.attribution_tokens import Quotations
from generator.events.participles import PARTICIPLE

_ADVERBS = (
    r"(?:(?:già|anche|poi|sempre|invece|inoltre|così|ormai|prima|quindi|subito|infine|stat[oaie]|però|ancora|solo"
    r"|davvero"
    r"|\w{3,20}mente)\s+){0,3}"
)
_PERFECT = re.compile(rf"\b(?:avrebbe(?:ro)?|sarebbe(?:ro)?)\s+{_ADVERBS}(?!dovut|potut|volut){PARTICIPLE}", re.I)
_BEING = re.compile(
    r"\bsarebbe(?:ro)?\s+(?:(?:già|anche|ora|almeno|circa|oltre|quasi|invece|tutt[ie])\s+){0,2}"
    r"(?:\d|il\s|lo\s|la\s|l['’]|i\s|gli\s|le\s"
    r"|[a-zù]{0,12}(?:dici|anta|enti|cento|mila)\b|sei\b|sette\b|otto\b|nove\b|dieci\b"
    r"|una? richiesta|una? decina|centinaia|migliaia|decine|due|tre"
    r"|quattro|cinque"
    r"|in\s|a\s|ai\s|al\s|alla\s|sul\s|sotto\s|tra\s|da\s|di\s|pront|viv|mort|vicin|grav|coinvolt|dispost|favorevol"
    r"|responsabil|operativ|deced|dispers|parte)|\bci\s+sarebbe(?:ro)?\b|\bsarebbe(?:ro)?\s+\w{2,20}\s+a\s",
    re.I,
)
_PRESENT = re.compile(
    r"\b(?!dov|pot|vor|av|sa|grad|prefer|piac|bast|serv|convers|conver|occorr|merit|gioverebb|bisogn|toccherebb)"
    r"(?=\w{3,24}\b)\w+?rebbe(?:ro)?\b(?!\s+la\s+pena)",
    re.I,
)
_OPINION = re.compile(
    r"\b(?:sarebbe(?:ro)?|avrebbe(?:ro)?)\s+(?:stat[oaie]\s+)?(?:(?:molto|più|davvero|certo|forse|anche|già)\s+){0,2}"
    r"(?:bell[oaie]\b|brutt|buon|meglio|peggio|peggior|miglior|opportun|auspicabil|utile|necessari|sbagliat"
    r"|giust[oa]|foll|assurd"
    r"|ora\s+(?:di|che)|il caso|il momento|un (?:errore|disastro|peccato|bene|male|sogno|guaio|onore|piacere|passo)"
    r"|grave (?:err|se)"
    r"|important|inutil|difficil|facil|impossibil|possibil|impensabil|imperdonabil|logic|gradit|consigliat|preferit"
    r"|interessant|sufficient|bastat|piaciut|preferit|servit[oa] a|una (?:follia|vergogna|scelta|tragedia|sconfitta"
    r"|bella))",
    re.I,
)
_SAID = (
    r"(?:detto|promesso|annunciato|assicurato|spiegato|deciso|convenuto|garantito|precisato|chiarito|stabilito"
    r"|concordato"
    r"|previsto|giurato|aggiunto|avvertito|ribadito|dichiarato|immaginato|pensato|creduto|sperato|scommesso|capito"
    r"|saputo"
    r"|minacciato|confidato|ipotizzato)"
)
_SAID_BEFORE = re.compile(
    rf"\b(?:(?:ha|hanno|aveva|avevano|avendo|era stato|è stato)\s+(?:\w{{2,20}}\s+){{0,2}}?{_SAID}"
    r"|disse(?:ro)?|diceva(?:no)?|promise(?:ro)?|annunci(?:ò|arono)|assicur(?:ò|arono|ava)|spieg(?:ò|arono)|decise(?:ro)?"
    r"|garantì|giur(?:ò|arono)|stabil(?:ì|irono)|avvert(?:ì|irono)|dichiar(?:ò|arono)|aggiunse(?:ro)?|prevedeva(?:no)?"
    r"|pens(?:ava|avano|ò)|crede(?:va|vano)|sper(?:ava|avano|ò)|sape(?:va|vano)|teme(?:va|vano)|immaginava(?:no)?"
    r"|seppe(?:ro)?|er(?:a|ano) (?:cert[oaie]|convint[oaie]|sicur[oaie])|minacci(?:ò|ava)|previde(?:ro)?|concordarono"
    r"|promessa|speranza|decisione|certezza|convinzione|timore|assicurazione|garanzia)\b",
    re.I,
)
"""What was said, promised or thought before: with «che», the future in the past."""
_THAT = re.compile(r"\b(?:che|quando|come|dove|se)\b", re.I)
_LATER = re.compile(
    r"\b(?:ann[oi]|mes[ei]|giorn[oi]|settiman[ae]|ore|poco)\s(?:dopo|più tardi|seguent[ei]|successiv[oaie])\b"
    r"|\bdi lì a (?:poco|qualche|un|due|tre)\b",
    re.I,
)
"""«Un anno dopo sarebbe morto»: the narrator knows."""
_CLAUSE_END = re.compile(r"[.;:!?]")
_BACK = 200
_HYPOTHESIS = re.compile(
    r"(?<!come\s)\bse\s(?:[^\s.;:!?]{1,25}\s){0,6}?(?:avess[ei]|avessero|foss[ei]|fossero|\w{2,20}(?:asse|esse"
    r"|isse)(?:ro)?)\b"
    r"|\b(?:qualora|semmai|ammesso che|casomai)\b|\b(?:nel|in) caso (?:di|in cui|contrario|che|affermativo)\b"
    r"|\ba (?:condizione|patto) (?:che|di)\b|\b(?:purché|altrimenti|laddove|ove)\s",
    re.I,
)


class Conditionals:
    """The hearsay of a sentence: where a conditional marks what the article does not vouch for."""

    def __init__(self, text: str, start: int, end: int, quotations: Quotations) -> None:
        said = text[start:end]
        self.places: tuple[int, ...] = ()
        if said.rstrip(' »”"').endswith("?") or _HYPOTHESIS.search(said):
            return
        opinions = {found.start() for found in _OPINION.finditer(said)}
        marks = sorted(
            {found.start() for pattern in (_PERFECT, _BEING, _PRESENT) for found in pattern.finditer(said)} - opinions
        )
        self.places = tuple(
            start + at
            for at in marks
            if not quotations.hold(start + at) and not _is_future_in_the_past(said[max(0, at - _BACK) : at])
        )

    def within(self, start: int, end: int) -> bool:
        """Whether one of them lies between two offsets."""
        at = bisect.bisect_left(self.places, start)
        return at < len(self.places) and self.places[at] < end


def _is_future_in_the_past(before: str) -> bool:
    """Whether the words before a conditional make it a future seen from a past: «disse che», «un anno dopo»."""
    cut = max((found.end() for found in _CLAUSE_END.finditer(before)), default=0)
    said = _SAID_BEFORE.search(before, cut)
    return bool(_LATER.search(before, cut) or (said and _THAT.search(before, said.end())))
