"""Small newsrooms, each about one thing that merging, claims or names must get right; what comes out, in words.

`python -m tests.test_cases` writes the expected texts anew; read the difference before you commit it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.model import Event, Report
from generator.settings import Settings
from generator.site import Generated, generate

CASES = Path(__file__).parent / "cases"
EXPECTED = "expected.txt"


def told(case: Path) -> str:
    """The events, the pages and the queue of a case, as plain text."""
    settings = Settings(
        root=case, content=case / "content", docs=case / "docs", build=case / "build", min_events=1, cache="none"
    )
    generated = generate(settings)
    return "\n".join((*_events(generated), *_pages(generated), *_queue(generated), *_problems(generated))) + "\n"


def _events(generated: Generated) -> Iterator[str]:
    for event in generated.site.events:
        yield f"{event.when.italian if event.when else 'senza data certa'} | {event.status} | {event.title}"
        yield from _ties(event)
        for report in event.reports:
            yield from _report(report)
        for divergence in event.divergences:
            values = "; ".join(f"{value} ({', '.join(articles)})" for value, articles in divergence.values)
            yield f"  diverge {divergence.kind} {divergence.about}: {values}".replace(" :", ":")
        if event.joined:
            yield f"  unito: {event.joined}"
        yield ""


def _ties(event: Event) -> Iterator[str]:
    for role in ("protagonista", "fonte", "citato"):
        found = [f"{link.target} ({link.how} «{link.words}»)" for link in event.actor_links if link.role == role]
        if found:
            yield f"  {role}: {', '.join(found)}"
    if event.topics:
        yield f"  temi: {', '.join(event.topics)}"
    if event.place:
        yield f"  luogo: {event.place}"


def _report(report: Report) -> Iterator[str]:
    when = report.when.italian if report.when else "senza data"
    yield f"  - {report.article}, {when}, {report.status}: «{report.sentence}»"
    for claim in report.claims:
        yield f"    {claim.stance} {claim.name or 'nessuno'} [{claim.by}] ({claim.rule}): «{claim.quote}»"


def _pages(generated: Generated) -> Iterator[str]:
    yield "pagine: " + " ".join(sorted(page.path for page in generated.pages if "/index" not in page.path))


def _queue(generated: Generated) -> Iterator[str]:
    for pair in generated.pairs:
        yield f"coppia {pair.outcome}: {_name(pair.first, generated)} + {_name(pair.second, generated)}: {pair.reason}"
    for id_, understood in generated.content.understood.items():
        for doubt in understood.doubts:
            yield f"in dubbio in {id_}: «{doubt.name}» può essere {' o '.join(doubt.candidates)}"


def _name(id_: str, generated: Generated) -> str:
    reports = [report for event in generated.site.events for report in event.reports if report.id == id_]
    return reports[0].article if reports else id_


def _problems(generated: Generated) -> Iterator[str]:
    yield from map(str, generated.content.problems)


@pytest.mark.parametrize("case", sorted(path.name for path in CASES.iterdir()))
def test_case(case: str) -> None:
    assert told(CASES / case) == (CASES / case / EXPECTED).read_text(encoding="utf-8")


if __name__ == "__main__":
    for folder in sorted(CASES.iterdir()):
        (folder / EXPECTED).write_text(told(folder), encoding="utf-8")
