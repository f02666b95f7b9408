"""What the commands write into the registry: the addition, and every other byte as it was."""

from __future__ import annotations

import difflib
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import UsageError
from generator.model import Actor, MergeDecision, NameDecision
from generator.publish.registry_edits import add_actor, add_alias, add_decision

ROOT = Path(__file__).resolve().parents[2]
OWN = (ROOT / "content" / "actors.yml").read_bytes().decode("utf-8")
OURS = [*[entry["id"] for entry in yaml.safe_load(OWN)][::12], "alexander-lukashenko", "robert-fico"]
PERSON = Actor("aldo-bellini", "Aldo Bellini", "person", ("Bellini",), description="Pittore: «il grande»")
ENTRY = "- id: aldo-bellini\n  name: Aldo Bellini\n  kind: person\n  aliases: [Bellini]\n  description: 'Pittore: «il grande»'\n"
REJECTED = NameDecision("parallelamente", "Parallelamente", "rejected")
ACCEPTED = NameDecision("oreshnik", "Oreshnik", "accepted", "oreshnik")
APART = MergeDecision(("e-aaaaaaaaaa", "e-bbbbbbbbbb"), "separate")


def changes(before: str, after: str) -> list[str]:
    """The lines that differ, with + or −."""
    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), lineterm="", n=0)
    return [line for line in lines if not line.startswith(("---", "+++", "@@"))]


def test_an_actor_enters_after_the_last_of_its_kind_and_nothing_else_moves() -> None:
    edited = add_actor(OWN, PERSON)
    assert changes(OWN, edited) == [f"+{line}" for line in ENTRY.splitlines()]
    before, after = edited.split(ENTRY)
    assert before + after == OWN
    entries = yaml.safe_load(edited)
    place = next(index for index, entry in enumerate(entries) if entry["id"] == "aldo-bellini")
    assert entries[place - 1]["kind"] == "person"
    assert all(entry["kind"] != "person" for entry in entries[place + 1 :])


@pytest.mark.parametrize("actor", OURS)
def test_an_alias_enters_any_entry_of_ours_and_only_its_line_changes(actor: str) -> None:
    edited = add_alias(OWN, actor, "Nuova Forma")
    assert len([line for line in changes(OWN, edited) if line.startswith("-")]) <= 1
    assert max(map(len, edited.splitlines())) <= max(120, *map(len, OWN.splitlines()))
    known = {entry["id"]: entry for entry in yaml.safe_load(OWN)}
    known[actor]["aliases"] = [*known[actor].get("aliases", ()), "Nuova Forma"]
    assert {entry["id"]: entry for entry in yaml.safe_load(edited)} == known


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- {id: a, name: A, kind: person}\n", "- {id: a, name: A, kind: person, aliases: [B]}\n"),
        ("- {id: a, name: A, kind: person, aliases: [X]}", "- {id: a, name: A, kind: person, aliases: [X, B]}"),
        (
            "- id: a # qui\n  kind: media # e qui\n  name: A\n",
            "- id: a # qui\n  kind: media # e qui\n  aliases: [B]\n  name: A\n",
        ),
        (
            "- id: a\n  aliases:\n  - X # uno\n  # fine\n  name: A\n",
            "- id: a\n  aliases:\n  - X # uno\n  - B\n  # fine\n  name: A\n",
        ),
        ("- id: a\n  aliases:\n    - X\n\n- id: b\n", "- id: a\n  aliases:\n    - X\n    - B\n\n- id: b\n"),
        ("- id: a\n  aliases: X\n", "- id: a\n  aliases: [X, B]\n"),
        ("- id: a\n  aliases: []\n", "- id: a\n  aliases: [B]\n"),
        ("- id: a\r\n  aliases:\r\n  name: A\r\n", "- id: a\r\n  aliases: [B]\r\n  name: A\r\n"),
        (
            "- id: a\n  aliases: ['X',\n            \"Y\"]  # c\n",
            "- id: a\n  aliases: ['X',\n            \"Y\", B]  # c\n",
        ),
        ("  - id: a\n    name: A", "  - id: a\n    name: A\n    aliases: [B]\n"),
    ],
)
def test_an_alias_takes_the_style_of_its_entry(before: str, after: str) -> None:
    assert add_alias(before, "a", "B") == after


