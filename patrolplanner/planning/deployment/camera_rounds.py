"""Which cameras somebody at the screens looks at in which quarter of an hour (轮巡), drawn like patrols.

A camera weighs what happens where it looks and nobody stands; the more, the longer nobody has looked. Chances in a
quarter follow from the weights as doses of patrols do, and a draw keeps them.
"""

from __future__ import annotations

import numpy as np

from patrolplanner.planning.deployment.choosing import Bools, Floats
from patrolplanner.planning.deployment.crossings import Whole
from patrolplanner.planning.deployment.doses import doses, drawn

QUARTER = 15
LOOK_MINUTES = 3
"""At one camera: to see what goes on, to go back a little, to write down."""
LOOKS_A_QUARTER = QUARTER // LOOK_MINUTES
MOST_DARK = 8
"""Quarters of an hour in which every camera is looked at once, as far as the people at the screens can."""
_RESTED = 4
"""Quarters after which a camera weighs as much as ever again."""


def camera_rounds(weights: Floats, people: Whole, rng: np.random.Generator) -> Bools:
    """[cameras][quarters] what is looked at; ``weights`` are 0 where a camera does not work, ``people`` by quarter."""
    found = np.zeros(weights.shape, dtype=np.bool_)
    # they begin as if looked at one after the other, so that not all of them come due in one quarter
    dark = rng.permutation(len(weights)) % MOST_DARK
    for quarter, there in enumerate(people.tolist()):
        now = weights[:, quarter]
        looks = min(LOOKS_A_QUARTER * there, int((now > 0).sum()))
        found[:, quarter] = _looked_at(now, dark, looks, rng)
        dark = np.where(found[:, quarter] | (now <= 0), 0, dark + 1)
    return found


def _looked_at(weights: Floats, dark: Whole, looks: int, rng: np.random.Generator) -> Bools:
    """Those that come due, the longest first; then as the rested weights draw them."""
    taken = np.zeros(len(weights), dtype=np.bool_)
    due = [n for n in np.argsort(-dark, kind="stable").tolist() if weights[n] > 0 and dark[n] >= MOST_DARK - 1]
    taken[due[:looks]] = True
    rested = np.where(taken, 0.0, weights * np.minimum(1.0, (dark + 1) / _RESTED))
    left = looks - int(taken.sum())
    if left > 0:
        taken |= drawn(doses(rested[:, None], float(left)), rng)[:, 0]
    return taken
