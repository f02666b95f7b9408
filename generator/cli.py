"""The commands; the only module that prints or exits.

Exit codes: 0 nothing to report, 1 problems in the content, 2 usage or environment.
"""

from __future__ import annotations

import contextlib
import datetime
import io
import sys
import traceback
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator import __version__
from generator.annotations import annotate, annotate_failure
from generator.errors import ContentError, CronistoriaError, Problem, PublishError, UsageError
from generator.settings import read_settings

if TYPE_CHECKING:
    from generator.publish.docs import Written

ENVIRONMENT = 2
CONTENT = 1


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


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="cronistoria", message="%(prog)s %(version)s")
@click.option(
    "--project",
    type=click.Path(file_okay=False, exists=True, path_type=Path),
    default=Path(),
    help="La cartella del progetto, dove sta mkdocs.yml (di norma quella corrente).",
)
@click.pass_context
def main(context: click.Context, project: Path) -> None:
    """Cronistoria: dalle notizie alle cronologie."""
    context.obj = project


@main.command()
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

    with _ending_well(style):
        settings = read_settings(project.resolve(), strict=strict, reference=_reference(epoch))
        settings = replace(settings, jobs=jobs or 0, cache="none" if no_cache else "write", permalinks=permalinks)
        report = build_site(settings)
        generated = report.generated
        content = generated.content
        _print_problems(content.problems, style)
        _print_remarks(content.remarks)
        timelines = generated.site.timelines
        click.echo(
            f"{_count(len(generated.site.articles), 'articolo', 'articoli')}, "
            f"{_count(len(generated.site.events), 'evento', 'eventi')}, "
            f"{_count(sum(t.kind == 'actor' for t in timelines), 'pagina di attori', 'pagine di attori')}, "
            f"{_count(sum(t.kind == 'topic' for t in timelines), 'pagina di temi', 'pagine di temi')}"
            f"{_left_out(content.reading.refused, len(content.reading.drafts))}."
        )
        click.echo(_changes(report.publication.written))
        if new := len(generated.new_permalinks):
            said = _count(new, "permalink nuovo", "permalink nuovi")
            where = f"{settings.content.name}/permalinks.txt"
            click.echo(
                f"{said} in {where}: salvalo in git."
                if permalinks
                else f"{said} non ancora in {where} → cronistoria build --permalinks"
            )
        click.echo(f"Il sito è in {_shown(report.publication.site, project)} — per vederlo: make serve")
        _exit_for(content.problems, strict=strict)


@main.command()
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="Porta locale.")
@click.pass_obj
def serve(project: Path, port: int) -> None:
    """Mostra il sito in anteprima e lo aggiorna a ogni modifica."""
    from generator.publish.preview import serve as preview

    with _ending_well("text"):
        preview(read_settings(project.resolve()), port)


@main.command()
@click.option("--strict", is_flag=True, help="Conta come errori anche gli avvisi.")
@click.option("--format", "style", type=click.Choice(["text", "github"]), default="text", help="Forma dei problemi.")
@_JOBS
@_EPOCH
@click.pass_obj
def check(project: Path, strict: bool, style: str, jobs: int | None, epoch: int | None) -> None:
    """Controlla tutto content/ senza scrivere nulla."""
    from generator.site import read_content, refuse_if_empty

    with _ending_well(style):
        settings = read_settings(project.resolve(), strict=strict, reference=_reference(epoch))
        content = read_content(replace(settings, jobs=jobs or 0, cache="read"))
        refuse_if_empty(content, settings)
        _print_problems(content.problems, style)
        _print_remarks(content.remarks)
        errors = sum(problem.severity == "error" for problem in content.problems)
        click.echo(
            f"{_count(len(content.reading.articles), 'articolo', 'articoli')} in ordine, "
            f"{_count(errors, 'errore', 'errori')}, {_count(len(content.problems) - errors, 'avviso', 'avvisi')}"
            f"{_left_out(content.reading.refused, len(content.reading.drafts))}."
        )
        _exit_for(content.problems, strict=strict)


@main.command()
@click.argument("place", metavar="FILE[:RIGA]")
@click.pass_obj
def explain(project: Path, place: str) -> None:
    """Spiega che cosa è stato letto in un articolo: date, persone, fatti, e perché."""
    from generator.explaining import explain_article

    with _ending_well("text"):
        file, line = _file_and_line(place)
        lines, problems = explain_article(read_settings(project.resolve()), file, line)
        _print_problems(problems, "text")
        for text in lines:
            click.echo(text)
        _exit_for(problems, strict=False)


@main.command()
@click.pass_obj
def tag(project: Path) -> None:
    """Filtro per altri programmi: righe JSON in ingresso, righe JSON in uscita.

    Ingresso {"id","text","ref"}; uscita {"id","timex","events","actors"}, con posizioni in code point.
    """
    from generator.tagging import read_index, tag_lines

    with _ending_well("text"):
        index, problems = read_index(project.resolve())
        _print_problems(problems, "text")
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


@main.command()
@click.argument("title", metavar="TITOLO")
@click.option("--date", "date_text", help="Giorno di pubblicazione; di norma oggi.")
@click.pass_obj
def new(project: Path, title: str, date_text: str | None) -> None:
    """Crea un articolo vuoto con titolo, data e nome del file a posto."""
    from generator.importers.drafts import scaffold
    from generator.publish.files import write_new

    with _ending_well("text"):
        settings = read_settings(project.resolve())
        # The only place of the program that reads the clock: an editor's new article is of today.
        day = _day(date_text) if date_text else datetime.date.today()  # noqa: DTZ011
        draft = scaffold(title, day, settings.content)
        path = settings.content / "articles" / draft.path
        write_new(path, draft.text)
        click.echo(f"Creato {_shown(path, project)}")


