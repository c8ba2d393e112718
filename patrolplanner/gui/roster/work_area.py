"""The roster page below its top: numbers, tables with the problems under them, the panel of the cell beside them."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from patrolplanner.domain.messages import Message, translate
from patrolplanner.gui import remembered
from patrolplanner.gui.look import STEP
from patrolplanner.gui.places import PAPERS, Place
from patrolplanner.gui.roster.cards import Cards
from patrolplanner.gui.roster.legend import Legend
from patrolplanner.gui.roster.panel import CellPanel
from patrolplanner.gui.roster.problems import ProblemsList
from patrolplanner.gui.roster.stack import RosterStack
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.parts import button, column, divided, label, row
from patrolplanner.planning.model.verdict import Verdict


class WorkArea(QWidget):
    """Lays out the views and the panel with what is said of the verdict."""

    def __init__(self, stack: RosterStack, panel: CellPanel) -> None:
        super().__init__()
        self._stack, self._context = stack, panel.context
        self.problems = ProblemsList()
        self.problems.setMinimumHeight(88)
        self.cards = Cards(self.problems.only)
        self.notice = label("", "danger", wrap=True)
        self.notice.hide()
        self.legend = button(translate("roster page", "Legend…"), self.show_legend, role="flat")
        tip = translate("roster page", "Copies the table with its headings, to be pasted into Excel")
        self.copy = button(translate("roster page", "Copy table"), stack.copy_table, role="flat", tip=tip)
        tip = translate("roster page", "Leads to the paper that shows what is shown here, for the same dates")
        self.print = button(translate("roster page", "Print…"), self.print_view, role="flat", tip=tip)
        self._splitter = divided(stack, self.problems, (520, 150), down=True)
        left = column(row(self.cards, 1, self.legend, self.copy, self.print), self.notice, (self._splitter, 1))
        row((left, 1), panel, of=self, spacing=STEP * 3)

    def show_verdict(self, verdict: Verdict | None, problem: Message | None) -> None:
        """Numbers and problems; ``problem`` is why there can be no verdict, without both it is on its way."""
        self.notice.setVisible(problem is not None)
        self.notice.setText(said(problem) if problem is not None else "")
        self.cards.take(verdict, self._stack.grid.roster.view)
        self.problems.take(verdict, waiting=verdict is None and problem is None)

    def print_view(self) -> None:
        """Go to the paper that shows what the view in front shows, with its dates."""
        day = self._stack.grid.day or self._context.period.first
        self._context.go(Place(PAPERS, section=self._stack.paper, day=day))

    def show_legend(self) -> None:
        view = self._stack.grid.roster.view
        if view is not None and view.shifts:
            Legend(self, view, self.legend.mapToGlobal(QPoint(0, self.legend.height() + 4)))

    def fold(self, narrow: bool) -> None:
        """Where there is little room the buttons give way."""
        self.legend.setVisible(not narrow)
        self.copy.setVisible(not narrow)
        self.print.setVisible(not narrow)
        self.cards.fold(narrow)
        self.problems.fold(narrow)

    def remember(self) -> None:
        remembered.remember_layout("roster", self._splitter.saveState())

    def restore(self) -> None:
        self._splitter.restoreState(remembered.layout("roster"))
