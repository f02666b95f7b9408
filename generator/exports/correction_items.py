"""A correction as an entry of the feed of corrections: those of events and of articles, as their page lists them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from generator.exports.edition import Edition
from generator.exports.feed import Category, Item
from generator.exports.feed_items import categories, title_of
from generator.exports.passages import Passage, Words, as_html, on_site, paragraph
from generator.model import Article, Correction, Event
from generator.render import addresses, wording
from generator.render.chips import outlet
from generator.render.escape import plain
from generator.timelines import telling_of


def correction_items(edition: Edition) -> Iterator[Item]:
    """Every correction once, in no order that counts."""
    for article in edition.site.articles:
        for one in dict.fromkeys(article.corrections):
            yield _of_article(one, article, edition)
    for event in edition.site.events:
        for one in event.corrections:
            yield _of_event(one, event, edition)


def _of_event(one: Correction, event: Event, edition: Edition) -> Item:
    title, url = title_of(event), on_site(edition.event_url(event), edition)
    links = [_declared(report.article, telling_of(event, report, edition.context.articles).url, edition)
             for report in event.reports if one in report.corrections]  # fmt: skip
    words: list[Words | str] = ["Nell’evento ", Words(title, url), ": "]
    for link in dict.fromkeys(links):
        words += [link, ", "]
    passages = [_said(one), paragraph(*words[:-1], ".")]
    return _item(one, event.id, title, url, passages, edition, categories(event, edition))


def _of_article(one: Correction, article: Article, edition: Edition) -> Item:
    url = on_site(f"{addresses.folder(addresses.article(article))}/", edition)
    named = f"{outlet(article)}, {wording.day(article.date)}"
    passages = [_said(one), paragraph("Nell’articolo ", Words(article.title, url), f" ({named}).")]
    return _item(one, article.id, article.title, url, passages, edition)


def _declared(id_: str, url: str, edition: Edition) -> Words:
    article = edition.context.articles[id_]
    return Words(f"{outlet(article)}, {wording.day(article.date)}", on_site(url, edition))


def _said(one: Correction) -> Passage:
    return paragraph(Words(f"Corretto {wording.on_day(one.date)}", strong=True), f": {one.text}")


def _item(
    one: Correction,
    of: str,
    title: str,
    url: str,
    passages: list[Passage],
    edition: Edition,
    about: tuple[Category, ...] = (),
) -> Item:
    return Item(
        id=edition.tag(f"correzioni/{of}/{one.date.isoformat()}/{_digest(one.text)}"),
        title=plain(f"Correzione: {title}"),
        url=url,
        published=one.date,
        updated=one.date,
        summary=plain(one.text),
        html=as_html(passages),
        categories=about,
        data=(("corrects", edition.tag(of)),),
    )


def _digest(text: str) -> str:
    """Of the words as readers see them: two corrections of one day differ in nothing else."""
    return hashlib.sha256(plain(text).encode("utf-8")).hexdigest()[:16]
