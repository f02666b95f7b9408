"""Addresses' last parts: ASCII, portable, ours."""

from __future__ import annotations

import hashlib
import re
import unicodedata

MAX_LENGTH = 80
SLUG = re.compile(r"[a-z0-9][a-z0-9-]{0,79}")
WINDOWS = frozenset(
    """
    con prn aux nul com0 com1 com2 com3 com4 com5 com6 com7 com8 com9 lpt0 lpt1 lpt2 lpt3 lpt4 lpt5 lpt6 lpt7 lpt8 lpt9
    """.split()  # noqa: SIM905
)
"""Names of devices, which Windows gives to no file, whatever the ending and the case."""
RESERVED = WINDOWS | frozenset(
    """
    index search 404 sitemap robots tags assets stylesheets javascripts overrides feed feeds attori temi cronologia
    articoli eventi cerca pagefind
    """.split()  # noqa: SIM905
)
_LETTERS = str.maketrans({
    "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ŋ": "n",
    "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "є": "ie", "ё": "io", "ж": "zh", "з": "z",
    "и": "i", "і": "i", "ї": "i", "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r",
    "с": "s", "т": "t", "у": "u", "ў": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch",
    "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "iu", "я": "ia", "ј": "j", "љ": "lj", "њ": "nj", "ћ": "c", "ђ": "dj",
    "α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "i", "θ": "th", "ι": "i", "κ": "k", "λ": "l",
    "μ": "m", "ν": "n", "ξ": "x", "ο": "o", "π": "p", "ρ": "r", "σ": "s", "ς": "s", "τ": "t", "υ": "y", "φ": "f",
    "χ": "ch", "ψ": "ps", "ω": "o",
})  # fmt: skip


def slugify(text: str) -> str:
    """A slug `[a-z0-9-]{1,80}` for any text: «L’attacco di Valdai» → `l-attacco-di-valdai`.

    Accents go, Cyrillic and Greek are transliterated, a long text is cut at a hyphen. When nothing is left («…», an
    emoji, Chinese) the slug is `x-` and ten figures of the text's SHA-256, so that it is never empty. Reserved names
    (`index`, `con`…) are not avoided here: `is_slug` refuses them.
    """
    folded = unicodedata.normalize("NFKC", text).casefold().translate(_LETTERS)
    plain = "".join(c for c in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(c))
    slug = re.sub(r"[^a-z0-9]+", "-", plain.translate(_LETTERS)).strip("-")
    if not slug:
        return f"x-{hashlib.sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()[:10]}"
    if len(slug) > MAX_LENGTH:
        slug = slug[: MAX_LENGTH + 1].rpartition("-")[0] or slug[:MAX_LENGTH]
    return slug.strip("-")


def is_slug(text: str) -> bool:
    """Whether a text may be a slug as it is: up to 80 of `[a-z0-9-]`, no hyphen at its head, not reserved."""
    return SLUG.fullmatch(text) is not None and text not in RESERVED
