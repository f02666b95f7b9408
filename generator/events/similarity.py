"""How alike two tellings are in their words: TF-IDF over the events of one site, and what kind of happening each tells.

No model and no stemmer: a word counts by its first letters (see `STEM`), which joins «ha firmato», «la firma» and
«firmeranno»; that some unrelated words meet («porto», «portare») costs little where dates and actors must agree first.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from generator.folding import fold_case

STEM = 5
"""Letters of a word that count. Measured on the demo: with 4 one wrong merge and two more when the right article is
left out, with 5 none and two duplicates left, with 6 four, with 7 or 8 seven."""

_WORD = re.compile(r"\d+(?:[.,]\d+)+|\w+")
_MONTHS = "gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre"
_DAY = re.compile(rf"\b\d{{1,2}}[º°]?(?: e(?: il)? \d{{1,2}})? (?:{_MONTHS})\b", re.IGNORECASE)
"""Dates are compared as dates: «il 23» is no word in common."""
_NAMED = re.compile(r"(?:(?<=[\w,;)] )|(?<=['’]))[A-ZÀ-Þ][^\W\d_]{2,40}")
"""A capital letter inside a statement begins a name: «Raid su Vasto», not the first word, nor one after a colon."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_STOP = frozenset(
    """
    a ad ai agli al alla alle allo altra altre altri altro anche ancora appena aveva avevano avere avrebbe avrebbero
    c che chi ci cio circa col come con contro cui d da dagli dai dal dalla dalle dallo degli dei del della delle dello
    di dopo dove due e ed era erano essere fa fatto fino fra fu furono gia gli ha hanno i il in infine intanto inoltre
    invece io l la le lo loro lui ma mentre mi molto ne nei negli nel nella nelle nello no noi non nuova nuove nuovi
    nuovo o od ogni ora ore per perche pero piu poco poi presso prima proprio puo qualche quale quali quando quanto
    quel quella quelle quelli quello questa queste questi questo resta se secondo sempre senza si sia solo soltanto
    sono sopra sotto stata state stati stato stesso stessa stessi stesse stando su sua sue sugli sui sul sulla sulle
    sullo suo suoi tale tra tre tutta tutte tutti tutto un una uno va vi viene verso
    sara saranno sarebbe sarebbero avra avranno detto dice dicono
    ieri oggi domani dopodomani stamattina stasera stanotte lunedi martedi mercoledi giovedi venerdi sabato domenica
    gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
    mattina mattinata pomeriggio sera serata notte giorno giorni giornata settimana settimane mese mesi anno anni
    scorso scorsa scorsi scorse prossimo prossima prossimi prossime
    presidente ministro ministra premier leader capo portavoce
    """.split()  # noqa: SIM905 - a list of words reads as words
)
_BACKGROUND = re.compile(
    r",?\s(?:(?:poco |subito )?(?:prima|dopo) (?:che|di|del|dell['’]|della|la|il|l['’]|lo|i|gli|le|una?|un['’])"
    r"|alla vigilia d[ei]\w*|in vista d[ei]\w*)\b[^,;:.]{0,200}",
    re.IGNORECASE,
)
"""«si erano sentiti domenica, prima che arrivasse a Mar-a-Lago Zelensky»: what stands after tells another happening."""


def _stems(*words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words)})", re.IGNORECASE)


_KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("colloquio a distanza", _stems(
        r"telefon", r"videoconferenz", r"videochiamat", r"al telefono", r"per telefono",
        r"s[ei] (?:sono |erano |era |è |sarebbero |saranno )?(?:già |poi |anche )?sent(?:it[oi]|on[oa]|iranno)\b",
    )),
    ("incontro", _stems(
        r"incontr", r"vertic[ei]\b", r"ricev(?:e|ono|uto|uti|er)", r"faccia a faccia",
        r"ospit(?:e|i)\b", r"visit[ae]\b", r"bilaterale", r"trilaterale",
        r"riunion", r"riunir", r"riunit", r"riuniscon", r"sedut[ae]\b", r"summit", r"accog?li(?:e|er)", r"accolto",
        r"s[ei] (?:sono|erano|era|è) (?:già |poi |anche )?vist[oiae]\b", r"si (?:vedranno|ritrover|ritrovan)",
    )),
    ("attacco", _stems(
        r"attacc", r"raid\b", r"bomb", r"missil", r"droni?\b", r"colpit[oaie]\b", r"incursion", r"abbattut",
        r"esplosion",
    )),
    ("smentita", _stems(
        r"smenti", r"nega(?:to|ta|no|ndo)?\b", r"respin[gt]", r"ha ribattuto", r"boccia",
    )),
    ("accusa", _stems(r"accus", r"denunci")),
    ("voto", _stems(
        r"elezion", r"(?:è|stat[oaie]|viene|venne|fu) elett[oiae]\b", r"rielett", r"presidenziali", r"urne\b",
        r"exit poll", r"referendum",
    )),
    ("liberazione", _stems(r"liberat", r"liberazion", r"rilasci", r"graziat", r"grazia\b", r"scarcer", r"scambi")),
    ("sanzioni", _stems(r"sanzion")),
    ("dimissioni", _stems(r"dimission", r"dimess", r"dimett")),
    ("tregua", _stems(r"tregua", r"tregue", r"cessate il fuoco")),
    ("insediamento", _stems(r"insedi", r"giura\b", r"giuramento", r"in carica\b")),
    ("blocco", _stems(r"blocc", r"congel", r"sospen", r"sospes", r"interr(?:omp|ott|uzion)")),
    ("negoziato", _stems(r"negoziat", r"trattativ", r"colloqui\b")),
    ("accordo", _stems(r"accord", r"intes[ae]\b", r"concord", r"patt[oi]\b", r"pattui")),
    ("richiesta", _stems(r"chied", r"chies", r"richiest", r"propost", r"propon", r"sollecit", r"invoc")),
    ("vittime", _stems(r"mort[oie]\b", r"vittim", r"uccis", r"uccid")),
    ("approvazione", _stems(r"approv", r"via libera", r"adott", r"varat[oaie]\b", r"ratific")),
    ("annuncio", _stems(r"annunc")),
    ("dialogo", _stems(
        r"parl(?:a|ano|ato|ò|arono|ava|avano)\b", r"sentit[oi]\b", r"discuss", r"discut", r"convers", r"colloquio",
    )),
)  # fmt: skip
"""Kinds of happening by their words: synonyms that stems alone keep apart («nega», «smentita», «respinge»)."""

_TALKS = frozenset({"colloquio a distanza", "incontro"})
_SUBJECTS = frozenset({"attacco"})
"""«Al telefono sull’attacco»: what is talked about is not what happens."""
_SIDE = frozenset(
    {"accusa", "blocco", "negoziato", "accordo", "richiesta", "vittime", "approvazione", "annuncio", "dialogo"}
)
"""Kinds that many happenings are besides: to share one makes no two tellings kin."""
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
)
"""Kinds that are two happenings: a telephone call about a raid is not the raid."""

_ORDINALS = (
    "prim", "second", "terz", "quart", "quint", "sest", "settim", "ottav", "non", "decim", "undicesim", "dodicesim",
    "tredicesim", "quattordicesim", "quindicesim", "sedicesim", "diciassettesim", "diciottesim", "diciannovesim",
    "ventesim",
)  # fmt: skip
_RANKS = {
    stem + ending: number for number, stem in enumerate(_ORDINALS, 1) for ending in "oaie" if stem + ending != "none"
}
_ORDINAL = re.compile(
    rf"\b(?:(?P<digits>\d{{1,3}})[º°ª]|(?P<word>{'|'.join(_RANKS)}))\s+(?P<noun>[^\W\d_]{{4,}})", re.IGNORECASE
)
_PARTICULAR = 0.8
_CORE = 2
"""How many more times a kind counts that the core tells: «respinge» and «la smentita» say the same in other words."""


@dataclass(frozen=True)
class Wording:
    """The words of one telling.

    Attributes:
        counts: its stems, with how often each stands.
        kinds: the kinds of happening that it tells.
        ordinals: which of several it is, by the stem of what is counted: the 18th «pacch», the 2nd «incon».
        names: stems of the names of its actors: people that two tellings share are counted apart from their words.
        title: stems of the headline, of a main event.
        named: those of the names in the headline that are no actor's.
    """

    counts: Mapping[str, int]
    kinds: frozenset[str] = frozenset()
    ordinals: frozenset[tuple[str, int]] = frozenset()
    names: frozenset[str] = frozenset()
    title: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()

    def contradicts(self, other: Wording) -> bool:
        """Whether the two can only be two happenings: kinds that exclude each other, the second and the third round."""
        if self.kinds and other.kinds and not self.kinds & other.kinds:
            pairs = {frozenset({mine, theirs}) for mine in self.kinds for theirs in other.kinds}
            if any(pair in _APART for pair in pairs):
                return True
        counted = {noun for noun, _ in self.ordinals} & {noun for noun, _ in other.ordinals}
        return not counted <= {noun for noun, _ in self.ordinals & other.ordinals}

    def is_kin_of(self, other: Wording) -> bool:
        """Whether both tell a happening of one kind."""
        return bool((self.kinds & other.kinds) - _SIDE)

    def __len__(self) -> int:
        """How many stems say something besides names."""
        return sum(stem not in self.names and not stem.startswith("=") for stem in self.counts)


