"""Closing exits: which unit goes to which, so that most are closed, then the slowest soonest, then least in all."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from patrolplanner.planning.deployment.choosing import Bools, Floats, Ints


@dataclass(frozen=True)
class Closing:
    """``unit_of`` each exit (None: nobody is left or no way leads there), and ``spare`` the next nearest unit free.

    ``slowest`` and ``total`` are over the exits that are closed.
    """

    unit_of: tuple[int | None, ...]
    spare: tuple[int | None, ...]
    slowest: float
    total: float


def close_exits(times: Floats) -> Closing:
    """``times[exit, unit]``, inf where there is no way. One unit an exit; proven by the matchings themselves."""
    exits, units = times.shape
    closed = int((_matching(np.isfinite(times)) >= 0).sum())
    limits = np.unique(times[np.isfinite(times)])
    low, high = -1, len(limits) - 1
    while high - low > 1:
        middle = (low + high) // 2
        enough = int((_matching(times <= limits[middle]) >= 0).sum()) == closed
        low, high = (low, middle) if enough else (middle, high)
    slowest = float(limits[high]) if closed else 0.0
    unit_of = _cheapest(np.where(times <= slowest, times, np.inf))
    sent = [(e, int(u)) for e, u in enumerate(unit_of) if u >= 0]
    free = [u for u in range(units) if u not in {u for _, u in sent}]
    return Closing(
        tuple(int(u) if u >= 0 else None for u in unit_of),
        tuple(_nearest(times[e], free) for e in range(exits)),
        max((float(times[e, u]) for e, u in sent), default=0.0),
        float(sum(times[e, u] for e, u in sent)),
    )


def _nearest(times: Floats, free: list[int]) -> int | None:
    able = [u for u in free if np.isfinite(times[u])]
    return min(able, key=lambda u: float(times[u]), default=None)


def _matching(able: Bools) -> Ints:
    """A unit for as many exits as possible, -1 for the others."""
    exits, units = able.shape
    exit_of = np.full(units, -1)
    unit_of = np.full(exits, -1)
    for begin in range(exits):
        came: dict[int, int] = {}
        row = [begin]
        found = -1
        while row and found < 0:
            e = row.pop()
            for u in np.flatnonzero(able[e]):
                if int(u) in came:
                    continue
                came[int(u)] = e
                if exit_of[u] < 0:
                    found = int(u)
                    break
                row.append(int(exit_of[u]))
        while found >= 0:
            e = came[found]
            exit_of[found] = e
            found, unit_of[e] = int(unit_of[e]), found
    return unit_of


def _cheapest(times: Floats) -> Ints:
    """Of the matchings of most exits one of least total, by shortest augmenting paths; -1 for exits that stay open."""
    exits, units = times.shape
    finite = np.where(np.isfinite(times), times, 0.0)
    # every exit may stay open, at a price above all ways together
    open_price = float(finite.max(axis=1, initial=0.0).sum()) + 1.0
    costs = np.full((exits, units + exits), np.inf)
    costs[:, :units] = np.where(np.isfinite(times), times, open_price * (exits + 1))
    costs[:, units:] = open_price
    unit_of = _assigned(costs)
    return np.where(unit_of < units, unit_of, -1)


def _assigned(costs: Floats) -> Ints:
    """A column for every row, all different, of least total; columns are no fewer than rows."""
    rows, columns = costs.shape
    row_price, column_price = np.zeros(rows), np.zeros(columns)
    row_of = np.full(columns, -1)
    for begin in range(rows):
        reached = np.full(columns, np.inf)
        before = np.full(columns, -1)
        done = np.zeros(columns, dtype=np.bool_)
        row, column = begin, -1
        least = 0.0
        while row >= 0:
            if column >= 0:
                done[column] = True
            ways = least + costs[row] - row_price[row] - column_price
            better = ~done & (ways < reached)
            reached[better], before[better] = ways[better], column
            open_ones = np.where(done, np.inf, reached)
            column = int(open_ones.argmin())
            least = float(open_ones[column])
            row = int(row_of[column])
        used = np.flatnonzero(done)
        row_price[begin] += least
        row_price[row_of[used]] += least - reached[used]
        column_price[used] -= least - reached[used]
        while column >= 0:
            previous = int(before[column])
            row_of[column] = row_of[previous] if previous >= 0 else begin
            column = previous
    found = np.full(rows, -1)
    found[row_of[row_of >= 0]] = np.flatnonzero(row_of >= 0)
    return found
