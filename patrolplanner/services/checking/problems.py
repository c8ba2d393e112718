"""A verdict as lists show it: by grade and kind with their counts, and the few that deserve a look first."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from functools import cached_property
from heapq import nsmallest
from operator import is_

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.planning.judging.live_verdict import EditEffect
from patrolplanner.planning.judging.rulebook import about, is_rule, title_of
from patrolplanner.planning.model.rule import About
from patrolplanner.planning.model.verdict import Gap, Shortage, Verdict, Violation, shortages

WORTH_A_LOOK = 10
GRAVE_AT_ONCE = 3
"""So many of one kind of gaps and broken rules come before the first reminder."""
_GAPS = translate("roster problems", "People missing")


class ProblemKind(IntEnum):
    """How grave a problem is, gravest first: the grades that are counted on every page and by every command."""

    GAP = 0
    HARD = 1
    REMINDER = 2
    IMPROVABLE = 3


KIND_OF = {
    Severity.HARD: ProblemKind.HARD,
    Severity.WARN: ProblemKind.REMINDER,
    Severity.SOFT: ProblemKind.IMPROVABLE,
}


@dataclass(frozen=True, slots=True)
class RosterProblem:
    """Something that is wrong; its sentence is made when it is shown. ``weight`` compares problems of one kind."""

    kind: ProblemKind
    rule: str
    text: Message
    people: tuple[str, ...]
    day: date | None
    duty: DutyKey | None
    weight: int


@dataclass(frozen=True)
class ProblemGroup:
    """All problems of one rule and grade, by date. ``count`` is that of places for gaps."""

    kind: ProblemKind
    rule: str
    title: Message
    count: int
    problems: tuple[RosterProblem, ...]

    @cached_property
    def worst(self) -> tuple[RosterProblem, ...]:
        """The worst few, as many as are ever shown of one kind."""
        return tuple(nsmallest(WORTH_A_LOOK, self.problems, key=_worst_first))


@dataclass(frozen=True, slots=True)
class Problems:
    """What stands in a verdict. ``muted`` are the kinds that the plan hides, whether there are any now or not."""

    groups: tuple[ProblemGroup, ...] = ()
    muted: tuple[str, ...] = ()

    @property
    def counts(self) -> dict[ProblemKind, int]:
        """How many there are of each grade, places for gaps, without what is muted."""
        return {kind: sum(g.count for g in self.groups if g.kind is kind) for kind in ProblemKind}

    @property
    def worth_a_look(self) -> tuple[RosterProblem, ...]:
        """The worst few, of many kinds rather than many of one."""
        queues = [list(g.worst) for g in self.groups]
        chosen: list[RosterProblem] = []
        for share in (GRAVE_AT_ONCE, *[1] * WORTH_A_LOOK):
            for queue in queues:
                first = share if queue and queue[0].kind <= ProblemKind.HARD else 1
                chosen += queue[:first]
                del queue[:first]
        return tuple(sorted(chosen[:WORTH_A_LOOK], key=lambda p: (p.kind, *_worst_first(p))))


def problems_of(verdict: Verdict, muted: Collection[str] = ()) -> Problems:
    """The gravest grade first, within a grade the kind with the worst problem."""
    return ProblemsBook().problems(verdict, muted)


class ProblemsBook:
    """Lists one verdict after the other; what an edit leaves as it is, most of it, is not made again."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[Violation, RosterProblem]] = {}
        """By the identity of the violation."""
        self._groups: dict[tuple[ProblemKind, str], tuple[list[RosterProblem], ProblemGroup]] = {}
        self._lacking: dict[tuple[int, ...], tuple[Shortage, RosterProblem]] = {}
        """By the identities of the gaps of a duty."""
        self._first: date | None = None

    def problems(self, verdict: Verdict, muted: Collection[str] = ()) -> Problems:
        """What `problems_of` says of it."""
        if verdict.period.first != self._first:
            self._known, self._first = {}, verdict.period.first
        known: dict[int, tuple[Violation, RosterProblem]] = {}
        found: dict[tuple[ProblemKind, str], list[RosterProblem]] = {}
        for violation in verdict.violations:
            if not is_muted(violation, muted):
                said = self._known.get(id(violation)) or (violation, _problem(violation, verdict.period.first))
                known[id(violation)] = said
                found.setdefault((said[1].kind, said[1].rule), []).append(said[1])
        self._known = known
        self._groups = {of: (problems, self._group(of, problems)) for of, problems in found.items()}
        groups = [self._gaps(verdict.shortages)] if verdict.shortages else []
        groups += [group for _, group in self._groups.values()]
        return Problems(tuple(sorted(groups, key=_gravest_first)), tuple(filter(is_rule, sorted(muted))))

    def _gaps(self, short: Collection[Shortage]) -> ProblemGroup:
        lacking: dict[tuple[int, ...], tuple[Shortage, RosterProblem]] = {}
        for one in short:
            gaps = tuple(map(id, one.gaps))
            lacking[gaps] = self._lacking.get(gaps) or (one, _lack(one))
        self._lacking = lacking
        return _group_of_gaps(short, [problem for _, problem in lacking.values()])

    def _group(self, of: tuple[ProblemKind, str], problems: list[RosterProblem]) -> ProblemGroup:
        before = self._groups.get(of)
        if before is not None and len(before[0]) == len(problems) and all(map(is_, before[0], problems)):
            return before[1]
        kind, rule = of
        return ProblemGroup(kind, rule, title_of(rule), len(problems), _by_date(problems))


