"""A table with ruled lines: cells of fitted text, heads repeated on every page, rows that are never cut.

A paper describes its table as columns and rows; `lay_out` spreads the rows over pages, `draw_page` sets one of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any

from reportlab.lib.colors import Color

from patrolplanner.documents.fonts import BOLD, REGULAR
from patrolplanner.documents.lettering import FittedText, broken, draw, fit, measure, plain
from patrolplanner.documents.page import BAND, INK, LINE, QUIET, WHITE, filled, pen

PAD = 2.6
"""Points between the text of a cell and its sides."""

_AIR = 2.4
_BETWEEN = 5.0
_LEADING_OF_SIZE = 1.26
_STEP = 0.5
_NARROWEST = 0.86
_IN_WORD = re.compile(r"[A-Za-z0-9-]{2}")


@dataclass(frozen=True, slots=True)
class CellWords:
    """A piece of text in a cell. ``inverse`` is white on black, for what is missing; ``opens`` begins a line."""

    text: str
    bold: bool = False
    inverse: bool = False
    quiet: bool = False
    opens: bool = False


@dataclass(frozen=True, slots=True)
class RuledColumn:
    """A column: its heading, width in points, where its text stands (0 left, 0.5 middle, 1 right).

    Neighbours of the same ``group`` stand under one heading. In a column that ``flows`` the pieces of a cell follow
    each other in a line as long as there is room; in others each has a line of its own. ``ground`` lies under all rows
    that have none of their own.
    """

    title: str
    width: float
    align: float = 0.0
    group: str = ""
    flows: bool = False
    ground: Color | None = None


@dataclass(frozen=True, slots=True)
class RuledLine:
    """A row of the table, or a heading across it when ``band`` is given.

    ``opens`` wishes that the row begin a page if the table does not fit on one.
    """

    cells: tuple[tuple[CellWords, ...], ...] = ()
    band: str = ""
    ground: Color | None = None
    strong: bool = False
    opens: bool = False


@dataclass(frozen=True, slots=True)
class TableStyle:
    """Sizes in points: text, headings, least height of a row and of the row of headings, smallest text.

    Rows become as low as ``lowest`` where that saves a page.
    """

    size: float = 10.5
    heading: float = 10.5
    row: float = 21.0
    head: float = 22.0
    least: float = 7.0
    lowest: float | None = None


@dataclass(frozen=True, slots=True)
class RuledTable:
    """Columns, rows and sizes."""

    columns: tuple[RuledColumn, ...]
    lines: tuple[RuledLine, ...]
    style: TableStyle = field(default_factory=TableStyle)

    @property
    def width(self) -> float:
        return sum(column.width for column in self.columns)

    @property
    def head_height(self) -> float:
        """Points of the headings: a second row where columns have a heading in common."""
        titles = max((_title(column, self.style).height + _AIR for column in self.columns), default=0.0)
        own = max(self.style.head, titles)
        return own + (self.style.head * 0.8 if any(column.group for column in self.columns) else 0.0)


@dataclass(frozen=True, slots=True)
class _Set:
    """A piece of text fitted and placed within its cell: its middle below the first line's top, its left."""

    words: CellWords
    text: FittedText
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Placed:
    """A row with its text set into lines. A row higher than a page goes on as another one."""

    line: RuledLine
    height: float
    cells: tuple[tuple[tuple[_Set, ...], ...], ...] = ()
    continued: bool = False


Page = tuple[Placed, ...]


def lay_out(table: RuledTable, room: float, foot: float, continued: str = "{}") -> list[Page]:
    """Rows over pages with ``room`` points for rows each; the last page keeps ``foot`` points free.

    ``continued`` says how a band that goes on is called, with ``{}`` for it. There is always a page.
    """
    pages = _pages(table, room, foot, continued)
    lowest = table.style.lowest
    if lowest is None or len(pages) == 1:
        return pages
    row, fewest = lowest, len(_pages(_with_row(table, lowest), room, foot, continued))
    while fewest < len(pages) and row + _STEP < table.style.row:
        if len(_pages(_with_row(table, row + _STEP), room, foot, continued)) > fewest:
            break
        row += _STEP
    return _pages(_with_row(table, row), room, foot, continued) if fewest < len(pages) else pages


def _with_row(table: RuledTable, row: float) -> RuledTable:
    return replace(table, style=replace(table.style, row=row))


