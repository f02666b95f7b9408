"""The only part that writes to disk: pages into Markdown, Markdown into a site, the site into place.

`publish` is the whole way; its steps are `docs` (write what changed), `engine` (MkDocs), `search_index` (Pagefind),
`bundling` (one style sheet and one script), `csp` (what pages may run), `gate` (what must not be in the site) and
`release` (swap in one step).
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.articles.permalinks import FILE as PERMALINKS
from generator.articles.permalinks import with_new, write_permalinks
from generator.model import DataFile, Page, Permalink, SearchRecord
from generator.publish.bundling import bundle
from generator.publish.csp import secure
from generator.publish.docs import Written, write_docs
from generator.publish.engine import run_mkdocs
from generator.publish.files import disk_errors, write_if_changed
from generator.publish.gate import check_site
from generator.publish.release import Release, publication_lock, put_in_place
from generator.publish.search_index import write_search_index
from generator.settings import Settings

__all__ = ["Publication", "finish", "keep_permalinks", "publish"]


@dataclass(frozen=True, slots=True)
class Publication:
    """A site in place, and what the generator changed to get there.

    Attributes:
        site: the link readers and web servers use, `build/site`.
        release: the folder it points to.
        written: what changed in `build/docs`.
    """

    site: Path
    release: Release
    written: Written


def publish(
    pages: Sequence[Page],
    settings: Settings,
    *,
    newest: datetime.date | None,
    exports: Sequence[DataFile] = (),
    records: Sequence[SearchRecord] = (),
) -> Publication:
    """Write the pages, build the site, check it and put it in place; until the last step the old site stays up.

    Args:
        pages: all of them; what is not among them disappears from the site.
        settings: where things are.
        exports, records: data files that are published beside the pages; what search finds.
        newest: day of the newest article; it dates the build, since nobody reads the clock.

    Raises:
        PublishError: the engine or the gate refuses the pages.
        EnvironmentFailure: the disk refuses, or a folder is not ours.
    """
    with publication_lock(settings.build) as lock:
        written = write_docs(pages, settings.docs, exports)

        def fill(staging: Path) -> None:
            run_mkdocs(settings, staging, newest, inherited=(lock,))
            finish(staging, records, inherited=(lock,))

        release = put_in_place(settings.build, fill, check=lambda staging: check_site(staging, settings.site_url))
    return Publication(release.site, release, written)


def finish(site: Path, records: Sequence[SearchRecord], inherited: Sequence[int] = ()) -> None:
    """Give what an engine built what no engine gives it; either engine's site is then ready for the gate.

    Args:
        site: the folder the engine filled.
        records: what search finds.
        inherited: descriptors that stay open in the indexer, so that a lock lasts as long as it writes.
    """
    write_search_index(records, site, inherited)
    bundle(site)
    secure(site)


def keep_permalinks(content: Path, lines: Sequence[Permalink], current: Sequence[Permalink]) -> bool:
    """Add what is published now to `content/permalinks.txt`; returns whether anything was new.

    Args:
        content: the content folder.
        lines: what the file holds.
        current: every address of the site at hand.

    Raises:
        EnvironmentFailure: the disk refuses.
    """
    path = content / PERMALINKS
    with disk_errors(path):
        return write_if_changed(path, write_permalinks(with_new(lines, current)).encode())
