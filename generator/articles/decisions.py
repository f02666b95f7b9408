"""What editors decided: `content/decisions.yml` → decisions, each with its line, so that nothing is asked twice."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

from generator.articles.decisions_schema import DecisionsFields, MergeDecisionFields, NameDecisionFields
from generator.articles.findings import Findings
from generator.articles.located import Fields, Items, Place, told_lines
from generator.articles.names import Names
from generator.articles.validation import salvage, validate
from generator.articles.yaml_files import load_yaml
from generator.errors import Problem
from generator.folding import spelling_key
from generator.model import Decisions, MergeDecision, NameDecision, Registry

FILE = "decisions.yml"
_SHOWN = 5
"""Lines that a message about a chain of decisions names."""
_TOO_LONG = ("il file delle decisioni supera 4 MB", "togli le decisioni su nomi e fatti che non ci sono più")


def read_decisions(content: Path, registry: Registry | None) -> tuple[Decisions, tuple[Problem, ...]]:
    """Read and check the decisions; an absent file is empty.

    A faulty decision is left out and told. Ids of events cannot be checked here: events are known once the articles
    are understood.

    Args:
        content: the content folder.
        registry: the actors that decisions may name, by id or former id; None accepts every id.

    Returns:
        The decisions and every problem. Of decisions that contradict each other the first stands, and the other is an
        error that names both lines.
    """
    findings = Findings(f"{content.name}/{FILE}")
    value = load_yaml(content / FILE, findings, _TOO_LONG)
    if value is None:
        return Decisions(), tuple(findings.problems)
    if not isinstance(value, Fields):
        message = f"{FILE} non è fatto di «chiave: valore»"
        findings.error(value.place, "decisions", message, "comincia con names: o con merges:")
        return Decisions(), tuple(findings.problems)
    checked = validate(DecisionsFields, value, findings)
    fields, kept = (checked, value) if checked else salvage(DecisionsFields, value)
    names = _names(fields.names or (), _lines(kept, "names"), registry, findings)
    merges = _merges(fields.merges or (), _lines(kept, "merges"), findings)
    _check_chains(merges, findings)
    return Decisions(names, merges), tuple(sorted(findings.problems))


def check_events(content: Path, merges: Sequence[MergeDecision], known: Collection[str]) -> tuple[Problem, ...]:
    """Warn of each decision about a fact that is not there: mistyped, or of a sentence that was rewritten.

    Args:
        content: the content folder.
        merges: the decisions about pairs of facts.
        known: every id by which an event, or one that waits in an article left out, can be called.
    """
    findings = Findings(f"{content.name}/{FILE}")
    for one in merges:
        for id_ in (id_ for id_ in one.events if id_ not in known):
            message = f"la decisione su {' e '.join(one.events)} non vale: nessun fatto ha l’id «{id_}»"
            remedy = "copia l’id dall’indirizzo del fatto, o togli la decisione se il fatto non c’è più"
            findings.warn(Place(one.line, 1), "unknown-event", message, remedy)
    return tuple(findings.problems)


def _lines(kept: Fields, key: str) -> list[int]:
    items = kept.get(key)
    return [item.place.line for item in items if isinstance(item, Fields)] if isinstance(items, Items) else []


def _names(
    decisions: Sequence[NameDecisionFields], lines: Sequence[int], registry: Registry | None, findings: Findings
) -> tuple[NameDecision, ...]:
    actors = registry and Names((actor.id, (), actor.former_ids) for actor in registry.actors)
    made: dict[str, NameDecision] = {}
    for one, line in zip(decisions, lines, strict=True):
        key = spelling_key(one.name)
        if key in made:
            message = f"per «{one.name}» ci sono due decisioni, {told_lines(made[key].line, line)}"
            findings.error(Place(line, 1), "duplicate-decision", message, "tienine una sola")
            continue
        actor = next(iter(actors.find(one.actor)), "") if actors and one.actor else one.actor
        if one.actor and not actor:
            message = f"la decisione su «{one.name}» nomina l’attore «{one.actor}», che non è nel registro"
            findings.warn(Place(line, 1), "unknown-actor", message, "aggiungilo ad actors.yml, o correggi actor")
        made[key] = NameDecision(key, one.name, one.decision, actor or one.actor, line)
    return tuple(made.values())


def _merges(
    decisions: Sequence[MergeDecisionFields], lines: Sequence[int], findings: Findings
) -> tuple[MergeDecision, ...]:
    made: dict[tuple[str, str], MergeDecision] = {}
    for one, line in zip(decisions, lines, strict=True):
        first = made.setdefault(one.events, MergeDecision(one.events, one.decision, line))
        if first.decision != one.decision:
            message = f"{' e '.join(one.events)} sono sia un fatto solo sia due fatti, {told_lines(first.line, line)}"
            findings.error(Place(line, 1), "duplicate-decision", message, "tieni una delle due decisioni")
    return tuple(made.values())


def _check_chains(merges: Sequence[MergeDecision], findings: Findings) -> None:
    """«a is b» and «b is c» make one event of a and c, whatever a third decision says."""
    above: dict[str, str] = {}

    def top(id_: str) -> str:
        path = []
        while id_ in above:
            path.append(id_)
            id_ = above[id_]
        above.update(dict.fromkeys(path, id_))
        return id_

    for merge in merges:
        first, second = map(top, merge.events)
        if merge.decision == "same" and first != second:
            above[second] = first
    joined: dict[str, list[str]] = {}
    for merge in merges:
        if merge.decision == "same":
            joined.setdefault(top(merge.events[0]), []).append(str(merge.line))
    for merge in merges:
        root = top(merge.events[0])
        if merge.decision == "separate" and root == top(merge.events[1]):
            others = ", ".join(joined[root][:_SHOWN]) + ("…" if len(joined[root]) > _SHOWN else "")
            pair = " e ".join(merge.events)
            message = f"alla riga {merge.line} {pair} sono due fatti, ma le righe {others} ne fanno uno solo"
            findings.error(Place(merge.line, 1), "duplicate-decision", message, "togli una delle decisioni: same")
