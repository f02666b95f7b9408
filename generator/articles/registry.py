"""The registry: `content/actors.yml` and `content/topics.yml` → actors and topics, each with its file and line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypedDict, TypeVar

from generator.articles.decoding import decode
from generator.articles.files import read_bytes
from generator.articles.findings import Findings
from generator.articles.located import Fields, Items, Place, Value, read_yaml, told_lines
from generator.articles.names import Names, name_key
from generator.articles.registry_rules import check_actor_forms, check_topic_rule
from generator.articles.registry_schema import ActorFields, LooseActorFields, LooseTopicFields, TopicFields
from generator.articles.validation import salvage, validate
from generator.errors import Problem
from generator.model import Actor, Registry, Topic

MAX_EVENTS = 400_000
MAX_FILE = 4_000_000
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
    _check_aliases([entry.subject for entry in sole_actors], actors.findings)
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
    path = content / name
    if not path.exists() and not path.is_symlink():
        return Listed((), findings)
    value = _load(path, findings)
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


def _load(path: Path, findings: Findings) -> Value:
    data, problems = read_bytes(path, findings.file, limit=MAX_FILE, too_long=_TOO_LONG)
    findings.problems += problems
    text, problems = decode(data or b"", findings.file)
    findings.problems += problems
    value, problems = read_yaml(text, findings.file, max_events=MAX_EVENTS)
    findings.problems += problems
    return value


class _Common(TypedDict):
    id: str
    name: str
    description: str
    parent: str | None
    file: str
    line: int


def _common(fields: ActorFields | TopicFields, entry: Fields, findings: Findings) -> _Common:
    return {
        "id": fields.id,
        "name": fields.name,
        "description": fields.description,
        "parent": fields.parent or None,
        "file": findings.file,
        "line": entry.place.line,
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


def _check_aliases(actors: Sequence[Actor], findings: Findings) -> None:
    """One form that two actors claim without a condition would send every article to both."""
    owners: dict[str, Actor] = {}
    for actor in actors:
        forms = (actor.name, *(() if actor.requires else actor.aliases))
        for key, form in {name_key(form): form for form in forms if form}.items():
            owner = owners.setdefault(key, actor)
            if owner is not actor:
                lines = told_lines(owner.line, actor.line)
                message = f"«{form}» indica sia «{owner.name}» sia «{actor.name}», {lines}"
                remedy = "togli l’alias a uno dei due, o aggiungi requires: con una parola che li distingue"
                findings.error(Place(actor.line, 1), "duplicate-alias", message, remedy)


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
    return Names((entry.subject.id, entry.subject.name, ()) for entry in listed.entries if entry.subject.id)


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
