"""Whether work beside the window is under way, for those who wait for its end."""

from __future__ import annotations

from patrolplanner.gui.runtime import jobs


def busy() -> bool:
    """Whether anything is under way or waits to be delivered."""
    office = jobs._office()
    return bool(office.waiting or office._futures)
