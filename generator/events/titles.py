"""The title that a clause makes: its own words in their order, fewer of them where the sentence stands without some."""

from __future__ import annotations

import re

from generator.events.dated_nouns import dated_noun

TITLE_LENGTH = 120

_LEADING = re.compile(
    r"^(?:[\s,;:–—\-«“\"'•*]+|(?:e|ed|ma|mentre|però|poi|quindi|inoltre|infine|intanto|invece|parallelamente"
    r"|dopo che|perché"
    r"|poiché|così|infatti|dunque|pertanto|peraltro|in particolare)\b[\s,]*)+",
    re.IGNORECASE,
)
_RELATIVE = re.compile(
    r"(?P<antecedent>\w{1,40})\s(?:che|di cui|in cui|con cui|dal quale|dalla quale)\s", re.IGNORECASE
)
_COMPLETIVE = re.compile(
    r"(?:detto|annunciat[oaie]|affermat[oa]|spiegato|ricordato|riferito|dichiarato|scritto|aggiunto|sapere|confermato"
    r"|comunicato|previsto|promesso|deciso|chiesto|sostenuto|sostiene|afferma|dice|annuncia|conferma|precisa|precisato"
    r"|sottolineato|ribadito|ritiene|assicurato|convenuto|stabilito|prima|dopo|sempre|tanto|più|anche|quel|ciò|sono|è)",
    re.IGNORECASE,
)
_CUT = re.compile(
    r"\s(?=(?:quando|dove|mentre)\s)"
    r"|\s(?=ed?\s(?:(?:ne|si|lo|la|li|non)\s)?(?:ha|hanno|aveva|avevano|è|sono|\w{2,20}(?:rà|ranno|ò|arono|irono))\s)"
    r"|,\s(?=(?:quando|dove|mentre|dopo|prima|senza|grazie|ma|al termine|nel giorno|nell['’]ambito|e|con|fra|tra)\s)"
    r"|(?<!\se\s\w{4})(?<!\se\s\w{5})(?<!\se\s\w{6})(?<!\se\s\w{7})(?<!\se\s\w{8}),\s(?=(?:che|al quale|alla quale"
    r"|ai quali|il quale|la quale)\s)"
)
"""Where a title may end. «…polacco e Varsavia, che ne aveva…» is no such place: Varsavia is still to act."""
_FINITE_VERB = re.compile(
    r"\b(?:è|sono|ha|hanno|era|erano|aveva|avevano|fu|furono|va|vanno|viene|vengono|resta|restano|sarebbe|avrebbe"
    r"|\w+(?:rà|ranno|rebbe|rebbero|ò|[aei]rono|[aei]va|[aei]vano))\b",
    re.IGNORECASE,
)
_LOOSE = (
    r"e|ed|o|a|ad|di|da|in|con|su|per|tra|fra|che|un|una|il|lo|la|i|gli|le|del|della|dello|dei|degli|delle|al|allo|alla"
    r"|ai|agli|alle|dal|dallo|dalla|dai|dagli|dalle|nel|nello|nella|nei|negli|nelle|sul|sullo|sulla|sui|sugli|sulle"
    r"|fino"
)
_LOOSE_END = re.compile(rf"(?:[\s,;:–—-]+(?:(?:{_LOOSE})|(?:\w{{1,5}})?[lLdDnN]['’]))+[\s,;:–—-]*$", re.IGNORECASE)
_DANGLING = re.compile(
    rf"(?:[\s,;:–—-]+(?:{_LOOSE}|non|si|è|ha|hanno|due|aveva|avevano|ne|come|più|sono|era|erano|quando|dove|anche"
    rf"|\w{{1,5}}['’]))+"
    r"[\s,;:–—-]*$",
    re.IGNORECASE,
)
_DAY_NAME = r"(?:lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica)"
_RELATIVE_DAY = re.compile(
    rf"(?:ieri|oggi|domani|dopodomani|stamattina|stamani|stamane|stasera|stanotte|domattina|l['’]altro ieri"
    rf"|{_DAY_NAME})"
    r"(?:\s(?:mattina|pomeriggio|sera|notte|scors[oa]|prossim[oa]))?"
    r"|(?:stess[oa]|medesim[oa]) (?:giorno|sera|mattina|notte)|(?:\w{1,12} )?(?:giorn[oi]|mes[ei]"
    r"|settiman[ae]) (?:dopo|prima|fa)"
    r"|(?:\w{1,12}) giorni|(?:scors[oa]|prossim[oa]) (?:mese|settimana)|(?:mese|settimana) (?:scors[oa]|prossim[oa])",
    re.IGNORECASE,
)
_ITS_ARTICLE = re.compile(r"(?:^|(?<=[\s,]))(?:il|lo|la|l['’]|tra|fra|nella|nel)\s?$", re.IGNORECASE)
_ALSO = re.compile(
    r"(?:^|(?<=\s))(?:sempre|già|proprio|solo|soltanto|anche|appena|nella tarda|nella)\s$", re.IGNORECASE
)
_HOLDS_ON = re.compile(
    r"(?:^|\s|['’])(?:di|del|dell|della|da|dal|dalla|per|entro|dopo|fino|a|al|alla|in|prima|e"
    r"|è|verso|oltre|su|sul|quel|quello|questo|ogni|tra|fra|il|lo|la|l|nel|nella|pochi|poche)['’]?\s*$",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"(?:dopo|prima)$", re.IGNORECASE)
