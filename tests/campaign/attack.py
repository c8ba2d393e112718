"""What an attack is: hostile cases made from a seed, each of which must leave the program and its files as they were.

A module of ``tests/campaign/attacks`` has one ``ATTACK``. It is run by ``python -m tests.campaign`` for hours, and by a
short slice in the tests; a fault it finds becomes a small test of its own beside the code that was mended.
"""

from __future__ import annotations

import random
import resource
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

SLOWEST_SECONDS = 10.0
MOST_MIB = 1024


@dataclass(frozen=True, slots=True)
class Case:
    """One hostile input: what was done to it, and the trying of it.

    ``tries`` gives the outcome in a word, such as ``refused``; it raises AssertionError with a sentence for
    a fault, and any other exception is a fault, too.
    """

    kind: str
    tries: Callable[[], str]


@dataclass(frozen=True, slots=True)
class Attack:
    """``cases`` makes them one by one from a source of chance, in a folder of their own."""

    name: str
    promise: str
    cases: Callable[[random.Random, Path], Iterator[Case]]
    slice: int = 40
    """How many cases the tests run."""
    night: int = 10_000
    """How many a night runs: fewer where a case is a process of its own that is killed."""


@dataclass
class Tally:
    """What came of an attack."""

    attack: str
    outcomes: Counter[tuple[str, str]] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    slowest: float = 0.0
    seconds: float = 0.0
    mib: int = 0

    @property
    def cases(self) -> int:
        return sum(self.outcomes.values())


def carry_out(attack: Attack, count: int, seed: int, folder: Path) -> Tally:
    """Try so many cases; a fault names the seed and the number of its case, with which it comes again."""
    tally = Tally(attack.name)
    begun = time.perf_counter()
    for number, case in zip(range(count), attack.cases(random.Random(seed), folder), strict=False):
        at = time.perf_counter()
        try:
            outcome = case.tries()
        except BaseException as error:
            if isinstance(error, KeyboardInterrupt):
                raise
            outcome = "fault"
            tally.faults.append(
                f"{attack.name} seed {seed} case {number} ({case.kind}): {type(error).__name__}: {error}"
            )
        took = time.perf_counter() - at
        tally.slowest = max(tally.slowest, took)
        tally.outcomes[case.kind, outcome] += 1
    tally.seconds = time.perf_counter() - begun
    tally.mib = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return tally
