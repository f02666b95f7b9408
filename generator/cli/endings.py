"""How every command ends: problems printed, faults turned into Italian words and an exit code.

Exit codes: 0 nothing to report, 1 problems in the content, 2 usage or environment.
"""

from __future__ import annotations

import contextlib
import sys
import traceback
from collections.abc import Iterable, Iterator

import click

from generator.annotations import annotate, annotate_failure
from generator.errors import ContentError, CronistoriaError, Problem, PublishError

ENVIRONMENT = 2
CONTENT = 1


_UNPUBLISHED = "Nulla è stato pubblicato: il sito di prima è rimasto com’era."


@contextlib.contextmanager
def ending_well(style: str, untouched: str = _UNPUBLISHED) -> Iterator[None]:
    """Turn what ends a command into words and an exit code; no traceback for what an editor can mend.

    Args:
        style: how problems are printed, `text` or `github`.
        untouched: what is said last when faults of the content ended the command.
    """
    try:
        yield
    except ContentError as fault:
        print_problems(fault.problems, style)
        click.echo(untouched, err=True)
        sys.exit(CONTENT)
    except PublishError as fault:
        print_failure(str(fault), style)
        click.echo("Il sito di prima è rimasto com’era.", err=True)
        sys.exit(ENVIRONMENT if fault.environment else CONTENT)
    except CronistoriaError as fault:
        print_failure(str(fault), style)
        sys.exit(ENVIRONMENT)
    except (click.ClickException, BrokenPipeError):  # click has its own words for these
        raise
    except PermissionError as fault:
        print_failure(f"{fault.filename}: permesso negato → controlla a chi appartiene e chi può leggerlo", style)
        sys.exit(ENVIRONMENT)
    except Exception as fault:
        click.echo(traceback.format_exc(), err=True, nl=False)
        print_failure(
            f"errore inatteso ({type(fault).__name__}): è un difetto di Cronistoria, segnalalo con queste righe", style
        )
        sys.exit(ENVIRONMENT)


def print_problems(problems: Iterable[Problem], style: str) -> None:
    """Each on its line, as text to the standard error or as annotations for GitHub."""
    for problem in problems:
        if style == "github":
            click.echo(annotate(problem))
        else:
            label = "" if problem.severity == "error" else "avviso: "
            click.echo(f"{label}{problem}", err=True)


def print_remarks(remarks: Iterable[str]) -> None:
    """What hindered the work without changing its result."""
    for remark in remarks:
        click.echo(f"nota: {remark}", err=True)


def print_failure(text: str, style: str) -> None:
    """What ended the command."""
    if style == "github":
        click.echo(annotate_failure(text))
    else:
        click.echo(text, err=True)


def exit_for(problems: Iterable[Problem], *, strict: bool) -> None:
    """End with 1 when there is an error, or anything at all when strict."""
    if any(problem.severity == "error" or strict for problem in problems):
        sys.exit(CONTENT)
