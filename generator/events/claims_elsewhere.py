"""Who denies, confirms, affirms or reports an event in other sentences than the one that tells it.

A sentence answers a fact that stands on somebody's word when it is about it (it takes up its words, or «l’accusa»), or
when it follows at once in the same paragraph. «Mai visto un euro» is a denial only there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.events.attribution_model import Attribution
from generator.events.attribution_replies import is_answer
from generator.events.claims_figures import rival_figures, sides_of
from generator.events.claims_interview import denial_of_title
from generator.events.claims_sayings import Sayings
from generator.model import Event, Sentence

ANAPHORA = re.compile(
    r"(?:(?:Lo|Ne) (?:ha|hanno|aveva|avevano|avrebbe(?:ro)?"
    r"|d[àa]|danno|rende|fa|è stato|\w{2,20}(?:a|e|ano|ono|ava|eva|iva))"
    r"|L['’]ha|L['’]hanno|A \w{2,20}r(?:lo|la|ne|li|le|e)\b|Così|L['’]accusa (?:è|arriva|viene|era)|La notizia (?:è"
    r"|arriva)"
    r"|È la versione|La denuncia (?:è|arriva|viene)|L['’]annuncio (?:è|arriva)|È stat[oa] \w+ a|Il resoconto si)\b",
)
"""A sentence that only says whose word the one before is: «A riferirlo è l’agenzia Belta»."""
_GENERIC = re.compile(
    r"\b(?:accus[ae]|annuncio|ricostruzion[ei]|ogni|qualsiasi|qualunque|addebit[oi]|coinvolgimento|paternità|tutto"
    r"|versione"
    r"|circostanza|denuncia|notizia|racconto|rivendicazione|sospett[oi]|contestazion[ei]|lo smentisc\w+|lo neg\w+)\b",
    re.IGNORECASE,
)
"""What one denies without naming it again."""
_RUMOUR = re.compile(
    r"\b(?:voc[ei]|indiscrezion[ei]|ipotesi|accus[ae]|ricostruzion[ei]|notizi[ae]|sospett[oi])\b", re.IGNORECASE
)
_OTHERWISE = re.compile(
    r"^[^.;:!?«]{0,60}\b(?:diversamente|divers[ao] (?:la|è la|il|è il)|altra (?:la )?versione|tutt['’]altr[ao]"
    r"|ben altr[ao]|un['’]altra (?:storia|versione|verità)|opposta la versione)\b",
    re.IGNORECASE,
)
"""«A Gubbio la raccontano diversamente: …»: the other side of what the sentence before denies."""
_SHORT = 60
"""Code points of a sentence that only answers: «L’Ucraina smentisce»."""
_TAKES_UP = re.compile(
    r"(?:L['’](?:esposto|accusa)|L[ao] (?:denuncia|querela|segnalazione|smentita|notizia|voce))"
    r"(?:, [^.;:!?]{1,140},)? (?:è|era|risale|porta|vuole|voleva|diceva|parlava|circola(?:va)?|gira(?:va)?|correva)\b"
)
"""«La voce, nata sui social, voleva il ponte chiuso»: the sentence before says who spreads it, or denies it."""
_BRIEF = 90
"""Code points of a sentence that, next to a telling, confirms just that."""
_POINTS_BACK = re.compile(
    r"\b(?:quell[aeo]|quel|quei|quegli|quest[aeio]|tal[ei])\s(?!è|era|sera|mattina|notte|punto|anno|giorno)\w{3,}"
    r"|\b(?:quell|quest)['’]\w{3,}|\b(?:ogni|le|la) (?:accus|addebit|ricostruzion|version)\w{1,2}",
    re.IGNORECASE,
)
"""«Nega di avere mai ricevuto quella mail»: at the head of a paragraph it answers the one before."""
_NEAR = 2
"""Sentences after a telling, or after an answer, in which another one is an answer too."""
_ALSO = re.compile(r"(?:Anche|Pure|Neppure|Nemmeno|Neanche)\b")


def elsewhere(
    event: Event, sayings: Sayings, own: tuple[Attribution, ...], *, background: bool, hearsay: bool
) -> Iterator[Attribution]:
    """The attributions of other sentences that concern an event.

    Args:
        event: the event.
        sayings: those of its article.
        own: the attributions of its own sentence.
        background: the article takes the fact as known, without a day.
        hearsay: the article does not vouch for it.
    """
    titled = _titled(event, sayings)
    own = (*own, *(one for one in titled if one not in own))
    denied = any(one.force == "deny" and not one.local for one in own)
    claimed = any(one.force == "claim" and not one.local for one in own)
    yield from titled
    if event.main:
        yield from rival_figures(sayings, event.reports[0].end)
    if not (background or hearsay or denied or (event.main and claimed)):
        return
    found = list(_answers(event, sayings, own)) if hearsay or denied or claimed else []
    yield from found
    if hearsay and not event.main:
        yield from _denied_before(event, sayings)
    if background or event.main:
        taken = {one.cue for one in found}
        yield from (one for one in _about(event, sayings, own, denied=denied) if one.cue not in taken)


def _titled(event: Event, sayings: Sayings) -> tuple[Attribution, ...]:
    """Who says in the text what the title says that they say: «Il Comitato accusa, la Regione nega»."""
    if not event.main:
        return ()
    said = {one.force: _first_word(one) for one in sayings.of_title() if one.speaker}
    denied = denial_of_title(sayings.article.title)
    if denied and "deny" not in said:
        return tuple(_denied_by(denied[0], sayings))
    if "claim" not in said and "deny" not in said:
        return ()
    text = sayings.article.text
    lead = text.find("\n\n") if "\n\n" in text else len(text)
    return tuple(
        one
        for sentence in sayings.sentences
        for one in sayings.of(sentence.start, sentence.end)
        if one.speaker
        and not one.local
        and (one.lowers or one.force == "deny")
        and one.force in said
        and (said[one.force] == _first_word(one) or sentence.end <= lead)
    )


def _denied_by(who: str, sayings: Sayings) -> Iterator[Attribution]:
    """The denials of whoever the title quotes: «Alfa: «Nessuno era al telefono»», «Alfa respinge le accuse»."""
    for sentence in sayings.sentences:
        for one in sayings.of(sentence.start, sentence.end):
            if one.force == "deny" and one.speaker and not one.local and _is_named(who, one, sayings):
                yield one


def _is_named(who: str, one: Attribution, sayings: Sayings) -> bool:
    """Whether a name of the title is one of the words of a speaker's: «Rossi», «Anna Rossi»."""
    last = who.rsplit(maxsplit=1)[-1].lower()
    return any(last in name.lower().split() for _, name in sayings.names(one))


