"""How a search goes, in words: what got better lately, and whether waiting pays."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from patrolplanner.domain.messages import Message, translate
from patrolplanner.planning.stop import Progress

LATELY = 10
"""Seconds that are looked back."""
PATIENCE = 0.25
"""Waiting has paid if something got better in this part of the time spent, and in `LATELY` seconds at least."""
NEAR = 0.02
"""So near to a price that no roster can undercut, a roster is as good as the best."""
NOTABLE = 0.005
"""A price lower by less than this part is nothing that anybody would notice."""


class Outlook(Enum):
    """Whether waiting pays."""

    BEGINNING = auto()
    BETTERING = auto()
    STANDING = auto()
    NEARLY_BEST = auto()


OUTLOOKS = {
    Outlook.BEGINNING: translate("solving", "The first roster is being made."),
    Outlook.BETTERING: translate("solving", "It is still getting better: better wait."),
    Outlook.STANDING: translate("solving", "It has not got better for a while: it may be stopped."),
    Outlook.NEARLY_BEST: translate("solving", "It can hardly get better: it may be stopped."),
}
_FILLED = translate("solving", "In the last {seconds} s {count} more {count:place was|places were} filled.")
_BETTER = translate("solving", "In the last {seconds} s no place was filled, but duties lie better than before.")
_STANDS = translate("solving", "Nothing has got better for {seconds} s.")
_SLOW = translate("solving", "It takes longer than expected; perhaps not every place can be filled.")


@dataclass(frozen=True, slots=True)
class _BestSoFar:
    seconds: float
    worth: tuple[int, int, int]
    """Hard limits missed, people missing, price: less is better."""


class Course:
    """What has been reported of one search. ``expected`` is how many seconds a complete roster should take."""

    def __init__(self, expected: float) -> None:
        self._expected = expected
        self._moments: list[_BestSoFar] = []
        self._bound: int | None = None

    def add(self, progress: Progress, seconds: float) -> None:
        """What was heard so many seconds after the beginning."""
        self._bound = progress.bound
        worth = progress.broken, progress.gaps, progress.price
        if not self._moments or _better(worth, self._moments[-1].worth):
            self._moments.append(_BestSoFar(seconds, worth))

    @property
    def missing(self) -> int | None:
        """People missing from the best roster so far, None before the first."""
        return self._moments[-1].worth[1] if self._moments else None

    @property
    def filled_after(self) -> float | None:
        """Seconds until as many places were filled as are filled now; None before the first roster."""
        if not self._moments:
            return None
        last = self._moments[-1].worth[:2]
        return next(m.seconds for m in self._moments if m.worth[:2] == last)

    def outlook(self, now: float) -> Outlook:
        if not self._moments:
            return Outlook.BEGINNING
        last = self._moments[-1]
        price = last.worth[2]
        if not last.worth[0] and near_best(price, self._bound):
            return Outlook.NEARLY_BEST
        return Outlook.BETTERING if now - last.seconds <= max(LATELY, PATIENCE * now) else Outlook.STANDING

    def lately(self, now: float) -> Message | None:
        """What got better in the last seconds; None while there is nothing to compare with."""
        if not self._moments:
            return _SLOW if now > self._expected else None
        then = [m for m in self._moments if m.seconds <= now - LATELY]
        if not then:
            return None
        last, before = self._moments[-1], then[-1]
        if last is before:
            if last.worth[1] and now > self._expected:
                return _SLOW
            return _STANDS.fill(seconds=str(int(now - last.seconds)))
        filled = before.worth[1] - last.worth[1]
        return _FILLED.fill(seconds=LATELY, count=filled) if filled > 0 else _BETTER.fill(seconds=LATELY)


def near_best(price: int, bound: int | None) -> bool:
    """Whether a roster of this price can hardly get better, as far as is proven."""
    return bound is not None and price - bound <= NEAR * price


def _better(worth: tuple[int, int, int], before: tuple[int, int, int]) -> bool:
    if worth[:2] != before[:2]:
        return worth < before
    return worth[2] < before[2] * (1 - NOTABLE)
