"""Verbs of saying and doing, third persons: what makes the name of a place an actor, and what makes an actor a source.

Everything is folded (without accents) and in lower case, as the words of a text are when they are compared.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.subjects.it import listed

_SAYING_ARE = """
affermare dichiarare annunciare denunciare accusare negare confermare riportare raccontare spiegare replicare
minacciare domandare condannare criticare rivendicare assicurare precisare sottolineare commentare rivelare
esortare invitare invocare protestare ironizzare ricordare lamentare tuonare informare comunicare segnalare
auspicare contestare giurare paventare evidenziare notare
"""
_SAYING_IRE = "smentire riferire ribadire avvertire ammonire chiarire garantire definire"

_SAYING_IRREGULAR = """
dice dicono diceva dira disse direbbe detto dicendo sostiene sostengono sosteneva sosterra sostenne sostenuto
scrive scrivono scriveva scrivera scrisse scritto risponde rispondono rispondeva rispondera rispose risposto
promette promettono prometteva promettera promise promesso chiede chiedono chiedeva chiedera chiese chiesto
propone propongono proponeva proporra propose proposto respinge respingono respingeva respingera respinse respinto
ammette ammettono ammetteva ammettera ammise ammesso insiste insistono insisteva insistera insistito aggiunge
aggiungono aggiungeva aggiungera aggiunse aggiunto ribatte ribattono ribatteva ribattera ribattuto reagisce
reagiscono reagiva reagira reagito riferirlo dirlo annunciarlo sapere noto parla parlano parlava parlera avverte
avvertono cita citano citava citato citando citare esclude escludono escludeva escludera escluse escluso
"""
_DOING_ARE = """
accettare rifiutare approvare firmare revocare inviare mandare schierare attaccare bombardare lanciare ritirare
bloccare bocciare convocare richiamare vietare puntare cercare tentare preparare valutare considerare giudicare
sperare trattare negoziare mediare presentare indicare consegnare liberare adottare varare rinunciare finanziare
aiutare frenare avviare annullare cancellare rafforzare aumentare armare ordinare sanzionare isolare abbandonare
dispiegare rilanciare appoggiare studiare pensare impegnare vantare scarcerare rilasciare notificare intensificare
minimizzare mostrare incassare ripristinare
"""
_DOING_IRE = "colpire reagire aderire bandire tradire subire restituire gradire agire"
_DOING_IRREGULAR = """
decide decidono decideva decidera decise deciso impone impongono imponeva imporra impose imposto sospende
sospendono sospendeva sospendera sospese sospeso espelle espellono espelleva espellera espulse espulso riconosce
riconoscono riconosceva riconoscera riconobbe riconosciuto vuole vogliono voleva vorra vorrebbe voluto puo possono
poteva potra potrebbe potuto deve devono doveva dovra dovrebbe dovuto intende intendono intendeva intendera inteso
teme temono temeva temera temuto ritiene ritengono riteneva riterra ritenne ritenuto offre offrono offriva offrira
offerto cede cedono cedeva cedera ceduto ottiene ottengono otteneva otterra ottenuto abbatte abbattono abbatteva
abbattuto tace tacciono taceva apre aprono apriva aprira aperto mette mettono metteva mettera messo prende
prendono prendeva prendera preso pretende pretendono pretendeva pretendera preteso attende attendono attendeva
attendera atteso cerca cercano applaude applaudono plaude applaudito difende difendono difendeva difeso concede
concedono concedeva concesso vede vedono vedeva visto perde risponde
"""
_OBJECT_ARE = """
accusare incolpare criticare sanzionare ringraziare aiutare finanziare minacciare sfidare rassicurare armare
condannare esortare invitare isolare denunciare provocare ricattare pressare incalzare gelare spiazzare avvisare
irritare preoccupare allarmare bacchettare snobbare ignorare
"""
_OBJECT_IRE = "smentire avvertire ammonire punire zittire"
_OBJECT_IRREGULAR = """
convince convinto convincere spinge spinga spingere spinto costringe costretto costringere sostiene sostenuto
sostenere difende difeso difendere
"""

AUXILIARIES = listed("ha hanno aveva avevano avra avrebbe avrebbero abbia")


def _third_persons(infinitive: str) -> Iterator[str]:
    stem, ending = infinitive[:-3], infinitive[-3:]
    if ending == "are":
        soft = stem + "h" if stem[-1] in "cg" else stem[:-1] if stem.endswith(("ci", "gi")) else stem
        yield from (stem + e for e in ("a", "ano", "ava", "avano", "o", "arono", "ato", "ando", "are"))
        yield from (soft + e for e in ("era", "eranno", "erebbe", "erebbero"))
        return
    yield from (stem + e for e in ("isce", "iscono", "iva", "ivano", "i", "irono", "ito", "endo", "ire"))
    yield from (stem + e for e in ("ira", "iranno", "irebbe", "irebbero"))


def _forms(are: str, ire: str, irregular: str) -> frozenset[str]:
    regular = (form for infinitive in (are + " " + ire).split() for form in _third_persons(infinitive))
    return frozenset((*regular, *irregular.split()))


SAYING = _forms(_SAYING_ARE, _SAYING_IRE, _SAYING_IRREGULAR)
TELLING = _forms(
    "affermare dichiarare confermare riportare raccontare spiegare assicurare precisare rivelare informare comunicare"
    " segnalare stimare calcolare contare registrare rilevare",
    "riferire chiarire ribadire avvertire",
    "dice dicono diceva disse detto sostiene sostengono sosteneva sostenne sostenuto scrive scrivono scrisse scritto"
    " sapere noto riferirlo dirlo aggiunge aggiungono aggiunto ammette ammettono ammise ammesso avverte avvertono",
)
"""Verbs by which somebody tells a fact; who asks, denies, promises or protests gives no news on his word."""
ANNOUNCING = _forms("annunciare", "", "annunciarlo")
"""«Lo annuncia il ministero» tells; who announces what he will do only does it."""
DOING = _forms(_DOING_ARE, _DOING_IRE, _DOING_IRREGULAR)
ACTING = SAYING | DOING
MOVING = _forms(
    "inviare mandare lanciare ritirare attaccare bombardare consegnare richiamare", "colpire", "visto aperto"
)
"""What also comes from a mere place: «i missili lanciati da Mosca», «inviato da Kiev»."""
YIELDING = _forms(
    "addossare imputare domandare ordinare intimare negare",
    "attribuire garantire fornire",
    "impone imporre imposto concede concedere concesso promette promettere promesso chiede chiedere chiesto da dare"
    " propone proporre proposto risponde rispondere risposto rimprovera rimproverare cede cedere ceduto",
)
"""«addossa a Mosca», «impone a Kiev»: the party that something is laid on."""
DEALING_WITH = _forms(_OBJECT_ARE, _OBJECT_IRE, _OBJECT_IRREGULAR)
"""Verbs whose object is a party, not a place: «accusa Mosca», «ringrazia Kiev»."""
