"""A folder of articles: what is read, what is refused, and that every file is accounted for."""

from __future__ import annotations

import datetime
import os
from pathlib import Path

import pytest

from generator.articles.pages import read_pages
from generator.articles.read import Reading, read_article, read_articles
from generator.model import Actor, Article, Correction, Difference, EventEntry, Registry, Source, Topic
from generator.when import parse as when

REGISTRY = Registry(
    (Actor("putin", "Vladimir Putin", "person", ("Putin", "L’uomo")), Actor("russia", "Russia", "country"),
     Actor("rossi-a", "Anna Rossi", "person", ("Rossi",), ("Pd",)), Actor("rossi-b", "Bruno Rossi", "person", ("Rossi",))),
    (Topic("pace", "Negoziati di pace"),),
)  # fmt: skip
FULL = """\
---
title: Il vertice
date: 3 maggio 2024
updated: 2024-05-04
description: Che cosa si sa.
source:
  name: Ansa
  url: https://www.ansa.it/x?a=b
  author: Anna Verdi
  archived: https://web.archive.org/x
place: Mosca
authors: [Redazione]
tags: [guerra, pace]
image: immagini/vertice.jpg
id: vertice
slug: il-vertice
actors: {add: [Putin, RUSSIA], remove: ["l'uomo"]}
topics: [negoziati di pace]
events:
  - {main: true, title: La telefonata, date: 2025-12-30TEV, status: smentito, actors: [russia]}
  - quote: hanno  parlato dell'accordo
    reject: true
  - {title: Altro, date: dal 3 al 7 maggio 2024, id: altro}
corrections:
  - {date: 5 maggio 2024, text: Il nome era sbagliato.}
---

Mosca, 2 maggio 2024 – I presidenti hanno parlato dell’accordo.
"""


def put(folder: Path, **files: str | bytes) -> Path:
    for name, text in files.items():
        path = folder / "content" / "articles" / name.replace("__", "/").replace("_md", ".md").replace("_txt", ".txt")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder / "content"


def simple(title: str = "Prova", more: str = "", date: str = "2024-05-03") -> str:
    return f"---\ntitle: {title}\ndate: {date}\n{more}---\nIl testo.\n"


def codes(reading: Reading) -> list[tuple[str, str, int]]:
    return [(problem.code, problem.file.rpartition("/")[2], problem.line) for problem in reading.problems]


def test_every_field(tmp_path: Path) -> None:
    content = put(tmp_path, vertice_md=FULL)
    article, problems = read_article(content / "articles/vertice.md", "content/articles/vertice.md", REGISTRY)
    assert problems == ()
    assert isinstance(article, Article)
    assert (article.id, article.slug, article.title) == ("vertice", "il-vertice", "Il vertice")
    assert (article.date, article.anchor) == (datetime.date(2024, 5, 3), datetime.date(2024, 5, 2))
    assert article.updated == datetime.date(2024, 5, 4)
    assert article.description == "Che cosa si sa."
    assert article.source == Source("Ansa", "https://www.ansa.it/x?a=b", "Anna Verdi", "https://web.archive.org/x")
    assert (article.place, article.authors, article.tags) == ("Mosca", ("Redazione",), ("guerra", "pace"))
    assert article.image == "immagini/vertice.jpg"
    assert article.actors == Difference(("putin", "russia"), ("putin",))
    assert article.topics == Difference(("pace",))
    assert article.events == (
        EventEntry("", "La telefonata", when("2025-12-30TEV"), "smentito", main=True, actors=Difference(("russia",)), line=20),
        EventEntry(quote="hanno parlato dell'accordo", reject=True, line=21),
        EventEntry("altro", "Altro", when("2024-05-03/2024-05-07"), line=23),
    )  # fmt: skip
    assert article.corrections == (Correction(datetime.date(2024, 5, 5), "Il nome era sbagliato."),)
    assert article.dateline is not None
    assert article.text[article.dateline.end :].startswith("I presidenti")
    assert article.line_of(article.text.index("I presidenti")) == 28


