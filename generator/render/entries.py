"""An event as its timeline entry shows it: every choice made here, so that the template only prints."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from generator.model import Article, Event, Report, Status, Timeline
from generator.render import addresses, wording
from generator.render.context import Context
from generator.render.escape import address, host, plain
from generator.when import When

UNKNOWN_OUTLET = "Fonte non indicata"
_FEW = 3
"""Words."""


@dataclass(frozen=True, slots=True)
class Chip:
    """An actor or topic beside an event; `href` is empty when it has no page."""

    name: str
    href: str
    count: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True)
class Date:
    """A date in words and for machines; `html` is empty when `<time datetime>` cannot say it."""

    text: str
    edtf: str
    html: str
    precision: str
    badge: str


@dataclass(frozen=True, slots=True)
class Reason:
    """One line of «Perché questa data?»; `code` is what a program would write."""

    term: str
    text: str
    code: str = ""


@dataclass(frozen=True, slots=True)
class Telling:
    """One article's report of the event, and why it gives that date."""

    outlet: str
    published: datetime.date
    title: str
    href: str
    url: str
    host: str
    corrected: datetime.date | None
    date: Date | None
    own_date: bool
    why: tuple[Reason, ...]
    steps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a timeline.

    Attributes:
        anchor: the id of the entry, empty where the page already has it elsewhere.
        discord: whether two sources give dates that exclude each other.
    """

    anchor: str
    title: str
    href: str
    date: Date | None
    status: Status
    quote: str
    actors: tuple[Chip, ...]
    topics: tuple[Chip, ...]
    tellings: tuple[Telling, ...]
    discord: bool


def make_entry(
    event: Event, page: str, context: Context, *, about: Timeline | None = None, anchor: bool = True
) -> Entry:
    """The entry of an event.

    Args:
        event: what happened.
        page: path of the page that holds the entry; links are relative to it.
        context: the site.
        about: the timeline of the page; its own actor or topic gets no chip.
        anchor: whether the entry carries the event's id.
    """
    tellings = tuple(_telling(report, event, page, context) for report in event.reports)
    dates = [report.when.edtf for report in event.reports if report.when]
    actors = [id_ for id_ in event.actors if about is None or (about.kind, about.id) != ("actor", id_)]
    topics = [id_ for id_ in event.topics if about is None or (about.kind, about.id) != ("topic", id_)]
    return Entry(
        anchor=event.id if anchor else "",
        title=event.title,
        href=tellings[0].href,
        date=make_date(event.when),
        status=event.status,
        quote=_quote(event),
        actors=actor_chips(actors, page, context),
        topics=topic_chips(topics, page, context),
        tellings=tellings,
        discord=not wording.overlap(dates),
    )


def make_date(when: When | None) -> Date | None:
    """How a date is shown; None stays None."""
    if when is None:
        return None
    return Date(when.italian, when.value, wording.html_datetime(when), when.edtf.precision, when.precision_italian)


def actor_chips(ids: Iterable[str], page: str, context: Context) -> tuple[Chip, ...]:
    """Actors by name, linked where they have a page; ids that the registry lacks are passed over."""
    return tuple(
        Chip(actor.name, _href(context.addresses.timeline("actor", id_), page))
        for id_ in ids
        if (actor := context.actors.get(id_))
    )


def topic_chips(ids: Iterable[str], page: str, context: Context) -> tuple[Chip, ...]:
    """Topics by name, linked where they have a page; one that is called like an actor says that it is a topic."""
    return tuple(
        Chip(
            f"{topic.name} (tema)" if topic.name.casefold() in context.actor_names else topic.name,
            _href(context.addresses.timeline("topic", id_), page),
        )
        for id_ in ids
        if (topic := context.topics.get(id_))
    )


def outlet(article: Article) -> str:
    """Who published it: the source's name, its agency, the host of its address."""
    agency = article.dateline.agency if article.dateline else ""
    return plain(article.source.name) or plain(agency) or host(article.source.url) or UNKNOWN_OUTLET


def outlets(events: Iterable[Event], context: Context) -> int:
    """How many different sources tell these events."""
    return len({outlet(context.articles[report.article]) for event in events for report in event.reports})


def _telling(report: Report, event: Event, page: str, context: Context) -> Telling:
    article = context.articles[report.article]
    return Telling(
        outlet=outlet(article),
        published=article.date,
        title=article.title,
        href=addresses.link(page, addresses.article(article), event.id),
        url=address(article.source.url),
        host=host(article.source.url),
        corrected=max((correction.date for correction in article.corrections), default=None),
        date=make_date(report.when),
        own_date=len({other.when for other in event.reports}) > 1,
        why=_why(report, article),
        steps=report.mention.steps if report.mention else (),
    )


def _why(report: Report, article: Article) -> tuple[Reason, ...]:
    mention = report.mention
    if mention is None or report.dated_by != "expression":
        return (Reason("Origine", _ORIGINS[report.dated_by]),)
    rows = [Reason("Espressione", f"«{plain(mention.text)}»")]
    if mention.when:
        rows.append(Reason("Letta come", mention.when.italian, mention.when.value))
    if mention.anchor:
        same = "il giorno della pubblicazione" if mention.anchor == article.date else "il giorno in cui fu scritto"
        rows.append(Reason("Riferimento", f"{wording.day(mention.anchor)}, {same}"))
    if mention.told:
        rows.append(Reason("Riferimento", f"{When(mention.told).italian}, data detta nel testo"))
    if mention.zone:
        rows.append(Reason("Fuso", f"«{plain(mention.zone)}», senza convertire l’ora"))
    if mention.certainty != "sure":
        rows.append(Reason("Certezza", _CERTAINTIES[mention.certainty]))
    rows.append(Reason("Regola", "", mention.rule))
    return tuple(rows)


_ORIGINS = {
    "expression": "Un’espressione del testo.",
    "publication": "Il testo non dice quando: vale il giorno della pubblicazione.",
    "editor": "L’ha indicata la redazione.",
    "nothing": "Nulla, nel testo, permette di datare il fatto.",
}
_CERTAINTIES = {
    "default": "il testo si può leggere in due modi; si è scelto quello consueto nelle notizie",
    "vague": "il testo è vago: la data vale come intervallo",
}


def _quote(event: Event) -> str:
    """The sentence; where it begins as the title does, what the title leaves out, if anything."""
    sentence, title = plain(event.reports[0].sentence), plain(event.title).rstrip(".…")
    rest = sentence.removeprefix(title)
    if not title or rest == sentence or rest[:1].isalnum():
        return sentence
    if not rest.strip(" ,;:–—.…"):
        return ""
    if len(rest.split()) < _FEW:  # «… Biden.» says too little by itself
        rest = " ".join(title.split(" ")[-_FEW:]) + rest
    shown = rest.lstrip(" ,;:–—.…")
    return sentence if shown == sentence or rest.count("«") != rest.count("»") else f"… {shown}"


def _href(path: str | None, page: str) -> str:
    return addresses.link(page, path) if path else ""
