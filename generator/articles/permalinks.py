"""`content/permalinks.txt`: every address that was published, one a line, so that none is ever lost unnoticed.

Read strictly, since a line that is passed over is an address that nobody guards; written sorted, so that two branches
that publish at once merge line by line. A line that stands there twice, or out of order, is what a merge leaves: fine.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path

from generator.articles.decoding import decode
from generator.articles.files import read_bytes
from generator.articles.slugs import SLUG, WINDOWS
from generator.errors import Problem
from generator.model import Permalink
from generator.model.permalink import MAIN

FILE = "permalinks.txt"
CODE = "permalinks"
MAX_FILE = 100_000_000
LONGEST = 400
"""Code points of a sentence that a line keeps: enough to know it again."""
HEAD = """\
# Gli indirizzi pubblicati, uno per riga: qualcuno può averli salvati o citati, e devono continuare a portare
# da qualche parte. Le righe nuove le aggiunge «cronistoria build --permalinks»; il file va salvato in git.
# Se un indirizzo si perde, la pubblicazione si ferma e dice quale: si rimedia con former_ids nella voce che lo
# sostituisce, oppure cancellando qui la sua riga, se davvero nessuno deve più trovarlo. Le righe part (un anno, un
# mese, una lettera) non fermano nulla: quando quella pagina non serve più, il suo indirizzo porta a ciò che resta.
# In un conflitto di git si tengono tutte le righe, di una parte e dell’altra.
"""
_EVENT = re.compile(r"e-[a-z0-9-]{1,80}")
_PART = re.compile(
    r"(?:accadde-oggi|articoli|attori|correzioni|cronologia|eventi|temi)(?:/[a-z0-9][a-z0-9-]{0,79}){1,6}"
)
_BAR = " | "
_HOW = {
    "actor": "actor vladimir-putin",
    "topic": "topic sanzioni",
    "article": "article 2025-12-31-telefonata",
    "event": "event 2025-12-31-telefonata e-abcdefghij | main",
    "page": "page e-abcdefghij",
    "part": "part attori/vladimir-putin/2025",
}
_TOO_LONG = ("l’elenco dei permalink supera 100 MB", "cancella le righe di articoli che non ci sono più")


def read_permalinks(content: Path) -> tuple[tuple[Permalink, ...], tuple[Problem, ...]]:
    """Read the ledger; a file that is not there is empty: nothing was published yet.

    Args:
        content: the content folder.

    Returns:
        The lines, each once, in the order of the file, and what is wrong, with line and column.
    """
    path, label = content / FILE, label_of(content)
    if not path.exists() and not path.is_symlink():
        return (), ()
    data, problems = read_bytes(path, label, limit=MAX_FILE, too_long=_TOO_LONG)
    if data is None:
        return (), problems
    text, problems = decode(data, label)
    return parse_permalinks(text, label) if not problems else ((), problems)


def label_of(content: Path) -> str:
    """How editors know the file."""
    return f"{content.name}/{FILE}"


def parse_permalinks(text: str, label: str) -> tuple[tuple[Permalink, ...], tuple[Problem, ...]]:
    """The lines of a ledger, each once, and what is wrong with the others."""
    found: dict[str, Permalink] = {}
    problems = []
    for number, line in enumerate(unicodedata.normalize("NFC", text).split("\n"), 1):
        if not line.strip() or line.startswith("#"):
            continue
        read = _parse(line.rstrip(), number, label)
        if isinstance(read, Problem):
            problems.append(read)
        else:
            found.setdefault(write_permalink(read), read)
    return tuple(found.values()), tuple(problems)


def write_permalinks(lines: Iterable[Permalink]) -> str:
    """The whole file: what it is for, then every line once, sorted."""
    return HEAD + "".join(f"{line}\n" for line in sorted({write_permalink(line) for line in lines}))


def write_permalink(line: Permalink) -> str:
    """One line, without its end."""
    match line.kind:
        case "event" if line.label == MAIN:
            return f"event {line.article} {line.id}{_BAR}{MAIN}"
        case "event":
            return f"event {line.article} {line.id}{_BAR}{line.label}{_BAR}{line.sentence}"
        case "article" if line.slug != line.id:
            return f"article {line.id} {line.slug}"
    return f"{line.kind} {line.id}"


def new_permalinks(lines: Iterable[Permalink], current: Iterable[Permalink]) -> tuple[Permalink, ...]:
    """The addresses that the ledger does not hold yet."""
    held = set(map(_address, lines))
    return tuple(line for line in current if _address(line) not in held)


def with_new(lines: Iterable[Permalink], current: Iterable[Permalink]) -> tuple[Permalink, ...]:
    """The ledger with every address at hand: none goes, and an edited sentence stands in the place of the old one."""
    at_hand = {_address(line): line for line in current}
    return (*(line for line in lines if _address(line) not in at_hand), *at_hand.values())


def _address(line: Permalink) -> tuple[str, str, str, str]:
    return line.kind, line.id, line.article, line.slug


def as_written(text: str) -> str:
    """A sentence or expression as a line holds it: NFC, on one line, without the sign that parts its fields."""
    return " ".join(unicodedata.normalize("NFC", text).replace("|", "¦").split())[:LONGEST].rstrip()


def _parse(line: str, number: int, label: str) -> Permalink | Problem:
    if line.startswith(("<<<<<<<", "=======", ">>>>>>>", "|||||||")):
        return Problem(label, number, 1, CODE, "qui c’è un conflitto di git non risolto",
                       "togli le righe di segno <<<<<<<, ======= e >>>>>>>, e tieni tutte le altre")  # fmt: skip
    head, *rest = line.split(_BAR, 2)
    kind, *names = head.split(" ")
    made = _made(kind, names, rest, number)
    if made:
        return made
    if kind in _HOW:
        message, remedy = f"la riga di tipo {kind} non è completa o contiene altro", f"dev’essere come: {_HOW[kind]}"
    else:
        message = f"la riga non comincia con un tipo conosciuto ({', '.join(_HOW)})"
        remedy = "rimetti la riga com’era nella versione precedente del file"
    column = 1 if kind not in _HOW else min(len(kind) + 2, len(line) + 1)
    return Problem(label, number, column, CODE, message, remedy)


def _made(kind: str, names: list[str], rest: list[str], line: int) -> Permalink | None:
    match kind, names, rest:
        case "actor" | "topic", [id_], [] if SLUG.fullmatch(id_):
            return Permalink("actor" if kind == "actor" else "topic", id_, line=line)
        case "article", [id_, *slugs], [] if len(slugs) < 2 and all(map(SLUG.fullmatch, (id_, *slugs))):
            return Permalink("article", id_, slug=(slugs or [id_])[0], line=line)
        case "page", [id_], [] if _EVENT.fullmatch(id_):
            return Permalink("page", id_, line=line)
        case "part", [id_], [] if _PART.fullmatch(id_) and WINDOWS.isdisjoint(id_.split("/")):
            return Permalink("part", id_, line=line)
        case "event", [article, id_], [label, *sentence] if SLUG.fullmatch(article) and _EVENT.fullmatch(id_):
            if (label == MAIN) == (not sentence) and label.strip():
                return Permalink("event", id_, article, "", label, "".join(sentence), line)
    return None
