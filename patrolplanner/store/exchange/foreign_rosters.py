"""Duty sheets that others made: the blocks of a sheet, each under headings of its own, in any of the known layouts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import islice

from patrolplanner.store.exchange.duty_grids import GridHead, grid_head
from patrolplanner.store.exchange.duty_lists import ListHead, list_head, list_without_heading
from patrolplanner.store.exchange.duty_sheets import DutyBlock, DutySheet, Place, Reading, is_known, names_of
from patrolplanner.store.exchange.foreign_dates import ContextMonth, first_day_in, month_in
from patrolplanner.store.exchange.foreign_tables import ForeignTable

_MOST_OF_TITLE = 2
"""Filled cells in a row that stands over the headings."""

_MOST_ROWS = 5_000
"""Headings are looked for so far down."""

_Head = GridHead | ListHead


def duty_sheet(table: ForeignTable, month: ContextMonth, names: Set[str] = frozenset()) -> DutySheet | None:
    """The table as a duty sheet, None for one that is none. ``month`` counts where the sheet names none.

    ``names`` are the people known, folded: they tell who is a person where no heading does.
    """
    blocks = list(_blocks(table, month, names))
    if not any(block.spoken or block.problems for block in blocks):
        return None
    shape = next((block.shape for block in blocks if block.spoken), blocks[0].shape)
    return DutySheet(
        table,
        shape,
        tuple(each for block in blocks for each in block.spoken),
        tuple(each for block in blocks for each in block.problems),
        tuple(each for block in blocks for each in block.covered),
        tuple(each for block in blocks for each in block.remarks),
        frozenset(place for block in blocks for place in block.read),
    )


def _blocks(table: ForeignTable, month: ContextMonth, names: Set[str]) -> Iterator[DutyBlock]:
    """Each heading with the rows down to the next, or to its titles."""
    heads = list(_heads(table, month, names))
    begins = [_title_of(table, head, above, names) for head, above in zip(heads, [None, *heads], strict=False)]
    for n, head in enumerate(heads):
        end = begins[n + 1] if n + 1 < len(heads) else None
        titles = [row for row in table.rows if begins[n] <= row < head.first]
        texts = [text for row in titles for c in range(table.width) if (text := table.text(row, c))]
        named = month_in([table.title, *texts] if n == 0 else [*texts, table.title], ContextMonth(month.year))
        told = month_in([*texts, table.title], month) if n == 0 or texts else month
        reading = Reading(table, names, told, named if named.month is not None else None)
        body = [row for row in table.below(head.last) if end is None or row < end]
        again: _Head | None = head
        if isinstance(head, GridHead) and head.dates:
            again = grid_head(table, head.first, told, None) or (None if told.month is None else head)
        block = None if again is None else again.read(reading, body)
        if block is not None:
            block.read.update(_telling(table, titles))
            if block.spoken:
                last = max(each.day for each in block.spoken)
                month = ContextMonth(last.year, last.month)
            yield block


def _heads(table: ForeignTable, month: ContextMonth, names: Set[str]) -> Iterator[_Head]:
    """The heading rows from above; what they are is told before their month is."""
    if month.month is None:
        month = ContextMonth(month.year, 1)  # long enough for the days of any other
    before: _Head | None = None
    grid: GridHead | None = None
    for row in islice(table.rows, _MOST_ROWS):
        if before is not None and row <= before.last:
            continue
        found: _Head | None = list_head(table, row, names)
        if found is None and not (before is not None and _names_somebody(table, row, names)):
            found = grid = grid_head(table, row, month, grid) or grid
            if grid is None or grid.first != row:
                found = None
        if found is not None:
            before = found
            yield found
    if before is None and (found := list_without_heading(table, names)) is not None:
        yield found


def _names_somebody(table: ForeignTable, row: int, names: Set[str]) -> bool:
    return any(is_known(name, names) for c in range(table.width) for name in names_of(table, row, c))


def _title_of(table: ForeignTable, head: _Head, above: _Head | None, names: Set[str]) -> int:
    """Where the titles over a heading begin: everything above the first one, rows of few words above the others."""
    if above is None:
        return 0
    begin = head.first
    for row in reversed([row for row in table.rows if above.last < row < head.first]):
        if table.filled(row) > _MOST_OF_TITLE or _names_somebody(table, row, names):
            break
        begin = row
    return begin


def _telling(table: ForeignTable, titles: Sequence[int]) -> Iterator[Place]:
    """The cells of titles that tell a month or a date."""
    nothing = ContextMonth(0)
    for row in titles:
        for column in range(table.width):
            text = table.text(row, column)
            if text and (month_in([text], nothing) != nothing or first_day_in([text], ContextMonth(2024))):
                yield row, column
