"""What editors decided is read whole; what contradicts itself is told with both lines."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.articles.decisions import read_decisions
from generator.errors import Problem
from generator.folding import spelling_key
from generator.model import Actor, Decisions, MergeDecision, NameDecision, Registry

REGISTRY = Registry((
    Actor("oreshnik", "Oreshnik", "organisation"),
    Actor("vladimir-putin", "Vladimir Putin", "person", former_ids=("putin",)),
))  # fmt: skip
WHOLE = """\
# scritto da cronistoria proposals
names:
  - {name: Parallelamente, decision: rejected}
  - {name: Oréshnik, decision: accepted, actor: oreshnik}
  - name: L’Oreshnik
    decision: alias
    actor: putin
merges:
  - {events: [e-bbbbbbbbbb, e-aaaaaaaaaa], decision: separate}
  - {events: [e-cccccccccc, e-aaaaaaaaaa], decision: same}
"""


def read(
    tmp_path: Path, text: str | bytes, registry: Registry | None = REGISTRY
) -> tuple[Decisions, tuple[Problem, ...]]:
    content = tmp_path / "content"
    content.mkdir(exist_ok=True)
    (content / "decisions.yml").write_bytes(text if isinstance(text, bytes) else text.encode())
    decisions, problems = read_decisions(content, registry)
    assert all(p.message and p.remedy and p.file == "content/decisions.yml" for p in problems)
    return decisions, problems


def test_everything_is_read(tmp_path: Path) -> None:
    decisions, problems = read(tmp_path, WHOLE)
    assert problems == ()
    assert decisions == Decisions(
        (NameDecision("parallelamente", "Parallelamente", "rejected", "", 3),
         NameDecision("oreshnik", "Oréshnik", "accepted", "oreshnik", 4),
         NameDecision("l'oreshnik", "L’Oreshnik", "alias", "vladimir-putin", 5)),
        (MergeDecision(("e-aaaaaaaaaa", "e-bbbbbbbbbb"), "separate", 9),
         MergeDecision(("e-aaaaaaaaaa", "e-cccccccccc"), "same", 10)),
    )  # fmt: skip


@pytest.mark.parametrize("text", ["", "# nulla\n", "names:\nmerges:\n", "names: []\n"])
def test_nothing_decided(tmp_path: Path, text: str) -> None:
    assert read(tmp_path, text) == (Decisions(), ())


def test_an_absent_file_is_empty(tmp_path: Path) -> None:
    assert read_decisions(tmp_path / "content", REGISTRY) == (Decisions(), ())


FAULTS = (
    ("a list", "- {name: A, decision: rejected}\n", "decisions", 1, "error"),
    ("a text", "niente\n", "decisions", 1, "error"),
    ("YAML", "names:\n - a\n  b: c\n", "yaml", 3, "error"),
    ("anchors", "names: &a []\n", "yaml-alias", 1, "error"),
    ("encoding", b"names: \xe0\n", "encoding", 1, "error"),
    ("too large", "#" * 4_000_001, "too-long", 1, "error"),
    ("unknown key", "nomi: []\n", "unknown-key", 1, "warning"),
    ("unknown key inside", "names:\n  - {name: A, decision: rejected, perche: x}\n", "unknown-key", 2, "warning"),
    ("names a mapping", "names: {a: b}\n", "names", 1, "error"),
    ("merges a text", "merges: a\n", "merges", 1, "error"),
    ("name a text", "names:\n  - Parallelamente\n", "names", 2, "error"),
    ("no name", "names:\n  - {decision: rejected}\n", "name", 2, "error"),
    ("empty name", "names:\n  - {name: , decision: rejected}\n", "name", 2, "error"),
    ("no decision", "names:\n  - {name: A}\n", "decision", 2, "error"),
    ("empty decision", "names:\n  - {name: A, decision: }\n", "decision", 2, "error"),
    ("decision in Italian", "names:\n  - {name: A, decision: rifiutato}\n", "decision", 2, "error"),
    ("accepted as whom?", "names:\n  - {name: A, decision: accepted}\n", "actor", 2, "error"),
    ("alias of whom?", "names:\n\n  - {name: A, decision: alias}\n", "actor", 3, "error"),
    ("rejected with an actor", "names:\n  - {name: A, decision: rejected, actor: oreshnik}\n", "actor", 2, "error"),
    ("actor that is no id", "names:\n  - {name: A, decision: alias, actor: V. Putin}\n", "actor", 2, "error"),
    ("actor unknown", "names:\n  - {name: A, decision: alias, actor: boh}\n", "unknown-actor", 2, "warning"),
    ("one name twice", "names:\n  - {name: Anna, decision: rejected}\n  - {name: ANNÀ, decision: rejected}\n",
     "duplicate-decision", 3, "error"),
    ("one event", "merges:\n  - {events: [e-a], decision: same}\n", "events", 2, "error"),
    ("three events", "merges:\n  - {events: [e-a, e-b, e-c], decision: same}\n", "events", 2, "error"),
    ("an event with itself", "merges:\n  - {events: [e-a, e-a], decision: same}\n", "events", 2, "error"),
    ("an event that is no id", "merges:\n  - {events: [e-a, La telefonata], decision: same}\n", "events", 2, "error"),
    ("events missing", "merges:\n  - {decision: same}\n", "events", 2, "error"),
    ("merge decision unknown", "merges:\n  - {events: [e-a, e-b], decision: forse}\n", "decision", 2, "error"),
    ("same and separate", "merges:\n  - {events: [e-a, e-b], decision: same}\n  - {events: [e-b, e-a], decision: separate}\n",
     "duplicate-decision", 3, "error"),
    ("separate, but one by two steps",
     "merges:\n  - {events: [e-a, e-c], decision: separate}\n  - {events: [e-a, e-b], decision: same}\n"
     "  - {events: [e-c, e-b], decision: same}\n", "duplicate-decision", 2, "error"),
)  # fmt: skip


@pytest.mark.parametrize(("name", "text", "code", "line", "severity"), FAULTS, ids=[row[0] for row in FAULTS])
def test_faults(tmp_path: Path, name: str, text: str | bytes, code: str, line: int, severity: str) -> None:
    _, problems = read(tmp_path, text)
    assert (code, line, severity) in [(p.code, p.line, p.severity) for p in problems], list(map(str, problems))


def test_contradictions_name_both_lines_and_the_first_stands(tmp_path: Path) -> None:
    text = (
        "names:\n  - {name: Anna, decision: rejected}\n\n  - {name: anna, decision: alias, actor: oreshnik}\n"
        "merges:\n  - {events: [e-a, e-b], decision: separate}\n  - {events: [e-b, e-a], decision: same}\n"
    )
    decisions, problems = read(tmp_path, text)
    assert ["alle righe 2 e 4" in problems[0].message, "alle righe 6 e 7" in problems[1].message] == [True, True]
    assert [one.decision for one in decisions.names] == ["rejected"]
    assert [one.decision for one in decisions.merges] == ["separate"]


def test_one_decision_written_twice_does_no_harm(tmp_path: Path) -> None:
    text = "merges:\n  - {events: [e-a, e-b], decision: same}\n  - {events: [e-b, e-a], decision: same}\n"
    decisions, problems = read(tmp_path, text)
    assert problems == ()
    assert decisions.merges == (MergeDecision(("e-a", "e-b"), "same", 2),)


def test_separate_facts_of_one_story_may_share_a_third(tmp_path: Path) -> None:
    text = "merges:\n  - {events: [e-a, e-b], decision: separate}\n  - {events: [e-a, e-c], decision: same}\n"
    assert read(tmp_path, text)[1] == ()


def test_a_fault_costs_one_decision(tmp_path: Path) -> None:
    text = (
        "names:\n  - {name: A, decision: boh}\n  - {name: B, decision: rejected}\n  - C\n"
        "merges:\n  - {events: [e-a], decision: same}\n  - {events: [e-a, e-b], decision: same}\n"
    )
    decisions, problems = read(tmp_path, text)
    assert [(one.name, one.line) for one in decisions.names] == [("B", 3)]
    assert [(one.events, one.line) for one in decisions.merges] == [(("e-a", "e-b"), 7)]
    assert [(p.code, p.line) for p in problems] == [("decision", 2), ("names", 4), ("events", 6)]


def test_without_a_registry_every_actor_is_known(tmp_path: Path) -> None:
    decisions, problems = read(tmp_path, "names:\n  - {name: A, decision: alias, actor: boh}\n", None)
    assert problems == ()
    assert decisions.names[0].actor == "boh"


def test_an_unknown_actor_is_kept(tmp_path: Path) -> None:
    decisions, _ = read(tmp_path, "names:\n  - {name: A, decision: alias, actor: boh}\n")
    assert decisions.names[0].actor == "boh"


@pytest.mark.parametrize("name", ["No", "2024", "2024-05-03", "on"])
def test_a_name_that_yaml_takes_for_something_else_is_a_name(tmp_path: Path, name: str) -> None:
    decisions, problems = read(tmp_path, f"names:\n  - {{name: {name}, decision: rejected}}\n")
    assert problems == ()
    assert decisions.names[0].name == name


def test_a_chain_names_its_lines(tmp_path: Path) -> None:
    text = (
        "merges:\n  - {events: [e-x, e-y], decision: same}\n  - {events: [e-a, e-b], decision: same}\n"
        "  - {events: [e-c, e-a], decision: separate}\n  - {events: [e-b, e-c], decision: same}\n"
    )
    (problem,) = read(tmp_path, text)[1]
    assert problem.line == 4
    assert "alla riga 4 " in problem.message and "le righe 3, 5 " in problem.message


def test_a_long_chain_is_no_matter(tmp_path: Path) -> None:
    lines = "".join(f"  - {{events: [e-{n}, e-{n + 1}], decision: same}}\n" for n in range(20_000))
    text = f"merges:\n{lines}  - {{events: [e-0, e-20000], decision: separate}}\n"
    assert [p.code for p in read(tmp_path, text)[1]] == ["duplicate-decision"]


@given(st.text(max_size=40))
def test_a_key_is_its_own_key(name: str) -> None:
    key = spelling_key(name)
    assert spelling_key(key) == key
    assert spelling_key(f"  {name}\n") == key


@pytest.mark.parametrize("name", ["Lukašenko", "LUKASENKO", "Lukas\u030cenko", " lukasenko "])
def test_spellings_of_one_name_have_one_key(name: str) -> None:
    assert spelling_key(name) == "lukasenko"


def test_apostrophes_dashes_and_spaces_do_not_count() -> None:
    assert spelling_key("L’Aquila\u00a0–  Roma") == spelling_key("l'aquila - roma")
