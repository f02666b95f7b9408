"""No published address is lost unnoticed, and those that moved lead on."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.articles.permalinks import FILE, new_permalinks, read_permalinks, write_permalinks
from generator.cli import main
from generator.errors import ContentError, Problem
from generator.model import Actor, KeptAnchor, Permalink, Redirect, Registry, Site, Timeline
from generator.permalinks import find_redirects
from generator.settings import read_settings
from generator.site import Generated, build_site, generate, read_content
from tests.costs import check_growth
from tests.demo import ROOT
from tests.render.sites import small

ACTORS = """\
- {id: putin, name: Vladimir Putin, kind: person, aliases: [Putin]}
- {id: lukashenko, name: Lukashenko, kind: person}
"""
VISIT = "Il 3 gennaio Putin visiterà una fabbrica di trattori con Lukashenko."
TALK = "---\ntitle: Il colloquio\ndate: 2025-12-30\n---\n\nPutin ha parlato oggi con Lukashenko.\n"
MEETING = f"---\ntitle: Il vertice\ndate: 2025-12-31\n---\n\nIeri Vladimir Putin ha visto Lukashenko. {VISIT}\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Two articles, and the ledger of their publication."""
    (tmp_path / "content/articles").mkdir(parents=True)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    shutil.copy(ROOT / "mkdocs_hooks.py", tmp_path)
    (tmp_path / "site_overrides").symlink_to(ROOT / "site_overrides")
    (tmp_path / "content/actors.yml").write_text(ACTORS, encoding="utf-8")
    write(tmp_path, "vertice", MEETING)
    write(tmp_path, "colloquio", TALK)
    publish(tmp_path)
    return tmp_path


def write(project: Path, name: str, text: str) -> None:
    (project / f"content/articles/{name}.md").write_text(text, encoding="utf-8")


def made(project: Path) -> Generated:
    return generate(replace(read_settings(project), jobs=1))


def publish(project: Path) -> None:
    """As `build --permalinks` does, without the site."""
    (project / "content" / FILE).write_text(write_permalinks(made(project).permalinks), encoding="utf-8")


def lost(project: Path) -> list[Problem]:
    problems = read_content(replace(read_settings(project), jobs=1)).problems
    assert all(problem.severity == "error" for problem in problems if problem.code == "lost-permalink")
    return [problem for problem in problems if problem.code == "lost-permalink"]


def line_of(project: Path, problem: Problem) -> str:
    assert (problem.file, problem.column) == ("content/permalinks.txt", 1)
    return (project / problem.file).read_text(encoding="utf-8").split("\n")[problem.line - 1]


def run(project: Path, *words: str) -> Result:
    return CliRunner().invoke(main, ["--project", str(project), *words])


def test_what_was_just_published_is_whole(project: Path) -> None:
    assert lost(project) == []
    generated = made(project)
    assert generated.new_permalinks == () and generated.site.redirects == ()
    ledger = read_permalinks(project / "content")[0]
    assert [line.kind for line in ledger] == [
        *("actor", "actor", "article", "article", "event", "event", "event", "part", "part")
    ]
    assert [line.id for line in ledger if line.kind == "part"] == ["cronologia/2025", "cronologia/2026"]


# --- what is lost, and what brings it back --------------------------------------------------------------------------


def test_an_article_that_is_gone_is_one_problem_with_its_events(project: Path) -> None:
    (project / "content/articles/vertice.md").unlink()
    (problem,) = lost(project)
    assert line_of(project, problem) == "article vertice"
    assert "con 2 fatti" in problem.message and "former_ids: [vertice]" in problem.remedy


def test_a_file_under_another_name_gets_its_id_back(project: Path) -> None:
    (project / "content/articles/vertice.md").rename(project / "content/articles/incontro.md")
    assert len(lost(project)) == 1
    write(project, "incontro", MEETING.replace("title:", "id: vertice\ntitle:"))
    assert lost(project) == []
    write(project, "incontro", MEETING.replace("title:", "former_ids: [vertice]\ntitle:"))
    assert lost(project) == []
    generated = made(project)
    assert generated.site.redirects == (Redirect("articoli/vertice.md", "articoli/incontro.md"),)
    ids = {line.id for line in read_permalinks(project / "content")[0] if line.kind == "event"}
    assert {event.id for event in generated.site.events} == ids


def test_an_article_at_the_address_of_another_takes_over_its_events(project: Path) -> None:
    (project / "content/articles/vertice.md").unlink()
    write(project, "incontro", MEETING.replace("title:", "slug: vertice\ntitle:"))
    assert lost(project) == []
    generated = made(project)
    assert generated.site.redirects == ()
    ids = {line.id for line in read_permalinks(project / "content")[0] if line.kind == "event"}
    assert {report.id for event in generated.site.events for report in event.reports} == ids
    write(project, "incontro", MEETING.replace("title:", "slug: vertice\ntitle:").replace(VISIT, "Non si sa altro."))
    (page,) = (page for page in made(project).pages if page.path == "articoli/vertice.md")
    assert lost(project) == [] and page.body


