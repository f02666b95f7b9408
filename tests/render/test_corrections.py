"""What the newsroom corrected: on the entry, on the event's page, in the article, on a page of its own."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace

from generator.model import Correction, Page, Site
from generator.render.context import make_context
from generator.render.corrections import all_corrections, count_corrections
from tests.making import render_pages
from tests.render.reading import broken_links, built
from tests.render.sites import CALL, SETTINGS, article, event, report, site

MARCH = Correction(datetime.date(2026, 3, 3), "la telefonata fu di sera, non di mattina")
EIGHTH = Correction(datetime.date(2026, 4, 8), "è durata 40 minuti")
OWN = Correction(datetime.date(2026, 3, 20), "Il nome del ministro era sbagliato.")


def corrected() -> Site:
    """A call that two articles tell, both of which correct it, and one event without a correction."""
    first = article("prima", "2025-12-31", f"{CALL} Poi altro.", corrections=(OWN,))
    second = article("seconda", "2026-01-08", "La chiamata fu di sera. Fine.")
    call = event(
        "e-call",
        [
            replace(report(first, CALL, "2025-12-30", "Ieri sera"), id="e-call", corrections=(MARCH,)),
            replace(report(second, "La chiamata fu di sera.", "2025-12-30"), id="e-due", corrections=(EIGHTH, MARCH)),
        ],
        title="La telefonata",
    )
    alone = event("e-sola", [replace(report(second, "Fine.", "2026-01-07"), corrections=(EIGHTH,))], title="La fine")
    return site([first, second], [call, alone, event("e-poi", [report(first, "Poi altro.", "2026-01-01")])])


def pages() -> dict[str, Page]:
    return {page.path: page for page in render_pages(corrected(), SETTINGS)}


def marks(body: str) -> list[str]:
    return [re.sub("<[^>]+>", "", found) for found in re.findall(r'<p class="cr-correction">(.*?)</p>', body)]


def test_the_entry_says_what_was_corrected_and_when_oldest_first() -> None:
    told = marks(pages()["attori/vladimir-putin.md"].body)
    assert told == [
        "Corretto il 3 marzo 2026: la telefonata fu di sera, non di mattina",
        "Corretto l’8 aprile 2026: è durata 40 minuti",
        "Corretto l’8 aprile 2026: è durata 40 minuti",  # of the other event
    ]


def test_the_page_of_the_event_names_the_articles_that_say_so() -> None:
    body = pages()["eventi/e-call.md"].body
    section = body[body.index('<section class="cr-corrections">') :].partition("</section>")[0]
    assert section.count("<li>") == 2
    assert section.count('href="../../articoli/prima/"') == 1, "only the first declares the first one"
    assert section.count('href="../../articoli/seconda/"') == 2
    assert 'href="../../correzioni/"' in section


def test_the_article_lists_its_own_and_those_of_its_events_once() -> None:
    body = pages()["articoli/prima.md"].body
    text = built(pages()["articoli/prima.md"]).text
    section = body[body.index('<section class="cr-corrections">') :].partition("</section>")[0]
    assert [section.index(one.text) for one in (MARCH, OWN)] == sorted(section.index(one.text) for one in (MARCH, OWN))
    assert text.count(MARCH.text) == 1, "the entry beside the text does not say it again"
    assert marks(body) == ["Corretto l’8 aprile 2026: è durata 40 minuti"], "what the other article declares"
    assert "Correzioni</h2>" in section


def test_the_page_of_corrections_has_each_once_the_newest_first() -> None:
    found = all_corrections(make_context(corrected(), SETTINGS))
    assert [(one.date, one.text, one.places[0].href) for one in found] == [
        (EIGHTH.date, EIGHTH.text, "../eventi/e-call/"),
        (EIGHTH.date, EIGHTH.text, "../articoli/seconda/#e-sola"),
        (OWN.date, OWN.text, "../articoli/prima/"),
        (MARCH.date, MARCH.text, "../eventi/e-call/"),
    ]
    page = pages()["correzioni.md"]
    assert built(page).text.count("La telefonata fu di sera") == 1
    assert "4 correzioni" in page.body
    assert count_corrections(corrected()) == 4


def test_without_corrections_the_page_says_so_and_nothing_is_marked() -> None:
    source = article("x", "2026-01-08", CALL)
    made = render_pages(site([source], [event("e-x", [report(source, CALL, "2026-01-07")])]), SETTINGS)
    bodies = {page.path: page.body for page in made}
    assert "Finora non è stata dichiarata nessuna correzione." in bodies["correzioni.md"]
    assert not any("cr-correction" in body for body in bodies.values())


def test_every_link_leads_somewhere() -> None:
    assert broken_links(list(pages().values())) == []
