"""Verbs as cues of time: closed lists of forms and endings, no part-of-speech tagging."""

from __future__ import annotations

import re

from generator.temporal.it.words import any_of
from generator.temporal.tries import trie

AUXILIARIES = (
    "ha", "hanno", "ho", "abbiamo", "avete", "hai", "aveva", "avevano", "avevamo", "abbia", "abbiano", "avesse",
    "avessero", "è", "e'", "sono", "siamo", "era", "erano", "fosse", "fossero", "sia", "siano", "fu", "furono",
    "essere",
    "aver", "avere", "essersi", "venne", "vennero", "viene", "vengono", "s'è", "l'ha", "l'hanno", "c'è", "n'è", "li",
    "si è", "si sono", "avendo", "essendo", "stato", "stata", "stati", "state",
)  # fmt: skip
PRESENT_AUXILIARIES = ("ha", "hanno", "ho", "abbiamo", "hai", "è", "e'", "sono", "siamo", "si è", "si sono", "l'ha",
                       "l'hanno", "s'è", "c'è", "n'è")  # fmt: skip
"""Those of the passato prossimo, which tells from the article's day, not from the story's."""

_STEMS = (
    "fatt", "dett", "scritt", "pres", "mess", "chies", "decis", "chius", "apert", "mort", "vint", "pers", "rimast",
    "vist",
    "lett", "nat", "cors", "scelt", "accolt", "rott", "tolt", "colt", "volt", "scopert", "offert", "spint", "giunt",
    "assunt", "condott", "dirett", "prodott", "trascors", "discuss", "promoss", "ammess", "conclus", "esplos",
    "dismess",
    "spes", "arres", "accus", "uccis", "incis", "divis", "ridott", "difes", "sospes", "ripres", "sorpres", "espress",
    "concess", "elett", "rivolt", "svolt", "raccolt", "risolt", "sepolt", "vissut", "strett", "corrott", "interrott",
    "fus", "diffus", "confus", "esclus", "inclus", "distrutt", "costrutt", "sces", "acces", "emers", "immers",
    "appars",
    "scompars", "rimoss", "moss", "scoss", "percoss", "sconfitt", "trafitt", "inflitt", "raggiunt", "aggiunt",
    "spent",
    "dipint", "estes", "appes", "intes", "success", "chiest", "post", "nascost", "sort", "insort", "rett", "protett",
    "redatt", "espuls", "sommers", "distint", "estint", "piant", "assolt", "dissolt", "sciolt", "invas", "evas",
    "persuas", "introdott", "tradott", "indott", "offes", "compres", "appres", "tes", "rivist", "provvist",
)  # fmt: skip
PARTICIPLE = rf"(?!sabato\b)(?:\w{{2,}}(?:at|ut|it)[oaie]|\w*(?:{any_of(_STEMS)})[oaie])"

_PLANNED_STEMS = (
    "attes", "previst", "programmat", "fissat", "convocat", "rinviat", "prenotat", "slittat",
)  # fmt: skip
PLANNED_PARTICIPLE = rf"(?:{any_of(_PLANNED_STEMS)})[oaie] (?! (?<=rinviat[oaie]) \s (?:il\s|l['’]) \d)"
"""Participles that speak of what is to come: «è atteso», «fissata per»; not «rinviata il 3 marzo»."""
CALLED = r"(?:chiamat|destinat|candidat)[oaie] (?= \s (?:a|ad|al|allo|alla|ai|agli|alle|per)\b | \s all' )"
"""«sono chiamati alle urne»: only of who is called; «aveva chiamato il 112» tells."""

