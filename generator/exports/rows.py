"""What the open data say, declared once: rows, JSON Schemas and the dictionary on `/dati/` are all made of these.

The descriptions are the readers', in Italian; examples are made up. `null` is what is not known, never an empty string.
Days are ISO 8601, with a sign and astronomical counting before the year 1 (753 a.C. is `-0752`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import ConfigDict, Field

from generator.calendar_units import Kind
from generator.model import ActorKind, How, Salience, Stance, Status
from generator.when import Modifier


def said(meaning: str, example: object, **more: Any) -> Any:
    """What a field means, and one of its values."""
    return Field(description=meaning, examples=[example], **more)


def _day(meaning: str, example: str) -> Any:
    return said(meaning, example, json_schema_extra={"format": "date"})


@dataclass(frozen=True)
class Row:
    """A row, or an object in one. Without slots: `vars` is what JSON gets."""

    __pydantic_config__ = ConfigDict(extra="forbid")


@dataclass(frozen=True)
class Involved(Row):
    """Un attore o un tema di un evento, e perché."""

    kind: Annotated[Literal["actor", "topic"], said("Un attore o un tema.", "actor")]
    id: Annotated[str, said("Il suo id in attori.json o temi.json.", "mario-rossi")]
    role: Annotated[Salience, said("Che parte ha: protagonista, fonte o soltanto citato.", "protagonista")]
    how: Annotated[How, said("Come il testo lo nomina: nome, altro nome, cognome, sede…", "surname")]
    words: Annotated[str | None, said("Le parole con cui è nominato; null se il legame è della redazione.", "Rossi")]
    where: Annotated[
        Literal["title", "lead", "sentence", "paragraph", "article", "editor"],
        said("Dove l’articolo lo nomina; «editor» se lo ha deciso la redazione.", "sentence"),
    ]
    article: Annotated[str | None, said("L’articolo che lo prova (id).", "2025-12-31-vertice")]


@dataclass(frozen=True)
class DeclaredCorrection(Row):
    """Una correzione dichiarata dalla redazione."""

    date: Annotated[str, _day("Il giorno della correzione.", "2026-01-11")]
    text: Annotated[str, said("Le sue parole.", "Era lunedì, non domenica.")]
    articles: Annotated[tuple[str, ...], said("Gli articoli che la dichiarano (id).", ["2025-12-31-vertice"])]


@dataclass(frozen=True)
class Version(Row):
    """Una delle versioni di ciò su cui gli articoli non concordano."""

    value: Annotated[str, said("La data, il luogo o il numero.", "91")]
    articles: Annotated[tuple[str, ...], said("Gli articoli che lo danno (id).", ["2025-12-31-vertice"])]


@dataclass(frozen=True)
class Disagreement(Row):
    """Ciò su cui gli articoli non concordano."""

    kind: Annotated[Literal["date", "place", "number"], said("Una data, un luogo o un numero.", "number")]
    about: Annotated[str | None, said("Di un numero, che cosa conta.", "droni")]
    values: Annotated[tuple[Version, ...], said("Le versioni, almeno due.", [])]


@dataclass(frozen=True)
class Saying(Row):
    """Chi dice che cosa del fatto, e con quali parole."""

    actor: Annotated[str | None, said("Chi parla (id); null se non è in attori.json.", "mario-rossi")]
    name: Annotated[str | None, said("Il suo nome; null se non è detto.", "la questura")]
    stance: Annotated[Stance, said("Che cosa dice del fatto.", "smentisce")]
    quote: Annotated[str | None, said("Le parole che lo provano, tali e quali; null se mancano.", "Rossi nega")]
    start: Annotated[int | None, said("Dove cominciano nel testo dell’articolo, in caratteri Unicode.", 120)]
    end: Annotated[int | None, said("Dove finiscono.", 130)]
    rule: Annotated[str, said("La regola che lo ha riconosciuto.", "verbum-dicendi")]


@dataclass(frozen=True)
class Telling(Row):
    """Il racconto che un articolo fa di un evento."""

    id: Annotated[str, said("L’id del racconto; il primo dà l’id all’evento.", "e-k3f9xw")]
    article: Annotated[str, said("L’articolo (id in articoli.json).", "2025-12-31-vertice")]
    url: Annotated[str, said("L’indirizzo della frase.", "https://esempio.it/articoli/vertice/#e-k3f9xw")]
    published: Annotated[str, _day("Il giorno di pubblicazione dell’articolo.", "2025-12-31")]
    source: Annotated[str | None, said("La testata.", "ANSA")]
    source_url: Annotated[str | None, said("L’indirizzo dell’originale.", "https://www.ansa.it/…")]
    title: Annotated[str, said("Come questo articolo chiama l’evento.", "Il vertice in Alaska")]
    sentence: Annotated[
        str | None, said("La frase che lo racconta, tale e quale; null se l’articolo non ne ha.", "Si sono visti.")
    ]
    status: Annotated[Status, said("Lo stato secondo questo articolo.", "avvenuto")]
    place: Annotated[str | None, said("Dove, secondo questo articolo.", "Anchorage")]
    edtf: Annotated[str | None, said("La data secondo questo articolo, in EDTF.", "2025-08-15")]
    timex: Annotated[str | None, said("La stessa, in TIMEX3.", "2025-08-15TMO")]
    expression: Annotated[str | None, said("Le parole da cui viene la data.", "il 15 agosto")]
    rule: Annotated[str | None, said("La regola che le ha lette.", "day_month")]
    dated_by: Annotated[
        Literal["expression", "publication", "editor", "nothing"],
        said("Da dove viene la data: parole del testo, pubblicazione, redazione, niente.", "expression"),
    ]
    claims: Annotated[tuple[Saying, ...], said("Chi dice che cosa.", [])]


@dataclass(frozen=True)
class EventRow(Row):
    """Un evento, una volta sola, con tutte le sue prove."""

    id: Annotated[str, said("Un nome che non cambia.", "e-k3f9xw")]
    former_ids: Annotated[tuple[str, ...], said("Gli id che ha avuto: chi li ha salvati ritrova l’evento.", [])]
    title: Annotated[str, said("Che cosa è successo.", "Il vertice in Alaska")]
    edtf: Annotated[str | None, said("Quando, in EDTF (ISO 8601-2; ~: circa), mai più preciso della fonte.", "2025-08")]
    timex: Annotated[str | None, said("Lo stesso in TIMEX3, che dice anche ora e parte del giorno.", "2025-08-15TEV")]
    modifier: Annotated[Modifier | None, said("START, MID, END, APPROX…: inizio, metà, fine, circa.", "END")]
    printed: Annotated[str, said("La data come la mostra il sito.", "15 agosto 2025, sera")]
    precision: Annotated[
        Kind | Literal["interval"] | None, said("Quanto è precisa: giorno, mese, anno, intervallo…", "day")
    ]
    first_day: Annotated[
        str | None,
        said(
            "Il primo giorno in cui può cadere (con ~ in edtf, circa); null se l’inizio è aperto o la data manca.",
            "2025-08-15",
        ),
    ]
    last_day: Annotated[
        str | None,
        said("L’ultimo, compreso (con ~ in edtf, circa); null se la fine è aperta o la data manca.", "2025-08-15"),
    ]
    place: Annotated[str | None, said("Dove.", "Anchorage")]
    status: Annotated[Status, said("Che cosa ne dicono le fonti; non è una verifica.", "avvenuto")]
    joined: Annotated[
        Literal["editor", "rule"] | None,
        said("Chi ha unito più racconti in un evento: la redazione o la regola.", "rule"),
    ]
    actors: Annotated[tuple[str, ...], said("I protagonisti (id), dal più coinvolto.", ["mario-rossi"])]
    topics: Annotated[tuple[str, ...], said("I temi (id).", ["appalti"])]
    involved: Annotated[tuple[Involved, ...], said("Tutti gli attori e i temi, ciascuno con la sua prova.", [])]
    url: Annotated[str, said("Il suo indirizzo.", "https://esempio.it/eventi/e-k3f9xw/")]
    published: Annotated[str, _day("Quando lo si è saputo: il giorno del primo articolo.", "2025-08-16")]
    updated: Annotated[str, _day("L’ultima volta che qualcosa è cambiato.", "2025-08-18")]
    corrections: Annotated[tuple[DeclaredCorrection, ...], said("Le correzioni, dalla più vecchia.", [])]
    divergences: Annotated[tuple[Disagreement, ...], said("Su che cosa gli articoli non concordano.", [])]
    reports: Annotated[tuple[Telling, ...], said("I racconti, almeno uno.", [])]


@dataclass(frozen=True)
class Office(Row):
    """Una carica, per il suo tempo."""

    name: Annotated[str, said("La carica.", "presidente della Regione")]
    since: Annotated[str | None, said("Da quando, in EDTF.", "2023-03")]
    until: Annotated[str | None, said("Fino a quando, in EDTF; null se dura o non si sa.", "2025-11-05")]


@dataclass(frozen=True)
class ActorRow(Row):
    """Una persona o un ente che agisce."""

    id: Annotated[str, said("Un nome che non cambia.", "mario-rossi")]
    former_ids: Annotated[tuple[str, ...], said("Gli id che ha avuto.", [])]
    name: Annotated[str, said("Come lo chiama il sito.", "Mario Rossi")]
    kind: Annotated[ActorKind, said("Persona, organizzazione, istituzione, Paese o testata.", "person")]
    description: Annotated[str | None, said("Chi è, in una riga.", "Presidente della Regione.")]
    aliases: Annotated[tuple[str, ...], said("Gli altri nomi.", ["Rossi Mario"])]
    roles: Annotated[tuple[Office, ...], said("Le cariche, ciascuna per il suo tempo.", [])]
    parent: Annotated[str | None, said("L’attore di cui fa parte (id).", "governo-italiano")]
    wikidata: Annotated[str | None, said("Il suo id in Wikidata.", "Q42")]
    events: Annotated[int, said("Di quanti eventi è protagonista.", 12)]
    url: Annotated[
        str | None, said("La sua pagina; null se non ne ha: i suoi eventi sono pochi.", "attori/mario-rossi/")
    ]


@dataclass(frozen=True)
class TopicRow(Row):
    """Un tema, scelto dalla redazione."""

    id: Annotated[str, said("Un nome che non cambia.", "appalti")]
    former_ids: Annotated[tuple[str, ...], said("Gli id che ha avuto.", [])]
    name: Annotated[str, said("Come lo chiama il sito.", "Appalti")]
    description: Annotated[str | None, said("Di che cosa tratta, in una riga.", "Le gare pubbliche.")]
    parent: Annotated[str | None, said("Il tema di cui fa parte (id).", "economia")]
    events: Annotated[int, said("Quanti eventi lo riguardano.", 12)]
    url: Annotated[str | None, said("La sua pagina; null se non ne ha: i suoi eventi sono pochi.", "temi/appalti/")]


@dataclass(frozen=True)
class ArticleCorrection(Row):
    """Una correzione dichiarata di un articolo."""

    date: Annotated[str, _day("Il giorno della correzione.", "2026-01-11")]
    text: Annotated[str, said("Le sue parole.", "Era lunedì, non domenica.")]


@dataclass(frozen=True)
class Concerned(Row):
    """Un attore o un tema di cui parla un articolo."""

    kind: Annotated[Literal["actor", "topic"], said("Un attore o un tema.", "actor")]
    id: Annotated[str, said("Il suo id.", "mario-rossi")]
    role: Annotated[Salience, said("Che parte ha nell’articolo.", "protagonista")]


@dataclass(frozen=True)
class ArticleRow(Row):
    """Un articolo da cui vengono gli eventi. Il testo non c’è: resta di chi lo ha scritto."""

    id: Annotated[str, said("Un nome che non cambia.", "2025-12-31-vertice")]
    former_ids: Annotated[tuple[str, ...], said("Gli id degli articoli che questo sostituisce.", [])]
    url: Annotated[str, said("La sua pagina.", "https://esempio.it/articoli/vertice/")]
    title: Annotated[str, said("Il titolo.", "Il vertice è fissato")]
    description: Annotated[str | None, said("Il sommario.", "Si terrà in Alaska.")]
    date: Annotated[str, _day("Il giorno di pubblicazione.", "2025-12-31")]
    updated: Annotated[str | None, _day("Il giorno dell’ultimo aggiornamento dichiarato.", "2026-01-02")]
    place: Annotated[str | None, said("Dove è stato scritto.", "Mosca")]
    source: Annotated[str | None, said("La testata.", "ANSA")]
    source_url: Annotated[str | None, said("L’indirizzo dell’originale.", "https://www.ansa.it/…")]
    source_author: Annotated[str | None, said("Chi ha firmato l’originale.", "Anna Verdi")]
    archived_url: Annotated[str | None, said("L’indirizzo di una copia archiviata.", "https://web.archive.org/…")]
    authors: Annotated[tuple[str, ...], said("Chi ha scritto questo articolo.", ["Anna Verdi"])]
    tags: Annotated[tuple[str, ...], said("Le etichette della redazione.", ["esteri"])]
    concerns: Annotated[tuple[Concerned, ...], said("Gli attori e i temi di cui parla.", [])]
    corrections: Annotated[tuple[ArticleCorrection, ...], said("Le correzioni, come sono dichiarate.", [])]
    events: Annotated[tuple[str, ...], said("Gli eventi che racconta (id), nell’ordine del testo.", ["e-k3f9xw"])]


@dataclass(frozen=True)
class Shard(Row):
    """Un anno di eventi, quando sono troppi per un file solo."""

    year: Annotated[str, said("L’anno; «44-ac» è il 44 a.C., «senza-data» raccoglie gli eventi senza data.", "2025")]
    events: Annotated[int, said("Quanti eventi.", 812)]
    json: Annotated[str, said("Il file in JSON, a partire da questo indice.", "eventi/2025.json")]
    jsonl: Annotated[str, said("Lo stesso in JSON Lines.", "eventi/2025.jsonl")]
    csv: Annotated[str, said("Lo stesso in CSV.", "eventi/2025.csv")]
