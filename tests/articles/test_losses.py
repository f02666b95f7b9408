"""What is not published is told; what a page written by hand links to is there."""

from __future__ import annotations

import posixpath
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.articles.addresses import is_link_of_page
from generator.articles.pages import read_pages
from generator.articles.prose import to_html
from generator.articles.read import read_article, read_articles
from generator.cli import main
from generator.errors import Problem

ROOT = Path(__file__).resolve().parents[2]


def told(problems: tuple[Problem, ...]) -> list[tuple[str, int, str]]:
    assert all(p.severity == "warning" for p in problems)
    return [(p.code, p.line, "".join(re.findall("«([^»]*)»", p.message))) for p in problems]


def read(tmp_path: Path, body: str) -> tuple[Problem, ...]:
    path = tmp_path / "a.md"
    path.write_text(f"---\ntitle: A\ndate: 2024-05-03\n---\n{body}", encoding="utf-8")
    article, problems = read_article(path, "a.md", None)
    assert article is not None
    return problems


def test_images_and_dropped_addresses_are_told_at_their_line(tmp_path: Path) -> None:
    body = (
        "Uno [a](https://a.it/), [b](../x)\ndue ![foto](foto.jpg) tre.\n\n- [c](//a.it/)\n- [d](mailto:a@b.it)\n\n"
        "| a |\n|---|\n| [e](/x) |\n\n[f][f] ![g][f]\n\n[f]: metodo.md\n"
    )
    assert told(read(tmp_path, body)) == [
        ("url", 5, "../x"), ("image", 6, "foto.jpg"), ("url", 8, "//a.it/"), ("url", 13, "/x"), ("image", 15, "metodo.md"),
        ("url", 15, "metodo.md"),
    ]  # fmt: skip
    assert read(tmp_path, "[a](https://a.it/) <https://b.it> <x@y.it> `![a](b)`\n") == ()


def test_a_flood_of_images_is_cut_and_counted(tmp_path: Path) -> None:
    problems = read(tmp_path, "Testo.\n\n" + "".join(f"![a](i{number}.png)\n\n" for number in range(60)))
    assert len(problems) == 51
    assert "in tutto 60" in problems[-1].message


def test_no_address_of_a_message_carries_controls(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("---\ntitle: A\ndate: 2024-05-03\n---\n[a](<\u202ex>) ![b](<\u200by\u202e>)\n", encoding="utf-8")
    problems = read_article(path, "a.md", None)[1]
    assert {"url", "image"} <= {problem.code for problem in problems}
    assert not any(re.search("[\u202e\u200b]", problem.message) for problem in problems)


GOOD_LINKS = ("../", "../metodo/", "../attori/", "../attori/vladimir-putin/", "../articoli/vertice/#e-abc_1", "../dati/eventi.json",
              "https://a.it/x", "mailto:a@b.it")  # fmt: skip
BAD_LINKS = ("metodo.md", "metodo/", "./metodo/", "/metodo/", "//a.it/", "../../metodo/", "../x/../../y/", "..", "../metodo", "..//a.it/",
             "../\\a.it/", "../%2e%2e/x/", "../x/?a=b", "javascript:alert(1)", "../javascript:alert(1)", "../x/#a\nb", "../X/", "")  # fmt: skip


@pytest.mark.parametrize("href", GOOD_LINKS)
def test_links_of_pages(href: str) -> None:
    assert is_link_of_page(href)
    assert f'href="{href}"' in to_html(f"[a]({href})\n", site_links=True)


@pytest.mark.parametrize("href", BAD_LINKS)
def test_no_links_of_pages(href: str) -> None:
    assert not is_link_of_page(href)


def test_articles_do_not_link_to_pages() -> None:
    assert "href" not in to_html("[a](../metodo/)\n")


def pages(tmp_path: Path, **texts: str) -> Path:
    folder = tmp_path / "content" / "pages"
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.md").write_text(f"# {name.title()}\n\n{text}\n", encoding="utf-8")
    return tmp_path / "content"


def test_dead_ends_and_losses_of_pages(tmp_path: Path) -> None:
    content = pages(
        tmp_path,
        informazioni="[a](../redazione/) [b](../metodo/#x) [c](../attori/chi-sa/) [d](../) [e](../correzioni/)\n\n[e](../metod/)\n[f](../redazione/x/)\n",
        redazione="![a](b.png)\n\n[a](metodo.md)",
    )
    found, problems = read_pages(content)
    assert [page.slug for page in found] == ["informazioni", "redazione"]
    assert told(problems) == [
        ("url", 5, "../metod/"), ("url", 6, "../redazione/x/"), ("image", 3, "b.png"), ("url", 5, "metodo.md"),
    ]  # fmt: skip
    assert problems[0].remedy == "forse intendevi ../metodo/"
    assert "../metodo/" in problems[3].remedy


@pytest.mark.site
def test_links_of_pages_lead_somewhere_on_the_built_site(tmp_path: Path) -> None:
    for name in ("mkdocs.yml", "mkdocs_hooks.py"):
        (tmp_path / name).write_bytes((ROOT / name).read_bytes())
    (tmp_path / "site_overrides").symlink_to(ROOT / "site_overrides")
    content = pages(
        tmp_path,
        informazioni="[a](../metodo/) [b](../) [c](../articoli/vertice/) [d](../cronologia/2025/) [e](../dati/eventi.json)",
        metodo="Il metodo, e [chi siamo](../informazioni/).",
    )
    (content / "articles").mkdir()
    text = "---\ntitle: Il vertice\ndate: 2025-12-31\n---\nIeri Putin ha parlato.\n"
    (content / "articles" / "vertice.md").write_text(text, encoding="utf-8")
    result = CliRunner().invoke(main, ["--project", str(tmp_path), "build", "--strict"])
    assert result.exit_code == 0, result.output
    site = tmp_path / "build" / "site"
    for page, expected in (("informazioni", 5), ("metodo", 1)):
        html = (site / page / "index.html").read_text(encoding="utf-8")
        links = re.findall(r'<a href="([^"]*)" rel="noopener noreferrer">(?:[a-e]|chi siamo)</a>', html)
        assert len(links) == expected
        for link in links:
            target = site / posixpath.normpath(posixpath.join(page, link))
            assert (target / "index.html" if link.endswith("/") else target).is_file(), link


def test_files_that_are_not_read_are_told(tmp_path: Path) -> None:
    folder = tmp_path / "content" / "articles" / "2025"
    folder.mkdir(parents=True)
    for name in ("a.docx", "b.markdown", "c", ".gitkeep", ".d.swp", "e.MD", "f.TXT"):
        (folder / name).write_text("---\ntitle: A\ndate: 2024-05-03\n---\nTesto.\n", encoding="utf-8")
    for strict in (False, True):
        reading = read_articles(tmp_path / "content", None, strict=strict)
        assert len(reading.articles) == 2
        assert reading.refused == ()
        assert [(p.code, p.file.rpartition("/")[2]) for p in reading.problems] == [
            ("file", "a.docx"), ("file", "b.markdown"), ("file", "c"),
        ]  # fmt: skip
        assert all("non è letto" in p.message and ".md e .txt" in p.message for p in reading.problems)
