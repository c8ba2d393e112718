"""Where to stand and where to walk: public sets, the contest's town and invented towns, as groups of the table."""

from __future__ import annotations

import csv
import json
import tempfile
from pathlib import Path

from tests.bench.group import Group
from tests.bench.measuring import SHARED, Figures, Memory, program
from tests.bench.town import beats_instance, patrol_instance, points_instance, siting_instance

PMED = range(1, 21)
COVERED = {5: 20785, 10: 35135, 20: 55554, 40: 79393}
"""The most weight that so many places cover in the invented set of 2,000 places."""
ONE_RING, THREE_RINGS = [[180, 1]], [[60, 0.2], [180, 0.4], [300, 0.4]]
LIMITS = ((13, 26, 2), (20, 45, 4), (40, 90, 8))
SEEDS = range(1, 6)
SECONDS = 60


class Siting(Group):
    """Places and posts: what is known of the best answer, and how soon it is found and proven."""

    name, title = "siting", "Where to stand"
    target = (
        "p-median of each set in 10 s and all in 60 s, p-center in 3 s each, covering in 10 s, a first answer in 1 s; "
        "the contest's known answers; towns with one ring proven in 60 s, with three within 2 % of the bound"
    )
    heads = ("question", "known", "ours", "bound", "gap %", "first s", "CPU s", "wall s", "MiB", "ended")

    def command(self) -> str:
        return f"patrolplanner bench QUESTION INSTANCE --seconds {SECONDS} --workers 1 --json"

    def rows(self) -> list[str]:
        public = [f"{question}/pmed{n}" for question in ("pmedian", "pcenter") for n in PMED]
        covers = [f"mclp/{count}" for count in COVERED]
        towns = [
            f"siting/{seed}/{len(rings)}/{officers}"
            for rings in (ONE_RING, THREE_RINGS)
            for seed in SEEDS
            for officers, _, _ in LIMITS
        ]
        return [*public, *covers, "cumcm2011b/town", *towns, *(f"beats/{seed}/6" for seed in SEEDS)]

    def measure(self, row: str) -> Figures:
        question, *rest = row.split("/")
        with tempfile.TemporaryDirectory() as folder:
            instance = _instance(question, rest, Path(folder))
            ended = program("bench", question, instance, "--seconds", SECONDS, "--workers", 1, "--json")
        said = ended.json
        kept = ("objective", "bound", "gap", "ended", "first_seconds", "seconds", "solved", "within", "loads")
        figures: Figures = {key: said.get(key) for key in kept}
        if question == "cumcm2011b":
            figures["agrees"] = _as_known(said["parts"])
        return {**figures, "cpu": ended.cpu, "peak_mib": ended.peak}

    def cells(self, row: str, figures: Figures, memory: Memory) -> list[object]:
        f = figures
        ours = f["objective"] if "cumcm" not in row else "as known" if f["agrees"] else "NOT as known"
        mine = [row, _known(row), ours, f["bound"], f["gap"], f["first_seconds"], f["cpu"], f["seconds"]]
        return ["" if cell is None else cell for cell in (*mine, f["peak_mib"], f["ended"])]

    def summary(self, known: dict[str, Figures]) -> str:
        said = []
        for question in ("pmedian", "pcenter", "mclp"):
            its = {row: f for row, f in known.items() if row.startswith(question)}
            right = sum(f["objective"] == _known(row) and f["ended"] == "proven" for row, f in its.items())
            spent = sum(float(str(f["cpu"])) for f in its.values())
            said.append(f"{question}: {right} of {len(its)} as known and proven, {spent:.0f} s of CPU with the starts.")
        towns = [f for row, f in known.items() if row.startswith("siting")]
        proven = sum(f["ended"] == "proven" for f in towns)
        worst = max((float(str(f["gap"])) for f in towns), default=0.0)
        return " ".join([*said, f"Towns: {proven} of {len(towns)} proven, the others within {worst:.2f} %."])


