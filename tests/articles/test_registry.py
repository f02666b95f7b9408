"""The registry: read whole, checked whole, every fault at its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.articles.registry import read_registry
from generator.model import Actor, Registry, Topic

ACTORS = """\
- id: vladimir-putin
  name: Vladimir Putin
  kind: person
  aliases: [Putin, Vladimir Vladimirovič Putin]
  description: Presidente della Federazione Russa.
  parent: russia
  qid: Q7747
- {id: russia, name: Russia, kind: country}
- {id: conte, name: Giuseppe Conte, kind: person, aliases: [Conte], requires: [Movimento 5 Stelle]}
"""
TOPICS = """\
- id: negoziati
  name: Negoziati di pace
  any: ["cessate il fuoco", "negoziat*"]
  none: [mercato]
  min_hits: 1
- {id: coppia, name: Relazioni, all_actors: [vladimir-putin, russia], parent: negoziati}
"""


def read(tmp_path: Path, actors: str = ACTORS, topics: str = TOPICS) -> tuple[Registry, list[tuple[str, str, int]]]:
    content = tmp_path / "content"
    content.mkdir(exist_ok=True)
    (content / "actors.yml").write_text(actors, encoding="utf-8")
    (content / "topics.yml").write_text(topics, encoding="utf-8")
    registry, problems = read_registry(content)
    assert all(p.message and p.remedy and p.column >= 1 for p in problems)
    return registry, [(p.code, p.file, p.line) for p in problems]


def test_everything_is_read(tmp_path: Path) -> None:
    registry, problems = read(tmp_path)
    assert problems == []
    assert registry.actors[0] == Actor(
        "vladimir-putin", "Vladimir Putin", "person", ("Putin", "Vladimir Vladimirovič Putin"), (),
        "Presidente della Federazione Russa.", "russia", "Q7747", "content/actors.yml", 1,
    )  # fmt: skip
    assert registry.actors[2].requires == ("Movimento 5 Stelle",)
    assert registry.topics == (
        Topic("negoziati", "Negoziati di pace", ("cessate il fuoco", "negoziat*"), (), ("mercato",), 1, "", None,
              "content/topics.yml", 1),
        Topic("coppia", "Relazioni", (), ("vladimir-putin", "russia"), (), 2, "", "negoziati", "content/topics.yml", 6),
    )  # fmt: skip


def test_absent_files_are_empty(tmp_path: Path) -> None:
    assert read_registry(tmp_path / "content") == (Registry(), ())
    assert read(tmp_path, "", "# nulla\n") == (Registry(), [])


A = "content/actors.yml"
FAULTS = (
    ("unknown key", "- {id: a, name: A, kind: person, alias: [b]}\n", "unknown-key", 1),
    ("no name", "- {id: a, kind: person}\n", "name", 1),
    ("no kind", "- {id: a, name: A}\n", "kind", 1),
    ("empty id", "- {id: , name: A, kind: person}\n", "id", 1),
    ("kind", "- {id: a, name: A, kind: persona}\n", "kind", 1),
    ("id", "- {id: Vladimir Putin, name: A, kind: person}\n", "id", 1),
    ("qid", "- {id: a, name: A, kind: person, qid: 7747}\n", "qid", 1),
    ("aliases a text", "- {id: a, name: A, kind: person, aliases: b}\n", "type", 1),
    ("aliases blank", "- {id: a, name: A, kind: person, aliases: ['']}\n", "aliases", 1),
    ("same id", "- {id: a, name: A, kind: person}\n\n- {id: a, name: B, kind: person}\n", "duplicate-id", 3),
    ("same name", "- {id: a, name: A, kind: person}\n- {id: b, name: a, kind: person}\n", "duplicate-name", 2),
    ("one alias of two", "- {id: a, name: A, kind: person, aliases: [Rossi]}\n- {id: b, name: B, kind: person, aliases: [rossi]}\n",
     "duplicate-alias", 2),
    ("an alias that is a name", "- {id: a, name: Rossi, kind: person}\n- {id: b, name: B, kind: person, aliases: [Rossi]}\n",
     "duplicate-alias", 2),
    ("parent", "- {id: russia, name: Russia, kind: country}\n- {id: b, name: B, kind: person, parent: rusia}\n",
     "unknown-reference", 2),
    ("no list", "id: a\n", "registry", 1),
    ("item a text", "- uno\n", "registry", 1),
    ("YAML", "- id: a\n name: b\n", "yaml", 2),
    ("alias", "- &a {id: a, name: A, kind: person}\n- *a\n", "yaml-alias", 1),
    ("key twice", "- id: a\n  name: A\n  kind: person\n  name: B\n", "duplicate-key", 4),
)  # fmt: skip


@pytest.mark.parametrize(("name", "actors", "code", "line"), FAULTS, ids=[row[0] for row in FAULTS])
def test_faults(tmp_path: Path, name: str, actors: str, code: str, line: int) -> None:
    assert (code, A, line) in read(tmp_path, actors, "")[1]


def test_a_fault_costs_one_entry(tmp_path: Path) -> None:
    registry, _ = read(tmp_path, ACTORS + "- {id: z, name: Z, kind: persona}\n")
    assert [actor.id for actor in registry.actors] == ["vladimir-putin", "russia", "conte"]


def test_conditional_aliases_may_be_shared(tmp_path: Path) -> None:
    actors = ACTORS + "- {id: conte-antonio, name: Antonio Conte, kind: person, aliases: [Conte]}\n"
    assert read(tmp_path, actors)[1] == []


def test_both_lines_and_a_guess(tmp_path: Path) -> None:
    actors = "- {id: a, name: A, kind: person, aliases: [R]}\n\n- {id: b, name: B, kind: person, aliases: [r]}\n"
    topics = "- {id: t, name: T, all_actors: [Bi]}\n- {id: u, name: Uno, parent: un}\n"
    content = tmp_path / "content"
    read(tmp_path, actors, topics)
    _, problems = read_registry(content)
    messages = [f"{p.message} → {p.remedy}" for p in problems]
    assert "riga 1" in messages[0]
    assert "riga 3" in messages[0]
    assert any("all_actors di «t» nomina «Bi»" in message for message in messages)
    actors = "- {id: vladimir-putin, name: Vladimir Putin, kind: person}\n"
    read(tmp_path, actors, "- {id: t, name: T, all_actors: [vladimir-puttin]}\n")
    assert read_registry(content)[1][0].remedy == "forse intendevi «vladimir-putin»?"


def test_links_are_refused(tmp_path: Path) -> None:
    content = tmp_path / "content"
    content.mkdir()
    (tmp_path / "altrove.yml").write_text(ACTORS, encoding="utf-8")
    (content / "actors.yml").symlink_to(tmp_path / "altrove.yml")
    registry, problems = read_registry(content)
    assert registry.actors == ()
    assert [problem.code for problem in problems] == ["symlink"]
