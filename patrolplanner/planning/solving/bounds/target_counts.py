"""A guide for the first roster: how many duties of each sort everybody should have in the end.

Window by window nobody sees the month, and accounts come out as uneven as chance has them. The counts (see `Counts`)
know before the first day who should have how many nights and weekends; pairs of people behind their numbers are
made cheap, of those ahead dear.
"""

from __future__ import annotations

import math

import numpy as np
from ortools.linear_solver.python import model_builder
from ortools.sat.python import cp_model

from patrolplanner.planning.model.instance import Ints
from patrolplanner.planning.solving.bounds.count_model import CountModel
from patrolplanner.planning.solving.bounds.counts import Counts
from patrolplanner.planning.solving.bounds.linear_bound import ABSOLUTE_ERROR, RELATIVE_ERROR
from patrolplanner.planning.solving.engine.run_control import RunControl
from patrolplanner.planning.solving.engine.solver import linear_solver, new_column, new_row

ENDLESS = 2**62  # what an end of a domain is that is none
STEP = 30  # price of being a duty ahead, and what being one behind takes off
CHEAPEST, DEAREST = -90, 180  # prices of a pair, at most
EVEN = 0.5  # duties behind at which a pair costs nothing


class TargetCounts:
    """Wished numbers by person and sort of duty. Also tells the count models what was learned of their bounds."""

    def __init__(self, counts: Counts, models: list[CountModel], course: RunControl) -> None:
        space = counts.case.space
        self.day: Ints = space.instance.duty_day[space.duty]
        used = np.flatnonzero(counts.group >= 0)
        _, kind = np.unique(np.stack([space.person[used], *counts.sign[:, used]]), axis=1, return_inverse=True)
        self.kind: Ints = np.full(space.size, -1, dtype=np.int64)
        self.kind[used] = kind.reshape(-1)
        self.count = int(self.kind.max(initial=-1)) + 1
        of_group = np.zeros(len(counts.most), dtype=np.int64)
        of_group[counts.group[used]] = self.kind[used]
        self.wished = np.zeros(self.count)
        self.known = np.zeros(self.count, dtype=bool)
        for model in models:
            if not course.over:
                self._ask(model, course, of_group)
        days = np.unique(np.stack([self.kind[used], self.day[used]]), axis=1)
        order = np.lexsort((days[1], days[0]))
        self.day_kind, self.day_of = days[0][order], days[1][order]
        self.days = np.bincount(self.day_kind, minlength=self.count)

    def _ask(self, model: CountModel, course: RunControl, of_group: Ints) -> None:
        """The numbers need not be whole: a person is one ahead or behind on any day."""
        relaxed = _relaxed(model.model)
        solver = linear_solver(relaxed, course, "use_dual_simplex: true")
        if solver.solve(relaxed) != model_builder.SolveStatus.OPTIMAL:
            return
        model.known = max(model.known, math.floor(solver.objective_value * (1 - RELATIVE_ERROR) - ABSOLUTE_ERROR))
        values = solver.values(relaxed.get_variables()).to_numpy()
        for g, number in model.numbers.items():
            self.wished[of_group[g]] += float(values[number.index])
            self.known[of_group[g]] = True

    def prices(self, free: Ints, chosen: Ints) -> Ints:
        """[free] what each pair is to cost beside the limits, for people who have what is chosen before."""
        last = int(self.day[free].max())
        had = np.bincount(self.kind[(chosen > 0) & (self.kind >= 0)], minlength=self.count)
        had -= np.bincount(self.kind[free[(chosen[free] > 0) & (self.kind[free] >= 0)]], minlength=self.count)
        passed = np.bincount(self.day_kind[self.day_of <= last], minlength=self.count)
        due = self.wished * passed / np.maximum(1, self.days) - had
        price = np.clip(np.round(STEP * (EVEN - due)), CHEAPEST, DEAREST).astype(np.int64) * self.known
        kind = self.kind[free]
        return np.where(kind >= 0, price[kind], 0)


def _relaxed(model: cp_model.CpModel) -> model_builder.Model:
    """The linear relaxation of a count model: whole numbers take too long here (tests/bench/notes/bounds.md)."""
    out, proto = model_builder.Model(), model.proto
    prices = dict(zip(proto.objective.vars, proto.objective.coeffs, strict=True))
    for n, v in enumerate(proto.variables):
        new_column(out, float(v.domain[0]), float(v.domain[len(v.domain) - 1]), float(prices.get(n, 0)))
    for constraint in proto.constraints:
        linear = constraint.linear
        if not linear.domain:  # a sum of constants, which the model writes as a clause
            continue
        low, high = linear.domain[0], linear.domain[len(linear.domain) - 1]
        new_row(
            out,
            float(low) if low > -ENDLESS else -math.inf,
            float(high) if high < ENDLESS else math.inf,
            *((index, float(weight)) for index, weight in zip(linear.vars, linear.coeffs, strict=True)),
        )
    return out
