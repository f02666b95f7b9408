"""Articles a second, on one core, in which subjects are found, with a registry of 5 000 written forms.

The forms are generated: people with first names, surnames and offices, countries with demonyms and capitals, media.
The demo's own registry is read beside them, so that the texts hold names. CPU seconds, the best of five turns.
"""

from __future__ import annotations

import datetime
import itertools
import time
from pathlib import Path

from generator.articles.read import read_articles
from generator.articles.registry import read_registry
from generator.model import Actor, Article, Block, Registry, Role
from generator.subjects import find_subjects, index_subjects

ROOT = Path(__file__).resolve().parent.parent
TURNS = 5
FORMS = 5000
LONG = 2600
"""Characters of a longer article, as reference/performance.md counts them."""


def main() -> None:
    """Print the speed for articles of the demo's size, and for longer ones."""
    registry, _ = read_registry(ROOT / "content")
    began = time.process_time()
    index = index_subjects(Registry((*registry.actors, *invented(FORMS)), registry.topics))
    print(
        f"\nsubjects: {sum(map(len, index.actors.forms.values()))} forms in {time.process_time() - began:.2f} s",
    )
    articles = read_articles(ROOT / "content", registry).articles
    for name, several in (("the demo’s articles", articles), (f"articles of {LONG} characters", lengthened(articles))):
        seconds, found = min(reading(several, index) for _ in range(TURNS))
        size = sum(len(article.text) for article in several) / len(several)
        print(
            f"{name:28} {size:6.0f} chars  {found / len(several):5.1f} links  {len(several) / seconds:8,.0f} articles/s"
        )


def reading(articles: tuple[Article, ...], index: object) -> tuple[float, int]:
    """CPU seconds, and how many links were found."""
    began = time.process_time()
    found = sum(len(find_subjects(article, index).links) for article in articles)  # type: ignore[arg-type]
    return time.process_time() - began, found


def lengthened(articles: tuple[Article, ...]) -> tuple[Article, ...]:
    """The demo's articles joined until they are long."""
    texts: list[str] = [""]
    for article in articles:
        texts[-1] += ("\n\n" if texts[-1] else "") + article.text
        if len(texts[-1]) >= LONG:
            texts.append("")
    day = datetime.date(2025, 12, 31)
    return tuple(
        Article(
            "x.md", "x", "x", "Trump e Putin al telefono", day, day, text, text, (Block("paragraph", 0, len(text), 1),)
        )
        for text in texts
        if text
    )


def invented(forms: int) -> tuple[Actor, ...]:
    """Actors with about so many written forms, of invented syllables."""
    syllables = ("ba", "de", "fi", "go", "lu", "ma", "ne", "pi", "ro", "su", "ta", "ve")
    words = ("".join(parts).capitalize() for parts in itertools.product(syllables, repeat=4))
    actors: list[Actor] = []
    while forms > 0:
        first, last, land, city, people = (next(words) for _ in range(5))
        person = Actor(
            f"p{len(actors)}", f"{first} {last}", "person", (f"{first[0]}. {last}",),
            roles=(Role(f"presidente della {land}"), Role(f"presidente {people.lower()}o")),
        )  # fmt: skip
        demonyms = tuple(people.lower() + ending for ending in "oaie")
        country = Actor(f"c{len(actors)}", land, "country", demonyms=demonyms, capital=(city,))
        actors += [person, country]
        forms -= 3 + 6 + 2 + 1 + 8 + 1
    return tuple(actors)


if __name__ == "__main__":
    main()
