"""The master problem of column generation: one row of duties a person, the limits between people at their prices."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple

import numpy as np
from ortools.linear_solver import pywraplp

from patrolplanner.planning.model.counters import Sparse, sparse
from patrolplanner.planning.model.instance import Ints
from patrolplanner.planning.model.limits import HIGHEST, LOWEST, Limits
from patrolplanner.planning.solving.column_generation.person_limits import Floats
from patrolplanner.planning.solving.column_generation.pricing import PricedSchedule
from patrolplanner.planning.solving.engine.flat import Flat

NODES_A_SECOND = 100  # that an exact choice looks at, about


class LinkEffect(NamedTuple):
    """What a row adds: to these links, so much each."""

    link: Ints
    weight: Floats


@dataclass(frozen=True)
class Links:
    """The limits that the master holds, those with the same sum made one: low <= sum + under - over <= high.

    Entry i adds ``weight[i]`` of atom ``atom[i]`` to link ``row[i]``; ``under`` and ``over`` are prices a unit of
    the sum, ``owner`` [links] the one person that a link is about. What fixed pairs add is in the bounds; sums go in
    their common steps (hours, not minutes).
    """

    row: Ints
    atom: Ints
    weight: Ints
    low: Floats
    high: Floats
    under: Floats
    over: Floats
    count: int
    atoms: int
    owner: Ints

    @cached_property
    def of_atom(self) -> Sparse:
        """From an atom to the links over it."""
        return sparse(self.atom, self.row, self.weight, self.atoms)

    def effect(self, row: PricedSchedule, pairs: int) -> LinkEffect:
        _, link, weight = self.of_atom.rows(np.concatenate([row.pairs, row.atoms + pairs]))
        unique, inverse = np.unique(link, return_inverse=True)
        total = np.bincount(inverse.reshape(-1), weights=weight, minlength=len(unique))
        return LinkEffect(unique, total.astype(float))

    def without(self, done: Floats) -> Links:
        """What is left to do when rows that add up to ``done`` [links] are settled."""
        return replace(
            self,
            low=np.where(self.low > LOWEST, self.low - done, LOWEST),
            high=np.where(self.high < HIGHEST, self.high - done, HIGHEST),
        )

    def beyond(self, person: int, effect: LinkEffect) -> Floats:
        """[links] how far a row of this effect misses the links that are about its person alone; below is negative."""
        sums = np.zeros(self.count)
        sums[effect.link] = effect.weight
        high = np.where(self.high < HIGHEST, np.maximum(sums - self.high, 0), 0)
        low = np.where(self.low > LOWEST, np.maximum(self.low - sums, 0), 0)
        missed: Floats = (high - low) * (self.owner == person)
        return missed

    def kept(self, person: int, effect: LinkEffect) -> bool:
        """Whether a row of this effect keeps all links that are about its person alone."""
        return not self.beyond(person, effect).any()

    def cost(self, sums: Floats) -> float:
        """The price of these sums [links]."""
        short = np.where(self.low > LOWEST, np.maximum(self.low - sums, 0.0), 0.0)
        beyond = np.where(self.high < HIGHEST, np.maximum(sums - self.high, 0.0), 0.0)
        return float((short * self.under + beyond * self.over).sum())

    def prices(self, duals: Floats) -> Floats:
        """[atoms] what one more of each atom costs at these duals."""
        return -np.bincount(self.atom, weights=duals[self.row] * self.weight, minlength=self.atoms).astype(float)

    def value(self, duals: Floats) -> float:
        """What the links themselves add to the Lagrangian bound."""
        return float(np.where(duals > 0, duals * self.low, duals * self.high)[duals != 0].sum())

    def next_prices(self, sums: Floats) -> Floats:
        """[atoms] what one more of each atom costs beside these sums [links]."""
        before, after = sums[self.row], sums[self.row] + self.weight
        low, high = self.low[self.row].astype(float), self.high[self.row].astype(float)
        shorter = np.maximum(low - after, 0) - np.maximum(low - before, 0)
        wider = np.maximum(after - high, 0) - np.maximum(before - high, 0)
        cost = shorter * self.under[self.row] + wider * self.over[self.row]
        more: Floats = np.bincount(self.atom, weights=cost, minlength=self.atoms).astype(float)
        return more

    def clipped(self, duals: Floats) -> Floats:
        """Duals made lawful: within the prices of the two sides."""
        return np.clip(duals, -self.over, self.under)


def links_of(flat: Flat, limits: Limits, rows: Ints, fixed: Ints, dearest: float) -> Links:
    """The links out of these limits of a case; sides that nothing can miss are left out."""
    label, atom, weight = flat.terms.rows(rows)
    value = np.zeros(len(flat.atom_owner), dtype=np.int64)
    value[: flat.pairs] = fixed
    of, pair, _ = flat.support.rows(np.arange(len(value) - flat.pairs))
    value[flat.pairs :] = np.bincount(of, weights=fixed[pair], minlength=len(value) - flat.pairs) > 0
    base = np.bincount(label, weights=weight * value[atom], minlength=len(rows)).astype(np.int64)
    moving = weight * (1 - value[atom])
    least = base + np.bincount(label, weights=np.minimum(moving, 0), minlength=len(rows)).astype(np.int64)
    most = base + np.bincount(label, weights=np.maximum(moving, 0), minlength=len(rows)).astype(np.int64)
    start = np.searchsorted(label, np.arange(len(rows) + 1)).tolist()
    known: dict[tuple[object, ...], int] = {}
    made: list[_Link] = []
    for n, r in enumerate(rows.tolist()):
        span = slice(start[n], start[n + 1])
        scale = int(np.gcd.reduce(weight[span])) if start[n] < start[n + 1] else 1
        price = float(dearest) if limits.hard[r] else min(dearest, scale * limits.price[r] / limits.unit[r])
        for side, bound, counts in (
            (0, limits.low[r], limits.low[r] > least[n]),
            (1, limits.high[r], limits.high[r] < most[n]),
        ):
            if not counts or price <= 0:
                continue
            key = (atom[span].tobytes(), weight[span].tobytes())
            # sums come in whole steps; where a price counts by smaller units the bounds stay as they are
            inside = (int(bound) - int(base[n])) / scale
            if limits.hard[r] or limits.unit[r] % scale == 0:
                inside = float(math.ceil(inside) if side == 0 else math.floor(inside))
            at = known.get(key)
            if at is None or not made[at].takes(side, inside):
                at = known[key] = len(made)
                made.append(_Link(n, scale, [None, None], [0.0, 0.0]))
            made[at].bounds[side] = inside
            made[at].prices[side] = price
    source = np.array([m.limit for m in made], dtype=np.int64)
    spans = [slice(start[n], start[n + 1]) for n in source.tolist()]
    empty = np.zeros(0, dtype=np.int64)
    return Links(
        row=np.repeat(np.arange(len(made)), [s.stop - s.start for s in spans]),
        atom=np.concatenate([empty, *(atom[s] for s in spans)]),
        weight=np.concatenate([empty, *(weight[s] // m.scale for s, m in zip(spans, made, strict=True))]),
        low=np.array([LOWEST if m.bounds[0] is None else m.bounds[0] for m in made], dtype=float),
        high=np.array([HIGHEST if m.bounds[1] is None else m.bounds[1] for m in made], dtype=float),
        under=np.array([m.prices[0] for m in made]),
        over=np.array([m.prices[1] for m in made]),
        count=len(made),
        atoms=len(flat.atom_owner),
        owner=flat.owner[rows[source]] if len(source) else empty,
    )


@dataclass
class _Link:
    """A link in the making: the limit whose sum it is, and bound and price of its two sides."""

    limit: int
    scale: int
    bounds: list[float | None]
    prices: list[float]

    def takes(self, side: int, bound: float) -> bool:
        """Whether this side is still free, and does not contradict the other."""
        other = self.bounds[1 - side]
        return self.bounds[side] is None and (other is None or (bound <= other if side == 0 else bound >= other))


@dataclass(frozen=True)
class Schedule:
    """A row of duties with its effect on the links: a column of the master."""

    row: PricedSchedule
    effect: LinkEffect

    def reduced(self, duals: Floats) -> float:
        """Its price at these duals of the links (without that of its person)."""
        return self.row.cost - float(duals[self.effect.link] @ self.effect.weight)


class MasterFailed(Exception):
    """The linear program could not be solved by any of the ways."""


class Master:
    """The restricted master as a linear program that grows by columns."""

    SOLVER, WHOLE = "GLOP", False
    # a basis that went wrong is given up; the other ways begin from nothing
    WAYS = ("", "use_dual_simplex: true", "use_preprocessing: false use_scaling: false")

    def __init__(self, links: Links, people: list[int]) -> None:
        self.links = links
        self.people = people
        self.columns: list[Schedule] = []
        self.known: set[tuple[int, bytes]] = set()
        self.taken = np.zeros(0)
        self._interrupted = False
        self._begin("")

    def _begin(self, way: str) -> None:
        inf, links = math.inf, self.links
        s = self.solver = pywraplp.Solver.CreateSolver(self.SOLVER)
        if way:
            s.SetSolverSpecificParametersAsString(way)
        self.variables: list[pywraplp.Variable] = []
        self.link_rows = []
        objective = s.Objective()
        for low, high, under, over in zip(
            links.low.tolist(), links.high.tolist(), links.under.tolist(), links.over.tolist(), strict=True
        ):
            c = s.Constraint(-inf if low <= LOWEST else low, inf if high >= HIGHEST else high)
            for sign, price in ((1.0, under), (-1.0, over)):
                if price > 0:
                    v = s.NumVar(0, inf, "")
                    objective.SetCoefficient(v, price)
                    c.SetCoefficient(v, sign)
            self.link_rows.append(c)
        self.one = {p: s.Constraint(1, 1) for p in self.people}
        objective.SetMinimization()

    def add(self, column: Schedule) -> bool:
        """Add a column; whether it was new."""
        key = (column.row.person, column.row.pairs.tobytes())
        if key in self.known:
            return False
        self.known.add(key)
        self.columns.append(column)
        self._place(column)
        return True

    def _place(self, column: Schedule) -> None:
        v = self.solver.Var(0, 1 if self.WHOLE else math.inf, self.WHOLE, "")
        self.solver.Objective().SetCoefficient(v, column.row.cost)
        self.one[column.row.person].SetCoefficient(v, 1.0)
        for r, w in zip(column.effect.link.tolist(), column.effect.weight.tolist(), strict=True):
            self.link_rows[r].SetCoefficient(v, w)
        self.variables.append(v)

    def solve(self) -> tuple[float, Floats]:
        """Objective and the duals of the links. Raises MasterFailed."""
        for n, way in enumerate(self.WAYS):
            if self._interrupted:
                break
            if n:
                self._begin(way)
                for column in self.columns:
                    self._place(column)
            if self.solver.Solve() == pywraplp.Solver.OPTIMAL:
                self.taken = np.array([v.solution_value() for v in self.variables])
                return self.solver.Objective().Value(), np.array([c.dual_value() for c in self.link_rows])
        raise MasterFailed

    def interrupt(self) -> None:
        """End a running solve, from any thread; it and all later ones fail."""
        self._interrupted = True
        self.solver.InterruptSolve()

    def weights(self) -> Floats:
        """[columns] how much of each column the last solution takes; newer ones count nothing."""
        return np.concatenate([self.taken, np.zeros(len(self.columns) - len(self.taken))])


class ScheduleChoice(Master):
    """One whole column a person, at the least price below ``cost``.

    SCIP is sooner here than HiGHS and CP-SAT (tests/bench/notes/column_generation.md), and can be ended at any time.
    """

    SOLVER, WHOLE = "SCIP", True

    def __init__(self, links: Links, people: list[int], cost: float) -> None:
        super().__init__(links, people)
        self.cost = cost
        self.none = False  # whether there is no such choice

    def best(self, seconds: float, *, counted: bool = False) -> list[Schedule] | None:
        """The cheapest choice found; None when there is none or no time, which may be counted in nodes."""
        solver, objective = self.solver, self.solver.Objective()
        total = solver.Constraint(-math.inf, self.cost - 1)
        for variable in solver.variables():
            total.SetCoefficient(variable, objective.GetCoefficient(variable))
        if counted:
            solver.SetSolverSpecificParametersAsString(f"limits/totalnodes = {math.ceil(NODES_A_SECOND * seconds)}\n")
        else:
            solver.SetTimeLimit(max(1, int(1000 * seconds)))
        if self._interrupted:
            return None
        status = solver.Solve()
        self.none = status == pywraplp.Solver.INFEASIBLE
        if status not in (pywraplp.Solver.OPTIMAL, pywraplp.Solver.FEASIBLE):
            return None
        return [c for v, c in zip(self.variables, self.columns, strict=True) if v.solution_value() > 0.5]
