"""The best posts, hours and teams within people, money and number, a first answer at once, then proven by SCIP."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from patrolplanner.planning.deployment.choosing import Floats, Ints
from patrolplanner.planning.deployment.siting import (
    NOBODY,
    SitingTask,
    chosen_sites,
    good_choice,
    improved,
    resampled,
)
from patrolplanner.planning.solving.deployment.inquiry import Inquiry
from patrolplanner.planning.solving.deployment.siting_program import SitingProgram

_MOST_ENTRIES = 3_000_000
"""Entries of rows up to which a program is built; beyond, the first answer stands with its quick bound."""
_RELAXED_SHARE = 0.8
"""Of the time left, what the relaxed program may take: bounds come from it, the whole program has none soon."""
_FEW = 60
"""Switches among which the best is asked for first: a good choice to measure all others by."""
_ROUGH = 0.005
"""How near the best is near enough for curves and for drawing again."""


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
        first = _proven(task, inquiry, first, gap)
    bound = inquiry.answer().bound  # of a closed inquiry the value itself, without what a bound is let go by
    return Sited(tuple(first.tolist()), inquiry.value, inquiry.value if bound is None else bound, inquiry.closed)


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


def _proven(task: SitingTask, inquiry: Inquiry, first: Ints, gap: float) -> Ints:
    """The relaxed program says what each switch would lose: first the best of the few that lose least, then the best of
    all that lose no more than is open."""
    program = SitingProgram(task)
    priced = program.priced(inquiry, inquiry.seconds_left * _RELAXED_SHARE)
    if priced is None:
        return _best_of(program, inquiry, first, np.arange(len(program.site_of)), gap)
    inquiry.bounded(max(priced.bound, inquiry.value))
    rounded = improved(task, program.rounded(priced.shares))
    if task.value(rounded) > task.value(first):
        first = rounded
        _hear(task, inquiry, first)
    losses = np.where(first[program.site_of] == program.option_of, 0.0, priced.losses)
    few = float(np.sort(losses)[min(_FEW, len(losses) - 1)]) if len(losses) else 0.0
    for most in (few, np.inf):
        if inquiry.closed or inquiry.over() or inquiry.gap <= gap * abs(task.value(first)):
            break
        # losses are held against the relaxed program, whatever has been proven since
        least = min(most, priced.bound - task.value(first))
        first = _best_of(program, inquiry, first, np.flatnonzero(losses <= least), gap, priced.bound - least)
    return first


def _best_of(
    program: SitingProgram, inquiry: Inquiry, first: Ints, switches: Ints, gap: float, others: float = -np.inf
) -> Ints:
    """The best with these switches, where it is better than the first; ``others`` is the bound of all other choices."""
    task = program.task
    choice, found = program.best(switches, first, inquiry, gap * abs(task.value(first)))
    if choice is not None and task.fits(choice) and task.value(choice) > task.value(first):
        first = choice
        _hear(task, inquiry, first)
    if found.proven and gap == 0:
        inquiry.bounded(max(others, inquiry.value))
    elif found.bound is not None:
        inquiry.bounded(max(others, found.bound - program.paid, inquiry.value))
    return first


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
