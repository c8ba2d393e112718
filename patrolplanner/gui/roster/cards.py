"""The numbers over the roster: people missing, broken rules, reminders, how evenly nights and hours lie."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from patrolplanner.domain.messages import Message, translate
from patrolplanner.gui.look import STEP
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.parts import label, set_role
from patrolplanner.planning.model.verdict import Verdict
from patrolplanner.services.checking.roster_marks import Kind, counts_of
from patrolplanner.services.checking.roster_view import RosterView


class _Card(QFrame):
    """A number with its words; pressing it filters the list below."""

    def __init__(self, text: Message, tip: Message, pressed: Callable[[], object] | None) -> None:
        super().__init__()
        self._pressed = pressed
        self.setProperty("role", "panel")
        self.setToolTip(said(tip))
        across = QHBoxLayout(self)
        across.setContentsMargins(STEP * 3, STEP, STEP * 3, STEP)
        across.setSpacing(STEP * 2)
        self.number = label("–", "number")
        self.words = label(said(text), "quiet")
        across.addWidget(self.number)
        across.addWidget(self.words)
        if pressed is not None:
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_number(self, text: str, role: str) -> None:
        """Another number, and whether it is good."""
        self.number.setText(text)
        set_role(self.number, role)
        self.number.setStyleSheet("font-size: 20px; font-weight: 600;")
        self.setAccessibleName(f"{self.words.text()}: {text}")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Filters."""
        if self._pressed is not None:
            self._pressed()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter or Space filters."""
        if self._pressed is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._pressed()
        else:
            super().keyPressEvent(event)


class Cards(QWidget):
    """The row of cards."""

    def __init__(self, only: Callable[..., None]) -> None:
        super().__init__()
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(STEP * 2)
        self.gaps = _Card(
            translate("roster cards", "people missing"),
            translate("roster cards", "People that duties lack; press to list the gaps."),
            lambda: only(Kind.GAP),
        )
        self.hard = _Card(
            translate("roster cards", "rules broken"),
            translate("roster cards", "Hard rules broken; press to list them."),
            lambda: only(Kind.HARD),
        )
        self.reminders = _Card(
            translate("roster cards", "reminders"),
            translate("roster cards", "What should be better; press to list it."),
            lambda: only(Kind.REMINDER),
        )
        self.nights = _Card(
            translate("roster cards", "nights apart"),
            translate("roster cards", "Most nights less fewest, within a unit and role."),
            None,
        )
        self.hours = _Card(
            translate("roster cards", "hours apart"),
            translate("roster cards", "Most hours less fewest, within a unit and role."),
            None,
        )
        for card in (self.gaps, self.hard, self.reminders, self.nights, self.hours):
            across.addWidget(card)
        across.addStretch()

    def fold(self, narrow: bool) -> None:
        """Where there is little room the spreads give way."""
        self.nights.setVisible(not narrow)
        self.hours.setVisible(not narrow)

    def take(self, verdict: Verdict | None, view: RosterView | None) -> None:
        """Another verdict; None while it is being found."""
        if verdict is None:
            for card in (self.gaps, self.hard, self.reminders):
                card.show_number("–", "quiet")
        else:
            missing = sum(g.missing for g in verdict.gaps)
            reminders = counts_of(verdict)[Kind.REMINDER]
            self.gaps.show_number(str(missing), "danger" if missing else "good")
            self.hard.show_number(str(len(verdict.hard)), "danger" if verdict.hard else "good")
            self.reminders.show_number(str(reminders), "warn" if reminders else "good")
        nights, hours = (0, 0) if view is None else view.spread()
        self.nights.show_number(str(nights), "")
        self.hours.show_number(str(hours), "")
