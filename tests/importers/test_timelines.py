"""Other people's timelines become drafts which, published, tell the same facts; or every problem at once."""

from __future__ import annotations

import csv
import datetime
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.errors import ContentError, UsageError
from generator.importers.timelines import import_timeline
from generator.model import Source
from tests.importers.reading import DAY, ISSUE, articles, events, problems, read_in, slide, told

SLIDES = {
    "title": {"text": {"headline": "La <b>guerra</b>", "text": "<p>Premessa.</p>"}},
    "events": [
        slide("La telefonata<script>alert(1)</script>", {"year": "2025", "month": "12", "day": "30", "hour": "18", "minute": "5"},
              "<p>Ieri Putin ha sentito <i>Lukashenko</i>.</p>", media={"url": "https://e.example/a.jpg", "credit": "Foto X"}),
        slide("Solo l’anno", {"year": 1990}, group="Prima"),
        slide("Solo il mese", {"year": "1991", "month": "3", "day": ""}),
        slide("Le idi", {"year": -44, "month": 3, "day": 15}),
        slide("Un tratto (contestato)", {"year": 2020}, end_date={"year": 2021, "month": 2}),
        slide("Un’ora", {"year": 2020, "month": 1, "day": 2, "hour": 10}, end_date={"year": 2020, "month": 1, "day": 2, "hour": 12}),
    ],
    "eras": [{"start_date": {"year": 1945}, "end_date": {"year": 1989}, "text": {"headline": "Guerra fredda"}}],
}  # fmt: skip


def test_slides_keep_their_titles_and_dates_at_their_precision(tmp_path: Path) -> None:
    drafts, remarks = read_in(tmp_path, "t.json", json.dumps(SLIDES))
    assert told(drafts) == [
        ("La telefonata", "2025-12-30T18:05", "avvenuto"), ("Solo l’anno", "1990", "avvenuto"),
        ("Solo il mese", "1991-03", "avvenuto"), ("Le idi", "-0043-03-15", "avvenuto"),
        ("Un tratto", "2020/2021-02", "contestato"), ("Un’ora", "2020-01-02T10:00", "avvenuto"),
        ("Guerra fredda", "1945/1989", "avvenuto"),
    ]  # fmt: skip
    (article,) = articles(drafts)
    assert (article.title, article.date, drafts[0].path) == ("La guerra", DAY, "2026/la-guerra.md")
    for words in (
        "Premessa.",
        "Ieri Putin ha sentito Lukashenko.",
        "Contenuto: Foto X",
        "Gruppo: Prima",
        "dalle 10:00 alle 12:00",
    ):
        assert words in article.text
    assert "[Foto X](https://e.example/a.jpg)" in drafts[0].text
    assert "alert" not in drafts[0].text
    assert {one.code for one in remarks} == {"date", "type"}


def test_an_event_stands_at_its_own_words_in_the_article(tmp_path: Path) -> None:
    drafts, _ = read_in(tmp_path, "t.json", json.dumps(SLIDES))
    call = events(drafts)[0]
    assert call.reports[0].sentence == "Ieri Putin ha sentito Lukashenko."
    assert set(call.actors) == {"putin", "lukashenko"}


SHEET = """Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Type,Group,Background
,,,,,,,,,Titolo del foglio,<p>Premessa</p>,,,,,title,,
1961,4,12,9:07 AM,,,,,,Gagarin,"<p>In orbita, per 108 minuti.</p>",https://e.example/g.jpg,TASS,Il decollo,https://e.example/p.jpg,,Spazio,
1957,10,,,,,,,,Sputnik,,,,,,,,
-753,,,,-716,,,,alle origini,Roma,,,,,,,,
"""


def test_the_spreadsheet_of_timelinejs(tmp_path: Path) -> None:
    drafts, _ = read_in(tmp_path, "foglio.csv", SHEET)
    assert told(drafts) == [
        ("Gagarin", "1961-04-12T09:07", "avvenuto"), ("Sputnik", "1957-10", "avvenuto"), ("Roma", "-0752/-0715", "avvenuto"),
    ]  # fmt: skip
    (article,) = articles(drafts)
    assert article.title == "Titolo del foglio"
    for words in ("Il decollo – TASS", "Gruppo: Spazio", "Data come scritta: alle origini", "https://e.example/p.jpg"):
        assert words in article.text, words