def test_a_long_list_goes_on_in_the_next_line() -> None:
    before = f"- id: a\n  aliases: [{'X' * 50},\n            {'Y' * 100}]\n"
    assert add_alias(before, "a", "Aldo Bellini") == before.replace("Y]", "Y,\n            Aldo Bellini]")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", ENTRY),
        ("# vuoto\n", f"# vuoto\n{ENTRY}"),
        ("[]\n", ENTRY),
        ("- id: x\n  kind: media", f"- id: x\n  kind: media\n{ENTRY}"),
        (
            "- id: x\n  kind: person\n\n# paesi\n- id: y\n  kind: country\n",
            f"- id: x\n  kind: person\n{ENTRY}\n# paesi\n- id: y\n  kind: country\n",
        ),
    ],
)
def test_where_an_actor_enters(before: str, after: str) -> None:
    assert add_actor(before, PERSON) == after


def test_line_ends_stay_those_of_the_file() -> None:
    edited = add_actor("- id: x\r\n  kind: media\r\n", PERSON)
    assert edited.count("\n") == edited.count("\r\n") == 7


def test_the_first_decision_makes_a_file_that_explains_itself() -> None:
    text = add_decision("", REJECTED)
    assert text.startswith("# Le decisioni della redazione")
    assert yaml.safe_load(text) == {"names": [{"name": "Parallelamente", "decision": "rejected"}]}
    text = add_decision(add_decision(text, ACCEPTED), APART)
    assert text.endswith(
        "names:\n"
        "  - {name: Parallelamente, decision: rejected}\n"
        "  - {name: Oreshnik, decision: accepted, actor: oreshnik}\n"
        "merges:\n"
        "  - {events: [e-aaaaaaaaaa, e-bbbbbbbbbb], decision: separate}\n"
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("names:\nmerges:\n", "names:\n  - {name: Parallelamente, decision: rejected}\nmerges:\n"),
        ("names: []\n", "names: [{name: Parallelamente, decision: rejected}]\n"),
        ("merges: []", "merges: []\nnames:\n  - {name: Parallelamente, decision: rejected}\n"),
        (
            "names:\n- name: A\n  decision: rejected # perché\n# fine\n",
            "names:\n- name: A\n  decision: rejected # perché\n- {name: Parallelamente, decision: rejected}\n# fine\n",
        ),
    ],
)
def test_a_decision_takes_the_style_of_the_file(before: str, after: str) -> None:
    assert add_decision(before, REJECTED) == after


def test_a_new_decision_takes_the_place_of_the_old_one() -> None:
    text = "merges:\n  - {events: [e-bbbbbbbbbb, e-aaaaaaaaaa], decision: same} # erano uguali\n  - {events: [e-c, e-d], decision: same}\n"
    assert add_decision(text, APART) == text.replace(
        "{events: [e-bbbbbbbbbb, e-aaaaaaaaaa], decision: same}",
        "{events: [e-aaaaaaaaaa, e-bbbbbbbbbb], decision: separate}",
    )


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{id: a}", "elenco"), ("[{id: b}]", "elenco"), ("- [", "YAML"), ("- &x {id: a}\n- *x", "riferimenti"), ("- a: b: c", "YAML"),
    ],
)  # fmt: skip
def test_what_cannot_be_edited_is_told(text: str, words: str) -> None:
    with pytest.raises(UsageError, match=words):
        add_actor(text, PERSON)


def test_an_unknown_entry_is_told() -> None:
    with pytest.raises(UsageError, match="id: nessuno"):
        add_alias(OWN, "nessuno", "B")


FORMS = (
    st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=20)
    .map(str.strip)
    .filter(bool)
)


@given(FORMS, st.lists(FORMS, max_size=3))
def test_any_form_is_read_back_as_it_was_given(name: str, aliases: list[str]) -> None:
    actor = Actor("aldo-bellini", name, "media", tuple(aliases), description=name)
    entry = yaml.load(add_actor("- {id: x, kind: media}\n", actor), yaml.BaseLoader)[-1]
    assert (entry["name"], entry.get("aliases", []), entry["description"]) == (name, aliases, name)
    edited = add_alias("- {id: a, aliases: [X]}\n", "a", name)
    assert yaml.load(edited, yaml.BaseLoader) == [{"id": "a", "aliases": ["X", name]}]


@given(st.sampled_from(["No", "sì", "null", "~", "12", "1:30", "2025-01-01", "0x1F", ".5", "y", "Off"]))
def test_what_yaml_would_take_for_something_else_is_quoted(form: str) -> None:
    assert yaml.safe_load(add_alias("- {id: a}", "a", form)) == [{"id": "a", "aliases": [form]}]
