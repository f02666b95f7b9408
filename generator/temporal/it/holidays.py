"""Holidays and days with a name, their vigils and nights, and the words that stand around them."""

from __future__ import annotations

import re

from generator.temporal.it.feasts import CLOCK_CHANGES, NAME, SPELLINGS
from generator.temporal.it.words import MODIFIER, MONTHS, OF, PARTS, WEEKDAYS, any_of, side, year_number
from generator.temporal.notation import Found, Rule, rule
from generator.temporal.readings import DayPart, HolidayOf, Reading, Timed
from generator.temporal.tries import trie

_DOUBTFUL = {
    "natale", "assunta", "immacolata", "ascensione", "ringraziamento", "le ceneri", "annunciazione", "tutti i santi",
    "ogni santi", "presa della bastiglia", "guy fawkes", "kippur", "yom kippur", "candelora",
}  # fmt: skip
"""Also words of other use: days only where a day would stand. All saints are."""
_ONLY_DAYS = {"san silvestro", "santi pietro e paolo", "san valentino"}
"""Saints of whom one hears only for their day."""
_PLACES_TOO = {
    "san giovanni", "san marco", "san giorgio", "san lorenzo", "san michele", "san martino", "san sebastiano",
    "san nicola", "san nicolò", "san rocco", "san francesco", "san giacomo", "san matteo", "san luigi", "san petronio",
    "san bartolomeo", "sant'andrea", "sant'anna", "sant'agata", "sant'antonio", "santa barbara", "santa caterina",
    "santa cecilia", "santa rosalia", "san biagio",
}  # fmt: skip
"""«A San Giovanni hanno cantato in trenta»: squares and towns; days only after «giorno di», «entro» and the like."""
_YEAR = rf"{OF} (?P<year>[12]\d{{3}}|'\d\d)"
_DAY_OF = re.compile(
    r"\b(?:sera|mattina|pomeriggio|notte|alba|giorno|festa|festività|vigilia|pranzo|cena|fiera|ricorrenza"
    r"|solennità|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica) (?:di |della |del |dell'|per )$"
)
_TEMPORAL = re.compile(
    r"(?:^|\b(?:a|ad|di|d'|per|entro|dopo|prima di|dopo l'|dell'|dall'|all'|l'|da|fino a|fino all'|sotto|tra|fra|e|e l'"
    r"|giorno di|festa di"
    r"|giorno dell'|festa dell'|vacanze di|sera di|mattina di|notte di|giorno|dal|scorso|prossimo|oltre|con l'|e a"
    r"|con|pre|questo|al|del|il|passat[oa]|lo|dello|nello|allo"
    r"|prima del|prima dell'|prima della) ?|[,(:.;-] ?)$"
)
_OF_A_NAME = re.compile(r"\b(?!(?:Per|Dopo|Entro|Fra|Tra|Ad|Da|Con|Il|Questo|Ogni|Buon)\b)[A-ZÀ-Ù][a-zà-ù]+ $")
_NO_DAY_AFTER = re.compile(
    r" di roma\b| (?:cines|islamic|ebraic|ortodoss|copt)"
    r"|'? (?:orale|mentale|riproduttiva|sessuale|pubblica|animale|usato|digitale|urbana?)\b"
)
"""«Natale di Roma»; «giornata mondiale della salute orale» is another day than that of health."""
_ANOTHER_TOPIC = re.compile(
    r" (?:del|della|dell'|dei|degli|delle|dello|di|e della|e del|e delle|e dei|nel|nella) ?"
    r"(?!quest|prossim|scors|\d|luned|marted|mercoled|gioved|venerd|sabato|domenica|mondo)[a-zà-ù]{3}"
)


