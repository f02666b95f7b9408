"""Foreign or loosely written dates, as a proposal for the editor: the only place where dateparser is used.

dateparser misreads Italian prose and fills what is missing with today's date, so that it may only ever *propose*, on a
string that names day, month and year, and the strict parser decides.
"""

from __future__ import annotations

import datetime

import dateparser

_FIXED = datetime.datetime(2000, 1, 1)  # noqa: DTZ001 (only keeps dateparser away from the clock)
_LANGUAGES = ["it", "en", "fr", "de", "es"]
_LONGEST = 60


def propose_date(text: str) -> datetime.date | None:
    """The day that `text` («Wed, 31 Dec 2025», «31 décembre 2025») probably names; None when it names no whole day."""
    if len(text) > _LONGEST or not any(char.isdigit() for char in text):
        return None
    found = dateparser.parse(
        text,
        languages=_LANGUAGES,
        settings={
            "REQUIRE_PARTS": ["day", "month", "year"],
            "RELATIVE_BASE": _FIXED,
            "DATE_ORDER": "DMY",
            "PARSERS": ["absolute-time"],
        },
    )
    return found.date() if found else None
