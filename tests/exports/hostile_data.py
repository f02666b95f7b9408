"""Whatever a person can type, in every place of a site that takes text."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from generator.model import Actor, Article, Event, Registry, Site, Source, Topic
from tests.render.sites import article, claim, event, report, site

CORPUS = Path(__file__).resolve().parents[2].parent / "shared" / "corpora" / "xss.jsonl"
OWN = (
    "</script><script>X(1)</script>", "<!--", "]]>", "&amp;&#60;&lt;", "'\"`", "\\u003c\\", "=1+1", "+39 06 123", "-1",
    "@SUM(A1)", "\tx", "\rx", "=HYPERLINK(\"http://x.it\",\"y\")", "＝1", "'=1", "''-x", "'Ndrangheta, 12 arresti", " =1",
    "\ufeff=1", "a | b", "|", "a||b", "| ", "riga\nnuova\r\naltra\rterza", 'virgole, "virgolette"; punti', "a\u2028b\u2029c\x85d",
    "x\u202ey\u200bz", "\x00\x01\x1f\x7f", "\U0001f1ee\U0001f1f9 città perché ñ 東京", "%s {0} ${x} {{ x }} {% x %}", "NULL",
    "null", "1e5", "12/3", "2025-01-01", " spazi ai lati ", "DROP TABLE events; --", "javascript:X(1)", "x" * 5000,
)  # fmt: skip


def payloads() -> tuple[str, ...]:
    """Our own, and those of the shared corpus where it is."""
    if not CORPUS.exists():
        return OWN
    rows = map(json.loads, CORPUS.read_text(encoding="utf-8").splitlines())
    return (*OWN, *(row["payload"] for row in rows))


def hostile(texts: Sequence[str]) -> Site:
    """One article and one event a text; it is title, sentence, quote, place, name of the source, actor and topic."""
    made = [_told(number, text) for number, text in enumerate(texts)]
    actors = tuple(Actor(f"a-{n}", text, "person", (text,), description=text) for n, text in enumerate(texts))
    topics = tuple(Topic(f"t-{n}", text, description=text) for n, text in enumerate(texts))
    return site([one for one, _ in made], [one for _, one in made], Registry(actors, topics))


def _told(number: int, text: str) -> tuple[Article, Event]:
    sentence = f"{text} il 5 marzo."
    of = article(f"art-{number}", "2025-03-06", "Niente.", title=text, place=text, authors=(text,),
                 source=Source(text, "https://esempio.it/x", text))  # fmt: skip
    of = replace(of, text=f"{sentence} Fine.")
    told = replace(report(of, sentence, "2025-03-05"), id=f"e-{number}", title=text, place=text)
    if text.strip():
        told = replace(told, claims=(replace(claim(of, text, "", "afferma"), name=text),))
    near = (number + 1) % 2
    return of, event(f"e-{number}", [told], title=text, place=text, actors=(f"a-{number}", f"a-{near}"),
                     topics=(f"t-{number}", f"t-{near}"))  # fmt: skip
