"""The best posts, hours and teams within people, money and number, by SCIP: a first answer at once, then proven."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from patrolplanner.planning.deployment.choosing import Floats, Ints
from patrolplanner.planning.deployment.siting import (
    NOBODY,
    KeyPlace,
    SitingTask,
    chosen_sites,
    good_choice,
    improved,
    resampled,
)
from patrolplanner.planning.solving.deployment.inquiry import Inquiry
from patrolplanner.planning.solving.deployment.mip import Column, Mip

_MOST_ENTRIES = 3_000_000
"""Entries of rows up to which a program is built; beyond, the first answer stands with its quick bound."""
_ROUGH = 0.005
"""How near the best is near enough for curves and for drawing again."""

Switches = dict[tuple[int, int], Column]


@dataclass(frozen=True)
class Sited:
    """A choice (an option or NOBODY for each site), its value and what no choice can beat.

    The value is weight covered less what was paid for changes and key places missed.
    """

    choice: tuple[int, ...]
    value: float
    bound: float
    proven: bool

    @property
    def numbers(self) -> Ints:
        """The choice as an array."""
        return np.array(self.choice, dtype=np.int64)

    @property
    def gap(self) -> float:
        """Per cent that the bound leaves open."""
        return 100 * (self.bound - self.value) / max(abs(self.value), 1e-9)


def site_posts(task: SitingTask, inquiry: Inquiry, *, gap: float = 0.0, start: Ints | None = None) -> Sited:
    """The best choice, or one within ``gap`` of the first answer's value of it.

    It is never worse than the first answer, which is the better of ``start`` and a good one.
    """
    first = good_choice(task)
    if start is not None and task.fits(start):
        first = max((first, improved(task, start)), key=task.value)
    _hear(task, inquiry, first)
    inquiry.bounded(_quick_bound(task, first))
    entries = sum(int(reach.sum()) for reach in task.reach) * task.weights.shape[1]
    if not inquiry.closed and not inquiry.over() and entries <= _MOST_ENTRIES:
        first = _by_scip(task, inquiry, first, gap)
    return Sited(tuple(first.tolist()), inquiry.value, float(inquiry.bound or inquiry.value), inquiry.closed)


def _hear(task: SitingTask, inquiry: Inquiry, choice: Ints) -> None:
    inquiry.found([site for site, _ in chosen_sites(choice)], task.value(choice))


def _quick_bound(task: SitingTask, choice: Ints) -> float:
    """What is covered, and as much as that many more posts could add at most: each adds less beside others."""
    least = float(task.need[:, 0].min()) if len(task.need) else 0.0
    by_people = task.limits.people[0] / least if least > 0 else np.inf
    count = min(task.sites, task.limits.new + int((task.existing != NOBODY).sum()), by_people)
    gains = np.where(task.allowed, task.gains(choice), 0.0).max(axis=1)
    more = float(np.sort(gains)[::-1][: int(count)].sum())
    return min(task.most, task.covered(choice) + more)


def _by_scip(task: SitingTask, inquiry: Inquiry, first: Ints, gap: float) -> Ints:
    mip = Mip(most=True)
    switches: Switches = {}
    for site in range(task.sites):
        for option in np.flatnonzero(task.allowed[site]):
            switches[site, int(option)] = mip.switch(_price(task, site, int(option)))
    _limit(task, mip, switches)
    for ring in range(len(task.rings)):
        _cover(task, mip, switches, ring)
    for key in task.keys:
        _key(task, mip, switches, key)
    mip.begin_with({n: float(first[site] == option) for n, (site, option) in enumerate(switches)})
    # what closing every post and taking no wanted site cost is paid beforehand; a post that stays earns it back
    paid = float(task.closing[task.existing != NOBODY].sum() + task.missing.sum())
    found = mip.solve(inquiry, gap=gap * abs(task.value(first)))
    if found.chosen is not None:
        choice = np.full(task.sites, NOBODY)
        known = list(switches)
        for n in found.chosen:
            choice[known[n][0]] = known[n][1]
        if task.fits(choice) and task.value(choice) > task.value(first):
            first = choice
            _hear(task, inquiry, first)
    if found.proven and gap == 0:
        inquiry.bounded(inquiry.value)
    elif found.bound is not None:
        inquiry.bounded(max(found.bound - paid, inquiry.value))
    return first


def _price(task: SitingTask, site: int, option: int) -> float:
    if task.existing[site] == NOBODY:
        return float(task.missing[site])
    changed = task.changing[site] if option != task.existing[site] else 0.0
    return float(task.missing[site] + task.closing[site] - changed)


def _limit(task: SitingTask, mip: Mip, switches: Switches) -> None:
    """One option a site, people, money, new posts, sites too near."""
    of_site: dict[int, list[Column]] = {}
    for (site, _), column in switches.items():
        of_site.setdefault(site, []).append(column)
    for columns in of_site.values():
        mip.at_most(1.0, [(column, 1.0) for column in columns])
    for role, most in enumerate(task.limits.people):
        if np.isfinite(most):
            mip.at_most(most, [(column, float(task.need[k, role])) for (_, k), column in switches.items()])
    if np.isfinite(task.limits.money):
        mip.at_most(task.limits.money, [(column, float(task.money[key])) for key, column in switches.items()])
    new = [(column, 1.0) for (site, _), column in switches.items() if task.existing[site] == NOBODY]
    mip.at_most(task.limits.new, new)
    for a, b in task.apart:
        mip.at_most(1.0, [(column, 1.0) for column in (*of_site.get(a, ()), *of_site.get(b, ()))])


def _cover(task: SitingTask, mip: Mip, switches: Switches, ring: int) -> None:
    """Places that the same sites reach as one; in each band as many units count as are there in time."""
    reach = task.reach[ring] > 0
    packed = np.packbits(reach, axis=1)
    _, first, which = np.unique(packed, axis=0, return_index=True, return_inverse=True)
    weights = np.zeros((len(first), task.weights.shape[1]))
    np.add.at(weights, which.ravel(), task.weights)
    value = task.rings[ring][1]
    for row, amounts in zip(reach[first], weights, strict=True):
        sites = np.flatnonzero(row)
        for band in np.flatnonzero(amounts > 0) if len(sites) else ():
            there = _there(task, switches, sites, int(band))
            counted = [mip.part(float(amounts[band] * value * worth)) for worth in task.level_values if worth > 0]
            mip.at_least(0.0, [*((column, 1.0) for column in there), *((part, -1.0) for part in counted)])


def _key(task: SitingTask, mip: Mip, switches: Switches, key: KeyPlace) -> None:
    """Somebody in time in every band, or the price of nobody."""
    sites = np.flatnonzero(task.times[key.place] <= key.seconds)
    for band in range(task.weights.shape[1]):
        missed = mip.part(-task.key_price)
        mip.at_least(1.0, [(missed, 1.0), *((column, 1.0) for column in _there(task, switches, sites, band))])


def _there(task: SitingTask, switches: Switches, sites: Ints, band: int) -> list[Column]:
    options = np.flatnonzero(task.on[:, band])
    return [switches[int(j), int(k)] for j in sites for k in options if (int(j), int(k)) in switches]


def curve(task: SitingTask, most_new: int, inquiry: Inquiry) -> list[Sited]:
    """The best choice for 0, 1 ... new posts without a limit of people, each within half a per cent of its bound."""
    free = replace(task, limits=replace(task.limits, people=(np.inf, np.inf)))
    found: list[Sited] = []
    for new in range(most_new + 1):
        if inquiry.over():
            break
        asked = replace(free, limits=replace(free.limits, new=new))
        start = found[-1].numbers if found else None
        found.append(site_posts(asked, inquiry.within(most=True, whole=False), gap=_ROUGH, start=start))
    return found


def came_back(task: SitingTask, choice: Ints, calls: int, times: int, inquiry: Inquiry) -> tuple[Floats, int]:
    """How often each site of the choice is chosen again when the calls are drawn again; and how often that was done."""
    rng = np.random.default_rng(inquiry.effort.seed)
    again, done = np.zeros(task.sites), 0
    for _ in range(times):
        if inquiry.over():
            break
        other = replace(task, weights=resampled(task.weights, calls, rng))
        found = site_posts(other, inquiry.within(most=True, whole=False), gap=_ROUGH, start=choice)
        again += found.numbers != NOBODY
        done += 1
    return again, done
