"""The commands, as an editor or a CI job runs them."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import generator.site
from generator import studying
from generator.annotations import annotate
from generator.cli import main
from generator.errors import EnvironmentFailure, Problem, PublishError, UsageError
from generator.explaining import _explanation
from generator.model import EventEntry, Registry
from generator.settings import Settings
from generator.subjects import index_subjects
from generator.understanding import understand
from tests.building import article

ROOT = Path(__file__).resolve().parents[1]
GOOD = "---\ntitle: Il vertice\ndate: 2025-12-31\n---\n\nIeri Vladimir Putin ha visto Lukashenko.\n"
BAD = "---\ntitle: Senza data\ndate: ieri\n---\n\nTesto.\n"
WARNED = "---\ntitle: Il colloquio\ndate: 2025-12-30\nactor: Putin\n---\n\nPutin ha parlato oggi.\n"
ACTORS = "- {id: putin, name: Vladimir Putin, kind: person, aliases: [Putin]}\n- {id: lukashenko, name: Lukashenko, kind: person}\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "content" / "articles").mkdir(parents=True)
    (tmp_path / "mkdocs.yml").write_bytes((ROOT / "mkdocs.yml").read_bytes())
    (tmp_path / "site_overrides").symlink_to(ROOT / "site_overrides")
    (tmp_path / "mkdocs_hooks.py").write_bytes((ROOT / "mkdocs_hooks.py").read_bytes())
    (tmp_path / "content" / "actors.yml").write_text(ACTORS, encoding="utf-8")
    write(tmp_path, "vertice", GOOD)
    return tmp_path


def write(project: Path, name: str, text: str) -> None:
    (project / "content" / "articles" / f"{name}.md").write_text(text, encoding="utf-8")


def run(project: Path, *words: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(main, ["--project", str(project), *words], input=stdin)


def test_check_of_good_content_is_silent_but_for_the_count(project: Path) -> None:
    result = run(project, "check")
    assert (result.exit_code, result.output) == (0, "1 articolo in ordine, 0 errori, 0 avvisi.\n")


def test_check_names_file_line_code_and_remedy(project: Path) -> None:
    write(project, "guasto", BAD)
    result = run(project, "check")
    assert result.exit_code == 1
    assert "content/articles/guasto.md:3:7: date " in result.stderr
    assert " → " in result.stderr
    assert "1 articolo in ordine, 1 errore, 0 avvisi (1 rifiutato)." in result.stdout


def test_a_warning_is_fine_until_strict(project: Path) -> None:
    write(project, "avviso", WARNED)
    assert run(project, "check").exit_code == 0
    assert "forse intendevi" in run(project, "check").stderr
    assert run(project, "check", "--strict").exit_code == 1


def test_a_date_after_the_reference_day_is_a_warning(project: Path) -> None:
    assert "date-future" in run(project, "check", "--source-date-epoch", "1700000000").stderr
    assert run(project, "check").stderr == ""


def test_annotations_for_github(project: Path) -> None:
    write(project, "guasto", BAD)
    result = run(project, "check", "--format", "github")
    assert "::error file=content/articles/guasto.md,line=3,col=7,title=date::" in result.stdout


def test_a_file_s_name_cannot_end_a_property_of_an_annotation() -> None:
    problem = Problem("content/articles/a,line=9::b%\r\n.md", 1, 1, "file", "100 %,\nno: no", "togli")
    assert annotate(problem) == (
        "::error file=content/articles/a%2Cline=9%3A%3Ab%25%0D%0A.md,line=1,col=1,title=file::100 %25,%0Ano: no → togli"
    )


FAILURES = [
    (PublishError("MkDocs ha rifiutato:\n  pagina"), 1, "MkDocs ha rifiutato:%0A  pagina"),
    (PublishError("disco", environment=True), 2, "disco"),
    (EnvironmentFailure("x: permesso negato"), 2, "x: permesso negato"),
]


@pytest.mark.parametrize(("fault", "code", "text"), FAILURES)
def test_what_ends_a_build_is_an_annotation_too(
    project: Path, monkeypatch: pytest.MonkeyPatch, fault: Exception, code: int, text: str
) -> None:
    monkeypatch.setattr(generator.site, "build_site", raising(fault))
    result = run(project, "build", "--format", "github")
    assert (result.exit_code, result.stdout) == (code, f"::error title=cronistoria::{text}\n")
    assert run(project, "build").stderr.startswith(str(fault))


@pytest.mark.parametrize(("words", "place"), [(("build",), "build_site"), (("check",), "read_content")])
def test_a_fault_of_ours_is_an_italian_line_with_its_traceback(
    project: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], place: str
) -> None:
    monkeypatch.setattr(generator.site, place, raising(ZeroDivisionError("un baco")))
    result = run(project, *words)
    assert result.exit_code == 2
    assert "ZeroDivisionError: un baco\n" in result.stderr
    assert result.stderr.splitlines()[-1].startswith("errore inatteso (ZeroDivisionError)")


def test_what_may_not_be_read_is_said(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(generator.site, "read_content", raising(PermissionError(13, "Permission denied", "content")))
    result = run(project, "check")
    assert result.exit_code == 2
    assert result.stderr == "content: permesso negato → controlla a chi appartiene e chi può leggerlo\n"


def raising(fault: Exception) -> Callable[..., None]:
    def fail(*_: object, **__: object) -> None:
        raise fault

    return fail


def test_how_articles_are_read_is_the_caller_s_choice(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Settings] = []

    def look(settings: Settings) -> None:
        seen.append(settings)
        raise UsageError("basta così")

    monkeypatch.setattr(generator.site, "build_site", look)
    monkeypatch.setattr(generator.site, "read_content", look)
    for words in (("build",), ("build", "--no-cache", "--jobs", "3", "--permalinks"), ("check", "--jobs", "2")):
        assert run(project, *words).exit_code == 2
    assert [(s.cache, s.jobs, s.permalinks) for s in seen] == [
        ("write", 0, False),
        ("none", 3, True),
        ("read", 2, False),
    ]


def test_a_cache_of_no_use_is_a_note_and_no_fault(project: Path) -> None:
    cache = project / "build" / studying.UNDERSTOOD
    cache.parent.mkdir(parents=True)
    cache.write_bytes(b"non una base di dati, ma un file lungo abbastanza" * 100)
    result = run(project, "check")
    assert result.exit_code == 0
    assert result.stderr.startswith("nota: cache/understanding.sqlite: il deposito delle letture è danneggiato")


@pytest.mark.parametrize("command", ["build", "check"])
def test_content_that_is_not_there_takes_no_site_away(project: Path, command: str) -> None:
    site = project / "build/site"
    site.mkdir(parents=True)
    (project / "content/articles/vertice.md").unlink()
    empty = run(project, command)
    assert empty.exit_code == 2
    assert (
        'in content/articles non c’è nessun articolo → scrivi il primo articolo con: cronistoria new "' in empty.stderr
    )
    shutil.rmtree(project / "content")
    missing = run(project, command)
    assert missing.exit_code == 2
    assert "manca la cartella content → controlla extra.cronistoria.content in mkdocs.yml" in missing.stderr
    assert not (project / "build/docs").exists()


def test_nothing_is_published_when_every_article_is_refused(project: Path) -> None:
    write(project, "vertice", BAD)
    result = run(project, "build")
    assert result.exit_code == 1
    assert "content/articles/vertice.md:3:7: date" in result.stderr
    assert "Nulla è stato pubblicato" in result.stderr
    assert not {path.name for path in (project / "build").iterdir()} - {"cache"}


def test_nothing_is_published_when_there_are_only_drafts(project: Path) -> None:
    write(project, "vertice", GOOD.replace("title:", "draft: true\ntitle:"))
    result = run(project, "build")
    assert result.exit_code == 2
    assert "tutti gli articoli sono bozze" in result.stderr
    assert not {path.name for path in (project / "build").iterdir()} - {"cache"}
    assert run(project, "check").exit_code == 0


@pytest.mark.site
def test_a_build_says_what_it_changed(project: Path) -> None:
    run(project, "build")
    pages = len(
        [path for path in (project / "build/docs").rglob("*") if path.is_file() and path.name != ".cronistoria"]
    )
    assert f"File scritti: 0, tolti: 0, uguali a prima: {pages}.\n" in run(project, "build").stdout
    (project / "content/articles/vertice.md").rename(project / "content/articles/incontro.md")
    told = re.search(r"File scritti: (\d+), tolti: 1, uguali a prima: (\d+)\.\n", run(project, "build").stdout)
    assert told and int(told[1]) + int(told[2]) == pages and int(told[1]) > 1 and int(told[2]) > 1


@pytest.mark.site
def test_a_bad_article_is_left_out_and_the_others_are_published(project: Path) -> None:
    write(project, "guasto", BAD)
    result = run(project, "build")
    assert result.exit_code == 1, result.output
    assert "guasto.md:3:7" in result.stderr
    assert (project / "build/site/articoli/il-vertice/index.html").exists() or (
        project / "build/site/articoli/vertice/index.html"
    ).exists()
    assert "1 articolo" in result.stdout and "1 rifiutato" in result.stdout


@pytest.mark.site
def test_strict_publishes_nothing_and_keeps_the_old_site(project: Path) -> None:
    assert run(project, "build").exit_code == 0
    before = (project / "build/site").resolve()
    write(project, "avviso", WARNED)
    result = run(project, "build", "--strict")
    assert result.exit_code == 1
    assert "Nulla è stato pubblicato" in result.stderr
    assert (project / "build/site").resolve() == before


def test_a_faulty_registry_publishes_nothing(project: Path) -> None:
    (project / "content/actors.yml").write_text("- {id: putin, name: Putin, kind: zar}\n", encoding="utf-8")
    result = run(project, "build")
    assert result.exit_code == 1
    assert "content/actors.yml:1:" in result.stderr
    assert not (project / "build/site").exists()


def test_no_project_is_an_error_of_usage(tmp_path: Path) -> None:
    result = run(tmp_path, "check")
    assert result.exit_code == 2
    assert "mkdocs.yml" in result.stderr


def test_explain_tells_expression_anchor_and_rule(project: Path) -> None:
    result = run(project, "explain", "content/articles/vertice.md")
    assert result.exit_code == 0
    assert "«Ieri»" in result.stdout and "30 dicembre 2025" in result.stdout and "2025-12-31" in result.stdout
    assert "Vladimir Putin" in result.stdout
    only = run(project, "explain", "content/articles/vertice.md:2")
    assert "Espressioni di tempo: 0" in only.stdout


def test_explain_tells_who_says_it(project: Path) -> None:
    text = "---\ntitle: Accuse\ndate: 2025-12-31\n---\n\nSecondo Putin la diga è caduta, ma l’ambasciata smentisce.\n"
    (project / "content/articles/accuse.md").write_text(text, encoding="utf-8")
    told = run(project, "explain", "content/articles/accuse.md").stdout
    assert "afferma Vladimir Putin: «Secondo Putin la diga è caduta»" in told
    assert "smentisce ambasciata: «l’ambasciata smentisce»" in told
    assert "[contestato]" in told


def test_explain_tells_what_looks_like_a_date_and_is_none(project: Path) -> None:
    write(project, "via", GOOD.replace("Ieri", "Ieri in via 25 Aprile"))
    result = run(project, "explain", "content/articles/via.md")
    assert "Sembrano date e non lo sono: 1" in result.stdout
    assert "  riga 6: «via 25 Aprile» è il nome di una via" in result.stdout
    assert "Sembrano" not in run(project, "explain", "content/articles/via.md:2").stdout


def test_tag_gives_all_that_a_mention_carries(project: Path) -> None:
    text = (
        "Due giorni fa alle 9 ora locale. Si vedono due volte a settimana. Il 3 marzo 2022 e il giorno dopo, dal 2014."
    )
    result = run(project, "tag", stdin=json.dumps({"id": "x", "text": text, "ref": "2025-12-31"}) + "\n")
    first, habit, day, after, since = json.loads(result.stdout)["timex"]
    assert (first["zone"], first["anchor"], first["precision"]) == ("ora locale", "2025-12-31", "clock")
    assert (habit["freq"], habit["certainty"]) == ("2X", "sure")
    assert (day["bounds"], after["anchor"]) == (["2022-03-03", "2022-03-04"], "2022-03-03")
    assert since["bounds"] == ["2014-01-01", None]
    assert first["parts"]
    assert "più espressioni vicine si leggono come una sola" in first["steps"]
    assert not {"anchor", "zone", "bounds", "sense"} & set(habit)


def test_explain_of_nothing_says_what_to_do(project: Path) -> None:
    result = run(project, "explain", "content/articles/manca.md")
    assert result.exit_code == 2
    assert "non esiste" in result.stderr


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("content/articles/vertice.md:8", "content/articles/vertice.md non ha una riga 8 → indica una riga da 1 a 6"),
        ("content/articles/vertice.md:0", "non ha una riga 0"),
        ("content/articles", "content/articles è una cartella → indica un articolo"),
        ("content/actors.yml", "content/actors.yml non è in content/articles → indica un articolo"),
        ("content/articles/appunti.yml", "non è un articolo: i loro nomi finiscono in .md o .txt → indica un articolo"),
        ("mkdocs_hooks.py", "mkdocs_hooks.py non è in content/articles"),
        ("content/articles/../pages/metodo.md", "non è in content/articles"),
    ],
)
def test_explain_says_what_is_no_article(project: Path, place: str, words: str) -> None:
    (project / "content/articles/appunti.yml").write_text("a: 1\n")
    (project / "content/pages").mkdir()
    (project / "content/pages/metodo.md").write_text("# Metodo\n")
    result = run(project, "explain", place)
    assert (result.exit_code, result.stdout) == (2, "")
    assert words in result.stderr


def test_explain_takes_the_last_line_and_tells_a_faulty_registry_once(project: Path) -> None:
    (project / "content/actors.yml").write_text("- {id: putin, name: Putin, kind: zar}\n", encoding="utf-8")
    result = run(project, "explain", "content/articles/vertice.md:6")
    assert result.exit_code == 1
    assert result.stderr.count("content/actors.yml:1:") == 1
    assert "Espressioni di tempo: 1" in result.stdout


def test_explain_of_a_fact_without_a_date() -> None:
    told = article("Piove.", events=(EventEntry(title="Un fatto"),))
    lines = [*_explanation(told, understand(told, index_subjects(Registry())), Registry(), None)]
    at = lines.index("  senza data certa — Un fatto [avvenuto]")
    assert lines[at + 1] == "      senza data certa"
    assert not any("«Un fatto»" in line for line in lines), "the article does not say so"


@pytest.mark.parametrize(
    ("break_", "words"),
    [
        (lambda root: (root / "mkdocs.yml").write_text("nav: ["), "mkdocs.yml:1:7: non è YAML valido"),
        (
            lambda root: (root / "content/actors.yml").write_text("- {id: putin, name: P, kind: zar}"),
            "content/actors.yml:1:",
        ),
        (lambda root: shutil.rmtree(root / "content"), "manca la cartella"),
    ],
)
def test_tag_does_not_hide_a_broken_project(project: Path, break_: Callable[[Path], object], words: str) -> None:
    break_(project)
    result = run(project, "tag", stdin=json.dumps({"id": 1, "text": "Ieri", "ref": "2025-12-31"}))
    assert (result.exit_code, result.stdout) == (2, "")
    assert words in result.stderr


def test_tag_needs_no_project(tmp_path: Path) -> None:
    result = run(tmp_path, "tag", stdin=json.dumps({"id": 1, "text": "Ieri", "ref": "2025-12-31"}))
    assert (result.exit_code, result.stderr) == (0, "")
    assert json.loads(result.stdout)["timex"][0]["value"] == "2025-12-30"


def test_tag_answers_line_by_line_and_names_bad_lines(project: Path) -> None:
    text = "Ieri sera Putin è arrivato a Minsk; ripartirà il 6 gennaio."
    lines = [
        json.dumps({"id": 7, "text": text, "ref": "2025-12-31T18:00:00"}),
        "{rotto",
        json.dumps({"id": 8, "text": ""}),
    ]
    result = run(project, "tag", stdin="\n".join(lines))
    assert result.exit_code == 1
    assert "riga 2: non è JSON" in result.stderr
    first, second = map(json.loads, result.stdout.splitlines())
    assert [(t["text"], t["value"]) for t in first["timex"]] == [
        ("Ieri sera", "2025-12-30TEV"),
        ("6 gennaio", "2026-01-06"),
    ]
    assert all(text[t["start"] : t["end"]] == t["text"] for t in first["timex"])
    assert [(e["date"], e["status"]) for e in first["events"]] == [
        ("2025-12-30", "happened"),
        ("2026-01-06", "planned"),
    ]
    assert [a["id"] for a in first["actors"]] == ["putin"]
    assert second == {"id": 8, "timex": [], "events": [], "actors": []}


def test_tag_counts_code_points(project: Path) -> None:
    text = "🎉🎉 Ieri pioveva."
    row = json.loads(run(project, "tag", stdin=json.dumps({"id": 1, "text": text, "ref": "2025-12-31"})).stdout)
    assert [(t["start"], t["end"]) for t in row["timex"]] == [(3, 7)]


def test_tag_survives_what_is_no_text(project: Path) -> None:
    stdin = (
        b'{"id":1,"text":"Ieri \\ud800 pioveva","ref":"2025-12-31"}\n{"id":2,"text":"Ieri \xff","ref":"2025-12-31"}\n'
    )
    result = CliRunner().invoke(main, ["--project", str(project), "tag"], input=stdin)
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert [[t["text"] for t in row["timex"]] for row in rows] == [["Ieri"], ["Ieri"]]


def test_new_makes_an_article_and_never_overwrites(project: Path) -> None:
    result = run(project, "new", "Vertice: a Parigi", "--date", "6 gennaio 2026")
    assert result.exit_code == 0
    path = project / "content/articles/2026/vertice-a-parigi.md"
    assert "Creato content/articles/2026/vertice-a-parigi.md" in result.stdout
    text = path.read_text(encoding="utf-8")
    assert run(project, "new", "Vertice: a Parigi", "--date", "2026-01-06").exit_code == 2
    assert path.read_text(encoding="utf-8") == text


def test_a_loose_date_is_refused_with_a_proposal(project: Path) -> None:
    result = run(project, "new", "T", "--date", "Wed, 31 Dec 2025")
    assert result.exit_code == 2
    assert "--date 2025-12-31" in result.stderr


def test_import_makes_an_article_that_checks(project: Path, tmp_path: Path) -> None:
    file = tmp_path / "dispaccio.txt"
    file.write_text("Minsk, 2 gennaio 2026 – Ieri Lukashenko ha parlato.\n", encoding="utf-8")
    result = run(project, "import", "--title", "Il discorso", "--url", "https://example.org/x", str(file))
    assert result.exit_code == 0, result.output
    assert (project / "content/articles/2026/il-discorso.md").exists()
    assert run(project, "check", "--strict").exit_code == 0


def test_import_without_a_title_asks_for_one(project: Path, tmp_path: Path) -> None:
    file = tmp_path / "dispaccio.txt"
    file.write_text("Minsk, 2 gennaio 2026 – Ieri Lukashenko ha parlato.\n", encoding="utf-8")
    result = run(project, "import", str(file))
    assert result.exit_code == 2
    assert "--title" in result.stderr and "dispaccio.txt" in result.stderr


def test_schemas_are_written_once(project: Path) -> None:
    assert run(project, "schemas").output == "docs/schemas: 4 schemi, 4 riscritti.\n"
    assert run(project, "schemas").output == "docs/schemas: 4 schemi, 0 riscritti.\n"
    for path in (ROOT / "docs" / "schemas").iterdir():
        assert (project / "docs" / "schemas" / path.name).read_bytes() == path.read_bytes()


def test_csp_needs_a_site_and_then_prints_what_its_host_must_send(project: Path) -> None:
    result = run(project, "csp")
    assert (result.exit_code, result.output) == (2, "build/site non c’è ancora → cronistoria build\n")
    site = project / "build" / "site"
    site.mkdir(parents=True)
    (site / "index.html").write_text("<script>a()</script>", encoding="utf-8")
    hash_ = "'sha256-qVpDBgj7bpq5hMAcGp3AOc79J3Y1Z4HvySTwKrWDoy4='"
    for style, begins in (("policy", "default-src"), ("netlify", "/*\n  Content-"), ("nginx", "add_header Content-")):
        result = run(project, "csp", "--for", style)
        assert result.exit_code == 0 and result.output.startswith(begins) and hash_ in result.output, style
