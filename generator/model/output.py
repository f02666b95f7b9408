"""What the stages make in the end: a site, its pages, its data files."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.model.article import Article
from generator.model.event import Event, Timeline
from generator.model.link import Link
from generator.model.permalink import KeptAnchor
from generator.model.registry import Registry


@dataclass(frozen=True, slots=True)
class HandPage:
    """A page written by hand, `content/pages/metodo.md`; the body is Markdown as untrusted as an article's."""

    file: str
    slug: str
    title: str
    body: str
    description: str = ""


@dataclass(frozen=True, slots=True)
class Redirect:
    """An address that was published once, and where it leads now.

    Attributes:
        path: of the old page in the docs folder, `attori/vladimir-poutine.md`.
        target: of the page it leads to, `attori/vladimir-putin.md`.
        anchor: an id on that page, or empty.
    """

    path: str
    target: str
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Site:
    """Everything the pages and exports are made from.

    `timelines` are those that have a page: every year, and the actors and topics with enough events.
    `published_parts` are addresses of parts of timelines and lists that were published, `attori/russia/2025/06`.
    `links` are each article's, by article id; so are `kept_anchors`, ids that lead to a sentence whose event is gone.
    """

    registry: Registry
    articles: tuple[Article, ...]
    events: tuple[Event, ...]
    timelines: tuple[Timeline, ...]
    links: dict[str, tuple[Link, ...]]
    hand_pages: tuple[HandPage, ...] = ()
    redirects: tuple[Redirect, ...] = ()
    published_parts: tuple[str, ...] = ()
    kept_anchors: dict[str, tuple[KeptAnchor, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Page:
    """One generated Markdown file.

    Attributes:
        path: relative to the docs folder, `attori/vladimir-putin.md`; forward slashes.
        front: front matter, values already escaped for templates that print them raw.
        body: Markdown, complete without the theme.
        part: whether it is there only while there is enough to tell: a year, a month, a crossing, a letter.
    """

    path: str
    front: dict[str, object]
    body: str
    part: bool = False


@dataclass(frozen=True, slots=True)
class DataFile:
    """One generated data file, beside the pages: `dati/eventi.json`; `rows` is how many things it lists, if it does."""

    path: str
    data: bytes
    rows: int | None = None

    @classmethod
    def of_text(cls, path: str, text: str, rows: int | None = None) -> DataFile:
        """A file of text, as UTF-8."""
        return cls(path, text.encode("utf-8"), rows)

    @property
    def text(self) -> str:
        """The text of a file that holds text."""
        return self.data.decode("utf-8")


@dataclass(frozen=True, slots=True)
class SearchRecord:
    """What search knows of one event, article, timeline or page: text only, no markup.

    Attributes:
        url: of what it leads to, relative to the site's root: `articoli/vertice/#e-k3f9xw`.
        text: what is searched, and quoted in results.
        meta: (name, value): `title`, and what results print or find beside the text.
        facets: (name, values): `attore`, `tema`, `stato`, `anno`, `tipo`.
        order: place among all records by date, 1 the oldest; 0 where nothing has a date.
    """

    url: str
    text: str
    meta: tuple[tuple[str, str], ...]
    facets: tuple[tuple[str, tuple[str, ...]], ...]
    order: int = 0
