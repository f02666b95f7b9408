"""Live reload: one edit is one rebuild, a mistake keeps the last good pages, nobody else can reach the server."""

from __future__ import annotations

import contextlib
import http.client
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.demo import copy_project
from tests.publish.projects import MKDOCS_YML

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 1200
"""Tenths of a second: the demo's first build is slow on a machine that has other things to do."""

# The pipeline is stood in for by one that reads a sentence a page: what is tested is the server and the hooks.
SERVER = """
import sys, types
from pathlib import Path
from generator.errors import ContentError, Problem
from generator.model import Page, SearchRecord
from generator.settings import read_settings

def generate(settings):
    texts = {path.stem: path.read_text(encoding="utf-8") for path in sorted(settings.content.glob("*.md"))}
    wrong = tuple(Problem(f"content/{name}.md", 1, 1, "rotto", "è rotto", "aggiustalo")
                  for name, text in texts.items() if "ROTTO" in text)
    if any(text.startswith("ROTTO") for text in texts.values()):
        raise ContentError(wrong)
    pages = [Page(f"{name}.md", {"title": name}, f"<p>{text}</p>") for name, text in texts.items()]
    records = [SearchRecord(f"{name}/", text, (("title", name),), ()) for name, text in texts.items()]
    return types.SimpleNamespace(
        pages=pages, records=records, exports=(), content=types.SimpleNamespace(problems=wrong), site=types.SimpleNamespace(articles=pages)
    )

site = types.ModuleType("generator.site")
site.generate = generate
site.refuse_if_empty = lambda content, settings: None
sys.modules["generator.site"] = site

from generator.publish.preview import serve
serve(read_settings(Path(sys.argv[1])), int(sys.argv[2]))
"""


def free_port() -> int:
    """Below those that the system gives to whoever asks for any: another test might get it before our server does."""
    first = 10_000 + os.getpid() * 37 % 20_000  # and not where a neighbour begins, who looks for one at the same time
    for port in (*range(first, 30_000), *range(10_000, first)):
        with socket.socket() as free, contextlib.suppress(OSError):
            free.bind(("127.0.0.1", port))
            return port
    raise AssertionError("no port is free")


def edit(path: Path, text: str) -> None:
    """In place and at one stroke: between emptying a file and filling it a watcher may see two edits."""
    assert len(text.encode()) >= path.stat().st_size
    with path.open("r+b", buffering=0) as file:
        file.write(text.encode())


class Server:
    def __init__(self, root: Path, log: Path, command: tuple[str, ...], *, path: str = "") -> None:
        self.port = free_port()
        self.root, self.log, self.command = root, log, command
        self.address = f"http://127.0.0.1:{self.port}/{path}"
        self.start()

    def start(self) -> None:
        # A shell starts what runs in the background with SIGINT ignored, and the server would inherit that.
        signal.signal(signal.SIGINT, signal.default_int_handler)
        self.process = subprocess.Popen(
            [sys.executable, *self.command, str(self.port)],
            cwd=ROOT, stderr=self.log.open("wb"), env=os.environ | {"PYTHONUNBUFFERED": "1"},
        )  # fmt: skip

    def page(self, path: str = "") -> str:
        try:
            with urllib.request.urlopen(self.address + path, timeout=5) as answer:
                return answer.read().decode()
        except (OSError, http.client.HTTPException):  # not there yet, or busy building on a slow machine
            return ""

    def wait_for(self, words: str, path: str = "") -> None:
        for _ in range(PATIENCE):
            if words in self.page(path):
                return
            time.sleep(0.1)
        raise AssertionError(f"{words!r} never came; the log says:\n{self.said()}")

    def wait_to_say(self, words: str) -> None:
        for _ in range(PATIENCE):
            if words in self.said():
                return
            time.sleep(0.1)
        raise AssertionError(f"never said {words!r} but:\n{self.said()}")

    def said(self) -> str:
        return self.log.read_text(encoding="utf-8")

    def stop(self) -> None:
        self.process.send_signal(signal.SIGINT)
        try:
            assert self.process.wait(120) == 0
        finally:
            self.process.kill()
        assert "Traceback" not in self.said()

    def builds(self) -> int:
        return self.said().count("Building documentation...")


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    root = tmp_path / "project"
    (root / "content").mkdir(parents=True)
    (root / "site_overrides").mkdir()
    (root / "site_overrides/main.html").write_text('{% extends "base.html" %}\n')
    (root / "mkdocs.yml").write_text(
        MKDOCS_YML.replace("  name: material", "  name: material\n  custom_dir: site_overrides")
        + "hooks: [mkdocs_hooks.py]\n"
    )
    shutil.copy(ROOT / "mkdocs_hooks.py", root)
    (root / "content/index.md").write_text("La prima stesura.")
    (root / "content/altro.md").write_text("Un altro articolo.")
    running = Server(root, tmp_path / "log", ("-c", SERVER, str(root)), path="cronaca/")
    yield running
    running.stop()


