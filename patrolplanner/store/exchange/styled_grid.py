"""Writes tables of styled cells as a workbook to look at and print: colours, frozen heads, one page wide.

What a user typed is text for good: never a formula, however it begins.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from patrolplanner.domain.outgoing_text import FORMULA_SIGNS, writable
from patrolplanner.store.exchange.book_parts import escaped
from patrolplanner.store.exchange.saving import check_length, save

A3, A4 = 8, 9
"""Paper sizes as Excel numbers them."""


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
    """A sheet: a title over everything, rows of cells, and how many of the first rows and columns stay in view."""

    name: str
    title: str
    rows: tuple[tuple[StyledCell, ...], ...]
    widths: tuple[float, ...]
    frozen: tuple[int, int] = (0, 0)
    foot: tuple[str, ...] = ()
    paper: int = A3


_LINE = "BFC7CF"
_LINE_HEIGHT = 16.0
"""Points of a line of text: programs reckon the height of lines in a cell each in its own way, or not at all."""
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
    _put(sheet.cell(1, 1), grid.title)
    sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=width)
    sheet.cell(1, 1).font = Font(bold=True, size=16)
    sheet.cell(1, 1).alignment = Alignment(horizontal="center", vertical="center")
    sheet.row_dimensions[1].height = 30
    for r, row in enumerate(grid.rows, start=2):
        lines = max((str(cell.value).count("\n") + 1 for cell in row), default=1)
        sheet.row_dimensions[r].height = _LINE_HEIGHT * lines + 2
        for c, cell in enumerate(row, start=1):
            _dress(sheet.cell(r, c), cell)
    for n, text in enumerate(grid.foot, start=len(grid.rows) + 3):
        _put(sheet.cell(n, 1), text)
    for n, chars in enumerate(grid.widths, start=1):
        sheet.column_dimensions[get_column_letter(n)].width = chars
    rows, columns = grid.frozen
    sheet.freeze_panes = f"{get_column_letter(columns + 1)}{rows + 2}"
    _page(sheet, grid, rows)


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
    if cell.ink or cell.bold:
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

    return Font(bold=bold, color=colour.lstrip("#") or None)


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
