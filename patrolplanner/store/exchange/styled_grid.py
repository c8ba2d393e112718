"""Writes tables of styled cells as a workbook to look at and print: colours, frozen heads, one page wide.

What a user typed is text for good: never a formula, however it begins. Columns are as wide and rows as high as what
stands in them: programs reckon the height of wrapped lines each in its own way, or not at all, and cut what is left.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from math import ceil
from pathlib import Path
from typing import Any

from patrolplanner.domain.outgoing_text import FORMULA_SIGNS, writable
from patrolplanner.domain.typed_text import display_width
from patrolplanner.store.exchange.book_parts import escaped
from patrolplanner.store.exchange.saving import A3, FONT, check_length, column_width, save


@dataclass(frozen=True, slots=True)
class StyledCell:
    """A cell: text or a number, ``#RRGGBB`` of ground and ink (empty: plain), bold, at the left, a note."""

    value: str | int | float = ""
    ground: str = ""
    ink: str = ""
    bold: bool = False
    left: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """A sheet: a title over everything, rows of cells, and how many of the first rows and columns stay in view.

    ``widths`` are the least that columns have; ``widest`` the most, longer lines are wrapped.
    """

    name: str
    title: str
    rows: tuple[tuple[StyledCell, ...], ...]
    widths: tuple[float, ...]
    frozen: tuple[int, int] = (0, 0)
    foot: tuple[str, ...] = ()
    paper: int = A3
    widest: float = 28.0


_LINE = "BFC7CF"
_LINE_HEIGHT = 16.5
"""Points of a line of text."""
_HIGHEST = 400.0
"""No program takes rows that are much higher."""
_TITLE_SIZE, _TITLE_HEIGHT, _USUAL_SIZE = 16, 30.0, 11
_LONGEST_NAME = 31
_NO_NAME = str.maketrans("", "", r"\/?*[]:")


def write_grids(path: Path, grids: Sequence[Grid]) -> None:
    """Write the sheets into a workbook, whole or not at all."""
    from openpyxl.workbook.workbook import Workbook

    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    for grid in grids:
        _write(workbook, grid)
    save(workbook, path)


def _write(workbook: Any, grid: Grid) -> None:
    from openpyxl.styles.alignment import Alignment
    from openpyxl.styles.fonts import Font
    from openpyxl.utils.cell import get_column_letter

    sheet = workbook.create_sheet(writable(grid.name).translate(_NO_NAME)[:_LONGEST_NAME])
    width = max(len(row) for row in grid.rows)
    columns = _columns(grid, width)
    room = sum(columns)
    _across(sheet, 1, width, grid.title)
    sheet.cell(1, 1).font = Font(name=FONT, bold=True, size=_TITLE_SIZE)
    sheet.cell(1, 1).alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    sheet.row_dimensions[1].height = _TITLE_HEIGHT * _lines(grid.title, room * _USUAL_SIZE / _TITLE_SIZE)
    for r, row in enumerate(grid.rows, start=2):
        lines = max((_lines(str(cell.value), columns[n]) for n, cell in enumerate(row)), default=1)
        sheet.row_dimensions[r].height = min(_HIGHEST, _LINE_HEIGHT * lines + 2)
        for c, cell in enumerate(row, start=1):
            _dress(sheet.cell(r, c), cell)
    for n, text in enumerate(grid.foot, start=len(grid.rows) + 3):
        _across(sheet, n, width, text)
        sheet.cell(n, 1).font, sheet.cell(n, 1).alignment = _font("", False), _alignment(True)
        sheet.row_dimensions[n].height = min(_HIGHEST, _LINE_HEIGHT * _lines(text, room) + 2)
    for n, chars in enumerate(columns, start=1):
        sheet.column_dimensions[get_column_letter(n)].width = chars
    rows, still = grid.frozen
    sheet.freeze_panes = f"{get_column_letter(still + 1)}{rows + 2}"
    _page(sheet, grid, rows)


def _across(sheet: Any, row: int, width: int, text: str) -> None:
    """A text over the whole table."""
    _put(sheet.cell(row, 1), text)
    sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=width)


def _columns(grid: Grid, width: int) -> list[float]:
    found = [*grid.widths, *(0.0 for _ in range(width - len(grid.widths)))]
    for row in grid.rows:
        for n, cell in enumerate(row):
            longest = max(map(display_width, str(cell.value).split("\n")))
            found[n] = max(found[n], min(grid.widest, column_width(longest)))
    return found


def _lines(text: str, width: float) -> int:
    """How many lines a text takes in a column."""
    return sum(max(1, ceil(column_width(display_width(line)) / width)) for line in text.split("\n"))


def _page(sheet: Any, grid: Grid, head_rows: int) -> None:
    """Landscape, one page wide, with the heads on every page."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = grid.paper
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = f"1:{head_rows + 1}"
    sheet.page_margins.left = sheet.page_margins.right = 0.4
    sheet.oddFooter.center.text = "&P / &N"


def _dress(place: Any, cell: StyledCell) -> None:
    """Value and style of one cell. Each style is made once: a month of 300 people has ten thousand cells."""
    from openpyxl.comments.comments import Comment

    _put(place, cell.value)
    place.border = _frame()
    place.alignment = _alignment(cell.left)
    if cell.ground:
        place.fill = _fill(cell.ground)
    place.font = _font(cell.ink, cell.bold)
    if cell.note:
        place.comment = Comment(writable(cell.note), "patrolplanner")


@cache
def _frame() -> Any:
    from openpyxl.styles.borders import Border, Side

    side = Side(style="thin", color=_LINE)
    return Border(left=side, right=side, top=side, bottom=side)


@cache
def _alignment(left: bool) -> Any:
    from openpyxl.styles.alignment import Alignment

    return Alignment(horizontal="left" if left else "center", vertical="center", wrap_text=True)


@cache
def _fill(colour: str) -> Any:
    from openpyxl.styles.fills import PatternFill

    return PatternFill("solid", start_color=colour.lstrip("#"))


@cache
def _font(colour: str, bold: bool) -> Any:
    from openpyxl.styles.fonts import Font

    return Font(name=FONT, size=_USUAL_SIZE, bold=bold, color=colour.lstrip("#") or None)


def _put(place: Any, value: str | float) -> None:
    """A text stays text, without the characters that no workbook may hold."""
    if isinstance(value, str):
        check_length(value, place.parent.title, place.coordinate)
        place.value = escaped(writable(value))
        if value.startswith("="):
            place.data_type = "s"
        place.quotePrefix = value.startswith(FORMULA_SIGNS)
    else:
        place.value = value
