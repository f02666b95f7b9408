"""`/dati/`: the open data for people: what each file is, how to open it, what every field means, how to check it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.model import Page, Published
from generator.render import addresses, wording
from generator.render.context import Context
from generator.render.environment import block
from generator.render.front_matter import front_matter

_TITLE = "Dati"
_LEDE = "Tutto ciò che questo sito racconta, in file da leggere, contare, ripubblicare: gli stessi eventi delle pagine."


@dataclass(frozen=True, slots=True)
class _File:
    """A file in the list: addresses are relative to the page."""

    name: str
    href: str
    meaning: str
    size: str
    rows: int | None
    sha256: str
    schema: str


@dataclass(frozen=True, slots=True)
class _Year:
    """The files of one year, when the events are cut."""

    name: str
    events: str
    files: tuple[_File, ...]


def render_data(context: Context) -> Iterator[Page]:
    """`/dati/`, when data files are published; sizes and checksums are those of the very files."""
    known = context.catalogue
    if not known.files:
        return
    names = {line.id: line.name for line in context.site.timelines if line.kind == "year"}
    years = tuple(_years(known.files, names))
    body = block(
        "data.html.j2",
        title=_TITLE,
        lede=_LEDE,
        facts=_facts(context),
        licence=context.settings.licence,
        files=[_file(file) for file in known.files if not file.year],
        years=years,
        one_year=years[0].files[0].name.rpartition(".")[0] if years else "",
        dictionary=known.dictionary,
        method_href=addresses.link(addresses.DATA, addresses.METHOD),
        statistics_href=addresses.link(addresses.DATA, addresses.STATISTICS),
    )
    yield Page(addresses.DATA, front_matter(_TITLE, _LEDE), body)


def size(number: int) -> str:
    """«812 byte», «12 kB», «1,2 MB»: thousands, not powers of two."""
    if number < 1000:
        return f"{number} byte"
    if number < 999_500:
        return f"{number / 1000:.0f} kB"
    return f"{number / 1_000_000:.1f} MB".replace(".", ",")


def _facts(context: Context) -> tuple[str, ...]:
    site = context.site
    return (
        wording.count(len(site.events), "evento", "eventi"),
        wording.count(len(site.registry.actors), "attore", "attori"),
        wording.count(len(site.registry.topics), "tema", "temi"),
        wording.count(len(site.articles), "articolo", "articoli"),
    )


def _file(file: Published) -> _File:
    name = addresses.link_to_file(addresses.DATA, file.path)
    schema = addresses.link_to_file(addresses.DATA, file.schema) if file.schema else ""
    return _File(name, name, file.meaning, size(file.size), file.rows, file.sha256, schema)


def _years(files: Sequence[Published], names: Mapping[str, str]) -> Iterator[_Year]:
    by_year: dict[str, list[Published]] = {}
    for file in files:
        if file.year:
            by_year.setdefault(file.year, []).append(file)
    for year, found in by_year.items():
        events = wording.count(found[0].rows or 0, "evento", "eventi")
        yield _Year(names[year], events, tuple(_file(file) for file in found))
