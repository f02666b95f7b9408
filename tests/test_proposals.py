"""`cronistoria proposals` and the commands that decide, as an editor runs them."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.articles.decisions import read_decisions
from generator.articles.registry import read_registry
from generator.cli import main
from generator.events import MergePair
from generator.queue import queue_of
from generator.queue_text import queue_json, queue_lines
from generator.settings import read_settings
from generator.site import merge_told, read_content

ROOT = Path(__file__).resolve().parents[1]
ACTORS = """\
# Il nostro registro

- id: putin
  name: Vladimir Putin
  kind: person
  aliases: [Putin] # basta
- {id: costa, name: António Costa, kind: person, aliases: [Costa], requires: [António Costa]}

# fine
"""
FIRST = "Ieri Vladimir Putin ha visto Aldo Bellini a Lipari. Bellini ha taciuto, e ieri anche Costa."
SECOND = "Oggi Aldo Bellini ha scritto a Putin. Ne ha parlato anche a Vladimir Poutine."
THIRD = "Lo ripete Vladimir Poutine. Un altro Bellini non c’era."


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "content" / "articles").mkdir(parents=True)
    (tmp_path / "mkdocs.yml").write_bytes((ROOT / "mkdocs.yml").read_bytes())
    (tmp_path / "content" / "actors.yml").write_text(ACTORS, encoding="utf-8")
    for number, text in enumerate((FIRST, SECOND, THIRD), 1):
        front = f"---\ntitle: Il giorno {number}\ndate: 2025-12-{number:02}\n---\n\n"
        (tmp_path / "content" / "articles" / f"giorno-{number}.md").write_text(front + text + "\n", encoding="utf-8")
    return tmp_path


def run(project: Path, *words: str) -> Result:
    return CliRunner().invoke(main, ["--project", str(project), *words])


def proposed(project: Path) -> list[str]:
    return [one["name"] for one in json.loads(run(project, "proposals", "--format", "json").stdout)["names"]]


def texts(project: Path) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in (project / "content").glob("*.yml")}


def test_the_list_says_what_where_and_how_to_decide(project: Path) -> None:
    result = run(project, "proposals")
    assert result.exit_code == 0
    assert result.stdout == (
        "Nomi che il registro non conosce: 2\n"
        "  1. Aldo Bellini — 3 articoli, 4 volte\n"
        "    anche: Bellini\n"
        "    content/articles/giorno-1.md:6: «Ieri Vladimir Putin ha visto Aldo Bellini a Lipari.»\n"
        "  2. Vladimir Poutine — 2 articoli, 2 volte\n"
        "    content/articles/giorno-2.md:6: «Ne ha parlato anche a Vladimir Poutine.»\n"
        "    forse è un alias di Vladimir Putin (putin)\n"
        "Per decidere: cronistoria accept NOME --kind TIPO, cronistoria alias NOME ATTORE, cronistoria reject NOME.\n"
        "I tipi: person, organisation, institution, country, media. I nomi di più parole vanno fra virgolette.\n"
        "\n"
        "Nomi che il registro conosce ma non sa a chi dare: 1\n"
        "  1. Costa — 1 articolo, 1 volta\n"
        "    content/articles/giorno-1.md:6: «Bellini ha taciuto, e ieri anche Costa.»\n"
        "    può essere António Costa (costa)\n"
        "Scrivi nell’articolo il nome intero, o aggiungi l’attore nel front matter: actors: [id].\n"
        "Se invece quel nome, da solo, indica sempre lo stesso attore: cronistoria alias NOME ATTORE.\n"
    )


def test_the_list_can_be_cut_and_read_by_programs(project: Path) -> None:
    assert (
        "Nomi che il registro non conosce: 2 (in mostra i primi 1)" in run(project, "proposals", "--limit", "1").stdout
    )
    value = json.loads(run(project, "proposals", "--format", "json", "--limit", "1").stdout)
    assert value["names"] == [
        {
            "name": "Aldo Bellini",
            "spellings": ["Aldo Bellini", "Bellini"],
            "articles": ["giorno-1", "giorno-2", "giorno-3"],
            "count": 4,
            "in_titles": 0,
            "alias_of": None,
            "likeness": None,
            "candidates": [],
            "examples": value["names"][0]["examples"],
        }
    ]
    assert value["names"][0]["examples"][0]["line"] == 6
    assert value["ambiguous"][0]["candidates"] == ["costa"]


def test_an_accepted_name_is_an_actor_and_never_proposed_again(project: Path) -> None:
    result = run(
        project,
        "accept",
        "aldo bellini",
        "--kind",
        "person",
        "--alias",
        "Bellini",
        "--description",
        "Pittore\n di Lipari.",
    )
    assert (result.exit_code, result.stdout.count("\n")) == (0, 1)
    assert "content/actors.yml" in result.stdout and "cronistoria build" in result.stdout
    entry = "- id: aldo-bellini\n  name: Aldo Bellini\n  kind: person\n  aliases: [Bellini]\n  description: Pittore di Lipari.\n"
    assert texts(project)["actors.yml"] == ACTORS.replace("\n# fine", f"{entry}\n# fine")
    registry, problems = read_registry(project / "content")
    assert problems == () and registry.actor("aldo-bellini")
    decisions, problems = read_decisions(project / "content", registry)
    assert problems == ()
    assert [(one.name, one.decision, one.actor) for one in decisions.names] == [
        ("Aldo Bellini", "accepted", "aldo-bellini")
    ]
    assert proposed(project) == ["Vladimir Poutine"]
    assert "è già nel registro" in run(project, "accept", "Aldo Bellini", "--kind", "person").stderr


def test_rejected_names_never_return(project: Path) -> None:
    result = run(project, "reject", "Aldo Bellini", "Vladimir Poutine")
    assert (result.exit_code, result.stdout) == (
        0,
        "«Aldo Bellini», «Vladimir Poutine» non saranno più proposti: scritto in content/decisions.yml; "
        "togli la riga per cambiare idea.\n",
    )
    assert proposed(project) == []
    assert texts(project)["actors.yml"] == ACTORS
    for name in ("Aldo Bellini", "Bellini"):
        assert f"  - {{name: {name}, decision: rejected}}" in texts(project)["decisions.yml"]
    again = run(project, "reject", "Aldo Bellini")
    assert again.exit_code == 2 and "già stato respinto (riga" in again.stderr


def test_a_surname_that_names_one_actor_only_can_be_made_its_alias(project: Path) -> None:
    path = project / "content" / "actors.yml"
    path.write_text(ACTORS.replace("  aliases: [Putin] # basta\n", "  aliases: [Vladimir V. Putin] # basta\n"), "utf-8")
    (project / "content" / "articles" / "giorno-4.md").write_text(
        "---\ntitle: Il giorno 4\ndate: 2025-12-04\n---\n\nIeri Putin ha taciuto.\n", encoding="utf-8"
    )
    assert "può essere Vladimir Putin (putin)" in run(project, "proposals").stdout
    assert run(project, "alias", "Putin", "putin").exit_code == 0
    assert "aliases: [Vladimir V. Putin, Putin] # basta" in texts(project)["actors.yml"]
    assert "può essere Vladimir Putin (putin)" not in run(project, "proposals").stdout


def test_an_alias_enters_the_entry_of_its_actor(project: Path) -> None:
    result = run(project, "alias", "Vladimir Poutine", "Vladimir Putin")
    assert result.exit_code == 0 and "«Vladimir Poutine» è un alias di «Vladimir Putin»" in result.stdout
    assert texts(project)["actors.yml"] == ACTORS.replace("[Putin]", "[Putin, Vladimir Poutine]")
    assert "{name: Vladimir Poutine, decision: alias, actor: putin}" in texts(project)["decisions.yml"]
    assert proposed(project) == ["Aldo Bellini"]


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("accept", "Aldo Belini", "--kind", "person"), 2, "forse intendevi «Aldo Bellini»?"),
        (("accept", "Nessun Altro", "--kind", "person"), 2, "cronistoria proposals"),
        (("accept", "Aldo Bellini", "--kind", "person", "--id", "putin"), 2, "è già di «Vladimir Putin»"),
        (("accept", "Aldo Bellini", "--kind", "person", "--alias", "Putin"), 1, "duplicate-alias"),
        (("accept", "Aldo Bellini", "--kind", "persona"), 2, "persona"),
        (("accept", "Costa", "--kind", "person"), 2, "António Costa"),
        (("reject", "Aldo Bellini", "Aldo Belini"), 2, "forse intendevi «Aldo Bellini»?"),
        (("alias", "Vladimir Poutine", "Vladimir Puttin"), 2, "forse intendevi «Vladimir Putin»?"),
        (("alias", "Costa", "costa"), 2, "è già nel registro"),
        (("separate", "e-aaaaaaaaaa", "e-bbbbbbbbbb"), 2, "nessun racconto ha l’id e-aaaaaaaaaa"),
    ],
)
def test_a_wrong_word_changes_nothing_and_says_what_was_meant(
    project: Path, words: tuple[str, ...], code: int, told: str
) -> None:
    before = texts(project)
    result = run(project, *words)
    assert result.exit_code == code
    assert told in result.stderr
    assert texts(project) == before


def test_a_faulty_registry_is_told_first(project: Path) -> None:
    (project / "content" / "actors.yml").write_text(ACTORS + "- {id: x, kind: person}\n", encoding="utf-8")
    result = run(project, "proposals")
    assert result.exit_code == 1
    assert "content/actors.yml:10:" in result.stderr and "Nulla è stato scritto." in result.stderr


def tellings(project: Path) -> list[str]:
    content = read_content(read_settings(project))
    return list(queue_of(content, [e for one in content.understood.values() for e in one.events]).tellings)


def test_merges_stand_in_the_queue_with_the_way_to_undo_them(project: Path) -> None:
    content = read_content(read_settings(project))
    events = [event for one in content.understood.values() for event in one.events]
    first, second, third, *_ = tellings(project)
    pairs = [
        MergePair(first, second, "merged", "stesso giorno, due protagonisti", 0.41),
        MergePair(first, third, "suggested", "parole simili", 0.2),
    ]
    queue = queue_of(content, events, [*pairs, MergePair(first, "e-perduto", "merged", "", 0)])
    lines = "\n".join(queue_lines(queue))
    assert "Fatti uniti automaticamente: 1\n  1. «Il giorno 1» (content/articles/giorno-1.md:6)" in lines
    assert f"per dividerli, una volta per tutte: cronistoria separate {first} {second}" in lines
    assert "Fatti che forse sono uno solo: 1\n" in lines
    assert f"per unirli: cronistoria join {first} {third}" in lines
    assert json.loads(queue_json(queue))["merged"] == [
        {
            "events": [first, second],
            "titles": ["Il giorno 1", "Il giorno 2"],
            "places": ["content/articles/giorno-1.md:6", "content/articles/giorno-2.md:6"],
            "reason": "stesso giorno, due protagonisti",
            "similarity": 0.41,
        }
    ]


def test_articles_that_the_newsroom_wants_to_check_wait_in_the_queue(project: Path) -> None:
    file = project / "content/articles/giorno-2.md"
    file.write_text(file.read_text().replace("title:", "tags: [Minsk, da verificare]\ntitle:", 1))
    queue = queue_of(read_content(read_settings(project)), ())
    lines = "\n".join(queue_lines(queue))
    assert "Articoli con l’etichetta «da verificare»: 1\n  1. «Il giorno 2» (content/articles/giorno-2.md)" in lines
    assert json.loads(queue_json(queue))["to_check"] == [
        {"title": "Il giorno 2", "file": "content/articles/giorno-2.md"}
    ]


def test_a_word_on_two_tellings_holds_until_another_word(project: Path) -> None:
    first, second, *_ = tellings(project)
    result = run(project, "separate", second.removeprefix("e-"), first)
    assert result.exit_code == 0 and "sono due fatti" in result.stdout
    assert run(project, "join", first, second).exit_code == 0
    registry, _ = read_registry(project / "content")
    decisions, problems = read_decisions(project / "content", registry)
    assert problems == ()
    assert [(one.events, one.decision) for one in decisions.merges] == [(tuple(sorted((first, second))), "same")]
    assert "due volte" in run(project, "separate", first, first).stderr


def test_a_word_on_a_fact_that_is_not_there_is_told(project: Path) -> None:
    first, second, *_ = tellings(project)
    file = project / "content" / "decisions.yml"
    waiting = "event una-bozza e-bbbbbbbbbb | main\n"
    file.write_text(f"merges:\n  - {{events: [{first}, {second}], decision: separate}}\n", encoding="utf-8")
    assert run(project, "check").stdout.count("unknown-event") == 0
    file.write_text(f"merges:\n  - {{events: [{first}, e-aaaaaaaaaa], decision: same}}\n", encoding="utf-8")
    problems = read_content(read_settings(project)).problems
    assert [(p.file, p.line, p.code, p.severity) for p in problems] == [
        ("content/decisions.yml", 2, "unknown-event", "warning")
    ]
    assert "«e-aaaaaaaaaa»" in problems[0].message
    (project / "content" / "permalinks.txt").write_text(f"# indirizzi\n{waiting}", encoding="utf-8")
    file.write_text(f"merges:\n  - {{events: [{first}, e-bbbbbbbbbb], decision: same}}\n", encoding="utf-8")
    codes = [p.code for p in read_content(read_settings(project)).problems]
    assert "unknown-event" not in codes, "the article that tells it is only out of the site for now"


TOLD_TWICE = (
    "Mosca, 3 marzo 2025 – Vladimir Putin e António Costa hanno firmato oggi a Lipari un accordo sul grano.",
    "Oggi, a Lipari, António Costa e Vladimir Putin hanno firmato il loro accordo sul grano.",
)


def test_an_automatic_merge_is_undone_for_ever_by_one_command(project: Path) -> None:
    for path in (project / "content" / "articles").iterdir():
        path.unlink()
    for number, text in enumerate(TOLD_TWICE, 1):
        front = "---\ntitle: Putin e António Costa firmano l’accordo sul grano\ndate: 2025-03-03\n---\n\n"
        (project / "content" / "articles" / f"grano-{number}.md").write_text(front + text + "\n", encoding="utf-8")
    before = run(project, "proposals").stdout
    assert "Fatti uniti automaticamente: 1" in before
    command = re.search(r"cronistoria (separate e-\S+ e-\S+)", before)
    assert command
    assert run(project, *command[1].split()).exit_code == 0
    after = run(project, "proposals").stdout
    assert "uniti automaticamente" not in after and "forse sono uno solo" not in after
    content = read_content(read_settings(project))
    assert len(merge_told(content).events) == 2


def test_nothing_to_decide(project: Path) -> None:
    (project / "content" / "articles" / "giorno-1.md").unlink()
    (project / "content" / "articles" / "giorno-2.md").unlink()
    assert run(project, "proposals").stdout == "Nessuna proposta: il registro conosce tutti i nomi ricorrenti.\n"
