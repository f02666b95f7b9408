"""Zensical, the second engine: nobody publishes with it yet, the tests hold the door open."""

from __future__ import annotations

import datetime
import os
import re
import shutil
from pathlib import Path

import pytest

from generator.publish.engine import run_engine
from generator.settings import Settings
from tests.demo import ROOT

OWN = ROOT / ".venv-zensical/bin/zensical"
PROGRAM = OWN if OWN.exists() else Path(shutil.which("zensical") or OWN)
NEEDED = [
    pytest.mark.site,
    pytest.mark.skipif(
        not PROGRAM.exists() and not os.environ.get("CI"), reason="no Zensical here: make zensical installs it"
    ),
]
"""The marks of a test that builds with it."""

_SITE_DIR = re.compile(r"^site_dir:.*$", re.MULTILINE)


def run_zensical(program: Path, settings: Settings, target: Path, newest: datetime.date | None) -> None:
    """Build the same pages into `target/site`, from a copy of the engine's inputs.

    The copy's `mkdocs.yml` differs in `site_dir` alone: Zensical takes its output folder from there and nowhere else.
    """
    target.mkdir(parents=True)
    config = _SITE_DIR.sub("", (settings.root / "mkdocs.yml").read_text(encoding="utf-8"))
    (target / "mkdocs.yml").write_text(f"{config}\nsite_dir: site\n", encoding="utf-8")
    for folder in (settings.docs, settings.root / "site_overrides"):
        if folder.is_dir():
            shutil.copytree(folder, target / folder.relative_to(settings.root))
    run_engine("Zensical", [str(program), "build", "--clean", "--config-file", "mkdocs.yml"], target, newest)
