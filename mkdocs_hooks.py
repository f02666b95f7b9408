"""Live reload: while MkDocs serves, an edit in `content/` regenerates the pages before MkDocs reads them.

A convenience for `cronistoria serve` alone: in `mkdocs build` these hooks do nothing, and an engine that knows no hooks
(Zensical) builds the same site without them.
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer

    from generator.errors import CronistoriaError
    from generator.model import SearchRecord

log = logging.getLogger("cronistoria.preview")
_commands: list[str] = []
"""What this process of MkDocs was started for; MkDocs says it once and keeps the module from build to build."""
_records: list[SearchRecord] = []
"""What search finds in the pages that were last written."""


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG001 (MkDocs')
    """Remember what MkDocs was started for."""
    _commands.append(command)


def on_pre_build(config: MkDocsConfig) -> None:
    """Regenerate the pages; when the content cannot be read, say why and keep the last good ones.

    Raises:
        CronistoriaError: the settings or the disk do not let us work, and there are no pages yet.
    """
    if "serve" not in _commands:
        return
    # Imported here, because `mkdocs build` loads this file too and has no use for the generator.
    from generator.errors import CronistoriaError

    docs = Path(config.docs_dir)
    try:
        problems, remark = _regenerate(_root(config), docs)
    except CronistoriaError as fault:
        problems, remark = _keep(fault, docs)
    for problem in problems:
        log.warning("%s", problem)
    log.info("%s", remark)


def _regenerate(root: Path, docs: Path) -> tuple[Sequence[object], str]:
    """Write the pages as the content is now; returns what is wrong in it, and how the whole stands."""
    from generator.errors import UsageError
    from generator.publish.docs import write_docs
    from generator.render.wording import count
    from generator.settings import read_settings
    from generator.site import generate, refuse_if_empty

    settings = read_settings(root)
    generated = generate(settings)
    write_docs(generated.pages, docs, generated.exports)
    _records[:] = generated.records
    try:
        refuse_if_empty(generated.content, settings)
    except UsageError as fault:  # a preview may be empty: whoever looks at it is about to write
        return generated.content.problems, str(fault)
    return generated.content.problems, f"{count(len(generated.site.articles), 'articolo', 'articoli')} in ordine."


def _keep(fault: CronistoriaError, docs: Path) -> tuple[Sequence[object], str]:
    """Leave the pages as they were, or say in the first one that there are none yet; returns the same as above."""
    from generator.errors import ContentError
    from generator.publish.docs import write_docs
    from generator.publish.preview import WAITING

    problems = fault.problems if isinstance(fault, ContentError) else (fault,)
    if not (docs / "index.md").is_file():
        if not isinstance(fault, ContentError):
            raise fault
        write_docs([WAITING], docs)
        return problems, "Il sito comparirà quando il contenuto si potrà leggere."
    if _records:
        return problems, "Le pagine restano quelle di prima."
    return problems, "Le pagine restano quelle di prima, senza ricerca finché il contenuto non si legge."


def on_post_build(config: MkDocsConfig) -> None:
    """Index what was built; a preview that cannot be searched is still a preview."""
    if "serve" not in _commands:
        return
    from generator.errors import CronistoriaError
    from generator.publish.search_index import write_search_index

    try:
        write_search_index(_records, Path(config.site_dir))
    except CronistoriaError as fault:
        log.warning("La ricerca non funziona in questa anteprima: %s", fault)


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: object) -> LiveReloadServer:  # noqa: ARG001
    """Watch what people edit and not what the generator writes, so that one edit is one build."""
    from generator.settings import read_settings

    server.unwatch(config.docs_dir)
    for folder in (read_settings(_root(config)).content, _overrides(config)):
        if folder is not None and folder.is_dir():
            server.watch(str(folder))
    return server


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent


def _overrides(config: MkDocsConfig) -> Path | None:
    return Path(config.theme.custom_dir) if config.theme.custom_dir else None
