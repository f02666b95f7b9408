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

from generator.events.kinds import (
    PARTICULAR,
    SIDE,
    UNIQUE,
    exclude_each_other,
    kinds_in,
    kinds_of,
    turns_of,
    without_cues,
)
from generator.folding import fold_case

STEM = 5
"""Letters of a word that count. Measured on the demo: with 4 one wrong merge and two more when the right article is
left out, with 5 none and two duplicates left, with 6 four, with 7 or 8 seven."""

_WORD = re.compile(r"\d+(?:[.,]\d+)+|\w+")
_MONTHS = "gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre"
_DAY = re.compile(rf"\b\d{{1,2}}[º°]?(?: e(?: il)? \d{{1,2}})? (?:{_MONTHS})\b", re.IGNORECASE)
"""Dates are compared as dates: «il 23» is no word in common."""
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
_ANOTHER = re.compile(r"\b(?:nuov[oaie]|altr[oaie]|ennesim[oaie]|ancora|second[oa]|torna|di nuovo)\b", re.IGNORECASE)
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
        topic: those of them by which it tells no kind of happening: «scuola» of «Scuola, sciopero di maestri».
        titled: the kinds that the headline tells.
        another: whether it says that it is one of several: «un nuovo incendio», «un’altra piena».
        turns: which of two opposite acts it tells: «proclama», «revoca».
    """

    counts: Mapping[str, int]
    kinds: frozenset[str] = frozenset()
    ordinals: frozenset[tuple[str, int]] = frozenset()
    names: frozenset[str] = frozenset()
    title: frozenset[str] = frozenset()
    topic: frozenset[str] = frozenset()
    titled: frozenset[str] = frozenset()
    another: bool = False
    turns: frozenset[tuple[int, int]] = frozenset()

    def contradicts(self, other: Wording) -> bool:
        """Whether the two can only be two happenings: kinds that exclude each other, the second and the third round."""
        if exclude_each_other(self.kinds, other.kinds):
            return True
        counted = {noun for noun, _ in self.ordinals} & {noun for noun, _ in other.ordinals}
        return not counted <= {noun for noun, _ in self.ordinals & other.ordinals}

    def is_kin_of(self, other: Wording) -> bool:
        """Whether both tell a happening of one kind."""
        return bool((self.kinds & other.kinds) - SIDE)

    def is_particular_kin_of(self, other: Wording) -> bool:
        """Whether both tell a happening of a kind that the same people hardly meet with twice on one day.

        An article is about what its headline tells: a first sentence may only recall.
        """
        mine, theirs = self.titled - SIDE, other.titled - SIDE
        if (mine and not mine & other.kinds) or (theirs and not theirs & self.kinds):
            return False
        return bool(self.kinds & other.kinds & PARTICULAR)

    def is_unique_kin_of(self, other: Wording) -> bool:
        """The same of a kind of which two headlines in quite other words tell one."""
        return self.is_particular_kin_of(other) and bool(self.kinds & other.kinds & UNIQUE)

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
    called = frozenset(word[:STEM] for id_ in names for word in fold_case(id_).split("-") if word not in _STOP)
    kinds = kinds_of(_without_names(core, called))
    stems.update(f"={kind}" for kind in kinds_in(_without_names(text, called)))
    stems.update({f"={kind}": _CORE for kind in kinds})
    said = frozenset(_stems_of(title)) - called
    return Wording(
        stems,
        kinds,
        frozenset(_ordinals(core)),
        called,
        title=said,
        topic=said & frozenset(_stems_of(without_cues(title))),
        titled=kinds_of(_without_names(_TO_COME.sub("", title), called)),
        another=bool(_ANOTHER.search(core)),
        turns=turns_of(core),
    )


def _without_names(text: str, called: frozenset[str]) -> str:
    """The text without capitalised words of its actors' names: «Patto Civico» is no pact."""
    return _WORD.sub(
        lambda found: "" if found[0][0].isupper() and _stem(fold_case(found[0])) in called else found[0], text
    )


_TO_COME = re.compile(
    r"[,:;.]\s(?:lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|domani|oggi)\s[^,:;.]{1,80}$", re.IGNORECASE
)
"""«Valli al lavoro sulla giunta, lunedì il giuramento»: what a headline says last may be still to come."""


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

    def on_one_subject(self, first: int, second: int, names: frozenset[str] = frozenset()) -> bool:
        """Whether what is most particular in one headline stands somewhere in the other telling.

        «Moro e Rizzi parlano di acqua» and «… di scuole» are built alike, and each is about what the other lacks. Of
        two strikes or two accidents in one town neither the kind nor the town says which is which.

        Args:
            first: position of a wording.
            second: position of another.
            names: proper names that both tell.
        """
        a, b = self.wordings[first], self.wordings[second]
        called = frozenset(name[:STEM] for name in names) if a.is_particular_kin_of(b) else frozenset()
        mine, theirs = (a.topic - called or a.title), (b.topic - called or b.title)
        return bool(self._particular(mine) & b.counts.keys() or self._particular(theirs) & a.counts.keys())

    def _particular(self, title: frozenset[str]) -> frozenset[str]:
        # A word of two tellings is as rare as one of a single telling: the two may be of one event.
        weights = {stem: min(self._weight.get(stem, 0.0), self._of_two) for stem in title}
        most = max(weights.values(), default=0.0)
        return frozenset(stem for stem, weight in weights.items() if weight >= _PARTICULAR * most)


def _unit(words: Wording, weight: Mapping[str, float]) -> dict[str, float]:
    """Weights of the stems; the length is that of what is no name, so that a telling full of names says no less."""
    vector = {stem: (1 + math.log(count)) * weight[stem] for stem, count in words.counts.items()}
    length = math.sqrt(math.fsum(value * value for stem, value in vector.items() if stem not in words.names))
    return {stem: value / length for stem, value in vector.items()} if length else {}
