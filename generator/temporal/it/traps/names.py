"""Words that are names as well as time, and the names and titles that give them away. Capitals count."""

from __future__ import annotations

from generator.temporal.it.words import DAY_WORD, MONTHS, WEEKDAYS, any_of
from generator.temporal.tries import trie


def either(words: tuple[str, ...]) -> str:
    """With or without a capital."""
    return trie((*words, *map(str.capitalize, words)))


CAPITAL_MONTH = trie(month.capitalize() for month in MONTHS)
ANY_MONTH = trie((*MONTHS, *map(str.capitalize, MONTHS)))
CAPITAL_WEEKDAY = any_of(map(str.capitalize, WEEKDAYS))
FEASTS = (
    "Natale", "Pasqua", "Pasquetta", "Capodanno", "Epifania", "Befana", "Immacolata", "Assunta", "Ascensione",
    "Ferragosto", "Pentecoste", "Quaresima", "Carnevale", "Halloween",
)  # fmt: skip
PARTS = ("Mezzanotte", "Mezzogiorno", "Mattina", "Mattino", "Mattinata", "Sera", "Serata", "Notte", "Alba", "Aurora",
         "Tramonto", "Pomeriggio")  # fmt: skip
SEASONS = ("Primavera", "Estate", "Autunno", "Inverno")
_BARE = (*(month.capitalize() for month in MONTHS), *FEASTS, *PARTS, *SEASONS)
BARE_NAME = trie(_BARE)
"""Names that at the head of a sentence are no adverb of time: one says «a Natale», «a settembre», but «domenica»."""
NAMELIKE = any_of((*_BARE, *map(str.capitalize, WEEKDAYS), "Pasquale"))
ROMAN = r"[XVI]{1,6}"
ANY_DAY = rf"(?: \d{{1,2}}[ºo]? | {ROMAN} | (?i:{DAY_WORD}) )"
CAPITAL = r"[A-ZÀ-Ù][a-zà-ù']+"

FIRST_NAMES = (
    "Ada", "Adele", "Adriana", "Adriano", "Agnese", "Agostino", "Alba", "Alberto", "Aldo", "Alessandra", "Alessandro",
    "Alessia", "Alessio", "Alfonso", "Alfredo", "Alice", "Andrea", "Angela", "Angelo", "Anna", "Annamaria",
    "Antonella", "Antonia", "Antonino", "Antonio", "Armando", "Arturo", "Barbara", "Beatrice", "Benedetta", "Bruno",
    "Camilla", "Carla", "Carlo", "Carmela", "Carmelo", "Carmine", "Caterina", "Chiara", "Christian", "Cinzia", "Ciro",
    "Claudia", "Claudio", "Concetta", "Corrado", "Cosimo", "Cristian", "Cristiano", "Cristina", "Daniela", "Daniele",
    "Dario", "Davide", "Debora", "Denise", "Diego", "Dino", "Domenico", "Donatella", "Donato", "Edoardo", "Elena",
    "Eleonora", "Elia", "Elisa", "Elisabetta", "Emanuela", "Emanuele", "Emilia", "Emilio", "Emma", "Enrica", "Enrico",
    "Enzo", "Ernesto", "Ettore", "Eugenio", "Eva", "Fabio", "Fabiola", "Fabrizio", "Fausto", "Federica", "Federico",
    "Felice", "Ferdinando", "Filippo", "Filomena", "Flavio", "Franca", "Francesca", "Francesco", "Franco", "Gabriele",
    "Gabriella", "Gaetano", "Gemma", "Gennaro", "Giacomo", "Giada", "Gianluca", "Gianni", "Gino", "Giorgia",
    "Giorgio", "Giovanna", "Giovanni", "Giulia", "Giuliana", "Giuliano", "Giulio", "Giuseppe", "Giuseppina", "Grazia",
    "Graziella", "Greta", "Guido", "Ida", "Ignazio", "Ilaria", "Irene", "Ivan", "Ivana", "Jacopo", "Laura", "Leonardo",
    "Lia", "Lidia", "Linda", "Lorena", "Lorenzo", "Loredana", "Luca", "Lucia", "Luciana", "Luciano", "Ludovica",
    "Luigi", "Luisa", "Manuela", "Mara", "Marcella", "Marcello", "Marco", "Margherita", "Maria", "Mariano", "Marina",
    "Mario", "Marisa", "Marta", "Martina", "Massimiliano", "Massimo", "Matilde", "Matteo", "Mattia", "Maurizio",
    "Mauro", "Michela", "Michele", "Milena", "Mirella", "Mirko", "Monica", "Nadia", "Nicola", "Nicoletta", "Nicolò",
    "Nina", "Noemi", "Orazio", "Ornella", "Oscar", "Ottavio", "Paola", "Paolo", "Pasquale", "Pasqualina", "Patrizia",
    "Piera", "Piero", "Pietro", "Pino", "Raffaele", "Raffaella", "Renata", "Renato", "Renzo", "Riccardo", "Rita",
    "Roberta", "Roberto", "Rocco", "Romano", "Rosa", "Rosanna", "Rosario", "Rossella", "Salvatore", "Samuele", "Sandra",
    "Sandro", "Sara", "Sebastiano", "Sergio", "Serena", "Silvana", "Silvia", "Silvio", "Simona", "Simone", "Sofia",
    "Sonia", "Stefania", "Stefano", "Teresa", "Tiziana", "Tiziano", "Tommaso", "Ugo", "Umberto", "Valentina",
    "Valentino", "Valeria", "Valerio", "Vanessa", "Veronica", "Vincenza", "Vincenzo", "Virginia", "Vito", "Vittoria",
    "Vittorio", "Walter",
)  # fmt: skip
FIRST_NAME = rf"(?<! San[ ]) (?<! Santa[ ]) (?<! Sant') {trie(FIRST_NAMES)}"

