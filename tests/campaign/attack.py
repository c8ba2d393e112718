"""What an attack is: hostile cases made from a seed, each of which must leave the program and its files as they were.

A module of ``tests/campaign/attacks`` has one ``ATTACK``. It is run by ``python -m tests.campaign`` for hours, and by a
short slice in the tests; a fault it finds becomes a small test of its own beside the code that was mended.
"""

from __future__ import annotations

import math
import random
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from tests.campaign.measuring import Cost, Meter

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
    slice: int = 25
    """How many cases the tests run by night; by day half of them."""
    night: int = 10_000
    """How many a night runs: fewer where a case is a process of its own that is killed."""


@dataclass(frozen=True, slots=True)
class Slowest:
    """The case that took longest, so that it can be tried again by itself."""

    seconds: float = 0.0
    processor: float = 0.0
    number: int = 0


@dataclass
class Tally:
    """What came of an attack."""

    attack: str
    outcomes: Counter[tuple[str, str]] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    slowest: Slowest = Slowest()
    seconds: float = 0.0
    mib: int = 0

    @property
    def cases(self) -> int:
        return sum(self.outcomes.values())

    def count(self, number: int, kind: str, outcome: str, cost: Cost) -> None:
        self.outcomes[kind, outcome] += 1
        self.seconds += cost.seconds
        self.mib = max(self.mib, cost.mib)
        if cost.seconds > self.slowest.seconds:
            self.slowest = Slowest(cost.seconds, cost.processor, number)

    def join(self, other: Tally) -> None:
        """With what another process tried of the same attack."""
        self.outcomes += other.outcomes
        self.faults += other.faults
        self.slowest = max(self.slowest, other.slowest, key=lambda one: one.seconds)
        self.seconds = max(self.seconds, other.seconds)
        self.mib = max(self.mib, other.mib)


@dataclass(frozen=True, slots=True)
class Share:
    """Which cases one of several processes tries: every so-many-eth, so that a case keeps its number, and how long."""

    first: int = 0
    step: int = 1
    seconds: float = math.inf


def carry_out(attack: Attack, count: int, seed: int, folder: Path, share: Share = Share()) -> Tally:
    """Try so many cases; a fault names the seed and the number of its case, with which it comes again."""
    tally, begun = Tally(attack.name), time.monotonic()
    cases = enumerate(attack.cases(random.Random(seed), folder))
    for number, case in islice(cases, share.first, count, share.step):
        if time.monotonic() - begun > share.seconds:
            break
        meter, outcome, told = Meter(), "fault", ""
        try:
            outcome = case.tries()
        except KeyboardInterrupt:
            raise
        except BaseException as error:
            told = f"{type(error).__name__}: {error}"
        cost = meter.cost()
        told = told or _too_much(cost)
        if told:
            outcome = "fault"
            tally.faults.append(f"{attack.name} seed {seed} case {number} ({case.kind}): {told}")
        tally.count(number, case.kind, outcome, cost)
    return tally


def _too_much(cost: Cost) -> str:
    """On a busy machine the clock says little: the limit is one of the processor's seconds, and of memory it is one of
    what the case brought."""
    if cost.processor > SLOWEST_SECONDS:
        return f"{cost.processor:.1f} s of the processor"
    return f"{cost.more} MiB" if cost.more > MOST_MIB else ""