_HANGS_ON = re.compile(
    r"\s(?:al|alla|all['’]|il|lo|la|l['’]|i|le|di|del|della|dell['’]|da|dal|dalla|che)\b", re.IGNORECASE
)
_GOES_ON = re.compile(
    rf"(?:\s(?:e|o)|,)\s(?:oggi|domani|ieri|{_DAY_NAME})\b|\s(?:di Pasqua|dell['’]Angelo|sant[oa]|grasso)",
    re.IGNORECASE,
)
_DATED_AT_END = re.compile(
    r"\s(?:è|sono|era|erano|risale|risalgono|risaliva|porta la data)\s(?:di|del|dello|dell['’]|della|a|al|all['’]"
    r"|alla)\s?$",
    re.IGNORECASE,
)
"""«La replica è di oggi», «L’ultima seduta risale al 23 luglio»: the entry shows the date, the title what it dates."""
_STATEMENT = re.compile(r"\sche\s(?P<rest>[^,;:]*)\Z")
_ASIDE = re.compile(r",\s(?:\w{2,15}\s){0,2}\w{2,15}\s$")
_PARTICIPLE_ASIDE = re.compile(r",\s\w{2,15}(?:at|ut|it|st|tt|rs|ss|lt|rt|nt|s)[oaie](?:\s\w{1,15}){0,2}\s$")
_WHO_DID = re.compile(
    r"(?<![\w’'])(?P<of>(?:di|d['’]|(?:d|n|a|da|su)e?l(?:l[aeo])?|(?:d|n|a|da|su)e?gli|(?:d|n|a|da|su)e?i)\s"
    r"|(?:d|n|a|da|su)e?ll['’])?"
    r"(?P<who>(?:(?:[Ii]l|[Ll][oae]|[Ii]|[Gg]li)\s|[Ll]['’])?[A-ZÀ-Þ][\w’'-]{1,25}"
    r"(?:\s(?:(?:di|del|dello|della|dei|degli|delle|de['’])\s|dell['’])?[A-ZÀ-Þ][\w’'-]{1,25}){0,3}),\s(?:che"
    r"|il quale|la quale)\s"
)
"""`of`: what makes the name part of a longer one, or leaves open which of the two did it."""
_DOES = re.compile(
    r"\s*(?:(?:si|ne|lo|la|gli|le|vi|ci|per|già|poi|anche|non|il|nel|nello|nella|a|ad|scorso|sempre|invece|però"
    r"|[ln]ell?['’])\b\s*)*"
    r"(?:ha|hanno|aveva|avevano|è|sono|era|erano|avrebbe|sarebbe|\w{2,20}(?:rà|ranno|ò|arono|irono))\s",
    re.IGNORECASE,
)
"""A relative clause whose own subject is «che»: «che il 3 marzo aveva firmato», not «che la Russia usò»."""
_NAME_BEGUN = re.compile(r"(?:\s[A-ZÀ-Þ][\w'’-]{0,20}){1,3}$")
_FULL_STOP = re.compile(r"(?<!\.[^\W\d])(?<!\.\s[^\W\d])\.\Z")
"""At the end of a sentence, not of «a.C.», «S.p.A.»; of «art. 5.» and «3.5.» it is."""
_MARK = "\ufffe"
"""Stands for a moment where the date was; no text holds this noncharacter."""
_QUOTES = (("«", "»"), ("“", "”"), ("(", ")"))


