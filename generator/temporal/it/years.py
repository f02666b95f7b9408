"""Years by themselves: «nel 2014», «'68», «nel millenovecentosessantotto», «(1971)»."""

from __future__ import annotations

import re

from generator import edtf
from generator.temporal.it.words import year_number
from generator.temporal.notation import Found, Rule, compiled, rule
from generator.temporal.readings import Known, Reading

_NOT_A_YEAR = (
    r"(?! [ ]* (?: % | º | € | \$ | euro\b | dollari | metri | km | mq | posti | soldati | persone | uomini "
    r"| militari | lire | voti"
    r" | punti | per \s cento | abitanti | chilometri | ettari | tonnellate | milioni | miliardi | feriti | morti "
    r"| bambini | famiglie"
    r" | imprese | soci | iscritti | studenti | lavoratori | dipendenti | unità | casi | kg | nuov[ie]"
    r" | volte | pagine | giorni "
    r"| anni | mesi | ore ) )"
)
_YEAR_SIGNALS = (
    r"(?: nel | del | dal | al | dell'anno | nell'anno | l'anno | anno | dopo \s il | entro \s il | fino \s al "
    r"| prima \s del | verso \s il | il | sul"
    r" | per \s il | tra \s il | fra \s il | e \s il | e \s nel | o \s nel | estate | primavera | autunno "
    r"| inverno | biennio | triennio | stagione"
    r" | quello \s del | durante \s il | da | di | a | circa | e | tra | fra | esercizio | raccolto | vendemmia "
    r"| nel \s (?:lontano|lontanissimo) | del \s (?:lontano|lontanissimo) | classe | corso \s del "
    r"| inizio | fine | metà | intero | tutto \s il )"
)

_NO_NOUNS = frozenset(
    ("anche", "come", "oltre", "dove", "mentre", "invece", "sempre", "circa", "quando", "quasi", "poi", "erano",
     "forse", "ogni", "dopo", "prime", "oggi", "ieri", "fine", "nelle", "delle", "dalle", "alle", "degli", "negli",
     "dagli", "agli", "sugli", "sulle", "perchè", "benchè", "cioè", "infine")
)  # fmt: skip


def _year(value: int) -> Reading:
    return Known(edtf.year(value))


@rule(
    rf"{_YEAR_SIGNALS} (?:\s+|(?<=')) (?P<extent> (?P<year>[12]\d{{3}}) ) {_NOT_A_YEAR}",
    on="year",
    examples={
        "Nel 2014 la Crimea è stata annessa.": "2014",
        "l'anno 2014": "2014",
        "il bilancio del 2026": "2026",
        "Lo dipinse tra il 1567 e il 1570.": "1567/1570",
        "La Repubblica durò fino al 1797.": "../1797",
        "Fu costruito intorno al 1350.": "1350 APPROX",
        "Nacque circa nel 1350.": "1350 APPROX",
    },
    but_not=(
        "Pendolari in piedi sul 2011.",
        "Il pacchetto riguarda 2000 soldati.",
        "quota 1915 metri",
        "nel 2000 per cento",
        "Il conto è salito al 1350.",
        "Costa tra il 1200 e il 1300 euro.",
        "I contagi sono arrivati fino al 1200.",
    ),
)
def year_alone(found: Found) -> Reading | None:
    """«nel 2014»: four digits with a word that licenses them."""
    year = int(found["year"])
    signal = found.before(12).rstrip(" ").rsplit(" ", 1)[-1]
    if (
        signal in ("da", "di", "a", "e", "tra", "fra", "al", "il", "sul", "circa")
        and not 1800 <= year <= 2100
        and not (signal in ("al", "il") and _is_bound(found))
    ):
        return None
    if signal in ("da", "di", "a", "e", "tra", "fra", "sul") and _counted(found.after()):
        return None
    if (pair := _AND_ANOTHER.match(found.after())) and not _ALONE.match(found.after(40)[pair.end() :]):
        return None
    if signal in ("sul", "il") and _ABOARD.search(found.before(90)):
        return None
    return _year(year)


_BOUND = re.compile(
    r"\b(?:(?:tra|fra) il|(?:tra|fra|dal|nel) (?:il )?1\d{3} (?:e il|al)|(?:fino|sino|intorno|attorno) al"
    r"|(?:dopo|entro|verso|durante) il) $"
)
"""«tra il 1567 e il 1570», «fino al 1797»: where an old year is no number."""
_HOW_MANY = re.compile(
    r"\b(?:(?:sal|scend|sces|arriv|cal|cresc|cresciut|aument|lievit|spin|conta)\w*|articol[oi]|art\.|numer[oi]|pagin[ae])"
    r"(?: \w+)? (?:fino|sino|intorno|attorno) al $"
)


def _is_bound(found: Found) -> bool:
    """Whether an old year ends or frames a stretch; «sono arrivati fino al 1500», «intorno al 1500 iscritti» do not."""
    before = found.before(48)
    return _BOUND.search(before) is not None and not _HOW_MANY.search(before) and not _counted(found.after())


_AND_ANOTHER = re.compile(r" (?:e|al|o) (?:il )?[12]\d{3}(?!\d)")
_ALONE = compiled(_NOT_A_YEAR)
"""«tra il 1200 e il 1300 euro»: what the second of two numbers counts, the first does too."""
_ABOARD = re.compile(
    r"\b(?:treno|treni|regional[ei]|intercity|frecci\w+|pendolari|passeggeri|viaggiatori|convogli\w*|binari\w*|bus)\b"
    r"[^.!?\n]* (?:(?:in piedi|sal\w+|viaggi\w+|ammassat\w|stipat\w|trasbord\w+|dirottat\w|trasferit\w|seduti) sul"
    r"|(?:urtat|tamponat|sostituit|seguit|soppress|cancellat)\w il) $"
)
"""«pendolari in piedi sul 2011»: trains are called by their number, too."""


