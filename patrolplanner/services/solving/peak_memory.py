"""The most memory that this process has had so far, as the system counts it."""

from __future__ import annotations

import sys

MIB = 2**20


def peak_memory() -> float | None:
    """MiB of main memory at the highest point of the process; None where the system does not tell."""
    if sys.platform == "win32":
        return _on_windows()
    import resource

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    # Linux counts in KiB, macOS in bytes
    return most / MIB if sys.platform == "darwin" else most / 1024


def _on_windows() -> float | None:
    import ctypes
    from ctypes import wintypes

    class Counters(ctypes.Structure):
        """PROCESS_MEMORY_COUNTERS."""

        _fields_ = [
            ("cb", wintypes.DWORD),
            ("PageFaultCount", wintypes.DWORD),
            *((name, ctypes.c_size_t) for name in ("PeakWorkingSetSize", "WorkingSetSize")),
            *((f"Quota{n}", ctypes.c_size_t) for n in range(4)),
            *((name, ctypes.c_size_t) for name in ("PagefileUsage", "PeakPagefileUsage")),
        ]

    system = ctypes.WinDLL("kernel32", use_last_error=True)  # type: ignore[attr-defined,unused-ignore]
    system.GetCurrentProcess.restype = wintypes.HANDLE
    ask = system.K32GetProcessMemoryInfo
    ask.argtypes = (wintypes.HANDLE, ctypes.POINTER(Counters), wintypes.DWORD)
    found = Counters(cb=ctypes.sizeof(Counters))
    if not ask(system.GetCurrentProcess(), ctypes.byref(found), found.cb):
        return None
    return float(found.PeakWorkingSetSize) / MIB
