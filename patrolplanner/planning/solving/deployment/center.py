"""p-center, proven: nobody further than needs be; the least radius at which so few sites cover all, by halving."""

from __future__ import annotations

import math

import numpy as np

from patrolplanner.planning.deployment.choosing import Choosing, Floats, Ints, far_apart
from patrolplanner.planning.solving.deployment.cover import reaches_all
from patrolplanner.planning.solving.deployment.inquiry import Inquiry, PlacesAnswer


def center(choosing: Choosing, inquiry: Inquiry) -> PlacesAnswer:
    """The sites from which the farthest place is nearest; proven to be none where so few cannot reach every place."""
    times = choosing.times[choosing.weights > 0]
    if not len(times):
        inquiry.found(np.arange(min(choosing.count, choosing.sites)), 0.0)
        inquiry.bounded(0.0)
        return inquiry.answer()
    first = far_apart(times, choosing.count, inquiry.over)
    if not math.isfinite(_farthest(times, first)):
        reach, known = reaches_all(np.isfinite(times), choosing.count, inquiry)
        if reach is None:
            return inquiry.answer(none=known)
        first = reach
    inquiry.found(first, _farthest(times, first))
    radii = np.unique(times[np.isfinite(times)])
    low = int(np.searchsorted(radii, times.min(axis=1).max()))
    inquiry.bounded(float(radii[low]))
    _halve(times, radii, low, choosing.count, inquiry)
    return inquiry.answer()


def _farthest(times: Floats, chosen: Ints) -> float:
    return float(times[:, chosen].min(axis=1).max())


def _halve(times: Floats, radii: Floats, low: int, count: int, inquiry: Inquiry) -> None:
    """Between the bound and the best answer, until they meet."""
    while not inquiry.closed and not inquiry.over():
        high = int(np.searchsorted(radii, inquiry.value))
        middle = (low + high) // 2
        chosen, known = reaches_all(times <= radii[middle], count, inquiry)
        if chosen is not None:
            inquiry.found(chosen, _farthest(times, chosen))
        elif known:
            low = middle + 1
            inquiry.bounded(float(radii[low]))
        else:
            return
