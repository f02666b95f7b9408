"""«Perché è qui?»: what ties an event to an actor or topic."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Claim, Event, Involvement, Timeline
from generator.render import wording
from generator.render.escape import plain


def why_here(event: Event, about: Timeline | None) -> tuple[str, ...]:
    """Why an event stands on the timeline of an actor or topic, a line each; nothing on that of a year."""
    if about is None or about.kind == "year":
        return ()
    lines: list[str] = []
    if about.kind in ("actor", "crossing"):
        lines += _of_actor(event, about.id)
    if about.kind in ("topic", "crossing"):
        topic = about.crossing or about.id
        lines += [tie(link, of_topic=True) for link in event.topic_links if link.target == topic]
    return tuple(lines)


def tie(link: Involvement, *, of_topic: bool = False) -> str:
    """One tie in words: «“presidente bielorusso” (carica), nella frase citata»."""
    if link.how == "editor" or link.where == "editor":
        return "Lo ha indicato la redazione."
    if link.how == "all_actors":
        return "Ne sono protagonisti gli attori di questo tema."
    where = wording.WHERES[link.where]
    as_source = ", come fonte" if link.role == "fonte" else ""
    words = plain(link.words)
    if words:
        return f"{wording.quoted(words)} ({wording.HOWS[link.how]}), {where}{as_source}."
    return f"{'Se ne parla' if of_topic else 'Il nome è'} {where}{as_source}."


def _of_actor(event: Event, actor: str) -> Iterator[str]:
    claims = [claim for claim in event.claims if claim.by == actor]
    ties = [link for link in event.actor_links if link.target == actor]
    if claims and not any(link.role == "protagonista" for link in ties):
        yield _claimed(claims[0])
    else:
        yield from map(tie, ties)


def _claimed(claim: Claim) -> str:
    said = wording.initial(wording.STANCES[claim.stance].removeprefix("Chi "))
    return f"{said}: {wording.quoted(claim.quote)}"
