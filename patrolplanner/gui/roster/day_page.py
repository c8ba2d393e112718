"""The third view of the roster: one day by the hour, with buttons to the days beside it, and the posts manned in it."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.messages import translate
from patrolplanner.domain.names import person_name
from patrolplanner.domain.posts import PostKind
from patrolplanner.gui.drawing import CENTRE, fill_with, font_like, write
from patrolplanner.gui.look import STEP, current, look, sized
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.roster.day_chart import NAME_WIDTH, DayChart
from patrolplanner.gui.said import day_said, listed_words, said
from patrolplanner.gui.widgets.parts import column, icon_button, label, row, rule
from patrolplanner.services.checking.roster_marks import Marks
from patrolplanner.services.checking.roster_view import RosterView
from patrolplanner.services.views.day_hours import Hour, street_hours

_LEADERS = translate("day chart", "Duty leader: {names}")
_MISSING = translate("day chart", "missing: {count}")
_COMPLETE = translate("day chart", "complete")
_NOW = translate("day chart", "now {time}")


class DayPage(QFrame):
    """Title, chart, bars."""

    duty_chosen = Signal(object)

    def __init__(self, context: PlanContext) -> None:
        super().__init__()
        self.context = context
        self.view: RosterView | None = None
        self.marks = Marks(None)
        self.day = context.today
        self.setProperty("role", "panel")
        self.title, self.facts = label("", "heading"), label("", "quiet")
        self.back = icon_button("left", translate("day chart", "Day before"), lambda: self.step(-1))
        self.next = icon_button("right", translate("day chart", "Next day"), lambda: self.step(1))
        self.chart, self.bars = DayChart(), _StreetBars()
        self.chart.duty_chosen.connect(self.duty_chosen)
        top = row(self.back, self.title, self.next, self.facts, 1, margins=(STEP * 2, 0, STEP * 2, 0))
        column(top, (self.chart, 1), rule(), self.bars, of=self, margins=(1, STEP, 1, STEP), spacing=STEP)

    def take(self, view: RosterView | None, marks: Marks) -> None:
        self.view, self.marks = view, marks
        if view is not None and self.day not in view.period:
            self.day = self.context.today if self.context.today in view.period else view.period.first
        self.refresh()

    def show_day(self, day: date, duty: DutyKey | None = None) -> None:
        self.day = day
        self.refresh(always=True)
        self.chart.pick(duty)

    def step(self, days: int) -> None:
        """The day before or after, as far as the dates shown reach."""
        day = self.day + timedelta(days=days)
        if self.view is not None and day in self.view.days:
            self.show_day(day)

    def refresh(self, *, always: bool = False) -> None:
        """Draw the day anew, if it can be seen."""
        if not always and not self.isVisible() and self.chart.day_model.view is self.view:
            return
        self.chart.now = self.context.session.clock() if self.day == self.context.today else None
        view = self.view if self.view is not None and self.day in self.view.days else None
        self.chart.day_model.show(view, self.marks, self.day)
        self.title.setText(day_said(self.day))
        if view is None:
            self.facts.clear()
            return
        self.bars.show_hours(street_hours(view, self.chart.day_model.posts))
        self.facts.setText(" · ".join(self._facts(view)))

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        self.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}.get(Qt.Key(event.key()), 0)
        if step:
            self.step(step)
        else:
            super().keyPressEvent(event)

    def _facts(self, view: RosterView) -> list[str]:
        leaders = [
            person_name(view.plan, a.pair.person)
            for key in sorted(view.manned())
            if key.day == self.day and view.posts[key.post].kind is PostKind.LEADER
            for a in view.crew(key)
        ]
        missing = self.marks.missing.get(self.day, 0)
        parts = [said(_LEADERS, names=tuple(leaders))] if leaders else []
        parts.append(said(_MISSING, count=missing) if missing else said(_COMPLETE))
        if self.chart.now is not None:
            parts.append(said(_NOW, time=f"{self.chart.now:%H:%M}"))
        return parts


class _StreetBars(QWidget):
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
        self.setAccessibleDescription(listed_words(f"{n}: {h.manned}/{h.asked}" for n, h in enumerate(hours)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), look()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font_like(self.font(), weight=QFont.Weight.Bold))
        title = said(translate("day chart", "Manned posts"))
        write(painter, QRect(8, 10, NAME_WIDTH - 12, 20), title, colours.ink, Qt.AlignmentFlag.AlignLeft)
        painter.setFont(font_like(self.font(), pixels=sized(11), weight=QFont.Weight.Normal))
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
