"""Article files that do not exist yet: their text, their place, and that nothing stands there already."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import yaml

from generator.articles.findings import Findings
from generator.articles.front_matter import read_front_matter
from generator.articles.read import read_addresses
from generator.articles.schema import ArticleFields
from generator.articles.slugs import is_slug, slugify
from generator.articles.validation import validate
from generator.errors import UsageError
from generator.model import Source

_SCAFFOLD = """# source: {name: Testata, url: "https://…"}   # da dove viene la notizia
# place: Roma                                # dove è stata scritta
# draft: true                                # togli il cancelletto per non pubblicarla ancora
"""
_OPTIONS = {"name": "--source", "url": "--url"}


@dataclass(frozen=True, slots=True)
class Draft:
    """An article file as it would be written: where, below `content/articles`, and its whole text."""

    path: str
    text: str


def scaffold(title: str, day: datetime.date, content: Path) -> Draft:
    """An empty article with its title and day, and the optional keys an editor may want, commented out.

    Raises:
        UsageError: the title cannot be one, or its name is taken.
    """
    check_written(title=title)
    front = dump_front_matter({"title": title, "date": day.isoformat()})
    draft = Draft(article_path(title, day), f"---\n{front}{_SCAFFOLD}---\n\n")
    faults = free_paths([("", draft)], content)
    if faults:
        raise UsageError("\n".join(faults))
    return draft


def dump_front_matter(front: dict[str, object]) -> str:
    """The YAML of a front matter, one line a value."""
    dumped: str = yaml.safe_dump(front, allow_unicode=True, sort_keys=False, width=1000)
    return dumped


def check_written(*, title: str, source: Source | None = None) -> None:
    """Check what an editor typed with the same schema that reads articles; an empty title is none.

    Raises:
        UsageError: something could not be read again from the file.
    """
    front: dict[str, object] = {"title": title}
    if source:
        front["source"] = {"name": source.name, "url": source.url or None}
    read = read_front_matter(f"---\n{dump_front_matter(front)}---\n", "")
    findings = Findings("", list(read.problems))
    if read.fields is not None:
        validate(ArticleFields, read.fields, findings)
    faults = [problem for problem in findings.problems if problem.severity == "error"]
    if faults:
        raise UsageError("\n".join(f"{_OPTIONS.get(p.code, 'titolo')}: {p.message} → {p.remedy}" for p in faults))


def article_path(title: str, day: datetime.date) -> str:
    """Where an article goes, below `content/articles`: `2026/vertice-a-parigi.md`.

    Raises:
        UsageError: the title gives no name, or a reserved one.
    """
    if not any(map(str.isalnum, title)):
        raise UsageError("il titolo è vuoto → scrivi almeno una parola, tra virgolette")
    slug = slugify(title)
    if not is_slug(slug):
        message = f"il titolo «{title}» darebbe al file un nome riservato, {slug}.md"
        raise UsageError(f"{message} → aggiungi almeno una parola al titolo")
    return f"{day.year}/{slug}.md"


def free_paths(drafts: Iterable[tuple[str, Draft]], content: Path) -> list[str]:
    """What stands in the way of new articles: one that exists already or another new one has that name.

    Args:
        drafts: each with the file it comes from, or nothing.
        content: the content folder.

    Returns:
        A line for each that cannot be written.
    """
    taken = read_addresses(content)
    faults = []
    for file, draft in drafts:
        name = PurePosixPath(draft.path).stem
        if name in taken:
            who = f"{file}: " if file else ""
            remedy = "cambia il titolo, per esempio aggiungendo il giorno"
            faults.append(f"{who}il nome «{name}» è già di {taken[name]} → {remedy}")
        else:
            taken[name] = file
    return faults
