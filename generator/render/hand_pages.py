"""Pages written by hand, and the page of the method when nobody wrote it yet."""

from __future__ import annotations

from collections.abc import Iterator

from generator.articles.prose import to_html
from generator.model import HandPage, Page
from generator.render import addresses
from generator.render.context import Context
from generator.render.environment import block
from generator.render.escape import trusted
from generator.render.front_matter import front_matter

_UNWRITTEN = HandPage(
    file="",
    slug="metodo",
    title="Metodo",
    body="La redazione non ha ancora descritto il suo metodo. Ogni data è quella che il testo permette di leggere, "
    "mai più precisa; sotto ogni evento *Perché questa data?* dice da quale espressione viene.",
)


def render_hand_pages(context: Context) -> Iterator[Page]:
    """Every page of `content/pages`; the method's address always leads somewhere, because the menu does."""
    pages = context.site.hand_pages
    written = any(f"{page.slug}.md" == addresses.METHOD for page in pages)
    for page in pages if written else (*pages, _UNWRITTEN):
        text = trusted(to_html(page.body, (), site_links=True))
        body = block("hand.html.j2", title=page.title, lede=page.description, text=text)
        yield Page(f"{page.slug}.md", front_matter(page.title, page.description), body)
