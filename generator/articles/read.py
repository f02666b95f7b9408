"""Files → articles: the whole of reading on one screen."""

from __future__ import annotations

import datetime
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import TypeAlias

from generator.articles.assembly import Parts, assemble
from generator.articles.budget import check_body
from generator.articles.decoding import decode
from generator.articles.files import list_files, read_bytes
from generator.articles.findings import Findings
from generator.articles.front_matter import read_front_matter
from generator.articles.located import Fields, Text
from generator.articles.named import read_names
from generator.articles.names import Directory
from generator.articles.schema import ArticleFields
from generator.articles.slugs import slugify
from generator.articles.twins import find_twins
from generator.articles.validation import salvage, validate
from generator.errors import Problem
from generator.model import Article, Registry

SUFFIXES = (".md", ".txt")


@dataclass(frozen=True, slots=True)
class Reading:
    """What the folder of articles holds: files in = articles + drafts + refused.

    Attributes:
        articles: fit to be published, by (date, id).
        drafts: `draft: true`, by (date, id).
        refused: files with an error, by name.
        problems: everything that was found, by file and line.
    """

    articles: tuple[Article, ...]
    drafts: tuple[Article, ...]
    refused: tuple[str, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Parsed:
    """What one file holds.

    Attributes:
        article: None when an error was found.
        problems: everything that was found, by line.
        lines: of each key of the front matter.
    """

    article: Article | None
    problems: tuple[Problem, ...]
    lines: dict[str, int]


File: TypeAlias = tuple[str, bytes]
"""How editors know it, and what it holds."""


def read_articles(
    content: Path,
    registry: Registry | None,
    *,
    strict: bool = False,
    reference: datetime.date | None = None,
    parse: Callable[[Sequence[File]], Sequence[Parsed]] | None = None,
) -> Reading:
    """Read every `.md` and `.txt` file under `content/articles`.

    Args:
        content: the content folder.
        registry: the actors and topics that articles may name; None accepts every name (its id is its slug).
        strict: warnings refuse like errors.
        reference: the day after which a date is in the future (from SOURCE_DATE_EPOCH); None judges nothing. The clock
            is never read.
        parse: makes of files what they hold, in their order, as what `parser` gives; None does it here and now.
    """
    files, problems = list_files(content / "articles", f"{content.name}/articles", SUFFIXES)
    found: list[Problem] = list(problems)
    refused = {problem.file for problem in problems if problem.severity == "error"}
    read: list[Article] = []
    lines: dict[str, dict[str, int]] = {}
    for label, parsed in _parsed(files, parse or parser(registry, reference)):
        found += parsed.problems
        if parsed.article is None or (strict and parsed.problems):
            refused.add(label)
        else:
            read.append(parsed.article)
            lines[label] = parsed.lines
    for twin in find_twins([article for article in read if not article.draft], lines):
        found.append(twin)
        refused.add(twin.file)
    if strict:
        found = [replace(problem, severity="error") for problem in found]
    kept = sorted((a for a in read if a.file not in refused), key=lambda a: (a.date, a.id))
    drafts = tuple(article for article in kept if article.draft)
    published = tuple(article for article in kept if not article.draft)
    return Reading(published, drafts, tuple(sorted(refused)), tuple(sorted(found)))


def _parsed(
    files: Sequence[tuple[Path, str]], parse: Callable[[Sequence[File]], Sequence[Parsed]]
) -> Iterator[tuple[str, Parsed]]:
    held: list[File] = []
    for path, label in files:
        data, problems = read_bytes(path, label)
        if data is None:
            yield label, Parsed(None, problems, {})
        else:
            held.append((label, data))
    for (label, _), parsed in zip(held, parse(held), strict=True):
        yield label, parsed


def parser(registry: Registry | None, reference: datetime.date | None) -> Callable[[Sequence[File]], list[Parsed]]:
    """What makes of files what they hold; never raises, whatever their bytes.

    Args:
        registry: the actors and topics that articles may name; None accepts every name.
        reference: the day after which a date is in the future; None judges nothing.
    """
    directory = Directory(registry)
    return lambda files: [_from_bytes(data, label, directory, reference) for label, data in files]


def read_addresses(content: Path) -> dict[str, str]:
    """Every name that a file under `content/articles` has, takes or had (its own, id, slug, former ids) → that file.

    Whatever else is wrong with a file, and even when it is a draft, its names are taken.
    """
    taken: dict[str, str] = {}
    for path, label in list_files(content / "articles", f"{content.name}/articles", SUFFIXES)[0]:
        text, _ = decode(read_bytes(path, label)[0] or b"", label)
        fields: Mapping[str, object] = read_front_matter(text, label).fields or {}
        former = fields.get("former_ids")
        given = [fields.get("id"), fields.get("slug"), *(former if isinstance(former, list) else [former])]
        written = [str(value) for value in given if isinstance(value, Text)]
        for name in (slugify(PurePosixPath(label).stem), *written):
            taken.setdefault(name, label)
    return taken


def read_article(
    path: Path, file_label: str, registry: Registry | None, *, reference: datetime.date | None = None
) -> tuple[Article | None, tuple[Problem, ...]]:
    """Read one file; never raises, whatever its bytes.

    Args:
        path: where it is.
        file_label: how editors know it, `content/articles/2025/vertice.md`.
        registry: the actors and topics it may name; None accepts every name.
        reference: the day after which a date is in the future; None judges nothing.

    Returns:
        The article, None when an error was found, and every problem.
    """
    data, problems = read_bytes(path, file_label)
    if data is None:
        return None, problems
    parsed = _from_bytes(data, file_label, Directory(registry), reference)
    return parsed.article, parsed.problems


def _from_bytes(data: bytes, label: str, directory: Directory, reference: datetime.date | None) -> Parsed:
    text, problems = decode(data, label)
    if problems:
        return Parsed(None, problems, {})
    front = read_front_matter(text, label)
    findings = Findings(label, list(front.problems))
    if findings.refused and front.fields is None:  # where the body begins is anyone's guess
        return Parsed(None, tuple(sorted(findings.problems)), {})
    body = unicodedata.normalize("NFC", front.body)
    check_body(body, front.body_line, findings)
    too_much = any(problem.code in ("too-long", "too-complex") for problem in findings.problems)
    fields, kept = _fields(front.fields, findings)
    article = None
    if too_much:
        read_names(fields, kept, None, findings, directory)
    else:
        refused = frozenset(front.fields or ()) - frozenset(kept or ())
        parts = Parts(fields, kept, refused, body, front.body_line)
        article = assemble(parts, findings, directory, reference)
    keys = {key: place.line for key, place in front.fields.keys_at.items()} if front.fields is not None else {}
    return Parsed(None if findings.refused else article, tuple(sorted(findings.problems)), keys)


def _fields(raw: Fields | None, findings: Findings) -> tuple[ArticleFields, Fields | None]:
    """The checked fields and the same as written, without what was refused and told."""
    if raw is None:
        return ArticleFields(), None
    checked = validate(ArticleFields, raw, findings)
    return (checked, raw) if checked is not None else salvage(ArticleFields, raw)
