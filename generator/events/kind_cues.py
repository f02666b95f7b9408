"""The words by which a telling tells a kind of happening: verbs, nouns of the act, and what newspapers say for them."""

from __future__ import annotations

import re


def _stems(*words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words)})", re.IGNORECASE)


_GOVERNMENT = r"(?:governo|giunta|esecutivo|maggioranza|coalizione)"
_AWAITED = (
    r"(?:sentenz\w|verdett\w) (?:\w{1,12} ){0,3}(?:previst|attes|fissat|arriver|sarà\b)"
    r"|(?:previst|attes|fissat)\w{1,2} (?:\w{1,12} ){0,2}(?:la |il )?(?:sentenz|verdett)"
)
"""A verdict to come may be either."""
_PLANT = r"(?:stabiliment|fabbric|impiant|sede\b|negozi|punto|repart|filial|miniera)"

USUAL: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("colloquio a distanza", _stems(
        r"telefon", r"videoconferenz", r"videochiamat", r"al telefono", r"per telefono",
        r"s[ei] (?:sono |erano |era |è |sarebbero |saranno )?(?:già |poi |anche )?sent(?:it[oi]|on[oa]|iranno)\b",
    )),
    ("incontro", _stems(
        r"incontr", r"vertic[ei]\b", r"ricev(?:e|ono|uto|uti|er)", r"faccia a faccia",
        r"ospit(?:e|i)\b", r"visit(?:a|e|at[oaie]|er\w{1,6}|ano|ò)\b", r"bilaterale", r"trilaterale",
        r"riunion", r"riunir", r"riunit", r"riuniscon", r"sedut[ae]\b", r"summit", r"accog?li(?:e|er)", r"accolto",
        r"s[ei] (?:sono|erano|era|è) (?:già |poi |anche )?vist[oiae]\b", r"si (?:vedranno|ritrover|ritrovan)",
        r"tavolo\b", r"convoca(?:t|no\b|zion)", r"assemble[ae]\b",
    )),
    ("attacco", _stems(
        r"attacc", r"raid\b", r"bomb", r"missil", r"droni?\b", r"colpit[oaie]\b", r"incursion", r"abbattut",
        r"esplosion",
    )),
    ("smentita", _stems(
        r"smenti", r"nega(?:to|ta|no|ndo)?\b", r"respin[gt]", r"ha ribattuto", r"boccia",
    )),
    ("accusa", _stems(r"accus", r"denunci")),
    ("sanzioni", _stems(r"sanzion")),
    ("tregua", _stems(r"tregua", r"tregue", r"cessate il fuoco")),
    ("blocco", _stems(r"blocc", r"congel", r"sospen", r"sospes", r"interr(?:omp|ott|uzion)")),
    ("negoziato", _stems(r"negoziat", r"trattativ", r"colloqui\b")),
    ("accordo", _stems(r"accord", r"intes[ae]\b", r"concord", r"patt[oi]\b", r"pattui", r"firm(?:a|at[oaie]|ano)\b")),
    ("richiesta", _stems(r"chied", r"chies", r"richiest", r"propost", r"propon", r"sollecit", r"invoc")),
    ("vittime", _stems(
        r"mort[oie]\b", r"vittim", r"strag[ei]\b", r"uccis", r"uccid", r"cost\w{1,5} la vita", r"pers\w la vita",
    )),
    ("approvazione", _stems(
        r"approv", r"via libera", r"adott", r"varat[oaie]\b", r"ratific", r"(?:dett|dic)\w{1,3} (?:di )?sì\b",
        r"disco verde",
    )),
    ("conferenza stampa", _stems(r"conferenza stampa", r"alla stampa\b", r"incontr\w{1,6} (?:i|con i) giornalisti")),
    ("annuncio", _stems(r"annunc")),
    ("dialogo", _stems(
        r"parl(?:a|ano|ato|ò|arono|ava|avano)\b", r"sentit[oi]\b", r"discuss", r"discut", r"convers", r"colloquio",
    )),
    ("processo", _stems(
        r"process[oi]\b", r"udienz", r"alla sbarra", r"rinvi\w{1,4} a giudizio", r"in aula\b",
        r"testimoni(?:a|ato|ano|ò|er\w{1,5})\b", r"depo(?:ne|sto|sizion[ei])\b",
        r"(?:collegio|giudic[ei]|tribunale|corte|gup) (?:\w{1,12} ){0,2}(?:rinvi|aggiorn)",
    )),
    ("interrogatorio", _stems(
        r"interrogator", r"interrogat[oaie]\b", r"facoltà di non rispondere",
        r"davanti (?:al (?:gip|giudice|pm)|ai pm)\b",
    )),
    ("ricorso", _stems(r"ricors[oi]\b", r"ricorr(?:e|ono|er\w{1,5}) (?:al|in|contro)", r"impugn")),
    ("diffida", _stems(r"diffid(?!en)")),
    ("trasferimento", _stems(r"ingaggi", r"a titolo definitivo", r"tesserat", r"visite mediche")),
    ("evacuazione", _stems(r"evacua", r"sgomber")),
    ("evasione", _stems(r"evas[oaie] da", r"evad\w{1,3} da")),
    ("indagine", _stems(r"indagat", r"indagin", r"inchiest", r"fascicolo", r"avvis[oi] di garanzia", r"perquisi")),
    ("protesta", _stems(r"corte[oi]\b", r"manifestazion", r"protest", r"sit-in", r"fiaccolat", r"sfilat")),
    ("liberazione", _stems(
        r"liberat", r"liberazion", r"rilasci", r"graziat", r"grazia\b", r"scarcer", r"scambi", r"torna(?:t[oa])? liber",
        r"revoca\w{0,3} (?:gli arresti|i domiciliari|la misura)",
    )),
)  # fmt: skip

