"""What a case cost: seconds, seconds of the processor, and the most memory the process had meanwhile."""

from __future__ import annotations

import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from patrolplanner.services.solving.peak_memory import peak_memory

_FORGET, _STATUS = Path("/proc/self/clear_refs"), Path("/proc/self/status")
_PEAK_ONLY = "5"


@dataclass(frozen=True, slots=True)
class Cost:
    """Of one case; of children that it ended, the time is not in the processor's.

    ``mib`` is the most the process held meanwhile, ``more`` what of it the case brought: in a process that has run
    thousands of tests before, the rest says nothing of the case.
    """

    seconds: float
    processor: float
    mib: int
    more: int


@dataclass(slots=True)
class Meter:
    """Runs from its making."""

    _at: float = field(default_factory=time.perf_counter)
    _processor: float = field(default_factory=time.process_time)
    _held: int = 0

    def __post_init__(self) -> None:
        with suppress(OSError):  # elsewhere than under Linux the peak is that of all cases up to now
            _FORGET.write_text(_PEAK_ONLY, encoding="ascii")
        self._held = _most_mib()

    def cost(self) -> Cost:
        seconds, processor = time.perf_counter() - self._at, time.process_time() - self._processor
        most = _most_mib()
        return Cost(seconds, processor, most, most - self._held)


def _most_mib() -> int:
    try:
        lines = _STATUS.read_text(encoding="ascii", errors="replace").splitlines()
    except OSError:
        return int(peak_memory() or 0)
    return next((int(line.split()[1]) // 1024 for line in lines if line.startswith("VmHWM")), 0)
