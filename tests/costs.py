"""What a piece of work costs this process: CPU time, without what other programs or other tests' memory add to it.

CPU time is no fixed thing, either: another machine may be five times as slow, and on a busy one two programs share what
a processor keeps near it. So budgets are many times what was measured, and growth is measured until one attempt of
several was left in peace.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

ATTEMPTS = 8


def cpu_seconds(work: Callable[[], object], attempts: int = 1) -> float:
    """The CPU time of the cheapest of several attempts; the collector, which walks all that tests left, rests."""
    return min(_once(work) for _ in range(attempts))


def check_growth(short: Callable[[], object], long: Callable[[], object], most: float, *, spare: float = 0.02) -> None:
    """That `long` costs at most so many times what `short` does, and `spare` seconds; else fails.

    Each is as dear as its cheapest attempt, and there are more attempts as long as they disagree: another program can
    spoil some, and work that grows too fast none of them.
    """
    costs = []
    for _ in range(ATTEMPTS):
        costs.append((_once(short), _once(long)))
        less, more = map(min, zip(*costs, strict=True))
        if more < most * less + spare:
            return
    raise AssertionError(f"{more:.3f} s, which is {more / less:.1f} times {less:.3f} s")


def _once(work: Callable[[], object]) -> float:
    gc.collect()
    gc.disable()
    try:
        began = time.process_time()
        work()
        return time.process_time() - began
    finally:
        gc.enable()
