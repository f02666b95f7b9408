"""Articles that claim one id or one address."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence

from generator.errors import Problem
from generator.model import Article


def find_twins(articles: Sequence[Article], lines: Mapping[str, Mapping[str, int]]) -> Iterator[Problem]:
    """An error on every file whose id or slug another file has, naming the other.

    Args:
        articles: all that were read.
        lines: of each file, the line of each front-matter key.
    """
    for key, code in (("id", "duplicate-id"), ("slug", "duplicate-slug")):
        groups: dict[str, list[Article]] = {}
        for article in articles:
            value = article.id if key == "id" else article.slug
            groups.setdefault(unicodedata.normalize("NFC", value).casefold(), []).append(article)
        for value, group in groups.items():
            files = sorted(article.file for article in group)
            for file in files if len(files) > 1 else ():
                others = ", ".join(other for other in files if other != file)
                line = lines.get(file, {}).get(key) or lines.get(file, {}).get("id") or 1
                word = "id" if key == "id" else "indirizzo (slug)"
                remedy = f"scrivi {key}: seguito da un valore diverso in uno dei due file"
                yield Problem(file, line, 1, code, f"lo stesso {word} «{value}» è anche in {others}", remedy)
