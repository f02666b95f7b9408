"""A small registry with everything that makes names hard, built by hand."""

from __future__ import annotations

from generator import edtf
from generator.model import Actor, Registry, Topic
from generator.model.registry import Role


def role(name: str, since: str = "", until: str = "") -> Role:
    return Role(name, edtf.parse(since) if since else None, edtf.parse(until) if until else None)


def forms(base: str) -> tuple[str, ...]:
    """The forms of «russo» or «francese», as the registry's reader expands them."""
    if base.endswith("e"):
        return base, base[:-1] + "i"
    return tuple(base[:-1] + ending for ending in "oaie")


AMERICAN = ("presidente degli Stati Uniti", "presidente americano", "presidente Usa")
PEOPLE = (
    Actor("putin", "Vladimir Putin", "person", ("Putin", "Vladimir Vladimirovič Putin"),
          roles=tuple(role(name, "2012-05-07") for name in
                      ("presidente russo", "presidente della Russia", "leader del Cremlino"))),
    Actor("lukashenko", "Alexander Lukashenko", "person", ("Lukashenko", "Aljaksandr Lukašėnka"),
          roles=(role("presidente bielorusso", "1994-07-20"), role("presidente della Bielorussia", "1994-07-20"))),
    Actor("zelensky", "Volodymyr Zelensky", "person", roles=(role("presidente ucraino", "2019-05-20"),)),
    Actor("trump", "Donald Trump", "person", ("Trump",), roles=tuple(role(name, "2025-01-21") for name in AMERICAN)),
    Actor("biden", "Joe Biden", "person", ("Biden",),
          roles=tuple(role(name, "2021-01-21", "2025-01-20") for name in AMERICAN)),
    Actor("vance", "JD Vance", "person", ("J.D. Vance", "Vance")),
    Actor("kennedy", "Robert F. Kennedy Jr", "person", ("Robert Kennedy",)),
    Actor("starmer", "Keir Starmer", "person", roles=(role("premier britannico", "2024-07"),)),
    Actor("sunak", "Rishi Sunak", "person", roles=(role("premier britannico", "2022-10", "2024-07"),)),
    Actor("lavrov", "Sergej Lavrov", "person", roles=(role("ministro degli Esteri russo", "2004-03-09"),)),
    Actor("rossi", "Mario Rossi", "person"),
    Actor("anna-bianchi", "Anna Bianchi", "person"),
    Actor("paolo-bianchi", "Paolo Bianchi", "person"),
    Actor("de-gasperi", "Alcide De Gasperi", "person"),
    Actor("di-pietro", "Antonio Di Pietro", "person"),
    Actor("von-der-leyen", "Ursula von der Leyen", "person"),
    Actor("bin-laden", "Osama bin Laden", "person"),
    Actor("assad", "Bashar al-Assad", "person"),
    Actor("xi", "Xi Jinping", "person"),
    Actor("kim", "Kim Jong-un", "person"),
    Actor("centinaio", "Gian Marco Centinaio", "person"),
    Actor("lopez-obrador", "Andrés Manuel López Obrador", "person"),
    Actor("d-alema", "Massimo D’Alema", "person"),
    Actor("ocasio-cortez", "Alexandria Ocasio-Cortez", "person"),
    Actor("leone", "Leone XIV", "person", ("papa Leone XIV",)),
    Actor("costa", "António Costa", "person"),
    Actor("monti", "Mario Monti", "person"),
    Actor("conte", "Giuseppe Conte", "person", ("Conte",), requires=("Movimento 5 Stelle",)),
    Actor("garibaldi", "Giuseppe Garibaldi", "person", ("Garibaldi",)),
    Actor("merlin", "Lina Merlin", "person", ("Merlin",)),
    Actor("sacharov", "Andrej Sacharov", "person", ("Sacharov",)),
    Actor("silente", "Carlo Silente", "person", surname_ok=False),
)  # fmt: skip
COUNTRIES = (
    Actor("russia", "Russia", "country", ("Federazione Russa",), demonyms=forms("russo"), capital=("Mosca",)),
    Actor("ucraina", "Ucraina", "country", demonyms=forms("ucraino"), capital=("Kiev",)),
    Actor("bielorussia", "Bielorussia", "country", demonyms=forms("bielorusso"), capital=("Minsk",)),
    Actor("stati-uniti", "Stati Uniti", "country", ("Usa", "USA", "U.S.A.", "Stati Uniti d’America"),
          demonyms=forms("americano"), capital=("Washington",)),
    Actor("italia", "Italia", "country", demonyms=forms("italiano"), capital=("Roma",)),
    Actor("francia", "Francia", "country", ("France",), demonyms=forms("francese"), capital=("Parigi",)),
    Actor("germania", "Germania", "country", demonyms=("tedesco", "tedesca", "tedeschi", "tedesche"),
          capital=("Berlino",)),
    Actor("cina", "Cina", "country", demonyms=forms("cinese"), capital=("Pechino",)),
    Actor("india", "India", "country", demonyms=forms("indiano"), capital=("Nuova Delhi",)),
)  # fmt: skip
BODIES = (
    Actor("cremlino", "Presidenza russa", "institution", seats=("Cremlino",), parent="russia"),
    Actor("quirinale", "Presidenza della Repubblica", "institution", seats=("Quirinale",), parent="italia"),
    Actor("governo", "Governo italiano", "institution", ("governo italiano",), seats=("Palazzo Chigi",)),
    Actor("ue", "Unione europea", "organisation", ("Ue", "UE", "Unione Europea"), capital=("Bruxelles",)),
    Actor("onu", "Onu", "organisation", ("Nazioni Unite",)),
    Actor("nato", "Nato", "organisation"),
    Actor("belta", "Belta", "media", ("BelTA",)),
    Actor("tass", "Tass", "media"),
    Actor("post", "Washington Post", "media"),
)
TOPICS = (
    Topic("negoziati", "Negoziati", any=("negoziat*", "cessate il fuoco", "dell’accordo")),
    Topic("coppia", "Russia e Bielorussia", all_actors=("russia", "bielorussia")),
)
REGISTRY = Registry((*PEOPLE, *COUNTRIES, *BODIES), TOPICS)

