"""What one who is accused, or spoken of, answers: «Mai visto un euro», «non c’ero», «il semaforo era verde», invece."""

from __future__ import annotations

import re

_FALSE = (
    r"(?:fals[oaie]|falsità|menzogn[ae]|non è vero|bugi[ae]|fantasi[ae]|fandoni[ae]|invenzion[ei]|calunni[ae]"
    r"|frottol[ae]|panzan[ae]|illazion[ei]|fake news|bufal[ae])"
)
FALSITY = re.compile(
    rf"(?:^|[«“\"])\s*(?:(?:è|sono|tutt[oe]|solo|soltanto|un[ao]?|un['’]|pur[ae]|ma quale|le|la)\s?){{0,3}}{_FALSE}\b"
    r"|\b(?:menzogn[ae]|fake news|bufal[ae]|(?:pura |un['’])invenzione|è (?:tutto )?fals[oa]|fals[oa] accusa"
    r"|(?:parole|accuse|affermazioni|dichiarazioni|notizie|ricostruzioni|voci|circostanze)\s(?:\w{3,14}\s(?:e\s)?){0,2}false"
    r"|infondat[oaie]|(?:priv[oaie]|destituit[oaie]) di (?:ogni |qualsiasi |qualunque |alcun )?fondamento"
    r"|senza (?:alcun |nessun )?fondamento|non (?:risponde|corrisponde) al vero|non è vero|non è mai avvenut[oa]"
    r"|non (?:c['’]è|vi è|c['’]era) (?:stat[oa] )?(?:alcun|nessun)\w*)",
    re.IGNORECASE,
)
"""Whoever says so denies, whatever the fact."""
_ANSWER = re.compile(
    r"[«“\"]\s*(?:(?:io|ma|e|noi)\s)?(?:mai\b|nessun(?!o\b)|macché|niente\b"
    r"|non\s(?:c['’]ero|c['’]eravamo|ero|eravamo|c['’]entr|c['’]è|ci sono|esist|risulta|mi risulta|ci risulta|è mai"
    r"|so\b|sappiamo|ho\b|abbiamo\b|l['’]ho|l['’]abbiamo|li ho|le ho|li abbiamo|gli ho))"
    r"|[«“\"][^»”\"\n]{0,100}\bnon\s(?:\w{1,4}\s){0,2}?(?:ho|abbiamo|è|sono|l['’]ho|ci sono)\s(?:\w{1,12}\s)?mai\b"
    r"|[«“\"][^»”\"\n]{0,80}\bnessun[a]?['’\s]"
    r"|\b(?:non\s(?:ho|abbiamo)\snulla\sda\s(?:rimproverar|nasconder|temer)|(?:ho|abbiamo) la coscienza"
    r"|\b(?:mi[oa]|nostr[oa]) (?:client|assistit)\w{1,3}\s(?:\w{1,12}\s)?(?:respinge|nega|contesta|smentisce"
    r"|è (?:del tutto |totalmente )?(?:innocent|estrane)|non (?:ha|c['’]entra|era|è)\b)"
    r"|(?:sono|siamo) innocent|(?:sono|siamo) (?:del tutto |totalmente )?estrane)",
    re.IGNORECASE,
)
BELIED = re.compile(
    r"\s(?:di|d['’])\s?(?:un[ao]?\s|un['’]|pur[ae]\s|sol[oae]\s)?[«“\"]?\s?(?:un[ao]?\s|pur[ae]\s)?"
    r"(?:(?:falsità|menzogn[ae]|bugi[ae]|fantasi[ae]|fandoni[ae]|calunni[ae]|frottol[ae]|panzan[ae]|illazion[ei]"
    r"|fake news|bufal[ae]|montatur[ae])\b"
    r"|(?:accus[ae]|notizi[ae]|voc[ei]|affermazion[ei]|dichiarazion[ei]|ricostruzion[ei]|contestazion[ei]|circostanz[ae])\s"
    r"(?:\w{1,12}\s)?(?:infondat[ae]|fals[ae]|inventat[ae]|inesistent[ei]"
    r"|(?:priv[ae]|destituit[ae]) di (?:ogni |qualsiasi )?fondamento|senza (?:alcun )?fondamento))",
    re.IGNORECASE,
)
"""What one speaks of when one denies: «parla di accuse infondate», «parla di una bufala»; «parla di calunnia» too."""
_INSTEAD = re.compile(r"\b(?:invece|al contrario|di tutt['’]altro avviso)\b", re.IGNORECASE)
_WORDS_AROUND = 30
"""Code points around a verb of saying in which «invece» belongs to it."""


def is_answer(said: str, at: int) -> bool:
    """Whether words said after an accusation deny it; of themselves they need not.

    Args:
        said: the clause that says it.
        at: place in it of the verb of saying.
    """
    near = said[max(0, at - _WORDS_AROUND) : at + _WORDS_AROUND]
    return bool(_ANSWER.search(said) or _INSTEAD.search(near))
