"""`new` and `import`: articles to be written or revised; `schemas`: what text editors check them with."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from generator.cli.endings import ending_well
from generator.cli.wording import count, shown
from generator.settings import read_settings


@click.command()
@click.argument("title", metavar="TITOLO")
@click.option("--date", "date_text", help="Giorno di pubblicazione; di norma oggi.")
@click.pass_obj
def new(project: Path, title: str, date_text: str | None) -> None:
    """Crea un articolo vuoto con titolo, data e nome del file a posto."""
    from generator.importers.drafts import scaffold
    from generator.publish.files import write_new

    with ending_well("text"):
        settings = read_settings(project.resolve())
        # The only place of the program that reads the clock: an editor's new article is of today.
        day = _day(date_text) if date_text else datetime.date.today()  # noqa: DTZ011
        draft = scaffold(title, day, settings.content)
        path = settings.content / "articles" / draft.path
        write_new(path, draft.text)
        click.echo(f"Creato {shown(path, project)}")


@click.command("import")
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
    with ending_well("text"):
        settings = read_settings(project.resolve())
        day = _day(date_text) if date_text else None
        given = Given(title, day, year, Source(source_name, url))
        for draft in import_dispatches(files, given, settings.content):
            path = settings.content / "articles" / draft.path
            write_new(path, draft.text)
            click.echo(f"Creato {shown(path, project)}: rileggilo, poi cronistoria check")


@click.command()
@click.pass_obj
def schemas(project: Path) -> None:
    """Riscrive in docs/schemas gli schemi JSON con cui l’editor di testo completa le voci."""
    from generator.articles.json_schemas import json_schemas
    from generator.publish.files import disk_errors, write_if_changed

    folder = project.resolve() / "docs" / "schemas"
    with ending_well("text"), disk_errors(folder):
        texts = json_schemas()
        changed = sum(write_if_changed(folder / name, text.encode("utf-8")) for name, text in texts.items())
        files = count(len(texts), "schema", "schemi")
        click.echo(f"{shown(folder, project)}: {files}, {count(changed, 'riscritto', 'riscritti')}.")


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
