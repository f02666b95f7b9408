"""Demonyms: the one form that an editor writes → every form that texts hold («russo» → russo, russa, russi, russe).

A word written in one form only is a base form, and its other forms are made. A word written in several forms («greco,
greca, greci, greche») is taken as it is: whoever writes the forms out knows better than a rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_IRREGULAR = {"greco": ("greco", "greca", "greci", "greche"), "belga": ("belga", "belgi", "belghe")}
"""By the end of the base form, so that «italogreco» follows «greco»."""
_INVARIABLE = frozenset(("hausa", "inca", "maya", "masai", "yoruba"))
_ENDING = re.compile(r"i?h?[aeio]\Z")
_WORD = re.compile(r"[^\W\d_]+\Z")
_SOFT_C = ("ico", "iaco")
"""Stressed on the third last syllable: britannico → britannici, austriaco → austriaci; else tedesco → tedeschi."""


def demonym_forms(words: Iterable[str]) -> tuple[str, ...]:
    """Every form of the demonyms of a registry entry, in order, each once.

    Args:
        words: as the editor wrote them, base forms or whole sets of forms, mixed at will.
    """
    written = list(dict.fromkeys(words))
    sizes: dict[str, int] = {}
    for word in written:
        sizes[_stem(word)] = sizes.get(_stem(word), 0) + 1
    forms: dict[str, None] = {}
    for word in written:
        for form in inflect(word) if sizes[_stem(word)] == 1 else (word,):
            forms.setdefault(form)
    return tuple(forms)


def inflect(base: str) -> tuple[str, ...]:
    """The forms of one base form: masculine and feminine, singular and plural; the base comes first.

    Only the last word changes («nord-coreano»). What ends in a consonant, an accented vowel, -i or -u does not change,
    nor do a few in -a; anything else follows the endings of the language.
    """
    found = _WORD.search(base)
    last = found.group() if found else ""
    head = base[: len(base) - len(last)]
    return tuple(dict.fromkeys(head + form for form in _forms(last))) if last else (base,)


def _forms(word: str) -> tuple[str, ...]:
    low = word.lower()
    for ending, forms in _IRREGULAR.items():
        if low.endswith(ending):
            return tuple(word[: len(word) - len(ending)] + form for form in forms)
    stem = word[:-1]
    if low in _INVARIABLE or not stem:
        return (word,)
    match low[-1]:
        case "o":
            return word, stem + "a", _masculine(stem, hard=not low.endswith(_SOFT_C)), _feminine(stem)
        case "a":
            return word, _masculine(stem, hard=True), _feminine(stem)
        case "e":
            return word, stem + "i"
    return (word,)


def _masculine(stem: str, *, hard: bool) -> str:
    """The plural in -i: tedeschi, belgi, egizi; with a hard c or g it takes an h."""
    if stem[-1] in "iI":
        return stem
    return f"{stem}hi" if hard and stem[-1] in "cgCG" else f"{stem}i"


def _feminine(stem: str) -> str:
    """The plural in -e: russe, tedesche, austriache; -cia and -gia lose their i after a consonant (malgasce)."""
    if stem[-1] in "cgCG":
        return f"{stem}he"
    soft = re.search(r"[^aeiou][cg]i\Z", stem, re.IGNORECASE)
    return f"{stem[:-1]}e" if soft else f"{stem}e"


def _stem(word: str) -> str:
    """What the forms of one word share: grec- of greco, greca, greci, greche."""
    return _ENDING.sub("", word.lower())
