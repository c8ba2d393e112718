"""Waiting for what happens; nobody says for how long."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from typing import TypeVar

PATIENCE = float(os.environ.get("PATROLPLANNER_TEST_PATIENCE", "120"))
"""Seconds after which what is waited for will never be; a busy machine takes many times what a quiet one does."""
_LOOKS = 0.01

Found = TypeVar("Found")


class NeverHappened(AssertionError):
    """What was waited for did not come."""


def wait_until(looked: Callable[[], Found], what: str, patience: float = PATIENCE) -> Found:
    """The first value that is not empty, None or false."""
    ends = time.monotonic() + patience
    pause = _LOOKS
    while True:
        if found := looked():
            return found
        if time.monotonic() > ends:
            raise NeverHappened(f"never happened: {what}")
        time.sleep(pause)
        pause = min(0.1, pause * 1.3)