def test_a_dispatch_without_front_matter(tmp_path: Path) -> None:
    text = "\n# Il *vertice* di Mosca\n\nMosca, 31 dicembre 2025 – I due\nhanno parlato.\n\nIeri la telefonata.\n"
    content = put(tmp_path, lancio_txt=text)
    article, problems = read_article(content / "articles/lancio.txt", "content/articles/lancio.txt", None)
    assert problems == ()
    assert article is not None
    assert (article.title, article.date, article.place) == ("Il vertice di Mosca", datetime.date(2025, 12, 31), "Mosca")
    assert (article.id, article.slug) == ("lancio", "lancio")
    assert article.text == "Mosca, 31 dicembre 2025 – I due\nhanno parlato.\n\nIeri la telefonata."
    assert "vertice" not in article.body
    assert article.line_of(article.text.index("Ieri")) == 7


def test_a_standfirst_before_the_dateline(tmp_path: Path) -> None:
    content = put(tmp_path, a_md="# Titolo\n\nChe cosa si sa finora.\n\nKiev, 3 maggio 2024 – Il governo.\n")
    (article,) = read_articles(content, None).articles
    assert article.dateline is not None
    assert article.text[article.dateline.start : article.dateline.end] == "Kiev, 3 maggio 2024 – "
    assert (article.date, article.place) == (datetime.date(2024, 5, 3), "Kiev")


def test_a_title_repeated_in_the_body_is_taken_out(tmp_path: Path) -> None:
    content = put(
        tmp_path,
        a_md=simple("Prova").replace("Il testo.", "# Prova\n\nIl testo."),
        b_md=simple().replace("Il testo.", "# Altro\n\nIl testo."),
    )
    first, second = read_articles(content, None).articles
    assert first.text == "Il testo."
    assert first.blocks[0].line == 7
    assert second.text == "Altro\n\nIl testo."


@pytest.mark.parametrize(
    ("head", "title"),
    [("Titolo breve\n\n", "Titolo breve"), ("Titolo breve\n", "Titolo breve"), ("È una frase intera.\n\n", None), ("", None),
     ("a" * 121 + "\n\n", None), ("## Titolo\n\n", "Titolo")],
)  # fmt: skip
def test_titles_in_the_body(tmp_path: Path, head: str, title: str | None) -> None:
    content = put(tmp_path, a_md=f"{head}Roma, 3 maggio 2024 – Il governo ha deciso.\n")
    reading = read_articles(content, None)
    assert [article.title for article in reading.articles] == ([title] if title else [])
    assert codes(reading) == ([] if title else [("missing-title", "a.md", 1)])


def test_the_source_may_be_a_name(tmp_path: Path) -> None:
    content = put(
        tmp_path, a_md=simple(more="source: Ansa\n"), b_md=simple(more="source: https://a.it/x\n"),
        c_md=simple(more="url: https://a.it/x\nsource: {name: Ansa}\n"),
        d_md=simple().replace("Il testo.", "ROMA, 3 MAG (AGI) - Il testo."),
    )  # fmt: skip
    reading = read_articles(content, None)
    assert reading.problems == ()
    assert [article.source for article in reading.articles] == [
        Source("Ansa"), Source(url="https://a.it/x"), Source("Ansa", "https://a.it/x"), Source("AGI"),
    ]  # fmt: skip


def test_names_are_those_of_the_registry(tmp_path: Path) -> None:
    content = put(tmp_path, a_md=simple(more="actors: [Puttin, Rossi, Xi Jinping, L'UOMO]\ntopics: [boh]\n"))
    reading = read_articles(content, REGISTRY)
    assert [article.actors.add for article in reading.articles] == [("putin",)]
    assert [(p.code, p.remedy, p.column) for p in reading.problems] == [
        ("unknown-actor", "forse intendevi «Putin»?", 10),
        ("ambiguous-actor", "scrivi l’id: rossi-a o rossi-b", 18),
        ("unknown-actor", "aggiungilo ad actors.yml o correggi il nome", 25),
        ("unknown-topic", "aggiungilo a topics.yml o correggi il nome", 10),
    ]


