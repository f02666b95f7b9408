"""The kinds of value a field may hold, as pydantic types that know places and speak Italian.

A value that cannot be accepted raises (pydantic gathers these); one that is accepted with a doubt adds a warning to the
`Findings` of the validation's context. Each kind also tells its JSON Schema, for editors that complete and check while
one writes: what is accepted without a doubt.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from typing import Annotated, Any, get_args

from pydantic import PlainValidator, ValidationInfo, WithJsonSchema
from pydantic_core import PydanticCustomError

from generator.articles.addresses import AddressFault, check_address
from generator.articles.characters import find_oddities, without_unseen
from generator.articles.findings import Findings
from generator.articles.located import Fields, Items, Place, Text
from generator.articles.slugs import RESERVED, SLUG, is_slug, slugify

NOWHERE = Place(1, 1)
LIST_FIELD = "?"
"""The code of a fault in an item of a list: the reader puts the list's own name in its place."""
MAX_ITEMS = 200
_IMPLICIT = {"int": "un numero", "float": "un numero", "bool": "un sì o un no", "timestamp": "una data"}
_TRUE, _FALSE = ("true", "sì", "si", "yes", "vero", "on"), ("false", "no", "falso", "off")
_ODDITY_CODES = {"invisible": "invisible", "mixed": "mixed-script", "mojibake": "mojibake"}


def fault(code: str, message: str, remedy: str) -> PydanticCustomError:
    """An error that pydantic carries to the report; the texts are Italian."""
    return PydanticCustomError(code, "{message}", {"message": message, "remedy": remedy})


def findings_of(info: ValidationInfo) -> Findings:
    """Where what is doubtful is told."""
    assert isinstance(info.context, Findings)
    return info.context


def key_of(info: ValidationInfo) -> str:
    """The key whose value is read."""
    return info.field_name or ""


def required(value: Any, info: ValidationInfo) -> Any:
    """Refuse an empty value of a key that must say something."""
    name = key_of(info)
    if not value:
        raise fault(name, "il valore è vuoto", f"scrivi {name}: seguito dal valore")
    return value


def clean_line(value: Text, code: str, findings: Findings, *, limit: int) -> str:
    """One line of text: checked for what cannot be seen, white space collapsed, NFC."""
    if len(value) > limit:
        raise fault("too-long", f"il testo supera {limit} caratteri", "accorcialo")
    for oddity in find_oddities(value):
        if oddity.kind in ("control", "bidi"):
            raise fault(code, f"il valore contiene un {oddity.message}", oddity.remedy)
        findings.warn(value.place, _ODDITY_CODES[oddity.kind], oddity.message, oddity.remedy)
    text = without_unseen(value).strip()
    if "\n" in text:
        remedy = "scrivi il valore su una riga sola"
        findings.warn(value.place, "newline-in-field", "il valore va a capo: è stato unito in una riga", remedy)
    return unicodedata.normalize("NFC", " ".join(text.split()))


def _one_line(limit: int) -> Callable[[Any, ValidationInfo], str]:
    def read(value: Any, info: ValidationInfo) -> str:
        name = key_of(info)
        if value is None:
            return ""
        if not isinstance(value, Text):
            what = "una lista" if isinstance(value, Items) else "una mappa"
            raise fault(name, f"il valore è {what}: qui va un testo", f"scrivi {name}: seguito dal testo")
        if value.implicit:
            message = f"{name} sembra {_IMPLICIT[value.implicit]}: è stato letto come testo"
            findings_of(info).warn(value.place, "type", message, f'racchiudilo tra virgolette: {name}: "{value[:40]}"')
        return clean_line(value, name, findings_of(info), limit=limit)

    return read


def _items(value: Any, info: ValidationInfo) -> tuple[Text, ...]:
    if value is None:
        return ()
    if isinstance(value, Text):
        message = "qui va una lista: il testo è stato letto come una lista di una voce"
        findings_of(info).warn(value.place, "type", message, f"scrivilo tra parentesi quadre: [{value[:40]}]")
        value = Items([value], value.place)
    if not isinstance(value, Items):
        raise fault(LIST_FIELD, "qui va una lista di testi", "scrivi le voci tra parentesi quadre: [una, due]")
    if len(value) > MAX_ITEMS:
        raise fault(LIST_FIELD, f"la lista ha {len(value)} voci, più di {MAX_ITEMS}", "tieni solo quelle che servono")
    return tuple(_item(item, info) for item in value)


def _one_or_more(value: Any, info: ValidationInfo) -> tuple[Text, ...]:
    if isinstance(value, Items):
        return _items(value, info)
    text = _one_line(300)(value, info)
    return (Text(text, value.place),) if text else ()


def _slugs(value: Any, info: ValidationInfo) -> tuple[Text, ...]:
    items = _items(value, info)
    for item in items:
        if not is_slug(item):
            shown = "".join(character if character.isprintable() else "�" for character in item[:60])
            raise fault(LIST_FIELD, f"«{shown}» non è un identificativo", "scrivi gli id com’erano, tali e quali")
    return items


def _placed_line(value: Any, info: ValidationInfo) -> Text:
    return Text(_one_line(1000)(value, info), getattr(value, "place", NOWHERE))


