"""Search as a reader meets it: what is found first, the box of the header, the page of results, without the script."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote, quote_plus, urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.conftest import Watched, resize, search, settle
from tests.demo import Demo

pytestmark = [pytest.mark.browser, pytest.mark.site]
WIDE = {"width": 1280, "height": 900}
NARROW = {"width": 390, "height": 844}

# What is typed, and what the first thing found must be called. Stated from the articles: whoever types this looks for
# that. Where an event and its article bear one title, either is right.
ASKED: tuple[tuple[str, str], ...] = (
    # elided words, with either apostrophe, and the bare word that stands in the text behind one only
    ("aviazione", r"Un missile mai visto su Dnipro"),
    ("l’aviazione", r"Un missile mai visto su Dnipro"),
    ("esilio", r"Tikhanovsky"),
    ("nell‘esilio", r"Tikhanovsky"),
    ("dell'Ucraina", r"^Ucraina$"),
    ("l’Onu", r"^Onu$"),
    ("all'Eliseo", r"Vertice a sorpresa all’Eliseo"),
    ("dall'aereo", r"Trump chiama Lukashenko dall’aereo"),
    ("sull'Oreshnik", r"Oreshnik"),
    ("un'intesa a Riad", r"a Riad"),
    ("l'ultimatum", r"[Uu]ltimatum"),
    ("nessun'intesa provvisoria", r"intesa provvisoria"),
    ("quell'exit poll", r"exit poll"),
    ("indipendenza", r"Nel giorno dell’indipendenza"),
    ("d'indipendenza", r"Nel giorno dell’indipendenza"),
    # accents
    ("liberta", r"diciannovesimo pacchetto"),
    ("perche lo ha chiesto", r"Tikhanovsky libero perché lo ha chiesto Trump"),
    ("Lukašenko", r"^Alexander Lukashenko$"),
    ("Zelenskij", r"^Volodymyr Zelensky$"),
    ("Erdoğan", r"^Recep Tayyip Erdogan$"),
    ("Dolmabahce", r"Istanbul, primo negoziato diretto"),
    ("menzogna", r"Zelensky nega: una menzogna"),
    ("societa petrolifere", r"Rosneft e Lukoil"),
    ("meta giugno Vaticano", r"a metà giugno i colloqui in Vaticano"),
    ("piu di due ore", r"Più di due ore tra Trump e Putin"),
    # singular and plural, gender
    ("elezione", r"elezioni|Trump torna alla Casa Bianca|Politica interna"),
    ("prigioniero", r"[Pp]rigionier"),
    ("drone", r"^Attacchi con droni$"),
    ("sanzione", r"^Sanzioni$"),
    ("minerale", r"Minerali|minerali"),
    ("negoziato di pace", r"^Negoziati di pace$"),
    ("garanzia di sicurezza", r"^Garanzie di sicurezza$"),
    ("tregua", r"[Tt]regu"),
    ("tregue pasquali", r"tregua.*Pasqua|Pasqua"),
    ("perquisita", r"Perquisita la casa, Yermak"),
    ("perquisizione Yermak dimissioni", r"Yermak"),
    ("volenteroso", r"[Vv]olenteros"),
    ("asset congelato", r"^Asset russi congelati$"),
    ("postazione", r"[Pp]ostazioni"),
    ("dazio", r"dazi al 100 per cento"),
    # names
    ("Zelensky", r"^Volodymyr Zelensky$"),
    ("zelensky", r"^Volodymyr Zelensky$"),
    ("LUKASHENKO", r"^Alexander Lukashenko$"),
    ("Putin", r"^Vladimir Putin$"),
    ("Trump", r"^Donald Trump$"),
    ("Giorgia Meloni", r"^Giorgia Meloni$"),
    ("Macron", r"^Emmanuel Macron$"),
    ("Peskov", r"^Dmitry Peskov$"),
    ("Leone XIV", r"^Leone XIV$"),
    ("Xi Jinping", r"^Xi Jinping$"),
    ("Witkoff", r"^Steve Witkoff$"),
    ("Casa Bianca", r"^Casa Bianca$"),
    ("Cremlino", r"^Cremlino$"),
    ("Unione europea", r"^Unione europea$"),
    ("Gerasimov", r"Kursk|Pokrovsk"),
    ("Kolesnikova", r"Lukashenko grazia Bialiatski, Kolesnikova"),
    ("Bialiatski Nobel", r"Lukashenko grazia Bialiatski"),
    ("Belavia", r"sanzioni a Belavia"),
    ("Aiea", r"Zaporizhzhia"),
    ("Kellogg", r"^Keith Kellogg$"),
    # what, where, when
    ("vertice Alaska", r"in Alaska"),
    ("Anchorage", r"Alaska"),
    ("Castel Gandolfo", r"Leone XIV"),
    ("Mar-a-Lago", r"a Mar-a-Lago"),
    ("86,8", r"86,8"),
    ("Russia–Ucraina", r"Russia|Ucraina"),
    ("telefonata Putin & Trump", r"[Tt]elefon"),
    ("terre rare", r"^Terre rare"),
    ("dottrina nucleare", r"nuova dottrina nucleare"),
    ("Ternopil", r"Ternopil"),
    ("missile Oreshnik", r"^Missile Oreshnik$"),
    ("telefonata Trump Putin", r"[Tt]elefon"),
    ("24 febbraio 2022", r"24 febbraio 2022"),
    ("studio ovale", r"Studio Ovale"),
    ("gas liquefatto", r"^Gas liquefatto russo"),
    ("diciannovesimo pacchetto", r"diciannovesimo pacchetto"),
    # phrases, exactly as they stand
    ("\"mille per mille\"", r"«mille per mille»"),
    ("«cessate il fuoco»", r"cessate il fuoco"),
    ("“lista dei desideri”", r"smentisce i senatori sul piano di pace|lista"),
    ("\"per la prima volta\" Leone", r"Leone XIV e Putin si sentono per la prima volta"),
    ("\"centri decisionali di Kiev\"", r"centri decisionali di Kiev"),
    ("\"l'orso\"", r"con l’orso"),
)  # fmt: skip


@pytest.fixture(scope="module")
def address(demo: Demo, serve: Callable[[Path], str]) -> str:
    return serve(demo.site)


@pytest.fixture(scope="module")
def window(address: str, browser: Browser) -> Iterator[Watched]:
    """A wide window that keeps what it has loaded from test to test, as a reader's does."""
    context = browser.new_context(locale="it-IT", viewport=WIDE)
    yield Watched(context, urlsplit(address).netloc)
    context.close()


