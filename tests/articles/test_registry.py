"""The registry: read whole, checked whole, every fault at its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import edtf
from generator.articles.registry import read_registry
from generator.model import Actor, Registry, Role, Topic

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
    ("reserved id", "- {id: index, name: A, kind: person}\n", "id", 1),
    ("name of signs", "- {id: a, name: '…', kind: person}\n", "name", 1),
    ("alias of signs", "- {id: a, name: A, kind: person, aliases: [B, '«»']}\n", "aliases", 1),
    ("requires of signs", "- {id: a, name: A, kind: person, aliases: [B], requires: ['-']}\n", "requires", 1),
    ("alias with an asterisk", "- {id: a, name: A, kind: person, aliases: [ann*]}\n", "aliases", 1),
    ("parent of itself", "- {id: a, name: A, kind: person}\n- {id: b, name: B, kind: person, parent: b}\n", "parent", 2),
    ("too large", "#" * 4_000_001, "too-long", 1),
    ("demonyms a text", "- {id: a, name: A, kind: country, demonyms: russo}\n", "type", 1),
    ("demonym of signs", "- {id: a, name: A, kind: country, demonyms: ['-']}\n", "demonyms", 1),
    ("capital with an asterisk", "- {id: a, name: A, kind: country, capital: ['Mosc*']}\n", "capital", 1),
    ("seats nested", "- {id: a, name: A, kind: institution, seats: [[B]]}\n", "seats", 1),
    ("surname_ok maybe", "- {id: a, name: A, kind: person, surname_ok: forse}\n", "surname_ok", 1),
    ("former id that is none", "- {id: a, name: A, kind: person, former_ids: [Vecchio Nome]}\n", "former_ids", 1),
    ("former id of today", "- {id: a, name: A, kind: person, former_ids: [a]}\n", "former_ids", 1),
    ("role a list", "- {id: a, name: A, kind: person, roles: [[b]]}\n", "roles", 1),
    ("role without a name", "- {id: a, name: A, kind: person, roles: [{since: 2025}]}\n", "name", 1),
    ("role with an empty name", "- {id: a, name: A, kind: person, roles: [{name: , since: 2025}]}\n", "name", 1),
    ("role with no names", "- {id: a, name: A, kind: person, roles: [{name: []}]}\n", "name", 1),
    ("role with an asterisk", "- {id: a, name: A, kind: person, roles: [{name: [a, 'president*']}]}\n", "roles", 1),
    ("role of signs", "- {id: a, name: A, kind: person, roles: ['…']}\n", "roles", 1),
    ("role with an unknown key", "- {id: a, name: A, kind: person, roles: [{name: b, dal: 2025}]}\n", "unknown-key", 1),
    ("roles too many", "- {id: a, name: A, kind: person, roles: [" + "b, " * 51 + "]}\n", "roles", 1),
    ("role since a word", "- {id: a, name: A, kind: person, roles: [{name: b, since: ieri}]}\n", "date", 1),
    ("role since an evening", "- {id: a, name: A, kind: person, roles: [{name: b, since: 2025-01-20TEV}]}\n", "since", 1),
    ("role since an interval", "- {id: a, name: A, kind: person, roles: [{name: b, since: 2024/2025}]}\n", "since", 1),
    ("role until an open interval", "- {id: a, name: A, kind: person, roles: [{name: b, until: 2024/..}]}\n", "until", 1),
    ("role that ends before it begins", "- id: a\n  name: A\n  kind: person\n  roles:\n    - {name: b, since: 2025-02, until: 2025-01-31}\n",
     "roles", 5),
)  # fmt: skip


@pytest.mark.parametrize(("name", "actors", "code", "line"), FAULTS, ids=[row[0] for row in FAULTS])
def test_faults(tmp_path: Path, name: str, actors: str, code: str, line: int) -> None:
    assert (code, A, line) in read(tmp_path, actors, "")[1]


TOPIC_FAULTS = (
    ("reserved id", "- {id: index, name: T, any: [a, b]}", "id", "error"),
    ("neither any nor all_actors", "- {id: t, name: T}", "any", "warning"),
    ("only none", "- {id: t, name: T, none: [a]}", "any", "warning"),
    ("phrase of signs", "- {id: t, name: T, any: [a, '…', b]}", "any", "error"),
    ("excluded phrase of signs", "- {id: t, name: T, any: [a, b], none: ['-']}", "none", "error"),
    ("asterisk alone", "- {id: t, name: T, any: [a, b, '*']}", "any", "error"),
    ("asterisk alone, after a word", "- {id: t, name: T, any: [a, b, 'guerra *']}", "any", "error"),
    ("asterisk inside", "- {id: t, name: T, any: [a, b, 'negozia* di pace']}", "any", "error"),
    ("asterisk in front", "- {id: t, name: T, any: [a, b, '*zioni']}", "any", "error"),
    ("two asterisks", "- {id: t, name: T, any: [a, b, 'negozia**']}", "any", "error"),
    ("asterisk inside none", "- {id: t, name: T, any: [a, b], none: ['a*b']}", "none", "error"),
    ("count too high", "- {id: t, name: T, any: [a, b], min_hits: 3}", "min_hits", "warning"),
    ("count too high for different phrases", "- {id: t, name: T, any: [a, A]}", "min_hits", "warning"),
    ("one phrase, two needed", "- {id: t, name: T, any: [a]}", "min_hits", "warning"),
    ("count a word", "- {id: t, name: T, any: [a], min_hits: due}", "min_hits", "error"),
    ("parent of itself", "- {id: t, name: T, any: [a, b], parent: t}", "parent", "error"),
)


def test_a_guess_is_an_id(tmp_path: Path) -> None:
    read(
        tmp_path, "- {id: stati-uniti, name: Usa, kind: country}\n- {id: b, name: B, kind: person, parent: ussa}\n", ""
    )
    (problem,) = read_registry(tmp_path / "content")[1]
    assert problem.remedy == "forse intendevi «stati-uniti»?"


@pytest.mark.parametrize(("name", "topic", "code", "severity"), TOPIC_FAULTS, ids=[row[0] for row in TOPIC_FAULTS])
def test_rules_that_could_never_work(tmp_path: Path, name: str, topic: str, code: str, severity: str) -> None:
    read(tmp_path, ACTORS, topic + "\n")
    registry, problems = read_registry(tmp_path / "content")
    assert [(p.code, p.severity, p.file, p.line) for p in problems] == [(code, severity, "content/topics.yml", 1)]
    assert not problems[0].message.startswith(code)
    assert len(registry.topics) == (severity == "warning" or name == "parent of itself")


def test_rules_that_work(tmp_path: Path) -> None:
    topics = (
        "- {id: t, name: T, any: ['negozia*', 'cessate il fuoc*', '28 punti', G7], none: ['X*'], min_hits: 4}\n"
        "- {id: u, name: U, any: [a], min_hits: 1}\n- {id: v, name: V, all_actors: [russia], min_hits: 9}\n"
    )
    assert read(tmp_path, ACTORS, topics)[1] == []


def test_parents_in_a_circle_are_told_once(tmp_path: Path) -> None:
    actors = (
        "- {id: z, name: Z, kind: person, parent: a}\n- {id: a, name: A, kind: person, parent: b}\n"
        "- {id: b, name: B, kind: person, parent: c}\n- {id: c, name: C, kind: person, parent: a}\n"
    )
    assert read(tmp_path, actors, "")[1] == [("parent", A, 2)]
    assert "a → b → c → a" in read_registry(tmp_path / "content")[1][0].message


def test_one_run_tells_everything(tmp_path: Path) -> None:
    actors = """\
