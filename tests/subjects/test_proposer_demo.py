"""The issue's measure of the proposer: half of the demo's registry taken away at random, several times.

At least 80 % of the removed actors that two articles name are proposed, and at least 70 % of the proposals are names.
What is a name was judged by reading every proposal of these draws: `judged_names.txt`. A proposal that nobody judged
counts as wrong.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.articles.sentences import split
from generator.folding import spelling_key
from generator.model import Actor, Article, Registry
from generator.settings import read_settings
from generator.site import read_content
from generator.subjects import find_links, find_unknown_names, index_subjects
from generator.subjects.proposer import NameProposal, propose_names

ROOT = Path(__file__).resolve().parents[2]
JUDGED = Path(__file__).with_name("judged_names.txt")
SEEDS = range(8)


@dataclass(frozen=True)
class Demo:
    registry: Registry
    articles: tuple[Article, ...]
    articles_of: dict[str, set[str]]
    """By actor, the articles that name it, read with the whole registry."""
    names: frozenset[str]


@dataclass(frozen=True)
class Draw:
    removed: tuple[Actor, ...]
    proposals: tuple[NameProposal, ...]


@pytest.fixture(scope="module")
def demo() -> Demo:
    content = read_content(read_settings(ROOT))
    articles_of: dict[str, set[str]] = {}
    for article in content.reading.articles:
        for link in content.understood[article.id].links:
            if link.evidence:
                articles_of.setdefault(link.target, set()).add(article.id)
    return Demo(content.registry, content.reading.articles, articles_of, frozenset(judged()))


def judged() -> Iterator[str]:
    for line in JUDGED.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield spelling_key(line)


def draw(demo: Demo, seed: int) -> Draw:
    ids = sorted(actor.id for actor in demo.registry.actors)
    gone = set(random.Random(seed).sample(ids, len(ids) // 2))
    half = Registry(tuple(actor for actor in demo.registry.actors if actor.id not in gone), demo.registry.topics)
    index = index_subjects(half)
    seen = [
        (article.id, article.date, name)
        for article in demo.articles
        for name in find_unknown_names(article, split(article.text, article.blocks), find_links(article, index), index)
    ]
    proposals = tuple(one for one in propose_names(seen, half) if not one.candidates)
    return Draw(tuple(actor for actor in demo.registry.actors if actor.id in gone), proposals)


def forms(actor: Actor) -> set[str]:
    """Everything that may name an actor; a country's capital names a town."""
    return {spelling_key(form) for form in (actor.name, *actor.aliases, *actor.seats)}


def keys(proposal: NameProposal) -> set[str]:
    return {spelling_key(form) for form in proposal.spellings}


@pytest.mark.parametrize("seed", SEEDS)
def test_removed_actors_are_proposed_and_proposals_are_names(demo: Demo, seed: int) -> None:
    drawn = draw(demo, seed)
    proposed = {key for one in drawn.proposals for key in keys(one)}
    twice = [actor for actor in drawn.removed if len(demo.articles_of.get(actor.id, ())) > 1]
    missed = [actor.id for actor in twice if not forms(actor) & proposed]
    real = demo.names.union(*map(forms, drawn.removed))
    wrong = [one.name for one in drawn.proposals if not keys(one) & real]
    assert len(twice) > 25
    assert len(missed) <= 0.2 * len(twice), missed
    assert len(wrong) <= 0.3 * len(drawn.proposals), wrong
