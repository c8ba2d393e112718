"""Every roster of a tiny case at once: 0-1 vectors as the columns of a matrix, evaluated without the program's code."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from patrolplanner.planning.judging.judge import Case
from patrolplanner.planning.judging.rulebook import Rulebook
from patrolplanner.planning.model.instance import Bools, Ints
from tests.planning.small_plans import rulebook_of, small_plan

MOST_EDITABLE = 12


class Everything(NamedTuple):
    """[rosters] that break no hard limit more than the start does: how much hard limits are missed, and the price."""

    missed: Ints
    price: Ints

    @property
    def best(self) -> tuple[int, int]:
        """The least miss of hard limits, and the least price among rosters of that miss."""
        least = int(self.missed.min())
        return least, int(self.price[self.missed == least].min())


def activities(case: Case, chosen: Ints) -> Ints:
    """[limits, rosters] the sums for 0-1 vectors that are the columns of a matrix [pairs, rosters]."""
    limits = case.limits
    values = np.zeros((case.space.counters.size, chosen.shape[1]), dtype=np.int64)
    values[: case.space.size] = chosen
    for made in case.space.counters.groups:
        total = np.zeros((made.count, chosen.shape[1]), dtype=np.int64)
        np.add.at(total, made.group, made.weight[:, None] * values[made.column])
        values[made.first : made.first + made.count] = total > 0 if made.any else total
    activity = np.zeros((limits.count, chosen.shape[1]), dtype=np.int64)
    np.add.at(activity, limits.row, limits.weight[:, None] * values[limits.column])
    return activity


def every_roster(case: Case, start: Ints, editable: Bools) -> Everything:
    """All 0-1 choices of the editable pairs; the others stay as in ``start``."""
    free, limits = np.flatnonzero(editable), case.limits
    assert len(free) <= MOST_EDITABLE
    chosen = np.repeat(start[:, None], 2 ** len(free), axis=1)
    chosen[free] = (np.arange(2 ** len(free)) >> np.arange(len(free))[:, None]) & 1
    activity = activities(case, chosen)
    outside = np.maximum(activity - limits.high[:, None], 0) + np.maximum(limits.low[:, None] - activity, 0)
    price = np.ceil(outside / limits.unit[:, None]).astype(np.int64) * limits.price[:, None]
    hard = outside[limits.hard]
    # the first column is the roster of no editable pair at all: what it breaks, the fixed rows break alone
    allowed = (hard <= hard[:, :1]).all(axis=0)
    return Everything(hard.sum(axis=0)[allowed], price.sum(axis=0)[allowed])


class Tiny(NamedTuple):
    """A case with at most twelve editable pairs, a roster to start from, and which pairs those are."""

    case: Case
    start: Ints
    editable: Bools
    rng: np.random.Generator


def tiny_case(seed: int, editable: int = 10, locked: int = 4, rulebook: Rulebook | None = None) -> Tiny:
    """History, later rows and some locked rows stay; the locked ones may break rules among themselves."""
    small, rng = small_plan(seed, people=5, posts=3, days=4), np.random.default_rng(seed)
    rules = rulebook or rulebook_of(small.plan)
    case = small.case(rules, rng, illegal=0.05, most=editable + locked)
    live = np.flatnonzero(case.space.live)
    fixed = rng.choice(live, min(locked, max(0, len(live) - 1)), replace=False)
    start = (~case.space.live).astype(np.int64)
    start[fixed] = 1
    may_change = case.space.live.copy()
    may_change[fixed] = False
    return Tiny(case, start, may_change, rng)
