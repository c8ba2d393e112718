"""Files that are being written, beside the ones they are to become, and those that a killed program left there.

Their names say which process of which computer writes them, so that the next writer knows one that nobody finishes.
"""

from __future__ import annotations

import os
import platform
import re
import sys
import time
from contextlib import suppress
from pathlib import Path

_ELSEWHERE_SECONDS = 86_400.0
"""A day: whether a process of another computer still runs nobody here knows."""
_LONGEST_HOST = 20
_LONGEST_NAME = 50
"""Of the name of a file in the making: of four bytes a letter there is room for the rest."""


def being_written(path: Path) -> Path:
    """Where this process writes what is to become the file."""
    return path.with_name(f".{path.name[:_LONGEST_NAME]}.{_host()}-{os.getpid()}.unfinished")


def remove_leftovers(path: Path) -> None:
    """Remove what killed writers of the file left beside it. A file that cannot be removed is no reason to fail."""
    left = re.compile(re.escape(f".{path.name[:_LONGEST_NAME]}.") + r"([A-Za-z0-9]*)-(\d{1,10})\.unfinished")
    with suppress(OSError):
        for file in path.parent.iterdir():
            if (found := left.fullmatch(file.name)) and _given_up(file, found[1], int(found[2])):
                with suppress(OSError):
                    file.unlink()


def _given_up(file: Path, host: str, process: int) -> bool:
    if host == _host():
        return not _runs(process)
    return time.time() - file.stat().st_mtime > _ELSEWHERE_SECONDS


def _host() -> str:
    return re.sub(r"[^A-Za-z0-9]", "", platform.node())[:_LONGEST_HOST]


if sys.platform == "win32":
    import ctypes

    _MAY_ASK = 0x1000
    _STILL_ACTIVE = 259

    def _runs(process: int) -> bool:
        kernel = ctypes.windll.kernel32
        handle = kernel.OpenProcess(_MAY_ASK, False, process)
        if not handle:
            return False
        status = ctypes.c_ulong()
        known = kernel.GetExitCodeProcess(handle, ctypes.byref(status))
        kernel.CloseHandle(handle)
        return not known or status.value == _STILL_ACTIVE

else:

    def _runs(process: int) -> bool:
        try:
            os.kill(process, 0)
        except (ProcessLookupError, OverflowError):
            return False
        except OSError:  # another user's
            return True
        return True
