"""`/statistiche/`: what the site holds, counted, with what the numbers say and what they do not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.model import Article, Event, Page
from generator.render import addresses, wording
from generator.render.chips import Chip
from generator.render.context import Context
from generator.render.corrections import count_corrections
from generator.render.environment import block
from generator.render.front_matter import front_matter
from generator.render.gaps import LEAST
from generator.render.statistics import (
    Outlet,
    Quiet,
    Share,
    on_the_first,
    origins,
    precisions,
    quiet,
    sources,
    statuses,
    tellings,
    without_dated_events,
)

_LEDE = "Quanto sono precise le date, da dove vengono, che cosa manca: i numeri con cui giudicare questo sito."
_OUTLETS = 30
_MORE_OUTLETS = 500
"""Those that are named besides, each in two words."""
_SILENCES = 24
_ARTICLES = 20


@dataclass(frozen=True, slots=True)
class Table:
    """A table of shares with a bar for each; `meanings` adds a column with what each word means."""

    caption: str
    first: str
    rows: tuple[Share, ...]
    meanings: bool = False


def render_statistics(context: Context) -> Iterator[Page]:
    """`/statistiche/`: nothing of it is an opinion; every number can be counted again from `dati/eventi.json`."""
    site = context.site
    outlets, silent, mute = sources(context), quiet(context), without_dated_events(context)
    body = block(
        "statistics.html.j2",
        title="Statistiche",
        lede=_LEDE,
        facts=_facts(context, len(outlets)) if site.articles else (),
        events=len(site.events),
        dated=any(event.when for event in site.events),
        first=_first_of_month(on_the_first(site.events)),
        **_tables(site.events),
        discord=_discord(context),
        outlets=_bars_of_outlets(outlets[:_OUTLETS]),
        most_named=_MORE_OUTLETS,
        more_outlets=[f"{one.name} ({one.articles})" for one in outlets[_OUTLETS:]],
        silences=_bars_of_silences(silent[:_SILENCES]),
        silent=wording.count(sum(one.months for one in silent), "mese", "mesi") if silent else "",
        least=LEAST,
        silences_left=len(silent) - _SILENCES,
        mute=[_article(article) for article in mute[:_ARTICLES]],
        mute_share=Share("", len(mute), len(site.articles)),
        corrected=_corrected(context),
        corrections_href=addresses.link(addresses.STATISTICS, addresses.CORRECTIONS),
        articles_href=addresses.link(addresses.STATISTICS, addresses.ARTICLES),
        method_href=addresses.link(addresses.STATISTICS, addresses.METHOD),
        years_href=addresses.link(addresses.STATISTICS, addresses.YEARS),
        events_href=addresses.link(addresses.STATISTICS, addresses.EVENTS) if context.own_pages() else "",
    )
    yield Page(addresses.STATISTICS, front_matter("Statistiche", _LEDE), body)


def _tables(events: Sequence[Event]) -> dict[str, Table]:
    return {
        "precision": Table("Gli eventi secondo la precisione della data", "Precisione", precisions(events)),
        "origin": Table("Gli eventi secondo l’origine della data", "La data è", origins(events)),
        "status": Table("Gli eventi secondo ciò che ne dicono le fonti", "Stato", statuses(events), meanings=True),
        "telling": Table("Gli eventi secondo quanti articoli li raccontano", "Sono", tellings(events)),
    }


def _article(article: Article) -> Chip:
    href = addresses.link(addresses.STATISTICS, addresses.article(article))
    return Chip(article.title, href, note=wording.day(article.date))


def _facts(context: Context, outlets: int) -> tuple[str, ...]:
    found = (
        wording.count(len(context.site.events), "evento", "eventi"),
        wording.count(len(context.site.articles), "articolo", "articoli"),
        wording.count(outlets, "fonte", "fonti"),
        wording.period(context.site.events),
    )
    return tuple(fact for fact in found if fact)


def _first_of_month(share: Share) -> str:
    """What the share of firsts of a month says: where months are filled up to days, it is many times that of chance."""
    if not share.whole:
        return ""
    days = wording.count(share.whole, "evento datato", "eventi datati")
    fall = {0: "nessuno cade", 1: "uno cade"}.get(share.count, f"{share.count} cadono")
    return (
        f"Su {days} al giorno, {fall} il primo del mese ({share.percent}; per caso sarebbe uno su trenta). "
        "Dove «a marzo» diventa «1º marzo», i primi del mese sono molti di più."
    )


def _discord(context: Context) -> str:
    number = sum(bool(event.divergences) for event in context.site.events)
    if not number:
        return ""
    return (
        f"In {wording.count(number, 'evento', 'eventi')} le fonti non concordano su una data, un luogo o un numero: la "
        "pagina dell’evento mette le versioni una accanto all’altra."
    )


def _corrected(context: Context) -> str:
    number = count_corrections(context.site)
    if not number:
        return "Finora non è stata dichiarata nessuna correzione."
    return f"{wording.count(number, 'correzione dichiarata', 'correzioni dichiarate')}."


def _bars_of_outlets(outlets: Sequence[Outlet]) -> list[tuple[Outlet, float]]:
    most = max((one.articles for one in outlets), default=1)
    return [(one, Share("", one.articles, most).width) for one in outlets]


def _bars_of_silences(found: Sequence[Quiet]) -> list[tuple[Quiet, float]]:
    most = max((one.months for one in found), default=1)
    return [(one, Share("", one.months, most).width) for one in found]
