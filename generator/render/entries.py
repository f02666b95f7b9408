"""An event as its timeline entry shows it: every choice made here, so that the template only prints."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace

from generator.model import Article, Correction, Event, Report, Status, Timeline
from generator.render import addresses, wording
from generator.render.chips import UNKNOWN_OUTLET, Chip, actor_chips, outlet, topic_chips
from generator.render.claims import Said, in_short
from generator.render.context import Context
from generator.render.dates import Date, Reason, make_date, steps_of, why_this_date
from generator.render.differences import label_of
from generator.render.escape import address, host, plain
from generator.render.facets import Traits, traits_of
from generator.render.history import in_a_line
from generator.render.presence import why_here
from generator.timelines import has_own_page, telling_of

_FEW = 3
"""Words."""
_DISPUTED = ("contestato", "smentito")


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

    @property
    def known(self) -> bool:
        """Whether the outlet is."""
        return self.outlet != UNKNOWN_OUTLET


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a timeline.

    Attributes:
        anchor: the id of the entry, empty where the page already has it elsewhere.
        old_anchors: other ids under which the entry is linked to.
        href: the event's home.
        own_page: whether the home is a page that holds nothing else; it tells what the entry leaves out.
        history: what it was before: «annunciato l’8 agosto 2025».
        said: who affirms and who denies.
        tellings: one for each article.
        counted: «2 fonti», «2 fonti, 3 articoli».
        dating: the telling that gives the event its date.
        differ: what the sources disagree on: «data, numero di droni».
        here: «Perché è qui?», a line each.
        corrections: what the newsroom declared of the event, oldest first.
        sentence: address of the sentence on the same page, where the title leads elsewhere.
        why: the id of its reasons, where something else on the page leads to them.
        traits: what the filters of a timeline look at.
        gap: what to say before it: «9 mesi senza eventi».
    """

    anchor: str
    old_anchors: tuple[str, ...]
    title: str
    href: str
    own_page: bool
    date: Date | None
    status: Status
    history: str
    quote: str
    actors: tuple[Chip, ...]
    topics: tuple[Chip, ...]
    said: tuple[Said, ...]
    tellings: tuple[Telling, ...]
    counted: str
    dating: Telling
    differ: str
    here: tuple[str, ...]
    corrections: tuple[Correction, ...] = ()
    sentence: str = ""
    why: str = ""
    traits: Traits | None = None
    gap: str = ""


def make_entry(
    event: Event,
    page: str,
    context: Context,
    *,
    about: Timeline | None = None,
    anchor: bool = True,
    filtered: bool = False,
    gap: str = "",
) -> Entry:
    """The entry of an event.

    Args:
        event: what happened.
        page: path of the page that holds the entry; links are relative to it.
        context: the site.
        about: the timeline of the page; its own actor or topic gets no chip, and the entry says why it is there.
        anchor: whether the entry carries the event's id, and those it had.
        filtered: whether the page has filters.
        gap: what to say before it.
    """
    entry = _entry(event, page, context, about)
    if not anchor:
        entry = replace(entry, anchor="", old_anchors=())
    return replace(entry, traits=traits_of(event) if filtered else None, gap=gap)


def _entry(event: Event, page: str, context: Context, about: Timeline | None) -> Entry:
    home = context.homes[event.id]
    tellings = tellings_of(event, page, context)
    actors, topics = _others(event, about)
    return Entry(
        anchor=event.id,
        old_anchors=context.former[event.id],
        title=event.title,
        href=addresses.link(page, home.path, home.anchor),
        own_page=has_own_page(event),
        date=make_date(event.when),
        status=event.status,
        history=in_a_line(event, context.articles),
        quote=quote_of(event),
        actors=actor_chips(actors, page, context),
        topics=topic_chips(topics, page, context),
        said=in_short(event.claims, page, context, cut=has_own_page(event)) if event.status in _DISPUTED else (),
        tellings=tellings,
        counted=counted(tellings),
        dating=_dating(event, tellings, page, context),
        differ=", ".join(map(label_of, event.divergences)),
        here=why_here(event, about),
        corrections=event.corrections,
    )


def _others(event: Event, about: Timeline | None) -> tuple[list[str], list[str]]:
    """The actors and the topics of an event without those that its page is about."""
    actor = about.id if about and about.kind in ("actor", "crossing") else ""
    topic = (about.crossing or about.id) if about and about.kind in ("topic", "crossing") else ""
    return [id_ for id_ in event.actors if id_ != actor], [id_ for id_ in event.topics if id_ != topic]


def tellings_of(event: Event, page: str, context: Context) -> tuple[Telling, ...]:
    """One for each article, in the order of the reports."""
    return tuple(make_telling(report, event, page, context) for report in _firsts(event))


def _firsts(event: Event) -> tuple[Report, ...]:
    first = {report.article: report for report in reversed(event.reports)}
    return tuple(report for report in event.reports if first[report.article] is report)


def _dating(event: Event, tellings: tuple[Telling, ...], page: str, context: Context) -> Telling:
    """The telling that gives the event its date: nearly always one that is made already."""
    dating = dating_report(event)
    made = (telling for report, telling in zip(_firsts(event), tellings, strict=True) if report is dating)
    return next(made, None) or make_telling(dating, event, page, context)


def counted(tellings: tuple[Telling, ...]) -> str:
    """How many outlets, and how many articles where an outlet tells it more than once."""
    sources = len({telling.outlet for telling in tellings})
    words = wording.count(sources, "fonte", "fonti")
    return words if sources == len(tellings) else f"{words}, {wording.count(len(tellings), 'articolo', 'articoli')}"


def make_telling(report: Report, event: Event, page: str, context: Context) -> Telling:
    """What a page shows of one report."""
    article = context.articles[report.article]
    home = telling_of(event, report, context.articles)
    return Telling(
        outlet=outlet(article),
        published=article.date,
        title=article.title,
        href=addresses.link(page, home.path, home.anchor),
        url=address(article.source.url),
        host=host(article.source.url),
        corrected=corrected(article),
        date=make_date(report.when),
        own_date=len({other.when for other in event.reports}) > 1,
        why=why_this_date(report, article),
        steps=steps_of(report.mention),
    )


def foremost(event: Event) -> Report:
    """The report that tells what happened: the first that does more than announce it, else the first."""
    told = (report for report in event.reports if report.status != "annunciato")
    return event.reports[0] if event.status == "annunciato" else next(told, event.reports[0])


def dating_report(event: Event) -> Report:
    """The report whose date the event bears; the foremost, when none has it or it does."""
    first = foremost(event)
    return next((report for report in (first, *event.reports) if report.when == event.when), first)


def corrected(article: Article) -> datetime.date | None:
    """The day of the article's last correction."""
    return max((correction.date for correction in article.corrections), default=None)


def quote_of(event: Event) -> str:
    """The sentence; where it begins as the title does, what the title leaves out, if anything."""
    sentence, title = plain(foremost(event).quotation), plain(event.title).rstrip(".…")
    rest = sentence.removeprefix(title)
    if not title or rest == sentence or rest[:1].isalnum():
        return sentence
    if not rest.strip(" ,;:–—.…"):
        return ""
    if len(rest.split()) < _FEW:  # «… Biden.» says too little by itself
        rest = " ".join(title.split(" ")[-_FEW:]) + rest
    shown = rest.lstrip(" ,;:–—.…")
    return sentence if shown == sentence or rest.count("«") != rest.count("»") else f"… {shown}"
