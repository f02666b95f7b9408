"""The closed schema of an article's front matter."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, model_validator

from generator.articles.kinds import (
    Address,
    DayField,
    Flag,
    Image,
    Line,
    Names,
    OptionalDay,
    Slug,
    Title,
    WhenField,
    as_difference,
    as_mappings,
    as_source,
    fault,
)
from generator.model import Status

MINTED = "e-"
"""How the ids begin that the site shows in an event's address."""


class Closed(BaseModel):
    """No unknown keys, no conversions, no changes."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, arbitrary_types_allowed=True)


class SourceFields(Closed):
    """Where the article comes from."""

    name: Line = ""
    url: Address = ""
    author: Line = ""
    archived: Address = ""


class DifferenceFields(Closed):
    """What editors add and remove, by name or id."""

    add: Names = ()
    remove: Names = ()


class EventFields(Closed):
    """One explicit event."""

    id: Slug = ""
    title: Title = ""
    date: WhenField = None
    status: Status | None = None
    quote: Line = ""
    main: Flag = False
    reject: Flag = False
    actors: Annotated[DifferenceFields, as_difference] = DifferenceFields()
    topics: Annotated[DifferenceFields, as_difference] = DifferenceFields()

    @model_validator(mode="after")
    def _says_which(self) -> EventFields:
        """An entry that points at no event is one of its own, and must say what happened and when."""
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


class CorrectionFields(Closed):
    """One declared correction."""

    date: DayField
    text: Line


class ArticleFields(Closed):
    """Everything that the front matter of an article may hold; every key is optional."""

    title: Title = ""
    date: DayField = None
    updated: OptionalDay = None
    description: Line = ""
    source: Annotated[SourceFields, as_source] = SourceFields()
    url: Address = ""
    place: Line = ""
    authors: Names = ()
    tags: Names = ()
    image: Image = ""
    draft: Flag = False
    id: Slug = ""
    slug: Slug = ""
    former_ids: Names = ()
    """Ids of articles that this one replaces: their addresses lead here."""
    actors: Annotated[DifferenceFields, as_difference] = DifferenceFields()
    topics: Annotated[DifferenceFields, as_difference] = DifferenceFields()
    events: Annotated[list[EventFields] | None, as_mappings] = None
    corrections: Annotated[list[CorrectionFields] | None, as_mappings] = None


class PageFields(Closed):
    """The front matter of a page written by hand."""

    title: Title = ""
    description: Line = ""
    slug: Slug = ""