PLANNED = (
    "conta di", "contano di", "punta a", "punta ad", "puntano a", "puntano ad", "mira a", "mirano a", "si spera",
    "si prevede", "si prevedono", "in programma",
    "in calendario", "in agenda", "in vista", "al via", "appuntamento", "dovrebbe", "dovrebbero",
    "potrebbe", "potrebbero", "dovrei", "dovresti", "dovremmo", "dovreste", "potrei", "potremmo", "vorrei", "vorremmo",
    "vorrebbe", "vorrebbero", "puoi", "potete", "possiamo", "posso", "devo", "devi", "dobbiamo", "dovete", "voglio",
    "vuoi", "vogliamo", "volete", "si vota", "si torna", "si parte", "si gioca", "si riunisce", "si riuniscono",
    "prende il via", "scade", "scadono", "intende", "intendono", "vuole", "vogliono", "sta per", "stanno per",
    "slitta",
    "rinvia", "convoca", "indetto", "indetta",
)  # fmt: skip
_SUCH_AS_SUPERO = ("sup", "op", "consid", "lib", "gen", "recup", "accel", "esag", "toll", "delib", "sp", "prosp",
"annov",
                   "mod", "degen", "rigen")  # fmt: skip
_SUCH_AS_GIRO = ("g", "t", "rit", "m", "isp", "asp", "resp", "sp", "att", "amm", "agg", "rag")
_LIKE_SUPERO = trie(f"{stem}erò" for stem in _SUCH_AS_SUPERO)
_LIKE_GIRO = trie(f"{stem}irò" for stem in _SUCH_AS_GIRO)
_ENDINGS = ("rò", "rai", "remo", "rete")
_CONTRACTED = ("av", "pot", "dov", "sap", "ved", "and", "ver", "vor", "ter", "rimar", "cad", "viv", "ber", "par", "sa",
               "fa", "da", "sta", "di")  # fmt: skip
_SHORT = trie(stem + ending for stem in _CONTRACTED for ending in _ENDINGS)
FUTURE = (
    r"(?= \w++ (?: (?<=\w\wrà) | (?<=\w\wranno) | (?<=\w\w[ei]remo) | (?<=[ei]rò) | (?<=\w\w[ei]rete)"
    r" | (?<=\wiamoci) | (?: (?<=\w[eidr]ra) | (?<=\w[sfd]ara) | (?<=\wstara) ) ' ) )"
    rf" (?! tiranno\b | hanno\b | però\b | {_LIKE_SUPERO}\b | {_LIKE_GIRO}\b ) \w++ (?: (?<=ra)' )?"
    rf" | (?:ri)? {_SHORT}"
)
"""Endings of the future; «superò» and «girò» are remote past."""

_REMOTE = (
    "fu", "furono", "disse", "dissero", "venne", "vennero", "nacque", "nacquero", "morì", "ebbe", "ebbero", "fece",
    "fecero", "diede", "diedero", "presero", "mise", "misero", "decisero", "chiese", "chiesero",
    "rimase", "rimasero", "vinse", "vinsero", "cadde", "caddero", "visse", "vissero", "scrisse", "scrissero",
    "divenne",
    "divennero", "ottenne", "persero", "tenne", "volle", "vollero", "vide", "videro", "seppe", "crebbe",
    "conobbe", "lesse", "uccisero", "sciolse", "sconfisse", "invase", "raggiunse", "raggiunsero",
    "aggiunse",
    "successe", "accadde", "avvenne", "sorse", "prevalse", "promise", "permise",
    "conclusero", "chiusero", "aprì", "stette", "stettero", "colpì", "partì", "finì", "costruì", "subì",
    "fuggì", "seguì", "rispose", "pianse", "irruppe", "ruppe", "distrusse",
    "produsse",
    "trasse", "tradusse", "elesse", "resse", "diresse",
)  # fmt: skip
_REMOTE_TOO = (
    "assolse", "impose", "propose", "dispose", "espose", "depose", "oppose", "compose", "nascose", "rivolse", "svolse",
    "colse", "raccolse", "accolse", "tolse", "risolse", "dissolse", "respinse", "spinse", "costrinse", "convinse",
    "giunse", "travolse", "sconvolse", "coinvolse", "morse", "porse", "percorse", "soccorse", "emise", "ammise",
    "commise", "trasmise", "dimise", "rimise", "scommise", "crollò", "fallì", "tradì", "bandì", "inflisse", "trafisse",
    "scrissero", "estrasse", "ritrasse", "contrasse", "ridusse", "condusse", "introdusse", "indusse", "tacque",
    "piacque",
    "giacque", "ruppero", "bevve", "resse", "protesse", "lasciò", "ritenne", "mantenne", "sostenne", "contenne",
    "intervenne", "pervenne", "convenne", "svenne", "rivide", "previde", "provvide", "deluse", "concesse", "mosse",
    "scelse", "pose", "scomparve", "apparve", "comparve", "parve", "smise", "assunse", "strinse", "dipinse", "decadde",
    "crebbero", "dettero", "scomparvero", "apparvero", "parvero",
    "discusse", "percosse", "scosse", "visse", "disse", "predisse", "contraddisse", "maledisse", "rifece", "soddisfece",
)  # fmt: skip
_LIKE_PARTICIPLES = ("chiuse", "prese", "decise", "uccise", "scese", "concluse", "esplose", "corse", "perse", "emerse",
                     "spense", "espresse", "rese", "rimosse", "promosse", "espulse", "escluse")  # fmt: skip
