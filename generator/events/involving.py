"""Whom and what an event concerns, and the words that say so.

The main event concerns the subjects of title and lead; a further one those of its own sentence or clause. An actor that
only says where («in Italia», «dalla Russia») is mentioned, not involved.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Literal, TypeAlias

from generator.events.standing import comments, is_of_an_office, is_place, met_at, owns_what_acts
from generator.events.telling import STORY_DAYS, Named, Telling, days_from
from generator.model import Evidence, How, Involvement, Link, Salience, Sentence
from generator.when import When

Where: TypeAlias = Literal["title", "lead", "sentence", "paragraph", "article", "editor"]

_TWO_LEADERS = re.compile(
    r"\b(?:i|dei) due(?=\s(?:si|sono|erano|hanno|avevano|avrebbero|sarebbero|furono|restano|è|era|ieri|oggi)\b)"
    r"|\b(?:i|dei) due (?:imputati|indagati|arrestati|coniugi|fratelli|leader|president[ei]|capi di Stato"
    r"|capi di governo|premier|ministri|statisti|interlocutori|uomini)\b",
    re.IGNORECASE,
)
_RANK: dict[Salience, int] = {"protagonista": 0, "fonte": 1, "citato": 2}
_WEAK: tuple[How, ...] = ("demonym", "capital")


def main_actors(telling: Telling, lead: Sequence[Sentence]) -> tuple[Involvement, ...]:
    """Those of the title, then of the first two sentences; where those name nobody, whoever the article names.

    The other actors of the article follow as `citato`, so that a page can fold them; its sources keep their role until
    the claims of the event are known (`claims_roles`).
    """
    found = _of_the_title(telling)
    found += _of_the_lead(telling, lead, {tie.target for tie in found})
    for link in telling.actors:
        if link.how == "editor":
            found = [tie for tie in found if tie.target != link.target]
            found.append(_tie(telling, link.target, "protagonista", "editor", "", "editor"))
    nobody = not any(tie.role == "protagonista" for tie in found)
    if nobody:  # then whoever the title or the lead names does what is told
        found = [replace(tie, role="protagonista") if tie.role == "citato" else tie for tie in found]
        nobody = not any(tie.role == "protagonista" for tie in found)
    return _ranked(found + _of_the_article(telling, {tie.target for tie in found}, nobody=nobody))


def _of_the_title(telling: Telling) -> list[Involvement]:
    found = []
    for link in telling.actors:
        titled = next((place for place in link.evidence if place.in_title), None)
        if titled:
            words = telling.article.title[titled.start : titled.end]
            role: Salience = "citato" if _is_seat_of_title(telling, link, titled) else link.role
            found.append(_tie(telling, link.target, role, titled.how, words, "title"))
    return found


def _of_the_lead(telling: Telling, lead: Sequence[Sentence], known: set[str]) -> list[Involvement]:
    span = (lead[0].start, lead[:2][-1].end) if lead else (0, 0)
    led = {place.target: place for place in reversed(telling.named_between(*span))}
    text = telling.article.text
    return [
        _tie(telling, place.target, telling.roles[place.target], place.how, text[place.start : place.end], "lead")
        for place in sorted(led.values())
        if place.target not in known
    ]


def _of_the_article(telling: Telling, known: set[str], *, nobody: bool) -> list[Involvement]:
    """Those whom neither title nor lead names; `nobody` when these name no protagonist."""
    found, text = [], telling.article.text
    for link in _in_order(telling.actors):
        if link.target not in known:
            role: Salience = link.role if nobody or link.role == "fonte" else "citato"
            first = link.in_text[0] if link.in_text else None
            words = text[first.start : first.end] if first else ""
            found.append(_tie(telling, link.target, role, first.how if first else link.how, words, "article"))
    return found


def _is_seat_of_title(telling: Telling, link: Link, place: Evidence) -> bool:
    """«Vertice alla Casa Bianca con Zelensky»: the palace is where it happened."""
    before = telling.article.title[: place.start]
    institution = telling.kinds[link.target] == "institution"
    return institution and place.how == "seat" and (met_at(before) or link.role == "citato")


def _in_order(links: Iterable[Link]) -> list[Link]:
    """By the first place of the text that names them."""
    return sorted(links, key=lambda link: link.in_text[0].start if link.in_text else 0)


def further_actors(telling: Telling, start: int, end: int, main: Sequence[Involvement] = ()) -> tuple[Involvement, ...]:
    """The actors of a stretch; empty of protagonists when it names nobody but places and sources.

    «i due leader», «i due si sono visti» are the two persons of the main event, when it has two.
    """
    text = telling.article.text
    places: dict[str, list[Named]] = {}
    for place in telling.named_between(start, end):
        places.setdefault(place.target, []).append(place)
    found = []
    for target, named in places.items():
        shown = next((place for place in named if not is_place(telling, place)), named[0])
        words = text[shown.start : shown.end]
        found.append(_tie(telling, target, _role(telling, target, shown), shown.how, words, "sentence"))
    found += _two_leaders(telling, start, end, [tie for tie in main if tie.target not in places])
    strong = any(tie.role == "protagonista" and tie.how not in _WEAK for tie in found)
    if strong:
        found = [_weakened(tie) for tie in found]
    return _ranked(found)


def inherited_actors(
    own: Sequence[Involvement], main: Sequence[Involvement], *, theirs: bool
) -> tuple[Involvement, ...]:
    """Those of whom the story is, for a sentence of it that names nobody.

    Args:
        own: whom the sentence names all the same, as a place.
        main: those of the main event.
        theirs: whether the sentence tells an act of theirs («la sentenza», «il giuramento»); else it mentions them.
    """
    known = {tie.target for tie in own}
    of_story = [tie for tie in main if tie.role == "protagonista" and tie.target not in known]
    role: Salience = "protagonista" if theirs else "citato"
    return _ranked((*own, *(replace(tie, role=role, where="article") for tie in of_story)))


def speaks_of_the_two(telling: Telling, start: int, end: int, main: Sequence[Involvement]) -> bool:
    """Whether «i due» of a stretch are two persons whom the article is about."""
    return bool(_two_leaders(telling, start, end, main))


def _two_leaders(telling: Telling, start: int, end: int, main: Sequence[Involvement]) -> list[Involvement]:
    said = _TWO_LEADERS.search(telling.article.text, start, end)
    people = [tie.target for tie in main if tie.role == "protagonista" and telling.kinds[tie.target] == "person"]
    if len(people) != 2:
        roles = telling.roles.items()
        people = [id_ for id_, role in roles if role == "protagonista" and telling.kinds[id_] == "person"]
    if not said or len(people) != 2:
        return []
    return [_tie(telling, target, "protagonista", "role", said[0], "sentence") for target in people]


def _weakened(tie: Involvement) -> Involvement:
    """«il presidente americano» beside a name: the country is only mentioned."""
    if tie.how not in _WEAK or tie.role != "protagonista":
        return tie
    return replace(tie, role="citato")


def _role(telling: Telling, target: str, place: Named) -> Salience:
    if is_place(telling, place) or is_of_an_office(telling, place):
        return "citato"
    if telling.roles[target] != "fonte" and (comments(telling, place) or owns_what_acts(telling, place)):
        return "citato"
    return "fonte" if telling.roles[target] == "fonte" else "protagonista"


def _tie(telling: Telling, target: str, role: Salience, how: How, words: str, where: Where) -> Involvement:
    return Involvement(target, role, how, words, where, telling.article.id)


def _ranked(found: Iterable[Involvement]) -> tuple[Involvement, ...]:
    """Protagonists first, then sources, then those only mentioned; the order of the text within each."""
    return tuple(sorted(found, key=lambda tie: _RANK[tie.role]))


def main_topics(telling: Telling, lead: Sequence[Sentence]) -> tuple[Involvement, ...]:
    """Every topic of the article, with the words that show it: of the title, else of the lead, else of the text."""
    end = lead[-1].end if lead else 0
    return tuple(_topic_of_article(telling, link, end) for link in telling.topics)


def _topic_of_article(telling: Telling, link: Link, lead_end: int) -> Involvement:
    article = telling.article
    if not link.evidence:
        where: Where = "editor" if link.how == "editor" else "article"
        return Involvement(link.target, how=link.how, where=where, article=article.id)
    place = link.evidence[0]
    text = article.title if place.in_title else article.text
    part: Where = "title" if place.in_title else "lead" if place.start < lead_end else "article"
    words = text[place.start : place.end]
    return Involvement(link.target, how=place.how, words=words, where=part, article=article.id)


def further_topics(
    telling: Telling, sentence: Sentence, actors: Sequence[Involvement], when: When | None, main: Sequence[Involvement]
) -> tuple[Involvement, ...]:
    """The article's topics that a further event belongs to.

    Those whose words stand in its sentence or paragraph, those made of its actors, and, when it is near in time and
    shares somebody (not merely a country) with the main event, all of them.
    """
    said = telling.topics_of_paragraph(sentence)
    said |= {place.target: place for place in reversed(telling.topics_between(sentence.start, sentence.end))}
    own = {tie.target for tie in actors if tie.role == "protagonista"}
    near = when is None or days_from(telling.article, when) <= STORY_DAYS
    shared = {tie.target for tie in main if tie.role == "protagonista" and telling.kinds[tie.target] != "country"} & own
    found = []
    for link in telling.topics:
        place = said.get(link.target)
        if place:
            words = telling.article.text[place.start : place.end]
            part: Where = "sentence" if sentence.start <= place.start < sentence.end else "paragraph"
            found.append(Involvement(link.target, "protagonista", "phrase", words, part, telling.article.id))
        elif telling.pairs.get(link.target, frozenset({""})) <= own:
            found.append(Involvement(link.target, how="all_actors", where="sentence", article=telling.article.id))
        elif near and shared:
            found.append(_topic_of_article(telling, link, 0))
    return tuple(found)
