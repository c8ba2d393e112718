"""Who answers a call when units are busy (Larson's hypercube): the true share of calls that each unit takes.

Calls come at random; the first unit of a place's order that is free goes. Up to `MOST_EXACT` units every pattern of
busy and free is counted, beyond that Larson's approximation is taken. Calls that find all busy are taken by others,
or wait.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np

from patrolplanner.planning.deployment.choosing import Floats, Ints

MOST_EXACT = 12
_ROUNDS, _EXACT = 200_000, 1e-13


@dataclass(frozen=True)
class Answering:
    """Share of time that each unit is busy, of the calls of each place those that each unit answers, and of all calls
    those that find everybody busy."""

    busy: Floats
    sent: Floats
    all_busy: float


def answering(calls: Floats, finished: float, order: Ints, *, waiting: bool = False) -> Answering:
    """``calls`` an hour from each place, ``finished`` an hour by one unit, ``order[place]`` of the units to be sent.

    With ``waiting`` calls that find all busy wait for the first free unit; that takes less work than the units can do.
    """
    places, units = order.shape
    if not units or not calls.sum():
        return Answering(np.zeros(units), np.zeros((places, units)), 0.0 if units else 1.0)
    # places with the same order are one
    orders, which = np.unique(order, axis=0, return_inverse=True)
    which = which.ravel()
    summed = np.bincount(which, weights=calls, minlength=len(orders)).astype(np.float64)
    if units > MOST_EXACT:
        found = _approximated(summed, finished, orders)
    else:
        found = _counted(summed, finished, orders, waiting=waiting)
    return replace(found, sent=found.sent[which])


def erlang_loss(load: float, units: int) -> float:
    """Share of calls that find all of the units busy, where such calls are lost; ``load`` in units kept busy."""
    lost = 1.0
    for n in range(1, units + 1):
        lost = load * lost / (n + load * lost)
    return lost


def _sent_by_state(order: Ints) -> Ints:
    """[place, state] the unit that goes; -1 where all are busy."""
    places, units = order.shape
    states = np.arange(1 << units)
    sent = np.full((places, len(states)), -1)
    for rank in reversed(range(units)):
        unit = order[:, rank]
        free = (states[None, :] >> unit[:, None]) & 1 == 0
        sent = np.where(free, unit[:, None], sent)
    return sent


def _counted(calls: Floats, finished: float, order: Ints, *, waiting: bool) -> Answering:
    units = order.shape[1]
    states = np.arange(1 << units)
    sent = _sent_by_state(order)
    rates = np.array([calls @ (sent == unit) for unit in range(units)])
    shares = _steady(rates, finished, float(calls.sum()))
    tail = 0.0
    if waiting:
        pressure = min(1 - 1e-9, float(calls.sum()) / (units * finished))
        beyond = shares[-1] * pressure / (1 - pressure)
        shares, tail = shares / (1 + beyond), beyond / (1 + beyond)
    busy = np.array([shares[(states >> unit) & 1 == 1].sum() for unit in range(units)]) + tail
    taken = np.array([(sent == unit) @ shares for unit in range(units)]).T
    return Answering(busy, taken, float(shares[-1]) + tail)


def _steady(rates: Floats, finished: float, calls: float) -> Floats:
    """How often each state is met in the long run, by rounds over the chain until nothing changes."""
    units, count = rates.shape
    states = np.arange(count)
    pace = calls + units * finished
    busy_units = np.array([bin(state).count("1") for state in states])
    stay = pace - np.where(states == count - 1, 0.0, calls) - finished * busy_units
    lows = [states[(states >> unit) & 1 == 0] for unit in range(units)]
    shares: Floats = np.full(count, 1.0 / count)
    for _ in range(_ROUNDS):
        following = shares * stay
        for unit, low in enumerate(lows):
            high = low | (1 << unit)
            following[high] += shares[low] * rates[unit, low]
            following[low] += shares[high] * finished
        following /= pace
        change = float(np.abs(following - shares).max())
        shares = following
        if change < _EXACT:
            break
    total: Floats = shares / shares.sum()
    return total


def _approximated(calls: Floats, finished: float, order: Ints) -> Answering:
    """Larson's approximation: units busy by themselves, corrected for their being busy together; calls are not kept."""
    places, units = order.shape
    load = float(calls.sum()) / (units * finished)
    lost = erlang_loss(load * units, units)
    used = load * (1 - lost)
    factors = [_correction(units, load, used, k) for k in range(units)]
    busy = np.full(units, used)
    sent = np.zeros((places, units))
    for _ in range(500):
        before = np.cumprod(np.concatenate([np.ones((places, 1)), busy[order][:, :-1]], axis=1), axis=1)
        ranked = before * (1 - busy[order]) * np.array(factors)[None, :]
        ranked *= (1 - lost) / ranked.sum(axis=1, keepdims=True)
        sent = np.zeros((places, units))
        np.put_along_axis(sent, order, ranked, axis=1)
        found = np.minimum(1.0, calls @ sent / finished)
        if float(np.abs(found - busy).max()) < 1e-9:
            break
        busy = (busy + found) / 2
    return Answering(busy, sent, lost)


def _correction(units: int, load: float, used: float, busy: int) -> float:
    """How much likelier it is that so many given units are busy and the next is free than if they were independent."""
    offered = load * units
    empty = 1.0 / sum(math.exp(n * math.log(offered) - math.lgamma(n + 1)) for n in range(units + 1))
    found = 0.0
    for n in range(busy, units):
        likely = math.exp(n * math.log(offered) - math.lgamma(n + 1))
        found += likely * math.comb(units - busy - 1, n - busy) / math.comb(units, n)
    return empty * found / (used**busy * (1 - used))
