"""Keeps None, True and False alive under Python 3.11.

PySide6 6.12 hands them out without counting, as Python 3.12 and later allow. Python 3.11 does count: after some ten
thousand calls, a few minutes of painting, None would be freed and the process would die. A count that no session can
use up is what later Pythons do themselves.
"""

from __future__ import annotations

import ctypes
import sys

FIRST_UNCOUNTED = (3, 12)
MANY = 1 << 40


def keep_constants() -> None:
    """Give them a count that never runs out; nothing to do on later Pythons."""
    if sys.version_info < FIRST_UNCOUNTED:
        for constant in (None, True, False):
            count = ctypes.c_ssize_t.from_address(id(constant))  # the count is the first field of every object
            if count.value < MANY:
                count.value += MANY
