"""`csp`: what whoever hosts the site must be told."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.endings import ending_well
from generator.cli.wording import shown
from generator.errors import UsageError
from generator.settings import read_settings


@click.command()
@click.option(
    "--for",
    "whom",
    type=click.Choice(["policy", "netlify", "nginx"]),
    default="policy",
    show_default=True,
    help="La sola politica; il file _headers di Netlify e Cloudflare Pages; le righe per nginx.",
)
@click.pass_obj
def csp(project: Path, whom: str) -> None:
    """Stampa la Content-Security-Policy del sito pubblicato, con le impronte dei suoi script.

    Ogni pagina la contiene già in un meta, e il sito nel file _headers: serve a chi imposta le intestazioni da sé.
    """
    from generator.publish.csp import netlify, nginx, policy, script_hashes

    with ending_well("text"):
        site = read_settings(project.resolve()).build / "site"
        if not site.is_dir():
            raise UsageError(f"{shown(site, project)} non c’è ancora → cronistoria build")
        hashes = script_hashes(site.resolve())
        says = {
            "policy": lambda: f"{policy(hashes)}\n",
            "netlify": lambda: netlify(hashes),
            "nginx": lambda: nginx(hashes),
        }
        click.echo(says[whom](), nl=False)
