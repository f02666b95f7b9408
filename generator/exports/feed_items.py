"""An event as an entry of every feed that has it: title, authors, categories, and the whole entry as a short text."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from generator.exports.edition import Edition
from generator.exports.feed import Author, Category, Item, Related, quoted_address
from generator.exports.passages import Passage, Words, as_html, line, on_site, paragraph
from generator.model import Article, Event, Report
from generator.render import wording
from generator.render.addresses import HOME, folder
from generator.render.chips import outlet, topic_name
from generator.render.claims import UNNAMED, Voice, sides
from generator.render.differences import in_words
from generator.render.entries import foremost
from generator.render.escape import address, host, plain
from generator.render.history import in_a_line
from generator.timelines import telling_of


def event_item(event: Event, edition: Edition) -> Item:
    """The entry of an event."""
    articles = _articles(event, edition)
    return Item(
        id=edition.tag(event.id),
        title=title_of(event),
        url=on_site(edition.event_url(event), edition),
        published=edition.published(event),
        updated=edition.updated(event),
        summary=plain(foremost(event).sentence),
        html=as_html(_passages(event, edition)),
        authors=_authors(articles),
        categories=categories(event, edition),
        related=tuple(_related(articles)),
        data=_data(event),
    )


def title_of(event: Event) -> str:
    """«30 dicembre 2025, sera – Telefonata tra …», «Marzo 2026, annunciato – …».

    Feed readers put their own date beside a title, that of the news; and a list of titles must not give for fact what
    was only announced, or is denied, nor a date on which the sources disagree. A dash, because many a headline has a
    colon of its own.
    """
    when = event.when.italian if event.when else ""
    disputed = wording.DISPUTED_DATE if event.is_disputed("date") else ""
    status = "" if event.status == "avvenuto" else event.status
    before = wording.initial(", ".join(part for part in (when, disputed, status) if part))
    return plain(f"{before} – {event.title}" if before else event.title)


def categories(event: Event, edition: Edition) -> tuple[Category, ...]:
    """The protagonists and the topics."""
    context, of_actors, of_topics = edition.context, edition.tag("attori"), edition.tag("temi")
    actors = (context.actors[id_] for id_ in event.actors if id_ in context.actors)
    topics = (id_ for id_ in event.topics if id_ in context.topics)
    return (
        *(Category(actor.id, of_actors, plain(actor.name)) for actor in actors),
        *(Category(id_, of_topics, plain(topic_name(id_, context))) for id_ in topics),
    )


def _data(event: Event) -> tuple[tuple[str, str | None], ...]:
    when = event.when
    return (
        ("edtf", when.strict if when else None),
        ("timex", when.value if when else None),
        ("modifier", when.modifier if when else None),
        ("precision", when.edtf.precision if when else None),
        ("status", event.status),
    )


def _articles(event: Event, edition: Edition) -> tuple[Article, ...]:
    """Those that tell it, each once, in the order of its reports."""
    ids = dict.fromkeys(report.article for report in event.reports)
    return tuple(edition.context.articles[id_] for id_ in ids)


def _authors(articles: tuple[Article, ...]) -> tuple[Author, ...]:
    """The outlets, each once, with the site on which the first of its articles that has an address was read."""
    found: dict[str, str] = {}
    for article in articles:
        name = plain(outlet(article))
        found[name] = found.get(name) or _origin(_original(article))
    return tuple(Author(name, url) for name, url in found.items())


def _original(article: Article) -> str:
    """The address of an article where it was published, or the empty string."""
    return quoted_address(address(article.source.url))


def _origin(url: str) -> str:
    """`https://www.ansa.it/` of any address there."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}/" if parts.netloc else ""


def _related(articles: tuple[Article, ...]) -> Iterator[Related]:
    found: dict[str, str] = {}
    for article in articles:
        if url := _original(article):
            found.setdefault(url, plain(f"{outlet(article)}: {article.title}"))
    return (Related(url, title) for url, title in found.items())


