"""Words around a verb of saying: what may stand between, who speaks, where a name ends."""

from __future__ import annotations


def words_of(text: str) -> frozenset[str]:
    """A set of words, written as a line of text."""
    return frozenset(text.split())


AUXILIARIES = words_of("ha hanno aveva avevano ebbe ebbero avrebbe avrebbero avendo")
PASSIVES = words_of("è sono era erano fu furono viene vengono veniva venivano stato stata stati state")
CLITICS = words_of("lo la li le l' ne gli si ci vi glielo")
BETWEEN = words_of(
    "anche già poi invece inoltre però subito ancora sempre infine quindi tuttavia dunque intanto pure soltanto solo"
    " ieri oggi domani stamattina stamani stasera stanotte lunedì martedì mercoledì giovedì venerdì sabato domenica"
    " mattina pomeriggio sera notte scorso scorsa più mai ora adesso finora nuovamente ripetutamente apertamente"
    " pubblicamente categoricamente ufficialmente formalmente immediatamente direttamente esplicitamente"
)
"""What may stand between a speaker and its verb, or after the verb before the speaker."""
ARTICLES = words_of(
    "il lo la i gli le l' un uno una un' alcuni alcune altri altre diversi diverse molti molte numerosi numerose vari"
    " varie più stesso stessa stessi stesse quest' questo questa quel quella due tre"
    " quattro cinque sei dieci"
)
MODIFIERS = words_of(
    "primo prima ex nuovo nuova neo vice presunto presunta alto futuro futura giovane anziano anziana"
    " suo sua suoi sue loro nostro nostra"
)
"""What stands between an article and the noun that speaks: «il primo ministro», «l’ex deputato»."""
OF = words_of("di del dello della dell' dei degli delle d'")
FROM = words_of("da dal dallo dalla dall' dai dagli dalle")
TO = words_of("a ad al allo alla all' ai agli alle")
_PREPOSITIONS = words_of(
    "a al allo alla all' ai agli alle in nel nello nella nell' nei negli nelle con col per su sul sullo sulla sull'"
    " sui sugli sulle sotto tra fra contro verso dopo prima durante senza secondo presso entro oltre davanti"
)
STOPS = (
    FROM
    | _PREPOSITIONS
    | AUXILIARIES
    | PASSIVES
    | BETWEEN
    | CLITICS - ARTICLES
    | words_of(
        "che cui quale quali e ed o ma mentre però se quando dove come perché poiché non né nemmeno sarà saranno"
        " sarebbe sarebbero c' vuole possa può possono deve devono dovrebbe così tutto tutta"
        " nulla niente chi quanto quello ciò fa fanno"
    )
)
"""What no name of a speaker holds."""
NOT_NAMES = words_of(
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre natale pasqua"
    " capodanno ferragosto epifania intanto inoltre infatti quindi invece eppure dunque tuttavia nessuno nessuna"
    " nessun ogni"
)
MONTHS = words_of("gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre")
TIMES = MONTHS | words_of(
    "giorno giorni giornata settimana settimane mese mesi anno anni ora ore minuto minuti notte sera serata mattina"
    " mattinata pomeriggio ieri oggi"
)
AROUND_TIMES = words_of("nel nella nell' nello in alle all' qualche pochi poche altro")
"""What a date between a verb and its subject holds: «ha detto nel 2024 Zelensky», «due giorni fa», «nella sera»."""
AFTER_TIMES = words_of("fa prima dopo scorso scorsa scorsi scorse seguente successivo successiva precedente")
THINGS = TIMES | words_of(
    "legge norma testo decreto articolo dati numeri numero fatti cifre cifra storia esperienza realtà buonsenso voto"
    " tradizione statistica statistiche grafico mappa foto video immagini risultato risultati segnali parola proverbio"
    " settore motore fattore reattore lista vista pista rivista conquista intervista visti"
    " acquisti previsti programma"
    " piano piani intesa proposta bozza regolamento protocollo previsioni criteri tempi schema teoria"
    " cartello libro film romanzo canzone detto calendario contratto trattato accordo mercato mercati cose cosa tempo"
)
"""What says something without being anybody."""
MEDIA_NOUNS = words_of(
    "agenzia agenzie quotidiano quotidiani giornale giornali media stampa testata testate tv emittente emittenti sito"
    " siti settimanale rivista mensile televisione radio canale canali blog portale giornalista giornalisti reporter"
    " cronista corrispondente notiziario tg telegiornale"
)
MEDIA_NAMES = words_of(
    "times post journal guardian telegraph herald tribune news press cnn bbc nbc cbs fox sky ansa agi adnkronos"
    " lapresse reuters bloomberg afp tass interfax ria rt axios politico spiegel bild monde figaro pais mundo corriere"
    " repubblica messaggero sole gazzetta tempo giornale fatto mattino foglio"
    " libero avvenire secolo giorno nazione domani manifesto carlino"
    " rai mediaset economist newsweek ukrinform ukrainska xinhua aljazeera jazeera"
    " rambler"
)
"""A word of these in a capitalised name makes it a paper or an agency."""
SPEAKER_NOUNS = MEDIA_NOUNS | words_of(
    "presidente presidenti presidentessa premier ministro ministra ministri viceministro viceministra vicepremier"
    " cancelliere cancelliera segretario segretaria sottosegretario portavoce leader capo capi direttore direttrice"
    " consigliere consigliera inviato inviata ambasciatore ambasciatrice generale comandante colonnello ammiraglio"
    " governatore sindaco sindaca deputato deputata senatore senatrice senatori parlamentare commissario commissaria"
    " rappresentante rappresentanti delegato negoziatore negoziatori negoziatrice oppositore oppositrice attivista"
    " attivisti avvocato avvocata legale legali procuratore procuratrice giudice giudici magistrato magistrati pm"
    " investigatori inquirenti testimone testimoni esperto esperti analista analisti osservatori funzionario"
    " funzionari funzionaria diplomatico diplomatici fonte fonti papa pontefice cardinale vescovo arcivescovo"
    " patriarca re regina principe numero vicepresidente capogruppo europarlamentare medico medici amministratore"
    " imprenditore sindacalista sindacato sindacati ministero ministeri dipartimento governo governi esecutivo"
    " autorità regime presidenza parlamento camera senato assemblea commissione consiglio comando esercito aviazione"
    " marina stato forze polizia carabinieri procura tribunale corte questura ambasciata delegazione staff entourage"
    " ufficio servizio servizi intelligence direzione società azienda gruppo partito opposizione maggioranza"
    " organizzazione ong associazione comitato croce protezione vigili ospedale coalizione alleanza parte parti paese"
    " paesi cremlino casa campagna squadra famiglia moglie marito figlio figlia madre padre fratello sorella"
    " cittadini residenti abitanti allenatore tecnico club federazione russi ucraini americani bielorussi europei"
    " capodelegazione mediatore mediatori ricercatori scienziati regista autore autrice scrittore"
    " governatrice comune regione provincia questore prefetto prefettura ente istituto banca tesoro pentagono difesa"
    " diplomazia alto alta vertici compagnia operatore gestore deputati dirigente dirigenti manager vice"
    " portavoci collega soldati militari piloti combattenti manifestanti studenti lavoratori"
    " donna donne uomo uomini ragazzo ragazza vittima vittime conducente autista parenti vicini familiari genitori"
    " superstiti passeggeri imputato indagato sospettato pilota giocatore attaccante capitano cantante attore attrice"
    " artista scienziato scienziata professore professoressa docente ricercatore ricercatrice economista storico"
    " fondatore proprietario titolare armatore agricoltori sindaci pescatori marinai operai agenti consulente"
    " hacker atleta atleti ad ceo guardia accusa assessore assessora"
    " assessori rettore rettrice preside parroco sacerdote primario difensore difensora difensori ateneo università asl"
    " diocesi prefetti rettori commercianti albergatori tifosi pendolari insegnanti maestra maestro volontari"
    " soccorritori finanzieri gestori ristoratore infermieri organizzatori promotori consorzio garante osservatorio"
    " holding cooperativa curia fondazione cda multinazionale"
    " amministrazione ditta consiglieri parrocchiani allevatori dipendenti delegati dirigenza"
)
SOURCE_NOUNS = words_of(
    "ricostruzione ricostruzioni resoconto resoconti versione stime stima sondaggio sondaggi exit dati bilancio"
    " rapporto indiscrezioni voci rumors inchiesta nota comunicato notizie informazioni racconto dispaccio lancio"
    " persone retroscena denuncia accusa conteggio conto dossier studio"
)
"""What may follow «secondo» without being anybody: «secondo le stime», «stando alla ricostruzione»."""
NOBODY = words_of("indiscrezioni voci rumors notizie informazioni stime ricostruzioni")
PROSECUTORS = words_of("accusa pm procura inquirenti magistrati procuratori")
DENIABLE = words_of(
    "accusa accuse addebito addebiti ricostruzione ricostruzioni racconto racconti versione versioni illazione"
    " illazioni insinuazioni sospetto sospetti responsabilità coinvolgimento voci notizia notizie paternità tesi"
    " affermazioni dichiarazioni ipotesi critiche denuncia rivendicazione annuncio circostanza nesso legame"
    " legami collegamento contestazione contestazioni movente pressioni"
)
"""What one respinge or contesta when one denies; «ha respinto la proposta» refuses."""
REFUSABLE = words_of(
    "visto visti accesso ingresso permesso permessi autorizzazione consenso aiuto aiuti asilo cittadinanza sostegno"
    " voto fiducia grazia libertà estradizione rinvio"
)
"""What one nega when one refuses: «ha negato il visto»."""
