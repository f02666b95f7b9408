"""The registry: `content/actors.yml` and `content/topics.yml` → actors and topics, each with its file and line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypedDict, TypeVar

from generator.articles.demonyms import demonym_forms
from generator.articles.findings import Findings
from generator.articles.located import Fields, Items, Place, told_lines
from generator.articles.names import Names, name_key
from generator.articles.registry_conflicts import check_former_ids, check_forms, check_roles
from generator.articles.registry_rules import check_actor_forms, check_topic_rule
from generator.articles.registry_schema import ActorFields, LooseActorFields, LooseTopicFields, TopicFields
from generator.articles.validation import salvage, validate
from generator.articles.yaml_files import load_yaml
from generator.errors import Problem
from generator.model import Actor, Registry, Role, Topic

_TOO_LONG = ("il registro supera 4 MB", "togli le voci che nessun articolo usa più")
Subject = TypeVar("Subject", Actor, Topic)


@dataclass(frozen=True, slots=True)
class Entry(Generic[Subject]):
    """What could be read of an entry; one that is not sound is compared with the others, and goes no further."""

    subject: Subject
    sound: bool


@dataclass(frozen=True, slots=True)
class Listed(Generic[Subject]):
    """One file of the registry; `whole` tells whether every entry was seen, so that what is not there is missing."""

    entries: tuple[Entry[Subject], ...]
    findings: Findings
    whole: bool = True


def read_registry(content: Path) -> tuple[Registry, tuple[Problem, ...]]:
    """Read and check the registry; absent files are empty.

    An entry with an error is left out of the registry and told, so that one slip costs one entry; it still takes part
    in every check, so that one run tells everything.

    Args:
        content: the content folder.

    Returns:
        The registry and every problem, each with file, line and column.
    """
    actors = _read_file(content, "actors.yml", _actor)
    topics = _read_file(content, "topics.yml", _topic)
    sole_actors = _without_twins(actors.entries, actors.findings)
    sole_topics = _without_twins(topics.entries, topics.findings)
    subjects = [entry.subject for entry in sole_actors]
    check_forms(subjects, actors.findings)
    check_roles(subjects, actors.findings)
    check_former_ids(subjects, actors.findings)
    check_former_ids([entry.subject for entry in sole_topics], topics.findings)
    _check_parents(actors)
    _check_parents(topics)
    for topic in topics.entries if actors.whole else ():
        _tell_unknown(topic.subject.all_actors, "all_actors", topic.subject, _names(actors), topics.findings)
    problems = sorted([*actors.findings.problems, *topics.findings.problems])
    return Registry(_sound(sole_actors), _sound(sole_topics)), tuple(problems)


def _sound(entries: Iterable[Entry[Subject]]) -> tuple[Subject, ...]:
    return tuple(entry.subject for entry in entries if entry.sound)


def _read_file(content: Path, name: str, make: Callable[[Fields, Findings], Entry[Subject]]) -> Listed[Subject]:
    findings = Findings(f"{content.name}/{name}")
    value = load_yaml(content / name, findings, _TOO_LONG)
    if value is None:
        return Listed((), findings, whole=not findings.problems)
    if not isinstance(value, Items):
        findings.error(value.place, "registry", f"{name} non è una lista", "comincia ogni voce con - id: …")
        return Listed((), findings, whole=False)
    made: list[Entry[Subject]] = []
    for entry in value:
        if isinstance(entry, Fields):
            made.append(make(entry, findings))
        else:
            place = entry.place if entry is not None else value.place
            findings.error(place, "registry", "la voce non ha chiavi", "scrivi - id: …, e sotto name: …")
    return Listed(tuple(made), findings)


class _Common(TypedDict):
    id: str
    name: str
    description: str
    parent: str | None
    file: str
    line: int
    former_ids: tuple[str, ...]


def _common(fields: ActorFields | TopicFields, entry: Fields, findings: Findings) -> _Common:
    return {
        "id": fields.id,
        "name": fields.name,
        "description": fields.description,
        "parent": fields.parent or None,
        "file": findings.file,
        "line": entry.place.line,
        "former_ids": tuple(map(str, fields.former_ids)),
    }


def _actor(entry: Fields, findings: Findings) -> Entry[Actor]:
    told = len(findings.problems)
    fields = validate(ActorFields, entry, findings) or salvage(LooseActorFields, entry)[0]
    check_actor_forms(fields, entry, findings)
    actor = Actor(
        **_common(fields, entry, findings),
        kind=fields.kind,
        aliases=tuple(map(str, fields.aliases)),
        requires=tuple(map(str, fields.requires)),
        qid=fields.qid or None,
        surname_ok=fields.surname_ok,
        demonyms=demonym_forms(map(str, fields.demonyms)),
        capital=tuple(map(str, fields.capital)),
        seats=tuple(map(str, fields.seats)),
        roles=tuple(
            Role(str(name), role.since, role.until, again=number > 0)
            for role in fields.roles or ()
            for number, name in enumerate(role.name)
        ),
    )
    return Entry(actor, not _has_error(findings.problems[told:]))


def _topic(entry: Fields, findings: Findings) -> Entry[Topic]:
    told = len(findings.problems)
    checked = validate(TopicFields, entry, findings)
    fields, kept = (checked, entry) if checked else salvage(LooseTopicFields, entry)
    check_topic_rule(fields, entry, frozenset(entry) - frozenset(kept), findings)
    topic = Topic(
        **_common(fields, entry, findings),
        any=tuple(map(str, fields.any)),
        all_actors=tuple(map(str, fields.all_actors)),
        none=tuple(map(str, fields.none)),
        min_hits=fields.min_hits,
    )
    return Entry(topic, not _has_error(findings.problems[told:]))


def _has_error(problems: Iterable[Problem]) -> bool:
    return any(problem.severity == "error" for problem in problems)


def _without_twins(entries: Sequence[Entry[Subject]], findings: Findings) -> list[Entry[Subject]]:
    """The first of each id and name; the others are told, with both lines."""
    kept: list[Entry[Subject]] = []
    ids: dict[str, Subject] = {}
    names: dict[str, Subject] = {}
    for entry in entries:
        subject = entry.subject
        same_id, same_name = ids.get(subject.id), names.get(name_key(subject.name))
        twin = same_id or same_name
        if twin is None:
            kept.append(entry)
            if subject.id:
                ids[subject.id] = subject
            if subject.name:
                names[name_key(subject.name)] = subject
            continue
        what, code = (f"id «{subject.id}»", "duplicate-id") if same_id else (f"nome «{subject.name}»", "duplicate-name")
        message = f"lo stesso {what} è scritto due volte, {told_lines(twin.line, subject.line)}"
        findings.error(Place(subject.line, 1), code, message, "unisci le due voci, o cambiane una")
    return kept


def _check_parents(listed: Listed[Subject]) -> None:
    """Every parent is an entry of the same file, and nobody is one's own ancestor."""
    names = _names(listed)
    parents = {entry.subject.id: entry.subject.parent for entry in reversed(listed.entries) if entry.subject.id}
    told: set[str] = set()
    for entry in listed.entries:
        subject = entry.subject
        if subject.parent:
            _tell_unknown((subject.parent,), "parent", subject, names, listed.findings)
        ring: list[str] = _ring(subject.id, parents)
        if ring and not told & set(ring):
            told |= set(ring)
            message = f"«{subject.id}» dipende da sé stesso: {' → '.join([*ring, ring[0]])}"
            listed.findings.error(Place(subject.line, 1), "parent", message, "togli o correggi uno dei parent")


def _ring(start: str, parents: dict[str, str | None]) -> list[str]:
    """The ids from one back to itself, following the parents; nothing when they lead elsewhere."""
    path = [start]
    above = parents.get(start)
    while above and above not in path:
        path.append(above)
        above = parents.get(above)
    return path if above == start else []


def _names(listed: Listed[Subject]) -> Names:
    subjects = (entry.subject for entry in listed.entries if entry.subject.id)
    return Names((subject.id, (subject.name,), subject.former_ids) for subject in subjects)


def _tell_unknown(ids: Iterable[str], key: str, subject: Actor | Topic, names: Names, findings: Findings) -> None:
    for id_ in ids:
        found = names.find(id_)
        if found == (id_,):
            continue
        near = next(iter(found or names.find(names.near(id_))), "")
        remedy = f"forse intendevi «{near}»?" if near else "usa l’id di una voce del registro"
        place = Place(subject.line, 1)
        message = f"{key} di «{subject.id or subject.name}» nomina «{id_}», che non c’è"
        findings.error(place, "unknown-reference", message, remedy)
