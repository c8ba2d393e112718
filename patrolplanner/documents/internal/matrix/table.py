"""The table of the monthly matrix on one page: people, codes in cells, sums, and the lines between them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.lib.colors import Color, HexColor

from patrolplanner.documents.fonts import BOLD, REGULAR
from patrolplanner.documents.internal.matrix import notes
from patrolplanner.documents.internal.matrix.facts import MatrixCell, MatrixRow
from patrolplanner.documents.internal.matrix.head import draw_headings
from patrolplanner.documents.internal.matrix.layout import (
    DAY_SUM_HEIGHT,
    DAY_SUM_ROWS,
    HEADING_HEIGHTS,
    PAD,
    TITLE_HEIGHT,
    ColumnEdges,
    MatrixCanvas,
    MatrixLine,
)
from patrolplanner.documents.internal.paper_titles import unit_heading
from patrolplanner.documents.lettering import LEAST_SIZE, Face, draw, fit, set_line
from patrolplanner.documents.page import (
    BAND,
    FAINT_LINE,
    HOLIDAY,
    INK,
    LINE,
    QUIET,
    RED,
    TEAM_LINE,
    WEEKEND,
    WHITE,
    filled,
    pen,
)
from patrolplanner.domain.calendar import DayKind
from patrolplanner.domain.leave_codes import LEAVE_CODES, PART_SIGN
from patrolplanner.domain.messages import Message, translate

CORNER = 3.4
"""Points of the black corner that marks a change."""

_DAY_SUMS = (
    translate("duty matrix", "Officers on duty"),
    translate("duty matrix", "Auxiliaries on duty"),
    translate("duty matrix", "Women on duty"),
    translate("duty matrix", "Missing"),
)


def draw_table(drawing: MatrixCanvas, lines: Sequence[MatrixLine], with_sums: bool) -> float:
    """Draw the table of a page; gives the height at which it ends."""
    columns = drawing.columns
    top = drawing.sheet.top - TITLE_HEIGHT
    first = top - sum(HEADING_HEIGHTS)
    people_end = first - sum(line.height for line in lines)
    end = people_end - (DAY_SUM_HEIGHT * DAY_SUM_ROWS if with_sums else 0.0)
    _day_grounds(drawing, top, end)
    draw_headings(drawing, top)
    y = first
    for line in lines:
        if line.row is None:
            _group_heading(drawing, line, y)
        y -= line.height
    _grid(drawing, lines, first, end)
    y = first
    for line in lines:
        if line.row is not None:
            _person(drawing, line, line.row, y)
        y -= line.height
    if with_sums:
        _day_sums(drawing, people_end)
    _frame(drawing.canvas, columns, top, first, people_end, end)
    return end


def _day_grounds(drawing: MatrixCanvas, top: float, end: float) -> None:
    for day, x in zip(drawing.facts.days, drawing.columns.days, strict=False):
        ground = HOLIDAY if day.kind is DayKind.HOLIDAY else None if day.is_work else WEEKEND
        if ground is not None:
            filled(drawing.canvas, x, end, drawing.columns.day_width, top - end, ground)


def _group_heading(drawing: MatrixCanvas, line: MatrixLine, top: float) -> None:
    canvas, columns = drawing.canvas, drawing.columns
    filled(canvas, columns.left, top - line.height, columns.width, line.height, BAND)
    canvas.setFillColor(INK)
    name, count = line.group.name, len(line.group.rows)
    message = unit_heading(name, count)
    if line.continued:
        message = translate("duty matrix", "{unit}, {count} {count:person|people} (continued)").fill(
            unit=name, count=str(count)
        )
    text = fit(drawing.say(message), columns.width - 6, min(drawing.size, 8.5), BOLD)
    draw(canvas, text, columns.left + 3, top - line.height / 2, BOLD)


def _grid(drawing: MatrixCanvas, lines: Sequence[MatrixLine], first: float, end: float) -> None:
    """Hairlines between people and days; a stronger one where another team begins."""
    canvas, columns = drawing.canvas, drawing.columns
    y = first
    for line in lines:
        if line.row is not None:
            pen(canvas, TEAM_LINE if line.new_team else FAINT_LINE, 0.5 if line.new_team else 0.3)
            canvas.line(columns.left, y, columns.right, y)
        y -= line.height
    pen(canvas, LINE, 0.3)
    bottom = y
    for x in (*columns.labels[1:-1], *columns.sums[1:-1]):
        _line_beside_headings(canvas, x, lines, first, bottom)
    for x in columns.days[1:-1]:
        _line_beside_headings(canvas, x, lines, first, bottom)
        canvas.line(x, bottom, x, end)


def _line_beside_headings(canvas: Any, x: float, lines: Sequence[MatrixLine], first: float, bottom: float) -> None:
    """A vertical line through the people's lines, interrupted by the headings of groups."""
    start = y = first
    for line in lines:
        if line.row is None:
            if start > y:
                canvas.line(x, start, x, y)
            start = y - line.height
        y -= line.height
    canvas.line(x, start, x, bottom)


