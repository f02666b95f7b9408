"""Whatever the bytes: an article or problems, in time, never an exception."""

from __future__ import annotations

import datetime
import time
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.articles.decisions import read_decisions
from generator.articles.read import read_article
from generator.articles.registry import read_registry
from tests.costs import cpu_seconds

from .faults import FAULTS, FINE
from .test_read import FULL

EVENTS = b"""---
title: A
date: 2026-01-03
events:
  - {main: true, place: Valdai, former_ids: [e-a, b], claims: {add: [{by: belta, stance: afferma, quote: raid}], remove: [x]}}
  - {quote: raid, claims: [belta, {by: y}]}
---
Il raid.
"""
ACTORS = b"""- id: a
  name: A
  kind: person
  demonyms: [russo, russa]
  capital: [B]
  seats: [C]
  roles: [{name: [d, e], since: 2020, until: 20 gennaio 2025}, f]
  former_ids: [z]
- {id: b, name: B, kind: country, roles: {name: d, since: 2025}}
"""
DECISIONS = b"""names:
  - {name: A, decision: rejected}
  - {name: B, decision: alias, actor: a}
merges:
  - {events: [e-a, e-b], decision: same}
  - {events: [e-b, e-c], decision: separate}
"""
SEEDS = [FULL.encode(), EVENTS, *(data for _, data, *_ in FAULTS if len(data) < 2000), *(data for _, data in FINE)]
SHARDS = st.sampled_from(
    [b"---\n", b"\n", b": ", b"- ", b"[", b"]", b"{", b"}", b"&a ", b"*a", b"!!x ", b"'", b'"', b"\\u202e", b"\0", b"\xff",
     b"\xc3", b"\r", b"\t", b"title: ", b"date: ", b"events:\n  - ", b"? ", b"|\n", b">\n", b"%", b"@", b"#", b"...\n", b"~",
     b"actors: ", b"2024-02-31", b"ieri", b"<<: ", "\u2028".encode(), "\u0085".encode(), b"[^1]", b"| a |\n|-|\n", b"\xef\xbb\xbf"]
)  # fmt: skip


@st.composite
def mutated(draw: st.DrawFn, seeds: Sequence[bytes] = SEEDS) -> bytes:
    data = draw(st.sampled_from(seeds))
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, len(data)))
        until = draw(st.integers(at, min(len(data), at + 12)))
        data = data[:at] + draw(SHARDS | st.binary(max_size=4)) + data[until:]
    return data


@settings(max_examples=400, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(
    mutated() | st.binary(max_size=300) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass"))
)
def test_no_bytes_raise(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(data)
    start = time.process_time()
    article, problems = read_article(path, "a.md", None, reference=datetime.date(2026, 1, 1))
    assert time.process_time() - start < 5, "a few milliseconds; the collector may walk what other tests left"
    lines = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 2
    assert all(1 <= problem.line <= lines and problem.column >= 1 for problem in problems)
    assert (article is None) == any(problem.severity == "error" for problem in problems)
    if article:
        assert article.title
        assert article.text == "" or article.blocks
        assert article.anchor


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(
    st.lists(SHARDS | st.sampled_from([b"- id: a\n  name: A\n  kind: person\n", b"  aliases: [b]\n"]), max_size=20).map(
        b"".join
    )
    | mutated([ACTORS, DECISIONS])
)
def test_no_registry_and_no_decisions_raise(tmp_path: Path, data: bytes) -> None:
    for name in ("actors.yml", "topics.yml", "decisions.yml"):
        (tmp_path / name).write_bytes(data)
    registry, _ = read_registry(tmp_path)
    read_decisions(tmp_path, registry)


HOSTILE = (
    b"---\n" + b"[" * 16_000 + b"\n---\n", b"---\n" + b"{" * 16_000 + b"\n---\n", b"---\n" + b"- " * 8000 + b"\n---\n",
    b"---\na: " + b"9" * 16_000 + b"\n---\n", b"---\n" + b"".join(b"k%d: 1\n" % n for n in range(1500)) + b"---\n",
    b"---\n" + b"? " * 8000 + b"\n---\n", b"---\n" + b"a: 'b\n" * 2000 + b"\n---\n", b"---\n" * 200_000, b"\n" * 1_000_000,
    b"- " * 400_000, b"> " * 400_000, b"*a_" * 300_000, b"`a" * 400_000, b"![" * 400_000, b"<" * 900_000, b"&" * 900_000,
    b"a\n" * 9900, b"- a\n" * 9900, b"# a\n" * 9900, b"a. " * 300_000, "a… ".encode() * 180_000, b"(" * 900_000,
    b"ROMA, " * 150_000, b"A " * 450_000, b"A-" * 450_000, b"l'" * 400_000, b"\\" * 900_000, b" " * 900_000, b"\t" * 900_000,
)  # fmt: skip


@pytest.mark.parametrize("data", HOSTILE, ids=[repr(data[:12]) for data in HOSTILE])
def test_hostile_sizes_end_in_time(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(data)
    assert cpu_seconds(lambda: read_article(path, "a.md", None)) < 8, "a quarter of a second on an idle machine of 2026"
