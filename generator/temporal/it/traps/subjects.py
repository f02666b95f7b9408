"""Names at the head of a sentence that only their verb tells to be people: «Pasqua smentisce», «spiega Settembre»."""

from __future__ import annotations

import re

from generator.temporal.it.traps.names import BARE_NAME, CAPITAL, CAPITAL_MONTH, KIN, NAMELIKE, ROLE, SAYS
from generator.temporal.notation import Trap, trap
from generator.temporal.tries import trie

_HUMAN = (
    "abitare", "allenare", "ammettere", "annuire", "arbitrare", "assumere", "battibeccare", "calciare",
    "crossare", "dribblare", "parare", "candidare",
    "chiedere", "commentare", "confessare", "consigliare", "contestare", "controbattere",
    "convocare", "cucinare", "denunciare", "depositare", "deporre", "dettare", "dichiarare", "difendere", "dire",
    "dirigere", "discutere", "dissentire", "domandare", "duettare", "esultare", "evadere", "fuggire", "firmare",
    "giurare", "guidare", "incassare", "incontrare", "incriminare", "indagare", "indossare", "ingaggiare",
    "insegnare", "insistere", "insorgere", "insultare", "interrogare", "intervistare", "inviare", "lamentare",
    "lavorare", "leggere", "litigare", "mentire", "negare", "obiettare", "omaggiare", "ordinare",
    "parlare", "patteggiare", "pedalare", "picchiare", "polemizzare", "precisare", "presiedere",
    "protestare", "querelare", "raccontare", "replicare", "restituire", "ribadire", "ribattere", "ricorrere",
    "ricusare", "ridere", "rilanciare", "ringraziare", "rispondere", "sbagliare", "sbottare",
    "scrivere", "scuotere", "smentire", "sospirare", "sostenere", "sottoscrivere", "sparare", "sperare",
    "spiegare", "sposare", "tacere", "telefonare", "temere", "testimoniare", "tuonare", "urlare", "uccidere", "vantare",
    "votare",
)  # fmt: skip
"""What only people do. Months and feasts «segnano», «portano», «confermano», «vedono», «accusano un calo» too."""
_IRREGULAR = {
    "ammettere": "ammise ammesso", "assumere": "assunse assunto", "chiedere": "chiese chiesto",
    "deporre": "depone deponeva depose deporrà deposto", "difendere": "difese difeso",
    "dire": "dice diceva disse dirà detto", "dirigere": "diresse diretto", "discutere": "discusse discusso",
    "evadere": "evase evaso", "insistere": "insistito", "insorgere": "insorse insorto", "leggere": "lesse letto",
    "ricorrere": "ricorse", "ridere": "rise riso", "rispondere": "rispose risposto",
    "scrivere": "scrisse scritto", "scuotere": "",
    "sostenere": "sostiene sosteneva sostenne sosterrà sostenuto", "sottoscrivere": "sottoscrisse sottoscritto",
    "tacere": "tacque taciuto", "uccidere": "uccise ucciso",
}  # fmt: skip
_PLAIN_IRE = ("dissentire", "fuggire", "mentire")
"""«fugge», not «fuggisce»."""
_REFLEXIVE = "difendere", "candidare", "sposare", "vantare", "lamentare", "giustificare", "scusare", "arrendere"
_SUFFERED = (
    "accusato", "ammanettato", "arrestato", "assolto", "assunto", "candidato", "condannato", "convocato", "denunciato",
    "deceduto", "eletto", "esonerato", "ferito", "fermato", "imputato", "incinta", "indagato", "interrogato",
    "laureato",
    "latitante", "licenziato", "morto", "nato", "nominato", "operato", "pensionato", "premiato", "querelato",
    "ricoverato", "rieletto", "scarcerato", "scomparso", "sposato", "squalificato", "disoccupato", "dimesso", "ucciso",
)  # fmt: skip


def _forms(infinitive: str) -> set[str]:
    """The third person singular in the tenses of news, and the participle."""
    stem, ending = infinitive[:-3], infinitive[-3:]
    if infinitive in ("dire", "deporre", "sostenere"):
        return set(_IRREGULAR[infinitive].split())
    irregular = set(_IRREGULAR.get(infinitive, "").split())
    if ending == "are":
        soft = stem[:-1] if re.search("[cg]i$", stem) else re.sub("([cg])$", r"\1h", stem)
        return {stem + "a", stem + "ava", stem + "ò", soft + "erà", stem + "ato", stem + "ata"}
    if ending == "ire":
        present = stem + ("e" if infinitive in _PLAIN_IRE else "isce")
        return {present, stem + "iva", stem + "ì", stem + "irà", stem + "ito", stem + "ita"}
    return irregular | {stem + "e", stem + "eva", stem + "erà"}


