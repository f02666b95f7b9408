"""The search index: Pagefind's own program is given our records, and what it answers is written into the built site.

It is spoken to as its Node and Python libraries do, a JSON message a record; the Python library itself waits a tenth of
a second for each answer, ten minutes for six thousand records. It is asked for the files and does not write them: it
says that it has written before the disk has them.
"""

from __future__ import annotations

import base64
import contextlib
import json
import os
import shutil
import subprocess
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO, Any

from generator.errors import EnvironmentFailure, PublishError
from generator.model import SearchRecord
from generator.publish.files import disk_errors
from generator.publish.search_bundle import settled

BUNDLE = "pagefind"
"""Folder of the site that holds the index and the program that reads it."""
_USED = frozenset({"pagefind.js", "pagefind-worker.js", "pagefind-entry.json", "wasm.it.pagefind"})
_INDEX = (".pf_meta", ".pf_index", ".pf_filter", ".pf_fragment")
"""What our search needs; Pagefind also brings three interfaces of its own."""
_LANGUAGE = "it"
_CHUNK = 1 << 20


def write_search_index(records: Sequence[SearchRecord], site: Path, inherited: Sequence[int] = ()) -> None:
    """Index the records into `site/pagefind`. The same records in the same order give the same bytes.

    Args:
        records: what can be found.
        site: the built site.
        inherited: descriptors that stay open in the program, so that a lock lasts as long as it works.

    Raises:
        PublishError: Pagefind refuses a record, or ends before its time.
        EnvironmentFailure: it cannot be started, or the disk refuses.
    """
    messages = list(_messages(records))
    answers = list(_converse(messages, inherited))
    if len(answers) < len(messages):
        raise PublishError("Pagefind si è fermato mentre indicizzava → controlla la memoria libera", environment=True)
    files = settled(dict(_files(answers[-1])))
    bundle = site / BUNDLE
    with disk_errors(bundle):
        shutil.rmtree(bundle, ignore_errors=True)
        for name in sorted(files):
            path = bundle / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(files[name])


def _messages(records: Sequence[SearchRecord]) -> Iterator[dict[str, object]]:
    after = max((record.order for record in records), default=0) + 1
    yield {"type": "NewIndex", "config": {"force_language": _LANGUAGE}}
    for record in records:
        yield {
            "type": "AddRecord",
            "index_id": 0,
            "url": record.url,
            "content": record.text,
            "language": _LANGUAGE,
            "meta": dict(record.meta),
            "filters": {name: list(values) for name, values in record.facets},
            # Both from the highest down, so that what has no date comes last either way.
            "sort": {"recenti": str(record.order), "antichi": str(after - record.order if record.order else 0)},
        }
    yield {"type": "GetFiles", "index_id": 0}


def _files(answer: dict[str, Any]) -> Iterator[tuple[str, bytes]]:
    for file in answer["files"]:
        name = str(file["path"])
        if name in _USED or name.endswith(_INDEX):
            yield name, base64.b64decode(file["content"])


def _converse(messages: Sequence[dict[str, object]], inherited: Sequence[int]) -> Iterator[dict[str, Any]]:
    """Send every message and yield the answer to each, fewer when the program ends before."""
    try:
        from pagefind_bin import get_executable

        program = subprocess.Popen(  # noqa: S603 (the program of a pinned package)
            [get_executable(), "--service"],
            env={"LC_ALL": "C.UTF-8", "PATH": os.defpath, "TZ": "UTC"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            pass_fds=inherited,
        )
    except (OSError, ImportError) as fault:
        raise EnvironmentFailure(f"Pagefind non si avvia: {fault} → reinstalla le dipendenze") from fault
    assert program.stdin and program.stdout
    with program:
        writer = threading.Thread(target=_send, args=(messages, program.stdin))
        writer.start()
        try:
            for _, text in zip(messages, _answers(program.stdout), strict=False):
                yield _payload(text)
        finally:
            program.kill()
            writer.join()
            with contextlib.suppress(BrokenPipeError):
                program.stdin.close()


def _send(messages: Sequence[dict[str, object]], to: IO[bytes]) -> None:
    """Beside the reading, because the answers fill a pipe before the last message is sent."""
    try:
        for number, message in enumerate(messages):
            to.write(base64.b64encode(json.dumps({"message_id": number, "payload": message}).encode()) + b",")
        to.flush()
    except OSError:  # it has ended: whoever waits for the answers says so
        return


def _answers(told: IO[bytes]) -> Iterator[bytes]:
    """What is told, answer by answer; each ends with a comma."""
    begun: list[bytes] = []
    while chunk := os.read(told.fileno(), _CHUNK):
        *ends, rest = chunk.split(b",")
        for end in ends:
            yield b"".join((*begun, end))
            begun = []
        begun.append(rest)


def _payload(text: bytes) -> dict[str, Any]:
    try:
        payload: dict[str, Any] = json.loads(base64.b64decode(text))["payload"]
        kind = payload["type"]
    except (ValueError, KeyError, TypeError):
        raise PublishError("Pagefind ha dato una risposta che non si capisce", environment=True) from None
    if kind == "Error":
        raise PublishError(f"Pagefind non ha indicizzato le pagine:\n  {payload.get('message')}", environment=True)
    return payload
