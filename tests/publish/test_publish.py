"""The whole way with the real engine: same bytes from the same pages, and no kill that breaks a site."""

from __future__ import annotations

import datetime
import itertools
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.errors import EnvironmentFailure, PublishError
from generator.model import DataFile, SearchRecord
from generator.publish import publish
from generator.publish.docs import write_docs
from generator.publish.engine import epoch, run_mkdocs
from generator.publish.release import broken_files
from generator.settings import read_settings
from tests.publish.projects import PAGES, fingerprint, page, project
from tests.publish.saboteur import FAULTS, FINE, KILLED, SAID_SO, SHRUGGED, run

ROOT = Path(__file__).resolve().parents[2]
DAY = datetime.date(2025, 12, 31)

PUBLISHER = """
import datetime, sys
from pathlib import Path
from generator.publish import publish
from generator.settings import read_settings
from tests.publish.projects import PAGES, page
word = page("parola.md", sys.argv[2])
publish([*PAGES, word], read_settings(Path(sys.argv[1])), newest=datetime.date(2025, 12, 31))
"""


def start(root: Path, word: str, **environment: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-c", PUBLISHER, root, word],
        cwd=ROOT, env=os.environ | environment, start_new_session=True, stderr=subprocess.PIPE,
    )  # fmt: skip


def word_of(root: Path) -> str:
    """The word on the published page; fails when the site is not whole."""
    site = (root / "build/site").resolve()
    assert broken_files(site) == ()
    text = (site / "parola/index.html").read_text(encoding="utf-8")
    return text.partition('<h1 id="')[2].partition('"')[0]


def test_publishes_pages_exports_search_and_sitemap(tmp_path: Path) -> None:
    record = SearchRecord("attori/", "Tutti gli attori.", (("title", "Attori"),), ())
    exports = [DataFile.of_text("dati/eventi.json", "[]\n")]
    done = publish(PAGES, project(tmp_path), newest=DAY, exports=exports, records=[record])
    assert done.site == tmp_path / "build/site"
    for name in ("index.html", "attori/vladimir-putin/index.html", "cronologia/2025/index.html", "dati/eventi.json",
                 "pagefind/pagefind-entry.json", "404.html"):  # fmt: skip
        assert (done.site / name).is_file(), name
    assert not list(done.site.rglob(".cronistoria"))
    assert "<lastmod>2025-12-31</lastmod>" in (done.site / "sitemap.xml").read_text()


