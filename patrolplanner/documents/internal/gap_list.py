"""The gaps of a roster in words, on pages of their own behind a duty table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Paragraph

from patrolplanner.documents.fonts import BOLD
from patrolplanner.documents.lettering import draw, fit, paragraph
from patrolplanner.documents.page import INK, title_room
from patrolplanner.documents.sheets import Sheet
from patrolplanner.domain.messages import Say, translate

_SIZE = 9.0
_BETWEEN = 2.5
_COLUMNS = 2
_GUTTER = 8 * mm
_TITLE_HEIGHT = 15 * mm
_FOOTER_HEIGHT = 6 * mm

Column = list[Paragraph]


def gap_pages(lines: Sequence[str], sheet: Sheet) -> list[list[Column]]:
    """The numbered lines in columns, the columns in pages."""
    width = _column_width(sheet)
    room = sheet.top - sheet.bottom - _TITLE_HEIGHT - _FOOTER_HEIGHT
    columns: list[Column] = [[]]
    used = 0.0
    for number, line in enumerate(lines, start=1):
        words = paragraph(f"{number}. {line}", _SIZE, INK)
        height = words.wrap(width, room)[1] + _BETWEEN
        if columns[-1] and used + height > room:
            columns.append([])
            used = 0.0
        columns[-1].append(words)
        used += height
    return [columns[n : n + _COLUMNS] for n in range(0, len(columns), _COLUMNS)]


def draw_gap_list(canvas: Any, sheet: Sheet, title: str, columns: Sequence[Column], places: int, say: Say) -> None:
    """``places`` is how many people are missing in all."""
    canvas.setFillColor(INK)
    heading = say(
        translate("duty matrix", "{title}: gaps, {count} {count:person|people} missing").fill(title=title, count=places)
    )
    draw(
        canvas,
        fit(heading, title_room(sheet, say), 20.0, BOLD, least=12.0),
        sheet.width / 2,
        sheet.top - 4.5 * mm,
        BOLD,
        0.5,
    )
    width = _column_width(sheet)
    for place, column in enumerate(columns):
        y = sheet.top - _TITLE_HEIGHT
        for words in column:
            y -= words.wrap(width, sheet.height)[1]
            words.drawOn(canvas, sheet.left + place * (width + _GUTTER), y)
            y -= _BETWEEN


def _column_width(sheet: Sheet) -> float:
    return (sheet.room - _GUTTER * (_COLUMNS - 1)) / _COLUMNS
