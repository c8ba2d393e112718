"""The inquiry of one question about places: its time, its stop, the best answer so far and what no answer can beat."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from patrolplanner.planning.deployment.choosing import Ints
from patrolplanner.planning.solving.engine.run_control import EndReason
from patrolplanner.planning.stop import Effort, Meter, StopFlag

SLACK = 1e-6
"""What two sums of the same numbers may differ by, against 1 or their size."""

OnAnswer = Callable[[float, float | None, float | None], None]
"""Hears seconds, the best value so far and the bound."""


@dataclass(frozen=True)
class PlacesAnswer:
    """Chosen sites (None: there is no answer, or none was found), their value, and what no answer can beat.

    ``ended`` is PROVEN where value and bound meet, or where it is proven that there is no answer.
    """

    chosen: tuple[int, ...] | None
    value: float | None
    bound: float | None
    ended: EndReason
    seconds: float
    first_seconds: float | None = None
    best_seconds: float | None = None


class Inquiry(Meter):
    """What is known so far of a question that asks for little, or with ``most`` for much."""

    def __init__(
        self,
        effort: Effort,
        stop: StopFlag | None = None,
        tell: OnAnswer | None = None,
        *,
        most: bool = False,
        whole: bool = False,
    ) -> None:
        super().__init__(effort)
        self.stop = stop or StopFlag()
        self.most, self.whole = most, whole
        self.chosen: tuple[int, ...] | None = None
        self.value = -math.inf if most else math.inf
        self.bound: float | None = None
        self._tell = tell
        self._first: float | None = None
        self._best: float | None = None

    def over(self) -> bool:
        """Whether nothing more should be begun."""
        return self.stop.is_set() or self.left <= 0

    def within(self, *, most: bool = False, whole: bool = True) -> Inquiry:
        """The inquiry of a question inside this one: what is left of the effort, and the same stop."""
        effort = self.effort.of(max(0.0, self.left))
        return Inquiry(replace(effort, seconds=max(0.0, self.seconds_left)), self.stop, most=most, whole=whole)

    def found(self, chosen: Sequence[int] | Ints, value: float) -> bool:
        """An answer; gives whether it is better than all before."""
        if not (value > self.value if self.most else value < self.value):
            return False
        self.chosen, self.value = tuple(sorted(int(j) for j in chosen)), value
        self._best = self.spent
        if self._first is None:
            self._first = self._best
        self._say()
        return True

    def bounded(self, bound: float) -> None:
        """No answer beats this; of whole values none beats the next whole one."""
        if self.whole and math.isfinite(bound):
            bound = math.floor(bound + SLACK) if self.most else math.ceil(bound - SLACK)
        better = self.bound is None or (bound < self.bound if self.most else bound > self.bound)
        if better and math.isfinite(bound):
            self.bound = bound
            self._say()

    @property
    def closed(self) -> bool:
        """Whether bound and value meet."""
        return self.bound is not None and self.chosen is not None and self.gap <= SLACK * max(1.0, abs(self.value))

    @property
    def gap(self) -> float:
        """How far value and bound are apart."""
        if self.bound is None:
            return math.inf
        return self.bound - self.value if self.most else self.value - self.bound

    def answer(self, *, none: bool = False) -> PlacesAnswer:
        """What is known now; ``none`` says that it is proven that there is no answer."""
        given_up = EndReason.STOPPED if self.stop.is_set() else EndReason.TIME
        ended = EndReason.PROVEN if self.closed or none else given_up
        bound = self.value if self.closed else self.bound
        value = None if self.chosen is None else self.value
        return PlacesAnswer(self.chosen, value, bound, ended, self.spent, self._first, self._best)

    def _say(self) -> None:
        if self._tell is not None:
            self._tell(self.spent, None if self.chosen is None else self.value, self.bound)
