"""How a line of a roster table is drawn: chips of shift codes with their posts, leave, locks, wishes, grounds of dates.

A chip says the shift by its code, and the post by its short name where there is room, always by a bar under the code
whose form and colour are the post's. What is locked has an outline.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter, QPen, QPolygonF

from patrolplanner.domain.absences import WHOLE_DAY, AbsenceKind
from patrolplanner.domain.calendar import DayKind
from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.leave_codes import LEAVE_CODES, PART_SIGN
from patrolplanner.domain.roster import Assignment
from patrolplanner.domain.shifts import DAY_MINUTES
from patrolplanner.domain.typed_text import clock
from patrolplanner.domain.words import word
from patrolplanner.gui.drawing import CENTRE, RIGHT, fill_with, font_like, write
from patrolplanner.gui.look import ROW, CodeColours, code_colours, look
from patrolplanner.gui.roster.model import RosterLine, RosterModel
from patrolplanner.gui.said import said
from patrolplanner.services.checking.roster_marks import Grade
from patrolplanner.services.checking.roster_view import RosterView

MOST_CHIPS = 3
_SMALLER = 0.8
"""The size of a post's name beside a code where it would not fit in full size."""
_AROUND = 7
"""Pixels around and between code and name."""
_HUES = (212, 28, 140, 285, 350, 52, 180)
_BAR = 2.5
"""Height of the bar of a post in pixels; the letters stand above it."""
# where the bar of a post lies, in shares of its chip; with seven hues 35 posts are told apart
_FORMS = (((0.0, 1.0),), ((0.0, 0.45),), ((0.55, 1.0),), ((0.0, 0.3), (0.7, 1.0)), ((0.3, 0.7),))


def named_width(pixels: int) -> int:
    """From which width on a cell in a font of this size has room for a code and two characters of a post's name."""
    return pixels + 2 * _smaller(pixels) + _AROUND + 4


def _smaller(pixels: int) -> int:
    return max(10, round(pixels * _SMALLER))


@dataclass(frozen=True, slots=True)
class PostMark:
    """The bar that stands for a post."""

    colour: QColor
    parts: tuple[tuple[float, float], ...]


def post_marks(view: RosterView) -> dict[str, PostMark]:
    """A mark for each post; those that follow each other in the plan differ in form and in colour."""
    lightness = 0.66 if look().dark else 0.42
    return {
        post: PostMark(QColor.fromHslF(_HUES[n % len(_HUES)] / 360, 0.62, lightness), _FORMS[n % len(_FORMS)])
        for n, post in enumerate(view.posts)
    }


