"""Whose words a quotation holds when its sentence does not say: «…», ha aggiunto; and what a guest answers.

Only one voice may be possible: the one who spoke, or acted, in the sentence before. «Replica», «ribatte» bring in
another voice, and settle nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.events.attribution_after import speaker_right
from generator.events.attribution_model import Attribution
from generator.events.attribution_speakers import Speaker
from generator.events.attribution_tokens import tokens_of
from generator.events.attribution_words import AUXILIARIES, CLITICS, PASSIVES
from generator.events.claims_interview import Line, confirms, denial_of_title, denies, is_open
from generator.events.claims_sayings import Sayings
from generator.events.clauses import clause_at
from generator.events.participles import PARTICIPLE
from generator.model import Event, Sentence

_THEY_DID = re.compile(
    rf"\b(?:ha|hanno|aveva|avevano)\s(?:(?:già|anche|poi|sempre|perfino|persino)\s)?{PARTICIPLE}"
    r"|\b\w{3,20}(?:ò|arono|irono|erono)\b"
)
_WE_DID = re.compile(
    rf"\b(?:ho|abbiamo|avevo|avevamo|siamo|sono)\s(?:(?:già|anche|poi|sempre)\s)?{PARTICIPLE}|\b\w{{3,20}}(?:ammo|emmo|immo)\b",
    re.IGNORECASE,
)
_UNSAID = re.compile(
    r"\s?[,–—-]?\s{0,2}(?:lo\s)?(?:(?:ha|aveva)\s(?:(?:poi|anche|subito|infine|ancora|inoltre)\s)?"
    r"(?:detto|aggiunto|spiegato|raccontato|dichiarato|ribadito|riferito|sostenuto|affermato|precisato|ricordato|giurato"
    r"|testimoniato|confidato|assicurato|concluso|proseguito|continuato|ammesso|insistito)"
    r"|dice|aggiunge|spiega|racconta|dichiara|ribadisce|riferisce|sostiene|afferma|precisa|ricorda|giura|confida|assicura"
    r"|conclude|prosegue|continua|ammette|insiste)\b"
    r"(?=\s*(?:[.,;:–—!?]|$)|\s(?:a|ad|al|ai|alla|all['’]|agli|alle|in|nel|nella|nell['’]|davanti|durante|dopo|prima|con"
    r"|su|sul|ieri|oggi|poi|ancora|rispondendo|parlando|commentando|uscendo|entrando|riferendosi|rivolto|rivolta)\b)"
)
_ANOTHER = re.compile(r"(?<![\w’'])(?:il|lo|la|l['’]|i|gli|le|un|una|uno)\s?[a-zà-ù]{3,}|[A-ZÀ-Þ]\w")
"""After «ha detto ai cronisti» a subject may still follow."""
_TO_SOMEBODY = re.compile(
    r"\s(?:rispondendo|parlando|rivolto|rivolta|riferendosi|davanti)\s(?:a|ad|al|alla|ai|alle|agli|con|all['’])\s?"
    r"(?:[a-zà-ù]{1,15}\s){0,3}?[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+){0,2}"
)
_MANY = re.compile(r"(?:i|gli|le|alcun\w|due|tre|molt\w|fonti)\s", re.IGNORECASE)
_I_DID = re.compile(
    r"\b(?:ho|avevo|ero|sono (?:stat|andat|arrivat|entrat|uscit|tornat|partit|rimast)[oa])\b"
    r"|\b(?:scrissi|dissi|vidi|feci|presi|misi|chiesi|risposi|venni|seppi|diedi|lessi|sentii|ricevetti|rimasi|andai|arrivai"
    r"|entrai|firmai|chiamai|telefonai|incontrai|segnalai|consegnai|avvisai|avvertii|partii|uscii|tornai|trovai|parlai"
    r"|mandai|inviai|portai|pagai|denunciai|lasciai|aprii|chiusi)\b",
    re.IGNORECASE,
)
_TWO_CAPITALS = re.compile(r"\b[A-ZÀ-Þ][a-zà-ù’'-]+\s(?:[Dd][ei]l?\s)?[A-ZÀ-Þ][a-zà-ù’'-]+")
_BACK = 3
_NO_VOICE = Speaker(-1, -1, "", medium=False, nobody=False, first=0, last=0)
"""Stands for a guest: the article names him elsewhere."""
_SHORT_ANSWER = 25


def voiced(event: Event, sayings: Sayings, own: tuple[Attribution, ...]) -> tuple[Attribution, ...]:
    """The attributions of an event's sentence, with whose words tell it, and what a guest answers to it.

    What somebody says to have done himself («il 9 gennaio scrissi all’ufficio») stands on his word.
    """
    own = (*own, *_answered(event, sayings))
    mention = event.reports[0].mention
    span = sayings.quotation_at(mention.start) if mention and not event.main else None
    if span is None:
        return own
    stated = [one for one in own if one.speaker and not one.local and one.rule == "discorso-diretto"]
    voice = stated[0] if stated else _implied(sayings, span)
    if voice is None or sayings.vouches(voice):
        return own
    if voice.force == "act" and (_I_DID.search(sayings.article.text, *span) or _they_did(sayings, event, span)):
        voice = replace(voice, force="claim", stance="afferma", lowers=True)
    return (*(one for one in own if one.cue != voice.cue), voice)


def _they_did(sayings: Sayings, event: Event, span: tuple[int, int]) -> bool:
    """«Il 3 marzo Rossi ha preso una busta», told of another in a quotation alone, in the clause of its date."""
    mention = event.reports[0].mention
    assert mention is not None
    text, inner = sayings.article.text, mention.start - span[0]
    start, end = clause_at(text[slice(*span)], inner)
    clause = text[span[0] + start : span[0] + end]
    return bool(_THEY_DID.search(clause)) and not _WE_DID.search(clause)


def _implied(sayings: Sayings, span: tuple[int, int]) -> Attribution | None:
    """The voice of a quotation in whose sentence only a verb says that somebody speaks, or of a guest's answer."""
    text = sayings.article.text
    if sayings.interview.is_said(span[0]):
        return replace(_saying(span[0], span[1], _NO_VOICE), named=(sayings.interview.guest,))
    holding = sayings.overlapping(span[0] - 1, span[1] + 1)
    verb = _UNSAID.match(text, span[1] + 1) if holding else None
    if verb is None or verb.start() >= holding[-1].end:
        return None
    to = _TO_SOMEBODY.match(text, verb.end(), holding[-1].end)
    if _ANOTHER.search(text, to.end() if to else verb.end(), holding[-1].end):
        return None
    speaker = _speaker_before(sayings, holding[0].start)
    return _saying(span[0], verb.end(), speaker) if speaker else None


