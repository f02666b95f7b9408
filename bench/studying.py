"""Times the reading of thousands of articles by one worker and by several, and of the same when nothing changed.

The files are the demo's, each with words of its own, so that no two are alike. CPU seconds are of this process and of
the workers, who leave theirs in a file each; seconds on the clock depend on what else the machine does.
"""

from __future__ import annotations

import functools
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from generator import studying
from generator.articles.read import File
from generator.articles.registry import read_registry
from generator.model import Registry
from generator.settings import Settings, read_settings
from generator.workers import cpus

ROOT = Path(__file__).resolve().parent.parent
ARTICLES = 5_000


def main() -> None:
    """Print what a cold reading costs with one worker and with all, and what a warm one costs."""
    settings = read_settings(ROOT)
    registry, _ = read_registry(settings.content)
    files = list(many(settings.content / "articles"))
    print(f"{ARTICLES} articles of {sum(len(data) for _, data in files) // ARTICLES} bytes; {cpus()} CPUs")
    with tempfile.TemporaryDirectory() as folder:
        for name, build, jobs in (
            ("cold, 1 worker", "one", 1),
            (f"cold, {cpus()} workers", "all", cpus()),
            ("warm", "all", cpus()),
        ):
            given = replace(settings, build=Path(folder) / build, jobs=jobs, cache="write")
            clock, ours, theirs = measured(lambda given=given: study(files, registry, given))
            print(f"{name:16} {ours:6.2f} s CPU + {theirs:6.2f} in workers; {clock:6.2f} s on the clock")
        size = sum(path.stat().st_size for path in (Path(folder) / "all/cache").iterdir())
        print(f"cache            {size / 1e6:6.1f} MB")


def many(folder: Path) -> Iterator[File]:
    """Copies of the files, each with a name and a last sentence of its own."""
    paths = sorted(folder.rglob("*.md"))
    for number in range(ARTICLES):
        path = paths[number % len(paths)]
        text = path.read_text(encoding="utf-8").rstrip()
        yield f"{path.stem}-{number}.md", f"{text} Lo riferisce il dispaccio numero {number}.\n".encode()


def study(files: list[File], registry: Registry, settings: Settings) -> None:
    """Parse and understand them all."""
    work = studying.Study(registry, settings)
    articles = [parsed.article for parsed in work.parse(files) if parsed.article]
    studied = work.understand([replace(one, id=Path(one.file).stem) for one in articles], {})
    assert len(studied.understood) == ARTICLES


def measured(job: Callable[[], object]) -> tuple[float, float, float]:
    """Seconds on the clock, of CPU here, of CPU in the workers."""
    with tempfile.TemporaryDirectory() as folder:
        plain = studying.read, studying.learn
        studying.read, studying.learn = (functools.partial(timed, folder, name) for name in ("read", "learn"))  # type: ignore[assignment]
        clock, ours = time.perf_counter(), time.process_time()
        try:
            job()
        finally:
            studying.read, studying.learn = plain
        clock, ours = time.perf_counter() - clock, time.process_time() - ours
        return clock, ours, sum(float(path.read_text()) for path in Path(folder).iterdir())


def timed(folder: str, name: str, shared: object) -> Callable[[Any], bytes]:
    """The work, by a worker that leaves word of its CPU time."""
    job, word = getattr(studying, name)(shared), Path(folder) / str(os.getpid())

    def work(item: object) -> bytes:
        result = job(item)
        word.write_text(str(time.process_time()))
        return result

    return work