class LinePainter(ABC):
    """Draws cells of a width and height. Made anew for another theme, zoom or plan."""

    def __init__(self, view: RosterView, font: QFont, cell_width: float, height: float, today: date) -> None:
        self.view, self.width, self.height, self.today = view, cell_width, height, today
        self.font = QFont(font)
        self.small = font_like(font, pixels=max(8, round(font.pixelSize() * 0.72)))
        self.smaller = font_like(font, pixels=_smaller(font.pixelSize()))
        colours = look()
        self.line, self.panel = QColor(colours.line), QColor(colours.panel)
        self.ink, self.quiet, self.lock = QColor(colours.ink), QColor(colours.quiet), QColor(colours.lock)
        self.danger, self.danger_soft = QColor(colours.danger), QColor(colours.danger_soft)
        self.warn, self.warn_soft, self.accent = QColor(colours.warn), QColor(colours.warn_soft), QColor(colours.accent)
        self.grounds = [self._ground(d) for d in view.days]
        self.codes: dict[str, CodeColours] = {
            code: code_colours(shift, view.codes[code]) for code, shift in view.shifts.items()
        }
        self.leave = {kind: said(text) for kind, text in LEAVE_CODES.items()}

    @abstractmethod
    def draw(self, painter: QPainter, model: RosterModel, line: RosterLine) -> None:
        """The whole line, from its first date."""

    def grounds_of_line(self, painter: QPainter) -> None:
        """The grounds of all dates of a line, with the thin line under it."""
        for n, ground in enumerate(self.grounds):
            left = round(n * self.width)
            painter.fillRect(QRectF(left, 0, round((n + 1) * self.width) - left, self.height), ground)
        painter.fillRect(QRectF(0, self.height - 1, len(self.grounds) * self.width, 1), self.line)

    def chip(self, painter: QPainter, box: QRectF, code: str) -> None:
        """A shift code on its tint."""
        colours = self.codes[code]
        fill_with(painter, colours.ground)
        painter.drawRoundedRect(box, 3, 3)
        text = self.view.codes[code]
        narrow = box.width() < self.font.pixelSize() * (0.9 if len(text) == 1 else 1.5)
        painter.setFont(self.small if narrow else self.font)
        write(painter, box.adjusted(0, -1, 0, -_BAR), text, colours.text, CENTRE)

    def frame(self, painter: QPainter, box: QRectF, grade: Grade | None) -> None:
        """What is wrong here: a red or amber frame, an amber line for a wish of the rules."""
        if grade is None:
            return
        if grade is Grade.SOFT:
            painter.fillRect(QRectF(box.left() + 3, box.bottom() - 2.5, box.width() - 6, 2), self.warn)
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.danger if grade is Grade.HARD else self.warn, 1.8))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4)

    def outline(self, painter: QPainter, chip: QRectF) -> None:
        """The mark of a lock: a line around the chip, and a corner where that covers no letter; a line above a chip
        that its letter fills."""
        if chip.width() < self.font.pixelSize():
            painter.fillRect(QRectF(chip.left() + 0.5, chip.top() - 0.5, chip.width() - 1, 2), self.lock)
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.lock, 1.4))
        painter.drawRoundedRect(chip.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        if chip.width() >= 1.4 * self.font.pixelSize():
            right, top = chip.right(), chip.top()
            fill_with(painter, self.lock)
            painter.drawPolygon(QPolygonF([QPointF(right - 6, top), QPointF(right, top), QPointF(right, top + 6)]))

    def triangle(self, painter: QPainter, box: QRectF) -> None:
        """Changed since publication: at the upper left."""
        left, top = box.left() + 1, box.top() + 1
        fill_with(painter, self.warn)
        painter.drawPolygon(QPolygonF([QPointF(left, top + 7), QPointF(left + 4, top), QPointF(left + 8, top + 7)]))

    def _ground(self, day: date) -> QColor:
        facts = self.view.calendar[day]
        if day not in self.view.period:
            return QColor(look().ground)
        return QColor(look().panel) if facts.is_work and facts.kind is not DayKind.HOLIDAY else QColor(look().weekend)


class PeopleLine(LinePainter):
    """Draws a person's line."""

    def __init__(self, view: RosterView, font: QFont, cell_width: float, height: float, today: date) -> None:
        super().__init__(view, font, cell_width, height, today)
        self.marks = post_marks(view)
        self.leave_words = {kind: said(word(kind)) for kind in LEAVE_CODES}
        self.smaller = font_like(font, pixels=_smaller(font.pixelSize()))
        self.bold = font_like(font, weight=QFont.Weight.Bold)
        self._small_metrics = QFontMetrics(self.small)
        self._metrics, self._smaller_metrics = QFontMetrics(self.font), QFontMetrics(self.smaller)

    def draw(self, painter: QPainter, model: RosterModel, line: RosterLine) -> None:
        self.grounds_of_line(painter)
        view, marks = self.view, model.marks.cells
        for n, day in enumerate(view.days):
            box = QRectF(round(n * self.width), 0, self.width, self.height)
            rows = view.cell(line.person, day)
            cell = (line.person, day)
            away = view.away.get(cell)
            if away is not None:
                self.away(painter, box, away, bool(rows), self.view.away_hours.get(cell, ()))
            if rows:
                self._duties(painter, box, rows)
            elif away is None and (code := view.pattern(*cell)) is not None:
                painter.setFont(self.small)
                write(painter, box, view.codes[code], self.quiet, CENTRE)
            if any(not wish.habit for wish in view.wishes.get(cell, ())):
                self.ring(painter, box)
            if view.has_changed(*cell):
                self.triangle(painter, box)
            if cell in marks:
                self.frame(painter, box, marks[cell])

    def _duties(self, painter: QPainter, box: QRectF, rows: list[Assignment]) -> None:
        """Chips side by side; of three that would be too small to be read the first two or one, and how many more."""
        margin = 2.0 if len(rows) == 1 or box.width() >= 2 * self.font.pixelSize() + 4 else 0.5
        count, note = self._shown(len(rows), box.width() - 2 * margin)
        left, edge = box.left() + margin, 3 if self.height >= ROW else 1  # low lines have no room to spare
        wide = (box.width() - 2 * margin - self._note_width(note)) / count
        for n, row in enumerate(rows[:count]):
            gap = 1 if len(rows) > 1 and margin > 1 else 0
            chip = QRectF(left + n * wide, edge, wide - gap, self.height - 2 * edge - 1)
            self.duty(painter, chip, row)
        if note:
            painter.setFont(self.small)
            write(painter, box.adjusted(0, -1, -margin, 0), note, self.ink, RIGHT)

    def _shown(self, duties: int, room: float) -> tuple[int, str]:
        """How many of so many duties have a chip, and what is said of the others."""
        if duties <= 2 or (duties <= MOST_CHIPS and room / duties >= self.font.pixelSize()):
            return duties, ""
        note = f"+{duties - 2}"
        two = (room - self._note_width(note)) / 2 >= self.small.pixelSize()
        return (2, note) if two else (1, f"+{duties - 1}")

    def _note_width(self, note: str) -> int:
        return self._small_metrics.horizontalAdvance(note) + 1 if note else 0

    def duty(self, painter: QPainter, chip: QRectF, row: Assignment) -> None:
        """A chip with its post, outlined where it is locked."""
        duty = row.pair.duty
        if chip.width() >= named_width(self.font.pixelSize()) - 4:
            self._named(painter, chip, duty)
        else:
            self.chip(painter, chip, duty.shift)
        self.bar(painter, chip, duty.post)
        if row.locked:
            self.outline(painter, chip)

    def _named(self, painter: QPainter, chip: QRectF, duty: DutyKey) -> None:
        """The code of the shift, and the short name of the post beside it, smaller where it would not fit."""
        fill_with(painter, self.codes[duty.shift].ground)
        painter.drawRoundedRect(chip, 3, 3)
        code, ink = self.view.codes[duty.shift], self.codes[duty.shift].text
        name = self.view.post_names.get(duty.post, duty.post)
        wide = self._metrics.horizontalAdvance(code)
        room = chip.width() - wide - _AROUND
        painter.setFont(self.bold)
        write(painter, chip.adjusted(3, -1, 0, -_BAR), code, ink)
        fits = self._metrics.horizontalAdvance(name) <= room
        painter.setFont(self.font if fits else self.smaller)
        while not fits and len(name) > 1 and self._smaller_metrics.horizontalAdvance(name) > room + 1:
            name = name[:-1]
        write(painter, chip.adjusted(wide + 5, -1, 0, -_BAR), name, ink)

    def bar(self, painter: QPainter, chip: QRectF, post: str) -> None:
        """The mark of a post along the lower edge of a chip."""
        mark = self.marks.get(post)
        if mark is None:
            return
        left, wide = chip.left() + 2, min(chip.width() - 4, 3.0 * self.font.pixelSize())
        for start, end in mark.parts:
            painter.fillRect(QRectF(left + start * wide, chip.bottom() - _BAR, (end - start) * wide, _BAR), mark.colour)

    def away(
        self,
        painter: QPainter,
        box: QRectF,
        kind: AbsenceKind,
        with_duty: bool,
        hours: Sequence[tuple[int, int]] = (),
    ) -> None:
        """Hatched, with the code of the leave, or its name where there is room; of an afternoon the right half."""
        room = box.adjusted(1, 2, -1, -3)
        for begins, ends in hours or (WHOLE_DAY,):
            part = QRectF(room)
            part.setLeft(room.left() + room.width() * begins / DAY_MINUTES)
            part.setRight(room.left() + room.width() * ends / DAY_MINUTES)
            painter.fillRect(part, QBrush(self.line, Qt.BrushStyle.BDiagPattern))
        if not with_duty:
            text, short = self.leave_words[kind], self.leave[kind]
            if hours:
                text, short = f"{short} {clock(hours[0][0])}–{clock(hours[0][1])}", f"{short}{PART_SIGN}"
            if self._metrics.horizontalAdvance(text) > box.width() - 6:
                text = short
            fits = self._metrics.horizontalAdvance(text) <= box.width() - 4
            painter.setFont(self.font if fits else self.small)
            write(painter, box, text, self.quiet, CENTRE)

    def ring(self, painter: QPainter, box: QRectF) -> None:
        painter.setBrush(self.panel)
        painter.setPen(QPen(self.quiet, 1.2))
        painter.drawEllipse(QPointF(box.right() - 5, box.bottom() - 5.5), 2.8, 2.8)
