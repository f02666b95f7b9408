"""Other people's text, HTML among it, as plain lines and as Markdown that says the same and does nothing."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from html.parser import HTMLParser

import nh3

from generator.articles.addresses import is_safe_link
from generator.articles.characters import find_oddities, without_unseen
from generator.articles.findings import Findings
from generator.articles.located import Place

_BLOCKS = frozenset("p div br li ul ol blockquote h1 h2 h3 h4 h5 h6 tr table hr pre section article".split())  # noqa: SIM905
_SHOWN = frozenset(("img", "iframe", "video", "audio", "source"))
_CLEANER = nh3.Cleaner(
    tags=set(_BLOCKS | _SHOWN | {"a"}),
    attributes={"a": {"href"}, **{tag: {"src", "alt"} for tag in _SHOWN}},
    url_schemes={"http", "https", "mailto"},
    link_rel=None,
)
_ANYWHERE = re.compile(r"[\\`*_\[\]<]|&(?=#|\w)|~(?=~)|(?<=~)~|(?<=!)\[|\^(?=\[)")
_AT_START = re.compile(r"^(?=[#>+=|:~^-])")
_NUMBERED = re.compile(r"^(\d{1,9})([.)])(?=\s|$)")
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Cell:
    """A value as it stands in somebody's file."""

    text: str
    at: Place


def cleaned(cell: Cell, findings: Findings) -> str:
    """The text in NFC without what nobody can see, which is told; its lines stay apart.

    Half a character of UTF-16 is an error: nobody knows what stood there.
    """
    if _SURROGATE.search(cell.text):
        remedy = "scrivi il carattere intero, o esporta di nuovo il file in UTF-8"
        findings.error(cell.at, "encoding", "il testo contiene mezzo carattere UTF-16", remedy)
        return _SURROGATE.sub("", cell.text)
    for oddity in find_oddities(cell.text):
        if oddity.kind in ("control", "bidi", "invisible"):
            code = "control-char" if oddity.kind == "control" else oddity.kind
            name = oddity.message.removesuffix(", tolto dalla pubblicazione")
            findings.warn(cell.at, code, f"{name}: è stato tolto", "rileggi le parole intorno")
    return unicodedata.normalize("NFC", without_unseen(cell.text.replace("\r\n", "\n").replace("\r", "\n")))


def lines_of(text: str) -> tuple[str, ...]:
    """The lines that say something, white space collapsed."""
    return tuple(line for one in text.split("\n") if (line := " ".join(one.split())))


def escape(line: str) -> str:
    """A line as Markdown that reads as that very line: nothing in it is markup."""
    escaped = _NUMBERED.sub(r"\1\\\2", _ANYWHERE.sub(r"\\\g<0>", line))
    return _AT_START.sub(r"\\", escaped)


def link(words: str, address: str) -> str:
    """A link where the address may be one, else the words with the address written out."""
    if is_safe_link(address) and not re.search(r"[\s()<>\\]", address):
        return f"[{escape(words or address)}]({address})"
    return escape(" ".join(word for word in (words, address) if word))


def html_lines(text: str) -> tuple[str, ...]:
    """HTML as plain lines, a paragraph each: scripts and tags gone, entities read."""
    return lines_of(_read(text).plain())


def html_markdown(text: str) -> tuple[str, ...]:
    """HTML as paragraphs of Markdown; of its tags only links are left, and pictures and players as links."""
    return _read(text).markdown()


def _read(text: str) -> _Reader:
    reader = _Reader()
    reader.feed(_CLEANER.clean(re.sub(r"\n[ \t]*\n", "<br>", text)))
    reader.close()
    return reader


class _Reader(HTMLParser):
    """Takes what the sanitiser left apart: runs of words, each with the address it leads to; None ends a paragraph."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._runs: list[tuple[str, str] | None] = []
        self._address = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A block ends the paragraph before it; a link goes on until it is closed."""
        values = dict(attrs)
        if tag == "a":
            self._address = values.get("href") or ""
        elif tag in _SHOWN and values.get("src"):
            self._runs.append((values.get("alt") or "", values["src"] or ""))
        elif tag in _BLOCKS:
            self._runs.append(None)

    def handle_endtag(self, tag: str) -> None:
        """The end of a link or block."""
        if tag == "a":
            self._address = ""
        elif tag in _BLOCKS:
            self._runs.append(None)

    def handle_data(self, data: str) -> None:
        """Words."""
        self._runs.append((data, self._address))

    def plain(self) -> str:
        """The words alone."""
        return "".join("\n" if run is None else re.sub(r"\s+", " ", run[0]) for run in self._runs)

    def markdown(self) -> tuple[str, ...]:
        """The paragraphs, each on one line."""
        paragraphs: list[list[tuple[str, str]]] = [[]]
        for run in self._runs:
            if run is None:
                paragraphs.append([])
            elif paragraphs[-1] and paragraphs[-1][-1][1] == run[1] and not run[1]:
                paragraphs[-1][-1] = (paragraphs[-1][-1][0] + run[0], "")
            else:
                paragraphs[-1].append(run)
        return tuple(line for runs in paragraphs if (line := _paragraph(runs)))


def _paragraph(runs: list[tuple[str, str]]) -> str:
    """Its runs joined; a link is parted from letters before it by what stood there."""
    parts = []
    for words, address in runs:
        plain = re.sub(r"\s+", " ", words)
        if not address:
            parts.append(_ANYWHERE.sub(r"\\\g<0>", plain))
            continue
        before, after = " " * plain.startswith(" "), " " * plain.endswith(" ")
        parts.append(f"{before}{link(plain.strip(), address)}{after}")
    line = " ".join("".join(parts).split())
    return line if line.startswith("[") else _AT_START.sub(r"\\", _NUMBERED.sub(r"\1\\\2", line))
