"""How often each spot is to be visited in each hour, and which visits a shift is drawn.

Doses make the largest weight that nobody looks after as small as can be (the closed form of a security game's linear
program): every cell gets what brings its unvisited weight down to one level. Draws keep the doses exactly on average,
and from day to day what was missed is owed.
"""

from __future__ import annotations

import numpy as np

from patrolplanner.planning.deployment.choosing import Bools, Floats

_HALVINGS = 80
_MOST_OWED, _MOST_AHEAD = 3.0, 2.0
"""Visits that a spot is owed or ahead at most from shift to shift."""


def doses(weights: Floats, visits: float) -> Floats:
    """[spot, band] the chance of a visit, 0 to 1, so many visits in all: ``weight * (1 - chance)`` is least at most."""
    able = weights > 0
    visits = min(visits, float(able.sum()))
    safe = np.where(able, weights, 1.0)
    low, high = 0.0, float(weights.max(initial=0.0))
    for _ in range(_HALVINGS):
        level = (low + high) / 2
        total = float(np.where(able, np.clip(1 - level / safe, 0, 1), 0).sum())
        low, high = (level, high) if total > visits else (low, level)
    found: Floats = np.where(able, np.clip(1 - high / safe, 0, 1), 0.0)
    return found


def drawn(chances: Floats, rng: np.random.Generator) -> Bools:
    """Cells, each with its own chance exactly; of every spot and in all as many as the sum rounded down or up."""
    spots = rng.permutation(len(chances))
    cells = np.concatenate([spot * chances.shape[1] + rng.permutation(chances.shape[1]) for spot in spots])
    sums = np.concatenate([[0.0], np.cumsum(chances.ravel()[cells])]) - rng.random()
    hit = np.floor(sums[1:]) > np.floor(sums[:-1])
    found = np.zeros(chances.size, dtype=np.bool_)
    found[cells] = hit
    return found.reshape(chances.shape)


def with_owed(chances: Floats, owed: Floats) -> Floats:
    """The chances of a shift when visits are owed to spots, or were made ahead."""
    wanted = chances.sum(axis=1)
    factor = np.where(wanted > 0, (wanted + owed) / np.where(wanted > 0, wanted, 1.0), 0.0)
    found: Floats = np.clip(chances * np.maximum(factor, 0.0)[:, None], 0.0, 1.0)
    return found


def owed_after(owed: Floats, wanted: Floats, made: Floats) -> Floats:
    """What is owed to each spot after a shift."""
    found: Floats = np.clip(owed + wanted - made, -_MOST_AHEAD, _MOST_OWED)
    return found
