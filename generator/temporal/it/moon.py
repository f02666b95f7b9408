"""Feasts that follow the moon or another calendar: Orthodox Easter computed, the others from tables of dates.

The Jewish feasts (first day, not its eve) and the Chinese New Year are those of the arithmetic calendars, as the
packages pyluach 2.3 and lunardate 0.3 compute them; Ramadan and the two Eids those of the Umm al-Qura calendar of Saudi
Arabia (hijridate 2.6), from which a sighting of the moon may differ by a day. All run from 2000 to 2040; outside,
silence.
"""

from __future__ import annotations

import datetime

_ROSH_HASHANA = (
    "2000-09-30 2001-09-18 2002-09-07 2003-09-27 2004-09-16 2005-10-04 2006-09-23 2007-09-13 2008-09-30 2009-09-19"
    " 2010-09-09 2011-09-29 2012-09-17 2013-09-05 2014-09-25 2015-09-14 2016-10-03 2017-09-21 2018-09-10 2019-09-30"
    " 2020-09-19 2021-09-07 2022-09-26 2023-09-16 2024-10-03 2025-09-23 2026-09-12 2027-10-02 2028-09-21 2029-09-10"
    " 2030-09-28 2031-09-18 2032-09-06 2033-09-24 2034-09-14 2035-10-04 2036-09-22 2037-09-10 2038-09-30 2039-09-19"
    " 2040-09-08"
)
_HANUKKAH = (
    "2000-12-22 2001-12-10 2002-11-30 2003-12-20 2004-12-08 2005-12-26 2006-12-16 2007-12-05 2008-12-22 2009-12-12"
    " 2010-12-02 2011-12-21 2012-12-09 2013-11-28 2014-12-17 2015-12-07 2016-12-25 2017-12-13 2018-12-03 2019-12-23"
    " 2020-12-11 2021-11-29 2022-12-19 2023-12-08 2024-12-26 2025-12-15 2026-12-05 2027-12-25 2028-12-13 2029-12-02"
    " 2030-12-21 2031-12-10 2032-11-28 2033-12-17 2034-12-07 2035-12-26 2036-12-14 2037-12-03 2038-12-22 2039-12-12"
    " 2040-11-30"
)
_PESACH = (
    "2000-04-20 2001-04-08 2002-03-28 2003-04-17 2004-04-06 2005-04-24 2006-04-13 2007-04-03 2008-04-20 2009-04-09"
    " 2010-03-30 2011-04-19 2012-04-07 2013-03-26 2014-04-15 2015-04-04 2016-04-23 2017-04-11 2018-03-31 2019-04-20"
    " 2020-04-09 2021-03-28 2022-04-16 2023-04-06 2024-04-23 2025-04-13 2026-04-02 2027-04-22 2028-04-11 2029-03-31"
    " 2030-04-18 2031-04-08 2032-03-27 2033-04-14 2034-04-04 2035-04-24 2036-04-12 2037-03-31 2038-04-20 2039-04-09"
    " 2040-03-29"
)
_RAMADAN = (
    "2000-11-27 2001-11-16 2002-11-06 2003-10-26 2004-10-15 2005-10-04 2006-09-24 2007-09-13 2008-09-01 2009-08-22"
    " 2010-08-11 2011-08-01 2012-07-20 2013-07-09 2014-06-28 2015-06-18 2016-06-06 2017-05-27 2018-05-16 2019-05-06"
    " 2020-04-24 2021-04-13 2022-04-02 2023-03-23 2024-03-11 2025-03-01 2026-02-18 2027-02-08 2028-01-28 2029-01-16"
    " 2030-01-05 2030-12-26 2031-12-15 2032-12-04 2033-11-23 2034-11-12 2035-11-01 2036-10-20 2037-10-10 2038-09-30"
    " 2039-09-19 2040-09-07"
)
_EID_AL_FITR = (
    "2000-01-08 2000-12-27 2001-12-16 2002-12-05 2003-11-25 2004-11-14 2005-11-03 2006-10-23 2007-10-13 2008-10-01"
    " 2009-09-20 2010-09-10 2011-08-30 2012-08-19 2013-08-08 2014-07-28 2015-07-17 2016-07-06 2017-06-25 2018-06-15"
    " 2019-06-04 2020-05-24 2021-05-13 2022-05-02 2023-04-21 2024-04-10 2025-03-30 2026-03-20 2027-03-09 2028-02-26"
    " 2029-02-14 2030-02-04 2031-01-24 2032-01-14 2033-01-02 2033-12-23 2034-12-12 2035-12-01 2036-11-19 2037-11-08"
    " 2038-10-29 2039-10-19 2040-10-07"
)
_EID_AL_ADHA = (
    "2000-03-16 2001-03-05 2002-02-22 2003-02-11 2004-02-01 2005-01-21 2006-01-10 2006-12-31 2007-12-20 2008-12-08"
    " 2009-11-27 2010-11-16 2011-11-06 2012-10-26 2013-10-15 2014-10-04 2015-09-23 2016-09-11 2017-09-01 2018-08-21"
    " 2019-08-11 2020-07-31 2021-07-20 2022-07-09 2023-06-28 2024-06-16 2025-06-06 2026-05-27 2027-05-16 2028-05-05"
    " 2029-04-24 2030-04-13 2031-04-02 2032-03-22 2033-03-11 2034-03-01 2035-02-18 2036-02-07 2037-01-26 2038-01-16"
    " 2039-01-05 2039-12-26 2040-12-14"
)
_CHINESE_NEW_YEAR = (
    "2000-02-05 2001-01-24 2002-02-12 2003-02-01 2004-01-22 2005-02-09 2006-01-29 2007-02-18 2008-02-07 2009-01-26"
    " 2010-02-14 2011-02-03 2012-01-23 2013-02-10 2014-01-31 2015-02-19 2016-02-08 2017-01-28 2018-02-16 2019-02-05"
    " 2020-01-25 2021-02-12 2022-02-01 2023-01-22 2024-02-10 2025-01-29 2026-02-17 2027-02-06 2028-01-26 2029-02-13"
    " 2030-02-03 2031-01-23 2032-02-11 2033-01-31 2034-02-19 2035-02-08 2036-01-28 2037-02-15 2038-02-04 2039-01-24"
    " 2040-02-12"
)


