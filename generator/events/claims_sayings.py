"""An article's attributions and hearsay, stretch by stretch."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence

from generator.events.attribution import find_attributions
from generator.events.attribution_model import Attribution
from generator.events.attribution_tokens import Quotations
from generator.events.claims_conditional import Conditionals
from generator.events.claims_speakers import Speakers
from generator.model import Article, Claim, Link, Registry, Sentence, Stance

_RELATIVE = re.compile(
    r"(?:^|[\s,(])(?P<antecedent>[^\s,]{1,30}),?\s"
    r"(?:che|cui|(?:il|la|i|le|al|del|dal|nel|sul|alla|della|dalla|nella|dei|delle)\squal[ei])\s"
    r"(?:[^\s,;:.!?]{1,25}\s){0,7}$",
    re.IGNORECASE,
)
_COMPLETIVE = re.compile(
    r"(?:dett|annunciat|affermat|spiegat|riferit|dichiarat|scritt|aggiunt|sapere|confermat|sostenut|sostien|afferma"
    r"|dic|riferi"
    r"|ritien|assicura|raccont|rivela|denunci|accus|precis|sottoline|riport|prima|dopo|sembra|pare|notizia|voce"
    r"|fatto|noto|risulta"
    r"|emerg|ipotesi|credere|pens|anche|secondo)\w*$",
    re.IGNORECASE,
)


class Sayings:
    """What an article attributes, and to whom; each stretch is read once."""

    def __init__(
        self, article: Article, sentences: Sequence[Sentence], links: Sequence[Link], registry: Registry
    ) -> None:
        self.article = article
        self.sentences = tuple(sentences)
        self.speakers = Speakers(article, links, registry)
        self.title_actors = frozenset(link.target for link in links if link.in_title)
        self._starts = [sentence.start for sentence in self.sentences]
        self._quotations = Quotations(article.text)
        self._read: dict[tuple[int, int], tuple[Attribution, ...]] = {}

    def of(self, start: int, end: int) -> tuple[Attribution, ...]:
        """The attributions between two offsets."""
        if (start, end) not in self._read:
            found = find_attributions(self.article.text, start, end, self._quotations)
            self._read[start, end] = tuple(one for one in found if not one.press or self.vouches(one))
        return self._read[start, end]

    def hearsay(self, start: int, end: int, *, anywhere: bool = False) -> bool:
        """Whether the conditional marks what the stretch itself tells, not only what a relative clause adds.

        With `anywhere`, also a relative clause will do.
        """
        places = Conditionals(self.article.text, start, end, self._quotations).places
        return any(anywhere or not in_relative(self.article.text, start, at) for at in places)

    def after(self, end: int) -> Sentence | None:
        """The sentence after an offset, in the same paragraph."""
        at = bisect.bisect_left(self._starts, end)
        following = self.sentences[at] if at < len(self.sentences) else None
        return following if following and "\n" not in self.article.text[end : following.start] else None

    def claims(self, one: Attribution) -> tuple[Claim, ...]:
        """The claims of an attribution: one for each speaker, or one of nobody."""
        quote = self.article.text[one.start : one.end]
        return tuple(
            Claim(by, name, self._stance(one, by), self.article.id, one.start, one.end, quote, one.rule)
            for by, name in self.names(one)
        )

    def names(self, one: Attribution) -> tuple[tuple[str, str], ...]:
        """(actor's id or empty, name) of each speaker of an attribution; («», «») for nobody."""
        return self.speakers.name(one.speaker) if one.speaker and not one.speaker.nobody else (("", ""),)

    def _stance(self, one: Attribution, by: str) -> Stance:
        return "riporta" if one.stance == "afferma" and self.speakers.is_medium(by) else one.stance

    def vouches(self, one: Attribution) -> bool:
        """Whether the speaker is one of the press: what it tells in the indicative is told."""
        if one.speaker is None or one.speaker.nobody:
            return False
        return one.speaker.medium or all(self.speakers.is_medium(by) for by, _ in self.names(one))


def in_relative(text: str, start: int, at: int) -> bool:
    """Whether an offset stands in a relative clause («la bozza, che sarebbe pronta»), seen from the verb backwards."""
    found = _RELATIVE.search(text, max(start, at - 160), at)
    return found is not None and not _COMPLETIVE.search(found["antecedent"])


def title_hearsay(title: str) -> bool:
    """Whether the title keeps its distance: «Il blackout sarebbe finito»."""
    places = Conditionals(title, 0, len(title), Quotations(title)).places
    return any(not in_relative(title, 0, at) for at in places)