@pytest.fixture
def watched(window: Watched) -> Iterator[Watched]:
    """At the end of each test nothing foreign was asked for and nothing failed."""
    yield window
    for page in window.context.pages:
        page.close()
    assert (window.foreign, window.errors) == ([], [])


def ask(page: Page, address: str, query: str) -> list[str]:
    """The titles of the first page of results."""
    page.goto(f"{address}cerca/?{query}")
    return answered(page)


def answered(page: Page) -> list[str]:
    expect(page.locator(".cr-told")).not_to_be_empty()
    return page.locator(".cr-results h2").all_inner_texts()


def test_what_readers_type_finds_first_what_they_look_for(watched: Watched, address: str) -> None:
    page = watched.context.new_page()
    page.goto(f"{address}cerca/")
    expect(page.locator(".cr-facets")).to_be_visible()
    wrong = []
    for typed, wanted in ASKED:
        page.evaluate("document.querySelector('.cr-told').textContent = ''")
        page.locator("#cr-q").fill(typed)
        page.locator("#cr-q").press("Enter")
        found = answered(page)
        if not found or not re.search(wanted, found[0]):
            wrong.append((typed, found[:3]))
    assert len(ASKED) >= 60
    assert len(wrong) <= len(ASKED) * 0.05, wrong


# --- the box of the header --------------------------------------------------------------------------------------------


def chosen(page: Page) -> str:
    """What the box says is chosen, and the list marks as such."""
    found = page.locator(".cr-found [aria-selected=true]")
    assert found.get_attribute("id") == page.locator(".cr-box input").get_attribute("aria-activedescendant")
    return found.inner_text()


