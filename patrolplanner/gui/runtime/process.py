"""What the process needs of Python, Qt and the C library: three things before Qt is used, one when a program begins,
one when it ends."""

from __future__ import annotations

import atexit
import ctypes
import sys

import PySide6.QtCore

FIRST_UNCOUNTED = (3, 12)
MANY = 1 << 40
MMAP_THRESHOLD, ARENAS = -3, -8
"""The options' numbers in the C library."""
LARGE = 256 * 1024


def own_command(*arguments: str) -> list[str]:
    """How this program is started once more with arguments, packed or not."""
    return [sys.executable, *([] if getattr(sys, "frozen", False) else ["-m", "patrolplanner"]), *arguments]


def keep_constants() -> None:
    """Keep None, True and False alive under Python 3.11; nothing to do on later Pythons.

    PySide6 6.12 hands them out without counting, as Python 3.12 and later allow. Python 3.11 does count: after some ten
    thousand calls, a few minutes of painting, None would be freed and the process would die. A count that no session
    can use up is what later Pythons do themselves.
    """
    if sys.version_info < FIRST_UNCOUNTED:
        for constant in (None, True, False):
            count = ctypes.c_ssize_t.from_address(id(constant))  # the count is the first field of every object
            if count.value < MANY:
                count.value += MANY


def end_quietly() -> None:
    """At the end of the process leave Qt's objects to the system instead of deleting them one by one.

    When Python ends, PySide deletes every object it ever handed out, in no particular order, those that others own too:
    after a long session of many windows that ended with a crash. All that matters is in the plan file by then. Hence
    PySide's own ending is taken off the list of things to do; nothing to do where it has none.
    """
    ending = getattr(PySide6.QtCore, "__moduleShutdown", None)
    if ending is not None:
        atexit.unregister(ending)


def delete_what_waits() -> None:
    """Let Qt delete now what it has put off: when a program ends.

    What still waits when the process ends is deleted by Qt after Python has gone, and the process dies of it.
    """
    PySide6.QtCore.QCoreApplication.sendPostedEvents(None, PySide6.QtCore.QEvent.Type.DeferredDelete.value)


def leave_unread() -> None:
    """Spare reading the source of every module that is imported from now on.

    PySide looks for its own name in it, to know where its optional spellings (snake case, true properties) may be
    wished for; nobody here uses them. The texts would stay in memory, 15 MB of them, and reading them makes each import
    slower. In the packed program there is no source to read, so that it is always as it is made here.
    """
    support = sys.modules.get("shibokensupport.feature")
    if hasattr(support, "_mod_uses_pyside"):
        setattr(support, "_mod_uses_pyside", lambda _module: False)  # noqa: B010  it has no stubs


def give_back() -> None:
    """Let memory of large arrays go back to the system when they are freed, and threads share the room of small things.

    The C library of Linux keeps the room of freed arrays for later ones and in time scatters small things among them,
    and gives each thread a heap of its own, though Python lets one of them run at a time: after an hour of checks the
    process would hold twice what it uses. From now on arrays from a quarter of a megabyte on have room of their own,
    and there is one heap. Other systems need nothing.
    """
    if not sys.platform.startswith("linux"):
        return
    set_option = getattr(ctypes.CDLL(None), "mallopt", None)
    if set_option is not None:
        set_option(MMAP_THRESHOLD, LARGE)
        set_option(ARENAS, 1)
