"""The closed schema of an article's front matter. The descriptions are the editors': their JSON Schema shows them."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, WithJsonSchema, model_validator

from generator.articles.date_kinds import DayField, OptionalDay, WhenField
from generator.articles.kinds import (
    NOWHERE,
    SENTENCE,
    WORDS,
    Address,
    Flag,
    Image,
    Line,
    Names,
    PlacedLine,
    Slug,
    Slugs,
    Title,
    choices,
    fault,
    required,
)
from generator.articles.located import Text
from generator.articles.short_forms import as_difference, as_mappings, as_source
from generator.model import Stance, Status

MINTED = "e-"
"""How the ids begin that the site shows in an event's address."""


def _in_italian(schema: dict[str, Any]) -> None:
    """A model's docstring is for us; its JSON Schema keeps only what editors read."""
    schema.pop("description", None)


class Closed(BaseModel):
    """No unknown keys, no conversions, no changes."""

    model_config = ConfigDict(
        extra="forbid", strict=True, frozen=True, arbitrary_types_allowed=True, json_schema_extra=_in_italian
    )


class SourceFields(Closed):
    """Where the article comes from."""

    name: Line = Field("", description="La testata o l’agenzia.")
    url: Address = Field("", description="L’indirizzo dell’originale, che comincia con https://.")
    author: Line = Field("", description="Chi ha firmato l’originale.")
    archived: Address = Field("", description="L’indirizzo di una copia archiviata.")


class DifferenceFields(Closed):
    """What editors add and remove, by name or id."""

    add: Names = Field((), description="Id o nomi da aggiungere a ciò che il programma ha trovato.")
    remove: Names = Field((), description="Id o nomi da togliere.")


Difference = Annotated[DifferenceFields, as_difference(Names | DifferenceFields)]


class ClaimFields(Closed):
    """Who says what of a fact."""

    by: Annotated[PlacedLine, AfterValidator(required), WithJsonSchema(WORDS)] = Field(
        description="Chi parla: un id o un nome di actors.yml, oppure un nome qualsiasi."
    )
    stance: Annotated[
        Stance | None,
        choices(Stance, ("dà la notizia", "afferma il fatto", "lo nega", "lo conferma"), empty=True),
    ] = Field(None, description="Che cosa dice del fatto. Se manca vale «riporta».")
    quote: PlacedLine = Field(
        Text("", NOWHERE), description="Le parole dell’articolo che lo provano, copiate tali e quali."
    )


class ClaimsFields(Closed):
    """What editors add to, and remove from, the claims that the rules find."""

    add: Annotated[
        list[ClaimFields] | None, as_mappings(list[ClaimFields | str] | ClaimFields | str | None, short="by")
    ] = Field(None, description="Chi afferma, nega, conferma o riporta il fatto. Un nome da solo vale «riporta».")
    remove: Names = Field((), description="Id o nomi di chi il programma ha inteso male: ciò che dicono è tolto.")


Claims = Annotated[ClaimsFields, as_difference(list[ClaimFields | str] | str | ClaimsFields | None)]
_STATUS_LABELS = (
    "la fonte dà il fatto per avvenuto",
    "è previsto, promesso, messo in calendario",
    "era annunciato e non si è fatto",
    "la fonte usa il condizionale o lo attribuisce ad altri",
    "c’è chi lo afferma e chi lo nega",
    "se ne parla solo per negarlo",
)


class CorrectionFields(Closed):
    """One declared correction."""

    date: DayField = Field(description="Il giorno della correzione.")
    text: Annotated[Line, AfterValidator(required), WithJsonSchema(SENTENCE)] = Field(
        description="Che cosa è stato corretto, come lo legge il lettore: «La data era il 5, non il 6»."
    )


Corrections = Annotated[list[CorrectionFields] | None, as_mappings(list[CorrectionFields] | CorrectionFields | None)]


