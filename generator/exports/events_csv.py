"""`dati/eventi.csv`: an event a line, for spreadsheets; and beside each page that of its timeline."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from typing import Annotated

from generator.cells import BOM, joined, line
from generator.exports.edition import Edition
from generator.exports.events_json import WHOLE
from generator.exports.rows import EventRow, Row, said
from generator.model import DataFile, Event
from generator.render.context import Context
from generator.timelines.offers import EVENTS_CSV


@dataclass(frozen=True)
class FlatEvent(Row):
    """Un evento in una riga. Se una cella ha più valori, fra l’uno e l’altro c’è « | »."""

    id: Annotated[str, said("Un nome che non cambia, lo stesso di eventi.json.", "e-k3f9xw")]
    title: Annotated[str, said("Che cosa è successo.", "Il vertice in Alaska")]
    edtf: Annotated[str, said("Quando, in EDTF (~ è circa); vuota senza data certa.", "2025-08")]
    timex: Annotated[str, said("Lo stesso in TIMEX3, con l’ora o la parte del giorno.", "2025-08-15TEV")]
    printed: Annotated[str, said("La data come la mostra il sito.", "15 agosto 2025, sera")]
    precision: Annotated[str, said("Quanto è precisa.", "day")]
    first_day: Annotated[str, said("Il primo giorno in cui può cadere (con ~ in edtf, circa).", "2025-08-15")]
    last_day: Annotated[str, said("L’ultimo, compreso (con ~ in edtf, circa).", "2025-08-15")]
    place: Annotated[str, said("Dove.", "Anchorage")]
    status: Annotated[str, said("Che cosa ne dicono le fonti; non è una verifica.", "avvenuto")]
    divergences: Annotated[
        str,
        said("Su che cosa le fonti non concordano: date, place, number; le versioni sono in eventi.json.", "date"),
    ]
    actors: Annotated[str, said("I protagonisti (id).", "mario-rossi | ue")]
    actor_names: Annotated[str, said("I loro nomi, nello stesso ordine.", "Mario Rossi | Unione europea")]
    topics: Annotated[str, said("I temi (id).", "appalti")]
    topic_names: Annotated[str, said("I loro nomi, nello stesso ordine.", "Appalti")]
    sources: Annotated[str, said("Le testate che lo raccontano.", "ANSA | BelTA")]
    source_urls: Annotated[str, said("Gli indirizzi degli originali, dove ci sono.", "https://www.ansa.it/…")]
    articles: Annotated[str, said("Gli articoli che lo raccontano (id).", "2025-08-16-vertice")]
    sentence: Annotated[
        str,
        said("La frase che lo racconta nel primo articolo; vuota se non c’è.", "Si sono visti."),
    ]
    url: Annotated[str, said("Il suo indirizzo.", "https://esempio.it/eventi/e-k3f9xw/")]
    published: Annotated[str, said("Quando lo si è saputo: il giorno del primo articolo.", "2025-08-16")]
    updated: Annotated[str, said("L’ultima volta che qualcosa è cambiato.", "2025-08-18")]


HEADER = tuple(field.name for field in fields(FlatEvent))


def events_csv(edition: Edition) -> Iterator[DataFile]:
    """All events, above `shard_events` by year, and those of each timeline.

    UTF-8 with a byte order mark, commas, every cell quoted, CRLF.
    """
    header = (BOM + line(HEADER)).encode("utf-8")
    written = {
        id_: line(vars(_flat(row, edition.context)).values()).encode("utf-8") for id_, row in edition.rows.items()
    }

    def file(path: str, events: Iterable[Event]) -> DataFile:
        rows = [written[event.id] for event in events]
        return DataFile(path, header + b"".join(rows), len(rows))

    if edition.shards:
        for year in edition.shards:
            yield file(f"{WHOLE}/{year.timeline.id}.csv", year.events)
    else:
        yield file(f"{WHOLE}.csv", edition.site.events)
    for timeline in edition.lines:
        yield file(timeline.file(EVENTS_CSV), timeline.events)


def _flat(row: EventRow, context: Context) -> FlatEvent:
    reports = row.reports
    return FlatEvent(
        id=row.id,
        title=row.title,
        edtf=row.edtf or "",
        timex=row.timex or "",
        printed=row.printed,
        precision=row.precision or "",
        first_day=row.first_day or "",
        last_day=row.last_day or "",
        place=row.place or "",
        status=row.status,
        divergences=joined(dict.fromkeys(one.kind for one in row.divergences)),
        actors=joined(row.actors),
        actor_names=joined(context.actors[id_].name for id_ in row.actors),
        topics=joined(row.topics),
        topic_names=joined(context.topics[id_].name for id_ in row.topics),
        sources=joined(dict.fromkeys(report.source for report in reports if report.source)),
        source_urls=joined(dict.fromkeys(report.source_url for report in reports if report.source_url)),
        articles=joined(dict.fromkeys(report.article for report in reports)),
        sentence=reports[0].sentence or "",
        url=row.url,
        published=row.published,
        updated=row.updated,
    )
