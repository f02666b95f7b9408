"""What the exports of a large site cost beside the rest of its build: 5 000 articles, some 1 500 timelines.

The corpus is made up: short dispatches about invented people, each with three facts on days of their own. CPU seconds
of the build as a process of its own, with all that it starts, and of each export in this one.
"""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from generator.exports import EXPORTS
from generator.exports.edition import make_edition
from generator.render import make_context
from generator.settings import Settings, read_settings
from generator.site import Generated, generate
from tests.demo import copy_project

ROOT = Path(__file__).resolve().parent.parent
ARTICLES = 5_000
ACTORS = 1_000
TOPICS = 150
_FIRST = ("Anna", "Bruno", "Carla", "Dario", "Elena", "Fabio", "Giulia", "Ivo", "Lucia", "Marco")
_SYLLABLES = ("bar", "bel", "cam", "cor", "dal", "fer", "gal", "lan", "mar", "mon", "pal", "ric", "san", "tor", "ver")
_MONTHS = (
    "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno",
    "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre",
)  # fmt: skip
_DEEDS = ("ha incontrato", "ha telefonato a", "ha criticato", "ha ricevuto", "ha denunciato", "ha ringraziato")
_PLACES = ("Roma", "Milano", "Torino", "Napoli", "Bari", "Genova", "Bologna", "Palermo")


def main() -> None:
    """Print the CPU of the whole build and of each export."""
    with tempfile.TemporaryDirectory() as folder:
        settings = copy_project(Path(folder) / "project", content=False)
        write_corpus(settings.content)
        settings = read_settings(settings.root)
        whole = building(settings.root)
        generated = generate(replace(settings, cache="none"))
        print(f"{len(generated.site.articles)} articles, {len(generated.site.events)} events, "
              f"{len(generated.site.timelines)} timelines; the whole build {whole:.1f} s CPU")  # fmt: skip
        total = sum(costs(generated, settings))
        print(f"all exports {total:.1f} s CPU, {100 * total / whole:.0f} % of the build (target < 25)")


def building(root: Path) -> float:
    """CPU seconds of `cronistoria build` as a process of its own, with what it starts."""
    command = [sys.executable, "-P", "-m", "generator", "build", "--no-cache", "--jobs", "1"]
    process = subprocess.Popen(command, cwd=root, env=os.environ | {"PYTHONPATH": str(ROOT)}, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"the build ended with {process.returncode}")
    return usage.ru_utime + usage.ru_stime


def costs(generated: Generated, settings: Settings) -> Iterator[float]:
    """CPU seconds of each export, printed."""
    began = time.process_time()
    edition = make_edition(make_context(generated.site, settings))
    print(f"{'edition':20} {time.process_time() - began:6.2f} s")
    for export in EXPORTS:
        began = time.process_time()
        files = list(export(edition))
        seconds = time.process_time() - began
        size = sum(len(file.data) for file in files) / 1e6
        print(f"{export.__name__:20} {seconds:6.2f} s  {len(files):6} files  {size:7.1f} MB")
        yield seconds


def write_corpus(content: Path) -> None:
    """The registry and the articles, the same each time."""
    draw = random.Random(1)
    names = [f"{draw.choice(_FIRST)} {''.join(draw.sample(_SYLLABLES, 3)).capitalize()}i" for _ in range(4 * ACTORS)]
    names = list(dict.fromkeys(names))[:ACTORS]
    topics = [f"vertenza {''.join(draw.sample(_SYLLABLES, 3)).capitalize()}a" for _ in range(4 * TOPICS)]
    topics = list(dict.fromkeys(topics))[:TOPICS]
    shutil.copytree(ROOT / "content/pages", content / "pages")
    (content / "articles").mkdir(parents=True, exist_ok=True)
    actors = (f"- {{id: a-{n}, name: {name}, kind: person}}\n" for n, name in enumerate(names))
    (content / "actors.yml").write_text("".join(actors), encoding="utf-8")
    rows = (f"- {{id: t-{n}, name: La {name}, any: [{name}], min_hits: 1}}\n" for n, name in enumerate(topics))
    (content / "topics.yml").write_text("".join(rows), encoding="utf-8")
    for number in range(ARTICLES):
        text = article(number, names, topics, draw)
        (content / "articles" / f"dispaccio-{number:04}.md").write_text(text, encoding="utf-8")


def article(number: int, names: list[str], topics: list[str], draw: random.Random) -> str:
    """One dispatch: three facts, on three days, of the same few people."""
    year, month, day = 2015 + number % 11, 1 + number // 11 % 12, 1 + number // 132 % 28
    cast, topic = draw.sample(names, 4), draw.choice(topics)
    place = draw.choice(_PLACES)
    facts = " ".join(
        f"Il {draw.randint(2, 27)} {draw.choice(_MONTHS)} {draw.randint(2010, year)} {cast[n]} {draw.choice(_DEEDS)} "
        f"{cast[n + 1]} a {draw.choice(_PLACES)} per la {topic}."
        for n in range(3)
    )
    title = f"{cast[0]} {draw.choice(_DEEDS)} {cast[1]}"
    head = f"---\ntitle: {title}\ndate: {year}-{month:02}-{day:02}\nsource: Agenzia {number % 40}\n---\n\n"
    lead = f"{place}, {day} {_MONTHS[month - 1]} {year} – {cast[0]} ieri {draw.choice(_DEEDS)} {cast[1]}."
    return f"{head}{lead} {facts}\n"
