"""Where the problems of a verdict are to be seen: on which cells, duties, people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from datetime import date
from enum import IntEnum
from typing import TypeVar

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.planning.judging.rulebook import about
from patrolplanner.planning.model.rule import About
from patrolplanner.planning.model.verdict import Shortage, Verdict, Violation
from patrolplanner.services.checking.problems import is_muted

FEW_DUTIES = 3
"""A soft reminder about more duties than these is about the month, not about its cells."""


class Grade(IntEnum):
    """How grave a mark is; a cell shows its gravest."""

    SOFT = 1
    WARN = 2
    HARD = 3


_GRADES = {Severity.HARD: Grade.HARD, Severity.WARN: Grade.WARN, Severity.SOFT: Grade.SOFT}


_Cell = tuple[str, date]
_Place = TypeVar("_Place", bound=Hashable)


class Marks:
    """A verdict by place, without what is ``muted``. ``cells`` has the gravest grade of each cell that shows one.

    Of the marks ``before`` only those places are made anew where something came or went.
    """

    def __init__(self, verdict: Verdict | None, muted: Collection[str] = (), before: Marks | None = None) -> None:
        self.cells: dict[_Cell, Grade] = {}
        self.duties: dict[DutyKey, Grade] = {}
        self.missing: dict[date, int] = defaultdict(int)
        self.short: dict[DutyKey, Shortage] = {}
        self._crews: dict[DutyKey, Grade] = {}
        self._of_cell: dict[_Cell, tuple[Violation, ...]] = {}
        self._of_duty: dict[DutyKey, tuple[Violation, ...]] = {}
        self._of_person: dict[str, tuple[Violation, ...]] = {}
        self._turn: dict[int, tuple[int, Violation]] = {}
        """By the identity of a violation, where it comes in the verdict."""
        if verdict is None:
            return
        shown = [v for v in verdict.violations if not is_muted(v, muted)]
        self._turn = {id(v): (n, v) for n, v in enumerate(shown)}
        self._place(before or Marks(None))
        self.duties = dict(self._crews)
        for short in verdict.shortages:
            self.short[short.duty] = short
            self.duties[short.duty] = Grade.HARD
            self.missing[short.duty.day] += short.places

    def on_cell(self, person: str, day: date) -> Sequence[Violation]:
        """What is wrong with the duties of a person on a date."""
        return self._of_cell.get((person, day), ())

    def on_duty(self, duty: DutyKey) -> Sequence[Violation]:
        """What is wrong with the crew of a duty, gaps aside."""
        return self._of_duty.get(duty, ())

    def on_person(self, person: str) -> Sequence[Violation]:
        """What concerns a person over the month and no single cell."""
        return self._of_person.get(person, ())

    def _place(self, before: Marks) -> None:
        came = _PairMarks(v for id_, (_, v) in self._turn.items() if id_ not in before._turn)
        went = _PairMarks(v for id_, (_, v) in before._turn.items() if id_ not in self._turn)
        self._of_person = self._mixed(before._of_person, came.people, went.people)
        self._of_cell = self._mixed(before._of_cell, came.cells, went.cells)
        self._of_duty = self._mixed(before._of_duty, came.duties, went.duties)
        self.cells = _graded(before.cells, self._of_cell, came.cells.keys() | went.cells.keys())
        self._crews = _graded(before._crews, self._of_duty, came.duties.keys() | went.duties.keys())

    def _mixed(
        self,
        before: dict[_Place, tuple[Violation, ...]],
        came: dict[_Place, list[Violation]],
        went: dict[_Place, list[Violation]],
    ) -> dict[_Place, tuple[Violation, ...]]:
        """What is at which place now, in the order of the verdict."""
        found = dict(before)
        for place in came.keys() | went.keys():
            there = [*found.pop(place, ()), *came.get(place, ())]
            stay = sorted((v for v in there if id(v) in self._turn), key=lambda v: self._turn[id(v)][0])
            if stay:
                found[place] = tuple(stay)
        return found


class _PairMarks:
    """By person, cell and duty what is to be shown there."""

    def __init__(self, violations: Iterable[Violation]) -> None:
        self.people: dict[str, list[Violation]] = defaultdict(list)
        self.cells: dict[_Cell, list[Violation]] = defaultdict(list)
        self.duties: dict[DutyKey, list[Violation]] = defaultdict(list)
        for violation in violations:
            self._put(violation)

    def _put(self, violation: Violation) -> None:
        if about(violation.rule) is About.SHARES:
            for person in violation.people:
                self.people[person].append(violation)
            return
        days = {d.day for d in violation.duties} | set(violation.dates if not violation.duties else ())
        of_cells = _GRADES[violation.severity] > Grade.SOFT or len(days) <= FEW_DUTIES
        shown = days and of_cells and about(violation.rule) is not About.WISHES
        for person in violation.people:
            if not shown:
                self.people[person].append(violation)
            for day in days if shown else ():
                self.cells[person, day].append(violation)
        for duty in violation.duties if len(violation.people) != 1 else ():
            self.duties[duty].append(violation)


def _graded(
    before: Mapping[_Place, Grade], of: Mapping[_Place, Sequence[Violation]], touched: Iterable[_Place]
) -> dict[_Place, Grade]:
    """The gravest grade of each place, found anew where it was touched."""
    grades = dict(before)
    for place in touched:
        grades.pop(place, None)
        if place in of:
            grades[place] = max(_GRADES[v.severity] for v in of[place])
    return grades
