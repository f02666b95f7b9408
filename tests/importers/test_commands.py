"""`cronistoria new` and `cronistoria import`, as an editor types them."""

from __future__ import annotations

import os
import threading
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main

DISPATCH = "Minsk, 2 gennaio 2026 – Ieri Lukashenko ha parlato.\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "content" / "articles").mkdir(parents=True)
    (tmp_path / "mkdocs.yml").write_text("site_name: Prova\n", encoding="utf-8")
    return tmp_path


def run(project: Path, *words: str) -> Result:
    return CliRunner().invoke(main, ["--project", str(project), *words])


def articles(project: Path) -> list[str]:
    folder = project / "content" / "articles"
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def put(project: Path, name: str, text: str) -> Path:
    path = project / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("date", "doubt"), [("03/04/2025", "letto giorno/mese: 3 aprile 2025"), ("lunedì 31 dicembre 2025", "è mercoledì")]
)
def test_a_doubtful_date_is_used_and_told(project: Path, date: str, doubt: str) -> None:
    result = run(project, "new", "T", "--date", date)
    assert result.exit_code == 0
    assert doubt in result.stderr
    assert articles(project) == ["2025/t.md"]
    file = put(project, "d.txt", "Il testo.\n")
    result = run(project, "import", "--title", "U", "--date", date, str(file))
    assert (result.exit_code, doubt in result.stderr) == (0, True)


@pytest.mark.parametrize(
    "title", ["", "   ", "…", "Con", "index", "NUL.", "a\x1b[31mb", "a\u202eb", "T" * 400, "\udcff"]
)
def test_titles_that_make_no_article(project: Path, title: str) -> None:
    result = run(project, "new", "--date", "2026-01-06", "--", title)
    assert result.exit_code == 2, result.output
    assert "titolo" in result.stderr and " → " in result.stderr
    assert "\x1b" not in result.stderr
    assert articles(project) == []


@pytest.mark.parametrize(
    ("option", "value", "word"),
    [("--url", "javascript:alert(1)", "--url"), ("--url", "../x", "--url"), ("--source", "a\x1b[31mb", "--source"),
     ("--source", "a\u202eb", "--source"), ("--title", "Con", "riservato"), ("--title", " ", "titolo")],
)  # fmt: skip
def test_options_that_make_no_article(project: Path, option: str, value: str, word: str) -> None:
    file = put(project, "d.txt", f"Un titolo\n\n{DISPATCH}")
    result = run(project, "import", option, value, str(file))
    assert result.exit_code == 2, result.output
    assert word in result.stderr and " → " in result.stderr
    assert articles(project) == []


def test_a_name_that_another_article_has(project: Path) -> None:
    put(project, "content/articles/2020/vertice.md", "---\ntitle: V\ndate: 2020-01-01\n---\nTesto.\n")
    put(project, "content/articles/2020/altro.md", "---\nslug: colloquio\nid: incontro\ndraft: true\n---\nTesto.\n")
    before = articles(project)
    for title, owner in (("Vertice", "vertice"), ("Colloquio", "altro"), ("Incontro!", "altro"), ("ALTRO", "altro")):
        result = run(project, "new", title, "--date", "2026-01-06")
        assert result.exit_code == 2
        assert f"è già di content/articles/2020/{owner}.md → cambia il titolo" in result.stderr
    result = run(project, "import", "--title", "Vertice", str(put(project, "d.txt", DISPATCH)))
    assert result.exit_code == 2
    assert "d.txt: il nome «vertice» è già di content/articles/2020/vertice.md" in result.stderr
    assert articles(project) == before


def test_a_pipe_does_not_hang_the_import(project: Path) -> None:
    pipe = project / "tubo.txt"
    os.mkfifo(pipe)
    results: list[Result] = []
    worker = threading.Thread(
        target=lambda: results.append(run(project, "import", "--title", "T", str(pipe))), daemon=True
    )
    worker.start()
    worker.join(20)
    assert results, "the import waits for a writer"
    assert results[0].exit_code == 2
    assert "tubo.txt: non è un file normale → indica un file di testo" in results[0].stderr
    assert run(project, "import", "--title", "T", "/dev/zero").exit_code == 2


def test_a_link_to_a_dispatch_is_read(project: Path) -> None:
    put(project, "vero.txt", DISPATCH)
    (project / "link.txt").symlink_to(project / "vero.txt")
    assert run(project, "import", "--title", "T", str(project / "link.txt")).exit_code == 0
    assert articles(project) == ["2026/t.md"]


def test_a_file_too_large(project: Path) -> None:
    result = run(project, "import", "--title", "T", str(put(project, "d.txt", "a" * 1_100_000)))
    assert result.exit_code == 2
    assert "d.txt: il file supera 1 MB → non è un dispaccio" in result.stderr


