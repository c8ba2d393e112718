"""Our routes of patrols beside PyVRP's, an engine of routes that is used here alone, to be measured by."""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

from patrolplanner.planning.deployment.patrol import PatrolTask, WantedVisit, wanted_visits
from patrolplanner.planning.solving.deployment.routes import Stop, routed
from patrolplanner.store.benchmarks.patrol_file import read_instance
from tests.bench.group import Group
from tests.bench.measuring import Figures, Memory, command
from tests.bench.town import patrol_instance

PYTHON = os.environ.get("PATROLPLANNER_REFEREE", sys.executable)
"""A Python that has pyvrp: this one with the extra ``bench``, or another that is named."""
DAYS, SECONDS = 4, 2
_MUST = 100_000


class PatrolRoutes(Group):
    """The same shifts with the same visits and windows, routed by both; the referee has so many seconds for each."""

    name, title = "patrol-routes", f"Routes of 12 shifts beside PyVRP with {SECONDS} s each"
    target = "at most 0.5 % fewer visits, all that must be made, at most 15 % more driving"
    heads = (
        "town", "asked", "ours", "PyVRP", "visits %", "must", "PyVRP's", "driving, min", "PyVRP's", "driving %",
        "ours s",
    )  # fmt: skip

    def command(self) -> str:
        return "PATROLPLANNER_REFEREE=PYTHON-WITH-PYVRP python -m tests.bench.results patrol-routes"

    def rows(self) -> list[str]:
        return [str(seed) for seed in range(1, 6)]

    def measure(self, row: str) -> Figures:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "patrol.json"
            path.write_text(json.dumps(patrol_instance(int(row), 6, DAYS)), encoding="utf-8")
            task = read_instance(path).task
            shifts = [(shift, _wanted(task, day, shift)) for day in range(DAYS) for shift in range(len(task.shifts))]
            begun = time.monotonic()
            ours = [routed(task, shift, task.cars, wanted) for shift, wanted in shifts]
            seconds = time.monotonic() - begun
            path.write_text(json.dumps([_asked(task, *shift) for shift in shifts]), encoding="utf-8")
            ended = command(PYTHON, Path(__file__).with_name("referee.py"), path, SECONDS)
        theirs = ended.json
        if not all(one["feasible"] for one in theirs):
            raise RuntimeError("the referee breaks a window")
        return {
            "asked": sum(len(wanted) for _, wanted in shifts),
            "must_asked": sum(visit.must for _, wanted in shifts for visit in wanted),
            "made": sum(len(stops) for stops, _ in ours),
            "must_made": sum(_must(wanted, stops) for (_, wanted), (stops, _) in zip(shifts, ours, strict=True)),
            "driven": sum(driven for _, driven in ours),
            "their": {key: sum(one[key] for one in theirs) for key in ("made", "must_made", "driven")},
            "seconds": seconds,
        }

    def cells(self, row: str, figures: Figures, memory: Memory) -> list[object]:
        f, their = figures, figures["their"]
        assert isinstance(their, dict)
        made, driven = (float(str(f[key])) for key in ("made", "driven"))
        visits, minutes = 100 * (made / their["made"] - 1), 100 * (driven / their["driven"] - 1)
        musts = (f"{count} / {f['must_asked']}" for count in (f["must_made"], their["must_made"]))
        mine, theirs = musts
        return [
            *(row, f["asked"], f["made"], their["made"], visits, mine, theirs),
            *(f["driven"], their["driven"], minutes, f["seconds"]),
        ]


def _wanted(task: PatrolTask, day: int, shift: int) -> list[WantedVisit]:
    """What is drawn for a shift with nothing owed."""
    return wanted_visits(task, shift, np.zeros(len(task.spots)), np.random.default_rng((1, day, shift)))


def _must(wanted: list[WantedVisit], stops: list[Stop]) -> int:
    return sum(wanted[n].must for _, n, _ in stops)


def _asked(task: PatrolTask, shift: int, wanted: list[WantedVisit]) -> dict[str, object]:
    """The shift as the referee reads it."""
    nodes = [0, *(visit.spot + 1 for visit in wanted)]
    return {
        "cars": task.cars,
        "length": task.shifts[shift].length,
        "drive": [[task.minutes[a][b] for b in nodes] for a in nodes],
        "visits": [
            {
                "early": visit.early,
                "late": visit.late,
                "stay": task.spots[visit.spot].minutes,
                "worth": _MUST if visit.must else visit.worth,
                "must": visit.must,
            }
            for visit in wanted
        ],
    }
