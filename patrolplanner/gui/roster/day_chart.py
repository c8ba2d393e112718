"""The chart of one day: a line a post, its duties as bars over 24 hours with their crews, gaps in red."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.messages import translate
from patrolplanner.domain.names import person_name
from patrolplanner.domain.words import word
from patrolplanner.gui.drawing import CENTRE, font_like, write
from patrolplanner.gui.look import code_colours, current, look, sized
from patrolplanner.gui.roster.day_model import DayModel
from patrolplanner.gui.roster.model import Index
from patrolplanner.gui.said import as_tip, said
from patrolplanner.services.checking.roster_marks import Grade
from patrolplanner.services.views.day_hours import MINUTES, Stretch

LANE, MARGIN = 30, 5
SCALE_HEIGHT = 26
NAME_WIDTH = 150
_SO_MANY = translate("day chart", "{count} p.")


class DayChart(QTableView):
    """Bars over the hours. Left and right go from duty to duty of a post, up and down from post to post."""

    duty_chosen = Signal(object)
    """`DutyKey` of the bar that is current."""
    opened = Signal()
    """Enter or a double click on the bar that is current."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.day_model = DayModel()
        self.now: datetime | None = None
        self.bar = 0
        self.setModel(self.day_model)
        self.setAccessibleName(said(translate("day chart", "Duties of the day by hour")))
        self.setStyleSheet(
            "QTableView { border: none; border-radius: 0; background: transparent;"
            " selection-background-color: transparent; }"
            "QTableView::item:focus { border: none; }"
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalHeader(_Scale(self))
        self.setVerticalHeader(_RowNames(self.day_model, self))
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setItemDelegate(_Bars(self))
        self.day_model.modelReset.connect(self._arranged)
        self.doubleClicked.connect(lambda _index: self.opened.emit())
        self.selectionModel().currentChanged.connect(lambda *_: self._chosen())
        current.changed.connect(self.viewport().update)

    def _arranged(self) -> None:
        for n, post in enumerate(self.day_model.posts):
            self.verticalHeader().resizeSection(n, post.lanes * LANE + 2 * MARGIN)

    def pick(self, duty: DutyKey | None) -> None:
        """Make a duty's bar current; the first one of the day when it has none."""
        for row, post in enumerate(self.day_model.posts):
            for n, stretch in enumerate(post.stretches):
                if stretch.duty == duty:
                    self.bar = n
                    self.setCurrentIndex(self.day_model.index(row, 0))
                    self._chosen()
                    return
        if self.day_model.posts:
            self.bar = 0
            self.setCurrentIndex(self.day_model.index(0, 0))
            self._chosen()

    @property
    def stretch(self) -> Stretch | None:
        index = self.currentIndex()
        if not index.isValid() or index.row() >= len(self.day_model.posts):
            return None
        stretches = self.day_model.posts[index.row()].stretches
        return stretches[min(self.bar, len(stretches) - 1)]

    def bar_box(self, rect: QRect, stretch: Stretch) -> QRectF:
        left, right = self.x_of(rect, stretch.first), self.x_of(rect, stretch.last)
        return QRectF(left + 1, rect.top() + MARGIN + stretch.lane * LANE + 1, right - left - 2, LANE - 3)

    @staticmethod
    def x_of(rect: QRect, minute: int) -> float:
        """Where a minute of the day lies; a little room is left at both ends for the figures."""
        return rect.left() + 8 + (rect.width() - 16) * minute / MINUTES

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
            return
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        index = self.currentIndex()
        if step and index.isValid():
            last = len(self.day_model.posts[index.row()].stretches) - 1
            self.bar = min(last, max(0, min(self.bar, last) + step))
            self._chosen()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row, bar = self._at(event.position().toPoint())
        if bar >= 0:
            self.bar = bar
        super().mousePressEvent(event)
        if row >= 0:
            self._chosen()

    def viewportEvent(self, event: Any) -> bool:
        if isinstance(event, QHelpEvent):
            row, bar = self._at(event.pos())
            if bar >= 0:
                words = self.day_model.words(self.day_model.posts[row].stretches[bar])
                QToolTip.showText(event.globalPos(), as_tip(words), self)
            return True
        return super().viewportEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.now is not None and self.day_model.posts:
            painter = QPainter(self.viewport())
            painter.setPen(QPen(QColor(look().danger), 2))
            x = round(self.x_of(self.viewport().rect(), self.now.hour * 60 + self.now.minute))
            painter.drawLine(x, 0, x, self.viewport().height())

    def _at(self, point: QPoint) -> tuple[int, int]:
        index = self.indexAt(point)
        if not index.isValid():
            return -1, -1
        rect = self.visualRect(index)
        for n, stretch in enumerate(self.day_model.posts[index.row()].stretches):
            if self.bar_box(rect, stretch).contains(point):
                return index.row(), n
        return index.row(), -1

    def _chosen(self) -> None:
        self.viewport().update()
        if (stretch := self.stretch) is not None:
            self.duty_chosen.emit(stretch.duty)


class _Bars(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One post's bars on thin lines of the hours."""
        chart = self.parent()
        assert isinstance(chart, DayChart)
        model, rect, colours = chart.day_model, option.rect, look()
        state: QStyle.StateFlag = option.state
        if model.view is None:
            return
        painter.save()
        painter.setPen(QColor(colours.line))
        for hour in range(25):
            x = round(chart.x_of(rect, hour * 60))
            painter.drawLine(x, rect.top(), x, rect.bottom())
        painter.drawLine(rect.left(), rect.bottom(), rect.right(), rect.bottom())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        picked = chart.stretch if state & QStyle.StateFlag.State_Selected or index == chart.currentIndex() else None
        for stretch in model.posts[index.row()].stretches:
            box = chart.bar_box(rect, stretch)
            self._bar(painter, box, model, stretch.duty, model.label(stretch), option.font)
            if stretch == picked:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(QColor(colours.accent), 2))
                painter.drawRoundedRect(box.adjusted(-1, -1, 1, 1), 5, 5)
        painter.restore()

    def _bar(self, painter: QPainter, box: QRectF, model: DayModel, duty: DutyKey, text: str, font: QFont) -> None:
        view, colours = model.view, look()
        assert view is not None
        tint = code_colours(view.shifts[duty.shift], view.codes[duty.shift])
        gap = duty in model.marks.short
        empty = not view.crew(duty)
        painter.setPen(QPen(QColor(colours.danger), 1.8) if gap else Qt.PenStyle.NoPen)
        if not gap and model.marks.duties.get(duty, Grade.SOFT) > Grade.SOFT:
            painter.setPen(QPen(QColor(colours.warn), 1.5))
        painter.setBrush(QColor(colours.danger_soft) if gap and empty else tint.ground)
        painter.drawRoundedRect(box, 4, 4)
        painter.setFont(font)
        room = box.adjusted(6, 0, -3, 0)
        metrics = QFontMetrics(font)
        crew = view.crew(duty)
        if metrics.horizontalAdvance(text) > room.width() and crew:
            short = (
                f"{person_name(view.plan, crew[0].pair.person)}+{len(crew) - 1}" if len(crew) > 1 and not gap else text
            )
            text = next(
                (t for t in (short, said(_SO_MANY, count=len(crew))) if metrics.horizontalAdvance(t) <= room.width()),
                text,
            )
        write(painter, room, text, colours.danger if gap and empty else tint.text, elided=True)


class _Scale(QHeaderView):
    def __init__(self, chart: DayChart) -> None:
        super().__init__(Qt.Orientation.Horizontal, chart)
        self.setFixedHeight(SCALE_HEIGHT)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        painter.save()
        painter.fillRect(rect, QColor(look().raised))
        for hour in range(0, 25, 2):
            x = DayChart.x_of(rect, hour * 60)
            write(painter, QRectF(x - 16, rect.top(), 32, rect.height()), f"{hour:02}", look().quiet, CENTRE)
        painter.restore()


class _RowNames(QHeaderView):
    def __init__(self, model: DayModel, chart: DayChart) -> None:
        super().__init__(Qt.Orientation.Vertical, chart)
        self._model = model
        self.setFixedWidth(NAME_WIDTH)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        view = self._model.view
        if view is None or logicalIndex >= len(self._model.posts):
            return
        post, colours = view.posts[self._model.posts[logicalIndex].post], look()
        painter.save()
        painter.fillRect(rect, QColor(colours.panel))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(colours.line))
        room, above = rect.adjusted(8, 3, -4, 0), Qt.AlignmentFlag.AlignLeft
        painter.setFont(font_like(self.font(), weight=QFont.Weight.Bold))
        write(painter, room, post.name, colours.ink, above, elided=True)
        painter.setFont(font_like(self.font(), pixels=sized(11), weight=QFont.Weight.Normal))
        write(painter, room.adjusted(0, 18, 0, 0), said(word(post.kind)), colours.quiet, above, elided=True)
        painter.restore()
