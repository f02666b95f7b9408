"""mkdocs.yml, as people write it: what is wrong in it is an Italian sentence, never a traceback."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import UsageError
from generator.settings import Settings, read_settings


def read(root: Path, text: str) -> Settings:
    (root / "mkdocs.yml").write_text(text, encoding="utf-8")
    return read_settings(root)


def test_folders_have_their_defaults_inside_the_project(tmp_path: Path) -> None:
    settings = read(tmp_path, "site_name: Prova\n")
    assert (settings.content, settings.build, settings.docs) == (
        tmp_path / "content", tmp_path / "build", tmp_path / "build/docs",
    )  # fmt: skip


def test_a_site_without_a_name_is_not_called_none(tmp_path: Path) -> None:
    assert read(tmp_path, "site_name:\n").site_name == "Cronistoria"


def test_the_site_is_described_in_the_words_of_mkdocs_yml(tmp_path: Path) -> None:
    assert read(tmp_path, "site_description: I fatti di Bologna.\n").site_description == "I fatti di Bologna."
    assert read(tmp_path, "site_description:\n").site_description == ""


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("https://example.org", "https://example.org/"),
        ("https://example.org/", "https://example.org/"),
        ("https://example.org/cronaca", "https://example.org/cronaca/"),
        ("https://example.org/cronaca/", "https://example.org/cronaca/"),
        ("http://localhost:8000/~io/citt%C3%A0", "http://localhost:8000/~io/citt%C3%A0/"),
        ("!ENV SITO", ""),
        ("''", ""),
    ],
)
def test_the_address_ends_with_a_slash(tmp_path: Path, written: str, read_as: str) -> None:
    assert read(tmp_path, f"site_name: Prova\nsite_url: {written}\n").site_url == read_as


def test_a_variable_of_the_machine_is_read_as_mkdocs_reads_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SITO", "https://prova.example.org/ramo")
    monkeypatch.delenv("ALTROVE", raising=False)
    settings = read(
        tmp_path, "site_name: !ENV [ALTROVE, Prova]\nsite_url: !ENV [ALTROVE, SITO, 'https://example.org/']\n"
    )
    assert (settings.site_name, settings.site_url) == ("Prova", "https://prova.example.org/ramo/")
    assert settings.variables == (("SITO", "https://prova.example.org/ramo"),), "what the engine will be told"
    monkeypatch.setenv("SITO", "ftp://prova")
    with pytest.raises(UsageError, match="site_url non è un indirizzo"):
        read_settings(tmp_path)


def test_what_is_inherited_counts_as_if_it_stood_there(tmp_path: Path) -> None:
    (tmp_path / "base.yml").write_text(
        "site_name: Base\nsite_url: https://example.org/\nextra: {cronistoria: {min_events: 3, min_crossing: 4}}\n"
    )
    settings = read(tmp_path, "INHERIT: base.yml\nsite_name: Prova\nextra: {cronistoria: {min_events: 5}}\n")
    assert (settings.site_name, settings.site_url) == ("Prova", "https://example.org/")
    assert (settings.min_events, settings.min_crossing) == (5, 4)


def test_an_article_has_ten_seconds_unless_the_newsroom_says_otherwise(tmp_path: Path) -> None:
    assert read(tmp_path, "site_name: Prova\n").seconds_per_article == 10
    assert read(tmp_path, "extra: {cronistoria: {seconds_per_article: 30}}\n").seconds_per_article == 30


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("extra: foo\n", "extra deve contenere"),
        ("extra: [foo]\n", "extra deve contenere"),
        ("extra: {cronistoria: [content]}\n", r"extra\.cronistoria deve contenere"),
        ("extra: {cronistoria: {3: x, conten: y}}\n", "non conosce 3, conten"),
        ("extra: {cronistoria: {content: [a]}}\n", r"extra\.cronistoria\.content deve essere"),
        ("extra: {cronistoria: {content: ''}}\n", r"extra\.cronistoria\.content deve essere"),
        ("extra: {cronistoria: {notice: [a, b]}}\n", r"extra\.cronistoria\.notice deve essere una frase"),
        ("extra: {cronistoria: {min_events: molti}}\n", "min_events deve essere un numero"),
        ("extra: {cronistoria: {min_events: 0}}\n", "min_events deve essere un numero intero da 1 in su"),
        ("extra: {cronistoria: {seconds_per_article: 3601}}\n", "deve essere un numero intero da 1 a 3600"),
        ("extra: {cronistoria: {min_crossing: 0}}\n", "min_crossing deve essere un numero"),
        ("site_url: 'http://[x'\n", "site_url non è un indirizzo"),
        ("site_url: esempio.it\n", "site_url .* scrivi per esempio https://esempio.it/cronaca/"),
        ("site_url: ftp://esempio.it/\n", "site_url .* scrivi per esempio https://esempio.it/cronaca/"),
        ("site_url: https://esempio.it/?a=b\n", "site_url .* scrivi per esempio https://esempio.it/cronaca/"),
        ("site_url: [a]\n", "site_url .* scrivi per esempio https://esempio.it/cronaca/"),
        ("site_url: https://esempio.it/città più\n", "site_url .* scrivi https://esempio.it/citt%C3%A0%20pi%C3%B9/"),
        ("site_url: https://esempio.it/c&d/\n", "site_url .* scrivi https://esempio.it/c%26d/"),
        ("site_url: https://città.it:8080/x\n", "site_url .* scrivi https://xn--citt-3na.it:8080/x/"),
        ("- site_name\n", "non contiene impostazioni"),
        ("", "non contiene impostazioni"),
        ("# site_name: Prova\n", "non contiene impostazioni"),
        ("site_name: Pro\x07va\n", r"^mkdocs\.yml contiene un carattere invisibile .*U\+0007"),
        ("INHERIT: manca.yml\n", r"(?s)eredita da un file che non c’è → correggi INHERIT\n  .*manca\.yml"),
        ("INHERIT: mkdocs.yml\n", "INHERIT deve nominare un altro file"),
        ("INHERIT: [a]\n", "INHERIT deve nominare un altro file"),
        ("INHERIT\n", "INHERIT deve nominare un altro file"),
        ("site_name: !ENV {a: b}\n", r"^mkdocs\.yml:1:12: non è YAML valido → controlla rientri"),
        ("nav: [\n", r"^mkdocs\.yml:2:1: non è YAML valido"),
        ("nav: [a, b\n", r"^mkdocs\.yml:1:6: lista tra parentesi quadre mai chiusa"),
        (
            "site_name: Prova\nsite_description: Il voto: chi vince\n",
            r"^mkdocs\.yml:2:26: due punti seguiti da spazio .* → racchiudi il testo tra virgolette",
        ),
        ('site_name: "Prova\n', r"^mkdocs\.yml:1:12: virgolette aperte e mai chiuse"),
        ("site_name: Prova\n\tnav: x\n", r"^mkdocs\.yml:2:1: carattere che qui non può"),
    ],
)
def test_what_is_wrong_is_said(tmp_path: Path, text: str, words: str) -> None:
    with pytest.raises(UsageError, match=words):
        read(tmp_path, text)


def test_a_fault_in_the_inherited_file_bears_its_name(tmp_path: Path) -> None:
    (tmp_path / "comune.yml").write_text("site_description: Il voto: chi vince\n", encoding="utf-8")
    with pytest.raises(UsageError, match=r"^comune\.yml:1:26: due punti seguiti da spazio"):
        read(tmp_path, "INHERIT: comune.yml\nsite_name: Prova\n")
    (tmp_path / "comune.yml").write_bytes("site_name: Caffè\n".encode("latin-1"))
    with pytest.raises(UsageError, match=r"^comune\.yml non è in UTF-8 → salvalo"):
        read(tmp_path, "INHERIT: comune.yml\n")


@pytest.mark.parametrize("folder", ["../altrove", "/srv/altrove", ".", "content/../.."])
@pytest.mark.parametrize(
    "key", ["extra: {cronistoria: {content: '%s'}}", "extra: {cronistoria: {build: '%s'}}", "docs_dir: '%s'"]
)
def test_a_folder_outside_the_project_is_refused(tmp_path: Path, key: str, folder: str) -> None:
    with pytest.raises(UsageError, match="fuori dal progetto"):
        read(tmp_path, key % folder)


def test_a_link_out_of_the_project_is_refused(tmp_path: Path) -> None:
    root = tmp_path / "project"
    root.mkdir()
    (tmp_path / "altrove").mkdir()
    (root / "content").symlink_to(tmp_path / "altrove")
    with pytest.raises(UsageError, match="fuori dal progetto"):
        read(root, "site_name: Prova\n")


@pytest.mark.parametrize(
    "text", ["docs_dir: content\n", "docs_dir: content/docs\n", "extra: {cronistoria: {content: build/articoli}}\n"]
)
def test_what_is_written_and_what_is_generated_lie_apart(tmp_path: Path, text: str) -> None:
    with pytest.raises(UsageError, match="una dentro l’altra"):
        read(tmp_path, text)


def test_a_folder_called_mkdocs_yml_is_no_settings_file(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").mkdir()
    with pytest.raises(UsageError, match="non si legge"):
        read_settings(tmp_path)


def test_a_settings_file_in_another_encoding_is_said(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_bytes("site_name: Verità\n".encode("latin-1"))
    with pytest.raises(UsageError, match="UTF-8"):
        read_settings(tmp_path)


def test_a_newsroom_may_change_when_an_actor_meets_a_topic(tmp_path: Path) -> None:
    assert read(tmp_path, "site_name: Prova\n").min_crossing == 3
    assert read(tmp_path, "extra: {cronistoria: {min_crossing: 5}}\n").min_crossing == 5
