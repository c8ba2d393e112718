"""Choosing cells of a roster table as in a spreadsheet, with mouse and keys: what is framed is what is changed.

=====================  =================================================================================
press                  this cell alone, at once; dragged on: the block from here to the mouse
Shift + press          the block from the framed cell to here
Ctrl + press           this cell as well, or not any more; dragged on: a second block
press on a date        the column; on a name: the line. Dragged, with Shift, with Ctrl as above
arrows, Page, Home     the next cell; with Ctrl to the edge of the table, with Shift the block grows
Ctrl + A               all dates of the period; Ctrl + Space the column, Shift + Space the line
=====================  =================================================================================

What is selected then, `ChosenGrid` knows.
"""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from patrolplanner.gui.roster.chosen import ChosenGrid
from patrolplanner.gui.roster.drags import BlockDrag, Drag
from patrolplanner.gui.roster.model import RosterModel

SCROLL_MS = 40
_KEYS = Qt.Key
_MODIFIERS = Qt.KeyboardModifier
_STEPS = {_KEYS.Key_Up: (-1, 0), _KEYS.Key_Down: (1, 0), _KEYS.Key_Left: (0, -1), _KEYS.Key_Right: (0, 1)}


class SelectingGrid(ChosenGrid):
    """A roster table whose cells are selected by mouse and keys."""

    def __init__(self, model: RosterModel, today: date, parent: QWidget | None = None) -> None:
        super().__init__(model, today, parent)
        self._drag: Drag | None = None
        self._scrolls = QTimer(self, interval=SCROLL_MS)
        self._scrolls.timeout.connect(self._scroll_on)
        self._mouse = QPoint()
        self.viewport().setMouseTracking(True)
        model.modelAboutToBeReset.connect(self.end_drag)
        self.days_head.taken.connect(self._day_pressed)
        self.days_head.passed.connect(self._day_entered)
        self.lines_head.taken.connect(self._line_pressed)
        self.lines_head.passed.connect(self._line_entered)

    # -- frozen parts ---------------------------------------------------------------------------------

    def _day_pressed(self, column: int, modifiers: Qt.KeyboardModifier) -> None:
        self.setFocus()
        self.choose_dates(column, modifiers)

    def _day_entered(self, column: int) -> None:
        self.choose_dates(column, _MODIFIERS.ShiftModifier)

    def _line_entered(self, row: int) -> None:
        self.choose_lines(row, _MODIFIERS.ShiftModifier)

    def _line_pressed(self, row: int, modifiers: Qt.KeyboardModifier) -> None:
        self.setFocus()
        if self.roster.lines[row].is_heading:
            self.roster.fold(self.roster.lines[row].group)
        else:
            self.choose_lines(row, modifiers)

    # -- keys -----------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, modifiers = event.key(), event.modifiers()
        ctrl, shift = bool(modifiers & _MODIFIERS.ControlModifier), bool(modifiers & _MODIFIERS.ShiftModifier)
        index = self.currentIndex()
        if key == _KEYS.Key_Escape and self._drag is not None:
            self.end_drag()
        elif key == _KEYS.Key_A and ctrl:
            self.choose_all()
        elif key == _KEYS.Key_Space and ctrl and index.isValid():
            self.choose_dates(index.column())
        elif key == _KEYS.Key_Space and shift and index.isValid():
            self.choose_lines(index.row())
        elif modifiers & _MODIFIERS.AltModifier or not self._goes(key, ctrl, shift):
            super().keyPressEvent(event)

    def _goes(self, key: int, ctrl: bool, shift: bool) -> bool:
        """Go where a key leads, or let the block grow to there; whether it is such a key."""
        index = self.currentIndex()
        if not index.isValid() or not self.roster.lines:
            begin = self.roster.first_cell()
            if key in _STEPS and begin.isValid():
                self.select(begin.row(), begin.column())
            return key in _STEPS
        from_ = self._end if shift and self._end is not None else (index.row(), index.column())
        there = self._led_to(key, ctrl, *from_)
        if there is None:
            return False
        if shift:
            self.extend(there.row(), there.column())
            self.scrollTo(there)
        else:
            self.select(there.row(), there.column())
        return True

    def _led_to(self, key: int, ctrl: bool, row: int, column: int) -> QModelIndex | None:
        """The cell that a key leads to from another; headings are stepped over. None for other keys."""
        last, far = self.roster.columnCount() - 1, len(self.roster.lines) - 1
        page = max(1, self.viewport().height() // max(1, self.rowHeight(row)) - 1)
        first = self.period_columns()[0]
        if key in _STEPS:
            down, across = _STEPS[_KEYS(key)]
            if ctrl and across:
                column = last if across > 0 else first if column > first else 0
            elif ctrl:
                down *= far
            return self.roster.cell_near(row, down, min(last, max(0, column + across)))
        if key in (_KEYS.Key_PageUp, _KEYS.Key_PageDown) and not ctrl:
            return self.roster.cell_near(row, page if key == _KEYS.Key_PageDown else -page, column)
        if key == _KEYS.Key_Home:
            return self.roster.cell_near(0 if ctrl else row, 0, first if column > first else 0)
        if key == _KEYS.Key_End:
            return self.roster.cell_near(far if ctrl else row, 0, last)
        return None

    # -- mouse ----------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        index = self.indexAt(point)
        if not index.isValid():
            return
        if self.roster.lines[index.row()].is_heading:
            self.roster.fold(self.roster.lines[index.row()].group)
        elif event.button() is Qt.MouseButton.RightButton:
            if not self.selectionModel().isSelected(index):
                self.choose(index)
        elif event.button() is Qt.MouseButton.LeftButton:
            self._mouse = point
            self._drag = self.drag_from(index, point, event.modifiers())
            self._scrolls.start()

    def drag_from(self, index: QModelIndex, point: QPoint, modifiers: Qt.KeyboardModifier) -> Drag:
        """What the left button begins here. Pressing selects."""
        if modifiers & _MODIFIERS.ShiftModifier:
            self.extend(index.row(), index.column())
        elif modifiers & _MODIFIERS.ControlModifier:
            self.add(index)
        else:
            self.choose(index)
        return BlockDrag(index, point, self.extend)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._mouse = event.position().toPoint()
        if self._drag is None:
            self.show_pointer(self._mouse, event.modifiers())
            return
        self._drag_on(event.modifiers())

    def _drag_on(self, modifiers: Qt.KeyboardModifier) -> None:
        if self._drag is None:
            return
        room = self.viewport().rect()
        inside = QPoint(
            min(room.right(), max(room.left(), self._mouse.x())), min(room.bottom(), max(room.top(), self._mouse.y()))
        )
        index = self.indexAt(inside)
        if not index.isValid():  # beyond the last line or date
            row, column = self.rowAt(inside.y()), self.columnAt(inside.x())
            last = (len(self.roster.lines) - 1, self.roster.columnCount() - 1)
            index = self.roster.index(row if row >= 0 else last[0], column if column >= 0 else last[1])
        self._drag.moved(index, self._mouse, modifiers)
        self.show_pointer(self._mouse, modifiers)
        self.viewport().update()

    def _scroll_on(self) -> None:
        """The mouse is held beyond the edge: the table moves under it."""
        if self._drag is None or not self._drag.begun:
            return
        room: QRect = self.viewport().rect()
        across = min(0, self._mouse.x() - room.left()) + max(0, self._mouse.x() - room.right())
        down = min(0, self._mouse.y() - room.top()) + max(0, self._mouse.y() - room.bottom())
        if across or down:
            for bar, by in ((self.horizontalScrollBar(), across), (self.verticalScrollBar(), down)):
                bar.setValue(bar.value() + max(-40, min(40, by)))
            self._drag_on(_MODIFIERS.NoModifier)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        drag = self._drag
        if drag is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        self._mouse = event.position().toPoint()
        if drag.begun:
            self._drag_on(event.modifiers())
        self.end_drag()
        drag.dropped()

    def end_drag(self) -> None:
        """Nothing is dragged any more; what was begun is given up."""
        self._drag = None
        self._scrolls.stop()
        self.viewport().unsetCursor()
        self.viewport().update()

    def show_pointer(self, point: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        """The mouse says what pressing here would begin."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or event.button() is not Qt.MouseButton.LeftButton:
            return
        if self.roster.lines[index.row()].is_heading:
            self.roster.fold(self.roster.lines[index.row()].group)
            return
        self.choose(index)
        self.opened.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._drag is not None and self._drag.begun:
            self._drag.paint(QPainter(self.viewport()))