def test_an_article_that_is_only_refused_or_a_draft_is_not_lost(project: Path) -> None:
    write(project, "vertice", MEETING.replace("2025-12-31", "ieri"))
    assert lost(project) == []
    write(project, "vertice", MEETING.replace("title:", "draft: true\ntitle:"))
    assert lost(project) == []


def test_what_a_draft_replaces_is_not_lost_before_its_time(project: Path) -> None:
    (project / "content/articles/vertice.md").unlink()
    write(project, "nuovo", MEETING.replace("title:", "draft: true\nformer_ids: [vertice]\ntitle:"))
    assert lost(project) == []


def test_a_new_slug_leads_on_by_itself(project: Path) -> None:
    write(project, "vertice", MEETING.replace("title:", "slug: vertice-di-minsk\ntitle:"))
    assert lost(project) == []
    assert made(project).site.redirects == (Redirect("articoli/vertice.md", "articoli/vertice-di-minsk.md"),)


def test_a_sentence_that_is_gone_is_lost_with_its_event(project: Path) -> None:
    write(project, "vertice", MEETING.replace(VISIT, "Non si sa altro."))
    (problem,) = lost(project)
    line = line_of(project, problem)
    id_ = line.split()[2]
    assert line.startswith("event vertice e-") and VISIT in line
    assert VISIT[:60] in problem.message and f"former_ids: [{id_}]" in problem.remedy
    text = (project / "content" / FILE).read_text(encoding="utf-8")
    (project / "content" / FILE).write_text(text.replace(f"{line}\n", ""), encoding="utf-8")
    assert lost(project) == []


def test_the_page_of_a_lost_event_is_told_beside_it(project: Path) -> None:
    ledger = (project / "content" / FILE).read_text(encoding="utf-8")
    id_ = next(line for line in ledger.split("\n") if VISIT in line).split()[2]
    (project / "content" / FILE).write_text(f"{ledger}page {id_}\npage e-mai-visto\n", encoding="utf-8")
    assert [line_of(project, problem) for problem in lost(project)] == ["page e-mai-visto"]
    write(project, "vertice", MEETING.replace(VISIT, "Non si sa altro."))
    assert [line_of(project, problem).split()[0] for problem in lost(project)] == ["event", "page", "page"]


def test_an_actor_that_is_gone_is_lost_unless_another_takes_its_place(project: Path) -> None:
    registry = project / "content/actors.yml"
    registry.write_text(ACTORS.replace("id: putin", "id: vladimir-putin"), encoding="utf-8")
    (problem,) = lost(project)
    assert line_of(project, problem) == "actor putin"
    assert "actors.yml" in problem.message and "former_ids: [putin]" in problem.remedy


def test_a_faulty_line_stops_a_publication_too(project: Path) -> None:
    ledger = project / "content" / FILE
    ledger.write_text(f"<<<<<<< HEAD\n{ledger.read_text(encoding='utf-8')}", encoding="utf-8")
    with pytest.raises(ContentError, match="conflitto di git"):
        build_site(read_settings(project))


# --- where old addresses lead ---------------------------------------------------------------------------------------


def redirects(lines: tuple[Permalink, ...], given: Site, pages: tuple[str, ...] = ()) -> dict[str, str]:
    found = find_redirects(lines, given, frozenset(pages))
    assert [redirect.path for redirect in found] == sorted({redirect.path for redirect in found})
    return {redirect.path: redirect.target + (f"#{redirect.anchor}" if redirect.anchor else "") for redirect in found}


def test_the_page_of_an_event_leads_to_where_it_is_told_now() -> None:
    given = small()
    by_id = {event.id: event for event in given.events}
    home, there = given.articles  # «telefonata», «smentita»
    other = replace(by_id["e-deny"].reports[0], id="e-unita")
    first = replace(by_id["e-meet"], former_ids=("e-altra",), reports=(*by_id["e-meet"].reports, other))
    kept = {home.id: (KeptAnchor(3, 9, "e-x"), KeptAnchor(0, 0, "e-y"))}
    given = replace(given, events=(first, by_id["e-none"]), kept_anchors=kept)
    ids = (first.id, "e-altra", "e-unita", "e-x", "e-y", "e-persa")
    lines = tuple(Permalink("page", id_) for id_ in ids)
    page = f"articoli/{home.slug}.md"
    assert redirects(lines, given) == {
        f"eventi/{first.id}.md": f"{page}#{first.id}",
        "eventi/e-altra.md": f"{page}#{first.id}",
        "eventi/e-unita.md": f"articoli/{there.slug}.md#e-unita",
        "eventi/e-x.md": f"{page}#e-x",
        "eventi/e-y.md": page,
    }
    assert redirects(lines, given, (first.id,)) == {
        "eventi/e-altra.md": f"eventi/{first.id}.md",
        "eventi/e-unita.md": f"eventi/{first.id}.md",
        "eventi/e-x.md": f"{page}#e-x",
        "eventi/e-y.md": page,
    }
    assert redirects((), given) == {}


