"""`build`, `serve`, `check`: the whole content."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.endings import ending_well, exit_for, print_problems, print_remarks
from generator.cli.wording import count, left_out, shown
from generator.settings import Settings, read_settings

if TYPE_CHECKING:
    from generator.publish.docs import Written

_EPOCH = click.option(
    "--source-date-epoch",
    "epoch",
    type=click.IntRange(0, 253_402_300_799),
    envvar="SOURCE_DATE_EPOCH",
    help="Secondi dal 1970: un articolo datato dopo quel giorno riceve un avviso.",
)
"""See https://reproducible-builds.org/specs/source-date-epoch/."""


_JOBS = click.option(
    "--jobs", type=click.IntRange(1, 256), help="Processi che leggono gli articoli (di norma uno per processore)."
)


@click.command()
@click.option("--strict", is_flag=True, help="Anche un solo avviso ferma la pubblicazione.")
@click.option("--format", "style", type=click.Choice(["text", "github"]), default="text", help="Forma dei problemi.")
@click.option("--no-cache", is_flag=True, help="Rilegge tutti gli articoli, anche quelli che non sono cambiati.")
@click.option("--permalinks", is_flag=True, help="Aggiunge gli indirizzi nuovi a content/permalinks.txt.")
@_JOBS
@_EPOCH
@click.pass_obj
def build(
    project: Path, strict: bool, style: str, no_cache: bool, permalinks: bool, jobs: int | None, epoch: int | None
) -> None:
    """Genera le pagine e pubblica il sito in build/site.

    Il sito nuovo prende il posto del vecchio solo alla fine e solo se è integro. Gli articoli con un errore restano
    fuori e sono elencati; il codice di uscita è 1.
    """
    from generator.site import build_site

    with ending_well(style):
        settings = read_settings(project.resolve(), strict=strict, reference=_reference(epoch))
        settings = replace(settings, jobs=jobs or 0, cache="none" if no_cache else "write", permalinks=permalinks)
        report = build_site(settings)
        generated = report.generated
        content = generated.content
        print_problems(content.problems, style)
        print_remarks((*content.remarks, *_unaddressed(settings)))
        timelines = generated.site.timelines
        click.echo(
            f"{count(len(generated.site.articles), 'articolo', 'articoli')}, "
            f"{count(len(generated.site.events), 'evento', 'eventi')}, "
            f"{count(sum(t.kind == 'actor' for t in timelines), 'pagina di attori', 'pagine di attori')}, "
            f"{count(sum(t.kind == 'topic' for t in timelines), 'pagina di temi', 'pagine di temi')}"
            f"{left_out(content.reading.refused, len(content.reading.drafts))}."
        )
        click.echo(_changes(report.publication.written))
        if new := len(generated.new_permalinks):
            click.echo(_new_permalinks(new, f"{settings.content.name}/permalinks.txt", kept=permalinks))
        click.echo(f"Il sito è in {shown(report.publication.site, project)} — per vederlo: make serve")
        exit_for(content.problems, strict=strict)


@click.command()
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="Porta locale.")
@click.pass_obj
def serve(project: Path, port: int) -> None:
    """Mostra il sito in anteprima e lo aggiorna a ogni modifica."""
    from generator.publish.preview import serve as preview

    with ending_well("text"):
        preview(read_settings(project.resolve()), port)


@click.command()
@click.option("--strict", is_flag=True, help="Conta come errori anche gli avvisi.")
@click.option("--format", "style", type=click.Choice(["text", "github"]), default="text", help="Forma dei problemi.")
@_JOBS
@_EPOCH
@click.pass_obj
def check(project: Path, strict: bool, style: str, jobs: int | None, epoch: int | None) -> None:
    """Controlla tutto content/ senza scrivere nulla."""
    from generator.site import read_content, refuse_if_empty

    with ending_well(style):
        settings = read_settings(project.resolve(), strict=strict, reference=_reference(epoch))
        content = read_content(replace(settings, jobs=jobs or 0, cache="read"))
        refuse_if_empty(content, settings)
        print_problems(content.problems, style)
        print_remarks(content.remarks)
        errors = sum(problem.severity == "error" for problem in content.problems)
        click.echo(
            f"{count(len(content.reading.articles), 'articolo', 'articoli')} in ordine, "
            f"{count(errors, 'errore', 'errori')}, {count(len(content.problems) - errors, 'avviso', 'avvisi')}"
            f"{left_out(content.reading.refused, len(content.reading.drafts))}."
        )
        exit_for(content.problems, strict=strict)


def _reference(epoch: int | None) -> datetime.date | None:
    """The day after which a date lies in the future, when the build has one: SOURCE_DATE_EPOCH, never the clock."""
    return datetime.datetime.fromtimestamp(epoch, datetime.UTC).date() if epoch is not None else None


def _new_permalinks(number: int, file: str, *, kept: bool) -> str:
    said = count(number, "permalink nuovo", "permalink nuovi")
    if kept:
        return f"{said} in {file}: salvalo in git."
    return f"{said} non ancora in {file} → cronistoria build --permalinks"


def _unaddressed(settings: Settings) -> Iterator[str]:
    """What a site lacks that does not know its own address."""
    if not settings.site_url:
        yield (
            "in mkdocs.yml manca site_url, l’indirizzo pubblico → scrivilo: senza, in una sottocartella la pagina "
            "«non trovata» resta senza stile, e la mappa del sito è vuota"
        )


def _changes(written: Written) -> str:
    changed, gone, same = map(len, (written.written, written.removed, written.unchanged))
    return f"File scritti: {changed}, tolti: {gone}, uguali a prima: {same}."
