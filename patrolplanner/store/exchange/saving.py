"""Puts a finished workbook into its file, through memory alone.

openpyxl would write each sheet into a file of its own in the system's folder for such, where names and telephone
numbers stay when the process is killed, and goes on about a full disk after it has been told.
"""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.store.exchange.book_parts import LONGEST_TEXT
from patrolplanner.store.exchange.replacing import replacing

if TYPE_CHECKING:
    from openpyxl.workbook.workbook import Workbook


A3, A4 = 8, 9
"""Paper sizes as Excel numbers them."""
FONT = "Microsoft YaHei"
"""Named, or programs take what they like: of Windows and of WPS, without feet, with all characters of names."""
_MOST_CHARS = 1.1
"""A column's width counts digits, and a Chinese character is a little wider than two."""


def column_width(chars: int) -> float:
    """How wide a column is that shows so many half-width characters."""
    return chars * _MOST_CHARS + 1.6


def check_length(text: str, sheet: str, cell: str) -> None:
    """Raises UserError for a text that no cell takes whole."""
    if len(text) > LONGEST_TEXT:
        told = translate(
            "workbook",
            "The workbook was not written. {sheet}!{cell}: the text has {count} {count:character|characters}, a "
            "cell takes {most}; shorten it, or export everything for programs (.json).",
        )
        raise UserError(told.fill(sheet=sheet, cell=cell, count=len(text), most=LONGEST_TEXT))


def save(workbook: Workbook, path: Path) -> None:
    """Whole or not at all."""
    from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
    from openpyxl.worksheet._writer import WorksheetWriter
    from openpyxl.writer.excel import ExcelWriter

    class InMemory(ExcelWriter):
        def write_worksheet(self, ws: Any) -> None:
            ws._drawing = SpreadsheetDrawing()
            ws._drawing.charts, ws._drawing.images = ws._charts, ws._images
            if self.workbook.write_only:
                ws.close()
                writer = ws._writer
            else:
                writer = WorksheetWriter(ws, out=BytesIO())
                writer.write()
            ws._rels = writer._rels
            self._archive.writestr(ws.path[1:], writer.out.getvalue())
            self.manifest.append(ws)

    packed = BytesIO()
    writer: Any = InMemory
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        writer(workbook, archive).save()
    with replacing(path) as unfinished:
        unfinished.write_bytes(packed.getbuffer())


def begin_rows(worksheet: Any) -> None:
    """Ready a sheet that is only written for its rows; what stands before them, such as widths, has to be known."""
    from openpyxl.worksheet._writer import WorksheetWriter

    worksheet._writer = WorksheetWriter(worksheet, out=BytesIO())
    worksheet._writer.write_top()
