"""Many small stations over a cluster of two workers: overhead beside the local scheduler, memory, workers that die.

``python -m tests.bench.cluster --stations 200 --seconds 20`` makes so many stations of 30 people and a month, lets
``patrolplanner bureau`` roster them by processes of this machine, over two workers, and over two workers of which one
is killed every ten seconds; it prints wall time, what a station takes besides its search, the caller's peak of memory,
and whether all came out, each once. ``--parts local cluster local cluster`` takes turns, and says at the end how much
longer the cluster took: a machine that does other things meanwhile does them to both.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter, defaultdict
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

import psutil

from patrolplanner.domain.plan import Plan
from patrolplanner.planning.stop import Effort, StopFlag
from patrolplanner.services.cluster.cluster_scheduler import ClusterScheduler
from patrolplanner.services.cluster.place import ClusterPlace
from patrolplanner.services.solving.auto_fill import Filled, FillRequest, Task
from patrolplanner.services.solving.scheduling import LocalScheduler, Scheduler
from patrolplanner.store.plan_file import PlanFile
from tests.builders import a_demand, a_plan, a_post, an_auxiliary, an_officer, december
from tests.services.cluster.machines import Machines, kill
from tests.tiny_station import plan_file, stored

WORKERS = 2
KILL_SECONDS = 10.0
MIB = 1024 * 1024
MONTH = december(1, 31)


class Ran(NamedTuple):
    """What one call came to."""

    seconds: float
    searched: float
    """What the searches took altogether, by their own clocks."""
    mib: float
    answers: int
    complete: int
    price: int
    writes: Counter[int]


def a_small_station(number: int) -> Plan:
    """Thirty people for three posts by day and night; no two stations are quite the same."""
    officers, auxiliaries = 12 + number % 5, 18 - number % 5
    posts = tuple(a_post(f"K{n}") for n in range(3))
    return a_plan(
        people=(
            *(an_officer(f"P{n:02d}") for n in range(officers)),
            *(an_auxiliary(f"F{n:02d}") for n in range(auxiliaries)),
        ),
        posts=posts,
        demands=tuple(a_demand(post.id, shift, 2 + (number + n) % 2) for n, post in enumerate(posts) for shift in "DN"),
    )


def made(folder: Path, count: int) -> list[Path]:
    plans = []
    for n in range(count):
        place = folder / f"s{n:03d}"
        place.mkdir(parents=True)
        plans.append(plan_file(place, a_small_station(n)))
    return plans


def solves_of(plan: Path) -> int:
    """How often a roster was written, by the plan's log."""
    with PlanFile.open(plan) as file:
        return sum(entry.action == "solve" for entry in file.audit())


def call(plans: list[Path], seconds: float, *more: str) -> Ran:
    """One ``bureau``, watched from outside."""
    first, last = (day.isoformat() for day in MONTH)
    command = [sys.executable, "-m", "patrolplanner", "bureau", *map(str, plans), "--from", first, "--to", last]
    begun = time.monotonic()
    with tempfile.TemporaryFile() as out:
        process = subprocess.Popen([*command, "--seconds", str(seconds), "--json", *more], stdout=out)
        watched, peak = psutil.Process(process.pid), 0.0
        while process.poll() is None:
            with contextlib.suppress(psutil.Error):
                peak = max(peak, watched.memory_info().rss / MIB)
            time.sleep(0.2)
        took = time.monotonic() - begun
        out.seek(0)
        rows = json.loads(out.read())["plans"]
    writes = Counter(solves_of(plan) for plan in plans)
    return Ran(
        took,
        sum(row["seconds"] or 0.0 for row in rows),
        peak,
        sum(row["saved"] for row in rows),
        sum(row["missing"] == 0 and row["hard"] == 0 for row in rows),
        sum(row["price"] or 0 for row in rows),
        writes,
    )


def killing(machines: Machines, workers: list[subprocess.Popen[bytes]], over: threading.Event) -> int:
    """Kill a worker now and then, and begin another."""
    killed = 0
    while not over.wait(KILL_SECONDS):
        worker = workers.pop(0)
        kill(worker)
        killed += 1
        workers.append(machines.worker(f"again{killed}"))
    return killed


def over_a_cluster(plans: list[Path], seconds: float, folder: Path, *, kill: bool) -> tuple[Ran, int]:
    machines, over, killed = Machines(folder), threading.Event(), [0]
    try:
        machines.scheduler()
        workers = [machines.worker(f"w{n}") for n in range(WORKERS)]
        murderer = threading.Thread(target=lambda: killed.append(killing(machines, workers, over)))
        if kill:
            murderer.start()
        ran = call(plans, seconds, "--cluster", machines.address)
        over.set()
        if kill:
            murderer.join()
        return ran, killed[-1]
    finally:
        over.set()
        machines.close()


def same_at_the_same_work(folder: Path, work: float, count: int = 6) -> bool:
    """Whether so many stations have the same rosters over a cluster and here."""
    plans = made(folder / "same", count)

    def rostered(scheduler: Scheduler) -> list[object]:
        for number, plan in enumerate(plans):
            facts = stored(plan)
            request = FillRequest(facts.plan, facts.roster, MONTH, now=datetime(2026, 11, 20))
            scheduler.submit(number, Task(request, Effort(600.0, 1, 0, work)))
        answers = dict(scheduler.results(StopFlag()))
        return [a.roster if isinstance(a, Filled) else a for _, a in sorted(answers.items())]

    machines = Machines(folder)
    try:
        machines.scheduler()
        for n in range(WORKERS):
            machines.worker(f"w{n}")
        with ClusterScheduler(ClusterPlace.of(machines.address)) as scheduler:
            there = rostered(scheduler)
    finally:
        machines.close()
    return there == rostered(LocalScheduler(WORKERS))


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stations", type=int, default=200)
    parser.add_argument("--seconds", type=float, default=20.0)
    parser.add_argument("--work", type=float, default=1.0)
    parser.add_argument("--parts", nargs="+", default=["same", "local", "cluster", "killed"])
    chosen = parser.parse_args()
    walls: dict[str, list[float]] = defaultdict(list)
    say(f"{date.today()} {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
    for part in chosen.parts:
        folder, load = Path(tempfile.mkdtemp()), os.getloadavg()[0]
        try:
            if part == "same":
                say(f"same rosters at the same work: {same_at_the_same_work(folder, chosen.work)}")
                continue
            plans, killed = made(folder, chosen.stations), 0
            if part == "local":
                ran = call(plans, chosen.seconds, "--workers", str(WORKERS))
            else:
                ran, killed = over_a_cluster(plans, chosen.seconds, folder, kill=part == "killed")
            walls[part].append(ran.seconds)
            besides = (WORKERS * ran.seconds - ran.searched) / len(plans)
            say(
                f"{part}: {ran.seconds:.1f} s, {besides:.2f} s a station besides its search, caller {ran.mib:.0f} MiB, "
                f"{ran.answers} of {len(plans)} saved, "
                f"{ran.complete} complete, sum of prices {ran.price}, solves in a plan's log {dict(ran.writes)}, "
                f"{killed} workers killed, load {load:.1f} to {os.getloadavg()[0]:.1f}"
            )
        finally:
            shutil.rmtree(folder, ignore_errors=True)
    if walls["local"] and walls["cluster"]:
        local, cluster = (sum(walls[part]) / len(walls[part]) for part in ("local", "cluster"))
        say(f"the cluster took {100 * (cluster / local - 1):+.1f} % of the time of local processes more")


if __name__ == "__main__":
    main()
