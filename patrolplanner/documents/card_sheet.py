"""Small cards, ten on a sheet of A4 with crop marks, front and back on two pages that meet when printed duplex."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from reportlab.lib.units import mm

from patrolplanner.documents.page import LINE, Pdf, pen
from patrolplanner.documents.sheets import Sheet

CARD_WIDTH, CARD_HEIGHT = 90 * mm, 54 * mm
COLUMNS, ROWS = 2, 5
PER_SHEET = COLUMNS * ROWS

_MARK = 4 * mm
_GAP = 1.5 * mm

Drawn = Callable[[Any, float, float], None]
"""Draws one side of a card: canvas, left, bottom."""


def draw_sheets(pdf: Pdf, cards: Sequence[tuple[Drawn, Drawn]]) -> None:
    """All cards (front and back), each page of fronts followed by the page of their backs.

    The backs stand in mirrored columns, as a printer wants them that turns the sheet over its long edge.
    """
    for start in range(0, len(cards), PER_SHEET):
        together = cards[start : start + PER_SHEET]
        for side in (0, 1):
            for number, card in enumerate(together):
                row, column = divmod(number, COLUMNS)
                place = COLUMNS - 1 - column if side else column
                left, bottom = pdf.sheet.left + place * CARD_WIDTH, pdf.sheet.top - (row + 1) * CARD_HEIGHT
                card[side](pdf.canvas, left, bottom)
            _crop_marks(pdf.canvas, pdf.sheet)
            pdf.canvas.showPage()


def _crop_marks(canvas: Any, sheet: Sheet) -> None:
    """Short lines outside the cards, at every place where the sheet is cut."""
    pen(canvas, LINE, 0.4)
    left, right = sheet.left, sheet.right
    bottom, top = sheet.bottom, sheet.top
    for column in range(COLUMNS + 1):
        x = left + column * CARD_WIDTH
        canvas.line(x, top + _GAP, x, top + _GAP + _MARK)
        canvas.line(x, bottom - _GAP, x, bottom - _GAP - _MARK)
    for row in range(ROWS + 1):
        y = bottom + row * CARD_HEIGHT
        canvas.line(left - _GAP, y, left - _GAP - _MARK, y)
        canvas.line(right + _GAP, y, right + _GAP + _MARK, y)
