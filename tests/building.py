"""Small values for tests: an article from a text, a mention from its words."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from generator import when
from generator.model import Actor, Article, Block, Dateline, Involvement, Mention, Registry, Topic


def article(text: str, *, title: str = "Titolo", day: str = "2025-12-31", id_: str = "articolo", dateline: str = "",
            **more: object) -> Article:  # fmt: skip
    date = datetime.date.fromisoformat(day)
    blocks, start = [], 0
    for paragraph in text.split("\n\n"):
        blocks.append(Block("paragraph", start, start + len(paragraph), 10))
        start += len(paragraph) + 2
    head = Dateline(0, len(dateline), place="Mosca", date=date) if dateline else None
    return Article("content/articles/x.md", id_, id_, title, date, date, text, text, tuple(blocks), 10, head, **more)  # type: ignore[arg-type]


def mention(text: str, words: str, value: str, **more: object) -> Mention:
    start = text.index(words)
    kind = "TIME" if "T" in value else "DATE"
    return Mention(start, start + len(words), words, kind, value, when.parse(value), rule="prova",
                   anchor=datetime.date(2025, 12, 31), **more)  # type: ignore[arg-type]  # fmt: skip


def tied(ids: Iterable[str]) -> tuple[Involvement, ...]:
    return tuple(map(Involvement, ids))


PUTIN = Actor("putin", "Vladimir Putin", "person", ("Putin",))
LUKASHENKO = Actor("lukashenko", "Alexander Lukashenko", "person", ("Lukashenko", "Lukašenko"))
UCRAINA = Actor("ucraina", "Ucraina", "country")
UE = Actor("ue", "Unione europea", "institution", ("Ue", "UE"))
CONTE = Actor("conte", "Giuseppe Conte", "person", ("Conte",), requires=("Movimento 5 Stelle",))
MOSCA = Actor("mosca", "Mosca", "institution")
NEGOZIATI = Topic("negoziati", "Negoziati di pace", any=("cessate il fuoco", "negoziat*", "tregua"))
COPPIA = Topic("russia-bielorussia", "Relazioni", all_actors=("putin", "lukashenko"))
REGISTRY = Registry((PUTIN, LUKASHENKO, UCRAINA, UE, CONTE, MOSCA), (NEGOZIATI, COPPIA))