def test_order_drafts_and_the_count(tmp_path: Path) -> None:
    content = put(
        tmp_path, b_md=simple("B"), a_md=simple("A"), z_md=simple("Z", date="2024-05-01"),
        bozza_md=simple(more="draft: true\n"), rotto_md=b"\xff", sotto__cartella__c_md=simple("C"), _nascosto_md=simple("N", more="id: a0\n"),
        nota_pdf="x",
    )  # fmt: skip
    (content / "articles" / ".segreto.md").write_text(simple("S"), encoding="utf-8")
    reading = read_articles(content, None)
    assert [article.file for article in reading.articles if "/sotto/" in article.file] == [
        "content/articles/sotto/cartella/c.md"
    ]
    assert [article.file.rpartition("/")[2] for article in reading.articles] == [
        "z.md",
        "a.md",
        "_nascosto.md",
        "b.md",
        "c.md",
    ]
    assert [article.id for article in reading.drafts] == ["bozza"]
    assert reading.refused == ("content/articles/rotto.md",)
    assert "S" not in [article.title for article in reading.articles]


def test_two_files_of_one_id(tmp_path: Path) -> None:
    content = put(
        tmp_path, a_md=simple(more="id: stesso\n"), b_md=simple(more="tags: [x]\nid: stesso\n"), c_md=simple()
    )
    reading = read_articles(content, None)
    assert [article.id for article in reading.articles] == ["c"]
    assert reading.refused == ("content/articles/a.md", "content/articles/b.md")
    assert {("duplicate-id", "a.md", 4), ("duplicate-id", "b.md", 5)} <= set(codes(reading))
    assert "content/articles/b.md" in next(p.message for p in reading.problems if p.file.endswith("a.md"))


def test_two_files_of_one_address(tmp_path: Path) -> None:
    content = put(tmp_path, uno__caso_md=simple(), due__Caso_md=simple())
    (content / "articles" / "citta\u0300.md").write_text(simple(), encoding="utf-8")
    (content / "articles" / "citt\u00e0.md").write_text(simple(), encoding="utf-8")
    reading = read_articles(content, None)
    assert reading.articles == ()
    assert len(reading.refused) == 4
    assert [problem.code for problem in reading.problems] == ["duplicate-id"] * 4, "one cause, one message"
    assert "lo stesso indirizzo" in reading.problems[0].message
    assert "cambia il nome" in reading.problems[0].remedy


def test_one_cause_is_told_once_and_two_twice(tmp_path: Path) -> None:
    content = put(
        tmp_path, a_md=simple(more="id: stesso\n"), b_md=simple(more="id: stesso\n"), c_md=simple(more="slug: stesso\n"),
        x_md=simple(more="id: due\nslug: pari\n"), y_md=simple(more="id: due\nslug: pari\n"),
        n_md=simple(more="id: unico\n"), m__n_md=simple(more="slug: n\nid: m\n"), z__unico_md=simple(more="id: z\n"),
    )  # fmt: skip
    reading = read_articles(content, None)
    told = [(p.code, p.file.removeprefix("content/articles/"), p.line) for p in reading.problems]
    assert told == [
        ("duplicate-id", "a.md", 4), ("duplicate-slug", "a.md", 4), ("duplicate-id", "b.md", 4), ("duplicate-slug", "b.md", 4),
        ("duplicate-slug", "c.md", 4),
        ("duplicate-id", "x.md", 4), ("duplicate-slug", "x.md", 5), ("duplicate-id", "y.md", 4), ("duplicate-slug", "y.md", 5),
    ]  # fmt: skip
    assert "c.md" not in reading.problems[0].message
    assert "b.md" not in reading.problems[1].message


def test_a_draft_takes_nobodys_place(tmp_path: Path) -> None:
    content = put(
        tmp_path, vertice_md=simple(), bozze__vertice_md=simple(more="draft: true\n"),
        prova_md=simple(more="draft: true\nid: altro\nslug: vertice\n"), altra__prova_md=simple(more="draft: true\n"),
    )  # fmt: skip
    reading = read_articles(content, None, strict=True)
    assert reading.problems == ()
    assert reading.refused == ()
    assert [article.file for article in reading.articles] == ["content/articles/vertice.md"]
    assert len(reading.drafts) == 3


def test_file_names_that_mean_something_elsewhere(tmp_path: Path) -> None:
    content = put(tmp_path, index_md=simple(), CON_md=simple(), aux_md=simple(more="slug: caso\n"))
    reading = read_articles(content, None)
    assert [article.slug for article in reading.articles] == ["caso"]
    assert codes(reading) == [("slug", "CON.md", 1), ("slug", "index.md", 1)]


