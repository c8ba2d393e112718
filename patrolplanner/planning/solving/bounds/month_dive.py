"""A dive for gaps: whole months for the people who are scarce, by taking what a linear program over months takes nearly
whole and solving again for those who are left.

Where only officers may lead, a post without one misses a whole team, and who stands where among the others matters
little. So officers come first (measured: tests/bench/notes/gaps.md).
"""

from __future__ import annotations

import math

import numpy as np

from patrolplanner.planning.model.instance import Bools, Ints
from patrolplanner.planning.solving.bounds.patterns import Patterns
from patrolplanner.planning.solving.engine.lns import Guided, Incumbent

SURE = 0.7  # of a month, from which on it is settled with others that are taken so much
STEP_SHARE = 0.25  # of the people left, at most, who are settled together
STEP_ROUNDS = 25  # of new months between two steps, at most
TINY = 1e-6  # of a month or of a person, which is nothing


def dive(patterns: Patterns, enough: float) -> dict[int, Ints] | None:
    """A month for everybody whom ``patterns`` looks at; None when so many as ``enough`` are missing all the same, or
    there is no time."""
    free, settled = set(patterns.mine), dict[int, Ints]()
    master, least = patterns.master, math.inf
    while free:
        if not _priced(patterns, free, least) or master.missing > enough - 1 + TINY:
            return None
        least = min(least, math.ceil(master.missing - TINY))
        best: dict[int, tuple[float, int]] = {}
        for n in np.flatnonzero(master.taken > TINY).tolist():
            person = master.months[n][0]
            if person in free:
                best[person] = max(best.get(person, (0.0, -1)), (float(master.taken[n]), n))
        if not best:
            break  # whoever is left is of no use for these gaps
        order = sorted(best.values(), reverse=True)
        sure = sum(taken > SURE for taken, _ in order)
        for _, n in order[: max(1, min(sure, int(STEP_SHARE * len(free))))]:
            person, month = master.months[n]
            master.settle(n)
            settled[person] = month
            free.discard(person)
    return settled


def _priced(patterns: Patterns, free: set[int], least: float) -> bool:
    """New months for the free people until none pays or as few are missing as ``least``; False when it is over."""
    course, master = patterns.pool.course, patterns.master
    for _ in range(STEP_ROUNDS):
        asked = master.prices(course)
        if asked is None or course.over:
            return False
        if master.missing < least + TINY or not patterns.tried(patterns.allowed(asked), sorted(free))[1]:
            return not course.over
    return master.prices(course) is not None and not course.over


def useful(patterns: Patterns, months: dict[int, Ints]) -> Ints:
    """[pairs] those of the months that lead a post, no more of them on any duty than there are posts."""
    space = patterns.pool.case.space
    left = dict(zip(patterns.duties.tolist(), patterns.asked.posts.tolist(), strict=True))
    out = []
    for _, month in sorted(months.items()):
        for pair in month.tolist():
            duty = int(space.duty[pair])
            if left.get(duty, 0) > 0:
                left[duty] -= 1
                out.append(pair)
    return np.array(sorted(out), dtype=np.int64)


def beside(pool: Incumbent, leaders: Bools, leading: Ints) -> Incumbent:
    """A pool in which the ``leaders`` [people] lead as ``leading`` [pairs] says, and nothing else is chosen yet of
    them and of all who might be with them."""
    space = pool.case.space
    people = np.zeros(len(space.instance.people), dtype=bool)
    people[space.person[np.isin(space.duty, space.duty[leading])]] = True
    group = pool.editable & people[space.person]
    start = np.where(group, 0, pool.state.chosen)
    start[leading] = 1
    led = np.zeros(len(space.instance.duties), dtype=bool)
    led[space.duty[leading]] = True
    return Incumbent(pool.case, start, group & ~(leaders[space.person] & led[space.duty]), pool.course)


def lead_first(pool: Incumbent, patterns: Patterns, leaders: Bools, guided: Guided | None) -> None:
    """Months for the leaders by a dive from their bound, then everybody else beside them; the pool takes what is
    better. The others follow day by day."""
    months = dive(patterns, pool.gaps_among(patterns.limits))
    leading = np.zeros(0, np.int64) if months is None else useful(patterns, months)
    if not len(leading):
        return
    other = beside(pool, leaders, leading)
    other.first_roster(1, guided)
    if not pool.course.over:  # too late is nobody's
        pairs = np.flatnonzero(other.editable | (other.state.chosen != pool.state.chosen))
        pool.offer(pairs, other.state.chosen[pairs])
