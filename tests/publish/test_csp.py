"""The policy of a built site: every inline script of every page in it, in front of them, and nothing more allowed."""

from __future__ import annotations

import base64
import datetime
import hashlib
import re
from pathlib import Path

import pytest

from generator.publish import publish
from generator.publish.csp import inline_scripts, netlify, nginx, policy, script_hashes, secure
from generator.publish.gate import violations
from generator.publish.release import broken_files
from tests.publish.projects import PAGES, page, project

DAY = datetime.date(2025, 12, 31)
META = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')


def write(site: Path, name: str, text: str) -> Path:
    path = site / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    return path


@pytest.mark.site
def test_every_page_is_published_under_one_policy_that_knows_its_scripts(tmp_path: Path) -> None:
    deep = page("attori/vladimir-putin/temi/pace.md")
    site = publish([*PAGES, deep], project(tmp_path), newest=DAY).site.resolve()
    pages = {path: path.read_text(encoding="utf-8") for path in site.rglob("*.html")}
    assert len(pages) == len(PAGES) + 2
    said = {META.search(text)[1] for text in pages.values()}  # type: ignore[index]
    assert len(said) == 1
    for text in pages.values():
        assert META.search(text).end() < text.index("<script")  # type: ignore[union-attr]
        for code in re.findall(r"<script>(.+?)</script>", text, re.DOTALL):
            assert base64.b64encode(hashlib.sha256(code.encode()).digest()).decode() in min(said)
    assert (site / "_headers").read_text() == netlify(script_hashes(site))
    assert f"{min(said)}\n" in (site / "_headers").read_text()
    assert broken_files(site) == () and '"_headers"' in (site / "manifest.json").read_text()


def test_nothing_is_allowed_that_was_not_asked_for() -> None:
    said = dict(one.split(" ", 1) for one in policy(["sha256-x"]).split("; "))
    assert said.pop("script-src") == "'self' 'wasm-unsafe-eval' 'sha256-x'"
    assert said.pop("img-src") == "'self' data:"
    assert set(said.values()) == {"'self'", "'none'"}
    assert {name for name, value in said.items() if value == "'none'"} == {"default-src", "base-uri"}


@pytest.mark.parametrize(
    ("markup", "codes"),
    [
        ("<script>a()</script>", ["a()"]),
        ("<script >\n a() \n</script >", ["\n a() \n"]),
        ("<SCRIPT type=module>a()</SCRIPT>", ["a()"]),
        ('<script type="text/javascript">a("<b>")</script>', ['a("<b>")']),
        ("<script src='x.js'></script>", []),
        ('<script id="__config" type="application/json">{}</script>', []),
        ('<script type="application/ld+json">{}</script>', []),
    ],
)
def test_what_a_browser_would_run_from_the_page_itself(markup: str, codes: list[str]) -> None:
    assert list(inline_scripts(markup)) == codes


def test_line_ends_are_hashed_as_the_browser_sees_them(tmp_path: Path) -> None:
    write(tmp_path / "a", "index.html", "<script>a()\r\nb()\rc()</script>")
    write(tmp_path / "b", "index.html", "<script>a()\nb()\nc()</script>")
    assert script_hashes(tmp_path / "a") == script_hashes(tmp_path / "b") != ()


def test_a_page_that_is_not_utf8_is_left_to_the_gate(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_bytes(b"<script>a()</script>\xff")
    secure(tmp_path)
    assert (tmp_path / "index.html").read_bytes() == b"<script>a()</script>\xff"
    assert [(found.file, found.why) for found in violations(tmp_path, "")] == [("index.html", "non è UTF-8")]


def test_nginx_sends_the_same_with_error_pages_too() -> None:
    lines = nginx(["sha256-x"]).splitlines()
    assert lines[0] == f'add_header Content-Security-Policy "{policy(["sha256-x"])}" always;'
    assert [line.split()[1] for line in lines] == [
        line.partition(":")[0].strip() for line in netlify([]).splitlines()[1:]
    ]
    assert all(line.count('"') == 2 and line.endswith('" always;') for line in lines)
