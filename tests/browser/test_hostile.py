"""Hostile articles through the whole pipeline and into a real browser: nothing runs, nothing is asked of anybody else.

Every payload is put in every place of an article that takes text, all articles make one site, and every page of it is
loaded, hovered, focused, clicked and searched with a spy waiting. There is no Content-Security-Policy to help.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Page

from generator.articles.read import read_article
from generator.articles.registry import read_registry
from generator.publish.csp import secure
from generator.publish.gate import violations
from tests.browser.conftest import Watched, search
from tests.browser.payloads import OWN
from tests.demo import ROOT, copy_project
from tests.publish import theme_scripts

pytestmark = [pytest.mark.browser, pytest.mark.site]
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
CORPUS = ROOT.parent / "shared/corpora/xss.jsonl"
SENTENCE = "Il 30 dicembre 2025 Mario Prova ha incontrato a Mosca la delegazione"

PROVOKE = """() => {
  document.addEventListener('click', event => event.preventDefault());
  for (const element of document.querySelectorAll('main *, footer *')) {
    for (const kind of ['mouseover', 'mouseenter', 'pointerover', 'focus', 'focusin', 'toggle', 'animationstart'])
      element.dispatchEvent(new Event(kind, {bubbles: true}));
    // A link that the page hides and that leads nowhere yet cannot be clicked; the theme stumbles over one that is.
    if (element.matches('a:not([hidden]:not([href])), button, summary, input, label, [tabindex]')) {
      element.focus();
      // A `javascript:` address runs although the click is prevented only if nobody listens: follow it by hand.
      if (element.tagName == 'A' && /^(javascript|vbscript|data):/i.test(element.protocol || '')) window.X('href');
      element.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
    }
  }
}"""
# The theme's own script numbers code blocks as `__code_1`.
DANGEROUS = """() => [...document.querySelectorAll('.md-content *, .md-header__topic *, .md-nav *')].filter(element =>
  ['SCRIPT', 'IFRAME', 'OBJECT', 'EMBED', 'FORM', 'BASE', 'META', 'STYLE', 'LINK', 'MATH'].includes(element.tagName)
    && !element.matches('.cr-find > form.cr-search')
  || [...element.attributes].some(a => a.name.startsWith('on')
      || /^\\s*(javascript|vbscript|data):/i.test(['title', 'alt', 'value', 'aria-label'].includes(a.name) || a.name.startsWith('data-') ? '' : a.value))
  || (/^__(?!code_\\d+$)/.test(element.id) && !['INPUT', 'LABEL', 'NAV'].includes(element.tagName))
).map(element => element.outerHTML.slice(0, 200))"""


@dataclass(frozen=True)
class Hostile:
    site: Path
    tried: int
    refused: int


PLACES = ("body", "sentence", "title", "description", "tags", "source", "source_url", "actor", "place", "author", "event",
          "correction", "image")  # fmt: skip
CORPUS_PLACES = {"html-block": "body", "markdown": "body", "html-inline": "sentence"}


def payloads() -> Iterator[tuple[str, str]]:
    """Where and what: ours in every place, the corpus where it says."""
    yield from ((where, text) for where in PLACES for text in OWN)
    if CORPUS.exists():
        for entry in map(json.loads, CORPUS.read_text(encoding="utf-8").splitlines()):
            yield CORPUS_PLACES.get(entry["where"], entry["where"].removeprefix("fm:")), entry["payload"]


def article(number: int, hostile: dict[str, str]) -> str:
    """An article that is honest but in the places given."""
    source = {"name": hostile.get("source", "Prova"), "url": hostile.get("source_url", "https://www.example.org/x")}
    front: dict[str, object] = {
        "title": f"Attacco {hostile.get('title', f'numero {number}')}",
        "date": "2025-12-31",
        "actors": ["mario-prova", *([hostile["actor"]] if "actor" in hostile else [])],
        "source": source,
    }
    front |= {name: hostile[name] for name in ("description", "place", "image") if name in hostile}
    front |= {"authors": [hostile["author"]]} if "author" in hostile else {}
    front |= {"tags": [hostile["tags"]]} if "tags" in hostile else {}
    front |= {"events": [{"date": "2025-12-29", "title": hostile["event"]}]} if "event" in hostile else {}
    front |= {"corrections": [{"date": "2026-01-02", "text": hostile["correction"]}]} if "correction" in hostile else {}
    body = (
        f"{SENTENCE} {hostile.get('sentence', 'russa')} e ne ha parlato.\n\n{hostile.get('body', '')}\n\nAltro testo.\n"
    )
    return f"---\n{yaml.safe_dump(front, allow_unicode=True, width=10_000)}---\n\n{body}"


def write_hostile_content(content: Path) -> tuple[int, int]:
    """Fill `content`; returns how many payloads were tried and how many the reader refuses.

    What is accepted alone is put together, one payload a place, so that fewer pages hold all of them. A payload that
    names an actor becomes one of the registry with two articles, enough for a page of its own.
    """
    (content / "articles").mkdir(parents=True)
    (content / "pages").mkdir()
    (content / "topics.yml").write_text(
        "- id: delegazioni\n  name: Delegazioni\n  any: ['delegazion*']\n  min_hits: 1\n"
    )
    actors = [{"id": "mario-prova", "name": "Mario Prova", "kind": "person"}]
    tried = list(payloads())
    accepted: dict[str, list[str]] = {where: [] for where in PLACES}
    for where, payload in tried:
        if where == "actor":
            actor = {"id": f"attore-{len(actors)}", "name": payload, "kind": "person", "description": payload}
            (content / "actors.yml").write_text(yaml.safe_dump([*actors, actor], allow_unicode=True))
            if not any(problem.severity == "error" for problem in read_registry(content)[1]):
                actors.append(actor)
                accepted[where] += [actor["id"]] * 2
        elif is_accepted(content, article(0, {where: payload})):
            accepted[where].append(payload)
    (content / "actors.yml").write_text(yaml.safe_dump(actors, allow_unicode=True))
    for number in range(max(map(len, accepted.values()))):
        together = {where: found[number] for where, found in accepted.items() if number < len(found)}
        (content / f"articles/a{number:04}.md").write_text(article(number, together), encoding="utf-8")
    for number, payload in enumerate(OWN):
        text = f"---\ntitle: Pagina {number}\n---\n\n{payload}\n"
        (content / f"pages/pagina-{number}.md").write_text(text, encoding="utf-8")
    (content / "pages/metodo.md").write_text("---\ntitle: Metodo\n---\n\nCome leggiamo.\n")
    taken = sum(map(len, accepted.values())) - len(accepted["actor"]) // 2
    return len(tried), len(tried) - taken


def is_accepted(content: Path, text: str) -> bool:
    path = content / "articles/alone.md"
    path.write_text(text, encoding="utf-8")
    (content / "actors.yml").write_text("- {id: mario-prova, name: Mario Prova, kind: person}\n")
    found, _ = read_article(path, "content/articles/alone.md", read_registry(content)[0])
    path.unlink()
    return found is not None


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Hostile:
    from generator.site import build_site

    settings = copy_project(tmp_path_factory.mktemp("hostile") / "project", content=False)
    tried, refused = write_hostile_content(settings.content)
    report = build_site(settings)
    assert report.generated.content.reading.refused == ()
    return Hostile(report.publication.site, tried, refused)


def provoke(page: Page, address: str) -> list[str]:
    """Load a page, do everything a reader can do, and say what was dangerous in it."""
    page.goto(address, wait_until="load")
    dangerous = [f"{address}: {found}" for found in page.evaluate(DANGEROUS)]
    page.evaluate(PROVOKE)
    if page.evaluate("window.executed || 0"):
        dangerous.append(f"{address}: executed")
    return dangerous


def test_nothing_hostile_runs_and_nobody_else_is_asked(
    hostile: Hostile, serve: Callable[[Path], str], watch: Callable[..., Watched]
) -> None:
    address = serve(hostile.site)
    watched = watch(address, bypass_csp=True)  # the pages alone, without the site's policy behind them
    page = watched.context.new_page()
    site = hostile.site.resolve()
    found: list[str] = []
    for path in sorted(site.rglob("index.html")):
        place = path.parent.relative_to(site).as_posix()
        found += provoke(page, address if place == "." else f"{address}{place}/")
    assert found == []
    assert watched.foreign == []
    # Enough of them got into the site to prove anything: the rest was refused when it was read.
    assert hostile.refused < hostile.tried / 2


def test_searching_for_hostile_titles_runs_nothing(
    hostile: Hostile, serve: Callable[[Path], str], watch: Callable[..., Watched]
) -> None:
    address = serve(hostile.site)
    watched = watch(address, viewport={"width": 1280, "height": 900}, bypass_csp=True)
    page = watched.context.new_page()
    page.goto(address)
    for asked in ("attacco", "onerror", "script", "mario", "X"):
        page.goto(address)
        search(page, asked).first.hover()
        assert not page.evaluate("window.executed || 0"), asked
        page.goto(f"{address}cerca/?q={asked}")
        page.locator(".cr-results li").first.wait_for()
        page.locator("select[name=attore]").focus()
        assert page.evaluate(DANGEROUS) == [], asked
        assert not page.evaluate("window.executed || 0"), asked
    assert watched.foreign == []


def test_the_spy_would_see_it(serve: Callable[[Path], str], watch: Callable[..., Watched], tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(
        "<main class=md-content><img src=x onerror=X(1)><a href='javascript:X(2)'>x</a><img src=https://evil.example/></main>"
    )
    address = serve(tmp_path)
    watched = watch(address, loud=True)
    found = provoke(watched.context.new_page(), address)
    assert len(found) == 3 and watched.foreign == ["https://evil.example/"]


def test_what_the_gate_lets_through_raw_does_not_run_either(
    serve: Callable[[Path], str], watch: Callable[..., Watched], tmp_path: Path
) -> None:
    """The gate alone, with no sanitiser before it: payloads go into a page as they are."""
    site = theme_scripts.build(tmp_path)
    secure(site)
    template = (site / "cronologia/2025/index.html").read_text(encoding="utf-8")
    tried = {f"cronologia/{n}/": text for n, text in enumerate(dict.fromkeys(text for _, text in payloads()))}
    for place, payload in tried.items():
        (site / place).mkdir()
        text = template.replace("</article>", f"{payload}</article>", 1)
        (site / place / "index.html").write_text(text, encoding="utf-8", errors="replace")
    refused = {violation.file.removesuffix("index.html") for violation in violations(site, "")}
    passed = [place for place in tried if place not in refused]
    for place in passed:  # what the policy would have stopped is the other tests' matter
        text = (site / place / "index.html").read_text(encoding="utf-8")
        (site / place / "index.html").write_text(POLICY.sub("", text, count=1), encoding="utf-8")
    address = serve(site)
    watched = watch(address)
    page = watched.context.new_page()
    found = [line for place in passed for line in provoke(page, address + place)]
    assert found == []
    assert watched.foreign == []
    assert len(refused) >= 25 and passed
