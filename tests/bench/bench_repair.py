"""How long a sick call takes on a rostered plan file, and how many changes it needs for the duties lost.

``python -m tests.bench.bench_repair PLAN.patrol [CALLS]`` from the top of the repository: people chosen by a fixed seed
are away for a week each. Prints a line a call; ends with 1 when a first proposal with direct cover took over 2 s.
"""

from __future__ import annotations

import random
import sys
import time
from datetime import datetime, timedelta
from pathlib import Path

from patrolplanner.planning.repair.disruptions import Away
from patrolplanner.planning.solving.questions.repair_stages import Repairer
from patrolplanner.services.changes.repairing import Repair, repair, situation_of
from patrolplanner.store.plan_file import PlanFile

CALLS, MARK, SEED = 10, 2.0, 1


def main(arguments: list[str]) -> int:
    """Print the table."""
    assert Repairer
    with PlanFile.open(Path(arguments[0])) as file:
        stored = file.load()
    period = stored.last_period
    if period is None:
        sys.stderr.write("the plan has no rostered period\n")
        return 2
    rng = random.Random(SEED)
    late = 0
    sys.stdout.write(f"{'person':10}{'lost':>5}{'changed':>8}{'stage':>16}{'first':>8}{'cpu':>8}{'all':>8}  kinds\n")
    for _ in range(int(arguments[1]) if len(arguments) > 1 else CALLS):
        person = rng.choice(stored.plan.people).id
        first = period.first + timedelta(days=rng.randrange(max(1, period.days - 7)))
        away = Away(person, first, first + timedelta(days=6))
        begun, work = time.perf_counter(), time.process_time()
        heard: list[tuple[float, float]] = []

        def note(_: Repair, begun: float = begun, work: float = work, heard: list[tuple[float, float]] = heard) -> None:
            heard.append((time.perf_counter() - begun, time.process_time() - work))

        made = repair(situation_of(stored, (away,), datetime.combine(first, datetime.min.time())), on_first=note)
        best = made.proposals[0]
        seconds, cpu = heard[0]
        late += best.kind == "cover" and not best.worse and seconds > MARK
        sys.stdout.write(
            f"{person:10}{len(made.lost):>5}{len(best.changes):>8}{best.stage.name:>16}{seconds:>8.2f}{cpu:>8.2f}"
            f"{time.perf_counter() - begun:>8.2f}  {', '.join(p.kind for p in made.proposals)}\n"
        )
    return 1 if late else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
