"""The numbers over the roster: people missing, broken rules, reminders, how evenly nights and hours lie."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from patrolplanner.domain.messages import translate
from patrolplanner.gui.roster.problems import UNKNOWN
from patrolplanner.gui.widgets.figures import Figure
from patrolplanner.gui.widgets.parts import row
from patrolplanner.services.checking.problems import ProblemKind, Problems
from patrolplanner.services.checking.roster_view import RosterView


class Cards(QWidget):
    """The row of cards."""

    def __init__(self, only: Callable[..., None]) -> None:
        super().__init__()
        self.gaps = Figure(
            translate("roster cards", "people missing"),
            tip=translate("roster cards", "People that duties lack; press to list the gaps."),
            pressed=lambda: only(ProblemKind.GAP),
        )
        self.hard = Figure(
            translate("roster cards", "rules broken"),
            tip=translate("roster cards", "Hard rules broken; press to list them."),
            pressed=lambda: only(ProblemKind.HARD),
        )
        self.reminders = Figure(
            translate("roster cards", "reminders"),
            tip=translate("roster cards", "Rules that are broken only where nothing else helps; press to list them."),
            pressed=lambda: only(ProblemKind.REMINDER),
        )
        self.nights = Figure(
            translate("roster cards", "nights apart"),
            tip=translate("roster cards", "Most nights less fewest, within a fair group."),
        )
        self.hours = Figure(
            translate("roster cards", "hours apart"),
            tip=translate("roster cards", "Most hours less fewest, within a fair group."),
        )
        row(self.gaps, self.hard, self.reminders, self.nights, self.hours, 0, of=self)

    def fold(self, narrow: bool) -> None:
        """Where there is little room the spreads give way."""
        self.nights.setVisible(not narrow)
        self.hours.setVisible(not narrow)

    def take(self, problems: Problems | None, view: RosterView | None) -> None:
        """Other problems; None while they are being found."""
        for card, kind in (
            (self.gaps, ProblemKind.GAP),
            (self.hard, ProblemKind.HARD),
            (self.reminders, ProblemKind.REMINDER),
        ):
            if problems is None:
                card.show_value(UNKNOWN, "quiet")
            else:
                count, bad = problems.counts[kind], "warn" if kind is ProblemKind.REMINDER else "danger"
                card.show_value(str(count), bad if count else "good")
        nights, hours = (0, 0) if view is None else view.spread()
        self.nights.show_value(str(nights))
        self.hours.show_value(str(hours))
