"""The problems list under the roster: counts by grade, and under them the list, which can be folded away."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex, QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QFrame, QMenu, QToolButton

from patrolplanner.domain.messages import translate
from patrolplanner.gui.icons import draw
from patrolplanner.gui.look import STEP
from patrolplanner.gui.roster.problem_lines import (
    DO,
    PROBLEMS,
    Hidden,
    ProblemsModel,
    ProblemTable,
)
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.parts import column, icon_button, label, restyle, row
from patrolplanner.planning.judging.rulebook import title_of
from patrolplanner.services.checking.problems import ProblemGroup, ProblemKind, Problems, RosterProblem

_FILTERS = {
    ProblemKind.GAP: translate("roster problems", "Gaps {count}"),
    ProblemKind.HARD: translate("roster problems", "Broken {count}"),
    ProblemKind.REMINDER: translate("roster problems", "Reminders {count}"),
    ProblemKind.IMPROVABLE: translate("roster problems", "Could be better {count}"),
}
_TONES = {ProblemKind.GAP: "danger", ProblemKind.HARD: "danger", ProblemKind.REMINDER: "warn"}
_NOTHING = translate("roster problems", "Nothing is open.")
_WAITING = translate("roster problems", "The roster is being checked…")
_FOLD = translate("roster problems", "Fold or unfold the list (F8)")
_MUTE_KIND = translate("roster problems", "Do not point out: {title}")
_SHOW_KIND = translate("roster problems", "Point out again: {title}")
UNKNOWN = "…"
"""In place of a number that is being found."""
_LEAST = 72
_HIGHEST = 16_777_215


class ProblemsList(QFrame):
    """Grades with their counts, which filter, and the list."""

    shown = Signal(object)
    """`RosterProblem` to be brought into view."""
    who_wanted = Signal(object)
    """`RosterProblem`: a gap whose candidates are wanted."""
    muting = Signal(str, bool)
    """The rule whose findings are to be hidden, or shown again."""
    folding = Signal(bool)
    """The user folds or unfolds the list."""
    wanted = Signal()
    """Something of the list is to be seen."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self.model = ProblemsModel()
        self._buttons: dict[ProblemKind, QToolButton] = {}
        self.state = label("", "quiet")
        self._title = label(said(PROBLEMS), "heading")
        for kind in ProblemKind:
            made = QToolButton()
            made.setCheckable(True)
            made.setChecked(True)
            made.toggled.connect(self._filter)
            made.clicked.connect(partial(self._pressed, kind))
            self._buttons[kind] = made
        self.folder = icon_button("down", _FOLD, lambda: self.folding.emit(not self.folded))
        self.table = ProblemTable(self.model)
        self._head = row(self._title, *self._buttons.values(), 1, self.state, self.folder, spacing=2)
        column(self._head, (self.table, 1), of=self, margins=(STEP * 2, STEP, STEP * 2, STEP), spacing=2)
        self.table.opened.connect(self._open)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._menu)
        self.folded = False
        self.fold(folded=False)
        self.take(None, waiting=True)

    def take(self, problems: Problems | None, *, waiting: bool = False) -> None:
        """Other problems; None while they are being found, when what was found before is shown without its numbers."""
        self.table.setEnabled(problems is not None)
        for kind, made in self._buttons.items():
            count = UNKNOWN if problems is None else problems.counts[kind]
            made.setText(said(_FILTERS[kind], count=count))
            restyle(made, "tone", _TONES.get(kind, "") if problems is not None and count else "")
        if problems is not None:
            self.model.take(problems)
        nothing = problems is not None and not problems.groups
        self.state.setText(said(_WAITING) if waiting else said(_NOTHING) if nothing else "")

    def forget(self) -> None:
        """What is listed is of another period."""
        self.model.take(Problems())
        self.take(None, waiting=True)

    def narrow(self, narrow: bool) -> None:
        """Where there is little room the title gives way."""
        self._title.setVisible(not narrow)

    def fold(self, *, folded: bool) -> None:
        """Show the counts alone, in one line, or the list as well."""
        self.folded = folded
        self.table.setVisible(not folded)
        line = self._head.sizeHint().height() + 2 * STEP
        self.setMinimumHeight(line if folded else _LEAST)
        self.setMaximumHeight(line if folded else _HIGHEST)
        draw(self.folder, "up" if folded else "down")

    def only(self, *kinds: ProblemKind) -> None:
        """Show these grades alone, unfolded, as the cards above ask for."""
        self._check(*kinds)
        self.model.open(*kinds)
        self.wanted.emit()

    def _pressed(self, kind: ProblemKind, _checked: bool = False) -> None:
        """With the list folded a count is the way to what it counts; with no grade left every grade is listed again."""
        if self.folded:
            self.only(kind)
        elif not any(made.isChecked() for made in self._buttons.values()):
            self._check(*ProblemKind)

    def _check(self, *kinds: ProblemKind) -> None:
        for kind, made in self._buttons.items():
            with QSignalBlocker(made):
                made.setChecked(kind in kinds)
        self._filter()

    def _filter(self) -> None:
        self.model.filter({kind for kind, made in self._buttons.items() if made.isChecked()})

    def _open(self, index: QModelIndex) -> None:
        line = self.table.line(index)
        match line:
            case RosterProblem():
                (self.who_wanted if index.column() == DO and line.kind is ProblemKind.GAP else self.shown).emit(line)
            case ProblemGroup() if index.column() == DO:
                self.muting.emit(line.rule, True)
            case Hidden():
                self._offer_back(self.table.visualRect(index).bottomLeft())

    def _menu(self, point: QPoint) -> None:
        """What can be done with a kind: hide it; and what is hidden can be shown again."""
        line = self.table.line(self.table.indexAt(point))
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if isinstance(line, ProblemGroup | RosterProblem) and line.kind is ProblemKind.IMPROVABLE:
            self._add(menu, line.rule, muted=True)
        for rule in self.model.problems.muted:
            self._add(menu, rule, muted=False)
        if menu.actions():
            menu.popup(self.table.viewport().mapToGlobal(point))

    def _offer_back(self, point: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for rule in self.model.problems.muted:
            self._add(menu, rule, muted=False)
        menu.popup(self.table.viewport().mapToGlobal(point))

    def _add(self, menu: QMenu, rule: str, *, muted: bool) -> None:
        text = said(_MUTE_KIND if muted else _SHOW_KIND, title=title_of(rule))
        menu.addAction(text.replace("&", "&&")).triggered.connect(partial(self._mute, rule, muted))

    def _mute(self, rule: str, muted: bool, _checked: bool = False) -> None:
        self.muting.emit(rule, muted)
