"""The closed schema of the registry's entries. The descriptions are the editors': their JSON Schema shows them."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import AfterValidator, Field, PlainValidator, WithJsonSchema, model_validator

from generator.articles.date_kinds import Bound
from generator.articles.kinds import (
    SLUG_SHAPE,
    WORDS,
    Flag,
    Line,
    Names,
    OneOrMore,
    Slug,
    Slugs,
    Title,
    choices,
    fault,
    required,
)
from generator.articles.located import Text
from generator.articles.schema import Closed
from generator.articles.short_forms import as_mappings
from generator.model import ActorKind


def _count(value: Any) -> int:
    if isinstance(value, Text) and value.isascii() and value.isdigit() and 1 <= int(value[:4]) <= 50:
        return int(value)
    raise fault("min_hits", "il valore deve essere un numero da 1 a 50", "scrivi min_hits: 2")


def _qid(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, Text) and value[:1] == "Q" and value[1:].isascii() and value[1:].isdigit():
        return str(value)
    message = "il valore non è un identificativo di Wikidata"
    raise fault("qid", message, "scrivi per esempio qid: Q7747, o togli la riga")


Id = Annotated[Slug, AfterValidator(required), WithJsonSchema(SLUG_SHAPE)]
Name = Annotated[Title, AfterValidator(required), WithJsonSchema(WORDS)]
Count = Annotated[int, PlainValidator(_count), WithJsonSchema({"type": "integer", "minimum": 1, "maximum": 50})]
Qid = Annotated[str, PlainValidator(_qid), WithJsonSchema({"type": ["string", "null"], "pattern": "^Q[0-9]+$"})]
_KIND_LABELS = ("persona", "organizzazione", "istituzione", "paese", "testata")
Kind = Annotated[ActorKind, choices(ActorKind, _KIND_LABELS)]
_FORMER = "Gli id che ha avuto: i vecchi indirizzi portano qui."


class RoleFields(Closed):
    """An office and when it was held."""

    name: Annotated[OneOrMore, AfterValidator(required)] = Field(
        description="La carica come si legge nei testi, senza articolo: «presidente russo»; o i vari modi di dirla."
    )
    since: Bound = Field(None, description="Da quando: 2025-01-20, 20 gennaio 2025, gennaio 2025, 2025.")
    until: Bound = Field(None, description="Fino a quando, compreso; se manca, la carica dura ancora.")

    @model_validator(mode="after")
    def _in_order(self) -> RoleFields:
        if self.since and self.until:
            first, after = self.since.bounds[0], self.until.bounds[1]
            if first and after and first >= after:
                message = f"la carica «{self.name[0][:60]}» comincia dopo che è finita"
                raise fault("roles", message, "correggi since o until")
        return self


Roles = Annotated[list[RoleFields] | None, as_mappings(list[RoleFields | str] | RoleFields | str | None, short="name")]


class ActorFields(Closed):
    """One entry of `actors.yml`."""

    id: Id = Field(description="Minuscole, cifre e trattini: è l’indirizzo della pagina. Non cambiarlo più.")
    name: Name = Field(description="Il nome che il lettore vede.")
    kind: Kind = Field(description="Che cos’è: persona, organizzazione, istituzione, paese, testata.")
    aliases: Names = Field((), description="Altre forme che indicano soltanto questo attore; le maiuscole contano.")
    requires: Names = Field(
        (),
        description="Se c’è, gli alias valgono solo accanto al nome intero o a una di queste forme.",
    )
    surname_ok: Flag = Field(
        True, description="false: il cognome da solo, dopo il nome intero, non indica questa persona."
    )
    demonyms: Names = Field(
        (),
        description="Gli aggettivi nella forma base, per esempio [russo]: le altre forme si ricavano. "
        "Una parola scritta in più forme è presa com’è.",
    )
    capital: Names = Field(
        (), description="La capitale, in tutte le sue grafie: indica il paese solo dove il testo parla del governo."
    )
    seats: Names = Field((), description="I palazzi che stanno per l’istituzione: «Quirinale», «Palazzo Chigi».")
    roles: Roles = Field(None, description="Le cariche con le loro date: valgono alla data dell’articolo.")
    description: Line = Field("", description="Una riga per il lettore.")
    parent: Slug = Field("", description="L’id dell’attore di cui fa parte.")
    qid: Qid = Field("", description="L’identificativo di Wikidata, per esempio Q7747.")
    former_ids: Slugs = Field((), description=_FORMER)


class TopicFields(Closed):
    """One entry of `topics.yml`."""

    id: Id = Field(description="Minuscole, cifre e trattini: è l’indirizzo della pagina. Non cambiarlo più.")
    name: Name = Field(description="Il nome che il lettore vede.")
    any: Names = Field(
        (), description="Parole e locuzioni che rivelano il tema; un asterisco in fondo vale ogni desinenza: negozia*."
    )
    all_actors: Names = Field((), description="Id di attori che devono essere tutti protagonisti.")
    none: Names = Field((), description="Locuzioni che escludono il tema.")
    min_hits: Count = Field(2, description="Quante voci diverse di any servono nel testo; una sola basta nel titolo.")
    description: Line = Field("", description="Una riga per il lettore.")
    parent: Slug = Field("", description="L’id del tema di cui fa parte.")
    former_ids: Slugs = Field((), description=_FORMER)


class LooseActorFields(ActorFields):
    """What can be read of a faulty entry: nothing is required."""

    id: Slug = ""
    name: Title = ""
    kind: ActorKind = "person"


class LooseTopicFields(TopicFields):
    """What can be read of a faulty entry: nothing is required."""

    id: Slug = ""
    name: Title = ""
