"""Live reports: the hour at the head of an entry is not quoted, and what had happened before it is no event of it."""

from __future__ import annotations

from tests.events.reading import dates, read

LIVE = (
    "9.15 - Putin ha firmato il decreto al Cremlino.\n\n"
    "11.40 - Lukashenko ha telefonato a Putin.\n\n"
    "12.05 - {}\n\n"
    "Ore 13 – L’Ucraina ha chiuso la frontiera."
)


def live(entry: str) -> tuple[list[str], list[str | None]]:
    events = read(LIVE.format(entry), title="Putin ha firmato il decreto, la diretta")
    return [event.reports[0].sentence for event in events], dates(events)


def test_the_hour_is_no_part_of_the_sentence() -> None:
    sentences, days = live("Cori in piazza.")
    assert sentences == [
        "Putin ha firmato il decreto al Cremlino.",
        "Lukashenko ha telefonato a Putin.",
        "L’Ucraina ha chiuso la frontiera.",
    ]
    assert days[1:] == ["2025-12-31T11:40", "2025-12-31T13:00"]


def test_the_sentence_is_still_a_slice_of_the_text() -> None:
    text = LIVE.format("Cori in piazza.")
    for event in read(text, title="La diretta"):
        for report in event.reports:
            assert text[report.start : report.end] == report.sentence


def test_an_hour_that_belongs_to_the_sentence_stays() -> None:
    (event,) = read("Alle 9.15 Putin ha firmato il decreto.")
    assert event.reports[0].sentence.startswith("Alle 9.15 ")


def test_what_had_happened_before_and_tolls_have_another_hour() -> None:
    for entry in (
        "La firma era slittata quando Putin rinviò il viaggio.",
        "Il raid ha provocato nove vittime, Putin informato.",
        "Lukashenko informato: i morti sono saliti a nove.",
    ):
        assert "2025-12-31T12:05" not in live(entry)[1], entry
    assert "2025-12-31T12:05" in live("Lukashenko ha lasciato il vertice.")[1]


def test_a_day_that_everybody_knows_and_prices_date_nothing() -> None:
    for sentence in (
        "L’Ucraina ricorda i morti di quella notte di febbraio.",
        "I prezzi oggi: Russia +3,2%, Ucraina -1,4%.",
    ):
        events = read(f"Ieri Putin ha firmato l’accordo.\n\n{sentence}")
        assert [event for event in events if not event.main] == [], sentence