def test_several_files_are_written_together_or_not_at_all(project: Path) -> None:
    good = put(project, "a.txt", f"Il discorso\n\n{DISPATCH}")
    bad = put(project, "b.txt", "Senza titolo.\n")
    other = put(project, "c.txt", f"La visita\n\n{DISPATCH}")
    result = run(project, "import", str(good), str(bad), str(other), str(good))
    assert result.exit_code == 2
    assert "b.txt" in result.stderr and "Nessun articolo è stato scritto" in result.stderr
    assert "a.txt: il nome «il-discorso» è già di" in result.stderr
    assert articles(project) == []
    assert run(project, "import", str(good), str(other)).exit_code == 0
    assert articles(project) == ["2026/il-discorso.md", "2026/la-visita.md"]


def test_the_year_of_a_dateline(project: Path) -> None:
    file = put(project, "d.txt", "(ANSA) - ROMA, 3 GEN - Il governo ha deciso.\n")
    result = run(project, "import", "--title", "T", str(file))
    assert result.exit_code == 2
    assert (
        "d.txt: nell’attacco c’è «3 gennaio», manca solo l’anno → aggiungilo, per esempio con --year 2026"
        in result.stderr
    )
    assert run(project, "import", "--title", "T", "--year", "26", str(file)).exit_code == 2
    assert run(project, "import", "--title", "T", "--year", "2026", "--date", "2026-01-03", str(file)).exit_code == 2
    assert run(project, "import", "--title", "T", "--year", "2026", str(file)).exit_code == 0
    assert articles(project) == ["2026/t.md"]


def test_a_table_becomes_drafts_and_nothing_is_overwritten(project: Path) -> None:
    file = put(project, "guerra.csv", "data,titolo,testo\n2025-12-30,La telefonata,Si sono sentiti.\n1990,Prima,\n")
    words = ("import", "csv", "--date", "2026-01-02", "--source", "ANSA", str(file))
    shown = run(project, *words, "--dry-run")
    assert shown.exit_code == 0 and "title: La telefonata" in shown.stdout and articles(project) == []
    result = run(project, *words)
    assert (result.exit_code, articles(project)) == (0, ["2026/guerra.md"])
    assert "Creata la bozza content/articles/2026/guerra.md" in result.stdout and "1 bozza: rileggila" in result.stdout
    before = (project / "content/articles/2026/guerra.md").read_text(encoding="utf-8")
    result = run(project, *words)
    assert result.exit_code == 2 and "è già di content/articles/2026/guerra.md" in result.stderr
    assert (project / "content/articles/2026/guerra.md").read_text(encoding="utf-8") == before
    assert run(project, "import", "csv", "--date", "2026-01-02", "--title", "Altra", str(file)).exit_code == 0
    assert articles(project) == ["2026/altra.md", "2026/guerra.md"]


def test_problems_of_a_timeline_go_to_stderr_and_nothing_is_written(project: Path) -> None:
    file = put(
        project, "t.json", '{"events": [\n{"start_date": {"year": "boh"}, "text": {"headline": "A"}},\n{"text": {}}]}'
    )
    result = run(project, "import", "timelinejs", "--date", "2026-01-02", str(file))
    assert (result.exit_code, articles(project), result.stdout) == (1, [], "")
    lines = result.stderr.splitlines()
    assert "t.json:2:25: date «boh» non è un anno → " in lines[0]
    assert [line.split(": ")[1].split()[0] for line in lines[1:3]] == ["date", "title"]
    assert lines[-1].startswith("Nessun articolo è stato scritto")
    assert run(project, "import", "timelinejs", str(project / "manca.json")).exit_code == 2


@pytest.mark.parametrize("words", [("csv", "--date", "2026-01-02"), ("timelinejs",), ("--title", "T")])
def test_a_file_of_another_program_is_to_be_exported_and_not_taken_away(project: Path, words: tuple[str, ...]) -> None:
    sheet = project / "fatti.xlsx"
    with zipfile.ZipFile(sheet, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/sharedStrings.xml", "".join(map(chr, range(200, 900))))
    result = run(project, "import", *words, str(sheet))
    assert result.exit_code in (1, 2) and articles(project) == []
    assert "fatti.xlsx:1:1: encoding il file non è un testo" in result.stderr
    assert "esportalo" in result.stderr and "questa cartella" not in result.stderr


def test_a_published_draft_shows_its_facts(project: Path) -> None:
    file = put(
        project, "t.json", '{"events": [{"start_date": {"year": 1961, "month": 4}, "text": {"headline": "Gagarin"}}]}'
    )
    assert run(project, "import", "timelinejs", "--date", "2026-01-02", str(file)).exit_code == 0
    draft = project / "content/articles/2026/t.md"
    draft.write_text(draft.read_text(encoding="utf-8").replace("draft: true\n", ""), encoding="utf-8")
    result = run(project, "explain", str(draft))
    assert result.exit_code == 0 and "Gagarin" in result.stdout and "aprile 1961" in result.stdout


def test_help_is_in_italian_and_a_dispatch_needs_no_word(project: Path) -> None:
    shown = run(project, "import", "--help").stdout
    assert all(word in shown for word in ("dispaccio", "timelinejs", "csv", "articoli da rivedere"))
    assert "proposte" in run(project, "import", "csv", "--help").stdout
    assert run(project, "import", "dispaccio", "--title", "T", str(put(project, "d.txt", DISPATCH))).exit_code == 0
    assert articles(project) == ["2026/t.md"]
