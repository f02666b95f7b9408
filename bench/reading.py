"""Characters a second of our reading of dates and of its peers, on the same texts, in turns in one run.

The peers are `dateparser.search.search_dates` and, where `node` and the npm package chrono-node are found (in the
project's folder or in that of the environment variable `CHRONO`; `CHRONO=install` fetches it into a temporary folder),
chrono-node's Italian. CPU seconds of the reading alone: of the first turn, when V8 has compiled nothing yet and
dateparser loads its tables, and the median of those that follow. How much is found says nothing of how much is right.
"""

from __future__ import annotations

import datetime
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeAlias

from dateparser.search import search_dates

from generator.articles.read import read_articles
from generator.articles.sentences import split
from generator.temporal import find_mentions

ROOT = Path(__file__).resolve().parent.parent
TURNS = 5
Texts: TypeAlias = list[tuple[str, datetime.date]]
Reader: TypeAlias = Callable[[Texts], tuple[int, float]]
"""Texts with their days → how many expressions, in how many CPU seconds."""


def main() -> None:
    """Print both tables."""
    articles = [(article.text, article.date) for article in read_articles(ROOT / "content", None).articles]
    without = [(text, day) for whole, day in articles if (text := undated(whole, day))]
    with readers() as peers:
        for name, texts in (("the demo’s articles", articles), ("their sentences without a date", without)):
            print(f"\nreading {name}: {len(texts)} texts, {sum(len(text) for text, _ in texts)} characters")
            table(peers, texts)


def undated(text: str, day: datetime.date) -> str:
    """What is left of a text when the sentences with an expression of time are taken out."""
    mentions = find_mentions(text, day)
    return " ".join(
        sentence.text
        for sentence in split(text)
        if not any(m.start < sentence.end and sentence.start < m.end for m in mentions)
    )


def table(peers: dict[str, Reader], texts: Texts) -> None:
    """Let each read the texts in turn, and print what it found, its speed and how many times our time it took."""
    size = sum(len(text) for text, _ in texts)
    first, *turns = [{name: read(texts) for name, read in peers.items()} for _ in range(TURNS + 1)]
    print(f"{'':24} {'found':>6} {'chars/s at first':>17} {'then chars/s':>13} {'of our time':>12}")
    for name in peers:
        seconds = statistics.median(turn[name][1] for turn in turns)
        ratio = statistics.median(turn[name][1] / turn["ours"][1] for turn in turns)
        found, start = first[name]
        print(f"{name:24} {found:6} {size / start:17,.0f} {size / seconds:13,.0f} {ratio:11.1f}×")


@contextmanager
def readers() -> Iterator[dict[str, Reader]]:
    """All that can be measured here."""
    peers: dict[str, Reader] = {"ours": ours, "dateparser.search_dates": dateparser}
    with tempfile.TemporaryDirectory() as folder:
        node, package = shutil.which("node"), chrono_folder(Path(folder))
        if not node or not package:
            print(
                "chrono-node is not measured: no node, or no such package (CHRONO=install fetches it)", file=sys.stderr
            )
            yield peers
            return
        command = [node, str(Path(__file__).with_name("chrono.js")), str(package)]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
            yield peers | {"chrono-node": lambda texts: ask(process, texts)}
            process.terminate()


def chrono_folder(temporary: Path) -> Path | None:
    """The folder whose `node_modules` holds chrono-node."""
    asked = os.environ.get("CHRONO", "")
    if asked == "install" and (npm := shutil.which("npm")):
        subprocess.run(
            [npm, "install", "--silent", "--no-audit", "--no-fund", "chrono-node"], cwd=temporary, check=True
        )
        return temporary
    folder = Path(asked).resolve() if asked else ROOT
    return folder if (folder / "node_modules" / "chrono-node").is_dir() else None


def ours(texts: Texts) -> tuple[int, float]:
    """`find_mentions`."""
    began = time.process_time()
    found = sum(len(find_mentions(text, day)) for text, day in texts)
    return found, time.process_time() - began


def dateparser(texts: Texts) -> tuple[int, float]:
    """`search_dates`, told the language and the day."""
    began = time.process_time()
    found = 0
    for text, day in texts:
        noon = datetime.datetime.combine(day, datetime.time(12))
        found += len(search_dates(text, languages=["it"], settings={"RELATIVE_BASE": noon}) or ())
    return found, time.process_time() - began


def ask(process: subprocess.Popen[str], texts: Texts) -> tuple[int, float]:
    """What the other process says of the same texts."""
    assert process.stdin and process.stdout
    process.stdin.write(json.dumps([(text, str(day)) for text, day in texts]) + "\n")
    process.stdin.flush()
    found, seconds = json.loads(process.stdout.readline())
    return found, seconds