ROLES = (
    "agente", "allenatore", "allenatrice", "ambasciatore", "ambasciatrice", "amministratore", "amministratrice",
    "ammiraglio", "appuntato", "arbitro", "architetta", "architetto", "assessora", "assessore", "attaccante", "attore",
    "attrice", "autista", "avvocata", "avvocato", "ballerina", "ballerino", "barista", "bidella", "bidello", "bomber",
    "boss",
    "brigadiere", "calciatore", "calciatrice", "candidata", "candidato", "cantante", "cantautore", "cantautrice",
    "capitana", "capitano", "capogruppo", "ct", "caporale", "cardinale", "carabiniere", "centravanti",
    "centrocampista", "ciclista",
    "coach", "coordinatore", "coordinatrice",
    "collaboratore", "collaboratrice", "collega", "colonnello", "comandante", "commercialista", "commissaria",
    "commissario", "compagna", "compagno", "console", "consigliera", "consigliere", "consulente", "coreografo",
    "costituzionalista", "cuoca", "cuoco", "curatore", "curatrice", "deputata", "deputato", "difensore", "direttore",
    "direttrice", "dirigente", "docente", "economista", "eurodeputata", "eurodeputato", "ex", "fantino", "farmacista",
    "fotografa", "fotografo", "frate", "generale", "geologo", "geometra", "giocatore", "giocatrice", "giornalista",
    "gip", "giudice", "governatore", "governatrice", "gup", "infermiera", "infermiere", "ingegnera", "ingegnere",
    "ispettore", "ispettrice", "legale", "magistrata", "magistrato", "maresciallo", "mediano", "medico", "ministra",
    "ministro", "mister", "notaia", "notaio", "nuotatore", "nuotatrice", "onorevole", "operaia", "operaio", "papa",
    "parlamentare", "parroco", "pensionata", "pensionato", "pentito", "perito", "pianista", "pilota", "pittore",
    "pittrice", "pm", "poeta", "poliziotta", "poliziotto", "portavoce", "portiere", "prefetta", "prefetto", "premier",
    "preside", "presidente", "presidentessa", "primario", "procuratore", "procuratrice", "professore", "professoressa",
    "questore", "ragioniere", "regista", "rettore", "rettrice", "ricercatore", "ricercatrice", "romanziere",
    "sacerdote", "scrittore", "scrittrice", "segretaria", "segretario", "senatore", "senatrice", "sergente", "sindaca",
    "sindaco", "sindacalista", "sottosegretaria", "sottosegretario", "sovrintendente", "stilista", "storico", "tecnico",
    "tenente", "tennista", "tenore", "terzino", "testimone", "trequartista", "vescovo", "vicepremier",
    "vicepresidente", "vicesindaca", "vicesindaco", "vigile", "virologa", "virologo", "volontaria", "volontario",
)  # fmt: skip
KIN = (
    "amica", "amico", "bambina", "bambino", "cognata", "cognato", "coniugi", "cugina", "cugino", "famiglia", "figlia",
    "figlio", "fidanzata", "fidanzato", "fratelli", "fratello", "gemelle", "gemelli", "madre", "marito", "moglie",
    "nipote", "nonna", "nonno", "padre", "signor", "signora", "signorina", "signori", "sorella", "sorelle", "suocera",
    "suocero", "suor", "vedova", "zia", "zio", "don", "monsignor", "fra", "frate", "professor", "dottor", "ragionier",
    "dottoressa", "dottore",
)  # fmt: skip
_SHORT = ("sig.", "sig.ra", "dott.", "dott.ssa", "prof.", "prof.ssa", "avv.", "on.", "sen.", "gen.", "col.", "mar.",
          "ing.", "arch.", "mons.", "cap.", "ten.", "dr.")  # fmt: skip