def _first_word(one: Attribution) -> str:
    return one.speaker.name.split()[0].lower() if one.speaker else ""


def answering(event: Event, sayings: Sayings, own: tuple[Attribution, ...]) -> tuple[Attribution, ...]:
    """The attributions of an event's sentence, as denials when the sentence answers hearsay of the one before.

    With them those of the sentence before, when it is that saying which is dated: «L’esposto è stato presentato ieri».
    """
    report = event.reports[0]
    if figures := [side for one in sayings.sentences if one.start == report.start for side in sides_of(one, sayings)]:
        cues = {side.cue for side in figures}
        own = (*(one for one in own if one.cue not in cues), *figures)
    before = next(iter(sayings.preceding(report.start)), None) if report.end > report.start else None
    if before is None:
        return own
    if _TAKES_UP.match(report.sentence):
        taken = (one for one in sayings.of(before.start, before.end) if one.lowers or one.force == "deny")
        return (*(one for one in taken if not one.local), *own)
    if event.main or not sayings.hearsay(before.start, before.end):
        return own
    answered = tuple(one if one.force == "deny" else _as_denial(one, sayings) or one for one in own)
    if answered == own:
        return own
    accusing = (one for one in sayings.of(before.start, before.end) if one.force == "claim" and not one.local)
    return (*accusing, *answered)


