"""Which cells of a sheet were taken over and which were not: what is left out is named by its range.

Rows of cells are whole numbers whose bits are the columns, so that a sheet of a million cells is counted at once.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import islice

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.typed_text import Cell
from patrolplanner.store.exchange.problems import cell_name, letters

MOST_NAMED = 12
_MOST_RANGES = 500
_LONGEST_SAMPLE = 12

Bits = Mapping[int, int]
"""Columns (from 0) as bits, by the number of the row."""


class Taken:
    """The cells of a sheet that have been taken so far."""

    def __init__(self) -> None:
        self.bits: dict[int, int] = defaultdict(int)

    def add(self, row: int, *columns: int) -> None:
        for column in columns:
            self.bits[row] |= 1 << column

    def drop(self, row: int, column: int) -> None:
        """Not taken after all: something in it could not be read."""
        self.bits[row] &= ~(1 << column)


@dataclass(frozen=True, slots=True)
class LeftRange:
    """Cells that were not taken: the range as Excel names it, how many of it are filled, and what stands first."""

    name: str
    count: int
    sample: str = ""

    def __str__(self) -> str:
        return f"{self.name}“{self.sample}”" if self.sample else self.name


@dataclass(frozen=True, slots=True)
class SheetTally:
    """The cells of a sheet: ``taken`` and ``left`` are its filled cells, and ``left_ranges`` says where the latter are.

    ``empty`` are the others up to the last filled row and column.
    """

    title: str
    taken: int
    left: int
    empty: int
    left_ranges: tuple[LeftRange, ...] = ()

    @property
    def message(self) -> Message:
        text = translate("cells", "{sheet}: {taken} {taken:cell|cells} taken, {left} not taken, {empty} empty.")
        counted = text.fill(sheet=self.title, taken=self.taken, left=self.left, empty=self.empty)
        if not self.left_ranges:
            return counted
        more = len(self.left_ranges) - MOST_NAMED
        named = tuple(map(str, self.left_ranges[:MOST_NAMED]))
        if more > 0:
            rest = translate("cells", "{counted} Not taken: {ranges} and {more} more {more:range|ranges}.")
            return rest.fill(counted=counted, ranges=named, more=more)
        return translate("cells", "{counted} Not taken: {ranges}.").fill(counted=counted, ranges=named)


def in_words(tallies: Sequence[SheetTally]) -> Iterator[Message]:
    """How many cells of a file were taken, and where those are that were not."""
    taken, left = sum(t.taken for t in tallies), sum(t.left for t in tallies)
    if len(tallies) != 1:
        text = translate("cells", "{sheets} {sheets:sheet|sheets}: {taken} {taken:cell|cells} taken, {left} not taken.")
        yield text.fill(sheets=len(tallies), taken=taken, left=left)
    yield from (t.message for t in tallies if t.left or len(tallies) == 1)


def as_json(tallies: Iterable[SheetTally]) -> list[dict[str, object]]:
    return [
        {
            "sheet": t.title,
            "taken": t.taken,
            "left": t.left,
            "empty": t.empty,
            "left_ranges": [{"range": r.name, "cells": r.count} for r in t.left_ranges],
        }
        for t in tallies
    ]


def tally(
    title: str, rows: Mapping[int, tuple[Cell, ...]], merged: Set[tuple[int, int]], taken: Bits | None = None
) -> SheetTally:
    """Count the cells of a sheet. ``merged`` are those that are empty in the file and took a merged area's value."""
    filled = _filled(rows, merged)
    kept = {row: bits & (taken or {}).get(row, 0) for row, bits in filled.items()}
    left = {row: bits & ~kept[row] for row, bits in filled.items()}
    places = max(filled, default=0) * max(map(int.bit_length, filled.values()), default=0)
    taken_count, left_count = (sum(map(int.bit_count, bits.values())) for bits in (kept, left))
    numbers = [row for row, bits in left.items() if bits]
    areas = islice(_areas(left, kept), _MOST_RANGES) if left_count else ()
    ranges = tuple(_named(rows, left, numbers, area) for area in areas)
    return SheetTally(title, taken_count, left_count, places - taken_count - left_count, ranges)


def _filled(rows: Mapping[int, tuple[Cell, ...]], merged: Set[tuple[int, int]]) -> dict[int, int]:
    found = {}
    for number, cells in rows.items():
        bits = sum(1 << column for column, cell in enumerate(cells) if not cell.is_empty)
        if bits:
            found[number] = bits
    for number, column in merged:
        found[number] = found.get(number, 0) & ~(1 << column)
    return {number: found[number] for number in sorted(found) if found[number]}