def test_from_the_keyboard_alone(watched: Watched, address: str) -> None:
    page = watched.context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}attori/")
    assert not [url for url in asked if "pagefind" in url], "nothing is loaded before somebody asks"
    page.keyboard.press("/")
    box = page.locator(".cr-box input")
    expect(box).to_be_focused()
    expect(box).to_have_attribute("aria-expanded", "false")
    page.keyboard.type("and/or")  # in the box a slash is a slash
    expect(box).to_have_value("and/or")
    results = search(page, "dell’Ucraina")
    expect(box).to_have_attribute("aria-expanded", "true")
    expect(page.locator(".cr-box [role=status]")).to_have_text(re.compile(r"^\d+ risultati$"))
    assert results.count() == 6
    page.keyboard.press("ArrowUp")
    assert chosen(page).startswith("Tutti i risultati (")
    page.keyboard.press("ArrowDown")
    assert chosen(page).startswith("Ucraina\n")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}attori/ucraina/")


def test_escape_closes_the_list_and_enter_asks_for_everything(watched: Watched, address: str) -> None:
    page = watched.context.new_page()
    page.goto(f"{address}temi/sanzioni/")
    search(page, "volenterosi")
    page.keyboard.press("Escape")
    expect(page.locator(".cr-found")).to_be_hidden()
    expect(page.locator(".cr-box input")).to_have_value("volenterosi")
    page.keyboard.press("ArrowDown")
    expect(page.locator(".cr-found")).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.locator(".cr-found")).to_be_hidden()
    page.locator(".cr-box input").press("Enter")
    page.wait_for_url(f"{address}cerca/?q=volenterosi")
    expect(page.locator("#cr-q")).to_have_value("volenterosi")
    expect(page.locator(".cr-results li")).to_have_count(10)


def test_a_click_leads_to_the_sentence(watched: Watched, address: str) -> None:
    page = watched.context.new_page()
    page.goto(address)
    search(page, "24 febbraio 2022")
    result = page.locator(".cr-found a[href*='#e-']").first
    where = str(result.get_attribute("href"))
    assert re.search(r"/cronaca/articoli/[a-z0-9-]+/#e-[a-z0-9]+$", where)
    result.click()
    page.wait_for_url(where)
    expect(page.locator(f"[id='{where.partition('#')[2]}']").first).to_be_in_viewport()


def test_words_that_nobody_wrote_are_not_found(watched: Watched, address: str) -> None:
    page = watched.context.new_page()
    page.goto(address)
    # Not one of them is written anywhere; «o», «in», «con» are, and Putin.
    for typed in ("ornitorinco", "inchiostro", "contrabbando", "Putin ornitorinco", "«Putin Putin Putin»"):
        page.locator(".cr-box input").fill(typed)
        expect(page.locator(".cr-found a[href$='?q=" + quote_plus(typed) + "']")).to_have_text("Nessun risultato")
        expect(page.locator(".cr-found a")).to_have_count(1)
        expect(page.locator(".cr-box [role=status]")).to_have_text("Nessun risultato")
    page.locator(".cr-box input").fill("")
    expect(page.locator(".cr-found")).to_be_hidden()


def test_the_key_leaves_readers_alone_who_switched_keys_off(address: str, watch: Callable[..., Watched]) -> None:
    page = watch(address, viewport=WIDE).context.new_page()
    page.goto(address)
    page.evaluate("localStorage.setItem('cr-keys', 'off')")
    page.keyboard.press("/")
    expect(page.locator(".cr-box input")).not_to_be_focused()


# --- the page of results ----------------------------------------------------------------------------------------------


def told(page: Page) -> int:
    return int(re.match(r"\d*", page.locator(".cr-told").inner_text())[0] or 0)  # type: ignore[index]


def options(page: Page, name: str) -> list[str]:
    return page.locator(f"select[name={name}] option").all_inner_texts()


