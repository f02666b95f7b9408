"""Hours without a day: «alle 18», «in mattinata» belong to the day of the story, not to that of publication."""

from __future__ import annotations

import bisect
import datetime
import re
from collections.abc import Sequence
from dataclasses import replace

from generator import edtf
from generator.gregorian import ymd
from generator.italian_dates import italian
from generator.model import ON_PUBLICATION_DAY, Block, Mention, Sentence
from generator.when import When

_RULES = ("clock", "noon_or_midnight", "part_of_day")
_OF_TODAY = re.compile(r"quest|stamatt|stama|staser|stanott|domatt", re.IGNORECASE)
_PAST = re.compile(
    r"\b(?:ha|hanno|abbiamo|è|sono|era|erano|aveva|avevano|fu|furono|si (?:è|era|sono|erano))\s(?:\w+\s){0,3}?"
    r"\w{2,20}(?:[aiu]t|tt|st|rt|ss|rs|lt|nt|s)[oaie]\b|\b(?:era|erano|aveva|avevano)\b|\b\w{3,20}(?:ò|arono|irono)\b",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b\w{2,20}(?:rà|ranno)\b|\b(?:è|sono) (?!stat[oaie]\b)(?:\w+ )?(?:previst|attes|fissat|convocat)[oaie]\b"
    r"|\bin programma\b|\bdovrebbe",
    re.IGNORECASE,
)
_NEAR_DAYS = 8
"""A day farther than this from the article's is a precedent, of which the hours that follow are not."""
_REACH = 300
"""The tense is read no farther than this from the hour."""
_MOST_BACK = 3
"""So many sentences back, in the same paragraph, a day still holds."""


def settle_hours(
    mentions: Sequence[Mention], sentences: Sequence[Sentence], blocks: Sequence[Block], anchor: datetime.date
) -> list[Mention]:
    """The expressions of an article, those that say an hour or part of day alone moved to the day they belong to.

    That is the day told before in the sentence or paragraph; for the opening words, the one told next («L’aula era
    piena alle nove. Si è aperto ieri il processo…»); further down, for what is past, the day of the lead. What lies
    ahead («in serata è atteso il voto») stays on the article's day, and so do «stamattina» and live entries.

    Args:
        mentions: the expressions, by their start.
        sentences: the sentences, in order.
        blocks: the paragraphs.
        anchor: the article's day.
    """
    if not any(_is_loose(mention) for mention in mentions):
        return list(mentions)
    days = _Days(mentions, sentences, blocks, anchor)
    return [_moved(mention, days.day_of(mention)) if _is_loose(mention) else mention for mention in mentions]


def is_borrowed(mention: Mention) -> bool:
    """Whether an hour or part of day has its day from elsewhere in the article."""
    return mention.told is not None and mention.rule in _RULES and not mention.parts


def _is_loose(mention: Mention) -> bool:
    when = mention.when
    if when is None or mention.rule not in _RULES or mention.parts or mention.anchor is None or when.part == "NI":
        return False
    return not _OF_TODAY.match(mention.text)


