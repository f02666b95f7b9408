"""Words that Italian news capitalises without naming anybody, and words that join or precede a name.

Everything is folded (no accents, straight apostrophes) and in lower case. This is data for `names`: small, closed
classes of the language, not a list of what was found in some articles.
"""

from __future__ import annotations

from itertools import product

from generator.subjects.it import listed

_ARTICULATED = frozenset(
    head + tail
    for head, tail in product(("de", "a", "da", "ne", "su"), ("l", "i", "gli", "lla", "lle", "llo", "ll", "gl"))
) | listed("col coi")

PARTICLES = listed(
    "di de del della dei degli delle dello dell d da du des dos das do al bin ibn ben von van der den ter ten "
    "zu zur of the and und for y la le los las el lo"
)
"""What may stand between two capitalised words of one name; «e» never does."""

JOINING_ALONE = PARTICLES - listed("la le los las el lo the")
"""Particles that join without another before them: «Banca d’Italia», «Ursula von der Leyen»."""

LEADING = listed("von van der den bin ibn de du ter ten zu")
"""Particles that are no Italian words: before a capital they are part of the surname («bin Laden», «de Gaulle»)."""

FUNCTION = (
    _ARTICULATED
    | listed(
        "il lo la i gli le l un uno una di a ad da in con su per tra fra d e ed o od ma ora ore se che chi "
        "cui come dove quando quanto quanti quanta quante quale quali perche poiche affinche benche sebbene "
        "anche neanche nemmeno neppure pure non ne ci vi si mi ti c v n s m t"
    )
    | listed(
        "io tu egli ella lui lei noi voi loro essi esse questo questa questi queste quest quello quella "
        "quelli quelle quell quei quegli cio tutto tutta tutti tutte tutt altro altra altri altre altrettanto "
        "alcuni alcune qualche qualcuno qualcosa nessuno nessuna nessun niente nulla ogni ognuno ciascuno "
        "ciascuna entrambi entrambe ambedue molti molte molto molta pochi poche poco parecchi troppi tanti "
        "tante tanto stesso stessa stessi stesse tale tali suo sua suoi sue mio mia nostro nostra nostri "
        "nostre vostro vostra"
    )
    | listed(
        "secondo dopo prima poi quindi infine intanto frattanto inoltre invece tuttavia pero eppure dunque "
        "allora ora adesso oggi ieri domani stasera stamattina stamani stamane stanotte oramai ormai gia "
        "ancora sempre mai spesso talvolta presto tardi subito appena finora qui qua li la sotto sopra dentro "
        "fuori davanti dietro oltre contro verso presso durante mentre senza salvo eccetto malgrado "
        "nonostante grazie circa quasi solo soltanto persino perfino almeno forse cosi bene male piu meno "
        "meglio peggio ecco si no attraverso lungo entro via innanzi accanto insieme rispetto riguardo quanto "
        "dato visto considerato fino sin sino dalle dal eventuali cioe ossia ovvero infatti comunque "
        "dappertutto ovunque altrimenti anzi semmai caso oltretutto resta fonti"
    )
    | listed(
        "serve occorre bisogna manca basta pare sembra spetta tocca dice dicono sono e era erano fu ha hanno "
        "torna tornano arriva arrivano parla parlano muore muoiono cade cadono vince apre chiude parte vola "
        "salta slitta crolla esplode scoppia scatta sale scende cresce resta restano tace attacca interviene "
        "entra esce passa continua comincia inizia finisce nasce slittano saltano rinviato rinviata saltato "
        "saltata torni via"
    )
    | listed(
        "due tre quattro cinque sei sette otto nove dieci undici dodici venti trenta quaranta cinquanta "
        "sessanta settanta ottanta novanta cento mille primo secondo terzo quarto quinto sesto settimo ottavo "
        "nono decimo prima seconda terza quarta quinta ultimo ultima ultimi ultime primi prime nuovo nuova "
        "nuovi nuove ex vice"
    )
)
"""Words that begin sentences: articles, prepositions, conjunctions, pronouns, adverbs, numerals."""

OFFICES = listed(
    "presidente presidentessa vicepresidente premier vicepremier ministro ministra viceministro "
    "sottosegretario sottosegretaria segretario segretaria cancelliere cancelliera commissario commissaria "
    "ambasciatore ambasciatrice governatore governatrice sindaco sindaca assessore prefetto questore "
    "onorevole on senatore senatrice sen deputato deputata generale gen colonnello capitano maggiore "
    "maresciallo ammiraglio comandante cardinale card vescovo arcivescovo mons monsignor monsignore don padre "
    "suor suora frate fra patriarca rabbino imam signor signora signore dott dottor dottore dottoressa dr "
    "prof professor professore professoressa avv avvocato ing ingegner giudice pm procuratore portavoce "
    "leader capo direttore direttrice consigliere consigliera inviato inviata mr mrs ms sir lord lady "
    "pontefice eminenza eccellenza"
)
"""Titles and offices: before a name they are not part of it."""

THRONES = listed("papa re regina principe principessa imperatore imperatrice zar sultano emiro sceicco")
"""Titles that are part of the name when only a first name follows: «Papa Francesco», but «Leone XIV»."""

PORTFOLIOS = listed(
    "stato esteri difesa interno interni economia giustizia finanze tesoro salute sanita cultura ambiente "
    "infrastrutture trasporti lavoro istruzione universita ricerca energia agricoltura commercio guerra "
    "sicurezza consiglio bilancio turismo sport pace sviluppo imprese famiglia"
)
"""What a minister or a ministry is of: «il ministro della Difesa Guido Crosetto»."""

