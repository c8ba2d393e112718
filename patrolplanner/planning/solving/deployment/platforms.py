"""A town's platforms: who is reached within the radius, how many more it takes, and where more of them serve best."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from patrolplanner.planning.deployment.choosing import Choosing, Floats, Ints, choosing_of
from patrolplanner.planning.solving.deployment.cover import fewest, most_cover
from patrolplanner.planning.solving.deployment.inquiry import Inquiry
from patrolplanner.planning.solving.deployment.median import median

_DECIMALS = 3
"""Of weights: a difference in what is within the radius is a thousandth at least."""
_HAIR = 1e-9


@dataclass(frozen=True)
class PlatformReach:
    """How chosen places serve: places beyond the radius with their times, share of weight within, weighted mean."""

    beyond: tuple[tuple[int, float], ...]
    within: float
    mean: float


@dataclass(frozen=True)
class Addition:
    """More places at their best: which come, how all of them serve then, and whether that is proven."""

    new: tuple[int, ...]
    reach: PlatformReach
    proven: bool


def reach_of(choosing: Choosing, sites: Sequence[int], radius: float) -> PlatformReach:
    nearest = choosing.times[:, list(sites)].min(axis=1)
    far = nearest > radius + _HAIR
    weight = max(choosing.weight, _HAIR)
    # a place without weight may be out of reach
    counted = np.where(choosing.weights > 0, nearest, 0.0)
    return PlatformReach(
        tuple((int(i), float(nearest[i])) for i in np.flatnonzero(far)),
        float(choosing.weights[~far].sum()) / weight,
        float(choosing.weights @ counted) / weight,
    )


def added(choosing: Choosing, more: int, radius: float, inquiry: Inquiry) -> Addition:
    """Most weight within the radius, of such choices the least weighted time; the held places stay."""
    wanted = choosing_of(choosing.times, choosing.weights.tolist(), len(choosing.held) + more, choosing.held)
    far = float(np.where(np.isfinite(choosing.costs), choosing.costs, 0.0).max(axis=1).sum()) * 10**_DECIMALS + 1
    times: Floats = choosing.times + np.where(choosing.times > radius + _HAIR, far, 0.0)
    part = inquiry.within(whole=False)
    found = median(choosing_of(times, choosing.weights.tolist(), wanted.count, choosing.held), part)
    sites = found.chosen or choosing.held
    new = tuple(j for j in sites if j not in choosing.held)
    return Addition(new, reach_of(choosing, sites, radius), found.ended == "proven")


def fewest_more(choosing: Choosing, radius: float, inquiry: Inquiry) -> tuple[int, ...] | None:
    """The fewest places that bring everybody within the radius beside the held ones; None where no places do."""
    found = fewest(choosing.within(radius + _HAIR), inquiry.within(), _numbers(choosing.held))
    return None if found.chosen is None else tuple(j for j in found.chosen if j not in choosing.held)


def most_within(choosing: Choosing, radius: float, inquiry: Inquiry) -> tuple[float, bool]:
    """The greatest share of weight within the radius of so many places, put anywhere; and whether that is proven."""
    part = inquiry.within(most=True, whole=False)
    found = most_cover(choosing.within(radius + _HAIR), choosing.weights, choosing.count, part)
    return (found.value or 0.0) / max(choosing.weight, _HAIR), found.ended == "proven"


def _numbers(sites: Sequence[int]) -> Ints:
    return np.array(sites, dtype=np.int64)
