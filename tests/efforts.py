"""What a search of the tests may use: work that is counted, so that a busy machine changes nothing but the waiting."""

from __future__ import annotations

from patrolplanner.planning.stop import Effort

WAIT = 300.0
"""Seconds after which nobody waits for counted work any more; no test comes near."""


def effort_of(work: float = 20.0, workers: int = 1, seed: int = 0) -> Effort:
    """An effort that so much work ends; with one worker its outcome is the same on every machine."""
    return Effort(seconds=WAIT, workers=workers, seed=seed, work=work)
