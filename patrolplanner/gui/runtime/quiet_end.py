"""The end of the process: Qt's objects are left to the system instead of being deleted one by one.

When Python ends, PySide deletes every object it ever handed out, in no particular order, those that others own too:
after a long session of many windows that ended with a crash. All that matters is in the plan file by then.
"""

from __future__ import annotations

import atexit


def end_quietly() -> None:
    """Take PySide's own ending off the list of things to do; nothing to do where it has none."""
    from PySide6 import QtCore

    ending = getattr(QtCore, "__moduleShutdown", None)
    if ending is not None:
        atexit.unregister(ending)