@main.command("import")
@click.argument("files", nargs=-1, required=True, type=click.Path(dir_okay=False, exists=True, path_type=Path))
@click.option("--title", default="", help="Il titolo, se il dispaccio non ne ha uno.")
@click.option("--date", "date_text", help="Il giorno di pubblicazione, se il testo non lo dice.")
@click.option("--year", type=click.IntRange(1000, 9999), help="L’anno, se l’attacco dice solo giorno e mese.")
@click.option("--source", "source_name", default="", help="La testata o l’agenzia.")
@click.option("--url", default="", help="L’indirizzo dell’originale.")
@click.pass_obj
def import_(
    project: Path,
    files: tuple[Path, ...],
    title: str,
    date_text: str | None,
    year: int | None,
    source_name: str,
    url: str,
) -> None:
    """Trasforma dispacci in testo semplice in articoli da rivedere: tutti, o nessuno se uno non va."""
    from generator.importers.dispatch import Given, import_dispatches
    from generator.model import Source
    from generator.publish.files import write_new

    if title and len(files) > 1:
        raise click.UsageError("--title vale per un solo file")
    if date_text and year:
        raise click.UsageError("--date dice già l’anno: togli --year")
    with _ending_well("text"):
        settings = read_settings(project.resolve())
        day = _day(date_text) if date_text else None
        given = Given(title, day, year, Source(source_name, url))
        for draft in import_dispatches(files, given, settings.content):
            path = settings.content / "articles" / draft.path
            write_new(path, draft.text)
            click.echo(f"Creato {_shown(path, project)}: rileggilo, poi cronistoria check")


def _day(text: str) -> datetime.date:
    """A strict date; a foreign one is only proposed back to whoever typed it."""
    from generator.articles.dates import DateFault, read_day
    from generator.importers.foreign_dates import propose_date

    try:
        day = read_day(text)
    except DateFault as fault:
        proposal = propose_date(text)
        hint = f"forse intendevi --date {proposal.isoformat()}" if proposal else fault.remedy
        raise click.UsageError(f"{fault.message} → {hint}") from None
    for doubt in day.doubts:
        click.echo(f"avviso: {doubt.message} → {doubt.remedy}", err=True)
    return day.date


def _reference(epoch: int | None) -> datetime.date | None:
    """The day after which a date lies in the future, when the build has one: SOURCE_DATE_EPOCH, never the clock."""
    return datetime.datetime.fromtimestamp(epoch, datetime.UTC).date() if epoch is not None else None


def _file_and_line(place: str) -> tuple[Path, int | None]:
    head, colon, tail = place.rpartition(":")
    if colon and tail.isdecimal():
        return Path(head), int(tail)
    return Path(place), None


@contextlib.contextmanager
def _ending_well(style: str) -> Iterator[None]:
    """Turn what ends a command into words and an exit code; no traceback for what an editor can mend."""
    try:
        yield
    except ContentError as fault:
        _print_problems(fault.problems, style)
        click.echo("Nulla è stato pubblicato: il sito di prima è rimasto com’era.", err=True)
        sys.exit(CONTENT)
    except PublishError as fault:
        _print_failure(str(fault), style)
        click.echo("Il sito di prima è rimasto com’era.", err=True)
        sys.exit(ENVIRONMENT if fault.environment else CONTENT)
    except CronistoriaError as fault:
        _print_failure(str(fault), style)
        sys.exit(ENVIRONMENT)
    except (click.ClickException, BrokenPipeError):  # click has its own words for these
        raise
    except PermissionError as fault:
        _print_failure(f"{fault.filename}: permesso negato → controlla a chi appartiene e chi può leggerlo", style)
        sys.exit(ENVIRONMENT)
    except Exception as fault:
        click.echo(traceback.format_exc(), err=True, nl=False)
        _print_failure(
            f"errore inatteso ({type(fault).__name__}): è un difetto di Cronistoria, segnalalo con queste righe", style
        )
        sys.exit(ENVIRONMENT)


def _print_problems(problems: Iterable[Problem], style: str) -> None:
    for problem in problems:
        if style == "github":
            click.echo(annotate(problem))
        else:
            label = "" if problem.severity == "error" else "avviso: "
            click.echo(f"{label}{problem}", err=True)


def _print_remarks(remarks: Iterable[str]) -> None:
    for remark in remarks:
        click.echo(f"nota: {remark}", err=True)


def _print_failure(text: str, style: str) -> None:
    if style == "github":
        click.echo(annotate_failure(text))
    else:
        click.echo(text, err=True)


def _changes(written: Written) -> str:
    changed, gone, same = map(len, (written.written, written.removed, written.unchanged))
    return f"File scritti: {changed}, tolti: {gone}, uguali a prima: {same}."


def _exit_for(problems: Iterable[Problem], *, strict: bool) -> None:
    if any(problem.severity == "error" or strict for problem in problems):
        sys.exit(CONTENT)


def _left_out(refused: tuple[str, ...], drafts: int) -> str:
    parts = []
    if refused:
        parts.append(_count(len(refused), "rifiutato", "rifiutati"))
    if drafts:
        parts.append(_count(drafts, "bozza", "bozze"))
    return f" ({', '.join(parts)})" if parts else ""


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _shown(path: Path, project: Path) -> str:
    """A path as the editor would type it."""
    with contextlib.suppress(ValueError):
        return str(path.relative_to(project.resolve()))
    return str(path)
