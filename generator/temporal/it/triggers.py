"""The words near which the grammar looks at all; each rule names its classes in `on`."""

from __future__ import annotations

from generator.temporal.it.cadences import CADENCES
from generator.temporal.it.feasts import FEAST
from generator.temporal.it.hours import HOUR_WORD
from generator.temporal.it.repeated import PLURALS
from generator.temporal.it.sets import ADVERBS
from generator.temporal.it.vague import FUTURE, PAST, PRESENT
from generator.temporal.it.words import MONTH_ABBREVIATIONS, MONTHS, SEASONS, WEEKDAY_ABBREVIATIONS, WEEKDAYS, any_of

_UNITS = (
    r"second[oi]|sec|minut[oi]|min|gg|or[ae]|orett[ae]|giorn[oi]|giornat[ae]|settiman[ae]|mes[ei]|bimestr[ei]"
    r"|trimestr[ei]|quadrimestr[ei]|semestr[ei]|ann[oi]"
    r"|decenni[o]?|secol[oi]|millenni[o]?|lustr[oi]|week-?end|finesettimana|bienni[o]|triennio|quadriennio|quinquennio"
    r"|settennato"
    r"|ventennio|trentennio|cinquantennio"
    r"|notti|h|week end|tempi|mezzora|mezz'ora|fine-settimana"
)
TRIGGERS: dict[str, str] = {
    "month": any_of((*MONTHS, *MONTH_ABBREVIATIONS)),
    "weekday": any_of((*WEEKDAYS, *WEEKDAY_ABBREVIATIONS, "sabati", "domeniche")),
    "deictic": r"oggi|ieri|domani|dopodomani|posdomani|altroieri|avantieri|avant'ieri|ierlaltro|odiern[oaie]|stamattina"
    r"|stamani|stamane|stasera|domattina|iersera|oggigiorno",
    "part": r"mattin[aoe]|mattinat[ae]|alba|pomeriggi?o|ser[ae]|serat[ae]|notte|nottata|stanotte|mezzogiorno"
    r"|mezzanotte|mezzodì|tramonto|aurora|pomeriggi|mattine",
    "narrative": r"dopo|prima|più tardi|successiv[oaie]|seguent[ei]|precedent[ei]|indomani|vigilia|antivigilia|innanzi",
    "unit": _UNITS,
    "season": any_of((*SEASONS, *PLURALS)),
    "holiday": rf"{FEAST}|ramadan",
    "vague": any_of((*PAST, *FUTURE, *PRESENT, "un tempo", "presto")),
    "ago": r"fa|or sono|addietro",
    "side": r"scorso|prossimo|corrente",
    "portion": r"inizi[o]?|fine|finire|metà|meta'|principio|termine|prim[ie]|ultim[ie]|cuore|tard[oai]|pien[oa]",
    "century": r"duecento|trecento|quattrocento|cinquecento|seicento|settecento|ottocento|novecento|sec",
    "decade": r"venti|trenta|quaranta|cinquanta|sessanta|settanta|ottanta|novanta",
    "set": any_of((*ADVERBS, *CADENCES, "alterni", "alterne", "ogni mese")),
    "year": r"mille[a-z]{6,}|duemila[a-z]+|sessantotto|settantasette",
}
"""Words, whole; `ore`, `anni` and the like belong to more than one class (see `ALSO`)."""

ALSO: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(
        (*WEEKDAYS, *(f"{day[:-1]}i{mark}" for day in WEEKDAYS if day[-1] == "ì" for mark in ("", "'")), "giornata"),
        ("holiday",),
    ),
    **dict.fromkeys(("trimestre", "semestre", "bimestre", "quadrimestre"), ("fraction",)),
    **dict.fromkeys(("secolo", "secoli", "sec"), ("century",)),
    "ora": ("clock", "vague"), "ore": ("clock",), "anni": ("decade",), "h": ("clock",), "anno": ("fraction",),
    "metà": ("fraction",),
    "notte": ("deictic",), "ultime": ("part",), "prima": ("portion",), "primo": ("portion",),
    "ultimo": ("portion",), "ultima": ("portion",), "giorni": ("vague",),
    "giorno": ("holiday",),
}  # fmt: skip

NUMERIC: dict[str, str] = {
    "numeric": r"\d{1,4}[/.-]\d{1,2}",
    "year": r"[12]\d{3}|'\d\d|(?<=l')800|(?<=ll')8\d(?!\d|[.,:]\d|%)",
    "clock": r"(?:[01]?\d|2[0-4])[.:][0-5]\d|\d{1,2}h|\d{1,2}[ ]?[ap]\.?[ ]?m\b"
    r"|(?:alle|dalle|delle|le|sulle|ore|all'|dall'|or[ae])\s{1,2}\d"
    rf"|(?:alle|dalle|sulle|(?:per|entro|verso|dopo|sono|erano|tra|fra)[ ]le)[ ](?:ore[ ])?{HOUR_WORD}\b"
    rf"|(?:le|l')[ ]?{HOUR_WORD}[ ](?:e|meno|d[ie]l?l?a?)[ ]|(?:all'|dall')una\b",
    "set": r"s[iì]'?,?[ ](?:e[ ])?(?:un|l'altr)",
    "side": r"u\.\s?s\.|p\.\s?v\.|c\.\s?m\.",
    "era": r"[ad]\.\s?c\b|av\.\s?c\b|avanti cristo|dopo cristo",
    "number_range": r"dal[ ]\d\d?[ ]al",
    "lone_day": r"il[ ](?:1º|[12]\d|3[01]|[1-9])(?!\d|[.,:/%-]\d|[ ]?%)|l'(?:8|11)(?!\d|[.,:/%-]\d|[ ]?%)",
    "unit": r"[13]/4|q[1-4]\b|h[12]\b",
    "entry": r"\d\d?º?[ ]?[-:][ ]",
}
"""Triggers that are no whole words: each is a scan of its own kind."""
