"""Times the reading of thousands of articles by one worker and by several, and of the same when nothing changed.

The articles are the demo's, each with words of its own, so that no two are alike. CPU seconds are of this process and
of the workers, who leave theirs in a file each; seconds on the clock depend on what else the machine does.
"""

from __future__ import annotations

import functools
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from generator import studying
from generator.articles.read import read_articles
from generator.articles.registry import read_registry
from generator.model import Article, Permalink, Registry
from generator.settings import read_settings
from generator.studying import Study
from generator.understanding import learn
from generator.workers import cpus

ROOT = Path(__file__).resolve().parent.parent
ARTICLES = 5_000


def main() -> None:
    """Print what a cold reading costs with one worker and with all, and what a warm one costs."""
    settings = read_settings(ROOT)
    registry, _ = read_registry(settings.content)
    articles = list(many(read_articles(settings.content, registry).articles))
    print(f"{ARTICLES} articles, {sum(len(a.text) for a in articles) // ARTICLES} characters each; {cpus()} CPUs")
    with tempfile.TemporaryDirectory() as folder:
        for name, build, jobs in (
            ("cold, 1 worker", "one", 1),
            (f"cold, {cpus()} workers", "all", cpus()),
            ("warm", "all", cpus()),
        ):
            given = replace(settings, build=Path(folder) / build, jobs=jobs, cache="write")
            clock, ours, theirs = measured(lambda given=given: Study(registry, given).understand(articles, {}))
            print(f"{name:16} {ours:6.2f} s CPU + {theirs:6.2f} in workers; {clock:6.2f} s on the clock")
        size = sum(path.stat().st_size for path in (Path(folder) / "all/cache").iterdir())
        print(f"cache            {size / 1e6:6.1f} MB")


def many(articles: tuple[Article, ...]) -> Iterator[Article]:
    """Copies of the articles, each with an id and a last sentence of its own."""
    for number in range(ARTICLES):
        one = articles[number % len(articles)]
        id_, text = f"{one.id}-{number}", f"{one.text} Lo riferisce il dispaccio numero {number}."
        yield replace(one, id=id_, slug=id_, file=f"content/articles/{id_}.md", text=text)


def measured(study: Callable[[], object]) -> tuple[float, float, float]:
    """Seconds on the clock, of CPU here, of CPU in the workers."""
    with tempfile.TemporaryDirectory() as folder:
        studying.learn = functools.partial(timed, folder)  # type: ignore[assignment]
        clock, ours = time.perf_counter(), time.process_time()
        try:
            study()
        finally:
            studying.learn = learn
        clock, ours = time.perf_counter() - clock, time.process_time() - ours
        return clock, ours, sum(float(path.read_text()) for path in Path(folder).iterdir())


def timed(folder: str, registry: Registry) -> Callable[[tuple[Article, tuple[Permalink, ...]]], bytes]:
    """The reading, by a worker that leaves word of its CPU time."""
    read, word = learn(registry), Path(folder) / str(os.getpid())

    def work(given: tuple[Article, tuple[Permalink, ...]]) -> bytes:
        result = read(given)
        word.write_text(str(time.process_time()))
        return result

    return work
