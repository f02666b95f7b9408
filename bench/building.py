"""Times the parts of a build of the demo, and `mkdocs build` with our theme against plain Material on the same pages.

CPU seconds (user + system) of whole processes, runs of the two alternating, medians and the ratio of each pair: wall
time and single runs say little on a machine that does other things. The pages are the demo's, several times over, so
that starting Python does not hide what a page costs.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import yaml

from generator.publish.docs import write_docs
from generator.publish.gate import violations
from generator.settings import read_settings
from generator.site import generate

ROOT = Path(__file__).resolve().parent.parent
COPIES = 3
RUNS = 5
OURS_ALONE = ("extra_css", "extra_javascript", "hooks", "extra")


def main() -> None:
    """Print what the pages, the two builds and the gate cost."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        articles, seconds = write_pages(root / "docs")
        print(f"content → pages     {seconds:6.2f} s CPU, {1000 * seconds / articles:.1f} ms an article ({articles})")
        ours, plain = configure(root)
        pages = sum(1 for _ in (root / "docs").rglob("*.md"))
        pairs = [(build(ours), build(plain)) for _ in range(RUNS)]
        for name, times in zip(("our theme", "plain Material"), zip(*pairs, strict=True), strict=True):
            middle = statistics.median(times)
            print(f"mkdocs, {name:14} {middle:5.2f} s CPU, {1000 * middle / pages:.2f} ms a page ({pages})")
        ratios = sorted(mine / theirs for mine, theirs in pairs)
        print(
            f"ratio               {statistics.median(ratios):6.2f}   ({ratios[0]:.2f} to {ratios[-1]:.2f}; target 1.50)"
        )
        began = time.process_time()
        found = list(violations(root / "ours", ""))
        seconds = time.process_time() - began
        print(
            f"gate                {seconds:6.2f} s CPU, {1000 * seconds / pages:.2f} ms a page; {len(found)} violations"
        )


def write_pages(docs: Path) -> tuple[int, float]:
    """Generate the demo's pages, then copy them into subfolders; returns the number of articles and the CPU time."""
    began = time.process_time()
    generated = generate(read_settings(ROOT))
    seconds = time.process_time() - began
    write_docs(generated.pages, docs)
    once = docs.with_name("once")
    shutil.copytree(docs, once)
    for number in range(1, COPIES):
        shutil.copytree(once, docs / f"copia-{number}")
    return len(generated.site.articles), seconds


def configure(root: Path) -> tuple[Path, Path]:
    """Our settings over those pages, and the same without anything of ours."""
    shutil.copytree(ROOT / "site_overrides", root / "site_overrides")
    settings = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    settings |= {"docs_dir": "docs", "site_dir": "ours"}
    settings.pop("hooks", None)
    (root / "ours.yml").write_text(yaml.safe_dump(settings, allow_unicode=True), encoding="utf-8")
    for key in OURS_ALONE:
        settings.pop(key, None)
    settings["theme"].pop("custom_dir")
    settings |= {"site_dir": "plain", "plugins": [{"search": {"lang": "it"}}]}
    (root / "plain.yml").write_text(yaml.safe_dump(settings, allow_unicode=True), encoding="utf-8")
    return root / "ours.yml", root / "plain.yml"


def build(config: Path) -> float:
    """CPU seconds of one `mkdocs build` as a process of its own, into an empty folder."""
    shutil.rmtree(config.with_suffix(""), ignore_errors=True)
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(config)]
    process = subprocess.Popen(command, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"})
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"mkdocs build ended with {process.returncode}")
    return usage.ru_utime + usage.ru_stime
