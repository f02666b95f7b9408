"""What a piece of work costs this process: CPU time, without what other programs or other tests' memory add to it."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable


def cpu_seconds(work: Callable[[], object], attempts: int = 1) -> float:
    """The CPU time of the cheapest of several attempts; the collector, which walks all that tests left, rests."""
    return min(_once(work) for _ in range(attempts))


def _once(work: Callable[[], object]) -> float:
    gc.collect()
    gc.disable()
    try:
        began = time.process_time()
        work()
        return time.process_time() - began
    finally:
        gc.enable()
