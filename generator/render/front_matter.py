"""The front matter of every page, in one form; templates print its strings raw, so they are escaped here."""

from __future__ import annotations

from generator.render import wording
from generator.render.escape import front

_LONGEST = 300


def front_matter(title: str, description: str, *, contents: bool = False) -> dict[str, object]:
    """Front matter with escaped text.

    Args:
        title: plain text, untrusted.
        description: plain text, untrusted; for search engines and shared links.
        contents: whether the page has headings worth a table of contents beside it.
    """
    matter: dict[str, object] = {"title": front(title)}
    if description:
        matter["description"] = front(wording.shortened(description, _LONGEST))
    matter["hide"] = ["navigation"] if contents else ["navigation", "toc"]
    return matter


def redirect_matter(title: str, link: str, canonical: str) -> dict[str, object]:
    """Front matter of a page that only leads elsewhere.

    Args:
        title: plain text.
        link: relative address of the page it leads to.
        canonical: the same as search engines should know it: absolute where the site's address is known.
    """
    matter: dict[str, object] = {"title": front(title), "hide": ["navigation", "toc"]}
    return matter | {"redirect": front(link), "canonical": front(canonical)}