def clause_title(clause: str, dated: tuple[int, int] | None = None) -> tuple[str, str]:
    """A readable title from a clause, and the part of the clause that it tells.

    No dangling conjunction, no cut inside a word, 120 characters or so at most; a relative day («ieri», «lunedì
    scorso») goes where the sentence stands without it, because the entry shows the date itself.

    Args:
        clause: the clause.
        dated: offsets of the expression that dates it. In a relative clause («…, il missile che la Russia usò il 21
            novembre») the title begins at its antecedent: what stands before did not happen on that day.
    """
    if dated and (noun := dated_noun(clause, dated[0])):
        name = clause[slice(*noun)]
        return name[:1].upper() + name[1:], name
    start = _relative_start(clause, dated[0]) if dated else 0
    told = clause[start:]
    if dated and (own := _subject_relative(clause, dated)):
        return own, told
    if dated and dated[0] >= start:
        text = _cleaned(_without_date(told, dated[0] - start, dated[1] - start))
        if len(text) > TITLE_LENGTH and not told[dated[1] - start :].strip(" .,;:»”"):
            text = _cleaned(told[: dated[0] - start] + _MARK)
    else:
        text = _cleaned(told)
    floor = max(text.find(_MARK), 0)
    text = _cleaned(_balanced(_shortened(" ".join(text.replace(_MARK, "").split()), floor)))
    return text[:1].upper() + text[1:], told


def _subject_relative(clause: str, dated: tuple[int, int]) -> str:
    """«L’Ucraina aveva respinto il piano il 9 dicembre», of «L’Ucraina, che aveva respinto il piano il 9 dicembre…»."""
    relatives = list(_WHO_DID.finditer(clause, max(0, dated[0] - TITLE_LENGTH), dated[0]))
    if not relatives or relatives[-1]["of"] or "," in clause[relatives[-1].end() : dated[0]]:
        return ""
    start, who = relatives[-1].end(), relatives[-1]["who"]
    who = who[0].upper() + who[1:]
    after = clause.find(",", dated[1])
    end = after if after >= 0 else len(clause)
    if not _DOES.match(clause[start : dated[0]] + clause[dated[1] : end]) or len(who) + end - start >= TITLE_LENGTH:
        return ""
    shift = len(who) + 1 - start
    text = _without_date(f"{who} {clause[start:end]}", dated[0] + shift, dated[1] + shift)
    return _cleaned(_balanced(" ".join(text.replace(_MARK, "").split())))


def _cleaned(text: str) -> str:
    text = " ".join(text.split())
    if text.startswith(_MARK):
        return _MARK + _cleaned(text.lstrip(_MARK))
    text = text[found.end() :] if (found := _LEADING.match(text)) else text
    text = _FULL_STOP.sub("", text.strip(" ,;:–—-")).rstrip(" ,;:–—-")
    for opening, closing in _QUOTES[:2]:
        if text.startswith(opening) and text.endswith(closing) and text.count(opening) == 1:
            text = text[1:-1]
    whole = _LOOSE_END.sub("", text)
    return whole or text


