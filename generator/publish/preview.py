"""`cronistoria serve`: MkDocs' own live server, over a docs folder of its own, on the loopback address only.

What regenerates the pages when an article changes is `mkdocs_hooks.py`, which `mkdocs.yml` names; nothing here is
needed for a correct site.
"""

from __future__ import annotations

import contextlib
import logging
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from generator.errors import CronistoriaError, EnvironmentFailure
from generator.model import Page
from generator.publish.docs import prepare_docs
from generator.publish.files import environment_failure
from generator.settings import Settings

LOOPBACK = "127.0.0.1"


WAITING = Page(
    "index.md",
    {"title": "Anteprima"},
    "<h1>Non c’è ancora niente da vedere</h1>\n"
    "<p>Il contenuto non si legge: il terminale dice dove, e come si rimedia. "
    "Appena è corretto, questa pagina si aggiorna da sé.</p>\n",
)
"""What is shown until the content can be read for the first time: the server goes on, and no editor starts it twice."""


def serve(settings: Settings, port: int) -> None:
    """Show the site at `http://127.0.0.1:PORT/` until interrupted, rebuilding whenever content or theme change.

    A folder of its own (`build/preview`) keeps the preview out of the way of a publication that runs meanwhile.

    Raises:
        EnvironmentFailure: the port is taken, or MkDocs refuses its settings or its theme.
    """
    os.environ["NO_MKDOCS_2_WARNING"] = "1"  # read once, when the theme is imported
    # Not the command line: with click 8.2.2 to 8.3 `mkdocs serve` loses its default for live reload (mkdocs #4032).
    from mkdocs.commands.serve import serve as mkdocs_serve

    docs = settings.build / "preview"
    prepare_docs(docs)
    _show_log()
    with _in_our_words(port):
        mkdocs_serve(
            config_file=str(settings.root / "mkdocs.yml"),
            docs_dir=str(docs),
            dev_addr=f"{LOOPBACK}:{port}",
            strict=False,
            livereload=True,
        )


@contextlib.contextmanager
def _in_our_words(port: int) -> Iterator[None]:
    """What ends the server, as an Italian sentence; an interruption is no fault."""
    from jinja2 import TemplateError
    from mkdocs.exceptions import MkDocsException

    try:
        yield
    except KeyboardInterrupt:
        return  # MkDocs hears it while it waits, and not while it builds
    except CronistoriaError:
        raise
    except TemplateError as fault:  # before OSError: a missing template is one, too
        raise EnvironmentFailure(
            f"il tema non si può usare → controlla theme in mkdocs.yml e i modelli in site_overrides\n  {fault}"
        ) from fault
    except OSError as fault:
        raise environment_failure(fault, Path(f"{LOOPBACK}:{port}")) from fault
    except MkDocsException as fault:
        raise EnvironmentFailure(
            f"MkDocs non parte con queste impostazioni → correggi mkdocs.yml\n  {fault}"
        ) from fault


def _show_log() -> None:
    """What MkDocs and our hook say while they serve goes to standard error, one line each."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(message)s"))
    for name in ("mkdocs", "cronistoria"):
        logger = logging.getLogger(name)
        logger.addHandler(handler)
        logger.setLevel(logging.INFO)
