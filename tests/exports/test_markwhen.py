"""Markwhen files: a line an event, and nothing that an editor wrote is syntax.

That Markwhen itself reads them so is in `tests/audit`, where npm may be.
"""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
import yaml

from generator import when
from generator.exports.markwhen import markwhen
from generator.model import Site
from generator.render.escape import plain
from generator.settings import Settings
from tests.exports.hostile import HOSTILE, hostile_corpus
from tests.exports.hostile_site import by_text, hostile_site
from tests.making import make_edition
from tests.render.sites import CALL, SETTINGS, article, event, report, rich, site, small

AT_HOME = replace(SETTINGS, site_url="https://esempio.it/crono/")
_LINE = re.compile(r"(?P<date>-?[\d/ :-]+?|\d+ (?:BC|AD)(?: - \d+ (?:BC|AD))?): (?P<text>\S.*)")
_BARE = re.compile(r"(?<!\\)(?:\\\\)*[`*_\[\]<>#!@~|&]")


def files(made: Site, settings: Settings = AT_HOME) -> dict[str, tuple[dict[str, str], list[str]]]:
    found = {}
    for file in markwhen(make_edition(made, settings)):
        empty, header, body = file.text.split("---\n", 2)
        assert not empty
        assert body.startswith("\n")
        found[file.path] = (yaml.safe_load(header), body[1:].splitlines())
    return found


@pytest.mark.parametrize("made", [small(), rich()], ids=["small", "rich"])
def test_a_line_for_every_dated_event_of_every_page(made: Site) -> None:
    found = files(made)
    for line in make_edition(made, AT_HOME).lines:
        header, lines = found[line.file("cronologia.mw")]
        assert header["title"] == f"{line.timeline.name} – Cronistoria"
        titles = [plain(told.title) for told in line.events if told.when]
        assert len(lines) == len(titles)
        for text, title in zip(lines, titles, strict=True):
            assert _LINE.fullmatch(text)
            assert f": {title}" in text


def test_the_header_says_how_many_have_no_date() -> None:
    header, _ = files(small())["attori/vladimir-putin/cronologia.mw"]
    assert header["description"] == "4 eventi con una data, 1 evento senza data certa non è in questo file"
    assert (header["url"], header["timezone"]) == ("https://esempio.it/crono/attori/vladimir-putin/", "Europe/Rome")
    assert "url" not in files(small(), SETTINGS)["attori/vladimir-putin/cronologia.mw"][0]


@pytest.mark.parametrize(
    ("value", "date"),
    [
        ("2025-12-30", "2025-12-30"),
        ("2025-12-31T15:30", "2025-12-31 15:30"),
        ("2025-12-28TNI", "2025-12-28/2025-12-29"),
        ("2025-03~", "2025-03"),
        ("2025-SU", "2025-06/2025-08"),
        ("197X", "1970/1979"),
        ("2025-W52", "2025-12-22/2025-12-28"),
        ("2025-05-03/2025-06", "2025-05-03/2025-06"),
        ("2014/..", "2014"),
        ("../2014-05", "2014-05"),
        ("-0043-03-15", "44 BC"),
        ("-0043/0014", "44 BC - 14 AD"),
    ],
)
def test_dates_are_as_precise_as_told(value: str, date: str) -> None:
    own = article("a", "2025-12-31", CALL)
    _, lines = next(iter(files(site([own], [event("e-1", [report(own, CALL, value)])])).values()))
    assert lines[0].startswith(f"{date}: Evento e-1 · {when.parse(value).italian} · [fonti](https://")


def test_topics_are_tags() -> None:
    _, lines = files(rich())["attori/russia/cronologia.mw"]
    assert lines[0].endswith(" #guerra #vertici")


@pytest.mark.parametrize("strings", [HOSTILE, hostile_corpus], ids=["own", "corpus"])
def test_hostile_text_is_never_syntax(strings: object) -> None:
    texts: tuple[str, ...] = strings() if callable(strings) else strings  # type: ignore[assignment]
    made = hostile_site(texts)
    found = files(made)
    titles = {header["title"] for header, _ in found.values()}
    assert {f"{plain(topic.name)} – Cronistoria" for topic in made.registry.topics[:1]} <= titles
    _, lines = found["cronologia/2025/cronologia.mw"]
    assert len(lines) == len(texts)
    by_id = {re.findall(r"/#(e-\d+)\)", line)[-1]: line for line in lines}
    for text, told in by_text(made, texts):
        written = by_id[told.id].removeprefix("2025-12-30: ").rpartition(" · 30 dicembre 2025 · [fonti](")[0]
        assert not _BARE.search(written)
        assert re.sub(r"\\([\\`*_\[\]<>#!@~|&])", r"\1", written) == plain(text)
