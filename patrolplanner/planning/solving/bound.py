"""A lower bound: what no roster can be cheaper than, from the linear relaxation of all limits."""

from __future__ import annotations

import math
import threading

import numpy as np
from ortools.linear_solver.python import model_builder, model_builder_helper

from patrolplanner.planning.board import Bools, Ints
from patrolplanner.planning.judge import Case
from patrolplanner.planning.limits import HIGHEST, LOWEST
from patrolplanner.planning.solving.network import Network
from patrolplanner.planning.solving.submodel import State

MOST_ENTRIES = 1_500_000  # beyond this size the relaxation is not worth the time of a desktop


class Bound:
    """The linear relaxation of a case in which the editable pairs may change; ``state`` says what the others are.

    Columns become variables (pairs and any counters within 0 to 1), sum counters equalities, every limit a row
    with a slack for each side at its price. Cliques replace the limits they were made of: they are tighter.
    """

    def __init__(self, case: Case, network: Network, state: State, editable: Bools) -> None:
        self.case, self.network, self.state, self.editable = case, network, state, editable
        self.solver: model_builder.Solver | None = None
        self.stopped = threading.Event()

    def stop(self) -> None:
        """End a running solve, or one that is about to begin."""
        self.stopped.set()
        if self.solver is not None:
            self.solver.stop_search()

    def solve(self, seconds: float) -> int | None:
        """The bound rounded up to a whole price, or None when it cannot be had in the time."""
        if seconds < 1 or self.stopped.is_set() or len(self.case.limits.row) > MOST_ENTRIES:
            return None
        model = self._model()
        if self.stopped.is_set():
            return None
        solver = model_builder.Solver("glop")
        solver.set_time_limit_in_seconds(seconds)
        self.solver = solver
        status = solver.solve(model)
        if status != model_builder.SolveStatus.OPTIMAL:
            return None
        return max(0, math.ceil(solver.objective_value * (1 - 1e-7) - 1e-4))

    def _model(self) -> model_builder.Model:
        model = model_builder.Model()
        helper = model.helper
        self._variables(helper)
        self._counters(helper)
        self._cliques(helper)
        self._limits(helper)
        helper.set_maximize(False)
        return model

    def _variables(self, helper: model_builder_helper.ModelBuilderHelper) -> None:
        """One variable a column: fixed pairs stay as they are, sums are free, everything else lies within 0 to 1."""
        columns = self.network.columns
        low = np.zeros(columns.size)
        high = np.ones(columns.size)
        low[: columns.pairs] = np.where(self.editable, 0, self.state.chosen)
        high[: columns.pairs] = np.where(
            self.editable, np.minimum(1, self.network.upper[: columns.pairs]), low[: columns.pairs]
        )
        high[: columns.pairs] = np.maximum(low[: columns.pairs], high[: columns.pairs])
        sums = ~self.network.is_any
        sums[: columns.pairs] = False
        low[sums] = -math.inf
        capped = np.maximum(self.network.upper, self._least())[sums].astype(float)
        high[sums] = np.where(capped >= HIGHEST, math.inf, capped)
        for n in range(columns.size):
            helper.add_var()
            helper.set_var_lower_bound(n, float(low[n]))
            helper.set_var_upper_bound(n, float(high[n]))

    def _least(self) -> Ints:
        """[columns] values with the fixed pairs alone: caps that these exceed already cannot hold."""
        fixed = np.where(self.editable, 0, self.state.chosen)
        return self.network.columns.values(fixed)

    def _row(self, helper: model_builder_helper.ModelBuilderHelper, low: float, high: float) -> int:
        row: int = helper.add_linear_constraint()
        helper.set_constraint_lower_bound(row, low)
        helper.set_constraint_upper_bound(row, high)
        return row

    def _counters(self, helper: model_builder_helper.ModelBuilderHelper) -> None:
        members = self.network.members
        counters = np.arange(self.network.columns.pairs, self.network.columns.size)
        for c in counters.tolist():
            span = slice(int(members.start[c]), int(members.start[c + 1]))
            index, weight = members.index[span].tolist(), members.weight[span].tolist()
            if not self.network.is_any[c]:
                row = self._row(helper, 0.0, 0.0)
                helper.add_term_to_constraint(row, c, -1.0)
                for i, w in zip(index, weight, strict=True):
                    helper.add_term_to_constraint(row, i, float(w))
                continue
            some = self._row(helper, 0.0, math.inf)
            helper.add_term_to_constraint(some, c, -1.0)
            for i in index:
                helper.add_term_to_constraint(some, i, 1.0)
                if self.network.upper[i] <= 1 or i < self.network.columns.pairs or self.network.is_any[i]:
                    row = self._row(helper, 0.0, math.inf)
                    helper.add_term_to_constraint(row, c, 1.0)
                    helper.add_term_to_constraint(row, i, -1.0)

    def _cliques(self, helper: model_builder_helper.ModelBuilderHelper) -> None:
        least = self._least()
        for clique in self.network.cliques:
            row = self._row(helper, -math.inf, float(max(1, least[clique].sum())))
            for c in clique.tolist():
                helper.add_term_to_constraint(row, c, 1.0)

    def _limits(self, helper: model_builder_helper.ModelBuilderHelper) -> None:
        limits = self.case.limits
        fixed = limits.activity(self._least())
        for r in np.flatnonzero(self.network.useful & (limits.hard | (limits.price > 0))).tolist():
            low, high = int(limits.low[r]), int(limits.high[r])
            if limits.hard[r]:
                # a hard limit that the fixed pairs break already may stay broken, as in the search
                low, high = min(low, int(fixed[r])), max(high, int(fixed[r]))
            row = self._row(
                helper, -math.inf if low <= LOWEST else float(low), math.inf if high >= HIGHEST else float(high)
            )
            for i in range(int(limits.start[r]), int(limits.start[r + 1])):
                helper.add_term_to_constraint(row, int(limits.column[i]), float(limits.weight[i]))
            if not limits.hard[r]:
                self._slacks(helper, row, low, high, float(limits.price[r]) / float(limits.unit[r]))

    def _slacks(
        self, helper: model_builder_helper.ModelBuilderHelper, row: int, low: int, high: int, price: float
    ) -> None:
        for wanted, sign in ((high < HIGHEST, -1.0), (low > LOWEST, 1.0)):
            if wanted:
                slack = helper.add_var()
                helper.set_var_lower_bound(slack, 0.0)
                helper.set_var_upper_bound(slack, math.inf)
                helper.set_var_objective_coefficient(slack, price)
                helper.add_term_to_constraint(row, slack, sign)