TABLE = """data;titolo;descrizione;fonte;url;attori;temi;stato;luogo;note
30/12/2025;La telefonata;"Il testo, ""vero"".
Secondo capoverso.";ANSA;https://e.example/a;putin, Lukashenko | Ue;negoziati;annunciato;Mosca;boh
31 dicembre 2025;Seconda;;ANSA;https://e.example/a;;;;;
2025-12-31 15:30;Terza;;BelTA; ;;;;;
estate 2022;Estate;;;;;;;;
circa 1920;Circa;;;;;;;;
dal 3 al 7 maggio 2021;Giorni;;;;;;;;
metà dicembre 2025;Metà;;;;;;;;
2025-12-30T23:30:00Z;Capodanno;;;;;;;;
;Chissà quando;Un testo suo.;;;;;;;
"""


def test_any_table_with_known_headers(tmp_path: Path) -> None:
    drafts, remarks = read_in(tmp_path, "mia tabella.csv", TABLE.replace("putin, Lukashenko", "putin; Lukashenko").replace(
        "putin; Lukashenko | Ue", '"putin; Lukashenko | Ue"'))  # fmt: skip
    assert [(draft.path, article.source) for draft, article in zip(drafts, articles(drafts), strict=True)] == [
        ("2026/mia-tabella-ansa.md", Source("ANSA", "https://e.example/a")),
        ("2026/terza.md", Source("BelTA")),
        ("2026/mia-tabella.md", Source()),
    ]
    assert told(drafts) == [
        ("La telefonata", "2025-12-30", "annunciato"), ("Seconda", "2025-12-31", "avvenuto"),
        ("Terza", "2025-12-31T15:30", "avvenuto"), ("Estate", "2022-SU", "avvenuto"), ("Circa", "1920~", "avvenuto"),
        ("Giorni", "2021-05-03/2021-05-07", "avvenuto"), ("Metà", "2025-12", "avvenuto"),
        ("Capodanno", "2025-12-31T00:30", "avvenuto"), ("Chissà quando", "", "avvenuto"),
    ]  # fmt: skip
    call = events(drafts)[0]
    assert (set(call.actors), call.topics, call.place) == ({"putin", "lukashenko", "ue"}, ("negoziati",), "Mosca")
    text = articles(drafts)[0].text
    assert 'Il testo, "vero".' in text and "Secondo capoverso." in text and "note: boh" in text
    assert "Data come scritta: metà dicembre 2025" in articles(drafts)[2].text
    assert [(one.line, one.code) for one in remarks] == [(1, "unknown-key"), (11, "date")]


BAD = """data;titolo;url;stato;fine
boh;A;javascript:alert(1);pippo;
2025-02-30;;;;
2025-05-01;B;;;2025-04-01
Dec 31, 2025;C;;;
ieri;D;;;;E
"""


def test_every_problem_is_told_in_one_run(tmp_path: Path) -> None:
    assert problems(tmp_path, "t.csv", BAD) == [
        (2, 1, "date"), (2, 7, "url"), (2, 27, "status"), (3, 1, "date"), (3, 12, "title"),
        (4, 16, "date"), (5, 1, "date"), (6, 1, "date"), (6, 11, "csv"),
    ]  # fmt: skip
    assert not (tmp_path / "content").exists()


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [("t.json", "{", "json"), ("t.json", "[]", "json"), ("t.json", '{"events": {}}', "json"), ("t.json", '{"events": [3]}', "json"),
     ("t.csv", "", "csv"), ("t.csv", "data,titolo\n", "csv"), ("t.csv", "a,b\n1,2\n", "csv"), ("t.csv", 'data,titolo\n2020,"a\n', "csv")],
)  # fmt: skip
def test_files_that_are_none(tmp_path: Path, name: str, text: str, code: str) -> None:
    assert problems(tmp_path, name, text)[0][2] == code


