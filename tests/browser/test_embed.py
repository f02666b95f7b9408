"""A timeline in somebody else's page: it says how high it is, takes the colours asked for, and works without a script."""

from __future__ import annotations

import contextlib
import shutil
import sys
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Error

from generator.exports.embed import embed
from generator.render.escape import plain
from tests.browser.conftest import Watched, until
from tests.browser.payloads import OWN
from tests.exports.hostile import TEXTS, corpus, hostile
from tests.exports.published import exported
from tests.making import make_edition
from tests.render.sites import SETTINGS, rich

ASSETS = Path(__file__).resolve().parents[2] / "site_overrides/assets"
HOST = """<!doctype html><meta charset=utf-8><title>Un altro sito</title><iframe src="ADDRESS" width=360 height=100></iframe>
<script>addEventListener("message", (e) => { if (e.data?.type === "cronistoria:altezza")
document.querySelector("iframe").height = e.data.height; });</script>"""

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], str]) -> str:
    root = tmp_path_factory.mktemp("embed")
    for file in embed(make_edition(rich(), SETTINGS)):
        (root / file.path).parent.mkdir(parents=True, exist_ok=True)
        (root / file.path).write_bytes(file.data)
    (root / "assets").mkdir()
    for name in ("embed.css", "embed.js"):
        (root / "assets" / name).write_bytes((ASSETS / name).read_bytes())
    return f"{serve(root)}incorpora/attori/russia/"


@pytest.fixture
def elsewhere(address: str) -> Iterator[str]:
    """A page of another origin that holds the frame."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(HOST.replace("ADDRESS", address).encode())

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


def test_the_page_around_learns_how_high_it_is(browser: Browser, elsewhere: str) -> None:
    page = browser.new_page()
    page.goto(elsewhere)
    until(page, "Number(document.querySelector('iframe').height) > 150")
    inner = page.frames[1]
    until(inner, "document.documentElement.scrollHeight <= innerHeight")  # nothing is left to scroll
    assert inner.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_its_colours_are_the_reader_s_or_those_asked_for(browser: Browser, address: str, scheme: str) -> None:
    context = browser.new_context(color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    papers = {}
    for theme in ("", "chiaro", "scuro", "<script>"):
        page.goto(f"{address}?tema={theme}")
        papers[theme] = page.evaluate("getComputedStyle(document.body).backgroundColor")
    light, dark = "rgb(252, 250, 245)", "rgb(24, 23, 21)"
    own = light if scheme == "light" else dark
    assert papers == {"": own, "<script>": own, "chiaro": light, "scuro": dark}
    context.close()


def test_without_a_script_everything_is_there(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 600})
    page = context.new_page()
    page.goto(address)
    assert page.locator("li").count() == page.locator("li a:visible").count() > 0
    assert page.get_by_role("link", name="Tutta la cronologia").is_visible()
    context.close()


def test_nothing_hostile_runs_in_a_frame_or_where_a_browser_shows_a_feed(
    watch: Callable[..., Watched], tmp_path: Path, serve: Callable[[Path], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Names, titles, quotes and sources that try to run; without the site's policy, which would hide a fault."""
    monkeypatch.setattr(sys.modules["generator.exports.embed"], "SHOWN", 10_000)  # all of them in each frame
    texts = tuple(dict.fromkeys((*OWN, *TEXTS, *corpus())))
    files = {file.path: file for file in exported(hostile(texts))}
    for path, file in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(file.data)
    shutil.copytree(ASSETS, tmp_path / "assets")
    address = serve(tmp_path)
    page = watch(address).context.new_page()
    frames = [path for path in files if path.startswith("incorpora/")]
    assert len(frames) > 1
    for path in (*frames, "atom.xml", "attori/a-0/atom.xml", "feed.json", "dati/eventi.csv", "dati/eventi.json"):
        with contextlib.suppress(Error):  # a table is offered for download
            page.goto(address + path)
        assert page.evaluate("window.executed || 0") == 0, path
    page.goto(address + frames[0])
    assert page.locator("li").count() == len(texts)
    shown = page.locator("h1").inner_text()
    assert " ".join(shown.split()) == " ".join(plain(texts[0]).split())
