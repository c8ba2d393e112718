"""The upper part of a page of the monthly matrix: title, unit, and the two rows of headings with the marks of days."""

from __future__ import annotations

from reportlab.lib.units import mm

from patrolplanner.documents.fonts import BOLD
from patrolplanner.documents.internal.matrix import notes
from patrolplanner.documents.internal.matrix.layout import HEADING_HEIGHTS, PAD, TITLE_HEIGHT, MatrixCanvas
from patrolplanner.documents.internal.paper_titles import WEEKDAYS, day_number
from patrolplanner.documents.lettering import FittedText, draw, fit
from patrolplanner.documents.page import BAND, INK, RED, WHITE, filled, title_room
from patrolplanner.domain.calendar import DayFacts, DayKind
from patrolplanner.domain.messages import Message, translate

_LABELS = (
    translate("duty matrix", "No."),
    translate("duty matrix", "Name"),
    translate("duty matrix", "Role"),
    translate("duty matrix", "Team"),
)
_SUMS = (
    translate("duty matrix sums", "D"),
    translate("duty matrix sums", "N"),
    translate("duty matrix sums", "24"),
    translate("duty matrix sums", "SB"),
    translate("duty matrix sums", "H"),
    translate("duty matrix sums", "Hrs"),
)


def draw_title(drawing: MatrixCanvas, title: str, continued: bool) -> None:
    """Title in the middle; unit and number of people at the left, telephone at the right of the line below."""
    canvas, columns = drawing.canvas, drawing.columns
    if continued:
        title = drawing.say(translate("page", "{title} (continued)").fill(title=title))
    fitted = fit(title, title_room(drawing.sheet, drawing.say), 20.0, BOLD, least=12.0)
    draw(canvas, fitted, drawing.sheet.width / 2, drawing.sheet.top - 4.5 * mm, BOLD, align=0.5, colour=INK)
    left, right = _subtitle(drawing)
    middle = drawing.sheet.top - TITLE_HEIGHT + 8.5
    draw(canvas, left, columns.left, middle)
    draw(canvas, right, columns.left + drawing.measures.full_width, middle, align=1.0)


def _subtitle(drawing: MatrixCanvas) -> tuple[FittedText, FittedText]:
    facts, say = drawing.facts, drawing.say
    people = facts.rows
    parts = [
        say(translate("duty matrix", "Unit: {name}").fill(name=facts.organisation)) if facts.organisation else "",
        say(translate("duty matrix", "{count} {count:person|people}").fill(count=str(len(people)))),
    ]
    left = "　".join(part for part in parts if part)
    phone = facts.duty_phone
    right = say(translate("duty matrix", "Duty telephone: {phone}").fill(phone=phone)) if phone else ""
    half = drawing.measures.full_width / 2
    return fit(left, half, 9.5), fit(right, half, 9.5)


def draw_headings(drawing: MatrixCanvas, top: float) -> None:
    """The names of the columns and, for each day, its number, weekday and marks."""
    canvas, columns, say = drawing.canvas, drawing.columns, drawing.say
    numbers_end = top - HEADING_HEIGHTS[0]
    end = numbers_end - HEADING_HEIGHTS[1]
    for left, right in ((columns.labels[0], columns.labels[-1]), (columns.sums[0], columns.sums[-1])):
        filled(canvas, left, end, right - left, top - end, BAND)
    canvas.setFillColor(INK)
    middle = (top + end) / 2
    partial = drawing.facts.tallied != drawing.facts.period
    if partial:
        _whole_period(drawing, top, numbers_end)
    sums_middle = (numbers_end + end) / 2 if partial else middle
    edges = [(*edge, middle) for edge in zip(_LABELS, columns.labels, columns.labels[1:], strict=False)]
    edges += [(*edge, sums_middle) for edge in zip(_SUMS, columns.sums, columns.sums[1:], strict=False)]
    for message, left, right, height in edges:
        text = fit(say(message), right - left - 2 * PAD, 9.0, BOLD)
        draw(canvas, text, (left + right) / 2, height, BOLD, align=0.5)
    for day, x in zip(drawing.facts.days, columns.days, strict=False):
        _day_heading(drawing, day, x + columns.day_width / 2, top, numbers_end)


def _whole_period(drawing: MatrixCanvas, top: float, end: float) -> None:
    """Over the sums: that they are those of the whole period, though the table has a part of its days."""
    first, last = drawing.facts.tallied
    left, right = drawing.columns.sums[0], drawing.columns.sums[-1]
    text = drawing.say(translate("duty matrix", "Whole period: {first} to {last}").fill(first=first, last=last))
    draw(
        drawing.canvas,
        fit(text, right - left - 2 * PAD, 8.0, least=6.5),
        (left + right) / 2,
        (top + end) / 2,
        align=0.5,
    )


def _day_heading(drawing: MatrixCanvas, day: DayFacts, x: float, top: float, numbers_end: float) -> None:
    canvas = drawing.canvas
    number_middle = (top + numbers_end) / 2
    number = day_number(day.day, drawing.facts.tallied)
    if day.kind is DayKind.HOLIDAY:
        canvas.setFillColor(RED)
        half = 8 if len(number) < 3 else drawing.columns.day_width / 2 - 0.5
        canvas.roundRect(x - half, number_middle - 5.4, 2 * half, 10.8, 2, stroke=0, fill=1)
        canvas.setFillColor(WHITE)
    else:
        canvas.setFillColor(INK if day.is_work else RED)
    draw(canvas, fit(number, drawing.columns.day_width - 1, 9.0, BOLD), x, number_middle, BOLD, 0.5)
    canvas.setFillColor(INK if day.is_work else RED)
    words = " ".join(drawing.say(message) for message in (WEEKDAYS[day.day.weekday()], *_marks(day)))
    text = fit(words, drawing.columns.day_width - PAD, 7.5)
    draw(canvas, text, x, numbers_end - HEADING_HEIGHTS[1] / 2, align=0.5)


def _marks(day: DayFacts) -> list[Message]:
    marks = []
    if day.kind is DayKind.HOLIDAY:
        marks.append(notes.MARK_HOLIDAY)
    elif day.kind is DayKind.MAKEUP:
        marks.append(notes.MARK_MAKEUP)
    elif day.kind is DayKind.REST and not day.is_weekend:
        marks.append(notes.MARK_DAY_OFF)
    if day.market:
        marks.append(notes.MARK_MARKET)
    return marks
