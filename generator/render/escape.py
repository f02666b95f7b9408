"""The one module that turns untrusted text into something a page may hold.

Three ways out, and no other: `front` for front matter (Material prints it raw), `visible` for what Jinja escapes
afterwards (it is the environment's `finalize`), `trusted` for the HTML that `generator.articles.prose` made safe.
"""

from __future__ import annotations

import html
import re
import unicodedata
from urllib.parse import urlsplit

from markupsafe import Markup

from generator.articles.characters import without_unseen

# C0 and C1 controls, lone surrogates, noncharacters, and the bidirectional controls that reorder what readers see.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BLANK_LINES = re.compile(r"\n(?:[ \t]*\n)+")


def visible(value: object) -> object:
    """A value as it goes to autoescaping: strings lose control characters and line breaks, markup stays as it is."""
    if isinstance(value, Markup) or not isinstance(value, str):
        return value
    return plain(value)


def plain(text: str) -> str:
    """Text in NFC on one line, without what nobody can see and what XML cannot hold; not yet escaped."""
    if not text.isprintable():  # which line breaks are not, nor anything that goes
        text = _NOT_XML.sub("", without_unseen(text))
    return unicodedata.normalize("NFC", " ".join(text.split()))


def front(text: str) -> str:
    """Plain text for a front-matter value that a template prints raw, in text or between double quotes."""
    return html.escape(plain(text), quote=True)


def trusted(safe_html: str) -> Markup:
    """HTML that our own sanitiser wrote, declared safe; empty lines inside its `<pre>` become references."""
    text = _UNSEEN.sub("", safe_html)
    return Markup(_BLANK_LINES.sub(lambda run: "\n" + "&#10;" * (run[0].count("\n") - 1), text))  # noqa: S704


def one_block(html_text: str) -> str:
    """HTML without blank lines, so that Markdown sees one block."""
    return _BLANK_LINES.sub("\n", html_text)


def address(url: str) -> str:
    """An http(s) address with a host and without credentials, or the empty string."""
    cleaned = plain(url)
    try:
        parts = urlsplit(cleaned)
        harmless = parts.scheme in ("http", "https") and parts.hostname and not parts.username and not parts.password
    except ValueError:
        return ""
    return cleaned if harmless and " " not in cleaned else ""


def host(url: str) -> str:
    """The host of an address without «www.», or the empty string."""
    return (urlsplit(address(url)).hostname or "").removeprefix("www.")