def _answers(event: Event, sayings: Sayings, own: tuple[Attribution, ...]) -> Iterator[Attribution]:
    """Who answers at once: the denials of the next sentences, and those before that «anche X nega» joins."""
    report = event.reports[0]
    speaking = {by or name for one in own if one.force != "deny" for by, name in sayings.names(one)}
    since, answered = 0, False
    for sentence in sayings.following(report.end):
        since += 1
        found = tuple(_denials(sentence, sayings, speaking))
        answered = answered or bool(found)
        yield from found
        yield from _going_on(sentence, sayings)
        since = 0 if found else since
        if since >= _NEAR:
            break
    opening = sayings.next_paragraph(report.end)
    if opening and not answered and not event.main and _POINTS_BACK.search(opening.text):
        yield from _denials(opening, sayings, speaking)
    if _ALSO.match(report.sentence) and any(one.force == "deny" for one in own):
        for sentence in sayings.preceding(report.start):
            said = sayings.of(sentence.start, sentence.end)
            yield from (one for one in said if one.force == "deny" and not one.local)


def _denied_before(event: Event, sayings: Sayings) -> Iterator[Attribution]:
    """«Il sindaco smentisce la voce di una cena con i costruttori. Secondo altri, il 3 giugno avrebbe cenato con…».

    Only a denial of a rumour or a charge, of the sentences just before, that shares words with what is told.
    """
    report = event.reports[0]
    stems = sayings.stems(event.title) | sayings.stems(report.sentence)
    before = [sentence for sentence in sayings.sentences if sentence.end <= report.start][-_NEAR:]
    least = 0 if _OTHERWISE.search(report.sentence) else 1
    for sentence in before:
        if len(stems & sayings.stems(sentence.text)) > least and _RUMOUR.search(sentence.text):
            said = sayings.of(sentence.start, sentence.end)
            yield from (one for one in said if one.force == "deny" and one.speaker and not one.local)


def _going_on(sentence: Sentence, sayings: Sayings) -> Iterator[Attribution]:
    """Who goes on accusing: «Il denaro, sostiene il pm, sarebbe stato consegnato in un bar»."""
    if sayings.hearsay(sentence.start, sentence.end):
        for one in sayings.of(sentence.start, sentence.end):
            if one.force == "claim" and one.speaker and not one.local and not sayings.vouches(one):
                yield one


def _denials(sentence: Sentence, sayings: Sayings, speaking: set[str]) -> Iterator[Attribution]:
    for one in sayings.of(sentence.start, sentence.end):
        if one.local or one.speaker is None:
            continue
        if one.force == "deny" or (one.force == "confirm" and len(sentence.text) <= _BRIEF):
            yield one
        elif {by or name for by, name in sayings.names(one)} - speaking and (denial := _as_denial(one, sayings)):
            yield denial


def _as_denial(one: Attribution, sayings: Sayings) -> Attribution | None:
    """What somebody says, as a denial of the accusation before it; None when it is none, or a paper's."""
    if one.local or one.speaker is None or one.force not in ("act", "claim", "report") or sayings.vouches(one):
        return None
    said = sayings.article.text[one.start : one.end]
    if not is_answer(said, one.cue - one.start):
        return None
    return replace(one, stance="smentisce", force="deny", rule="smentita", lowers=False)


def _about(event: Event, sayings: Sayings, own: Sequence[Attribution], *, denied: bool) -> Iterator[Attribution]:
    """Who speaks, anywhere in the article, about what the event tells."""
    report = event.reports[0]
    told = [report.sentence, *(sayings.article.text[one.start : one.end] for one in own)] if event.main else ()
    stems = sayings.stems(event.title).union(*map(sayings.stems, told))
    actors = {link.target for link in event.actor_links}
    sought = not any(one.speaker for one in own)
    for sentence in sayings.sentences:
        if sentence.start < report.end and report.start < sentence.end:
            continue
        shared = len(stems & sayings.stems(sentence.text))
        people = len(actors.intersection(sayings.speakers.between(sentence.start, sentence.end)))
        short = event.main and (len(sentence.text) <= _SHORT or _GENERIC.search(sentence.text))
        for one in sayings.of(sentence.start, sentence.end):
            if one.local:
                continue
            answers = one.force in ("deny", "confirm") and (shared or short)
            accuses = one.force == "claim" and (shared > 1 or ((shared or denied) and _GENERIC.search(sentence.text)))
            tells = sought and ANAPHORA.match(sentence.text) and not one.source
            disputed = denied and (shared > 1 or people > 1) and sayings.hearsay(sentence.start, sentence.end)
            if answers or accuses or tells or disputed:
                yield one
