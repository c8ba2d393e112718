"""Busy units: Erlang's formula, a simulation of calls, and the approximation beside both."""

from __future__ import annotations

import numpy as np
import pytest

from patrolplanner.planning.deployment.choosing import Floats, Ints
from patrolplanner.planning.deployment.hypercube import Answering, answering, erlang_loss


def a_town(units: int, places: int, load: float, seed: int) -> tuple[Floats, Ints]:
    """Calls from random places, and for each place the units from near to far."""
    rng = np.random.default_rng(seed)
    calls = rng.random(places)
    calls *= load * units / calls.sum()
    way = rng.random((places, 1, 2)) - rng.random((1, units, 2))
    return calls, np.argsort(np.hypot(way[..., 0], way[..., 1]), axis=1)


def simulated(calls: Floats, order: Ints, number: int, *, waiting: bool) -> Answering:
    """So many calls one after another, an hour's work each on average."""
    rng = np.random.default_rng(7)
    places, units = order.shape
    whence = rng.choice(places, number, p=calls / calls.sum())
    now, free = 0.0, np.zeros(units)
    busy, sent, met = np.zeros(units), np.zeros((places, units)), 0
    gaps, works = rng.exponential(1 / calls.sum(), number), rng.exponential(1.0, number)
    for place, gap, work in zip(whence, gaps, works, strict=True):
        now += gap
        unit = next((u for u in order[place] if free[u] <= now), None)
        met += unit is None
        if unit is None and not waiting:
            continue
        begin = now
        if unit is None:
            unit = int(free.argmin())
            begin = free[unit]
        free[unit] = begin + work
        busy[unit] += work
        sent[place, unit] += 1
    return Answering(busy / now, sent / number, met / number)


@pytest.mark.parametrize("units", [3, 6, 10])
@pytest.mark.parametrize("load", [0.3, 0.7])
def test_the_share_that_finds_all_busy_is_erlangs(units: int, load: float) -> None:
    found = answering(*_parted(a_town(units, 40, load, 1)))
    assert found.all_busy == pytest.approx(erlang_loss(load * units, units), abs=1e-6)
    assert found.sent.sum(axis=1) == pytest.approx(np.full(40, 1 - found.all_busy))
    assert found.busy.mean() == pytest.approx(load * (1 - found.all_busy), abs=1e-6)


def _parted(town: tuple[Floats, Ints]) -> tuple[Floats, float, Ints]:
    return town[0], 1.0, town[1]


@pytest.mark.parametrize("waiting", [False, True])
def test_each_unit_is_as_busy_as_in_a_simulation(waiting: bool) -> None:
    calls, order = a_town(5, 30, 0.6, 2)
    found = answering(calls, 1.0, order, waiting=waiting)
    played = simulated(calls, order, 100_000, waiting=waiting)
    assert found.busy == pytest.approx(played.busy, abs=0.012)
    assert found.all_busy == pytest.approx(played.all_busy, abs=0.01)
    if not waiting:
        assert found.sent.T @ calls / calls.sum() == pytest.approx(played.sent.sum(axis=0), abs=0.01)


def test_many_units_are_near_a_simulation() -> None:
    calls, order = a_town(14, 60, 0.5, 3)
    found = answering(calls, 1.0, order)
    played = simulated(calls, order, 60_000, waiting=False)
    assert found.busy == pytest.approx(played.busy, abs=0.04)
    assert found.all_busy == pytest.approx(erlang_loss(7.0, 14))


def test_without_units_or_calls() -> None:
    assert answering(np.ones(3), 1.0, np.zeros((3, 0), dtype=np.int64)).all_busy == 1.0
    quiet = answering(np.zeros(3), 1.0, np.zeros((3, 1), dtype=np.int64))
    assert (quiet.busy.tolist(), quiet.all_busy) == ([0.0], 0.0)
