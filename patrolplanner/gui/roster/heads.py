"""The frozen parts of a roster table: dates above, names at the left, totals at the right, titles in the corner."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QToolTip, QWidget

from patrolplanner.domain.calendar import DayKind
from patrolplanner.domain.messages import translate
from patrolplanner.domain.people import Role
from patrolplanner.gui.drawing import CENTRE, RIGHT, fill_with, font_like, write
from patrolplanner.gui.look import look, sized
from patrolplanner.gui.roster.model import RosterLine, RosterModel
from patrolplanner.gui.roster.people_model import PeopleModel
from patrolplanner.gui.said import as_tip, chinese, day_said, said, weekday
from patrolplanner.gui.widgets.parts import later

HEAD_HEIGHT = 44
MARKET = "#C8A000"
PADDING = 5
MOST_TEXT = 132
_MARKET = translate("roster page", "market day")
_WEATHER = translate("roster page", "bad weather")
_MISSING = translate("roster page", "Missing: {count}")


class _RosterHead(QHeaderView):
    """A frozen part that can be pressed and dragged along; what that selects is the table's business."""

    taken = Signal(int, object)
    """A section and the `KeyboardModifiers` held."""
    passed = Signal(int)
    """The mouse is over another section, still pressed."""

    def __init__(self, way: Qt.Orientation, parent: QWidget) -> None:
        super().__init__(way, parent)
        self._at = -1
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(10)
        self.setHighlightSections(False)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        section = self.logicalIndexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and section >= 0:
            self._at = section
            self.taken.emit(section, event.modifiers())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        section = self.logicalIndexAt(event.position().toPoint())
        if self._at >= 0 and section >= 0 and section != self._at:
            self._at = section
            self.passed.emit(section)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._at = -1


class DayHead(_RosterHead):
    """Dates with weekdays, market days, gaps; today is filled."""

    chosen = Signal(object)
    """`date`: double clicked."""

    def __init__(self, model: RosterModel, today: date, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._roster, self._today = model, today
        self.setFixedHeight(HEAD_HEIGHT)
        self.sectionDoubleClicked.connect(lambda n: self.chosen.emit(self._roster.days()[n]))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        view = self._roster.view
        if view is None or logicalIndex >= len(view.days):
            return
        colours = look()
        day, facts = view.days[logicalIndex], view.calendar[view.days[logicalIndex]]
        inside = day in view.period
        off = facts.kind in (DayKind.REST, DayKind.HOLIDAY)
        painter.save()
        painter.fillRect(rect, QColor(colours.weekend if off and inside else colours.raised))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(colours.line))
        painter.setFont(font_like(self.font(), weight=QFont.Weight.Bold if inside else QFont.Weight.Normal))
        above = QRectF(rect.left(), rect.top() + 3, rect.width(), 20)
        colour = colours.quiet if not inside else colours.warn if off else colours.ink
        if day == self._today:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            fill_with(painter, colours.accent)
            painter.drawEllipse(above.center(), 10.5, 10.5)
        write(painter, above, str(day.day), colours.on_accent if day == self._today else colour, CENTRE)
        painter.setFont(font_like(self.font(), pixels=sized(11), weight=QFont.Weight.Normal))
        text = weekday(day) if chinese() else weekday(day)[:2]
        below = QRectF(rect.left(), rect.top() + 22, rect.width(), 16)
        write(painter, below, text, colour if off else colours.quiet, CENTRE)
        if facts.market:
            painter.fillRect(QRect(rect.left() + 3, rect.bottom() - 3, rect.width() - 6, 2), QColor(MARKET))
        if self._roster.marks.missing.get(day):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            fill_with(painter, colours.danger)
            painter.drawEllipse(QRectF(rect.right() - 6, rect.top() + 2, 5, 5))
        painter.restore()

    def viewportEvent(self, event: QEvent) -> bool:
        view = self._roster.view
        if isinstance(event, QHelpEvent) and view is not None:
            n = self.logicalIndexAt(event.pos())
            if 0 <= n < len(view.days):
                facts = view.calendar[view.days[n]]
                missing = self._roster.marks.missing.get(facts.day, 0)
                parts = [day_said(facts.day), facts.name, said(_MARKET) if facts.market else ""]
                parts.append(said(_WEATHER) if facts.weather else "")
                parts.append(said(_MISSING, count=missing) if missing else "")
                QToolTip.showText(event.globalPos(), as_tip("\n".join(p for p in parts if p)), self)
            return True
        return super().viewportEvent(event)


