"""Other people's programs read our files: TimelineJS and vis-timeline in Chromium, Markwhen's parser in node.

What each shows is counted against the dated events of the page; nothing of a hostile site may run, nor be read as syntax.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from playwright.sync_api import Page, sync_playwright

from generator.exports.edition import Edition
from generator.exports.event_text import text_of
from generator.exports.markwhen import markwhen
from generator.exports.timelinejs import timelinejs
from generator.exports.vis import vis
from generator.model import DataFile
from generator.settings import read_settings
from generator.site import generate
from generator.timelines.offers import TIMELINEJS, VIS
from tests import chromium
from tests.audit.serving import serving
from tests.demo import ROOT
from tests.exports.hostile import HOSTILE
from tests.exports.hostile_site import hostile_site
from tests.making import make_edition
from tests.render.sites import SETTINGS, rich

Export: TypeAlias = Callable[[Edition], Iterator[DataFile]]
_FILES = {"timelinejs": TIMELINEJS, "vis": VIS}
_OWN_FONTS = ("https://fonts.googleapis.com/", "https://fonts.gstatic.com/")
"""TimelineJS's style sheet asks for them, whatever it shows; no file of ours does."""
_PAGES = {
    "timelinejs": """<!doctype html><meta charset=utf-8><link rel=stylesheet href=/tl/css/timeline.css>
<div id=t style="width:1000px;height:600px"></div><script src=/tl/js/timeline.js></script>""",
    "vis": """<!doctype html><meta charset=utf-8><div id=t></div>
<script src=/vis/standalone/umd/vis-timeline-graph2d.min.js></script>""",
}
_SHOW = {
    "timelinejs": """async (url) => { const t = new TL.Timeline('t', url, {script_path: location.origin + '/tl/js/', language: 'it'});
  await new Promise(done => { t.on('loaded', done); setTimeout(done, 8000); });
  return {shown: document.querySelectorAll('.tl-timemarker').length, errors: t.config.getErrors(),
          texts: [...document.querySelectorAll('.tl-timemarker h2.tl-headline')].map(e => e.textContent.trim())}; }""",
    "vis": """async (url) => { const data = await (await fetch(url)).json(); const t = new vis.Timeline(document.getElementById('t'), new vis.DataSet(data), {maxHeight: 900});
  t.fit({animation: false}); await new Promise(done => setTimeout(done, 500));
  return {shown: t.itemsData.length, errors: Object.values(t.itemSet.items).filter(i => !(i.data.start instanceof Date) || isNaN(i.data.start)).map(i => i.id),
          texts: [...document.querySelectorAll('.vis-item-content')].map(e => e.textContent.trim())}; }""",
}
_READ = """import { parse } from %s; import fs from "fs";
const files = JSON.parse(fs.readFileSync(0, "utf8")); const found = [];
const leaves = (node) => node.children ? node.children.flatMap(leaves) : [node];
for (const text of files) { const read = parse(text);
  found.push({shown: leaves(read.events).length, errors: read.parseMessages.map(m => m.message), title: read.header.title,
              from: leaves(read.events).map(e => e.dateRangeIso.fromDateTimeIso),
              tags: [...new Set(leaves(read.events).flatMap(e => e.tags))]}); }
console.log(JSON.stringify(found));"""


@dataclass(frozen=True)
class Case:
    """A site's name and its timelines: path of the page, titles of its dated events, the three files."""

    name: str
    edition: Edition

    def pages(self) -> Iterator[tuple[str, list[str]]]:
        for line in self.edition.lines:
            yield line.file(""), [text_of(event, self.edition).title for event in line.events if event.when]

    def files(self, export: Export) -> dict[str, str]:
        return {file.path.rpartition("/")[0] + "/": file.text for file in export(self.edition)}

    def write(self, export: Export, folder: Path) -> None:
        for file in export(self.edition):
            (folder / file.path).parent.mkdir(parents=True, exist_ok=True)
            (folder / file.path).write_bytes(file.data)


def read_by_others(tools: Path) -> int:
    """0 when every program shows every dated event of every page, 1 otherwise; a line a program and site."""
    at_home = {"site_url": "https://esempio.it/crono/"}
    settings = replace(read_settings(ROOT), site_url="https://esempio.it/", cache="read")
    demo = make_edition(generate(settings).site, settings)
    cases = (Case("demo", demo), Case("rich", make_edition(rich(), replace(SETTINGS, **at_home))),  # type: ignore[arg-type]
             Case("hostile", make_edition(hostile_site(HOSTILE), replace(SETTINGS, **at_home))))  # type: ignore[arg-type]  # fmt: skip
    wrong = sum(_markwhen(case, tools) for case in cases)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(tools / "node_modules/@knight-lab/timelinejs/dist", folder / "tl")
        shutil.copytree(tools / "node_modules/vis-timeline", folder / "vis")
        for program, text in _PAGES.items():
            (folder / f"{program}.html").write_text(text, encoding="utf-8")
        with serving(folder) as address, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium.find())
            page = browser.new_page()
            for program, export in (("timelinejs", timelinejs), ("vis", vis)):
                for case in cases:
                    case.write(export, folder / case.name)
                    wrong += _in_browser(case, program, page, address)
            browser.close()
    return 1 if wrong else 0


def _in_browser(case: Case, program: str, page: Page, address: str) -> int:
    ran: list[str] = []
    asked: list[str] = []
    page.on("dialog", lambda dialog: (ran.append(dialog.message), dialog.dismiss()))
    page.on("request", lambda request: asked.append(request.url))
    faults, shown, expected = [], 0, 0
    for path, titles in case.pages():
        if not titles:
            continue
        page.goto(f"{address}{program}.html")
        found = page.evaluate(_SHOW[program], f"{address}{case.name}/{path}{_FILES[program]}")
        shown, expected = shown + found["shown"], expected + len(titles)
        if found["shown"] != len(titles) or found["errors"]:
            faults.append(f"{path}: {found['shown']} of {len(titles)} {found['errors']}")
        faults += [f"{path}: reads {text!r}" for text in set(found["texts"]) - set(titles)]
    strangers = sorted({url for url in asked if not url.startswith((address, "data:", "blob:", *_OWN_FONTS))})
    faults += [f"ran: {message}" for message in ran] + [f"asked for {url}" for url in strangers]
    return _told(f"{program}, {case.name}", shown, expected, faults)


def _markwhen(case: Case, tools: Path) -> int:
    files = case.files(markwhen)
    module = json.dumps((tools / "node_modules/@markwhen/parser/lib/index.js").resolve().as_uri())
    command = ["node", "--input-type=module", "--eval", _READ % module]
    said = subprocess.run(command, input=json.dumps(list(files.values())), capture_output=True, text=True, check=True)
    found = dict(zip(files, json.loads(said.stdout), strict=True))
    topics = {topic.id.replace("-", "_") for topic in case.edition.site.registry.topics}
    faults, shown, expected = [], 0, 0
    for path, titles in case.pages():
        shown, expected = shown + found[path]["shown"], expected + len(titles)
        if found[path]["shown"] != len(titles) or found[path]["errors"] or not set(found[path]["tags"]) <= topics:
            faults.append(f"{path}: {found[path]['shown']} of {len(titles)} {found[path]['errors']}")
    return _told(f"markwhen, {case.name}", shown, expected, faults)


def _told(name: str, shown: int, expected: int, faults: list[str]) -> int:
    print(f"{name:24} {shown:6} of {expected:6} dated events shown, {len(faults)} faults")
    for fault in faults[:10]:
        print(f"    {fault}")
    return len(faults)