@pytest.mark.parametrize("address", ["https://example.org", "https://example.org/", "https://example.org/una/cronaca"])
def test_every_address_that_mkdocs_takes_passes_the_gate(tmp_path: Path, address: str) -> None:
    project(tmp_path)
    config = (tmp_path / "mkdocs.yml").read_text(encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text(config.replace("https://example.org/cronaca/", address), encoding="utf-8")
    done = publish(PAGES, read_settings(tmp_path), newest=DAY)
    assert f"<loc>{address.rstrip('/')}/attori/</loc>" in (done.site / "sitemap.xml").read_text(encoding="utf-8")


def test_a_page_that_is_no_longer_wanted_leaves_the_site(tmp_path: Path) -> None:
    settings = project(tmp_path)
    publish([*PAGES, page("temi/pace.md")], settings, newest=DAY)
    done = publish(PAGES, settings, newest=DAY)
    assert done.written.removed == ("temi/pace.md",)
    assert not (done.site / "temi").exists()


def test_what_the_engine_refuses_is_told_in_its_own_words_and_the_old_site_stays(tmp_path: Path) -> None:
    settings = project(tmp_path)
    publish(PAGES, settings, newest=DAY)
    before = fingerprint(tmp_path / "build/site")
    broken = page("attori/index.md", "Attori", "[non c’è](manca.md)")
    with pytest.raises(PublishError, match=r"(?s)MkDocs ha rifiutato.*manca\.md") as told:
        publish([broken, *PAGES[2:], PAGES[0]], settings, newest=DAY)
    assert not told.value.environment
    assert fingerprint(tmp_path / "build/site") == before


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ("plugins: [search, pippo]\n", '(?s)impostazioni → correggi.*\n  .*"pippo" plugin is not installed'),
        ("pippo: 1\n", "(?s)impostazioni → correggi.*\n  .*Unrecognised configuration name: pippo"),
        ("nav: [index.md, manca.md]\n", r"(?s)impostazioni → correggi.*\n  .*manca\.md"),
        ("theme: {name: pippo}\n", "(?s)impostazioni → correggi.*\n  .*Unrecognised theme name"),
        ("theme: {name: material, language: zz}\n", r"(?s)usare il tema → controlla.*\n  .*zz\.html"),
        ("hooks: [guasto.py]\n", "(?s)si è fermato: il disco è pieno → libera spazio.*\n  .*No space left"),
        ("hooks: [ucciso.py]\n", r"interrotto dal sistema \(segnale 9\)"),
    ],
)
def test_what_is_no_page_s_fault_is_the_environment_s(tmp_path: Path, more: str, words: str) -> None:
    (tmp_path / "guasto.py").write_text(
        "import errno, os\ndef on_post_page(output, **_):\n    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), 'x')\n"
    )
    (tmp_path / "ucciso.py").write_text("import os\ndef on_post_page(output, **_):\n    os.kill(os.getpid(), 9)\n")
    settings = project(tmp_path, more=more)  # the last of two equal keys counts
    with pytest.raises(PublishError, match=words) as told:
        publish(PAGES, settings, newest=DAY)
    assert told.value.environment
    assert all(line.startswith("  ") for line in str(told.value).splitlines()[1:])


def test_the_engine_sees_of_the_machine_what_the_settings_ask_for_and_no_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TESTATA", "Il Corriere di Prova")
    monkeypatch.setenv("SEGRETO", "mai")
    (tmp_path / "spia.py").write_text(
        "import os\ndef on_post_page(output, **_):\n    return output.replace('</title>', f\"{os.environ.get('SEGRETO')}</title>\")\n"
    )
    settings = project(tmp_path, more="site_name: !ENV TESTATA\nhooks: [spia.py]\n")
    publish(PAGES, settings, newest=DAY)
    text = (tmp_path / "build/site/attori/index.html").read_text("utf-8")
    assert "<title>Attori - Il Corriere di ProvaNone</title>" in text


def test_what_the_gate_refuses_is_named_and_the_old_site_stays(tmp_path: Path) -> None:
    settings = project(tmp_path)
    publish(PAGES, settings, newest=DAY)
    before = fingerprint(tmp_path / "build/site")
    hostile = page("articoli/x.md", "X", '<p onclick="X(1)">ciao</p>')
    with pytest.raises(PublishError, match=r"articoli/x/index\.html: attributo onclick"):
        publish([*PAGES, hostile], settings, newest=DAY)
    assert fingerprint(tmp_path / "build/site") == before


def test_a_missing_engine_is_an_environment_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    with pytest.raises(EnvironmentFailure, match="non si avvia"):
        run_mkdocs(project(tmp_path), tmp_path / "out", DAY)


def test_the_engine_holds_the_lock_while_it_writes(tmp_path: Path) -> None:
    """Whoever kills us must not let the next run sweep a folder that MkDocs is still filling."""
    settings = project(tmp_path, more="hooks: [spia.py]\n")
    (tmp_path / "spia.py").write_text(
        "import os\nfrom pathlib import Path\n"
        "def on_pre_build(config):\n"
        "    Path('tenuti').write_text('\\n'.join(os.readlink(fd) for fd in Path('/proc/self/fd').iterdir() if fd.exists()))\n"
    )
    publish(PAGES, settings, newest=DAY)
    assert str(settings.build / ".lock") in (tmp_path / "tenuti").read_text().splitlines()


