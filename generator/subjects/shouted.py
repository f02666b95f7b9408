"""Headlines in capital letters, «PUTIN A MINSK»: they name whom the rest of the article names too, and nobody else.

Where everything is a capital, case tells no name from a word («LEGA», «CONTI», «COSTA»): the ordinary text must vouch.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.model import Article
from generator.subjects.index import SubjectIndex
from generator.subjects.resolving import Place
from generator.subjects.words import Words


def read_shouted(
    title: Words, text: Words, article: Article, index: SubjectIndex, named: Sequence[Place]
) -> Iterator[Place]:
    """The names in a title, or in headings, that are written in capitals throughout."""
    stretches = [(title, range(len(title.folded)))] if title.folded.isupper() else []
    stretches += [
        (text, range(block.start, block.end))
        for block in article.blocks
        if block.kind == "heading" and text.folded[block.start : block.end].isupper()
    ]
    if not stretches:
        return
    known = {place.target for place in named}
    taken = {(id(place.words), place.first) for place in named}
    for words, stretch in stretches:
        free = 0
        for at, word in enumerate(words.words):
            if at < free or words.spans[at][0] not in stretch or word not in index.capitals.lengths:
                continue
            form = index.capitals.longest(words, at)
            if form is None or (id(words), at) in taken:
                continue
            free = at + len(form.tokens)
            senses = [sense for sense in form.senses if sense.target in known]
            if len({sense.target for sense in senses}) == 1:
                yield Place(senses[0].target, senses[0].how, words, at, free)
