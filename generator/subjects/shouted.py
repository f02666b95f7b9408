"""Headlines in capital letters, «PUTIN A MINSK», «PUTIN: pronti»: they name whom the ordinary text names too.

Where everything is a capital, case tells no name from a word («LEGA», «CONTI», «COSTA»): the ordinary text must vouch.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Sequence

from generator.model import Article
from generator.subjects.index import SubjectIndex
from generator.subjects.resolving import Place
from generator.subjects.words import Words


def read_shouted(
    title: Words, text: Words, article: Article, index: SubjectIndex, named: Sequence[Place]
) -> Iterator[Place]:
    """The names in capital letters of a title, or of headings that are written so throughout."""
    stretches = [(title, range(len(title.folded)))]
    stretches += [
        (text, range(block.start, block.end))
        for block in article.blocks
        if block.kind == "heading" and text.folded[block.start : block.end].isupper()
    ]
    known = {place.target for place in named}
    taken = {(place.words.is_title, place.first) for place in named}
    for words, stretch in stretches:
        first, last = (bisect.bisect_left(words.starts, edge) for edge in (stretch.start, stretch.stop))
        free = first
        for at in range(first, last):
            if at < free or words.words[at] not in index.capitals.lengths:
                continue
            form = index.capitals.longest(words, at)
            if form is None or (words.is_title, at) in taken:
                continue
            free = at + len(form.tokens)
            senses = [sense for sense in form.senses if sense.target in known]
            if len({sense.target for sense in senses}) == 1:
                yield Place(senses[0].target, senses[0].how, words, at, free)
