"""The gate: each thing it must refuse, refused; what the theme and honest pages hold, let through."""

from __future__ import annotations

import gzip
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import PublishError
from generator.publish.admitted import THEME_SCRIPTS
from generator.publish.csp import HEADERS, policy_tag, script_hashes, secure
from generator.publish.gate import check_site, violations
from generator.publish.markup import plain_address, script_hash
from generator.publish.search_bundle import SIGNATURE
from tests.publish import theme_scripts

URL = "https://example.org/cronaca/"
PAGE = "attori/vladimir-putin/index.html"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The theme's pages under the policy they are published with."""
    site = theme_scripts.build(tmp_path_factory.mktemp("theme"))
    secure(site)
    return site


@pytest.fixture
def site(built: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(built, tmp_path / "site"))


def insert(site: Path, markup: str, before: str = "</article>") -> None:
    text = (site / PAGE).read_text(encoding="utf-8")
    assert before in text
    (site / PAGE).write_text(text.replace(before, markup + before, 1), encoding="utf-8")


def edit_json(path: Path, change: Callable[[dict], object]) -> None:  # type: ignore[type-arg]
    data = json.loads(path.read_text(encoding="utf-8"))
    change(data)
    path.write_text(json.dumps(data), encoding="utf-8")


def test_the_pinned_theme_holds_nothing_unknown(built: Path) -> None:
    assert list(violations(built, URL)) == []


def test_a_public_address_may_need_percent_signs(tmp_path: Path) -> None:
    site = theme_scripts.build(tmp_path, "https://example.org/a%20b/citt%C3%A0/")
    assert "/a%20b/citt%C3%A0/assets/" in (site / "404.html").read_text(encoding="utf-8")
    secure(site)
    assert list(violations(site, "https://example.org/a%20b/citt%C3%A0/")) == []
    assert list(violations(site, URL)) != []


def test_every_known_script_is_still_in_the_theme(built: Path) -> None:
    assert {hash_ for hash_, _ in theme_scripts.scripts(built)} == set(THEME_SCRIPTS)


HONEST = (
    '<a href="webcal://example.org/cronaca/attori/russia/calendario.ics">Calendario</a>',
    '<script type="application/ld+json">{"@type":"WebSite","name":"\\u003c/script\\u003e"}</script>',
    '<p title="la parola «javascript:» e <tag>">javascript: è una parola</p>',
    '<a href="https://www.ansa.it/x?a=1&amp;b=2" rel="noopener noreferrer">ANSA</a>',
    '<a href="mailto:redazione@example.org">scrivi</a>',
    '<a href="../../articoli/vertice/#e-k3f9xw">articolo</a> <a href="#su">su</a> <a href="">qui</a>',
    '<ol reversed><li id="e-k3f9xw"><time datetime="2025-12-30">30 dicembre</time></li></ol>',
    '<details open><summary>Fonti</summary><mark class="x">sì</mark></details>',
    '<img src="../../assets/images/favicon.png" alt="" loading="lazy"><br/><hr />',
    "<p>1 < 2 & 3 > 2; a<1; x <= y; <!-- nota --></p>",
    '<span data-testo="onclick=1 javascript:x" aria-label="data: ieri">x</span>',
    '<svg><g clip-path="url(#taglio)" fill="none"><path fill="url(#a) #c00" stroke="currentColor"/></g></svg>',
    '<svg viewBox=\'0 0 4 4\' xmlns="http://www.w3.org/2000/svg"><path d="M0 0h4"/></svg>',
)


@pytest.mark.parametrize("markup", HONEST)
def test_honest_markup_passes(site: Path, markup: str) -> None:
    insert(site, markup)
    assert list(violations(site, URL)) == []