_NOT_OF_PLURAL = r"(?<!e[ ])(?<!i[ ])"
"""«Scuole chiuse», «le strade perse»: a participle agrees with the plural before it."""
_IMPERFECT = (
    "era", "erano", "aveva", "avevano", "stava", "stavano", "andava", "faceva", "diceva", "poteva", "voleva",
    "doveva",
    "sapeva", "veniva", "usciva", "partiva", "finiva", "riusciva", "moriva", "apriva", "seguiva", "serviva", "capiva",
    "sentiva", "dormiva", "risaliva", "risalivano", "consisteva", "colpiva", "copriva", "offriva", "soffriva",
    "spariva", "fuggiva", "tradiva",
    "gestiva", "investiva", "garantiva", "subiva", "chiariva", "smentiva", "avvertiva", "forniva", "riferiva",
    "impediva", "insisteva", "costruiva",
    "costituiva", "prevedeva", "chiedeva", "viveva", "sembrava",
)  # fmt: skip
_NOT_I = r"(?!(?:lune|marte|mercole|giove|vener|buon|mezzo)dì|così|altresì|costì|colì|tassì|forlì|supplì|colibrì|pipì)"
"""Words in -ì that are no remote past."""
REMOTE = (
    rf"{any_of((*_REMOTE, *_REMOTE_TOO, *_IMPERFECT))} | {_NOT_OF_PLURAL} {any_of(_LIKE_PARTICIPLES)}"
    r" | (?= \w++ (?: (?<=[ae]va) | (?<=vano) | (?<=rono) | (?<=ro) | (?<=ò) | (?<=ì) ) ) (?:"
    r" (?!ottava|cava|lava|brava|grava|slava|fava) \w++ (?: (?<=\w{3}ava) | (?<=\w{3}[aei]vano) )"
    r" | (?!riceva|solleva|rileva|preleva|eleva|alleva|longeva|coeva|leva) \w++ (?<=\w{3}eva)"
    r" | (?!passero|misero) \w++ (?: (?<=\w{3}sero) | (?<=\w\wnnero) | (?<=cquero) )"
    r" | (?!però|perciò) \w++ (?: (?<=\w\w[aei]rono) | (?<=\w\wettero) | (?<=\w{3}ò)(?<![ei]rò) )"
    rf" | {_NOT_I} \w++ (?<=\w\w\wì)"
    rf" | {_LIKE_SUPERO} | {_LIKE_GIRO} ) | nat[oaie] | risal(?:e|gono)"
)
"""Remote past and imperfect, by form or by ending (nouns in -iva are too many for an ending of its own)."""

