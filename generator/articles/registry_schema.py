"""The closed schema of the registry's entries."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import AfterValidator, PlainValidator, ValidationInfo

from generator.articles.kinds import Line, Names, Slug, Title, fault
from generator.articles.located import Text
from generator.articles.schema import Closed
from generator.model import ActorKind


def _required(value: Any, info: ValidationInfo) -> Any:
    name = info.field_name or ""
    if not value:
        raise fault(name, "il valore è vuoto", f"scrivi {name}: seguito dal valore")
    return value


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


Count = Annotated[int, PlainValidator(_count)]
Qid = Annotated[str, PlainValidator(_qid)]


class ActorFields(Closed):
    """One entry of `actors.yml`."""

    id: Annotated[Slug, AfterValidator(_required)]
    name: Annotated[Title, AfterValidator(_required)]
    kind: ActorKind
    aliases: Names = ()
    requires: Names = ()
    description: Line = ""
    parent: Slug = ""
    qid: Qid = ""


class TopicFields(Closed):
    """One entry of `topics.yml`."""

    id: Annotated[Slug, AfterValidator(_required)]
    name: Annotated[Title, AfterValidator(_required)]
    any: Names = ()
    all_actors: Names = ()
    none: Names = ()
    min_hits: Count = 2
    description: Line = ""
    parent: Slug = ""


class LooseActorFields(ActorFields):
    """What can be read of a faulty entry: nothing is required."""

    id: Slug = ""
    name: Title = ""
    kind: ActorKind = "person"


class LooseTopicFields(TopicFields):
    """What can be read of a faulty entry: nothing is required."""

    id: Slug = ""
    name: Title = ""
