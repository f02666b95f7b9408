"""Who is named after a cue: the phrase that begins there, as far as it goes: «il ministero della Difesa russo»."""

from __future__ import annotations

from collections.abc import Sequence

from generator.events.attribution_near import to_whom_it_is_near
from generator.events.attribution_speakers import Speaker, head, named, speaker_of
from generator.events.attribution_tokens import Token
from generator.events.attribution_verb_forms import VERBS
from generator.events.attribution_words import (
    AFTER_TIMES,
    AROUND_TIMES,
    ARTICLES,
    BETWEEN,
    FROM,
    NOT_NAMES,
    OF,
    SPEAKER_NOUNS,
    STOPS,
    TIMES,
    words_of,
)

LONGEST = 12
"""Words of a speaker's name, offices included."""
_PAPERS = words_of("nota comunicato")
"""What speaks for who wrote it: «ribatte una nota del partito»."""
_LONGEST_LIST = 12
_IN_NAMES = words_of("il lo la i gli le l'")
_NO_PERSON = words_of(
    "accusa difesa procura pm inquirenti investigatori magistrati giudici tribunale corte polizia carabinieri questura"
    " ministero governo azienda società gruppo sindacati sindacato residenti abitanti testimoni legali partito"
    " procuratori comitato opposizione maggioranza comune regione ospedale famiglia parenti cittadini fonti"
    " esperti medici"
)
"""Nouns that no name in apposition follows."""
_OFFICE_LINKS = words_of("per al alla all' agli alle ai")


def speaker_right(
    words: Sequence[Token], at: int, text: str, *, source: bool = False, anybody: bool = False
) -> Speaker | None:
    """The phrase that begins at that word, after a cue.

    Args:
        words: the sentence.
        at: index of the first word after the cue; what lies between («oggi», «il 20 dicembre») is passed over.
        text: the article's text.
        source: also accept what is a source and nobody: «secondo le stime».
        anybody: accept any noun with an article, the verb being one that only people are subjects of.
    """
    first = _after_time(words, at)
    last = _extent(words, first)
    if last < first:
        return None
    noun = named(words, first, last)
    if words[noun].low in _PAPERS and noun + 2 <= last and words[noun + 1].low in OF:
        return speaker_right(words, noun + 2, text)
    if source and (agent := _agent(words, last)):
        return speaker_right(words, agent, text)
    last = to_whom_it_is_near(words, _with_apposition(words, first, last))
    return speaker_of(words, first, last, text, source=source, anybody=anybody)


def _extent(words: Sequence[Token], first: int) -> int:
    """The last word of the phrase that begins at `first`; the word before it when there is none."""
    last = first - 1
    while last + 1 < min(len(words), first + LONGEST) and _continues(words, first, last + 1):
        last += 1
        if (listed := _listed(words, first, last)) is not None:
            last = listed
            break
        if words[last].ends or (words[last].edge and words[named(words, first, last)].capital):
            break
    while last >= first and (words[last].low in OF or words[last].low in ARTICLES or words[last].low in _OFFICE_LINKS):
        last -= 1
    return last


def _after_time(words: Sequence[Token], at: int) -> int:
    """Index of the first word after «oggi», «ieri sera», «lunedì 29 dicembre», «due giorni fa».

    After all words when a mark ends the date: whoever is named behind it, another rule finds.
    """
    at = after = _after_adverbs(words, at)
    for step in range(at, min(len(words), at + LONGEST)):
        word, before = words[step].low, words[step - 1].low if step > at else ""
        number = word[0].isdigit()
        of_time = word in TIMES and not words[step].capital
        goes_on = step == after > at and (word in AFTER_TIMES or number)
        if of_time or goes_on or (number and before in AROUND_TIMES):
            after = step + 1
        elif not (number or word in ARTICLES or word in AROUND_TIMES or word in BETWEEN):
            break
        if words[step].ends:
            return len(words) if after == step + 1 else after
    return _after_adverbs(words, after) if after > at else at


def _after_adverbs(words: Sequence[Token], at: int) -> int:
    while at < len(words) and words[at].low in BETWEEN and not words[at].ends:
        at += 1
    return at


