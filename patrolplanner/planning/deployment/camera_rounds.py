"""Which cameras somebody at the screens looks at in which quarter of an hour (轮巡), drawn like patrols.

A camera weighs what happens where it looks and nobody stands; the more, the longer nobody has looked. Chances in a
quarter follow from the weights as doses of patrols do, and a draw keeps them.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from patrolplanner.domain.plan import Plan
from patrolplanner.domain.streets import HOURS
from patrolplanner.planning.deployment.choosing import Bools, Floats
from patrolplanner.planning.deployment.crossings import Whole
from patrolplanner.planning.deployment.doses import doses, drawn
from patrolplanner.planning.deployment.incident_counts import IncidentCounts
from patrolplanner.planning.deployment.town_cameras import TownCameras

QUARTER = 15
LOOK_MINUTES = 3
"""At one camera: to see what goes on, to go back a little, to write down."""
LOOKS_A_QUARTER = QUARTER // LOOK_MINUTES
MOST_DARK = 8
"""Quarters of an hour in which every camera is looked at once, as far as the people at the screens can."""
_LEAST = 0.1
"""Of the mean weight, for a camera that looks at nothing that is known of."""
_RESTED = 4
"""Quarters after which a camera weighs as much as ever again."""


def looks_by_quarter(weights: Sequence[Floats], people: int, chance: tuple[int, ...]) -> list[list[int]]:
    """Which cameras so many people look at in each quarter, of which ``weights`` has those of the cameras; a chance
    drawn once stays."""
    looked = camera_rounds(np.array(weights).T, np.full(len(weights), people), np.random.default_rng(chance))
    return [np.flatnonzero(looked[:, n]).tolist() for n in range(len(weights))]


def camera_weights(plan: Plan, cameras: TownCameras, people: Floats, police_seen: Floats) -> Floats:
    """[24][cameras] what happens where each looks and nobody stands, 0 in hours when it does not work; ``people`` and
    ``police_seen`` [24][segments] are the people in the streets and the share of them who see police."""
    unseen = _demand(plan, people) * (1.0 - police_seen)
    shares = np.array([cameras.shares(one) for one in np.eye(len(plan.cameras), dtype=bool)])
    weights = unseen @ shares.T
    works = np.array([cameras.working(hour) for hour in range(HOURS)])
    found: Floats = np.where(works, weights + max(_LEAST * float(weights.mean()), 1e-9), 0.0)
    return found


def _demand(plan: Plan, people: Floats) -> Floats:
    """[24][segments] shares of the people in the streets, and of the incidents where there are enough."""
    found = people / max(float(people.sum()), 1e-9)
    counts = IncidentCounts.of(plan)
    known = (counts.hour >= 0) & (counts.segment >= 0)
    if known.any() and not counts.is_few:
        np.add.at(found, (counts.hour[known], counts.segment[known]), 1.0 / float(known.sum()))
    return found


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
