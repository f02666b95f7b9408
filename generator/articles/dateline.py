"""The dateline: «Mosca, 31 dicembre 2025 –», «(ANSA) - ROMA, 3 GEN -», «(Adnkronos) – 2 gen.»."""

from __future__ import annotations

import datetime
import re

from generator.articles.dates import MONTH_NUMBERS
from generator.italian_dates import italian_day
from generator.model import Dateline

_MONTH = "|".join(sorted(MONTH_NUMBERS, key=len, reverse=True))
_WEEKDAY = "(?:luned[iì]|marted[iì]|mercoled[iì]|gioved[iì]|venerd[iì]|sabato|domenica)'?"
AGENCIES = (
    "ANSA|AGI|Adnkronos|askanews|LaPresse|Italpress|Reuters|AFP|AP|Agenzia Nova|Nova|TASS|BelTA|alanews|9Colonne|"
    "Agenzia Dire|Dire|Radiocor|Ukrinform|Interfax|Xinhua|Dpa|Efe"
)
"""Names by which agencies sign, as alternatives of a pattern; case does not count."""
_NAME = r"[A-ZÀ-Ý][\w'’.]*"
_PARTICLE = r"\s(?:(?:del|dei|della|delle|di|de|da|in|al|sul|sulla|nel|e)\s|dell['’]|DELL['’]|(?:el|al|as|ash|es)-)"
_PART = re.compile(
    rf"""(?P<agency_in> \( (?P<agency>[A-ZÀ-Ýa-z0-9][\w .&/+-]{{1,40}}) \) )
       | (?P<bare>(?i:{AGENCIES})(?=\s*[-–—,(]))
       | (?P<date> (?i:(?:{_WEEKDAY},?\s+)? (?P<day>\d{{1,2}}) [º°]? \s+ (?P<month>{_MONTH})\b \.? )
                   (?:\s+(?P<year>\d{{4}})\b)? )
       | (?P<numeric>(?P<d>\d{{1,2}})[/.](?P<m>\d{{1,2}})[/.](?P<y>\d{{4}})\b)
       | (?P<place> {_NAME} (?: (?:{_PARTICLE}|[\s'’/-]) {_NAME} ){{0,4}} (?=\s*(?:,|\s[-–—]|\s?\()) )""",
    re.VERBOSE,
)
_DASH = re.compile(r"\s*(?:\s[-–—]|[-–—]\s|[–—])\s*")
_GLUE = re.compile(r"\s*(?:,|\.(?=\s*[-–—]))?\s*")
_LONGEST = 140


def find_dateline(text: str, year_hint: datetime.date | None) -> Dateline | None:
    """The dateline at the head of a text: place, agency and date in any order, ended by a dash.

    A place alone counts only in capitals («ROMA - »), because «Putin – » may begin a sentence. A dateline that ends in
    its date needs no dash after the full stop («(Adnkronos) – 2 gen. Il ministro»).

    Args:
        text: plain text of the article.
        year_hint: the day to which a date without a year is nearest; None leaves such a date out.
    """
    start = position = len(text) - len(text.lstrip())
    found: dict[str, str] = {}
    date: datetime.date | None = None
    has_date = False
    end = -1
    while position - start < _LONGEST:
        part = _PART.match(text, position, start + _LONGEST + 60)
        name = _kind(part, found, has_date) if part else ""
        if not part or not name:
            break
        if name == "date":
            has_date, date = True, _date(part, year_hint)
        else:
            found[name] = part["agency"] or part[0]
        position = part.end()
        dash = _DASH.match(text, position)
        if dash:
            position = end = dash.end()
            continue
        if name == "date" and end > 0 and part[0].endswith("."):
            end = _GLUE.match(text, position).end()  # type: ignore[union-attr]
        position = _GLUE.match(text, position).end()  # type: ignore[union-attr]
    place = " ".join(found.get("place", "").split())
    if any(map(str.isdigit, place)):
        return None
    if end < 0 or not (has_date or "agency" in found or (place.isupper() and len(place) > 2)):
        return None
    return Dateline(start, end, _written(place), found.get("agency", ""), date)


def lacks_year(text: str) -> bool:
    """Whether the text has a dateline with a day and a month, but no year."""
    return day_without_year(text) is not None


def day_without_year(text: str) -> tuple[int, int] | None:
    """Month and day of a dateline that tells no year: «ROMA, 3 GEN -» → `(1, 3)`."""
    some_year = datetime.date(2000, 7, 1)  # 2000 had a 29 February
    dateline = find_dateline(text, some_year)
    if dateline is None or dateline.date is None or find_dateline(text, None) == dateline:
        return None
    return dateline.date.month, dateline.date.day


def day_and_month(month: int, day: int) -> str:
    """«1º gennaio», «3 maggio»."""
    return italian_day(2000, month, day).rpartition(" ")[0]


def _written(place: str) -> str:
    """A place in capitals as it is written: «CITTÀ DEL VATICANO» → «Città del Vaticano»."""
    if not place.isupper() or len(place) < 3:
        return place
    words = re.split(r"([ /-])", place.title())
    small = {word: word.lower() for word in ("Del", "Dei", "Della", "Delle", "Di", "De", "Da", "In", "Al", "Sul", "El")}
    return "".join([words[0], *(small.get(word, word) for word in words[1:])])


def _kind(part: re.Match[str], found: dict[str, str], has_date: bool) -> str:
    if part["agency_in"] or part["bare"]:
        return "" if "agency" in found else "agency"
    if part["date"] or part["numeric"]:
        return "" if has_date else "date"
    return "" if "place" in found or has_date else "place"


def _date(part: re.Match[str], hint: datetime.date | None) -> datetime.date | None:
    if part["numeric"]:
        return _day(int(part["y"]), int(part["m"]), int(part["d"]))
    month, day = MONTH_NUMBERS[part["month"].casefold()], int(part["day"])
    if part["year"]:
        return _day(int(part["year"]), month, day)
    if hint is None:
        return None
    years = range(max(1, hint.year - 4), min(9999, hint.year + 4) + 1)
    days = [date for year in years if (date := _day(year, month, day))]
    return min(days, key=lambda date: (abs(date - hint), date), default=None)


def _day(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None
