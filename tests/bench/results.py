"""The engine's targets, measured: runs what is not yet known and writes the table RESULTS.md.

``python -m tests.bench.results [GROUP ...] [--only ROW ...] [--redo]`` from the top of the repository, with the public
instances beside it. Figures are kept in results.json, so that a run of hours can be stopped and gone on with;
``--redo`` measures again what is chosen, ``--table`` only writes the table. Nothing else should run meanwhile.
"""

from __future__ import annotations

import argparse
import csv
import re
import statistics
import sys
import tempfile
import traceback
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from patrolplanner.planning.model.rule import GAP_PRICE
from patrolplanner.planning.solving.bounds.count_model import SMALL_GAP
from patrolplanner.store.plan_file import PlanFile
from tests.bench.deployment import Patrol, Siting
from tests.bench.group import FIRST, LAST, WORKERS, Group, above, best_known, county
from tests.bench.limits import TimeLimits
from tests.bench.measuring import SHARED, Figures, Memory, command, machine, program
from tests.bench.nurses import First, Second
from tests.bench.routes import PatrolRoutes
from tests.bench.seen import PatrolSample, Visibility

HERE = Path(__file__).parent
MEMORY, TABLE = HERE / "results.json", HERE / "RESULTS.md"
CURTOIS = (*range(1, 13), 14, 16, 18, 20)
COMPLETE = {60: 5, 150: 10, 300: 25, 1000: 120}
PROVEN = {60: 60, 150: 120, 300: 300, 1000: 900}


# -- Curtois ----------------------------------------------------------------------------------------------


class Curtois(Group):
    """Public shift scheduling against the best known values, beside the textbook model or published solvers."""

    def __init__(self, seconds: int, peer: bool) -> None:
        self.seconds, self.peer = seconds, peer
        self.name = f"curtois{seconds}"
        self.title = f"Curtois, {seconds} s"
        known = ("instance", "best known", "ours", "gap %", "bound", "first s", "best s", "MiB", "checked")
        self.heads = (*known, *(("stock CP-SAT",) if peer else ("ejection chain", "Gurobi")))
        self.target = (
            "at least as good as stock CP-SAT on the textbook model in the same time; mean gap under 3 %"
            if peer
            else "mean gap under 1 %; 1-7 and 9-11 at the best known value; not worse than the published 10-minute "
            "ejection chain, on 8, 14, 16, 18 not worse than 10-minute Gurobi"
        )

    def command(self) -> str:
        return f"patrolplanner bench curtois InstanceN.txt --seconds {self.seconds} --workers {WORKERS} --json"

    def rows(self) -> list[str]:
        return [str(n) for n in CURTOIS]

    def measure(self, row: str) -> Figures:
        instance = SHARED / "curtois" / f"Instance{row}.txt"
        with tempfile.TemporaryDirectory() as folder:
            solution = Path(folder) / "out.tsv"
            limits = ("--seconds", self.seconds, "--workers", WORKERS)
            ended = program("bench", "curtois", instance, *limits, "--out", solution, "--json")
            figures = {**ended.json, "peak_mib": ended.peak}
            said = command(sys.executable, SHARED / "curtois" / "check.py", "--json", instance, solution).json
        figures["checked"] = said["hard_total"] == 0 and said["soft"]["total"] == figures["objective"]
        if self.peer:
            script = SHARED / "curtois" / "peer_cpsat.py"
            said = command(sys.executable, script, instance, self.seconds, WORKERS).out.split()
            figures |= {"peer": said[1], "peer_bound": said[2]}
        return figures

    def cells(self, row: str, figures: Figures, memory: Memory) -> list[object]:
        best = best_known(SHARED / "curtois", row)
        f = figures
        mine = [row, best, f["objective"], above(f["objective"], best), f["bound"], f["first_seconds"]]
        mine += [f["best_seconds"], f["peak_mib"], "yes" if f["checked"] else "NO"]
        if self.peer:
            return [*mine, f["peer"]]
        return [*mine, published(row, "Ejection chain"), published(row, "Gurobi")]

    def summary(self, known: dict[str, Figures]) -> str:
        gaps = [above(f["objective"], best_known(SHARED / "curtois", row)) for row, f in known.items()]
        found = [g for g in gaps if isinstance(g, float)]
        worse = [row for row, f in known.items() if self._worse(f)]
        text = (
            f"Mean gap to the best known {statistics.mean(found):.2f} % over {len(found)} instances." if found else ""
        )
        return text + (f" Worse than stock CP-SAT on: {', '.join(worse) or 'none'}." if self.peer else "")

    def _worse(self, figures: Figures) -> bool:
        if not self.peer or figures["peer"] == "none":
            return False
        return figures["objective"] is None or int(str(figures["objective"])) > int(str(figures["peer"]))


