"""One style sheet and one script for what is written as many; what they say does not change."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.publish.bundling import bundle

HEAD = '<!doctype html>\n<html><head>\n<meta charset="utf-8">\n'


def site(folder: Path, files: dict[str, str], pages: dict[str, str]) -> Path:
    for name, text in {**{f"assets/{name}": text for name, text in files.items()}, **pages}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    bundle(folder)
    return folder


def styles(*addresses: str) -> str:
    return HEAD + "\n    \n".join(f'<link rel="stylesheet" href="{address}">' for address in addresses)


def loaded(folder: Path, page: str) -> list[str]:
    return re.findall(r'(?:href|src)="([^"]+)"', (folder / page).read_text(encoding="utf-8"))


def test_pages_at_every_depth_load_the_same_file(tmp_path: Path) -> None:
    pages = {
        "index.html": styles("assets/stylesheets/main.min.css", "assets/a.css", "assets/b.css"),
        "x/y/index.html": styles("../../assets/stylesheets/main.min.css", "../../assets/a.css", "../../assets/b.css"),
        "404.html": styles("/cronaca/assets/a.css", "/cronaca/assets/b.css"),
        "accented/404.html": styles("/a%20b/citt%C3%A0/assets/a.css", "/a%20b/citt%C3%A0/assets/b.css"),
        "second/index.html": styles("./../assets/a.css", "./../assets/b.css"),
    }
    made = site(tmp_path, {"a.css": "a { color: red; }\n", "b.css": "b { color: red; }\n"}, pages)
    (name,) = [path.name for path in (made / "assets").glob("*.css")]
    assert re.fullmatch(r"site\.[0-9a-f]{8}\.css", name)
    assert (made / "assets" / name).read_text() == "a{color:red}b{color:red}\n"
    assert loaded(made, "index.html") == ["assets/stylesheets/main.min.css", f"assets/{name}"]
    assert loaded(made, "x/y/index.html") == ["../../assets/stylesheets/main.min.css", f"../../assets/{name}"]
    assert loaded(made, "404.html") == [f"/cronaca/assets/{name}"]
    assert loaded(made, "accented/404.html") == [f"/a%20b/citt%C3%A0/assets/{name}"]
    assert loaded(made, "second/index.html") == [f"./../assets/{name}"]


def test_another_order_is_another_bundle(tmp_path: Path) -> None:
    pages = {
        "index.html": styles("assets/a.css", "assets/b.css"),
        "x/index.html": styles("../assets/b.css", "../assets/a.css"),
    }
    made = site(tmp_path, {"a.css": "a {}", "b.css": "b {}"}, pages)
    texts = [(made / page).parent.joinpath(loaded(made, page)[0]).read_text() for page in pages]
    assert texts == ["a{}b{}\n", "b{}a{}\n"]


def test_a_file_that_is_not_there_and_another_host_are_left_to_the_gate(tmp_path: Path) -> None:
    pages = {"index.html": styles("assets/manca.css"), "x/index.html": styles("https://evil.example/assets/a.css")}
    made = site(tmp_path, {"a.css": "a {}"}, pages)
    assert {page: (made / page).read_text() for page in pages} == pages
    assert (made / "assets/a.css").is_file()


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("/* head */\na,\nb {\n  margin: 0 auto;\n}\n", "a,b{margin:0 auto}"),
        ('a::before {\n  content: "/* no */  {;";\n}', 'a::before{content:"/* no */  {;"}'),
        ('a { content: "\\"  ,"; }', 'a{content:"\\"  ,"}'),
        ("a :is(b, c) > d + e { width: calc(1px + 2px); }", "a :is(b,c)>d + e{width:calc(1px + 2px)}"),
        ("@media screen and (min-width: 60em) { a { b: c } }", "@media screen and (min-width:60em){a{b:c}}"),
        ("a /* x */ b {}", "a b{}"),
        ("a :is(\n  b,\n  c:has(> d)\n) :hover { e: f }", "a :is(b,c:has(>d)) :hover{e:f}"),
        ('a { b: "; }" ; }', 'a{b:"; }"}'),
        ("a { --b: c; d: (e + (f)) }", "a{--b:c;d:(e + (f))}"),
    ],
)
def test_a_style_sheet_says_the_same_in_fewer_words(tmp_path: Path, written: str, read: str) -> None:
    made = site(tmp_path, {"a.css": written}, {"index.html": styles("assets/a.css")})
    assert next((made / "assets").glob("*.css")).read_text() == f"{read}\n"


def test_scripts_keep_their_order_and_do_not_run_into_each_other(tmp_path: Path) -> None:
    one = '/* Head,\n   two lines. */\n"use strict";\n(() => {\n  /* x */ b();\n  /* why */\n  const a = "/* b */"; // c\n})()\n'
    pages = {"index.html": f'{HEAD}<script src="assets/one.js"></script>\n  \n<script src="assets/two.js"></script>'}
    made = site(tmp_path, {"one.js": one, "two.js": "(() => {})();\n"}, pages)
    (path,) = (made / "assets").glob("*.js")
    assert path.read_text() == ('"use strict";(()=>{b();const a="/* b */";})();\n(()=>{})();\n')
    assert loaded(made, "index.html") == [f"assets/{path.name}"]


def test_a_script_that_another_asks_for_keeps_its_name_and_is_as_light(tmp_path: Path) -> None:
    pages = {"index.html": f'{HEAD}<script src="assets/one.js"></script>'}
    made = site(tmp_path, {"one.js": "a();\n", "late.js": "/* Late. */\nexport default () => {\n  b();\n};\n"}, pages)
    assert (made / "assets/late.js").read_text() == "export default()=>{b();};\n"
    assert len(list((made / "assets").glob("*.js"))) == 2
