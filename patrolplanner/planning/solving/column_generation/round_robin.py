"""Everybody in turn takes the best row beside those of the others: a first roster, and one made of mixtures mended."""

from __future__ import annotations

import math
from collections.abc import Callable

from patrolplanner.planning.solving.column_generation.diving import Diver
from patrolplanner.planning.solving.column_generation.master import Schedule
from patrolplanner.planning.solving.column_generation.narrow import NARROW_WORK

TURNS = 6  # rounds of everybody, at most
PART = 0.1  # of the people, after whom a first round shows how far it is
TURN_PAYS = 0.95  # of what the roster cost before, at most, is what a round must make it cost to have another


def in_turn(
    diver: Diver, rows: dict[int, Schedule], turns: int = TURNS, after: Callable[[], None] = lambda: None
) -> dict[int, Schedule]:
    """Better these rows, or begin from none, and offer every roster that comes of it; ``after`` hears of each."""
    crew, rows = diver.crew, dict(rows)
    sums = crew.sums(rows.values())
    cost = crew.cost(list(rows.values())) if rows else math.inf
    few = max(1, round(PART * len(crew.members)))
    for _ in range(turns):
        for n, p in enumerate(diver.rng.permutation(crew.members).tolist()):
            diver.check()
            before = rows.pop(p, None)
            if before is not None:
                sums[before.effect.link] -= before.effect.weight
            work = crew.alone(p).work if p in crew.people else NARROW_WORK * crew.narrow[p].size
            diver.watch.meter.spend(work)
            column = crew.row_beside(p, crew.links.next_prices(sums)) or before
            if column is None:
                continue  # nothing found that keeps what is hard: the others go on without
            crew.remember(column, diver.duals)
            rows[p] = column
            sums[column.effect.link] += column.effect.weight
            if math.isinf(cost) and n % few == 0:
                diver.offer(list(rows.values()))  # the first round takes its time in long plans
        earlier, cost = cost, crew.cost(list(rows.values()))
        diver.offer(list(rows.values()))
        after()
        if cost > TURN_PAYS * earlier:
            break
    return rows
