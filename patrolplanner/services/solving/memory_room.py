"""How much memory a search may still take, and how many threads or processes that is enough for."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from patrolplanner.services.solving.peak_memory import MIB

_MEMINFO, _STATUS, _GROUP = Path("/proc/meminfo"), Path("/proc/self/status"), Path("/sys/fs/cgroup")


def affordable(wanted: int, each: float, first: float = 0.0) -> int:
    """Of so many threads or processes those that there is memory for, one at least.

    ``each`` takes so many MiB, besides what is there once and for all.
    """
    room = memory_room()
    if room is None:
        return wanted
    return max(1, min(wanted, int((room - first) / each)))


def memory_room() -> float | None:
    """MiB that this process can still get, None where the system does not tell."""
    known = [*_of_the_system(), *_of_the_process()]
    return min(known, default=None)


if sys.platform == "win32":

    def _of_the_system() -> Iterator[float]:
        import ctypes
        from ctypes import wintypes

        class Status(ctypes.Structure):
            """MEMORYSTATUSEX."""

            _fields_ = [
                ("dwLength", wintypes.DWORD),
                ("dwMemoryLoad", wintypes.DWORD),
                *(
                    (name, ctypes.c_ulonglong)
                    for name in ("TotalPhys", "AvailPhys", "TotalPageFile", "AvailPageFile", "TotalVirtual")
                ),
                *((name, ctypes.c_ulonglong) for name in ("AvailVirtual", "AvailExtendedVirtual")),
            ]

        status = Status(dwLength=ctypes.sizeof(Status))
        if ctypes.windll.kernel32.GlobalMemoryStatusEx(ctypes.byref(status)):
            yield status.AvailPhys / MIB
            yield status.AvailPageFile / MIB

    def _of_the_process() -> Iterator[float]:
        yield from ()

else:

    def _of_the_system() -> Iterator[float]:
        free = _numbers(_MEMINFO)
        if "MemAvailable" in free:
            yield free["MemAvailable"] / 1024
        try:  # a container has a limit of its own
            most, used = (int((_GROUP / name).read_text()) for name in ("memory.max", "memory.current"))
            yield (most - used) / MIB
        except (OSError, ValueError):
            return

    def _of_the_process() -> Iterator[float]:
        import resource

        used = _numbers(_STATUS)
        for limit, name in ((resource.RLIMIT_AS, "VmSize"), (resource.RLIMIT_DATA, "VmData")):
            most = resource.getrlimit(limit)[0]
            if most != resource.RLIM_INFINITY and name in used:
                yield most / MIB - used[name] / 1024

    def _numbers(file: Path) -> dict[str, int]:
        """The lines ``Name: number kB`` of a file of the system; none on one that has no such file."""
        try:
            parts = (line.split() for line in file.read_text(encoding="utf-8", errors="replace").splitlines())
            return {p[0].rstrip(":"): int(p[1]) for p in parts if len(p) == 3 and p[2] == "kB"}
        except OSError:
            return {}
