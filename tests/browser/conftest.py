"""A real browser on a real server: Chromium, and files served from a sub-path of the loopback address."""

from __future__ import annotations

import contextlib
import functools
import http.server
import re
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote_plus, urlsplit

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Frame,
    Locator,
    Page,
    Request,
    expect,
    sync_playwright,
)

from tests import chromium

PREFIX = "/cronaca/"
ARGUMENTS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)  # fmt: skip
"""The last: nobody else is reached. Playwright's own way to refuse requests would have every page fetch all files anew."""
SPY = """
window.X = (...told) => { window.top.executed = (window.top.executed || 0) + 1; return told; };
window.alert = window.X;
{
  const { parseFromString } = DOMParser.prototype;
  DOMParser.prototype.parseFromString = function (text, type) {
    window.mapped ||= type === "text/xml";
    return parseFromString.call(this, text, type);
  };
}
"""
"""Notes what ran, and that the theme has read its map of the site."""
PATIENCE = 40_000
"""Milliseconds for whatever a test waits for, on a machine that has other things to do."""
expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    program = chromium.find()
    assert program, "browser tests need a Chromium"
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=program, args=list(ARGUMENTS))
        yield running
        running.close()


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves a folder below `PREFIX`, so that an address that only works at the root of a host is noticed."""

    protocol_version = "HTTP/1.1"

    def translate_path(self, path: str) -> str:
        if not path.startswith(PREFIX):
            return str(Path(self.directory) / "out-of-the-sub-path")
        return super().translate_path(path.removeprefix(PREFIX.rstrip("/")))

    def handle(self) -> None:
        with contextlib.suppress(ConnectionError):  # the browser went on to the next page
            super().handle()

    def end_headers(self) -> None:
        """Tests change pages, not what pages are made with: that is kept from page to page, as readers' browsers do."""
        if self.path.partition("?")[0].endswith(("/", ".html")):
            self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """Serves a folder; returns its address with a final slash."""
    servers = []

    def start(folder: Path) -> str:
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(folder)))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}{PREFIX}"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


def search(page: Page, words: str) -> Locator:
    """Type into the search box of the header; returns the results listed below it, of which there is at least one.

    The last thing listed leads to all of them and is no result: it tells these results from those of what stood in the
    box before, which stay in sight until the new ones come.
    """
    page.locator(".cr-box input").fill(words)
    everything = re.compile(re.escape(f"cerca/?q={quote_plus(words)}") + "$")
    expect(page.locator(".cr-found a").last).to_have_attribute("href", everything)
    results = page.locator(".cr-found a:has(strong)")
    results.first.wait_for()
    return results


def until(place: Page | Frame, holds: str) -> None:
    """Waits for an expression; `wait_for_function` would evaluate it in the page, which the policy forbids."""
    for _ in range(PATIENCE // 50):
        if place.evaluate(holds):
            return
        place.wait_for_timeout(50)
    raise AssertionError(holds)


def mapped(page: Page) -> None:
    """Waits until the theme knows which pages it can swap in: until then a click loads one anew, as everywhere."""
    until(page, "window.mapped")


def settle(page: Page) -> None:
    """Waits until two frames were drawn and nothing is on its way from one colour or place to another.

    What scripts do at the next frame is done, then, and what is measured is what stays. Needs scripts.
    """
    page.evaluate("""() => new Promise((done) => {
      const look = () => document.getAnimations().some((one) => one.playState === "running")
        ? requestAnimationFrame(look) : setTimeout(done);
      requestAnimationFrame(() => requestAnimationFrame(look));
    })""")


def resize(page: Page, width: int, height: int = 900) -> None:
    """Gives the window another size, and waits until the page has it."""
    page.set_viewport_size({"width": width, "height": height})
    until(page, f"innerWidth === {width} && innerHeight === {height}")


@dataclass
class Watched:
    """A browser context that remembers what it should not have seen: whatever was asked of others, and whatever the
    console, the page or the server had to say. Nothing is what honest pages have to say."""

    context: BrowserContext
    host: str
    foreign: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.context.add_init_script(SPY)
        self.context.on("request", self._note)
        self.context.on("console", self._hear)
        self.context.on("weberror", lambda error: self.errors.append(str(error.error)))
        self.context.on(
            "response", lambda answer: answer.status < 400 or self.errors.append(f"{answer.status} {answer.url}")
        )

    def _note(self, request: Request) -> None:
        if not request.url.startswith((f"http://{self.host}/", "data:", "blob:")):
            self.foreign.append(request.url)

    def _hear(self, message: ConsoleMessage) -> None:
        # What a browser asks the root of a host for by itself, where a bare page names no icon.
        if urlsplit(message.location["url"]).path != "/favicon.ico":
            self.errors.append(message.text)

    def is_quiet(self) -> bool:
        """Whether nothing was asked of others and nothing was said."""
        return not self.foreign and not self.errors


@pytest.fixture
def watch(browser: Browser) -> Iterator[Callable[..., Watched]]:
    """Opens a watched context for the site at an address; in the end all were quiet but those that were to be `loud`."""
    opened = []

    def open_(address: str, *, loud: bool = False, **options: object) -> Watched:
        context = browser.new_context(locale="it-IT", **options)  # type: ignore[arg-type]
        opened.append((Watched(context, urlsplit(address).netloc), loud))
        return opened[-1][0]

    yield open_
    for watched, _ in opened:
        watched.context.close()
    assert [(one.foreign, one.errors) for one, loud in opened if not loud and not one.is_quiet()] == []
    assert not [one for one, loud in opened if loud and one.is_quiet()], "nothing was to be forgiven"
