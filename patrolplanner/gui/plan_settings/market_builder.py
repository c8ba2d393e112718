"""Puts the custom of market days together: every so many days, days of the lunar month, or weekdays."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QSpinBox, QStackedWidget, QWidget

from patrolplanner.domain.messages import translate
from patrolplanner.gui.look import STEP
from patrolplanner.gui.said import said, weekday
from patrolplanner.gui.widgets.date_field import DateField
from patrolplanner.gui.widgets.line import LineField
from patrolplanner.gui.widgets.parts import column, combo, label, padded, row
from patrolplanner.planning.dates.market_days import MarketCycle
from patrolplanner.services.edits.settings import every_text, lunar_text, weekday_text

NONE, EVERY, LUNAR, WEEKLY = range(4)
_KINDS = (
    translate("market days", "no market"),
    translate("market days", "every so many days"),
    translate("market days", "days of the lunar month"),
    translate("market days", "days of the week"),
)
_MONDAY = 5


class MarketBuilder(QWidget):
    """``written`` is the setting it stands for; ``edited`` tells of each change by the user."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.kind = combo((text, kind) for kind, text in enumerate(_KINDS))
        self.kind.setAccessibleName(said(translate("market days", "Market days")))
        self.every = padded(QSpinBox())
        self.every.setRange(2, 60)
        self.every.setValue(5)
        self.every.setAccessibleName(said(translate("market days", "Days from market to market")))
        self.anchor = DateField(said(translate("market days", "A market day")), date.today())
        self.lunar = LineField()
        self.lunar.setPlaceholderText("3,6,9")
        self.lunar.setAccessibleName(said(translate("market days", "Days of the lunar month")))
        self.weekdays = [QCheckBox(weekday(date(2026, 1, _MONDAY + n))) for n in range(7)]
        self._pages = QStackedWidget()
        column(self.kind, self._pages, of=self, spacing=STEP)
        self._add_pages()
        self.kind.activated.connect(self._chosen)
        self.every.valueChanged.connect(lambda _n: self.edited.emit())
        self.anchor.changed.connect(self.edited)
        self.lunar.editingFinished.connect(self.edited)
        for box in self.weekdays:
            box.clicked.connect(lambda _on: self.edited.emit())

    def _add_pages(self) -> None:
        self._pages.addWidget(QWidget())
        for parts in (
            (self.every, label(said(translate("market days", "days, counted from")), "quiet"), self.anchor),
            (self.lunar, label(said(translate("market days", "3,6,9 means every day ending in 3, 6 or 9")), "quiet")),
            tuple(self.weekdays),
        ):
            page = QWidget()
            column(row(*parts, 1, spacing=-1), of=page)
            self._pages.addWidget(page)

    def show_cycle(self, cycle: MarketCycle, today: date) -> None:
        kind = EVERY if cycle.every else LUNAR if cycle.lunar_days else WEEKLY if cycle.weekdays else NONE
        self.kind.setCurrentIndex(kind)
        self._pages.setCurrentIndex(kind)
        if cycle.every:
            with QSignalBlocker(self.every):
                self.every.setValue(cycle.every)
        with QSignalBlocker(self.anchor):
            self.anchor.show_day(cycle.anchor if cycle.every else today)
        if cycle.lunar_days:
            self.lunar.setText(_lunar(cycle.lunar_days))
        for n, box in enumerate(self.weekdays):
            box.setChecked(n in cycle.weekdays)

    def written(self) -> str:
        """The setting."""
        match self.kind.currentIndex():
            case 1:
                return every_text(self.every.value(), self.anchor.day)
            case 2:
                return lunar_text(self.lunar.text().strip() or "1,15")
            case 3:
                return weekday_text({n for n, box in enumerate(self.weekdays) if box.isChecked()})
        return ""

    def _chosen(self, kind: int) -> None:
        self._pages.setCurrentIndex(kind)
        if kind == LUNAR and not self.lunar.text():
            self.lunar.setText("3,6,9")
        if kind == WEEKLY and not any(box.isChecked() for box in self.weekdays):
            self.weekdays[6].setChecked(True)
        self.edited.emit()


def _lunar(days: frozenset[int]) -> str:
    """``3,6,9`` where the days follow that custom, else the very days."""
    ones = {n % 10 for n in days}
    if days == frozenset(d for d in range(1, 31) if d % 10 in ones):
        return ",".join(str(n or 10) for n in sorted(ones))
    return ",".join(map(str, sorted(days)))
