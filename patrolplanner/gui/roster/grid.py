"""A roster table: a table view whose lines are kept as pictures, so that scrolling only moves them."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable
from datetime import date
from typing import cast

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPoint,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

from patrolplanner.gui.look import BODY, ROW, current, look
from patrolplanner.gui.roster.heads import HEAD_HEIGHT, Corner, DayHead, LineHead, paint_heading
from patrolplanner.gui.roster.line_pictures import LinePictures
from patrolplanner.gui.roster.model import Index, RosterLine, RosterModel
from patrolplanner.gui.roster.painting import LinePainter, named_width

NARROWEST, WIDEST = 20, 220
LOWER = 5
ENLARGED = 1.3
"""From this zoom on every cell has room for the name of a post."""
ZOOMS = (0.75, 0.85, 1.0, 1.15, 1.3, 1.5, 1.75, 2.0)
_SHEET = "QTableView { border: none; border-radius: 0; background: transparent; }"


class RosterGrid(QTableView):
    """The dates of a roster table with its frozen heads."""

    cell_chosen = Signal()
    """Another cell is current, or other cells are selected."""
    opened = Signal()
    """Enter or a double click on the current cell."""
    zoomed = Signal()

    def __init__(self, model: RosterModel, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.roster, self._today = model, today
        self._zoom, self._compact, self._period_wanted = ZOOMS.index(1.0), False, False
        self._pictures = LinePictures(self, model, self.line_painter)
        self.setStyleSheet(_SHEET)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setTabKeyNavigation(False)
        self.days_head = DayHead(model, today, self)
        self.lines_head = LineHead(model, self)
        self.setModel(model)
        self.setHorizontalHeader(self.days_head)
        self.setVerticalHeader(self.lines_head)
        self.corner = Corner(model, self.lines_head, self)
        model.modelReset.connect(self._arranged)
        model.dataChanged.connect(self._data_changed)
        current.changed.connect(self.redraw)

    # -- what is drawn --------------------------------------------------------------------------------

    def redraw(self, rows: Iterable[int] | None = None) -> None:
        """Draw lines anew: all with the heads, or some without them, which say nothing of what is in the cells."""
        drawn = None if rows is None else tuple(rows)
        self._pictures.forget(drawn)
        for row in drawn or ():
            self.viewport().update(0, self.rowViewportPosition(row), self.viewport().width(), self.rowHeight(row))
        if drawn is None:
            for part in (self.viewport(), self.lines_head.viewport(), self.days_head.viewport(), self.corner):
                part.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Pictures of the lines in view, then selection and current cell."""
        if self.roster.view is None or not self.roster.lines:
            return
        painter = QPainter(self.viewport())
        area, left = event.rect(), -self.horizontalOffset()
        first, last = self.rowAt(area.top()), self.rowAt(area.bottom())
        for row in range(max(0, first), (last if last >= 0 else len(self.roster.lines) - 1) + 1):
            top, height = self.rowViewportPosition(row), self.rowHeight(row)
            if self.roster.lines[row].is_heading:
                shift = self.lines_head.width()
                box = QRect(-shift, top, self.viewport().width() + shift, height)
                paint_heading(painter, box, "▾ " + self.roster.lines[row].heading, self.font())
            else:
                painter.drawPixmap(QPoint(left, top), self._pictures.of(row))
        self.draw_over(painter)

    def draw_over(self, painter: QPainter) -> None:
        """Today, the selection and the current cell, over the pictures of the lines."""
        column, index = self.roster.column_of(self._today), self.currentIndex()
        if column is not None:
            _draw_today(painter, self, column)
        _draw_selection(painter, self, self.parts())
        if index.isValid() and not self.roster.lines[index.row()].is_heading:
            _draw_current(painter, self, index)

    # -- sizes ----------------------------------------------------------------------------------------

    def zoom(self, steps: int) -> None:
        """Larger or smaller cells; 0 gives the usual size."""
        self._zoom = ZOOMS.index(1.0) if steps == 0 else min(len(ZOOMS) - 1, max(0, self._zoom + steps))
        self.measure()
        self.zoomed.emit()

    def be_compact(self, compact: bool) -> None:
        """Lower rows, for a low window."""
        self._compact = compact
        self.measure()
        self.zoomed.emit()

    def measure(self, kept: int | None = None) -> None:
        """Cells as large as the zoom says; at the usual size as wide as the period needs to fit, within limits.

        The date at the left stays there: ``kept`` is its column, where the present one is not it any more.
        """
        kept = _leftmost(self) if kept is None else kept
        factor = ZOOMS[self._zoom]
        font = QFont(self.window().font() if self.window() else self.font())
        font.setPixelSize(round(current.letters * factor))
        if font.pixelSize() != self.font().pixelSize() or self.lines_head.font().pixelSize() != font.pixelSize():
            for widget in (self, self.lines_head, self.corner):
                widget.setFont(font)
        self.lines_head.measure()
        view = self.roster.view
        fits = 0 if view is None else (self.width() - self.lines_head.width() - 2) // max(1, view.period.days)
        width = self.cell_width(factor, fits)
        height = round((ROW - (LOWER if self._compact else 0) + current.letters - BODY) * factor)
        changed = width != self.days_head.defaultSectionSize() or height != self.lines_head.defaultSectionSize()
        self.days_head.setDefaultSectionSize(width)
        self.lines_head.setDefaultSectionSize(height)
        self.fit_lines()
        self.updateGeometries()
        self.corner.setGeometry(0, 0, self.lines_head.width(), HEAD_HEIGHT)
        if changed:
            self.redraw()
            self.horizontalScrollBar().setValue(max(0, kept) * width)
        if self._period_wanted:
            self.show_period()

    def cell_width(self, factor: float, fits: int) -> int:
        """How wide a date is at a zoom; ``fits`` is what the period has room for."""
        least = round(NARROWEST * factor if factor < ENLARGED else named_width(self.font().pixelSize()))
        return max(least, min(round(WIDEST * factor), fits))

    def fit_lines(self, rows: Iterable[int] | None = None) -> None:
        """Make lines as high as they need: all, or some. They are alike unless a subclass says otherwise."""

    @abstractmethod
    def line_painter(self) -> LinePainter:
        """Draws the lines in the size that cells have now."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        kept = _leftmost(self)
        super().resizeEvent(event)
        self.measure(kept)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def _arranged(self) -> None:
        self.redraw()
        self.measure()

    def _data_changed(self, first: QModelIndex, last: QModelIndex) -> None:
        self.fit_lines(range(first.row(), last.row() + 1))
        self.redraw(range(first.row(), last.row() + 1))

    # -- cells ----------------------------------------------------------------------------------------

    @property
    def line(self) -> RosterLine | None:
        """The line of the current cell; None without one."""
        index = self.currentIndex()
        if not index.isValid() or index.row() >= len(self.roster.lines):
            return None
        line = self.roster.lines[index.row()]
        return None if line.is_heading else line

    @property
    def day(self) -> date | None:
        index = self.currentIndex()
        return self.roster.days()[index.column()] if index.isValid() else None

    def selected_cells(self) -> list[tuple[RosterLine, date]]:
        """The selected cells by lines and dates, headings left out; the current one when none is selected."""
        days = self.roster.days()
        found = {
            (row, column)
            for part in self.parts()
            for row in range(part.top(), part.bottom() + 1)
            for column in range(part.left(), part.right() + 1)
            if not self.roster.lines[row].is_heading
        }
        index = self.currentIndex()
        if not found and self.line is not None:
            found = {(index.row(), index.column())}
        return [(self.roster.lines[row], days[column]) for row, column in sorted(found)]

    def parts(self, selection: QItemSelection | None = None) -> list[QItemSelectionRange]:
        """The blocks of a selection, of the present one if none is given."""
        return list(cast("Iterable[QItemSelectionRange]", selection or self.selectionModel().selection()))

    def box_of(self, area: QRect) -> QRect:
        """Where an area of columns and rows is to be seen."""
        first, last = self.roster.index(area.top(), area.left()), self.roster.index(area.bottom(), area.right())
        return _box(self, first, last).toRect()

    def select(self, row: int, column: int) -> None:
        """Make a cell current, alone selected whatever keys are held, and bring it into view."""
        index = self.roster.index(row, column)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    def select_cell(self, day: date, *, person: str = "", post: str = "", shift: str = "") -> bool:
        """Make the cell of a person or a post's shift current; whether it is to be seen."""
        row, column = self.roster.row_of(person=person, post=post, shift=shift), self.roster.column_of(day)
        if row is None or column is None:
            return False
        self.select(row, column)
        return True

    def fold_group(self) -> None:
        """Hide the lines under the present heading; the keyboard goes on at the next line, else the one before."""
        index, line = self.currentIndex(), self.line
        if line is None or len({one.group for one in self.roster.lines}) < 2:
            return
        heading = next(n for n, one in enumerate(self.roster.lines) if one.is_heading and one.group == line.group)
        self.roster.fold(line.group)
        there = self.roster.cell_near(heading, 1, index.column())
        if there.isValid():
            self.select(there.row(), there.column())

    def unfold_groups(self) -> None:
        """Show the lines under all headings again; the present cell stays."""
        column, line = self.currentIndex().column(), self.line
        if not self.roster.folded:
            return
        self.roster.folded.clear()
        self.roster.arrange()
        row = self.roster.row_of(person=line.person, post=line.post, shift=line.shift) if line is not None else None
        if row is not None:
            self.select(row, column)

    def select_line(self, day: date) -> None:
        """Make the cell of a date current on the present line, on the first one without any."""
        column = self.roster.column_of(day)
        index = self.roster.cell_near(max(0, self.currentIndex().row()), 0, column or 0)
        if column is not None and index.isValid():
            self.select(index.row(), column)

    def show_period(self) -> None:
        """Scroll so that the period begins at the left, and to the current cell where that is within the period."""
        self._period_wanted = True
        view = self.roster.view
        if view is not None:
            before = (view.period.first - view.days[0]).days
            self.horizontalScrollBar().setValue(before * self.columnWidth(0))
            self._period_wanted = not self.isVisible()
            if self.line is not None and self.day in view.period:
                self.scrollTo(self.currentIndex())

    def currentChanged(self, now: Index, before: Index) -> None:
        super().currentChanged(now, before)
        self.lines_head.update_lines(now.row(), before.row())
        self.viewport().update()
        self.cell_chosen.emit()

    def selectionChanged(self, now: QItemSelection, before: QItemSelection) -> None:
        """All of the overlay is drawn anew."""
        super().selectionChanged(now, before)
        self.viewport().update()


