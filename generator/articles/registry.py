"""The registry: `content/actors.yml` and `content/topics.yml` → actors and topics, each with its file and line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TypeVar

from generator.articles.decoding import decode
from generator.articles.files import read_bytes
from generator.articles.findings import Findings
from generator.articles.located import Fields, Items, Place, Value, read_yaml
from generator.articles.names import Names, name_key
from generator.articles.registry_schema import ActorFields, TopicFields
from generator.articles.validation import validate
from generator.errors import Problem
from generator.model import Actor, Registry, Topic

MAX_EVENTS = 400_000
Subject = TypeVar("Subject", Actor, Topic)


def read_registry(content: Path) -> tuple[Registry, tuple[Problem, ...]]:
    """Read and check the registry; absent files are empty.

    An entry with an error is left out of the registry and told, so that one slip costs one entry.

    Args:
        content: the content folder.

    Returns:
        The registry and every problem, each with file, line and column.
    """
    actors, actor_findings = _read_file(content, "actors.yml", _actor)
    topics, topic_findings = _read_file(content, "topics.yml", _topic)
    actors = _without_twins(actors, actor_findings)
    topics = _without_twins(topics, topic_findings)
    _check_aliases(actors, actor_findings)
    actors = [_checked_parent(actor, actors, actor_findings) for actor in actors]
    topics = [_checked_topic(topic, topics, actors, topic_findings) for topic in topics]
    problems = (*actor_findings.problems, *topic_findings.problems)
    return Registry(tuple(actors), tuple(topics)), tuple(sorted(problems))


def _read_file(
    content: Path, name: str, make: Callable[[Fields, Findings], Subject | None]
) -> tuple[list[Subject], Findings]:
    findings = Findings(f"{content.name}/{name}")
    path = content / name
    if not path.exists() and not path.is_symlink():
        return [], findings

    value = _load(path, findings)
    if value is None:
        return [], findings
    if not isinstance(value, Items):
        findings.error(value.place, "registry", f"{name} non è una lista", "comincia ogni voce con - id: …")
        return [], findings
    made: list[Subject] = []
    for entry in value:
        if isinstance(entry, Fields):
            subject = make(entry, findings)
            if subject is not None:
                made.append(subject)
        else:
            place = entry.place if entry is not None else value.place
            findings.error(place, "registry", "la voce non ha chiavi", "scrivi - id: …, e sotto name: …")
    return made, findings


def _load(path: Path, findings: Findings) -> Value:
    data, problems = read_bytes(path, findings.file)
    findings.problems += problems
    text, problems = decode(data or b"", findings.file)
    findings.problems += problems
    value, problems = read_yaml(text, findings.file, max_events=MAX_EVENTS)
    findings.problems += problems
    return value


def _actor(entry: Fields, findings: Findings) -> Actor | None:
    fields = validate(ActorFields, entry, findings)
    if fields is None:
        return None
    return Actor(
        id=fields.id,
        name=fields.name,
        kind=fields.kind,
        aliases=tuple(map(str, fields.aliases)),
        requires=tuple(map(str, fields.requires)),
        description=fields.description,
        parent=fields.parent or None,
        qid=fields.qid or None,
        file=findings.file,
        line=entry.place.line,
    )


def _topic(entry: Fields, findings: Findings) -> Topic | None:
    fields = validate(TopicFields, entry, findings)
    if fields is None:
        return None
    return Topic(
        id=fields.id,
        name=fields.name,
        any=tuple(map(str, fields.any)),
        all_actors=tuple(map(str, fields.all_actors)),
        none=tuple(map(str, fields.none)),
        min_hits=fields.min_hits,
        description=fields.description,
        parent=fields.parent or None,
        file=findings.file,
        line=entry.place.line,
    )


def _without_twins(subjects: Sequence[Subject], findings: Findings) -> list[Subject]:
    """The first of each id and name; the others are told, with both lines."""
    kept: list[Subject] = []
    ids: dict[str, Subject] = {}
    names: dict[str, Subject] = {}
    for subject in subjects:
        same_id, same_name = ids.get(subject.id), names.get(name_key(subject.name))
        twin = same_id or same_name
        if twin is None:
            ids[subject.id] = names[name_key(subject.name)] = subject
            kept.append(subject)
            continue
        what, code = (f"id «{subject.id}»", "duplicate-id") if same_id else (f"nome «{subject.name}»", "duplicate-name")
        message = f"lo stesso {what} è alle righe {twin.line} e {subject.line}"
        findings.error(Place(subject.line, 1), code, message, "unisci le due voci, o cambiane una")
    return kept


def _check_aliases(actors: Sequence[Actor], findings: Findings) -> None:
    """One form that two actors claim without a condition would send every article to both."""
    owners: dict[str, Actor] = {}
    for actor in actors:
        for form in dict.fromkeys(map(name_key, (actor.name, *(() if actor.requires else actor.aliases)))):
            owner = owners.setdefault(form, actor)
            if owner is not actor:
                message = f"«{form}» indica sia {owner.id} (riga {owner.line}) sia {actor.id} (riga {actor.line})"
                remedy = "togli l’alias a uno dei due, o aggiungi requires: con una parola che li distingue"
                findings.error(Place(actor.line, 1), "duplicate-alias", message, remedy)


def _checked_parent(subject: Subject, subjects: Iterable[Subject], findings: Findings) -> Subject:
    if subject.parent is not None:
        _tell_unknown((subject.parent,), "parent", subject, subjects, findings)
    return subject


def _checked_topic(topic: Topic, topics: Sequence[Topic], actors: Sequence[Actor], findings: Findings) -> Topic:
    _tell_unknown(topic.all_actors, "all_actors", topic, actors, findings)
    return _checked_parent(topic, topics, findings)


def _tell_unknown(
    ids: Iterable[str], key: str, subject: Actor | Topic, known: Iterable[Actor | Topic], findings: Findings
) -> None:
    names = Names((other.id, other.name, ()) for other in known)
    for id_ in ids:
        found = names.find(id_)
        if found == (id_,):
            continue
        near = found[0] if found else names.near(id_)
        remedy = f"forse intendevi «{near}»?" if near else "usa l’id di una voce del registro"
        place = Place(subject.line, 1)
        findings.error(place, "unknown-reference", f"{key} di «{subject.id}» nomina «{id_}», che non c’è", remedy)
