"""What long work may use, asking it to stop, and hearing how far it is."""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Effort:
    """What a search may use: seconds, threads, the seed of its choices, and ``work`` where that is to end it.

    Work is counted, not measured: in deterministic seconds of OR-Tools, and in about as much for the steps of our own
    loops. With work given, ``seconds`` are only the end of waiting, and all that is shared out by time is shared out
    by work. One worker, the same seed and the same work give the same roster, whatever the machine does meanwhile.
    """

    seconds: float = 60.0
    workers: int = 2
    seed: int = 0
    work: float | None = None

    @property
    def budget(self) -> float:
        """What there is to use, in the measure that ends it: work where that is limited, else seconds."""
        return self.seconds if self.work is None else self.work

    @property
    def repeatable(self) -> bool:
        """Whether nothing may hang on how fast anything is: things beside each other are done in turn."""
        return self.work is not None and self.workers == 1

    def of(self, budget: float) -> Effort:
        """As much as ``budget`` instead, in the same measure."""
        return replace(self, seconds=budget) if self.work is None else replace(self, work=budget)


class Meter:
    """How much of an effort is used, from now on; for any number of threads."""

    def __init__(self, effort: Effort) -> None:
        self.effort = effort
        self.worked = 0.0
        self.begun = time.monotonic()
        self._counting = threading.Lock()

    def spend(self, work: float) -> None:
        with self._counting:
            self.worked += work

    @property
    def spent(self) -> float:
        """Seconds since the beginning."""
        return time.monotonic() - self.begun

    @property
    def seconds_left(self) -> float:
        """Seconds until nobody waits any more."""
        return self.effort.seconds - self.spent

    @property
    def used(self) -> float:
        """What is used of the budget."""
        return self.spent if self.effort.work is None else self.worked

    @property
    def left(self) -> float:
        """What is left of the budget; not more than nothing when nobody waits any more."""
        if self.effort.work is None:
            return self.seconds_left
        return self.effort.work - self.worked if self.seconds_left > 0 else -math.inf


class StopFlag(threading.Event):
    """Asks work to stop and keep the best so far; a request before the work begins counts too."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a search is. ``gaps`` counts places still open, each once; ``bound`` is None while nothing is proven.

    ``chosen`` is the best roster so far, over the pairs of the case; None where a search does not show it.
    """

    seconds: float
    price: int
    bound: int | None
    gaps: int
    broken: int
    chosen: NDArray[np.int64] | None = field(default=None, compare=False, repr=False)


OnProgress = Callable[[Progress], None]
