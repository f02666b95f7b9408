"""What is said of an event in words, for formats that have one field for it: calendars, other people's timelines."""

from __future__ import annotations

from dataclasses import dataclass

from generator.exports.edition import Edition
from generator.model import Event, Report
from generator.render import wording
from generator.render.addresses import HOME
from generator.render.claims import in_short
from generator.render.differences import in_words
from generator.render.escape import plain
from generator.timelines import telling_of

_HTTP = ("https://", "http://")


@dataclass(frozen=True, slots=True)
class Passage:
    """What one article says; addresses are absolute or empty, `origin` is where the article was first published."""

    sentence: str
    credit: str
    url: str
    origin: str


@dataclass(frozen=True, slots=True)
class EventText:
    """An event as plain lines of text, each without a line break or anything that cannot be seen.

    Attributes:
        title: what it is called, and in brackets its status unless it simply happened.
        date: as it was told: «notte tra il 28 e il 29 dicembre 2025», «Senza data certa».
        status: what its status means; empty when it simply happened.
        passages: what its articles say, in their order; the same words of one article once.
        voices: «Chi lo afferma: Russia».
        divergences: «Le fonti non concordano. Data: 30 dicembre 2025 (Ansa); 31 dicembre 2025 (Tass)».
        corrections: «Corretto il 3 marzo 2026: …», oldest first.
        url: its home on this site, absolute; empty when the site has no known address.
    """

    title: str
    date: str
    status: str
    passages: tuple[Passage, ...]
    voices: tuple[str, ...]
    divergences: tuple[str, ...]
    corrections: tuple[str, ...]
    url: str


def text_of(event: Event, edition: Edition) -> EventText:
    """Put an event into words."""
    told = event.status == "avvenuto"
    return EventText(
        title=plain(event.title) + ("" if told else f" ({event.status})"),
        date=plain(event.when.italian) if event.when else wording.UNDATED,
        status="" if told else f"{wording.initial(event.status)}. {wording.STATUSES[event.status]}",
        passages=tuple(dict.fromkeys(_passage(event, report, edition) for report in event.reports)),
        voices=tuple(  # names, not links: any page serves as the one from which they would lead
            f"{said.label}: {plain(said.names)}" for said in in_short(event.claims, HOME, edition.context, cut=False)
        ),
        divergences=tuple(
            f"Le fonti non concordano. {plain(in_words(one, edition.context))}" for one in event.divergences
        ),
        corrections=tuple(f"Corretto {wording.on_day(one.date)}: {plain(one.text)}" for one in event.corrections),
        url=absolute(edition.event_url(event), edition),
    )


def text_lines(text: EventText) -> tuple[str, ...]:
    """All of it but the title and the event's own address, a line each: for fields that hold plain text."""
    passages = (" ".join(filter(None, (said_by(one), one.url, one.origin))) for one in text.passages)
    lines = (text.date, text.status, *passages, *text.voices, *text.divergences, *text.corrections)
    return tuple(filter(None, lines))


def said_by(passage: Passage) -> str:
    """«Le parole.» BelTA, 31 dicembre 2025."""
    return f"{wording.quoted(passage.sentence)} {passage.credit}" if passage.sentence else passage.credit


def absolute(url: str, edition: Edition) -> str:
    """An address of this site that is good anywhere, or the empty string: what these files become has no place here."""
    site = edition.settings.site_url
    return site + url if site.startswith(_HTTP) else ""


def subjects_of(event: Event, edition: Edition) -> tuple[str, ...]:
    """Names of its protagonists and topics, each once."""
    context = edition.context
    actors = (context.actors[id_].name for id_ in event.actors if id_ in context.actors)
    topics = (context.topics[id_].name for id_ in event.topics if id_ in context.topics)
    return tuple(dict.fromkeys(plain(name) for name in (*actors, *topics)))


def _passage(event: Event, report: Report, edition: Edition) -> Passage:
    article = edition.context.articles[report.article]
    origin = article.source.url
    return Passage(
        sentence=plain(report.quotation),
        credit=", ".join(filter(None, (plain(article.source.name), wording.day(article.date)))),
        url=absolute(telling_of(event, report, edition.context.articles).url, edition),
        origin=plain(origin) if origin.startswith(_HTTP) else "",
    )