def _plural(infinitive: str) -> str:
    """«firmano», «difendono», «smentiscono»."""
    stem, ending = infinitive[:-3], infinitive[-3:]
    if ending == "are":
        return stem + "ano"
    return stem + ("iscono" if ending == "ire" and infinitive not in _PLAIN_IRE else "ono")


def _participles(infinitives: tuple[str, ...]) -> set[str]:
    """«firmato», «detto»."""
    return {form for verb in infinitives for form in _forms(verb) if re.search("(?:[aiu]t|[st]t|s|pp|nt|st)o$", form)}


_DOES = trie({form for verb in _HUMAN for form in _forms(verb)} - _participles(_HUMAN))
_DONE = rf"(?: {trie(_participles(_HUMAN))} | {trie(p[:-1] + 'a' for p in _participles(_HUMAN))} )"
_HAVE_DONE = trie(_participles(_HUMAN))
_SUFFERS = trie({form for word in _SUFFERED for form in (word, word[:-1] + "a")})
_HAS = r"(?: ha | aveva | avrebbe | avrà | l'ha | l'aveva | gli \s ha | le \s ha | li \s ha | le \s aveva )"
_IS = r"(?: è | e' | era | fu | sarà | è \s stat[oa] | era \s stat[oa] | sarebbe (?: \s stat[oa] )? | viene | verrà )"
_ADVERB = r"(?: (?: non | però | invece | anche | già | poi | subito | mai | ancora | lo | la | ci | ne ) \s+ ){0,2}"
_HEAD = r"(?: ^ | (?<= [.!?;:»,-] [ ] ) | (?<= \n ) | (?<= [.:] [ ] [«\"] ) )"
_SELF = trie({form for verb in _REFLEXIVE for form in _forms(verb)} - _participles(_REFLEXIVE))
_HEARD = trie(
    (
        "sentito", "interrogato", "arrestato", "incontrato", "sostituito", "condannato", "assolto", "ascoltato",
        "querelato", "votato", "nominato", "sposato", "candidato", "scarcerato", "convocato", "ingaggiato",
        "esonerato", "sconfitto", "denunciato", "minacciato", "accusato", "difeso", "eletto",
    )
)  # fmt: skip
_SOMEBODYS = (
        "gol", "rigore", "doppietta", "tripletta", "parata", "assist", "cross", "dimissioni", "candidatura",
        "interrogatorio", "moglie", "marito", "figlio", "figlia", "madre", "padre", "sorella", "fratello", "legale",
        "avvocato", "avvocata", "difensore", "difesa", "condanna", "assoluzione", "scarcerazione", "elezione", "nomina",
        "biografia", "firma", "ricorso", "querela", "esposto", "testimonianza", "deposizione", "patteggiamento",
        "complice", "fidanzata", "fidanzato", "vedova", "portavoce", "segretario", "segretaria",
)  # fmt: skip
_OF_SOMEBODY = trie((*_SOMEBODYS, *map(str.capitalize, _SOMEBODYS)))
_MATCHES = (
    "affrontare", "battere", "sconfiggere", "sfidare", "sostituire", "querelare", "denunciare", "accusare", "attaccare",
    "abbracciare", "insultare", "difendere", "intervistare", "incontrare", "sposare", "ringraziare", "superare",
    "eliminare", "scavalcare", "precedere", "staccare", "marcare", "anticipare",
)  # fmt: skip
"""What people do to people: «Marzo batte Aprile»."""
_AGAINST = trie({form for verb in _MATCHES for form in _forms(verb)} - _participles(_MATCHES))
_TOGETHER = trie(
    {_plural(verb) for verb in (*_HUMAN, *_MATCHES, "segnare", "pareggiare") if verb not in ("dire", "deporre")}
    | {"dicono", "sostengono", "depongono", "escono", "vanno in gol"}
)
"""«Giugno e Agosto firmano»."""
_PERSON = "il nome di una persona"

