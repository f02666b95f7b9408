"""`import`: other people's files become articles to be revised."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator.cli.endings import ending_well, print_problems
from generator.cli.italian import ItalianGroup
from generator.cli.wording import count, shown
from generator.settings import read_settings

if TYPE_CHECKING:
    from generator.importers.drafts import Draft

_NOTHING = "Nessun articolo è stato scritto: correggi e ripeti il comando."


class _Importing(ItalianGroup):
    """A group whose first word may be left out: `import FILE…` has always meant a dispatch."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the word in."""
        if args and args[0] not in (*self.commands, *ctx.help_option_names):
            args = ["dispaccio", *args]
        return super().parse_args(ctx, args)


@click.group("import", cls=_Importing, subcommand_metavar="[dispaccio] FILE… | timelinejs FILE | csv FILE")
def import_() -> None:
    """Trasforma file altrui in articoli da rivedere: dispacci, cronologie di TimelineJS, tabelle CSV.

    Senza una parola davanti, i file sono dispacci in testo semplice.
    """


@import_.command("dispaccio", short_help="Dispacci in testo semplice.")
@click.argument(
    "files", metavar="FILE...", nargs=-1, required=True, type=click.Path(dir_okay=False, exists=True, path_type=Path)
)
@click.option("--title", default="", help="Il titolo, se il dispaccio non ne ha uno.")
@click.option("--date", "date_text", help="Il giorno di pubblicazione, se il testo non lo dice.")
@click.option("--year", type=click.IntRange(1000, 9999), help="L’anno, se l’attacco dice solo giorno e mese.")
@click.option("--source", "source_name", default="", help="La testata o l’agenzia.")
@click.option("--url", default="", help="L’indirizzo dell’originale.")
@click.pass_obj
def dispatch(
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
        day = day_of(date_text) if date_text else None
        given = Given(title, day, year, Source(source_name, url))
        for draft in import_dispatches(files, given, settings.content):
            path = settings.content / "articles" / draft.path
            write_new(path, draft.text)
            click.echo(f"Creato {shown(path, project)}: rileggilo, poi cronistoria check")


_TAKEN = (
    click.argument("file", type=click.Path(dir_okay=False, exists=True, path_type=Path)),
    click.option("--title", default="", help="Il titolo dell’articolo; di norma quello che il file dice."),
    click.option("--date", "date_text", help="Il giorno di pubblicazione, per le fonti che non lo dicono."),
    click.option("--source", "source_name", default="", help="La testata, per i fatti che non la dicono."),
    click.option("--url", default="", help="L’indirizzo dell’originale, per i fatti che non lo dicono."),
    click.option("--proposed-dates", is_flag=True, help="Prendi anche le date che sono soltanto proposte."),
    click.option("--dry-run", is_flag=True, help="Mostra gli articoli senza scriverli."),
)


def _timeline_command(kind: str, short: str, told: str) -> None:
    """Add one kind of timeline to the group; all take the same options."""

    @click.pass_obj
    def run(project: Path, /, file: Path, **options: Any) -> None:
        _import_timeline(project, kind, file, **options)

    for option in reversed(_TAKEN):
        option(run)
    import_.command(kind, short_help=short, help=told)(run)


def _import_timeline(
    project: Path,
    kind: str,
    file: Path,
    *,
    title: str,
    date_text: str | None,
    source_name: str,
    url: str,
    proposed_dates: bool,
    dry_run: bool,
) -> None:
    from generator.importers.chronicles import Issue
    from generator.importers.timelines import import_timeline
    from generator.model import Source

    with ending_well("text", _NOTHING):
        settings = read_settings(project.resolve())
        issue = Issue(title, day_of(date_text) if date_text else None, Source(source_name, url))
        drafts, problems = import_timeline(kind, file, issue, settings.content, proposals=proposed_dates)
        print_problems(problems, "text")
        places = [settings.content / "articles" / draft.path for draft in drafts]
        if dry_run:
            for place, draft in zip(places, drafts, strict=True):
                click.echo(f"{shown(place, project)}:\n\n{draft.text}")
        else:
            _write_drafts(places, drafts, project)


def _write_drafts(places: Sequence[Path], drafts: Sequence[Draft], project: Path) -> None:
    from generator.publish.files import write_new

    for place, draft in zip(places, drafts, strict=True):
        write_new(place, draft.text)
        click.echo(f"Creata la bozza {shown(place, project)}")
    then = "rileggila, togli draft: true" if len(drafts) == 1 else "rileggile, togli draft: true da ognuna"
    click.echo(f"{count(len(drafts), 'bozza', 'bozze')}: {then}, poi cronistoria check")


_timeline_command(
    "timelinejs",
    "Una cronologia di TimelineJS.",
    "Fa bozze di articoli da una cronologia di TimelineJS: il JSON, o il CSV del suo foglio.",
)
_timeline_command(
    "csv", "Una tabella di fatti.", "Fa bozze di articoli da una tabella di fatti: la nostra eventi.csv, o un’altra."
)


def day_of(text: str) -> datetime.date:
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