@pytest.mark.parametrize(
    ("day", "seconds"),
    [
        (None, 0),
        (datetime.date(1948, 1, 1), 0),
        (datetime.date(1970, 1, 2), 86_400),
        (datetime.date(9999, 1, 1), 2**32 - 1),
    ],
)
def test_the_epoch_stays_within_what_gzip_can_write(day: datetime.date | None, seconds: int) -> None:
    assert epoch(day) == seconds


def test_equal_pages_give_equal_bytes_whoever_builds_them(tmp_path: Path) -> None:
    conditions = (
        {"PYTHONHASHSEED": "1", "TZ": "Asia/Tokyo", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "2", "TZ": "America/New_York", "SOURCE_DATE_EPOCH": "1", "LANG": "it_IT.UTF-8"},
    )
    prints = set()
    for number, environment in enumerate(conditions):
        root = tmp_path / str(number) / ("nome" * number)
        project(root)
        old = os.umask(0o077 if number else 0o022)
        try:
            assert start(root, "stessa", **environment).wait() == 0
        finally:
            os.umask(old)
        prints.add(fingerprint(root / "build/site"))
    assert len(prints) == 1


# --- stopped --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("fault", [None, *FAULTS], ids=["kill", "ENOSPC", "EACCES", "EIO"])
def test_stopped_at_any_step_the_next_run_puts_the_docs_right(tmp_path: Path, fault: int | None) -> None:
    write_docs([*PAGES, page("temi/pace.md")], tmp_path / "start")
    new = [PAGES[0], page("attori/index.md", "Altri attori"), page("temi/guerra.md")]
    write_docs(new, tmp_path / "wanted")
    for step in itertools.count(1):
        docs = tmp_path / "docs"
        shutil.rmtree(docs, ignore_errors=True)
        shutil.copytree(tmp_path / "start", docs)
        result = run(lambda: write_docs(new, docs), step, fault)  # noqa: B023 (called at once)
        assert result in ({FINE, KILLED} if fault is None else {FINE, SAID_SO, SHRUGGED}), f"step {step}"
        for path in docs.rglob("*.md"):
            assert path.read_bytes().endswith(b"</p>\n") or "putin" in path.name, f"step {step}: half of {path}"
        write_docs(new, docs)
        assert fingerprint(docs) == fingerprint(tmp_path / "wanted"), f"step {step}"
        if result == FINE:
            break
    assert step > 8


def test_killed_while_publishing_the_site_is_old_or_new_and_the_next_run_heals(tmp_path: Path) -> None:
    """24 kills spread over the whole run, half of them of our process alone, so that MkDocs lives on for a while."""
    chance = random.Random(20251231)
    project(tmp_path)
    assert start(tmp_path, "parola0").wait() == 0
    began = time.monotonic()
    assert start(tmp_path, "parola1").wait() == 0
    length = time.monotonic() - began
    last, kills, trial = "parola1", 0, 1
    while kills < 24:
        trial += 1
        began = time.monotonic()
        child = start(tmp_path, f"parola{trial}")
        try:
            child.wait(chance.uniform(0.1, 1.05) * length)
            length = time.monotonic() - began  # what else the machine does may have changed meanwhile
        except subprocess.TimeoutExpired:
            kills += 1
            (os.killpg if trial % 2 else os.kill)(child.pid, signal.SIGKILL)
            child.wait()
        word = word_of(tmp_path)
        assert word in {last, f"parola{trial}"}, f"trial {trial}"
        last = word
        assert trial < 80
    publish([*PAGES, page("parola.md", "infine")], read_settings(tmp_path), newest=DAY)
    assert word_of(tmp_path) == "infine"
    assert sorted(p.name for p in (tmp_path / "build").iterdir()) == [".lock", "docs", "releases", "site"]
    assert len(list((tmp_path / "build/releases").iterdir())) == 2
