"""Puts a finished file into its place so that it is there, whole, after a power cut too."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def put_in_place(made: Path, path: Path) -> None:
    """Give a file that is written its name, replacing what has it; both are on the disk when this returns."""
    sync_file(made)
    _move(made, path)
    sync_folder(path.parent)


def sync_file(path: Path) -> None:
    handle = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


if sys.platform == "win32":
    import ctypes
    import time

    _REPLACE_EXISTING, _WRITE_THROUGH = 0x1, 0x8

    _kernel = ctypes.WinDLL("kernel32", use_last_error=True)
    _DENIED, _SHARED = 5, 32
    _TRIES, _PAUSE = 15, 0.1

    def _move(made: Path, path: Path) -> None:
        """Scanners look into a file as soon as it is written, for a moment, and let nobody rename it meanwhile."""
        for left in reversed(range(_TRIES)):
            if _kernel.MoveFileExW(str(made), str(path), _REPLACE_EXISTING | _WRITE_THROUGH):
                return
            number = ctypes.get_last_error()
            if left == 0 or number not in (_DENIED, _SHARED):
                raise OSError(None, ctypes.FormatError(number), str(path), number)
            time.sleep(_PAUSE)

    def sync_folder(_folder: Path) -> None:
        """Windows opens no folder; the move has waited for the disk."""

else:
    import errno

    _move = os.replace
    _NO_SUCH_SYNC = {errno.EINVAL, errno.EBADF, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EACCES, errno.EPERM}

    def sync_folder(folder: Path) -> None:
        """Some shares, and folders that may be written but not read, cannot be synced; nothing better is to be had."""
        try:
            handle = os.open(folder, os.O_RDONLY)
        except OSError as error:
            if error.errno in _NO_SUCH_SYNC:
                return
            raise
        try:
            os.fsync(handle)
        except OSError as error:
            if error.errno not in _NO_SUCH_SYNC:
                raise
        finally:
            os.close(handle)