def published(row: str, method: str) -> object:
    """The cost that a method is reported with after ten minutes."""
    with (SHARED / "curtois" / "published.csv").open(encoding="utf-8") as file:
        lines = [r for r in csv.DictReader(file) if r["instance"] == row and r["seconds"] == "600"]
    return next((r["cost"] or "none" for r in lines if r["method"].startswith(method)), "")


# -- county -----------------------------------------------------------------------------------------------


class County(Group):
    """Invented counties of several sizes: ``seconds`` by number of people."""

    heads = ("people", "seed", "seconds", "gaps", "least gaps", "hard", "price", "bound", "within %", "MiB", "wall s")
    load = 0.85

    def __init__(self, name: str, title: str, target: str, seconds: dict[int, int], seeds: tuple[int, ...]) -> None:
        self.name, self.title, self.target = name, title, target
        self.seconds, self.seeds = seconds, seeds

    def command(self) -> str:
        return f"patrolplanner solve PLAN --from {FIRST} --to {LAST} --seconds S --workers {WORKERS} --json"

    def rows(self) -> list[str]:
        return [f"{people}/{seed}" for people in self.seconds for seed in self.seeds]

    def measure(self, row: str) -> Figures:
        people, seed = map(int, row.split("/"))
        with tempfile.TemporaryDirectory() as folder:
            plan = county(Path(folder), people, self.load, seed)
            limits = ("--seconds", self.seconds[people], "--workers", WORKERS)
            ended = program("solve", plan, "--from", FIRST, "--to", LAST, *limits, "--json")
        said = ended.json
        by_post = Counter[str]()
        for gap in said["gaps"]:
            by_post[gap["post"]] += gap["missing"]
        return {
            "gaps": sum(gap["missing"] for gap in said["gaps"]),
            "by_post": dict(by_post),
            "hard": sum(v["severity"] == "hard" for v in said["violations"]),
            "price": said["price"],
            "bound": said["bound"],
            "seconds": said["seconds"],
            "wall": ended.seconds,
            "peak_mib": ended.peak,
        }

    def cells(self, row: str, figures: Figures, memory: Memory) -> list[object]:
        people, seed = row.split("/")
        f = figures
        bounds = [f["bound"], memory.rows.get(f"proven {row}", {}).get("bound") if self.load < 1 else None]
        best = max((int(str(b)) for b in bounds if b is not None), default=0)
        within = 100 * (int(str(f["price"])) - best) / max(1, int(str(f["price"])))
        least = max(0, best // GAP_PRICE)
        spent = self.seconds[int(people)]
        return [people, seed, spent, f["gaps"], least, f["hard"], f["price"], best, within, f["peak_mib"], f["wall"]]


class Overload(County):
    """More work than people: the gaps that remain, and how they are spread."""

    heads = ("people", "seed", "seconds", "gaps", "least gaps", "above %", "most a post", "posts with gaps", "MiB")
    load = 1.2

    def cells(self, row: str, figures: Figures, memory: Memory) -> list[object]:
        people, seed = row.split("/")
        f = figures
        # a bound counts a missing person at the full price less what the counts beside it may have charged already
        least = int(str(f["bound"] or 0)) // (GAP_PRICE - SMALL_GAP)
        gaps = int(str(f["gaps"]))
        by_post = f["by_post"]
        assert isinstance(by_post, dict)
        over = 100 * (gaps - least) / least if least else "no bound"
        most = max(by_post.values(), default=0)
        return [people, seed, self.seconds[int(people)], gaps, least, over, most, len(by_post), f["peak_mib"]]


# -- rotations and sick calls -----------------------------------------------------------------------------


class Rotations(Group):
    """Rotating workforce: found or proven impossible."""

    heads = ("example", "known", "answer", "seconds", "MiB", "agrees")

    def __init__(self, folder: str, seconds: int, target: str) -> None:
        self.folder, self.seconds, self.target = folder, seconds, target
        self.name, self.title = f"rws-{folder}", f"Rotating workforce, {folder}"

    def command(self) -> str:
        return f"patrolplanner bench rws ExampleN.txt --seconds {self.seconds} --json"

    def rows(self) -> list[str]:
        names = (re.sub(r"\D", "", path.stem) for path in (SHARED / "rws" / self.folder).glob("*.txt"))
        return sorted(names, key=int)

    def measure(self, row: str) -> Figures:
        instance = SHARED / "rws" / self.folder / f"Example{row}.txt"
        ended = program("bench", "rws", instance, "--seconds", self.seconds, "--workers", WORKERS, "--json")
        return {**ended.json, "peak_mib": ended.peak}

    def cells(self, row: str, figures: Figures, memory: Memory) -> list[object]:
        said = figures["said"]
        assert isinstance(said, list)
        answer = str(said[0]).split(":")[0] if said else "undecided"
        with (SHARED / "rws" / "best_known.csv").open(encoding="utf-8") as file:
            lines = [r for r in csv.DictReader(file) if (r["folder"], r["example"]) == (self.folder, row)]
        known = lines[0]["status"] if lines else ""
        agrees = "yes" if answer == known else "open" if answer not in ("feasible", "infeasible") else "NO"
        return [row, known, answer, figures["seconds"], figures["peak_mib"], agrees]

    def summary(self, known: dict[str, Figures]) -> str:
        decided = [f for f in known.values() if f["solved"] or f["ended"] == "proven"]
        longest = max((float(str(f["seconds"])) for f in decided), default=0)
        return f"{len(decided)} of {len(known)} decided, the slowest in {longest:.2f} s."


class SickCall(Group):
    """A week lost by the person with most duties in it, in a county of 300 that is rostered already."""

    name, title = "sick", "Sick call, 300 people, a week lost"
    target = "first proposal under 2 s; changes equal lost duties where direct cover exists"
    heads = ("seed", "lost duties", "changes", "kind", "first proposal s", "gaps before", "gaps after", "wall s")

    def command(self) -> str:
        return "patrolplanner repair PLAN --away PERSON --from 2026-12-14 --to 2026-12-20 --json"

    def rows(self) -> list[str]:
        return ["1", "2", "3"]

    def measure(self, row: str) -> Figures:
        first, last = date(2026, 12, 14), date(2026, 12, 20)
        with tempfile.TemporaryDirectory() as folder:
            plan = county(Path(folder), 300, 0.85, int(row))
            program("solve", plan, "--from", FIRST, "--to", LAST, "--seconds", 60, "--workers", WORKERS)
            with PlanFile.open(plan) as file:
                roster = file.load().roster.between(first, last)
            busy = Counter(a.pair.person for a in roster)
            person = min(busy, key=lambda p: (-busy[p], p))
            now = f"{first - timedelta(days=1)}T12:00"
            away = ("--away", person, "--from", first, "--to", last, "--now", now)
            ended = program("repair", plan, *away, "--json")
        said = ended.json
        proposal = said["proposals"][0]
        changes = sum(max(len(c["off"]), len(c["on"])) for c in proposal["changes"])
        return {
            "lost": len(said["lost"]),
            "changes": changes,
            "kind": proposal["kind"],
            "first": proposal["seconds"],
            "before": said["before"]["gaps"],
            "after": proposal["after"]["gaps"],
            "wall": ended.seconds,
        }

    def cells(self, row: str, figures: Figures, memory: Memory) -> list[object]:
        f = figures
        return [row, f["lost"], f["changes"], f["kind"], f["first"], f["before"], f["after"], f["wall"]]


GROUPS: tuple[Group, ...] = (
    Curtois(60, peer=True),
    Curtois(600, peer=False),
    First(),
    Second(static=False),
    Second(static=True),
    County(
        "complete",
        "County, load 0.85: a complete roster",
        "no hard rule broken, gaps within 1 of the least, in 5 / 10 / 25 / 120 s",
        COMPLETE,
        (1, 2, 3),
    ),
    County(
        "proven",
        "County, load 0.85: all rules priced",
        "proven within 3 % of the bound after 60 / 120 / 300 / 900 s; under 3 GB",
        PROVEN,
        (1, 2, 3),
    ),
    Overload(
        "overload",
        "County, load 1.2",
        "gaps within 2 % of a proven least number, spread fairly over posts",
        {60: 60, 300: 300},
        (1,),
    ),
    Rotations("real20", 5, "each solved or proved impossible in under 5 s"),
    Rotations("set50", 60, "all decided in 60 s each but one"),
    SickCall(),
    Siting(),
    Patrol(),
    PatrolRoutes(),
    PatrolSample(),
    Visibility(),
    TimeLimits(),
)


# -- table ------------------------------------------------------------------------------------------------


def shown(value: object) -> str:
    """A figure as the table has it."""
    if value is None:
        return "none"
    if not isinstance(value, float):
        return str(value)
    return f"{value:.2f}" if abs(value) < 100 else f"{value:.1f}"


def table(memory: Memory) -> Iterator[str]:
    """The lines of RESULTS.md."""
    yield "# What the engine reaches"
    yield ""
    yield "Made by `python -m tests.bench.results`; the figures are those of results.json, instances are public sets"
    yield "and the county maker beside the repository. `load` is what else the machine had to do when a row ended."
    for group in GROUPS:
        known = {
            row: memory.rows[f"{group.name} {row}"] for row in group.rows() if f"{group.name} {row}" in memory.rows
        }
        if not known:
            continue
        yield from ("", f"## {group.title}", "", f"Must: {group.target}.", "", f"`{group.command()}`", "")
        heads = (*group.heads, "load", "day", "commit")
        yield "| " + " | ".join(heads) + " |"
        yield "|" + " --- |" * len(heads)
        for row, figures in known.items():
            about = [figures["load"], figures["day"], figures["commit"]]
            cells = [*group.cells(row, figures, memory), *about]
            yield "| " + " | ".join(map(shown, cells)) + " |"
        if said := group.summary(known):
            yield from ("", said)
        machines = sorted({str(f["machine"]) for f in known.values()})
        yield from ("", f"Machine: {'; '.join(machines)}.")
        if said := group.limited():
            yield from ("", "### What limits it")
            yield from (line for paragraph in said for line in ("", paragraph))


def main() -> int:
    """Measure what is asked for and not yet known; the status is 1 when a run failed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    names = [group.name for group in GROUPS]
    parser.add_argument("groups", nargs="*", metavar="GROUP", help=f"of {', '.join(names)} (default: all)")
    parser.add_argument("--only", nargs="+", default=[], metavar="ROW", help="only these rows, such as 12 or 60/1")
    parser.add_argument("--redo", action="store_true", help="measure again what is known")
    parser.add_argument("--table", action="store_true", help="only write the table")
    chosen = parser.parse_args()
    if strange := sorted(set(chosen.groups) - set(names)):
        parser.error(f"there is no group {strange[0]}; there are {', '.join(names)}")
    if not SHARED.is_dir():
        parser.error("the public instances are not beside the repository")
    memory = Memory(MEMORY)
    failed = 0
    for group in GROUPS if not chosen.table else ():
        if chosen.groups and group.name not in chosen.groups:
            continue
        for row in group.rows():
            key = f"{group.name} {row}"
            if (chosen.only and row not in chosen.only) or (key in memory.rows and not chosen.redo):
                continue
            sys.stderr.write(f"{key} ...\n")
            try:
                memory.keep(key, group.measure(row))
            except (RuntimeError, ValueError, LookupError, OSError):
                traceback.print_exc()
                failed += 1
                continue
            TABLE.write_text("\n".join(table(memory)) + "\n", encoding="utf-8")
    TABLE.write_text("\n".join(table(memory)) + "\n", encoding="utf-8")
    sys.stderr.write(f"{machine()}: {len(memory.rows)} rows, {failed} failed; {TABLE.name} is written\n")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