def test_filters_say_how_much_they_leave_and_stay_in_the_address(watched: Watched, address: str) -> None:
    page = watched.context.new_page()
    ask(page, address, "q=tregua")
    everything = told(page)
    offered = dict(re.fullmatch(r"(.+) \((\d+)\)", one).groups() for one in options(page, "attore")[1:])  # type: ignore[union-attr]
    name, left = next((name, int(left)) for name, left in offered.items() if int(left) < everything)
    page.select_option("select[name=attore]", name)
    expect(page.locator(".cr-told")).to_have_text(re.compile(rf"^{left} risultat"))
    expect(page).to_have_url(f"{address}cerca/?q=tregua&attore={quote(name).replace('%20', '+')}")
    assert name in options(page, "attore") and len(options(page, "attore")) == len(offered) + 1
    page.select_option("select[name=stato]", "avvenuto")
    expect(page.locator(".cr-told")).not_to_have_text(re.compile(rf"^{left} risultat"))
    notes = page.locator(".cr-results h2 + p").all_inner_texts()
    assert notes and all("avvenuto" in note for note in notes)
    here, there = page.url, page.locator(".cr-told").inner_text()
    for _ in range(2):  # the same question again is the same place
        page.locator("#cr-q").press("Enter")
        expect(page.locator(".cr-told")).to_have_text(there)
    page.go_back()
    expect(page.locator(".cr-told")).to_have_text(re.compile(rf"^{left} risultat"))
    page.goto(here)  # a link that somebody sent
    expect(page.locator(".cr-told")).to_have_text(there)
    expect(page.locator("select[name=attore]")).to_have_value(name)


def test_results_in_order_of_time(watched: Watched, address: str) -> None:
    page = watched.context.new_page()
    newest = ask(page, address, "q=telefonata&ordine=recenti&tipo=Articolo")
    page.select_option("select[name=ordine]", "antichi")
    expect(page.locator(".cr-results h2").first).not_to_have_text(newest[0])
    oldest = page.locator(".cr-results h2 + p").all_inner_texts()
    years = [int(re.findall(r"\b20\d\d\b", note)[0]) for note in oldest]
    assert years == sorted(years) and years[0] == 2024
    assert all(note.startswith("Articolo · ") for note in oldest)


@pytest.mark.parametrize("order", ["recenti", "antichi"])
def test_what_has_no_date_comes_last_in_either_order(watched: Watched, address: str, order: str) -> None:
    page = watched.context.new_page()
    ask(page, address, f"q=Lukashenko&ordine={order}")
    first = page.locator(".cr-results h2 + p").first.inner_text()
    assert first.startswith(("Evento · ", "Articolo · ")), first


def test_an_index_that_does_not_load_is_told_in_the_header(watch: Callable[..., Watched], address: str) -> None:
    found = watch(address, viewport=WIDE, loud=True)
    found.context.route("**/pagefind.js", lambda route: route.abort())
    page = found.context.new_page()
    page.goto(address)
    page.locator(".cr-box input").fill("Putin")
    expect(page.locator(".cr-box [role=status]")).to_have_text(re.compile("non risponde"))


def test_results_that_do_not_come_are_no_reason_to_show_those_of_other_words(
    watch: Callable[..., Watched], address: str
) -> None:
    found = watch(address, viewport=WIDE, loud=True)
    page = found.context.new_page()
    page.goto(address)
    search(page, "Valdai")
    asked: list[Route] = []
    page.route("**/*.pf_fragment", lambda route: route.abort() if asked else (asked.append(route), route.continue_()))
    page.locator(".cr-box input").fill("Macron")  # one of them comes, by which it is known that the word is written
    expect(page.locator(".cr-box [role=status]")).to_have_text(re.compile("non risponde"))
    expect(page.locator(".cr-found")).to_be_hidden()
    page.unroute_all()
    ask(page, address, "q=Valdai")
    page.route("**/*.pf_fragment", lambda route: route.abort())
    page.locator("#cr-q").fill("Kellogg")
    page.locator("#cr-q").press("Enter")
    expect(page.locator(".cr-unaided")).to_be_visible()
    expect(page.locator(".cr-told, .cr-turn")).to_have_text(["", ""])
    expect(page.locator(".cr-results li")).to_have_count(0)


def test_words_typed_before_that_fail_late_leave_the_newer_ones_their_results(
    watch: Callable[..., Watched], address: str
) -> None:
    found = watch(address, viewport=WIDE, loud=True)
    held: list[Route] = []

    def hold_the_first(route: Route) -> None:
        if held:
            route.continue_()
        else:
            held.append(route)

    page = found.context.new_page()
    page.goto(address)
    page.route("**/*.pf_fragment", hold_the_first)
    with page.expect_request("**/*.pf_fragment"):
        page.locator(".cr-box input").fill("Kellogg")
    search(page, "Macron")
    with page.expect_event("requestfailed"):
        held.pop().abort()
    settle(page)
    expect(page.locator(".cr-box [role=status]")).to_have_text(re.compile("risultati"))
    page.unroute_all()
    page.goto(f"{address}cerca/")
    expect(page.locator(".cr-facets")).to_be_visible()
    page.route("**/*.pf_fragment", hold_the_first)
    for words in ("Kellogg", "Macron"):
        page.locator("#cr-q").fill(words)
        with page.expect_request("**/*.pf_fragment"):
            page.locator("#cr-q").press("Enter")
    answered(page)
    with page.expect_console_message():
        held.pop().abort()
    settle(page)
    expect(page.locator(".cr-unaided")).to_be_hidden()
    expect(page.locator(".cr-results h2").first).to_have_text("Emmanuel Macron")