REFUSED = (
    # what runs
    "<script>X(1)</script>", "<SCRIPT>X(1)</SCRIPT >", "<script\t>X(1)</script>", "<script>X(1)", "<script>",
    "<script src=//evil.example/x.js></script>", '<script src="https://evil.example/x.js"></script>',
    '<script src="../../manca.js"></script>', '<script src="../../assets/stylesheets/../../../fuori.js"></script>',
    '<script src="data:text/javascript,X(1)"></script>', '<script src="../../sitemap.xml"></script>',
    '<script src="../../assets/javascripts/bundle.js" onload="X(1)"></script>',
    '<script type="module">X(1)</script>', '<img name=getElementById src=x alt="">',
    '<script type="importmap">{"imports":{}}</script>', '<script type="application/json">X(1)</script>',
    '<script id="__config" type="application/json">{"base": "//evil.example", "search": "x.js"}</script>',
    '<script id="__config" type="application/json">nulla</script>',
    '<script id="__config" type="application/json">[]</script>',
    '<a href="webcal://evil.example/x.ics">x</a>', '<a href="webcal:x.ics">x</a>', '<link rel="next" href="webcal://example.org/x">',
    '<script type="application/ld+json">{"a": "<b>"}</script>', '<script type="application/ld+json">nulla</script>',
    '<script type="application/ld+json">[]</script>', '<script type="application/ld+json" src="x.js">{}</script>',
    '<script type="application/json">{}</script>',
    '<script id="__config" type="text/javascript">{}</script>', "<script><!--<script></script>",
    '<script>__md_scope=new URL("//evil.example",location)</script>', "<svg><script>X(1)</script></svg>",
    # handlers and style
    "<p onclick=X(1)>", '<p ONCLICK="X(1)">', "<p\nonclick\n=\nX(1)>", "<img src=x onerror='X(1)'>", "<p on=X>",
    '<details open ontoggle="X(1)">', '<a onfocus="X(1)" autofocus href="#">', '<p style="color:red">',
    "<p STYLE=x>",
    # elements
    '<iframe src="x.html"></iframe>', '<object data="x"></object>', '<embed src="x">', '<base href="/x/">',
    "<style>p{}</style>",
    '<form action="/x"><button>x</button></form>', "<form><input></form>", '<form class="x"><input></form>',
    '<button formaction="javascript:X(1)">x</button>', '<input type="image" src="x.png">', '<input type="password">',
    '<meta http-equiv="refresh" content="0;url=https://evil.example">', "<math><mtext></mtext></math>",
    "<template></template>",
    "<noscript><p></p></noscript>", "<textarea></textarea>", "<video src=x.mp4></video>", "<audio src=x></audio>",
    "<frameset>",
    "<svg><use href='#x'></use></svg>", "<svg><animate attributeName=href to='javascript:X(1)'></animate></svg>",
    "<svg><set onbegin=X(1)></svg>", "<svg><foreignObject></foreignObject></svg>", "<svg><image href=x></svg>",
    "<x-y></x-y>",
    "<marquee>x</marquee>", "<plaintext>", "<xmp></xmp>", "<portal src=x></portal>", "<svg><style>p{}</style></svg>",
    # addresses
    '<a href="javascript:X(1)">x</a>', '<a href=javascript:X(1)>x</a>', '<a href=" javascript:X(1)">x</a>',
    '<a href="java&#115;cript:X(1)">x</a>', '<a href="java\tscript:X(1)">x</a>',
    '<a href="java&Tab;script:X(1)">x</a>',
    '<a href="javascript&colon;X(1)">x</a>', '<a href="&#1;javascript:X(1)">x</a>',
    '<a href="JaVaScRiPt:X(1)">x</a>',
    '<a href="&#x6A;avascript:X(1)">x</a>', '<a href="vbscript:x">x</a>', '<a href="data:text/html,x">x</a>',
    '<a href="file:///x">x</a>',
    '<a href="blob:x">x</a>', '<a href="//evil.example/">x</a>', '<a href="\\\\evil.example/">x</a>',
    '<a href="/\\evil.example/">x</a>',
    '<svg><a xlink:href="javascript:X(1)">x</a></svg>',
    '<a href="https://www.ansa.it" ping="https://evil.example">x</a>',
    '<blockquote cite="javascript:X(1)">x</blockquote>', '<img src="https://evil.example/x.png">',
    '<img src="//evil.example/x.png">',
    '<img src=https:evil.example>', '<img src="data:image/svg+xml,x">', '<img srcset="https://evil.example/x 1x">',
    "<img lowsrc='data:x'>",
    '<link rel="stylesheet" href="https://evil.example/x.css">', '<link rel="icon" href="//evil.example/x">',
    '<link rel="stylesheet" href="../../manca.css">', '<link href="https://evil.example/">',
    '<link rel="preconnect" href="https://evil.example">',
    '<link rel="alternate stylesheet" href="https://evil.example/x.css">',
    '<link rel="dns-prefetch" href="//evil.example">',
    '<link rel="manifest" href="https://evil.example/x">', '<p background="https://evil.example/x.png">',
    '<img src="https://example.org@evil.example/x.png">', '<img src="https://example.org.evil.example/x.png">',
    '<svg><path fill="url(https://evil.example/x.svg#a)"/></svg>', '<svg><g filter="url(//evil.example/x#a)"></g></svg>',
    "<svg><g mask='url( \"https:evil.example/x#a\" )'></g></svg>", '<svg><g clip-path="URL(\\\\evil.example/x#a)"></g></svg>',
    '<svg><path marker-end="url(&#47;/evil.example/x#a)"/></svg>', '<svg><path stroke="red url(https://evil.example/x)"/></svg>',
    '<svg><path cursor="u\\72l(https://evil.example/x)"/></svg>', '<svg><path fill="url(/*x*/https://evil.example/x)"/></svg>',
    '<svg><path fill="image-set(\'https://evil.example/x\' 1x)"/></svg>', '<svg><path fill="url(data:image/svg+xml,x)"/></svg>',
    # what could shadow the theme
    '<p id="__config">', '<a name="__search">x</a>', '<input id="__config">', '<img name="__md_scope" src=x>',
    '<input name="__md_get">',
    # what two readers could take differently
    '<p title="x"class="y">', "<p/class=x>", "<p title=x\"y>", "<p title='x>", "<p 'x'>", "<p =x>", "<p title=`x`>",
    "<p", "</p x>", "</ p>",
    "<!-- x --!><img src=x> -->", "<!--> <img src=x> -->", "<!---> x -->", "<!-- <!-- -->", "<!-- senza fine",
    "<![CDATA[x]]>", "<?php x ?>",
    "<!x>", "<title><b></title>", "<svg><title><img src=x></title></svg>", "</script>", "</title>", "<a\x0bhref=x>",
    "<p title=\x00'>",
)  # fmt: skip


