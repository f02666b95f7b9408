"""Publication in one step: whatever stops it, readers see the old site whole or the new one whole."""

from __future__ import annotations

import fcntl
import itertools
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.errors import EnvironmentFailure, PublishError
from generator.publish.release import MANIFEST, Release, broken_files, publication_lock, put_in_place
from tests.publish.projects import fingerprint
from tests.publish.saboteur import FAULTS, FINE, KILLED, SAID_SO, SHRUGGED, run


def filler(word: str) -> Callable[[Path], None]:
    """Writes a little site whose every page says the word."""

    def fill(folder: Path) -> None:
        for name in ("index.html", "attori/index.html", "attori/putin/index.html", "assets/stile.css"):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(f"{word} {name}\n")

    return fill


def nothing(_: Path) -> None:
    pass


def publish(build: Path, word: str, check: Callable[[Path], None] = nothing) -> Release:
    with publication_lock(build):
        return put_in_place(build, filler(word), check)


def word_of(build: Path) -> str:
    """The word the whole published site says; fails when it is not whole."""
    site = build / "site"
    assert broken_files(site) == ()
    words = {path.read_text().split()[0] for path in site.resolve().rglob("*.*") if path.name != MANIFEST}
    assert len(words) == 1
    return words.pop()


def leftovers(build: Path) -> list[str]:
    releases = [p.name for p in (build / "releases").iterdir()]
    return [p.name for p in build.iterdir() if p.name not in {"site", "releases", ".lock"}] + [
        name for name in releases if not name.isdecimal()
    ]


def test_the_site_is_a_relative_link_to_a_whole_release(tmp_path: Path) -> None:
    release = publish(tmp_path, "uno")
    assert (release.site, release.files) == (tmp_path / "site", 4)
    assert str(release.site.readlink()) == f"releases/{release.id}"
    assert word_of(tmp_path) == "uno"
    assert leftovers(tmp_path) == []


def test_the_release_before_is_kept_and_older_ones_go(tmp_path: Path) -> None:
    ids = [publish(tmp_path, word).id for word in ("uno", "due", "tre", "quattro")]
    assert sorted(p.name for p in (tmp_path / "releases").iterdir()) == ids[-2:]
    assert word_of(tmp_path) == "quattro"


def test_a_release_pointed_back_to_is_never_overwritten(tmp_path: Path) -> None:
    first, second = publish(tmp_path, "uno"), publish(tmp_path, "due")
    (tmp_path / "site").unlink()
    (tmp_path / "site").symlink_to(f"releases/{first.id}")
    shutil.rmtree(tmp_path / "releases" / second.id)
    third = publish(tmp_path, "tre")
    assert third.id not in {first.id} and word_of(tmp_path) == "tre"
    assert (tmp_path / "releases" / first.id / "index.html").read_text().startswith("uno")


def test_an_id_that_the_link_still_names_is_not_used_again(tmp_path: Path) -> None:
    publish(tmp_path, "uno")
    shutil.rmtree(tmp_path / "releases")
    assert publish(tmp_path, "due").id == "000002"


def test_equal_sites_are_equal_bytes_manifest_and_all(tmp_path: Path) -> None:
    publish(tmp_path / "a", "uno")
    publish(tmp_path / "b", "altro")
    publish(tmp_path / "b", "uno")
    assert fingerprint(tmp_path / "a/site") == fingerprint(tmp_path / "b/site")


def test_the_manifest_names_every_file(tmp_path: Path) -> None:
    publish(tmp_path, "uno")
    listed = json.loads((tmp_path / "site" / MANIFEST).read_text())
    assert [entry["path"] for entry in listed] == [
        "assets/stile.css", "attori/index.html", "attori/putin/index.html", "index.html"
    ]  # fmt: skip
    assert {entry["size"] for entry in listed} == {len(f"uno {entry['path']}\n") for entry in listed}


def test_broken_files_are_found(tmp_path: Path) -> None:
    publish(tmp_path, "uno")
    site = (tmp_path / "site").resolve()
    (site / "index.html").write_text("due index.html\n")  # same size
    (site / "attori/index.html").unlink()
    (site / "nuovo.html").write_text("x")
    assert broken_files(site) == ("attori/index.html", "index.html", "nuovo.html")


@pytest.mark.parametrize("where", ["fill", "check"])
def test_a_refusal_leaves_the_old_site(tmp_path: Path, where: str) -> None:
    publish(tmp_path, "uno")
    before = fingerprint(tmp_path / "site")

    def refuse(folder: Path) -> None:
        filler("due")(folder)
        raise PublishError("no")

    with pytest.raises(PublishError, match="no"), publication_lock(tmp_path):
        put_in_place(tmp_path, refuse if where == "fill" else filler("due"), nothing if where == "fill" else refuse)
    assert fingerprint(tmp_path / "site") == before
    assert leftovers(tmp_path) == []


