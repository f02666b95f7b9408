"""Plain text and HTML are two faces of one stream: offsets agree, nothing dangerous passes."""

from __future__ import annotations

import html
import itertools
import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.articles.prose import Mark, parse, to_html
from generator.articles.sentences import split

XSS = Path(__file__).resolve().parents[3] / "shared" / "corpora" / "xss.jsonl"

SCRAPS = st.sampled_from(
    ["parola ", "L’Italia ", "«Sì», ", "*", "**", "_", "`", "[", "](https://a.it/x)", "](javascript:X(1))", "\n", "\n\n",
     "# ", "- ", "> ", "1. ", "| a | b |\n|---|---|\n", "|", "  \n", "\\", "&amp;", "&#x202e;", "<b>", "</p>", "```\n", "!",
     "!!! note\n    ", "[^1]", "[^1]: ", "^[", "]", "    ", "\u200b", "\u00ad", "Fine. ", "Che? ", "<http://a.it>",
     "![x](y.png)", "parola lunga " * 20, "é", "e\u0301", "\t", "\u2028"]
)  # fmt: skip
BODIES = st.lists(SCRAPS, max_size=40).map("".join) | st.text(max_size=200)


class _Reader(HTMLParser):
    """The text of an HTML fragment without footnote numbers, and the text inside each `mark`."""

    def __init__(self) -> None:
        super().__init__()
        self.text: list[str] = []
        self.marked: dict[str, list[str]] = {}
        self.tags: list[str] = []
        self.marks: list[str] = []
        self.ids: list[str] = []
        self.hrefs: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        if "id" in attributes:
            self.ids.append(attributes["id"] or "")
        if "href" in attributes:
            self.hrefs.append(attributes["href"] or "")
        if tag in ("br", "hr"):
            return
        if tag == "a":
            assert "a" not in self.tags, "links never nest"
        self.tags.append(tag)
        if tag == "mark":
            self.marks.append(attributes.get("data-n") or "")

    def handle_endtag(self, tag: str) -> None:
        assert self.tags.pop() == tag
        if tag == "mark":
            self.marks.pop()

    def handle_data(self, data: str) -> None:
        if "sup" in self.tags:
            return
        self.text.append(data)
        for mark in self.marks:
            self.marked.setdefault(mark, []).append(data)


def read(fragment: str) -> _Reader:
    reader = _Reader()
    reader.feed(fragment)
    reader.close()
    assert reader.tags == [], "everything that opens closes"
    return reader


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


@given(BODIES)
@example("*a* b [c](https://a.it) d\n\n- e\n  - f\n\n| g | h |\n|---|---|\n| i |  |\n\n> j\n\n```\nk\n```\n")
@example("!!! note\n    testo\n\nAltro[^1].\n\n[^1]: Nota.\n")
def test_text_and_html_say_the_same(body: str) -> None:
    text, blocks = parse(body, 1)
    assert squeezed("".join(read(to_html(body)).text)) == squeezed(text)
    assert squeezed("".join(text[block.start : block.end] for block in blocks)) == squeezed(text)
    for before, after in itertools.pairwise(blocks):
        assert text[before.end : after.start] == "\n\n"
    for block in blocks:
        assert block.start < block.end
        assert block.line >= 1


@given(BODIES)
def test_a_mark_over_a_sentence_holds_that_sentence(body: str) -> None:
    text, blocks = parse(body, 1)
    sentences = split(text, blocks)
    marks = [Mark(s.start, s.end, "mark", (("data-n", str(n)), ("id", f"e-{n}"))) for n, s in enumerate(sentences)]
    reader = read(to_html(body, marks))
    for number, sentence in enumerate(sentences):
        assert squeezed("".join(reader.marked[str(number)])) == squeezed(sentence.text)
    ours = [id_ for id_ in reader.ids if id_.startswith("e-")]
    assert sorted(ours) == sorted(set(ours)) == sorted(f"e-{number}" for number in range(len(sentences)))


@given(BODIES, st.data())
def test_any_marks_hold_their_stretch(body: str, data: st.DataObject) -> None:
    text, _ = parse(body, 1)
    offsets = st.integers(0, len(text))
    spans = data.draw(st.lists(st.tuples(offsets, offsets).map(sorted), max_size=6))
    marks = [Mark(a, b, "mark", (("data-n", str(n)),)) for n, (a, b) in enumerate(spans)]
    links = [Mark(a, b, "a", (("href", "../x/"),)) for a, b in spans]
    reader = read(to_html(body, [*marks, *links]))
    for number, (start, end) in enumerate(spans):
        assert squeezed("".join(reader.marked.get(str(number), []))) == squeezed(text[start:end])
    assert squeezed("".join(reader.text)) == squeezed(text)


@given(BODIES)
def test_no_word_is_lost_or_made_up(body: str) -> None:
    words = re.findall(r"parola|Italia|Fine|Che", re.sub(r"(?m)^.*\[\^1\]: .*|!\[[^]]*|^.*```.*$|\[.*\]:.*", "", body))
    if "[^1]:" not in body and "](" not in body and "]:" not in body and "```" not in body:
        text, _ = parse(body, 1)
        assert len(re.findall(r"parola|Italia|Fine|Che", text)) == len(words)


def test_lines_are_those_of_the_file() -> None:
    body = "Primo\nriga due.\n\n## Titolo\n\n- voce\n- altra\n\n| a |\n|---|\n| b |\n\nUltimo.\n"
    text, blocks = parse(body, 10)
    found = {text[block.start : block.end]: (block.kind, block.line) for block in blocks}
    assert found == {
        "Primo\nriga due.": ("paragraph", 10), "Titolo": ("heading", 13), "voce": ("item", 15), "altra": ("item", 16),
        "a": ("cell", 18), "b": ("cell", 20), "Ultimo.": ("paragraph", 22),
    }  # fmt: skip


