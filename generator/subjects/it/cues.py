"""Words beside a name that say what the name means there; folded, in lower case."""

from __future__ import annotations

from generator.subjects.it import listed

ARTICULATED = listed("""
il lo la l i gli le del dello della dell dei degli delle al allo alla all ai agli alle dal dallo dalla dall dai
dagli dalle nel nello nella nell nei negli nelle sul sullo sulla sull sui sugli sulle col coi
""")
OF_WITH_ARTICLE = listed("del dello della dell dei degli delle dal dalla dall dai dagli al alla all ai agli")
OF = listed("di d del dello della dell dei degli delle")
IN = listed("in nel nello nella nell nei negli nelle")
PREPOSITIONS = ARTICULATED | listed("""
di d a ad da in con su per verso presso contro fino lungo oltre attraverso sotto sopra via un una uno questa
quella questo quel ogni stessa tutta bella nuova vecchia grande intera cara
""")

TITLES = listed("""
presidente presidentessa premier primo ministro ministra viceministro vicepremier vicepresidente sottosegretario
segretario segretaria cancelliere cancelliera senatore senatrice onorevole deputato deputata governatore
governatrice sindaco sindaca assessore generale ammiraglio colonnello maggiore capitano tenente maresciallo papa
pontefice cardinale monsignor monsignore vescovo arcivescovo patriarca don padre suor fra frate re regina principe
principessa duca duchessa conte contessa zar sir lord lady mr mrs ms mister miss dottor dottore dottoressa dott dr
prof professor professore professoressa avvocato avv ing ingegner ingegnere sig signor signora on sen gen col
commissario commissaria ambasciatore ambasciatrice portavoce leader capo inviato inviata direttore direttrice
procuratore giudice tycoon magnate oligarca comandante dissidente oppositore oppositrice candidato candidata
collega omologo ex neo presidenza amministrazione governo decreto piano duo coppia ticket caso effetto era clan
lista corrente dem repubblicano democratico consigliere consigliera attivista
""")
OFFICE_COMPLEMENTS = listed("""
esteri difesa stato interno interni tesoro economia finanze giustizia salute energia consiglio commissione camera
senato repubblica esercito marina aeronautica parlamento pentagono europarlamento congresso lavoro istruzione
cultura ambiente trasporti infrastrutture commercio sviluppo affari nazionale sicurezza culto paese governo
federazione unione alleanza consulta procura banca corte
""")
FAMILY = listed("i gli famiglia fratelli sorelle coniugi eredi dinastia clan")
BEFORE_NOUNS = listed("il lo l un uno del dello al allo dal dallo nel nello sul sullo")
FEMININE = listed("la della alla dalla sulla")
"""«la Rossi» is not Mario."""
SUFFIXES = listed("jr junior sr senior figlio padre bis")

STREETS = listed("""
via viale piazza piazzale piazzetta corso largo lungotevere lungomare vicolo stadio palasport hotel villa teatro
cinema galleria parco caserma nave premio trofeo memorial
""")
"""«piazza Ucraina», «stadio San Marino»: what bears the name of a country is not the country."""
NAMED_AFTER = STREETS | listed("""
vie piazze strada ponte passeggiata premi coppa torneo legge lodo aeroporto scalo portaerei fregata traghetto
motovedetta incrociatore corazzata motonave sottomarino ospedale policlinico clinica liceo scuola istituto
universita fondazione teatro museo biblioteca villa parco giardini galleria caserma brigata divisione corazzate
monte rifugio borsa palazzo decreto riforma metodo sindrome morbo teorema medaglia cattedra auditorium centro
""")
"""«via Garibaldi», «legge Merlin»: what bears the name of a person is not the person."""

NAME_HEADS = listed("""
telecom google amazon microsoft enel coppa radio air forza miss team giro fratelli poste ferrovie autostrade club
tour voice bank super grande bella azione alleanza nuova nova agenzia gazzetta corriere avvenire giornale
quotidiano canale rete sky eurosport banca cassa borsa fondo fondazione istituto casa cinema teatro premio volley
basket rugby calcio top made
""")
"""First words of longer names that hold the name of a country: «Coppa Italia», «Radio Italia», «Air France»."""

NAME_TAILS = listed("""
s spa srl holding unita viva oggi today futura domani sovrana giusta democratica airways airlines telecom bank
open cup team radio tv group motors insoumise inter soir presse info bene nostra libera sicura turismo tower
towers organization organisation foundation hotel media university institute network news post times herald
express journal rica smeralda crociere brava azzurra uno international world grill social card plaza center
ministries store
""")
"""Last words of such names: «Russia Unita», «Italia Viva», «Trump Tower», «Costa Rica»."""

STATE_HEADS = listed("""
presidente parlamento ambasciata governo repubblica regno consolato senato camera re regina capo ministero corte
console ambasciatore premier cancelliere consiglio stato federazione primo esercito popolo dipartimento
""")
"""«Presidente d’Italia», «Regno d’Italia»: of the country, not names of something else."""

EVENT_NOUNS = listed("""
vertice incontro colloquio colloqui telefonata asse duello ticket faccia bilaterale summit accordo patto intesa
tandem scontro dialogo sfida duo coppia rapporto rapporti vertici guerra conflitto negoziati negoziato trattative
confine scambio relazioni tensione tensioni fronte crisi
""")
"""«il vertice Trump Erdogan»: two names side by side are not one name."""

# --- attribution ------------------------------------------------------------------------------------------------------

