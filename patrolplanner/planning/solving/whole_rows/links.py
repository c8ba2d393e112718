"""What links people's rows: limits over packages of several people, for prices and for what they are worth."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from patrolplanner.planning.model.counters import NONE, expand
from patrolplanner.planning.model.instance import Bools, Ints
from patrolplanner.planning.model.limits import HIGHEST, LOWEST, Limits
from patrolplanner.planning.solving.column_generation.person_limits import Floats
from patrolplanner.planning.solving.whole_rows.packages import Packages
from patrolplanner.planning.solving.whole_rows.written_out import WrittenOut

GRAIN = 1024  # parts of one that prices and ends of links are whole numbers of, so that floats add them up exactly


@dataclass(frozen=True)
class LinkEntries:
    """Row r adds ``weight[i]`` to ``index[i]`` for each i from ``start[r]`` up to ``start[r + 1]``: whole numbers."""

    start: Ints
    index: Ints
    weight: Floats

    @staticmethod
    def of(row: Ints, index: Ints, weight: Floats, rows: int) -> LinkEntries:
        """Without those whose index is NONE."""
        kept = np.flatnonzero(index != NONE)
        kept = kept[np.argsort(row[kept], kind="stable")]
        start = np.searchsorted(row[kept], np.arange(rows + 1)).astype(np.int64)
        return LinkEntries(start, index[kept], weight[kept])

    @property
    def rows(self) -> int:
        return len(self.start) - 1

    def some(self, rows: Ints) -> LinkEntries:
        """Those of some rows, which are then numbered as they stand there."""
        _, place = expand(rows, self.start[rows], self.start[rows + 1])
        size = self.start[rows + 1] - self.start[rows]
        return LinkEntries(np.concatenate([[0], np.cumsum(size)]), self.index[place], self.weight[place])

    def label(self) -> Ints:
        """[entries] the row of each."""
        return np.repeat(np.arange(self.rows), np.diff(self.start))

    def worth(self, price: Floats) -> Floats:
        """[rows] what each comes to where an index is worth so much."""
        return np.bincount(self.label(), weights=price[self.index] * self.weight, minlength=self.rows).astype(float)

    def sums(self, amount: Floats, count: int) -> Floats:
        """[index] what so much of each row adds up to."""
        each = np.repeat(amount, np.diff(self.start))
        return np.bincount(self.index, weights=each * self.weight, minlength=count).astype(float)


@dataclass(frozen=True)
class RowLinks:
    """Limits in steps of their sums: low <= sum + under - over <= high.

    A sum adds up packages (``direct``, by package), totals over several people (``totals`` by package, and
    ``of_total`` from those to links) and any-atoms (``of_atom``), each a number from 0 to 1 and at most what fulfils
    it: that is a link of its own, without a ``limit``. ``price`` of a step on either side is at most ``price_of`` says.
    """

    limit: Ints
    low: Floats
    high: Floats
    each: Floats
    dearest: float
    direct: LinkEntries
    totals: LinkEntries
    of_total: LinkEntries
    of_atom: LinkEntries

    @property
    def count(self) -> int:
        return len(self.limit)

    def price_of(self, price: Ints, hard: Bools) -> Floats:
        """[links] what a step costs, where ``price`` [limits] is what a unit of each may, and nothing more than the
        dearest: what is ``hard`` [limits] costs that."""
        at = np.maximum(self.limit, 0)
        free = (self.limit == NONE) | hard[at]
        prices: Floats = np.where(free, self.dearest, np.minimum(price[at] * self.each, self.dearest))
        return prices

    def value(self, duals: Floats) -> tuple[float, float]:
        """What the links themselves add to a bound, and how large the numbers are that come to it."""
        used = np.flatnonzero(duals)
        d = duals[used]
        worth = d * np.where(d > 0, self.low[used], self.high[used])
        atoms = np.minimum(0, -self.of_atom.worth(duals))
        return float(worth.sum() + atoms.sum()), float(np.abs(worth).sum() + np.abs(atoms).sum())

    def packages_worth(self, duals: Floats, some: tuple[LinkEntries, LinkEntries]) -> Floats:
        """What one more of some packages is worth, by their direct entries and those of totals."""
        direct, totals = some
        worth = direct.worth(duals)
        if len(totals.index):
            worth += totals.worth(self.of_total.worth(duals))
        return worth

    def moved(self, amount: Floats, some: tuple[LinkEntries, LinkEntries]) -> Floats:
        """[links] what so much of some packages adds."""
        direct, totals = some
        out = direct.sums(amount, self.count)
        if len(totals.index):
            whole = totals.sums(amount, self.of_total.rows)
            if whole.any():
                out += self.of_total.sums(whole, self.count)
        return out


def grained(values: Floats, *, up: bool) -> Floats:
    """Rounded to what floats add up exactly, the one way or the other."""
    scaled = values * GRAIN
    rounded: Floats = (np.ceil(scaled) if up else np.floor(scaled)) / GRAIN
    return rounded


def links_of(limits: Limits, out: WrittenOut, packages: Packages, wanted: Bools, dearest: float) -> RowLinks:
    """The links of the limits in ``wanted`` that packages can miss."""
    made = _LinkMaker(limits, out, packages)
    links = np.flatnonzero(wanted & made.can_be_missed() & (limits.hard | (limits.price > 0)))
    return made.linked(links, dearest)


@dataclass(frozen=True)
class _Loose:
    """LinkEntries that are not sorted by row."""

    row: Ints
    index: Ints
    weight: Ints


class _LinkMaker:
    """What packages, totals and the atoms that nothing fixed fulfils add to limits."""

    def __init__(self, limits: Limits, out: WrittenOut, packages: Packages) -> None:
        self.limits, self.out, self.packages = limits, out, packages
        free = np.arange(packages.free)
        self.direct = _Loose(*out.direct.rows(free))
        self.totals = _Loose(*out.shares.rows(free))
        self.fulfils = _Loose(*out.fulfils.rows(free))
        self.of_total = _Loose(*out.share.rows(np.arange(len(out.share.start) - 1)))
        row, index, weight = out.atom.rows(np.arange(len(out.done)))
        open_ = out.done[row] == 0
        self.of_atom = _Loose(row[open_], index[open_], weight[open_])

    def can_be_missed(self) -> Bools:
        """[limits] that some packages miss."""
        count, limits = self.limits.count, self.limits
        ends = []
        for extreme in (np.minimum, np.maximum):
            total = self._reach(self.totals, len(self.out.share.start) - 1)
            out = self._reach(self.direct, count)[extreme is np.maximum]
            each = [end[self.of_total.row] * self.of_total.weight for end in total]
            np.add.at(out, self.of_total.index, extreme(*each))
            np.add.at(out, self.of_atom.index, extreme(self.of_atom.weight, 0))
            ends.append(self.out.base + out)
        missed: Bools = (ends[0] < limits.low) | (ends[1] > limits.high)
        return missed

    def _reach(self, entries: _Loose, count: int) -> tuple[Ints, Ints]:
        """The least and the most that packages add up to, of which a person takes one a date at most."""
        layers = int(self.packages.layer.max(initial=0)) + 1
        cell = self.packages.person[entries.row] * layers + self.packages.layer[entries.row]
        cells = int(cell.max(initial=0)) + 1
        unique, inverse = np.unique(entries.index * cells + cell, return_inverse=True)
        ends = []
        for extreme in (np.minimum, np.maximum):
            each = np.zeros(len(unique), dtype=np.int64)
            extreme.at(each, inverse.reshape(-1), entries.weight)
            end = np.zeros(count, dtype=np.int64)
            np.add.at(end, unique // cells, each)
            ends.append(end)
        return ends[0], ends[1]

    def linked(self, links: Ints, dearest: float) -> RowLinks:
        number = np.full(self.limits.count, NONE, dtype=np.int64)
        number[links] = np.arange(len(links))
        step = np.zeros(self.limits.count, dtype=np.int64)
        for part in (self.direct, self.of_total, self.of_atom):
            np.gcd.at(step, part.index, part.weight)
        step = np.maximum(step, 1)
        atoms = np.unique(self.of_atom.row[number[self.of_atom.index] != NONE])
        place = np.full(len(self.out.done), NONE, dtype=np.int64)
        place[atoms] = np.arange(len(atoms))
        low, high = self._ends(links, step[links])
        mine = np.where(place != NONE, len(links) + place, NONE)  # an atom's own link

        def entries(part: _Loose, rows: int, renumbered: Ints | None = None) -> tuple[Ints, Ints, Floats, int]:
            row = part.row if renumbered is None else renumbered[part.row]
            index = np.where(row == NONE, NONE, number[part.index])
            return row, index, part.weight / step[part.index], rows

        direct, of_atom = entries(self.direct, self.packages.free), entries(self.of_atom, len(atoms), place)
        fulfils = mine[self.fulfils.index]
        own = len(links) + np.arange(len(atoms))
        return RowLinks(
            limit=np.concatenate([links, np.full(len(atoms), NONE)]),
            low=np.concatenate([low, np.full(len(atoms), -np.inf)]),
            high=np.concatenate([high, np.zeros(len(atoms))]),
            each=np.concatenate([step[links] / self._unit(links), np.ones(len(atoms))]),
            dearest=dearest,
            direct=LinkEntries.of(
                np.concatenate([direct[0], self.fulfils.row]),
                np.concatenate([direct[1], fulfils]),
                np.concatenate([direct[2], -np.ones(len(fulfils))]),
                self.packages.free,
            ),
            totals=LinkEntries.of(
                self.totals.row, self.totals.index, self.totals.weight.astype(float), self.packages.free
            ),
            of_total=LinkEntries.of(*entries(self.of_total, len(self.out.share.start) - 1)),
            of_atom=LinkEntries.of(
                np.concatenate([of_atom[0], np.arange(len(atoms))]),
                np.concatenate([of_atom[1], own]),
                np.concatenate([of_atom[2], np.ones(len(atoms))]),
                len(atoms),
            ),
        )

    def _unit(self, links: Ints) -> Ints:
        return np.where(self.limits.hard[links], 1, self.limits.unit[links])

    def _ends(self, links: Ints, step: Ints) -> tuple[Floats, Floats]:
        """Lower and upper ends in steps; rounded to whole ones, unless a price counts by smaller units."""
        base, limits = self.out.base[links], self.limits
        whole = limits.hard[links] | (self._unit(links) % step == 0)
        low, high = (limits.low[links] - base) / step, (limits.high[links] - base) / step
        low = np.where(whole, np.ceil(low), grained(low, up=False))
        high = np.where(whole, np.floor(high), grained(high, up=True))
        return (
            np.where(limits.low[links] <= LOWEST, -np.inf, low),
            np.where(limits.high[links] >= HIGHEST, np.inf, high),
        )
