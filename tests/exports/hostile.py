"""Kinds of text that break careless writers and readers of files, and a site in which everything is made of them."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from generator.model import Actor, Correction, Event, Registry, Site, Source, Topic
from tests.render.sites import article, claim, event, report, site

_CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpora" / "xss.jsonl"
KINDS = {
    "script": "<script>X(1)</script>",
    "handler": '<img src=x onerror="X(1)">',
    "svg": "<svg/onload=X(1)>",
    "breaking out of an attribute": '" onmouseover="X(1)" x=\'',
    "closing script": "</script><!-- ]]> &lt;b&gt; <script>X(1)</script>",
    "closing our tags": "</title></p></content></entry></feed>",
    "closing CDATA": "]]><x/><![CDATA[",
    "comment": "--> <!-- x --!>",
    "entities": "&lt;b&gt; &amp;amp; &#60;i&#62; &nbsp; &copy",
    "declarations": "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a \"b\">]>&a;",
    "formula": '=HYPERLINK("https://e.example","x")',
    "formula after a space": " =1+1",
    "formula after what nobody sees": "\ufeff=1",
    "formula by sign": "@SUM(A1)",
    "formula by minus": "-2+3",
    "telephone": "+39 06 123",
    "formula in full width": "＝1",
    "formula after another cell's end": 'fatto;=1+1;\t"@SUM(A1)\n-2',
    "our own mark against formulas": "'=1 e ''@x",
    "our own mark inside": "a;'=1;''=1",
    "an apostrophe that is one": "'Ndrangheta, 12 arresti",
    "tab first": "\tx",
    "line end first": "\rx",
    "calendar entry": "x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:y",
    "calendar signs": "a;b,c\\n\\;d:e\\",
    "calendar property": "DTSTART:20200101",
    "line ends": "uno\rdue\ntre\r\nquattro",
    "controls": "a\x00b\x07c\x1b[31md\x7f",
    "bidi": "a\u202eb\u2066c\u200fd",
    "line separators": "a\u2028b\u2029c\x85d",
    "unseen": "a\u200bb\ufeffc\u00add",
    "noncharacters": "a\ufffeb\uffffc",
    "very long": "parola " * 700 + "x" * 900,
    "longer than a line of a calendar": "x" * 73 + "😀é" * 30,
    "beyond the first plane": "\U0001f1ee\U0001f1f9 \U0001d54f e\u0301 città 東京",
    "joined signs": "è " * 30 + "👩‍👩‍👧‍👦" * 9,
    "YAML": "a: [b, *c, &d] # e\n--- !!python/object:os.system",
    "end of a front matter": "---",
    "Markwhen": "2020-01-01/2021: x #tag [l](javascript:X(1)) @chi section\ngroup y",
    "Markwhen section": "section finta",
    "Markwhen header": "#tema: rosso title: altro",
    "Markwhen comment": "// [x] commento !id",
    "Markdown": "*a* _b_ `c` [d](javascript:X(1)) ![e](x) <https://e.example> # f",
    "templates": "{{7*7}} {% x %} ${x} $(id) #{x} <%= x %> %s {0}",
    "script address": "javascript:X(1)",
    "data address": "data:text/html,<script>X(1)</script>",
    "SQL": "'; DROP TABLE events; --",
    "JSON": '"},{"id":"x","a":"\\u003c\\',
    "bars": "a | b || c |",
    "a bar": "|",
    "numbers": "1e5",
    "a day": "2025-01-01",
    "nothing": "null",
    "blanks around": " spazi ai lati ",
    "quotes": "«a» \"b\" 'c' ‘d’ “e”",
    "backslashes": '\\\\ \\" \\x \\',
}
TEXTS = tuple(KINDS.values())
BODY = "Un fatto è avvenuto ieri. Poi basta."
SENTENCE = "Un fatto è avvenuto ieri."
DAY = datetime.date(2026, 1, 2)
CORRECTED = "Corretto il 2 gennaio 2026"


def corpus() -> tuple[str, ...]:
    """The strings of the shared corpus; none where it is not."""
    if not _CORPUS.exists():
        return ()
    rows = map(json.loads, _CORPUS.read_text(encoding="utf-8").splitlines())
    return tuple(row["payload"] for row in rows)


of_the_corpus = pytest.mark.skipif(not corpus(), reason="the corpus of hostile texts is not ours to ship")
with_hostile_texts = pytest.mark.parametrize(
    "texts", [pytest.param(TEXTS, id="own"), pytest.param(corpus(), id="corpus", marks=of_the_corpus)]
)


def hostile(texts: Sequence[str]) -> Site:
    """An event, an article, an actor and a topic a text: titles, quotes, names, sources, places and corrections.

    The first actor and the first topic have all events, the others their own.
    """
    actors = tuple(Actor(f"a-{n}", text, "person", (text,), description=text) for n, text in enumerate(texts))
    topics = tuple(Topic(f"t-{n}", text, description=text) for n, text in enumerate(texts))
    articles, events = [], []
    for n, text in enumerate(texts):
        source = Source(text, "https://e.example/?a=1&b='2'", text)
        of = article(f"art-{n}", "2026-01-01", BODY, title=text, source=source, place=text, authors=(text,),
                     description=text)  # fmt: skip
        said = replace(claim(of, "Un fatto", "", "afferma", text), quote=text)
        told = replace(report(of, SENTENCE, "2025-12-30"), id=f"e-{n}", title=text, sentence=text, place=text,
                       claims=(said,), corrections=(Correction(DAY, text),))  # fmt: skip
        articles.append(of)
        ids = dict.fromkeys((n, 0))
        events.append(event(f"e-{n}", [told], title=text, place=text, actors=tuple(f"a-{n}" for n in ids),
                            topics=tuple(f"t-{n}" for n in ids)))  # fmt: skip
    return site(articles, events, Registry(actors, topics))


def by_text(made: Site, texts: Sequence[str]) -> Iterator[tuple[str, Event]]:
    """Each text with the event called by it."""
    events = {found.id: found for found in made.events}
    for n, text in enumerate(texts):
        yield text, events[f"e-{n}"]
