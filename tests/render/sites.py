"""A small site, built by hand, that shows most of what pages can show."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from generator import when
from generator.articles.prose import parse
from generator.model import (
    Actor,
    Article,
    Correction,
    Dateline,
    Event,
    HandPage,
    Link,
    Mention,
    Registry,
    Report,
    Site,
    Source,
    Topic,
)
from generator.settings import Settings
from generator.timelines import group_timelines
from tests.building import tied

SETTINGS = Settings(root=Path(), content=Path("content"), docs=Path("build/docs"), build=Path("build"), notice="Prova.")

PUTIN = Actor("vladimir-putin", "Vladimir Putin", "person", description="Presidente della Federazione Russa.")
BELTA = Actor("belta", "BelTA", "media")
MINSK = Actor("minsk", "Comune di Minsk", "institution")
ORESHNIK = Topic("oreshnik", "Missile Oreshnik")
REGISTRY = Registry((PUTIN, BELTA, MINSK), (ORESHNIK,))

CALL = "Ieri sera i due presidenti si sono sentiti al telefono."
MEETING = "L'incontro è previsto a marzo, «se tutto va bene»."


def article(slug: str, day: str, body: str, **more: object) -> Article:
    text, blocks = parse(body, 1)
    date = datetime.date.fromisoformat(day)
    made = Article(f"content/articles/{slug}.md", slug, slug, f"Titolo di {slug}", date, date, body, text, blocks)
    return replace(made, **more)  # type: ignore[arg-type]


def report(of: Article, sentence: str, value: str | None, words: str = "", dated_by: str = "expression") -> Report:
    """The telling of `sentence`, dated by the expression `words` in it."""
    start = of.text.index(sentence)
    at = None if value is None else when.parse(value)
    mention = None
    if words:
        place = start + sentence.index(words)
        mention = Mention(place, place + len(words), words, "DATE", value or "", at, anchor=of.anchor,
                          rule="prova", steps=("un passo",))  # fmt: skip
    return Report(of.id, sentence, start, start + len(sentence), at, dated_by, mention)  # type: ignore[arg-type]


def event(id_: str, reports: Sequence[Report], **more: object) -> Event:
    ties = {f"{kind[:-1]}_links": tied(more.pop(kind)) for kind in ("actors", "topics") if kind in more}  # type: ignore[arg-type]
    made = Event(id_, f"Evento {id_}", reports[0].when, "avvenuto", False, tuple(reports), tied(("vladimir-putin",)))
    return replace(made, **ties, **more)  # type: ignore[arg-type]


def site(articles: Iterable[Article], events: Iterable[Event], registry: Registry = REGISTRY, **more: object) -> Site:
    told = tuple(sorted(events, key=lambda found: found.sort_key))
    made = Site(registry, tuple(articles), told, group_timelines(told, registry, 2), {})
    return replace(made, **more)  # type: ignore[arg-type]


def many(number: int) -> Site:
    """So many events, a day apart, some in a second year, all of one article and of one actor."""
    source = article("molti", "2025-12-31", CALL)
    days = [datetime.date(2024, 6, 1) + datetime.timedelta(days=n) for n in range(number)]
    return site([source], [event(f"e-{n:04}", [report(source, CALL, str(day))]) for n, day in enumerate(days)])


def small() -> Site:
    """Two articles; five events: a call told twice with two dates, a month ahead, a denial, a night, one undated."""
    first = article(
        "telefonata", "2025-12-31", f"Mosca, 31 dicembre 2025 – {CALL} Poi *altro*.\n\n{MEETING}",
        source=Source("BelTA", "https://www.belta.by/x", "Anna Verdi"), place="Mosca",
        dateline=Dateline(0, 26, "Mosca", date=datetime.date(2025, 12, 31)),
    )  # fmt: skip
    second = article(
        "smentita", "2026-01-08", "La chiamata fu lunedì. Il Cremlino nega tutto. Nella notte silenzio. E poi basta.",
        source=Source("ANSA", "https://www.ansa.it/y?a=1&b=2"), updated=datetime.date(2026, 1, 9),
        corrections=(Correction(datetime.date(2026, 1, 11), "Era lunedì, non domenica."),),
    )  # fmt: skip
    both = ("vladimir-putin", "minsk")
    events = (
        event("e-call", [report(first, CALL, "2025-12-30TEV", "Ieri sera"),
                         report(second, "La chiamata fu lunedì.", "2025-12-29", "lunedì")],
              title="Telefonata tra Putin e Lukashenko", main=True, actors=both, topics=("oreshnik",)),
        event("e-meet", [report(first, MEETING, "2026-03", "marzo")], status="annunciato", topics=("oreshnik",)),
        event("e-deny", [report(second, "Il Cremlino nega tutto.", "2026-01-08", dated_by="publication")],
              status="smentito", main=True),
        event("e-dark", [report(second, "Nella notte silenzio.", "2026-01-07TNI", "notte")]),
        event("e-none", [report(second, "E poi basta.", None, dated_by="nothing")]),
    )  # fmt: skip
    links = {"telefonata": (Link("vladimir-putin", "name"), Link("minsk", "name"), Link("oreshnik", "name"))}
    hand = HandPage("content/pages/metodo.md", "metodo", "Metodo", "Si legge così.\n\n## Date\n\nMai più precise.")
    return site([first, second], events, links=links, hand_pages=(hand,))