@pytest.mark.parametrize("markup", REFUSED)
def test_everything_else_is_refused_by_page_and_stretch(site: Path, markup: str) -> None:
    insert(site, markup)
    found = list(violations(site, URL))
    assert found and {violation.file for violation in found} == {PAGE}


REFRESH = '<meta http-equiv="refresh" content="0; url={}">'


@pytest.mark.parametrize("target", ["../", "../../", "../../cronologia/2025/#e-k3f9xw"])
def test_a_page_that_has_moved_may_lead_to_another_of_the_site(site: Path, target: str) -> None:
    insert(site, REFRESH.format(target), before="</head>")
    assert list(violations(site, URL)) == []


@pytest.mark.parametrize(
    "target",
    [
        "https://evil.example/", "//evil.example/", "/\\evil.example/", "/", "", "javascript:X(1)", "../manca/", "./",
        "../vladimir-putin/", "../../../", "../../../cronaca/", "../#x onload=X(1)", "../;url=https://evil.example/",
        "https://example.org/cronaca/", "../%2e%2e/", "../\tx/", "#e-k3f9xw", "../index.html", "?x",
    ],
)  # fmt: skip
def test_no_other_refresh_passes(site: Path, target: str) -> None:
    insert(site, REFRESH.format(target), before="</head>")
    assert {violation.file for violation in violations(site, URL)} == {PAGE}


