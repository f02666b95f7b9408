"""`make screenshots`: a picture of each kind of page of the demo, as WebP, into `docs/img`; look at every one.

Wide and light, or narrow and dark: both halves of what readers have. A picture that would be larger than `MOST` is
taken again at a lower quality.
"""

from __future__ import annotations

import base64
import sys
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests import chromium
from tests.audit.serving import serving
from tests.demo import ROOT

OUT = ROOT / "docs/img"
MOST = 150_000
WIDE, NARROW = (1280, 900), (390, 844)
PICTURES = (
    # name, address, size, scheme
    ("home", "", WIDE, "light"),
    ("home-phone", "", NARROW, "dark"),
    ("timeline", "attori/donald-trump/", WIDE, "light"),
    ("timeline-phone", "attori/alexander-lukashenko/", NARROW, "light"),
    ("timeline-dark", "temi/missile-oreshnik/", WIDE, "dark"),
    ("crossing", "attori/donald-trump/temi/aiuti-militari/", WIDE, "light"),
    ("year", "cronologia/2025/", WIDE, "light"),
    ("event", "eventi/e-accordo-minerali/", WIDE, "light"),
    ("article", "articoli/{longest}/", WIDE, "light"),
    ("article-phone", "articoli/{longest}/", NARROW, "dark"),
    ("actors", "attori/", WIDE, "light"),
    ("topics", "temi/", WIDE, "light"),
    ("articles", "articoli/", WIDE, "light"),
    ("today", "accadde-oggi/", WIDE, "light"),
    ("method", "metodo/", WIDE, "light"),
    ("search", "cerca/?q=vertice", WIDE, "light"),
    ("search-phone", "cerca/?q=Putin+ornitorinco", NARROW, "dark"),
    ("network", "rete/", WIDE, "light"),
    ("statistics", "statistiche/", WIDE, "light"),
    ("corrections", "correzioni/", WIDE, "light"),
    ("data", "dati/", WIDE, "light"),
    ("embed", "incorpora/temi/missile-oreshnik/", NARROW, "light"),
    ("not-found", "404.html", NARROW, "light"),
)


def main() -> int:
    """Take them all; a page that the site does not have is told, and is a failure."""
    site = (ROOT / "build/site").resolve()
    program = chromium.find()
    if program is None or not site.is_dir():
        print("screenshots: needs a Chromium and build/site")  # noqa: T201
        return 2
    longest = max((site / "articoli").glob("*/index.html"), key=lambda path: path.stat().st_size).parent.name
    OUT.mkdir(parents=True, exist_ok=True)
    missing = []
    with serving(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        for name, place, (width, height), scheme in PICTURES:
            context = browser.new_context(
                viewport={"width": width, "height": height}, color_scheme=scheme, locale="it-IT",
                reduced_motion="reduce",
            )  # fmt: skip
            page = context.new_page()
            answer = page.goto(address + place.format(longest=longest))
            if answer is None or not answer.ok:
                missing.append(place)
            else:
                page.wait_for_load_state("networkidle")  # what was searched for has been found
                page.wait_for_timeout(500)
                _save(page, OUT / f"{name}.webp")
            context.close()
        browser.close()
    for place in missing:
        print(f"screenshots: the site has no {place}")  # noqa: T201
    return 1 if missing else 0


def _save(page: Page, path: Path) -> None:
    session = page.context.new_cdp_session(page)
    for quality in (80, 60, 40, 20):
        taken = session.send("Page.captureScreenshot", {"format": "webp", "quality": quality})
        data = base64.b64decode(taken["data"])
        if len(data) <= MOST:
            break
    path.write_bytes(data)


if __name__ == "__main__":
    sys.exit(main())
