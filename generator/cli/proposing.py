"""`proposals` and the decisions on them: `accept`, `reject`, `alias`, `separate`, `join`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, get_args

import click

from generator.cli.endings import ending_well, print_problems
from generator.model import ActorKind
from generator.settings import read_settings

if TYPE_CHECKING:
    from typing import Literal

_UNTOUCHED = "Nulla è stato scritto."


@click.command()
@click.option("--limit", type=click.IntRange(1), help="Quante proposte di ogni genere mostrare; di norma tutte.")
@click.option("--format", "style", type=click.Choice(["text", "json"]), default="text", help="Forma dell’elenco.")
@click.pass_obj
def proposals(project: Path, limit: int | None, style: str) -> None:
    """Elenca ciò che aspetta una decisione: nomi che il registro non conosce, fatti uniti o da unire.

    Un nome è proposto se sta in due articoli o in un titolo. Nulla entra nel registro da sé.
    """
    from generator.queue import read_queue
    from generator.queue_text import queue_json, queue_lines

    with ending_well("text", _UNTOUCHED):
        queue = read_queue(read_settings(project.resolve()))
        print_problems((p for p in queue.content.problems if p.severity == "error"), "text")
        if style == "json":
            click.echo(queue_json(queue, limit).encode())  # UTF-8 whatever the locale
            return
        for line in queue_lines(queue, limit):
            click.echo(line)


@click.command()
@click.argument("name", metavar="NOME")
@click.option("--kind", type=click.Choice(get_args(ActorKind)), required=True, help="Che cos’è.")
@click.option("--id", "id_", default="", help="L’id, che sarà l’indirizzo della pagina; di norma viene dal nome.")
@click.option("--alias", "aliases", multiple=True, help="Un’altra forma che indica soltanto lui; si può ripetere.")
@click.option("--description", default="", help="Una riga che dice chi è.")
@click.pass_obj
def accept(project: Path, name: str, kind: ActorKind, id_: str, aliases: tuple[str, ...], description: str) -> None:
    """Fa di un nome proposto un attore del registro."""
    from generator.deciding import accept_name

    with ending_well("text", _UNTOUCHED):
        settings = read_settings(project.resolve())
        click.echo(accept_name(settings, name, kind, id_=id_, aliases=aliases, description=description))


@click.command()
@click.argument("names", metavar="NOME...", nargs=-1, required=True)
@click.pass_obj
def reject(project: Path, names: tuple[str, ...]) -> None:
    """Respinge uno o più nomi proposti: non torneranno."""
    from generator.deciding import reject_names

    with ending_well("text", _UNTOUCHED):
        click.echo(reject_names(read_settings(project.resolve()), names))


@click.command()
@click.argument("name", metavar="NOME")
@click.argument("actor", metavar="ATTORE")
@click.pass_obj
def alias(project: Path, name: str, actor: str) -> None:
    """Dà un nome proposto a un attore che c’è già, come altra grafia."""
    from generator.deciding import alias_name

    with ending_well("text", _UNTOUCHED):
        click.echo(alias_name(read_settings(project.resolve()), name, actor))


@click.command()
@click.argument("first", metavar="ID")
@click.argument("second", metavar="ID")
@click.pass_obj
def separate(project: Path, first: str, second: str) -> None:
    """Divide per sempre due racconti: sono due fatti, anche se le regole li uniscono.

    Gli ID dei racconti sono quelli che mostra cronistoria proposals.
    """
    _decide(project, first, second, "separate")


@click.command()
@click.argument("first", metavar="ID")
@click.argument("second", metavar="ID")
@click.pass_obj
def join(project: Path, first: str, second: str) -> None:
    """Dichiara che due racconti sono un fatto solo, con le fonti di entrambi.

    Gli ID dei racconti sono quelli che mostra cronistoria proposals.
    """
    _decide(project, first, second, "same")


def _decide(project: Path, first: str, second: str, decision: Literal["same", "separate"]) -> None:
    from generator.deciding import decide_merge

    with ending_well("text", _UNTOUCHED):
        click.echo(decide_merge(read_settings(project.resolve()), first, second, decision))