def _dates(table: str, days: int = 0) -> tuple[datetime.date, ...]:
    return tuple(datetime.date.fromisoformat(date) + datetime.timedelta(days) for date in table.split())


_NEW_YEAR, _KIPPUR = _dates(_ROSH_HASHANA), _dates(_ROSH_HASHANA, 9)
_LIGHTS, _PASSOVER = _dates(_HANUKKAH), _dates(_PESACH)
_FASTING, _FEAST, _SACRIFICE = _dates(_RAMADAN), _dates(_EID_AL_FITR), _dates(_EID_AL_ADHA)
_CHINA = _dates(_CHINESE_NEW_YEAR)

BY_MOON: dict[str, tuple[datetime.date, ...]] = {
    **dict.fromkeys(("capodanno cinese", "capodanno lunare", "capodanno lunare cinese"), _CHINA),
    **dict.fromkeys(
        ("rosh hashana", "rosh hashanah", "rosh hashanà", "rosh ha-shanà", "rosh ha-shanah", "rosh ha shanà",
         "capodanno ebraico"), _NEW_YEAR),
    **dict.fromkeys(("yom kippur", "kippur", "giorno dell'espiazione"), _KIPPUR),
    **dict.fromkeys(
        ("hanukkah", "hanukkà", "hanukah", "hannukah", "chanukkà", "chanukkah", "chanukà", "chanukah", "hanukà"),
        _LIGHTS),
    **dict.fromkeys(("pesach", "pesah", "pasqua ebraica"), _PASSOVER),
    **dict.fromkeys(
        ("inizio del ramadan", "inizio ramadan", "primo giorno di ramadan", "primo giorno del ramadan",
         "inizio del mese di ramadan"), _FASTING),
    **dict.fromkeys(
        ("eid al-fitr", "eid al fitr", "eid el-fitr", "id al-fitr", "aid al-fitr", "aid el-fitr", "aid el fitr",
         "fine del ramadan", "fine ramadan", "festa di fine ramadan", "festa della fine del ramadan",
         "festa della rottura del digiuno", "fine del mese di ramadan"), _FEAST),
    **dict.fromkeys(
        ("eid al-adha", "eid al adha", "eid el-adha", "id al-adha", "aid al-adha", "aid el-adha", "aid el kebir",
         "festa del sacrificio", "festa islamica del sacrificio"), _SACRIFICE),
}  # fmt: skip
"""What each feast is called, and its days, one a year or, of the Muslim ones, once in a while two."""


def orthodox_easter(year: int) -> datetime.date:
    """Easter Sunday of the Julian calendar (Meeus), as a day of the Gregorian one, from 1583 on."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    behind = year // 100 - year // 400 - 2
    return datetime.date(year, month, day + 1) + datetime.timedelta(behind)