- {id: a, name: Anna, kind: persona, aliases: [R], parent: boh}
- {id: a, name: Altra, kind: person, qid: 7}
- {id: b, name: Bruno, kind: person, aliases: [r], qid: x}
- {id: c, name: Carla, kind: person, parent: d}
- {id: d, name: Dario, kind: tizio, parent: c}
- {name: anna, kind: person}
- {id: f, kind: person, aliases: ['*']}
"""
    topics = "- {id: t, name: T, all_actors: [a, d, f, tizio], min_hits: due}\n- {id: t, name: U, all_actors: [a], parent: z}\n"
    registry, _ = read(tmp_path, actors, topics)
    told = [(p.file[8:11], p.line, p.code) for p in read_registry(tmp_path / "content")[1]]
    assert told == [
        ("act", 1, "unknown-reference"), ("act", 1, "kind"),
        ("act", 2, "duplicate-id"), ("act", 2, "qid"),
        ("act", 3, "duplicate-alias"), ("act", 3, "qid"),
        ("act", 4, "parent"),
        ("act", 5, "kind"),
        ("act", 6, "duplicate-name"), ("act", 6, "id"),
        ("act", 7, "name"), ("act", 7, "aliases"),
        ("top", 1, "unknown-reference"), ("top", 1, "min_hits"),
        ("top", 2, "duplicate-id"), ("top", 2, "unknown-reference"),
    ]  # fmt: skip
    assert registry.topics == ()
    assert [actor.id for actor in registry.actors] == ["c"]


def test_actors_that_cannot_be_read_are_not_missing(tmp_path: Path) -> None:
    topics = "- {id: t, name: T, all_actors: [vladimir-putin]}\n"
    assert read(tmp_path, "- id: @\n", topics)[1] == [("yaml", A, 1)]
    assert read(tmp_path, "id: a\n", topics)[1] == [("registry", A, 1)]
    assert read(tmp_path, "", topics)[1] == [("unknown-reference", "content/topics.yml", 1)]


def test_messages_of_the_registry(tmp_path: Path) -> None:
    actors = "[{id: a, name: A, kind: persona}, {id: a, name: B, kind: person}, {id: c, kind: person, qid: 7, aliases: [x, b]}]\n"
    read(tmp_path, actors, "#" * 4_000_001)
    problems = read_registry(tmp_path / "content")[1]
    texts = [f"{p.message} → {p.remedy}" for p in problems]
    assert "alla riga 1 →" in next(text for text in texts if "due volte" in text)
    assert "il registro supera 4 MB" in texts[-1] and "articolo in" not in texts[-1]
    assert not [text for p, text in zip(problems, texts, strict=True) if text.startswith(p.code)]
    assert any("«persona» non è tra i valori ammessi → forse intendevi «person»?" in text for text in texts)
    assert any("la chiave è obbligatoria e manca → aggiungi name:" in text for text in texts)


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
    assert "«r» indica sia «A» sia «B», alle righe 1 e 3" in messages[0]
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


def test_a_folder_in_the_place_of_a_file_is_told(tmp_path: Path) -> None:
    content = tmp_path / "content"
    (content / "actors.yml").mkdir(parents=True)
    (problem,) = read_registry(content)[1]
    assert (problem.code, problem.file, problem.message) == ("file", "content/actors.yml", "non è un file normale")


RICH = """\
- id: joe-biden
  name: Joe Biden
  kind: person
  surname_ok: false
  roles:
    - {name: presidente degli Stati Uniti, since: 2021-01-20, until: 20 gennaio 2025}
    - senatore del Delaware
    - {name: [vicepresidente degli Stati Uniti, vicepresidente americano], until: 2017}
  former_ids: [biden, joseph-biden]
