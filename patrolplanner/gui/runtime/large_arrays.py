"""Memory of large arrays goes back to the system when they are freed, and threads share the room of small things.

The C library of Linux keeps the room of freed arrays for later ones and in time scatters small things among them, and
gives each thread a heap of its own, though Python lets one of them run at a time: after an hour of checks the process
would hold twice what it uses. Other systems need nothing.
"""

from __future__ import annotations

import ctypes
import sys

MMAP_THRESHOLD, ARENAS = -3, -8
"""The options' numbers in the C library."""
LARGE = 256 * 1024


def give_back() -> None:
    """From now on arrays from a quarter of a megabyte on have room of their own, and there is one heap."""
    if not sys.platform.startswith("linux"):
        return
    set_option = getattr(ctypes.CDLL(None), "mallopt", None)
    if set_option is not None:
        set_option(MMAP_THRESHOLD, LARGE)
        set_option(ARENAS, 1)
