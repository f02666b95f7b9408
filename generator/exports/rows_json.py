"""Rows as JSON: one row a line, so that a changed event is a changed line, and text tools can read the file."""

from __future__ import annotations

import json
from collections.abc import Sequence

from generator.exports.rows import Row

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=vars).encode
_LINE_ENDS = str.maketrans({"\x85": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"})
"""Some readers of lines end one here, as JSON does not."""


def row_json(row: Row) -> bytes:
    """A row as one line of JSON without the line's end; UTF-8."""
    return _encode(row).translate(_LINE_ENDS).encode("utf-8")


def array(rows: Sequence[bytes]) -> bytes:
    """Rows in JSON as a JSON array, one a line."""
    return b"[\n" + b",\n".join(rows) + b"\n]\n" if rows else b"[]\n"


def lines(rows: Sequence[bytes]) -> bytes:
    """Rows in JSON as JSON Lines (https://jsonlines.org)."""
    return b"".join(row + b"\n" for row in rows)
