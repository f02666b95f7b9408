"""`cronistoria import timelinejs|csv`: from a file on the disk to draft articles, or to every problem in it at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from generator.articles.decoding import decode
from generator.articles.files import printable, read_bytes
from generator.articles.findings import Findings
from generator.errors import ContentError, Problem, UsageError
from generator.importers.chronicles import Issue, draft_articles
from generator.importers.drafts import Draft, check_written, free_paths
from generator.importers.events_csv import read_csv
from generator.importers.facts import MAX_FILE, Chronicle, Reading
from generator.importers.timelinejs import read_timelinejs

READERS: dict[str, Callable[[str, Reading], Chronicle]] = {"timelinejs": read_timelinejs, "csv": read_csv}
_TOO_LONG = ("il file supera 10 MB", "dividilo in più file")


def import_timeline(
    kind: str, file: Path, issue: Issue, content: Path, *, proposals: bool = False
) -> tuple[tuple[Draft, ...], tuple[Problem, ...]]:
    """Read a file of facts and turn it into articles that have a place under `content/articles`: all or none.

    Args:
        kind: one of `READERS`; a TimelineJS file that ends in `.csv` is its spreadsheet.
        file: where it is.
        issue: what the editor says of it.
        content: the content folder.
        proposals: whether dates that dateparser only proposes are taken.

    Returns:
        The articles, and what only needs a look.

    Raises:
        ContentError: something in it must be mended first; every such thing, by line and column.
        UsageError: an option or a name on the disk stands in the way.
    """
    check_written(title=issue.title, source=issue.source)
    findings = Findings(printable(str(file)))
    read = READERS["csv" if file.suffix.lower() in (".csv", ".tsv") else kind]
    chronicle = read(_text(file, findings.file), Reading(findings, proposals))
    drafts = draft_articles(chronicle, issue, findings)
    if findings.refused:
        raise ContentError(tuple(sorted(findings.problems)))
    if not drafts:
        raise UsageError(f"{findings.file}: non contiene nessun fatto → controlla di aver indicato il file giusto")
    faults = free_paths([(findings.file, draft) for draft in drafts], content)
    if faults:
        raise UsageError("\n".join((*faults, "Con --title puoi dare un altro titolo.")))
    return drafts, tuple(sorted(findings.problems))


def _text(file: Path, name: str) -> str:
    """What stands in the file; that it cannot be had is all there is to say."""
    data, problems = read_bytes(file.resolve(), name, limit=MAX_FILE, too_long=_TOO_LONG)
    text, problems = decode(data, name) if data is not None else ("", problems)
    if problems:
        raise ContentError(problems)
    return text
