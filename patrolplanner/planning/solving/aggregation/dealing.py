"""Dealing the people of a shift on a date out to alike posts, so that each post gets the sorts of people it asks for.

Everybody in turn goes where they are missed most; where that leaves somebody missing who need not be, it is tried
again in other orders (measured: tests/bench/notes/alike.md).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from patrolplanner.domain.demands import USUAL_SORTS
from patrolplanner.domain.people import Role
from patrolplanner.planning.judging.judge import Case
from patrolplanner.planning.model.instance import Bools, Instance, Ints
from patrolplanner.planning.solving.engine.groups import grouped

# worth of a place, in no unit but each other's
SCARCE = 1000.0  # a place for the last one of a sort; divided by one more than those of the sort who are left over
ANYBODY = 0.5  # for each that the duty still lacks, whoever it is
BEEN = 0.01  # off for each time that the person has been at the post; added where people are to keep their posts,
LAST = 0.4  # with so much for the post where the person was last
MISSED = 0.02  # more for each who was missing there before

MOST_TRIES = 200  # of other orders where somebody is missing who need not be
NO_LIMIT = 10**6  # places at a post that sets no limit
OFFICER = 1  # place of the officers among the sorts


def never() -> bool:
    """Nobody is in a hurry."""
    return False


@dataclass(frozen=True)
class _DealtShiftDay:
    """The ``pairs`` of a shift day at one sort of post, the people ``missing`` at each of its ``duties``, and how many
    more those are than all of them together leave missing."""

    pairs: Ints
    duties: Ints
    missing: Ints
    short: int


class Dealer:
    """Splits the pairs of a case in which alike posts are one (see ``alike``): ``of`` [pairs] is the joined pair, and
    ``lot`` [duties] the joined duty, that each of the case belongs to; pairs that may not change stay as in
    ``start``. A ``led`` duty without an officer stays empty."""

    def __init__(self, case: Case, start: Ints, editable: Bools, of: Ints, lot: Ints, led: Bools) -> None:
        self.case, self.start, self.editable, self.of, self.lot, self.led = case, start, editable, of, lot, led
        self.sorts = _Sorts(case.instance)
        self.keeps = any(rule.keeps_posts for rule in case.rulebook.rules)
        self.fixed = np.flatnonzero(~editable & (start > 0) & case.space.live)

    def deal(self, joined: Ints, rng: np.random.Generator, hurry: Callable[[], bool] = never) -> Ints:
        """A roster of the case: everybody of the joined roster gets a post, whose team misses them most. In a ``hurry``
        no other orders are tried."""
        space = self.case.space
        chosen = np.where(self.editable, 0, self.start)
        given = np.bincount(self.of, weights=chosen, minlength=len(joined)) > 0
        open_ = np.flatnonzero(self.editable & (joined[self.of] > 0) & ~given[self.of])
        instance = space.instance
        self.been = np.zeros((len(instance.people), len(instance.posts)), dtype=np.int64)
        self.last = np.full(len(instance.people), -1, dtype=np.int64)
        self.missed = np.zeros(len(instance.posts), dtype=np.int64)
        lots, lot = np.unique(self.lot[space.duty[open_]], return_inverse=True)
        for places in grouped(lot.reshape(-1), len(lots)):
            best = self._dealt_lot(open_[places], rng, 0.0)
            for _ in range(MOST_TRIES):
                if best.short <= 0 or hurry():
                    break
                other = self._dealt_lot(open_[places], rng, rng.random())
                best = other if other.short < best.short else best
            chosen[best.pairs] = 1
            who, where = space.person[best.pairs], instance.duty_post[space.duty[best.pairs]]
            np.add.at(self.been, (who, where), 1)
            self.last[who] = where
            np.add.at(self.missed, instance.duty_post[best.duties], best.missing)
        return chosen

    def _dealt_lot(self, pairs: Ints, rng: np.random.Generator, wild: float) -> _DealtShiftDay:
        """People dealt out for a shift day at one sort of post: those first to whom nobody came before, so that gaps
        are spread. Lots are drawn where nothing else tells, and elsewhere too as far as it is ``wild``."""
        space = self.case.space
        duties, row = np.unique(space.duty[pairs], return_inverse=True)
        people, column = np.unique(space.person[pairs], return_inverse=True)
        pair_of = np.full((len(people), len(duties)), -1, dtype=np.int64)
        pair_of[column.reshape(-1), row.reshape(-1)] = pairs
        asked, is_ = self.sorts.asked[duties].copy(), self.sorts.of(people, int(duties[0]))
        led, officers = self.led[duties], np.zeros(len(duties), dtype=np.int64)
        there = self.fixed[np.isin(space.duty[self.fixed], duties)]
        for pair in there.tolist():
            sorts = self.sorts.of(space.person[[pair]], int(duties[0]))[0]
            asked[np.searchsorted(duties, space.duty[pair])] -= sorts
            officers[np.searchsorted(duties, space.duty[pair])] += sorts[OFFICER]
        room = self.sorts.most[duties] - np.bincount(np.searchsorted(duties, space.duty[there]), minlength=len(duties))
        posts = space.instance.duty_post[duties]
        scarce = SCARCE / (1 + np.maximum(0, is_.sum(axis=0) - np.maximum(asked, 0).sum(axis=0)))
        unmet = max(
            int(np.maximum(asked.sum(axis=0) - is_.sum(axis=0), 0).sum()),
            _empty(asked[led & (officers == 0)], int(is_[:, OFFICER].sum())),
        )
        dealt = []
        # officers first: a post that gets none must stay empty
        rank = (is_ * scarce).sum(axis=1) * (1 - wild * rng.random(len(people)))
        order = np.lexsort((rng.random(len(people)), -rank, -is_[:, OFFICER]))
        for i in order.tolist():
            worth = ((asked > 0) * is_[i]) @ scarce + asked[:, 0] * ANYBODY
            been, last = self.been[people[i], posts] * BEEN, (posts == self.last[people[i]]) * LAST
            worth += self.missed[posts] * MISSED + (been + last if self.keeps else -been)
            worth *= 1 - wild * rng.random(len(worth))
            worth[(pair_of[i] < 0) | (room <= 0)] = -np.inf
            if not is_[i, OFFICER]:
                worth[led & (officers == 0)] = -np.inf
            best = int(np.argmax(worth))
            if worth[best] == -np.inf:
                continue
            dealt.append(int(pair_of[i, best]))
            asked[best] -= is_[i]
            room[best] -= 1
            officers[best] += is_[i, OFFICER]
        missing = np.maximum(asked, 0).sum(axis=1)
        return _DealtShiftDay(np.array(dealt, dtype=np.int64), duties, missing, int(missing.sum()) - unmet)


def _empty(asked: Ints, officers: int) -> int:
    """The least that is missing where posts that somebody has to lead ask for so many [posts, sorts], and there are
    but so many officers to lead them."""
    missing = np.sort(np.maximum(asked, 0).sum(axis=1))
    return int(missing[: max(0, len(missing) - officers)].sum())


class _Sorts:
    """Sorts of people that duties ask for: [duties, sorts] how many each asks for; anybody is the first sort."""

    def __init__(self, instance: Instance) -> None:
        needs = sorted({n.sort for d in instance.duties for n in d.team.needs}, key=lambda sort: sort[1:])
        units = sorted({n.sort for d in instance.duties for n in d.team.unit_needs})
        sorts = (*USUAL_SORTS, *needs, *units)
        self.asked: Ints = np.stack([instance.asked(sort) for sort in sorts], axis=1)
        self.most: Ints = np.array(
            [NO_LIMIT if d.team.most is None else d.team.most for d in instance.duties], dtype=np.int64
        )
        fixed = [np.ones(len(instance.people), dtype=bool), instance.role_mask(Role.OFFICER)]
        fixed += [instance.role_mask(Role.AUXILIARY), instance.women]
        self.before = np.stack(fixed, axis=1)
        self.holders = [instance.holders(sort.certificate, sort.unit) for sort in needs]
        self.after = (
            np.stack([instance.unit_mask(sort.unit) for sort in units], axis=1)
            if units
            else np.zeros((len(fixed[0]), 0))
        )

    def of(self, people: Ints, duty: int) -> Ints:
        """[people, sorts] 1 where the person is of the sort on that duty."""
        held = [h[people, duty][:, None] for h in self.holders]
        return np.concatenate([self.before[people], *held, self.after[people]], axis=1).astype(np.int64)
