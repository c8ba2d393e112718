"""A lower bound: what no roster can be cheaper than, from the linear relaxation of all limits."""

from __future__ import annotations

import math
import threading

import numpy as np
from ortools.linear_solver.python import model_builder

from patrolplanner.domain.people import Role
from patrolplanner.planning.judging.judge import Case
from patrolplanner.planning.model.instance import Bools, Ints
from patrolplanner.planning.model.limits import HIGHEST, LOWEST
from patrolplanner.planning.solving.aggregation.led import Led
from patrolplanner.planning.solving.engine.exact_model import least_cost
from patrolplanner.planning.solving.engine.groups import grouped
from patrolplanner.planning.solving.engine.network import Network, SearchState
from patrolplanner.planning.solving.engine.solver import linear_solver, new_column, new_row
from patrolplanner.planning.stop import Meter

MOST_ENTRIES = 600_000  # terms of limits, beyond which the relaxation is not worth the time of a desktop
MANY = 3000  # limits in a block, above which one at a price up to CHEAP is left out: little bound, much work
CHEAP = 100
LEAST_BUDGET = 1  # left, below which it is not begun
# what the linear solver's value may be too high by, of the value and beside it
RELATIVE_ERROR = 1e-7
ABSOLUTE_ERROR = 1e-4


