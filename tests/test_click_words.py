"""What click says by itself is Italian, whatever the language of the machine.

After an edit of click.po: `python -m tests.test_click_words` writes click.mo, which is what `gettext` reads.
"""

from __future__ import annotations

import gettext
import os
import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po
from click.testing import CliRunner

from generator.cli import main

SOURCE = Path(__file__).resolve().parents[1] / "generator/cli/locale/it/LC_MESSAGES/click.po"
COMPILED = SOURCE.with_suffix(".mo")

SPEAKING = ("core", "decorators", "exceptions", "formatting", "parser", "types")
"""The modules of click that a command of ours can meet: none of them asks, edits or shows progress."""
FOR_PROGRAMMERS = re.compile(
    r"Do you want|Confirm the action|Choice\(|Value must be an iterable|Name '|Boolean option|Could not determine name"
    r"|No options defined|Arguments take exactly|Invalid start character"
)
ENGLISH = re.compile(
    r"\b(?:usage|options?|commands?|args|arguments?|text|integer|range|directory|path|files|default|required|show|exit"
    r"|this|the|and|with|for|not|is|of|try|help|error|missing|such|invalid|value|got|unexpected|requires|does|exist"
    r"|choose|from|mean|version|aborted)\b",
    re.IGNORECASE,
)
NAMES = re.compile(
    r"--[a-z-]+|\[(?:text\|(?:github|json)|policy\|netlify\|nginx)\]|\{.*?\}|code point|Cloudflare Pages|default-src"
)
"""What is the same word in any language: names of options, values and keys."""


def catalogue() -> Catalog:
    with SOURCE.open("rb") as file:
        return read_po(file)


def sentences(of: Catalog) -> dict[object, object]:
    """Those with a singular and a plural as pairs, as they are extracted from the source."""
    return {tuple(m.id) if m.pluralizable else m.id: list(m.string) for m in of if m.id}


def every_command() -> Iterator[tuple[str, ...]]:
    yield ()
    for name, command in main.commands.items():
        yield (name,)
        if isinstance(command, click.Group):
            yield from ((name, inner) for inner in command.commands)


def said(*words: str, **environment: str | None) -> tuple[int, str]:
    result = CliRunner(env=environment).invoke(main, words, prog_name="cronistoria")
    return result.exit_code, result.output


def test_what_is_read_is_what_was_written() -> None:
    with COMPILED.open("rb") as file:
        assert sentences(read_mo(file)) == sentences(catalogue())


def test_every_sentence_of_click_has_its_italian() -> None:
    known = sentences(catalogue())
    asked = {
        message
        for module in SPEAKING
        for _, message, _, _ in extract_from_file(
            "python", Path(click.__path__[0]) / f"{module}.py", keywords={"_": None, "ngettext": (1, 2)}
        )
    }
    assert len(asked) > 50
    missing = {m for m in asked if m not in known and not FOR_PROGRAMMERS.match(m if isinstance(m, str) else m[0])}
    assert not missing


@pytest.mark.parametrize("words", tuple(every_command()), ids=" ".join)
def test_no_help_has_an_english_word(words: tuple[str, ...]) -> None:
    code, text = said(*words, "--help")
    assert code == 0
    assert text.startswith("Uso: cronistoria")
    assert not ENGLISH.findall(NAMES.sub("", text))


MESSAGES = {
    ("pubblica",): "Errore: il comando «pubblica» non esiste.",
    ("--progetto",): "Errore: l’opzione «--progetto» non esiste. Forse intendevi '--project'.",
    ("build", "--permalink"): "Errore: l’opzione «--permalink» non esiste. Forse intendevi '--permalinks'.",
    ("bild",): "Errore: il comando «bild» non esiste. Forse intendevi 'build'.",
    ("--project",): "Errore: l’opzione «--project» vuole un valore.",
    ("build", "--strict=1"): "Errore: l’opzione «--strict» non vuole un valore.",
    ("explain",): "Errore: manca l’argomento 'FILE[:RIGA]'.",
    ("accept", "Tizio"): "Errore: manca l’opzione '--kind'. Scegli fra:",
    ("check", "ancora", "due"): "Errore: ci sono argomenti di troppo (ancora due).",
    ("check", "ancora"): "Errore: c’è un argomento di troppo (ancora).",
    ("--project", "/non/esiste", "check"): "Errore: valore non valido per '--project': «/non/esiste» non esiste.",
    ("--project", __file__, "check"): f"Errore: valore non valido per '--project': «{__file__}» è un file, non una",
    ("import", "csv", "/"): "Errore: valore non valido per 'FILE': «/» è una cartella, non un file.",
    ("import", "csv", "/non/esiste.csv"): "Errore: valore non valido per 'FILE': «/non/esiste.csv» non esiste.",
    ("csp", "--for", "apache"): "Errore: valore non valido per '--for': «apache» non è fra 'policy', 'netlify', 'nginx'",
    ("serve", "--port", "0"): "Errore: valore non valido per '--port': 0 è fuori dai limiti 1<=x<=65535.",
    ("serve", "--port", "casa"): "Errore: valore non valido per '--port': «casa» non è un numero valido.",
}  # fmt: skip


@pytest.mark.parametrize(("words", "message"), MESSAGES.items(), ids=[" ".join(words) for words in MESSAGES])
@pytest.mark.parametrize("language", ["C", "en_US.UTF-8", "de_DE:fr"])
def test_what_is_wrong_in_a_command_is_said_in_italian(words: tuple[str, ...], message: str, language: str) -> None:
    code, text = said(*words, LC_ALL=language, LANG=language, LANGUAGE=language)
    assert code == 2
    assert text.startswith(("Uso: cronistoria", "Errore: "))
    assert message in text
    assert not ENGLISH.findall(NAMES.sub("", text))


def test_the_version_is_a_name_and_a_number() -> None:
    assert re.fullmatch(r"cronistoria \d+\.\d+\.\d+\n", said("--version")[1])


@pytest.mark.parametrize("language", [None, "de"])
def test_nothing_of_it_stays_behind(language: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    if language is None:
        monkeypatch.delenv("LANGUAGE", raising=False)
    else:
        monkeypatch.setenv("LANGUAGE", language)
    domain = gettext.textdomain()
    said("--help")
    said("pubblica")
    assert (os.environ.get("LANGUAGE"), gettext.textdomain()) == (language, domain)
    assert gettext.gettext("Usage:") == "Usage:"


if __name__ == "__main__":
    with COMPILED.open("wb") as target:
        write_mo(target, catalogue())
