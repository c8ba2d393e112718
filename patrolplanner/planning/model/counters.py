"""What limits add up: pairs, and counters shared by many limits, evaluated together in one pass.

A column is a number that a roster determines. The first columns are the pairs (1 if the person is on the
duty). A *sum* counter adds up columns made before it; an *any* counter is 1 if one of its columns is not 0.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from patrolplanner.planning.model.instance import Bools, Instance, Ints, alike

NONE = -1

Narrow = npt.NDArray[np.int32]


@dataclass(frozen=True)
class Sparse:
    """Rows of (index, weight) entries: ``index[start[r]:start[r + 1]]``."""

    start: Ints
    index: Ints | Narrow
    weight: Ints | Narrow

    def narrow(self) -> Sparse:
        """The same entries in half the room, for keeping; weights must lie within two thousand million."""
        return Sparse(self.start, self.index.astype(np.int32), self.weight.astype(np.int32))

    def rows(self, wanted: Ints) -> tuple[Ints, Ints, Ints]:
        """All entries of these rows: (position in ``wanted``, index, weight)."""
        label, place = expand(np.arange(len(wanted), dtype=np.int64), self.start[wanted], self.start[wanted + 1])
        return label, self.index[place].astype(np.int64), self.weight[place].astype(np.int64)


def sparse(row: Ints, index: Ints, weight: Ints, rows: int) -> Sparse:
    order = np.argsort(row, kind="stable")
    start = np.searchsorted(row[order], np.arange(rows + 1)).astype(np.int64)
    return Sparse(start, index[order], weight[order])


@dataclass(frozen=True)
class CounterGroup:
    """Counters made together. ``group[i]`` (0 to count-1) gets ``weight[i]`` times column ``column[i]``."""

    first: int
    count: int
    group: Ints
    column: Ints
    weight: Ints
    any: bool


class Counters:
    """The growing list of columns over a fixed number of pairs."""

    def __init__(self, pairs: int) -> None:
        self.pairs = pairs
        self.size = pairs
        self.groups: list[CounterGroup] = []

    def sums(self, group: Ints, column: Ints, count: int, weight: Ints | None = None) -> Ints:
        """New sum counters; returns their column numbers, one a group."""
        return self._add(
            group, column, count, alike(1, len(column)) if weight is None else weight.astype(np.int64), False
        )

    def anys(self, group: Ints, column: Ints, count: int) -> Ints:
        """New any counters; returns their column numbers. A group of one 0-1 column is still a counter of its own."""
        return self._add(group, column, count, alike(1, len(column)), True)

    def grid(self, shape: tuple[int, ...], place: Ints, column: Ints, *, sums: bool = False) -> Ints:
        """[shape] new any (or sum) counters of the columns with the same flat place; NONE where there are none."""
        out = np.full(shape, NONE, dtype=np.int64)
        if len(place):
            places, group = np.unique(place, return_inverse=True)
            out.reshape(-1)[places] = self._add(group.reshape(-1), column, len(places), alike(1, len(column)), not sums)
        return out

    def _add(self, group: Ints, column: Ints, count: int, weight: Ints, any_: bool) -> Ints:
        made = CounterGroup(self.size, count, group.astype(np.int64), column.astype(np.int64), weight, any_)
        self.groups.append(made)
        self.size += count
        return np.arange(made.first, made.first + count, dtype=np.int64)

    def flat(self) -> tuple[Ints, Ints, Ints]:
        """All counters' entries: (counter, column that it adds up, weight), loose."""
        none = [np.zeros(0, dtype=np.int64)]
        return (
            np.concatenate(none + [c.group + c.first for c in self.groups]),
            np.concatenate(none + [c.column for c in self.groups]),
            np.concatenate(none + [c.weight for c in self.groups]),
        )

    def chunk(self) -> Ints:
        """[columns] number of the counters made together; 0 for pairs."""
        firsts = np.array([c.first for c in self.groups], dtype=np.int64)
        return np.searchsorted(firsts, np.arange(self.size), side="right").astype(np.int64)

    def depth(self) -> Ints:
        """[columns] 0 for pairs; a counter lies one above the deepest that it adds up, so that all of the same depth
        can be told at once from those below."""
        out = np.zeros(self.size, dtype=np.int64)
        for c in self.groups:
            below = np.zeros(c.count, dtype=np.int64)
            np.maximum.at(below, c.group, out[c.column])
            out[c.first : c.first + c.count] = below + 1
        return out

    def is_any(self) -> Bools:
        """[columns] that are any counters."""
        out = np.zeros(self.size, dtype=bool)
        for c in self.groups:
            out[c.first : c.first + c.count] = c.any
        return out

    def values(self, chosen: Ints) -> Ints:
        """All columns' values for a 0-1 vector over the pairs."""
        out = np.zeros(self.size, dtype=np.int64)
        out[: self.pairs] = chosen
        for c in self.groups:
            total = np.bincount(c.group, weights=c.weight * out[c.column], minlength=c.count)
            out[c.first : c.first + c.count] = total > 0 if c.any else total
        return out

    def touched(self, pairs: Bools) -> Bools:
        """[columns] that depend on at least one of the pairs of the mask."""
        out = np.zeros(self.size, dtype=bool)
        out[: self.pairs] = pairs
        for c in self.groups:
            out[c.first : c.first + c.count] = np.bincount(c.group, weights=out[c.column], minlength=c.count) > 0
        return out


