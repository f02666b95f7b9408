"""Our style sheets in one file and our scripts in another, without what only their authors read.

They are written as one file for each part of the site; a reader would wait for a dozen requests, and pay for comments.
A step after the engine, so that both engines' sites get it and `mkdocs.yml` goes on naming the files people edit.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import rjsmin

from generator.publish.release import html_pages

_CSS_COMMENT = re.compile(r'("(?:[^"\\\n]|\\.)*+")|/\*.*?\*/', re.DOTALL)
_CSS_BLANK = re.compile(r"""("(?:[^"\\\n]|\\.)*+")|(\s*+;\s*+(?=\})|\s++(?=\)))|\s*+([{};,>])\s*+|([:(])\s++|\s++""")
"""Groups: a text; what goes; what goes on without the blanks around it; without those after it, since `a :is(b)` is not
`a:is(b)`."""
_FOLDERS = r"(?:[\w./~-]|%[0-9A-Fa-f]{2})*?"
"""The way to `assets`; on the page for what is not found it holds the path of the public address, percent-encoded."""


def bundle(site: Path) -> None:
    """Replace, in every page, the links to our style sheets by one, and our scripts by one, in the same order.

    What is ours lies directly in `assets`; the theme's is in folders below. Pages that load different files get
    different bundles. A file that went into a bundle leaves the site; a bundle's name holds the hash of its text, so
    that nobody sees a new page with an old look.

    Args:
        site: the folder an engine filled; either engine's.
    """
    kinds = (_Kind(site, '<link rel="stylesheet" href="', '">', "css", _styles),
             _Kind(site, '<script src="', '"></script>', "js", _scripts))  # fmt: skip
    for path, page in html_pages(site):
        changed = page
        for kind in kinds:
            changed = kind.run.sub(kind.replacement, changed)
        if changed != page:
            path.write_bytes(changed.encode())
    for name in {name for kind in kinds for names in kind.written for name in names}:
        (site / "assets" / name).unlink()
    for path in set((site / "assets").glob("*.js")) - {site / "assets" / name for name in kinds[1].written.values()}:
        path.write_bytes(_scripts([path.read_text(encoding="utf-8")]).encode())  # a module that a script asks for


@dataclass(slots=True)
class _Kind:
    """Style sheets or scripts: how a page loads one, and how several become one."""

    site: Path
    before: str
    after: str
    suffix: str
    joined: Callable[[Sequence[str]], str]
    written: dict[tuple[str, ...], str] = field(default_factory=dict)
    """Bundles by the names of the files in them."""

    @property
    def run(self) -> re.Pattern[str]:
        one = rf"{self.before}{_FOLDERS}assets/[\w-]+\.{self.suffix}{self.after}"
        return re.compile(rf"{one}(?:\s*+{one})*+")

    def replacement(self, found: re.Match[str]) -> str:
        parts = re.findall(rf'"({_FOLDERS})assets/([\w-]+\.{self.suffix})"', found.group())
        names = tuple(name for _, name in parts)
        if not all((self.site / "assets" / name).is_file() for name in names):
            return found.group()  # the gate says what is wrong
        if names not in self.written:
            self.written[names] = self._write(names)
        return f"{self.before}{parts[0][0]}assets/{self.written[names]}{self.after}"

    def _write(self, names: tuple[str, ...]) -> str:
        text = self.joined([(self.site / "assets" / name).read_text(encoding="utf-8") for name in names])
        name = f"site.{hashlib.sha256(text.encode()).hexdigest()[:8]}.{self.suffix}"
        (self.site / "assets" / name).write_text(text, encoding="utf-8", newline="\n")
        return name


def _styles(texts: Sequence[str]) -> str:
    """Without comments and blanks; what stands between quotes is left alone."""
    bare = _CSS_COMMENT.sub(lambda found: found[1] or "", "\n".join(texts))
    return _CSS_BLANK.sub(_shorter, bare).strip() + "\n"


def _shorter(found: re.Match[str]) -> str:
    return "" if found[2] else found[1] or found[3] or found[4] or " "


def _scripts(texts: Sequence[str]) -> str:
    """Without comments and blanks; a semicolon, lest a file call what the one before returns."""
    return ";\n".join(map(rjsmin.jsmin, texts)) + "\n"
