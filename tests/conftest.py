"""What every test shares: how long property tests search, and what happens where no browser is to be had."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.demo import Demo, build_demo

ROOT = Path(__file__).resolve().parent.parent
OWN_BROWSERS = Path.home() / ".cache/ms-playwright"
"""Where `playwright install chromium` puts its own."""
CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))),
    next(map(str, sorted(OWN_BROWSERS.glob("chromium-*/chrome-linux*/chrome"))), None),
)
IN_CI = bool(os.environ.get("CI"))

# Two slow cores: no deadline. The same examples each time: a red build is about the change. Fuzzing searches on.
settings.register_profile("default", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("fuzz", settings.get_profile("default"), derandomize=False, max_examples=10_000)
settings.load_profile("default")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    # Browser tests last: they start threads, and tests of publication fork, which threads make unsafe.
    items.sort(key=lambda item: item.get_closest_marker("browser") is not None)
    if CHROMIUM or IN_CI:  # in CI a browser test without a browser runs, and fails
        return
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.skip(reason="no Chromium"))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    skipped = [report for report in terminalreporter.stats.get("skipped", []) if "no Chromium" in str(report.longrepr)]
    if skipped:
        terminalreporter.write_line(
            f"{len(skipped)} browser tests did not run: there is no Chromium here (Debian: apt install chromium)",
            yellow=True,
        )


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Demo:
    return build_demo(tmp_path_factory.mktemp("demo") / "project")