def _pages(table: RuledTable, room: float, foot: float, continued: str) -> list[Page]:
    rows = [part for line in table.lines for part in _parted(_placed(table, line), room)]
    if _height(rows) + foot <= room:
        return [tuple(rows)]
    pages: list[list[Placed]] = [[]]
    band: Placed | None = None
    for number, row in enumerate(rows):
        following = rows[number + 1].height if row.line.band and number + 1 < len(rows) else 0.0
        full = _height(pages[-1]) + row.height + following > room
        if pages[-1] and (full or row.line.opens):
            pages.append([])
            if band is not None and not row.line.band:
                pages[-1].append(_going_on(band, continued))
        if row.line.band:
            band = row
        pages[-1].append(row)
    if _height(pages[-1]) + foot > room:
        pages.append(_moved(pages[-1], room - foot, continued))
    return [tuple(page) for page in pages]


def _going_on(band: Placed, continued: str) -> Placed:
    return replace(band, line=replace(band.line, band=continued.format(band.line.band)), continued=True)


def _moved(page: list[Placed], room: float, continued: str) -> list[Placed]:
    """Take from a page what does not fit together with the foot: at least one row, so that no foot stands alone."""
    moved: list[Placed] = []
    while len(page) > 1 and (_height(page) > room or not moved or page[-1].line.band):
        moved.insert(0, page.pop())
    band = next((row for row in reversed(page) if row.line.band), None)
    if band is not None and moved and not moved[0].line.band:
        moved.insert(0, band if band.continued else _going_on(band, continued))
    return moved


def _height(rows: Sequence[Placed]) -> float:
    return sum(row.height for row in rows)


def _placed(table: RuledTable, line: RuledLine) -> Placed:
    style = table.style
    if line.band:
        return Placed(line, max(style.row * 0.9, style.size * 1.5))
    cells = tuple(
        tuple(_lines_of(column, words, style)) for column, words in zip(table.columns, line.cells, strict=True)
    )
    tallest = max((_cell_height(cell) for cell in cells), default=0.0)
    return Placed(line, max(style.row, tallest + _AIR), cells)


def _cell_height(cell: Sequence[Sequence[_Set]]) -> float:
    return sum(_line_height(line) for line in cell)


def _line_height(line: Sequence[_Set]) -> float:
    return max(piece.text.height for piece in line) * (_LEADING_OF_SIZE / 1.22)


def _lines_of(column: RuledColumn, words: Sequence[CellWords], style: TableStyle) -> Iterator[tuple[_Set, ...]]:
    """The pieces of a cell in lines, each piece with its place from the left of its line."""
    room = column.width - 2 * PAD
    line: list[_Set] = []
    used = 0.0
    for piece in words:
        if not piece.text:
            continue
        text = _fitted(piece.text, room, style, _font(piece))
        width = max(measure(part, text.size, _font(piece)) for part in text.lines) * text.stretch
        if line and (not column.flows or piece.opens or len(text.lines) > 1 or used + width > room):
            yield tuple(line)
            line, used = [], 0.0
        line.append(_Set(piece, text, used, width))
        used += width + _BETWEEN
    if line:
        yield tuple(line)


def _fitted(text: str, room: float, style: TableStyle, font: str) -> FittedText:
    """One line where letters need not become much narrower or a word or number would be torn, else several."""
    text = plain(text)
    fitted = fit(text, room, style.size, font, style.least)
    if fitted.stretch >= _NARROWEST or len(fitted.lines) > 1:
        return fitted
    lines = broken(text, room, style.least, font)
    torn = any(_IN_WORD.match(one[-1:] + other[:1]) for one, other in pairwise(lines))
    return fitted if torn else FittedText(tuple(lines), style.least)


def _parted(row: Placed, room: float) -> Iterator[Placed]:
    """The row, or several where it is higher than a page."""
    while row.height > room and any(len(cell) > 1 for cell in row.cells):
        taken: list[tuple[tuple[_Set, ...], ...]] = []
        rest: list[tuple[tuple[_Set, ...], ...]] = []
        for cell in row.cells:
            end, height = 0, _AIR
            while end < len(cell) and (not end or height + _line_height(cell[end]) <= room):
                height += _line_height(cell[end])
                end += 1
            taken.append(cell[:end])
            rest.append(cell[end:])
        yield Placed(row.line, max(_cell_height(cell) for cell in taken) + _AIR, tuple(taken))
        row = Placed(row.line, max(_cell_height(cell) for cell in rest) + _AIR, tuple(rest), continued=True)
    yield row


