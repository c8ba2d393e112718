"""A guide for the first roster: how many duties of each sort everybody should have in the end.

Window by window nobody sees the month, and accounts come out as uneven as chance has them. The counts (see `Counts`)
know before the first day who should have how many nights and weekends; pairs of people behind their numbers are
made cheap, of those ahead dear.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import numpy as np
from ortools.sat.python import cp_model

from patrolplanner.planning.board import Ints
from patrolplanner.planning.solving.counts import CountModel, Counts
from patrolplanner.planning.solving.course import Course

WORK_A_PERSON = 0.004  # deterministic seconds for the numbers of a set of people
STEP, CHEAPEST, DEAREST = 30, -90, 180  # what being a duty behind or ahead is worth, and at most


class Guide:
    """Wished numbers by person and sort of duty. Also tells the count models what was learned of their bounds."""

    def __init__(self, counts: Counts, models: list[CountModel], course: Course) -> None:
        space = counts.case.space
        self.day: Ints = space.board.duty_day[space.duty]
        used = np.flatnonzero(counts.group >= 0)
        _, kind = np.unique(np.stack([space.person[used], *counts.sign[:, used]]), axis=1, return_inverse=True)
        self.kind: Ints = np.full(space.size, -1, dtype=np.int64)
        self.kind[used] = kind.reshape(-1)
        self.count = int(self.kind.max(initial=-1)) + 1
        of_group = np.zeros(len(counts.most), dtype=np.int64)
        of_group[counts.group[used]] = self.kind[used]
        self.wished = np.zeros(self.count)
        self.known = np.zeros(self.count, dtype=bool)
        with ThreadPoolExecutor(course.effort.workers) as threads:
            for asked in [threads.submit(self._ask, m, course, of_group) for m in reversed(models)]:
                asked.result()
        days = np.unique(np.stack([self.kind[used], self.day[used]]), axis=1)
        order = np.lexsort((days[1], days[0]))
        self.day_kind, self.day_of = days[0][order], days[1][order]
        self.days = np.bincount(self.day_kind, minlength=self.count)

    def _ask(self, model: CountModel, course: Course, of_group: Ints) -> None:
        solver = cp_model.CpSolver()
        p = solver.parameters
        p.num_workers = 1
        p.random_seed = course.effort.seed
        p.linearization_level = 1
        p.catch_sigint_signal = False
        p.max_deterministic_time = WORK_A_PERSON * model.people
        p.max_time_in_seconds = max(0.01, course.left)
        status = course.run(solver, model.model)
        if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            return
        model.known = max(model.known, solver.best_objective_bound)
        model.done = status == cp_model.OPTIMAL
        for g, number in model.numbers.items():
            self.wished[of_group[g]] += solver.value(number)
            self.known[of_group[g]] = True

    def prices(self, free: Ints, chosen: Ints) -> Ints:
        """[free] what each pair is to cost beside the limits, for people who have what is chosen before."""
        last = int(self.day[free].max())
        had = np.bincount(self.kind[(chosen > 0) & (self.kind >= 0)], minlength=self.count)
        had -= np.bincount(self.kind[free[(chosen[free] > 0) & (self.kind[free] >= 0)]], minlength=self.count)
        passed = np.bincount(self.day_kind[self.day_of <= last], minlength=self.count)
        due = self.wished * passed / np.maximum(1, self.days) - had
        price = np.clip(np.round(STEP * (0.5 - due)), CHEAPEST, DEAREST).astype(np.int64) * self.known
        kind = self.kind[free]
        return np.where(kind >= 0, price[kind], 0)