PARTICULAR: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("voto", _stems(
        r"elezion", r"(?:è|stat[oaie]|viene|venne|fu) elett[oiae]\b", r"rielett", r"presidenziali", r"urne\b",
        r"exit poll", r"referendum", r"ballottagg", r"voteranno\b", r"al voto\b",
    )),
    ("dimissioni", _stems(
        r"dimission[ei]\b", r"(?:si (?:è|era|sono|erano)|essersi) dimess", r"dimett", r"passo indietro",
        r"rassegn\w{1,4} (?:le|il)", r"(?:rimess|rimett)\w{1,4} (?:il mandato|le deleghe)", r"gett\w{1,4} la spugna",
        r"lasci(?:a|ato|ò) (?:la (?:guida|presidenza|segreteria)|l['’]incarico|il (?:governo|posto di))",
    )),
    ("insediamento", _stems(
        r"proclam(?:a|ano|at[oaie]|azion[ei])\b(?!,? (?:\w{1,12} ){0,3}(?:sciop|agitazion|lutto|stato|emergenza))",
        r"insedi", r"giura(?:t[oaie]|no|ment[oi])?\b", r"entrat?[oaie]? in carica",
    )),
    ("nomina", _stems(
        r"nomin(?:a|e|at[oaie]|ano|er\w{1,5})\b", r"(?:un|l['’]|all['’])\s?incarico\b",
        r"incarico (?:a|ad|per|di)\b", r"incaricat[oa]\b",
        r"nuov[oa] (?:procuratore|comandante|commissari[oa]|segretari[oa]|amministrat\w{3,5}|ct\b"
        r"|direttore|direttrice|allenatore|allenatrice|tecnico|vescovo|questore|prefetto|rettore|rettrice)",
    )),
    ("esonero", _stems(r"esoner", r"sollevat[oa] dall['’]incarico", r"via dalla panchina")),
    ("fiducia", _stems(
        r"sfiduci", r"(?:vot\w{0,4} (?:di|la|sulla)|neg\w{1,4}|respin\w{1,4}|chie\w{2,5}|incass\w{1,4}|otten\w{1,5}"
        r"|sulla) (?:la )?fiducia", r"fiducia (?:è|era) (?:stata|passata)", r"fiducia (?:al|sul|in|è stata) ",
        rf"(?:cad(?:e|ut[oa]|uta del)|bocci\w{{1,4}}) (?:il |la |del |della )?{_GOVERNMENT}",
        rf"{_GOVERNMENT} (?:\w{{1,20}} )?(?:è|era) cadut[oa]",
    )),
    ("crisi di governo", _stems(
        r"(?:ritir|usc)\w{1,4} (?:\w{1,12} ){0,3}ministri",
        rf"(?:fuori|uscit\w|esc\w|lasci\w{{1,3}}) (?:dal|dall['’]|il |l['’])\s?{_GOVERNMENT}",
        r"(?:apert|apr)\w{1,2} la crisi", r"crisi (?:\w{1,12} ){0,3}(?:apert|apr)",
    )),
    ("arresto", _stems(
        r"arrest(?!\w{0,2} cardiac)", r"manette", r"ammanett", r"(?:finit|portat|condott)[oaie] in carcere",
        r"domiciliari", r"custodia cautelare", r"in cella",
        r"(?<!si è )(?<!si era )(?<!si sono )(?<!si erano )fermat[oaie]\b",
    )),
    ("sequestro", _stems(
        r"sequestr", r"confisc", r"abbord", r"bloccat[oaie] (?:al largo|in mare)",
        r"(?<!si è )(?<!si era )(?<!si sono )(?<!si erano )fermat[oaie]\b",
    )),
    ("assoluzione", _stems(r"assol(?:t|v|uz)", r"scagion", r"fatto non sussiste", r"prosciol", _AWAITED)),
    ("condanna", _stems(
        r"condannat", r"condanna a", r"colpevol[ei]\b", r"inflitt[oaie]\b", r"ergastolo", _AWAITED,
        r"anni di (?:carcere|reclusione)",
    )),
    ("sciopero", _stems(r"sciop", r"incroci\w{1,5} le braccia", r"astensione dal lavoro")),
    ("licenziamenti", _stems(
        r"licenzia", r"esuber", r"senza lavoro", r"posti di lavoro", r"perd\w{1,5} il (?:posto|lavoro)",
        r"(?:a casa|via) (?:in |altri )?\d", r"mand\w{1,3} a casa",
        rf"chi(?:u[sd]\w{{1,5}}) (?:del|dello|della|dell['’]|l['’]|lo|la|il|i|le|gli)\s?(?:\w{{1,12}} )?{_PLANT}",
        rf"{_PLANT}\w{{0,4}} (?:che )?(?:si )?chiu[ds]",
    )),
    ("alluvione", _stems(
        r"alluvion", r"esond", r"inondaz", r"(?:la|una|nella|della|dalla|alla) piena\b", r"allaga", r"fran[ae]\b",
        r"franat", r"smottament", r"rott[oi] gli argini", r"nubifrag", r"sott['’]acqua", r"fango\b",
        r"usci\w{1,3} dagli argini",
    )),
    ("terremoto", _stems(
        r"terremot", r"sisma\b", r"sismic", r"magnitudo", r"scoss[ae] di", r"trema\w{0,2} (?:ancora )?la terra",
    )),
    ("tempesta", _stems(r"ciclon", r"uragan", r"tornado", r"tromba d['’]aria", r"mareggiat", r"grandinat", r"eruzion")),
    ("valanga", _stems(r"valang", r"slavin")),
    ("incendio", _stems(r"incendi", r"rogo\b", r"fiamme\b", r"divampat")),
    ("incidente", _stems(
        r"incident[ei]\b", r"schiant", r"tampona", r"deragli", r"travolt[oaie]\b", r"ribaltat", r"fuori strada",
        r"urtat[oaie]\b", r"precipit", r"collision", r"uscit[oai] (?:dai binari|di strada)",
    )),
    ("naufragio", _stems(r"naufrag", r"affond", r"barcon[ei]\b")),
    ("crollo", _stems(r"croll[oi]\b(?! in borsa| dei prezzi| delle vendite)", r"crollat[oaie]\b")),
    ("violenza", _stems(
        r"omicid", r"assassin", r"(?:ac)?coltell", r"femminicid", r"sparator", r"spar(?:a|ato|ano|ò|i)\b", r"aggredit",
        r"aggressor", r"aggression", r"colpi di pistola",
    )),
    ("furto", _stems(
        r"rapin", r"furt[oi]\b", r"rubat", r"scassin", r"svaligi", r"razzi[ae]\b", r"borsegg",
        r"assalto al portavalori",
    )),
    ("decesso", _stems(r"si è spent[oa]", r"addio a\b", r"è scompars[oa]\b", r"scomparsa d", r"decess")),
    ("esequie", _stems(r"funeral", r"esequie", r"camera ardente", r"ultimo saluto")),
    ("intossicazione", _stems(r"intossica", r"salmonell", r"avvelena", r"monossido")),
    ("contagio", _stems(r"contag", r"focolai", r"epidemi")),
    ("vittoria", _stems(
        r"batt(?:e|ono|ut[oaie])\b", r"vinc(?:e|ono)\b", r"vint[oa]\b", r"sconfi(?:tt|gg)", r"pareggi", r"trionf",
        r"espugn", r"travolge", r"supera(?:to|no)?\b",
    )),
    ("acquisizione", _stems(
        r"acquisi", r"acquist(?:a|at[oaie]|o)\b", r"rilev(?:a|at[oaie])\b", r"cedut[oaie]\b", r"cession",
        r"fusion", r"si fond", r"cambia\w{0,2} (?:padron|proprietà|mano)", r"compra(?:no|t[oaie])?\b",
        r"nuov[oaie] (?:proprietari|padron)", r"offerta pubblica",
    )),
    ("inaugurazione", _stems(r"inaugur", r"tagli\w{1,4} (?:del|il) nastro", r"apr\w{1,5} i battenti")),
    ("emergenza", _stems(r"stato d(?:i |['’]\s?|ell['’]\s?)(?:emergenza|calamità)")),
    ("lutto", _stems(r"lutto (?:cittadino|nazionale|regionale)")),
    ("ambasciatore", _stems(
        r"ambasciator\w{1,3} (?:\w{1,12} ){0,3}(?:richiam|espul)",
        r"richiam\w{1,4} (?:\w{1,14} ){0,4}ambasciator",
        r"l['’]ambasciator\w{1,3}[^.;]{0,20}richiam",
    )),
)  # fmt: skip
