"""The lines that agencies' machines put around a dispatch: `ZCZC…`, codes of service, `NNNN`."""

from __future__ import annotations

import re
from collections.abc import Sequence

_MOST = 4
"""Lines of codes after `ZCZC`."""
_CODES = re.compile(r"[A-Z0-9/]*_[A-Z0-9_/]*|[A-Z0-9]{1,4}(?: [A-Z0-9]{1,4}){2,}", re.ASCII)
"""«SXA00123_SXA_QBXB», «R POL S0A QBXB»: no title is made of words that short."""


def without_wire_lines(lines: Sequence[str]) -> list[str]:
    """The lines of a dispatch without those; only a dispatch that begins with `ZCZC` has codes of service."""
    kept = [line for line in lines if line.strip()]
    if kept and kept[-1] == "NNNN":
        kept.pop()
    if not kept or not kept[0].startswith("ZCZC"):
        return kept
    kept.pop(0)
    for _ in range(_MOST):
        if kept and _CODES.fullmatch(kept[0]):
            kept.pop(0)
    return kept