def draw_page(canvas: Any, table: RuledTable, rows: Page, left: float, top: float) -> float:
    """Set the headings and these rows; gives the height at which the table ends."""
    first = top - table.head_height
    _headings(canvas, table, left, top, first)
    y = first
    for row in rows:
        _ground(canvas, table, row, left, y)
        y -= row.height
    _rules(canvas, table, rows, left, first)
    y = first
    for row in rows:
        _row(canvas, table, row, left, y)
        y -= row.height
    pen(canvas, INK, 0.8)
    canvas.rect(left, y, table.width, top - y, stroke=1, fill=0)
    canvas.setLineWidth(0.6)
    canvas.line(left, first, left + table.width, first)
    return y


def _headings(canvas: Any, table: RuledTable, left: float, top: float, end: float) -> None:
    filled(canvas, left, end, table.width, top - end, BAND)
    canvas.setFillColor(INK)
    pen(canvas, LINE, 0.4)
    style = table.style
    split = top - style.head * 0.8
    x = left
    for number, column in enumerate(table.columns):
        upper = split if column.group else top
        draw(canvas, _title(column, style), x + column.width / 2, (upper + end) / 2, BOLD, 0.5)
        if number:
            inner = column.group and table.columns[number - 1].group == column.group
            canvas.line(x, split if inner else top, x, end)
        x += column.width
    for group, x, width in _groups(table, left):
        draw(canvas, fit(group, width - PAD, style.heading, BOLD), x + width / 2, (top + split) / 2, BOLD, 0.5)
        canvas.line(x, split, x + width, split)


def _title(column: RuledColumn, style: TableStyle) -> FittedText:
    return _fitted(column.title, column.width - PAD, replace(style, size=style.heading), BOLD)


def _groups(table: RuledTable, left: float) -> Iterator[tuple[str, float, float]]:
    x = left
    name, start = "", left
    for column in (*table.columns, RuledColumn("", 0.0)):
        if column.group != name:
            if name:
                yield name, start, x - start
            name, start = column.group, x
        x += column.width


def _ground(canvas: Any, table: RuledTable, row: Placed, left: float, top: float) -> None:
    ground = BAND if row.line.band else row.line.ground
    if ground is not None:
        filled(canvas, left, top - row.height, table.width, row.height, ground)
        return
    x = left
    for column in table.columns:
        if column.ground is not None:
            filled(canvas, x, top - row.height, column.width, row.height, column.ground)
        x += column.width


def _rules(canvas: Any, table: RuledTable, rows: Page, left: float, top: float) -> None:
    """Lines between rows and columns; none through the bands."""
    y = top
    for row in rows:
        pen(canvas, INK if row.line.strong else LINE, 0.6 if row.line.strong else 0.4)
        canvas.line(left, y, left + table.width, y)
        pen(canvas, LINE, 0.4)
        if not row.line.band:
            x = left
            for column in table.columns[:-1]:
                x += column.width
                canvas.line(x, y, x, y - row.height)
        y -= row.height


def _row(canvas: Any, table: RuledTable, row: Placed, left: float, top: float) -> None:
    middle = top - row.height / 2
    if row.line.band:
        canvas.setFillColor(INK)
        size = min(table.style.size, row.height * 0.7)
        text = fit(row.line.band, table.width - 4 * PAD, size, BOLD)
        draw(canvas, text, left + 2 * PAD, middle, BOLD)
        return
    x = left
    for column, cell in zip(table.columns, row.cells, strict=True):
        y = middle + _cell_height(cell) / 2
        for line in cell:
            height = _line_height(line)
            last = line[-1]
            free = column.width - 2 * PAD - last.x - last.width
            for piece in line:
                _piece(canvas, piece, x + PAD + free * column.align + piece.x, y - height / 2, column.align)
            y -= height
        x += column.width


def _piece(canvas: Any, piece: _Set, left: float, middle: float, align: float) -> None:
    words, text = piece.words, piece.text
    colour = INK
    if words.inverse:
        filled(canvas, left - 1.2, middle - text.height * 0.47, piece.width + 2.4, text.height * 0.94, INK)
        colour = WHITE
    elif words.quiet:
        colour = QUIET
    draw(canvas, text, left + piece.width * align, middle, _font(words), align, colour=colour)


def _font(words: CellWords) -> str:
    return BOLD if words.bold or words.inverse else REGULAR
