"""The queue for a terminal, in Italian, and for another program, in JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from generator.articles.sentences import split
from generator.model import TO_CHECK, Article, Registry
from generator.queue import ComparedTellings, Queue
from generator.render.wording import count
from generator.subjects.proposer import Example, NameProposal

_AROUND = 70
"""Characters shown on each side of a name in a long sentence."""
_NOTHING = "Nessuna proposta: il registro conosce tutti i nomi ricorrenti."
_HOW = (
    "Per decidere: cronistoria accept NOME --kind TIPO, cronistoria alias NOME ATTORE, cronistoria reject NOME.",
    "I tipi: person, organisation, institution, country, media. I nomi di più parole vanno fra virgolette.",
)


def queue_lines(queue: Queue, limit: int | None = None) -> Iterator[str]:
    """What an editor reads.

    Args:
        queue: what waits.
        limit: at most so many of each kind; None shows all.
    """
    blocks = [
        list(_names(queue, limit)),
        list(_ambiguous(queue, limit)),
        list(_merged(queue.merged[:limit], len(queue.merged))),
        list(_suggested(queue.suggested[:limit], len(queue.suggested))),
        list(_to_check(queue.to_check[:limit], len(queue.to_check))),
    ]
    shown = [block for block in blocks if block]
    if not shown:
        yield _NOTHING
    for number, block in enumerate(shown):
        if number:
            yield ""
        yield from block


def queue_json(queue: Queue, limit: int | None = None) -> str:
    """The same as one JSON object: `names`, `ambiguous`, `merged`, `suggested`, `to_check`."""
    value = {
        "names": [_name_value(one, queue) for one in queue.names[:limit]],
        "ambiguous": [_name_value(one, queue) for one in queue.ambiguous[:limit]],
        "merged": [_pair_value(one) for one in queue.merged[:limit]],
        "suggested": [_pair_value(one) for one in queue.suggested[:limit]],
        "to_check": [{"title": one.title, "file": one.file} for one in queue.to_check[:limit]],
    }
    return json.dumps(value, ensure_ascii=False, indent=2)


def _names(queue: Queue, limit: int | None) -> Iterator[str]:
    if not queue.names:
        return
    yield _heading("Nomi che il registro non conosce", len(queue.names), limit)
    for number, one in enumerate(queue.names[:limit], 1):
        yield from _name(number, one, queue)
        if one.alias_of:
            yield f"    forse è un alias di {_actor(one.alias_of, queue.content.registry)}"
    yield from _HOW


def _ambiguous(queue: Queue, limit: int | None) -> Iterator[str]:
    if not queue.ambiguous:
        return
    yield _heading("Nomi che il registro conosce ma non sa a chi dare", len(queue.ambiguous), limit)
    for number, one in enumerate(queue.ambiguous[:limit], 1):
        yield from _name(number, one, queue)
        yield f"    può essere {' o '.join(_actor(id_, queue.content.registry) for id_ in one.candidates)}"
    yield "Scrivi nell’articolo il nome intero, o aggiungi l’attore nel front matter: actors: [id]."
    yield "Se invece quel nome, da solo, indica sempre lo stesso attore: cronistoria alias NOME ATTORE."


def _merged(shown: Sequence[ComparedTellings], total: int) -> Iterator[str]:
    if shown:
        yield _heading("Fatti uniti automaticamente", total, len(shown))
    for number, pair in enumerate(shown, 1):
        yield from _pair(number, pair)
        yield f"    per dividerli, una volta per tutte: cronistoria separate {pair.first.id} {pair.second.id}"


def _suggested(shown: Sequence[ComparedTellings], total: int) -> Iterator[str]:
    if shown:
        yield _heading("Fatti che forse sono uno solo", total, len(shown))
    for number, pair in enumerate(shown, 1):
        yield from _pair(number, pair)
        yield f"    per unirli: cronistoria join {pair.first.id} {pair.second.id}"
        yield f"    se sono due: cronistoria separate {pair.first.id} {pair.second.id}"


def _to_check(shown: Sequence[Article], total: int) -> Iterator[str]:
    if shown:
        yield _heading(f"Articoli con l’etichetta «{TO_CHECK}»", total, len(shown))
    for number, article in enumerate(shown, 1):
        yield f"{number:3}. «{article.title}» ({article.file})"


def _heading(text: str, total: int, limit: int | None) -> str:
    shown = f" (in mostra i primi {limit})" if limit is not None and limit < total else ""
    return f"{text}: {total}{shown}"


def _name(number: int, one: NameProposal, queue: Queue) -> Iterator[str]:
    articles = count(len(one.articles), "articolo", "articoli")
    titles = f", {count(one.in_titles, 'titolo', 'titoli')}" if one.in_titles else ""
    yield f"{number:3}. {one.name} — {articles}{titles}, {count(one.count, 'volta', 'volte')}"
    others = [form for form in one.spellings if form != one.name]
    if others:
        yield f"    anche: {', '.join(others)}"
    first = one.examples[0]
    yield f"    {_place(first, queue)}: {_quotation(first, queue)}"


def _pair(number: int, pair: ComparedTellings) -> Iterator[str]:
    yield f"{number:3}. «{pair.first.title}» ({pair.first.file}:{pair.first.line})"
    yield f"     «{pair.second.title}» ({pair.second.file}:{pair.second.line})"
    yield f"    {pair.reason}"


def _place(example: Example, queue: Queue) -> str:
    article = _article(example, queue)
    return article.file if example.in_title else f"{article.file}:{article.line_of(example.start)}"


def _quotation(example: Example, queue: Queue) -> str:
    article = _article(example, queue)
    return f"titolo «{article.title}»" if example.in_title else f"«{_excerpt(article, example)}»"


def _excerpt(article: Article, example: Example) -> str:
    """The sentence of a name, cut at words around it when it is long."""
    sentences = split(article.text, article.blocks)
    sentence = next(one for one in sentences if one.start <= example.start < one.end)
    start, end = sentence.start, sentence.end
    before, after = max(start, example.start - _AROUND), min(end, example.end + _AROUND)
    if before > start:
        before = article.text.find(" ", before, example.start) + 1 or example.start
    if after < end:
        after = max(article.text.rfind(" ", example.end, after), example.end)
    words = " ".join(article.text[before:after].split())
    return f"{'… ' if before > start else ''}{words}{' …' if after < end else ''}"


def _article(example: Example, queue: Queue) -> Article:
    return next(article for article in queue.content.reading.articles if article.id == example.article)


def _actor(id_: str, registry: Registry) -> str:
    actor = registry.actor(id_)
    return f"{actor.name} ({id_})" if actor else id_


def _name_value(one: NameProposal, queue: Queue) -> dict[str, Any]:
    return {
        "name": one.name,
        "spellings": list(one.spellings),
        "articles": list(one.articles),
        "count": one.count,
        "in_titles": one.in_titles,
        "alias_of": one.alias_of or None,
        "likeness": one.likeness or None,
        "candidates": list(one.candidates),
        "examples": [_example_value(example, queue) for example in one.examples],
    }


def _example_value(example: Example, queue: Queue) -> dict[str, Any]:
    article = _article(example, queue)
    if example.in_title:
        return {"file": article.file, "line": None, "text": article.title}
    return {"file": article.file, "line": article.line_of(example.start), "text": _excerpt(article, example)}


def _pair_value(pair: ComparedTellings) -> dict[str, Any]:
    return {
        "events": [pair.first.id, pair.second.id],
        "titles": [pair.first.title, pair.second.title],
        "places": [f"{one.file}:{one.line}" for one in (pair.first, pair.second)],
        "reason": pair.reason,
        "similarity": pair.similarity,
    }