def test_a_file_of_slides_taken_for_a_table_is_told_once(tmp_path: Path) -> None:
    with pytest.raises(ContentError) as caught:
        read_in(tmp_path, "t.csv", ' {"events": [{"a": "b, c", "d": "e"}]}')
    (problem,) = caught.value.problems
    assert "import timelinejs" in problem.remedy


def test_encodings_and_sizes(tmp_path: Path) -> None:
    file = tmp_path / "t.csv"
    for data, code in (("data,titolo\n2020,città\n".encode("cp1252"), "encoding"), ("data,titolo\n".encode("utf-16"), "encoding"),
                       (b"a" * 10_000_001, "too-long"), (b'data,titolo\n2020,"' + b"a" * 400 + b'"\n', "too-long")):  # fmt: skip
        file.write_bytes(data)
        with pytest.raises(ContentError) as caught:
            import_timeline("csv", file, ISSUE, tmp_path)
        assert caught.value.problems[0].code == code
    file.write_bytes("\ufeffdata\ttitolo\r\n2020\tCittà\r\n".encode())
    drafts, _ = import_timeline("csv", file, ISSUE, tmp_path)
    assert told(drafts) == [("Città", "2020", "avvenuto")]


def test_a_name_that_is_taken_and_a_day_that_is_missing(tmp_path: Path) -> None:
    there = tmp_path / "content" / "articles" / "t.md"
    there.parent.mkdir(parents=True)
    there.write_text("---\ntitle: T\ndate: 2020-01-01\n---\nTesto.\n", encoding="utf-8")
    with pytest.raises(UsageError, match=r"già di content/articles/t\.md"):
        read_in(tmp_path, "t.csv", "data,titolo\n2020,A\n")
    dayless = replace(ISSUE, date=None)
    with pytest.raises(ContentError) as caught:
        read_in(tmp_path, "t.csv", "data,titolo,pubblicato\n2020,A,2021-05-06\nboh,B,\n2020,C,\n", dayless)
    assert [(one.line, one.code) for one in caught.value.problems] == [(3, "date"), (3, "missing-date")]
    assert "--date" in caught.value.problems[1].remedy
    drafts, _ = read_in(tmp_path, "u.csv", "data,titolo,pubblicato\n2020,A,2021-05-06\n", replace(ISSUE, date=None))
    assert [one.date for one in articles(drafts)] == [datetime.date(2021, 5, 6)]


def test_a_fact_too_long_for_an_article_is_told_at_its_line_whether_or_not_it_is_alone(tmp_path: Path) -> None:
    long = "parola " * 150_000
    assert problems(tmp_path, "t.csv", f"data,titolo,testo\n2020,A,breve\n2021,B,{long}\n") == [(3, 1, "too-long")]
    alone = f"data,titolo,testo,fonte\n2020,A,breve,ANSA\n2021,B,{long},Belta\n"
    assert problems(tmp_path, "u.csv", alone) == [(3, 1, "too-long")]


def test_many_facts_are_several_articles_that_are_all_read(tmp_path: Path) -> None:
    rows = [f'{1500 + n},Fatto numero {n},"{"Parole *con* segni. " * 12}",putin' for n in range(200)]
    drafts, _ = read_in(tmp_path, "t.csv", "data,titolo,testo,attori\n" + "\n".join(rows) + "\n")
    assert len(drafts) > 4 and len({draft.path for draft in drafts}) == len(drafts)
    assert [(title, when) for title, when, _ in told(drafts)] == [
        (f"Fatto numero {n}", f"{1500 + n}") for n in range(200)
    ]


def test_no_article_has_more_facts_than_its_front_matter_may_hold(tmp_path: Path) -> None:
    short = "".join(f"{1800 + n},F{n},Si'.\n" for n in range(60))
    drafts, _ = read_in(tmp_path, "t.csv", f"data,titolo,testo\n{short}")
    assert [draft.text.count("- title:") for draft in drafts] == [45, 15]
    assert len(told(drafts)) == 60
    long = "".join(f"{1800 + n},{'T' * 200} {n},{chr(39) * 200} {n}.\n" for n in range(60))
    drafts, _ = read_in(tmp_path, "u.csv", f"data,titolo,testo\n{long}")
    assert [when for _, when, _ in told(drafts)] == [str(1800 + n) for n in range(60)]


