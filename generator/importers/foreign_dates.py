"""Foreign or loosely written dates, as a proposal for the editor: the only place where dateparser is used.

dateparser misreads Italian prose and fills what is missing with today's date, so that it may only ever *propose*, on a
string that names what is proposed, and the strict parser decides.
"""

from __future__ import annotations

import datetime
import re

import dateparser

_FIXED = datetime.datetime(2000, 1, 1)  # noqa: DTZ001 (only keeps dateparser away from the clock)
_LANGUAGES = ["it", "en", "fr", "de", "es"]
_LONGEST = 60
_NUMBERS = re.compile(r"\d+")
_SERIAL = re.compile(r"[1-9]\d{4}", re.ASCII)
_FIRST_SERIAL = datetime.date(1899, 12, 30)
"""Day 0 of Excel and LibreOffice, which write a day as a number where its cell is not formatted as a date."""


def propose_date(text: str) -> datetime.date | None:
    """The day that `text` («Wed, 31 Dec 2025», «31 décembre 2025») probably names; None when it names no whole day."""
    if _SERIAL.fullmatch(text):
        return _FIRST_SERIAL + datetime.timedelta(days=int(text))
    return _parsed(text, ("day", "month", "year"))


def propose_month(text: str) -> tuple[int, int] | None:
    """Year and month that `text` («March 2022») probably names; None when it names no whole month, or a day."""
    if len(_NUMBERS.findall(text)) != 1:
        return None
    found = _parsed(text, ("month", "year"))
    return (found.year, found.month) if found and f"{found.year}" in text else None


def _parsed(text: str, parts: tuple[str, ...]) -> datetime.date | None:
    if len(text) > _LONGEST or not any(char.isdigit() for char in text):
        return None
    found = dateparser.parse(
        text,
        languages=_LANGUAGES,
        settings={
            "REQUIRE_PARTS": list(parts),
            "RELATIVE_BASE": _FIXED,
            "DATE_ORDER": "DMY",
            "PARSERS": ["absolute-time"],
        },
    )
    return found.date() if found else None
