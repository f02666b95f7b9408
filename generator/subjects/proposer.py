"""The queue of names: what the registry lacks, over all articles, the most useful first.

The editor decides what a name is. The program only counts, shows where it stands, and suggests whose
spelling it may be.
"""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from generator.folding import TOKEN, spelling_key
from generator.model import Decisions, Registry, UnknownName
from generator.subjects import name_words as words
from generator.subjects.likeness import Likeness

MAX_EXAMPLES = 3
NOTHING_DECIDED = Decisions()


@dataclass(frozen=True, slots=True)
class Example:
    """A place of a name: offsets in the text of the article, or nothing when only its title holds it."""

    article: str
    start: int = 0
    end: int = 0
    in_title: bool = False


@dataclass(frozen=True, slots=True)
class NameProposal:
    """A name that waits for an editor.

    Attributes:
        name: the commonest spelling of the fullest form.
        key: what a decision about it remembers.
        spellings: every form that texts give it, one for each key, `name` first.
        articles: ids of the articles that hold it, by date.
        count: how many times texts and titles hold it.
        in_titles: how many titles hold it.
        examples: the first places, at most `MAX_EXAMPLES`, each of another article.
        alias_of: the actor of which it may be another spelling; empty for nobody. A suggestion: never acted upon.
        likeness: how alike they are, 0 to 100.
        candidates: the actors it may name, when the registry knows it and cannot decide.
    """

    name: str
    key: str
    spellings: tuple[str, ...]
    articles: tuple[str, ...]
    count: int
    in_titles: int
    examples: tuple[Example, ...]
    alias_of: str = ""
    likeness: int = 0
    candidates: tuple[str, ...] = ()


Sighting = tuple[str, datetime.date, UnknownName]
"""The id of an article, its day, a name that it holds."""


def propose_names(
    seen: Iterable[Sighting], registry: Registry, decisions: Decisions = NOTHING_DECIDED
) -> tuple[NameProposal, ...]:
    """The names of two articles or of a title, ranked: most articles first, then most titles, most places, the name.

    A form that may name several actors of the registry is wanted wherever it stands. What an editor decided never
    returns, in whatever spelling. A surname goes with the one full name that bears it;
    if several do, it stands alone.

    Args:
        seen: every unknown name of every article.
        registry: for the suggestions.
        decisions: what editors decided.
    """
    decided = {loose_key(form) for decision in decisions.names for form in (decision.key, decision.name)}
    sightings = sorted(seen, key=lambda one: (one[1], one[0], one[2].key))
    registered = {loose_key(form) for actor in registry.actors for form in (actor.name, *actor.aliases)}
    groups = _surnames_joined(_parted(_by_name(sightings), decided, registered))
    likeness = Likeness(registry)
    made = [
        _with_suggestion(_proposal(open_), likeness)
        for key, group in groups.items()
        if key not in decided and (open_ := [one for one in group if loose_key(one[2].key) not in decided])
    ]
    wanted = [one for one in made if one.candidates or len(one.articles) > 1 or one.in_titles]
    return tuple(sorted(wanted, key=lambda one: (-len(one.articles), -one.in_titles, -one.count, one.name)))


def loose_key(name: str) -> str:
    """What makes two spellings one proposal: `spelling_key`, without hyphens and stops («J.D. Vance», «JD Vance»)."""
    return " ".join(spelling_key(name).replace(".", "").replace("-", " ").split())


def _by_name(sightings: Iterable[Sighting]) -> dict[str, list[Sighting]]:
    groups: dict[str, list[Sighting]] = {}
    for one in sightings:
        groups.setdefault(loose_key(one[2].key), []).append(one)
    return groups


def _parted(groups: dict[str, list[Sighting]], decided: set[str], registered: set[str]) -> dict[str, list[Sighting]]:
    """Names that only stood side by side go each to its own: «ad Astana Mario Rossi», «l’Ungheria di Mario Rossi»."""
    bearers = _bearers(groups)
    kept: dict[str, list[Sighting]] = {}
    for key, group in groups.items():
        parts = () if group[0][2].candidates or key in decided else _known_parts(key, groups, bearers, registered)
        for part in parts or (key,):
            kept.setdefault(part, []).extend(group if part == key else [_as_part(one, part) for one in group])
    return kept


