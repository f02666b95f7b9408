"""What one item does to its worker is that item's affair."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.errors import EnvironmentFailure
from generator.workers import Failure, run_in_workers
from tests.hostile_work import obey, pids, refuse

ROOT = Path(__file__).resolve().parent.parent
SECONDS = 0.3


def run(items: list[str], jobs: int = 2, seconds: float = SECONDS) -> list[bytes | Failure]:
    return run_in_workers(obey, "+", items, jobs=jobs, seconds=seconds)


@pytest.mark.parametrize("jobs", [1, 3])
def test_results_come_in_the_order_of_the_items(jobs: int) -> None:
    items = [str(n) for n in range(200)]
    assert run(items, jobs) == [f"+{n}".encode() for n in range(200)]


def test_nothing_to_do_starts_nothing() -> None:
    assert run([]) == []


def test_results_larger_than_a_pipe_arrive() -> None:
    items = ["x" * 300_000 + str(n) for n in range(40)]
    assert run(items, seconds=5) == [f"+{item}".encode() for item in items]


BAD = {
    "kill": Failure("crash", "SIGKILL"),
    "segfault": Failure("crash", "SIGSEGV"),
    "exit": Failure("crash", "3"),
    "raise": Failure("error", "ValueError"),
    "raise memory": Failure("error", "MemoryError"),
    "raise recursion": Failure("error", "RecursionError"),
    "raise exit": Failure("error", "SystemExit"),
    "loop": Failure("timeout"),
    "regex": Failure("timeout"),
}


@pytest.mark.parametrize("jobs", [1, 2])
def test_each_bad_item_is_found_alone_and_the_others_lose_nothing(jobs: int) -> None:
    items = [word for n, bad in enumerate(BAD) for word in (*(f"{n}-{m}" for m in range(9)), bad)]
    results = run(items, jobs)
    assert {item: result for item, result in zip(items, results, strict=True) if isinstance(result, Failure)} == BAD
    assert all(result == f"+{item}".encode() for item, result in zip(items, results, strict=True) if item not in BAD)


def test_neighbours_that_both_kill_their_worker_are_both_found() -> None:
    assert run(["kill", "kill", "a", "loop", "loop", "b"]) == [
        BAD["kill"], BAD["kill"], b"+a", Failure("timeout"), Failure("timeout"), b"+b",
    ]  # fmt: skip


def test_who_sleeps_is_woken_by_the_clock() -> None:
    assert run(["sleep", "a"], seconds=0.05) == [Failure("timeout"), b"+a"]


def test_an_item_whose_worker_was_killed_for_another_s_sake_is_tried_again(tmp_path: Path) -> None:
    item = f"die-once {tmp_path / 'died'}"
    assert run(["a", item, "b"]) == [b"+a", f"+{item}".encode(), b"+b"]


def test_workers_that_cannot_start_end_the_build_with_words() -> None:
    with pytest.raises(EnvironmentFailure, match=r"non partono \(codice 7\) → "):
        run_in_workers(refuse, "", ["a"], jobs=1, seconds=1)


PROGRAM = """
import signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)  # what runs in the background is started without it
from generator.workers import run_in_workers
from tests.hostile_work import obey
run_in_workers(obey, "", ["remember " + sys.argv[1]] * 100, jobs=2, seconds=float(sys.argv[2]))
"""


def started(file: Path, seconds: float) -> subprocess.Popen[bytes]:
    """Another Python with workers that are at it: two of them."""
    command = [sys.executable, "-c", PROGRAM, str(file), str(seconds)]
    parent = subprocess.Popen(command, cwd=ROOT, start_new_session=True, stderr=subprocess.PIPE)
    wait_for(lambda: len(set(pids(file))) >= 2)
    return parent


def wait_for(condition: object) -> None:
    assert callable(condition)
    for _ in range(2400):
        if condition():
            return
        time.sleep(0.05)
    raise AssertionError("it never came about")


def is_alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def test_ctrl_c_leaves_nobody_behind(tmp_path: Path) -> None:
    parent = started(tmp_path / "pids", seconds=100)
    os.killpg(parent.pid, signal.SIGINT)
    _, said = parent.communicate(timeout=120)
    assert parent.returncode in (-signal.SIGINT, 130) and said.count(b"Traceback") == 1
    wait_for(lambda: not any(map(is_alive, pids(tmp_path / "pids"))))


def test_workers_outlive_a_killed_parent_by_their_budget_at_most(tmp_path: Path) -> None:
    parent = started(tmp_path / "pids", seconds=0.1)
    parent.kill()
    parent.communicate()
    wait_for(lambda: not any(map(is_alive, pids(tmp_path / "pids"))))
