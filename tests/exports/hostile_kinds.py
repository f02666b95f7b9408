"""Kinds of text that break careless writers and readers of files, and a site in which everything is made of one of them."""

from __future__ import annotations

import datetime
import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from generator.model import Actor, Correction, Registry, Site, Source, Topic
from tests.render.sites import article, claim, event, report, site

CORPUS = Path(__file__).resolve().parents[2].parent / "shared" / "corpora" / "xss.jsonl"
KINDS = {
    "script": "<script>X(1)</script>",
    "handler": '<img src=x onerror="X(1)">',
    "svg": "<svg/onload=X(1)>",
    "breaking out of an attribute": "\" onmouseover=\"X(1)\" x='",
    "closing script": "</script><script>X(1)</script>",
    "closing our tags": "</title></p></content></entry></feed>",
    "closing CDATA": "]]><x/><![CDATA[",
    "comment": "--> <!-- x --!>",
    "entities": "&lt;b&gt; &amp;amp; &#60;i&#62; &nbsp; &copy",
    "entity declaration": '<!DOCTYPE x [<!ENTITY a "b">]>&a;',
    "formula": '=HYPERLINK("https://e.example","x")',
    "formula after a space": " =1+1",
    "formula by sign": "@SUM(A1)",
    "formula by minus": "-2+3",
    "our own mark against formulas": "'=1 e ''@x",
    "calendar entry": "x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:y",
    "calendar signs": "a;b,c\\n\\;d:e\\",
    "line ends": "uno\rdue\ntre\r\nquattro",
    "controls": "a\x00b\x07c\x1b[31md\x7f",
    "bidi": "a\u202eb\u2066c\u200fd",
    "line separators": "a\u2028b\u2029c\x85d",
    "unseen": "a\u200bb\ufeffc\u00add",
    "noncharacters": "a\ufffeb\uffffc",
    "very long": "parola " * 700 + "x" * 900,
    "beyond the first plane": "\U0001f1ee\U0001f1f9 \U0001d54f e\u0301",
    "YAML": "a: [b, *c, &d] # e\n--- !!python/object:os.system",
    "Markwhen": "2020-01-01/2021: x #tag [l](javascript:X(1)) @chi section\ngroup y",
    "Markdown": "*a* _b_ `c` [d](javascript:X(1)) ![e](x) <https://e.example> # f",
    "templates": "{{7*7}} {% x %} ${x} #{x} <%= x %> %s {0}",
    "script address": "javascript:X(1)",
    "data address": "data:text/html,<script>X(1)</script>",
    "SQL": "'; DROP TABLE events; --",
    "JSON": '"},{"id":"x","a":"\\u003c\\',
    "bars": "a | b || c |",
    "numbers": "1e5",
    "nothing": "null",
    "quotes": "«a» \"b\" 'c' ‘d’ “e”",
    "backslashes": "\\\\ \\\" \\x \\",
}  # fmt: skip
SENTENCE = "Un fatto è avvenuto ieri."
DAY = datetime.date(2026, 1, 2)


def corpus() -> tuple[str, ...]:
    """The strings of the shared corpus; none where it is not."""
    if not CORPUS.exists():
        return ()
    rows = map(json.loads, CORPUS.read_text(encoding="utf-8").splitlines())
    return tuple(row["payload"] for row in rows)


def hostile(texts: Sequence[str]) -> Site:
    """An event, an article, an actor and a topic a text: titles, quotes, names, sources, places and corrections."""
    actors = tuple(Actor(f"a-{n}", text, "person", (text,), description=text) for n, text in enumerate(texts))
    topics = tuple(Topic(f"t-{n}", text, description=text) for n, text in enumerate(texts))
    articles, events = [], []
    for n, text in enumerate(texts):
        source = Source(text, "https://e.example/?a=1&b='2'", text)
        of = article(f"art-{n}", "2026-01-01", SENTENCE, title=text, source=source, place=text, authors=(text,),
                     description=text)  # fmt: skip
        said = replace(claim(of, "Un fatto", "", "afferma", text), quote=text)
        told = replace(report(of, SENTENCE, "2025-12-30"), id=f"e-{n}", title=text, sentence=text, place=text,
                       claims=(said,), corrections=(Correction(DAY, text),))  # fmt: skip
        articles.append(of)
        events.append(event(f"e-{n}", [told], title=text, place=text, actors=(f"a-{n}", f"a-{(n + 1) % 2}"),
                            topics=(f"t-{n}", f"t-{(n + 1) % 2}")))  # fmt: skip
    return site(articles, events, Registry(actors, topics))
