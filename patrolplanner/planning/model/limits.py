"""Limits: weighted sums of columns that must lie between low and high, at a price a unit or without exception."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np

from patrolplanner.domain.rule_settings import Severity
from patrolplanner.planning.model.instance import Bools, Ints, alike

LOWEST = -(2**40)
HIGHEST = 2**40
ALL = slice(None)
NOBODY = -1
_NONE: Ints = np.zeros(0, dtype=np.int64)


@dataclass
class LimitBlock:
    """Many limits of one rule and one severity, as arrays.

    Entry i adds ``weight[i]`` times column ``column[i]`` to limit ``row[i]``; limit r must lie within
    ``low[r]`` to ``high[r]``. A priced limit costs ``price[r]`` for each started ``unit[r]`` outside; a HARD
    block has no prices. ``person`` (index), ``day`` (ordinal) and ``duty`` (index) say what a limit
    is about, NOBODY where nothing; ``mark`` is a number of the rule's own, for its explanation. ``aspect``
    tells apart the blocks of one rule; a block with ``gap`` counts missing people of that name, and one with
    ``guide`` tells the search what follows from others: no judge counts it, its price is that of people missing
    elsewhere. ``always`` keeps
    priced limits that the present pairs cannot change (hours of a week already over in the history, a duty nobody
    may take): the price must not depend on which pairs happen to be looked at.
    """

    severity: Severity
    row: Ints
    column: Ints
    weight: Ints
    count: int
    low: Ints
    high: Ints
    price: Ints
    unit: Ints
    person: Ints
    day: Ints
    duty: Ints
    mark: Ints
    aspect: str = ""
    gap: str = ""
    guide: bool = False
    always: bool = False


@dataclass
class Terms:
    """Entries of a block in the making, joined from several arrays of (row, column, weight)."""

    rows: list[Ints] = field(default_factory=list)
    columns: list[Ints] = field(default_factory=list)
    weights: list[Ints] = field(default_factory=list)

    def add(self, row: Ints, column: Ints, weight: int | Ints = 1) -> Terms:
        """Add entries; a scalar weight counts for all of them. Columns that are NONE are left out."""
        keep = column >= 0
        self.rows.append(np.asarray(row[keep], dtype=np.int64))
        self.columns.append(np.asarray(column[keep], dtype=np.int64))
        if isinstance(weight, int):
            self.weights.append(alike(weight, len(self.columns[-1])))
        else:
            self.weights.append(np.broadcast_to(weight, column.shape)[keep].astype(np.int64))
        return self

    def joined(self) -> tuple[Ints, Ints, Ints]:
        return _joined(self.rows), _joined(self.columns), _joined(self.weights)


@dataclass
class Limits:
    """All limits of a rulebook over one space, joined and sorted by row: the compiled form of the rules.

    ``start[r]:start[r + 1]`` are the entries of limit r. ``block[r]`` is the index into ``blocks`` and
    ``rules`` (the rule or penalty a block comes from, an index into the rulebook's statements); the entries of
    ``blocks`` are not kept twice.
    """

    start: Ints
    row: Ints
    column: Ints
    weight: Ints
    low: Ints
    high: Ints
    price: Ints
    unit: Ints
    hard: Bools
    block: Ints
    first: Ints
    blocks: tuple[LimitBlock, ...]
    rules: tuple[int, ...]

    @property
    def count(self) -> int:
        return len(self.low)

    def activity(self, values: Ints) -> Ints:
        """[limits] the weighted sums for these column values."""
        sums: Ints = np.bincount(self.row, weights=self.weight * values[self.column], minlength=self.count)
        whole: Ints = sums.astype(np.int64)
        return whole

    @cached_property
    def is_gap(self) -> Bools:
        """[limits] that count missing people."""
        return self._of_block(bool(b.gap) for b in self.blocks)

    @cached_property
    def is_guide(self) -> Bools:
        """[limits] that only tell the search what follows from others."""
        return self._of_block(b.guide for b in self.blocks)

    @cached_property
    def is_gap_or_guide(self) -> Bools:
        """[limits] that say that somebody is missing, for the search alone or not."""
        return self.is_gap | self.is_guide

    @cached_property
    def is_reminder(self) -> Bools:
        """[limits] of the middle severity that count no missing people."""
        return self._of_block(b.severity is Severity.WARN and not b.gap for b in self.blocks)

    @cached_property
    def duty(self) -> Ints:
        """[limits] the duty that each is about, NOBODY where none."""
        out: Ints = np.full(self.count, NOBODY, dtype=np.int64)
        for n, block in enumerate(self.blocks):
            here = self.block == n
            out[here] = block.duty[self.first[here]]
        return out

    def _of_block(self, wanted: Iterable[bool]) -> Bools:
        mask: Bools = np.fromiter(wanted, dtype=bool, count=len(self.blocks))[self.block]
        return mask

    # ``rows`` below narrows a question to some limits, of which alone activity and miss are then given

    def miss(self, activity: Ints, rows: Ints | slice = ALL) -> Ints:
        """[limits] how far outside, 0 inside, in the limit's own terms."""
        outside: Ints = np.maximum(activity - self.high[rows], 0) + np.maximum(self.low[rows] - activity, 0)
        return outside

    def units(self, miss: Ints, rows: Ints | slice = ALL) -> Ints:
        """[limits] started units outside."""
        return -(-miss // self.unit[rows])

    def worth(self, activity: Ints, rows: Ints | slice = ALL) -> tuple[int, int]:
        """How much hard limits are missed, and the price: less is better, in this order."""
        miss = self.miss(activity, rows)
        return int(miss[self.hard[rows]].sum()), int((self.units(miss, rows) * self.price[rows]).sum())

    def cost(self, activity: Ints) -> Ints:
        """[limits] price of what lies outside; hard limits cost nothing."""
        return self.units(self.miss(activity)) * self.price


@dataclass(frozen=True)
class _Part:
    """The limits of a block that are kept (``first`` are their places in it), and their entries by joined row."""

    rule: int
    block: LimitBlock
    first: Ints
    row: Ints
    column: Ints
    weight: Ints


def join_limits(made: list[tuple[int, LimitBlock]], live: Bools) -> Limits:
    """Compile blocks (with the index of their rule) into one sparse form.

    Limits that no live column can change are left out (what lies wholly in the past is nobody's mistake now),
    but for priced blocks that ask to be kept.
    """
    parts: list[_Part] = []
    total = 0
    for n, (rule, block) in enumerate(made):
        keep = _relevant(block, live)
        first = np.flatnonzero(keep)
        if not len(first):
            continue
        entry = keep[block.row]
        row = (np.cumsum(keep) - 1 + total)[block.row[entry]]
        bare = replace(block, row=_NONE, column=_NONE, weight=_NONE)
        parts.append(_Part(rule, bare, first, row, block.column[entry], block.weight[entry]))
        made[n] = rule, bare  # its entries are not needed any more
        total += len(first)
    return _sorted_limits(parts, total)


def _relevant(block: LimitBlock, live: Bools) -> Bools:
    if block.always and block.severity is not Severity.HARD:
        return np.ones(block.count, dtype=bool)
    return np.bincount(block.row, weights=live[block.column].astype(float), minlength=block.count) > 0


def _joined(parts: Iterable[Ints]) -> Ints:
    return np.concatenate([_NONE, *parts])


def _sorted_limits(parts: list[_Part], count: int) -> Limits:
    row = _joined(p.row for p in parts)
    order = np.argsort(row, kind="stable")
    row = row[order]
    block = _joined(np.full(len(p.first), n) for n, p in enumerate(parts))
    return Limits(
        start=np.searchsorted(row, np.arange(count + 1)).astype(np.int64),
        row=row,
        column=_joined(p.column for p in parts)[order],
        weight=_joined(p.weight for p in parts)[order],
        low=_joined(p.block.low[p.first] for p in parts),
        high=_joined(p.block.high[p.first] for p in parts),
        price=_joined(p.block.price[p.first] for p in parts),
        unit=_joined(p.block.unit[p.first] for p in parts),
        hard=np.array([p.block.severity is Severity.HARD for p in parts], dtype=bool)[block],
        block=block,
        first=_joined(p.first for p in parts),
        blocks=tuple(p.block for p in parts),
        rules=tuple(p.rule for p in parts),
    )