def _relative_start(clause: str, offset: int) -> int:
    """Where the antecedent of the relative clause around an offset begins; 0 when the date is the main clause's."""
    relatives = list(_RELATIVE.finditer(clause, 0, offset))
    found = relatives[-1] if relatives else None
    if found is None or _COMPLETIVE.fullmatch(found["antecedent"]) or re.search(r"[,;:]", clause[found.end() : offset]):
        return 0
    comma = clause.rfind(", ", 0, found.start())
    return comma + 2 if comma >= 0 else 0


def _without_date(clause: str, start: int, end: int) -> str:
    """The clause without «ieri», «lunedì scorso»… where nothing hangs on it, and without «…è di oggi»; marked there."""
    before, after = clause[:start], clause[end:]
    found = _DATED_AT_END.search(before)
    if found and not after.strip(" .,;:") and not _is_stated(before[: found.start()]):
        return before[: found.start()] + _MARK
    whole = before + clause[start:end] + _MARK + after
    expression = clause[start:end]
    if not _RELATIVE_DAY.fullmatch(expression) or _GOES_ON.match(after):
        return whole
    if _COUNTED.search(expression) and _HANGS_ON.match(after):
        return whole
    if found := _ITS_ARTICLE.search(before):
        before = before[: found.start()]
    if _HOLDS_ON.search(before) or (_PARTICIPLE_ASIDE.search(before) and not after.strip(" .,;:")):
        return whole
    if found := _ALSO.search(before):
        before = before[: found.start()]
    if not before.strip():
        return _MARK + after.lstrip(" ,")
    if after.startswith(",") and (found := _ASIDE.search(before)):
        return before[: found.start()] + _MARK + after[1:]  # «Il risultato, reso noto ieri, è…»
    if before.rstrip().endswith(",") and after.startswith(","):
        return before.rstrip(" ,") + _MARK + after[1:]
    return before.rstrip() + _MARK + after


def _is_stated(before: str) -> bool:
    """«Replica che la delibera» (è di ieri): the date is what is stated, and without it nothing is."""
    found = _STATEMENT.search(before)
    return found is not None and not _FINITE_VERB.search(found["rest"])


def _shortened(text: str, floor: int) -> str:
    """At most 120 characters, the date's place (`floor`) among them: up to the end of a statement, else of a word."""
    if len(text) <= TITLE_LENGTH:
        return text
    lowest = max(TITLE_LENGTH // 3, min(floor, TITLE_LENGTH))
    cuts = [
        found.start() for found in _CUT.finditer(text, 0, TITLE_LENGTH + 20) if lowest <= found.start() <= TITLE_LENGTH
    ]
    said = [cut for cut in cuts if _FINITE_VERB.search(text, 0, cut)]
    if said:  # what is left still says something: «Il 28 febbraio, nello Studio Ovale» would not
        return _DANGLING.sub("", text[: said[-1]])
    whole_words = _whole_names(text, text.rfind(" ", 0, TITLE_LENGTH)) if " " in text[:TITLE_LENGTH] else ""
    return (_DANGLING.sub("", whole_words).rstrip(" ,;:") or whole_words) + "…" if whole_words else text


def _whole_names(text: str, end: int) -> str:
    """The text up to a space, without the beginning of a name that the cut would halve: «…il posto di Joe»."""
    if not text[end + 1 : end + 2].isupper():
        return text[:end]
    begun = _NAME_BEGUN.search(text, max(0, end - 60), end)
    return text[: begun.start()] if begun and begun.start() > TITLE_LENGTH // 3 else text[:end]


def _balanced(text: str) -> str:
    """A title does not hold half a quotation or half a parenthesis."""
    for opening, closing in _QUOTES:
        if text.count(opening) != text.count(closing):
            text = text.replace(opening, "").replace(closing, "")
    if text.count('"') % 2:
        text = text.replace('"', "")
    return text