def _item(item: Any, info: ValidationInfo) -> Text:
    if isinstance(item, Items | Fields):
        raise fault(LIST_FIELD, "una voce della lista non è un testo", "scrivi solo testi: [una, due]")
    text = clean_line(item, LIST_FIELD, findings_of(info), limit=300) if item is not None else ""
    if not text:
        raise fault(LIST_FIELD, "una voce della lista è vuota", "cancellala o scrivi il nome")
    if item.implicit:
        message = f"la voce «{text[:40]}» sembra {_IMPLICIT[item.implicit]}: è stata letta come testo"
        findings_of(info).warn(item.place, "type", message, f'racchiudila tra virgolette: "{text[:40]}"')
    return Text(text, item.place)


def _flag(value: Any, info: ValidationInfo) -> bool:
    name = key_of(info)
    word = value.casefold() if isinstance(value, Text) else ""
    if word not in _TRUE + _FALSE:
        message = "il valore può essere soltanto true (sì) o false (no)"
        raise fault(name, message, f"scrivi {name}: true oppure {name}: false")
    if word not in ("true", "false"):
        right = "true" if word in _TRUE else "false"
        findings_of(info).warn(value.place, "type", f"«{value}» è stato letto come {right}", f"scrivi {name}: {right}")
    return word in _TRUE


def _address(value: Any, info: ValidationInfo) -> str:
    if value is None:
        return ""
    if not isinstance(value, Text):
        raise fault("url", "l’indirizzo non è un testo", "scrivi l’indirizzo intero, che comincia con https://")
    try:
        address, doubts = check_address(value.strip())
    except AddressFault as error:
        raise fault("url", error.message, error.remedy) from None
    for message, remedy in doubts:
        findings_of(info).warn(value.place, "url", message, remedy)
    return address


def _slug(value: Any, info: ValidationInfo) -> str:
    name = key_of(info)
    if value is None:
        return ""
    if isinstance(value, Text) and is_slug(value):
        return str(value)
    remedy = "usa solo lettere minuscole senza accento, cifre e trattini, al massimo 80"
    if not isinstance(value, Text):
        raise fault(name, "il valore non è un testo", remedy)
    if value.casefold() in RESERVED or slugify(value) in RESERVED:
        raise fault(name, f"«{value[:60]}» è un nome riservato", "scegline un altro, per esempio con una data davanti")
    shown = "".join(character if character.isprintable() else "�" for character in value[:60])
    if any(character.isalnum() for character in value):
        remedy += f": per esempio {slugify(value)}"
    raise fault(name, f"«{shown}» non può stare in un indirizzo", remedy)


def _image(value: Any, info: ValidationInfo) -> str:
    text = _one_line(300)(value, info)
    if text and (":" in text or "\\" in text or text.startswith(("/", "~")) or ".." in text.split("/")):
        raise fault("image", "l’immagine deve essere un file del sito", "scrivi un percorso come immagini/vertice.jpg")
    return text


WORDS = {"type": "string", "minLength": 1, "maxLength": 300}
SENTENCE = WORDS | {"maxLength": 1000}


def or_nothing(kind: str, **more: Any) -> WithJsonSchema:
    """A key without a value is a key that is not there."""
    return WithJsonSchema({"type": [kind, "null"], **more})


def choices(literal: Any, labels: Sequence[str], *, empty: bool = False) -> WithJsonSchema:
    """The values of a Literal, each with what editors read beside it while they choose."""
    values = list(get_args(literal))
    assert len(values) == len(labels)
    none, nothing = ([None], ["nessuno"]) if empty else ([], [])
    return WithJsonSchema({"enum": values + none, "enumDescriptions": [*labels, *nothing]})


Title = Annotated[str, PlainValidator(_one_line(300)), or_nothing("string", maxLength=300)]
Line = Annotated[str, PlainValidator(_one_line(1000)), or_nothing("string", maxLength=1000)]
PlacedLine = Annotated[Text, PlainValidator(_placed_line), or_nothing("string", maxLength=1000)]
Names = Annotated[tuple[Text, ...], PlainValidator(_items), or_nothing("array", items=WORDS, maxItems=MAX_ITEMS)]
OneOrMore = Annotated[
    tuple[Text, ...],
    PlainValidator(_one_or_more),
    WithJsonSchema({"anyOf": [WORDS, {"type": "array", "items": WORDS, "minItems": 1, "maxItems": MAX_ITEMS}]}),
]
Flag = Annotated[bool, PlainValidator(_flag), WithJsonSchema({"type": "boolean"})]
Address = Annotated[str, PlainValidator(_address), or_nothing("string", pattern="^[Hh][Tt][Tt][Pp][Ss]?://")]
SLUG_SHAPE = {"type": "string", "pattern": f"^{SLUG.pattern}$"}
Slug = Annotated[str, PlainValidator(_slug), or_nothing("string", pattern=SLUG_SHAPE["pattern"])]
Slugs = Annotated[tuple[Text, ...], PlainValidator(_slugs), or_nothing("array", items=SLUG_SHAPE, maxItems=MAX_ITEMS)]
Image = Annotated[str, PlainValidator(_image), or_nothing("string", pattern="^[^:/~][^:]*$", maxLength=300)]
