"""A site whose one actor has as many events as asked for, each with what an event usually has."""

from __future__ import annotations

import datetime
from pathlib import Path

from tests.demo import copy_project

DEEDS = (
    "ha ricevuto una delegazione a Roma e ha discusso del bilancio comunale",
    "ha firmato un accordo con la Regione sul trasporto pubblico",
    "ha incontrato i sindacati e ha promesso nuove assunzioni nelle scuole",
    "ha presentato alla stampa il piano per le case popolari",
    "ha visitato il cantiere della metropolitana e ha chiesto tempi certi",
)
PAPERS = ("Gazzetta di Prova", "Corriere Inventato", "Il Quotidiano", "Agenzia Esempio")
ACTORS = """\
- {id: mario-prova, name: Mario Prova, kind: person, description: Sindaco di una città che non c’è.}
- {id: regione, name: Regione, kind: institution}
- {id: sindacati, name: Sindacati, kind: institution, aliases: [sindacati]}
"""
TOPICS = """\
- {id: citta, name: La città, any: ['metropolitan*', 'trasport*', 'cas*'], min_hits: 1}
- {id: lavoro, name: Lavoro, any: ['assunzion*', 'sindacat*'], min_hits: 1}
"""


def build_long(root: Path, number: int) -> Path:
    """Build the site in `root`; returns the folder with the HTML."""
    from generator.site import build_site

    settings = copy_project(root / "project", content=False)
    (settings.content / "articles").mkdir(parents=True)
    (settings.content / "pages").mkdir()
    for name in ("metodo", "informazioni"):
        page = f"---\ntitle: {name.capitalize()}\n---\n\nCome leggiamo.\n"
        (settings.content / f"pages/{name}.md").write_text(page, encoding="utf-8")
    (settings.content / "actors.yml").write_text(ACTORS, encoding="utf-8")
    (settings.content / "topics.yml").write_text(TOPICS, encoding="utf-8")
    for n in range(number):
        (settings.content / f"articles/a{n:04}.md").write_text(_article(n), encoding="utf-8")
    return build_site(settings).publication.site.resolve()


def _article(number: int) -> str:
    day = datetime.date(2025, 12, 31) - datetime.timedelta(days=3 * number)
    deed, paper = DEEDS[number % len(DEEDS)], PAPERS[number % len(PAPERS)]
    return (
        f"---\ntitle: Mario Prova, giorno {number + 1}\ndate: {day}\nsource:\n  name: {paper}\n"
        f"  url: https://example.org/{number}\n---\n\nMario Prova {deed} oggi, in una giornata che la giunta "
        f"ricorderà per le {number + 2} telefonate arrivate al municipio.\n"
    )
