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

# --- demonyms ---------------------------------------------------------------------------------------------------------

LANGUAGE_BEFORE = listed("""
in lingua lingue madrelingua idioma alfabeto dialetto grammatica vocabolario parla parlano parlare parlava parlo
parlato parlando studia studiano studiare studiato imparare impara imparato insegna insegnare insegnava capisce
capire tradotto tradotta tradotti tradurre traduce traduzione traduttore traduttrice interprete lezioni corso
corsi
""")
LANGUAGE_LINKS = listed("di il l lo dal dall al all bene solo anche perfettamente correntemente un ottimo")
LEXICAL_BEFORE = listed("""
insalata insalate montagne roulette pastore pastori zuppa tacchi tacco chiave chiavi caffe corno febbre ombre
scatole football bassotto gatto gatti alano levriero tappeto punto prato doccia bagno bambole polo croce pan noce
tulipano pizza dama cucina scacchi biliardo
""")
"""«insalata russa», «montagne russe»: the adjective names a kind of thing."""
MANNER = frozenset(("alla", "all"))
LEXICAL_OF = listed("fico fichi porcellino porcellini castagna castagne noce noci canna canne cuoio inchiostro")
"""«fichi d’India», «inchiostro di Cina»."""

# --- capitals and seats -----------------------------------------------------------------------------------------------

POWERS = listed("""
governo governi regime regimi autorita ambasciata ambasciate ambasciatore ambasciatori presidenza diplomazia
diplomazie diplomatici esercito eserciti forze truppe militari soldati ministero ministro ministri servizi
intelligence delegazione delegazioni negoziatore negoziatori emissari inviati giunta esecutivo cancelleria
cancellerie leadership vertici aviazione marina artiglieria contraerea accuse accusa condizioni richieste
richiesta risposta replica versione posizione posizioni proposta proposte silenzio diplomatico alleati alleato
minacce minaccia interessi volonta speranza speranze responsabilita smentita smentite dichiarazioni annuncio
conferma decisione decisioni strategia reazione reazioni timori sostegno ingresso adesione sovranita rifiuto
pretese ambizioni politica pressioni aggressione intenzioni mosse obiettivi no si linea alleanza nemici partner
rivendicazione rivendicazioni colleghi collega omologhi omologo denuncia denunce tesi 007 portavoce
""")
"""«il governo di Mosca», «le accuse di Kiev»: what only a government has."""

GRANTS = listed("""
aiuti aiuto armi sostegno sanzioni appoggio ultimatum prestito prestiti fornitura forniture garanzie assistenza
concessioni fondi pressioni pressione accuse risposta
""")
"""«aiuti a Kiev», «pressioni su Mosca»."""
GRANT_QUALITIES = listed("""
militari militare economiche economico umanitari finanziari finanziario occidentali americane americani
""")
AGAINST = listed("sanzioni accuse accusa dazi misure pressioni schierarsi punta dito ricorso minacce dure")

ROUTES = listed("""
volo voli treno treni tratta tratte autostrada linea linee ferrovia rotta rotte strada collegamento collegamenti
distanza spola viaggio viaggi viaggiare km chilometri aereo aerei corsa gasdotto ponte diviso dividersi vive
""")
"""«i voli tra Mosca e Minsk»: places."""

TOURING = listed("""
visto vede vedere visitato visita visitare visitera raggiunto raggiunge raggiungere lasciato lascia lasciare
attraversa attraversato collega collegano collegare unisce tocca toccato bombardato bombarda colpito colpisce
evacuato ama adora conosce conosciuto girato gira
""")
"""«ha visto Mosca e Kiev»: towns."""
DWELLING = listed("tremato vissuto dormito brillato accolto abitanti cambiato ospitato risvegliata")

PHYSICAL = listed("""
giardini giardino piazza piazzale palazzo palazzi davanti fuori dentro porte porta accanto vicino intorno pressi
mura muro torre torri cortile cortili salone saloni sala sale ingresso cancelli cancello tetto cupola terrazza
terrazze dintorni ala ali facciata finestra finestre balcone scalinata scalone corridoi corridoio stanze
parcheggio colle salita fontana portone scale ponte turisti visitatori restauro edificio sotto sopra dietro lato
lungo prato
""")
"""«nei giardini del Quirinale»: the palace, not who sits in it."""

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

