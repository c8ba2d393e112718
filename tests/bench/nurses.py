"""Groups of the nurse rostering competitions: the first, and the second week by week and as a whole."""

from __future__ import annotations

import csv
import re
import sys
import tempfile
from pathlib import Path

from tests.bench.group import WORKERS, Group, above, best_known
from tests.bench.measuring import SHARED, Figures, Memory, command, program

FIRST_SECONDS = 60
FIRST_ROWS = (
    "sprint01", "sprint_late05", "sprint_hidden05", "medium01", "medium_late03", "medium_hidden02", "long01",
    "long_late02", "long_hidden03",
)  # fmt: skip
TESTS = ("n005w4_0_1-2-3-3", "n012w8_0_3-5-0-2-0-4-5-2", "n021w4_1_4-4-9-2")
"""Of the sets that the organisers gave for trying out; nobody has published results on them."""
LATE = ("n030w4_1_6-2-9-1", "n030w4_1_6-7-5-3", "n040w4_0_2-0-6-1", "n040w4_2_6-1-0-6")
"""Of those that the competition was decided on, for which results are published."""


class First(Group):
    """Sixty seconds for what had ten in the competition (sprint), ten minutes (medium), or ten hours (long)."""

    name, title = "inrc1", f"First nurse rostering competition, {FIRST_SECONDS} s"
    target = "mean within 2 % of the best known"
    heads = ("instance", "best known", "ours", "above", "bound", "first s", "best s", "MiB")

    def command(self) -> str:
        return f"patrolplanner bench inrc1 INSTANCE.txt --seconds {FIRST_SECONDS} --workers {WORKERS} --json"

    def rows(self) -> list[str]:
        return [*FIRST_ROWS]

    def measure(self, row: str) -> Figures:
        limits = ("--seconds", FIRST_SECONDS, "--workers", WORKERS, "--json")
        ended = program("bench", "inrc1", SHARED / "inrc1" / f"{row}.txt", *limits)
        return {**ended.json, "peak_mib": ended.peak}

    def cells(self, row: str, figures: Figures, memory: Memory) -> list[object]:
        f, best = figures, best_known(SHARED / "inrc1", row)
        more = int(str(f["objective"])) - best if f["objective"] is not None else "no roster"
        return [row, best, f["objective"], more, f["bound"], f["first_seconds"], f["best_seconds"], f["peak_mib"]]

    def summary(self, known: dict[str, Figures]) -> str:
        ours = sum(int(str(f["objective"])) for f in known.values() if f["objective"] is not None)
        best = sum(best_known(SHARED / "inrc1", row) for row, f in known.items() if f["objective"] is not None)
        return f"Together {ours}, the best known {best}." if best else ""


class Second(Group):
    """Weekly stages with what the competition's clock gave a stage, on one core; or all weeks at once in that time."""

    def __init__(self, static: bool) -> None:
        self.static = static
        self.name = "inrc2-static" if static else "inrc2"
        way = "all weeks known" if static else "week by week"
        self.title = f"Second nurse rostering competition, {way}"
        self.target = (
            "as good as branch and price in the time of the competition"
            if static
            else "mean within 3 % of the best known dynamic results"
        )
        best = ("best known", "gap %") if static else ("best dynamic of the two", "best static", "above static %")
        self.heads = ("instance", "seconds", "ours", *best, "bound", "MiB", "checked")

    def command(self) -> str:
        more = " --static" if self.static else ""
        return f"patrolplanner bench inrc2 INSTANCE --seconds S --workers 1{more} --json"

    def rows(self) -> list[str]:
        return [*TESTS, *LATE]

    def measure(self, row: str) -> Figures:
        folder = SHARED / "inrc2" / row.partition("_")[0]
        limits = ("--seconds", seconds_of(row), "--workers", 1, "--json", *(("--static",) if self.static else ()))
        with tempfile.TemporaryDirectory() as made:
            ended = program("bench", "inrc2", folder / row, *limits, "--out", Path(made) / "out")
            files = sorted((Path(made) / "out").iterdir(), key=lambda file: int(file.stem.rpartition("-")[2]))
            said = command(sys.executable, SHARED / "inrc2" / "check.py", "--json", folder, row, *files).json
        figures = {**ended.json, "peak_mib": ended.peak}
        figures["checked"] = said["hard_total"] == 0 and said["soft"]["sum"] == figures["objective"]
        return figures

    def cells(self, row: str, figures: Figures, memory: Memory) -> list[object]:
        f = figures
        static = best_known(SHARED / "inrc2", row) if row in LATE else None
        gap = "" if static is None else above(f["objective"], static)
        dynamic = [] if self.static else ["" if static is None else " and ".join(map(str, best_dynamic(row)))]
        known = [*dynamic, "" if static is None else static, gap]
        checked = "yes" if f["checked"] else "NO"
        return [row, seconds_of(row), f["objective"], *known, f["bound"], f["peak_mib"], checked]

    def summary(self, known: dict[str, Figures]) -> str:
        """Of a data set's two late instances the best dynamic results are known, but not which is whose."""
        if self.static:
            return ""
        said = []
        for data_set in sorted({row.partition("_")[0] for row in LATE}):
            both = [f["objective"] for row, f in known.items() if row in LATE and row.startswith(f"{data_set}_")]
            if len(both) == 2 and None not in both:
                ours, best = sum(int(str(one)) for one in both), sum(best_dynamic(data_set))
                said.append(
                    f"{data_set}: {ours} for both, the best dynamic results {best}, {above(ours, best):.1f} % above."
                )
        return " ".join(said)


def seconds_of(row: str) -> int:
    """What the competition gave all stages of an instance together: 10 s and 3 s more for each nurse above 20 each."""
    found = re.match(r"n(\d+)w(\d+)", row)
    assert found is not None
    nurses, weeks = map(int, found.groups())
    return weeks * (10 + 3 * max(0, nurses - 20))


def best_dynamic(row: str) -> tuple[int, int]:
    """The best results of the competition on a data set's two late instances, the lower one first."""
    data_set = row.partition("_")[0]
    with (SHARED / "inrc2" / "dynamic_best.csv").open(encoding="utf-8") as file:
        line = next(line for line in csv.DictReader(file) if line["data_set"] == data_set)
    return int(line["lowest_best"]), int(line["highest_best"])
