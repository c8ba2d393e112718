"""How often tests that try the same at random do so: by day as often as everybody can wait for, by night more.

``PATROLPLANNER_TEST_NIGHT=1`` makes it night.
"""

from __future__ import annotations

import os
from typing import TypeVar

NIGHT = os.environ.get("PATROLPLANNER_TEST_NIGHT", "") == "1"

Count = TypeVar("Count", int, float, tuple[str, ...])


def rounds(day: Count, night: Count) -> Count:
    """As many as it is time for."""
    return night if NIGHT else day