def _passages(event: Event, edition: Edition) -> Iterator[Passage]:
    """The whole entry, as a page tells it."""
    yield paragraph(*_when_and_where(event))
    yield from _standing(event, edition)
    yield from _quotations(event, edition)
    yield from _voices(event, edition)
    yield from _divergences(event, edition)
    for one in event.corrections:
        yield paragraph(Words(f"Corretto {wording.on_day(one.date)}", strong=True), f": {one.text}")
    yield from _cast(event, edition)
    if edition.settings.notice:
        yield paragraph(edition.settings.notice)


def _when_and_where(event: Event) -> Iterator[Words | str]:
    when = event.when
    yield Words(wording.initial(when.italian) if when else wording.UNDATED, strong=True)
    if when:
        yield f" (precisione: {when.precision_italian})"
    if event.place:
        yield f" · {event.place}"


def _standing(event: Event, edition: Edition) -> Iterator[Passage]:
    if event.status != "avvenuto":
        yield paragraph(Words(wording.initial(event.status), strong=True), f": {wording.STATUSES[event.status]}")
    if history := in_a_line(event, edition.context.articles):
        yield paragraph(f"In precedenza {history}.")


def _quotations(event: Event, edition: Edition) -> Iterator[Passage]:
    """The sentence of each report, and where it stands; of one in an editor's words only where."""
    told = dict.fromkeys((report.article, report.sentence) for report in event.reports)
    reports = {(report.article, report.sentence): report for report in reversed(event.reports)}
    for key in told:
        report = reports[key]
        source = _source(report, event, edition)
        if report.quotation:
            yield Passage("blockquote", (line(wording.quoted(report.quotation)), source))
        else:
            yield Passage("p", (source,))


def _source(report: Report, event: Event, edition: Edition) -> tuple[Words, ...]:
    article = edition.context.articles[report.article]
    home = telling_of(event, report, edition.context.articles)
    named = Words(f"{outlet(article)}, {wording.day(article.date)}", on_site(home.url, edition))
    url = _original(article)
    return line("— ", named, " · ", Words(host(url), url)) if url else line("— ", named)


def _voices(event: Event, edition: Edition) -> Iterator[Passage]:
    """Who says what; in which words, where no sentence quoted above holds them."""
    said = " ".join(report.sentence for report in event.reports)
    voices = [(side.label, voice) for side in sides(event, HOME, edition.context) for voice in side.voices]
    lines = dict.fromkeys(_voice(label, voice, said, edition) for label, voice in voices)
    if lines:
        yield Passage("ul", tuple(lines))


def _voice(label: str, voice: Voice, said: str, edition: Edition) -> tuple[Words, ...]:
    name = voice.by.name if voice.by else UNNAMED.lower()
    words = "" if voice.quote in said else f", {wording.quoted(voice.quote)}"
    return line(f"{label}: {name}{words} (", Words(voice.outlet, on_site(voice.href, edition)), ")")


def _divergences(event: Event, edition: Edition) -> Iterator[Passage]:
    if not event.divergences:
        return
    yield paragraph(Words("Le fonti non concordano", strong=True), ":")
    yield Passage("ul", tuple(line(in_words(divergence, edition.context)) for divergence in event.divergences))


def _cast(event: Event, edition: Edition) -> Iterator[Passage]:
    """Actors and topics, with the way to those that have a page."""
    context, pages = edition.context, edition.context.addresses
    actors = [(context.actors[id_].name, pages.timeline("actor", id_)) for id_ in event.actors if id_ in context.actors]
    topics = [(topic_name(id_, context), pages.timeline("topic", id_)) for id_ in event.topics if id_ in context.topics]
    for label, found in (("Attori", actors), ("Temi", topics)):
        words: list[Words | str] = []
        for name, page in found:
            href = on_site(f"{folder(page)}/", edition) if page else ""
            words += [", " if words else f"{label}: ", Words(name, href)]
        if words:
            yield paragraph(*words)
