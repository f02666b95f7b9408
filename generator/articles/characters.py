"""Characters that do not belong in a text: controls, bidi overrides, invisible ones, look-alikes, mojibake."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

_CONTROL = r"[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]"
_BIDI = r"[\u202a-\u202e\u2066-\u2069]"
_INVISIBLE = (
    r"[\u00ad\u061c\u180e\u200b\u200e\u200f\u2028\u2029\u0085\u2060-\u2064\u206a-\u206f\ufeff\U000e0000-\U000e007f]"
)
_LATIN = "A-Za-zÀ-ÖØ-öø-ɏ"
_ALIKE = "Ͱ-ϿЀ-ӿԱ-ֆᎠ-Ᏼ"  # Greek, Cyrillic, Armenian, Cherokee
_MIXED = rf"[{_LATIN}](?=[{_ALIKE}])|[{_ALIKE}](?=[{_LATIN}])"
_MOJIBAKE = r"Ã[\u00a0-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€[\u0080-\u00bf€™œž“”¦¢\u009d]|Â[\u00a0«»°º]"
_ODD = re.compile(
    f"(?P<control>{_CONTROL})|(?P<bidi>{_BIDI})|(?P<invisible>{_INVISIBLE})|(?P<mixed>{_MIXED})|(?P<mojibake>{_MOJIBAKE})"
)
_UNSEEN = re.compile(f"{_CONTROL}|{_BIDI}|{_INVISIBLE}")
_LINE_BREAKS = re.compile("[\u0085\u2028\u2029]")

_NAMES = {
    "\0": "carattere nullo", "\x1b": "escape", "\u00ad": "trattino facoltativo", "\u200b": "spazio di larghezza zero",
    "\u200e": "segno da sinistra a destra", "\u200f": "segno da destra a sinistra", "\u2028": "separatore di riga",
    "\u2029": "separatore di capoverso", "\u0085": "a capo", "\u2060": "legatore di parole", "\ufeff": "BOM",
    "\u202a": "incorporamento da sinistra a destra", "\u202b": "incorporamento da destra a sinistra",
    "\u202d": "forzatura da sinistra a destra", "\u202e": "forzatura da destra a sinistra",
}  # fmt: skip

Kind = Literal["control", "bidi", "invisible", "mixed", "mojibake"]


@dataclass(frozen=True, slots=True)
class Oddity:
    """The first odd character of its kind in a text: where it is, and how many there are."""

    kind: Kind
    offset: int
    count: int
    message: str
    remedy: str


def find_oddities(text: str) -> tuple[Oddity, ...]:
    """The odd characters of a text, the first of each kind, in the order of the text."""
    first: dict[str, re.Match[str]] = {}
    counts: dict[str, int] = {}
    mixed = 0
    for found in _ODD.finditer(text):
        kind = str(found.lastgroup)
        if kind == "mixed":
            start, mixed = mixed, found.end()
            if kind in first and all(map(str.isalpha, text[start : found.start()])):
                continue  # the same word goes back to the other script
        first.setdefault(kind, found)
        counts[kind] = counts.get(kind, 0) + 1
    return tuple(_describe(kind, found, counts[kind], text) for kind, found in first.items())


def without_unseen(text: str) -> str:
    """The text without characters nobody can see; line separators become spaces."""
    return _UNSEEN.sub("", _LINE_BREAKS.sub(" ", text))


def mixes_scripts(word: str) -> bool:
    """Whether Latin letters stand beside letters that look like them."""
    return re.search(_MIXED, word) is not None


def _describe(kind: str, found: re.Match[str], count: int, text: str) -> Oddity:
    offset = found.start()
    name = _name(found[0][0])
    match kind:
        case "control":
            return Oddity("control", offset, count, f"carattere di controllo {name}", "cancellalo e riscrivi la parola")
        case "bidi":
            message = f"carattere che inverte la direzione del testo, {name}"
            return Oddity("bidi", offset, count, message, "cancella il carattere invisibile e riscrivi la parola")
        case "invisible":
            message = f"carattere invisibile {name}, tolto dalla pubblicazione"
            return Oddity("invisible", offset, count, message, "cancellalo e riscrivi la parola")
        case "mixed":
            message = f"lettere latine mescolate con altre che sembrano uguali in «{_word(text, offset)}»"
            return Oddity("mixed", offset, count, message, "riscrivi la parola con la tastiera italiana")
    message = f"lettere accentate guaste («{found[0]}»): il testo è passato per una codifica sbagliata"
    return Oddity("mojibake", offset, count, message, "copia di nuovo il testo dall’originale, in UTF-8")


def _name(character: str) -> str:
    label = _NAMES.get(character, "")
    return f"U+{ord(character):04X}" + (f" ({label})" if label else "")


def _word(text: str, offset: int) -> str:
    start = offset
    while start > 0 and offset - start < 20 and text[start - 1].isalnum():
        start -= 1
    end = offset
    while end < len(text) and end - offset < 20 and text[end].isalnum():
        end += 1
    return text[start:end]
