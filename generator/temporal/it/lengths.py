"""Units of length in words, and the TIMEX3 durations made of them: `P3M`, `PT48H`, `P2Y3M`, `PXD`."""

from __future__ import annotations

import re

from generator.temporal.readings import Grain

PLURAL_GRAIN: dict[str, Grain] = {
    "secondo": "second", "secondi": "second", "sec": "second", "minuto": "minute", "minuti": "minute", "min": "minute",
    "ora": "hour", "ore": "hour",
    "oretta": "hour", "h": "hour", "giorno": "day", "giorni": "day", "gg": "day",
    "settimana": "week", "settimane": "week",
    "mese": "month",
    "mesi": "month", "bimestri": "bimester", "trimestre": "quarter", "trimestri": "quarter", "semestri": "half",
    "semestre": "half",
    "anno": "year", "anni": "year", "lustro": "lustrum", "lustri": "lustrum", "decennio": "decade",
    "decenni": "decade", "secolo": "century",
    "secoli": "century", "notti": "night", "sere": "night",
}  # fmt: skip
DURATION_UNITS = tuple(PLURAL_GRAIN)
_LETTERS = {
    "second": ("T", 1, "S"), "minute": ("T", 1, "M"), "hour": ("T", 1, "H"), "day": ("", 1, "D"), "week": ("", 1,
    "W"),
    "weekend": ("", 2, "D"), "month": ("", 1, "M"), "bimester": ("", 2, "M"), "quarter": ("", 3, "M"), "half": ("",
    6, "M"),
    "year": ("", 1, "Y"), "lustrum": ("", 5, "Y"), "decade": ("", 10, "Y"), "century": ("", 100, "Y"),
    "night": ("", 1, "D"),
}  # fmt: skip


def duration_value(grain: str, count: float) -> str:
    """The TIMEX3 duration of so many units: `P3M`, `PT48H`, `P1.5D`; a year and a half is `P1Y6M`."""
    time, factor, letter = _LETTERS[grain]
    total = count * factor
    if letter == "Y" and total % 1 == 0.5:
        months = round((total % 1) * 12)
        return f"P{int(total)}Y{months}M" if int(total) else f"P{months}M"
    if letter == "M" and not time and total % 1 == 0.5:
        return f"P{int(total)}M2W" if int(total) else "P2W"
    if letter == "M" and time and total % 1 == 0.5:
        return f"PT{int(total)}M30S" if int(total) else "PT30S"
    if letter == "H" and total % 1:
        return f"PT{int(total)}H{round(total % 1 * 60)}M" if int(total) else f"PT{round(total * 60)}M"
    return f"P{time}{total:g}{letter}"


def sum_of(first: str, second: str) -> str:
    """Two TIMEX3 durations side by side: P2Y + P3M = P2Y3M."""
    date1, _, time1 = first[1:].partition("T")
    date2, _, time2 = second[1:].partition("T")
    order = {letter: i for i, letter in enumerate("YMWD")}
    parts = sorted(re.findall(r"[\d.]+[YMWD]", date1 + date2), key=lambda part: order[part[-1]])
    return "P" + "".join(parts) + ("T" + time1 + time2 if time1 or time2 else "")


def unknown_length(unit: str) -> str:
    """«alcuni giorni»: `PXD`, so many as nobody counted."""
    grain = PLURAL_GRAIN[unit]
    if grain in ("decade", "century"):
        return {"decade": "PXDE", "century": "PXCE"}[grain]
    return re.sub(r"[\d.]+", "X", duration_value(grain, 1))