class Space:
    """The pairs that a search may choose from or a judge has to judge, with the counters all rules share.

    ``person`` and ``duty`` are indices of each pair, sorted by person, then by duty (in time order).
    ``live`` marks the pairs inside the period; the others are history or lie after it.
    """

    def __init__(self, instance: Instance, person: Ints, duty: Ints) -> None:
        self.instance = instance
        self.person = person
        self.duty = duty
        self.counters = Counters(len(person))
        self.live: Bools = instance.in_period[duty] if len(duty) else np.zeros(0, dtype=bool)

    @staticmethod
    def over(instance: Instance, wanted: Bools) -> Space:
        """The pairs of a mask [people, duties]."""
        person, duty = np.nonzero(wanted)
        return Space(instance, person.astype(np.int64), duty.astype(np.int64))

    def among(self, person: Ints, duty: Ints) -> Bools:
        """[pairs] which of the space's pairs are given, each as indices of a person and a duty."""
        count = len(self.instance.duties)
        found: Bools = np.isin(self.person * count + self.duty, person * count + duty)
        return found

    @property
    def size(self) -> int:
        return len(self.person)

    @cached_property
    def pair_columns(self) -> Ints:
        return np.arange(self.size, dtype=np.int64)

    # -- stints: a person on a shift day, whatever the post --------------------------------------------------

    @cached_property
    def _stints(self) -> tuple[Ints, Ints, Ints]:
        """Person, shift day, and stint of each pair; sorted by person, start and end of the shift day."""
        shift_days = self.instance.shift_days
        shift_day = shift_days.of_duty[self.duty] if self.size else np.zeros(0, np.int64)
        in_time = np.lexsort((shift_days.end, shift_days.start))
        place = np.empty_like(in_time)
        place[in_time] = np.arange(len(in_time))
        unique, of_pair = np.unique(self.person * len(in_time) + place[shift_day], return_inverse=True)
        person, when = np.divmod(unique, max(1, len(in_time)))
        return person, in_time[when].astype(np.int64), of_pair.reshape(-1).astype(np.int64)

    @property
    def stint_person(self) -> Ints:
        """[stints] index of the person."""
        return self._stints[0]

    @property
    def stint_shift_day(self) -> Ints:
        """[stints] index of the shift day; stints are sorted by person, then start, then end."""
        return self._stints[1]

    @property
    def stint_of_pair(self) -> Ints:
        """[pairs] index of the stint."""
        return self._stints[2]

    @cached_property
    def stint_columns(self) -> Ints:
        """[stints] columns: how many duties of the shift day the person has (1 at most in a sound roster)."""
        return self.counters.sums(self.stint_of_pair, self.pair_columns, len(self.stint_person))

    @cached_property
    def stint_taken(self) -> Ints:
        """[stints] columns: 1 if the person has the shift day, at two posts too; for "not this one and that"."""
        out = self.stint_columns.copy()
        several = np.flatnonzero(np.bincount(self.stint_of_pair, minlength=len(out)) > 1)
        out[several] = self.counters.anys(np.arange(len(several)), self.stint_columns[several], len(several))
        return out

    @cached_property
    def stint_live(self) -> Bools:
        """[stints] whose duty date lies in the period."""
        days = self.instance.period_days
        live: Bools = (self.stint_day >= days[0]) & (self.stint_day <= days[-1])
        return live

    @cached_property
    def stint_day(self) -> Ints:
        """[stints] ordinal of the duty date."""
        return self.instance.shift_days.day[self.stint_shift_day]

    @cached_property
    def stint_start(self) -> Ints:
        """[stints] start in minutes."""
        return self.instance.shift_days.start[self.stint_shift_day]

    @cached_property
    def stint_end(self) -> Ints:
        """[stints] end in minutes."""
        return self.instance.shift_days.end[self.stint_shift_day]

    @cached_property
    def stint_minutes(self) -> Ints:
        """[stints] effective minutes."""
        return self.instance.shift_days.effective[self.stint_shift_day]

    # -- a person's day -----------------------------------------------------------------------------

    @property
    def _person_days(self) -> tuple[int, int]:
        return len(self.instance.people), len(self.instance.days)

    @cached_property
    def stint_cell(self) -> Ints:
        """[stints] flat place of the person and the duty date among [people, days]."""
        cell: Ints = self.stint_person * len(self.instance.days) + self.stint_day - self.instance.days[0]
        return cell

    def by_day(self, wanted: Bools) -> Ints:
        """[people, days] any counter over the wanted stints of a person and date; NONE where there are none."""
        stints = np.flatnonzero(wanted)
        if not len(stints):
            return np.full(self._person_days, NONE, dtype=np.int64)
        return self.counters.grid(self._person_days, self.stint_cell[stints], self.stint_columns[stints])

    @cached_property
    def works(self) -> Ints:
        """[people, days] column: has a duty of that duty date; NONE where impossible."""
        return self.by_day(np.ones(len(self.stint_person), dtype=bool))

    @cached_property
    def nights(self) -> Ints:
        """[people, days] column: has a night duty of that duty date; NONE where impossible."""
        return self.by_day(self.instance.shift_days.night[self.stint_shift_day])

    def pairs_by_day(self, wanted: Bools) -> Ints:
        """[people, days] any counter over the wanted pairs of a person and date; NONE where there are none."""
        pairs = np.flatnonzero(wanted)
        day = self.instance.duty_day[self.duty[pairs]] - self.instance.days[0]
        return self.counters.grid(self._person_days, self.person[pairs] * len(self.instance.days) + day, pairs)

    def on_shifts(self, *shifts: int) -> Ints:
        """[people, days] any counter: has a duty of one of these shifts (indices); NONE where impossible."""
        return self.by_day(np.isin(self.instance.shift_days.shift[self.stint_shift_day], shifts))

    @cached_property
    def daily(self) -> Ints:
        """[people, days] sum counter of the person's duties of that duty date; NONE where impossible."""
        return self.counters.grid(self._person_days, self.stint_cell, self.stint_columns, sums=True)

    # -- duties -------------------------------------------------------------------------------------

    def any_on(self, wanted: Bools) -> Ints:
        """[duties] any counter over the wanted pairs of a duty; NONE where no pair is wanted."""
        pairs = np.flatnonzero(wanted)
        return self.counters.grid((len(self.instance.duties),), self.duty[pairs], pairs)

    @cached_property
    def manned(self) -> Ints:
        """[duties] column: somebody is on the duty; NONE where nobody can be."""
        return self.any_on(np.ones(self.size, dtype=bool))

    def on(self, row_of_duty: Ints, wanted: Bools) -> tuple[Ints, Ints]:
        """Entries for limits about duties: (row, pair column) of the wanted pairs on duties that have a row."""
        row = row_of_duty[self.duty]
        chosen = np.flatnonzero(wanted & (row >= 0))
        return row[chosen], chosen.astype(np.int64)

    # -- successions --------------------------------------------------------------------------------

    def successions(self, minutes: int) -> tuple[Ints, Ints]:
        """Pairs of stints of one person, the second starting at most so many minutes after the first.

        Of two that start together the shorter one comes first; both directions are never given. Pairs of which
        neither lies in the period are nobody's matter now, whatever may come to stand between them.
        """
        if len(self.stint_person) == 0:
            return np.zeros(0, np.int64), np.zeros(0, np.int64)
        wide = int(self.stint_start.max()) + 10**6
        key = self.stint_person * wide + self.stint_start
        last = np.searchsorted(key, key + minutes, side="right")
        index = np.arange(len(key), dtype=np.int64)
        first, second = expand(index, index + 1, last)
        live = self.stint_live[first] | self.stint_live[second]
        return first[live], second[live]

    def between(self, first: Ints, second: Ints) -> tuple[Ints, Ints]:
        """For each succession, the stints that fit in between: (index of succession, stint)."""
        row, stint = expand(np.arange(len(first), dtype=np.int64), first + 1, second)
        fits = (self.stint_start[stint] >= self.stint_end[first[row]]) & (
            self.stint_end[stint] <= self.stint_start[second[row]]
        )
        return row[fits], stint[fits]