def wording(text: str, core: str = "", names: Iterable[str] = (), title: str = "") -> Wording:
    """The words of a text.

    Args:
        text: everything that tells the event.
        core: the part that says what kind of happening it is (a title and a first sentence); the whole text if empty.
        names: ids of its actors.
        title: the headline, of a main event.
    """
    text, core = _DAY.sub(" ", text), _DAY.sub(" ", core or text)
    stems = Counter(_stems_of(text))
    kinds = frozenset(kind for kind, cues in _KINDS if cues.search(core))
    kinds -= _SUBJECTS if kinds & _TALKS else frozenset()
    stems.update(f"={kind}" for kind, cues in _KINDS if cues.search(text))
    stems.update({f"={kind}": _CORE for kind in kinds})
    called = frozenset(word[:STEM] for id_ in names for word in fold_case(id_).split("-") if word not in _STOP)
    named = frozenset() if title.isupper() else frozenset(_stems_of(" ".join(_NAMED.findall(title)))) - called
    return Wording(stems, kinds, frozenset(_ordinals(core)), called, frozenset(_stems_of(title)) - called, named)


def foreground(text: str) -> str:
    """The text without what only says before, after or in view of what it happened."""
    return _BACKGROUND.sub(" ", text)


def _stems_of(text: str) -> Iterable[str]:
    return (stem for stem in map(_stem, _WORD.findall(fold_case(text))) if stem)


def _stem(word: str) -> str:
    if word[0].isdigit():
        return "" if _YEAR.fullmatch(word) or len(word) > 9 else f"#{word.rstrip('ºª')}"
    if word in _RANKS and word not in _STOP:
        return f"#{_RANKS[word]}"
    return "" if word in _STOP or len(word) < 3 else word[:STEM]


def _ordinals(text: str) -> Iterable[tuple[str, int]]:
    for found in _ORDINAL.finditer(text):
        number = int(found["digits"]) if found["digits"] else _RANKS[found["word"].lower()]
        yield fold_case(found["noun"])[:STEM], number


@dataclass
class Likeness:
    """Cosines between the wordings of one site; a word that many events use counts little."""

    wordings: Sequence[Wording]
    _vectors: list[dict[str, float]] = field(init=False)
    _weight: dict[str, float] = field(init=False)
    _of_two: float = field(init=False)

    def __post_init__(self) -> None:
        spread = Counter(stem for one in self.wordings for stem in one.counts)
        total = len(self.wordings)
        self._weight = {stem: math.log(1 + total / count) for stem, count in spread.items()}
        self._of_two = math.log(1 + total / 2)
        self._vectors = [_unit(one, self._weight) for one in self.wordings]

    def cosine(self, first: int, second: int) -> float:
        """From 0, no word in common, to 1; positions in `wordings`. Names of people that both share do not count."""
        a, b = self._vectors[first], self._vectors[second]
        if len(b) < len(a):
            a, b = b, a
        apart = self.wordings[first].names & self.wordings[second].names
        return min(1.0, math.fsum(value * b[stem] for stem, value in a.items() if stem in b and stem not in apart))

    def on_one_subject(self, first: int, second: int) -> bool:
        """Whether what is most particular in one headline stands somewhere in the other telling.

        «Moro e Rizzi parlano di acqua» and «… di scuole» are built alike, and each is about what the other lacks; so
        are «Raid su Vasto» and «Raid su Isernia».
        """
        a, b = self.wordings[first], self.wordings[second]
        if a.named - b.counts.keys() and b.named - a.counts.keys():
            return False
        return bool(self._particular(a) & b.counts.keys() or self._particular(b) & a.counts.keys())

    def _particular(self, words: Wording) -> frozenset[str]:
        # A word of two tellings is as rare as one of a single telling: the two may be of one event.
        weights = {stem: min(self._weight.get(stem, 0.0), self._of_two) for stem in words.title}
        most = max(weights.values(), default=0.0)
        return frozenset(stem for stem, weight in weights.items() if weight >= _PARTICULAR * most)


def _unit(words: Wording, weight: Mapping[str, float]) -> dict[str, float]:
    """Weights of the stems; the length is that of what is no name, so that a telling full of names says no less."""
    vector = {stem: (1 + math.log(count)) * weight[stem] for stem, count in words.counts.items()}
    length = math.sqrt(math.fsum(value * value for stem, value in vector.items() if stem not in words.names))
    return {stem: value / length for stem, value in vector.items()} if length else {}
