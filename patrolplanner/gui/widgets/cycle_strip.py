"""Draws patterns: a row a team or person, a cell a date, in the codes and colours of the roster."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from patrolplanner.documents.shift_codes import shift_codes
from patrolplanner.domain.demands import DayType
from patrolplanner.domain.shifts import Rotation, Shift, past_midnight
from patrolplanner.gui.drawing import CENTRE, fill_with, write
from patrolplanner.gui.look import ROW, STEP, code_colours, current, look
from patrolplanner.gui.said import weekday
from patrolplanner.planning.rotation.teams import ordinary_types

_NARROWEST = 25
_HEAD = 38
_A_WEDNESDAY = date(2026, 1, 7)


@dataclass(frozen=True)
class _CycleRow:
    title: str
    cells: tuple[str | None, ...]


def paint_shift(painter: QPainter, cell: QRect, shift: Shift | None, short: str) -> None:
    """A shift by its short code on its colour; one that is not there any more stands in red on none."""
    ink = QColor(look().danger)
    if shift is not None:
        tint = code_colours(shift, short)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill_with(painter, tint.ground)
        painter.drawRoundedRect(cell, 4, 4)
        painter.restore()
        ink = tint.text
    write(painter, cell, short, ink, CENTRE)


class CycleStrip(QWidget):
    """What teams do on the dates after a first one. It shows, and is not to be clicked."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[_CycleRow] = []
        self._shifts: dict[str, Shift] = {}
        self._codes: dict[str, str] = {}
        self._first = date(2026, 1, 5)
        self._days = 0
        self._titles = 60
        self._cell = max(_NARROWEST, self.fontMetrics().horizontalAdvance(weekday(_A_WEDNESDAY)) + STEP + 2)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        current.changed.connect(self.update)

    def show_rotations(
        self,
        rotations: Sequence[Rotation],
        shifts: Sequence[Shift],
        first: date,
        days: int,
        types: Callable[[date], frozenset[DayType]] = ordinary_types,
        called: Callable[[str], str] = str,
    ) -> None:
        """``types`` says what a date is, usually one of a week without holidays; ``called`` whose a row is."""
        self._shifts = {s.code: s for s in shifts}
        self._codes = dict(shift_codes(shifts))
        self._first, self._days = first, days
        dates = [first + timedelta(days=n) for n in range(days)]
        late = past_midnight(shifts)
        self._rows = [
            _CycleRow(
                called(r.team),
                tuple(r.shift_on(d, types(d), late) if r.covers(d) else None for d in dates),
            )
            for r in rotations
        ]
        self._titles = max(
            [40, *(self.fontMetrics().horizontalAdvance(row.title) + STEP * 3 for row in self._rows)], default=40
        )
        self.setAccessibleDescription("\n".join(self.spoken()))
        self.updateGeometry()
        self.update()

    def spoken(self) -> list[str]:
        """What is drawn, as text: the codes of each team."""
        return [f"{row.title}: {' '.join(self._code(c) for c in row.cells)}" for row in self._rows]

    def _code(self, code: str | None) -> str:
        return "-" if code is None else self._codes.get(code, code)

    def sizeHint(self) -> QSize:
        return QSize(self._titles + self._cell * self._days + 1, _HEAD + ROW * max(1, len(self._rows)) + 1)

    def minimumSizeHint(self) -> QSize:
        """The height is needed; dates at the right may be cut."""
        return QSize(200, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        colours = look()
        for n in range(self._days):
            day = self._first + timedelta(days=n)
            cell = QRect(self._titles + n * self._cell, 0, self._cell, _HEAD)
            if day.weekday() >= 5:
                painter.fillRect(cell.adjusted(0, 0, 0, ROW * len(self._rows)), QColor(colours.weekend))
            write(painter, cell.adjusted(0, 2, 0, -_HEAD // 2), str(day.day), colours.quiet, CENTRE)
            write(painter, cell.adjusted(0, _HEAD // 2 - 2, 0, -2), weekday(day)[:3], colours.quiet, CENTRE)
        for place, row in enumerate(self._rows):
            self._paint_row(painter, row, _HEAD + place * ROW)

    def _paint_row(self, painter: QPainter, row: _CycleRow, top: int) -> None:
        colours = look()
        painter.setPen(QColor(colours.line))
        painter.drawLine(0, top, self._titles + self._days * self._cell, top)
        write(painter, QRect(STEP, top, self._titles - STEP, ROW), row.title, colours.ink)
        for n, code in enumerate(row.cells):
            if code is None:
                continue
            cell = QRect(self._titles + n * self._cell, top, self._cell, ROW).adjusted(2, 2, -2, -2)
            paint_shift(painter, cell, self._shifts.get(code), self._code(code))