def _agent(words: Sequence[Token], last: int) -> int | None:
    """Where the agent begins in «la ricostruzione ripresa dal Tempo», «fonti citate dal giornale»."""
    for step in (last + 1, last + 2):
        if step + 1 < len(words) and not words[step - 1].ends and words[step].low in FROM:
            return step + 1
    return None


def _continues(words: Sequence[Token], first: int, at: int) -> bool:
    """Whether the phrase that begins at `first` goes on with the word at `at`."""
    word = words[at]
    if word.low in ARTICLES and not is_ranked(words, at):
        named_so = word.capital and word.low in _IN_NAMES  # «il quotidiano La Stampa»
        return at == first or named_so or words[at - 1].low in ARTICLES or _links(words, at - 1)
    if word.low in OF:
        return at > first
    if word.low in _OFFICE_LINKS:
        return at > first and words[at - 1].low in SPEAKER_NOUNS and not words[at - 1].capital
    if word.low == "e":
        return _joins(words, first, at)
    if word.capital:
        return word.low not in NOT_NAMES and (word.low not in BETWEEN or (at > first and words[at - 1].low in OF))
    if word.low in STOPS or word.low in NOT_NAMES:
        return False
    if word.low.endswith(("ando", "endo", "mente")) and word.low not in SPEAKER_NOUNS:
        return False
    noun = named(words, first, at)
    if at > noun and words[at - 1].capital and not words[at - 1].low.endswith("'"):
        if words[at - 1].low in SPEAKER_NOUNS and word.low.endswith(("o", "a", "i", "e")) and word.low not in VERBS:
            return True  # «Protezione civile», «Corte costituzionale»
        office = not words[noun].capital and head(words, first, at) in SPEAKER_NOUNS
        return office and word.low.endswith(("o", "a", "i", "e")) and word.low not in VERBS
    return word.low not in VERBS or word.low in SPEAKER_NOUNS or (word.low in _PAPERS and at == noun)


def is_ranked(words: Sequence[Token], at: int) -> bool:
    """«il numero uno del Cremlino»: here «uno» is no article."""
    return at > 0 and words[at - 1].low == "numero" and not words[at - 1].ends


def _links(words: Sequence[Token], at: int) -> bool:
    return words[at].low in OF or words[at].low in _OFFICE_LINKS or words[at].low == "e"


def _joins(words: Sequence[Token], first: int, at: int) -> bool:
    """«Mosca e Minsk», «il governo di Tallinn e la Nato»: another name follows."""
    after = at + 1
    if at == first or after >= len(words) or words[at - 1].ends:
        return False
    if words[after].low in ARTICLES and after + 1 < len(words):
        after += 1
    return words[after].capital and words[after].low not in NOT_NAMES


def _listed(words: Sequence[Token], first: int, last: int) -> int | None:
    """The last word of a list of names that begins with the one ending here: «Fiom, Fim e Uilm»."""
    if not (words[first].capital and words[last].after.strip() == ","):
        return None
    at, names = last + 1, 1
    while at < len(words) and at - last < _LONGEST_LIST:
        if words[at].low == "e" and names > 1:
            end = at + 1
            while end < len(words) and words[end].capital and not words[end].ends and _capital(words, end + 1):
                end += 1
            return end if _capital(words, end) else None
        if not words[at].capital:
            return None
        if words[at].ends and words[at].after.strip() != ",":
            return None
        names += words[at].ends or not _capital(words, at + 1)
        at += 1
    return None


def _capital(words: Sequence[Token], at: int) -> bool:
    return at < len(words) and words[at].capital


def _with_apposition(words: Sequence[Token], first: int, last: int) -> int:
    """The last word of «il portavoce del Cremlino, Dmitry Peskov»."""
    follows = last + 1
    noun = words[named(words, first, last)]
    if noun.capital or words[last].after.strip() != "," or follows >= len(words) or not words[follows].capital:
        return last
    if head(words, first, last + 1) not in SPEAKER_NOUNS:
        return last
    while follows < min(len(words), last + 5) and words[follows].capital:
        if words[follows].ends or follows + 1 == len(words):
            return follows
        follows += 1
    # «Secondo l’accusa, Rossi ha preso…»: what no mark closes is the subject of what follows.
    return last if head(words, first, last + 1) in _NO_PERSON else follows - 1
