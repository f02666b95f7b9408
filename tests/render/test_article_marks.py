"""The text of an article: its events marked, the words that date them explained, what lies around them."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace

import pytest

from generator import when
from generator.edtf import parse
from generator.model import Article, Mention
from generator.render.dates import reason_in_short, steps_of, why_this_date
from generator.render.rules import RULES
from generator.temporal import engine
from tests.making import render_pages
from tests.render.reading import broken_links, built
from tests.render.sites import CALL, SETTINGS, article, event, report, rich, site, small

TEXT = "Ieri sera hanno parlato."
SOURCE = article("x", "2025-12-31", TEXT)


def bodies(made: object = None) -> dict[str, str]:
    return {page.path: page.body for page in render_pages(made or small(), SETTINGS)}  # type: ignore[arg-type]


def dated(body: str) -> list[str]:
    return re.findall(r'<(?:a|span) class="cr-dated".*?</(?:a|span)>', body)


def test_the_words_that_date_an_event_lead_to_its_reasons_and_say_them_in_short() -> None:
    first, second = dated(bodies()["articoli/telefonata.md"])
    assert first.startswith(
        '<a class="cr-dated" href="#perche-e-call" '
        'title="«Ieri sera» = 30 dicembre 2025, sera: dalla data dell’articolo, 31 dicembre 2025"'
    )
    assert first.endswith('<time datetime="2025-12-30">Ieri sera</time></a>')
    assert 'href="#perche-e-meet" title="«marzo» = marzo 2026: dalla data dell’articolo' in second


def mention(**more: object) -> Mention:
    value = when.parse("2025-12-30TEV")
    made = Mention(0, 9, "Ieri sera", "TIME", value.value, value, anchor=SOURCE.anchor)
    return replace(made, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("source", "found", "words"),
    [
        (SOURCE, mention(), "= 30 dicembre 2025, sera: dalla data dell’articolo, 31 dicembre 2025"),
        (replace(SOURCE, anchor=datetime.date(2025, 12, 30)), mention(anchor=datetime.date(2025, 12, 30)),
         "= 30 dicembre 2025, sera: la data in testa all’articolo"),
        (SOURCE, mention(anchor=None), "= 30 dicembre 2025, sera: la data è scritta per intero"),
        (SOURCE, mention(anchor=None, told=parse("2025-12-29")),
         "= 30 dicembre 2025, sera: da una data detta nel testo, 29 dicembre 2025"),
        (SOURCE, mention(when=when.parse("2025-12-31")), "= 31 dicembre 2025: la data dell’articolo"),
        (SOURCE, mention(anchor=None, told=parse("2025-12-30")),
         "= 30 dicembre 2025, sera: una data detta nel testo"),
        (SOURCE, mention(certainty="vague"),
         "= 30 dicembre 2025, sera: dalla data dell’articolo, 31 dicembre 2025 (il testo è vago)"),
        (SOURCE, mention(certainty="default"),
         "= 30 dicembre 2025, sera: dalla data dell’articolo, 31 dicembre 2025 (si può leggere in due modi: "
         "qui vale quello consueto nelle notizie)"),
        (SOURCE, mention(when=None), ": il testo non dice il giorno"),
    ],
)  # fmt: skip
def test_the_reason_in_short(source: Article, found: Mention, words: str) -> None:
    told = replace(report(source, TEXT, None, "Ieri sera"), when=found.when, mention=found)
    assert reason_in_short(told, source).removeprefix("«Ieri sera»").strip() == words


@pytest.mark.parametrize("words", ["30 dicembre 2025", "martedì 30 dicembre 2025", "Martedì 30 dicembre 2025"])
def test_a_date_that_says_everything_is_not_said_twice(words: str) -> None:
    found = mention(text=words, when=when.parse("2025-12-30"), anchor=None, rule="day_month_year")
    told = replace(report(SOURCE, TEXT, None, "Ieri sera"), when=found.when, mention=found)
    assert reason_in_short(told, SOURCE) == f"«{words}»: la data è scritta per intero"
    assert [(row.term, row.text) for row in why_this_date(replace(told, dated_by="expression"), SOURCE)] == [
        ("Espressione", f"«{words}»"),
        ("Regola", "giorno, mese e anno"),
    ]


@pytest.mark.parametrize("opening", ["dall’", "Dal ", "tra l’", "il ", "da ", ""])
def test_a_stretch_is_quoted_with_the_word_that_opens_it(opening: str) -> None:
    source = article("x", "2025-12-31", f"La tregua, {opening}8 al 10 maggio, è finita.")
    at = source.text.index("8 al")
    found = mention(start=at, end=at + 14, text="8 al 10 maggio", when=when.parse("2025-05-08/2025-05-10"))
    told = replace(report(source, source.text, None, "8 al 10 maggio"), when=found.when, mention=found)
    assert reason_in_short(told, source).startswith(f"«{opening}8 al 10 maggio» = dall’8 al 10 maggio 2025: ")
    alone = replace(told, mention=replace(found, when=when.parse("2025-05-08")))
    assert why_this_date(alone, source)[0].text == "«8 al 10 maggio»"


def test_quotation_marks_within_the_words_become_the_inner_ones() -> None:
    found = mention(text="il «giorno dopo»", zone="«ora» locale")
    told = replace(report(SOURCE, TEXT, None, "Ieri sera"), when=found.when, mention=found)
    assert reason_in_short(told, SOURCE).startswith("«il “giorno dopo”» = ")
    assert "«il “giorno dopo”»" in {row.text for row in why_this_date(replace(told, dated_by="expression"), SOURCE)}


def test_every_rule_of_the_reader_has_words_for_the_reader() -> None:
    names = {rule.name for rule in (*engine.RULES, *engine.JOINS)}
    assert set(RULES) == names
    for words in set(RULES.values()):
        assert re.fullmatch(r"[a-zàèéìòù][^_<>\"'“”.]+", words), words


def test_the_steps_are_sentences_and_do_not_repeat_the_day_they_count_from() -> None:
    steps = (
        "più espressioni vicine si leggono come una sola",
        "si conta dalla data dell’articolo",
        "il verbo «l'ha chiesta» dice passato",
        "è l’anno scorso.",
    )
    assert steps_of(mention(steps=steps)) == ("Il verbo «l’ha chiesta» dice passato.", "È l’anno scorso.")
    assert steps_of(None) == ()


def test_marks_break_neither_links_nor_quotations() -> None:
    body = (
        "La nota uscita [ieri sera](https://a.it/x) lo dice.\n\n> Ieri *sera tardi* «ci siamo visti».\n\n"
        "Il vertice di [ieri con **tutti**](https://a.it/y) è finito."
    )
    source = article("x", "2025-12-31", body)
    told = [
        event("e-a", [report(source, "La nota uscita ieri sera lo dice.", "2025-12-30TEV", "ieri sera")]),
        event("e-b", [report(source, "Ieri sera tardi «ci siamo visti».", "2025-12-30TEV", "Ieri sera")]),
        event("e-c", [report(source, "Il vertice di ieri con tutti è finito.", "2025-12-30", "ieri")]),
    ]
    page = next(p for p in render_pages(site([source], told), SETTINGS) if p.path == "articoli/x.md")
    read = built(page)  # fails when an element is not closed where it should be
    assert [href for href in read.values("href") if href.startswith("https")] == ["https://a.it/x", "https://a.it/y"]
    assert source.text.replace("\n\n", "\n") in read.text
    inside_a_link, *pieces, last = dated(page.body)
    assert inside_a_link.startswith('<span class="cr-dated" title="«ieri sera» =')
    assert [re.sub("<[^>]+>", "", piece) for piece in pieces] == ["Ieri ", "sera"]
    assert last.startswith('<span class="cr-dated"'), "no link within a link"
    assert '<a href="https://a.it/y" rel="noopener noreferrer"><span class="cr-dated"' in page.body


def test_the_reasons_beside_the_text_are_the_article_s_own_while_they_give_the_date_of_the_event() -> None:
    own = bodies(rich())["articoli/vertice.md"]
    assert '<p class="cr-why-source">BelTA, 16 agosto 2025</p>' in own
    other = bodies(rich())["articoli/novgorod.md"]
    assert '<p class="cr-why-source">BelTA, 29 dicembre 2025</p>' in other, "who says 29 does not explain the night"


def test_related_events_share_two_subjects_and_are_not_the_article_s_own() -> None:
    body = bodies(rich())["articoli/smentita.md"]
    section = body[body.index('cr-related">') :].partition("</section>")[0]
    assert "e-raid" not in section
    assert re.findall(r"Evento (e-[a-z0-9-]+)</a>", section) == ["e-poi-1", "e-poi-2", "e-poi-3", "e-mai"]
    source = article("solo", "2026-01-08", CALL)
    assert (
        "cr-related"
        not in bodies(site([source], [event("e-x", [report(source, CALL, "2026-01-07")])]))["articoli/solo.md"]
    )


def test_the_original_and_its_archived_copy_are_at_the_foot_of_the_text() -> None:
    made = small()
    first = replace(made.articles[0], source=replace(made.articles[0].source, archived="https://archivio.example/1"))
    body = bodies(replace(made, articles=(first, made.articles[1])))["articoli/telefonata.md"]
    foot = body[body.index("cr-original") :].partition("</p>")[0]
    assert re.findall(r'href="([^"]+)"', foot) == ["https://www.belta.by/x", "https://archivio.example/1"]
    nameless = article("senza", "2026-01-08", CALL)
    assert "cr-original" not in bodies(site([nameless], []))["articoli/senza.md"]


def test_every_link_leads_somewhere() -> None:
    for made in (small(), rich()):
        assert broken_links(render_pages(made, SETTINGS)) == []