def _person(drawing: MatrixCanvas, line: MatrixLine, row: MatrixRow, top: float) -> None:
    canvas, columns = drawing.canvas, drawing.columns
    middle = top - line.height / 2
    canvas.setFillColor(INK)
    size = min(drawing.size, 8.0)
    set_line(canvas, str(row.number), columns.labels[1] - PAD - 3, middle - size * 0.37, Face(size, align=1.0))
    font = BOLD if row.title else REGULAR
    for text, x, face in zip(
        (line.name, line.role, line.team), columns.labels[1:], (font, REGULAR, REGULAR), strict=False
    ):
        if text is not None:
            draw(canvas, text, x + PAD, middle, face)
    for cell, x in zip(row.cells, columns.days, strict=False):
        _cell(drawing, cell, x, top, line.height)
        if cell.changed:
            _corner(canvas, x + columns.day_width, top)
    tally = row.tally
    numbers = (tally.day, tally.night, tally.full, tally.standby, tally.holidays, hours(tally.minutes))
    for number, left in zip(numbers, columns.sums, strict=False):
        canvas.setFillColor(INK if number else QUIET)
        text = fit(str(number), columns.sums[1] - columns.sums[0] - PAD, drawing.size)
        draw(canvas, text, (left + left + columns.sums[1] - columns.sums[0]) / 2, middle, align=0.5)
    canvas.setFillColor(INK)


def hours(minutes: int) -> str:
    """Minutes as hours, with a decimal only where there is one."""
    return f"{minutes / 60:.1f}".removesuffix(".0")


def _cell(drawing: MatrixCanvas, cell: MatrixCell, x: float, top: float, height: float) -> None:
    canvas, width = drawing.canvas, drawing.columns.day_width
    if cell.absences and not cell.in_part:
        _hatch(canvas, x, top - height, width, height)
    if not cell.shifts and not cell.absences:
        if not cell.serves:
            canvas.setFillColor(QUIET)
            set_line(canvas, notes.ABSENT_SIGN, x + width / 2, top - height / 2 - 2.4, Face(LEAST_SIZE, align=0.5))
        return
    colour: Color = INK
    if cell.shifts:
        tint = drawing.codes[cell.shifts[0]][1]
        canvas.setFillColor(HexColor(tint.ground))
        canvas.roundRect(x + 1.2, top - height + 0.5, width - 2.4, height - 1.0, 1.6, stroke=0, fill=1)
        colour = HexColor(tint.text)
    text = fit(_cell_text(drawing, cell), width - 3.0, drawing.size, BOLD)
    draw(canvas, text, x + width / 2, top - height / 2, BOLD, align=0.5, colour=colour)