def _saying(start: int, end: int, speaker: Speaker) -> Attribution:
    return Attribution(start, end, start, speaker, "afferma", "act", "discorso-diretto")


def _speaker_before(sayings: Sayings, start: int) -> Speaker | None:
    """The one who speaks, or else opens and acts, in the sentence before; seen through a quotation without a verb."""
    for sentence in tuple(sayings.preceding(start))[:_BACK]:
        said = [one for one in sayings.of(sentence.start, sentence.end) if one.speaker and not one.local]
        names = {name for one in said for name in sayings.names(one)}
        if said:
            speaker = said[-1].speaker
            return speaker if len(names) == 1 and speaker and _is_one(sayings, speaker) else None
        if sentence.text[0] not in '«“"':
            return _opening(sayings, sentence)
    return None


def _opening(sayings: Sayings, sentence: Sentence) -> Speaker | None:
    """The person with whom a sentence begins and who does something in it: «La preside Anna Neri ha testimoniato»."""
    text = sayings.article.text
    words = tokens_of(text, sentence.start, sentence.end, sayings.speakers.edges)
    speaker = speaker_right(words, 0, text)
    if speaker is None or speaker.first or speaker.last + 1 >= len(words) or words[speaker.last].ends:
        return None
    if words[speaker.last + 1].low not in AUXILIARIES | PASSIVES | CLITICS or not _is_one(sayings, speaker):
        return None
    if _TWO_CAPITALS.search(text, words[speaker.last + 1].start, sentence.end):
        return None  # «Rossi ha visto Anna Neri. «…», ha detto»
    ((id_, name),) = sayings.speakers.name(speaker)
    named = sayings.speakers.between(sentence.start, sentence.end)
    if any(other != id_ and sayings.speakers.is_person(other) for other in named):
        return None
    actor = sayings.speakers.registry.actor(id_)
    known = actor.kind == "person" if actor else re.fullmatch(r"(?:[A-ZÀ-Þ][\w’'-]+\s?){2,4}", name) is not None
    return speaker if known else None


def _is_one(sayings: Sayings, speaker: Speaker) -> bool:
    text = sayings.article.text
    many = _MANY.match(text, speaker.start, speaker.end)
    return not (many or speaker.nobody or speaker.medium) and len(sayings.speakers.name(speaker)) == 1


def _answered(event: Event, sayings: Sayings) -> Iterator[Attribution]:
    """What a guest answers to the question that tells the event; of the title's words, where he says so in the text."""
    report, interview, text = event.reports[0], sayings.interview, sayings.article.text
    if not interview.pairs:
        return
    if event.main:
        denied = denial_of_title(sayings.article.title)
        wanted = sayings.stems(denied[1]) if denied else frozenset()
        for _, answer in interview.pairs:
            if len(wanted & sayings.stems(text[answer.start : answer.end])) > 1 and denies(
                text, denied[1] if denied else "", answer
            ):
                yield _answer(sayings, answer, deny=True)
                return
    elif (answer_ := interview.answer_to(report.start)) and not is_open(report.sentence):
        if denies(text, report.sentence, answer_):
            yield _answer(sayings, answer_, deny=True)
        elif confirms(text, answer_):
            yield _answer(sayings, answer_, deny=False)


def _answer(sayings: Sayings, block: Line, *, deny: bool) -> Attribution:
    """The first sentence of an answer, with the second when it is a bare «No»."""
    text = sayings.article.text
    start, end = block.start, block.end
    for sentence in sayings.overlapping(block.start, block.end):
        if block.start <= sentence.start < block.end:
            end = sentence.end
            if end - start > _SHORT_ANSWER:
                break
    while start < end and text[start] in ' «“"':
        start += 1
    while end > start and text[end - 1] in ' »”".':
        end -= 1
    said = _saying(start, end, _NO_VOICE)
    kind = (
        replace(said, stance="smentisce", force="deny", rule="smentita")
        if deny
        else replace(said, stance="conferma", force="confirm")
    )
    return replace(kind, named=(sayings.interview.guest,))
