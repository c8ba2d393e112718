"""Joins closed rotations that keep all rules into a single one, by crossing over where both are on the same weekday.

A crossover changes no day, so the demand stays met; only the runs on either side of it must fit together.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import NamedTuple

from patrolplanner.planning.rotation.wish import OFF, WEEK, RotationWish

Cycle = list[str]
"""Shift codes and OFF of a closed sequence of whole weeks that begins on a Monday."""


class _MidnightSide(NamedTuple):
    """What lies on one side of a midnight.

    ``run``: days of the code next to it; ``stretch``: days of work, or off, next to it; ``beyond``: the code on the
    other side of the run.
    """

    code: str
    run: int
    stretch: int
    beyond: str


def joined(wish: RotationWish, cycles: Sequence[Cycle]) -> Cycle | None:
    """One cycle made of all of these, None when no crossover joins some of them. Each has work and days off."""
    left = list(cycles)
    while len(left) > 1:
        for a, b in combinations(range(len(left)), 2):
            both = _crossed(wish, left[a], left[b])
            if both is not None:
                left = [*(c for n, c in enumerate(left) if n not in (a, b)), both]
                break
        else:
            return None
    return left[0]


def _crossed(wish: RotationWish, one: Cycle, other: Cycle) -> Cycle | None:
    for day in range(WEEK):
        others = _midnights(other, day)
        for (before, after), p in _midnights(one, day).items():
            for (other_before, other_after), q in others.items():
                if _fit(wish, before, other_after) and _fit(wish, other_before, after):
                    return [*one[:p], *other[q:], *other[:q], *one[p:]]
    return None


def _midnights(cycle: Cycle, day: int) -> dict[tuple[_MidnightSide, _MidnightSide], int]:
    """A place of each kind of midnight before this day of the week, by what lies on its two sides."""
    found: dict[tuple[_MidnightSide, _MidnightSide], int] = {}
    for place in range(day, len(cycle), WEEK):
        sides = _side(cycle, place - 1, -1), _side(cycle, place, 1)
        found.setdefault(sides, place)
    return found


def _side(cycle: Cycle, place: int, step: int) -> _MidnightSide:
    codes = [cycle[(place + step * n) % len(cycle)] for n in range(len(cycle))]
    run = next((n for n, c in enumerate(codes) if c != codes[0]), len(codes))
    stretch = next((n for n, c in enumerate(codes) if (c == OFF) != (codes[0] == OFF)), len(codes))
    return _MidnightSide(codes[0], run, stretch, codes[run % len(codes)])


def _fit(wish: RotationWish, before: _MidnightSide, after: _MidnightSide) -> bool:
    """Whether these two may meet at a midnight."""
    runs = {s.code: s.run for s in wish.shifts} | {OFF: wish.off}
    if before.code == after.code:
        whole = runs[before.code].holds(before.run + after.run)
    else:
        whole = runs[before.code].holds(before.run) and runs[after.code].holds(after.run)
    if not whole or (before.code, after.code) in wish.pairs:
        return False
    if before.code != OFF and after.code != OFF:
        return wish.work.holds(before.stretch + after.stretch)
    if before.code != OFF:
        lone = after.run == 1 and (before.code, after.beyond) in wish.around
        return wish.work.holds(before.stretch) and not lone
    if after.code != OFF:
        lone = before.run == 1 and (before.beyond, after.code) in wish.around
        return wish.work.holds(after.stretch) and not lone
    return True
