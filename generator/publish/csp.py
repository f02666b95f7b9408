"""The Content Security Policy of a built site: what its pages may run and load, and nothing besides.

One policy for the whole site, with the hash of every inline script of every page, and not one for each page: under
instant navigation the policy of the page a reader came in by stays in force while the bodies of others are put into it,
and a policy that differs is added to the first, never put in its place.

See https://www.w3.org/TR/CSP3/ (hashes, `<meta>`), and https://docs.netlify.com/manage/routing/headers/ (`_headers`).
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from generator.publish.admitted import CONTENT_SECURITY
from generator.publish.markup import read_attributes
from generator.publish.release import html_pages

HEADERS = "_headers"
"""Read by Netlify and Cloudflare Pages; other hosts publish or ignore it, and the `<meta>` of every page does."""

_SCRIPT = re.compile(r"(<script\b[^>]*+>)(.*?)</script\b", re.IGNORECASE | re.DOTALL)
_CHARSET = re.compile(r'<meta charset="utf-8">', re.IGNORECASE)
_LINE_END = re.compile(r"\r\n?")

_OTHERS = (
    # The paper that is quoted learns which site sent the reader, not what was read there.
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("X-Content-Type-Options", "nosniff"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
)


def secure(site: Path) -> None:
    """Give a built site its policy: `_headers` for hosts that send it, a `<meta>` in every page for those that do not.

    The gate comes after and refuses a page whose scripts are not the theme's; nothing is judged here. Pages that are
    not UTF-8 are left to it as they are.

    Args:
        site: the folder an engine filled; either engine's.
    """
    hashes = script_hashes(site)
    meta = policy_tag(hashes)
    for path, page in html_pages(site):
        # Right behind the encoding, so that no script comes before it.
        path.write_bytes(_CHARSET.sub(lambda charset: f"{charset.group()}\n      {meta}", page, count=1).encode())
    (site / HEADERS).write_text(netlify(hashes), encoding="utf-8", newline="\n")


def script_hashes(site: Path, counts: Callable[[str], bool] = lambda _: True) -> tuple[str, ...]:
    """`sha256-…` of every distinct inline script of a built site, sorted.

    Args:
        site: the built site.
        counts: whether a script with this text is among those that may run.
    """
    codes = {code for _, page in html_pages(site) for code in inline_scripts(page)}
    return tuple(sorted({_hash(code) for code in codes if counts(code)}))


def inline_scripts(page: str) -> Iterator[str]:
    """The text of every script in a page that a browser would run from the page itself: no `src`, not data."""
    for tag, code in _SCRIPT.findall(page):
        values = dict(read_attributes(tag))
        if "src" not in values and not values.get("type", "").lower().endswith("json"):
            yield code


def policy(hashes: Iterable[str]) -> str:
    """The policy in one line, the same in a `<meta>` and in a header; the hashes are from `script_hashes`."""
    return CONTENT_SECURITY.format(hashes="".join(f" '{one}'" for one in hashes))


def policy_tag(hashes: Iterable[str]) -> str:
    """The `<meta>` that stands in every page, right behind its encoding."""
    return f'<meta http-equiv="Content-Security-Policy" content="{policy(hashes)}">'


def headers(hashes: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Every header of the site that concerns safety, as name and value."""
    return (("Content-Security-Policy", policy(hashes)), *_OTHERS)


def netlify(hashes: Iterable[str]) -> str:
    """The `_headers` file: one rule for all addresses."""
    return "/*\n" + "".join(f"  {name}: {value}\n" for name, value in headers(hashes))


def nginx(hashes: Iterable[str]) -> str:
    """Lines for a `server` or `location` block of nginx, sent with error pages too."""
    return "".join(f'add_header {name} "{value}" always;\n' for name, value in headers(hashes))


def _hash(code: str) -> str:
    """As CSP writes it: base64 of the SHA-256 of the text the browser sees, whose line ends are `\\n`."""
    return f"sha256-{base64.b64encode(hashlib.sha256(_LINE_END.sub(chr(10), code).encode()).digest()).decode()}"
