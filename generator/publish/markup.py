"""Reads one built page for the gate, with a grammar stricter than a browser's.

Markup that two readers could take differently (a stray quote, a missing space, an odd comment) is refused rather than
interpreted, so that one regular expression sees exactly the tags a browser sees. Tags repeat from page to page: each
distinct one is judged once.
"""

from __future__ import annotations

import hashlib
import html
import json
import re
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

from generator.publish import admitted

_GAP = r"[ \t\n\f\r]"
_NAME = r"[a-zA-Z_:][\w:.-]*+"
_ATTRIBUTE = rf"""{_GAP}++({_NAME})(?:{_GAP}*+={_GAP}*+(?:"([^"]*+)"|'([^']*+)'|([^ \t\n\f\r"'=<>`]++)))?+"""
_ATTRIBUTES = rf"(?>(?:{re.sub(r'[(](?![?])', '(?:', _ATTRIBUTE)})*+){_GAP}*+/?+"
_MARKUP = re.compile(
    rf"""
    <script(?P<script>{_ATTRIBUTES})>(?P<code>.*?)</script{_GAP}*+>
  | <title>(?P<title>[^<]*+)</title{_GAP}*+>
  | (?P<tag><(?!(?:script|title)\b)[a-zA-Z](?:[a-zA-Z0-9-])*+{_ATTRIBUTES}>)
  | </(?!(?:script|title)\b)[a-zA-Z](?:[a-zA-Z0-9-])*+{_GAP}*+>
  | <!--(?!-?>)(?P<comment>(?:(?!-->|--!>|<!--).)*+)-->
  | <!doctype{_GAP}++html{_GAP}*+>
  | (?P<odd><[a-zA-Z/!?])
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL | re.ASCII,
)
_EACH_ATTRIBUTE = re.compile(_ATTRIBUTE)
_ELEMENT = re.compile(r"<([a-zA-Z][a-zA-Z0-9-]*)")
_HEAD = re.compile(r"\s*<!doctype html>\s*<html\b[^>]*>\s*<head>\s*<meta charset=\"utf-8\">\s*", re.IGNORECASE)
_RESERVED = re.compile(admitted.RESERVED_NAME)
_FOLDER = r"(?:\.|\.\.(?:/\.\.)*|/(?!/)(?:[\w./~-]|%[0-9A-Fa-f]{2})*)"
_SCOPE = re.compile(rf'\A__md_scope=new URL\("{_FOLDER}",location\)', re.ASCII)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:")
_REFRESH = re.compile(r"0; url=((?:\.\./)*+(?:[a-z0-9][a-z0-9_-]*+/)*+)(?:#[a-z0-9-]+)?", re.ASCII)
"""The one refresh a page may hold: at once, to a page of the site, told by a relative address."""
_BLANKS = "".join(map(chr, range(0x21)))

Fault = tuple[str, str]
"""The offending stretch, and what is wrong with it in Italian."""


class PageReader:
    """Reads pages of one site; remembers the tags and scripts it has judged."""

    def __init__(self, host: str, policy: str) -> None:
        """Args:
        host: the site's own; empty when it has no public address.
        policy: the tag with the site's Content Security Policy, which every page holds right behind its encoding.
        """
        self._host = host
        self._policy = policy
        self._tags: dict[str, tuple[tuple[Fault, ...], tuple[str, ...]]] = {}
        self._refreshes: dict[str, str] = {}
        self._scripts: dict[tuple[str, str], tuple[tuple[Fault, ...], tuple[str, ...]]] = {}

    def faults(
        self, page: str, is_ours: Callable[[str], bool], is_page: Callable[[str], bool] = lambda _: False
    ) -> Iterator[Fault]:
        """Everything in a page that must not be published, in its order.

        Args:
            page: the whole file.
            is_ours: whether an address, as written in the page, is a script or style sheet of the built site.
            is_page: whether an address, as written in the page, is another page of the built site.
        """
        head = _HEAD.match(page)
        if not head:
            yield page[:80].strip(), "la pagina non comincia con doctype e meta charset utf-8"
        elif not page.startswith(self._policy, head.end()):
            # In a comment, in the body or behind a script it would be none: it has one place.
            yield page[head.end() : head.end() + 80].strip(), "la pagina non dichiara la politica di sicurezza del sito"
        for match in _MARKUP.finditer(page):
            faults, loads = self._judge(match, page)
            yield from faults
            for address in loads:
                if not is_ours(address):
                    yield match.group()[:200], "carica uno script o uno stile che non è del sito"
            target = self._refreshes.get(match["tag"] or "")
            if target is not None and not (is_page(target) and match.end() <= page.find("</head>")):
                yield match.group()[:200], "rimanda a una pagina che non c’è, o a sé stessa, o non dalla testata"

    def _judge(self, match: re.Match[str], page: str) -> tuple[tuple[Fault, ...], tuple[str, ...]]:
        if (tag := match["tag"]) is not None:
            if tag not in self._tags:
                loads: list[str] = []
                self._tags[tag] = tuple((tag, why) for why in self._tag_faults(tag, loads)), tuple(loads)
            return self._tags[tag]
        if (attributes := match["script"]) is not None:
            key = (attributes, match["code"])
            if key not in self._scripts:
                loads = []
                faults = tuple((match.group(), why) for why in _script_faults(*key, loads))
                self._scripts[key] = faults, tuple(loads)
            return self._scripts[key]
        if match["odd"] is not None:
            return ((page[match.start() : match.start() + 120], "HTML che si può leggere in più modi"),), ()
        return (), ()

    def _tag_faults(self, tag: str, loads: list[str]) -> Iterator[str]:
        element = _ELEMENT.match(tag).group(1).lower()  # type: ignore[union-attr]
        if element not in admitted.ELEMENTS:
            yield f"elemento <{element}> non ammesso"
            return
        attributes = read_attributes(tag)
        values = dict(reversed(attributes))
        if element == "meta" and (target := _refresh_target(attributes)):
            self._refreshes[tag] = target
            return
        if element == "form" and values.get("class") in admitted.SEARCH_FORMS:
            yield from self._search_form_faults(attributes)
            return
        if tag == self._policy:
            return
        if element == "form" and values.get("class") not in admitted.THEME_FORMS:
            yield "modulo che non è del tema"
        if element == "input" and values.get("type", "").lower() not in admitted.INPUT_TYPES:
            yield "campo di un tipo non ammesso"
        relations = set(values.get("rel", "").lower().split())
        fetches = element == "link" and (not relations or not relations <= admitted.IDLE_RELATIONS)
        if fetches and "stylesheet" in relations:
            loads.append(values.get("href", ""))
        for name, value in attributes:
            yield from self._attribute_faults(element, name, value, fetches)

    def _search_form_faults(self, attributes: list[tuple[str, str]]) -> Iterator[str]:
        """A form of ours says where it leads, and that is the page of results, in the same window, by its address."""
        actions = [value for name, value in attributes if name == "action"]
        if not actions or not all(re.fullmatch(admitted.SEARCH_ADDRESS, value, re.ASCII) for value in actions):
            yield "modulo di ricerca che porta altrove"
        if any(name == "target" or (name == "method" and value.lower() != "get") for name, value in attributes):
            yield "modulo di ricerca che non apre i risultati da una pagina all’altra"
        for name, value in attributes:
            if name != "action":
                yield from self._attribute_faults("form", name, value, fetches=False)

    def _attribute_faults(self, element: str, name: str, value: str, fetches: bool) -> Iterator[str]:
        if name.startswith("on") or name in admitted.REFUSED_ATTRIBUTES:
            yield f"attributo {name} non ammesso"
        if name == "name" and element in {"img", "form"}:  # `document.getElementById` would be that element
            yield "immagine o modulo con un nome, che gli script del tema prenderebbero per una loro funzione"
        if name in {"id", "name"} and value.startswith("__") and not _is_theme_name(element, value):
            yield f"{name} riservato al tema"
        if name in admitted.SHOWN_ATTRIBUTES or name.startswith(("aria-", "data-")):
            return
        if name in admitted.PAINT_ATTRIBUTES and not re.fullmatch(admitted.PAINT, value, re.ASCII):
            yield "disegno che prende qualcosa da un indirizzo"
        address = plain_address(value)
        scheme = _SCHEME.match(address)
        if scheme and scheme.group()[:-1] in {"javascript", "vbscript", "data"}:
            yield f"indirizzo {scheme.group()} non ammesso"
        elif name in admitted.LOADING_ATTRIBUTES or (name == "href" and fetches):
            if (scheme or address.startswith("//")) and not self._is_own_host(address):
                yield "risorsa presa da un altro sito"
        elif scheme and scheme.group() == "webcal:" and name == "href" and element == "a":
            if not self._is_own_host(f"https{address[len('webcal') :]}"):
                yield "calendario di un altro sito"
        elif name == "href" and (
            address.startswith("//") or (scheme and scheme.group()[:-1] not in admitted.LINK_SCHEMES)
        ):
            yield "collegamento di un tipo non ammesso"

    def _is_own_host(self, address: str) -> bool:
        parts = urlsplit(address)
        return bool(self._host) and parts.scheme in {"http", "https"} and parts.netloc.partition(":")[0] == self._host


def _refresh_target(attributes: list[tuple[str, str]]) -> str:
    """Where a `meta` leads when it is the refresh of a page that has moved, written as our template writes it."""
    if [name for name, _ in attributes] != ["http-equiv", "content"] or attributes[0][1] != "refresh":
        return ""
    found = _REFRESH.fullmatch(attributes[1][1])
    return found[1] if found else ""


def _is_theme_name(element: str, value: str) -> bool:
    return element in admitted.RESERVED_NAME_ELEMENTS and bool(_RESERVED.fullmatch(value))


def read_attributes(tag: str) -> list[tuple[str, str]]:
    """The attributes of a tag that the grammar admitted: lower-case names, entities resolved."""
    return [
        (name.lower(), html.unescape(double or single or bare))
        for name, double, single, bare in _EACH_ATTRIBUTE.findall(tag)
    ]


def plain_address(value: str) -> str:
    """An address as a browser reads it: outer blanks and inner line ends dropped, backslashes turned, lower case."""
    kept = value.strip(_BLANKS).translate({9: None, 10: None, 13: None})
    return kept.replace("\\", "/").lower()


def script_hash(code: str) -> str:
    """SHA-256 of an inline script, the path to the site's root left out: it differs with the depth of the folder."""
    return hashlib.sha256(_SCOPE.sub('__md_scope=new URL("FOLDER",location)', code).encode()).hexdigest()


def _script_faults(attributes: str, code: str, loads: list[str]) -> Iterator[str]:
    values = dict(read_attributes(attributes))
    if set(values) == {"src"} and not code.strip():
        loads.append(values["src"])
    elif values == {"id": "__config", "type": "application/json"}:
        yield from _config_faults(code, loads)
    elif values == {"type": "application/ld+json"}:
        yield from _structured_faults(code)
    elif values or script_hash(code) not in admitted.THEME_SCRIPTS:
        yield "script che non è del tema"


def _structured_faults(code: str) -> Iterator[str]:
    """What a page says of itself to programs is data, and nothing in it can end the element."""
    try:
        is_node = isinstance(json.loads(code), dict)
    except (ValueError, RecursionError):
        is_node = False
    if not is_node or "<" in code or ">" in code:
        yield "dati strutturati che non si leggono"


def _config_faults(code: str, loads: list[str]) -> Iterator[str]:
    try:
        config = json.loads(code)
        known = set(config) <= admitted.CONFIG_KEYS and re.fullmatch(_FOLDER, config["base"], re.ASCII)
        loads.append(config["search"])
    except (ValueError, TypeError, KeyError):
        known = None
    if not known or "<" in code:
        yield "configurazione che non è del tema"