def test_an_edit_rebuilds_once_and_shows(server: Server) -> None:
    server.wait_for("La prima stesura.")
    assert server.builds() == 1
    server.wait_for("livereload(")
    edit(server.root / "content/index.md", "La seconda stesura.")
    server.wait_for("La seconda stesura.")
    time.sleep(2)  # four times the watcher's interval: a second rebuild would have begun
    assert server.builds() == 2
    assert not (server.root / "build/docs").exists(), "the preview must not touch what a publication works on"


def test_the_preview_can_be_searched_and_what_is_found_follows_an_edit(server: Server) -> None:
    server.wait_for('"languages": {"it"', "pagefind/pagefind-entry.json")
    before = server.page("pagefind/pagefind-entry.json")
    server.wait_for("export", "pagefind/pagefind.js")
    (server.root / "content/index.md").write_text("La seconda stesura.")
    server.wait_for("La seconda stesura.")
    for _ in range(PATIENCE):
        after = server.page("pagefind/pagefind-entry.json")
        if after and after != before:
            break
        time.sleep(0.1)
    assert after not in ("", before)
    assert "La ricerca non funziona" not in server.said()


@pytest.mark.site
def test_the_command_shows_an_edit_of_the_demo_after_one_rebuild(tmp_path: Path) -> None:
    root = copy_project(tmp_path / "project").root
    server = Server(root, tmp_path / "log", ("-m", "generator", "--project", str(root), "serve", "--port"))
    try:
        server.wait_for("Cronistoria")
        assert server.builds() == 1
        article = min((root / "content/articles").rglob("*.md"))
        edit(article, f"{article.read_text(encoding='utf-8')}\nUna frase aggiunta ora.\n")
        (page,) = (root / "build/preview/articoli").glob(f"{article.stem}.md")
        server.wait_for("Una frase aggiunta ora.", f"articoli/{page.stem}/")
        time.sleep(2)
        assert server.builds() == 2
    finally:
        server.stop()


@pytest.mark.site
def test_a_project_without_articles_is_told_how_to_begin_and_shows_the_first_one(tmp_path: Path) -> None:
    root = copy_project(tmp_path / "project", content=False).root
    (root / "content").mkdir()
    server = Server(root, tmp_path / "log", ("-m", "generator", "--project", str(root), "serve", "--port"))
    try:
        server.wait_to_say(
            "in content/articles non c’è nessun articolo → scrivi il primo articolo con: cronistoria new"
        )
        server.wait_for("Cronistoria")
        (root / "content/articles").mkdir()
        (root / "content/articles/primo.md").write_text(
            "---\ntitle: Il primo\ndate: 2025-12-31\n---\n\nIeri pioveva.\n"
        )
        server.wait_for("Ieri pioveva.", "articoli/primo/")
        server.wait_to_say("1 articolo in ordine.")
    finally:
        server.stop()


def test_a_save_by_renaming_rebuilds_once_too(server: Server) -> None:
    server.wait_for("La prima stesura.")
    draft = server.root / ".index.md.swp"  # elsewhere: seen before it is renamed, it would be an edit of its own
    draft.write_text("Salvata da un editor.")
    draft.replace(server.root / "content/index.md")
    server.wait_for("Salvata da un editor.")
    time.sleep(2)
    assert server.builds() == 2


def test_a_new_article_appears_and_a_removed_one_goes(server: Server) -> None:
    server.wait_for("Un altro articolo.", "altro/")
    (server.root / "content/altro.md").rename(server.root / "content/nuovo.md")
    server.wait_for("Un altro articolo.", "nuovo/")
    assert server.page("altro/") == ""


