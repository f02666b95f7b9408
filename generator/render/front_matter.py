"""The front matter of every page, in one form; templates print its strings raw, so they are escaped here."""

from __future__ import annotations

from generator.render.escape import front

_LONGEST = 300


def front_matter(
    title: str, description: str, *, contents: bool = False, searched: bool = True, boost: int = 1
) -> dict[str, object]:
    """Front matter with escaped text.

    Args:
        title: plain text, untrusted.
        description: plain text, untrusted; for search engines and shared links.
        contents: whether the page has headings worth a table of contents beside it.
        searched: whether its text enters the search index; lists that repeat other pages do not.
        boost: weight in the search results.
    """
    matter: dict[str, object] = {"title": front(title)}
    if description:
        matter["description"] = front(description[:_LONGEST])
    matter["hide"] = ["navigation"] if contents else ["navigation", "toc"]
    if not searched:
        matter["search"] = {"exclude": True}
    elif boost != 1:
        matter["search"] = {"boost": boost}
    return matter