def test_links_and_special_files_are_refused_aloud(tmp_path: Path) -> None:
    content = put(tmp_path, a_md=simple())
    (tmp_path / "segreto.md").write_text(simple("Segreto"), encoding="utf-8")
    (tmp_path / "fuori").mkdir()
    (tmp_path / "fuori" / "b.md").write_text(simple("Fuori"), encoding="utf-8")
    articles = content / "articles"
    (articles / "link.md").symlink_to(tmp_path / "segreto.md")
    (articles / "appeso.md").symlink_to(tmp_path / "manca.md")
    (articles / "cartella").symlink_to(tmp_path / "fuori")
    os.mkfifo(articles / "tubo.md")
    reading = read_articles(content, None)
    assert [article.title for article in reading.articles] == ["Prova"]
    assert codes(reading) == [
        ("symlink", "appeso.md", 1),
        ("symlink", "cartella", 1),
        ("symlink", "link.md", 1),
        ("file", "tubo.md", 1),
    ]
    assert len(reading.refused) == 4
    assert read_article(articles / "link.md", "x.md", None)[0] is None
    assert read_article(articles / "tubo.md", "x.md", None)[1][0].code == "file"
    assert read_article(articles / "manca.md", "x.md", None)[1][0].message == "il file non c’è"


def test_a_linked_folder_of_articles(tmp_path: Path) -> None:
    put(tmp_path / "altrove", a_md=simple())
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "articles").symlink_to(tmp_path / "altrove" / "content" / "articles")
    reading = read_articles(tmp_path / "content", None)
    assert reading.articles == ()
    assert [problem.code for problem in reading.problems] == ["symlink"]


def test_strict_refuses_what_is_doubtful(tmp_path: Path) -> None:
    content = put(tmp_path, a_md=simple(more="actor: [x]\n"), b_md=simple())
    assert len(read_articles(content, None).articles) == 2
    reading = read_articles(content, None, strict=True)
    assert [article.id for article in reading.articles] == ["b"]
    assert [(p.code, p.severity) for p in reading.problems] == [("unknown-key", "error")]
    assert reading.refused == ("content/articles/a.md",)


def test_no_folder_is_no_articles(tmp_path: Path) -> None:
    assert read_articles(tmp_path / "content", None) == Reading((), (), (), ())


def test_invisible_characters_do_not_reach_the_text(tmp_path: Path) -> None:
    content = put(
        tmp_path, a_md=simple('"pre\\u00ADsidente"').replace("Il testo.", "Il pre\u00adsidente, citta\u0300.")
    )
    (article,) = read_articles(content, None).articles
    assert (article.title, article.text) == ("presidente", "Il presidente, città.")


def test_hand_written_pages(tmp_path: Path) -> None:
    pages = tmp_path / "content" / "pages"
    pages.mkdir(parents=True)
    (pages / "metodo.md").write_text("---\ntitle: Il metodo\ndescription: Come.\n---\nTesto.\n", encoding="utf-8")
    (pages / "chi-siamo.md").write_text("# Chi siamo\n\nTesto.\n", encoding="utf-8")
    (pages / "rotta.md").write_text("---\nautore: x\n---\nTesto. Senza titolo.\n", encoding="utf-8")
    (pages / "doppia.md").write_text("---\ntitle: Doppia\nslug: metodo\n---\nTesto.\n", encoding="utf-8")
    (pages / "errori.md").write_text("---\ntitle: Errori\nslug: correzioni\n---\nTesto.\n", encoding="utf-8")
    (pages / "rete.md").write_text("---\ntitle: La nostra rete\n---\nTesto.\n", encoding="utf-8")
    found, problems = read_pages(tmp_path / "content")
    assert [(page.slug, page.title, page.body.strip()) for page in found] == [
        ("chi-siamo", "Chi siamo", "Testo."), ("metodo", "Doppia", "Testo."),
    ]  # fmt: skip
    assert [(p.file.rpartition("/")[2], p.code) for p in problems] == [
        ("errori.md", "slug"), ("metodo.md", "duplicate-slug"), ("rete.md", "slug"), ("rotta.md", "missing-title"), ("rotta.md", "unknown-key"),
    ]  # fmt: skip
    assert read_pages(tmp_path / "altrove") == ((), ())