def test_results_by_the_page(watched: Watched, address: str) -> None:
    page = watched.context.new_page()
    first = ask(page, address, "q=Putin")
    links = page.locator(".cr-results h2 a")
    lead = links.evaluate_all("all => all.map((one) => one.href)")
    assert len(first) == len(set(lead)) == 10 and page.locator(".cr-turn a").count() == 1
    page.locator(".cr-turn a").click()
    page.wait_for_url(f"{address}cerca/?q=Putin&pagina=2")
    expect(page.locator(".cr-told")).to_have_text(re.compile(r"^\d+ risultati, pagina 2$"))
    expect(page.locator(".cr-turn a")).to_have_text(["← Precedenti", "Successivi →"])
    expect(links.first).to_be_focused()
    assert not set(links.evaluate_all("all => all.map((one) => one.href)")) & set(lead)
    assert page.locator(".cr-results").get_attribute("start") == "11"
    assert ask(page, address, "q=Putin&pagina=9999")
    assert ask(page, address, "q=Putin&pagina=-3") == first


def test_an_excerpt_marks_the_words_and_puts_elisions_back_together(watched: Watched, address: str) -> None:
    page = watched.context.new_page()
    ask(page, address, f"q={quote('ultimatum')}")
    excerpt = page.locator(".cr-results li > p:last-child")
    marked = excerpt.locator("mark").all_inner_texts()
    assert marked and all(re.match("ultimatum", word, re.IGNORECASE) for word in marked)
    text = page.locator(".cr-results").inner_text()
    assert "’ultimatum" in text and "'" not in text and "’ u" not in text
    assert page.evaluate("document.querySelectorAll('.cr-results p > *:not(mark)').length") == 0
    for word in ("Ucraina", "Trump", "pace", "Russia"):  # no excerpt ends within «c’è»
        ask(page, address, f"q={word}&tipo=Articolo")
        assert not [found for found in excerpt.all_inner_texts() if re.search(r"['’]\s*…$", found)]


def test_two_phrases_and_a_word_find_what_holds_all_of_them(watched: Watched, address: str) -> None:
    page = watched.context.new_page()
    whole = quote('«teste calde» "centri decisionali" Lukashenko')
    ask(page, address, f"q={whole}")
    both = told(page)
    for part in ("«teste calde»", "«centri decisionali»", "Lukashenko"):
        ask(page, address, f"q={quote(part)}")
        assert told(page) >= both > 0


def test_facets_alone_list_what_they_hold_and_nothing_at_all_lists_nothing(watched: Watched, address: str) -> None:
    page = watched.context.new_page()
    ask(page, address, "tipo=Evento&stato=smentito")
    assert told(page) >= 1
    page.goto(f"{address}cerca/")
    expect(page.locator(".cr-facets")).to_be_visible()
    assert page.locator(".cr-results li").count() == 0
    expect(page.locator(".cr-unaided")).to_be_hidden()


def ways(page: Page) -> dict[str, int]:
    """What the page offers instead of nothing, and how much it promises."""
    expect(page.locator(".cr-none")).to_be_visible()
    said = (one.rpartition(": ") for one in page.locator(".cr-ways a").all_inner_texts())
    return {what: int(re.match(r"\d+", count)[0]) for what, _, count in said}  # type: ignore[index]


