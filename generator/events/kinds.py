"""Kinds of happening by their words: synonyms that stems alone keep apart («assolto», «scagionato»).

A kind is *particular* when the same people hardly meet with it twice on one day (an arrest, a flood, an acquittal);
others are what newsmakers do all day (meet, talk, attack), and some only stand beside what happened (`SIDE`).
"""

from __future__ import annotations

import re


def _stems(*words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words)})", re.IGNORECASE)


_GOVERNMENT = r"(?:governo|giunta|esecutivo|maggioranza|coalizione)"
_PLANT = r"(?:stabiliment|fabbric|impiant|sede\b|negozi|punto|repart|filial|miniera)"

_USUAL: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("colloquio a distanza", _stems(
        r"telefon", r"videoconferenz", r"videochiamat", r"al telefono", r"per telefono",
        r"s[ei] (?:sono |erano |era |è |sarebbero |saranno )?(?:già |poi |anche )?sent(?:it[oi]|on[oa]|iranno)\b",
    )),
    ("incontro", _stems(
        r"incontr", r"vertic[ei]\b", r"ricev(?:e|ono|uto|uti|er)", r"faccia a faccia",
        r"ospit(?:e|i)\b", r"visit(?:a|e|at[oaie]|er\w{1,6}|ano|ò)\b", r"bilaterale", r"trilaterale",
        r"riunion", r"riunir", r"riunit", r"riuniscon", r"sedut[ae]\b", r"summit", r"accog?li(?:e|er)", r"accolto",
        r"s[ei] (?:sono|erano|era|è) (?:già |poi |anche )?vist[oiae]\b", r"si (?:vedranno|ritrover|ritrovan)",
        r"tavolo\b", r"convoca(?:t|no\b|zion)",
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
    ("vittime", _stems(r"mort[oie]\b", r"vittim", r"uccis", r"uccid", r"cost\w{1,5} la vita", r"pers\w la vita")),
    ("approvazione", _stems(r"approv", r"via libera", r"adott", r"varat[oaie]\b", r"ratific")),
    ("annuncio", _stems(r"annunc")),
    ("dialogo", _stems(
        r"parl(?:a|ano|ato|ò|arono|ava|avano)\b", r"sentit[oi]\b", r"discuss", r"discut", r"convers", r"colloquio",
    )),
    ("processo", _stems(r"process[oi]\b", r"udienz", r"alla sbarra", r"rinvi\w{1,4} a giudizio")),
    ("indagine", _stems(r"indagat", r"indagin", r"inchiest", r"fascicolo", r"avvis[oi] di garanzia", r"perquisi")),
    ("protesta", _stems(r"corte[oi]\b", r"manifestazion", r"protest", r"sit-in", r"fiaccolat", r"sfilat")),
    ("liberazione", _stems(
        r"liberat", r"liberazion", r"rilasci", r"graziat", r"grazia\b", r"scarcer", r"scambi", r"torna(?:t[oa])? liber",
        r"revoca\w{0,3} (?:gli arresti|i domiciliari|la misura)",
    )),
)  # fmt: skip

_PARTICULAR: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("voto", _stems(
        r"elezion", r"(?:è|stat[oaie]|viene|venne|fu) elett[oiae]\b", r"rielett", r"presidenziali", r"urne\b",
        r"exit poll", r"referendum", r"ballottagg",
    )),
    ("dimissioni", _stems(
        r"dimission[ei]\b", r"(?:si (?:è|era|sono|erano)|essersi) dimess", r"dimett", r"passo indietro",
        r"lasci(?:a|ato|ò) (?:la (?:guida|presidenza|segreteria)|l['’]incarico|il (?:governo|posto di))",
    )),
    ("insediamento", _stems(
        r"proclam(?:a|ano|at[oaie]|azion[ei])\b(?!,? (?:\w{1,12} ){0,3}(?:sciop|agitazion|lutto|stato|emergenza))",
        r"insedi", r"giura(?:t[oaie]|no|ment[oi])?\b", r"entrat?[oaie]? in carica",
    )),
    ("nomina", _stems(
        r"nomin(?:a|e|at[oaie]|ano|er\w{1,5})\b", r"(?:un|l['’]|all['’])\s?incarico\b",
        r"incarico (?:a|ad|per|di)\b", r"incaricat[oa]\b",
        r"nuov[oa] (?:direttore|direttrice|allenatore|allenatrice|tecnico|vescovo|questore|prefetto|rettore|rettrice)",
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
        r"arrest(?!\w{0,2} cardiac)", r"manette", r"domiciliari", r"custodia cautelare", r"in cella",
        r"(?<!si è )(?<!si era )(?<!si sono )(?<!si erano )fermat[oaie]\b",
    )),
    ("sequestro", _stems(
        r"sequestr", r"confisc", r"abbord", r"bloccat[oaie] (?:al largo|in mare)",
        r"(?<!si è )(?<!si era )(?<!si sono )(?<!si erano )fermat[oaie]\b",
    )),
    ("assoluzione", _stems(r"assol(?:t|v|uz)", r"scagion", r"fatto non sussiste", r"prosciol")),
    ("condanna", _stems(r"condannat", r"condanna a", r"ergastolo", r"anni di (?:carcere|reclusione)")),
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
    ("terremoto", _stems(r"terremot", r"sisma\b", r"sismic", r"magnitudo", r"scoss[ae] di")),
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
    ("furto", _stems(r"rapin", r"furt[oi]\b", r"rubat", r"scassin", r"borsegg", r"assalto al portavalori")),
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
        r"fusion", r"si fond", r"cambia padron", r"offerta pubblica",
    )),
    ("inaugurazione", _stems(r"inaugur", r"taglio del nastro")),
    ("emergenza", _stems(r"stato d(?:i |['’]\s?|ell['’]\s?)(?:emergenza|calamità)")),
    ("lutto", _stems(r"lutto (?:cittadino|nazionale|regionale)")),
    ("ambasciatore", _stems(
        r"ambasciator\w{1,3} (?:\w{1,12} ){0,3}(?:richiam|espul)",
        r"richiam\w{1,4} (?:\w{1,14} ){0,4}ambasciator",
        r"l['’]ambasciator\w{1,3}[^.;]{0,20}richiam",
    )),
)  # fmt: skip