def _counted(after: str) -> bool:
    """«di 1968 firme»: a noun in the plural follows."""
    noun = re.match(r" ([a-z]{4,}[ie])\b", after)
    return noun is not None and noun[1] not in _NO_NOUNS and not noun[1].endswith("mente")


@rule(
    r"\( (?P<extent> (?P<year>1[5-9]\d\d|20\d\d) ) (?= \) | , | ; )",
    on="year",
    examples={
        "il film «Sacco e Vanzetti» (1971)": "1971",
        "La Bce (2021) lo aveva previsto.": "2021",
    },
    but_not=("È la più votata (1971 preferenze).", "Ha due gatti (1500 euro l'uno)."),
)
def year_in_brackets(found: Found) -> Reading | None:
    """«(1971)»."""
    return _year(int(found["year"]))


@rule(
    r"(?: (?<= nel [ ]) | (?<= del [ ]) | (?<= dal [ ]) | (?<= al [ ]) | (?<= il [ ]) | (?<= dell') | (?<= nell') "
    r"| (?<= anno [ ]) | (?<= \w{3}[ ]) ) (?P<year>'\d\d)",
    on="year",
    examples={"il contratto del '68": "1968", "nel '22": "2022", "i ragazzi del '99": "1899"},
    but_not=("al 90' minuto", "Grecia '04 resta un miracolo"),
)
def short_year(found: Found) -> Reading | None:
    """«nel '68»: two digits behind an apostrophe."""
    if re.search(r"(?!Nel|Del|Dal|Anno)[A-ZÀ-Ù][a-zà-ù]+ $", found.cased_before(16)):
        return None  # «Grecia '04»: an edition
    if found["year"] == "'99" and re.search(r"\bragazz[oi] del $", found.before()):
        return _year(1899)  # the last year called up in the Great War
    return Known(edtf.year(year_number(found["year"], found.pivot)), short=True)


@rule(
    rf"(?<= ll') (?P<year>8\d) {_NOT_A_YEAR} (?! \s* (?: di \s (?:via|corso|piazza|viale) | gradi | ' ) )",
    on="year",
    examples={"Nell'85 si trasferì a Parma.": "1985", "fu sindaco dal '75 all'85": "1975/1985"},
    but_not=("nell'85 per cento dei casi", "Abita all'85 di via Roma.", "pari all'82%", "sale all'85 il conto"),
)
def eighties(found: Found) -> Reading | None:
    """«nell'85»: the one apostrophe serves twice, where the number begins with a vowel."""
    if not re.search(r"(?:\b[nd]ell'|\bdall'|'\d\d all')$", found.before()):
        return None
    return _year(1900 + int(found["year"]))


@rule(
    r"(?: (?: nel | del | dal | al | il | anno | l'anno | entro \s il | dopo \s il ) \s+ | ^ )"
    r" (?P<extent> (?P<year>mille[a-z]{6,}|duemila[a-z]+) )"
    rf" {_NOT_A_YEAR}",
    on="year",
    examples={
        "nel millenovecentosessantotto": "1968",
        "il duemilaventicinque": "2025",
        "Millenovecentosessantotto: l'anno degli studenti.": "1968",
        "Nel millenovecentoquarantasei si votò.": "1946",
    },
    but_not=(
        "La finale del millecinquecento è stata combattuta.",
        "Il millefoglie è pronto.",
        "Millenovecento euro di multa.",
    ),
)
def written_year(found: Found) -> Reading | None:
    """«nel millenovecentosessantotto»; «il millecinquecento» is a race."""
    if _counted(found.after()) or (
        re.search(r"\b(?:il|del|al) $", found.before(4)) and found["year"].endswith("cento")
    ):
        return None
    if found.start == 0 and not re.match(r" ?[:.,-]|$", found.after()):
        return None
    return _year(year_number(found["year"]))


@rule(
    r"(?: anno \s+ (?P<extent> (?P<year>\d{3}|[a-z]+cento[a-z]*) ) )",
    on="unit",
    examples={"nell'anno 476": "0476", "l'anno ottocento": "0800"},
    but_not=("l'anno duecento persone",),
)
def early_year(found: Found) -> Reading | None:
    """«l'anno 476»: three digits only right after «anno»."""
    if re.match(r" [a-z]{3,}[ie]\b", found.after()):
        return None
    return _year(year_number(found["year"]))


NAMED_YEARS = {"sessantotto": 1968, "settantasette": 1977}
"""Years that became a name, written with a capital; «il Quarantotto» is 1848 or 1948, and stays silent."""


@rule(
    rf"(?: nel | del | dal | il | al | dopo \s il | col | sul ) \s+ (?P<extent> (?P<name>{'|'.join(NAMED_YEARS)}) )"
    rf" {_NOT_A_YEAR}",
    on="year",
    examples={
        "Nel Sessantotto gli studenti occuparono le università.": "1968",
        "Il Settantasette bolognese finì nel sangue.": "1977",
        "Dopo il Sessantotto niente fu come prima.": "1968",
    },
    but_not=("Ha giocato il sessantotto.", "i moti del Quarantotto", "il Sessantotto per cento"),
)
def named_year(found: Found) -> Reading | None:
    """«il Sessantotto», «il Settantasette»: a capital makes a name of the year."""
    return _year(NAMED_YEARS[found["name"]]) if found.cased("name")[0].isupper() else None


RULES: tuple[Rule, ...] = (
    year_in_brackets,
    year_alone,
    short_year,
    eighties,
    written_year,
    named_year,
    early_year,
)
