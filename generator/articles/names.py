"""Names that editors write → ids of the registry."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterable, Sequence

from generator.articles.findings import Findings
from generator.articles.located import Text
from generator.articles.slugs import slugify
from generator.model import Registry


def name_key(name: str) -> str:
    """What makes two spellings one name: case, apostrophes and white space do not count, accents do."""
    text = unicodedata.normalize("NFC", name).casefold().replace("’", "'")
    return " ".join(text.split())


class Names:
    """An index of names, aliases and ids of one kind of subject."""

    def __init__(self, entries: Iterable[tuple[str, str, Sequence[str]]]) -> None:
        """Index `(id, name, aliases)`."""
        self._ids: dict[str, set[str]] = {}
        self._shown: dict[str, str] = {}
        for id_, name, aliases in entries:
            for form in (name, *aliases, id_):
                self._ids.setdefault(name_key(form), set()).add(id_)
                self._shown.setdefault(name_key(form), form)

    def find(self, name: str) -> tuple[str, ...]:
        """The ids that bear a name, sorted; a full name or id beats aliases only by being the only one."""
        return tuple(sorted(self._ids.get(name_key(name), ())))

    def near(self, name: str) -> str:
        """The known form most like a name, or nothing."""
        found = difflib.get_close_matches(name_key(name), self._shown, 1, 0.75)
        return self._shown[found[0]] if found else ""


class Directory:
    """The registry as editors name it; without a registry every name is its own."""

    def __init__(self, registry: Registry | None) -> None:
        self._kinds: dict[str, Names] | None = None
        if registry is not None:
            self._kinds = {
                "actors": Names((actor.id, actor.name, actor.aliases) for actor in registry.actors),
                "topics": Names((topic.id, topic.name, ()) for topic in registry.topics),
            }

    def resolve(self, kind: str, names: Iterable[Text], findings: Findings) -> tuple[str, ...]:
        """The ids of names of `actors` or `topics`, in order, each once; what is unknown is told and left out."""
        ids: dict[str, None] = {}
        for name in names:
            id_ = self._resolve(kind, name, findings)
            if id_:
                ids.setdefault(id_)
        return tuple(ids)

    def _resolve(self, kind: str, name: Text, findings: Findings) -> str:
        if self._kinds is None:
            return slugify(name)
        found = self._kinds[kind].find(name)
        if len(found) == 1:
            return found[0]
        singular = "actor" if kind == "actors" else "topic"
        word = "attore" if kind == "actors" else "tema"
        if found:
            remedy = f"scrivi l’id: {' o '.join(found)}"
            findings.warn(name.place, f"ambiguous-{singular}", f"«{name}» può essere più di un {word}", remedy)
            return ""
        near = self._kinds[kind].near(name)
        remedy = (
            f"forse intendevi «{near}»?"
            if near
            else f"aggiungilo {'ad' if kind == 'actors' else 'a'} {kind}.yml o correggi il nome"
        )
        findings.warn(name.place, f"unknown-{singular}", f"{word} sconosciuto «{name[:60]}»: è stato ignorato", remedy)
        return ""
