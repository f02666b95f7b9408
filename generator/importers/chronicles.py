"""Facts become draft articles: one for each source, or more where one would be too long."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from generator.articles.findings import Findings
from generator.articles.located import Place
from generator.articles.prose import parse
from generator.articles.read import parser
from generator.articles.sentences import split
from generator.articles.slugs import is_slug, slugify
from generator.folding import quotation
from generator.importers.drafts import Draft, article_path, dump_front_matter
from generator.importers.facts import Chronicle, Fact
from generator.importers.foreign_text import escape
from generator.model import Article, Source

_MOST_FACTS = 45
_MOST_FRONT = 15_000
"""Bytes of front matter; `front_matter.MAX_BYTES` is what is read."""
_MOST_BODY = 200_000
_MOST_MARKUP = 8_000
_MARKUP = re.compile(r"[*_`\[\]<&\\|~]")
_LONGEST_QUOTE = 300


@dataclass(frozen=True, slots=True)
class Issue:
    """What the editor says of a file of facts; what is empty is sought in it.

    Attributes:
        title: of the article.
        date: the day of publication of sources that do not tell theirs.
        source: of facts that do not tell theirs.
    """

    title: str
    date: datetime.date | None
    source: Source


def draft_articles(chronicle: Chronicle, issue: Issue, findings: Findings) -> tuple[Draft, ...]:
    """The articles, unpublished until an editor takes `draft: true` away.

    Every fact is an entry of `events` with the date as told. Of several, each text stands under the title of its fact,
    and the article's own main event is rejected, since whoever collected the facts told none that day.

    Args:
        chronicle: what was read.
        issue: what the editor says of it.
        findings: names the file, and hears of facts without a day of publication or that could not be read again;
            when it has refused the file, there are no articles.
    """
    groups = _by_source(chronicle.facts, issue, findings)
    if findings.refused:
        return ()
    base = issue.title or chronicle.title or PurePath(findings.file).stem
    taken: dict[str, int] = {}
    drafts: list[Draft] = []
    for (source, day), facts in groups.items():
        for part in _portions(facts):
            alone = len(part) == 1 and len(groups) > 1 and part[0].when is not None
            title = _unlike(part[0].title if alone else _joined(base, source, len(groups) > 1), taken)
            front = _front(title, day, source)
            head = () if drafts else chronicle.paragraphs
            drafts.append((_alone if alone else _together)(front, day, head, part, findings))
    return tuple(drafts)


def _by_source(
    facts: Sequence[Fact], issue: Issue, findings: Findings
) -> dict[tuple[Source, datetime.date], list[Fact]]:
    """The facts that one source told on one day; the first that has no day is told."""
    groups: dict[tuple[Source, datetime.date], list[Fact]] = {}
    dayless = []
    for fact in facts:
        source = fact.source if fact.source != Source() else issue.source
        if day := fact.published or issue.date:
            groups.setdefault((source, day), []).append(fact)
        else:
            dayless.append(fact)
    if dayless:
        remedy = "indicalo con --date 2025-12-31, o in una colonna «pubblicato»"
        findings.error(dayless[0].at, "missing-date", "manca il giorno di pubblicazione", remedy)
    return groups


def _joined(base: str, source: Source, several: bool) -> str:
    title = f"{base} – {source.name}" if several and source.name else base
    return title[:280].rstrip()


def _unlike(title: str, taken: dict[str, int]) -> str:
    """The title, with a number when one before would have had the same address, and a word when it would give none."""
    if not is_slug(slugify(title)) or not any(map(str.isalnum, title)):
        title = f"Cronologia: {title}"
    slug = slugify(title)
    taken[slug] = taken.get(slug, 0) + 1
    return title if taken[slug] == 1 else f"{title[:280]} ({taken[slug]})"


def _portions(facts: Sequence[Fact]) -> Iterator[list[Fact]]:
    part: list[Fact] = []
    size = front = marks = 0
    for fact in facts:
        text = "\n\n".join((escape(fact.title), *fact.text, *fact.notes))
        length, signs = len(text.encode()), len(_MARKUP.findall(text))
        quoted = "".join(fact.text[:1])[:_LONGEST_QUOTE] or fact.title
        entry = len(dump_front_matter({"events": [_entry(fact, quoted)]}).encode())
        full = len(part) == _MOST_FACTS or size + length > _MOST_BODY or marks + signs > _MOST_MARKUP
        if part and (full or front + entry > _MOST_FRONT):
            yield part
            part, size, front, marks = [], 0, 0, 0
        part.append(fact)
        size, front, marks = size + length, front + entry, marks + signs
    if part:
        yield part


def _front(title: str, day: datetime.date, source: Source) -> dict[str, object]:
    told = {key: value for key, value in (("name", source.name), ("url", source.url)) if value}
    return {"title": title, "date": day.isoformat(), "draft": True, **({"source": told} if told else {})}


def _alone(
    front: dict[str, object], day: datetime.date, head: Sequence[str], facts: Sequence[Fact], findings: Findings
) -> Draft:
    """The article of one fact, which is its main one."""
    (fact,) = facts
    entry = {"main": True, **_entry(fact, "")}
    draft = _written(front | {"events": [entry]}, day, "\n\n".join((*head, *fact.text, *fact.notes)))
    _read(draft, fact.at, findings)
    return draft


def _together(
    front: dict[str, object], day: datetime.date, head: Sequence[str], facts: Sequence[Fact], findings: Findings
) -> Draft:
    sections = ["\n\n".join((f"## {escape(fact.title)}", *fact.text, *fact.notes)) for fact in facts]
    body = "\n\n".join((*head, *sections))
    article = _read(_written(front, day, body), facts[0].at, findings)
    entries: list[dict[str, object]] = [{"main": True, "reject": True}]
    for fact in facts:
        entries.append(_entry(fact, _quote(fact, article.text if article else "")))
        if article and fact.when is None and "quote" not in entries[-1]:
            message = f"niente distingue «{fact.title[:60]}» da altri fatti senza data"
            findings.error(fact.at, "date", message, "dagli una data, o un titolo che sia soltanto suo")
    return _written(front | {"events": entries}, day, body)


def _written(front: dict[str, object], day: datetime.date, body: str) -> Draft:
    return Draft(article_path(str(front["title"]), day), f"---\n{dump_front_matter(front)}---\n\n{body}\n")


def _read(draft: Draft, at: Place, findings: Findings) -> Article | None:
    """What the reader of articles makes of it: what it takes for a headline is no text."""
    (parsed,) = parser(None, None)([(draft.path, draft.text.encode("utf-8"))])
    for problem in parsed.problems:
        if problem.severity == "error":
            findings.error(at, problem.code, f"nella bozza, {problem.message}", problem.remedy)
    return parsed.article


def _entry(fact: Fact, quote: str) -> dict[str, object]:
    named = {"actors": list(fact.actors), "topics": list(fact.topics)}
    told = {"date": fact.when.value if fact.when else "", "quote": quote, "place": fact.place, "status": fact.status}
    return {"title": fact.title, **{key: value for key, value in (told | named).items() if value}}


def _quote(fact: Fact, text: str) -> str:
    """Words that only this fact has in the article: its first sentence, its title, both, a note of it; else none."""
    said, _ = parse("".join(fact.text[:1]), 1)
    first = next((sentence.text for sentence in split(said)), "")
    first = first[:_LONGEST_QUOTE].rpartition(" ")[0] if len(first) > _LONGEST_QUOTE else first
    notes = (parse(note, 1)[0] for note in fact.notes)
    for words in (first, fact.title, f"{fact.title} {first}", *(note for note in notes if len(note) <= _LONGEST_QUOTE)):
        if words and sum(1 for _ in quotation(words).finditer(text)) == 1:
            return words
    return ""
