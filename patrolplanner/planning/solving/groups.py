"""Positions grouped by a number that each has."""

from __future__ import annotations

import numpy as np

from patrolplanner.planning.board import Ints


def grouped(of: Ints, count: int) -> list[Ints]:
    """For each number from 0 to count-1 the positions that have it."""
    order = np.argsort(of, kind="stable")
    start = np.searchsorted(of[order], np.arange(count + 1))
    return [order[start[i] : start[i + 1]] for i in range(count)]
