"""Whether a search ends when it is asked to: plans from four people over half a year to a thousand over a month.

A group of `tests.bench.results`; by itself ``python -m tests.bench.limits [ROW ...]`` prints its rows.
"""

from __future__ import annotations

import sys
import tempfile
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from patrolplanner.domain.roster import Roster
from patrolplanner.store.plan_file import PlanFile
from tests.bench.group import FIRST, Group, county
from tests.bench.measuring import Figures, Memory, machine, program
from tests.builders import a_demand, a_plan, an_officer

LOAD, SEED = 0.85, 1
FEW = 12  # people of a plan that has one post and two shifts


class Limited(NamedTuple):
    """A plan by its people and days, and the seconds that are asked for."""

    people: int
    days: int
    seconds: int


PLANS = (
    Limited(4, 31, 5),
    Limited(4, 90, 5),
    Limited(4, 180, 5),
    Limited(8, 364, 10),
    Limited(12, 180, 10),
    Limited(60, 31, 5),
    Limited(60, 92, 10),
    Limited(150, 31, 5),
    Limited(300, 31, 10),
    Limited(1000, 31, 30),
)


class TimeLimits(Group):
    """Seconds asked for and taken, from the command to its end: starting, reading and writing are measured apart."""

    name, title = "limits", "Time limits"
    target = "a search ends within a second of what was asked for, whatever its plan; what else is done is `beside`"
    heads = ("people", "days", "workers", "asked s", "searched s", "all s", "beside s", "gaps", "MiB")

    def command(self) -> str:
        return f"patrolplanner solve PLAN --from {FIRST} --to LAST --seconds S --workers W --json"

    def rows(self) -> list[str]:
        return [f"{plan.people}/{plan.days}/{workers}" for plan in PLANS for workers in (1, 2)]

    def measure(self, row: str) -> Figures:
        people, days, workers = map(int, row.split("/"))
        seconds = next(plan.seconds for plan in PLANS if (plan.people, plan.days) == (people, days))
        last = date.fromisoformat(FIRST) + timedelta(days=days - 1)
        with tempfile.TemporaryDirectory() as folder:
            path = few(Path(folder), people) if people <= FEW else county(Path(folder), people, LOAD, SEED)
            span = ("--from", FIRST, "--to", last)
            # what it takes to start, lay out, judge, explain and write
            beside = program("solve", path, *span, "--seconds", 0, "--workers", workers, "--json")
            ended = program("solve", path, *span, "--seconds", seconds, "--workers", workers, "--json")
        said = ended.json
        return {
            "asked": seconds,
            "searched": said["seconds"],
            "wall": ended.seconds,
            "beside": beside.seconds,
            "gaps": sum(gap["missing"] for gap in said["gaps"]),
            "peak_mib": ended.peak,
        }

    def cells(self, row: str, figures: Figures, memory: Memory) -> list[object]:
        f = figures
        shown = ("asked", "searched", "wall", "beside", "gaps", "peak_mib")
        return [*row.split("/"), *(f[name] for name in shown)]


def few(folder: Path, people: int) -> Path:
    """A post with a day and a night shift for a handful of officers."""
    wanted = max(1, people // 5)
    plan = a_plan(
        people=tuple(an_officer(f"{n:03}") for n in range(1, people + 1)),
        demands=(a_demand("K1", "D", wanted), a_demand("K1", "N", wanted)),
    )
    path = folder / "few.patrol"
    with PlanFile.create(path) as file:
        file.save(plan, Roster(), action="import", who="", now=datetime(2026, 11, 20, 9))
    return path


def main() -> int:
    group = TimeLimits()
    sys.stdout.write("  ".join(group.heads) + f"  ({machine()})\n")
    for row in sys.argv[1:] or group.rows():
        figures = group.measure(row)
        sys.stdout.write("  ".join(str(cell) for cell in [*row.split("/"), *figures.values()]) + "\n")
        sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