class LineHead(_RosterHead):
    """Names with role and team, or posts with their shifts; headings lie across."""

    def __init__(self, model: RosterModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._roster = model
        self.widths: list[int] = []

    def measure(self) -> None:
        """Make the columns as wide as their longest text."""
        model, metrics = self._roster, QFontMetrics(self.font())
        texts = [model.left(line) for line in model.lines if not line.is_heading] if model.view else []
        columns = list(zip(*texts, strict=True)) or [()] * len(model.columns_left())
        self.widths = [
            min(MOST_TEXT, max(metrics.horizontalAdvance(t) for t in (title, *set(column)))) + 2 * PADDING
            for title, column in zip(model.columns_left(), columns, strict=True)
        ]
        self.setFixedWidth(sum(self.widths))

    def update_lines(self, *rows: int) -> None:
        """Draw lines anew; -1 is none."""
        for row in {*rows} - {-1}:
            self.viewport().update(0, self.sectionViewportPosition(row), self.width(), self.sectionSize(row))

    def sizeHint(self) -> QSize:
        return QSize(sum(self.widths), super().sizeHint().height())

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        if self._roster.view is None or logicalIndex >= len(self._roster.lines):
            return
        line = self._roster.lines[logicalIndex]
        current = self.parent().currentIndex().row() == logicalIndex  # type: ignore[union-attr]
        self.paint_line(painter, rect, line, current=current)

    def paint_line(self, painter: QPainter, rect: QRect, line: RosterLine, *, current: bool = False) -> None:
        colours = look()
        painter.save()
        if line.is_heading:
            paint_heading(painter, rect, self._arrow(line) + line.heading, self.font())
        else:
            painter.fillRect(rect, QColor(colours.accent_soft if current else colours.panel))
            painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(colours.line))
            self._texts(painter, rect, line)
            painter.fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), QColor(colours.line))
        painter.restore()

    def _texts(self, painter: QPainter, rect: QRect, line: RosterLine) -> None:
        left = rect.left()
        painter.setFont(self.font())
        for n, (text, width) in enumerate(zip(self._roster.left(line), self.widths, strict=True)):
            box = QRect(left + PADDING, rect.top(), width - PADDING, rect.height() - 1)
            if n == 1 and isinstance(self._roster, PeopleModel):
                paint_role(painter, box, text, self._roster.person(line).role, self.font())
            else:
                write(painter, box, text, look().ink if n == 0 else look().quiet, elided=True)
            left += width

    def _arrow(self, line: RosterLine) -> str:
        return "▸ " if line.group in self._roster.folded else "▾ "


