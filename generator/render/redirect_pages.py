"""Pages at addresses that were published once: each leads to where its content is now."""

from __future__ import annotations

import html
import itertools
import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.italian_dates import MONTHS
from generator.model import Actor, Page, Redirect, Topic
from generator.render import addresses, wording
from generator.render.context import Context
from generator.render.environment import block
from generator.render.front_matter import redirect_matter
from generator.render.years import NO_MONTH, heading_id, month_heading
from generator.timelines import UNDATED

_PLACE = re.compile(r'^##+ (.+)$|\bid="([^"]+)"', re.MULTILINE)
_YEAR = re.compile(r"(\d{4})|(\d+)-ac")
_MONTHS = {f"{n:02}": n for n in range(1, 13)}
_IN_A_YEAR = _MONTHS | {"senza-mese": NO_MONTH}


def render_redirects(pages: Sequence[Page], context: Context) -> Iterator[Page]:
    """A stub for each old address that no page has now: those of the site, those of renamed actors and topics, parts.

    What leads to no page leads to the nearest above it: the index of its kind, the front page.
    """
    by_path = {page.path: page for page in pages}
    taken = {addresses.folder(path) for path in by_path}
    for redirect in (*context.site.redirects, *_renamed(by_path, context), *_parts(context)):
        if addresses.folder(redirect.path) not in taken:
            taken.add(addresses.folder(redirect.path))
            yield _stub(redirect, by_path, context)


def _renamed(paths: Iterable[str], context: Context) -> Iterator[Redirect]:
    """Every page of an actor or topic at the ids it had; where it has no page, its address leads to the index."""
    registry = context.site.registry
    actors = {actor.id: actor.former_ids for actor in registry.actors if actor.former_ids}
    topics = {topic.id: topic.former_ids for topic in registry.topics if topic.former_ids}
    for path in paths if actors or topics else ():
        for old in _old_paths(path, actors, topics):
            yield Redirect(old, path)
    folders: tuple[tuple[str, str, Iterable[Actor | Topic]], ...] = (
        ("attori", addresses.ACTORS, registry.actors),
        ("temi", addresses.TOPICS, registry.topics),
    )
    for folder, index, subjects in folders:
        for subject in subjects:
            for old in subject.former_ids:
                yield Redirect(f"{folder}/{old}.md", index)


def _old_paths(path: str, actors: dict[str, tuple[str, ...]], topics: dict[str, tuple[str, ...]]) -> Iterator[str]:
    """`attori/x/temi/y.md` with every id that the actor and the topic had."""
    parts = path.removesuffix(".md").split("/")
    choices = [parts[:1]]
    for folder, part in itertools.pairwise(parts):
        former = {"attori": actors, "temi": topics}.get(folder, {}).get(part, ())
        choices.append([part, *former])
    for found in itertools.islice(itertools.product(*choices), 1, None):
        yield "/".join(found) + ".md"


def _parts(context: Context) -> Iterator[Redirect]:
    """Parts that were published, at the address that they would have now: somebody may have another id."""
    registry = context.site.registry
    heirs = {
        "attori": {old: actor.id for actor in registry.actors for old in actor.former_ids},
        "temi": {old: topic.id for topic in registry.topics for old in topic.former_ids},
    }
    for part in context.site.published_parts:
        names = part.split("/")
        now = (heirs.get(folder, {}).get(name, name) for folder, name in itertools.pairwise(names))
        yield Redirect(f"{part}.md", f"{'/'.join((names[0], *now))}.md")


def _stub(redirect: Redirect, pages: Mapping[str, Page], context: Context) -> Page:
    target, anchor = redirect.target, redirect.anchor
    if target not in pages:
        target, anchor = _above(target, pages)
    href = addresses.link(redirect.path, target, anchor)
    site = context.settings.site_url
    canonical = posixpath.join(site, f"{addresses.folder(target)}/".lstrip("/")) if site else href.partition("#")[0]
    name = html.unescape(str(pages[target].front.get("title", "")))
    body = block("redirect.html.j2", href=href, name=name)
    return Page(redirect.path, redirect_matter("Pagina spostata", href, canonical), body)


def _above(path: str, pages: Mapping[str, Page]) -> tuple[str, str]:
    """The nearest page above one that is not there, and the id on it of the year, month or day that it told."""
    names = addresses.folder(path).split("/")
    for n in range(len(names), 0, -1):
        stem = "/".join(names[:n])
        for found in (f"{stem}.md", f"{stem}/index.md"):
            if found in pages:
                return found, _place(names, n, pages[found])
    return addresses.HOME, ""


def _place(names: Sequence[str], told: int, page: Page) -> str:
    """The id on a page of what the last of these names stand for; the page itself stands for the first `told`."""
    if told == len(names):
        return ""
    there = {id_ or heading_id(html.unescape(heading)) for heading, id_ in _PLACE.findall(page.body)}
    return next((id_ for id_ in _ids(names) if id_ in there), "")


def _ids(names: Sequence[str]) -> Iterator[str]:
    """Where a page may tell what a part told: its month, its year, the last month of that; its day in any year; what
    has no date."""
    if names[0] == addresses.folder(addresses.TODAY):
        yield f"g-{'-'.join(names[1:3])}"
        yield from (MONTHS[_MONTHS[name] - 1] for name in names[1:2] if name in _MONTHS)
    for name, following in zip(names[1:], (*names[2:], ""), strict=True):
        if found := _YEAR.fullmatch(name):
            year = int(found[1]) if found[1] else 1 - int(found[2])
            yield from (heading_id(month_heading(year, month)) for month in filter(None, [_IN_A_YEAR.get(following)]))
            yield heading_id(wording.year(year))
            yield from (heading_id(month_heading(year, month)) for month in range(12, 0, -1))
    if UNDATED in names[1:]:
        yield heading_id(wording.UNDATED)
