"""Rules of the registry that could never work: forms that no text holds, counts that no text reaches."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.articles.findings import Findings
from generator.articles.located import Fields, Text
from generator.articles.names import name_key
from generator.articles.registry_schema import ActorFields, TopicFields

_ARTICLE = re.compile(r"(?:il|lo|la|i|gli|le|un|uno|una) |(?:l|un)['’]", re.IGNORECASE)
_COLLECTIVE = frozenset(("country", "organisation", "institution"))
_ONLY_OF: dict[str, frozenset[str]] = {
    "surname_ok": frozenset(("person",)),
    "demonyms": _COLLECTIVE,
    "capital": _COLLECTIVE,
}
_A_KIND = {"person": "una persona", "organisation": "un’organizzazione", "institution": "un’istituzione",
           "country": "un paese", "media": "una testata"}  # fmt: skip


def check_actor_forms(fields: ActorFields, entry: Fields, findings: Findings) -> None:
    """Tell names and other forms that could not be found in a text."""
    _check_name(fields.name, entry, findings)
    listed = {"aliases": fields.aliases, "requires": fields.requires, "demonyms": fields.demonyms,
              "capital": fields.capital, "seats": fields.seats}  # fmt: skip
    for key, forms in listed.items():
        for form in _words(key, forms, findings):
            if "*" in form:
                findings.error(form.place, key, *_with_asterisk(form))
    for role in fields.roles or ():
        for form in _words("roles", role.name, findings):
            if "*" in form:
                findings.error(form.place, "roles", *_with_asterisk(form))
            article = _ARTICLE.match(form)
            if article:
                message = f"la carica «{form[:60]}» comincia con un articolo: si troverà solo dopo quello"
                findings.warn(form.place, "roles", message, f"scrivi «{form[article.end() :][:60]}»")
    for key, kinds in _ONLY_OF.items():
        if fields.kind not in kinds and key in entry:
            message = f"{key} non serve a {_A_KIND[fields.kind]}"
            findings.warn(entry.where(key), key, message, "togli la riga, o correggi kind")


def check_topic_rule(fields: TopicFields, entry: Fields, refused: frozenset[str], findings: Findings) -> None:
    """Tell phrases that could not be found in a text, and a rule that no article could meet.

    Args:
        fields: what could be read of the entry.
        entry: the same as written.
        refused: the keys whose faults are told already.
        findings: where to tell.
    """
    _check_name(fields.name, entry, findings)
    for key, forms in (("any", fields.any), ("none", fields.none)):
        for form in _words(key, forms, findings):
            if "*" in form[:-1] or (form.endswith("*") and not form[-2].isalnum()):
                message = f"in «{form[:60]}» l’asterisco non è alla fine dell’ultima parola"
                findings.error(form.place, key, message, "scrivi per esempio negozia*, o togli l’asterisco")
    if refused & {"any", "all_actors", "min_hits"}:
        return
    distinct = len({name_key(form) for form in fields.any})
    if not fields.any and not fields.all_actors:
        message = "il tema non ha né any né all_actors: lo avranno solo gli articoli che lo aggiungono a mano"
        findings.warn(entry.place, "any", message, "elenca in any le parole che lo rivelano")
    elif distinct < fields.min_hits and fields.any:
        key = "min_hits" if entry.get("min_hits") else "any"
        there = "ce n’è una sola" if distinct == 1 else f"ce ne sono solo {distinct}"
        message = f"servono {fields.min_hits} voci diverse di any e {there}: il tema si troverà solo nei titoli"
        remedy = f"aggiungi voci ad any, o scrivi min_hits: {distinct}"
        findings.warn(entry.where(key), "min_hits", message, remedy)


def _check_name(name: str, entry: Fields, findings: Findings) -> None:
    if name and not any(map(str.isalnum, name)):
        findings.error(entry.where("name"), "name", *_unspeakable(name))


def _words(key: str, forms: Iterable[Text], findings: Findings) -> Iterable[Text]:
    """The forms that hold a word; the others are told."""
    for form in forms:
        if any(map(str.isalnum, form)):
            yield form
        else:
            findings.error(form.place, key, *_unspeakable(form))


def _with_asterisk(form: str) -> tuple[str, str]:
    return f"in «{form[:60]}» c’è un asterisco, che vale solo nei temi", "scrivi per esteso ogni forma"


def _unspeakable(form: str) -> tuple[str, str]:
    message = f"«{form[:60]}» non contiene né lettere né cifre: non si può trovare in un testo"
    return message, "scrivi una parola, o cancella la voce"
