"""School holidays: typed as one writes dates, or put together span by span in a small window under the field."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from patrolplanner.domain.errors import PlannerError
from patrolplanner.domain.messages import translate
from patrolplanner.gui.icons import draw, icon
from patrolplanner.gui.look import STEP
from patrolplanner.gui.said import as_tip, said
from patrolplanner.gui.widgets.date_field import DateField
from patrolplanner.gui.widgets.line import LineField
from patrolplanner.gui.widgets.parts import button, icon_button, label, throw_away
from patrolplanner.gui.widgets.popup import OPEN_KEYS, Popup, show_below
from patrolplanner.services.edits.settings import HOLIDAYS_BETWEEN, holiday_span, holidays_text, spans_in

_FIRST, _LAST = translate("school holidays", "First day"), translate("school holidays", "Last day")
_REMOVE = translate("school holidays", "Remove this line")
_USUAL_LENGTH = timedelta(days=30)


class HolidaysField(LineField):
    """``chosen`` tells that the window under it was closed."""

    chosen = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today
        self.setPlaceholderText("2027-01-18..2027-02-21; 2027-07-10..2027-08-31")
        opener = self.addAction(icon("calendar"), QLineEdit.ActionPosition.TrailingPosition)
        draw(opener, "calendar")
        opener.setToolTip(as_tip(said(translate("school holidays", "Put the holidays together"))))
        opener.setShortcuts([QKeySequence(key) for key in OPEN_KEYS])
        opener.triggered.connect(lambda _checked=False: self.open_lines())

    def open_lines(self) -> None:
        popup = Popup(self)
        try:
            there = spans_in(holidays_text(self.text(), self._today))
        except PlannerError:
            there = []
        _Lines(popup, self, there or [(self._today, self._today + _USUAL_LENGTH)])
        popup.closed.connect(self.chosen)
        show_below(popup, self)


class _Lines:
    """A line a span; whatever is changed stands in the field at once."""

    def __init__(self, popup: Popup, field: HolidaysField, spans: Sequence[tuple[date, date]]) -> None:
        self._popup, self._field = popup, field
        self._lines: list[tuple[DateField, DateField]] = []
        self._grid = QGridLayout()
        self._grid.setSpacing(STEP)
        for place, text in enumerate((_FIRST, _LAST)):
            self._grid.addWidget(label(said(text), "quiet"), 0, place)
        popup.rows.addLayout(self._grid)
        popup.rows.addWidget(button(translate("school holidays", "Another line"), self._another, role="flat"))
        for first, last in spans:
            self._line(first, last)
        self._lines[0][0].setFocus()

    def _another(self) -> None:
        begins = max((last.day for _, last in self._lines), default=date.today()) + timedelta(days=1)
        self._line(begins, begins + _USUAL_LENGTH)
        self._write()
        self._popup.adjustSize()
        self._lines[-1][0].setFocus()

    def _line(self, first: date, last: date) -> None:
        fields = DateField(said(_FIRST), first), DateField(said(_LAST), last)
        row = self._grid.rowCount()
        self._lines.append(fields)
        remove = icon_button("remove", _REMOVE, lambda: self._remove(fields, shown))
        shown = (*fields, remove)
        for place, widget in enumerate(shown):
            self._grid.addWidget(widget, row, place)
        for field in fields:
            field.changed.connect(self._write)

    def _remove(self, fields: tuple[DateField, DateField], shown: Iterable[QWidget]) -> None:
        self._lines.remove(fields)
        throw_away(shown)
        self._write()
        self._popup.adjustSize()

    def _write(self) -> None:
        self._field.setText(HOLIDAYS_BETWEEN.join(holiday_span(first.day, last.day) for first, last in self._lines))
