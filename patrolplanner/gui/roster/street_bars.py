"""How many posts are manned in the street, hour by hour, under the chart of the day."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from patrolplanner.domain.messages import translate
from patrolplanner.gui.drawing import CENTRE, fill_with, font_like, write
from patrolplanner.gui.look import current, look
from patrolplanner.gui.roster.day_chart import NAME_WIDTH, DayChart
from patrolplanner.gui.said import said
from patrolplanner.services.views.day_hours import Hour


class StreetBars(QWidget):
    """Posts manned by the hour; what should be manned and is not stands on top in red."""

    def __init__(self) -> None:
        super().__init__()
        self.hours: list[Hour] = []
        self.setFixedHeight(92)
        self.setMouseTracking(True)
        current.changed.connect(self.update)

    def show_hours(self, hours: list[Hour]) -> None:
        self.hours = hours
        self.setAccessibleName(said(translate("day chart", "Posts manned by the hour")))
        self.setAccessibleDescription(", ".join(f"{n}: {h.manned}/{h.asked}" for n, h in enumerate(hours)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), look()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font_like(self.font(), weight=QFont.Weight.Bold))
        title = said(translate("day chart", "Manned posts"))
        write(painter, QRect(8, 10, NAME_WIDTH - 12, 20), title, colours.ink, Qt.AlignmentFlag.AlignLeft)
        painter.setFont(font_like(self.font(), pixels=11, weight=QFont.Weight.Normal))
        painter.setPen(QColor(colours.quiet))
        text = said(translate("day chart", "in the street, by the hour"))
        room = QRect(8, 30, NAME_WIDTH - 14, 44)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft) | int(Qt.TextFlag.TextWordWrap), text)
        most = max((h.asked for h in self.hours), default=0) or 1
        chart = QRect(NAME_WIDTH, 0, self.width() - NAME_WIDTH, self.height())
        for n, hour in enumerate(self.hours):
            left, right = DayChart.x_of(chart, n * 60) + 3, DayChart.x_of(chart, (n + 1) * 60) - 3
            tall, bottom = (self.height() - 26) * hour.manned / most, self.height() - 8
            lack = (self.height() - 26) * (hour.asked - hour.manned) / most
            fill_with(painter, colours.accent)
            painter.drawRoundedRect(QRectF(left, bottom - tall, right - left, tall), 2, 2)
            painter.setBrush(QColor(colours.danger))
            painter.drawRect(QRectF(left, bottom - tall - lack, right - left, lack))
            box = QRectF(left - 4, bottom - tall - lack - 15, right - left + 8, 14)
            write(painter, box, f"{hour.manned}" if hour.asked else "", colours.quiet, CENTRE)