TRAPS: tuple[Trap, ...] = (
    trap(
        "name_that_acts",
        _PERSON,
        rf"{_HEAD} {BARE_NAME} (?= \s+ {_ADVERB} (?: {_DOES} \b | {_HAS} \s+ {_ADVERB} {_DONE} \b"
        rf" | {_IS} \s+ {_ADVERB} {_SUFFERS} \b | si \s+ (?: {_SELF} | è \s+ {_ADVERB} (?:difes|candidat|dimess"
        r"|sposat|laureat|suicidat|scusat|costituit|pentit|rifiutat|giustificat)[oa] | dimette | dimetterà ) \b"
        r" | (?: presenta | rassegna | annuncia | ritira | rischia | lascia ) \s (?: le \s dimissioni"
        r" | la \s candidatura | l'aula"
        r" | il \s processo | il \s carcere ) | (?: vola | scatta | va ) \s in \s (?: fuga | volata | gol | rete )"
        rf" | (?: {SAYS} | accusa ) \s? : ) )",
        examples=(
            "Settembre ha firmato la perizia.",
            "Pasqua smentisce, Epifani conferma.",
            "Immacolata lavora in un call center.",
            "Natale è stato arrestato a Bari.",
            "Agosto presenta le dimissioni.",
            "Marzo attacca: «La giunta ha mentito».",
        ),
        but_not={
            "Settembre ha portato 1.200 occupati.": "Settembre",
            "Agosto ha segnato un calo.": "Agosto",
            "A Pasqua smentisce le voci.": "Pasqua",
        },
    ),
    trap(
        "name_against_name",
        _PERSON,
        rf"{_HEAD} (?: {BARE_NAME} \s+ {_ADVERB} {_AGAINST} \s+ (?: il \s | la \s )? {BARE_NAME} (?! \s+ \d )"
        rf" | {BARE_NAME} \s+ (?: ad? | contro ) \s+ {BARE_NAME} \s? :"
        rf" | {CAPITAL_MONTH} \s e \s {CAPITAL_MONTH} (?= \s+ (?: si \s+ (?: sfidano | scontrano | affrontano | alleano"
        rf" | sposano | dividono | separano ) | {_TOGETHER} | hanno \s+ {_HAVE_DONE} ) \b ) )",
        examples=(
            "Marzo batte Aprile al ballottaggio.",
            "Giugno e Agosto firmano il 4-0.",
            "Marzo e Aprile si sfidano nei gazebo.",
            "Marzo ad Aprile: «Ti denuncio».",
        ),
        but_not={
            "Luglio supera agosto per presenze.": "Luglio",
            "Luglio e agosto segnano il record di presenze.": "Luglio",
        },
    ),
    trap(
        "name_that_is_somebody",
        _PERSON,
        rf"{_HEAD} {NAMELIKE} (?= \s+ (?: è | era | fu | sarà ) \s+ (?: il \s+ | la \s+ | l' | lo \s+ | un' | un \s+"
        rf" | una \s+ | uno \s+ )? (?: nuov[oa] \s+ | ex \s+ )? (?: {ROLE} | {trie(KIN)} ) \b (?! \s+ a \s ) )",
        examples=("Venerdì è il compagno di Robinson.", "Mezzogiorno è un'attrice."),
        but_not={"Agosto è il mese più caldo.": "Agosto"},
    ),
    trap(
        "name_that_speaks",
        _PERSON,
        rf"{SAYS} \s+ {BARE_NAME}",
        examples=("«Non ho incassato quei soldi», si difende Capodanno.", "«Vedremo», ha detto Aprile."),
        but_not={"«Vedremo», dice, domenica, il sindaco.": "domenica", "Lo dice a Natale.": "Natale"},
    ),
    trap(
        "name_spoken_of",
        _PERSON,
        rf"(?: [Cc]ontro | [Tt]occa \s a | [Aa]l \s fianco \s di | (?: ha | hanno | aveva | avevano"
        rf" | aver ) \s {_HEARD}"
        rf" | {_OF_SOMEBODY} \s (?: [a-z]{{4,10}} \s )? di )"
        rf" \s (?: {CAPITAL} \s e \s )? {BARE_NAME} (?! \s+ (?: \d | scors | prossim ) )",
        examples=(
            "Il rigore di Pasqua si stampa sul palo.",
            "Il gip ha interrogato Natale.",
            "Contro Pasqua ci sono prove.",
            "Doppietta di Giugno, il Cerignola vola.",
        ),
        but_not={
            "Le dimissioni di marzo aprirono la crisi.": "marzo",
            "La condanna di Aprile 2019 è definitiva.": "Aprile 2019",
        },
    ),
)
