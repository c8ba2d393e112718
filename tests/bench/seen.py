"""How much police is seen, and the patrols of the sample county: groups of the table."""

from __future__ import annotations

import tempfile
from datetime import datetime
from functools import cached_property
from pathlib import Path

import numpy as np

from patrolplanner.planning.deployment.visibility import Sights, StreetPlaces, Watching
from patrolplanner.services.starting.starting import make_sample
from tests.bench import bench_streets
from tests.bench.deployment import Patrol
from tests.bench.group import FIRST, LAST, Group
from tests.bench.measuring import Figures, Memory, program
from tests.planning.deployment.streets_of import a_street, network
from tests.planning.deployment.test_visibility import PASSES, car, simulated

_SATURDAY = ("--from", "2026-12-05", "--to", "2026-12-05", "--json")
_FORMULAS = {"drawn times": True, "even times": False}
_SAMPLE = {
    "sample, December": ("--from", FIRST, "--to", LAST, "--json"),
    "sample, Saturday 5th": _SATURDAY,
    "sample, Saturday, GT03 besides": (*_SATURDAY, "--also", "GT03"),
    "sample, Saturday, GT03 8-20 h": (*_SATURDAY, "--also", "GT03:8-20"),
}
_STEPS = (
    "recolour by coverage (mean of 24 hours)",
    "recolour by visibility (mean of 24 hours)",
    "index of a month",
    "cut the streets into a network",
    f"times from {bench_streets.SITES} sites",
)


def _sample(folder: str) -> Path:
    path = Path(folder) / "sample.patrol"
    make_sample(path, "bench", datetime(2026, 11, 30))
    return path


class Visibility(Group):
    """The formula against people who look out, a town of 3,000 segments, and the sample county."""

    name, title = "visibility", "How much police is seen"
    target = (
        "both formulas within 1 point of 100,000 simulated people who look out; 3,000 segments coloured anew in "
        "50 ms, the index of a month in 1 s"
    )
    heads = ("what", "found", "must")

    def command(self) -> str:
        return "patrolplanner visibility PLAN --from DATE --to DATE [--also POST] --json"

    def rows(self) -> list[str]:
        return [*_FORMULAS, *_STEPS, *_SAMPLE]

    @cached_property
    def _steps(self) -> dict[str, tuple[float, float]]:
        found, _ = bench_streets.measured()
        return {name: (seconds, mark) for name, seconds, mark in found}

    def measure(self, row: str) -> Figures:
        if row in _FORMULAS:
            return {"points": _off(drawn=_FORMULAS[row])}
        if row in _STEPS:
            return dict(zip(("seconds", "mark"), self._steps[row], strict=True))
        with tempfile.TemporaryDirectory() as folder:
            said = program("visibility", _sample(folder), *_SAMPLE[row]).json
        return {"town": said["town"], "carded": said["carded_dates"]}

    def cells(self, row: str, figures: Figures, memory: Memory) -> list[object]:
        if "points" in figures:
            return [f"{row}, farthest from the simulation", f"{float(str(figures['points'])):.2f} points", "1 point"]
        if "seconds" in figures:
            milliseconds = (1000 * float(str(figures[key])) for key in ("seconds", "mark"))
            return [row, *(f"{one:.0f} ms" for one in milliseconds)]
        return [
            f"{row} (dates with route cards: {figures['carded']})",
            f"{100 * float(str(figures['town'])):.1f} %",
            "",
        ]


def _off(*, drawn: bool) -> float:
    """Points between the formula and the simulation at most, away from the stops at the ends of the street."""
    places = StreetPlaces.along(network(a_street("A", (0, 0), (1300, 0))))
    middle = np.abs(places.points[:, 0] - 650) < 300
    found = []
    for an_hour in PASSES:
        sights = Sights.of([car(an_hour)], places, Watching(drawn=drawn))
        seen = sights.seen(np.ones((1, 1)))[0, middle]
        found.append(float(np.abs(seen - simulated(an_hour, drawn=drawn)).max()))
    return 100 * max(found)


class PatrolSample(Patrol):
    """The month of the sample county, cards drawn from several numbers of chance."""

    name, title = "patrol-sample", "Where to walk: the sample county's month"

    def command(self) -> str:
        return f"patrolplanner patrol PLAN --from {FIRST} --to {LAST} --seed N --json"

    def measure(self, row: str) -> Figures:
        with tempfile.TemporaryDirectory() as folder:
            ended = program("patrol", _sample(folder), "--from", FIRST, "--to", LAST, "--seed", row, "--json")
        return {**ended.json["measures"], "seconds": ended.seconds, "cpu": ended.cpu, "peak_mib": ended.peak}