# What is asked, why nothing is found, what the page offers instead.
BARREN: tuple[tuple[str, str, list[str]], ...] = (
    ("q=Putin+ornitorinco", "per «Putin ornitorinco»: nessuna pagina contiene «ornitorinco».", ["Senza «ornitorinco»"]),
    ("q=ornitorinco&pagina=2", "per «ornitorinco».", []),
    (f"q={quote('«Putin Putin Putin»')}", "per «Putin Putin Putin».", ["Senza virgolette"]),
    ("tipo=Articolo&stato=smentito", "con questi filtri.", ["Senza «Articolo»", "Senza «smentito»"]),
    ("q=tregua&tipo=Attore&stato=smentito", "per «tregua» con questi filtri.", ["Senza filtri"]),
    ("stato=boh", "con questi filtri.", []),
)


def test_where_nothing_is_found_the_page_says_why_and_what_would_find_something(watched: Watched, address: str) -> None:
    page = watched.context.new_page()
    for query, reason, offered in BARREN:
        assert ask(page, address, query) == []
        expect(page.locator(".cr-told")).to_have_text(f"Nessun risultato {reason}")
        assert page.locator(".cr-none .cr-chips a").all_inner_texts() == ["Attori", "Temi", "Cronologia", "Articoli"]
        found = ways(page)
        assert list(found) == offered
        if offered:  # and it keeps what it promises
            page.locator(".cr-ways a").last.click()
            expect(page.locator(".cr-told")).to_have_text(re.compile(rf"^{found[offered[-1]]} risultat"))
            expect(page.locator(".cr-none")).to_be_hidden()


def test_on_a_phone_the_lens_opens_the_field(address: str, watch: Callable[..., Watched]) -> None:
    found = watch(address, viewport=NARROW, color_scheme="dark", has_touch=True)
    page = found.context.new_page()
    page.goto(f"{address}temi/")
    for width in (320, 390):
        resize(page, width, 844)
        assert page.evaluate("document.scrollingElement.scrollWidth <= window.innerWidth"), width
    button, field = page.locator(".cr-box button"), page.locator(".cr-box input")
    box = button.bounding_box()
    assert box and min(box["width"], box["height"]) >= 24
    # Within the tap itself, or the keyboard of a phone does not come up with it.
    assert button.evaluate("(one) => { one.click(); return document.activeElement.name; }") == "q"
    expect(field).to_be_in_viewport(ratio=1)
    search(page, "vertice")
    assert page.evaluate("document.scrollingElement.scrollWidth <= window.innerWidth")
    field.blur()
    expect(field).to_be_hidden()
    button.tap()
    field.fill("")
    button.tap()
    page.wait_for_url(f"{address}cerca/?q=")
    expect(page.locator("#cr-q")).to_be_focused()
    page.locator("#cr-q").fill("elezione")
    page.keyboard.press("Enter")
    expect(page.locator(".cr-results li").first).to_be_visible()
    assert page.evaluate("document.scrollingElement.scrollWidth <= window.innerWidth")
    assert (found.foreign, found.errors) == ([], [])


def test_without_the_script_the_form_leads_to_the_indexes(address: str, watch: Callable[..., Watched]) -> None:
    found = watch(address, viewport=WIDE, java_script_enabled=False)
    page = found.context.new_page()
    page.goto(f"{address}attori/vladimir-putin/")
    page.locator(".cr-box input").fill("Valdai")
    page.locator(".cr-box button").click()
    page.wait_for_url(f"{address}cerca/?q=Valdai")
    expect(page.locator(".cr-unaided")).to_contain_text("JavaScript")
    expect(page.locator(".cr-facets, .cr-none")).to_have_count(2)
    assert not page.locator(".cr-facets, .cr-none").filter(visible=True).count()
    links = page.locator(".cr-unaided a")
    assert links.count() == 4
    links.filter(has_text="Cronologia").click()
    page.wait_for_url(f"{address}cronologia/")
    assert (found.foreign, found.errors) == ([], [])


def test_when_the_index_does_not_come_the_page_says_so(address: str, watch: Callable[..., Watched]) -> None:
    page = watch(address, viewport=WIDE, loud=True).context.new_page()
    page.route("**/pagefind/pagefind.js", lambda route: route.abort())
    with page.expect_console_message():  # before the script runs the same words are there
        page.goto(f"{address}cerca/?q=Valdai")
    expect(page.locator(".cr-unaided")).to_be_visible()
    page.unroute("**/pagefind/pagefind.js")
    page.locator("#cr-q").press("Enter")
    expect(page.locator(".cr-results li").first).to_be_visible()
    expect(page.locator(".cr-unaided")).to_be_hidden()
