"""Bytes to text: UTF-8 or a problem that says what the file seems to be and how to save it."""

from __future__ import annotations

import codecs

from generator.errors import Problem

_SAVE = "salva il file con codifica UTF-8 (in Blocco note: Salva con nome, Codifica, UTF-8)"
_WIDE_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"), (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"), (codecs.BOM_UTF16_BE, "UTF-16"),
)  # fmt: skip


def decode(data: bytes, file: str) -> tuple[str, tuple[Problem, ...]]:
    """Decode a file that should be UTF-8; a BOM is accepted, line ends become `\\n`.

    Returns:
        The text, and at most one problem, an error; the text is then empty.
    """
    guess = next((name for mark, name in _WIDE_MARKS if data.startswith(mark)), "")
    if not guess and data.count(0) * 4 > len(data):
        guess = "UTF-16"
    if guess:
        return "", (_encoding(file, 1, 1, f"il file è in {guess}, non in UTF-8", _SAVE),)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        return "", (_not_utf8(data, fault.start, file),)
    return text.replace("\r\n", "\n").replace("\r", "\n"), ()


def _not_utf8(data: bytes, at: int, file: str) -> Problem:
    if b"\0" in data:
        remedy = "serve un file di testo: esportalo dal programma con cui è scritto, in UTF-8"
        return _encoding(file, 1, 1, "il file non è un testo: contiene byte nulli", remedy)
    before = data[:at].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    line = before.count(b"\n") + 1
    column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
    if at + 4 > len(data) and data[at] >= 0xC2 and not data[:at].isascii():
        return _encoding(file, line, column, "il file finisce a metà di una lettera", "copialo di nuovo: è troncato")
    try:
        letter = data[at : at + 1].decode("cp1252")
    except UnicodeDecodeError:
        return _encoding(file, line, column, f"il byte 0x{data[at]:02X} non è UTF-8", _SAVE)
    message = f"il file sembra Windows-1252, non UTF-8 (byte 0x{data[at]:02X}, forse «{letter}»)"
    return _encoding(file, line, column, message, _SAVE)


def _encoding(file: str, line: int, column: int, message: str, remedy: str) -> Problem:
    return Problem(file, line, column, "encoding", message, remedy)