class EventFields(Closed):
    """One explicit event."""

    id: Slug = Field("", description="Un nome stabile per il fatto; lo stesso in più articoli li unisce.")
    title: Title = Field("", description="Il titolo della voce nelle cronologie.")
    date: WhenField = Field(
        None,
        description="Quando: 2025-12-30, 30 dicembre 2025, dicembre 2025, 2025, 2025-12-28/2025-12-29; "
        "2025-12-30TEV è la sera.",
    )
    place: Line = Field("", description="Dove è accaduto.")
    status: Annotated[Status | None, choices(Status, _STATUS_LABELS, empty=True)] = Field(
        None, description="Lo stato, se quello ricavato dal testo non va."
    )
    quote: Line = Field(
        "", description="Parole dell’articolo, tali e quali: la voce riguarda il fatto di quella frase."
    )
    main: Flag = Field(False, description="true: la voce riguarda il fatto principale dell’articolo.")
    reject: Flag = Field(False, description="true: il fatto è scartato.")
    actors: Difference = Field(
        DifferenceFields(), description="Attori da aggiungere o togliere: {add: […], remove: […]}."
    )
    topics: Difference = Field(
        DifferenceFields(), description="Temi da aggiungere o togliere: {add: […], remove: […]}."
    )
    claims: Claims = Field(
        ClaimsFields(), description="Chi dice che cosa, in più o in meno di ciò che il programma ha trovato."
    )
    former_ids: Slugs = Field((), description="Gli id che il fatto ha avuto: i vecchi collegamenti portano qui.")
    corrections: Corrections = Field(None, description="Le correzioni di questo fatto, dichiarate ai lettori.")

    @model_validator(mode="after")
    def _says_which(self) -> EventFields:
        """An entry that points at no event is one of its own, and must say what happened and when."""
        if self.reject and self.corrections:
            remedy = "scrivile fra le corrections dell’articolo, fuori da events"
            raise fault("corrections", "nessuno vedrebbe le correzioni di un fatto scartato", remedy)
        if self.quote or self.main or self.id.startswith(MINTED):
            return self
        if self.reject:
            remedy = "aggiungi quote con le sue parole, oppure main: true"
            raise fault("events", "reject non dice quale fatto scartare", remedy)
        missing = [key for key, value in (("title", self.title), ("date", self.date)) if not value]
        if missing:
            remedy = "aggiungi title e date per un fatto nuovo, oppure quote o main: true per correggerne uno"
            lacks = ("manca " if len(missing) == 1 else "mancano ") + " e ".join(missing)
            raise fault("events", f"la voce non indica nessun fatto trovato, e per un fatto a sé {lacks}", remedy)
        return self


class ArticleFields(Closed):
    """Everything that the front matter of an article may hold; every key is optional."""

    title: Title = Field("", description="Il titolo.")
    date: DayField = Field(
        None,
        description="Il giorno di pubblicazione, 2025-12-31 o 31 dicembre 2025: da qui si contano «ieri» e «lunedì».",
    )
    updated: OptionalDay = Field(None, description="Il giorno dell’ultimo aggiornamento.")
    description: Line = Field("", description="Una riga di sommario.")
    source: Annotated[SourceFields, as_source(Line | SourceFields)] = Field(
        SourceFields(), description="La testata da cui viene l’articolo; anche soltanto il nome, o l’indirizzo."
    )
    url: Address = Field("", description="L’indirizzo dell’originale, se source è soltanto un nome.")
    place: Line = Field("", description="Dove l’articolo è stato scritto.")
    authors: Names = Field((), description="Chi lo ha scritto.")
    tags: Names = Field((), description="Etichette libere.")
    image: Image = Field("", description="Un’immagine del sito, per esempio immagini/vertice.jpg.")
    draft: Flag = Field(False, description="true: non è ancora da pubblicare.")
    id: Slug = Field("", description="L’identificativo; se manca vale il nome del file. Non cambiarlo più.")
    slug: Slug = Field("", description="L’ultima parte dell’indirizzo; se manca vale l’id.")
    former_ids: Slugs = Field(
        (), description="Gli id degli articoli che questo sostituisce: i loro indirizzi portano qui."
    )
    actors: Difference = Field(
        DifferenceFields(), description="Attori da aggiungere o togliere: {add: […], remove: […]}."
    )
    topics: Difference = Field(
        DifferenceFields(), description="Temi da aggiungere o togliere: {add: […], remove: […]}."
    )
    events: Annotated[list[EventFields] | None, as_mappings(list[EventFields] | EventFields | None)] = Field(
        None, description="Fatti da aggiungere, correggere o scartare."
    )
    corrections: Corrections = Field(None, description="Le correzioni dell’articolo, dichiarate ai lettori.")


class PageFields(Closed):
    """The front matter of a page written by hand."""

    title: Title = ""
    description: Line = ""
    slug: Slug = ""
