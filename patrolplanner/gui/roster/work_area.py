"""The roster page below its top: numbers, tables with the problems under them, the panel of the cell beside them."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from patrolplanner.domain.messages import Message, translate
from patrolplanner.gui import remembered
from patrolplanner.gui.places import PAPERS, Place
from patrolplanner.gui.roster.cards import Cards
from patrolplanner.gui.roster.legend import Legend
from patrolplanner.gui.roster.panel import WIDTH, CellPanel
from patrolplanner.gui.roster.problems import ProblemsList
from patrolplanner.gui.roster.stack import RosterStack
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.folding_splitter import FoldingSplitter
from patrolplanner.gui.widgets.parts import button, column, divided, label, row
from patrolplanner.planning.judging.rulebook import title_of
from patrolplanner.services.checking.problems import Problems
from patrolplanner.services.edits.muting import with_muted

LIST_HEIGHT = 170
_LIST, _LIST_HEIGHT, _SIDE = "roster/list", "roster/list-height", "roster-side"
_MUTED = translate("roster steps", "Do not point out: {title}")
_UNMUTED = translate("roster steps", "Point out again: {title}")
_FOLDED, _OPEN = "folded", "open"


class WorkArea(QWidget):
    """Lays out the views and the panel with what is said of the verdict.

    Where the window is low the counts of the problems list stand for the cards, and the list begins as one line.
    """

    def __init__(self, stack: RosterStack, panel: CellPanel) -> None:
        super().__init__()
        self._stack, self._context = stack, panel.context
        self._restored = False
        self.problems = ProblemsList()
        self.cards = Cards(self.problems.only)
        self.notice = label("", "danger", wrap=True)
        self.notice.hide()
        self.legend = button(translate("roster page", "Legend…"), self.show_legend, role="flat")
        tip = translate("roster page", "Copies the table with its headings, to be pasted into Excel")
        self.copy = button(translate("roster page", "Copy table"), stack.copy_table, role="flat", tip=tip)
        tip = translate("roster page", "Leads to the paper that shows what is shown here, for the same dates")
        self.print = button(translate("roster page", "Print…"), self.print_view, role="flat", tip=tip)
        self._splitter = divided(stack, self.problems, (520, LIST_HEIGHT), down=True)
        left = QWidget()
        column(row(self.cards, 1, self.legend, self.copy, self.print), self.notice, (self._splitter, 1), of=left)
        fold = translate("roster page", "Fold or unfold the panel of the cell (F7)")
        self.side = FoldingSplitter(left, panel, WIDTH, fold)
        column(self.side, of=self)
        self.problems.folding.connect(self.fold_list)
        self.problems.wanted.connect(self.show_list)
        self.problems.muting.connect(self._mute)
        self._context.period_changed.connect(self.problems.forget)

    def show_problems(self, problems: Problems | None, refused: Message | None) -> None:
        """Numbers and list; ``refused`` is why there can be none, without both they are on their way."""
        self.notice.setVisible(refused is not None)
        self.notice.setText(said(refused) if refused is not None else "")
        self.cards.take(problems, self._stack.grid.roster.view)
        self.problems.take(problems, waiting=problems is None and refused is None)

    def _mute(self, rule: str, muted: bool) -> None:
        text = _MUTED if muted else _UNMUTED
        self._context.apply(with_muted(rule, muted=muted), text.fill(title=title_of(rule)))

    def print_view(self) -> None:
        """Go to the paper that shows what the view in front shows, with its dates."""
        day = self._stack.grid.day or self._context.period.first
        self._context.go(Place(PAPERS, section=self._stack.paper, day=day))

    def show_legend(self) -> None:
        view = self._stack.grid.roster.view
        if view is not None and view.shifts:
            Legend(self, view, self.legend.mapToGlobal(QPoint(0, self.legend.height() + 4)))

    def fold(self, *, narrow: bool, low: bool) -> None:
        """Where there is little room across the buttons give way, where the window is low the cards too."""
        for part in (self.legend, self.copy, self.print):
            part.setVisible(not narrow and not low)
        self.cards.setVisible(not low)
        self.cards.fold(narrow)
        self.problems.narrow(narrow)
        for grid in self._stack.grids:
            grid.be_compact(low)
        if not remembered.text(_LIST):
            self._fold_list(folded=low)

    def fold_list(self, folded: bool) -> None:
        """The problems list as one line or whole, remembered."""
        self._keep_height()
        remembered.remember(_LIST, _FOLDED if folded else _OPEN)
        self._fold_list(folded=folded)

    def show_list(self) -> None:
        """The list is asked for: whether it begins folded the next time stays as it was."""
        self._fold_list(folded=False)

    def toggle_list(self) -> None:
        self.fold_list(not self.problems.folded)

    def _fold_list(self, *, folded: bool) -> None:
        if folded == self.problems.folded:
            return
        self.problems.fold(folded=folded)
        self._give_height()

    def _give_height(self) -> None:
        """One line for the folded list, else what it had."""
        kept = int(remembered.text(_LIST_HEIGHT) or LIST_HEIGHT)
        wanted = self.problems.minimumHeight() if self.problems.folded else kept
        self._splitter.setSizes([max(1, sum(self._splitter.sizes()) - wanted), wanted])

    def _keep_height(self) -> None:
        if not self.problems.folded and self.problems.height() > 0:
            remembered.remember(_LIST_HEIGHT, str(self.problems.height()))

    def remember(self) -> None:
        self._keep_height()
        remembered.remember_layout(_SIDE, self.side.saveState())

    def restore(self) -> None:
        """Once, when the page is first seen: later it is as it was left."""
        if self._restored:
            return
        self._restored = True
        self.side.restoreState(remembered.layout(_SIDE))
        if kept := remembered.text(_LIST):
            self._fold_list(folded=kept == _FOLDED)
        self._give_height()
