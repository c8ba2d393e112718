"""One large plan over several machines: what it would bring, in work, and simulated as time by the wall clock.

``python -m tests.bench.one_plan_on_machines PLAN.patrol FIRST LAST WORK``. Three ways, on one, two and four machines
that have the same work each, so that all end at the same time by the wall, and one that has the work of all:

- *alone*: one machine that has so many times the work, which is what machines would bring at the very best;
- *seeds*: every machine searches the whole plan from another chance, the best roster counts;
- *rounds*: every machine betters the best roster so far from another chance, for a part of the work; the best of all is
  where the next round begins (neighbourhoods on the machines, the incumbent at home).

Nothing runs beside anything else here: the machines are simulated one after the other, and time by the wall is what the
slowest of them took in each round, with what it takes to lay a plan out there each time.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from patrolplanner.domain.plan import Period
from patrolplanner.planning.stop import Effort
from patrolplanner.services.solving.auto_fill import Filled, FillRequest, auto_fill
from tests.tiny_station import stored

MACHINES = (1, 2, 4)
ROUNDS = 4
Timed = tuple[Filled, float]


def worth(filled: Filled) -> tuple[int, int]:
    return len(filled.verdict.hard), filled.verdict.price


def searched(request: FillRequest, work: float, seed: int) -> Timed:
    begun = time.process_time()
    return auto_fill(request, Effort(3600.0, 1, seed, work)), time.process_time() - begun


def by_seeds(runs: list[Timed], machines: int) -> Timed:
    mine = runs[:machines]
    return min((f for f, _ in mine), key=worth), max(seconds for _, seconds in mine)


def by_rounds(request: FillRequest, work: float, machines: int) -> Timed:
    best, wall = None, 0.0
    for turn in range(ROUNDS):
        asked = request if best is None else replace(request, begin=best.roster)
        runs = [searched(asked, work / ROUNDS, turn * machines + n) for n in range(machines)]
        wall += max(seconds for _, seconds in runs)
        best = min((f for f, _ in (*runs, *([(best, 0.0)] if best else []))), key=worth)
    assert best is not None
    return best, wall


def main() -> None:
    path, first, last, work = sys.argv[1:]
    facts, total = stored(Path(path)), float(work)
    period = Period(date.fromisoformat(first), date.fromisoformat(last))
    request = FillRequest(facts.plan, facts.roster, period, now=datetime(2026, 11, 20), published=facts.published)
    runs = [searched(request, total, seed) for seed in range(max(MACHINES))]
    ideas: dict[str, Callable[[int], Timed]] = {
        "alone": lambda machines: searched(request, total * machines, 0) if machines > 1 else runs[0],
        "seeds": lambda machines: by_seeds(runs, machines),
        "rounds": lambda machines: by_rounds(request, total, machines),
    }
    for name, idea in ideas.items():
        for machines in MACHINES:
            found, wall = idea(machines)
            hard, price = worth(found)
            wall /= machines if name == "alone" else 1
            line = (name, machines, total * machines, f"{wall:.1f}", hard, price, found.verdict.open_places)
            sys.stdout.write("| " + " | ".join(map(str, line)) + " |\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
