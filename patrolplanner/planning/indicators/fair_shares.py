"""Who shares a load with whom, and what a fair share of it is: rule, accounts and papers follow this alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from patrolplanner.domain.absences import Absence
from patrolplanner.domain.journal import AccountKind
from patrolplanner.domain.people import Person, RestrictionKind
from patrolplanner.domain.plan import Plan, dates_between
from patrolplanner.planning.rotation.teams import rotations_of

FairKey = tuple[object, ...]


def fair_groups(plan: Plan) -> tuple[tuple[Person, ...], ...]:
    """People who share their load: those of one fair group; without one those of the same unit, role, leader or not,
    and the same rotation or none. Groups and people are in the plan's order.

    Who follows the same pattern, by team or alone, each from a date of their own, has the same rotation.
    """
    groups: dict[FairKey, list[Person]] = {}
    for person in plan.people:
        turns = frozenset(rotation.content for rotation in rotations_of(plan, person))
        usual: FairKey = (person.unit, person.role, person.leader, turns)
        groups.setdefault((person.fair_group,) if person.fair_group else usual, []).append(person)
    return tuple(map(tuple, groups.values()))


class DaysThere:
    """The days on which somebody could have carried a share: in service and not away all day."""

    def __init__(self, plan: Plan) -> None:
        self._away: dict[str, list[Absence]] = defaultdict(list)
        for absence in plan.absences:
            self._away[absence.person].append(absence)

    def days(self, person: Person, first: date, last: date, *, nights: bool = False) -> int:
        """How many from first to last; of ``nights`` only those on which the person may have one."""
        begin, end = max(first, person.start or first), min(last, person.end or last)
        if begin > end:
            return 0
        gone: set[date] = set()
        for absence in self._away.get(person.id, ()):
            days = dates_between(max(absence.start, begin), min(absence.end, end))
            gone.update(day for day in days if absence.takes(day))
        for r in person.restrictions if nights else ():
            if r.kind is RestrictionKind.NO_NIGHT:
                gone.update(dates_between(max(r.start or begin, begin), min(r.end or end, end)))
        return (end - begin).days + 1 - len(gone)


def without_nights(person: Person, day: date) -> bool:
    """Whether somebody may have no nights just now, and so can owe none either."""
    return person.restricted(RestrictionKind.NO_NIGHT, (day,))


def head_starts(openings: Sequence[int | None]) -> list[int]:
    """By how much each of a group has more than the others to begin with: the opening balance less the rounded mean of
    those who have one. None: no balance, as newcomers, who have nothing to catch up with."""
    known = [v for v in openings if v is not None]
    mean = round(sum(known) / len(known)) if known else 0
    return [0 if v is None else v - mean for v in openings]


def counted_from(plan: Plan, group: Iterable[Person], first: date) -> date:
    """From when on a group's duties are counted: the day after the first of their opening balances, else ``first``."""
    mine = {p.id for p in group}
    return min((b.as_of + timedelta(days=1) for b in plan.ledger if b.person in mine), default=first)


OPENED = (AccountKind.NIGHTS, AccountKind.WEEKENDS, AccountKind.HOLIDAYS, AccountKind.MINUTES)
"""Accounts that opening balances have; fields of a balance are called like these."""


class _ShareGround(NamedTuple):
    """Of a group: who may have none of a load, by how much each is ahead to begin with, and days present."""

    barred: set[str]
    starts: dict[str, int]
    present: dict[str, int]


class Sharing:
    """Fair shares as of the evening of a date, duties being known from ``first`` on."""

    def __init__(self, plan: Plan, as_of: date, first: date) -> None:
        self.groups = fair_groups(plan)
        self._as_of = as_of
        self.starts: dict[str, date] = {}
        """From when on everybody's duties are counted among those who have no opening balance."""
        for group in self.groups:
            self.starts |= dict.fromkeys((p.id for p in group), counted_from(plan, group, first))
        self._presence = DaysThere(plan)
        self._present: dict[tuple[str, bool], int] = {}
        self._opened = {b.person: b for b in plan.ledger if b.as_of <= as_of}
        self._grounds: dict[tuple[AccountKind, tuple[str, ...]], _ShareGround] = {}

    def present(self, person: Person, *, nights: bool = False) -> int:
        """Days present since the group's duties are counted."""
        asked = person.id, nights
        if asked not in self._present:
            self._present[asked] = self._presence.days(person, self.starts[person.id], self._as_of, nights=nights)
        return self._present[asked]

    def shares(
        self, group: Sequence[Person], kind: AccountKind, amounts: Mapping[str, int], carried: Mapping[str, int]
    ) -> dict[str, float]:
        """By person, the share of these amounts, of which so much was ``carried`` over: opening balances, and what
        somebody without one did before the group is counted."""
        ground = self._ground(group, kind)
        total = sum(amounts[id_] - carried[id_] for id_ in ground.starts)
        days = sum(ground.present.values())
        since = {id_: total * mine / days if days else 0.0 for id_, mine in ground.present.items()}
        owed = {id_: min(since[id_], amounts[id_] - carried[id_]) for id_ in ground.barred}
        return {id_: carried[id_] - ground.starts[id_] + share for id_, share in (since | owed).items()}

    def _ground(self, group: Sequence[Person], kind: AccountKind) -> _ShareGround:
        """What is true of a group whatever its duties; asked for after every edit."""
        asked = kind, tuple(p.id for p in group)
        if asked not in self._grounds:
            nights = kind in (AccountKind.NIGHTS, AccountKind.NIGHT_MINUTES)
            barred = {p.id for p in group if nights and without_nights(p, self._as_of)}
            openings = {p.id: self._opening(p, kind) for p in group}
            starts = head_starts([None if id_ in barred else opening for id_, opening in openings.items()])
            present = {p.id: self.present(p, nights=nights) for p in group}
            self._grounds[asked] = _ShareGround(barred, dict(zip(openings, starts, strict=True)), present)
        return self._grounds[asked]

    def _opening(self, person: Person, kind: AccountKind) -> int | None:
        balance = self._opened.get(person.id)
        if balance is None or kind not in OPENED:
            return None
        amount: int = getattr(balance, kind.value)
        return amount