class LinearBound:
    """The linear relaxation of a case in which the editable pairs may change; ``state`` says what the others are.

    Columns become variables (pairs and any counters within 0 to 1), sum counters equalities, every limit a row
    with a slack for each side at its price. Cliques replace the limits they were made of: they are tighter.
    Leaving limits out, as is done with cheap ones that are very many, keeps the bound valid.
    """

    def __init__(
        self,
        case: Case,
        network: Network,
        state: SearchState,
        editable: Bools,
        only: Bools | None = None,
        scale: int = 1,
    ) -> None:
        """``only`` [limits] narrows the limits down; prices are divided by ``scale``, and so is the bound."""
        self.case, self.network, self.state, self.editable = case, network, state, editable
        self.scale = scale
        self.solver: model_builder.Solver | None = None
        self.judged: Bools = ~case.limits.is_guide
        every = np.arange(len(case.instance.duties))
        led = next((p for p in case.rulebook.penalties if isinstance(p, Led)), None)
        self.led = led or Led.over(case.instance, case.rulebook, every, len(every))
        self.missing: dict[tuple[int, str], int] = {}
        self.rows = self._wanted_rows() if only is None else np.flatnonzero(network.useful & self.judged & only)
        self.columns = self._needed_columns()
        self.index: Ints = np.full(network.counters.size, -1, dtype=np.int64)
        self.index[self.columns] = np.arange(len(self.columns))
        self.stopped = threading.Event()

    def stop(self) -> None:
        """End a running solve, or one that is about to begin."""
        self.stopped.set()
        if self.solver is not None:
            self.solver.stop_search()

    def at_once(self) -> int:
        """A weak bound without any solving: what each limit costs at least, whatever the others do."""
        return least_cost(self.network, self.state, np.flatnonzero(self.editable), self.judged)

    def solve(self, meter: Meter) -> int | None:
        """The bound rounded up to a whole price, or None when it cannot be had in the time."""
        entries = int(np.diff(self.case.limits.start)[self.rows].sum())
        if meter.left < LEAST_BUDGET or self.stopped.is_set() or entries > MOST_ENTRIES:
            return None
        model = self._model()
        if self.stopped.is_set():
            return None
        solver = linear_solver(model, meter, "use_dual_simplex: true")
        self.solver = solver
        status = solver.solve(model)
        if status != model_builder.SolveStatus.OPTIMAL:
            return None
        return max(0, math.ceil(solver.objective_value * (1 - RELATIVE_ERROR) - ABSOLUTE_ERROR))

    def _model(self) -> model_builder.Model:
        model = model_builder.Model()
        self._variables(model)
        self._counters(model)
        self._cliques(model)
        self._limits(model)
        self._led(model)
        return model

    def _wanted_rows(self) -> Ints:
        limits = self.case.limits
        priced = limits.price > 0
        size = np.bincount(limits.block, minlength=len(limits.blocks))
        heavy = (size[limits.block] > MANY) & (limits.price <= CHEAP)
        return np.flatnonzero(self.network.useful & self.judged & (limits.hard | (priced & ~heavy)))

    def _needed_columns(self) -> Ints:
        """Columns of the wanted limits and cliques, and everything under them; all pairs."""
        limits, members = self.case.limits, self.network.members
        wanted = np.zeros(self.network.counters.size, dtype=bool)
        wanted[: self.network.counters.pairs] = True
        wanted[limits.column[np.isin(limits.row, self.rows)]] = True
        for clique in self.network.cliques:
            wanted[clique] = True
        wanted[np.flatnonzero(self.network.upper < HIGHEST)] = True
        front = np.flatnonzero(wanted)
        while len(front):
            _, below, _ = members.rows(front)
            front = np.unique(below[~wanted[below]])
            wanted[front] = True
        return np.flatnonzero(wanted)

    def _variables(self, model: model_builder.Model) -> None:
        """One variable a column: fixed pairs stay as they are, sums are free, everything else lies within 0 to 1."""
        pairs, columns = self.network.counters.pairs, self.columns
        low = np.zeros(len(columns))
        high = np.ones(len(columns))
        low[:pairs] = np.where(self.editable, 0, self.state.chosen)
        capped = np.where(self.editable, np.minimum(1, self.network.upper[:pairs]), low[:pairs])
        high[:pairs] = np.maximum(low[:pairs], capped)
        sums = ~self.network.is_any[columns]
        sums[:pairs] = False
        low[sums] = -math.inf
        most = np.maximum(self.network.upper, self._least())[columns][sums].astype(float)
        high[sums] = np.where(most >= HIGHEST, math.inf, most)
        for ends in zip(low.tolist(), high.tolist(), strict=True):
            new_column(model, *ends, 0.0)

    def _least(self) -> Ints:
        """[columns] values with the fixed pairs alone: caps that these exceed already cannot hold."""
        fixed = np.where(self.editable, 0, self.state.chosen)
        return self.network.counters.values(fixed)

    def _counters(self, model: model_builder.Model) -> None:
        members = self.network.members
        most = np.maximum(self.network.upper, self._least())
        for place, column in enumerate(self.columns.tolist()):
            if self.stopped.is_set():
                return
            if column < self.network.counters.pairs:
                continue
            span = slice(int(members.start[column]), int(members.start[column + 1]))
            under = members.index[span]
            index, weight = self.index[under].tolist(), members.weight[span].tolist()
            if not self.network.is_any[column]:
                new_row(model, 0.0, 0.0, (place, -1.0), *((i, float(w)) for i, w in zip(index, weight, strict=True)))
                continue
            new_row(model, 0.0, math.inf, (place, -1.0), *((i, 1.0) for i in index))
            for i, member in zip(index, under.tolist(), strict=True):
                one = member < self.network.counters.pairs or self.network.is_any[member]
                if one or most[member] <= 1:
                    new_row(model, 0.0, math.inf, (place, 1.0), (i, -1.0))

    def _cliques(self, model: model_builder.Model) -> None:
        least = self._least()
        for clique in self.network.cliques:
            if self.stopped.is_set():
                return
            most = float(max(1, least[clique].sum()))
            new_row(model, -math.inf, most, *((c, 1.0) for c in self.index[clique].tolist()))

    def _limits(self, model: model_builder.Model) -> None:
        limits = self.case.limits
        fixed = limits.activity(self._least())
        for r in self.rows.tolist():
            if self.stopped.is_set():
                return
            low, high = int(limits.low[r]), int(limits.high[r])
            if limits.hard[r]:
                # a hard limit that the fixed pairs break already may stay broken, as in the search
                low, high = min(low, int(fixed[r])), max(high, int(fixed[r]))
            unit = float(limits.unit[r])  # in units of its price a limit has coefficients near 1
            span = slice(int(limits.start[r]), int(limits.start[r + 1]))
            row = new_row(
                model,
                -math.inf if low <= LOWEST else low / unit,
                math.inf if high >= HIGHEST else high / unit,
                *zip(self.index[limits.column[span]].tolist(), (limits.weight[span] / unit).tolist(), strict=True),
            )
            if not limits.hard[r]:
                last = self._slacks(model, row, low, high, float(limits.price[r]) / self.scale)
                block = limits.blocks[int(limits.block[r])]
                if block.gap and low > LOWEST:
                    self.missing[int(block.duty[int(limits.first[r])]), block.gap] = last

    def _led(self, model: model_builder.Model) -> None:
        """Posts beyond the number of officers are empty, and miss all they ask for."""
        space = self.case.space
        officers = space.instance.role_mask(Role.OFFICER)[space.person]
        pairs_of = grouped(space.duty[officers], len(space.instance.duties))
        pairs = np.flatnonzero(officers)
        for duty in self.led.proving(space, self.editable, self.state.chosen).tolist():
            lost = [(self.missing[duty, gap], n) for gap, n in self.led.each[duty] if (duty, gap) in self.missing]
            if not lost:
                continue
            empty = new_column(model, 0.0, math.inf, 0.0)
            leading = (empty, *self.index[pairs[pairs_of[duty]]].tolist())
            new_row(model, float(self.led.posts[duty]), math.inf, *((c, 1.0) for c in leading))
            for slack, number in lost:
                new_row(model, 0.0, math.inf, (slack, 1.0), (empty, -float(number)))

    def _slacks(self, model: model_builder.Model, row: int, low: int, high: int, price: float) -> int:
        """The slacks of a limit; gives the last one, which is that of too few where there is a lower end."""
        slack = -1
        for wanted, sign in ((high < HIGHEST, -1.0), (low > LOWEST, 1.0)):
            if wanted:
                slack = new_column(model, 0.0, math.inf, price, (row, sign))
        return slack
