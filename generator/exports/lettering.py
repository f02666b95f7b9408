"""How wide words are in the letters of the pictures: where a title breaks, and where it must be cut."""

from __future__ import annotations

import unicodedata

_WIDTHS = {
    200: " '’‘", 250: ",.:;·", 275: "!ijlì|", 300: "-", 325: "/IJ[\\]ft{}Ì", 350: '"()', 375: "?“”", 400: "`rsš",
    425: "*zž", 450: "cçč", 475: "Saevxy«»àèéä", 500: "$+0123456789<=>FZ^_g~–", 525: "LPdkoqòö", 550: "#BEbpuÈÉùü",
    575: "CThnñ", 600: "GVY", 625: "AKRXÀ", 650: "DNOQUÒÙ", 675: "&", 700: "H…", 725: "w", 775: "—", 800: "M", 825: "%",
    850: "@m", 900: "W",
}  # fmt: skip
"""Advance widths of `fonts/cronistoria-semibold.ttf` in thousandths of the size, to the nearest 25."""
_ADVANCES = {letter: width for width, letters in _WIDTHS.items() for letter in letters}
_OTHER = 620
"""Of a letter that is not in the table: Cyrillic and Greek ones are about so wide."""
_FULL = 1000
"""Of East Asian letters, which the pictures show as boxes."""


def width(text: str, size: float) -> float:
    """The width of a line of text, in the unit of its size."""
    return sum(_advance(letter) for letter in text) * size / 1000


def broken(text: str, size: float, room: float, lines: int) -> tuple[str, ...]:
    """A text in at most so many lines, each within the room; what is too long ends in «…».

    Args:
        text: words separated by spaces.
        size: of the letters.
        room: the greatest width of a line.
        lines: how many there may be, at least one.
    """
    found: list[str] = []
    words = text.split()
    while words and len(found) < lines:
        line = words.pop(0)
        while words and width(f"{line} {words[0]}", size) <= room:
            line += f" {words.pop(0)}"
        found.append(line)
    if words:
        found[-1] += "…"
    return tuple(_cut(line, size, room) for line in found)


def _cut(line: str, size: float, room: float) -> str:
    """The line within its room; what is cut ends in «…», at a word where there is one."""
    if width(line, size) <= room:
        return line
    kept = line.removesuffix("…")
    while kept and width(f"{kept}…", size) > room:
        words = kept.rpartition(" ")[0]
        kept = words if words and width(f"{words}…", size) <= room else kept[:-1]
    return f"{kept.rstrip(' ,;:.–—-')}…"


def _advance(letter: str) -> int:
    known = _ADVANCES.get(letter)
    if known is not None:
        return known
    if unicodedata.combining(letter):
        return 0
    return _FULL if unicodedata.east_asian_width(letter) in "WF" else _OTHER
