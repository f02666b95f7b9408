"""A date as pages show it, and why it is the event's: «Perché questa data?»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator import edtf
from generator.italian_dates import WEEKDAYS
from generator.model import Article, Mention, Report
from generator.render import wording
from generator.render.escape import plain
from generator.render.rules import RULES
from generator.when import When


@dataclass(frozen=True, slots=True)
class Date:
    """A date in words and for machines; `html` is empty when `<time datetime>` cannot say it."""

    text: str
    edtf: str
    html: str
    precision: str
    badge: str


@dataclass(frozen=True, slots=True)
class Reason:
    """One line of «Perché questa data?»; `code` is what a program would write."""

    term: str
    text: str
    code: str = ""


def make_date(when: When | None) -> Date | None:
    """How a date is shown; None stays None."""
    if when is None:
        return None
    return Date(when.italian, when.value, wording.html_datetime(when), when.edtf.precision, when.precision_italian)


def why_this_date(report: Report, article: Article) -> tuple[Reason, ...]:
    """From which words of the article a report has its date, and how they were read."""
    mention = report.mention
    if mention is None or report.dated_by != "expression":
        return (Reason("Origine", _ORIGINS[report.dated_by]),)
    rows = [Reason("Espressione", _words(mention, article))]
    if mention.when and not _says_it_all(mention):
        rows.append(Reason("Letta come", mention.when.italian, mention.when.value))
    if mention.anchor:
        same = "il giorno della pubblicazione" if mention.anchor == article.date else "il giorno in cui fu scritto"
        rows.append(Reason("Riferimento", f"{wording.day(mention.anchor)}, {same}"))
    if mention.told:
        rows.append(Reason("Riferimento", f"{When(mention.told).italian}, data detta nel testo"))
    if mention.zone:
        rows.append(Reason("Fuso", f"{wording.quoted(plain(mention.zone))}, senza convertire l’ora"))
    if mention.certainty != "sure":
        rows.append(Reason("Certezza", _CERTAINTIES[mention.certainty]))
    if mention.rule in RULES:
        rows.append(Reason("Regola", RULES[mention.rule]))
    return tuple(rows)


def steps_of(mention: Mention | None) -> tuple[str, ...]:
    """How the words were read, a sentence a step; without what the rows above say already."""
    told = (step for step in mention.steps if not step.startswith(_TOLD)) if mention else ()
    return tuple(wording.full_stop(wording.initial(wording.typographic(step))) for step in told)


def reason_in_short(report: Report, article: Article) -> str:
    """««ieri sera» = 30 dicembre 2025, sera: dalla data dell’articolo, 31 dicembre 2025», for the words in the text.

    The report must have a mention.
    """
    mention = report.mention
    assert mention is not None
    words, shown = _words(mention, article), report.when or mention.when
    if shown is None:
        return f"{words}: il testo non dice il giorno"
    read = words if shown == mention.when and _says_it_all(mention) else f"{words} = {shown.italian}"
    text = f"{read}: {'; '.join(_counted(mention, shown, article)) or 'la data è scritta per intero'}"
    return text if mention.certainty == "sure" else f"{text} ({_DOUBTS[mention.certainty]})"


def _counted(mention: Mention, shown: When, article: Article) -> Iterator[str]:
    """From what the words are counted; a day that is counted from itself is not said twice."""
    if mention.told:
        same = mention.told == shown.edtf
        yield "una data detta nel testo" if same else f"da una data detta nel testo, {When(mention.told).italian}"
    if mention.anchor:
        here = "dell’articolo" if mention.anchor == article.date else "in testa all’articolo"
        same = shown.edtf == edtf.day(mention.anchor)
        yield f"la data {here}" if same else f"dalla data {here}, {wording.day(mention.anchor)}"


def _words(mention: Mention, article: Article) -> str:
    """The expression; of a stretch with what opens it: «dall’8 al 10 maggio»."""
    opening = (
        _OPENING.search(article.text, max(0, mention.start - 12), mention.start)
        if mention.when and not mention.when.edtf.unit
        else None
    )
    return wording.quoted(plain(f"{opening[0] if opening else ''}{mention.text}"))


def _says_it_all(mention: Mention) -> bool:
    """Whether the words are the date as we write it, maybe with its weekday: «mercoledì 3 dicembre 2025»."""
    written = wording.typographic(plain(mention.text)).casefold()
    first, _, rest = written.partition(" ")
    return mention.when is not None and mention.when.italian in (written, rest if first in WEEKDAYS else "")


_OPENING = re.compile(
    r"\b(?:(?:[dn]a|[dn]e)l(?:la |l['’]| )|(?:(?:tra|fra) )?(?:il |la |l['’])|da |tra |fra )\Z", re.IGNORECASE
)
_TOLD = (
    "più espressioni vicine si leggono come una sola",
    "si conta dalla data dell’articolo",
    "si conta dall’ultima data detta nel testo",
)
_DOUBTS = {"default": "si può leggere in due modi: qui vale quello consueto nelle notizie", "vague": "il testo è vago"}
_ORIGINS = {
    "expression": "Un’espressione del testo.",
    "publication": "Il testo non dice quando: vale il giorno della pubblicazione.",
    "editor": "L’ha indicata la redazione.",
    "nothing": "Nulla, nel testo, permette di datare il fatto.",
}
_CERTAINTIES = {
    "default": "Il testo si può leggere in due modi: vale quello consueto nelle notizie.",
    "vague": "Il testo è vago: la data vale come intervallo.",
}