@pytest.mark.parametrize(
    "markup",
    [
        '<meta http-equiv="refresh" content="5; url=../">', '<meta http-equiv="refresh" content="0;url=../">',
        '<meta http-equiv="set-cookie" content="0; url=../">', '<meta content="0; url=../" http-equiv="refresh">',
        '<meta http-equiv="refresh" content="0; url=../" content="x">', '<p http-equiv="refresh" content="0; url=../">',
        '<meta http-equiv="refresh" content="0; url=../" onload="X(1)">',
    ],
)  # fmt: skip
def test_a_refresh_is_written_as_our_template_writes_it(site: Path, markup: str) -> None:
    insert(site, markup, before="</head>")
    assert {violation.file for violation in violations(site, URL)} == {PAGE}


def test_a_refresh_in_the_text_of_a_page_is_refused(site: Path) -> None:
    insert(site, REFRESH.format("../"))
    assert [violation.why for violation in violations(site, URL)] == [
        "rimanda a una pagina che non c’è, o a sé stessa, o non dalla testata"
    ]


def test_the_message_names_the_page_the_fault_and_the_stretch(site: Path) -> None:
    insert(site, '<p onclick="X(1)">')
    with pytest.raises(PublishError) as caught:
        check_site(site, URL)
    assert f'{PAGE}: attributo onclick non ammesso: <p onclick="X(1)">' in str(caught.value)


def test_a_long_list_is_cut_and_counted(site: Path) -> None:
    insert(site, "".join(f'<p onclick="{n}">' for n in range(30)))
    with pytest.raises(PublishError, match="e altri 10") as caught:
        check_site(site, URL)
    assert str(caught.value).count("onclick=") == 20


def test_own_host_is_known_by_the_public_address(site: Path) -> None:
    insert(site, '<img src="https://example.org/cronaca/x.png" alt="">')
    assert list(violations(site, URL)) == []
    assert [v.file for v in violations(site, "") if v.file == PAGE] == [PAGE]


@pytest.mark.parametrize(
    "head",
    [
        b"\xef\xbb\xbf", b"\xff\xfe", b"<p>x</p>", b"<!-- x -->",
    ],
)  # fmt: skip
def test_a_page_begins_with_doctype_and_charset(site: Path, head: bytes) -> None:
    """Without them a browser may guess another encoding, and read other tags."""
    (site / PAGE).write_bytes(head + (site / PAGE).read_bytes())
    assert [violation.file for violation in violations(site, URL)] == [PAGE]


@pytest.mark.parametrize(
    "change",
    [
        {"search": "https://evil.example/x.js"},
        {"search": "../../manca.js"},
        {"base": "//evil.example/"},
        {"translations": {"x": "<!--<script>"}},
        {"altro": 1},
    ],
)
def test_the_theme_s_configuration_is_looked_at(site: Path, change: dict[str, object]) -> None:
    text = (site / PAGE).read_text(encoding="utf-8")
    start, end = '<script id="__config" type="application/json">', "</script>"
    head, _, rest = text.partition(start)
    config, _, tail = rest.partition(end)
    changed = json.dumps(json.loads(config) | change)
    (site / PAGE).write_text(f"{head}{start}{changed}{end}{tail}", encoding="utf-8")
    assert [violation.file for violation in violations(site, URL)] == [PAGE]


def test_a_script_beside_the_site_is_not_of_the_site(site: Path) -> None:
    (site.parent / "fuori.js").write_text("X(1)")
    insert(site, '<script src="../../../fuori.js"></script>')
    assert [violation.file for violation in violations(site, URL)] == [PAGE]


