"""Mixed-integer programs by SCIP: built column by column, ended by the inquiry's time or stop.

Of OR-Tools' doors to SCIP this is the one whose solves end when they are asked to; see tests/bench/notes/places.md.
A relaxed program is the same with parts for switches, by GLOP: what it gives are the prices of its rows.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import dataclass

from ortools.linear_solver import pywraplp

from patrolplanner.planning.solving.deployment.inquiry import Inquiry

NODES_A_WORK = 200
"""Nodes of the search tree that count as a unit of work, where work is counted."""
STEPS_A_WORK = 3_000
"""Steps of a relaxed program that count as one."""
_WATCH = 0.1
"""Seconds between two looks at the stop."""
_LEAST = 0.05
"""Seconds that every solve gets."""

Column = pywraplp.Variable
Row = pywraplp.Constraint


@dataclass(frozen=True)
class MipAnswer:
    """Values of the whole columns by their place (None: none were found), and the bound (None: nothing is known).

    ``none`` says that it is proven that there is no answer, ``proven`` that there is no better one.
    """

    chosen: tuple[int, ...] | None
    value: float
    bound: float | None
    proven: bool
    none: bool


class Mip:
    """A program in the making. Columns that are whole are 0 or 1."""

    def __init__(self, *, most: bool, relaxed: bool = False) -> None:
        self._relaxed = relaxed
        self._solver = pywraplp.Solver.CreateSolver("GLOP" if relaxed else "SCIP")
        self._objective = self._solver.Objective()
        self._objective.SetOptimizationDirection(most)
        self._whole: list[Column] = []

    def switch(self, price: float = 0.0, low: float = 0.0, high: float = 1.0) -> Column:
        """A column that is 0 or 1; relaxed, anything between."""
        make = self._solver.NumVar if self._relaxed else self._solver.IntVar
        column: Column = make(low, high, "")
        if price:
            self._objective.SetCoefficient(column, price)
        self._whole.append(column)
        return column

    def part(self, price: float, high: float = 1.0) -> Column:
        """A column from 0 to ``high``."""
        column: Column = self._solver.NumVar(0.0, high, "")
        self._objective.SetCoefficient(column, price)
        return column

    def row(self, low: float, high: float, terms: Iterable[tuple[Column, float]]) -> Row:
        """The sum of columns by weights stays between two ends."""
        row: Row = self._solver.Constraint(low, high)
        for column, weight in terms:
            row.SetCoefficient(column, weight)
        return row

    def at_least(self, low: float, terms: Iterable[tuple[Column, float]]) -> Row:
        return self.row(low, self._solver.infinity(), terms)

    def at_most(self, high: float, terms: Iterable[tuple[Column, float]]) -> Row:
        return self.row(-self._solver.infinity(), high, terms)

    def begin_with(self, values: Mapping[int, float]) -> None:
        """Begin with these values of whole columns, by the order in which they were made."""
        columns = [self._whole[place] for place in values]
        self._solver.SetHint(columns, list(values.values()))

    def solve(self, inquiry: Inquiry, *, gap: float = 0.0, first: bool = False) -> MipAnswer:
        """Solve within what is left of the inquiry.

        ``gap`` is how far from the best will do; with ``first`` any answer will do.
        """
        solver = self._solver
        limits = [f"limits/absgap = {gap:.9g}", f"randomization/randomseedshift = {inquiry.effort.seed % 2**31}"]
        if inquiry.effort.work is not None:
            limits.append(f"limits/nodes = {max(1, int(inquiry.left * NODES_A_WORK))}")
        if first:
            limits.append("limits/solutions = 1")
        solver.SetSolverSpecificParametersAsString("\n".join(limits) + "\n")
        solver.SetTimeLimit(int(1000 * max(_LEAST, inquiry.seconds_left)))
        parameters = pywraplp.MPSolverParameters()
        parameters.SetDoubleParam(pywraplp.MPSolverParameters.RELATIVE_MIP_GAP, 0.0)
        status = self._solved(inquiry, parameters)
        inquiry.spend(max(1, solver.nodes()) / NODES_A_WORK)
        none = status == pywraplp.Solver.INFEASIBLE
        if status not in (pywraplp.Solver.OPTIMAL, pywraplp.Solver.FEASIBLE):
            return MipAnswer(None, 0.0, None, False, none)
        chosen = tuple(n for n, column in enumerate(self._whole) if column.solution_value() > 0.5)
        bound = float(self._objective.BestBound())
        return MipAnswer(chosen, float(self._objective.Value()), bound, status == pywraplp.Solver.OPTIMAL, False)

    def solve_relaxed(self, inquiry: Inquiry, seconds: float) -> bool:
        """Whether the best of the relaxed program was found within the seconds; then its rows have prices."""
        self._solver.SetTimeLimit(int(1000 * max(_LEAST, seconds)))
        status = self._solved(inquiry, pywraplp.MPSolverParameters())
        inquiry.spend(self._solver.iterations() / STEPS_A_WORK)
        return bool(status == pywraplp.Solver.OPTIMAL)

    def _solved(self, inquiry: Inquiry, parameters: pywraplp.MPSolverParameters) -> int:
        """Solve in a thread of its own: who waits here can hear Ctrl-C and pass it on.

        A stop may come before SCIP listens, so it is told again until it has ended.
        """
        with ThreadPoolExecutor(1) as thread:
            solving = thread.submit(self._solver.Solve, parameters)
            while not wait([solving], _WATCH).done:
                if inquiry.stop.is_set():
                    self._solver.InterruptSolve()
            return int(solving.result())