COMMON_WORDS = listed("""
costa costi monti monte conte conti re letta fini grasso grassi rossi rosso bianchi bianco neri nero verdi verde
gatti gatto leone leoni volpe lupi lupo orsi bella bello belli forte forti grandi grande basso bassi longo longhi
ricci riccio romano romani russo greco tedesco lombardi lombardo toscano veneto marini marino fontana ponte ponti
villa torre sala chiesa campo prato selva bosco boschi fiume mare lago riva valle valli costanza speranza vita
pace amato bonino fico pera mela melo pino carta carte cartabia chiaro chiari franco franchi libero valente sereni
sereno giusti giusto santi santo testa gamba mano mani barba capo capra cavallo cavalli merlo gallo galli pesce
pesci mosca fidan moro mori vento venti sole soli luna stella neve gelo caldo freddo dolce salvi salvini guerra
guerrini rocca rocco pagano vinci veltri zanni spina fiori fiore rosa viola palma palmieri abete olmo cassa
cassese tasso tassi ferro ferri oro argento marra messina milano roma napoli genova ferrara pisano siena parisi
catania salerno bologna urbani nobile nobili marchi duca barone principe visconti cardinale vescovi papa preti
frati manca mancini mancino gentile onesti sacco sacchi martello sarti sarto fabbri fabbro ferrari ferraro carbone
carboni tosi secchi schiavo renzi meli vince cerca porta porti parla pensa crede toti poli corsi corso pacifico
bravo bravi mari donne zaia
""")
"""Surnames that are also words: at the head of a sentence their capital proves nothing."""
BODY_WORDS = listed("""
nato lega stampa stato camera senato onda azione chiesa tempo giorno post fatto libero verita messaggero mattino
foglio manifesto repubblica unita avvenire gazzetta corriere sole secolo riformista domani oggi gente giornale
emirati cassa borsa ferrovie poste alleanza coalizione comune regione provincia polizia finanza marina esercito
open ansa eni enel terna tim era gol lupi sinistra destra europa sera notte
""")
"""Names of bodies that are also words: «Nato a Genova nel 1930»."""
OPENERS = listed("""
intanto ieri oggi domani ora adesso poi anche ma e ed cosi infine mentre dopo prima contro se come perche dove
quando gia secondo per con da di a su tra fra in lo la il lunedi martedi mercoledi giovedi venerdi sabato domenica
stamattina stasera stanotte subito inoltre invece infatti dunque quindi pure proprio persino perfino solo soltanto
forse mai no si nemmeno neanche neppure presente assente bene male ecco pero tuttavia eppure eccetto tranne oltre
senza verso presso durante nonostante malgrado chi che cosa quanto percio qui tutti tutto presto tardi sempre
ancora insieme accanto nel nella stavolta finalmente allora anzi caro cara grazie bravo povero
""")
"""What may stand with a capital before a surname that opens no name: «Ieri Rossi ha detto»."""
BODY_COMPLEMENTS = listed("""
commercio consiglio compensazione sport serie calcio mezzogiorno giustizia popoli deontologia conciliazione
""")
BODY_QUALITIES = listed("""
araba penale penali accademico accademica popolare ceca slovacca dominicana islamica federale ambrosiana anseatica
civica pro dilettanti musulmana mondiale estera ardente mortuaria blindata oscura sindacale romana romano locale
sportiva medica nautica meccanica alta bassa nazionale internazionale centroafricana femminile maschile
""")
"""«Camera di commercio», «Lega araba»: a word that names a body begins the name of another."""
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
VERB_LIKE = listed("""
costa costi re letta salvi pagano vinci spina porta porti parla pensa crede vince cerca conta conti amato marra
dolce manca parisi marchi tasso speranza sacco caldo freddo forte
""")
"""Those that may open a sentence as its verb or predicate: «Costa all’Italia due miliardi»."""