def test_a_page_without_charset_is_refused(site: Path) -> None:
    text = (site / PAGE).read_text(encoding="utf-8")
    (site / PAGE).write_text(text.replace('<meta charset="utf-8">', ""), encoding="utf-8")
    assert [violation.file for violation in violations(site, URL)] == [PAGE]


def test_a_changed_theme_script_is_refused(site: Path) -> None:
    text = (site / PAGE).read_text(encoding="utf-8")
    (site / PAGE).write_text(text.replace("__md_hash=e=>", "__md_hash=e =>", 1), encoding="utf-8")
    assert [violation.why for violation in violations(site, URL)] == ["script che non è del tema"]


@pytest.mark.parametrize("base", [".", "..", "../../..", "/", "/cronaca/"])
def test_the_depth_of_a_page_does_not_change_the_hash_of_its_script(base: str) -> None:
    start = '__md_scope=new URL("{}",location),x=1'
    assert script_hash(start.format(base)) == script_hash(start.format("../.."))


@pytest.mark.parametrize(
    "base", ["//evil.example", '..",location),X(1),new URL("', "https://evil.example/", ".././", ""]
)
def test_nothing_but_a_folder_is_left_out_of_the_hash(base: str) -> None:
    start = '__md_scope=new URL("{}",location),x=1'
    assert script_hash(start.format(base)) != script_hash(start.format("../.."))


# --- the policy -------------------------------------------------------------------------------------------------------

NONE = "la pagina non dichiara la politica di sicurezza del sito"


@pytest.mark.parametrize(
    "changed",
    [
        "", "<!-- {} -->", "<title>x</title>{}", "<script src='../../assets/javascripts/bundle.js'></script>{}",
        '<meta http-equiv="refresh" content="0; url=../">{}', '<link rel="icon" href="../../x.png">{}',
    ],
)  # fmt: skip
def test_every_page_declares_the_policy_before_anything_else(site: Path, changed: str) -> None:
    """A policy is none in a comment or in the body, and none for the scripts that stand before it."""
    text, policy = (site / PAGE).read_text(encoding="utf-8"), policy_tag(script_hashes(site))
    assert text.count(policy) == 1
    (site / PAGE).write_text(text.replace(policy, changed.format(policy)), encoding="utf-8")
    assert (PAGE, NONE) in {(violation.file, violation.why) for violation in violations(site, URL)}
    assert {violation.file for violation in violations(site, URL)} == {PAGE}


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ("default-src 'none'", "default-src 'self'"), ("form-action 'self'", "form-action *"),
        ("script-src 'self'", "script-src 'self' 'unsafe-inline'"), ("style-src 'self'", "style-src 'self' https://evil.example"),
        ("script-src 'self'", f"script-src 'self' 'sha256-{'A' * 43}='"), ("'wasm-unsafe-eval' ", "'unsafe-eval' "),
        ("Content-Security-Policy", "Content-Security-Policy-Report-Only"),
    ],
)  # fmt: skip
def test_it_is_the_one_that_these_scripts_ask_for(site: Path, was: str, becomes: str) -> None:
    text = (site / PAGE).read_text(encoding="utf-8")
    assert was in text
    (site / PAGE).write_text(text.replace(was, becomes, 1), encoding="utf-8")
    found = list(violations(site, URL))
    assert {violation.file for violation in found} == {PAGE} and NONE in {violation.why for violation in found}


def test_a_script_that_is_not_the_theme_s_does_not_get_in_by_the_policy(site: Path) -> None:
    insert(site, "<script>X(1)</script>")
    secure(site)
    assert HEADERS in {violation.file for violation in violations(site, URL)}


@pytest.mark.parametrize("headers", [None, "", "/*\n  Content-Security-Policy: default-src *\n"])
def test_hosts_that_send_headers_are_given_the_same(site: Path, headers: str | None) -> None:
    (site / HEADERS).unlink()
    if headers is not None:
        (site / HEADERS).write_text(headers)
    assert [violation.file for violation in violations(site, URL)] == [HEADERS]