def told_of(effect: EditEffect, now: Verdict | None, muted: Collection[str] = ()) -> tuple[RosterProblem, ...]:
    """What an edit has made worse, to be told beside the cell; shares of the month change with every duty.

    ``now`` is the verdict after it, for what its duties lack in all.
    """
    lacking = [w for w in effect.worse if isinstance(w, Gap)]
    duties = {gap.duty for gap in lacking}
    short = shortages(lacking) if now is None else tuple(s for s in now.shortages if s.duty in duties)
    first = date.min if now is None else now.period.first
    worse = [w for w in effect.worse if isinstance(w, Violation) and not is_muted(w, muted)]
    found = (
        *map(_lack, short),
        *(_problem(w, first) for w in worse if about(w.rule) not in (About.SHARES, About.DEMAND)),
    )
    return tuple(sorted(found, key=lambda p: p.kind))


def is_muted(violation: Violation, muted: Collection[str]) -> bool:
    """Whether the plan hides it; what is more than soft is never hidden."""
    return violation.severity is Severity.SOFT and violation.rule in muted


def _group_of_gaps(short: Collection[Shortage], problems: Iterable[RosterProblem]) -> ProblemGroup:
    return ProblemGroup(ProblemKind.GAP, "", _GAPS, sum(s.places for s in short), tuple(problems))


def _lack(short: Shortage) -> RosterProblem:
    """What a duty lacks."""
    duty, price = short.duty, sum(gap.price for gap in short.gaps)
    return RosterProblem(ProblemKind.GAP, "", short.text, (), duty.day, duty, price)


def _problem(violation: Violation, first: date) -> RosterProblem:
    """It is looked for at the first of its duties that can still be changed: those before the period cannot."""
    duty = next((d for d in violation.duties if d.day >= first), violation.duties[0] if violation.duties else None)
    day = duty.day if duty else violation.dates[0] if violation.dates else None
    kind, weight = KIND_OF[violation.severity], violation.price or violation.amount
    return RosterProblem(kind, violation.rule, violation.text, violation.people, day, duty, weight)


def _by_date(problems: Iterable[RosterProblem]) -> tuple[RosterProblem, ...]:
    return tuple(sorted(problems, key=lambda p: (p.day or date.max, p.people)))


def _worst_first(problem: RosterProblem) -> tuple[int, date, tuple[str, ...]]:
    return -problem.weight, problem.day or date.max, problem.people


def _gravest_first(group: ProblemGroup) -> tuple[ProblemKind, int, str]:
    return group.kind, -group.worst[0].weight, group.rule
