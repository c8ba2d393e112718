"""Locked rows that cannot stand together: the least set of rows, absences and rules, each member needed for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta

import numpy as np

from patrolplanner.domain.absences import Absence
from patrolplanner.domain.messages import Message
from patrolplanner.domain.roster import Pair
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.planning.judging.judge import Case
from patrolplanner.planning.judging.rulebook import Rulebook
from patrolplanner.planning.model.counters import Space
from patrolplanner.planning.model.instance import Bools, Instance, Ints
from patrolplanner.planning.model.rule import About
from patrolplanner.planning.solving.questions.exact import ExactPart
from patrolplanner.planning.stop import Effort, Meter

EFFORT = Effort(seconds=5.0)
"""For each question whether some members can stand together."""
MOST_CONFLICTS = 10
REACH = timedelta(days=8)  # rows further from the broken limit play no part
SINGLY = 3  # members; parts of so few are not halved but taken away one by one

Member = Pair | Absence | str
"""A locked row, an absence, or a hard rule by its id."""


@dataclass(frozen=True, slots=True)
class LockConflict:
    """Members that contradict each other, none of which can be left out; confirmed by solving again without each.

    ``text`` is what would be wrong if the rows stayed. Rows outside the period count as facts and are not members.
    """

    rows: tuple[Pair, ...]
    absences: tuple[Absence, ...]
    rules: tuple[str, ...]
    text: Message


def lock_conflicts(
    instance: Instance, rulebook: Rulebook, locked: frozenset[Pair], outside: frozenset[Pair], effort: Effort = EFFORT
) -> Iterator[LockConflict]:
    """Minimal conflicts one after another, until what is left of the locked rows can stand.

    ``outside`` are the rows before and after the period. A core from a solver is not trusted: members are taken away
    one by one, and each that the rest can do without stays away.
    """
    question = _LockQuestion(instance, rulebook, outside, effort)
    left = locked
    for _ in range(MOST_CONFLICTS):
        found = question.wrong(left, instance.plan.absences, question.ids)
        if found is None:
            return
        members: list[Member] = [*question.near(left, found), *_near(instance.plan.absences, found)]
        kept = _least(
            [*members, *question.ids],
            lambda m: question.wrong(*_sorted_out(m)) is not None,
        )
        rows, absences, rules = _sorted_out(kept)
        wrong = question.wrong(rows, absences, rules)
        if wrong is None:  # not settled within the reach: nothing is claimed
            return
        yield LockConflict(tuple(sorted(rows)), absences, tuple(r for r in question.ids if r in rules), wrong.text)
        left -= {max(rows)}


@dataclass(frozen=True)
class _Wrong:
    """A hard limit that stays broken: its sentence, and the pairs it adds up."""

    text: Message
    pairs: tuple[Pair, ...]


class _LockQuestion:
    """Whether locked rows can stand under some rules and absences, with any help that their duties may get."""

    def __init__(self, instance: Instance, rulebook: Rulebook, outside: frozenset[Pair], effort: Effort) -> None:
        self.instance, self.outside, self.effort = instance, outside, effort
        self.hard = tuple(r for r in rulebook.rules if r.severity is Severity.HARD)
        self.ids = tuple(dict.fromkeys(r.id for r in self.hard))

    def wrong(self, rows: frozenset[Pair], absences: tuple[Absence, ...], rules: tuple[str, ...]) -> _Wrong | None:
        """A limit that no roster with these rows keeps; None when there is such a roster or that is not settled."""
        instance = self.instance.with_absences(absences)
        case, free = self._case(instance, Rulebook(tuple(r for r in self.hard if r.id in rules)), rows)
        start = case.chosen(rows | self.outside)
        bare = case.broken(case.chosen(self.outside))
        broken = np.setdiff1d(case.broken(start), bare)
        if not len(broken):
            return None
        if len(free):
            best = ExactPart(case.space.counters, case.limits).solve(start, free, Meter(self.effort))
            broken = np.setdiff1d(case.broken(best.chosen), bare)
            if not best.proven or not len(broken):
                return None
            start = best.chosen
        limit = int(broken[0])
        activity = int(case.activity(start)[limit])
        over = max(activity - int(case.limits.high[limit]), int(case.limits.low[limit]) - activity)
        found = case.found(limit, start, activity, over)
        return _Wrong(case.rule_of(limit).explain(found), tuple(instance.pair(i, j) for i, j in found.pairs))

    def near(self, rows: frozenset[Pair], wrong: _Wrong) -> list[Pair]:
        """Locked rows about the days of a broken limit of its people, and of those who could help on its duties."""
        days = [p.duty.day for p in wrong.pairs]
        first, last = min(days) - REACH, max(days) + REACH
        duties = [self.instance.duty_index[p.duty] for p in wrong.pairs]
        could = Rulebook(self.hard).allowed(self.instance, but_for=About.ABSENCES)[:, duties].any(axis=1)
        people = {self.instance.people[i].id for i in np.flatnonzero(could).tolist()} | {p.person for p in wrong.pairs}
        return sorted(p for p in rows if p.person in people and first <= p.duty.day <= last)

    def _case(self, instance: Instance, rules: Rulebook, rows: frozenset[Pair]) -> tuple[Case, Ints]:
        """The rows, those outside the period, and everybody who may join the rows' duties."""
        fixed = np.zeros((len(instance.people), len(instance.duties)), dtype=bool)
        fixed[instance.pairs_of(rows | self.outside)] = True
        on: Bools = np.zeros(len(instance.duties), dtype=bool)
        on[[instance.duty_index[p.duty] for p in rows]] = True
        free = rules.allowed(instance) & (on & instance.in_period)[None, :] & ~fixed
        space = Space.over(instance, fixed | free)
        return Case(space, rules), np.flatnonzero(free[space.person, space.duty])


def _near(absences: tuple[Absence, ...], wrong: _Wrong) -> list[Absence]:
    days = [p.duty.day for p in wrong.pairs]
    return [a for a in absences if a.start <= max(days) + REACH and a.end >= min(days) - REACH]


def _sorted_out(members: list[Member]) -> tuple[frozenset[Pair], tuple[Absence, ...], tuple[str, ...]]:
    rows = frozenset(m for m in members if isinstance(m, Pair))
    absences = tuple(m for m in members if isinstance(m, Absence))
    return rows, absences, tuple(m for m in members if isinstance(m, str))


def _least(members: list[Member], contradict: Callable[[list[Member]], bool]) -> list[Member]:
    """A contradictory part of which no member can be left out: large parts are tried first, then single members."""
    size = len(members) // 2
    while size >= 1:
        at = 0
        while at < len(members):
            fewer = members[:at] + members[at + size :]
            if contradict(fewer):
                members = fewer
            else:
                at += size
        size = 1 if 1 < size <= SINGLY else size // 2
    return members
