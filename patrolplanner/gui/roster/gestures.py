"""A roster table that is worked like a spreadsheet: typing, moving, filling; what a cell is, its subclasses say.

To what `SelectingGrid` selects come

=============================  =========================================================================
typing                         goes to all selected cells; an arrow, Enter or a click elsewhere ends it
press on the framed cell       if it alone is selected and has something: dragged on, that moves to
                               another cell (an occupied one swaps); with Ctrl it is copied
the square at the corner       dragged right, down, left or up: the block is repeated
=============================  =========================================================================

A subclass says what can be typed (`words`) and what of a cell can be dragged (`drag_text`); a `GridHand` does what is
asked.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Collection, Iterator
from datetime import date
from typing import Any

from PySide6.QtCore import QModelIndex, QPoint, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFocusEvent, QInputMethodEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from patrolplanner.gui.look import look
from patrolplanner.gui.roster.drags import Drag, FillDrag, MoveDrag
from patrolplanner.gui.roster.model import Index, RosterModel, Spot
from patrolplanner.gui.roster.selecting import SelectingGrid
from patrolplanner.gui.widgets.bubble import Bubble

TYPING_MS = 700
HANDLE = 7
_KEYS = Qt.Key
_MODIFIERS = Qt.KeyboardModifier
_NAVIGATION = (
    *(_KEYS.Key_Up, _KEYS.Key_Down, _KEYS.Key_Left, _KEYS.Key_Right, _KEYS.Key_Tab, _KEYS.Key_Backtab),
    *(_KEYS.Key_Home, _KEYS.Key_End, _KEYS.Key_PageUp, _KEYS.Key_PageDown),
)


class GestureGrid(SelectingGrid):
    """Cells that are typed into, dragged and filled."""

    typed = Signal(str)
    """A whole text, in capitals, for all selected cells."""
    clear_typed = Signal()
    dropped = Signal(object, object, bool)
    """What a `Spot` has, dragged to another `Spot`; True to copy."""
    filled_out = Signal(object, object)
    """Repeat the cells of a block over a larger one. Both are `QRect`s of columns and rows."""

    _typing = ""

    def __init__(self, model: RosterModel, today: date, parent: QWidget | None = None) -> None:
        super().__init__(model, today, parent)
        self._waits = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._waits.timeout.connect(self.take_typed)
        self.bubble = Bubble(self.viewport())
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)

    # -- what subclasses say --------------------------------------------------------------------------

    @abstractmethod
    def words(self) -> Collection[str]:
        """Everything that can be typed, in capitals. What no longer word begins with is taken at once."""

    @abstractmethod
    def drag_text(self, spot: Spot) -> str:
        """What a cell has that can be moved, in short; empty when it has nothing."""

    # -- cells ----------------------------------------------------------------------------------------

    def spot_at(self, index: Index) -> Spot | None:
        """The line and date of a cell; None for headings."""
        if not index.isValid() or self.roster.lines[index.row()].is_heading:
            return None
        return self.roster.lines[index.row()], self.roster.days()[index.column()]

    def place(self) -> QRect:
        return self.visualRect(self.currentIndex())

    def block(self) -> list[list[Spot | None]]:
        """The rectangle around the selection, line by line; None for cells in it that are not selected."""
        chosen = set(self.selected_cells())
        lines = {line for line, _ in chosen}
        days = sorted({day for _, day in chosen})
        rows = [line for line in self.roster.lines if line in lines]
        return [[(line, d) if (line, d) in chosen else None for d in days] for line in rows]

    def spots_in(self, area: QRect) -> list[list[Spot]]:
        """The cells of an area of columns and rows, line by line, headings left out."""
        days = self.roster.days()[area.left() : area.right() + 1]
        lines = self.roster.lines[area.top() : area.bottom() + 1]
        return [[(line, day) for day in days] for line in lines if not line.is_heading]

    def target(self, rows: int, columns: int) -> Iterator[tuple[Spot, int, int]]:
        """The cells that a block of a size is pasted to, with the place of each in the block.

        It begins at the first selected cell; a selection that is a multiple of the block is filled with it.
        """
        chosen = self.block()
        lines = [line for line in self.roster.lines if not line.is_heading]
        days = self.roster.days()
        first = next(c for row in chosen for c in row if c is not None)
        many = len(chosen) % rows == 0 and len(chosen[0]) % columns == 0
        tall, wide = (len(chosen), len(chosen[0])) if many else (rows, columns)
        start, left = lines.index(first[0]), days.index(first[1])
        for r, line in enumerate(lines[start : start + tall]):
            for c, day in enumerate(days[left : left + wide]):
                yield (line, day), r % rows, c % columns

    # -- typing ---------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters and digits are typed; Enter opens the cell or takes what is typed; Esc forgets it."""
        key, text = event.key(), event.text()
        plain = not event.modifiers() & (_MODIFIERS.ControlModifier | _MODIFIERS.AltModifier)
        if key in (_KEYS.Key_Return, _KEYS.Key_Enter) and plain:
            if self._typing:
                self.take_typed()
            elif self.line is not None:
                self.opened.emit()
        elif key == _KEYS.Key_Delete and plain:
            self._forget()
            self.clear_typed.emit()
        elif key == _KEYS.Key_Escape and self._typing:
            self._forget()
        elif key == _KEYS.Key_Backspace and self._typing:
            self._typing = self._typing[:-1]
            self._show_typing()
        elif plain and text.strip() and text.isprintable() and self.line is not None:
            self.type_text(text)
        elif not (key in _NAVIGATION and self._typing and self._asks_more()):
            super().keyPressEvent(event)

    def _asks_more(self) -> bool:
        """Take what is typed; whether something is asked then, such as which post."""
        self.take_typed()
        return QApplication.activePopupWidget() is not None

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What is typed goes to where it was typed, whatever is clicked next."""
        self.take_typed()
        super().focusOutEvent(event)

    def currentChanged(self, now: Index, before: Index) -> None:
        if self._typing:
            self._forget()  # it is for the cells that were selected then
        super().currentChanged(now, before)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """An input method composes at the cell."""
        if event.commitString() and self.line is not None:
            self.type_text(event.commitString())
        elif event.preeditString() and self.line is not None:
            self._waits.stop()
            self.bubble.say(self._typing + event.preeditString(), self.place(), bad=False)
        elif self._typing:
            self._show_typing()
        elif event.preeditString() != self.bubble.said:
            self.bubble.hide()
        event.accept()

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> Any:
        """The input method's window opens at the current cell."""
        if query is Qt.InputMethodQuery.ImEnabled:
            return True
        if query is Qt.InputMethodQuery.ImCursorRectangle:
            return self.place()
        return super().inputMethodQuery(query)

    def type_text(self, text: str) -> None:
        """Take characters; a word that no other begins with is taken at once, else after a moment or by Enter."""
        self._typing += self.as_typed(text)
        if self.is_whole(self._typing):
            self.take_typed()
            return
        self._show_typing()
        if self._typing in self.words():
            self._waits.start()
        else:
            self._waits.stop()

    def as_typed(self, text: str) -> str:
        """Characters as they are compared with words."""
        return text.strip().upper()

    def is_whole(self, typed: str) -> bool:
        """Whether nothing longer can be meant."""
        return not any(word.startswith(typed) and word != typed for word in self.words())

    def take_typed(self) -> None:
        """What is typed is complete."""
        typed = self._typing
        self._forget()
        if typed:
            self.typed.emit(typed)

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
        """What was typed goes to where it was typed."""
        self.take_typed()
        super().mousePressEvent(event)

    def drag_from(self, index: QModelIndex, point: QPoint, modifiers: Qt.KeyboardModifier) -> Drag:
        """The square at the corner fills, the framed cell moves, any other is selected."""
        block = self.whole_block()
        if block is not None and self._on_handle(point, block):
            return FillDrag(index, point, block, self.box_of, self.filled_out.emit)
        if text := self._movable(index, modifiers):
            return MoveDrag(index, point, text, self.drop_box, self._drop)
        return super().drag_from(index, point, modifiers)

    def _movable(self, index: QModelIndex, modifiers: Qt.KeyboardModifier) -> str:
        """What is dragged from a cell: the one that is framed and nothing else selected."""
        block, spot = self.whole_block(), self.spot_at(index)
        alone = block is not None and block.width() * block.height() == 1 and index == self.currentIndex()
        return "" if not alone or spot is None or modifiers & _MODIFIERS.ShiftModifier else self.drag_text(spot)

    def drop_box(self, index: QModelIndex) -> QRect:
        """What is framed while something is dragged over a cell."""
        return self.visualRect(index)

    def _drop(self, start: QModelIndex, end: QModelIndex, copies: bool) -> None:
        source, target = self.spot_at(start), self.spot_at(end)
        if source is not None and target is not None:
            self.select(end.row(), end.column())
            self.dropped.emit(source, target, copies)

    def show_pointer(self, point: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        block, index = self.whole_block(), self.indexAt(point)
        shape = Qt.CursorShape.ArrowCursor
        if self._drag is not None and self._drag.begun:
            shape = self._drag.cursor
        elif block is not None and self._on_handle(point, block):
            shape = Qt.CursorShape.CrossCursor
        elif index.isValid() and self._movable(index, modifiers):
            shape = Qt.CursorShape.OpenHandCursor
        if self.viewport().cursor().shape() is not shape:
            self.viewport().setCursor(shape)

    def _handle(self, block: QRect) -> QRect:
        """The square at the corner of the selected block."""
        box = self.box_of(block)
        return QRect(box.right() - HANDLE + 1, box.bottom() - HANDLE, HANDLE, HANDLE)

    def _on_handle(self, point: QPoint, block: QRect) -> bool:
        return self._handle(block).adjusted(-1, -1, 1, 2).contains(point)

    def draw_over(self, painter: QPainter) -> None:
        """The selection with the square that fills."""
        super().draw_over(painter)
        block = self.whole_block()
        if block is not None:
            painter.setPen(QColor(look().panel))
            painter.setBrush(QColor(look().accent))
            painter.drawRect(QRectF(self._handle(block)))
