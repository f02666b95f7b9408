"""A raw dispatch becomes an article file that the reader understands."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.articles.read import read_article
from generator.errors import UsageError
from generator.importers.dispatch import Given, article_from_dispatch, import_dispatch, import_dispatches
from generator.importers.drafts import scaffold
from generator.importers.foreign_dates import propose_date
from generator.model import Registry, Source

LONG = "Il testo del paragrafo va avanti per un bel po’ e racconta le cose con calma. " * 3
DISPATCH = f"Mosca, 31 dicembre 2025 – Nella serata di ieri i due presidenti si sono sentiti.\n\nI prossimi passi\n{LONG}\n\n\n"


def test_a_dispatch_with_a_dateline_needs_only_a_title() -> None:
    draft = article_from_dispatch(DISPATCH, Given("Telefonata: il retroscena"))
    assert draft.path == "2025/telefonata-il-retroscena.md"
    assert draft.text.startswith(
        "---\ntitle: 'Telefonata: il retroscena'\ndate: '2025-12-31'\nplace: Mosca\n---\n\nMosca, 31"
    )
    assert "\n\n## I prossimi passi\n\nIl testo" in draft.text


def test_what_it_writes_is_read_without_a_problem(tmp_path: Path) -> None:
    source = Source("Agenzia «X»", "https://example.org/a")
    draft = article_from_dispatch(DISPATCH, Given("Telefonata: # il *retroscena*", source=source))
    file = tmp_path / "x.md"
    file.write_text(draft.text, encoding="utf-8")
    article, problems = read_article(file, "content/articles/x.md", Registry())
    assert problems == ()
    assert article is not None
    assert (article.title, article.source, article.place) == ("Telefonata: # il *retroscena*", source, "Mosca")
    assert article.dateline is not None and article.anchor == datetime.date(2025, 12, 31)


def test_the_first_short_line_is_a_title() -> None:
    draft = article_from_dispatch(f"Telefonata tra i presidenti\n\n{DISPATCH}", Given())
    assert "title: Telefonata tra i presidenti\n" in draft.text
    assert draft.text.count("Telefonata tra i presidenti") == 1


@pytest.mark.parametrize(
    ("text", "title", "says"),
    [("", "T", "vuoto"), (DISPATCH, "", "--title"), ("Testo senza data, lungo abbastanza.\n\nE altro.", "T", "--date")],
)
def test_what_is_missing_is_asked_for(text: str, title: str, says: str) -> None:
    with pytest.raises(UsageError, match=says):
        article_from_dispatch(text, Given(title))


def test_a_file_that_is_no_text_is_named(tmp_path: Path) -> None:
    file = tmp_path / "d.txt"
    file.write_bytes("città".encode("cp1252"))
    with pytest.raises(UsageError, match=r"d\.txt:1:\d+: encoding"):
        import_dispatch(file, Given("T"))


@given(st.text(min_size=1, max_size=300))
def test_any_text_gives_a_readable_article_or_a_usage_error(text: str) -> None:
    try:
        draft = article_from_dispatch(text, Given("Titolo", datetime.date(2025, 1, 1)))
    except UsageError:
        return
    assert draft.text.startswith("---\ntitle: Titolo\n")


YEARLESS = (
    ("(ANSA) - ROMA, 3 GEN - Il governo ha deciso.", "3 gennaio", "2026-01-03", "ANSA", "Roma"),
    ("ROMA, 24 SET - Il governo ha deciso.", "24 settembre", "2026-09-24", "", "Roma"),
    ("(Adnkronos) – 2 gen. Il governo ha deciso.", "2 gennaio", "2026-01-02", "Adnkronos", ""),
    ("Kiev, 1º maggio – Il governo ha deciso.", "1º maggio", "2026-05-01", "", "Kiev"),
)


@pytest.mark.parametrize(("text", "told", "day", "agency", "place"), YEARLESS, ids=[row[1] for row in YEARLESS])
def test_a_dateline_without_a_year_is_told_and_completed(
    tmp_path: Path, text: str, told: str, day: str, agency: str, place: str
) -> None:
    with pytest.raises(UsageError, match=f"c’è «{told}», manca solo l’anno → .*--year"):
        article_from_dispatch(text, Given("T"))
    draft = article_from_dispatch(text, Given("T", year=2026))
    assert draft.path == "2026/t.md"
    file = tmp_path / "t.md"
    file.write_text(draft.text, encoding="utf-8")
    article, problems = read_article(file, "t.md", Registry())
    assert problems == () and article is not None
    assert (article.date.isoformat(), article.source.name, article.place) == (day, agency, place)
    assert article.anchor == article.date


def test_a_year_completes_and_never_corrects() -> None:
    assert article_from_dispatch(DISPATCH, Given("T", year=2025)).path == "2025/t.md"
    with pytest.raises(UsageError, match=r"2025.*2026"):
        article_from_dispatch(DISPATCH, Given("T", year=2026))
    with pytest.raises(UsageError, match="nel 2026 non c’è il 29 febbraio"):
        article_from_dispatch("ROMA, 29 FEB - Il governo.", Given("T", year=2026))
    with pytest.raises(UsageError, match="--date"):
        article_from_dispatch("Il governo ha deciso ieri.", Given("T", year=2026))


def test_the_dateline_may_come_after_a_title() -> None:
    draft = article_from_dispatch(f"Un titolo diverso\n\n{DISPATCH}", Given("Il mio titolo"))
    assert draft.path == "2025/il-mio-titolo.md"
    assert "place: Mosca" in draft.text and "Un titolo diverso" in draft.text


def test_the_lines_of_the_wire_are_left_out() -> None:
    wire = f"\nZCZC1234/SXA\nSXA01234_SXA_QBXB\nR POL S0A QBXB\nVERTICE A MOSCA\n{DISPATCH}\nNNNN\n"
    draft = article_from_dispatch(wire, Given())
    assert "title: VERTICE A MOSCA\n" in draft.text
    assert not any(code in draft.text for code in ("ZCZC", "QBXB", "NNNN"))
    assert "R POL S0A QBXB" in article_from_dispatch(f"R POL S0A QBXB\n{DISPATCH}", Given("T")).text, (
        "no wire, no codes"
    )
    with pytest.raises(UsageError, match="vuoto"):
        article_from_dispatch("ZCZC1\nNNNN\n", Given("T"))


def test_all_or_none(tmp_path: Path) -> None:
    files = []
    for name, text in (("a", DISPATCH), ("b", "Testo senza titolo. E senza data."), ("c", f"Titolo\n\n{DISPATCH}"),
                       ("d", f"Titolo\n\n{DISPATCH}"), ("e", f"Preso\n\n{DISPATCH}"), ("f", "")):  # fmt: skip
        files.append(tmp_path / f"{name}.txt")
        files[-1].write_text(text, encoding="utf-8")
    there = tmp_path / "content" / "articles" / "2020" / "x.md"
    there.parent.mkdir(parents=True)
    there.write_text("---\nslug: preso\n: rotto\n", encoding="utf-8")
    (there.parent / "preso.md").write_bytes(b"\xff")
    with pytest.raises(UsageError) as caught:
        import_dispatches(files, Given(), tmp_path / "content")
    *lines, last = str(caught.value).splitlines()
    assert [line.partition(".txt: ")[0][-1] for line in lines] == ["a", "b", "f", "d", "e"]
    assert "c.txt" in lines[3] and "content/articles/2020/preso.md" in lines[4]
    assert last.startswith("Nessun articolo è stato scritto")
    assert [draft.path for draft in import_dispatches([files[2]], Given(), tmp_path / "content")] == ["2025/titolo.md"]


def test_scaffold_is_a_draft_of_the_day(tmp_path: Path) -> None:
    draft = scaffold("Città: il vertice", datetime.date(2026, 1, 6), tmp_path / "content")
    assert draft.path == "2026/citta-il-vertice.md"
    file = tmp_path / "x.md"
    file.write_text(draft.text + "Testo.\n", encoding="utf-8")
    article, problems = read_article(file, "x.md", Registry())
    assert problems == () and article is not None and article.title == "Città: il vertice"


def test_foreign_dates_are_only_proposed_when_whole() -> None:
    assert propose_date("Wed, 31 Dec 2025") == datetime.date(2025, 12, 31)
    assert propose_date("31 décembre 2025") == datetime.date(2025, 12, 31)
    for text in ("2025", "marzo 2024", "ieri", "12", "x" * 100, "il 3"):
        assert propose_date(text) is None, text


ROOT = Path(__file__).resolve().parents[2]
SEED = ROOT.parent / "shared" / "seed" / "dispatch.txt"


@pytest.mark.skipif(not SEED.exists(), reason="the real dispatch is not ours to ship")
def test_the_real_dispatch(tmp_path: Path) -> None:
    from generator.articles.registry import read_registry
    from generator.subjects import index_subjects
    from generator.understanding import understand

    draft = import_dispatch(SEED, Given("Lukashenko e Putin al telefono", source=Source("alanews")))
    file = tmp_path / "x.md"
    file.write_text(draft.text, encoding="utf-8")
    registry, _ = read_registry(ROOT / "content")
    article, problems = read_article(file, "x.md", registry)
    assert problems == () and article is not None
    understood = understand(article, index_subjects(registry))
    main, *others = understood.events
    assert main.when is not None and main.when.value == "2025-12-30TEV"
    assert main.status == "avvenuto" and [(one.by, one.stance) for one in main.claims] == [("belta", "riporta")]
    assert set(main.actors) == {"vladimir-putin", "alexander-lukashenko", "russia", "bielorussia"}
    assert article.place == "Mosca" and article.dateline is not None
    assert all(place.start >= article.dateline.end for link in understood.links for place in link.in_text)
    roles = {link.target: link.role for link in understood.links}
    assert (roles["belta"], roles["stati-uniti"], roles["unione-europea"]) == ("fonte", "citato", "citato")
    assert all(event.when is None for event in others), "nothing stands on a false day"
    contested, ahead, hearsay = others
    assert [event.status for event in others] == ["contestato", "annunciato", "riportato"]
    assert {("russia", "afferma"), ("ucraina", "smentisce")} <= {(one.by, one.stance) for one in contested.claims}
    assert set(ahead.actors) == {"vladimir-putin", "alexander-lukashenko"}
    assert "avrebbe rifiutato" in hearsay.title
