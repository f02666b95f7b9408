"""The date of an article's own fact: what of its lead is the news, and what is a precedent, a deadline or a plan."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Sequence

from generator.events.clauses import clause_at
from generator.events.dating import main_rank
from generator.events.hours import is_borrowed
from generator.gregorian import ymd
from generator.model import Mention, Sentence

_REACH = 120
_BY = re.compile(r"\bentro\b[^,;:.]{0,25}$", re.IGNORECASE)
_AFTER_ANOTHER = re.compile(
    r"(?:^|[\s,;:])(?:dopo|prima d\w{1,4}|in vista d\w{1,4}|alla vigilia d\w{1,4}|in seguito a\w{0,3}"
    r"|a seguito d\w{1,4}"
    r"|rispetto a\w{0,3}|come (?:nell|al|alla|il|la|per)\w{0,2}|nell['’]ambito d\w{1,4}|in attesa d\w{1,4}"
    r"|all['’]indomani d\w{1,4}"
    r"|anniversario)['’]?\s?[^,;:.]{1,80}\s(?:di|del|dell['’]|dello|della)\s?$",
    re.IGNORECASE,
)
"""«Dopo l’incontro del 6 dicembre Putin ha visto…»: the date of something else."""
_UPON_ANOTHER = re.compile(
    r"\b(?:contro|per|riguardo|sul|sullo|sulla|sull|sui|sugli|sulle)['’]?\s?(?:(?:il|lo|la|i|gli|le)\s|l['’])?"
    r"[^\s,;:.]{3,30}(?:\s(?!(?:il|lo|la|i|gli|le)\s|l['’])[^\s,;:.]{1,20}){0,3}?\s(?:di|del|dell['’]|dello|della)\s?$",
    re.IGNORECASE,
)
"""«Ha respinto il ricorso contro il ballottaggio del 3 maggio»: the date of what the fact is about."""
_RELATIVE = re.compile(
    r"(?P<antecedent>[\w’']{1,40}),?\s(?:che|in cui|con cui|per cui|nel quale|nella quale|il quale|la quale|dove"
    r"|quando)\s[^,;:]{0,90}$",
    re.IGNORECASE,
)
_OF_A_NOUN = re.compile(
    r"(?P<noun>\b(?:(?:i|gli|le|il|lo|la|un|uno|una|(?:a|d|ne|su|de|da)(?:i|gli|l|llo|lla|lle))\s"
    r"|(?:l|un|all|dell|dall|nell|sull)['’])"
    r"(?:(?!(?:è|sono|ha|hanno|era|erano|aveva|avevano|stat[oaie]|che)\b)[\w'’]{1,20}\s){1,6}?,?)(?<=[\w,]\s)"
    r"(?:\w{2,20}(?:[aiu]t|tt|st|rt|ss|rs|lt|nt)[oaie]|\w{3,20}[iuo]s[oaie])"
    r"(?:\s(?:giù|via|fuori|a \w{2,20}))?\s?(?:il\s|l['’]|nel(?:\s|l['’]))?$",
    re.IGNORECASE,
)
"""A noun with its article and a participle of its own, up to a date: «il ponte crollato …», «nel parco aperto …»."""
_ACTED = re.compile(
    r"\b(?:ha|hanno|è stat[oaie]|sono stat[oaie])\s(?:\w{2,12}\s)?\w{2,20}(?:[aiu]t|tt|st|rt|ss|rs|lt|nt|s)[oaie]\b",
    re.IGNORECASE,
)
_RULED = re.compile(
    r"^(?:Così )?(?:(?:[Ll]o|[Ll]a) (?:ha|hanno)|L['’](?:ha|hanno)|(?:è|sono) stat[oaie]|ha|hanno)\s(?:\w{2,12}\s)?"
    r"(?:stabilit|decis|deliberat|sancit|votat|approvat|emess|pronunciat)[oaie]?\s?$"
)
"""«Lo ha stabilito …»: takes up what the title and the sentences before tell."""
_QUOTED = re.compile(r"«[^»]*$|“[^”]*$")
_FINITE = re.compile(
    r"\b(?:è|sono|c['’]è|ha|hanno|era|erano|fu|furono|si|\w{2,20}(?:rà|ranno|ò|arono|irono|ano|ono))\b", re.IGNORECASE
)
_SAYING = re.compile(
    r"(?:detto|annunciato|affermato|spiegato|ricordato|riferito|dichiarato|scritto|aggiunto|sapere|confermato"
    r"|comunicato"
    r"|previsto|promesso|deciso|sostenuto|sostiene|afferma|dice|annuncia|conferma|precisa|precisato|stabilito"
    r"|rivelato|reso noto"
    r"|noto|sottolineato|ribadito|fa|disse|annunciò|è|era)",
    re.IGNORECASE,
)
PLUPERFECT = re.compile(
    r"\b(?:aveva|avevano|era|erano)\s(?:(?:già|anche|poi|stat[oaie]|sempre|invece"
    r"|inoltre)\s)*\w{2,20}[aiuoest][ts]?[oaie]\b",
    re.IGNORECASE,
)
FUTURE = re.compile(
    r"\b\w{2,20}(?:rà|ranno)\b|\b(?:è|sono) (?:previst|attes|fissat)[oaie]\b|\bin (?:programma|calendario|agenda)\b",
    re.IGNORECASE,
)
HAPPENED = re.compile(
    r"\b(?:ha|hanno|è|sono)\s(?:(?:già|anche|poi|stat[oaie]|ancora)\s)*\w{2,20}(?:[aiu]t|tt|st|rt|ss|rs|lt|nt"
    r"|s)[oaie]\b|\b\w{3,20}(?:ò|arono|irono|erono)\b",
    re.IGNORECASE,
)


def fact_date(
    lead: Sequence[Sentence],
    anchor: datetime.date,
    dating: Callable[[Sentence], list[Mention]],
    *,
    called_off: bool = False,
) -> tuple[Sentence | None, Mention | None]:
    """The sentence of the lead that tells the fact, and the expression that dates it; None leaves it to publication.

    What is called off stands on the day for which it was announced, where its announcement stands too.

    Args:
        lead: the sentences of the first paragraph.
        anchor: the article's day.
        dating: the expressions of a sentence that may date what it tells.
        called_off: whether the fact is that something announced will not be.
    """
    first = lead[0] if lead else None
    if called_off and (planned := _planned_date(lead, anchor, dating)):
        return planned
    scene: tuple[Sentence, Mention] | None = None
    for number, sentence in enumerate(lead[:2]):
        dates = [date for date in dating(sentence) if _is_of_the_fact(date, sentence, anchor)]
        dates = [date for date in dates if date.rule != "live_entry" or HAPPENED.search(sentence.text)]
        if number:
            dates = [date for date in dates if not _is_aside(date, sentence, first)]
        if dates and not number and all(map(is_borrowed, dates)):
            scene = sentence, dates[0]  # «L’aula era piena già alle nove.»: the fact, with its day, is told next
        elif dates:
            return sentence, min(dates, key=lambda date: main_rank(date, anchor))
    return scene or _told_after_the_scene(lead, dating) or (first, None)


def _told_after_the_scene(
    lead: Sequence[Sentence], dating: Callable[[Sentence], list[Mention]]
) -> tuple[Sentence, Mention] | None:
    """«Ha pianto in corridoio. Rossi è innocente. Lo ha stabilito ieri il tribunale»: the third one has the day."""
    for sentence in lead[2:3]:
        for mention in dating(sentence):
            words = sentence.text[: mention.start - sentence.start]
            if mention.rule == "deictic_day" and _RULED.search(words) and not _QUOTED.search(words):
                return sentence, mention
    return None


def _planned_date(
    lead: Sequence[Sentence], anchor: datetime.date, dating: Callable[[Sentence], list[Mention]]
) -> tuple[Sentence, Mention] | None:
    """«La visita in programma per il 6 ottobre»: the first date of the lead that lies ahead."""
    for sentence in lead[:2]:
        for mention in dating(sentence):
            first = mention.bounds[0]
            if first is not None and first > ymd(anchor):
                return sentence, mention
    return None


def _is_of_the_fact(mention: Mention, sentence: Sentence, anchor: datetime.date) -> bool:
    """A relative clause may hold the fact when it is of these days: «l’attacco con cui ieri la Russia ha colpito…»."""
    offset = mention.start - sentence.start
    before = sentence.text[max(0, offset - _REACH) : offset]
    if _AFTER_ANOTHER.search(before) or (_BY.search(before) and HAPPENED.search(before)):
        return False
    if dates_its_object(mention, sentence, anchor):
        return False
    far = main_rank(mention, anchor)[0] > 0
    if _is_of_a_thing(before) and (far or (_is_past(mention, anchor) and not HAPPENED.search(sentence.text))):
        return False
    if not far:
        return True
    relative = _RELATIVE.search(before)
    return relative is None or _SAYING.fullmatch(relative["antecedent"]) is not None


def dates_its_object(mention: Mention, sentence: Sentence, anchor: datetime.date) -> bool:
    """«Ha respinto il ricorso contro il voto del 3 maggio»: the day of what the act was about, not of the act."""
    offset = mention.start - sentence.start
    before = sentence.text[max(0, offset - _REACH) : offset]
    return bool(_UPON_ANOTHER.search(before) and _ACTED.search(before)) and _is_past(mention, anchor)


def _is_past(mention: Mention, anchor: datetime.date) -> bool:
    """Before the day before: what is told in the present tense is newer."""
    after = mention.bounds[1]
    return after is not None and after <= ymd(anchor - datetime.timedelta(days=1))


def _is_of_a_thing(before: str) -> bool:
    """«Ci sono cinque indagati per il ponte crollato giovedì scorso»: the fact has its verb, and this date a noun."""
    of_a_noun = _OF_A_NOUN.search(before)
    return of_a_noun is not None and _FINITE.search(before[: of_a_noun.start("noun")]) is not None


def _is_aside(mention: Mention, sentence: Sentence, first: Sentence | None) -> bool:
    """Whether a date of the second sentence is of a precedent, or of a plan, beside a fact that the first one tells."""
    if first is None or not HAPPENED.search(first.text):
        return False
    offset = mention.start - sentence.start
    start, end = clause_at(sentence.text, offset)
    clause = sentence.text[max(start, offset - _REACH) : min(end, offset + _REACH)]
    return bool(PLUPERFECT.search(clause) or FUTURE.search(clause))
