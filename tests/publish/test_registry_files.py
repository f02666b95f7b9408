"""Edited registry files reach the disk whole, sound, and only over what was read."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import ContentError, UsageError
from generator.publish.registry_files import apply_edits, read_registry_file

PUTIN = "- {id: putin, name: Vladimir Putin, kind: person}\n"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    folder.mkdir()
    (folder / "actors.yml").write_text(PUTIN, encoding="utf-8")
    return folder


def files(content: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in content.iterdir()}


def test_a_sound_edit_is_written_and_leaves_nothing_behind(content: Path) -> None:
    actors, decisions = read_registry_file(content, "actors.yml"), read_registry_file(content, "decisions.yml")
    apply_edits(content, [(actors, PUTIN + "# fine\n"), (decisions, "names: []\n")])
    assert files(content) == {"actors.yml": (PUTIN + "# fine\n").encode(), "decisions.yml": b"names: []\n"}


def test_an_unsound_edit_is_told_and_nothing_is_written(content: Path) -> None:
    before = files(content)
    actors, decisions = read_registry_file(content, "actors.yml"), read_registry_file(content, "decisions.yml")
    with pytest.raises(ContentError) as told:
        apply_edits(content, [(decisions, "names: []\n"), (actors, PUTIN * 2)])
    (problem,) = told.value.problems
    assert (problem.file, problem.line, problem.code) == ("content/actors.yml", 2, "duplicate-id")
    assert problem.message.startswith("con questa modifica: ")
    assert files(content) == before


def test_an_unsound_decision_is_told(content: Path) -> None:
    decisions = read_registry_file(content, "decisions.yml")
    with pytest.raises(ContentError):
        apply_edits(content, [(decisions, "names:\n  - {name: A, decision: forse}\n")])


def test_what_was_wrong_before_stops_no_other_edit(content: Path) -> None:
    faulty = PUTIN + "- {id: x, name: X, kind: persona}\n"
    (content / "actors.yml").write_text(faulty, encoding="utf-8")
    apply_edits(content, [(read_registry_file(content, "actors.yml"), f"# testa\n{faulty}")])
    assert files(content)["actors.yml"] == f"# testa\n{faulty}".encode()


@pytest.mark.parametrize("touch", ["change", "remove", "create"])
def test_a_file_touched_in_the_meantime_is_left_alone(content: Path, touch: str) -> None:
    actors, decisions = read_registry_file(content, "actors.yml"), read_registry_file(content, "decisions.yml")
    if touch == "change":
        (content / "actors.yml").write_text(PUTIN + "# altri\n", encoding="utf-8")
    elif touch == "remove":
        (content / "actors.yml").unlink()
    else:
        (content / "decisions.yml").write_text("names: []\n", encoding="utf-8")
    before = files(content)
    with pytest.raises(UsageError, match="è cambiato"):
        apply_edits(content, [(actors, PUTIN + "# noi\n"), (decisions, "merges: []\n")])
    assert files(content) == before


def test_the_mark_of_the_encoding_and_the_permissions_stay(content: Path) -> None:
    path = content / "actors.yml"
    path.write_bytes(b"\xef\xbb\xbf" + PUTIN.encode())
    path.chmod(0o640)
    file = read_registry_file(content, "actors.yml")
    assert file.text == PUTIN
    apply_edits(content, [(file, PUTIN + "# fine\n")])
    assert path.read_bytes() == b"\xef\xbb\xbf" + (PUTIN + "# fine\n").encode()
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_link_is_not_followed(content: Path, tmp_path: Path) -> None:
    (tmp_path / "altrove.yml").write_text(PUTIN, encoding="utf-8")
    (content / "actors.yml").unlink()
    (content / "actors.yml").symlink_to(tmp_path / "altrove.yml")
    with pytest.raises(ContentError):
        read_registry_file(content, "actors.yml")


def test_another_encoding_is_told(content: Path) -> None:
    (content / "actors.yml").write_bytes("- {id: a, name: Città}".encode("latin-1"))
    with pytest.raises(UsageError, match="UTF-8"):
        _ = read_registry_file(content, "actors.yml").text
