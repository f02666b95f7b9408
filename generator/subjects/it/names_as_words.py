"""Names that are words too, and what beside them tells which they are; folded, in lower case."""

from __future__ import annotations

from generator.subjects.it import listed

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
VERB_LIKE = listed("""
costa costi re letta salvi pagano vinci spina porta porti parla pensa crede vince cerca conta conti amato marra
dolce manca parisi marchi tasso speranza sacco caldo freddo forte
""")
"""Those that may open a sentence as its verb or predicate: «Costa all’Italia due miliardi»."""
