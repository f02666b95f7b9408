"""Work that ends badly, for processes to do: found by its name in a module, whatever way they were started."""

from __future__ import annotations

import ctypes
import datetime
import os
import re
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

from generator.articles.read import File
from generator.model import Article, Permalink, Registry
from generator.studying import read
from generator.understanding import learn


def obey(shared: str) -> Callable[[str], bytes]:
    """Items say what happens; any other word comes back with what is shared."""

    def work(item: str) -> bytes:
        what, _, argument = item.partition(" ")
        match what:
            case "kill":
                os.kill(os.getpid(), signal.SIGKILL)
            case "segfault":
                ctypes.string_at(0)
            case "exit":
                os._exit(3)
            case "raise":
                raise {"memory": MemoryError, "recursion": RecursionError, "exit": SystemExit}.get(argument, ValueError)
            case "loop":
                while True:
                    pass
            case "regex":  # a loop of C that never gives the interpreter back
                re.search(r"(a+)+$", "a" * 60 + "b")
            case "sleep":
                time.sleep(60)
            case "die-once":
                if not Path(argument).exists():
                    Path(argument).touch()
                    os._exit(9)
            case "remember":
                with Path(argument).open("a") as file:
                    file.write(f"{os.getpid()}\n")
                time.sleep(60)
        return f"{shared}{item}".encode()

    return work


def refuse(shared: str) -> Callable[[str], bytes]:
    """No worker of this kind ever gets ready."""
    sys.exit(7)


def pids(path: Path) -> list[int]:
    """The processes that were told to remember themselves there."""
    return [int(line) for line in path.read_text().split()] if path.exists() else []


def learn_badly(registry: Registry) -> Callable[[tuple[Article, tuple[Permalink, ...]]], bytes]:
    """The real reading, but for articles whose id says otherwise."""
    read, obeyed = learn(registry), obey("")

    def work(given: tuple[Article, tuple[Permalink, ...]]) -> bytes:
        obeyed(given[0].id)
        return read(given)

    return work


def read_badly(shared: tuple[Registry, datetime.date | None]) -> Callable[[File], bytes]:
    """The real reading, but for files whose name says otherwise."""
    parse, obeyed = read(shared), obey("")

    def work(file: File) -> bytes:
        obeyed(Path(file[0]).stem)
        return parse(file)

    return work
