"""Asking the exact model about one roster after the other, so that its word can be held against the judge's."""

from __future__ import annotations

import numpy as np
from ortools.sat.python import cp_model

from patrolplanner.planning.judging.judge import Case
from patrolplanner.planning.model.instance import Ints
from patrolplanner.planning.solving.engine.exact_model import SubModel, sub_model
from patrolplanner.planning.solving.engine.network import Network, SearchState


def state_of(case: Case, chosen: Ints) -> SearchState:
    """A roster in numbers."""
    limits = case.limits
    values = case.space.counters.values(chosen)
    return SearchState(chosen, values, limits.activity(values))


class Fixed:
    """The solver's word on rosters of a case: pairs free (all of the period), then each fixed as the roster says.

    ``state`` says what the pairs are that are not free.
    """

    def __init__(self, case: Case, state: Ints, free: Ints | None = None) -> None:
        self.case = case
        self.network = Network(case.space.counters, case.limits)
        self.state = state_of(case, state)
        self.free = np.flatnonzero(case.space.live) if free is None else free
        self.part: SubModel = sub_model(self.network, self.state, self.free)
        _, reached, _ = self.network.limits_of.rows(self.network.touched(self.free))
        self.reached = np.zeros(case.limits.count, dtype=bool)
        self.reached[reached] = True
        self.constant = int(case.limits.cost(self.state.activity)[~self.reached].sum())

    def price(self, chosen: Ints) -> int | None:
        """The objective with what the free pairs cannot change added; None when the model refuses the roster."""
        model = self.part.model.clone()
        for variable, value in zip(self.part.variables, chosen[self.free].tolist(), strict=True):
            model.add(model.get_bool_var_from_proto_index(variable.index) == value)
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        status = solver.solve(model)
        if status == cp_model.INFEASIBLE:
            return None
        assert status == cp_model.OPTIMAL
        return round(solver.objective_value) + self.constant

    def new_misses(self, chosen: Ints) -> bool:
        """Whether the roster misses a hard limit that the state does not."""
        return not set(self.case.broken(chosen).tolist()) <= set(self.case.broken(self.state.chosen).tolist())

    def repairs(self, chosen: Ints) -> int:
        """Units of hard limits that the state breaks already and the roster leaves broken; they are dear."""
        limits = self.case.limits
        units = limits.units(limits.miss(self.case.activity(chosen)))
        before = limits.miss(self.state.activity) > 0
        return int(units[limits.hard & self.network.useful & self.reached & before].sum())
