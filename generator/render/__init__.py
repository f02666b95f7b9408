"""A site as pages of Markdown with front matter: complete without the theme, safe whatever the content says."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from generator.model import Catalogue, Page, SearchRecord
from generator.model.catalogue import NOTHING
from generator.render.article_index import render_article_index
from generator.render.article_pages import render_articles
from generator.render.context import Context, make_context
from generator.render.corrections import render_corrections
from generator.render.data_page import render_data
from generator.render.event_pages import render_events
from generator.render.hand_pages import render_hand_pages
from generator.render.heads import with_heads
from generator.render.home_page import render_home
from generator.render.index_pages import (
    render_actor_index,
    render_event_index,
    render_topic_index,
    render_year_index,
)
from generator.render.network_page import render_network
from generator.render.redirect_pages import render_redirects
from generator.render.search_page import render_search
from generator.render.search_records import search_records
from generator.render.statistics_page import render_statistics
from generator.render.timeline_pages import render_actors, render_crossings, render_topics, render_years
from generator.render.today_page import render_today

PAGE_TYPES: tuple[Callable[[Context], Iterator[Page]], ...] = (
    render_home,
    render_actor_index,
    render_actors,
    render_topic_index,
    render_topics,
    render_crossings,
    render_year_index,
    render_years,
    render_event_index,
    render_events,
    render_article_index,
    render_articles,
    render_network,
    render_statistics,
    render_today,
    render_corrections,
    render_data,
    render_hand_pages,
    render_search,
)
"""Every kind of page; a new one is a function here. Addresses that have moved come after them all."""


def render_pages(context: Context, catalogue: Catalogue = NOTHING) -> tuple[Page, ...]:
    """Every page of the site. The same site gives the same pages, byte for byte.

    Args:
        context: the site with its look-up tables.
        catalogue: the data files that are published with the pages; without any, the page about them is left out.
    """
    context = replace(context, catalogue=catalogue)
    pages = [page for render in PAGE_TYPES for page in render(context)]
    return (*with_heads(pages, context), *render_redirects(pages, context))


def render_records(context: Context) -> tuple[SearchRecord, ...]:
    """What search finds, in the same order for the same site."""
    return search_records(context)


__all__ = ["PAGE_TYPES", "Context", "make_context", "render_pages", "render_records"]
