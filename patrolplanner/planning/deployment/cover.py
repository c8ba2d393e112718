"""What is reached in time: each place by whoever is there at the hour and nearest, in rings of 1, 3 and 5 minutes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from patrolplanner.planning.deployment.crossings import Array
from patrolplanner.planning.deployment.travel import straight_seconds

RINGS = (60.0, 180.0, 300.0)
"""Seconds of 一、三、五分钟快反圈."""
BEYOND = len(RINGS)


@dataclass(frozen=True)
class Reach:
    """Seconds from each unit to each place, and what the places weigh. Rows are units."""

    seconds: Array
    weights: Array

    def nearest(self, there: npt.NDArray[np.bool_]) -> Array:
        """Seconds to each place from the nearest unit that is there; infinite where nobody is in reach."""
        if not there.any():
            return np.full(self.seconds.shape[1], np.inf)
        found: Array = self.seconds[there].min(axis=0)
        return found

    def shares(self, nearest: Array) -> tuple[float, ...]:
        """Of the weight of all places the share within each ring; what nobody reaches counts as uncovered."""
        whole = float(self.weights.sum())
        return tuple(float(self.weights[nearest <= ring].sum()) / whole if whole else 0.0 for ring in RINGS)


def rings(nearest: Array) -> npt.NDArray[np.int64]:
    """The ring of each place, `BEYOND` for none."""
    found: npt.NDArray[np.int64] = np.searchsorted(np.array(RINGS), nearest, side="left")
    return found


def slowest_of(seconds: Array, owners: Sequence[int], units: int) -> Array:
    """Seconds of units that may be at any of several stops: from wherever they are, so from the worst of them."""
    found = np.full((units, seconds.shape[1]), -np.inf)
    for row, owner in enumerate(owners):
        found[owner] = np.maximum(found[owner], seconds[row])
    found[~np.isfinite(found) & (found < 0)] = np.inf
    return found


def straight(units: Sequence[tuple[float, float]], places: Sequence[tuple[float, float]]) -> Array:
    """Seconds by the straight line, where there are no streets."""
    if not units or not places:
        return np.full((len(units), len(places)), np.inf)
    away = np.array(units)[:, None, :] - np.array(places)[None, :, :]
    return straight_seconds(np.hypot(away[..., 0], away[..., 1]))
