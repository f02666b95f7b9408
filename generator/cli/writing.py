"""`new`: an article to be written; `schemas`: what text editors check articles with."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from generator.cli.endings import ending_well
from generator.cli.importing import day_of
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
        day = day_of(date_text) if date_text else datetime.date.today()  # noqa: DTZ011
        draft = scaffold(title, day, settings.content)
        path = settings.content / "articles" / draft.path
        write_new(path, draft.text)
        click.echo(f"Creato {shown(path, project)}")


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