# --- what is not a page ---------------------------------------------------------------------------------------------


RECORD = {
    "url": "attori/vladimir-putin/#e-k3f9xw", "content": "Ha telefonato a Minsk.", "word_count": 4,
    "filters": {"attore": ["Vladimir Putin"]}, "meta": {"title": "La telefonata"}, "anchors": [],
}  # fmt: skip


def keep_record(site: Path, record: object) -> None:
    folder = site / "pagefind/fragment"
    folder.mkdir(parents=True)
    (folder / "it_1.pf_fragment").write_bytes(gzip.compress(SIGNATURE + json.dumps(record).encode()))


@pytest.mark.parametrize(
    "change",
    [
        {"meta": {"title": "<img src=x onerror=X(1)>"}},
        {"content": "x<script>"},
        {"content": "<b>x"},
        {"content": "x>"},
        {"filters": {"tema": ["<b>x</b>"]}},
        {"content": ["x"]},
    ],
)
def test_a_record_of_the_search_index_holds_text(site: Path, change: dict[str, object]) -> None:
    keep_record(site, RECORD | change)
    assert [violation.why for violation in violations(site, URL)] == ["l’indice di ricerca contiene HTML"]


@pytest.mark.parametrize(
    "url",
    ["javascript:X(1)", "https://evil.example/", "//evil.example/", "/etc/", "manca/", "", "attori/../attori/",
     "attori/vladimir-putin", "attori/#X(1)", 3],
)  # fmt: skip
def test_a_record_of_the_search_index_leads_to_a_page_of_ours(site: Path, url: object) -> None:
    keep_record(site, RECORD | {"url": url})
    assert [violation.file for violation in violations(site, URL)] == ["pagefind/fragment/it_1.pf_fragment"]


@pytest.mark.parametrize("record", [{}, [], "x", RECORD | {"meta": None}, RECORD | {"filters": {"a": None}}])
def test_a_record_that_cannot_be_read_is_refused(site: Path, record: object) -> None:
    keep_record(site, record)
    assert [violation.why for violation in violations(site, URL)] == [
        "un documento dell’indice di ricerca non si legge"
    ]


def test_a_file_that_is_no_record_is_refused(site: Path) -> None:
    (site / "x.pf_fragment").write_bytes(b"\x1f\x8bx")
    (site / "y.pf_fragment").write_bytes(b"{}")
    assert [violation.file for violation in violations(site, URL)] == ["x.pf_fragment", "y.pf_fragment"]


def test_honest_text_passes_in_the_search_index(site: Path) -> None:
    keep_record(site, RECORD | {"content": "a ‹ b & «c»; javascript: è una parola", "url": "attori/"})
    assert list(violations(site, URL)) == []


def keep_day(site: Path, text: str) -> None:
    folder = site / "dati/accadde-oggi"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "03.json").write_text(text, encoding="utf-8")


@pytest.mark.parametrize("url", ["attori/", "attori/vladimir-putin/#e-k3f9xw"])
def test_what_happened_on_a_day_leads_to_a_page_of_ours(site: Path, url: str) -> None:
    keep_day(site, json.dumps({"said": [], "days": {"03-01": [{"title": "a < b", "url": url, "note": "2025"}]}}))
    assert list(violations(site, URL)) == []