def test_facts_without_a_date_are_told_apart_by_whatever_they_have(tmp_path: Path) -> None:
    rows = "data,titolo,testo,nota\n,Presunto attacco,Stessa frase.,a\n,Presunto attacco,Stessa frase.,b\n2020,Presunto attacco,Altra.,\n"
    drafts, _ = read_in(tmp_path, "t.csv", rows)
    assert sorted(told(drafts)) == [("Presunto attacco", "", "avvenuto")] * 2 + [
        ("Presunto attacco", "2020", "avvenuto")
    ]
    assert problems(tmp_path, "u.csv", "data,titolo\n,A\n,A\n") == [(2, 1, "date"), (3, 1, "date")]


ANYTHING = st.text(st.characters(exclude_categories=("Cs",)) | st.sampled_from("<>&'\"=*_[]()|\n;,#`{}-"), max_size=60)


@settings(max_examples=60)
@given(st.lists(st.tuples(ANYTHING, ANYTHING, ANYTHING), min_size=1, max_size=4))
def test_hostile_cells_give_problems_or_drafts_that_say_the_same(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str, str]]
) -> None:
    folder = tmp_path_factory.mktemp("t")
    text = io.StringIO()
    csv.writer(text).writerows(
        [("data", "titolo", "testo", "fonte"), *((2000 + n, *row) for n, row in enumerate(rows))]
    )
    try:
        drafts, _ = read_in(folder, "t.csv", text.getvalue())
    except (ContentError, UsageError):
        return
    assert sorted(when for _, when, _ in told(drafts) if when) == [str(2000 + n) for n in range(len(rows))]


OURS = """\ufeff"id","title","edtf","timex","printed","precision","first_day","last_day","place","status","actors","actor_names","topics","topic_names","sources","source_urls","articles","sentence","url","published","updated"\r
"e-1","'=La; telefonata|","2025-12-30","2025-12-30TEV","30 dicembre 2025, sera","day","2025-12-30","2025-12-30","Mosca","contestato","putin | lukashenko","Vladimir Putin | Alexander Lukashenko","negoziati","Negoziati di pace","ANSA; Esteri | Bel||TA","https://e.example/1 | https://e.example/2","a | b","Ieri ""loro"" si sono sentiti.","https://noi.example/eventi/e-1/","2025-12-31","2026-01-02"\r
"e-2","Metà mese","2025-12","2025-12","metà dicembre 2025","month","2025-12-01","2025-12-31","","avvenuto","","","","","","","c","Frase.","articoli/c/#e-2","2025-12-31","2025-12-31"\r
"e-3","Chissà","","","Senza data certa","","","","","riportato","putin","Vladimir Putin","","","","","c","Altra frase.","articoli/c/#e-3","2025-12-31","2025-12-31"\r
"""


def test_our_own_table_comes_back_with_titles_dates_and_status(tmp_path: Path) -> None:
    drafts, remarks = read_in(tmp_path, "eventi.csv", OURS, replace(ISSUE, date=None))
    assert not remarks or {one.code for one in remarks} == {"date"}
    assert told(drafts) == [
        ("=La; telefonata|", "2025-12-30TEV", "contestato"), ("Metà mese", "2025-12", "avvenuto"), ("Chissà", "", "riportato"),
    ]  # fmt: skip
    first, second = articles(drafts)
    assert (first.source, first.date, first.place) == (
        Source("ANSA; Esteri", "https://e.example/1"),
        datetime.date(2025, 12, 31),
        "",
    )
    assert first.events[0].actors.add == ("putin", "lukashenko") and first.events[0].place == "Mosca"
    for words in (
        "Altra fonte: Bel|TA",
        "https://e.example/2",
        "Evento: https://noi.example/eventi/e-1/",
        'Ieri "loro" si sono',
    ):
        assert words in first.text, words
    assert "Data come scritta: metà dicembre 2025" in second.text