ALIKE = ("prese", "decise", "chiuse", "uccise", "concluse", "scese", "corse", "promesse", "divise", "spese")
"""Participles that read like remote past: «saranno chiuse»."""

ADVERBS = (
    "già", "gia'", "stato", "stata", "stati", "state", "anche", "poi", "così", "ancora", "sempre", "subito",
    "inoltre",
    "invece", "appena", "infatti", "però", "quindi", "mai", "più", "non", "tutti", "tutte", "ormai", "di nuovo",
    "invano",
    "oggi", "ieri", "finora", "solo", "soltanto", "addirittura",
)  # fmt: skip
"""What may stand between an auxiliary and its participle, with any adverb in -mente."""

_ASKED = (
    "ricorda", "sveglia", "avvisa", "prenota", "fissa", "sposta", "organizza", "imposta", "manda", "chiama", "annulla",
    "programma", "metti", "segna", "aggiungi", "rimanda", "crea", "pianifica", "cerca", "mostra", "trova", "invia",
    "posticipa", "anticipa", "richiama", "chiudi", "apri", "accendi", "spegni", "compra", "porta",
    "ordina", "prendi", "attiva", "disattiva", "controlla", "consegna", "paga", "scrivi", "invita", "conferma",
    "disdici",
    "cancella", "elimina", "rinvia", "proponi", "blocca", "riserva", "leggi", "avvia",
)  # fmt: skip
IMPERATIVES = (
    *(f"{stem}{clitic}" for stem in _ASKED for clitic in ("", "mi", "ci", "lo", "la", "melo", "mela")),
    "venite", "vieni", "passa a prendermi", "fate", "inviate", "consegnate", "presentatevi", "tenetevi liberi",
    "vediamoci", "sentiamoci", "incontriamoci", "andiamo", "partiamo", "torniamo", "facciamo", "rimandiamo",
)  # fmt: skip
"""At the head of a sentence: what somebody is asked to do lies ahead."""

