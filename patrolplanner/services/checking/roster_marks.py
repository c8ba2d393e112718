"""Where the problems of a verdict are to be seen: on which cells, duties, people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from datetime import date
from enum import IntEnum

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


class Marks:
    """A verdict by place, without what is ``muted``. ``cells`` has the gravest grade of each cell that shows one."""

    def __init__(self, verdict: Verdict | None, muted: Collection[str] = ()) -> None:
        self.cells: dict[tuple[str, date], Grade] = {}
        self.duties: dict[DutyKey, Grade] = {}
        self.missing: dict[date, int] = defaultdict(int)
        self.short: dict[DutyKey, Shortage] = {}
        self._of_cell: dict[tuple[str, date], list[Violation]] = defaultdict(list)
        self._of_duty: dict[DutyKey, list[Violation]] = defaultdict(list)
        self._of_person: dict[str, list[Violation]] = defaultdict(list)
        if verdict is None:
            return
        for short in verdict.shortages:
            self.short[short.duty] = short
            self.duties[short.duty] = Grade.HARD
            self.missing[short.duty.day] += short.places
        for violation in verdict.violations:
            if not is_muted(violation, muted):
                self._place(violation)

    def on_cell(self, person: str, day: date) -> list[Violation]:
        """What is wrong with the duties of a person on a date."""
        return self._of_cell.get((person, day), [])

    def on_duty(self, duty: DutyKey) -> list[Violation]:
        """What is wrong with the crew of a duty, gaps aside."""
        return self._of_duty.get(duty, [])

    def on_person(self, person: str) -> list[Violation]:
        """What concerns a person over the month and no single cell."""
        return self._of_person.get(person, [])

    def _place(self, violation: Violation) -> None:
        if about(violation.rule) is About.SHARES:
            for person in violation.people:
                self._of_person[person].append(violation)
            return
        grade = _GRADES[violation.severity]
        days = {d.day for d in violation.duties} | set(violation.dates if not violation.duties else ())
        of_cells = grade > Grade.SOFT or len(days) <= FEW_DUTIES
        shown = days and of_cells and about(violation.rule) is not About.WISHES
        of_crew = len(violation.people) != 1 or not violation.people
        for person in violation.people:
            if shown:
                for day in days:
                    self._of_cell[person, day].append(violation)
                    self.cells[person, day] = max(grade, self.cells.get((person, day), grade))
            else:
                self._of_person[person].append(violation)
        if of_crew:
            for duty in violation.duties:
                self._of_duty[duty].append(violation)
                self.duties[duty] = max(grade, self.duties.get(duty, grade))
