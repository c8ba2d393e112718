"""Everybody in turn takes the best row beside those of the others: a first roster, and one made of mixtures mended."""

from __future__ import annotations

import math

import numpy as np

from patrolplanner.planning.solving.column_generation.diving import Diver
from patrolplanner.planning.solving.column_generation.master import Schedule
from patrolplanner.planning.solving.column_generation.person_limits import Floats

TURNS = 6  # rounds of everybody, at most
TURN_PAYS = 0.95  # of what the roster cost before, at most, is what a round must make it cost to have another
PRICE_TRIES = 30  # tries at prices for one person's loose limits
SHAKEN_AFTER = 15  # tries, after which prices are shaken
FIRST_STEP = 50  # such a part of the price that stands for hard limits is the first step of a loose limit's
SHAKE = 300  # such a part of it, at most, is what chance adds to prices
STEP_GROWS, STEP_SHRINKS = 2, 3  # times the step while a limit is missed on the same side; and divided by, on the other


def in_turn(diver: Diver, rows: dict[int, Schedule]) -> dict[int, Schedule]:
    """Better these rows, or begin from none, and offer every roster that comes of it."""
    crew, rows = diver.crew, dict(rows)
    sums, cost = crew.sums(rows.values()), math.inf
    for _ in range(TURNS):
        for p in diver.rng.permutation(list(crew.people)).tolist():
            diver.check()
            if p in rows:
                sums[rows[p].effect.link] -= rows[p].effect.weight
            rows[p] = _beside(diver, p, crew.links.next_prices(sums))
            sums[rows[p].effect.link] += rows[p].effect.weight
        before, cost = cost, crew.cost(list(rows.values()))
        diver.offer(list(rows.values()))
        if cost > TURN_PAYS * before:
            break
    return rows


def _beside(diver: Diver, p: int, prices: Floats) -> Schedule:
    """A person's best row at these prices of the atoms; limits that the diagram does not know get a price each,
    which grows until they are kept."""
    crew = diver.crew
    extra, sign = np.zeros(crew.links.count), np.zeros(crew.links.count)
    step = np.full(crew.links.count, crew.dearest / FIRST_STEP)
    for n in range(PRICE_TRIES):
        whole = prices + crew.links.prices(-extra) if n else prices
        if n > SHAKEN_AFTER:  # at the price where a limit changes sides only chance finds what keeps it
            whole = whole + diver.rng.uniform(0, crew.dearest / SHAKE, size=len(whole))
        diver.watch.meter.spend(crew.alone(p).work)
        column = crew.column(crew.alone(p).cheapest(whole, crew.flat.pairs)[0])
        over = crew.links.beyond(p, column.effect)
        if not over.any():
            break
        # steps grow while a limit stays missed on one side and shrink when it changes sides
        now = np.sign(over)
        step[now * sign > 0] *= STEP_GROWS
        step[now * sign < 0] /= STEP_SHRINKS
        extra += now * step
        sign = np.where(now != 0, now, sign)
    else:  # no price keeps them all
        if crew.refine([p]):
            return _beside(diver, p, prices)
    crew.remember(column, diver.duals)
    return column
