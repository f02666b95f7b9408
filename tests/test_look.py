"""The look in numbers: what can be read in both schemes, and what a page weighs."""

from __future__ import annotations

import gzip
import itertools
import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.demo import Demo

ASSETS = Path(__file__).resolve().parents[1] / "site_overrides/assets"
OWN_BUDGET = 20_000
EMBED_BUDGET = 1_500
"""Of a page for an iframe, which loads nothing else of ours."""
PAGE_BUDGET = 120_000
INK = (
    "--md-default-fg-color", "--md-default-fg-color--light", "--md-typeset-color", "--md-typeset-a-color",
    "--md-code-fg-color", "--md-accent-fg-color", "--cr-red", "--cr-soon", "--cr-hearsay", "--cr-void",
)  # fmt: skip
PAPER = (
    "--md-default-bg-color", "--md-primary-fg-color", "--md-primary-fg-color--dark", "--md-code-bg-color", "--cr-tint",
    "--cr-highlight", "--md-typeset-mark-color",
)  # fmt: skip


def schemes() -> dict[str, dict[str, str]]:
    """The colours of each scheme, as `cronistoria.css` sets them."""
    css = (ASSETS / "cronistoria.css").read_text(encoding="utf-8")
    blocks = re.findall(r'^\[data-md-color-scheme="(\w+)"\] \{(.*?)^\}', css, re.MULTILINE | re.DOTALL)
    return {name: dict(re.findall(r"(--[\w-]+): (#[0-9a-f]{6});", body)) for name, body in blocks}


def luminance(colour: str) -> float:
    """Relative luminance of `#rrggbb`; https://www.w3.org/TR/WCAG22/#dfn-relative-luminance."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio"""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_the_ratio_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.478, abs=0.001)


@pytest.mark.parametrize("scheme", ["default", "slate"])
def test_every_ink_can_be_read_on_every_paper(scheme: str) -> None:
    colours = schemes()[scheme]
    faint = {
        f"{ink} on {paper}": round(contrast(colours[ink], colours[paper]), 2)
        for ink, paper in itertools.product(INK, PAPER)
        if contrast(colours[ink], colours[paper]) < 4.5
    }
    assert faint == {}


def test_no_scheme_lacks_a_colour_of_the_other() -> None:
    light, dark = schemes()["default"], schemes()["slate"]
    assert set(light) == set(dark) and len(light) > 20


def test_colours_are_only_named_where_the_schemes_are_set() -> None:
    """A colour written into a rule would be right in one scheme and wrong in the other; print has its own black, shadows theirs."""
    for path in ASSETS.glob("*.css"):
        if path.name in (
            "embed.css",
            "plain.css",
        ):  # pages without the theme: two schemes of their own, of the same colours
            named = set(re.findall(r"#[0-9a-f]{6}", path.read_text(encoding="utf-8")))
            assert named <= {colour for scheme in schemes().values() for colour in scheme.values()}
            continue
        rules = path.read_text(encoding="utf-8")
        rules = re.sub(r"^\[data-md-color-scheme.*?^\}", "", rules, flags=re.MULTILINE | re.DOTALL)
        rules = re.sub(r"^@media print \{.*?^\}", "", rules, flags=re.MULTILINE | re.DOTALL)
        rules = re.sub(r"#000[0-9a-f]\b", "", rules)
        assert re.findall(r"#[0-9a-fA-F]{3,8}\b(?=[^{}]*;)|\brgba?\([^)]*\)|\bhsla?\([^)]*\)", rules) == [], path.name


def test_every_class_has_a_rule_and_every_rule_a_class() -> None:
    """A class may also be a script's, a test's, or that of a list, which loses the theme's bullets by having one."""
    root = ASSETS.parents[1]

    def found(pattern: str, *globs: str) -> set[str]:
        texts = (path.read_text(encoding="utf-8") for glob in globs for path in root.glob(glob))
        return {name for text in texts for name in re.findall(pattern, text)}

    name = r"(?<![\w-])cr-[a-z-]+(?![\w{-])"
    pages = ("generator/render/**/*.j2", "generator/render/**/*.py", "site_overrides/**/*.html")
    ruled = found(r"\.(cr-[\w-]+)", "site_overrides/assets/*.css")
    built = {"cr-chips-topics", "cr-chips-actors"}
    given = found(name, *pages, "site_overrides/assets/*.js") | built
    assert ruled - given == set()
    worn = {word for words in found(r'(?<!<ul )(?<!<ol )class="([^"{]*)', *pages) for word in re.findall(name, words)}
    assert worn - ruled - found(name, "site_overrides/assets/*.js", "tests/**/*.py") == set()


def packed(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), 9, mtime=0))


def loaded(page: Path) -> list[Path]:
    """The style sheets and scripts that a page loads."""
    text = page.read_text(encoding="utf-8")
    found = re.findall(r'<link rel="stylesheet" href="([^"]+)"|<script src="([^"]+)"', text)
    return [(page.parent / urlsplit(address).path).resolve() for address in filter(None, itertools.chain(*found))]


@pytest.mark.site
def test_what_is_ours_stays_small(demo: Demo) -> None:
    site = demo.site.resolve()
    framed = set(loaded(site / "incorpora/attori/russia/index.html"))
    weights = {path: packed(path) for path in sorted((site / "assets").glob("*.*s"))}
    assert {path.suffix for path in weights} == {".css", ".js"} and len(framed & set(weights)) == 2
    assert sum(weight for path, weight in weights.items() if path not in framed) <= OWN_BUDGET, weights
    assert sum(weights[path] for path in framed) <= EMBED_BUDGET, weights


@pytest.mark.site
def test_no_page_of_the_demo_is_heavy(demo: Demo) -> None:
    """HTML, style sheets and scripts of a first visit, compressed as servers do; the search comes when it is asked."""
    shared: dict[Path, int] = {}
    heavy = {}
    for path in sorted(demo.site.rglob("*.html")):
        if path.name == "404.html":  # its addresses begin at the root of the host
            continue
        weight = packed(path) + sum(shared.setdefault(file, packed(file)) for file in loaded(path))
        if weight > PAGE_BUDGET:
            heavy[path.relative_to(demo.site).as_posix()] = weight
    assert heavy == {} and len(shared) == 7
