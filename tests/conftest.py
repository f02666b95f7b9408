"""What every test shares: how long property tests search, and what happens where no browser is to be had."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from generator.publish import finish
from tests import chromium
from tests.demo import Demo, shared_demo
from tests.publish.second_engine import PROGRAM, run_zensical

IN_CI = bool(os.environ.get("CI"))
NO_CHROMIUM = (
    "no Chromium here (Debian: apt install chromium; elsewhere: .venv/bin/python -m playwright install chromium)"
)

# Two slow cores: no deadline. The same examples each time: a red build is about the change. Fuzzing searches on.
settings.register_profile("default", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("fuzz", settings.get_profile("default"), derandomize=False, max_examples=10_000)
settings.load_profile("default")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    # Browser tests last: they start threads, and tests of publication fork, which threads make unsafe.
    items.sort(key=lambda item: item.get_closest_marker("browser") is not None)
    in_browser = [item for item in items if item.get_closest_marker("browser")]
    if in_browser and not IN_CI and not chromium.find():  # in CI a browser test without a browser runs, and fails
        for item in in_browser:
            item.add_marker(pytest.mark.skip(reason=NO_CHROMIUM))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say what did not run and why: a skipped test must not pass for a passed one."""
    reports = terminalreporter.stats.get("skipped", [])
    reasons = Counter(str(report.longrepr[-1]).removeprefix("Skipped: ") for report in reports)  # (file, line, reason)
    for reason, number in sorted(reasons.items()):
        terminalreporter.write_line(f"{number} test{'s' * (number > 1)} did not run: {reason}", yellow=True)


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Demo:
    own = tmp_path_factory.getbasetemp()
    return shared_demo(own.parent if os.environ.get("PYTEST_XDIST_WORKER") else own)


@pytest.fixture(scope="session")
def second(demo: Demo, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo by the second engine, with the steps that publication adds to the first's."""
    target = tmp_path_factory.mktemp("second") / "z"
    run_zensical(PROGRAM, demo.settings, target, demo.newest)
    finish(target / "site", demo.records)
    return target / "site"
