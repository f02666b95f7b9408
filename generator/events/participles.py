"""Past participles, as patterns of verbs in the perfect tense need them."""

from __future__ import annotations

PARTICIPLE = r"\w{1,20}(?:[auieo]t[oaie]|s[oaie]|[tsrnl]t[oaie])\b"
"""«firmato», «preso», «detto», «visto», «morto», «vinto», «tolto»: sought after an auxiliary, for nouns end so too."""
