"""An editor's word on what waits in the queue, written into the registry and the decisions.

Every function answers with one Italian sentence: what was written, where, and what happens next.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence
from typing import Literal

from generator.articles.names import Names
from generator.articles.slugs import slugify
from generator.errors import UsageError
from generator.folding import spelling_key
from generator.model import Actor, ActorKind, MergeDecision, NameDecision, Registry
from generator.publish.registry_edits import ACTORS, DECISIONS, add_actor, add_alias, add_decision
from generator.publish.registry_files import apply_edits, read_registry_file
from generator.queue import Queue, Telling, read_queue
from generator.settings import Settings
from generator.subjects.proposer import NameProposal, loose_key

_DECIDED = {"rejected": "respinto", "accepted": "accettato", "alias": "dato come alias"}


def accept_name(
    settings: Settings,
    name: str,
    kind: ActorKind,
    *,
    id_: str = "",
    aliases: Sequence[str] = (),
    description: str = "",
) -> str:
    """Make an actor of a proposed name.

    Raises:
        UsageError: nobody proposed that name, or its id is taken.
        ContentError: the registry would not be sound with it.
    """
    queue = read_queue(settings)
    proposal = _find(queue, name)
    _refuse_known(proposal, queue, "accept")
    line = " ".join(description.split())
    actor = Actor(id_ or slugify(proposal.name), proposal.name, kind, tuple(aliases), description=line)
    holder = queue.content.registry.actor(actor.id)
    if holder:
        raise UsageError(f"l’id «{actor.id}» è già di «{holder.name}» → scegline un altro con --id")
    decision = NameDecision(spelling_key(proposal.name), proposal.name, "accepted", actor.id)
    actors = read_registry_file(settings.content, ACTORS)
    decisions = read_registry_file(settings.content, DECISIONS)
    edits = [(actors, add_actor(actors.text, actor)), (decisions, add_decision(decisions.text, decision))]
    apply_edits(settings.content, edits)
    return (
        f"«{actor.name}» è un attore, con id {actor.id}: scritto in {_shown(settings, ACTORS)} e "
        f"{_shown(settings, DECISIONS)}; entra nelle cronologie alla prossima cronistoria build."
    )


def reject_names(settings: Settings, names: Iterable[str]) -> str:
    """Never propose these names again, in any of their spellings; all of them, or none when one is unknown.

    Raises:
        UsageError: nobody proposed one of them.
    """
    queue = read_queue(settings)
    proposals = list(dict.fromkeys(_find(queue, name) for name in names))
    file = read_registry_file(settings.content, DECISIONS)
    text = file.text
    for proposal in proposals:
        for form in proposal.spellings:
            text = add_decision(text, NameDecision(spelling_key(form), form, "rejected"))
    apply_edits(settings.content, [(file, text)])
    told = ", ".join(f"«{proposal.name}»" for proposal in proposals)
    verb = "non sarà più proposto" if len(proposals) == 1 else "non saranno più proposti"
    return f"{told} {verb}: scritto in {_shown(settings, DECISIONS)}; togli la riga per cambiare idea."


def alias_name(settings: Settings, name: str, actor: str) -> str:
    """Give a proposed name to an actor of the registry.

    Args:
        settings: where the content is.
        name: a proposed name, in one of its spellings.
        actor: id, name or alias of the actor.

    Raises:
        UsageError: nobody proposed that name, or there is no such actor.
        ContentError: somebody else bears the name.
    """
    queue = read_queue(settings)
    proposal = _find(queue, name)
    owner = _find_actor(queue, actor)
    form = next(form for form in proposal.spellings if loose_key(form) == loose_key(name))
    if spelling_key(form) in {spelling_key(known) for known in (owner.name, *owner.aliases)}:
        _refuse_known(proposal, queue, "alias")
    actors = read_registry_file(settings.content, ACTORS)
    decisions = read_registry_file(settings.content, DECISIONS)
    decision = NameDecision(spelling_key(form), form, "alias", owner.id)
    edits = [(actors, add_alias(actors.text, owner.id, form)), (decisions, add_decision(decisions.text, decision))]
    apply_edits(settings.content, edits)
    return (
        f"«{form}» è un alias di «{owner.name}»: scritto in {_shown(settings, ACTORS)} e "
        f"{_shown(settings, DECISIONS)}; vale dalla prossima cronistoria build."
    )


def decide_merge(settings: Settings, first: str, second: str, decision: Literal["same", "separate"]) -> str:
    """Say for ever whether two tellings are one event.

    Args:
        settings: where the content is.
        first: id of a telling, with or without its `e-`.
        second: id of another one.
        decision: one event or two.

    Raises:
        UsageError: there is no such telling, or the two are the same one.
    """
    queue = read_queue(settings)
    pair = sorted((_find_telling(queue, first), _find_telling(queue, second)), key=lambda telling: telling.id)
    if pair[0].id == pair[1].id:
        raise UsageError(f"{pair[0].id} è indicato due volte → indica due racconti diversi")
    ids = (pair[0].id, pair[1].id)
    file = read_registry_file(settings.content, DECISIONS)
    apply_edits(settings.content, [(file, add_decision(file.text, MergeDecision(ids, decision)))])
    verdict = "sono un fatto solo" if decision == "same" else "sono due fatti"
    return (
        f"«{pair[0].title}» e «{pair[1].title}» {verdict}: scritto in {_shown(settings, DECISIONS)}; "
        "vale dalla prossima cronistoria build."
    )


def _find(queue: Queue, name: str) -> NameProposal:
    """The proposal that has this spelling.

    Raises:
        UsageError: there is none; the text says what may have been meant.
    """
    key = loose_key(name)
    proposals = (*queue.names, *queue.ambiguous)
    by_key = {loose_key(form): one for one in reversed(proposals) for form in one.spellings}
    if key in by_key:
        return by_key[key]
    _refuse_decided(queue, name)
    near = difflib.get_close_matches(key, by_key, 1, 0.7)
    remedy = f"forse intendevi «{by_key[near[0]].name}»?" if near else "guarda l’elenco con: cronistoria proposals"
    raise UsageError(f"«{name}» non è tra i nomi proposti → {remedy}")


def _refuse_decided(queue: Queue, name: str) -> None:
    registry = queue.content.registry
    actor = next((registry.actor(id_) for id_ in _names_of(registry).find(name)), None)
    if actor:
        raise UsageError(f"«{name}» è già nel registro → è una forma di «{actor.name}» ({actor.id})")
    for decision in queue.content.decisions.names:
        if loose_key(decision.name) == loose_key(name):
            remedy = f"per cambiare idea togli quella riga da {DECISIONS}"
            raise UsageError(f"«{name}» è già stato {_DECIDED[decision.decision]} (riga {decision.line}) → {remedy}")


def _refuse_known(proposal: NameProposal, queue: Queue, command: str) -> None:
    if not proposal.candidates:
        return
    names = [actor.name for id_ in proposal.candidates if (actor := queue.content.registry.actor(id_))]
    remedy = "scrivi nell’articolo il nome intero, o aggiungi l’attore nel front matter"
    raise UsageError(f"«{proposal.name}» è già nel registro ({' o '.join(names)}): {command} non serve → {remedy}")


def _find_actor(queue: Queue, actor: str) -> Actor:
    registry = queue.content.registry
    names = _names_of(registry)
    found = [one for id_ in names.find(actor) if (one := registry.actor(id_))]
    exact = [one for one in found if one.id == actor]
    if len(exact or found) == 1:
        return (exact or found)[0]
    if found:
        raise UsageError(f"«{actor}» può essere più di un attore → scrivi l’id: {' o '.join(one.id for one in found)}")
    near = names.near(actor)
    remedy = f"forse intendevi «{near}»?" if near else f"scrivi un id di {ACTORS}"
    raise UsageError(f"nel registro non c’è «{actor}» → {remedy}")


def _names_of(registry: Registry) -> Names:
    return Names((one.id, (one.name, *one.aliases, *one.seats), one.former_ids) for one in registry.actors)


def _find_telling(queue: Queue, id_: str) -> Telling:
    for form in (id_, f"e-{id_}"):
        if form in queue.tellings:
            return queue.tellings[form]
    near = difflib.get_close_matches(id_, queue.tellings, 1, 0.6)
    remedy = f"forse intendevi {near[0]}?" if near else "gli id sono in: cronistoria proposals"
    raise UsageError(f"nessun racconto ha l’id {id_} → {remedy}")


def _shown(settings: Settings, name: str) -> str:
    return f"{settings.content.relative_to(settings.root).as_posix()}/{name}"
