"""A date as pages show it, and why it is the event's: «Perché questa data?»."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Article, Report
from generator.render import wording
from generator.render.escape import plain
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
    rows = [Reason("Espressione", f"«{plain(mention.text)}»")]
    if mention.when:
        rows.append(Reason("Letta come", mention.when.italian, mention.when.value))
    if mention.anchor:
        same = "il giorno della pubblicazione" if mention.anchor == article.date else "il giorno in cui fu scritto"
        rows.append(Reason("Riferimento", f"{wording.day(mention.anchor)}, {same}"))
    if mention.told:
        rows.append(Reason("Riferimento", f"{When(mention.told).italian}, data detta nel testo"))
    if mention.zone:
        rows.append(Reason("Fuso", f"«{plain(mention.zone)}», senza convertire l’ora"))
    if mention.certainty != "sure":
        rows.append(Reason("Certezza", _CERTAINTIES[mention.certainty]))
    rows.append(Reason("Regola", "", mention.rule))
    return tuple(rows)


def reason_in_short(report: Report, article: Article) -> str:
    """«“ieri sera” = 30 dicembre 2025, sera: dalla data dell’articolo, 31 dicembre 2025», for the words in the text.

    The report must have a mention.
    """
    mention = report.mention
    assert mention is not None
    words, shown = f"“{plain(mention.text)}”", report.when or mention.when
    if shown is None:
        return f"{words}: il testo non dice il giorno"
    counted = []
    if mention.told:
        counted.append(f"da una data detta nel testo, {When(mention.told).italian}")
    if mention.anchor:
        where = "dell’articolo" if mention.anchor == article.date else "in testa all’articolo"
        counted.append(f"dalla data {where}, {wording.day(mention.anchor)}")
    text = f"{words} = {shown.italian}: {'; '.join(counted) or 'lo dice il testo'}"
    return text if mention.certainty == "sure" else f"{text} ({_DOUBTS[mention.certainty]})"


_DOUBTS = {"default": "si può leggere in due modi: qui vale quello consueto nelle notizie", "vague": "il testo è vago"}
_ORIGINS = {
    "expression": "Un’espressione del testo.",
    "publication": "Il testo non dice quando: vale il giorno della pubblicazione.",
    "editor": "L’ha indicata la redazione.",
    "nothing": "Nulla, nel testo, permette di datare il fatto.",
}
_CERTAINTIES = {
    "default": "il testo si può leggere in due modi; si è scelto quello consueto nelle notizie",
    "vague": "il testo è vago: la data vale come intervallo",
}