class _Days:
    """The days that an article tells, by place."""

    def __init__(
        self, mentions: Sequence[Mention], sentences: Sequence[Sentence], blocks: Sequence[Block], anchor: datetime.date
    ) -> None:
        self.sentences, self.anchor = sentences, anchor
        self.sources = [m for m in mentions if _is_a_day(m) and not _is_loose(m)]
        self.starts = [source.start for source in self.sources]
        self.sentence_starts = [sentence.start for sentence in sentences]
        self.block_starts = [block.start for block in blocks]
        first = next((b for b in blocks if b.kind != "heading" and sentences and b.end > sentences[0].start), None)
        self.lead_end = first.end if first else 0

    def day_of(self, mention: Mention) -> Mention | None:
        """The expression whose day an hour takes; None leaves it where it is."""
        at = bisect.bisect_right(self.sentence_starts, mention.start) - 1
        if at < 0:
            return None
        sentence = self.sentences[at]
        position = bisect.bisect_right(self.block_starts, mention.start) - 1
        block = self.block_starts[position] if position >= 0 else 0
        behind = bisect.bisect_left(self.starts, mention.start)
        earliest = max(block, self.sentences[max(0, at - _MOST_BACK)].start)
        beside = behind > 0 and self.starts[behind - 1] >= earliest
        if beside and (self._is_near(self.sources[behind - 1]) or mention.start < self.lead_end):
            return self._agreeing(self.sources[behind - 1], sentence, mention)
        if mention.start < self.lead_end:
            if at + 1 < len(self.sentences) and behind < len(self.starts):
                following = self.sources[behind]
                if following.start < min(self.sentences[at + 1].end, self.lead_end):
                    return self._agreeing(following, sentence, mention)
            return None
        told = self.sources[0] if self.sources and self.starts[0] < self.lead_end else None
        return self._agreeing(told, sentence, mention) if told and self._is_before(told) else None

    def _agreeing(self, source: Mention, sentence: Sentence, hour: Mention) -> Mention | None:
        """The hour takes a day of its own sentence; one of another only when the tense goes with it.

        What lies ahead or is told in the present («nel pomeriggio il premier sale al Quirinale») has no hour of
        yesterday, and what is past none of tomorrow.
        """
        if not self._is_near(source):
            return None
        if source.start >= sentence.start:
            return source
        offset = hour.start - sentence.start
        around = sentence.text[max(0, offset - _REACH) : offset + _REACH]
        past, ahead = _PAST.search(around), _AHEAD.search(around)
        agrees = (past and not ahead) if self._is_before(source) else not past
        return source if agrees else None

    def _is_near(self, source: Mention) -> bool:
        told = _date(source.when) if source.when else None
        return told is not None and abs((told - self.anchor).days) <= _NEAR_DAYS

    def _is_before(self, source: Mention) -> bool:
        first = source.bounds[0]
        return first is not None and first < ymd(self.anchor)


def _is_a_day(mention: Mention) -> bool:
    when = mention.when
    return when is not None and mention.type in ("DATE", "TIME") and when.edtf.precision == "day"


def _date(when: When) -> datetime.date | None:
    first = when.edtf.bounds[0]
    return datetime.date(*first) if first and 1 <= first[0] <= datetime.MAXYEAR - 1 else None


def _moved(mention: Mention, source: Mention | None) -> Mention:
    when = mention.when
    told = _date(source.when) if source and source.when else None
    if when is None or source is None or source.when is None or told is None:
        return mention
    is_next_morning = _is_next_morning(when, mention, source)
    own = edtf.day(told + datetime.timedelta(days=1) if is_next_morning else told)
    if own == when.edtf:
        return mention
    placed = replace(when, edtf=own)
    why = f"è la mattina dopo la {_dark(source.when)} detta" if is_next_morning else "il giorno è quello detto"
    steps = (
        *(step for step in mention.steps if step != ON_PUBLICATION_DAY),
        f"{why} nel testo, {italian(source.when.edtf)}",
    )
    return replace(mention, when=placed, value=placed.value, told=source.when.edtf, anchor=None, steps=steps)


def _dark(when: When) -> str:
    return "notte" if when.part == "NI" else "sera"


def _is_next_morning(when: When, hour: Mention, source: Mention) -> bool:
    """«Alle 23.40 di ieri l’argine ha ceduto. Alle due di notte…»: small hours that follow an evening are of the day
    after, and so is a morning that follows a night."""
    told = source.when
    if told is None:
        return False
    if told.part == "NI":
        return when.clock is None or when.clock < "12"
    is_evening = told.part == "EV" or (told.clock or "") >= "18"
    return is_evening and source.start < hour.start and when.clock is not None and when.clock < "05"
