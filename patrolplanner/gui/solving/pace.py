"""How fast searches are on this machine, remembered from one time to the next."""

from __future__ import annotations

from patrolplanner.domain.plan import Period, Plan
from patrolplanner.gui import remembered
from patrolplanner.services.solving.estimating import pace_of

_KEY = "solve/pace"


def known_pace() -> float | None:
    """What the last search showed, None before the first."""
    try:
        return float(remembered.text(_KEY))
    except ValueError:
        return None


def remember_pace(plan: Plan, period: Period, seconds: float) -> None:
    """That a search took so many seconds until all places were filled that could be."""
    remembered.remember(_KEY, f"{pace_of(plan, period, seconds):.2f}")
