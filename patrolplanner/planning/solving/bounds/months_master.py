"""The linear program over the months found so far: how few people may be missing, and what each of them is worth."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from ortools.linear_solver.python import model_builder

from patrolplanner.planning.model.instance import Ints
from patrolplanner.planning.solving.engine.solver import linear_solver, new_column, new_row
from patrolplanner.planning.stop import Meter

SCALE = 1000  # parts that a missing person's price is counted in


@dataclass(frozen=True)
class Prices:
    """Whole prices: ``row`` [gap limits] of a person missing, ``post`` [led duties] of a post that has no officer."""

    row: Ints
    post: Ints

    def mixed(self, other: Prices, share: float) -> Prices:
        """Between the two, ``share`` of it this one."""
        ends = ((self.row, other.row), (self.post, other.post))
        row, post = (np.floor(share * a + (1 - share) * b).astype(np.int64) for a, b in ends)
        return Prices(row, post)


@dataclass(frozen=True)
class Asked:
    """What is asked for: ``low`` [rows] people at least, with the ``row_pairs`` [entries] that count for
    ``row_of`` [entries]; ``posts`` [led duties] officers, with ``post_pairs`` and ``post_of`` likewise. ``lost`` says
    for each led duty which rows miss how many with every post that has no officer."""

    low: Ints
    row_of: Ints
    row_pairs: Ints
    posts: Ints
    post_of: Ints
    post_pairs: Ints
    lost: list[list[tuple[int, int]]]


class MonthsMaster:
    """A month a person, or parts of several; ``months`` are those found so far, a person and the pairs of each."""

    def __init__(self, asked: Asked, people: list[int], pairs: int) -> None:
        """``pairs`` is the number of all pairs there are."""
        self.model = model_builder.Model()
        self.known: set[tuple[int, bytes]] = set()
        self.months: list[tuple[int, Ints]] = []
        self.column: list[int] = []  # of each month
        self.taken = np.zeros(0)  # of each month that the last solution knew
        self.missing = math.inf  # in the last solution
        self.person = {p: new_row(self.model, -math.inf, 1.0) for p in people}
        self.rows = [new_row(self.model, float(low), math.inf) for low in asked.low.tolist()]
        missing = [new_column(self.model, 0.0, math.inf, 1.0, (of, 1.0)) for of in self.rows]
        self.posts = [new_row(self.model, float(n), math.inf) for n in asked.posts.tolist()]
        for of, lost in zip(self.posts, asked.lost, strict=True):
            empty = new_column(self.model, 0.0, math.inf, 0.0, (of, 1.0))
            for r, number in lost:
                new_row(self.model, 0.0, math.inf, (missing[r], 1.0), (empty, -float(number)))
        self.of_pair: list[list[int]] = [[] for _ in range(pairs)]
        for n, pair in zip(asked.row_of.tolist(), asked.row_pairs.tolist(), strict=True):
            self.of_pair[pair].append(self.rows[n])
        for n, pair in zip(asked.post_of.tolist(), asked.post_pairs.tolist(), strict=True):
            self.of_pair[pair].append(self.posts[n])

    def add(self, person: int, month: Ints) -> int:
        """One more month of a person; 1 if it was new."""
        key = person, np.sort(month).tobytes()
        if key in self.known or not len(month):
            return 0
        self.known.add(key)
        rows = [self.person[person], *(row for pair in month.tolist() for row in self.of_pair[pair])]
        self.column.append(new_column(self.model, 0.0, math.inf, 0.0, *((row, 1.0) for row in rows)))
        self.months.append((person, month))
        return 1

    def settle(self, month: int) -> None:
        """From now on this month is taken whole."""
        self.model.helper.set_var_lower_bound(self.column[month], 1.0)

    def prices(self, meter: Meter) -> Prices | None:
        """The prices at which the months known so far leave nothing to gain; None without an answer in time."""
        solver = linear_solver(self.model, meter)
        if solver.solve(self.model) != model_builder.SolveStatus.OPTIMAL:
            return None
        self.missing = solver.objective_value
        self.taken = solver.values(self.model.get_variables()).to_numpy()[self.column]
        dual = np.round(solver.dual_values(self.model.get_linear_constraints()).to_numpy() * SCALE).astype(np.int64)
        return Prices(dual[self.rows], dual[self.posts])
