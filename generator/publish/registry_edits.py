"""What editors decide at the command line, written into `actors.yml` and `decisions.yml` as they would write it.

Pure edits from text to text, then `apply_edits`: the edited registry is checked before anything is written, and a file
that somebody changed in the meantime is left alone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from ruamel.yaml import MappingNode, Node, ScalarNode, SequenceNode

from generator.errors import UsageError
from generator.model import Actor, MergeDecision, NameDecision
from generator.publish import yaml_insertions as yaml

ACTORS = "actors.yml"
DECISIONS = "decisions.yml"
_HEAD = """\
# Le decisioni della redazione sulle proposte di Cronistoria: nessuna torna a essere proposta.
#
# Le scrivono i comandi «cronistoria accept», «reject», «alias», «separate» e «join», ma si possono correggere a mano:
# tolta una riga, la proposta torna.
#
#   names: i nomi proposti. decision è accepted (è diventato un attore), alias (è un’altra grafia di un attore)
#          o rejected (non è un nome che ci serve); actor è l’id dell’attore.
#   merges: coppie di racconti. decision è separate (sono due fatti) o same (è lo stesso fatto).

"""


def add_actor(text: str, actor: Actor) -> str:
    """The registry with one more entry, after the last one of its kind, else at the end.

    Only id, name, kind, aliases and description are written.

    Raises:
        UsageError: the text is no list of entries.
    """
    root = yaml.read_nodes(text, ACTORS)
    lines = _entry(actor)
    if root is None:
        return _checked(root, yaml.insert_lines(text, len(text), lines), _plus_entry(actor), ACTORS)
    if isinstance(root, SequenceNode) and yaml.is_flow(root) and not root.value:
        start, end = root.start_mark.index, root.end_mark.index
        block = yaml.line_break(text).join(lines)
        return _checked(root, text[:start] + block + text[end:], _plus_entry(actor), ACTORS)
    if not isinstance(root, SequenceNode) or yaml.is_flow(root):
        raise UsageError(f"{ACTORS} non è un elenco con una voce per riga → comincia ogni voce con - id: …")
    same = [node for node in yaml.items(root) if yaml.text_of(yaml.value_of(node, "kind")) == actor.kind]
    last = (same or yaml.items(root))[-1]
    place = yaml.after_line(text, yaml.last_place(last))
    margin = " " * yaml.column(root)
    edited = yaml.insert_lines(text, place, [margin + line for line in lines])
    return _checked(root, edited, _plus_entry(actor), ACTORS)


def add_alias(text: str, actor: str, alias: str) -> str:
    """The registry with one more alias of an actor, in the style of its entry.

    Raises:
        UsageError: no entry has that id, or it is not written as entries are.
    """
    root = yaml.read_nodes(text, ACTORS)
    entry = next((node for node in yaml.items(root) if yaml.text_of(yaml.value_of(node, "id")) == actor), None)
    if entry is None:
        raise UsageError(f"in {ACTORS} non c’è una voce con id: {actor} → controlla l’id")

    def expected(value: Any) -> Any:
        for one in value:
            if str(one.get("id")) == actor:
                one["aliases"] = [*_as_list(one.get("aliases")), alias]
        return value

    return _checked(root, _with_alias(text, entry, yaml.written(alias)), expected, ACTORS)


def add_decision(text: str, decision: NameDecision | MergeDecision) -> str:
    """The decisions with one more, or with another one in the place of what was decided before about the same.

    Args:
        text: of `decisions.yml`; empty when there is none yet.
        decision: of a name, or of two tellings.

    Raises:
        UsageError: the text is not written as decisions are.
    """
    text = text or _HEAD
    key, value = _decided(decision)
    root = yaml.read_nodes(text, DECISIONS)
    item = yaml.written(value)
    if root is None:
        edited = yaml.insert_lines(text, len(text), [f"{key}:", f"  - {item}"])
    elif not isinstance(root, MappingNode) or yaml.is_flow(root):
        raise UsageError(f"{DECISIONS} non ha le voci names: e merges: → guarda la guida per la redazione")
    else:
        edited = _with_decision(text, root, key, item, value)
    return _checked(root, edited, lambda before: _plus_decision(before, key, value), DECISIONS)


def _entry(actor: Actor) -> list[str]:
    lines = [
        f"- id: {yaml.written(actor.id)}",
        f"  name: {yaml.written(actor.name)}",
        f"  kind: {actor.kind}",
    ]
    if actor.aliases:
        lines.append(f"  aliases: {yaml.written(actor.aliases)}")
    if actor.description:
        lines.append(f"  description: {yaml.written(actor.description)}")
    return lines


def _plus_entry(actor: Actor) -> Callable[[Any], Any]:
    def expected(value: Any) -> Any:
        entries = list(value or ())
        made: dict[str, Any] = {"id": actor.id, "name": actor.name, "kind": actor.kind}
        made |= {"aliases": list(actor.aliases)} if actor.aliases else {}
        made |= {"description": actor.description} if actor.description else {}
        same = [index for index, entry in enumerate(entries) if entry.get("kind") == actor.kind]
        entries.insert(same[-1] + 1 if same else len(entries), made)
        return entries

    return expected


def _with_alias(text: str, entry: Node, alias: str) -> str:
    key, value = next(((k, v) for k, v in yaml.pairs(entry) if k.value == "aliases"), (None, None))
    if key is None:
        return _with_aliases_key(text, entry, alias)
    if value is None or yaml.is_empty(value):
        place = text.index(":", key.end_mark.index) + 1
        return f"{text[:place]} [{alias}]{text[place:]}"
    if isinstance(value, ScalarNode):
        start, end = value.start_mark.index, value.end_mark.index
        return f"{text[:start]}[{text[start:end]}, {alias}]{text[end:]}"
    if yaml.is_flow(value):
        return yaml.add_to_flow(text, value, alias)
    place = yaml.after_line(text, yaml.last_place(value))
    return yaml.insert_lines(text, place, [f"{' ' * yaml.column(value)}- {alias}"])


def _with_aliases_key(text: str, entry: Node, alias: str) -> str:
    """After `kind`, where the other entries have them."""
    after = next((v for k, v in yaml.pairs(entry) if k.value == "kind"), entry.value[-1][1])
    if yaml.is_flow(entry):
        place = after.end_mark.index
        return f"{text[:place]}, aliases: [{alias}]{text[place:]}"
    place = yaml.after_line(text, yaml.last_place(after))
    return yaml.insert_lines(text, place, [f"{' ' * yaml.column(entry)}aliases: [{alias}]"])


def _decided(decision: NameDecision | MergeDecision) -> tuple[str, dict[str, Any]]:
    if isinstance(decision, MergeDecision):
        return "merges", {"events": sorted(decision.events), "decision": decision.decision}
    actor = {"actor": decision.actor} if decision.actor else {}
    return "names", {"name": decision.name, "decision": decision.decision, **actor}


def _with_decision(text: str, root: Node, key: str, item: str, value: Mapping[str, Any]) -> str:
    listed = yaml.value_of(root, key)
    if listed is None:
        margin = " " * yaml.column(root)
        place = yaml.after_line(text, yaml.last_place(root))
        return yaml.insert_lines(text, place, [f"{margin}{key}:", f"{margin}  - {item}"])
    for node in yaml.items(listed):
        if _same_subject(yaml.meaning(node), value):
            return text[: node.start_mark.index] + item + text[yaml.last_place(node) :]
    if yaml.items(listed) and yaml.is_flow(listed):
        return yaml.add_to_flow(text, listed, item)
    if yaml.items(listed):
        place = yaml.after_line(text, yaml.last_place(listed))
        return yaml.insert_lines(text, place, [f"{' ' * yaml.column(listed)}- {item}"])
    if yaml.is_empty(listed):
        name = next(k for k, _ in yaml.pairs(root) if k.value == key)
        place = yaml.after_line(text, name.end_mark.index)
        return yaml.insert_lines(text, place, [f"{' ' * yaml.column(name)}  - {item}"])
    start, end = listed.start_mark.index, listed.end_mark.index
    return f"{text[:start]}[{item}]{text[end:]}"


def _same_subject(known: Any, value: Mapping[str, Any]) -> bool:
    if not isinstance(known, Mapping):
        return False
    if "events" in value:
        return bool(sorted(map(str, known.get("events") or ())) == value["events"])
    return bool(known.get("name") == value["name"])


def _plus_decision(before: Any, key: str, value: Mapping[str, Any]) -> Any:
    known = dict(before or {})
    listed = list(known.get(key) or ())
    place = next((index for index, one in enumerate(listed) if _same_subject(one, value)), None)
    if place is None:
        listed.append(dict(value))
    else:
        listed[place] = dict(value)
    return {**known, key: listed}


def _as_list(value: Any) -> Sequence[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _checked(before: Node | None, after: str, expected: Callable[[Any], Any], name: str) -> str:
    """The edited text, if it says what it said and the addition; else nothing is changed.

    Raises:
        UsageError: the file is written in a way that the insertion did not foresee.
    """
    if yaml.meaning(yaml.read_nodes(after, name)) != expected(yaml.meaning(before)):
        raise UsageError(f"{name} è scritto in un modo che il comando non sa modificare → fai la modifica a mano")
    return after
