"""A small site, built by hand, that shows most of what pages can show."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from generator import edtf, when
from generator.articles.prose import parse
from generator.model import (
    Actor,
    Article,
    Claim,
    Correction,
    Dateline,
    Divergence,
    Event,
    HandPage,
    Involvement,
    Link,
    Mention,
    Redirect,
    Registry,
    Report,
    Role,
    Site,
    Source,
    Stance,
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
              title="Telefonata tra Putin e Lukashenko", main=True, actors=both, topics=("oreshnik",),
              divergences=(Divergence("date", "", (("30 dicembre 2025, sera", ("telefonata",)),
                                                   ("29 dicembre 2025", ("smentita",)))),)),
        event("e-meet", [report(first, MEETING, "2026-03", "marzo")], status="annunciato", topics=("oreshnik",)),
        event("e-deny", [report(second, "Il Cremlino nega tutto.", "2026-01-08", dated_by="publication")],
              status="smentito", main=True),
        event("e-dark", [report(second, "Nella notte silenzio.", "2026-01-07TNI", "notte")]),
        event("e-none", [report(second, "E poi basta.", None, dated_by="nothing")]),
    )  # fmt: skip
    links = {"telefonata": (Link("vladimir-putin", "name"), Link("minsk", "name"), Link("oreshnik", "name"))}
    hand = HandPage("content/pages/metodo.md", "metodo", "Metodo", "Si legge così.\n\n## Date\n\nMai più precise.")
    return site([first, second], events, links=links, hand_pages=(hand,))


RUSSIA = Actor("russia", "Russia", "country", former_ids=("federazione-russa",))
UKRAINE = Actor("ucraina", "Ucraina", "country")
TRUMP = Actor("donald-trump", "Donald Trump", "person", roles=(
    Role("presidente degli Stati Uniti", edtf.parse("2025-01-20")),
    Role("candidato repubblicano", edtf.parse("2022-11"), edtf.parse("2024-11-05")),
), former_ids=("trump",))  # fmt: skip
TASS = Actor("tass", "Tass", "media")
WAR = Topic("guerra", "Guerra in Ucraina", former_ids=("conflitto",))
SUMMITS = Topic("vertici", "Vertici")
RICH = Registry((RUSSIA, UKRAINE, TRUMP, PUTIN, TASS, MINSK), (WAR, SUMMITS))

RAID = "Novantuno droni hanno colpito la residenza di Valdai nella notte tra il 28 e il 29 dicembre."
RAID_TOO = "Secondo la Tass 81 droni sono stati abbattuti sopra la regione di Novgorod."
RAID_DENIED = "Kiev smentisce: «Nessun attacco a Valdai». Mosca accusa l'Ucraina."
SUMMIT_AHEAD = "Il vertice in Alaska si terrà il 15 agosto."
SUMMIT = "I due presidenti si sono visti in Alaska il 15 agosto."


def claim(of: Article, quote: str, by: str, stance: Stance, name: str = "") -> Claim:
    start = of.text.index(quote)
    return Claim(by, name, stance, of.id, start, start + len(quote), quote, "prova")


def rich() -> Site:
    """Everything that can be said of an event: three reports that disagree, claims, a history, roles, old ids."""
    belta = article(
        "raid",
        "2025-12-29",
        f"{RAID}\n\nIeri altro.",
        source=Source("BelTA", "https://belta.by/r"),
        title="Droni su Valdai",
    )
    ansa = article(
        "novgorod", "2025-12-30", f"{RAID_TOO}\n\nFine.", source=Source("ANSA"), title="Novgorod, 81 droni abbattuti"
    )
    alanews = article(
        "smentita", "2026-01-08", f"{RAID_DENIED}\n\nFine.", source=Source("alanews"), title="Kiev nega l'attacco"
    )
    before = article(
        "annuncio", "2025-08-08", f"{SUMMIT_AHEAD}\n\nFine.", source=Source("ANSA"), title="Il vertice è fissato"
    )
    after = article(
        "vertice",
        "2025-08-16",
        f"{SUMMIT} Poi silenzio. Trump è stato citato.",
        source=Source("BelTA"),
        title="Il vertice in Alaska",
    )
    raid = event(
        "e-raid",
        [
            replace(report(belta, RAID, "2025-12-28TNI", "notte tra il 28 e il 29 dicembre"), id="e-raid",
                    title="Droni su Valdai", place="Valdai", main=True, claims=(
                        claim(belta, "Novantuno droni hanno colpito", "russia", "afferma"),)),
            replace(report(ansa, RAID_TOO, "2025-12-29", dated_by="publication"), id="e-raid-due", status="riportato",
                    place="Novgorod", claims=(
                        claim(ansa, "Secondo la Tass 81 droni", "tass", "riporta"),
                        claim(ansa, "sono stati abbattuti", "", "conferma", "ministero della Difesa russo"),
                        claim(ansa, "sopra la regione", "", "riporta"))),
            replace(report(alanews, RAID_DENIED, "2025-12-29", dated_by="editor"), id="e-raid-tre", status="contestato",
                    claims=(claim(alanews, "Nessun attacco a Valdai", "ucraina", "smentisce"),
                            claim(alanews, "Mosca accusa l'Ucraina", "russia", "afferma"))),
        ],
        title="L’attacco alla residenza di Valdai", status="contestato", joined="rule", place="Valdai",
        former_ids=("e-raid-due", "e-raid-tre", "e-attacco-vecchio"),
        divergences=(
            Divergence("date", "", (("notte tra il 28 e il 29 dicembre 2025", ("raid",)), ("29 dicembre 2025", ("novgorod", "smentita")))),
            Divergence("number", "droni", (("91", ("raid",)), ("81", ("novgorod",)))),
            Divergence("place", "", (("Valdai", ("raid", "smentita")), ("regione di Novgorod", ("novgorod",)))),
        ),
        actor_links=(
            Involvement("russia", how="capital", words="Mosca", where="sentence", article="smentita"),
            Involvement("ucraina", how="name", words="Ucraina", where="title", article="smentita"),
            Involvement("vladimir-putin", "citato", "role", "presidente russo", "article", "raid"),
            Involvement("tass", "fonte", "name", "Tass", "sentence", "novgorod"),
            Involvement("donald-trump", "citato", "surname", "Trump", "article", "raid"),
        ),
        topic_links=(Involvement("guerra", how="phrase", words="droni", where="title", article="raid"),),
    )  # fmt: skip
    summit = event(
        "e-vertice",
        [
            replace(report(before, SUMMIT_AHEAD, "2025-08-15", "15 agosto"), id="e-vertice", status="annunciato"),
            replace(report(after, SUMMIT, "2025-08-15", "15 agosto"), id="e-vertice-due"),
        ],
        title="Il vertice in Alaska", joined="editor", former_ids=("e-vertice-due",),
        actor_links=(Involvement("russia", how="editor", where="editor", article="annuncio"),
                     Involvement("donald-trump", how="role", words="presidente statunitense", where="lead", article="annuncio")),
        topic_links=(Involvement("guerra", how="all_actors", where="article", article="vertice"),
                     Involvement("vertici", how="phrase", words="vertice", where="title", article="vertice")),
    )  # fmt: skip
    silence = event(
        "e-silenzio", [replace(report(after, "Poi silenzio.", "2025-08", dated_by="publication"), id="e-silenzio")],
        title="Silenzio", actor_links=(Involvement("russia"), Involvement("donald-trump", "citato", "surname", "Trump")),
        topic_links=(Involvement("guerra"),), former_ids=("e-silenzio-vecchio",),
    )  # fmt: skip
    later = [
        event(f"e-poi-{n}", [replace(report(after, "Fine." if n < 0 else "Trump è stato citato.", f"2025-09-0{n}",
              dated_by="editor"), id=f"e-poi-{n}", claims=(claim(after, "Trump è stato citato", "tass", "riporta"),))],
              actors=("russia", "ucraina" if n % 2 else "vladimir-putin"), topics=("guerra", "vertici")[n % 2 :])
        for n in (1, 2, 3)
    ]  # fmt: skip
    undated = event("e-mai", [replace(report(after, "Poi silenzio.", None, dated_by="nothing"), id="e-mai")],
                    actors=("ucraina", "vladimir-putin"), topics=("guerra",))  # fmt: skip
    links = {"raid": (Link("russia", "name"), Link("tass", "name", role="fonte"),
                      Link("donald-trump", "surname", role="citato"), Link("guerra", "phrase"))}  # fmt: skip
    redirects = (Redirect("eventi/e-scomparso.md", "articoli/vertice.md", "e-silenzio"),
                 Redirect("attori/nessuno.md", "attori/chi-non-ce.md"), Redirect("temi/guerra.md", "index.md"))  # fmt: skip
    told = (raid, summit, silence, *later, undated)
    return site([belta, ansa, alanews, before, after], told, RICH, links=links, redirects=redirects)