MANY = listed("paese paesi stati governo governi capitale citta")
"""Common nouns that a name follows: «i Paesi della Coalizione»."""

MINISTRIES = {"ministero": False, "dipartimento": True}
"""Lower-case nouns that begin the name of an institution, and whether they need no country to name one."""

HEADS = listed(
    "protezione agenzia alleanza arabia associazione assemblea autorita azienda banca camera casa centro "
    "chiesa coalizione collegio comitato commissione compagnia comune comunita confederazione congresso "
    "consiglio corte croce dipartimento esercito federazione flotta fondazione fondo forza fronte gruppo "
    "guardia istituto lega mar marina mezzaluna ministero movimento oceano ordine osservatorio parlamento "
    "partito patto polizia presidenza procura provincia regione regno repubblica senato servizio societa "
    "stretto tribunale ufficio unione universita"
)
"""Nouns that begin names of institutions: they take a lower-case adjective («Corte suprema») or a known name
(«Banca d’Italia») with them, and name nobody alone."""

_STEMS = (
    "russ american italian frances tedesc britannic ingles spagnol ucrain bielorus bieloruss polacc europe "
    "atlantic cines giappones corean indian turc grec ungheres slovacc cec ceco rumen bulgar serb croat "
    "sloven bosniac kosovar albanes macedon moldav lituan letton eston finlandes svedes norveges danes "
    "islandes olandes belg svizzer austriac portoghes irlandes scozzes sirian iranian irachen israelian "
    "palestines libanes giordan saudit arab egizian libic tunisin algerin marocchin sudanes etiop somal "
    "nigerian african asiatic latino brasilian argentin messican canades australian cuban venezuelan "
    "colombian cilen peruvian afghan pachistan vietnamit nordcorean sudcorean georgian armen azer cecen tatar "
    "kazak uzbek curd ebraic ebre islamic cristian cattolic ortodoss musulman roman milanes sovietic occident "
    "oriental statunitens baltic balcanic scandinav vatican catalan basc fiamming gallic"
)
DEMONYMS = frozenset(stem + end for stem in _STEMS.split() for end in ("", "o", "a", "i", "e", "he", "ali", "ale"))
"""Forms of words for peoples, also as adjectives; some do not exist, which costs nothing."""

ADJECTIVES = DEMONYMS | listed(
    "nazionale internazionale mondiale centrale federale generale regionale provinciale comunale "
    "costituzionale suprema supremo civile penale militare popolare democratica democratico repubblicana "
    "repubblicano socialista comunista liberale conservatore conservatrice laburista radicale verde rossa "
    "rosso nera nero bianca bianco unita unito centrafricana monetario umanitaria europea alta superiore "
    "elettorale antimafia antiterrorismo artica pacifica settentrionale meridionale sociale sociali "
    "pontificia episcopale apostolica sanitaria spaziale atomica"
)
"""Lower-case adjectives that belong to the name of an institution."""

_WEEK = "lunedi martedi mercoledi giovedi venerdi sabato domenica"
_YEAR = "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"
_HOLIDAYS = (
    "natale pasqua pasquetta capodanno epifania ferragosto befana carnevale ognissanti immacolata pentecoste "
    "quaresima ramadan ceneri palme kippur ringraziamento avvento liberazione hanukkah halloween primavera "
    "estate autunno inverno"
)
FEASTS = frozenset(
    (
        "corpus domini",
        "yom kippur",
        "santo stefano",
        "san silvestro",
        "san valentino",
        "venerdi santo",
        "sabato santo",
        "anno nuovo",
        "due giugno",
    )
)
"""Feasts of more than one word."""
_SHORT = "gen feb mar apr mag giu lug ago set ott nov dic"
SEASONS = listed(f"{_WEEK} {_YEAR} {_SHORT} {_HOLIDAYS}")
"""Days, months and feasts; before a name they only say when."""
ALONE_NOTHING = (
    HEADS
    | PORTFOLIOS
    | OFFICES
    | THRONES
    | (DEMONYMS - listed("ucraina argentina svizzera palestina"))
    | SEASONS
    | listed(
        "paese paesi stati governo governi borsa borse covid covid-19 coronavirus internet web aula legge "
        "costituzione patria nazione occidente oriente nord sud est ovest mezzogiorno terra sole luna mondo "
        "dio signore vangelo bibbia corano messa santi fede storia internazionale nazioni capitale capitali "
        "carta codice trattato accordo piano protocollo giornata festa anno secolo medioevo rinascimento "
        "risorgimento resistenza ottocento novecento settecento duecento trecento quattrocento cinquecento "
        "quarantotto sessantotto gmt utc cet euro mezzanotte seicento duemila stadio aeroporto piazza via "
        "viale corso palazzo ponte ministeri cda ceo ad ddl dl dpcm iva pil irpef spid tv pc sms ong pmi km "
        "kg mw gw ok dna rna ai ia gps intelligence operazione missione vertice forum summit premio esecutivo "
        "olimpiadi mondiali europei serie coppa champions san santa sant"
    )
)
"""Words that name nobody alone, capital or not."""

SPEAKING = listed(
    "ha hanno aveva avevano avra avranno avrebbe avrebbero e sono era erano sara saranno sarebbe sarebbero fu "
    "furono e' dice disse afferma spiega annuncia sostiene ribadisce replica risponde smentisce nega conferma "
    "chiede accusa denuncia riferisce dichiara ricorda promette vuole puo deve non si"
)
"""What follows a bare subject: in Italian a lone noun without article before a verb is nearly always a name."""

NEVER_GERUNDS = listed("fernando orlando armando ferdinando nando rolando hernando brando gerardo")
"""First names that end like a gerund."""
