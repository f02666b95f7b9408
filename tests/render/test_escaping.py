"""Nothing that content says becomes markup: not in the body, not after Markdown, not in the front matter."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from generator import edtf
from generator.model import (
    Actor,
    Claim,
    Correction,
    Divergence,
    HandPage,
    Involvement,
    Page,
    Registry,
    Role,
    Site,
    Source,
    Topic,
)
from generator.render.escape import address, front, host, one_block, plain, trusted, visible
from tests.making import render_pages
from tests.render.reading import Elements, built
from tests.render.sites import CALL, SETTINGS, article, event, report, site, small

HOSTILE = [
    "<script>X()</script>", "<img src=x onerror=X()>", '"><svg onload=X()>', "' onmouseover='X()", "&lt;script&gt;X()",
    "</h1></header><script>X()</script>", "</li></ol></section>", "<!-- <b>", "<![CDATA[<b>x</b>]]>", "<?php X() ?>",
    "[x](javascript:X())", "![x](javascript:X())", "{: onclick=X() }", "{{ 7*7 }}{% raw %}", "`<b>`", "*a* **b** _c_",
    "# Titolo\n\n<b>x</b>", "a\n\n<script>X()</script>\n\nb", "\x00\x01\x02wzxhzdk:0\x03", "---\ntitle: x\n---",
    "\u202egnp.exe\u2066", "__config", "</title><script>X()</script>", "«»’", "&amp;&#60;b&#62;",
]  # fmt: skip

ELEMENTS = {
    "a", "article", "blockquote", "button", "caption", "cite", "code", "dd", "details", "div", "dl", "dt", "em", "form", "h1", "h2", "h3", "h4", "header", "input", "label", "li",
    "mark", "nav", "ol", "option", "p", "pre", "section", "select", "span", "strong", "summary", "table",
    "tbody", "td", "th", "thead", "time", "tr", "ul",
    "circle", "line", "path", "title", "tspan",
    "dialog", "fieldset", "kbd", "legend", "figcaption", "figure", "g", "rect", "svg", "text",
    "br",
}  # fmt: skip
ATTRIBUTES = {
    "action", "aria-label", "autocomplete", "class", "data-edtf", "data-precision", "data-stance", "data-status", "datetime",
    "enterkeyhint", "for", "hidden", "href", "id", "name", "rel", "reversed", "role", "scope", "spellcheck", "title", "type", "value",
    "data-search-exclude", "aria-hidden", "aria-sort", "cx", "cy", "d", "data-days", "data-ends", "data-key", "data-kind", "preserveaspectratio", "r",
    "stroke-width", "tabindex", "viewbox", "x1", "x2", "xlink:href", "y1", "y2",
    "aria-labelledby", "aria-live", "aria-pressed", "checked", "height", "text-anchor", "width", "x", "y",
    "data-actors", "data-brush", "data-do", "data-embed", "data-end", "data-code", "data-from", "data-js", "data-keys", "data-name",
    "data-badge", "data-said", "data-size", "data-topics", "data-until", "data-url", "data-value",
}  # fmt: skip


def infested(text: str) -> Site:
    """A site in which every field of content that is free text says `text`."""
    whole = Actor("insieme", text or "x", "country")
    office = Role(text, edtf.parse("2025-01-20"))
    actor = Actor("attore", text or "x", "person", (text,), description=text, parent="insieme", roles=(office,))
    topic = Topic("tema", text or "x", description=text)
    source = article(
        "articolo", "2025-12-31", CALL, title=text, description=text, place=text, authors=(text, text), tags=(text,),
        source=Source(text, text, text, text), corrections=(Correction(small().articles[0].date, text),),
    )  # fmt: skip
    telling = report(source, CALL, "2025-12-30", "Ieri sera")
    assert telling.mention is not None
    declared = (Correction(small().articles[0].date, text),)
    telling = replace(
        telling,
        corrections=declared,
        sentence=text,
        mention=replace(telling.mention, text=text, value=text, rule=text, steps=(text,)),
    )
    told = [
        event(id_, [telling], title=text, place=text, actors=("attore", "insieme"), topics=("tema",), main=True)
        for id_ in ("e-a", "e-b")
    ]
    hand = HandPage("content/pages/pagina.md", "pagina", text, "Testo.", text)
    other = replace(source, id="altro", slug="altro")
    claims = tuple(
        Claim(by, text, stance, "altro", 0, 5, text, text) for by in ("", "attore") for stance in ("afferma", "smentisce")
    )  # fmt: skip
    tellings = (
        replace(telling, id="e-c", title=text, place=text, status="annunciato"),
        replace(telling, article="altro", id="e-d", title=text, claims=claims),
    )
    told.append(
        event(
            "e-c", tellings, title=text, place=text, joined="rule", former_ids=("e-d", text),
            divergences=(Divergence("number", text, ((text, ("articolo",)), ("2", ("altro",)))),),
            actor_links=(Involvement("attore", "citato", words=text, article="altro"),),
            topic_links=(Involvement("tema", how="phrase", words=text, where="title", article="articolo"),),
        )
    )  # fmt: skip
    return site([source, other], told, Registry((actor, whole), (topic,)), hand_pages=(hand,))


def check(page: Page) -> None:
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", page.body), page.path
    for read in (Elements(page.body), built(page)):
        assert not read.comments
        for tag, attributes in read.elements:
            assert tag in ELEMENTS, f"{page.path}: <{tag}>"
            assert set(attributes) <= ATTRIBUTES, f"{page.path}: {attributes}"
            for name in ("href", "xlink:href"):
                assert re.fullmatch(
                    r"(?:https?:|[\w./-]*(?:\?q=[\w%+.~-]*)?(?:#[\w-]*)?$).*", attributes.get(name) or ""
                ), attributes
            assert not (attributes.get("id") or "").startswith("_")
    structured = str(page.front.get("structured", ""))  # stands in a <script>, where it is no markup: JSON, to the end
    assert not re.search(r"[<>&\x00-\x1f\u2028\u2029]", structured), structured
    offered = [feed["title"] for feed in page.front.get("feeds", ())]  # type: ignore[attr-defined]
    for value in (*offered, *(value for key, value in page.front.items() if key != "structured")):
        if isinstance(value, str):
            assert not re.search(r"[<>\"'\x00-\x1f]", value), value
            assert not re.search(r"&(?!(?:amp|lt|gt|quot|#x27);)", value), value


@pytest.mark.parametrize("text", HOSTILE)
def test_no_field_of_content_becomes_markup(text: str) -> None:
    pages = render_pages(infested(text), replace(SETTINGS, notice=text, site_name=text))
    assert len(pages) == 20
    for page in pages:
        check(page)


@given(st.text(max_size=60))
def test_no_text_at_all_becomes_markup(text: str) -> None:
    for page in render_pages(infested(text), SETTINGS):
        check(page)


@pytest.mark.parametrize("text", HOSTILE)
def test_headings_of_markdown_are_ours_alone(text: str) -> None:
    for page in render_pages(infested(text), replace(SETTINGS, notice=text, site_name=text)):
        headings = [line for line in page.body.split("\n") if line.startswith("#")]
        assert all(
            re.fullmatch(r"##+ (?:\d{4}|Gli eventi|Eventi riferiti|[A-Z][a-z]+(?: \d{4})?)", line) for line in headings
        ), headings


def test_hostile_text_is_still_shown_as_it_was_written() -> None:
    pages = {page.path: page for page in render_pages(infested("<b>Rossi & C.</b>"), SETTINGS)}
    assert "<b>Rossi & C.</b>" in built(pages["attori/attore.md"]).text
    assert pages["attori/attore.md"].front["title"] == "&lt;b&gt;Rossi &amp; C.&lt;/b&gt;"


@pytest.mark.parametrize(
    "url",
    ["javascript:X()", "//evil.example/", "https://", "http://a:b@host/", "data:text/html,x", "https://h\x00.example",
     "file:///x", "https://[", " java\nscript:X()", "https://host/a b"],
)  # fmt: skip
def test_only_plain_web_addresses_are_linked(url: str) -> None:
    assert address(url) in ("", "https://h.example")
    body = "".join(page.body for page in render_pages(infested(url), SETTINGS))
    assert not re.search(r'href="(?:javascript|data|file|//)', body)


def test_addresses_and_hosts() -> None:
    assert address("https://www.ansa.it/x?a=1&b=2") == "https://www.ansa.it/x?a=1&b=2"
    assert host("https://www.ansa.it/x") == "ansa.it"
    assert host("javascript:X()") == ""


def test_plain_text_is_one_line_without_controls() -> None:
    assert plain(" a\x00\u202eb\n\tc\x9f ") == "ab c"
    assert plain("e\u0300") == "è"
    assert plain("so\u00adle \u200b e\u2028mare\ud800\uffff") == "sole e mare", "in pages as in exports"
    assert front("\"<a&'>") == "&quot;&lt;a&amp;&#x27;&gt;"


def test_what_is_declared_safe_stays_and_the_rest_is_cleaned() -> None:
    assert visible(Markup("<b>\x00</b>")) == "<b>\x00</b>"
    assert visible("a\x00") == "a"
    assert visible(3) == 3


def test_blank_lines_leave_the_block_but_stay_in_pre() -> None:
    assert one_block("a\n \n\nb") == "a\nb"
    assert trusted("<pre>a\n\n\nb</pre>") == "<pre>a\n&#10;&#10;b</pre>"
