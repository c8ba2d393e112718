"""Runs commands as a user would, keeps what they took, and remembers figures so that a long run can be gone on with."""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tests.source_tree import ROOT

SHARED = ROOT.parent / "shared" / "bench"
Figures = dict[str, object]


@dataclass(frozen=True)
class Ended:
    """A command that has ended: its status, what it printed, seconds by the wall clock and of the processors, and its
    most memory in MiB."""

    status: int
    out: str
    err: str
    seconds: float
    peak: float | None
    cpu: float | None = None

    @property
    def json(self) -> dict:
        """What it printed, as JSON; a command that failed says why."""
        if self.status not in (0, 1):
            raise RuntimeError(f"status {self.status}: {self.err[-2000:]}")
        return json.loads(self.out)


def program(*arguments: object) -> Ended:
    """Run a command of ours in English."""
    return command(sys.executable, "-m", "patrolplanner", *arguments)


def command(*arguments: object) -> Ended:
    """Run a command from the top of the repository."""
    begun = time.monotonic()
    with tempfile.TemporaryFile("w+") as out, tempfile.TemporaryFile("w+") as err:
        process = subprocess.Popen(
            [str(a) for a in arguments],
            cwd=ROOT,
            stdout=out,
            stderr=err,
            text=True,
            env={**os.environ, "PATROLPLANNER_LANG": "en"},
        )
        peak = cpu = None
        if hasattr(os, "wait4"):
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            cpu = usage.ru_utime + usage.ru_stime
            peak = usage.ru_maxrss / (2**20 if sys.platform == "darwin" else 1024)
        else:
            process.wait()
        out.seek(0)
        err.seek(0)
        return Ended(process.returncode, out.read(), err.read(), time.monotonic() - begun, peak, cpu)


def machine() -> str:
    """The processor and system, without a name."""
    model = platform.processor() or platform.machine()
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.is_file():
        named = [line.partition(":")[2].strip() for line in cpuinfo.read_text().splitlines() if "model name" in line]
        model = named[0] if named else model
    return f"{model}, {os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}"


class Memory:
    """Figures by key in a JSON file beside the table; written after every run."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.rows: dict[str, Figures] = json.loads(path.read_text("utf-8")) if path.is_file() else {}

    def keep(self, key: str, figures: Figures) -> None:
        """Remember a run with its day, machine and version, and what else the machine had to do."""
        load = os.getloadavg()[0] if hasattr(os, "getloadavg") else None
        commit = subprocess.run(
            ["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, capture_output=True, text=True, check=False
        ).stdout.strip()
        about = {"day": date.today().isoformat(), "machine": machine(), "commit": commit, "load": load}
        self.rows[key] = {**figures, **about}
        unfinished = self.path.with_suffix(".unfinished")
        unfinished.write_text(json.dumps(self.rows, indent=1, sort_keys=True) + "\n", encoding="utf-8")
        unfinished.replace(self.path)
