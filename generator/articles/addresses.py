"""Addresses: `http(s)` with a host, nothing else; what is doubtful is mended and said."""

from __future__ import annotations

import re
from urllib.parse import SplitResult, urlsplit, urlunsplit

from generator.articles.characters import find_oddities, mixes_scripts

MAX_LENGTH = 2000
_HOST = re.compile(r"[^\s/?#@\\<>\"'`{}|^]+")
_MAIL = re.compile(r"mailto:[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)
_SITE_LINK = re.compile(r"\.\./(?:[a-z0-9-]+/)*(?:[a-z0-9-]+\.[a-z]{2,4})?(?:#[\w-]+)?", re.ASCII)
_REMEDY = "scrivi l’indirizzo intero, che comincia con https://"


class AddressFault(ValueError):
    """The address cannot be used; `message` and `remedy` are Italian."""

    def __init__(self, message: str, remedy: str = _REMEDY) -> None:
        super().__init__(message)
        self.message, self.remedy = message, remedy


def is_safe_link(href: str) -> bool:
    """Whether a link in an article may keep its address: `http(s)` with a host and no password, or an e-mail."""
    if _MAIL.fullmatch(href):
        return True
    try:
        parts = _split(href)
    except AddressFault:
        return False
    return parts.username is None


def is_link_of_page(href: str) -> bool:
    """Whether a link in a page written by hand may keep its address: a safe one, or one of the site.

    Such a page lives at `/<slug>/`: `../` is the site's front page, `../metodo/` and `../attori/mario-rossi/` are pages
    below it, as in the browser. Nothing leads above the site's root, wherever that is.
    """
    return _SITE_LINK.fullmatch(href) is not None or is_safe_link(href)


def check_address(text: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Check the address of a source.

    Returns:
        The address to publish and (message, remedy) of what is doubtful in it.

    Raises:
        AddressFault: it is no usable `http(s)` address.
    """
    parts = _split(text)
    doubts = []
    if parts.username is not None:
        parts = parts._replace(netloc=parts.netloc.rpartition("@")[2])
        doubts.append(("l’indirizzo contiene nome utente o password, che non saranno pubblicati", "toglili"))
    host = parts.hostname or ""
    if any(mixes_scripts(label) for label in host.split(".")):
        try:
            netloc = parts.netloc.encode("idna").decode("ascii")
        except UnicodeError:
            raise AddressFault(f"l’indirizzo ha un host che non esiste: «{host[:60]}»") from None
        message = f"nel nome del sito «{host[:60]}» lettere latine e lettere che sembrano uguali sono mescolate"
        doubts.append((message, "copia l’indirizzo dal sito vero"))
        parts = parts._replace(netloc=netloc)
    return urlunsplit(parts), tuple(doubts)


def _split(text: str) -> SplitResult:
    if len(text) > MAX_LENGTH:
        raise AddressFault(f"l’indirizzo supera {MAX_LENGTH} caratteri", "togli la parte dopo il punto interrogativo")
    if any(character.isspace() for character in text) or any(o.kind != "mixed" for o in find_oddities(text)):
        raise AddressFault("l’indirizzo contiene spazi o caratteri invisibili", "copialo di nuovo dal browser")
    try:
        parts = urlsplit(text)
        port_is_fine = parts.port is None or parts.port > 0
    except ValueError:
        raise AddressFault("l’indirizzo è scritto male") from None
    if parts.scheme.lower() not in ("http", "https"):
        raise AddressFault(f"l’indirizzo «{text[:60]}» non comincia con http:// o https://")
    if not port_is_fine or not parts.hostname or not _HOST.fullmatch(parts.netloc.rpartition("@")[2]):
        raise AddressFault(f"nell’indirizzo «{text[:60]}» manca il nome del sito")
    return parts