_Area = tuple[int, int, int, int]
"""First row and column, last row and column."""


def _areas(left: Bits, taken: Bits) -> Iterator[_Area]:
    """Rows of which nothing was taken, then what is left of the others column by column; nothing taken lies within."""
    whole = {row: bits for row, bits in left.items() if bits and not taken[row]}
    others = {row: bits for row, bits in left.items() if bits and taken[row]}
    yield from _rows_together(whole, left)
    spans: dict[tuple[int, int], list[int]] = defaultdict(list)
    for column, first, last in _columns(others, taken):
        spans[first, last].append(column)
    for (first, last), columns in sorted(spans.items()):
        for begin, end in runs(columns):
            yield first, begin, last, end


def _rows_together(whole: Bits, numbers: Iterable[int]) -> Iterator[_Area]:
    """Rows next to each other, but for empty ones between them."""
    begun: list[int] = []
    for number in (*numbers, -1):
        if number in whole:
            begun.append(number)
        elif begun:
            bits = 0
            for row in begun:
                bits |= whole[row]
            yield begun[0], (bits & -bits).bit_length() - 1, begun[-1], bits.bit_length() - 1
            begun = []


def _columns(left: Bits, taken: Bits) -> Iterator[tuple[int, int, int]]:
    """Column, first and last row of what is left in it; a taken cell or a row without anything taken parts it."""
    open_: dict[int, tuple[int, int]] = {}
    bits_open = 0
    for number in taken:
        ends = bits_open & taken[number] if taken[number] else bits_open
        for column in _columns_in(ends):
            yield (column, *open_.pop(column))
        begins = left.get(number, 0)
        for column in _columns_in(begins):
            open_[column] = open_.get(column, (number, number))[0], number
        bits_open = bits_open & ~ends | begins
    for column, (first, last) in open_.items():
        yield column, first, last


def _columns_in(bits: int) -> Iterator[int]:
    while bits:
        yield (bits & -bits).bit_length() - 1
        bits &= bits - 1


def runs(numbers: Iterable[int]) -> Iterator[tuple[int, int]]:
    """First and last of the numbers that follow each other."""
    first = last = None
    for number in sorted(numbers):
        if first is None or last is None:
            first = number
        elif number > last + 1:
            yield first, last
            first = number
        last = number
    if first is not None and last is not None:
        yield first, last


HIDDEN_ROWS = translate("workbook", "these rows are hidden in Excel and were read like all others: {rows}.")
HIDDEN_COLUMNS = translate("workbook", "these columns are hidden in Excel and were read like all others: {columns}.")
HIDDEN_SHEET = translate("workbook", "this sheet is hidden in Excel and was read like all others.")


def rows_in_words(numbers: Iterable[int]) -> tuple[str, ...]:
    """Rows by their numbers: 5, 7-9."""
    return _in_words(numbers, str)


def columns_in_words(numbers: Iterable[int]) -> tuple[str, ...]:
    """Columns, counted from 0, by their letters: C, E-G."""
    return _in_words(numbers, letters)


def _in_words(numbers: Iterable[int], named: Callable[[int], str]) -> tuple[str, ...]:
    spans = runs(numbers)
    return tuple(named(first) if first == last else f"{named(first)}-{named(last)}" for first, last in spans)


def _named(rows: Mapping[int, tuple[Cell, ...]], left: Bits, numbers: Sequence[int], area: _Area) -> LeftRange:
    first, begin, last, end = area
    name = cell_name(begin, first)
    if (first, begin) != (last, end):
        name = f"{name}:{cell_name(end, last)}"
    mask = (1 << end + 1) - (1 << begin)
    within = numbers[bisect_left(numbers, first) : bisect_right(numbers, last)]
    count = sum((left[number] & mask).bit_count() for number in within)
    return LeftRange(name, count, _sample(rows[first][begin : end + 1]))


def _sample(cells: Iterable[Cell]) -> str:
    """The first words among the cells, so that one knows what a range is about; never a number of somebody."""
    for cell in cells:
        if isinstance(cell.value, str) and (text := " ".join(cell.value.split())):
            if any(sign.isdigit() for sign in text):
                return ""
            return text if len(text) <= _LONGEST_SAMPLE else f"{text[:_LONGEST_SAMPLE]}…"
    return ""