def _instance(question: str, rest: list[str], folder: Path) -> Path:
    if question in ("pmedian", "pcenter"):
        return SHARED / "pmed" / f"{rest[0]}.txt"
    if question == "cumcm2011b":
        return SHARED / "deployment"
    path = folder / "instance.json"
    if question == "mclp":
        path.write_text(points_instance(int(rest[0])), encoding="utf-8")
        return path
    if question == "beats":
        asked = beats_instance(int(rest[0]), int(rest[1]))
    else:
        limits = next(limit for limit in LIMITS if limit[0] == int(rest[2]))
        asked = siting_instance(int(rest[0]), limits, ONE_RING if rest[1] == "1" else THREE_RINGS)
    path.write_text(json.dumps(asked, default=int), encoding="utf-8")
    return path


def _known(row: str) -> object:
    question, name, *_ = row.split("/")
    if question == "mclp":
        return COVERED[int(name)]
    if question not in ("pmedian", "pcenter"):
        return None
    column = "p_median_optimum" if question == "pmedian" else "p_center_optimum"
    with (SHARED / "pmed" / "best_known.csv").open(encoding="utf-8") as file:
        return next(int(line[column]) for line in csv.DictReader(file) if line["instance"] == name)


def _as_known(parts: dict) -> bool:
    """Whether the contest's answers are those that are known."""
    a, whole = parts["A"], parts["all"]
    return (
        a["beyond"] == {"28": 4.752, "29": 5.701, "38": 3.406, "39": 3.682, "61": 4.19, "92": 3.601}
        and (a["closing"]["slowest"], a["closing"]["total"], len(a["needed"])) == (8.0155, 46.1885, 4)
        and [one["within"] for one in a["added"]] == [96.79, 98.88, 99.52, 100, 100]
        and [one["mean"] for one in a["added"]] == [0.805, 0.732, 0.682, 0.658, 0.615]
        and (whole["beyond"], whole["needed_placed_freely"], whole["needed_beside"]) == (138, 96, 54)
    )


class Patrol(Group):
    """A month of patrols by six cars in three shifts."""

    name, title = "patrol", "Where to walk: 6 cars, 36 spots, 31 days"
    target = (
        "97 % of visits and all that must be made, gaps there 120 min at most, 95 % of doses within a tenth and none "
        "below 0.8, at the time of the day before at most 3 points more than of a week before, a watcher at most 6 "
        "points better off, at most 70 % of the cars' time, a month in 120 s"
    )
    heads = (
        "town", "made %", "must %", "gap, longest", "doses within a tenth %", "least dose", "day before %",
        "week before %", "watcher +", "cars' time %", "CPU s", "wall s", "MiB",
    )  # fmt: skip

    def command(self) -> str:
        return "patrolplanner bench patrol INSTANCE --seed 1 --json"

    def rows(self) -> list[str]:
        return [str(seed) for seed in SEEDS]

    def measure(self, row: str) -> Figures:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "patrol.json"
            path.write_text(json.dumps(patrol_instance(int(row), 6, 31)), encoding="utf-8")
            ended = program("bench", "patrol", path, "--seed", 1, "--json")
        return {**ended.json["measures"], "seconds": ended.seconds, "cpu": ended.cpu, "peak_mib": ended.peak}

    def cells(self, row: str, figures: Figures, memory: Memory) -> list[object]:
        f = {key: value for key, value in figures.items() if isinstance(value, int | float)}
        same = figures["same_time"]
        assert isinstance(same, dict)
        shares = [100 * f["made"] / f["asked"], 100 * f["must_made"] / max(1, f["must_asked"])]
        doses = [100 * f["dose_near"], f["dose_least"]]
        seen = [100 * same["1"], 100 * same["7"], 100 * (f["watcher"] - f["blind"]), 100 * f["busy"]]
        return [row, *shares, f["longest_gap"], *doses, *seen, f["cpu"], f["seconds"], f["peak_mib"]]