CONSIGLIO = "presidente del Consiglio"
POLITICS = Registry((
    Actor("renzi","Matteo Renzi","person",("Renzi",),roles=(role(CONSIGLIO,"2014-02-22","2016-12-12"),)),
    Actor("letta","Enrico Letta","person",roles=(role(CONSIGLIO,"2013-04-28","2014-02-22"),)),
    Actor("gletta","Gianni Letta","person"),
    Actor("grasso","Piero Grasso","person"),
    Actor("schlein","Elly Schlein","person",("Schlein",)),
    Actor("conte","Giuseppe Conte","person",roles=(role(CONSIGLIO,"2018-06-01","2021-02-13"),)),
    Actor("meloni","Giorgia Meloni","person",("Meloni",),roles=(role(CONSIGLIO,"2022-10-22"),role("premier","2022-10-22"))),
    Actor("dimaio","Luigi Di Maio","person",("Di Maio",)),
    Actor("larussa","Ignazio La Russa","person",roles=(role("presidente del Senato","2022-10-13"),)),
    Actor("mattarella","Sergio Mattarella","person",("Mattarella",),roles=(role("presidente della Repubblica","2015-02-03"),role("capo dello Stato","2015-02-03"))),
    Actor("francesco","Papa Francesco","person",("papa Francesco","Jorge Mario Bergoglio","Bergoglio")),
    Actor("re-carlo","Carlo III","person",("re Carlo","Re Carlo")),
    Actor("italia","Italia","country",demonyms=forms("italiano"),capital=("Roma",)),
    Actor("san-marino","San Marino","country",demonyms=("sammarinese",)),
    Actor("lega","Lega","organisation",("Carroccio",)),
    Actor("pd","Partito democratico","organisation",("Pd","PD","dem")),
    Actor("m5s","Movimento 5 Stelle","organisation",("M5s","M5S","Cinque Stelle")),
    Actor("fi","Forza Italia","organisation"),
    Actor("fdi","Fratelli d’Italia","organisation",("FdI",)),
    Actor("iv","Italia Viva","organisation"),
    Actor("camera","Camera dei deputati","institution",("Camera",)),
    Actor("senato","Senato","institution"),
    Actor("viminale","Ministero dell’Interno","institution",("ministero dell’Interno",),seats=("Viminale",)),
    Actor("bankitalia","Banca d’Italia","institution",("Bankitalia",)),
    Actor("corriere","Corriere della Sera","media",("Corriere",)),
    Actor("stampa","La Stampa","media"),
    Actor("repubblica","la Repubblica","media",("Repubblica",)),
    Actor("ansa","Ansa","media",("ANSA",)),
))  # fmt: skip
"""Italian politics, where parties, chambers and papers are called like common words."""
