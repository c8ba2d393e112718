"""What long work may use, asking it to stop, and hearing how far it is."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Effort:
    """What a search may use: seconds, threads, and the seed of its choices."""

    seconds: float = 60.0
    workers: int = 2
    seed: int = 0


class StopFlag:
    """Set once, from any thread, and remembered: a request before the work begins counts too."""

    def __init__(self) -> None:
        self._event = threading.Event()

    def set(self) -> None:
        """Ask the work to stop and keep the best so far."""
        self._event.set()

    def is_set(self) -> bool:
        """Whether somebody asked."""
        return self._event.is_set()

    def wait(self, seconds: float) -> bool:
        """Wait at most so long for the request; whether it came."""
        return self._event.wait(seconds)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a search is. ``gaps`` counts missing people; ``bound`` is None while nothing is proven.

    ``chosen`` is the best roster so far, over the pairs of the case; None where a search does not show it.
    """

    seconds: float
    price: int
    bound: int | None
    gaps: int
    broken: int
    chosen: NDArray[np.int64] | None = field(default=None, compare=False, repr=False)


OnProgress = Callable[[Progress], None]
