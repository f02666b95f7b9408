"""The title of a file that has none in its front matter: a heading, else a first short line."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.articles.dateline import find_dateline, lacks_year
from generator.articles.prose import parse

MAX_LENGTH = 120
_HEADING = re.compile(r"[ ]{0,3}#{1,6}[ \t]+(?P<text>.*?)(?:[ \t]+#+)?[ \t]*")


@dataclass(frozen=True, slots=True)
class Headline:
    """A title found in a body, and what of the body comes after it."""

    title: str
    line: int
    body: str
    body_line: int


def find_headline(body: str, body_line: int) -> Headline | None:
    """The title at the head of a body, without its markup.

    A heading (`# …`) is one; so is a first line of at most 120 characters that ends in no full stop and is followed by
    an empty line or by a dateline.

    Args:
        body: Markdown.
        body_line: the 1-based line of the file on which it begins.
    """
    lines = body.split("\n")
    first = next((number for number, line in enumerate(lines) if line.strip()), None)
    if first is None:
        return None
    heading = _HEADING.fullmatch(lines[first])
    raw = heading["text"] if heading else lines[first].strip()
    rest = lines[first + 1 :]
    if not heading and not _stands_alone(raw, rest):
        return None
    title = " ".join(parse(raw, 1)[0].split())
    if not title:
        return None
    return Headline(title, body_line + first, "\n".join(rest), body_line + first + 1)


def _stands_alone(line: str, rest: list[str]) -> bool:
    if len(line) > MAX_LENGTH or line.endswith((".", ":", ";", ",")) or not any(map(str.isalpha, line)):
        return False
    if not any(following.strip() for following in rest) or find_dateline(line, None) or lacks_year(line):
        return False
    if line.startswith(("- ", "* ", "> ", "|", "<", "!", "```")):
        return False
    after = rest[0]
    return not after.strip() or find_dateline(after, None) is not None or lacks_year(after)
