"""Standby at the station counts as rest, unless the plan says otherwise: a term that several rules share."""

from __future__ import annotations

import numpy as np

from patrolplanner.planning.model.counters import Space
from patrolplanner.planning.model.instance import Bools
from patrolplanner.planning.model.rule import borrowed

REST, DUTY = "rest", "duty"
"""What standby counts as, as a plan writes it."""


def standby_as() -> str:
    """The field of a rule that asks: what the rule of rest says of standby."""
    return borrowed(REST, "R11", "standby")


def stints_of_duty(space: Space, standby: str) -> Bools:
    """[stints] all but standby, where that counts as rest."""
    if standby == DUTY:
        return np.ones(len(space.stint_person), dtype=bool)
    mask: Bools = ~space.instance.shift_days.standby[space.stint_shift_day]
    return mask