WORD_OF = listed("secondo stando versione racconto ricostruzione resoconto fonti")
SOURCE_NOUNS = listed("""
cita citata citato notizia notizie indiscrezioni indiscrezione scoop articolo intervista intervistato rivelazioni
rivelazione inchiesta fonte agenzia quotidiano giornale rivista emittente canale cronista corrispondente microfoni
lancio comunicato detta appoggia ripreso ripresa pubblicato pubblicata pubblicate diffuso diffusa diffuse battuto
editoriale
""")
"""What makes a medium a source: «la notizia è del Washington Post»."""
PLAIN_PREPOSITIONS = listed("di da su con per in contro tra fra verso presso dopo prima sul sulla sullo dal dalla")
OFFICES = listed("""
presidente premier ministro ministra segretario segretaria cancelliere vicepresidente vicepremier ambasciatore
ambasciatrice portavoce leader capo inviato inviata direttore direttrice sottosegretario consigliere consigliera
assessore assessora sindaco sindaca governatore governatrice capogruppo commissario commissaria rettore rettrice
procuratore procuratrice dirigente responsabile coordinatore coordinatrice amministratore amministratrice delegato
delegata fondatore esponente deputato deputata senatore senatrice comandante sovrintendente primario vicesindaco
vicesindaca viceministro viceministra tesoriere allenatore capitano
""")
OWNED = listed("""
holding societa azienda impresa ditta partito gruppo fondazione lista movimento clan cooperativa studio immobiliare
finanziaria corrente squadra club formazione famiglia avvocato avvocati legale legali difensore difensori moglie marito
figlio figlia figli padre madre fratello sorella nipote suocero suocera cognato cognata genero nuora cugino cugina
vedova vedovo compagna compagno fidanzata fidanzato portavoce staff entourage casa abitazione villa
""")
INSTITUTION_HEADS = listed("""
tribunale procura ministero regione comune provincia governo senato camera questura prefettura consiglio corte
commissione banca agenzia autorita istituto universita diocesi arcidiocesi protezione guardia polizia
parlamento soprintendenza garante azienda ufficio dipartimento direzione giunta municipio capitaneria
""")
"""First words of the names of institutions, which texts write in either case: «il tribunale di Bari»."""
GOVERNMENT_WORDS = listed("governo esecutivo")
NOT_THE_GOVERNMENT = listed("""
regionale regionali locale locali cittadino cittadina comunale provinciale federale centrale ombra ladro societario
aziendale
""")
"""«il governo regionale», «il governo ombra»."""
ADDRESSING = listed("""
appello appelli lettera lettere messaggio messaggi sfida stop no si schiaffo monito attacco richiesta richieste proposta
ultimatum telefonata critiche replica affondo avviso ringraziamento fiducia inviato inviata inviate consegnato
consegnata recapitato recapitata trasmesso trasmessa comunicata comunicato
""")
"""«appello al Quirinale», «una lettera a Palazzo Chigi»: who sits there is addressed."""
SPEAKS_FOR = listed("fonti fonte nota comunicato ufficio portavoce bollettino dati stime")
"""«una nota della Regione», «fonti di Palazzo Chigi»: the word of whom they speak for."""

# --- offices ----------------------------------------------------------------------------------------------------------

DETERMINERS = listed("il lo la l del dello della dell dal dallo dalla dall al allo alla all nel col sul sulla")
HOLDING = listed("attuale nuovo nuova neo stesso stessa medesimo giovane anziano")
"""«il nuovo presidente russo» holds the office; «l’ex», «l’allora», «il primo» and «un» do not, or not surely."""
NOT_YET_OR_NO_MORE = listed("eletto eletta designato designata emerito emerita incaricato incaricata")

PLURALS = {
    "presidente": "presidenti", "ministro": "ministri", "premier": "premier", "leader": "leader", "re": "re",
    "cancelliere": "cancellieri", "capo": "capi", "segretario": "segretari", "inviato": "inviati",
    "primo": "primi", "sindaco": "sindaci", "governatore": "governatori", "portavoce": "portavoce",
}  # fmt: skip

MONTHS = listed("""
gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
""")

NATIONALITIES = listed("""
albanese algerino algerina americano americana argentino argentina armeno armena australiano australiana austriaco
austriaca azero azera belga bielorusso bielorussa bosniaco bosniaca brasiliano brasiliana britannico britannica
bulgaro bulgara canadese ceco ceca cileno cilena cinese cipriota colombiano colombiana coreano coreana croato
croata cubano cubana danese egiziano egiziana estone etiope finlandese francese georgiano georgiana giapponese
giordano giordana greco greca indiano indiana inglese iracheno irachena iraniano iraniana irlandese islandese
israeliano israeliana kosovaro kosovara lettone libanese libico libica lituano lituana lussemburghese macedone
maltese marocchino marocchina messicano messicana moldavo moldava montenegrino montenegrina neozelandese nigeriano
nigeriana norvegese olandese pachistano pachistana palestinese peruviano peruviana polacco polacca portoghese
romeno romena russo russa saudita scozzese serbo serba siriano siriana slovacco slovacca sloveno slovena spagnolo
spagnola sudafricano sudafricana svedese svizzero svizzera tedesco tedesca thailandese tunisino tunisina turco
turca ucraino ucraina ungherese venezuelano venezuelana vietnamita statunitense
""")
"""«la premier danese»: an office that does not say of what is meant of Italy, unless this follows."""
