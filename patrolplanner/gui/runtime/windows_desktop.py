"""What a window owes to the Windows desktop: its own place on the taskbar, files in its jump list, coming forward.

Elsewhere these do nothing. None of them is worth failing for.
"""

from __future__ import annotations

import sys
from pathlib import Path

_ID = "patrolplanner.patrolplanner"
_ANYBODY = 0xFFFFFFFF
_AS_PATH = 3

if sys.platform == "win32":
    import ctypes

    def name_on_taskbar() -> None:
        """Else windows of every program in Python would be one group. The packed program is known by its own file."""
        if not hasattr(sys, "_MEIPASS"):
            ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID(_ID)

    def let_others_come_forward() -> None:
        """Windows lets only the process that the user has just used put a window in front; that one may pass it on."""
        ctypes.windll.user32.AllowSetForegroundWindow(_ANYBODY)

    def add_to_jump_list(path: Path) -> None:
        """Below the program's button on the taskbar, where `.patrol` belongs to this program."""
        ctypes.windll.shell32.SHAddToRecentDocs(_AS_PATH, ctypes.c_wchar_p(str(path)))

else:

    def name_on_taskbar() -> None:
        """Desktops elsewhere go by the name of the application."""

    def let_others_come_forward() -> None:
        """Window managers elsewhere decide it themselves."""

    def add_to_jump_list(path: Path) -> None:
        """There are no such lists."""
