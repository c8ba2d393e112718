"""Nights by the clock: whoever is on duty from 22:00 to 06:00 for three hours or more works the night of that evening.

Other than a night duty this asks for no duty date: 00:00-08:00 is the night before it, and what lacks the three hours
alone may have them together with another duty.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from patrolplanner.domain.duties import NIGHT_END_HOUR, NIGHT_LEAST_MINUTES, NIGHT_START_HOUR
from patrolplanner.domain.shifts import DAY_MINUTES
from patrolplanner.planning.model.counters import Space, expand
from patrolplanner.planning.model.instance import Bools, Ints

MOST_PARTS = 10  # duties that together may make a night: their subsets are gone through


@dataclass(frozen=True)
class _NightParts:
    """Stints that lie in a night, with the flat place of person and night, and the minutes from when to when."""

    cell: Ints
    stint: Ints
    start: Ints
    end: Ints

    @property
    def whole(self) -> Bools:
        """[parts] that are a night by themselves."""
        found: Bools = self.end - self.start >= NIGHT_LEAST_MINUTES
        return found

    def only(self, wanted: Bools | Ints) -> _NightParts:
        return _NightParts(self.cell[wanted], self.stint[wanted], self.start[wanted], self.end[wanted])


def clock_nights(space: Space, later: int | None = None) -> Ints:
    """[people, days] counter: works the night of the day; NONE where impossible.

    ``later`` counts only duties dated so many days after the night's own day.
    """
    shape = len(space.instance.people), len(space.instance.days)
    parts = _parts(space, later)
    alone, pieces = parts.only(parts.whole), parts.only(~parts.whole)
    out = space.counters.grid(shape, alone.cell, space.stint_columns[alone.stint])
    flat = out.reshape(-1)
    for cells, columns in _together(space, alone, pieces):
        flat[cells] = columns
    return out


def _parts(space: Space, later: int | None) -> _NightParts:
    """What of each stint lies in which night."""
    days = space.instance.days
    found = [(np.zeros(0, np.int64),) * 4]
    for after in (-1, 0, 1) if later is None else (later,):
        night = space.stint_day - after
        evening = night * DAY_MINUTES
        start = np.maximum(space.stint_start, evening + NIGHT_START_HOUR * 60)
        end = np.minimum(space.stint_end, evening + DAY_MINUTES + NIGHT_END_HOUR * 60)
        there = (end > start) & (night >= days[0]) & (night <= days[-1])
        there &= ~space.instance.shift_days.standby[space.stint_shift_day]
        stint = np.flatnonzero(there)
        cell = space.stint_person[stint] * len(days) + night[stint] - days[0]
        found.append((cell, stint, start[stint], end[stint]))
    return _NightParts(*(np.concatenate(columns) for columns in zip(*found, strict=True)))


def _together(space: Space, alone: _NightParts, pieces: _NightParts) -> Iterator[tuple[Ints, Ints]]:
    """Places of nights that several short duties may make together, and their counters.

    Nights of the same pieces are made together; those whose pieces do not add up are none.
    """
    minutes = np.bincount(pieces.cell, weights=pieces.end - pieces.start)
    pieces = pieces.only(minutes[pieces.cell] >= NIGHT_LEAST_MINUTES)
    pieces = pieces.only(np.lexsort((pieces.end, pieces.start, pieces.cell)))
    first = np.flatnonzero(np.diff(pieces.cell, prepend=-1))
    since = pieces.start[first].repeat(np.diff(first, append=len(pieces.cell)))
    start, end = pieces.start - since, pieces.end - since
    alike: dict[bytes, list[int]] = {}
    for begin, stop in pairwise([*first.tolist(), len(start)]):
        spans = np.stack([start[begin:stop], end[begin:stop]], axis=1)
        alike.setdefault(spans.tobytes(), []).append(begin)
    for key, begins in alike.items():
        spans = np.frombuffer(key, dtype=np.int64).reshape(-1, 2)[:MOST_PARTS]
        members, weight = _enough(spans)
        if len(weight):
            yield pieces.cell[begins], _counters(space, alone, pieces, np.array(begins), members, weight)


def _enough(spans: Ints) -> tuple[Bools, Ints]:
    """Sets [sets, spans] and their weights: "these spans cover a night" is the weighted sum of "one of the set".

    "None of a set" is a product of 0-1 numbers, "not enough" a polynomial of such products, in exactly one way. Nothing
    where all of them together are not enough.
    """
    count = len(spans)
    chosen = (np.arange(2**count)[:, None] >> np.arange(count)) & 1 > 0
    covered, until = np.zeros(len(chosen), dtype=np.int64), np.full(len(chosen), np.iinfo(np.int64).min)
    for n, (start, end) in enumerate(spans.tolist()):  # in the order of their starts
        gain = np.maximum(0, end - np.maximum(start, until))
        covered += np.where(chosen[:, n], gain, 0)
        until = np.where(chosen[:, n], np.maximum(until, end), until)
    weight = (covered < NIGHT_LEAST_MINUTES).astype(np.int64)[::-1].copy()  # by which are missing
    if weight[0]:
        return np.zeros((0, count), dtype=bool), np.zeros(0, dtype=np.int64)
    for n in range(count):
        halves = weight.reshape(-1, 2, 2**n)
        halves[:, 1] -= halves[:, 0]
    used = np.flatnonzero(weight)
    return chosen[used], weight[used]


def _counters(
    space: Space, alone: _NightParts, pieces: _NightParts, begins: Ints, members: Bools, weight: Ints
) -> Ints:
    """[nights] counter: on enough of the pieces from ``begins`` on, or on a duty that is a night by itself."""
    sets = np.arange(len(weight))
    which, piece = np.nonzero(members)
    night = np.arange(len(begins))
    group = night[:, None] * len(sets) + which[None, :]
    stint = pieces.stint[begins[:, None] + piece[None, :]]
    order = np.argsort(alone.cell, kind="stable")
    cells = alone.cell[order]
    here = pieces.cell[begins]
    of, place = expand(night, np.searchsorted(cells, here), np.searchsorted(cells, here, side="right"))
    also = of[:, None] * len(sets) + sets[None, :]
    others = np.broadcast_to(alone.stint[order[place]][:, None], also.shape)
    groups = np.concatenate([group.reshape(-1), also.reshape(-1)])
    stints = np.concatenate([stint.reshape(-1), others.reshape(-1)])
    one_of = space.counters.anys(groups, space.stint_columns[stints], len(begins) * len(sets))
    return space.counters.sums(np.repeat(night, len(sets)), one_of, len(begins), np.tile(weight, len(begins)))
