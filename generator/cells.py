"""Cells of CSV (RFC 4180), written and read again: always quoted, and none that a spreadsheet takes for a formula.

Whatever Excel, LibreOffice or Google Sheets might run gets an apostrophe before it, as a person would type it. The mark
can be taken off again without loss (`unguarded`): text that bears it by itself gets one more.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

BOM = "\ufeff"
"""Before the header: without it Excel takes UTF-8 for something else. `utf-8-sig` reads it away."""
BAR = " | "
"""Between the values of one cell; a bar in a value is doubled."""
END = "\r\n"

_UNSEEN = "\\s\x00-\x20'\u200b-\u200f\u2060\ufeff"
_RUNS = "[=+\\-@＝＋－＠]"
_AT_THE_HEAD = f"[{_UNSEEN}]*+{_RUNS}|'*+[\t\r\n]"
"""OWASP, «CSV Injection»; also after what a spreadsheet may trim."""
_INSIDE = f'(?:(?![\t\r\n])[{_UNSEEN}"])*+{_RUNS}'
"""After what ends a cell for a program that takes another sign for it, and then our quotes for text: Excel of a country
that writes decimals with a comma takes the semicolon."""
_BARE = re.compile(f"\\A(?={_AT_THE_HEAD})|(?<=[;\t\r\n])(?={_INSIDE})")
_MARKED_HEAD = re.compile(f"\\A'(?={_AT_THE_HEAD})")
_MARKED = re.compile(f"{_MARKED_HEAD.pattern}|(?<=[;\t\r\n])'(?={_INSIDE})")


def line(values: Iterable[str]) -> str:
    """One line of CSV with its end."""
    return ",".join('"' + guarded(value).replace('"', '""') + '"' for value in values) + END


def guarded(text: str) -> str:
    """Text that no spreadsheet runs."""
    return _BARE.sub("'", text)


def unguarded(cell: str) -> str:
    """The text of a cell that `guarded` wrote."""
    return _MARKED.sub("", cell)


def unguarded_head(cell: str) -> str:
    """The text of a cell that others may have guarded: at its head, as everybody does; an apostrophe inside is text."""
    return _MARKED_HEAD.sub("", cell)


def joined(values: Iterable[str]) -> str:
    """Several values in one cell."""
    return BAR.join(value.replace("|", "||") for value in values)


def parted(cell: str) -> list[str]:
    """The values of a cell that `joined` wrote; none of them may be empty."""
    return [value.replace("||", "|") for value in cell.split(BAR)] if cell else []