- {id: donald-trump, name: Donald Trump, kind: person,
   roles: {name: Presidente degli Stati Uniti, since: gennaio 2025}}
- {id: grecia, name: Grecia, kind: country, demonyms: [greco, ellenico], capital: [Atene]}
- {id: presidenza, name: Presidenza della Repubblica, kind: institution, seats: [Quirinale, Colle]}
"""


def test_forms_offices_and_former_ids_are_read(tmp_path: Path) -> None:
    topics = "- {id: t, name: T, any: [a, b], former_ids: [s]}\n"
    registry, problems = read(tmp_path, RICH, topics)
    assert problems == []
    biden, trump, greece, presidency = registry.actors
    assert not biden.surname_ok and trump.surname_ok
    assert biden.roles == (
        Role("presidente degli Stati Uniti", edtf.parse("2021-01-20"), edtf.parse("2025-01-20")),
        Role("senatore del Delaware"),
        Role("vicepresidente degli Stati Uniti", None, edtf.parse("2017")),
        Role("vicepresidente americano", None, edtf.parse("2017"), again=True),
    )
    assert trump.roles == (Role("Presidente degli Stati Uniti", edtf.parse("2025-01")),)
    assert biden.former_ids == ("biden", "joseph-biden")
    assert greece.demonyms == ("greco", "greca", "greci", "greche", "ellenico", "ellenica", "ellenici", "elleniche")
    assert greece.capital == ("Atene",)
    assert presidency.seats == ("Quirinale", "Colle")
    assert registry.topics[0].former_ids == ("s",)


def one(id_: str, more: str, kind: str = "country") -> str:
    return f"- {{id: {id_}, name: {id_.upper()}, kind: {kind}, {more}}}\n"


SHARED = (
    ("seats", "seats: [Colle]", "seats: [colle]"),
    ("capitals", "capital: [Kiev]", "capital: [Kiev]"),
    ("demonyms", "demonyms: [coreano]", "demonyms: [Coreano]"),
    ("a form that a demonym makes", "demonyms: [russo]", "demonyms: [russa]"),
    ("alias and seat", "aliases: [Eliseo]", "seats: [Eliseo]"),
    ("alias and capital", "aliases: [Roma]", "capital: [Roma]"),
    ("seat and capital", "seats: [Vaticano]", "capital: [Vaticano]"),
    ("alias and demonym", "aliases: [americani]", "demonyms: [americano]"),
    ("name and demonym", "demonyms: [russo, B]", "aliases: [x]"),
    ("alias with an accent", "aliases: [Orbán]", "aliases: [Orban]"),
    ("alias and office", "aliases: [premier]", "roles: [Premier]"),
    ("an alias that is its own condition", "aliases: [Conte], requires: [conte]", "aliases: [Conte]"),
    ("alias and a seat that no condition lifts", "aliases: [Colle]", "seats: [Colle], requires: [x]"),
)


@pytest.mark.parametrize(("name", "first", "second"), SHARED, ids=[row[0] for row in SHARED])
def test_a_form_of_two_actors_is_an_error_with_both_lines(tmp_path: Path, name: str, first: str, second: str) -> None:
    for rows in ((first, second), (second, first)):
        read(tmp_path, one("a", rows[0]) + "\n" + one("b", rows[1]), "")
        _, problems = read_registry(tmp_path / "content")
        if name == "name and demonym" and rows[0] == second:
            assert problems == ()  # there B is the second's own name
            continue
        assert [(p.code, p.line) for p in problems] == [("duplicate-alias", p.line) for p in problems] != []
        assert all("alle righe 1 e 3" in p.message or "alle righe 3 e 1" in p.message for p in problems)


DOUBTS = (
    ("- {id: a, name: A, kind: country, surname_ok: true}", "surname_ok"),
    ("- {id: a, name: A, kind: person, demonyms: [russo]}", "demonyms"),
    ("- {id: a, name: A, kind: media, capital: [Mosca]}", "capital"),
    ("- {id: a, name: A, kind: person, roles: [il presidente russo]}", "roles"),
    ("- {id: a, name: A, kind: person, roles: {name: [premier, L’inviato]}}", "roles"),
)


@pytest.mark.parametrize(("actor", "code"), DOUBTS)
def test_what_could_not_work_is_told_and_read_all_the_same(tmp_path: Path, actor: str, code: str) -> None:
    read(tmp_path, actor + "\n", "")
    registry, problems = read_registry(tmp_path / "content")
    assert [(p.code, p.severity) for p in problems] == [(code, "warning")]
    assert len(registry.actors) == 1


def test_an_office_that_begins_like_an_article_does_not(tmp_path: Path) -> None:
    assert read(tmp_path, one("a", "roles: [inviato, leader, lascar]", "person"), "")[1] == []


APART = (
    ("a surname and a demonym", "aliases: [Albanese]", "demonyms: [albanese]"),
    ("one actor's own forms", "capital: [A], seats: [A], aliases: [a]", "capital: [C]"),
    ("a condition lifts an alias", "aliases: [Colle], requires: [x]", "seats: [Colle]"),
    ("a condition lifts both", "aliases: [C], requires: [x]", "aliases: [C], requires: [y]"),
    ("offices one after the other", "roles: [{name: premier, until: 2024-12-31}]", "roles: [{name: premier, since: 2025}]"),
    ("a handover on one day", "roles: [{name: premier, until: 2025-05-06}]", "roles: [{name: premier, since: 2025-05-06}]"),
    ("a handover in one month", "roles: [{name: premier, since: 2025-05}]", "roles: [{name: premier, until: 2025-05-06}]"),
    ("two offices", "roles: [premier]", "roles: [presidente]"),
    ("one actor twice", "roles: [{name: x, since: 2017, until: 2021}, {name: x, since: 2020}]", "roles: [y]"),
    ("former ids", "former_ids: [c]", "former_ids: [d]"),
)  # fmt: skip


@pytest.mark.parametrize(("name", "first", "second"), APART, ids=[row[0] for row in APART])
def test_what_does_not_collide(tmp_path: Path, name: str, first: str, second: str) -> None:
    assert read(tmp_path, one("a", first) + one("b", second), "")[1] == []


OFFICES = (
    ("both for ever", "{name: premier}", "{name: Premier}"),
    ("one for ever", "{name: premier, since: 2020}", "{name: premier, since: 2024, until: 2025}"),
    ("some months", "{name: premier, since: 2020, until: 2024-06}", "{name: premier, since: 2024-01, until: 2025}"),
    ("since a day before the other's end", "{name: premier, until: 2024-06-30}", "{name: premier, since: 2024-06-29}"),
    ("inside the other's", "{name: premier, since: 2020, until: 2030}", "{name: premier, since: 2024, until: 2025}"),
)


@pytest.mark.parametrize(("name", "first", "second"), OFFICES, ids=[row[0] for row in OFFICES])
def test_an_office_that_two_hold_at_once(tmp_path: Path, name: str, first: str, second: str) -> None:
    for rows in ((first, second), (second, first)):
        read(tmp_path, one("a", f"roles: [{rows[0]}]") + "\n" + one("b", f"roles: [{rows[1]}]"), "")
        (problem,) = read_registry(tmp_path / "content")[1]
        assert (problem.code, problem.line, problem.severity) == ("duplicate-role", 3, "error")
        assert "«A»" in problem.message and "«B»" in problem.message and "alle righe 1 e 3" in problem.message


def test_a_third_holder_is_seen_behind_a_short_one(tmp_path: Path) -> None:
    holders = [("a", "since: 2000, until: 2030"), ("b", "since: 2001, until: 2002"), ("c", "since: 2010, until: 2011")]
    read(tmp_path, "".join(one(id_, f"roles: [{{name: x, {time}}}]") for id_, time in holders), "")
    assert [p.line for p in read_registry(tmp_path / "content")[1]] == [2, 3]


FORMER = (
    ("the id of another", "former_ids: [b]", ""),
    ("the former id of another", "former_ids: [c]", "former_ids: [c]"),
)


@pytest.mark.parametrize(("name", "first", "second"), FORMER, ids=[row[0] for row in FORMER])
@pytest.mark.parametrize("kind", ["actors", "topics"])
def test_an_old_address_leads_to_one_place(tmp_path: Path, kind: str, name: str, first: str, second: str) -> None:
    lines = [f"id: {id_}, name: {id_}, {'kind: person' if kind == 'actors' else 'any: [x, y]'}" for id_ in "ab"]
    text = f"- {{{lines[0]}, {first}}}\n\n- {{{lines[1]}, {second}}}\n"
    read(tmp_path, *((text, "") if kind == "actors" else ("", text)))
    (problem,) = read_registry(tmp_path / "content")[1]
    assert (problem.code, problem.file) == ("former_ids", f"content/{kind}.yml")
    assert "alle righe 1 e 3" in problem.message


def test_an_actor_and_a_topic_may_have_one_id(tmp_path: Path) -> None:
    topics = "- {id: t, name: T, any: [a, b], former_ids: [russia]}\n"
    assert read(tmp_path, ACTORS, topics)[1] == []


def test_a_reference_by_a_former_id_meets_the_new_one(tmp_path: Path) -> None:
    read(tmp_path, one("a", "former_ids: [vecchio]"), "- {id: t, name: T, all_actors: [vecchio]}\n")
    (problem,) = read_registry(tmp_path / "content")[1]
    assert problem.remedy == "forse intendevi «a»?"


def test_thousands_of_holders_are_no_matter(tmp_path: Path) -> None:
    many = "".join(one(f"a{n}", f"roles: [{{name: x, since: {n:04}-01, until: {n:04}-02}}]") for n in range(1, 5000))
    assert read(tmp_path, many, "")[1] == []