class PostDays:
    """Counters by person, post and date, over the wanted pairs of a space.

    A row stands for a person at a post: ``person`` and ``post`` [rows] are indices. Counters are made when they
    are first asked for.
    """

    def __init__(self, space: Space, wanted: Bools) -> None:
        instance = space.instance
        self._columns, self._pairs = space.counters, np.flatnonzero(wanted)
        person, duty = space.person[self._pairs], space.duty[self._pairs]
        rows, row = np.unique(person * len(instance.posts) + instance.duty_post[duty], return_inverse=True)
        self.person, self.post = np.divmod(rows, len(instance.posts))
        self._shape = len(rows), len(instance.days)
        self._cell: Ints = row.reshape(-1) * len(instance.days) + instance.duty_day[duty] - instance.days[0]

    @cached_property
    def works(self) -> Ints:
        """[rows, days] any counter: has a duty of that duty date there; NONE where impossible."""
        return self._columns.grid(self._shape, self._cell, self._pairs)

    @cached_property
    def daily(self) -> Ints:
        """[rows, days] sum counter of the duties of that duty date there; NONE where impossible."""
        return self._columns.grid(self._shape, self._cell, self._pairs, sums=True)


def runs(cells: Ints, length: int) -> tuple[Ints, Ints, Ints]:
    """Windows of ``length`` columns along the rows of a matrix that have no NONE in them.

    Returns the matrix row of each window, the position of its first column, and [windows, length] columns.
    """
    if cells.shape[1] < length:
        return np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros((0, length), np.int64)
    windows = np.lib.stride_tricks.sliding_window_view(cells, length, axis=1)
    who, first = np.nonzero((windows >= 0).all(axis=2))
    return who.astype(np.int64), first.astype(np.int64), windows[who, first]


def rows_for(wanted: Bools) -> tuple[Ints, Ints]:
    """Number the wanted ones: (index of each, and for all of them their number or NONE)."""
    chosen = np.flatnonzero(wanted).astype(np.int64)
    row = np.full(len(wanted), NONE, dtype=np.int64)
    row[chosen] = np.arange(len(chosen))
    return chosen, row


def expand(label: Ints, start: Ints, stop: Ints) -> tuple[Ints, Ints]:
    """For each label all integers from start to stop-1: (labels repeated, integers)."""
    count = np.maximum(stop - start, 0)
    total = int(count.sum())
    offset = np.arange(total, dtype=np.int64) - np.repeat(np.cumsum(count) - count, count)
    return np.repeat(label, count), np.repeat(start, count) + offset
