"""Two entries of the registry that want one thing: a form, an office at one time, an address that was another's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.articles.findings import Findings
from generator.articles.located import Place, told_lines
from generator.folding import fold, spelling_key
from generator.gregorian import Ymd
from generator.model import Actor, Role, Topic

_EVER: tuple[Ymd, Ymd] = (-10000, 1, 1), (10001, 1, 1)
"""Before every beginning, and after every end."""


def check_forms(actors: Sequence[Actor], findings: Findings) -> None:
    """One form that two actors claim without a condition would send every article to both.

    Names, aliases, seats and capitals collide whatever their case; a demonym («albanese») collides with another one,
    and with any other form only when the case is the same too: «Albanese» is a surname.
    """
    owners: dict[tuple[str, str], Actor] = {}
    told: set[tuple[str, str]] = set()
    for actor in actors:
        for form, kind in _forms(actor):
            for key in ((kind, spelling_key(form)), ("written", fold(form))):
                owner = owners.setdefault(key, actor)
                if owner is not actor and (actor.id, spelling_key(form)) not in told:
                    told.add((actor.id, spelling_key(form)))
                    _tell_form(form, owner, actor, findings)
    for actor in actors:
        for role in actor.roles:
            owner = owners.get(("form", spelling_key(role.name)), actor)
            if owner is not actor:
                _tell_form(role.name, owner, actor, findings)


def _forms(actor: Actor) -> Iterator[tuple[str, str]]:
    """What names an actor by itself. An alias that requires a companion names nobody alone, unless it is one."""
    companions = {spelling_key(form) for form in actor.requires}
    aliases = (alias for alias in actor.aliases if not companions or spelling_key(alias) in companions)
    for form in (actor.name, *aliases, *actor.seats, *actor.capital):
        if form:
            yield form, "form"
    for form in actor.demonyms:
        yield form, "demonym"


def _tell_form(form: str, owner: Actor, actor: Actor, findings: Findings) -> None:
    lines = told_lines(owner.line, actor.line)
    message = f"«{form}» indica sia «{owner.name}» sia «{actor.name}», {lines}"
    remedy = "lasciala in una voce sola; se è un alias, puoi aggiungere requires: con una parola che li distingue"
    findings.error(Place(actor.line, 1), "duplicate-alias", message, remedy)


@dataclass(frozen=True, slots=True)
class _Term:
    """One actor's time in an office, half-open."""

    start: Ymd
    end: Ymd
    role: Role
    actor: Actor


def check_roles(actors: Iterable[Actor], findings: Findings) -> None:
    """An office that two actors hold at once names nobody; on the day (or in the month) of a handover it may."""
    offices: dict[str, list[_Term]] = {}
    for actor in actors:
        for role in actor.roles:
            offices.setdefault(spelling_key(role.name), []).append(_term(role, actor))
    for terms in offices.values():
        # In the order of their beginnings, a term that overlaps any earlier one overlaps the one that ends last.
        terms.sort(key=lambda term: (term.start, term.end, term.actor.line))
        last = terms[0]
        for term in terms[1:]:
            if term.actor is not last.actor and term.start < last.end and not _hands_over(last.role, term.role):
                lines = told_lines(*sorted((last.actor.line, term.actor.line)))
                holders = f"sia a «{last.actor.name}» sia a «{term.actor.name}»"
                message = f"la carica «{term.role.name}» è data per lo stesso tempo {holders}, {lines}"
                remedy = "aggiungi since e until, o di’ la carica in modo che li distingua"
                place = Place(max(last.actor.line, term.actor.line), 1)
                findings.error(place, "duplicate-role", message, remedy)
            last = max(last, term, key=lambda one: one.end)


def _term(role: Role, actor: Actor) -> _Term:
    start = role.since.bounds[0] if role.since else None
    end = role.until.bounds[1] if role.until else None
    return _Term(start or _EVER[0], end or _EVER[1], role, actor)


def _hands_over(first: Role, second: Role) -> bool:
    return bool(first.until and second.since and first.until.overlaps(second.since))


def check_former_ids(subjects: Sequence[Actor] | Sequence[Topic], findings: Findings) -> None:
    """An old address can lead to one place only, and not where another subject lives."""
    owners: dict[str, Actor | Topic] = {}
    for subject in subjects:
        owners.setdefault(subject.id, subject)
    for subject in subjects:
        for former in subject.former_ids:
            owner = owners.setdefault(former, subject)
            if former == subject.id:
                message = f"«{former}» è già l’id della voce"
                findings.error(Place(subject.line, 1), "former_ids", message, "togli l’id di adesso da former_ids")
            elif owner is not subject:
                lines = told_lines(*sorted((owner.line, subject.line)))
                message = f"l’id «{former}» è di «{owner.name}» e, come id di prima, di «{subject.name}», {lines}"
                findings.error(Place(subject.line, 1), "former_ids", message, "lascialo a una voce sola")