SAYING = (
    r"(?:ha|hanno|aveva|avevano|abbia|avrebbe) (?:[a-zà-ù]+ ){0,2}?(?:dett|scritt|dichiarat|spiegat|annunciat|promess"
    r"|assicurat|attaccat|ripetut|commentat|aggiunt|ribadit|replicat|ammess|confidat|garantit|avvertit|rispost|raccontat"
    r"|giurat|twittat|postat|urlat|minacciat|denunciat|accusat|affermat|sostenut|insistit|protestat|chiest|osservat"
    r"|ricordat|sottolineat|precisat|chiarit|confermat|conclus|tuonat|scherzat|auspicat|esortat)[oaie]"
    r"|(?:ha|aveva) fatto sapere|si è (?:difes|sfogat|giustificat)[oa]"
    r"|diss(?:e|ero)|scriss(?:e|ero)|dichiar(?:ò|ava|avano)|spieg(?:ò|ava|avano)|promis(?:e|ero)|prometteva|annunci(?:ò|ava)"
    r"|assicur(?:ò|ava|avano)|dicev(?:a|ano)|ripetev(?:a|ano)|ripetè|comment(?:ò|ava)|aggiunse|ammise|confid(?:ò|ava)"
    r"|garantiva|garantì|avvert(?:ì|iva)|rispos(?:e|ero)|raccont(?:ò|ava)|giur(?:ò|ava)|afferm(?:ò|ava)|sosten(?:ne|eva)"
    r"|chiese|chiedeva|osserv(?:ò|ava)|scriveva|tuon(?:ò|ava)|url(?:ò|ava)|scherz(?:ò|ava)"
)
"""Verbs that tell that something was said, in a past tense."""
DONE_NOUNS = (
    r"vittori[ae]|sconfitt[ae]|pareggio|ko|dimissioni|scontri|fatti|strag[ei]|arrest[oi]|blitz|incident[ei]|terremot[oi]|sisma"
    r"|scoss[ae]|attacc[oh]i?|raid|delitto|omicidi[o]?|femminicidi[o]?|croll[oi]|alluvion[ei]|nubifragi[o]?|esondazion[ei]"
    r"|fran[ae]|rogo|roghi|incendi[o]?|esplosion[ei]|attentat[oi]|aggression[ei]|rapin[ae]|furt[oi]|naufragi[o]?|disastr[oi]"
    r"|tragedi[ae]|blackout|tonfo|parole|dichiarazion[ei]|lite|rissa|gaffe|espulsion[ei]|scandalo|sparatori[ae]|assalt[oi]"
    r"|rapiment[oi]|sequestr[oi]|mort[ei]|scomparsa|bombardament[oi]|eruzion[ei]|valang[ae]|mareggiat[ae]|grandinat[ae]"
    r"|uccision[ei]|agguat[oi]|mattanza|sbarc[oh]i?|devastazion[ei]|violenz[ae]|diluvio|gol|autogol|andata"
)
"""What nobody dates before it has happened."""
NOUNS_LIKE_PARTICIPLES = re.compile(
    r"(?:stat|senat|mandat|mercat|campionat|sindacat|comitat|deputat|avvocat|soldat|impiegat|magistrat|comunicat|risultat"
    r"|trattat|delegat|primat|reat|contratt|fatt|patt|progett|effett|aspett|dibattit|appuntament|event|parlament|confront"
    r"|concert|moment|incontr|cont|rest|post|test|istitut|aiut|contribut|statut|tribut|canest|circuit|merit|credit|debit"
    r"|limit|bandit|invit|edit|deposit|transit|minut|punt|mes|paes|ingles|frances|gest|arrest|manifest|sest)[oie]"
    r"|(?:partit|entrat|uscit|sentenz|visit|fest|vist|giunt|port|cart|giornat|sedut|serat|nottat|mattinat|ondat|puntat|tornat"
    r"|vit|vendit|crescit|protest|inchiest|richiest|propost|rispost|rivolt|svolt|volt|scelt|raccolt|attes|bors|risors|condott"
    r"|cas|spes|impres|ripres|sorpres|difes|accus|chies|offes|pres|cors|rett|cost|deputat|soldat)[ae]"
    r"|(?:part|cort|fort|nott|sort|vertic|testat)[ei]"
)
"""Nouns that end like participles; those after an article are known by it."""

PRESENT = (
    "parte", "partono", "torna", "tornano", "riapre", "riaprono", "riparte", "ripartono",
    "apre", "aprono", "inizia", "iniziano", "comincia",
    "cominciano", "riprende", "riprendono", "debutta", "debuttano", "vola", "volano", "scatta", "scattano",
    "entra in vigore", "entrano in vigore", "arriva", "arrivano", "si apre", "si aprono", "si decide", "si tiene",
    "si tengono", "si vede", "si vedono", "ospita", "presenta", "incontra", "riceve", "discute", "esamina", "giura",
    "torno", "parto", "arrivo", "vado", "torniamo", "partiamo", "andiamo", "ci vediamo", "ci sentiamo", "manca a",
    "ricorda", "ricordano", "festeggia", "commemora",
    "mancano", "cambia", "cambiano", "aumenta", "aumentano", "cala", "calano", "sale", "salgono", "scende", "scendono",
    "si cambia", "si passa", "tocca a", "via libera",
    "inaugura", "funerali", "esequie", "spareggio", "sciopero",
    "fischio d'inizio", "calcio d'inizio", "stop", "sciopera", "scioperano",
    "si chiude", "si chiudono", "si conclude", "si svolge", "si svolgono",
)  # fmt: skip
"""Presents, and nouns without a verb, that news uses of what is planned: «lunedì il premier vola a Washington», «I
funerali mercoledì alle 10»."""