@rule(
    rf"(?: (?!passat) {MODIFIER} \s+ )?"
    r" (?: (?: giorno | giornata | festa | festività | ricorrenza | solennità ) \s+"
    r" (?:di|dell'|della|dello|del|per) \s* )?"
    rf" (?P<holiday>{NAME}) (?: {_YEAR} (?! [ ]*[a-z]{{3,}}i\b ) | \s+ (?P<after>scors[oa]"
    rf"|passat[oa]|prossim[oa]) )?",
    on="holiday",
    examples={
        "A Natale il papa ha chiesto la pace.": "2025-12-25",
        "Il giorno di Santo Stefano un treno è deragliato.": "2025-12-26",
        "A Pasqua era entrata in vigore una tregua.": "2025-04-20",
        "L'Epifania chiuderà le feste.": "2026-01-06",
        "I due si rivedranno passato Capodanno.": "2026-01-01",
        "Natale 2014": "2014-12-25",
        "la festa della mamma del 2025": "2025-05-11",
        "Pasqua ortodossa 2024": "2024-05-05",
        "il capodanno cinese 2022": "2022-02-01",
        "La giornata mondiale dell'acqua si celebrerà a Roma.": "2026-03-22",
        "Per la giornata contro la violenza sulle donne ha parlato il Quirinale.": "2025-11-25",
        "Il Labor Day era passato.": "2025-09-01",
        "Memorial Day 2019": "2019-05-27",
        "la fine del Ramadan 2024": "2024-04-10",
        "S. Valentino 2015": "2015-02-14",
        "Per San Valentino i ristoranti saranno pieni.": "2026-02-14",
        "Per San Silvestro il Comune vieterà i botti.": "2026-12-31",
        "A Firenze, per San Giovanni, torneranno i fuochi.": "2026-06-24",
    },
    but_not=(
        "Il ministro Natale è partito.",
        "la Repubblica",
        "il Natale di Roma",
        "l'ospedale San Francesco",
        "Hanno cantato a San Giovanni in trenta.",
        "la giornata mondiale della salute orale",
        "la guerra del Kippur",
        "È ricoverato all'Immacolata di Lamezia.",
        "Restò nella chiesa di San Silvestro.",
        "dopo la presa della Bastiglia",
        "il capodanno cinese 1912",
    ),
)
def holiday(found: Found) -> Reading | None:
    """«Natale», «Pasqua», «festa della Repubblica», «giornata mondiale dell'acqua»."""
    name = SPELLINGS[found["holiday"]]
    dated = (
        found["year"] or found["modifier"] or found["after"] or not found.cased().lower().startswith(found["holiday"])
    )
    if (
        (name in _DOUBTFUL or (name.startswith("san") and name not in _ONLY_DAYS))
        and not dated
        and not _temporal(name, found)
    ):
        return None
    if name in _ONLY_DAYS and not dated and _OF_A_NAME.search(found.cased_before(16)):
        return None  # «I Baci Perugina San Valentino»
    if name in _DOUBTFUL and not dated and re.match(r" d[ie'] ?[A-ZÀ-Ù]", found.cased_after(6)):
        return None  # «ricoverato all'Immacolata di Lamezia»
    if name in _ONLY_DAYS and not dated and _PLACE.search(found.before()):
        return None  # «la chiesa di San Silvestro»
    after = found.after()
    if _NO_DAY_AFTER.match(after) or (name.startswith("giornata") and not dated and _ANOTHER_TOPIC.match(after)):
        return None
    year = year_number(found["year"], found.pivot) if found["year"] else None
    return HolidayOf(name, year, side(found["modifier"]) or side(found["after"]))


_PLACE = re.compile(
    r"(?:ospedale|chiesa|piazza|basilica|parrocchia|policlinico|carcere|scuola|istituto|collegio|patrono"
    r"|papa|porta|comune|quartiere|guerra|abbazia|convento) (?:di |del |dell'|della |dello )?$"
)
_SOMEWHERE = re.compile(
    rf"(?:\d|{any_of((*MONTHS, *WEEKDAYS, *PARTS))}|oggi|domani|ieri|stasera|stamattina|stamane|domattina|mezzogiorno"
    r"|(?:concert|corte|manifestazion|presidi|folla|comizi|funeral|sfilat|raduno|rapin|incident|rogo|incendi|scontr"
    r"|ricoverat|abit|resid|viv|nat|trasferit|sbarcat|ferm|arrestat|uccis|mort|sede|casa"
    r"|appartament|negozi|mercat|sopralluogh?|lavor|cantier)\w*) a $"
)
"""«il Primo maggio a San Giovanni», «domani alle 10.30 a Sant'Ambrogio», «il corteo a San Lorenzo»: the place."""


_THING_OF = re.compile(
    r"\b(?:alber[oi]|mercatin[oi]|regal[oi]|strage|cant[oi]|canzon[ei]|addobbi|luminarie|luci|presep[ei]|panettone"
    r"|babbo|villaggi[o]?|uov[oa]|dolci|racconto|film|spirito|atmosfera|auguri) di $"
)
"""«i regali di Natale»."""
_WHEN = re.compile(
    r"\b(?:entro|il giorno di|giorn[oi] (?:dopo|prima di)|settiman[ae] (?:dopo|prima di)) $"
    r"|(?:^|[.!?\n] ?)(?:a|per) $|[,;:] per $"
)
_BEFORE_A_SAINT = re.compile(
    r"(?:\b(?:a|da|per|il giorno di|la notte di|entro|dopo|di|tra|fra"
    r"|(?:natale|pasqua|immacolata|epifania|capodanno|vigilia) e) )$"
)
_OF_A_THING = re.compile(r"\b(?:(?!prima)[a-z]{4,} di|[a-z]+tà di) $")


