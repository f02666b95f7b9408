"""Fields against a schema: every fault in one run, each at its line and column."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from generator.articles.findings import Findings
from generator.articles.kinds import LIST_FIELD
from generator.articles.located import Fields, Items, Place, Text

Schema = TypeVar("Schema", bound=BaseModel)
_LISTS = frozenset((
    "actors", "topics", "authors", "tags", "events", "claims", "former_ids", "aliases", "requires", "demonyms",
    "capital", "seats", "any", "none", "all_actors", "names", "merges",
))  # fmt: skip
_PARTS = ("add", "remove")
"""Keys whose faults bear the name of the key around them."""
_ITALIAN = {
    "titolo": "title", "data": "date", "aggiornato": "updated", "descrizione": "description", "sommario": "description",
    "fonte": "source", "fonti": "source", "luogo": "place", "autore": "authors", "autori": "authors",
    "etichette": "tags", "immagine": "image", "foto": "image", "bozza": "draft", "attori": "actors", "attore": "actors",
    "temi": "topics", "tema": "topics", "argomenti": "topics", "eventi": "events", "evento": "events", "nome": "name",
    "correzioni": "corrections", "rettifiche": "corrections", "stato": "status", "citazione": "quote", "testo": "text",
    "principale": "main", "respinto": "reject", "aggiungi": "add", "togli": "remove", "link": "url", "indirizzo": "url",
    "chi": "by", "posizione": "stance", "affermazioni": "claims", "decisione": "decision", "nomi": "names",
    "unioni": "merges", "sede": "seats", "sedi": "seats", "capitale": "capital", "demonimi": "demonyms",
    "cariche": "roles", "carica": "roles", "dal": "since", "da": "since", "al": "until", "fino": "until",
    "cognome": "surname_ok", "tipo": "kind", "alias": "aliases", "genitore": "parent", "wikidata": "qid",
    "when": "date", "lang": "title",
}  # fmt: skip
_ALLOWED = {"model_type": "una mappa di chiavi e valori", "model_attributes_type": "una mappa di chiavi e valori",
            "list_type": "una lista", "dict_type": "una mappa di chiavi e valori"}  # fmt: skip


def validate(schema: type[Schema], fields: Fields, findings: Findings) -> Schema | None:
    """Check fields against a schema and tell every fault; None when an error stands in the way.

    Unknown keys are warnings: they are told, dropped, and the rest is read.
    """
    while True:
        before = len(findings.problems)
        try:
            return schema.model_validate(fields, context=findings)
        except ValidationError as error:
            faults = error.errors(include_url=False)
        unknown = [f for f in faults if f["type"] == "extra_forbidden"]
        if unknown:  # what was doubtful is found again once they are out of the way
            del findings.problems[before:]
            if sum(_drop_unknown(schema, found["loc"], fields, findings) for found in unknown):
                continue
        for found in faults:
            _report(found, fields, findings)
        return None


def salvage(schema: type[Schema], fields: Fields) -> tuple[Schema, Fields]:
    """What can be read of fields that were refused, so that they do not hide what else is wrong.

    Returns:
        The schema without the faulty values, and the fields without them.
    """
    kept = _copied(fields)
    while True:
        try:
            return schema.model_validate(kept, context=Findings("")), kept
        except ValidationError as error:
            found = [_holder(kept, fault["loc"]) for fault in error.errors(include_url=False)]
        cuts = {(id(holder), key): (holder, key) for holder, key in found if key != ""}
        if not cuts:
            kept.clear()
        for holder, key in sorted(
            cuts.values(), key=lambda cut: cut[1] if isinstance(cut[1], int) else 0, reverse=True
        ):
            del holder[key]


def _holder(fields: Fields, loc: Sequence[int | str]) -> tuple[Any, int | str]:
    """The innermost mapping or list on the way to a faulty value, and the key or index to leave out of it."""
    node: Any = fields
    found: tuple[Any, int | str] = (fields, "")
    for step in loc:
        inside = step in node if isinstance(node, Fields) else isinstance(node, Items) and isinstance(step, int)
        if inside:
            found = (node, step)
            node = node[step]
    return found


def _copied(value: Any) -> Any:
    if isinstance(value, Fields):
        return Fields({key: _copied(inner) for key, inner in value.items()}, value.place, dict(value.keys_at))
    return Items([_copied(inner) for inner in value], value.place) if isinstance(value, Items) else value


def _printable(text: str) -> str:
    return "".join(character if character.isprintable() else "�" for character in text)


def _drop_unknown(schema: type[BaseModel], loc: Sequence[int | str], fields: Fields, findings: Findings) -> bool:
    """Tell an unknown key and drop it; False when there is none to be dropped."""
    owner = _value_at(fields, loc[:-1])
    key = str(loc[-1])
    if not isinstance(owner, Fields):  # the short form of a list or of a source has no keys of its own
        return False
    place = owner.keys_at.get(key, owner.place)
    known = _known_keys(schema, loc[:-1])
    guess = _suggestion(key, known)
    remedy = f"forse intendevi «{guess}»?" if guess else f"le chiavi ammesse sono: {', '.join(known)}"
    findings.warn(place, "unknown-key", f"chiave sconosciuta «{_printable(key[:40])}»: è stata ignorata", remedy)
    del owner[key]
    return True


def _suggestion(key: str, known: Sequence[str]) -> str:
    folded = key.casefold().strip()
    if folded in known:
        return folded
    if _ITALIAN.get(folded) in known:
        return _ITALIAN[folded]
    return next(iter(difflib.get_close_matches(folded, known, 1, 0.6)), "")


def _known_keys(schema: type[BaseModel], loc: Sequence[int | str]) -> list[str]:
    """The keys of the model at that place; follows field annotations down."""
    model: Any = schema
    for step in loc:
        if isinstance(step, str):
            model = _model_in(model.model_fields[step].annotation)
    return list(model.model_fields)


def _model_in(annotation: Any) -> Any:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation

    parts = getattr(annotation, "__args__", ())
    return next((found for part in parts if (found := _model_in(part)) is not None), None)


def _report(found: ErrorDetails, fields: Fields, findings: Findings) -> None:
    loc = found["loc"]
    place = _place_at(fields, loc)
    names = [step for step in loc if isinstance(step, str)]
    name = next((step for step in reversed(names) if step not in _PARTS), "")
    context = found.get("ctx", {})
    if "remedy" in context:
        code = found["type"]
        if code == LIST_FIELD or code in _PARTS:
            code = next((step for step in reversed(names) if step in _LISTS), name)
        findings.error(place, code, str(context["message"]), str(context["remedy"]))
    elif found["type"] == "missing":
        findings.error(place, name, "la chiave è obbligatoria e manca", f"aggiungi {name}: seguito dal suo valore")
    elif found["type"] == "literal_error":
        choices = context.get("expected", "").replace(" or ", ", ").replace("'", "")
        allowed = [choice for choice in choices.split(", ") if choice]
        value = str(found["input"] or "")
        guess = next(iter(difflib.get_close_matches(value.casefold(), allowed, 1, 0.6)), "")
        remedy = f"forse intendevi «{guess}»?" if guess else f"scegli tra: {', '.join(allowed)}"
        message = f"«{_printable(value[:40])}» non è tra i valori ammessi" if value else "il valore è vuoto"
        findings.error(place, name, message, remedy)
    else:
        wanted = _ALLOWED.get(found["type"], "un valore diverso")
        what = "ogni voce della lista" if name and isinstance(loc[-1], int) else "il valore"
        message = f"{what} deve essere {wanted}"
        findings.error(place, name or "fm-format", message, "guarda l’esempio nella guida per la redazione")


def _value_at(fields: Fields, loc: Sequence[int | str]) -> Any:
    value: Any = fields
    for step in loc:
        if isinstance(value, Fields) and isinstance(step, str):
            value = value.get(step)
        elif isinstance(value, Items) and isinstance(step, int) and step < len(value):
            value = value[step]
        elif not isinstance(value, Fields | Items):  # a mapping or list that is short for another is passed over
            return value
    return value


def _place_at(fields: Fields, loc: Sequence[int | str]) -> Place:
    """The place of the value, or of the nearest key or list around it that has one."""
    place, value = fields.place, fields
    node: Any = value
    for step in loc:
        if isinstance(node, Fields) and isinstance(step, str) and step in node.keys_at:
            place = node.where(step)
            node = node.get(step)
        elif isinstance(node, Items) and isinstance(step, int) and step < len(node):
            node = node[step]
        if isinstance(node, Text | Items | Fields):
            place = node.place
    return place