ROLE = trie(ROLES)
_TITLES = (*ROLES, *KIN, *_SHORT)
TITLE = trie((*_TITLES, *map(str.capitalize, _TITLES)))
SAYS = trie(
    (
        "afferma", "aggiunge", "ammette", "attacca", "avverte", "chiarisce", "chiosa", "commenta", "conclude",
        "confessa", "confida", "contrattacca", "dice", "dichiara", "domanda", "esclama", "esulta", "garantisce",
        "giura", "incalza", "insiste", "lamenta", "nega", "obietta", "osserva", "precisa", "puntualizza",
        "racconta", "replica", "ribadisce", "ribatte", "rilancia", "ringrazia", "risponde", "riferisce", "rivela",
        "sbotta", "scherza", "scrive", "smentisce", "sospira", "sostiene", "sottolinea", "spiega", "tuona", "urla",
        "si difende", "si giustifica", "si sfoga", "si chiede", "si scusa", "ha detto", "ha spiegato",
        "ha aggiunto", "ha replicato", "ha risposto", "ha dichiarato", "ha commentato", "ha concluso", "ha scritto",
        "ha ammesso", "ha precisato", "disse", "rispose", "raccontò", "spiegò", "replicò", "aggiunse", "ammise",
        "commentò", "concluse",
    )
)  # fmt: skip
"""Verbs that tell who speaks."""
QUOTES = (
    rf"(?: {SAYS} | assicura(?:va)? | annuncia(?:va)? | promett(?:e|eva) | ricorda | conferma | chied(?:e|eva)"
    r" | protesta | protestano | esorta | saluta | ironizza | implora | invoca | sussurra | grida | gridano | sbuffa"
    r" | riflette | ragiona | auspica | rassicura | ammonisce | avvisa | avvisano | raccontano | spiegano | promettono"
    r" | rivendica | giurano | ricordano | dirà | si \s legge"
    r" | prevedono | dicono | scrivono | disse | dissero | scrisse | rispose | ripeteva | diceva | dicevano"
    r" | (?:ha|hanno|aveva|avevano) [ ] (?:[a-z]+[aieu]t[oaie]|detto|scritto|risposto|promesso|ammesso|aggiunto"
    r"|chiesto)\b )"
)
"""After a quotation also these, which name feasts and months as their object."""
TELLING = trie(
    (
        "promesso", "spiegato", "avvertito", "annunciato", "ripetuto", "aggiunto", "risposto", "urlato", "commentato",
        "raccontato", "ribadito", "ammesso", "gridato", "ricordato", "assicurato", "confermato", "dichiarato",
        "dice", "dicono", "disse", "scrive", "scrisse", "scritto", "spiega",
        "recita", "avverte", "annuncia", "promette", "ripete", "ricorda", "legge", "afferma", "sostiene", "conferma",
        "assicura",
        "risponde", "chiede", "commenta", "racconta", "aggiunge", "sorride", "secondo", "detto", "come",
    )
)  # fmt: skip
"""After one of these stands what somebody says."""
