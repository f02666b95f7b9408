"""Interviews printed as questions and answers: the guest says the answers, and denies or confirms what is put to him.

Answers are paragraphs between quotation marks, or after «R.». Who asks himself the questions («Riconteggio, domande e
risposte») has no guest, and nobody is named there.
"""

from __future__ import annotations

import bisect
import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.model import Article, Link, Registry

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_LEAST = 3
"""Questions with an answer that make an interview."""
_ANSWER = re.compile(r"\s*(?:[«“\"][^«»“”]{1,3000}[»”\"]\s?[.!?]?\s*$|R(?:\.|:|\.:)\s)")
_ASKS = re.compile(r"\s*D(?:\.|:)\s")
_HEADING = re.compile(r"\s*(?P<who>[^:«»“”\"]{2,60}?)\s?:\s?[«“\"](?P<said>[^»”\"]{2,300})")
_DENIES = re.compile(
    r"\s*(?:R[.:]+\s)?[«“\"]?\s?(?:(?:Ma|Io|Guardi,|Senta,|Scherza\?|Assolutamente|Guardi)\s){0,2}"
    r"(?:no\b|non\s(?:è vero|c['’]ero|c['’]è stat|esiste|risulta|mi risulta|ne sapev)"
    r"|mai\b|macché|(?:è |tutto |tutte |un['’]|un[ao]? |sono |solo )*"
    r"(?:fals[oaie]|falsità|bugi[ae]|bufal[ae]|fesseri[ae]|sciocchezz[ae]|fantasi[ae]|invenzion[ei]|menzogn[ae]|fandoni[ae]"
    r"|fake news|calunni[ae]|panzan[ae])\b)",
    re.IGNORECASE,
)
_DID_NOT = re.compile(
    r"\s*(?:R[.:]+\s)?[«“\"]?\s?(?:(?:Ma|Io|Guardi,|Senta,|Guardi)\s){0,2}"
    r"non\s(?:l['’])?(?:ho|abbiamo)\s(?:mai\s)?(?P<act>\w{4,20})",
    re.IGNORECASE,
)
_STEM = 5
_CONFIRMS = re.compile(
    r"\s*(?:R[.:]+\s)?[«“\"]?\s?(?:sì\b|è vero\b(?! che non)|certo[.,!]|certamente\b|confermo\b|esatto\b)",
    re.IGNORECASE,
)
_OPEN_QUESTION = re.compile(
    r"\s*(?:D[.:]\s)?(?:(?:E|Ma|Allora|Dunque)[, ]\s?)?(?:che|chi|cosa|come|dove|quando|quant[oaie]|qual[ei]?|perché"
    r"|a che|in che|di che|da quanto|a chi|con chi|con quale)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the article's text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Interview:
    """The questions of an article with their answers, and (id or empty, name) of the guest."""

    pairs: tuple[tuple[Line, Line], ...] = ()
    guest: tuple[str, str] = ("", "")

    def answer_to(self, offset: int) -> Line | None:
        """The answer to the question that holds an offset."""
        at = bisect.bisect_right(self.pairs, offset, key=lambda pair: pair[0].start) - 1
        return self.pairs[at][1] if at >= 0 and offset < self.pairs[at][0].end else None

    def is_said(self, offset: int) -> bool:
        """Whether an offset lies in an answer."""
        at = bisect.bisect_right(self.pairs, offset, key=lambda pair: pair[1].start) - 1
        return at >= 0 and offset < self.pairs[at][1].end


def interview_of(article: Article, links: Sequence[Link], registry: Registry) -> Interview:
    """The interview that an article is; one without pairs when it is none, or its guest is not certain."""
    text = article.text
    lines = [Line(*found.span()) for found in _LINE.finditer(text)]
    pairs = tuple(
        (asked, said)
        for asked, said in itertools.pairwise(lines)
        if _ANSWER.match(text, said.start, said.end) and _is_question(text, asked)
    )
    asking = sum(text[asked.start : asked.end].rstrip(" »”\"'*_").endswith("?") for asked, _ in pairs)
    if len(pairs) < _LEAST or not asking:
        return Interview()
    guest = _of_title(article, links, registry) or _addressed(pairs[0][0], links, registry)
    return Interview(pairs, guest) if guest else Interview()


def _is_question(text: str, block: Line) -> bool:
    """A paragraph in the article's own words: nobody is quoted in it."""
    return bool(_ASKS.match(text, block.start, block.end)) or not re.search(
        r"[«“\"][^»”\"]{12}", text[block.start : block.end]
    )


def _of_title(article: Article, links: Sequence[Link], registry: Registry) -> tuple[str, str] | None:
    found = _HEADING.match(article.title)
    if not found:
        return None
    named = [link.target for link in links if any(p.in_title and p.end <= found.end("who") for p in link.evidence)]
    return _only_person(named, registry)


def _addressed(first: Line, links: Sequence[Link], registry: Registry) -> tuple[str, str] | None:
    """«Presidente Rossi, …»: the one person named up to the end of the first question."""
    named = [link.target for link in links if any(place.start < first.end for place in link.in_text)]
    return _only_person(named, registry)


def _only_person(ids: Sequence[str], registry: Registry) -> tuple[str, str] | None:
    people = [actor for id_ in dict.fromkeys(ids) if (actor := registry.actor(id_)) and actor.kind == "person"]
    return (people[0].id, people[0].name) if len(people) == 1 else None


def denies(text: str, asked: str, answer: Line) -> bool:
    """Whether an answer opens with a no, or with «non ho …» and the act that was put to the guest."""
    if _DENIES.match(text, answer.start, answer.end):
        return True
    did_not = _DID_NOT.match(text, answer.start, answer.end)
    return did_not is not None and did_not["act"][:_STEM].lower() in asked.lower()


def confirms(text: str, answer: Line) -> bool:
    """Whether an answer opens with a yes."""
    return bool(_CONFIRMS.match(text, answer.start, answer.end))


def is_open(question: str) -> bool:
    """«Che cosa ha fatto il 3 marzo?»: a no to it denies nothing."""
    return bool(_OPEN_QUESTION.match(question))


def denial_of_title(title: str) -> tuple[str, str] | None:
    """(who, what) of «X: «Non ho firmato»», the words of one who denies a fact; «Non mi dimetto» refuses."""
    found = _HEADING.match(title)
    if found is None or not _NEGATIVE.search(found["said"]):
        return None
    return found["who"].strip(), found["said"]


_NEGATIVE = re.compile(
    r"\bnon (?:\w{1,4}['’ ]\s?)?(?:ho|abbiamo|ha|hanno|è|sono|era|erano|stava|stavano|aveva"
    r"|c['’]ero|c['’]entr|esist|risult)"
    r"|\bmai\b|\bnessun|\bfals[oaie]\b|\b(?:bugi|bufal|menzogn|fandoni|invenzion|calunni)[aei]",
    re.IGNORECASE,
)