def _corner(canvas: Any, right: float, top: float) -> None:
    """The mark of a change: a black corner."""
    corner = canvas.beginPath()
    corner.moveTo(right - CORNER - 0.3, top - 0.3)
    corner.lineTo(right - 0.3, top - 0.3)
    corner.lineTo(right - 0.3, top - CORNER - 0.3)
    corner.close()
    canvas.setFillColor(INK)
    canvas.drawPath(corner, stroke=0, fill=1)


def _cell_text(drawing: MatrixCanvas, cell: MatrixCell) -> str:
    codes = [drawing.codes[shift][0] for shift in cell.shifts]
    part = PART_SIGN if cell.in_part else ""
    codes += [drawing.say(LEAVE_CODES[kind]) + part for kind in cell.absences]
    if len(codes) > 3:
        codes = [*codes[:2], f"+{len(codes) - 2}"]
    return "".join(codes)


def _hatch(canvas: Any, x: float, y: float, width: float, height: float) -> None:
    """Fine slanting lines within a cell, which stay visible on grey paper."""
    pen(canvas, LINE, 0.25)
    step = 3.2
    offset = step
    while offset < width + height:
        x0, y0 = x + max(0.0, offset - height), y + min(offset, height)
        x1, y1 = x + min(offset, width), y + max(0.0, offset - width)
        canvas.line(x0, y0, x1, y1)
        offset += step


def _day_sums(drawing: MatrixCanvas, top: float) -> None:
    canvas, columns, facts = drawing.canvas, drawing.columns, drawing.facts
    rows = (
        [day.officers for day in facts.sums],
        [day.auxiliaries for day in facts.sums],
        [day.women for day in facts.sums],
        [day.missing for day in facts.sums],
    )
    y = top
    for place, (message, numbers) in enumerate(zip(_DAY_SUMS, rows, strict=True)):
        missing = place == len(rows) - 1
        middle = y - DAY_SUM_HEIGHT / 2
        pen(canvas, LINE, 0.3)
        canvas.line(columns.left, y, columns.right, y)
        label = fit(drawing.say(message), columns.labels[-1] - columns.left - 6, 8.0, BOLD)
        draw(canvas, label, columns.labels[-1] - 4, middle, BOLD, align=1.0, colour=INK)
        for number, x in zip(numbers, columns.days, strict=False):
            _day_sum(drawing, number, x, y, missing)
        canvas.setFillColor(INK)
        text = drawing.say(_whole(numbers, missing))
        draw(canvas, fit(text, columns.right - columns.sums[0] - 6, 8.0), columns.right - 4, middle, align=1.0)
        y -= DAY_SUM_HEIGHT


def _whole(numbers: Sequence[int], missing: bool) -> Message:
    if missing:
        return translate("duty matrix", "{count} in all").fill(count=str(sum(numbers)))
    mean = f"{sum(numbers) / len(numbers):.1f}"
    return translate("duty matrix", "{mean} a day").fill(mean=mean)


def _day_sum(drawing: MatrixCanvas, number: int, x: float, top: float, missing: bool) -> None:
    canvas, width = drawing.canvas, drawing.columns.day_width
    bad = missing and number > 0
    if bad:
        filled(canvas, x, top - DAY_SUM_HEIGHT, width, DAY_SUM_HEIGHT, RED)
    canvas.setFillColor(WHITE if bad else QUIET if missing else INK)
    base = top - DAY_SUM_HEIGHT / 2 - 2.9
    set_line(canvas, str(number), x + width / 2, base, Face(8.0, BOLD if bad else REGULAR, align=0.5))


def _frame(canvas: Any, columns: ColumnEdges, top: float, first: float, people_end: float, end: float) -> None:
    """The strong lines: round the table, under the headings, above the sums, beside the days."""
    pen(canvas, INK, 0.8)
    canvas.rect(columns.left, end, columns.width, top - end, stroke=1, fill=0)
    canvas.setLineWidth(0.6)
    canvas.line(columns.left, first, columns.right, first)
    if people_end > end:
        canvas.line(columns.left, people_end, columns.right, people_end)
    for x in (columns.labels[-1], columns.sums[0]):
        canvas.line(x, top, x, end)
