"""Alike posts taken for one: a smaller case in which a shift at any of them is one pair, and the way back.

A station of a thousand people has dozens of posts with the same shifts for the same people. Which of them somebody
stands at hardly matters, yet it multiplies the pairs (measured: tests/bench/notes/alike.md) and hides from a search
that swapping two people between alike posts changes nothing. Teams are added up, so every roster of the case is a
roster of the smaller one at no higher price: a bound of the smaller case is a bound.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable
from dataclasses import replace

import numpy as np

from patrolplanner.domain.demands import combined
from patrolplanner.domain.duties import Duty, DutyKey
from patrolplanner.domain.roster import Pair
from patrolplanner.planning.judging.judge import Case
from patrolplanner.planning.judging.rulebook import Rulebook
from patrolplanner.planning.model.counters import Space
from patrolplanner.planning.model.instance import Bools, Instance, Ints, Published
from patrolplanner.planning.solving.aggregation.dealing import Dealer, never
from patrolplanner.planning.solving.aggregation.led import Led, led_duties

WORTH_PAIRS = 2000  # pairs, below which nothing is gained
WORTH_SHARE = 0.8  # of the pairs, with more of which left nothing is gained either
MOST_ROUNDS = 5  # of leaving posts whose team breaks a hard rule to those who must stay there


class Aggregation:
    """A case with alike posts taken for one. ``whole`` is the smaller case, ``start`` and ``editable`` are over its
    pairs, ``of`` [pairs of the case] is the pair of the smaller case that each belongs to."""

    def __init__(self, case: Case, start: Ints, editable: Bools) -> None:
        self.case, self.before, self.may = case, start, editable
        instance = case.instance
        self.first = _first_alike(instance)
        duties = _joined(instance, self.first)
        published = instance.published and Published(
            frozenset(Pair(p.person, self._key(p.duty)) for p in instance.published.pairs), instance.published.now
        )
        joined = Instance(instance.plan, instance.period, instance.rows, instance.calendar, published, duties)
        self.duty_of = np.array([joined.duty_index[self._key(d.key)] for d in instance.duties], dtype=np.int64)
        key = case.space.person * len(joined.duties) + self.duty_of[case.space.duty]
        pairs, of = np.unique(key, return_inverse=True)
        self.of: Ints = of.reshape(-1)
        self.led = led_duties(instance, case.rulebook)
        rules = tuple(r for r in case.rulebook.rules if not r.tells_posts_apart)
        person, duty = np.divmod(pairs, len(joined.duties))
        led = Led.over(instance, case.rulebook, self.duty_of, len(joined.duties))
        self.whole = Case(Space(joined, person, duty), Rulebook(rules, (led,)))
        fixed = np.bincount(self.of[~editable], weights=start[~editable], minlength=len(pairs)) > 0
        self.editable: Bools = (np.bincount(self.of, weights=editable, minlength=len(pairs)) > 0) & ~fixed
        self.start: Ints = self.joined(start)

    @property
    def pays(self) -> bool:
        """Whether the smaller case is so much smaller that the way there and back is worth it."""
        return self.case.space.size >= WORTH_PAIRS and self.whole.space.size < WORTH_SHARE * self.case.space.size

    def joined(self, chosen: Ints) -> Ints:
        """The smaller case's roster for one of the case."""
        there = np.bincount(self.of, weights=chosen, minlength=self.whole.space.size) > 0
        return there.astype(np.int64)

    def apart(self, joined: Ints, seed: int, hurry: Callable[[], bool] = never) -> Ints:
        """A roster of the case for one of the smaller: on each shift day people are dealt out to the posts, which is
        not tried in other orders in a ``hurry``."""
        dealer = Dealer(self.case, self.before, self.may, self.of, self.duty_of, self.led)
        return self._lawful(dealer.deal(joined, np.random.default_rng(seed), hurry))

    def _lawful(self, chosen: Ints) -> Ints:
        """Posts whose team breaks a hard rule after all are left to those who must stay there."""
        for _ in range(MOST_ROUNDS):
            pairs = np.flatnonzero(chosen)
            case = self.case.narrowed(pairs)
            broken = case.broken(np.ones(len(pairs), dtype=np.int64))
            limits = case.limits
            duty = [limits.blocks[b].duty[r] for b, r in zip(limits.block[broken], limits.first[broken], strict=True)]
            gone = np.isin(self.case.space.duty, duty) & self.may & (chosen > 0)
            if not gone.any():
                break
            chosen = np.where(gone, 0, chosen)
        return chosen

    def _key(self, key: DutyKey) -> DutyKey:
        return key._replace(post=self.first.get(key.post, key.post))


def _first_alike(instance: Instance) -> dict[str, str]:
    """For each post the first one that it is like: same sort, people, shifts and sorts of people asked for."""
    by_post: dict[str, list[Hashable]] = defaultdict(list)
    for demand in instance.plan.demands:
        team = demand.team
        by_post[demand.post].append(
            (demand.shift, team.named_units, frozenset(n.label for n in team.needs), team.most is None, demand.crew)
        )
    named = {v for r in instance.plan.rules for name, v in r.parameters if name == "post"}
    listed: dict[str, set[str]] = defaultdict(set)
    for person in instance.people:
        for post_id in person.posts:
            listed[post_id].add(person.id)
    first: dict[Hashable, str] = {}
    out = {}
    for post in instance.posts:
        who, asks = frozenset(listed[post.id]), frozenset(by_post[post.id])
        same = post.kind, post.mode, post.unit, post.road, post.status, post.importance
        sort: Hashable = (same, who, asks)
        out[post.id] = first.setdefault(post.id if post.id in named else sort, post.id)
    return out


def _joined(instance: Instance, first: dict[str, str]) -> list[Duty]:
    """The duties of alike posts at the same time as one, their teams added up."""
    together: dict[DutyKey, list[Duty]] = defaultdict(list)
    for duty in instance.duties:
        together[duty.key._replace(post=first.get(duty.key.post, duty.key.post))].append(duty)
    return [
        replace(duties[0], key=key, team=combined([d.team for d in duties], sum), promised=())
        for key, duties in together.items()
    ]