KINDS = (*_USUAL, *_PARTICULAR)
PARTICULAR = frozenset(kind for kind, _ in _PARTICULAR)
_MANIFOLD = frozenset({
    "condanna", "sciopero", "incidente", "furto", "vittoria", "acquisizione", "inaugurazione", "contagio",
    "incendio", "violenza", "intossicazione",
})  # fmt: skip
UNIQUE = PARTICULAR - _MANIFOLD
"""Those of which two headlines in quite other words tell one: the same unions call two strikes for one day more easily
than one government falls twice."""
SIDE = frozenset({
    "accusa", "blocco", "negoziato", "accordo", "richiesta", "vittime", "approvazione", "annuncio", "dialogo",
    "indagine", "protesta", "processo",
})  # fmt: skip
"""Kinds that many happenings are besides: to share one makes no two tellings kin."""

_TALKS = frozenset({"colloquio a distanza", "incontro"})
_SUBJECTS = frozenset({"attacco"})
"""«Al telefono sull’attacco»: what is talked about is not what happens."""
_NATURE = frozenset({"alluvione", "terremoto", "tempesta", "valanga", "incendio", "incidente"})
"""«Le case colpite dall’alluvione»: nobody attacked them."""
_ANSWERS = frozenset({"emergenza", "lutto", "esequie", "incontro", "colloquio a distanza", "sciopero"})
"""What follows a disaster or a decision and names it: the state of emergency for the flood is not the flood."""
_CAUSES = frozenset({
    "alluvione", "terremoto", "tempesta", "valanga", "incendio", "incidente", "naufragio", "crollo", "violenza",
    "intossicazione", "licenziamenti",
})  # fmt: skip

_SUBJECT = re.compile(
    r"\b(inchiest\w|indagin\w|fascicol\w|indagat\w|avvis\w di garanzia)([^.;:,]{0,40}?)"
    r" (?:su|sul|sull['’]|sulla|sullo|sui|sugli|sulle|per)\b"
    r"[^.;:]{0,80}",
    re.IGNORECASE,
)
"""«Un’inchiesta sul crollo», «un fascicolo per omicidio colposo»: nothing fell down."""
_APART = (
    frozenset({"colloquio a distanza", "incontro"}),
    frozenset({"colloquio a distanza", "attacco"}),
    frozenset({"colloquio a distanza", "dimissioni"}),
    frozenset({"incontro", "attacco"}),
    frozenset({"incontro", "smentita"}),
    frozenset({"smentita", "attacco"}),
    frozenset({"sanzioni", "incontro"}),
    frozenset({"sanzioni", "attacco"}),
    frozenset({"dimissioni", "attacco"}),
    frozenset({"voto", "attacco"}),
    frozenset({"liberazione", "attacco"}),
    frozenset({"liberazione", "tregua"}),
    *(frozenset({"indagine", cause}) for cause in sorted(_CAUSES)),
)
"""Kinds that are two happenings: a telephone call about a raid is not the raid."""


def kinds_in(text: str) -> frozenset[str]:
    """Every kind of which a word stands in a text."""
    return frozenset(kind for kind, cues in KINDS if cues.search(text))


def without_cues(text: str) -> str:
    """The text without the words by which it tells a kind of happening."""
    for _, cues in KINDS:
        text = re.sub(rf"{cues.pattern}\w*", " ", text, flags=re.IGNORECASE)
    return text


def kinds_of(core: str) -> frozenset[str]:
    """The kinds of happening that a title and a sentence tell, without those that they only talk about."""
    kinds = kinds_in(_SUBJECT.sub(r"\1\2 ", core))
    if kinds & _TALKS:
        kinds -= _SUBJECTS
    if kinds & _NATURE:
        kinds -= {"attacco"}
    if kinds & _ANSWERS:
        kinds -= _CAUSES
    return kinds


def exclude_each_other(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether no kind is common and two of them can only be two happenings."""
    if not mine or not theirs or mine & theirs:
        return False
    if any(frozenset({one, other}) in _APART for one in mine for other in theirs):
        return True
    return bool(mine & PARTICULAR and theirs & PARTICULAR)
