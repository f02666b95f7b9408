"""Pages at addresses that were published once: each leads to where its content is now."""

from __future__ import annotations

import html
import itertools
import posixpath
from collections.abc import Iterable, Iterator, Sequence

from generator.model import Actor, Page, Redirect, Topic
from generator.render import addresses
from generator.render.context import Context
from generator.render.environment import block
from generator.render.front_matter import redirect_matter

_INDEXES = {
    "attori": addresses.ACTORS,
    "temi": addresses.TOPICS,
    "articoli": addresses.ARTICLES,
    "eventi": addresses.EVENTS,
}


def render_redirects(pages: Sequence[Page], context: Context) -> Iterator[Page]:
    """A stub for each old address that no page has now: those of the site, then those of renamed actors and topics.

    What leads to no page leads to the index of its kind, or to the front page.
    """
    titles = {page.path: str(page.front.get("title", "")) for page in pages}
    taken = {addresses.folder(path) for path in titles}
    for redirect in (*context.site.redirects, *_renamed(titles, context)):
        if addresses.folder(redirect.path) not in taken:
            taken.add(addresses.folder(redirect.path))
            yield _stub(redirect, titles, context)


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


def _stub(redirect: Redirect, titles: dict[str, str], context: Context) -> Page:
    target, anchor = redirect.target, redirect.anchor
    if target not in titles:
        index = _INDEXES.get(target.split("/")[0], addresses.HOME)
        target, anchor = index if index in titles else addresses.HOME, ""
    href = addresses.link(redirect.path, target, anchor)
    site = context.settings.site_url
    canonical = posixpath.join(site, f"{addresses.folder(target)}/".lstrip("/")) if site else href.partition("#")[0]
    body = block("redirect.html.j2", href=href, name=html.unescape(titles[target]))
    return Page(redirect.path, redirect_matter("Pagina spostata", href, canonical), body)