def test_what_the_disk_changes_after_the_manifest_is_noticed(tmp_path: Path) -> None:
    publish(tmp_path, "uno")
    with pytest.raises(PublishError, match=r"attori/index\.html"):
        publish(tmp_path, "due", check=lambda site: (site / "attori/index.html").write_text("rotto") and None)
    assert word_of(tmp_path) == "uno"


def test_a_link_in_the_built_site_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PublishError, match="collegamento"), publication_lock(tmp_path):
        put_in_place(tmp_path, lambda site: (site / "x.txt").symlink_to("/etc/hostname"), nothing)
    assert not (tmp_path / "site").exists()


def test_a_folder_where_the_link_should_be_is_not_destroyed(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site/tesi.txt").write_text("x")
    with pytest.raises(EnvironmentFailure, match="spostala"):
        publish(tmp_path, "uno")
    assert (tmp_path / "site/tesi.txt").exists()


def test_a_build_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "build").write_text("un file")
    with pytest.raises(EnvironmentFailure, match=str(tmp_path / "build")):
        publish(tmp_path / "build", "uno")


def test_the_disk_has_each_thing_before_the_next_one_leans_on_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Files, then their folders, then the release's name, then the link: in this order a power cut loses no site."""
    publish(tmp_path, "uno")
    synced: list[tuple[str, str]] = []

    def note(descriptor: int) -> None:
        path = Path(f"/proc/self/fd/{descriptor}").readlink()
        synced.append((str(path.relative_to(tmp_path)), (tmp_path / "site").readlink().name))

    monkeypatch.setattr(os, "fsync", note)
    publish(tmp_path, "due")
    staging = "releases/000002.staging"
    files = [f"{staging}/{name}" for name in (
        "assets/stile.css", "attori/index.html", "attori/putin/index.html", "index.html", MANIFEST
    )]  # fmt: skip
    folders = [f"{staging}/attori/putin", f"{staging}/attori", f"{staging}/assets", staging]
    assert synced == [*((path, "000001") for path in [*files, *folders, "releases"]), (".", "000002")]


# --- stopped at every step ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("fault", [None, *FAULTS], ids=["kill", "ENOSPC", "EACCES", "EIO"])
def test_stopped_at_any_step_the_site_is_old_or_new_and_the_next_run_heals(tmp_path: Path, fault: int | None) -> None:
    publish(tmp_path / "start", "zero")
    publish(tmp_path / "start", "uno")
    for step in itertools.count(1):
        build = tmp_path / "build"
        shutil.rmtree(build, ignore_errors=True)
        shutil.copytree(tmp_path / "start", build, symlinks=True)
        result = run(lambda: publish(build, "due"), step, fault)  # noqa: B023 (called at once)
        assert result in ({FINE, KILLED} if fault is None else {FINE, SAID_SO, SHRUGGED}), f"step {step}"
        word = word_of(build)
        assert word in ({"due"} if result in {FINE, SHRUGGED} else {"uno", "due"}), f"step {step}"
        if result == FINE:
            break
        publish(build, "tre")
        assert word_of(build) == "tre" and leftovers(build) == [], f"step {step}"
    assert word == "due" and step > 30


# --- several at once ------------------------------------------------------------------------------------------------

PUBLISHER = """
import sys
from pathlib import Path
from tests.publish.test_release import publish
for turn in range(5):
    publish(Path(sys.argv[1]), f"{sys.argv[2]}-{turn}")
"""


def test_several_runs_at_once_publish_one_after_the_other(tmp_path: Path) -> None:
    root = Path(__file__).resolve().parents[2]
    runs = [subprocess.Popen([sys.executable, "-c", PUBLISHER, tmp_path, str(n)], cwd=root) for n in range(4)]
    while any(run.poll() is None for run in runs):
        if (tmp_path / "site").exists():
            # The release may be pruned while it is read: look again before calling it broken.
            seen = (tmp_path / "site").resolve()
            assert (seen / MANIFEST).exists() or (tmp_path / "site").resolve() != seen
        time.sleep(0.01)
    assert [run.returncode for run in runs] == [0, 0, 0, 0]
    assert word_of(tmp_path).endswith("-4") and leftovers(tmp_path) == []


def test_the_lock_lasts_as_long_as_an_engine_that_outlives_us(tmp_path: Path) -> None:
    with publication_lock(tmp_path) as lock:
        engine = subprocess.Popen(["cat"], stdin=subprocess.PIPE, pass_fds=(lock,))
    with (tmp_path / ".lock").open() as file, pytest.raises(BlockingIOError):
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    engine.communicate()  # ends it: it has read all there is
    with publication_lock(tmp_path):
        assert engine.returncode == 0