def _temporal(name: str, found: Found) -> bool:
    """Whether the word stands where a day would: «a Natale», not «Natale Rossi» nor «chiesa di San Francesco»."""
    before = found.before()
    if _THING_OF.search(before):
        return False
    if name.startswith("san") and _SOMEWHERE.search(found.before(40)):
        return False
    if _PLACE.search(before) or (found.is_capital and re.match(r" [A-ZÀ-Ù][a-z]", found.cased_after(3))):
        return False
    if name in ("tutti i santi", "ogni santi") and "Santi" not in found.cased():
        return _stands_alone(found)  # «pregano tutti i santi»
    return _is_saints_day(name, before, found) if name.startswith("san") else bool(_TEMPORAL.search(before))


def _is_saints_day(name: str, before: str, found: Found) -> bool:
    """«entro San Martino», not «San Giovanni in Laterano» nor «la città di San Marino»."""
    if re.match(r" (?:in|al|a) [A-ZÀ-Ù]", found.cased_after(6)):
        return False
    if _DAY_OF.search(before):
        return True
    if name in _PLACES_TOO:
        return _WHEN.search(before) is not None or _stands_alone(found)
    may = _BEFORE_A_SAINT.search(before) is not None or _stands_alone(found)
    return may and not _OF_A_THING.search(before)


def _stands_alone(found: Found) -> bool:
    """«San Valentino», «San Valentino alle 20», with nothing before it."""
    return found.before() == "" and bool(re.match(r"[ ]*(?:$|[.,;:]| alle? | di sera| del?l?'?[ ]?\d)", found.after()))


_BEGINS_THE_EVENING_BEFORE = {"natale": -1, "capodanno": -1, "capo d'anno": -1, "epifania": -1, "befana": -1}


@rule(
    rf"notte \s+ (?:di|del|dell'|della) \s* (?P<holiday>{trie(_BEGINS_THE_EVENING_BEFORE)}) (?: {_YEAR} )?",
    on="holiday deictic",
    examples={
        "La notte di Capodanno sarà fredda.": "2025-12-31TNI",
        "la notte di Natale del 2016": "2016-12-24TNI",
    },
    but_not=("la notte di San Silvestro", "La notte di Natale Rossi"),
)
def night_of_a_holiday(found: Found) -> Reading | None:
    """«notte di Capodanno», «notte di Natale»: the night that ends on the morning of the feast."""
    if re.match(r" [A-ZÀ-Ù][a-z]", found.cased_after(3)):
        return None
    year = year_number(found["year"], found.pivot) if found["year"] else None
    name = found["holiday"]
    return Timed(HolidayOf(name, year, shift=_BEGINS_THE_EVENING_BEFORE[name]), DayPart("NI"))


@rule(
    r"(?: fino | sino | dal? | dopo | prima | entro | in \s vista ) (?: \s* (?:il|al|del|l) )? \s+"
    rf" (?P<extent> (?: ritorno | passaggio | cambio ) \s+ (?:all'|dell') (?P<change>{any_of(CLOCK_CHANGES)}) )",
    on="unit",
    examples={
        "Si dormirà un'ora in meno dopo il passaggio all'ora legale.": "passaggio all'ora legale = 2026-03-29",
        "Dormiremo un'ora in meno dopo il ritorno dell'ora legale.": "ritorno dell'ora legale = 2026-03-29",
    },
    but_not=("L'ora legale fa risparmiare.", "Bruxelles vuole abolire il cambio dell'ora"),
)
def clock_change(found: Found) -> Reading | None:
    """«fino al ritorno dell'ora solare»."""
    return HolidayOf(found["change"])


_DATED = re.compile(r"\b(?:notte|domenica|sabato|oggi|ieri|domani|weekend|fine settimana|\d{1,2} (?:marzo|ottobre))\b")


@rule(
    rf"(?: torna | tornerà | tornava | scatta | scatterà ) \s+ l' (?P<extent> (?P<change>{any_of(CLOCK_CHANGES)}) )",
    on="unit",
    examples={
        "Tornerà l'ora solare: lancette un'ora indietro.": "ora solare = 2026-10-25",
        "Scatterà l'ora legale: si dormirà un'ora in meno.": "ora legale = 2026-03-29",
    },
    but_not=("Domenica torna l'ora solare.", "Torna l'ora legale nella notte tra il 28 e il 29 marzo."),
)
def clock_that_changes(found: Found) -> Reading | None:
    """«torna l'ora solare», unless the sentence says when."""
    said = re.split(r"[.!?\n]", found.before(120))[-1] + re.split(r"[.!?\n]", found.after(120))[0]
    return None if _DATED.search(said) else HolidayOf(found["change"])


RULES: tuple[Rule, ...] = (night_of_a_holiday, holiday, clock_change, clock_that_changes)
