"""Where to put posts and in which hours to man them: what is asked, what a choice covers, and a good choice at once.

Hours are summed into bands: hours in which the same options are manned are one. A choice gives each site an option or
`NOBODY`. What it covers is the weight of places that a manned site reaches in time, by ring and band; with busy units
the second one counts too: the l-th that can come counts (1 - q) q^(l-1).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from patrolplanner.planning.deployment.choosing import Bools, Floats, Ints

NOBODY = -1
_HAIR = 1e-9


@dataclass(frozen=True)
class KeyPlace:
    """A place that somebody must reach in so many seconds, in all bands."""

    place: int
    seconds: float


@dataclass(frozen=True)
class SitingLimits:
    """What there is: people of both roles, money, new posts; inf where nothing limits."""

    people: tuple[float, float]
    money: float
    new: int


@dataclass(frozen=True)
class SitingTask:
    """``times[place, site]`` in seconds, ``weights[place, band]``, ``on[option, band]``, ``need[option, role]`` people.

    ``money[site, option]`` and ``allowed[site, option]``; ``existing[site]`` is the option in force or `NOBODY`. An
    existing post that is closed costs ``closing[site]`` of weight, one with another option ``changing[site]``. Of
    ``apart`` pairs only one site may be taken; a site that is not taken costs ``wanted[site]``. ``rings`` are
    (seconds, value), ``busy`` is q, ``levels`` how many units count.
    """

    times: Floats
    weights: Floats
    on: Bools
    need: Floats
    money: Floats
    allowed: Bools
    existing: Ints
    closing: Floats
    changing: Floats
    limits: SitingLimits
    rings: tuple[tuple[float, float], ...] = ((180.0, 1.0),)
    busy: float = 0.0
    levels: int = 1
    apart: tuple[tuple[int, int], ...] = ()
    keys: tuple[KeyPlace, ...] = ()
    wanted: Floats | None = None

    @property
    def sites(self) -> int:
        return int(self.times.shape[1])

    @cached_property
    def level_values(self) -> tuple[float, ...]:
        """What the first, second ... unit that can come counts."""
        return tuple((1 - self.busy) * self.busy**level for level in range(self.levels))

    @cached_property
    def reach(self) -> tuple[Floats, ...]:
        """For each ring 1 where a site reaches a place in time."""
        return tuple((self.times <= seconds).astype(np.float64) for seconds, _ in self.rings)

    @cached_property
    def most(self) -> float:
        """What no choice can cover more than."""
        return float(self.weights.sum()) * sum(value for _, value in self.rings) * sum(self.level_values)

    @cached_property
    def key_price(self) -> float:
        """What a key place without anybody in time costs in a band: more than all that can be covered."""
        return 2 * self.most + 1

    @cached_property
    def too_near(self) -> Bools:
        """[site, site] whether both may not be taken."""
        near = np.zeros((self.sites, self.sites), dtype=np.bool_)
        for a, b in self.apart:
            near[a, b] = near[b, a] = True
        return near

    def manned(self, choice: Ints) -> Floats:
        """[site, band] 1 where the choice has somebody there."""
        there = self.on[np.maximum(choice, 0)].astype(np.float64)
        there[choice == NOBODY] = 0.0
        return there

    def units(self, choice: Ints) -> list[Floats]:
        """For each ring the number of units in time by [place, band]."""
        manned = self.manned(choice)
        return [reach @ manned for reach in self.reach]

    def covered(self, choice: Ints) -> float:
        """The weight that a choice covers, with rings and busy units counted."""
        return sum(
            value * worth * float(self.weights[units > level].sum())
            for (_, value), units in zip(self.rings, self.units(choice), strict=True)
            for level, worth in enumerate(self.level_values)
        )

    def penalty(self, choice: Ints) -> float:
        """What closing and changing cost, and key places that nobody reaches."""
        there, stays = self.existing != NOBODY, choice == self.existing
        closed, changed = there & (choice == NOBODY), there & ~stays & (choice != NOBODY)
        paid = float(self.closing[closed].sum() + self.changing[changed].sum() + self.missing[choice == NOBODY].sum())
        return paid + self.key_price * self.missed(choice)

    @cached_property
    def missing(self) -> Floats:
        """What each site costs that is not taken."""
        return np.zeros(self.sites) if self.wanted is None else self.wanted

    def missed(self, choice: Ints) -> int:
        """In how many bands a key place has nobody in time, all key places together."""
        manned = self.manned(choice) > 0
        return sum(int((~manned[self.times[k.place] <= k.seconds].any(axis=0)).sum()) for k in self.keys)

    def value(self, choice: Ints) -> float:
        return self.covered(choice) - self.penalty(choice)

    def people(self, choice: Ints) -> Floats:
        """People of both roles that the choice takes."""
        total: Floats = self.need[choice[choice != NOBODY]].sum(axis=0)
        return total

    def over(self, choice: Ints) -> Floats:
        """By how much the choice is beyond each limit: people of both roles, money, new posts, sites too near."""
        taken = choice != NOBODY
        spent = float(self.money[np.flatnonzero(taken), choice[taken]].sum())
        new = int((taken & (self.existing == NOBODY)).sum())
        near = int(self.too_near[np.ix_(taken, taken)].sum()) // 2
        people = self.people(choice) - np.array(self.limits.people)
        return np.maximum([*people, spent - self.limits.money, new - self.limits.new, near], 0.0)

    def fits(self, choice: Ints) -> bool:
        return bool((self.over(choice) <= _HAIR).all())

    def gains(self, choice: Ints) -> Floats:
        """[site, option] what is covered more when that is added to the choice."""
        total = np.zeros((self.sites, len(self.on)))
        worths = np.array([*self.level_values, 0.0])
        for (_, value), reach, units in zip(self.rings, self.reach, self.units(choice), strict=True):
            level = np.minimum(units, self.levels).astype(np.int64)
            total += value * (reach.T @ (self.weights * worths[level])) @ self.on.T
        return total


def good_choice(task: SitingTask) -> Ints:
    """Existing posts and wanted sites as far as the limits allow, the best new ones one by one, then exchanges."""
    choice = task.existing.copy()
    for site in np.flatnonzero((task.missing > 0) & (choice == NOBODY) & task.allowed.any(axis=1)):
        choice[site] = min(np.flatnonzero(task.allowed[site]), key=lambda option: float(task.need[option].sum()))
    return improved(task, _filled(task, _within_limits(task, choice)))


def _options(task: SitingTask, site: int) -> list[int]:
    return [NOBODY, *(int(k) for k in np.flatnonzero(task.allowed[site]))]


def _with(choice: Ints, site: int, option: int) -> Ints:
    other = choice.copy()
    other[site] = option
    return other


def _within_limits(task: SitingTask, choice: Ints) -> Ints:
    """The existing posts with little changed, step by step, so that they are within the limits."""
    while not task.fits(choice):
        over = task.over(choice)
        steps = [
            (task.value(choice) - task.value(other), site, option, float(gain))
            for site in np.flatnonzero(choice != NOBODY)
            for option in _options(task, int(site))
            if (gain := (over - task.over(other := _with(choice, int(site), option))).sum()) > _HAIR
        ]
        if not steps:
            return np.full(task.sites, NOBODY)
        _, site, option, _ = min(steps, key=lambda step: (step[0] / step[3], step[0]))
        choice = _with(choice, int(site), option)
    return choice


def _filled(task: SitingTask, choice: Ints) -> Ints:
    """One more post again and again where it covers most of what is open."""
    while True:
        gains = np.where(task.allowed & (choice == NOBODY)[:, None], task.gains(choice), -1.0)
        for place in np.argsort(-gains, axis=None, kind="stable")[: 4 * task.sites]:
            site, option = (int(n) for n in np.unravel_index(int(place), gains.shape))
            if gains[site, option] <= _HAIR and not task.missed(choice):
                return choice
            other = _with(choice, site, option)
            if task.fits(other) and task.value(other) > task.value(choice) + _HAIR:
                choice = other
                break
        else:
            return choice


def improved(task: SitingTask, choice: Ints) -> Ints:
    """Exchanges of one post for another, other hours, and one more, while that helps."""
    moved = True
    while moved:
        moved = False
        for site in np.flatnonzero(choice != NOBODY):
            better = _exchange(task, choice, int(site))
            if better is not None:
                choice, moved = _filled(task, better), True
    return choice


def _exchange(task: SitingTask, choice: Ints, site: int) -> Ints | None:
    """The best choice with something else in place of this site; None where that is no better."""
    without = _with(choice, site, NOBODY)
    now = task.value(choice)
    gains = task.value(without) + np.where(task.allowed & (without == NOBODY)[:, None], task.gains(without), -np.inf)
    # a site that exists does not pay for its being closed when it gets an option again
    gains[site] += task.closing[site] if task.existing[site] != NOBODY else 0.0
    best = None
    slack = task.key_price * task.missed(without) if task.keys else 0.0
    for place in np.argsort(-gains, axis=None, kind="stable")[: 2 * len(task.on) + 8]:
        other_site, option = (int(n) for n in np.unravel_index(int(place), gains.shape))
        if gains[other_site, option] + slack <= now + _HAIR:
            break
        other = _with(without, other_site, option)
        if task.fits(other) and task.value(other) > now + _HAIR * max(1.0, abs(now)):
            now, best = task.value(other), other
    return best


def thrifty(task: SitingTask, choice: Ints) -> Ints:
    """The same worth with fewer people where that can be: new posts that add nothing are left out, longer hours and
    larger teams that add nothing are given up."""
    worth = task.value(choice)
    for site in np.flatnonzero((choice != NOBODY) & (task.existing == NOBODY)):
        ways = sorted(_options(task, int(site)), key=lambda k: 0.0 if k == NOBODY else float(task.need[k].sum()))
        for option in ways:
            other = _with(choice, int(site), option)
            if option == choice[site] or (task.fits(other) and task.value(other) >= worth - _HAIR):
                choice = other
                break
    return choice


def merged_bands(on: Bools, weights: Floats) -> tuple[Bools, Floats, Ints]:
    """Hours in which the same options are manned as one band: ``on`` and ``weights`` by band, and each hour's band."""
    bands, band_of = np.unique(on, axis=1, return_inverse=True)
    band_of = band_of.ravel()
    summed = np.zeros((len(weights), bands.shape[1]))
    np.add.at(summed.T, band_of, weights.T)
    return bands, summed, band_of


def resampled(weights: Floats, calls: int, rng: np.random.Generator) -> Floats:
    """The weights as they would be had as many calls been drawn again."""
    total = float(weights.sum())
    if total <= 0 or calls <= 0:
        return weights
    drawn = rng.multinomial(calls, (weights / total).ravel()).reshape(weights.shape)
    return np.asarray(drawn * (total / calls), dtype=np.float64)


def chosen_sites(choice: Sequence[int] | Ints) -> tuple[tuple[int, int], ...]:
    """The sites that are taken, with their options."""
    return tuple((site, int(option)) for site, option in enumerate(choice) if option != NOBODY)