def _known_parts(
    key: str, groups: dict[str, list[Sighting]], bearers: dict[str, list[str]], registered: set[str]
) -> tuple[str, ...]:
    """The names of which a name is made up; nothing when it is one.

    What comes first stands alone elsewhere, and so does what follows, unless it looks like a full name. A lone surname
    that only stands beside a place once («a Miami Rossi») goes to its bearer, or leaves the place alone when the
    registry holds it.
    """
    for before, joined, after in _cuts(key):
        full_name = after.count(" ") == 1 and not (words.PARTICLES | words.ADJECTIVES) & set(after.split(" "))
        others = [other for other in bearers.get(after, ()) if other != key]
        once = len(groups[key]) == 1 and len(others) == 1 and len(groups[others[0]]) > 1
        if before in groups and (full_name or (joined and after in groups) or once):
            return before, after
        if before in groups and after in registered and len(groups[key]) == 1:
            return (before,)
        if after in groups and " " in after and not joined and after.split(" ")[0] not in words.PARTICLES:
            return (after,)  # «Parla Mario Rossi»
    return ()


def _cuts(key: str) -> Iterator[tuple[str, bool, str]]:
    """The ways to part a name in two before a word that is no particle, and whether particles joined the parts."""
    pieces = key.replace("'", "' ").split(" ")
    for cut in range(1, len(pieces)):
        if pieces[cut].rstrip("'") in words.PARTICLES - words.LEADING:
            continue
        head = pieces[:cut]
        while head and head[-1].rstrip("'") in words.PARTICLES:
            head.pop()
        yield " ".join(head).replace("' ", "'"), len(head) < cut, " ".join(pieces[cut:]).replace("' ", "'")


def _as_part(one: Sighting, part: str) -> Sighting:
    """The sighting as one of a part of its name, in the spelling of the text."""
    article, date, whole = one
    gaps = [gap.span() for gap in re.finditer(r"[\s'’]", whole.name)]
    forms = [form for start, end in gaps for form in (whole.name[end:], whole.name[:start])]
    own = next((form for form in forms if loose_key(form) == part), part)
    return article, date, replace(whole, name=own, key=spelling_key(own))


def _bearers(groups: dict[str, list[Sighting]]) -> dict[str, list[str]]:
    """By surname (from the first particle, or the last word) the full names that bear it."""
    bearers: dict[str, list[str]] = {}
    for key in groups:
        pieces = key.split(" ")
        for cut in range(1, len(pieces)):
            if cut == len(pieces) - 1 or pieces[cut] in words.PARTICLES:
                bearers.setdefault(" ".join(pieces[cut:]), []).append(key)
    return bearers


_SHARE = 4
"""A lone name in so many more articles than the full one is a name of its own: «Ucraina», «Decreto Ucraina»."""


def _surnames_joined(groups: dict[str, list[Sighting]]) -> dict[str, list[Sighting]]:
    bearers = _bearers(groups)
    for key in list(groups):
        full = [other for other in bearers.get(key, ()) if other in groups]
        if len(full) != 1 or groups[key][0][2].candidates or len(groups[key]) > _SHARE * len(groups[full[0]]):
            continue
        groups[full[0]] += groups.pop(key)
    return groups


def _proposal(group: Sequence[Sighting]) -> NameProposal:
    articles = tuple(dict.fromkeys(article for article, *_ in sorted(group, key=lambda one: (one[1], one[0]))))
    in_titles = len({article for article, _, name in group if name.in_title})
    fullest = max(len(TOKEN.findall(name.name)) for *_, name in group)
    spellings: Counter[str] = Counter()
    for *_, name in group:
        if len(TOKEN.findall(name.name)) == fullest:
            spellings[name.name] += max(len(name.places), 1)
    shown = min(spellings, key=lambda form: (-spellings[form], form))
    count = sum(len(name.places) for *_, name in group) + in_titles
    candidates = tuple(dict.fromkeys(id_ for *_, name in group for id_ in name.candidates))
    return NameProposal(
        shown,
        spelling_key(shown),
        _spellings(shown, group),
        articles,
        count,
        in_titles,
        _examples(group),
        candidates=candidates,
    )


def _spellings(shown: str, group: Sequence[Sighting]) -> tuple[str, ...]:
    forms = {spelling_key(shown): shown}
    for *_, name in group:
        forms.setdefault(name.key, name.name)
    return tuple(forms.values())


def _examples(group: Sequence[Sighting]) -> tuple[Example, ...]:
    """One place an article, those of texts before those of titles alone."""
    found: dict[str, Example] = {}
    for article, _, name in sorted(group, key=lambda one: (not one[2].places, one[1], one[0])):
        if article not in found:
            found[article] = Example(article, *name.places[0]) if name.places else Example(article, in_title=True)
    return tuple(found.values())[:MAX_EXAMPLES]


def _with_suggestion(proposal: NameProposal, likeness: Likeness) -> NameProposal:
    if proposal.candidates:
        return proposal
    actor, score = likeness.nearest(proposal.name)
    return replace(proposal, alias_of=actor, likeness=score)