@pytest.mark.parametrize(
    "url", ["javascript:X(1)", "https://evil.example/", "//evil.example/", "/attori/", "manca/", "", "../attori/",
            "attori/#X(1)", None],
)  # fmt: skip
def test_what_happened_on_a_day_leads_nowhere_else(site: Path, url: object) -> None:
    keep_day(site, json.dumps({"said": [], "days": {"03-01": [{"title": "a", "url": url, "note": "2025"}]}}))
    assert [violation.file for violation in violations(site, URL)] == ["dati/accadde-oggi/03.json"]


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"days": []}', '{"days": {"03-01": [{}]}}', '{"days": {"x": 1}}'])
def test_days_that_cannot_be_read_are_refused(site: Path, text: str) -> None:
    keep_day(site, text)
    assert [violation.why for violation in violations(site, URL)] == ["i giorni di «Accadde oggi» non si leggono"]


@pytest.mark.parametrize(
    "address", ["../../cerca/", "./", "/cerca/", "/cronaca/cerca/", "/a%20b/citt%C3%A0/cerca/", "cerca/"]
)
def test_the_search_forms_lead_to_the_results(site: Path, address: str) -> None:
    insert(
        site, f'<form class="cr-search cr-box" role="search" action="{address}"><input type="search" name="q"></form>'
    )
    assert list(violations(site, URL)) == []


@pytest.mark.parametrize(
    "attributes",
    ['class="cr-search" action="https://evil.example/cerca/"', 'class="cr-search" action="//evil.example/cerca/"',
     'class="cr-search" action="javascript:X(1)"', 'class="cr-search" action="../../attori/"',
     'class="cr-search" action="./" action="//evil.example/cerca/"', 'class="cr-search" onsubmit="X(1)"',
     'class="cr-search"', 'class="cr-search" action="./" method="post"', 'class="cr-search" action="./" method="dialog"',
     'class="cr-search" action="./" target="_blank"', 'class="cr-search" action="./" name="getElementById"',
     'class="md-header__option" name="querySelector"',
     'class="cr-search" action="/%2/cerca/"',
     'class="cr-search" action="/%zz/cerca/"', 'class="altro" action="./"', 'class="md-header__option" action="./"', 'action="./"'],
)  # fmt: skip
def test_any_other_form_is_refused(site: Path, attributes: str) -> None:
    insert(site, f"<form {attributes}></form>")
    assert {violation.file for violation in violations(site, URL)} == {PAGE}


def test_the_sitemap_leads_to_our_pages(site: Path) -> None:
    path = site / "sitemap.xml"
    path.write_text(path.read_text().replace("<loc>https://example.org/", "<loc>https://evil.example/", 1))
    assert [violation.file for violation in violations(site, URL)] == ["sitemap.xml"]


def test_an_address_in_the_sitemap_is_read_as_xml_is(site: Path) -> None:
    path = site / "sitemap.xml"
    path.write_text(path.read_text(encoding="utf-8").replace(URL, "https://example.org/c&amp;d/"), encoding="utf-8")
    assert [one for one in violations(site, "https://example.org/c&d/") if one.file == "sitemap.xml"] == []


@pytest.mark.parametrize(
    "css",
    ["p{background:url(https://evil.example/x)}", "p{background:url( '//evil.example/x' )}", '@import "https://evil.example/x";',
     "@import url(//evil.example/x);", "p{width:expression(X(1))}", "p{background:url(javascript:X(1))}"],
)  # fmt: skip
def test_style_sheets_load_nothing_from_elsewhere(site: Path, css: str) -> None:
    (site / "assets/x.css").write_text(css)
    assert [violation.file for violation in violations(site, URL)] == ["assets/x.css"]


def test_a_file_that_is_not_utf8_is_refused(site: Path) -> None:
    (site / PAGE).write_bytes((site / PAGE).read_bytes().replace(b"Ha telefonato", b"Citt\xe0"))
    assert [violation.why for violation in violations(site, URL)] == ["non è UTF-8"]


@given(st.text(alphabet="\t\n\r\x00\x01 javscript:/\\JAVSCRIPT", max_size=30))
def test_an_address_is_read_as_browsers_do(text: str) -> None:
    plain = plain_address(text)
    assert not set(plain) & set("\t\n\r\\")
    assert plain == plain.lower() == plain_address(plain)
