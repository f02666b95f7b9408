"""Where the browser tests find their browser, and that a machine without one is no reason to fail."""

from __future__ import annotations

import subprocess

import pytest

from tests import chromium

OWN = "/somewhere/ms-playwright/chromium-1/chrome"


def machine(monkeypatch: pytest.MonkeyPatch, *, in_path: str | None = None, version: str = "") -> None:
    """A machine with a Chromium in its PATH or not, and with one of Playwright's that tells its version or does not."""
    monkeypatch.setattr(chromium.shutil, "which", lambda name: in_path if name == "chromium" else None)
    monkeypatch.setattr(chromium, "_said", lambda program, *_: version if program == OWN else OWN)


def test_one_that_is_there_is_used_before_playwrights_own(monkeypatch: pytest.MonkeyPatch) -> None:
    machine(monkeypatch, in_path="/usr/bin/chromium", version="Chromium 1")
    assert chromium.find.__wrapped__() == "/usr/bin/chromium"
    machine(monkeypatch, version="Chromium 1")
    assert chromium.find.__wrapped__() == OWN


def test_one_that_does_not_start_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    machine(monkeypatch)
    assert chromium.find.__wrapped__() is None


def test_a_program_that_is_missing_or_fails_says_nothing() -> None:
    assert chromium._said("/nowhere/chrome", "--version") == ""
    assert chromium._said("false") == ""
    assert chromium._said("echo", "Chromium 1") == "Chromium 1"


@pytest.mark.parametrize("fault", [None, OSError(), subprocess.TimeoutExpired("playwright", 180)])
def test_a_download_that_cannot_be_had_is_tried_once_and_forgiven(
    monkeypatch: pytest.MonkeyPatch, fault: Exception | None
) -> None:
    tried = []

    def run(command: tuple[str, ...], **options: object) -> None:
        tried.append((command[1:], bool(options["timeout"])))
        if fault:
            raise fault

    monkeypatch.setattr(chromium, "find", lambda: None)
    monkeypatch.setattr(chromium.subprocess, "run", run)
    chromium.download()
    assert tried == [(("-m", "playwright", "install", "chromium"), True)]


def test_nothing_is_downloaded_where_there_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chromium, "find", lambda: "/usr/bin/chromium")
    monkeypatch.setattr(chromium.subprocess, "run", lambda *_, **__: pytest.fail("asked for a download"))
    chromium.download()
