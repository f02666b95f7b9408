"""The files of a search index, with what Pagefind leaves to chance put in order.

Pagefind 1.5 takes the filters, and the values of each, in the order of a hash table with random keys; the names of the
files are hashes of that. Both are put in order here and the files named anew: the same index, always the same bytes.
Files are CBOR (RFC 8949) behind a signature, packed with gzip; of CBOR only arrays, text and integers occur.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Mapping, Sequence

from generator.errors import PublishError

SIGNATURE = b"pagefind_dcd"
ENTRY = "pagefind-entry.json"
_PARTS = 6
"""Of the metadata: version, pages, chunks of words, filters, orders, names of the fields."""
_FILTERS, _ORDERS = 3, 4
_SHORT, _LONG = 7, 10
"""Figures of a hash in the names of files, as Pagefind writes them."""
_TEXT, _ARRAY = 3, 4
_SIMPLE = (0, 1, 2, 3)
"""Kinds of item that hold no other: numbers, bytes, text."""


def settled(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files of a fresh bundle, by their path in it, put in order.

    Raises:
        PublishError: they are not of the form that we know: another version of Pagefind.
    """
    kept = dict(files)
    try:
        entry = json.loads(kept[ENTRY])
        for language in entry["languages"].values():
            language["hash"] = _settle_language(kept, language["hash"])
    except (IndexError, KeyError, TypeError, ValueError, EOFError, OSError) as fault:
        raise PublishError(
            "l’indice di ricerca non ha la forma attesa → installa la versione di pagefind-bin di requirements.lock",
            environment=True,
        ) from fault
    return kept | {ENTRY: f"{json.dumps(entry, ensure_ascii=False, sort_keys=True)}\n".encode()}


def unpack(data: bytes) -> bytes:
    """What a file of the bundle holds.

    Raises:
        ValueError, EOFError, OSError: it is none.
    """
    plain = gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data
    if not plain.startswith(SIGNATURE):
        raise ValueError("no signature")
    return plain.removeprefix(SIGNATURE)


def _settle_language(files: dict[str, bytes], name: str) -> str:
    """Put the index of one language in order; returns its new name."""
    prefix = name.partition("_")[0]
    parts = _items(unpack(files.pop(f"pagefind.{name}.pf_meta")))
    if len(parts) != _PARTS:
        raise ValueError("unknown metadata")
    filters = []
    for old in _items(parts[_FILTERS]):
        of, file = _items(old)
        filters.append(_array([of, _text(_settle_filter(files, _read_text(file), prefix))]))
    parts[_FILTERS] = _array(sorted(filters))
    parts[_ORDERS] = _array(sorted(_items(parts[_ORDERS])))
    whole = _array(parts)
    new = f"{prefix}_{hashlib.sha256(whole).hexdigest()[:_LONG]}"
    files[f"pagefind.{new}.pf_meta"] = _packed(whole)
    return new


def _settle_filter(files: dict[str, bytes], name: str, prefix: str) -> str:
    of, values = _items(unpack(files.pop(f"filter/{name}.pf_filter")))
    whole = _array([of, _array(sorted(_items(values)))])
    new = f"{prefix}_{hashlib.sha256(whole).hexdigest()[:_SHORT]}"
    if f"filter/{new}.pf_filter" in files:
        raise ValueError("two files of one name")
    files[f"filter/{new}.pf_filter"] = _packed(whole)
    return new


def _packed(data: bytes) -> bytes:
    return gzip.compress(SIGNATURE + data, mtime=0)


# --- CBOR: items are moved about as they are written ------------------------------------------------------------------


def _items(array: bytes) -> list[bytes]:
    """The items of an array, each as its bytes."""
    kind, count, at = _head(array, 0)
    if kind != _ARRAY:
        raise ValueError("no array")
    found = []
    for _ in range(count):
        end = _end(array, at)
        found.append(array[at:end])
        at = end
    if at != len(array):
        raise ValueError("more than an array")
    return found


def _end(data: bytes, at: int) -> int:
    """Where the item that begins there ends."""
    waiting = 1
    while waiting:
        kind, count, at = _head(data, at)
        if kind == _ARRAY:
            waiting += count
        elif kind not in _SIMPLE:
            raise ValueError("unknown kind of item")
        elif kind > 1:
            at += count
        waiting -= 1
    return at


def _head(data: bytes, at: int) -> tuple[int, int, int]:
    """Kind of an item, its number (value, length or count), and where what follows begins."""
    kind, size = data[at] >> 5, data[at] & 31
    if size < 24:
        return kind, size, at + 1
    if size > 27:
        raise ValueError("unknown size of number")
    end = at + 1 + (1 << size - 24)
    if end > len(data):
        raise ValueError("cut short")
    return kind, int.from_bytes(data[at + 1 : end], "big"), end


def _array(items: Sequence[bytes]) -> bytes:
    return _number(_ARRAY, len(items)) + b"".join(items)


def _text(text: str) -> bytes:
    data = text.encode()
    return _number(_TEXT, len(data)) + data


def _read_text(item: bytes) -> str:
    kind, length, at = _head(item, 0)
    if kind != _TEXT or at + length != len(item):
        raise ValueError("no text")
    return item[at:].decode()


def _number(kind: int, number: int) -> bytes:
    if number < 24:
        return bytes([kind << 5 | number])
    size = next(size for size in range(4) if number < 1 << (8 << size))
    return bytes([kind << 5 | 24 + size]) + number.to_bytes(1 << size, "big")
