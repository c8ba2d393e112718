"""How many posts of which size the people suffice for: the largest such numbers, counted out.

A program that may take half a post fills the last people with it. Numbers of posts are whole, so what the people
suffice for is one of these, or less; said beside the limits it makes the program's bound much nearer.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from patrolplanner.planning.deployment.choosing import Floats, Ints
from patrolplanner.planning.deployment.siting import NOBODY, SitingTask

_MOST_COUNTED, _MOST_LARGEST = 50_000, 3_000
"""Numbers of posts that are looked at, and of largest ones that are of use."""
_DIGITS, _HAIR = 9, 1e-9


@dataclass(frozen=True)
class TeamCounts:
    """``size_of[option]``: options that take the same people are of one size. ``largest[n, size]`` posts."""

    size_of: Ints
    largest: Ints


def team_counts(task: SitingTask) -> TeamCounts | None:
    """The largest numbers of posts by size; None where no people limit them, or where there are too many."""
    if not np.isfinite(task.limits.people).any():
        return None
    sizes, size_of = np.unique(task.need.round(_DIGITS), axis=0, return_inverse=True)
    size_of = size_of.ravel()
    sites = np.array([task.allowed[:, size_of == size].any(axis=1).sum() for size in range(len(sizes))])
    posts = min(task.sites, task.limits.new + int((task.existing != NOBODY).sum()))
    found: list[list[int]] = []
    for looked, counts in enumerate(_within(sizes, sites, posts, np.array(task.limits.people))):
        if looked >= _MOST_COUNTED or len(found) > _MOST_LARGEST:
            return None
        if counts is not None:
            found.append(counts)
    return TeamCounts(size_of, np.array(found))


def _within(sizes: Floats, sites: Ints, posts: int, people: Floats) -> Iterator[list[int] | None]:
    """All numbers of posts that the people suffice for: those to which none can be added, None for each other."""
    counts = [0] * len(sizes)

    def fits(size: int, left: Floats, more: int) -> bool:
        return more > 0 and counts[size] < sites[size] and bool((sizes[size] <= left + _HAIR).all())

    def from_(size: int, left: Floats, more: int) -> Iterator[list[int] | None]:
        if size == len(sizes):
            largest = not any(fits(other, left, more) for other in range(len(sizes)))
            yield counts.copy() if largest else None
            return
        yield from from_(size + 1, left, more)
        if fits(size, left, more):
            counts[size] += 1
            yield from from_(size, left - sizes[size], more - 1)
            counts[size] -= 1

    yield from from_(0, people, posts)
