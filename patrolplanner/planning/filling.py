"""A roster to be filled, laid out for the search: what stays, what may change, and where the search begins."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import numpy as np

from patrolplanner.domain.roster import Roster
from patrolplanner.planning.judging.judge import Case
from patrolplanner.planning.judging.live import LiveRoster
from patrolplanner.planning.judging.rulebook import Rulebook
from patrolplanner.planning.model.counters import Space
from patrolplanner.planning.model.instance import Bools, Instance, Ints
from patrolplanner.planning.rotation.teams import rotations_of, shift_of

MOST_BROKEN = 500  # hard limits that a roster may break and still be one to begin with


@dataclass(frozen=True)
class Filling:
    """A request laid out for the search: its case, the rows that stay, and which pairs may change."""

    case: Case
    kept: Roster
    start: Ints
    editable: Bools


def lay_out(
    instance: Instance, rulebook: Rulebook, kept: Roster, present: Roster, *, unwanted: bool = False
) -> Filling:
    """All pairs that hard rules allow on duties that want people, and the kept ones whatever they are.

    Where there is only room those may come whose pattern asks for it; with ``unwanted`` anybody to any duty.
    """
    asked = instance.is_asked | unwanted
    room = instance.duties_where(d.team.only_room for d in instance.duties) & ~asked & instance.in_period
    may = rulebook.allowed(instance) & ((asked & instance.in_period)[None, :] | whose_pattern(instance, room))
    fixed = np.zeros_like(may)
    fixed[instance.pairs_of(kept.pairs)] = True
    space = Space.over(instance, may | fixed)
    case = Case(space, rulebook)
    editable = ~fixed[space.person, space.duty]
    return Filling(case, kept, _start(case, kept, present, editable), editable)


def whose_pattern(instance: Instance, duties: Bools) -> Bools:
    """[people, duties] Those of these duties whose shift a person's pattern asks for on the date."""
    found = np.zeros((len(instance.people), len(duties)), dtype=bool)
    days = np.unique(instance.duty_day[duties]).tolist()
    for i, person in enumerate(instance.people):
        for ordinal in days if rotations_of(instance.plan, person) else ():
            code = shift_of(instance.plan, person, instance.calendar[date.fromordinal(ordinal)])
            shift = instance.shift_index.get(code or "", -1)
            found[i] |= duties & (instance.duty_day == ordinal) & (instance.duty_shift == shift)
    return found


def _start(case: Case, kept: Roster, present: Roster, editable: Bools) -> Ints:
    """The kept rows, and as many of the present ones as break no hard limit beyond those."""
    bare = case.chosen(kept.pairs)
    whole = np.maximum(bare, case.chosen(present.pairs) * editable)
    if (whole == bare).all():
        return bare
    pairs = np.flatnonzero(whole)
    sound = _Sound(case.narrowed(pairs), bare[pairs], editable[pairs])
    found = np.zeros_like(whole)
    found[pairs] = sound.rows()
    return found


class _Sound:
    """Takes rows out of a roster until no hard limit is broken that the kept rows do not break by themselves.

    Single rows go first, then whole crews: one of two on patrol without an officer is no better.
    """

    def __init__(self, case: Case, bare: Ints, free: Bools) -> None:
        self._case, self._bare, self._free = case, bare, free
        self._live = LiveRoster(case, np.ones_like(bare))
        limits = case.limits
        self._allowed: Ints = limits.units(limits.miss(case.activity(bare))) * limits.hard

    def rows(self) -> Ints:
        """The rows that are left; the kept ones alone where nothing mends it, or too much is broken to be worth it."""
        if len(self._broken()) > MOST_BROKEN:
            return self._bare
        while broken := self._broken():
            under = sorted(n for n in set[int]().union(*map(self._case.pairs_of, broken)) if self._free[n])
            if not (self._out([n] for n in under) or self._out(self._crews(under))):
                return self._bare
        return self._live.chosen

    def _broken(self) -> list[int]:
        missed = self._live.missed
        hard = missed[self._case.limits.hard[missed]].tolist()
        return [limit for limit in hard if self._live.units(limit) > self._allowed[limit]]

    def _crews(self, pairs: list[int]) -> list[list[int]]:
        """All who can go of the duties of these."""
        duties = self._case.space.duty
        return [np.flatnonzero((duties == duty) & self._free).tolist() for duty in np.unique(duties[pairs]).tolist()]

    def _out(self, groups: Iterable[list[int]]) -> bool:
        """Take those out without whom hard limits are broken less, who helps most first; whether there are any."""
        there = [on for group in groups if (on := [n for n in group if self._live.chosen[n]])]
        helping = [(gain, group) for group in there if (gain := self._worth(group))[0] > 0]
        for _, group in sorted(helping, reverse=True):
            if self._worth(group)[0] > 0:
                self._live.flip(*group)
        return bool(helping)

    def _worth(self, group: list[int]) -> tuple[int, int]:
        """By how many units less hard limits are broken without these, and how much less the others cost."""
        changes, allowed = self._live.effect(*group), self._allowed
        hard = [c for c in changes if self._case.limits.hard[c.limit]]
        less = sum(max(0, c.before - int(allowed[c.limit])) - max(0, c.after - int(allowed[c.limit])) for c in hard)
        return less, -self._live.price_of(changes)


def without_idle(filling: Filling, chosen: Ints) -> tuple[Ints, int]:
    """Nobody comes in for nothing: people beyond a duty's target whom no rule wants there stay at home.

    The search is indifferent to them where their hours cost nothing. Gives the roster and what it got cheaper.
    """
    pairs = np.flatnonzero(chosen)
    case = filling.case.narrowed(pairs)
    space = case.space
    live = LiveRoster(case, np.ones(len(pairs), dtype=np.int64))
    before = live.price
    target = np.array([max(d.team.target, d.team.least) for d in case.instance.duties], dtype=np.int64)
    crew = np.bincount(space.duty, minlength=len(target))
    for pair in np.flatnonzero(filling.editable[pairs]).tolist():
        duty = int(space.duty[pair])
        if crew[duty] > target[duty]:
            changes = live.effect(pair)
            if live.price_of(changes) <= 0 and not any(
                case.limits.hard[c.limit] and c.after > c.before for c in changes
            ):
                live.flip(pair)
                crew[duty] -= 1
    left = chosen.copy()
    left[pairs] = live.chosen
    return left, before - live.price
