"""Work in other processes, each item within a time budget: what crashes or hangs costs its own item and nothing else.

Every worker has a pipe of its own and answers item by item, so that whoever dies is known together with the item it
died of. (The pools at hand do not give that: one killed worker breaks the whole of `concurrent.futures`, which cannot
stop a task that hangs; the workers of `pebble` share one pipe under a lock, and one that is killed while it holds the
lock has stopped them all.) The budget is the kernel's: an alarm ends the process even inside a loop of C, and even when
its parent is gone.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, Literal, TypeVar

import generator
from generator.errors import EnvironmentFailure

Shared = TypeVar("Shared")
Item = TypeVar("Item")
WALL = 10
"""Times the budget that may pass on the clock: a machine busy with other things, and no article, is to blame before."""
BATCH = 16
ENOUGH = 40
"""Items for which one more process is worth its start."""
_STARTS = 3
_READY, _DONE, _FAULT = b"r", b"d", b"f"
_OUT_OF_TIME = (-signal.SIGPROF, -signal.SIGALRM)


@dataclass(frozen=True, slots=True)
class Failure:
    """Why an item has no result: an exception, the death of its process, or the end of its time."""

    kind: Literal["error", "crash", "timeout"]
    detail: str = ""


@dataclass(slots=True)
class _Worker:
    process: BaseProcess
    pipe: Connection
    pending: deque[int] = field(default_factory=deque)
    """Numbers of the items it was given and has not answered."""
    ready: bool = False


def cpus() -> int:
    """How many CPUs this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def run_in_workers(
    prepare: Callable[[Shared], Callable[[Item], bytes]],
    shared: Shared,
    items: Sequence[Item],
    *,
    jobs: int,
    seconds: float,
    preload: Sequence[str] = (),
) -> list[bytes | Failure]:
    """The result of each item, in their order, whatever the number of workers.

    Args:
        prepare: called once in each worker with `shared`; gives the function that turns an item into bytes. It is sent
            by its name, as a function of a module.
        shared: what all items need.
        items: values that can be pickled.
        jobs: the greatest number of workers.
        seconds: of CPU time for an item; on the clock `WALL` times as much.
        preload: modules that are imported once, before the workers part.

    Raises:
        EnvironmentFailure: no worker can be started.
    """
    context = multiprocessing.get_context("forkserver")  # not fork: a preview has threads, and threads do not fork
    context.set_forkserver_preload(list(preload))
    jobs = max(1, min(jobs, 1 + len(items) // ENOUGH))
    size = max(1, min(BATCH, len(items) // (4 * jobs)))
    pool = _Pool(deque(deque(range(n, min(n + size, len(items)))) for n in range(0, len(items), size)), len(items))
    workers: list[_Worker] = []
    try:
        while pool.open:
            while len(workers) < jobs and sum(not worker.ready for worker in workers) < pool.waiting:
                workers.append(_start(context, (prepare, shared, seconds)))
            for pipe in wait([worker.pipe for worker in workers]):
                worker = next(worker for worker in workers if worker.pipe is pipe)
                if not pool.hear(worker, items):
                    workers.remove(worker)
    finally:  # also on Ctrl-C: nobody is left behind
        for worker in workers:
            _dismiss(worker)
    return pool.results


class _Pool:
    """What is done, what is waiting, and who failed already."""

    def __init__(self, batches: deque[deque[int]], number: int) -> None:
        self.results: list[bytes | Failure] = [Failure("crash")] * number
        self.open = number
        self._batches = batches
        self._again: deque[int] = deque()
        """Items whose worker died: each is tried once more, alone and first in a fresh worker."""
        self._failed: set[int] = set()
        self._stillborn = 0

    def hear(self, worker: _Worker, items: Sequence[Any]) -> bool:
        """Take what a worker says, and give it work; False when it is no more."""
        try:
            said = worker.pipe.recv_bytes()
        except (EOFError, OSError):
            self._bury(worker)
            return False
        if said[:1] == _READY:
            worker.ready, self._stillborn = True, 0
        else:
            result = said[1:] if said[:1] == _DONE else Failure("error", said[1:].decode("utf-8", "replace"))
            self._settle(worker.pending.popleft(), result)
        return bool(worker.pending) or self._employ(worker, items, fresh=said[:1] == _READY)

    @property
    def waiting(self) -> int:
        """How many workers could begin something."""
        return len(self._batches) + len(self._again)

    def _employ(self, worker: _Worker, items: Sequence[Any], *, fresh: bool) -> bool:
        """Give a worker what comes next; False when there is nothing for it, and it was sent home."""
        if fresh and self._again:
            worker.pending = deque([self._again.popleft()])
        elif self._batches:
            worker.pending = self._batches.popleft()
        else:
            _dismiss(worker)
            return False
        try:
            worker.pipe.send([items[n] for n in worker.pending])
        except OSError:  # it died of itself, between two items
            self._bury(worker)
            return False
        return True

    def _bury(self, worker: _Worker) -> None:
        """Blame the item it was at, and put the others back."""
        worker.process.join()
        worker.pipe.close()
        if not worker.ready:
            self._stillborn += 1
            if self._stillborn >= _STARTS:
                raise EnvironmentFailure(
                    f"i processi che leggono gli articoli non partono (codice {worker.process.exitcode}) → controlla "
                    "la memoria libera e il limite di processi (ulimit -u)"
                )
        if not worker.pending:
            return
        at = worker.pending.popleft()
        if worker.process.exitcode in _OUT_OF_TIME:
            self._settle(at, Failure("timeout"))
        elif at in self._failed:
            self._settle(at, Failure("crash", _cause(worker.process.exitcode)))
        else:  # perhaps the system was short of memory: whoever it kills then is not to blame
            self._failed.add(at)
            self._again.append(at)
        if worker.pending:
            self._batches.appendleft(worker.pending)

    def _settle(self, number: int, result: bytes | Failure) -> None:
        self.results[number] = result
        self.open -= 1


def _cause(code: int | None) -> str:
    """What ended a process, as the system calls it: `SIGSEGV`, or its exit code."""
    try:
        return signal.Signals(-(code or 0)).name
    except ValueError:
        return str(code)


def _dismiss(worker: _Worker) -> None:
    worker.process.kill()
    worker.process.join()
    worker.pipe.close()


def _start(context: Any, arguments: tuple[object, ...]) -> _Worker:
    ours, theirs = context.Pipe()
    process = context.Process(target=_serve, args=(theirs, generator.__file__, *arguments), daemon=True)
    process.start()
    theirs.close()  # so that its end is the end of the pipe
    return _Worker(process, ours)


# --- in the worker --------------------------------------------------------------------------------------------------


def _serve(
    pipe: Connection, program: str, prepare: Callable[[Any], Callable[[Any], bytes]], shared: object, seconds: float
) -> None:
    """Answer until the other end is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle
    for alarm in (signal.SIGPROF, signal.SIGALRM):
        signal.signal(alarm, signal.SIG_DFL)
    assert generator.__file__ == program, f"a worker of {generator.__file__} was started by {program}"
    work = prepare(shared)
    try:
        pipe.send_bytes(_READY)
        while True:
            for item in pipe.recv():
                pipe.send_bytes(_answer(work, item, seconds))
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return


def _answer(work: Callable[[Any], bytes], item: object, seconds: float) -> bytes:
    signal.setitimer(signal.ITIMER_PROF, seconds)
    signal.setitimer(signal.ITIMER_REAL, seconds * WALL)
    try:
        return _DONE + work(item)
    except BaseException as fault:  # whatever it is, it is this item's
        return _FAULT + type(fault).__name__.encode()
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.setitimer(signal.ITIMER_REAL, 0)
