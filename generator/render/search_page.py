"""`/cerca/`: the page of results. Its form works without the script only so far as to say what to do instead."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Page
from generator.render import addresses
from generator.render.context import Context
from generator.render.environment import block
from generator.render.front_matter import front_matter

_LEDE = "Eventi, articoli, persone e temi. Accenti e apostrofi non contano; tra virgolette si cerca la frase esatta."
FACETS = (
    ("tipo", "Che cosa", "Tutto"),
    ("attore", "Attore", "Tutti"),
    ("tema", "Tema", "Tutti"),
    ("stato", "Stato", "Tutti"),
    ("anno", "Anno", "Tutti"),
)
"""Name in addresses and records, label, the choice that leaves nothing out."""
_ELSEWHERE = (
    (addresses.ACTORS, "Attori"),
    (addresses.TOPICS, "Temi"),
    (addresses.YEARS, "Cronologia"),
    (addresses.ARTICLES, "Articoli"),
)


def render_search(context: Context) -> Iterator[Page]:  # noqa: ARG001 (every page type is called alike)
    """The page that `assets/results.js` fills."""
    path = addresses.SEARCH
    links = [(name, addresses.link(path, target)) for target, name in _ELSEWHERE]
    body = block("search.html.j2", lede=_LEDE, facets=FACETS, elsewhere=links)
    yield Page(path, front_matter("Cerca", _LEDE), body)
