"""The tables of `cronistoria.sqlite`: their columns are the fields of the open data's rows, with the same names.

What is a list of objects in JSON is a table here; a list of words is a JSON array in a cell, which SQLite and Datasette
read. The meanings go into the table `dizionario` and into Datasette's metadata.
"""

from __future__ import annotations

import types
from dataclasses import dataclass, field
from typing import Any, Union, get_args, get_origin, get_type_hints

from generator.exports.rows import (
    ActorRow,
    ArticleCorrection,
    ArticleRow,
    Concerned,
    Disagreement,
    EventRow,
    Involved,
    Office,
    Row,
    Saying,
    Telling,
    TopicRow,
    Version,
)


@dataclass(frozen=True, slots=True)
class Table:
    """A table.

    Attributes:
        name: in the database.
        meaning: what a row is, in Italian.
        row: whose fields its columns are.
        fields: those fields, in order.
        keys: columns that no row has, before the others: name, (SQL, meaning).
        rules: constraints of the whole table.
        indices: columns that have an index of their own.
    """

    name: str
    meaning: str
    row: type[Row]
    fields: tuple[str, ...]
    keys: dict[str, tuple[str, str]] = field(default_factory=dict)
    rules: tuple[str, ...] = ()
    indices: tuple[str, ...] = ()

    @property
    def columns(self) -> tuple[str, ...]:
        """Names of all columns, in order."""
        return (*self.keys, *self.fields)

    @property
    def sql(self) -> str:
        """The statement that makes it."""
        keys = (f'"{name}" {kind}' for name, (kind, _) in self.keys.items())
        own = (f'"{name}" {_type_of(self.row, name)}' for name in self.fields)
        return f'CREATE TABLE "{self.name}" (\n  ' + ",\n  ".join((*keys, *own, *self.rules)) + "\n)"

    def meanings(self) -> dict[str, str]:
        """What each column means."""
        return {name: meaning for name, (_, meaning) in self.keys.items()} | {
            name: field_of(self.row, name).description for name in self.fields
        }


_HINTS: dict[type[Row], dict[str, Any]] = {
    row: get_type_hints(row, include_extras=True)
    for row in (
        ActorRow, ArticleCorrection, ArticleRow, Concerned, Disagreement, EventRow, Involved, Office, Saying, Telling,
        TopicRow, Version,
    )
}  # fmt: skip


def field_of(row: type[Row], name: str) -> Any:
    """What was `said` of a field."""
    return get_args(_HINTS[row][name])[1]


def _type_of(row: type[Row], name: str) -> str:
    """The column of a field: numbers, or text; lists of words are text in JSON."""
    hint = get_args(_HINTS[row][name])[0]
    kinds = get_args(hint) if get_origin(hint) in (Union, types.UnionType) else (hint,)
    kind = "INTEGER" if int in kinds else "TEXT"
    return kind if types.NoneType in kinds else f"{kind} NOT NULL"


_EVENT = ("TEXT NOT NULL REFERENCES events (id)", "L’evento (id).")
_ACTOR = ("TEXT NOT NULL REFERENCES actors (id)", "L’attore (id).")
_TOPIC = ("TEXT NOT NULL REFERENCES topics (id)", "Il tema (id).")
_ARTICLE = ("TEXT NOT NULL REFERENCES articles (id)", "L’articolo (id).")
_TO_ARTICLE = "FOREIGN KEY (article) REFERENCES articles (id)"
_POSITION = ("INTEGER PRIMARY KEY", "Il posto nell’ordine del sito.")

