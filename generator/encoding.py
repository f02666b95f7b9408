"""Values as bytes that can be kept or sent, and digests of them.

A cache is a file that others may have written (a CI restores what some branch left), so it holds data and never
instructions: pickle would run them. Pydantic checks every value against the types of the dataclasses and is as fast
(0.1 ms an article).
"""

from __future__ import annotations

import functools
import zlib
from hashlib import blake2b
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

T = TypeVar("T")
MOST = 256_000_000
"""Bytes that a value may hold: no more are unpacked of what pretends to be one."""


def encode(value: object) -> bytes:
    """A dataclass as JSON, packed."""
    kind: Any = type(value)
    return zlib.compress(_adapter(kind).dump_json(value, exclude_defaults=True), 1)


def decode(kind: type[T], data: bytes) -> T | None:
    """The same again; None when the bytes hold anything else."""
    hashable: Any = kind
    try:
        unpacking = zlib.decompressobj()
        plain = unpacking.decompress(data, MOST)
        if not unpacking.eof:
            return None
        value: T = _adapter(hashable).validate_json(plain, strict=True)
    except (zlib.error, ValidationError, ValueError):  # ValueError: dates and dataclasses that check themselves
        return None
    return value


def digest(first: bytes, *values: Any) -> bytes:
    """BLAKE2b of values as JSON, or of bytes as they are; each is told from the next by its length."""
    result = blake2b(first, digest_size=20)
    for value in values:
        data = value if isinstance(value, bytes) else _adapter(Any).dump_json(value)
        result.update(len(data).to_bytes(8, "big") + data)
    return result.digest()


@functools.cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)