def test_a_template_is_watched_too(server: Server) -> None:
    server.wait_for("La prima stesura.")
    template = server.root / "site_overrides/main.html"
    template.write_text(template.read_text() + "{% block announce %}Avviso{% endblock %}")
    server.wait_for("Avviso")


def test_unreadable_content_keeps_the_last_good_pages_and_says_why(server: Server) -> None:
    server.wait_for("La prima stesura.")
    (server.root / "content/index.md").write_text("ROTTO")
    server.wait_to_say("content/index.md:1:1: rotto è rotto → aggiustalo")
    server.wait_to_say("Le pagine restano quelle di prima.")
    server.wait_for("La prima stesura.")
    (server.root / "content/index.md").write_text("Aggiustata.")
    server.wait_for("Aggiustata.")


def test_content_that_is_broken_from_the_start_is_shown_and_searched_once_it_is_mended(server: Server) -> None:
    server.wait_for("La prima stesura.")
    index = server.root / "content/index.md"
    for before, remark in (
        ("La prima stesura.", "Le pagine restano quelle di prima, senza ricerca finché il contenuto non si legge."),
        ("Non c’è ancora niente da vedere", "Il sito comparirà quando il contenuto si potrà leggere."),
    ):
        server.stop()
        index.write_text("ROTTO")
        server.start()
        server.wait_to_say("content/index.md:1:1: rotto è rotto → aggiustalo")
        server.wait_for(before)
        server.wait_to_say(remark)
        index.write_text("Aggiustata.")
        server.wait_for("Aggiustata.")
        server.wait_for('"page_count": 2', "pagefind/pagefind-entry.json")
        shutil.rmtree(server.root / "build/preview")


def test_a_problem_in_one_article_is_told_and_the_rest_goes_on(server: Server) -> None:
    server.wait_for("La prima stesura.")
    (server.root / "content/altro.md").write_text("Un po’ ROTTO.")
    server.wait_for("Un po’ ROTTO.", "altro/")
    assert "content/altro.md:1:1: rotto" in server.said()


def test_only_this_computer_can_reach_it(server: Server) -> None:
    server.wait_for("La prima stesura.")
    listening = {
        line.split()[1]
        for table in ("/proc/net/tcp", "/proc/net/tcp6")
        if Path(table).exists()
        for line in Path(table).read_text().splitlines()[1:]
        if line.split()[3] == "0A" and line.split()[1].endswith(f":{server.port:04X}")
    }
    assert {address.partition(":")[0] for address in listening} == {"0100007F"}


@pytest.mark.parametrize(
    ("more", "words"),
    [
        (
            "plugins: [pippo]\n",
            'The "pippo" plugin is not installed\nMkDocs non parte con queste impostazioni → correggi',
        ),
        ("theme: {name: material, language: zz}\n", "il tema non si può usare → controlla theme"),
    ],
)
def test_settings_that_mkdocs_refuses_are_an_italian_sentence(tmp_path: Path, more: str, words: str) -> None:
    (tmp_path / "content/articles").mkdir(parents=True)
    (tmp_path / "mkdocs.yml").write_text(MKDOCS_YML + "hooks: [mkdocs_hooks.py]\n" + more, encoding="utf-8")
    shutil.copy(ROOT / "mkdocs_hooks.py", tmp_path)
    done = subprocess.run(
        [sys.executable, "-m", "generator", "--project", tmp_path, "serve", "--port", "8317"],
        cwd=ROOT, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 2
    assert words in done.stderr
    assert "Traceback" not in done.stderr


def test_a_taken_port_is_an_italian_sentence(server: Server, tmp_path: Path) -> None:
    server.wait_for("La prima stesura.")
    code = SERVER.replace("serve(read", "import generator.errors\ntry: serve(read") + (
        "except generator.errors.EnvironmentFailure as fault: print(fault)\n"
    )
    second = subprocess.run(
        [sys.executable, "-c", code, server.root, str(server.port)],
        cwd=ROOT, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert f"127.0.0.1:{server.port}: la porta è già in uso → " in second.stdout, second.stderr
