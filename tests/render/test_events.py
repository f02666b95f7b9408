"""What a reader learns of an event: who says so, where sources differ, how it changed, why it is there; at one home."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from dataclasses import replace

import pytest

from generator.edtf import parse
from generator.model import Divergence, Involvement, Page, Registry, Role, Source
from generator.render.differences import label_of
from generator.render.history import steps_of
from generator.render.presence import tie
from generator.render.wording import listed, role, shown
from tests.making import render_pages
from tests.render.reading import built
from tests.render.sites import CALL, SETTINGS, article, claim, event, many, report, rich, site, small

PAGES = {page.path: page for page in render_pages(rich(), SETTINGS)}


def text(path: str) -> str:
    return " ".join(built(PAGES[path]).text.split())


def between(path: str, start: str, end: str) -> str:
    return text(path).partition(start)[2].partition(end)[0]


def hrefs(page: Page) -> list[str]:
    return built(page).values("href")


@pytest.mark.parametrize("made", [small(), rich(), many(30)], ids=["small", "rich", "dense"])
def test_no_page_bears_an_id_twice_and_headings_descend_by_one(made: object) -> None:
    for page in render_pages(made, SETTINGS):  # type: ignore[arg-type]
        read = built(page)
        assert [id_ for id_, number in Counter(read.values("id")).items() if number > 1] == [], page.path
        levels = [int(tag[1]) for tag, _ in read.elements if re.fullmatch("h[1-6]", tag)]
        assert levels[0] == 1 and levels.count(1) == 1, page.path
        assert all(after - before <= 1 for before, after in itertools.pairwise(levels)), (page.path, levels)


def test_only_what_several_tell_or_somebody_denies_has_a_page() -> None:
    assert [path for path in PAGES if path.startswith("eventi/")] == [
        "eventi/index.md", "eventi/e-vertice.md", "eventi/e-raid.md", "eventi/e-scomparso.md",
    ]  # fmt: skip


def test_they_are_listed_where_their_addresses_begin() -> None:
    listing = built(PAGES["eventi/index.md"])
    assert listing.values("href")[-2:] == ["e-vertice/", "e-raid/"]
    assert "2 eventi" in listing.text
    assert "../eventi/" in hrefs(PAGES["cronologia/index.md"])
    source = article("x", "2026-01-08", CALL)
    plain = {
        page.path: page
        for page in render_pages(site([source], [event("e-x", [report(source, CALL, "2026")])]), SETTINGS)
    }
    assert "eventi/index.md" not in plain
    assert "eventi" not in "".join(hrefs(plain["cronologia/index.md"]))


def test_the_title_of_an_event_leads_to_its_home_from_everywhere() -> None:
    for path, page in PAGES.items():
        for title, home in (("L’attacco alla residenza di Valdai", "e-raid/"), ("Silenzio", "#e-silenzio")):
            for href in re.findall(rf'<a href="([^"]+)"[^>]*>{title}</a>', page.body):
                assert href.endswith(home), (path, href)
    assert 'href="eventi/e-raid/"' in PAGES["index.md"].body


def test_old_anchors_lead_to_the_event_on_every_page_that_had_them() -> None:
    old = ["e-raid", "e-raid-due", "e-raid-tre", "e-attacco-vecchio"]
    for path in (
        "attori/russia.md",
        "temi/guerra.md",
        "cronologia/2025.md",
        "attori/russia/temi/guerra.md",
        "eventi/e-raid.md",
    ):
        ids = built(PAGES[path]).values("id")
        assert [id_ for id_ in ids if "-raid" in id_ or "attacco" in id_] == old, path


def test_an_article_bears_the_anchor_of_its_own_telling_at_the_sentence() -> None:
    body = PAGES["articoli/novgorod.md"].body
    sentence = re.search(r'<span class="cr-event" id="e-raid-due">(?:<span id="[^"]+">)*Secondo la Tass', body)
    assert sentence, body
    assert 'id="e-raid-tre"' not in body, "that is another article's"
    assert 'id="e-silenzio-vecchio"' in PAGES["articoli/vertice.md"].body


def test_an_id_that_another_event_bears_now_is_not_given_away() -> None:
    source = article("x", "2026-01-08", CALL)
    told = report(source, CALL, "2026-01-07")
    pages = render_pages(
        site([source], [event("e-a", [told], former_ids=("e-b", "e-c", "titolo")), event("e-b", [told], former_ids=("e-c",))]),
        SETTINGS,
    )  # fmt: skip
    for page in pages:
        ids = Counter(built(page).values("id"))
        assert max(ids.values(), default=1) == 1, page.path
        assert "titolo" not in ids


def test_who_says_so_is_grouped_by_what_they_say() -> None:
    said = between("eventi/e-raid.md", "Chi lo dice", "Le fonti non concordano")
    order = ["Chi lo afferma", "Russia «Novantuno droni hanno colpito» BelTA", "Chi lo conferma",
             "Ministero della Difesa russo «sono stati abbattuti» ANSA", "Chi lo smentisce",
             "Ucraina «Nessun attacco a Valdai» alanews", "Chi lo riporta", "Tass", "Non è detto chi"]  # fmt: skip
    places = [said.index(words) for words in order]
    assert places == sorted(places)
    assert '<p class="cr-voice"><a href="../../attori/ucraina/">Ucraina</a></p>' in PAGES["eventi/e-raid.md"].body


def test_a_timeline_says_in_short_who_affirms_and_who_denies() -> None:
    entry = text("attori/russia.md").partition("L’attacco alla residenza")[2]
    assert "Chi lo afferma: Russia Chi lo conferma: ministero della Difesa russo Chi lo smentisce: Ucraina" in entry
    assert "Le fonti non concordano: data, numero di droni, luogo." in entry
    assert "3 fonti: BelTA, ANSA, alanews" in entry
    assert "Chi lo" not in text("attori/russia.md").partition("L’attacco alla residenza")[0]


def test_an_article_says_who_says_what_in_it_alone() -> None:
    assert "Chi lo afferma: Russia Chi lo smentisce: Ucraina" in text("articoli/smentita.md")
    assert "Chi lo conferma" not in text("articoli/smentita.md")


def test_what_sources_differ_on_stands_side_by_side_with_its_source() -> None:
    read = built(PAGES["eventi/e-raid.md"])
    tags = Counter(tag for tag, _ in read.elements)
    assert (tags["table"], tags["caption"]) == (3, 3)
    assert all("scope" in attributes for tag, attributes in read.elements if tag == "th")
    table = between("eventi/e-raid.md", "Numero di droni", "Luogo")
    assert "91 BelTA 81 ANSA" in table
    assert "29 dicembre 2025 ANSA, alanews" in text("eventi/e-raid.md")


@pytest.mark.parametrize(
    ("about", "label"),
    [("droni", "numero di droni"), ("durata", "durata"), ("percentuale", "percentuale"), ("", "numeri")],
)
def test_what_is_counted_and_what_is_measured(about: str, label: str) -> None:
    assert label_of(Divergence("number", about, (("1", ("a",)), ("2", ("b",))))) == label


def test_an_announcement_that_came_true_is_one_entry_with_its_history() -> None:
    entry = between("attori/russia.md", "Il vertice in Alaska", "Perché questa data?")
    assert "annunciato l’8 agosto 2025" in entry
    assert "si terrà" not in entry, "what is quoted is what happened"
    assert "«I due presidenti si sono visti in Alaska il 15 agosto.»" in entry
    page = between("eventi/e-vertice.md", "Come è cambiato", "I racconti")
    assert re.search("annunciato 8 agosto 2025, ANSA .*avvenuto 16 agosto 2025, BelTA", page)
    assert "Le fonti lo danno per accaduto." in text("eventi/e-vertice.md")
    assert "annunciato" not in between("eventi/e-raid.md", "Come è cambiato", "I racconti")


def test_what_was_said_before_is_no_date_of_the_event() -> None:
    assert "contestato dato per avvenuto il 29 dicembre 2025" in text("attori/russia.md")


def test_the_same_words_of_one_article_count_once_and_two_speakers_twice() -> None:
    source, other = article("x", "2026-01-08", CALL), article("y", "2026-01-08", CALL)
    both = [claim(source, CALL[:4], "", "afferma", name) for name in ("Tizio", "Caio", "Tizio")]
    told = [replace(report(source, CALL, "2026-01-07"), claims=tuple(both)), report(other, CALL, "2026-01-07")]
    page = render_pages(site([source, other], [event("e-x", told)]), SETTINGS)
    body = next(one.body for one in page if one.path == "eventi/e-x.md")
    assert (body.count("Tizio"), body.count("Caio")) == (1, 1)


def test_two_articles_of_one_outlet_are_one_source_with_two_accounts() -> None:
    articles = [article(slug, "2026-01-08", CALL, source=Source("ANSA")) for slug in ("x", "y")]
    made = site(articles, [event("e-x", [report(one, CALL, "2026-01-07", "Ieri") for one in articles])])
    read = built(next(one for one in render_pages(made, SETTINGS) if one.path == "eventi/e-x.md")).text
    assert "La fonte lo dà per accaduto." in read and "1 fonte, 2 articoli" in read
    assert "La data dell’altro racconto" in read and "altra fonte" not in read


def test_two_accounts_of_one_outlet_are_told_apart_by_their_days() -> None:
    days = (("x", "2026-01-08"), ("y", "2026-01-09"), ("z", "2026-01-09"))
    articles = [article(slug, day, CALL, source=Source("Ansa" if slug != "z" else "Agi")) for slug, day in days]
    made = site(articles, [event("e-x", [report(one, CALL, "2026-01-07", "Ieri") for one in articles])])
    read = " ".join(built(next(one for one in render_pages(made, SETTINGS) if one.path == "index.md")).text.split())
    assert "2 fonti, 3 articoli: Ansa (8 gennaio 2026), Ansa (9 gennaio 2026), Agi" in read
    assert "Agi (" not in read, "one account needs no day"


def test_a_more_cautious_article_changes_nothing() -> None:
    articles = [article(f"a-{n}", f"2026-01-0{n}", CALL) for n in (1, 2, 3, 4)]
    by_id = {one.id: one for one in articles}

    def steps(*statuses: str) -> list[str]:
        told = [
            replace(report(of, CALL, "2026-01-01"), id=f"e-{of.id}", status=status)
            for of, status in zip(articles, statuses, strict=False)
        ]  # type: ignore[arg-type]
        return [step.status for step in steps_of(event("e-x", told[::-1]), by_id)]

    assert steps("avvenuto", "riportato", "annunciato") == []
    assert steps("annunciato", "annunciato", "riportato", "avvenuto") == ["annunciato", "riportato", "avvenuto"]
    assert steps("annunciato", "annullato") == ["annunciato", "annullato"]
    assert steps("avvenuto", "smentito", "avvenuto") == ["avvenuto", "contestato"]
    assert steps("avvenuto", "avvenuto") == []


def test_accounts_come_in_the_order_in_which_they_were_published() -> None:
    accounts = between("eventi/e-raid.md", "I racconti, in ordine", "Attori e temi")
    places = [
        accounts.index(words) for words in ("Droni su Valdai", "Novgorod, 81 droni abbattuti", "Kiev nega l'attacco")
    ]
    assert places == sorted(places)
    assert "indica 29 dicembre 2025" in accounts
    assert text("eventi/e-raid.md").count("Novantuno droni hanno colpito la residenza") == 1


@pytest.mark.parametrize(
    ("link", "words"),
    [
        (Involvement("a", how="role", words="presidente bielorusso", where="lead"), "«presidente bielorusso» (carica), nelle prime frasi."),
        (Involvement("a", "fonte", "name", "Tass", "sentence"), "«Tass» (nome), nella frase citata, come fonte."),
        (Involvement("a", how="seat", words="il «Cremlino»", where="title"), "«il “Cremlino”» (sede), nel titolo."),
        (Involvement("a", how="demonym", words="russi", where="paragraph"), "«russi» (dal nome del paese), nello stesso capoverso."),
        (Involvement("a", how="editor", where="article"), "Lo ha indicato la redazione."),
        (Involvement("a", where="editor", words="Putin"), "Lo ha indicato la redazione."),
        (Involvement("a", how="all_actors", where="article"), "Ne sono protagonisti gli attori di questo tema."),
        (Involvement("a", where="article"), "Il nome è nel testo dell’articolo."),
    ],
)  # fmt: skip
def test_why_an_event_is_here(link: Involvement, words: str) -> None:
    assert tie(link) == words


def test_each_timeline_answers_for_its_own_subject() -> None:
    def answer(path: str) -> str:
        entry = PAGES[path].body.partition("L’attacco alla residenza")[2].partition("</article>")[0]
        return entry.partition("Perché è qui?</summary>")[2].partition("</details>")[0]

    assert "«Mosca» (capitale)" in answer("attori/russia.md")
    assert "«droni» (parole del tema), nel titolo." in answer("temi/guerra.md")
    assert answer("attori/russia/temi/guerra.md").count("<p>") == 2
    assert "Lo riporta: «Secondo la Tass 81 droni»" in answer("attori/tass.md")
    assert answer("cronologia/2025.md") == ""
    proofs = between("eventi/e-raid.md", "Perché è qui?", "Unito automaticamente")
    assert "BelTA, 29 dicembre 2025 Vladimir Putin «presidente russo» (carica), nel testo dell’articolo." in proofs
    assert proofs.count("BelTA") == 1, "an article is named once for all that it proves"


def test_what_the_program_put_together_says_so() -> None:
    page = text("eventi/e-raid.md")
    assert "unito automaticamente" in page
    assert "la redazione può dividerli di nuovo" in page
    assert "Unito dalla redazione" in text("eventi/e-vertice.md")
    assert "cronistoria separate" not in page


def test_an_event_has_a_before_an_after_and_a_few_that_are_close_to_it() -> None:
    beside = PAGES["eventi/e-raid.md"].body.partition('<nav class="cr-beside"')[2]
    assert re.search(r'rel="prev">Evento e-poi-3<', beside)
    assert "Dopo" not in beside
    related = between("eventi/e-raid.md", "Eventi collegati", "Prima")
    assert "Evento e-poi-1" in related
    assert "Evento e-poi-3" not in related, "it stands below already"
    assert "L’attacco" not in related


def test_parts_are_told_apart_on_event_and_article() -> None:
    assert "Protagonisti Russia Ucraina Fonte Tass Citati Vladimir Putin Donald Trump Tema Guerra in Ucraina" in text(
        "eventi/e-raid.md"
    )
    assert "Protagonista Russia Fonte Tass Citato Donald Trump Tema Guerra in Ucraina" in text("articoli/raid.md")


def test_an_actors_page_tells_its_events_lists_what_it_says_and_folds_what_names_it() -> None:
    source, other = article("x", "2026-01-08", CALL), article("y", "2026-01-08", CALL)
    said = claim(source, CALL[:4], "vladimir-putin", "smentisce")
    events = [
        event("e-1", [report(source, CALL, "2026-01-01")]), event("e-2", [report(source, CALL, "2026-01-02")]),
        event("e-said", [replace(report(source, CALL, "2026-01-03"), claims=(said,))], actors=("minsk",)),
        event("e-named", [report(other, CALL, "2026-01-04")], actor_links=(Involvement("vladimir-putin", "citato"),)),
    ]  # fmt: skip
    page = next(
        page
        for page in render_pages(site([source, other], events), SETTINGS)
        if page.path == "attori/vladimir-putin.md"
    )
    told, _, rest = page.body.partition("## Eventi riferiti")
    listed_, _, folded = rest.partition("<details")
    assert ('id="e-1"' in told, 'id="e-said"' in told, 'id="e-named"' in told) == (True, False, False)
    assert 'id="e-said"' in listed_ and "lo smentisce" in listed_
    assert "<summary>Attore citato in un altro evento</summary>" in folded and 'id="e-named"' in folded
    assert "cr-quote" not in folded
    assert "2 eventi" in built(page).text


def test_a_mediums_page_tells_what_it_reported() -> None:
    assert "4 eventi riferiti" in text("attori/tass.md")
    assert "Che cosa ha riferito" in text("attori/tass.md")
    assert "L’attacco alla residenza di Valdai" in text("attori/tass.md")
    assert "4 eventi riferiti" in str(PAGES["attori/tass.md"].front["description"])
    assert "Tass" not in between("index.md", "Gli attori più presenti", "Tutti gli attori")


def test_actor_and_topic_lead_to_their_crossing_and_back() -> None:
    assert "Con il tema: Guerra in Ucraina (4)" in text("attori/russia.md")
    assert "Con l’attore: Russia (4)" in text("temi/guerra.md")
    crossing = PAGES["attori/russia/temi/guerra.md"]
    assert {"../../", "../../../../temi/guerra/"} <= set(hrefs(crossing))
    assert "Russia</a></li>" not in crossing.body.partition("cr-timeline")[2], "its own actor needs no chip"


def test_a_split_actor_has_its_crossings_below_its_folder() -> None:
    pages = {page.path for page in render_pages(rich(), replace(SETTINGS, split_events=3))}
    assert {"attori/russia/index.md", "attori/russia/2025/index.md", "attori/russia/temi/guerra/index.md"} <= pages


def test_no_line_of_a_heading_begins_with_the_point_of_a_crossing() -> None:
    pages = {page.path: page for page in render_pages(rich(), SETTINGS)}
    crossing = pages["attori/russia/temi/guerra.md"]
    heading = crossing.body.partition("<h1>")[2].partition("</h1>")[0]
    assert heading == "Russia&#160;· Guerra in Ucraina"
    assert crossing.front["title"] == "Russia · Guerra in Ucraina"


def test_an_office_says_since_when() -> None:
    president = Role("presidente degli Stati Uniti", parse("2025-01-20"))
    assert role(president) == "presidente degli Stati Uniti, dal 20 gennaio 2025"
    assert role(Role("leader")) == "leader"
    assert role(Role("ministro", parse("2019"), parse("2021-02-13"))) == "ministro, dal 2019 al 13 febbraio 2021"
    assert role(Role("sindaca", until=parse("2024-08"))) == "sindaca, fino ad agosto 2024"
    source = article("x", "2026-01-08", CALL)
    trump = replace(rich().registry.actors[2], description="Imprenditore.")
    told = [event(f"e-{n}", [report(source, CALL, "2026-01-07")], actors=("donald-trump",)) for n in range(2)]
    page = render_pages(site([source], told, Registry((trump,))), SETTINGS)[2]
    assert "Presidente degli Stati Uniti, dal 20 gennaio 2025" in built(page).text
    assert "Candidato repubblicano, da novembre 2022 al 5 novembre 2024" in built(page).text


def test_who_says_so_is_named_up_to_three_and_the_others_are_a_link_to_the_event() -> None:
    source, other = article("x", "2026-01-08", CALL), article("y", "2026-01-09", CALL)
    claims = tuple(
        claim(source, CALL[:4], "", "smentisce", name) for name in ("Uno", "Due", "Tre", "Quattro", "Cinque")
    )
    first = replace(report(source, CALL, "2026-01-03"), claims=claims)
    for reports, words in (
        ([first, report(other, CALL, "2026-01-03")], 'Uno, Due, Tre <a href="../../eventi/e-x/">e altri 2</a></li>'),
        ([first], "Uno, Due, Tre, Quattro e Cinque</li>"),
    ):
        made = site([source, other], [event("e-x", reports, status="smentito")])
        body = next(p for p in render_pages(made, SETTINGS) if p.path == "cronologia/2026.md").body
        assert f"Chi lo smentisce:</span> {words}" in body


def test_names_are_listed_as_one_says_them() -> None:
    assert listed(["Russia", "Estonia"]) == "Russia ed Estonia"
    for name in ("«Energia»", '"Energia"', "'Energia'", "’Eco", "(“Eni”)"):
        assert listed(["Russia", name]) == f"Russia ed {name}"
    assert listed(["Russia", "Edoardo"]) == "Russia e Edoardo"
    assert listed([]) == ""
    assert listed(["Russia"]) == "Russia"
    assert listed(["Russia", "Ucraina"]) == "Russia e Ucraina"
    assert listed(["A", "B", "C", "D"]) == "A, B, C e D"
    assert [shown(number, 3) for number in (0, 3, 4, 5)] == [0, 3, 4, 3]


def test_addresses_that_were_published_lead_to_where_their_content_is() -> None:
    leads = {path: page.front["redirect"] for path, page in PAGES.items() if "redirect" in page.front}
    assert leads == {
        "eventi/e-scomparso.md": "../../articoli/vertice/#e-silenzio",
        "attori/nessuno.md": "../",  # its target has no page
        "attori/federazione-russa.md": "../russia/",
        "attori/federazione-russa/temi/guerra.md": "../../../russia/temi/guerra/",
        "attori/federazione-russa/temi/conflitto.md": "../../../russia/temi/guerra/",
        "attori/russia/temi/conflitto.md": "../guerra/",
        "temi/conflitto.md": "../guerra/",
        "attori/trump.md": "../",  # its actor has no page
    }
    assert "redirect" not in PAGES["temi/guerra.md"].front, "a page stands there now"
    for path, href in leads.items():
        page = PAGES[path]
        assert f'<a href="{href}">' in page.body
    assert '<a href="../guerra/">Guerra in Ucraina</a>' in PAGES["temi/conflitto.md"].body


def test_search_engines_get_the_whole_address_where_it_is_known() -> None:
    known = replace(SETTINGS, site_url="https://example.org/cronaca/")
    pages = {page.path: page for page in render_pages(rich(), known)}
    assert pages["attori/federazione-russa.md"].front["canonical"] == "https://example.org/cronaca/attori/russia/"
    assert pages["eventi/e-scomparso.md"].front["canonical"] == "https://example.org/cronaca/articoli/vertice/"


def test_five_hundred_entries_stay_light() -> None:
    pages = {page.path: page for page in render_pages(many(500), replace(SETTINGS, split_events=500))}
    assert len(pages["attori/vladimir-putin.md"].body.encode()) / 500 < 1_700


def test_what_an_article_vouches_for_is_nobodys_hearsay() -> None:
    made = rich()
    done = replace(next(one for one in made.events if one.status == "contestato"), status="avvenuto")
    others = tuple(done if one.id == done.id else one for one in made.events)
    page = next(p for p in render_pages(replace(made, events=others), SETTINGS) if p.path == f"eventi/{done.id}.md")
    assert "Non è detto chi" not in page.body and "Chi lo riporta" in page.body, "Tass is still named"
