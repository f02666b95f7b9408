"""The density strip: every event in one bar or named beside it, links where the caller says, a table that says the same."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import edtf, gregorian
from generator.model import Event
from generator.render.addresses import folder
from generator.render.context import make_context
from generator.render.density import MOST, density_of, month_text, months_of
from generator.render.sheets import walk
from generator.render.strip import strip, to_years
from tests.render.reading import Elements
from tests.render.sites import CALL, SETTINGS, article, event, many, report, rich

SOURCE = article("x", "2025-12-31", CALL)


def on(*dates: str | None) -> list[Event]:
    return [event(f"e-{n:03}", [report(SOURCE, CALL, date)]) for n, date in enumerate(dates)]


def drawn(events: Sequence[Event], **more: bool) -> Elements:
    return Elements(strip(events, lambda bar: f"#{bar.events[0].id}", **more))


def labels(read: Elements) -> list[str]:
    return [
        attributes["aria-label"] or "" for tag, attributes in read.elements if tag == "a" and "aria-label" in attributes
    ]


def test_a_bar_is_a_link_that_says_its_month_and_number() -> None:
    read = drawn(on("2024-03-02", "2024-03-09", "2024-05"))
    assert labels(read) == ["marzo 2024: 2 eventi", "maggio 2024: 1 evento"]
    assert [
        attributes["xlink:href"] for tag, attributes in read.elements if "aria-label" in attributes and tag == "a"
    ] == [
        "#e-000",
        "#e-002",
    ]


def test_the_table_says_the_same_and_names_the_empty_months() -> None:
    read = drawn(on("2024-03-02", "2024-03-09", "2024-05"))
    rows = re.findall(r"(\w+ \d{4})(\d+)\n", read.text.partition("Eventi\n")[2])
    assert rows == [("marzo 2024", "2"), ("aprile 2024", "0"), ("maggio 2024", "1")]


@pytest.mark.parametrize(
    ("first", "last", "measure"),
    [
        ("2024-01-01", "2026-12-31", "month"),
        ("2024-01-01", "2027-01-01", "quarter"),
        ("2010-01-01", "2019-01-01", "year"),
        ("1900-01-01", "2019-01-01", "decade"),
        ("-0044-03-15", "2019-01-01", "century"),
    ],
)
def test_the_longer_the_story_the_longer_a_bar(first: str, last: str, measure: str) -> None:
    found = density_of(on(first, last))
    assert found.measure == measure
    assert len(found.bars) <= MOST


def test_a_date_is_never_put_into_a_bar_shorter_than_itself() -> None:
    found = density_of(on("2024-03-02", "2024-04-02", "2024-05-02", "2024", "2024-Q1", "202X", "2024-03/..", None))
    assert [len(bar.events) for bar in found.bars] == [2, 1, 1]
    assert len(found.coarse) == 3
    read = drawn(on("2024-03-02", "2024-04-02", "2024-05-02", "2024", None))
    assert "Restano fuori 1 evento di data meno precisa e 1 senza data certa." in read.text
    assert "Resta fuori 1 evento senza data certa." in drawn(on("2024-03-02", "2024-04-02", None)).text


def test_where_most_dates_are_years_the_bars_are_years() -> None:
    assert density_of(on("2019", "2020", "2021", "2021-05-02")).measure == "year"


def test_what_lies_far_off_stands_beyond_a_break_and_bears_its_year() -> None:
    year = [f"2025-{n % 12 + 1:02}-01" for n in range(40)]
    found = density_of(on("1991-12-26", *year, "2035-01-01"))
    assert (found.measure, len(found.bars), found.before, found.after) == ("month", 16, None, None)
    skipped = [bar.name for bar in found.bars if bar.skipped]
    assert skipped == ["da gennaio 1992 a dicembre 2024", "da gennaio 2026 a dicembre 2034"]
    read = drawn(on("1991-12-26", *year, "2035-01-01"), brush=True)
    assert labels(read)[0] == "dicembre 1991: 1 evento"
    assert "".join(read.text.split()).startswith("⋯⋯199120252035")
    assert "Il segno ⋯ sta per un tratto senza eventi: da gennaio 1992 a dicembre 2024, da gennaio 2026" in read.text
    assert "da gennaio 1992 a dicembre 20240" in read.text, "the table says so too"
    assert read.values("data-from")[:3] == ["1991-12", "1992-01", "2025-01"], "a period can be drawn over it"


@pytest.mark.parametrize("years", [1, 2, 3])
def test_the_words_at_a_break_keep_apart_however_long_the_row(years: int) -> None:
    dates = [f"{2024 + n % years}-{n % 12 + 1:02}-01" for n in range(60)]
    read = drawn(on("2014-05-01", *dates, "2035-01-01"))
    axis = [text for tag, text in read.elements if tag == "text" and "class" not in text]
    starts = [float((text["x"] or "").rstrip("%")) - 8.5 * ("text-anchor" in text) for text in axis]
    assert len(axis) == 2 + years and all(b - a >= 10.9 for a, b in itertools.pairwise(sorted(starts))), starts
    words = read.text.partition("Eventi nel tempo")[0].split()
    assert sorted(words) == sorted(["⋯", "⋯", "2014", *map(str, range(2024, 2024 + years)), "2035"])


def test_a_year_of_which_only_the_end_is_there_has_its_word_after_a_break() -> None:
    year = [f"2025-{n % 12 + 1:02}-01" for n in range(40)]
    for opening in (("2024-12-05",), ("2024-11-05", "2024-12-01"), ("2024-10-05",)):
        read = drawn(on("2022-02-24", *opening, *year, "2027"))
        assert read.text.split()[:4] == ["⋯", "2022", "2024", "2025"], opening
        apart = place(read, "2025") - place(read, "2024")
        if opening == ("2024-12-05",):
            assert 2 < apart < 3, (
                "one month does not hold it: it ends below its bar, and does not begin below the break"
            )
        else:
            assert apart > 11, "it begins where they do"


def place(read: Elements, word: str) -> float:
    """Where a word stands; in per cent of the width."""
    texts = [text for tag, text in read.elements if tag == "text"]
    return float((texts[read.text.split().index(word)]["x"] or "").rstrip("%"))


def test_what_is_thinly_spread_keeps_its_distances() -> None:
    assert density_of(on("2014-05-01", "2018-05-01", "2022-05-01", "2026-05-01")).measure == "year"
    assert not any(bar.skipped for bar in density_of(on("2024-01-01", "2026-12-01")).bars)


def test_forerunners_that_no_break_can_hold_stand_before_the_row() -> None:
    year = [f"2025-{n % 12 + 1:02}-01" for n in range(100)]
    found = density_of(on("1971-12-26", "1981-12-26", "1991-12-26", *year, "2035-01-01"))
    assert (found.measure, len(found.bars)) == ("month", 12)
    assert found.before and (found.before.name, len(found.before.events)) == ("fino a dicembre 2024", 3)
    assert found.after and (found.after.name, len(found.after.events)) == ("da gennaio 2026", 1)


@pytest.mark.parametrize(("old", "word", "apart"), [(("1971", "1991"), "prima", 13), (("1991", "1991"), "1991", 11)])
def test_what_stands_before_the_row_keeps_apart_from_its_first_year(
    old: tuple[str, str], word: str, apart: int
) -> None:
    """At 320 pixels «prima», longer than four digits, touched the year beside it."""
    row = [f"{2024 + n % 2}-{n % 12 + 1:02}-01" for n in range(100)]
    read = drawn(
        on(f"{old[0]}-12-26", f"{old[0]}-12-27", "1981-12-26" if word == "prima" else old[1], f"{old[1]}-12-28", *row)
    )
    axis = [text for tag, text in read.elements if tag == "text" and "class" not in text]
    starts = sorted(float((text["x"] or "").rstrip("%")) for text in axis)
    assert word in read.text.split() and "2024" in read.text.partition("Una barra")[0]
    assert starts[0] == 0 and starts[1] >= apart


def test_the_words_below_the_strip_count_as_one_speaks() -> None:
    assert "Una barra al mese, al più un evento." in drawn(on("2024-03-02", "2024-05-01")).text
    assert (
        "Una barra al mese, fino a 2 eventi (marzo 2024)." in drawn(on("2024-03-02", "2024-03-03", "2024-05-01")).text
    )


def test_one_month_is_no_strip() -> None:
    assert strip(on("2024-03-02", "2024-03-03"), lambda bar: "#") == ""
    assert strip((), lambda bar: "#") == ""


def test_only_the_strip_that_can_be_brushed_carries_its_months() -> None:
    events = on("2024-03-02", "2024-05")
    assert "data-from" not in strip(events, lambda bar: "#")
    read = drawn(events, brush=True)
    assert read.values("data-from") == read.values("data-until") == ["2024-03", "2024-04", "2024-05"]


@pytest.mark.parametrize(
    "dates", [("2024-12-02", "2026-02-01"), ("2024-01-01", "2024-12-01"), ("2024-01-01", "2026-12-31")]
)
def test_the_words_below_stand_apart(dates: tuple[str, str]) -> None:
    read = drawn(on(*dates))
    places = [float((attributes["x"] or "").rstrip("%")) for tag, attributes in read.elements if tag == "text"]
    assert len(places) > 1
    assert all(b - a >= 7.9 for a, b in itertools.pairwise(places))
    assert "2025" in read.text.partition("Una barra")[0] or dates[0][:4] == dates[1][:4], (
        "December gives way to the year"
    )


def test_years_that_say_their_era_get_the_room_they_need() -> None:
    """«753 a.C.» is twice as long as «2025»."""
    read = drawn(on(*[f"-{year:04}" for year in range(60, 30, -1)]))
    axis = [text for tag, text in read.elements if tag == "text"]
    places = [float((text["x"] or "").rstrip("%")) - (20 if "text-anchor" in text else 0) for text in axis]
    assert read.text.split()[1] == "a.C." and len(places) > 2
    assert all(b - a >= 20 for a, b in itertools.pairwise(places)) and places[-1] <= 80, places


def test_a_drawing_holds_no_style_and_no_script() -> None:
    read = drawn(on("2024-03-02", "2024-05"))
    assert not {name for _, attributes in read.elements for name in attributes if name == "style" or name[:2] == "on"}
    assert read.open == []


@pytest.mark.parametrize("made", [rich(), many(400)], ids=["rich", "many"])
def test_the_whole_storys_strip_leads_to_the_pages_of_the_years(made: object) -> None:
    context = make_context(made, SETTINGS)  # type: ignore[arg-type]
    read = Elements(strip(context.site.events, to_years("index.md", context)))
    for href in read.values("xlink:href"):
        page, _, anchor = href.partition("#")
        sheets = [sheet for line in context.site.timelines for sheet in walk(context.addresses.sheet(line))]
        sheet = next(sheet for sheet in sheets if page == f"{folder(sheet.path)}/")
        assert page.startswith("cronologia/") and anchor in {found.id for found in sheet.own}


@given(
    st.lists(
        st.one_of(
            st.none(),
            st.dates().map(str),
            st.integers(-9999, 9999).map(lambda year: gregorian.iso((year, 1, 1))[:-6]),
            st.sampled_from(("2024-03", "2024-Q2", "2024-SU", "197X", "18XX", "../2024-05", "2014/..", "2024~")),
        ),
        max_size=60,
    )
)
def test_every_event_stands_in_exactly_one_part(dates: list[str | None]) -> None:
    events = on(*dates)
    found = density_of(events)
    parts = [*(bar.events for bar in found.all_bars), found.coarse, found.undated]
    assert sorted(one.id for part in parts for one in part) == [one.id for one in events]
    assert len(found.bars) <= MOST
    for bar, after in itertools.pairwise(found.bars):
        assert bar.last is not None and after.first == bar.last + 1
    strip(events, lambda bar: f"#{bar.events[0].id}")


@pytest.mark.parametrize(
    ("value", "months"),
    [
        ("2024-03-31", ("2024-03", "2024-03")),
        ("2024", ("2024-01", "2024-12")),
        ("2024-12-31/..", ("2024-12", None)),
        ("../-0043-03-15", (None, "-0043-03")),
    ],
)
def test_the_months_of_a_date(value: str, months: tuple[str | None, str | None]) -> None:
    assert tuple(n if n is None else month_text(n) for n in months_of(edtf.parse(value))) == months
