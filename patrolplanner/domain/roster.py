"""A roster: who is on which duty, what is locked, and where a row came from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.plan import Period, Plan


class Source(StrEnum):
    """How an assignment came about."""

    AUTO = "auto"
    MANUAL = "manual"
    ROTATION = "rotation"
    IMPORT = "import"
    SWAP = "swap"
    RECALL = "recall"


class Pair(NamedTuple):
    """A person on a duty: the atom of every roster."""

    person: str
    duty: DutyKey


@dataclass(frozen=True, slots=True)
class Assignment:
    """A pair with its lock and source."""

    pair: Pair
    locked: bool = False
    source: Source = Source.AUTO


@dataclass(frozen=True, slots=True)
class Roster:
    """A set of assignments, at most one a pair; iterating goes by date, post, shift and person."""

    assignments: frozenset[Assignment] = field(default_factory=frozenset)

    @staticmethod
    def of(assignments: Iterable[Assignment]) -> Roster:
        """A roster of these; of two assignments of the same pair the locked one is kept."""
        kept: dict[Pair, Assignment] = {}
        for a in assignments:
            if a.pair not in kept or a.locked:
                kept[a.pair] = a
        return Roster(frozenset(kept.values()))

    def __iter__(self) -> Iterator[Assignment]:
        return iter(sorted(self.assignments, key=lambda a: (a.pair.duty, a.pair.person)))

    def __len__(self) -> int:
        return len(self.assignments)

    @property
    def pairs(self) -> frozenset[Pair]:
        """Who is where, without locks and sources."""
        return frozenset(a.pair for a in self.assignments)

    def by_duty(self) -> dict[DutyKey, list[str]]:
        """Who is on each duty, duties and people in order of their numbers."""
        found: dict[DutyKey, list[str]] = {}
        for person, duty in sorted(self.pairs, key=lambda pair: (pair.duty, pair.person)):
            found.setdefault(duty, []).append(person)
        return found

    def by_person(self) -> dict[str, list[DutyKey]]:
        """The duties of each person, by date, post and shift."""
        found: dict[str, list[DutyKey]] = {}
        for person, duty in sorted(self.pairs):
            found.setdefault(person, []).append(duty)
        return found

    def between(self, first: date, last: date) -> Roster:
        """The assignments whose duty date lies within first-last."""
        return Roster(frozenset(a for a in self.assignments if first <= a.pair.duty.day <= last))

    def without(self, first: date, last: date) -> Roster:
        """The assignments whose duty date lies outside first-last."""
        return Roster(frozenset(a for a in self.assignments if not first <= a.pair.duty.day <= last))

    def known_to(self, plan: Plan) -> Roster:
        """The rows whose person, post and shift the plan has."""
        people, posts, shifts = plan.people_by_id, plan.posts_by_id, plan.shifts_by_code

        def known(pair: Pair) -> bool:
            return pair.person in people and pair.duty.post in posts and pair.duty.shift in shifts

        return Roster(frozenset(a for a in self.assignments if known(a.pair)))

    def merged(self, other: Roster) -> Roster:
        return Roster.of([*self.assignments, *other.assignments])

    def replaced(self, period: Period, other: Roster) -> Roster:
        """This roster with the other one's rows of the period in place of its own."""
        return self.without(*period).merged(other.between(*period))