def _leftmost(table: QTableView) -> int:
    """The column at the left edge; a sliver of the date before it does not count."""
    head = table.horizontalHeader()
    return table.columnAt(head.defaultSectionSize() // 2) if head.count() else -1


def _draw_today(painter: QPainter, table: QTableView, column: int) -> None:
    """Lines at both sides of a column."""
    painter.setPen(QPen(QColor(look().accent), 1))
    x, width = table.columnViewportPosition(column), table.columnWidth(column)
    painter.drawLine(x, 0, x, table.viewport().height())
    painter.drawLine(x + width - 1, 0, x + width - 1, table.viewport().height())


def _draw_selection(painter: QPainter, table: QTableView, parts: list[QItemSelectionRange]) -> None:
    """A tint with an edge over the blocks that are selected; a single cell has its frame."""
    if len(parts) == 1 and parts[0].width() * parts[0].height() == 1:
        return
    fill, edge = QColor(look().accent), QColor(look().accent)
    fill.setAlpha(52)
    edge.setAlpha(150)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    for part in parts:
        box = _box(table, part.topLeft(), part.bottomRight())
        painter.fillRect(box, fill)
        painter.setPen(QPen(edge, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box.adjusted(0, 0, -1, -1))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def _draw_current(painter: QPainter, table: QTableView, cell: QModelIndex) -> None:
    """A frame, stronger while the keyboard is in the table."""
    strong = table.hasFocus() or table.viewport().hasFocus()
    painter.setPen(QPen(QColor(look().accent), 2 if strong else 1.4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(_box(table, cell, cell).adjusted(1, 1, -1, -2), 4, 4)


def _box(table: QTableView, first: Index, last: Index) -> QRectF:
    x, y = table.columnViewportPosition(first.column()), table.rowViewportPosition(first.row())
    to_x = table.columnViewportPosition(last.column()) + table.columnWidth(last.column())
    to_y = table.rowViewportPosition(last.row()) + table.rowHeight(last.row())
    return QRectF(x, y, to_x - x, to_y - y)
