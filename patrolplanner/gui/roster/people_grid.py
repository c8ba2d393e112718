"""The table by person: typing shift codes, dragging duties, and the signals of what a user asks for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from PySide6.QtCore import QModelIndex, QPoint, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QInputMethodEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget

from patrolplanner.gui.look import look
from patrolplanner.gui.roster.grid import RosterGrid
from patrolplanner.gui.roster.painting import LinePainter, PeopleLine
from patrolplanner.gui.roster.people_model import PeopleModel
from patrolplanner.gui.widgets.bubble import Bubble
from patrolplanner.services.checking.cell_edits import Cell, shift_tokens

TYPING_MS = 700
LOCK_KEY, SWAP_KEY = "L", "S"
BESIDE = "+"
"""Typed before a code: the duty comes beside what the cell has already, not in its place."""


class PeopleGrid(RosterGrid):
    """Cells of people: a code typed puts a duty, a duty dragged moves."""

    typed = Signal(str)
    """The code of a shift that was typed in full."""
    added = Signal(str)
    """The code of a shift that was typed after a plus sign."""
    unknown = Signal(str)
    """Something typed that is no shift."""
    clear_typed = Signal()
    lock_typed = Signal()
    swap_typed = Signal()
    dropped = Signal(object, object, bool)
    """A duty dragged from a cell to a cell; True to copy."""

    def __init__(self, model: PeopleModel, today: date, parent: QWidget | None = None) -> None:
        super().__init__(model, today, parent)
        self._typing = ""
        self._waits = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._waits.timeout.connect(self._take_typed)
        self.bubble = Bubble(self.viewport())
        self._from: QModelIndex | None = None
        self._to: QModelIndex | None = None
        self._pressed_at = QPoint()
        self._mouse = QPointF()
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)

    def line_painter(self) -> LinePainter:
        assert self.roster.view is not None
        return PeopleLine(self.roster.view, self.font(), self.columnWidth(0), self.rowHeight(0), self._today)

    def cell_at(self, index: QModelIndex) -> Cell | None:
        """The person and date of a cell; None for headings."""
        if not index.isValid() or self.roster.lines[index.row()].is_heading:
            return None
        return self.roster.lines[index.row()].person, self.roster.days()[index.column()]

    def place(self) -> QRect:
        return self.visualRect(self.currentIndex())

    def block(self) -> list[list[Cell | None]]:
        """The rectangle around the selection, line by line; None for cells in it that are not selected."""
        chosen = {(line.person, day) for line, day in self.selected_cells()}
        named = {who for who, _ in chosen}
        rows = [line.person for line in self.roster.lines if line.person in named]
        days = sorted({day for _, day in chosen})
        return [[(who, d) if (who, d) in chosen else None for d in days] for who in rows]

    def target(self, rows: int, columns: int) -> Iterator[tuple[Cell, int, int]]:
        """The cells that a block of a size is pasted to, with the place of each in the block.

        It begins at the first selected cell; a selection that is a multiple of the block is filled with it.
        """
        chosen = self.block()
        people = [line.person for line in self.roster.lines if line.person]
        days = self.roster.days()
        first = next(c for row in chosen for c in row if c is not None)
        many = len(chosen) % rows == 0 and len(chosen[0]) % columns == 0
        tall, wide = (len(chosen), len(chosen[0])) if many else (rows, columns)
        start, left = people.index(first[0]), days.index(first[1])
        for r, who in enumerate(people[start : start + tall]):
            for c, day in enumerate(days[left : left + wide]):
                yield (who, day), r % rows, c % columns

    # -- typing ---------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters and digits are codes; Enter opens or takes what is typed; Esc forgets it."""
        key, text = event.key(), event.text()
        plain = not event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if self._from is not None and key == Qt.Key.Key_Escape:
            self._end_drag()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            if self._typing:
                self._take_typed()
            elif self.line is not None:
                self.opened.emit()
        elif key == Qt.Key.Key_Delete and plain:
            self.clear_typed.emit()
        elif key == Qt.Key.Key_Escape and self._typing:
            self._forget()
        elif key == Qt.Key.Key_Backspace and self._typing:
            self._typing = self._typing[:-1]
            self._show_typing()
        elif plain and text.strip() and text.isprintable() and self.line is not None:
            self.type_text(text)
        else:
            self._forget()
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if event.commitString() and self.line is not None:
            self.type_text(event.commitString())
        event.accept()

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> Any:
        """The input method's window opens at the current cell."""
        if query is Qt.InputMethodQuery.ImEnabled:
            return True
        if query is Qt.InputMethodQuery.ImCursorRectangle:
            return self.place()
        return super().inputMethodQuery(query)

    def type_text(self, text: str) -> None:
        """Take characters; a code that no other begins with is taken at once, else after a moment or by Enter."""
        self._typing += text.strip().upper().replace("\uff0b", BESIDE)
        code = self._typing.removeprefix(BESIDE)
        longer = [t for t in self._words() if t.startswith(code) and t != code]
        if not longer:
            self._take_typed()
            return
        self._show_typing()
        if code:
            self._waits.start()
        else:
            self._waits.stop()

    def begin_beside(self) -> None:
        """The code typed next comes beside what the cell has."""
        self._forget()
        self.setFocus()
        if self.line is not None:
            self.type_text(BESIDE)

    def _words(self) -> set[str]:
        view = self.roster.view
        return {LOCK_KEY, SWAP_KEY} | (set(shift_tokens(view)) if view is not None else set())

    def _take_typed(self) -> None:
        typed, view = self._typing, self.roster.view
        self._forget()
        if typed in ("", BESIDE) or view is None:
            return
        shift = shift_tokens(view).get(typed.removeprefix(BESIDE))
        if shift is not None and typed.startswith(BESIDE):
            self.added.emit(shift)
        elif shift is not None:
            self.typed.emit(shift)
        elif typed == LOCK_KEY:
            self.lock_typed.emit()
        elif typed == SWAP_KEY:
            self.swap_typed.emit()
        else:
            self.unknown.emit(typed)

    def _show_typing(self) -> None:
        if self._typing:
            self.bubble.say(self._typing, self.place(), bad=False)
        else:
            self._forget()

    def _forget(self) -> None:
        self._typing = ""
        self._waits.stop()
        self.bubble.hide()

    # -- dragging -------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pressing on a duty may begin a drag; pressing elsewhere selects."""
        self._forget()
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self.roster.lines[index.row()].is_heading:
            self.roster.fold(self.roster.lines[index.row()].group)
            return
        cell = self.cell_at(index)
        left = event.button() is Qt.MouseButton.LeftButton
        if event.button() is Qt.MouseButton.RightButton and cell is not None:
            if not self.selectionModel().isSelected(index):
                self.setCurrentIndex(index)
            return
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        view = self.roster.view
        if left and not shift and cell is not None and view is not None and view.cell(*cell):
            self._from, self._to = index, None
            self._pressed_at = event.position().toPoint()
            self.setFocus()
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._from is None:
            super().mouseMoveEvent(event)
            return
        point = event.position().toPoint()
        if self._to is None and (point - self._pressed_at).manhattanLength() < QApplication.startDragDistance():
            return
        self._to, self._mouse = self.indexAt(point), event.position()
        copy = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        self.viewport().setCursor(Qt.CursorShape.DragCopyCursor if copy else Qt.CursorShape.ClosedHandCursor)
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A duty dragged to another cell moves there; a plain click selects."""
        if self._from is None:
            super().mouseReleaseEvent(event)
            return
        start, end = self._from, self._to
        copy = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        self._end_drag()
        if end is None:
            flag = self.selectionCommand(start, event)
            self.selectionModel().setCurrentIndex(start, flag)
            self.viewport().update()
            return
        source, target = self.cell_at(start), self.cell_at(end)
        if source is not None and target is not None and source != target:
            self.setCurrentIndex(end)
            self.dropped.emit(source, target, copy)

    def _end_drag(self) -> None:
        self._from = self._to = None
        self.viewport().unsetCursor()
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The duty under the mouse, and the cell it would go to."""
        super().paintEvent(event)
        if self._from is None or self._to is None or not self._to.isValid():
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(look().accent), 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(self.visualRect(self._to)).adjusted(1, 1, -1, -1), 4, 4)
        cell, view = self.cell_at(self._from), self.roster.view
        if cell is not None and view is not None:
            box = QRectF(self._mouse.x() + 8, self._mouse.y() + 6, 30, self.rowHeight(0) - 4)
            painter.setBrush(QColor(look().accent_soft))
            painter.setPen(QColor(look().accent))
            painter.drawRoundedRect(box, 4, 4)
            text = "/".join(view.codes[a.pair.duty.shift] for a in view.cell(*cell))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