TABLES = (
    Table(
        "actors", "Chi agisce: persone ed enti.", ActorRow,
        ("id", "name", "kind", "description", "aliases", "parent", "wikidata", "events", "url", "former_ids"),
        {"position": _POSITION}, ("UNIQUE (id)", "FOREIGN KEY (parent) REFERENCES actors (id)"),
    ),
    Table("roles", "Le cariche degli attori, ciascuna per il suo tempo.", Office, ("name", "since", "until"),
          {"actor": _ACTOR}, (), ("actor",)),
    Table(
        "topics", "I temi scelti dalla redazione.", TopicRow,
        ("id", "name", "description", "parent", "events", "url", "former_ids"),
        {"position": _POSITION}, ("UNIQUE (id)", "FOREIGN KEY (parent) REFERENCES topics (id)"),
    ),
    Table(
        "articles", "Gli articoli da cui vengono gli eventi, senza il testo.", ArticleRow,
        ("id", "title", "description", "date", "updated", "place", "source", "source_url", "source_author",
         "archived_url", "authors", "tags", "url", "former_ids"),
        {"position": _POSITION}, ("UNIQUE (id)",), ("date", "source"),
    ),
    Table("article_actors", "Gli attori di cui parla un articolo.", Concerned, ("role",),
          {"article": _ARTICLE, "actor": _ACTOR}, ("PRIMARY KEY (article, actor)",), ("actor",)),
    Table("article_topics", "I temi di un articolo.", Concerned, ("role",),
          {"article": _ARTICLE, "topic": _TOPIC}, ("PRIMARY KEY (article, topic)",), ("topic",)),
    Table(
        "events", "Gli eventi, in ordine cronologico.", EventRow,
        ("id", "title", "edtf", "timex", "modifier", "printed", "precision", "first_day", "last_day", "place",
         "status", "joined", "url", "published", "updated", "former_ids"),
        {"position": ("INTEGER PRIMARY KEY", "Il posto nell’ordine cronologico."),
         "sentences": ("TEXT NOT NULL", "Le frasi che lo raccontano, una per riga: vi cerca events_fts.")},
        ("UNIQUE (id)",), ("first_day", "status"),
    ),
    Table(
        "reports", "I racconti: che cosa dice di un evento un articolo.", Telling,
        ("id", "article", "url", "title", "sentence", "status", "place", "edtf", "timex", "expression", "rule",
         "dated_by"),
        {"number": ("INTEGER PRIMARY KEY", "Il numero del racconto in questo file."), "event": _EVENT},
        (_TO_ARTICLE,), ("event", "article"),
    ),
    Table(
        "claims", "Chi dice che cosa di un evento, e con quali parole.", Saying,
        ("actor", "name", "stance", "quote", "start", "end", "rule"),
        {"report": ("INTEGER NOT NULL REFERENCES reports (number)", "Il racconto (numero)."), "event": _EVENT},
        ("FOREIGN KEY (actor) REFERENCES actors (id)",), ("report", "event", "actor"),
    ),
    Table("event_actors", "Gli attori di un evento, e perché.", Involved, ("role", "how", "words", "where", "article"),
          {"event": _EVENT, "actor": _ACTOR}, (_TO_ARTICLE,), ("event", "actor")),
    Table("event_topics", "I temi di un evento, e perché.", Involved, ("role", "how", "words", "where", "article"),
          {"event": _EVENT, "topic": _TOPIC}, (_TO_ARTICLE,), ("event", "topic")),
    Table("divergences", "Ciò su cui gli articoli non concordano, una versione per riga.", Disagreement,
          ("kind", "about"),
          {"event": _EVENT, "value": ("TEXT NOT NULL", field_of(Version, "value").description),
           "articles": ("TEXT NOT NULL", field_of(Version, "articles").description)}, (), ("event",)),
    Table("corrections", "Le correzioni dichiarate, di un evento o di un articolo.", ArticleCorrection,
          ("date", "text"),
          {"event": ("TEXT REFERENCES events (id)", "L’evento (id); vuoto se la correzione è dell’articolo."),
           "article": _ARTICLE}, (), ("event", "article")),
)  # fmt: skip

SEARCH = (
    'CREATE VIRTUAL TABLE "events_fts" USING fts5(title, sentences, content="events", content_rowid="position", '
    "tokenize='unicode61 remove_diacritics 2')"
)
"""Full-text search over titles and sentences; accents do not count, and an elided article is a word of its own."""

VIEW_COLUMNS = {
    "timelines_of_actors": {"actor": "L’attore (id).", "actor_name": "Il suo nome."},
    "timelines_of_topics": {"topic": "Il tema (id).", "topic_name": "Il suo nome."},
}
"""By name: the columns of a view before those of `events`."""

VIEWS = {
    "timelines_of_actors": (
        "Le cronologie degli attori: ogni evento di cui sono protagonisti.",
        'SELECT a.id AS "actor", a.name AS "actor_name", e.* FROM event_actors AS t JOIN actors AS a ON a.id = t.actor '
        "JOIN events AS e ON e.id = t.event WHERE t.role = 'protagonista' ORDER BY a.position, e.position",
    ),
    "timelines_of_topics": (
        "Le cronologie dei temi.",
        'SELECT c.id AS "topic", c.name AS "topic_name", e.* FROM event_topics AS t JOIN topics AS c ON c.id = t.topic '
        "JOIN events AS e ON e.id = t.event ORDER BY c.position, e.position",
    ),
}
"""By name: what they show, and how."""