class Totals(QWidget):
    """The totals at the right of a roster table; it scrolls with the table."""

    def __init__(self, model: RosterModel, area: QTableView) -> None:
        super().__init__(area)
        self._roster, self._area = model, area
        self._widths: list[int] = []
        self._painted: dict[int, list[str]] = {}
        """By row what stands there."""
        self._compares = later(self, 0, self._compare)
        model.dataChanged.connect(self._compare_soon)
        self.setAccessibleName(said(translate("roster page", "Totals")))
        area.verticalScrollBar().valueChanged.connect(self.update)

    def measure(self) -> None:
        """Make the columns as wide as their longest number."""
        model, metrics = self._roster, QFontMetrics(self.font())
        if model.view is None:
            return
        self._widths = [
            max(metrics.horizontalAdvance(title), metrics.horizontalAdvance(widest)) + PADDING
            for (title, _), widest in zip(model.columns_right(), model.widest, strict=True)
        ]
        self.setFixedWidth(sum(self._widths) + PADDING)

    def paintEvent(self, event: QPaintEvent) -> None:
        model, colours = self._roster, look()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(colours.panel))
        if model.view is None:
            return
        head = QRect(0, 0, self.width(), HEAD_HEIGHT)
        painter.fillRect(head, QColor(colours.raised))
        painter.fillRect(QRect(0, HEAD_HEIGHT - 1, self.width(), 1), QColor(colours.line))
        self._across(painter, head, [title for title, _ in model.columns_right()], colours.quiet)
        painter.setClipRect(QRect(0, HEAD_HEIGHT, self.width(), self._area.viewport().height()))
        for row, box in self._rows():
            if not box.intersects(event.rect()):
                continue
            if model.lines[row].is_heading:
                paint_heading(painter, box, "", self.font())
                continue
            painter.fillRect(QRect(0, box.bottom(), self.width(), 1), QColor(colours.line))
            self._painted[row] = model.right(model.lines[row])
            self._across(painter, box, self._painted[row], colours.ink)
        painter.setClipping(False)
        painter.fillRect(QRect(0, 0, 1, self.height()), QColor(colours.line))

    def _rows(self) -> Iterator[tuple[int, QRect]]:
        """The lines in view, and where they stand."""
        for row in range(max(0, self._area.rowAt(0)), len(self._roster.lines)):
            top, height = self._area.rowViewportPosition(row) + HEAD_HEIGHT, self._area.rowHeight(row)
            if top > self.height():
                break
            yield row, QRect(0, top, self.width(), height)

    def _compare_soon(self) -> None:
        """Once, however many lines an edit concerns: shares move for others, too."""
        self._compares.start()

    def _compare(self) -> None:
        """Cells say something else: paint the lines whose totals do."""
        if self._roster.view is None or not self.isVisible():
            return
        for row, box in self._rows():
            line = self._roster.lines[row]
            if not line.is_heading and self._roster.right(line) != self._painted.get(row):
                self.update(box)

    def _across(self, painter: QPainter, box: QRect, texts: list[str], colour: str) -> None:
        left = box.left()
        for text, width in zip(texts, self._widths, strict=True):
            write(painter, QRect(left, box.top(), width, box.height() - 1), text, colour, RIGHT)
            left += width

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            left = 0
            for (_, meaning), width in zip(self._roster.columns_right(), self._widths, strict=True):
                if left <= event.x() < left + width:
                    QToolTip.showText(event.globalPos(), as_tip(meaning), self)
                left += width
            return True
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        bar = self._area.verticalScrollBar()
        bar.setValue(bar.value() - event.angleDelta().y() * 3 * 24 // 120)


class Corner(QWidget):
    """The titles of the frozen columns at the left."""

    def __init__(self, model: RosterModel, head: LineHead, parent: QWidget) -> None:
        super().__init__(parent)
        self._roster, self._head = model, head

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(look().raised))
        painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), QColor(look().line))
        painter.fillRect(QRect(self.width() - 1, 0, 1, self.height()), QColor(look().line))
        if self._roster.view is None:
            return
        left = PADDING
        for title, width in zip(self._roster.columns_left(), self._head.widths, strict=True):
            write(painter, QRect(left, 0, width, self.height()), title, look().quiet)
            left += width

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Nothing is selected from here."""


def paint_heading(painter: QPainter, rect: QRect, text: str, font: QFont) -> None:
    """The ground of a heading, and its text if it begins here."""
    painter.fillRect(rect, QColor(look().raised))
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(look().line))
    if text:
        painter.setFont(font_like(font, weight=QFont.Weight.Bold))
        write(painter, rect.adjusted(PADDING, 0, 0, 0), text, look().quiet)


def paint_role(painter: QPainter, box: QRect, text: str, role: Role, font: QFont) -> None:
    """The chip of a role: filled for officers, outlined for the others."""
    small = font_like(font, pixels=max(9, font.pixelSize() - 2))
    width = QFontMetrics(small).horizontalAdvance(text) + 8
    chip = QRectF(box.left(), box.top() + 3.5, width, box.height() - 7)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colours = look()
    painter.setPen(QColor(colours.accent if role is Role.OFFICER else colours.line))
    painter.setBrush(QColor(colours.accent) if role is Role.OFFICER else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(chip, 3, 3)
    painter.setFont(small)
    write(painter, chip, text, colours.on_accent if role is Role.OFFICER else colours.quiet, CENTRE)
    painter.setFont(font)
