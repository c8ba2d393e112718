"""Solving a small part of a roster exactly: the one place where repair, explanations and conflicts meet the solver."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from ortools.sat.python import cp_model

from patrolplanner.planning.model.counters import Counters
from patrolplanner.planning.model.instance import Ints
from patrolplanner.planning.model.limits import Limits
from patrolplanner.planning.solving.engine.exact_model import sub_model
from patrolplanner.planning.solving.engine.network import Network, SearchState
from patrolplanner.planning.solving.engine.solver import cp_solver, solved
from patrolplanner.planning.stop import Meter


@dataclass(frozen=True)
class Solved:
    """A part's best known choice: 0-1 vector over all pairs, and whether nothing better exists for this freedom."""

    chosen: Ints
    proven: bool


class ExactPart:
    """Parts of one set of limits, solved one after another on one thread: a fixed seed makes it repeatable, and one
    thread with all cuts proves what two with the solver's own mixture do not (tests/bench/notes/questions.md)."""

    def __init__(self, columns: Counters, limits: Limits, *, seed: int = 0) -> None:
        self.columns = columns
        self.limits = limits
        self.seed = seed
        self._network = Network(columns, limits)

    def solve(self, chosen: Ints, free: Ints, meter: Meter, least_price: int = 1) -> Solved:
        """The cheapest choice of the free pairs (sorted), the others staying; the start when nothing is found in time.

        Limits cheaper than ``least_price`` are not looked at. Hard limits that the start keeps stay kept.
        """
        if not len(free) or meter.left <= 0:
            return Solved(chosen, not len(free))
        values = self.columns.values(chosen)
        state = SearchState(chosen, values, self.limits.activity(values))
        part = sub_model(self._network, state, free, least_price)
        solver = cp_solver(self.seed, meter)
        solver.parameters.symmetry_level = 0
        status = solved(solver, part.model, meter)
        if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            return Solved(chosen, False)
        found = chosen.copy()
        found[free] = np.array([solver.boolean_value(v) for v in part.variables], dtype=np.int64)
        return Solved(found, status == cp_model.OPTIMAL)
