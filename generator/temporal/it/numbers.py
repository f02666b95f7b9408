"""Italian numbers, written out or in digits: a closed grammar from zero to 2999, and Roman numerals."""

from __future__ import annotations

import re

ONES = {
    "uno": 1, "due": 2, "tre": 3, "trè": 3, "quattro": 4, "cinque": 5, "sei": 6, "sette": 7, "otto": 8, "nove": 9,
}  # fmt: skip
TEENS = {
    "dieci": 10, "undici": 11, "dodici": 12, "tredici": 13, "quattordici": 14, "quindici": 15, "sedici": 16,
    "diciassette": 17, "diciotto": 18, "diciannove": 19,
}  # fmt: skip
TENS = {
    "venti": 20, "trenta": 30, "quaranta": 40, "cinquanta": 50, "sessanta": 60, "settanta": 70, "ottanta": 80,
    "novanta": 90,
}  # fmt: skip
ORDINALS = {
    "primo": 1, "prima": 1, "secondo": 2, "seconda": 2, "terzo": 3, "terza": 3, "quarto": 4, "quarta": 4, "quinto": 5,
    "quinta": 5, "sesto": 6, "sesta": 6, "settimo": 7, "ottavo": 8, "nono": 9, "decimo": 10, "undicesimo": 11,
    "dodicesimo": 12, "tredicesimo": 13, "quattordicesimo": 14, "quindicesimo": 15, "sedicesimo": 16,
    "diciassettesimo": 17, "diciottesimo": 18, "diciannovesimo": 19, "ventesimo": 20, "ventunesimo": 21,
    "ultimo": -1, "ultima": -1, "penultimo": -2, "penultima": -2,
}  # fmt: skip
COLLECTIVES = {
    "paio": 2, "coppia": 2, "decina": 10, "dozzina": 12, "quindicina": 15, "ventina": 20, "trentina": 30,
    "quarantina": 40, "cinquantina": 50, "sessantina": 60, "settantina": 70, "ottantina": 80, "novantina": 90,
    "centinaio": 100, "migliaio": 1000,
}  # fmt: skip


def _below_hundred() -> dict[str, int]:
    words = {"zero": 0, "un": 1, "una": 1, "un'": 1, **ONES, **TEENS}
    for ten, value in TENS.items():
        words[ten] = value
        words[ten[:-1] + "'"] = value  # «trent'anni»
        for one, unit in ONES.items():
            stem = ten[:-1] if one in ("uno", "otto") else ten
            words[stem + one] = value + unit
            if one in ("quattro", "otto"):
                words[stem + one[:-1] + "'"] = value + unit  # «ventiquattr'ore»
            if one == "uno":
                words[stem + "un"] = value + unit
                words[stem + "una"] = value + unit
    return words


WORDS = {
    **_below_hundred(),
    "cento": 100,
    "cent'": 100,
    "duecento": 200,
    "trecento": 300,
    "cinquecento": 500,
    "mille": 1000,
}

_TEN = r"(?:vent|trent|quarant|cinquant|sessant|settant|ottant|novant)"
WORD = (
    rf"(?: {_TEN}(?:[ia]?(?:due|tr[eè]|quattro|cinque|sei|sette|nove)|otto|un[oa]?|i?quattr'|aquattr'|ott'|[ia]|')"
    r"| due(?:cento)? | tre(?:dici|cento)? | quattro | quattordici | cinque(?:cento)? | sei | sette | otto | nove"
    r"| dieci | undici | dodici | quindici | sedici | dicia(?:ssette|nnove) | diciotto | cento | cent' )"
)
"""A written-out number of two or more."""

DIGITS = r"(?: \d{1,3}\.\d{3}(?![.\d]) | \d{1,4}(?:,\d{1,2}|\.\d{1,2}(?!\d))? )"


def number(text: str) -> float:
    """The value of a number in words or digits («tre», «3», «3,5», «trent'», «un»).

    Raises:
        ValueError: when it is none.
    """
    text = text.strip().rstrip("'").replace(" ", "")
    if re.fullmatch(r"[0-9]{1,3}\.[0-9]{3}", text):  # «2.600 anni»
        return int(text.replace(".", ""))
    if re.fullmatch(r"[0-9]+(?:[,.][0-9]+)?", text):
        return float(text.replace(",", "."))
    for candidate in (text, text + "'"):
        if candidate in WORDS:
            return WORDS[candidate]
    raise ValueError(text)


def written_year(text: str) -> int:
    """A year written out: «millenovecentosessantotto» 1968, «duemilaventicinque» 2025, «mille» 1000.

    Raises:
        ValueError: when it is none.
    """
    found = re.fullmatch(r"(mille|duemila|)(?:(due|tre|quattro|cinque|sei|sette|otto|nove|)cento?)?(\w*)", text)
    if not found or not (found[1] or "cento" in text):
        raise ValueError(text)
    value = {"": 0, "mille": 1000, "duemila": 2000}[found[1]]
    if found[2] is not None:
        value += 100 * (ONES[found[2]] if found[2] else 1)
    rest = found[3]
    if rest:
        if rest not in WORDS and "o" + rest in WORDS:  # «centottanta»: the vowels have met
            rest = "o" + rest
        if rest not in WORDS:
            raise ValueError(text)
        value += WORDS[rest]
    return value


def roman(text: str) -> int:
    """The value of a Roman numeral up to XXXIX, in either case.

    Raises:
        ValueError: when it is none.
    """
    text = text.upper()
    if not text or not re.fullmatch(r"X{0,3}(?:IX|IV|V?I{0,3})", text):
        raise ValueError(text)
    values = {"I": 1, "V": 5, "X": 10}
    total = 0
    for i, letter in enumerate(text):
        value = values[letter]
        total += -value if i + 1 < len(text) and values[text[i + 1]] > value else value
    return total