def test_an_actor_that_lost_its_page_leads_to_the_list() -> None:
    given = small()
    assert not [line for line in given.timelines if line.id == "belta"]
    assert redirects((Permalink("actor", "belta"), Permalink("actor", "vladimir-putin")), given) == {
        "attori/belta.md": "attori/index.md"
    }


def test_what_actors_cost_grows_with_their_number() -> None:
    def finding(number: int) -> Callable[[], object]:
        ids = [f"attore-{n}" for n in range(number)]
        actors = tuple(Actor(id_, id_, "person") for id_ in ids)
        with_pages = tuple(Timeline("actor", id_, id_, ()) for id_ in ids[::2])
        given = replace(small(), registry=Registry(actors, ()), timelines=with_pages)
        lines = tuple(Permalink("actor", id_) for id_ in ids)
        return lambda: find_redirects(lines, given, frozenset())

    # Eight times as many; comparing each with all takes sixty-four times as long.
    check_growth(finding(1000), finding(8000), 24, spare=0.005)


def test_an_id_without_an_event_is_still_an_anchor_of_its_sentence(project: Path) -> None:
    ledger = (project / "content" / FILE).read_text(encoding="utf-8")
    id_ = next(line for line in ledger.split("\n") if VISIT in line).split()[2]
    entry = "events: [{quote: fabbrica di trattori, reject: true}]"
    write(project, "vertice", MEETING.replace("title:", f"{entry}\ntitle:"))
    generated = made(project)
    assert id_ not in {event.id for event in generated.site.events}
    page = next(page for page in generated.pages if page.path == "articoli/vertice.md")
    assert page.body.count(f'id="{id_}"') == 1
    assert lost(project) == []


def test_a_year_that_has_no_event_any_more_leads_to_the_chronology(project: Path) -> None:
    entry = "events: [{quote: fabbrica di trattori, reject: true}]"
    write(project, "vertice", MEETING.replace("title:", f"{entry}\ntitle:"))
    generated = made(project)
    pages = {page.path: page for page in generated.pages}
    assert lost(project) == [] and pages["cronologia/2026.md"].front["redirect"] == "../"
    assert "redirect" not in pages["cronologia/2025.md"].front


# --- the commands ---------------------------------------------------------------------------------------------------


def test_check_tells_and_build_refuses_to_lose_an_address(project: Path) -> None:
    (project / "content/articles/vertice.md").unlink()
    checked = run(project, "check")
    assert checked.exit_code == 1 and "content/permalinks.txt:" in checked.stderr
    built = run(project, "build")
    assert built.exit_code == 1 and "lost-permalink" in built.stderr and "Nulla è stato pubblicato" in built.stderr
    assert not (project / "build/docs").exists()


def test_a_preview_goes_on(project: Path) -> None:
    (project / "content/articles/vertice.md").unlink()
    assert "lost-permalink" in {problem.code for problem in made(project).content.problems}


@pytest.mark.site
def test_the_ledger_is_written_only_when_asked(project: Path) -> None:
    ledger = project / "content" / FILE
    before = ledger.read_bytes()
    write(project, "nuovo", "---\ntitle: Il premio\ndate: 2025-06-12\n---\n\nPutin ha premiato oggi gli scienziati.\n")
    first = run(project, "build")
    assert first.exit_code == 0, first.output
    assert "2 permalink nuovi non ancora in content/permalinks.txt → cronistoria build --permalinks\n" in first.stdout
    assert ledger.read_bytes() == before
    second = run(project, "build", "--permalinks")
    assert "2 permalink nuovi in content/permalinks.txt" in second.stdout
    after = ledger.read_bytes()
    assert set(before.splitlines()) < set(after.splitlines())
    third = run(project, "build", "--permalinks")
    assert "permalink" not in third.stdout
    assert ledger.read_bytes() == after


def test_the_demo_s_ledger_loses_nothing_and_is_complete() -> None:
    """What CI asks of the ledger that is committed; without one nothing was published."""
    lines, problems = read_permalinks(ROOT / "content")
    assert problems == ()
    generated = generate(replace(read_settings(ROOT), cache="none"))
    assert [problem for problem in generated.content.problems if problem.code == "lost-permalink"] == []
    if lines:
        assert new_permalinks(lines, generated.permalinks) == ()


def test_a_former_id_that_is_none_is_told(project: Path) -> None:
    write(project, "vertice", MEETING.replace("title:", "former_ids: [Non È Un Id]\ntitle:"))
    problems = read_content(replace(read_settings(project), jobs=1)).problems
    assert [(p.file, p.code) for p in problems] == [("content/articles/vertice.md", "former_ids")]
