"""Other people's tables, JSON and HTML are read to the letter, with the place of everything."""

from __future__ import annotations

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.articles.findings import Findings
from generator.articles.located import Place
from generator.articles.prose import parse, to_html
from generator.importers.foreign_text import Cell, cleaned, escape, html_lines, html_markdown, lines_of
from generator.importers.located_json import JsonFault, Node, parse_json
from generator.importers.table import read_table

VALUES = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\r"), max_size=12)
ROWS = st.lists(st.lists(VALUES, min_size=2, max_size=4), min_size=1, max_size=5)


def table(text: str) -> tuple[list[list[str]], Findings]:
    findings = Findings("t.csv")
    return [[cell.text for cell in row] for row in read_table(text, findings)], findings


@given(ROWS, st.sampled_from(",;\t"))
def test_the_csv_module_reads_the_same(rows: list[list[str]], delimiter: str) -> None:
    rows = [["a", "b", "c", "d"], *([value.lstrip("'") for value in row] for row in rows)]
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, lineterminator="\n").writerows(rows)
    read, findings = table(text.getvalue())
    assert read == [
        row for row in csv.reader(io.StringIO(text.getvalue()), delimiter=delimiter) if "".join(row).strip()
    ]
    assert not findings.problems


def test_the_place_of_a_cell_after_one_of_several_lines() -> None:
    findings = Findings("t.csv")
    rows = read_table('a;b;c\n"x\ny";"è ""z""";w\n\n;;q\n', findings)
    assert [(cell.text, cell.at) for cell in rows[1]] == [
        ("x\ny", Place(2, 1)), ('è "z"', Place(3, 4)), ("w", Place(3, 14)),
    ]  # fmt: skip
    assert (rows[2][2].text, rows[2][2].at) == ("q", Place(5, 3))


@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_the_line_in_which_excel_tells_the_separator_is_no_row(sign: str) -> None:
    findings = Findings("t.csv")
    other = ";;" if sign == "," else ",,"
    rows = read_table(f"sep={sign}\na{other}x{sign}b\n1{sign}2\n", findings)
    assert [len(row) for row in rows] == [2, 2] and rows[0][0].at == Place(2, 1) and not findings.problems
    read, _ = table("sep=,altro\n1,2\n")
    assert read == [["sep=", "altro"], ["1", "2"]]


@pytest.mark.parametrize(
    ("text", "place", "says"),
    [('a,b\n1,"x\ny\n', Place(2, 3), "non si chiudono"), ('a,b\n"x"y,2\n', Place(2, 1), "altro testo")],
)
def test_bad_quotes_are_told_where_they_are(text: str, place: Place, says: str) -> None:
    _, findings = table(text)
    (problem,) = findings.problems
    assert (Place(problem.line, problem.column), problem.code) == (place, "csv")
    assert says in problem.message


def test_the_mark_against_formulas_is_taken_off_once() -> None:
    read, _ = table("a,b\n'=1+1,''@x\n'ndrangheta,'\n' -1,-1\n")
    assert read[1:] == [["=1+1", "'@x"], ["'ndrangheta", "'"], [" -1", "-1"]]


def test_inside_a_cell_the_mark_is_taken_off_only_where_we_have_put_it() -> None:
    cell = "Ha detto;'- sì\n'+ no"
    read, _ = table(f'titolo,data\n"{cell}",2025\n"\'={cell}",2025\n')
    assert [row[0] for row in read[1:]] == [cell, f"={cell}"]
    ours, _ = table(f'"title","edtf","timex","printed"\n"\'={cell}","","",""\n')
    assert ours[1][0] == "=Ha detto;- sì\n+ no"


def plain(node: Node) -> object:
    if isinstance(node.value, dict):
        return {key: plain(value) for key, value in node.value.items()}
    return [plain(one) for one in node.value] if isinstance(node.value, list) else node.value


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**9), 10**9)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=20,
)


@given(JSON, st.sampled_from([None, 1]), st.booleans())
def test_json_is_what_the_json_module_says(value: object, indent: int | None, ascii_: bool) -> None:
    text = json.dumps(value, indent=indent, ensure_ascii=ascii_)
    assert plain(parse_json(text)) == json.loads(text)


@given(st.text('{}[]":,\\ \n0123456789eE+-.truefalsn\x00è', max_size=40))
def test_what_is_no_json_is_refused_as_by_the_json_module(text: str) -> None:
    try:
        ours: object = ("read", plain(parse_json(text)))
    except JsonFault:
        ours = "refused"
    try:
        theirs: object = ("read", json.loads(text))
    except ValueError:
        theirs = "refused"
    twice = "duplicate" if theirs != "refused" and ours == "refused" else ""
    assert ours == theirs or (twice and text.count('"') >= 4)


def test_places_in_json() -> None:
    root = parse_json('{"a":\n  [1, {"è": "x"}]}')
    items = root.get("a").value
    assert isinstance(items, list)
    assert (items[1].at, items[1].get("è").at, root.get("no").at) == (Place(2, 7), Place(2, 13), Place(1, 1))
    for text, place in (('{"a": nan}', Place(1, 7)), ('{"a": 1\n "b": 2}', Place(2, 2)), ("[" * 5000, Place(1, 32))):
        with pytest.raises(JsonFault) as caught:
            parse_json(text)
        assert caught.value.at == place


LINES = st.text(
    st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from("*_`[]()<>#&;\\~!|-+=:.1^"), max_size=40
)


@given(LINES)
def test_no_line_is_markup_for_our_reader(text: str) -> None:
    line = " ".join(cleaned(Cell(text, Place(1, 1)), Findings("x")).split())
    if line:
        assert parse(f"{escape(line)}\n\nPoi.\n", 1)[0] == f"{line}\n\nPoi."


HOSTILE_HTML = (
    ("<script>alert(1)</script>Testo", "Testo"),
    ("<p onclick=x>Uno</p><p>Due &lt;b&gt;</p>", "Uno\n\nDue <b>"),
    ('<a href="javascript:alert(1)">qui</a>', "qui"),
    ('<a href="https://e.example/a_b">qui</a> e <b>poi</b>', "qui e poi"),
    ('<img src="https://e.example/x.png" onerror="alert(1)">', "https://e.example/x.png"),
    ("<style>p{}</style><svg><script>x</script></svg>Ok", "Ok"),
    ("a<br>b\n\nc d\ne", "a\n\nb\n\nc d e"),
    ("<scr<script>ipt>alert(1)</script>", "ipt>alert(1)"),
)


@pytest.mark.parametrize(("html", "text"), HOSTILE_HTML)
def test_html_becomes_words(html: str, text: str) -> None:
    body = "\n\n".join(html_markdown(html))
    assert parse(body, 1)[0] == text
    shown = to_html(body)
    assert not any(bad in shown for bad in ("<script", "onerror", "javascript:", "<img"))


def test_of_a_title_only_the_words_are_left() -> None:
    assert html_lines("La <b>gu</b>erra<br>di <a href='https://e.example'>carta</a>") == ("La guerra", "di carta")
    assert lines_of("a\n\n b\tc \n") == ("a", "b c")


def test_what_nobody_sees_goes_and_is_told_and_half_a_character_is_refused() -> None:
    findings = Findings("x")
    assert cleaned(Cell("a\u202eb\x00c\u200bd\re\u0301", Place(3, 4)), findings) == "abcd\né"
    assert {problem.code for problem in findings.problems} == {"bidi", "control-char", "invisible"}
    assert not findings.refused
    cleaned(Cell("a\ud83d", Place(3, 4)), findings)
    assert findings.refused
