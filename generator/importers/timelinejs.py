"""TimelineJS's JSON (https://timeline.knightlab.com/docs/json-format.html) → facts for an editor to look over."""

from __future__ import annotations

from collections.abc import Iterator

from generator.importers.facts import MAX_FACTS, Chronicle, Fact, Reading
from generator.importers.foreign_text import Cell
from generator.importers.located_json import JsonFault, Node, parse_json
from generator.importers.slides import Slide, fact_of, slide_media, slide_text, slide_title

_NAMES = {
    "headline": ("text", "headline"), "text": ("text", "text"), "media": ("media", "url"),
    "media_caption": ("media", "caption"), "media_credit": ("media", "credit"), "group": ("group",),
    "alt_text": ("media", "alt"), "media_link": ("media", "link"), "media_thumbnail": ("media", "thumbnail"),
    "background": ("background", "url"),
}  # fmt: skip
_KNOWN = frozenset(("events", "title", "eras", "scale"))


def read_timelinejs(text: str, reading: Reading) -> Chronicle:
    """Read a file of slides: the title's becomes the article's title and introduction, eras become facts that last.

    Args:
        text: the file, decoded.
        reading: hears of everything that is wrong, by line and column.
    """
    try:
        root = parse_json(text)
    except JsonFault as fault:
        reading.findings.error(fault.at, "json", str(fault), "controlla che il file sia intero, o esportalo di nuovo")
        return Chronicle(())
    slides = root.get("events")
    if not isinstance(slides.value, list):
        remedy = "indica il file JSON di TimelineJS, quello con la voce «events»"
        reading.findings.error(slides.at, "json", "non è una cronologia di TimelineJS: manca l’elenco «events»", remedy)
        return Chronicle(())
    _tell_unknown(root, reading)
    if len(slides.value) > MAX_FACTS:
        message = f"l’elenco ha più di {MAX_FACTS} voci"
        reading.findings.error(slides.at, "too-long", message, "dividi il file")
        return Chronicle(())
    title = _slide(root.get("title"))
    head = (*slide_text(title, reading), *slide_media(title, reading))
    return Chronicle(tuple(_facts(root, reading)), slide_title(title, reading), head)


def _tell_unknown(root: Node, reading: Reading) -> None:
    assert isinstance(root.value, dict)
    for name, node in root.value.items():
        if name not in _KNOWN:
            message = f"la voce «{name[:40]}» non è di TimelineJS e non è stata letta"
            reading.warn(Cell("", node.at), "unknown-key", message, "guarda nel file se dice qualcosa che serve")


def _facts(root: Node, reading: Reading) -> Iterator[Fact]:
    for key in ("events", "eras"):
        nodes = root.get(key).value
        for node in nodes if isinstance(nodes, list) else ():
            if not isinstance(node.value, dict):
                remedy = "ogni voce va tra parentesi graffe, con start_date e text"
                reading.error(Cell("", node.at), "json", "qui va una voce della cronologia", remedy)
                continue
            if key == "eras":
                remedy = "togli il fatto dalla bozza, se non serve"
                reading.warn(Cell("", node.at), "type", "è un periodo: è stato letto come un fatto che dura", remedy)
            fact = fact_of(_slide(node), reading)
            if fact:
                yield fact


def _slide(node: Node) -> Slide:
    cells = {name: _cell(node.get(*keys)) for name, keys in _NAMES.items()}
    for prefix, key in (("", "start_date"), ("end_", "end_date")):
        date = node.get(key)
        for part in ("year", "month", "day"):
            cells[prefix + part] = _cell(date.get(part))
        cells[f"{prefix}time"] = _clock(date)
    shown = (node.get("display_date"), node.get("start_date", "display_date"))
    cells["display_date"] = next((cell for one in shown if (cell := _cell(one)).text), _cell(shown[0]))
    return Slide(cells, node.at)


def _clock(date: Node) -> Cell:
    """Hour, minute and second as one cell."""
    hour, minute, second = (_cell(date.get(part)) for part in ("hour", "minute", "second"))
    if not hour.text:
        return Cell(f"?:{minute.text}" if minute.text else "", minute.at)
    told = [hour.text, (minute.text or "0").zfill(2), *([second.text.zfill(2)] if second.text else [])]
    return Cell(":".join(told), hour.at)


def _cell(node: Node) -> Cell:
    """A text, or a number as it would be written; lists and mappings are no values here."""
    value = node.value
    if isinstance(value, bool) or value is None or isinstance(value, dict | list):
        return Cell("", node.at)
    return Cell(value if isinstance(value, str) else f"{value:.0f}" if value == value // 1 else str(value), node.at)
