"""The closed schema of `decisions.yml`. The descriptions are the editors': its JSON Schema shows them."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias

from pydantic import BeforeValidator, Field, PlainValidator, WithJsonSchema, model_validator

from generator.articles.kinds import LIST_FIELD, SLUG_SHAPE, Slug, choices, fault
from generator.articles.located import Items, Text
from generator.articles.registry_schema import Name
from generator.articles.schema import Closed
from generator.articles.slugs import is_slug

NameChoice: TypeAlias = Literal["accepted", "alias", "rejected"]
MergeChoice: TypeAlias = Literal["same", "separate"]
_NAME_LABELS = (
    "è un attore: la voce è in actors.yml",
    "è un’altra forma di un attore",
    "non è un attore, e non va più proposto",
)
_MERGE_LABELS = ("sono un fatto solo", "sono due fatti, e non vanno più uniti")


def _pair(value: Any) -> tuple[str, str]:
    ids = value if isinstance(value, Items) else ()
    if len(ids) != 2 or not all(isinstance(id_, Text) and is_slug(id_) for id_ in ids):
        remedy = "scrivi i due id che si leggono negli indirizzi: events: [e-aaaaaaaaaa, e-bbbbbbbbbb]"
        raise fault("events", "qui va una lista di due id di fatti", remedy)
    first, second = sorted(map(str, ids))
    if first == second:
        raise fault("events", f"i due id sono lo stesso: «{first}»", "scrivi gli id di due fatti diversi")
    return first, second


def _list(value: Any) -> Any:
    if value is None or isinstance(value, Items):
        return value
    raise fault(LIST_FIELD, "qui va una lista di decisioni", "comincia ogni decisione con - {…}")


def _as_written(value: Any) -> Any:
    """A program writes these names: «No» and «2024» are what the text held, and nobody is told to quote them."""
    return Text(value, value.place) if isinstance(value, Text) else value


WrittenName = Annotated[Name, BeforeValidator(_as_written)]
as_list = BeforeValidator(_list)
Pair = Annotated[
    tuple[str, str],
    PlainValidator(_pair),
    WithJsonSchema({"type": "array", "items": SLUG_SHAPE, "minItems": 2, "maxItems": 2, "uniqueItems": True}),
]


class NameDecisionFields(Closed):
    """What became of a proposed name."""

    name: WrittenName = Field(description="Il nome com’era proposto; maiuscole e accenti non contano.")
    decision: Annotated[NameChoice, choices(NameChoice, _NAME_LABELS)] = Field(description="Che cosa si è deciso.")
    actor: Slug = Field("", description="L’id dell’attore, tranne che per i nomi scartati.")

    @model_validator(mode="after")
    def _says_whom(self) -> NameDecisionFields:
        if self.decision == "rejected" and self.actor:
            raise fault("actor", f"il nome «{self.name[:60]}» è scartato e ha un attore", "togli actor")
        if self.decision != "rejected" and not self.actor:
            message = f"non si dice quale attore sia «{self.name[:60]}»"
            raise fault("actor", message, "scrivi actor: seguito dal suo id")
        return self


class MergeDecisionFields(Closed):
    """What became of a proposed merge."""

    events: Pair = Field(description="Gli id dei due racconti, come si leggono negli indirizzi.")
    decision: Annotated[MergeChoice, choices(MergeChoice, _MERGE_LABELS)] = Field(description="Che cosa si è deciso.")


class DecisionsFields(Closed):
    """The whole file."""

    names: Annotated[list[NameDecisionFields] | None, as_list] = Field(None, description="I nomi già esaminati.")
    merges: Annotated[list[MergeDecisionFields] | None, as_list] = Field(
        None, description="Le coppie di fatti già esaminate."
    )