def test_headings_begin_below_the_page_s_own() -> None:
    assert re.findall(r"<h\d>", to_html("# Uno\n\n## Due\n\n###### Sei\n")) == ["<h2>", "<h3>", "<h6>"]
    assert re.findall(r"<h\d>", to_html("### Tre\n\n#### Quattro\n")) == ["<h2>", "<h3>"]


def test_dispatch_lines_are_paragraphs_where_nobody_wraps_by_hand() -> None:
    long = "Il presidente ha ricevuto la delegazione nella residenza di campagna e ne ha parlato a lungo. " * 3
    _, blocks = parse(f"{long.strip()}\nLe reazioni\n{long.strip()}\n{long.strip()}\n", 1)
    assert [(block.kind, block.line) for block in blocks] == [
        ("paragraph", 1), ("heading", 2), ("paragraph", 3), ("paragraph", 4),
    ]  # fmt: skip
    _, wrapped = parse("Una riga corta\nche continua\nfino alla fine.\n", 1)
    assert len(wrapped) == 1


def test_tight_and_loose_lists() -> None:
    assert squeezed(to_html("- a\n- b\n")) == "<ul><li>a</li><li>b</li></ul>"
    assert squeezed(to_html("- a\n\n- b\n")) == "<ul><li><p>a</p></li><li><p>b</p></li></ul>"


def test_footnotes_and_notices() -> None:
    body = 'Testo[^1].\n\n[^1]: Una *nota*.\n\n!!! note\n    Attenzione.\n\n!!! avviso "Rettifica"\n    Il nome.\n'
    text, _ = parse(body, 1)
    assert text == "Testo.\n\nAttenzione.\n\nRettifica\n\nIl nome.\n\nUna nota."
    made = to_html(body)
    assert '<sup class="nota" id="rif-1"><a href="#nota-1" rel="noopener noreferrer">1</a></sup>' in made
    assert '<ol class="note"><li id="nota-1">' in made
    assert made.count('<aside class="avviso">') == 2


def test_typography_stays() -> None:
    body = 'L’accordo «c’è» – “forse” – dice l\'Ansa... 1º maggio -- "sì".\n'
    assert parse(body, 1)[0] == body.strip()
    assert html.unescape(to_html(body)) == f"<p>{body.strip()}</p>"


def test_indented_paragraphs_are_no_programs() -> None:
    assert to_html("    ROMA, 3 GEN - Il governo.\n") == "<p>ROMA, 3 GEN - Il governo.</p>"


def test_marks_nest_cross_and_begin_together() -> None:
    body = "Ieri *Putin ha* parlato.\n"
    marks = [Mark(0, 23, "span", (("id", "e-1"),)), Mark(0, 4, "time", (("datetime", "2025-12-30"),)),
             Mark(5, 10, "a", (("href", "../attori/putin/"),)), Mark(8, 16, "mark")]  # fmt: skip
    assert to_html(body, marks) == (
        '<p><span id="e-1"><time datetime="2025-12-30">Ieri</time> <em>'
        '<a href="../attori/putin/" rel="noopener noreferrer">Put<mark>in</mark></a><mark> ha</mark></em>'
        "<mark> pa</mark>rlato.</span></p>"
    )


def test_a_link_of_the_article_wins_over_ours() -> None:
    body = "Lo dice [il Cremlino](https://a.it/) oggi.\n"
    marks = [Mark(0, 27, "a", (("href", "../x/"), ("id", "e-1"))), Mark(11, 19, "a", (("href", "../y/"), ("id", "l")))]
    made = to_html(body, marks)
    assert re.findall(r'href="([^"]*)"', made) == ["../x/", "https://a.it/", "../x/"]
    assert '<span id="l">Cremlino</span>' in made
    assert made.count('id="e-1"') == 1


def test_only_safe_addresses_stay() -> None:
    body = "[a](https://a.it/) [b](http://u:p@a.it/) [c](//a.it/) [d](data:text/html,x) [e](../x) [f](mailto:a@b.it)\n"
    assert read(to_html(body)).hrefs == ["https://a.it/", "mailto:a@b.it"]


@pytest.mark.skipif(not XSS.is_file(), reason="the shared corpus is not here")
def test_no_payload_of_the_shared_corpus_leaves_markup() -> None:
    rows = [json.loads(line) for line in XSS.read_text(encoding="utf-8").splitlines()]
    bodies = [row for row in rows if not row["where"].startswith("fm:") and len(row["payload"]) < 50_000]
    assert len(bodies) > 100
    for row in bodies:
        made = to_html(row["payload"])
        tags = set(re.findall(r"</?([a-zA-Z0-9]+)", made))
        allowed = {"p", "a", "em", "strong", "code", "pre", "br", "hr", "ul", "ol", "li", "blockquote", "sup", "aside",
                   "table", "thead", "tbody", "tr", "th", "td", "h2", "h3", "h4", "h5", "h6"}  # fmt: skip
        assert tags <= allowed, row
        for attributes in re.findall(r"<[a-z0-9]+ ([^>]*)>", made):
            assert set(re.findall(r'([\w-]+)="', attributes)) <= {"href", "rel", "id", "class", "start"}, row
        assert all(href.startswith(("http://", "https://", "mailto:", "#nota-")) for href in read(made).hrefs), row
