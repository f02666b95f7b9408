"""A timeline of hundreds of entries, each with its own words, actors and topics: as heavy as a real one."""

from __future__ import annotations

import datetime
import random
from dataclasses import replace

from generator.model import Actor, Involvement, Registry, Site, Source, Topic
from generator.timelines import group_timelines
from tests.render.sites import article, event, report, site

_WORDS = [
    "governo",
    "riforma",
    "voto",
    "Camera",
    "Senato",
    "ministro",
    "accordo",
    "sindacati",
    "piazza",
    "corteo",
    "decreto",
    "bilancio",
    "Europa",
    "Bruxelles",
    "vertice",
    "tregua",
    "negoziati",
    "delegazione",
    "fabbrica",
    "operai",
    "chiusura",
    "acquisto",
    "tribunale",
    "sentenza",
    "ricorso",
    "indagine",
    "procura",
    "sequestro",
    "incendio",
    "soccorsi",
    "alluvione",
    "argine",
    "sindaco",
    "regione",
    "scuola",
    "ospedale",
    "medici",
    "sciopero",
    "treni",
    "porto",
    "nave",
    "dogana",
    "frontiera",
    "esercito",
    "droni",
    "missile",
    "difesa",
    "confine",
    "rifugiati",
    "aiuti",
    "grano",
    "energia",
    "gas",
    "centrale",
    "rete",
    "prezzo",
    "mercato",
    "banca",
    "borsa",
]
_START = datetime.date(2024, 5, 1)
_LAST = "2026-10-20"
"""Day of the last article: nobody is silent about what lies ahead."""
_STATUSES = ("avvenuto", "avvenuto", "avvenuto", "annunciato", "riportato")


def long_site(number: int) -> Site:
    """So many events of `protagonista`, a third more of others; then a gap, an undated event, one that only names it."""
    chance = random.Random(5)
    actors = (Actor("protagonista", "Protagonista", "institution"),
              *(Actor(f"attore-{n}", f"{_WORDS[n].capitalize()} Attore", "person") for n in range(30)))  # fmt: skip
    topics = tuple(Topic(f"tema-{n}", f"{_WORDS[40 + n].capitalize()} e dintorni") for n in range(10))
    total = number * 4 // 3
    sentences = [
        " ".join(chance.choices(_WORDS, k=chance.randint(14, 28))).capitalize() + "." for _ in range(total + 4)
    ]
    sources = [
        article(
            f"articolo-{n}", _LAST if n == total // 20 else str(_START + datetime.timedelta(days=n * 15)), "\n\n".join(sentences[n * 20 : n * 20 + 20]),
            source=Source(f"Testata {n % 30}", f"https://testata{n % 30}.it/{n}"),
        )
        for n in range(total // 20 + 1)
    ]  # fmt: skip
    told = []
    for n, words in enumerate(sentences):
        day: str | None = str(_START + datetime.timedelta(days=n * 600 // total))
        status, topic = chance.choice(_STATUSES), f"tema-{n % 10}"
        ties = [Involvement(f"attore-{i}") for i in chance.sample(range(30), chance.randint(0, 3))]
        if n % 4 or n == total:
            ties.insert(0, Involvement("protagonista"))
        more: dict[str, object] = {}
        if n == total:  # after nine months of nothing, in a month
            day, status, more = "2026-10", "annunciato", {"former_ids": ("e-nome-di-prima",)}
        elif n == total + 1:
            day = None
        elif n == total + 2:
            ties = [Involvement("protagonista", "citato", "surname", "Prot", "article")]
        elif n == total + 3:
            break
        made = event(
            f"e-{chance.getrandbits(50):010x}", [report(sources[n // 20], words, day, dated_by="publication")],
            title=" ".join(words.split()[:8]), status=status, actor_links=tuple(ties), topics=(topic,), **more,
        )  # fmt: skip
        told.append(replace(made, main=n % 20 == 0))
    found = site(sources, told, Registry(actors, topics))
    return replace(found, timelines=group_timelines(found.events, found.registry, number // 10))
