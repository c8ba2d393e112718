"""A programme of joint enforcement: on which dates several agencies go where, dates drawn among equals (CP-SAT)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations
from typing import Any

import numpy as np
from ortools.sat.python import cp_model

_ROUND, _RATIO, _SPREAD = 10_000, 20, 200
_LEAST = 2.5
"""What a round that is wanted somewhere counts for, in rounds."""
_WORK = 5.0
"""Deterministic seconds at most."""
_CHANCE = 30


@dataclass(frozen=True, slots=True)
class JointPlace:
    """Where a round can be held: hours of a round, whether it stands there or roves, on which dates."""

    hours: float
    fixed: bool
    dates: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class JointLeast:
    """So many rounds at least among these, by place and date."""

    count: int
    cells: frozenset[tuple[int, date]]


@dataclass(frozen=True)
class JointTask:
    """So many rounds over the places; ``fixed`` is the share of hours that stands.

    ``able`` says of each agency on which dates it can come with two who hold the certificate; ``agencies`` of them come
    to a round, each ``most_a_week`` times at most. As much as can be of the ``least`` numbers is kept to.
    """

    places: tuple[JointPlace, ...]
    able: tuple[frozenset[date], ...]
    rounds: int
    fixed: float = 0.4
    agencies: int = 2
    most_a_week: int = 2
    seed: int = 0
    least: tuple[JointLeast, ...] = ()


@dataclass(frozen=True, slots=True)
class JointRound:
    """A round: date, place, the agencies that come, the first of them leading."""

    day: date
    place: int
    agencies: tuple[int, ...]


def joint_rounds(task: JointTask) -> list[JointRound]:
    """As many rounds as can be held, in the order of dates; never more than are asked for."""
    if not task.able or not task.places:
        return []
    model = _Model(task)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = task.seed % (2**31 - 1)
    solver.parameters.max_deterministic_time = _WORK
    status = solver.solve(model.model)
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return []
    found = []
    for (place, day), held in model.held.items():
        if solver.value(held):
            coming = [a for a in range(len(task.able)) if solver.value(model.coming[place, day, a])]
            coming.sort(key=lambda a: (not solver.value(model.leading[place, day, a]), a))
            found.append(JointRound(day, place, tuple(coming)))
    return sorted(found, key=lambda one: (one.day, one.place))


class _Model:
    """Which place is visited on which date, who comes and who leads."""

    def __init__(self, task: JointTask) -> None:
        self.task, self.model = task, cp_model.CpModel()
        cells = [(n, day) for n, place in enumerate(task.places) for day in place.dates]
        new, agencies = self.model.new_bool_var, range(len(task.able))
        self.held = {cell: new("") for cell in cells}
        self.coming = {(n, day, a): new("") for n, day in cells for a in agencies}
        self.leading = {(n, day, a): new("") for n, day in cells for a in agencies}
        self._terms: list[Any] = []
        self._rounds()
        self._agencies()
        self._leads()
        self._ratio()
        self._spread()
        self._least()
        self.model.maximize(sum(self._terms) + self._worth * sum(self.held.values()))

    @property
    def _worth(self) -> int:
        """Of a round: more than the longest one can cost by being of the kind that is not wanted. No more than that is
        needed: the search takes longer where it is high."""
        unwanted = max(self.task.fixed, 1 - self.task.fixed)
        costs = 100 * unwanted * _RATIO * max(place.hours for place in self.task.places)
        return max(_ROUND, round(costs) + _ROUND // 4)

    def _rounds(self) -> None:
        held = self.held
        self.model.add(sum(held.values()) <= self.task.rounds)
        for (place, day), here in held.items():
            after = held.get((place, day + timedelta(days=1)))
            if after is not None:
                self.model.add(here + after <= 1)
        for fixed in (True, False):
            for day in sorted({day for _, day in held}):
                its = [v for (n, d), v in held.items() if d == day and self.task.places[n].fixed is fixed]
                self.model.add(sum(its) <= 1)
        rng = np.random.default_rng(self.task.seed)
        self._terms += [int(rng.integers(0, _CHANCE)) * held[cell] for cell in sorted(held)]

    def _agencies(self) -> None:
        task = self.task
        number = min(task.agencies, len(task.able))
        for (place, day), here in self.held.items():
            its = [self.coming[place, day, a] for a in range(len(task.able))]
            self.model.add(sum(its) == number * here)
            for a, able in enumerate(task.able):
                if day not in able:
                    self.model.add(its[a] == 0)
        for a in range(len(task.able)):
            by_week: dict[tuple[int, int], list[Any]] = {}
            for (_, day, agency), comes in self.coming.items():
                if agency == a:
                    by_week.setdefault(day.isocalendar()[:2], []).append(comes)
            for its in by_week.values():
                self.model.add(sum(its) <= task.most_a_week)

    def _leads(self) -> None:
        """One of those who come leads; shares of the lead differ by one at most, or it costs."""
        for (place, day), here in self.held.items():
            its = [self.leading[place, day, a] for a in range(len(self.task.able))]
            self.model.add(sum(its) == here)
            for a, leads in enumerate(its):
                self.model.add(leads <= self.coming[place, day, a])
        shares = [sum(v for (_, _, a), v in self.leading.items() if a == b) for b in range(len(self.task.able))]
        self._even(shares, _SPREAD)

    def _even(self, sums: Sequence[Any], price: int) -> None:
        for one, other in combinations(sums, 2):
            over = self.model.new_int_var(0, self.task.rounds, "")
            self.model.add(one - other - 1 <= over)
            self.model.add(other - one - 1 <= over)
            self._terms.append(-price * over)

    def _ratio(self) -> None:
        """Hours that stand and hours that rove, in the ratio asked."""
        minutes = [round(60 * place.hours) for place in self.task.places]
        share = round(100 * self.task.fixed)
        weighted: Iterable[Any] = (
            minutes[n] * ((100 - share) if self.task.places[n].fixed else -share) * held
            for (n, _), held in self.held.items()
        )
        most = 100 * sum(minutes) * max(1, self.task.rounds)
        off = self.model.new_int_var(0, most, "")
        difference = sum(weighted)
        self.model.add(difference <= off * 60)
        self.model.add(-1 * difference <= off * 60)
        self._terms.append(-_RATIO * off)

    def _least(self) -> None:
        """A round that is wanted there counts for more than two others."""
        for least in self.task.least:
            its = [held for cell, held in self.held.items() if cell in least.cells]
            lacking = self.model.new_int_var(0, least.count, "")
            self.model.add(sum(its) + lacking >= least.count)
            self._terms.append(-round(_LEAST * self._worth) * lacking)

    def _spread(self) -> None:
        for fixed in (True, False):
            sums = [
                sum(held for (n, _), held in self.held.items() if n == number)
                for number, place in enumerate(self.task.places)
                if place.fixed is fixed and place.dates
            ]
            self._even(sums, _SPREAD)
