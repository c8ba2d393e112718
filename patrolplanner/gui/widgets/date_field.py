"""The date field of the whole program: typed as one writes dates, or picked; what is wrong is said beside it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from patrolplanner.domain.errors import PlannerError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.plan import months_on
from patrolplanner.domain.typed_dates import typed_day
from patrolplanner.gui.icons import draw, icon
from patrolplanner.gui.said import as_tip, said, weekday
from patrolplanner.gui.widgets.bubble import Bubble
from patrolplanner.gui.widgets.line import LineField
from patrolplanner.gui.widgets.parts import restyle
from patrolplanner.gui.widgets.popup import OPEN_KEYS, pick_date

_MEANT = translate("dates", "{day} ({weekday})")
_ONE_DAY = timedelta(days=1)
_STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
_MONTHS = {Qt.Key.Key_PageUp: 1, Qt.Key.Key_PageDown: -1}


class DateField(LineField):
    """``day`` is the date that counts; a text takes its place when the field is left or Enter pressed, if it is a date.

    Arrows go a day on or back, Page Up and Page Down a month. Esc gives back the date there was.
    """

    changed = Signal()
    """Another date counts."""

    def __init__(self, name: str, day: date) -> None:
        super().__init__()
        self._day = day
        self.objection: Callable[[date], Message | None] = lambda _day: None
        """What another field has against a date."""
        self.setAccessibleName(name)
        self.setMinimumWidth(124)
        opener = self.addAction(icon("calendar"), QLineEdit.ActionPosition.TrailingPosition)
        draw(opener, "calendar")
        opener.setToolTip(as_tip(said(translate("dates", "Choose a date"))))
        opener.setShortcuts([QKeySequence(key) for key in OPEN_KEYS])
        opener.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        opener.triggered.connect(self._pick)
        self._bubble = Bubble()
        # it lies in the window, which may outlive the field
        self.destroyed.connect(self._bubble.deleteLater)
        self.textEdited.connect(self._typed)
        self._write()

    @property
    def day(self) -> date:
        return self._day

    @property
    def problem(self) -> Message | None:
        """Why the text as it stands is no date that can be; None when it is one."""
        try:
            return self.objection(typed_day(self.text(), self._day))
        except PlannerError as error:
            return error.message

    def show_day(self, day: date) -> None:
        """Let a date count, and tell if it is another one."""
        other, self._day = day != self._day, day
        self._write()
        if other:
            self.changed.emit()

    def take(self) -> bool:
        """Let what is typed count; whether it could. What is wrong is said under the field, and the text stays."""
        try:
            day = typed_day(self.text(), self._day)
        except PlannerError as error:
            self._object(error.message)
            return False
        self.show_day(day)
        wrong = self.objection(day)
        if wrong is not None:
            self._object(wrong)
        return wrong is None

    def look_again(self) -> None:
        """Another field has changed, and may have nothing against the date any more, or something."""
        wrong = self.problem
        if wrong is None:
            self._fine()
        else:
            self._object(wrong)

    # -- typing ---------------------------------------------------------------------------------------

    def _typed(self) -> None:
        """Say the weekday of a date as soon as there is one; an unfinished one is no fault yet."""
        self.setModified(True)
        restyle(self, "bad", False)
        try:
            day = typed_day(self.text(), self._day)
        except PlannerError:
            self._bubble.hide()
            return
        self._bubble.say_under(self, said(_MEANT, day=day.isoformat(), weekday=weekday(day)), bad=False)

    def _object(self, why: Message) -> None:
        restyle(self, "bad", True)
        if self.isVisible():
            self._bubble.say_under(self, said(why))

    def _fine(self) -> None:
        restyle(self, "bad", False)
        self._bubble.hide()

    def _write(self) -> None:
        self.setText(self._day.isoformat())
        self.setModified(False)
        self._fine()

    def _pick(self) -> None:
        pick_date(self, self._day, self._picked)

    def _picked(self, day: date) -> None:
        self.setText(day.isoformat())
        self.setFocus()
        self.take()

    # -- events ---------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes what was typed before it means anything to the dialog; Esc takes it back."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.isModified():
            self.take()
            self.selectAll()
        elif key == Qt.Key.Key_Escape and self.isModified():
            self._write()
            self.selectAll()
        elif key in _STEPS and not event.modifiers():
            self._step(lambda day: day + _ONE_DAY * _STEPS[key])
        elif key in _MONTHS and not event.modifiers():
            self._step(lambda day: months_on(day, _MONTHS[key]))
        else:
            super().keyPressEvent(event)

    def _step(self, to: Callable[[date], date]) -> None:
        if not self.isModified() or self.take():
            self.setText(to(self._day).isoformat())
            self.take()
        self.selectAll()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """All of it is selected, so that typing writes a new date, however one has come here."""
        super().focusInEvent(event)
        self._select_whole()
        # the press of a mouse that brings the focus sets the cursor after this
        QTimer.singleShot(0, self, self._select_whole)

    def _select_whole(self) -> None:
        if self.hasFocus() and not self.isModified():
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self.isModified():
            self.take()
        else:
            self.look_again()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._bubble.hide()


def dates_stand(root: QWidget) -> bool:
    """Take what is typed in the date fields below; False, with the keyboard in the first that is wrong, if one is."""
    for field in root.findChildren(DateField):
        if field.isVisibleTo(root) and field.isEnabled() and not field.take():
            field.setFocus()
            return False
    return True
