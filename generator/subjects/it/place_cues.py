"""Words beside a demonym, a capital or a seat that say what it means there; folded, in lower case."""

from __future__ import annotations

from generator.subjects.it import listed

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
