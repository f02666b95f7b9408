"""The commands; the only part that prints or exits.

Exit codes: 0 nothing to report, 1 problems in the content, 2 usage or environment.
"""

from __future__ import annotations

from pathlib import Path

import click

from generator import __version__
from generator.cli.building import build, check, serve
from generator.cli.hosting import csp
from generator.cli.importing import import_
from generator.cli.italian import ItalianGroup
from generator.cli.proposing import accept, alias, join, proposals, reject, separate
from generator.cli.reading import explain, tag
from generator.cli.writing import new, schemas


@click.group(
    cls=ItalianGroup,
    options_metavar="[OPZIONI]",
    subcommand_metavar="COMANDO …",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="cronistoria", message="%(prog)s %(version)s", help="Mostra la versione.")
@click.option(
    "--project",
    type=click.Path(file_okay=False, exists=True, path_type=Path),
    default=Path(),
    metavar="CARTELLA",
    help="La cartella del progetto, dove sta mkdocs.yml (di norma quella corrente).",
)
@click.pass_context
def main(context: click.Context, project: Path) -> None:
    """Cronistoria: dalle notizie alle cronologie."""
    context.obj = project


COMMANDS = (
    build, serve, check, csp,
    explain, tag,
    new, import_, schemas,
    proposals, accept, reject, alias, separate, join,
)  # fmt: skip
for command in COMMANDS:
    main.add_command(command)
