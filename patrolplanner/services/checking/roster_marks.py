"""Where the problems of a verdict are to be seen: on which cells, duties, people; and the list of them in words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.messages import Message
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.planning.judging.rulebook import about
from patrolplanner.planning.model.rule import About
from patrolplanner.planning.model.verdict import Shortage, Verdict, Violation

FEW_DUTIES = 3
"""A soft reminder about more duties than these is about the month, not about its cells."""


class Grade(IntEnum):
    """How grave a mark is; a cell shows its gravest."""

    SOFT = 1
    WARN = 2
    HARD = 3


class ProblemKind(IntEnum):
    """The sorts of the problems list, gravest first."""

    GAP = 0
    HARD = 1
    REMINDER = 2
    WISH = 3
    SHARE = 4


_KINDS = {About.WISHES: ProblemKind.WISH, About.SHARES: ProblemKind.SHARE}
_GRADES = {Severity.HARD: Grade.HARD, Severity.WARN: Grade.WARN, Severity.SOFT: Grade.SOFT}


@dataclass(frozen=True, slots=True)
class RosterProblem:
    """A line of the problems list; its sentence is made when it is shown."""

    kind: ProblemKind
    text: Message
    people: tuple[str, ...]
    day: date | None
    duty: DutyKey | None


class Marks:
    """A verdict by place. ``cells`` has the gravest grade of each cell that shows one."""

    def __init__(self, verdict: Verdict | None) -> None:
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


def problems_of(verdict: Verdict, wanted: Collection[ProblemKind] = tuple(ProblemKind)) -> list[RosterProblem]:
    """What is open of these kinds, gravest first, dates in order within a kind."""
    found = (
        [RosterProblem(ProblemKind.GAP, s.text, (), s.duty.day, s.duty) for s in verdict.shortages]
        if ProblemKind.GAP in wanted
        else []
    )
    found += [_problem(v, kind) for v in verdict.violations if (kind := _kind(v)) in wanted]
    return sorted(found, key=lambda p: (p.kind, p.day or date.max))


def counts_of(verdict: Verdict | None) -> dict[ProblemKind, int]:
    """How many there are of each kind."""
    counts = dict.fromkeys(ProblemKind, 0)
    if verdict is not None:
        counts[ProblemKind.GAP] = verdict.open_places
        for violation in verdict.violations:
            counts[_kind(violation)] += 1
    return counts


def _kind(violation: Violation) -> ProblemKind:
    if violation.severity is Severity.HARD:
        return ProblemKind.HARD
    return _KINDS.get(about(violation.rule), ProblemKind.REMINDER)


def _problem(violation: Violation, kind: ProblemKind) -> RosterProblem:
    duty = violation.duties[0] if violation.duties else None
    day = duty.day if duty else violation.dates[0] if violation.dates else None
    return RosterProblem(kind, violation.text, violation.people, day, duty)
