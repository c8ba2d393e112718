"""Small charts painted by hand: manned posts by hour, and how evenly the load lies."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.visibility_words import percent
from patrolplanner.domain.words import word
from patrolplanner.gui import look as looks
from patrolplanner.gui.drawing import fill_with, write
from patrolplanner.gui.look import STEP, look
from patrolplanner.gui.said import as_tip, clauses, said
from patrolplanner.planning.indicators.tallies import Spread
from patrolplanner.services.views.overview import RoleLoad

_HOUR = translate("overview", "{hour}:00: {posts} {posts:post|posts} manned, {average} on average")
_SPOKEN = translate("overview", "Manned posts by hour: {numbers}")
_SEEN_HOUR = translate("overview", "{hour}:00: {share} of the people in the street see police, {average} on average")
_SEEN_SPOKEN = translate("overview", "People who see police, by hour: {numbers}")
_TODAY = translate("overview", "today")
_AVERAGE = translate("overview", "average of the period")
_NIGHTS, _HOURS = translate("overview", "nights"), translate("overview", "hours")
_RANGE = translate("overview", "{least} – {most}")
_SPREAD = translate("overview", "{group}: nights {nights}, hours {hours}")
_FOOT = 16


class _Chart(QWidget):
    """What both have in common: their place in a card and the theme."""

    def __init__(self, height: int) -> None:
        super().__init__()
        self._height = height
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        looks.current.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(300, self._height)


class HourChart(_Chart):
    """A bar an hour; the mean of the period is a line across it, the present hour is darker."""

    def __init__(self) -> None:
        super().__init__(132)
        self._manned: tuple[float, ...] = ()
        self._average: tuple[float, ...] = ()
        self._hour = -1

    def show_hours(self, manned: tuple[float, ...], average: tuple[float, ...], hour: int) -> None:
        """Numbers for 24 hours, and the hour it is now."""
        self._manned, self._average, self._hour = manned, average, hour
        self.setAccessibleName(said(self.spoken(manned)))
        self.update()

    def spoken(self, numbers: tuple[float, ...]) -> Message:
        """What is read aloud."""
        return _SPOKEN.fill(numbers=numbers)

    def words_of(self, hour: int) -> Message:
        """The tip of an hour."""
        average = f"{self._average[hour]:.1f}"
        return _HOUR.fill(hour=f"{hour:02}", posts=self._manned[hour], average=average)

    def most(self) -> float:
        """What the highest bar stands for."""
        return max(1.0, *self._manned, *self._average)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._manned:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = look()
        area = self._area()
        most = self.most()
        wide = area.width() / len(self._manned)
        for hour, number in enumerate(self._manned):
            left = area.left() + hour * wide
            bar = QRectF(left + 1, area.bottom() - area.height() * number / most, wide - 2, 0)
            bar.setBottom(area.bottom())
            fill_with(painter, colours.accent if hour == self._hour else colours.selection)
            painter.drawRoundedRect(bar, 2, 2)
            y = area.bottom() - area.height() * self._average[hour] / most
            painter.setPen(QPen(QColor(colours.warn), 2))
            painter.drawLine(QPointF(left + 1, y), QPointF(left + wide - 1, y))
            if hour % 3 == 0:
                box = QRectF(left, area.bottom() + 2, wide * 3, _FOOT)
                write(painter, box, f"{hour:02}", colours.quiet, Qt.AlignmentFlag.AlignLeft)
        painter.setPen(QColor(colours.line))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        _legend(painter, area, ((said(_TODAY), colours.selection, 8), (said(_AVERAGE), colours.warn, 2)))

    def _area(self) -> QRectF:
        return QRectF(0, 38, self.width(), self.height() - 38 - _FOOT - 2)

    def event(self, event: QHelpEvent) -> bool:  # type: ignore[override]
        if event.type() == QHelpEvent.Type.ToolTip and self._manned:
            hour = min(23, max(0, int(24 * event.pos().x() / max(1, self.width()))))
            QToolTip.showText(event.globalPos(), as_tip(said(self.words_of(hour))), self)
            return True
        return super().event(event)


def _legend(painter: QPainter, area: QRectF, parts: tuple[tuple[str, str, int], ...]) -> None:
    x = area.left()
    for text, colour, height in parts:
        fill_with(painter, colour)
        painter.drawRect(QRectF(x, 8 - height / 2, 14, height))
        width = painter.fontMetrics().horizontalAdvance(text)
        write(painter, QRectF(x + 14 + STEP, 0, width + 2, 16), text, look().quiet)
        x += 14 + STEP + width + STEP * 4


class SeenChart(HourChart):
    """Shares of people who see police, by hour."""

    def spoken(self, numbers: tuple[float, ...]) -> Message:
        return _SEEN_SPOKEN.fill(numbers=tuple(f"{100 * share:.0f} %" for share in numbers))

    def words_of(self, hour: int) -> Message:
        shares = percent(self._manned[hour]), percent(self._average[hour])
        return _SEEN_HOUR.fill(hour=f"{hour:02}", share=shares[0], average=shares[1])

    def most(self) -> float:
        """A little above the highest, so that a town of few does not look empty."""
        return max(0.1, *self._manned, *self._average)


class FairnessChart(_Chart):
    """A line a group of people: from the least to the most, a mark at the mean; nights left, hours right."""

    ROW = 26

    def __init__(self) -> None:
        super().__init__(self.ROW)
        self._groups: tuple[RoleLoad, ...] = ()

    def show_groups(self, groups: tuple[RoleLoad, ...]) -> None:
        self._groups = groups
        self._height = self.ROW * (len(groups) + 1)
        texts = (
            said(_SPREAD, group=word(g.role), nights=_range(g.load.nights), hours=_range(g.load.hours)) for g in groups
        )
        self.setAccessibleName(clauses(texts))
        self.updateGeometry()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._groups:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        names = [said(word(g.role)) for g in self._groups]
        left = max(painter.fontMetrics().horizontalAdvance(f"{n} 000") for n in names) + STEP * 2
        half = (self.width() - left - STEP * 3) / 2
        for column, (head, part) in enumerate(((_NIGHTS, "nights"), (_HOURS, "hours"))):
            x = left + column * (half + STEP * 3)
            write(painter, QRectF(x, 0, half, self.ROW), said(head), look().quiet)
            most = max(1.0, *(getattr(g.load, part).max for g in self._groups))
            for n, group in enumerate(self._groups, start=1):
                self._bar(painter, QRectF(x, n * self.ROW, half, self.ROW), getattr(group.load, part), most)
        for n, (name, group) in enumerate(zip(names, self._groups, strict=True), start=1):
            write(painter, QRectF(0, n * self.ROW, left, self.ROW), f"{name} {group.people}", look().ink)

    def _bar(self, painter: QPainter, box: QRectF, spread: Spread, most: float) -> None:
        colours = look()
        room = painter.fontMetrics().horizontalAdvance("000 – 000") + STEP
        wide = max(10.0, box.width() - room)
        middle = box.center().y()
        fill_with(painter, colours.hover)
        painter.drawRoundedRect(QRectF(box.left(), middle - 4, wide, 8), 4, 4)
        first, last = wide * spread.min / most, wide * spread.max / most
        painter.setBrush(QColor(colours.selection))
        painter.drawRoundedRect(QRectF(box.left() + first, middle - 4, max(4.0, last - first), 8), 4, 4)
        painter.setPen(QPen(QColor(colours.accent), 2))
        at = box.left() + wide * spread.mean / most
        painter.drawLine(QPointF(at, middle - 7), QPointF(at, middle + 7))
        right = QRectF(box.left() + wide + STEP, box.top(), room, box.height())
        write(painter, right, _range(spread), colours.quiet)


def _range(spread: Spread) -> str:
    """At a glance: half an hour says nothing here, and has no room."""
    return said(_RANGE, least=f"{spread.min:.0f}", most=f"{spread.max:.0f}")
