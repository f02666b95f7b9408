"""Numbers as they are written, in digits or words: «180mila», «1.200», «novantuno», «duecentomila»."""

from __future__ import annotations

_UNITS = (
    "zero", "uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove", "dieci", "undici", "dodici",
    "tredici", "quattordici", "quindici", "sedici", "diciassette", "diciotto", "diciannove",
)  # fmt: skip
_TENS = ("venti", "trenta", "quaranta", "cinquanta", "sessanta", "settanta", "ottanta", "novanta")
ROUND = {"decina": 10, "dozzina": 12, "quindicina": 15, "ventina": 20, "trentina": 30, "quarantina": 40,
          "cinquantina": 50, "sessantina": 60, "settantina": 70, "ottantina": 80, "novantina": 90, "centinaio": 100,
          "migliaio": 1000}  # fmt: skip


def _in_words() -> dict[str, int]:
    below = {word: value for value, word in enumerate(_UNITS) if value > 1}
    for number, ten in enumerate(_TENS, 2):
        below[ten] = number * 10
        for unit, word in enumerate(_UNITS[1:10], 1):
            elided = ten[:-1] if word[0] in "uo" else ten
            below[elided + word] = number * 10 + unit
            if unit == 1:
                below[elided + "un"] = number * 10 + 1
    hundreds = {prefix + "cento": value * 100 for value, prefix in enumerate(["", *_UNITS[2:10]], 1)}
    return {
        **below,
        **hundreds,
        **{hundred + word: base + value for hundred, base in hundreds.items() for word, value in below.items()},
        "mille": 1000,
    }


_WORDS = _in_words()


def value_of(written: str) -> float | None:
    """The number that digits or words say; None when they say none."""
    if written in _WORDS:
        return float(_WORDS[written])
    if written.endswith("mila"):
        thousands = value_of(written[:-4])
        return thousands * 1000 if thousands and thousands < 1000 else None
    if not written or not written[0].isdigit() or len(written) > 16:
        return None
    return float(written.replace(".", "").replace(",", "."))
