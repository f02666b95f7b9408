"""`explain` and `tag`: what is read in one article, or in bare texts."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import click

from generator.cli.endings import CONTENT, ending_well, exit_for, print_problems
from generator.errors import UsageError
from generator.settings import read_settings


@click.command()
@click.argument("place", metavar="FILE[:RIGA]")
@click.pass_obj
def explain(project: Path, place: str) -> None:
    """Spiega che cosa è stato letto in un articolo: date, persone, fatti, e perché."""
    from generator.explaining import explain_article

    with ending_well("text"):
        file, line = _file_and_line(place)
        lines, problems = explain_article(read_settings(project.resolve()), file, line)
        print_problems(problems, "text")
        for text in lines:
            click.echo(text)
        exit_for(problems, strict=False)


@click.command()
@click.pass_obj
def tag(project: Path) -> None:
    """Filtro per altri programmi: righe JSON in ingresso, righe JSON in uscita.

    Ingresso {"id","text","ref"}; uscita {"id","timex","events","actors"}, con posizioni in code point.
    """
    from generator.tagging import read_index, tag_lines

    with ending_well("text"):
        index, problems = read_index(project.resolve())
        print_problems(problems, "text")
        if any(problem.severity == "error" for problem in problems):
            raise UsageError("il registro ha degli errori → correggili, o leggi senza registro da un’altra cartella")
        source = io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8", errors="surrogateescape")
        failed = False
        for line, problem in tag_lines(source, index):
            if problem:
                failed = True
                click.echo(problem, err=True)
            else:
                click.echo(line.encode())  # UTF-8 whatever the locale
        if failed:
            sys.exit(CONTENT)


def _file_and_line(place: str) -> tuple[Path, int | None]:
    head, colon, tail = place.rpartition(":")
    if colon and tail.isdecimal():
        return Path(head), int(tail)
    return Path(place), None
