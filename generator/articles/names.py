"""Names that editors write → ids of the registry."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterable, Sequence

from generator.articles.findings import Findings
from generator.articles.located import Text
from generator.articles.slugs import slugify
from generator.model import Registry

_SINGULAR = {"actors": ("actor", "attore"), "topics": ("topic", "tema")}


def name_key(name: str) -> str:
    """What makes two spellings one name: case, apostrophes and white space do not count, accents do."""
    text = unicodedata.normalize("NFC", name).casefold().replace("’", "'")
    return " ".join(text.split())


class Names:
    """An index of the forms and ids, also former ones, of one kind of subject."""

    def __init__(self, entries: Iterable[tuple[str, Sequence[str], Sequence[str]]]) -> None:
        """Index `(id, forms, former ids)`."""
        self._ids: dict[str, set[str]] = {}
        self._shown: dict[str, str] = {}
        for id_, forms, former in entries:
            for form in (*forms, id_):
                self._shown.setdefault(name_key(form), form)
            for form in (*forms, id_, *former):
                self._ids.setdefault(name_key(form), set()).add(id_)

    def find(self, name: str) -> tuple[str, ...]:
        """The ids that bear a name, sorted; a full name or id beats aliases only by being the only one."""
        return tuple(sorted(self._ids.get(name_key(name), ())))

    def near(self, name: str) -> str:
        """The known form most like a name, or nothing; former ids are not worth proposing."""
        found = difflib.get_close_matches(name_key(name), self._shown, 1, 0.75)
        return self._shown[found[0]] if found else ""


class Directory:
    """The registry as editors name it; without a registry every name is its own."""

    def __init__(self, registry: Registry | None) -> None:
        self._kinds: dict[str, Names] | None = None
        if registry is not None:
            self._kinds = {
                "actors": Names((a.id, (a.name, *a.aliases, *a.seats), a.former_ids) for a in registry.actors),
                "topics": Names((topic.id, (topic.name,), topic.former_ids) for topic in registry.topics),
            }

    def resolve(self, kind: str, names: Iterable[Text], findings: Findings) -> tuple[str, ...]:
        """The ids of names of `actors` or `topics`, in order, each once; what is unknown is told and left out."""
        ids: dict[str, None] = {}
        for name in names:
            id_ = self._resolve(kind, name, findings)
            if id_:
                ids.setdefault(id_)
        return tuple(ids)

    def speaker(self, name: Text, findings: Findings) -> str:
        """The id of an actor who says something; a name that the registry lacks stays what it is, an ambiguous one is
        told and nobody."""
        if self._kinds is None:
            return str(name)
        found = self._kinds["actors"].find(name)
        if len(found) > 1:
            self._tell_ambiguous("actors", name, found, findings)
            return ""
        return found[0] if found else str(name)

    def _resolve(self, kind: str, name: Text, findings: Findings) -> str:
        if self._kinds is None:
            return slugify(name)
        found = self._kinds[kind].find(name)
        if len(found) == 1:
            return found[0]
        singular, word = _SINGULAR[kind]
        if found:
            self._tell_ambiguous(kind, name, found, findings)
            return ""
        near = self._kinds[kind].near(name)
        remedy = (
            f"forse intendevi «{near}»?"
            if near
            else f"aggiungilo {'ad' if kind == 'actors' else 'a'} {kind}.yml o correggi il nome"
        )
        findings.warn(name.place, f"unknown-{singular}", f"{word} sconosciuto «{name[:60]}»: è stato ignorato", remedy)
        return ""

    def _tell_ambiguous(self, kind: str, name: Text, found: Sequence[str], findings: Findings) -> None:
        singular, word = _SINGULAR[kind]
        remedy = f"scrivi l’id: {' o '.join(found)}"
        findings.warn(name.place, f"ambiguous-{singular}", f"«{name}» può essere più di un {word}", remedy)
