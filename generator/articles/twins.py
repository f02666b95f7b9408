"""Articles that claim one id or one address."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence

from generator.errors import Problem
from generator.model import Article


def find_twins(articles: Sequence[Article], lines: Mapping[str, Mapping[str, int]]) -> Iterator[Problem]:
    """An error on every file whose id or slug another file has, naming the other; one for each cause.

    Args:
        articles: those that would be published; a draft takes no place until it is one of them.
        lines: of each file, the line of each front-matter key.
    """
    ids = _by_value((article.id, article.file) for article in articles)
    slugs = _by_value((article.slug, article.file) for article in articles)
    for article in sorted(articles, key=lambda article: article.file):
        file, keys = article.file, lines.get(article.file, {})
        same_id = ids[_folded(article.id)] - {file}
        same_slug = slugs[_folded(article.slug)] - {file}
        both = same_id & same_slug if "slug" not in keys else frozenset[str]()
        if same_id:
            what = f"id «{article.id}»" + (" e lo stesso indirizzo" if both == same_id else "")
            yield _twin(file, keys.get("id"), "duplicate-id", what, same_id, "id" if "id" in keys else "")
        if same_slug - both:
            what = f"indirizzo (slug) «{article.slug}»"
            key = "slug" if "slug" in keys or "id" in keys else ""
            yield _twin(file, keys.get("slug") or keys.get("id"), "duplicate-slug", what, same_slug - both, key)


def _by_value(pairs: Iterator[tuple[str, str]]) -> dict[str, frozenset[str]]:
    groups: dict[str, set[str]] = {}
    for value, file in pairs:
        groups.setdefault(_folded(value), set()).add(file)
    return {value: frozenset(files) for value, files in groups.items()}


def _folded(value: str) -> str:
    return unicodedata.normalize("NFC", value).casefold()


def _twin(file: str, line: int | None, code: str, what: str, others: frozenset[str], key: str) -> Problem:
    """The problem of one file; without a key it is the file's name that gives id and address."""
    if key:
        remedy = f"scrivi {key}: seguito da un valore diverso in uno dei file"
    else:
        remedy = "cambia il nome a uno dei file, o scrivi id: con un valore diverso nel blocco iniziale"
    return Problem(file, line or 1, 1, code, f"lo stesso {what} è anche in {', '.join(sorted(others))}", remedy)
