"""Whether another program has a file open in a way that shuts us out; only Windows lets it do that."""

from __future__ import annotations

import sys
from pathlib import Path

if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    _kernel = ctypes.WinDLL("kernel32", use_last_error=True)
    _open = _kernel.CreateFileW
    _open.restype = wintypes.HANDLE
    _open.argtypes = [
        *(wintypes.LPCWSTR, wintypes.DWORD, wintypes.DWORD, wintypes.LPVOID),
        *(wintypes.DWORD, wintypes.DWORD, wintypes.HANDLE),
    ]
    _kernel.CloseHandle.argtypes = [wintypes.HANDLE]
    _READ, _WRITE, _DELETE = 0x80000000, 0x40000000, 0x10000
    _SHARE_ALL, _EXISTING = 7, 3
    _NO_HANDLE = wintypes.HANDLE(-1).value
    _HELD = {32, 33}

    def is_held(path: Path, *, to_be_replaced: bool = False) -> bool:
        """Whether somebody has it open and keeps others from reading and writing, or from putting another in its place.

        Against that is whatever SQLite has open, ours too.
        """
        wanted = _READ | _WRITE | (_DELETE if to_be_replaced else 0)
        handle = _open(str(path), wanted, _SHARE_ALL, None, _EXISTING, 0, None)
        if handle == _NO_HANDLE:
            return ctypes.get_last_error() in _HELD
        _kernel.CloseHandle(handle)
        return False

else:

    def is_held(path: Path, *, to_be_replaced: bool = False) -> bool:
        """Nobody shuts anybody out of a file here."""
        return False
