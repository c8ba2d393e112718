"""Positions grouped by a number that each has."""

from __future__ import annotations

import numpy as np

from patrolplanner.planning.model.instance import Ints


def grouped(of: Ints, count: int) -> list[Ints]:
    """For each number from 0 to count-1 the positions that have it."""
    order = np.argsort(of, kind="stable")
    start = np.searchsorted(of[order], np.arange(count + 1))
    return [order[start[i] : start[i + 1]] for i in range(count)]


def components(person: Ints, duty: Ints, people: int, duties: int) -> Ints:
    """[people] number of the group each belongs to, where sharing a duty makes one group."""
    group = np.arange(people, dtype=np.int64)
    while True:
        # the least number among a duty's people goes to all of them, until nothing moves
        least = np.full(duties, people, dtype=np.int64)
        np.minimum.at(least, duty, group[person])
        after = group.copy()
        np.minimum.at(after, person, least[duty])
        if (after == group).all():
            return group
        group = after
