"""The problems list under the roster: gaps, broken rules, reminders, wishes; each leads to its cell."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QRect, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
)

from patrolplanner.domain.messages import translate
from patrolplanner.gui.drawing import CENTRE, fill_with, font_like, write
from patrolplanner.gui.look import ROW, STEP, current, look
from patrolplanner.gui.roster.model import Index
from patrolplanner.gui.said import as_tip, said
from patrolplanner.gui.widgets.heads import Head
from patrolplanner.gui.widgets.listing import ListingModel, ListLine, PlainTable
from patrolplanner.gui.widgets.parts import column, label, row
from patrolplanner.planning.model.verdict import Verdict
from patrolplanner.services.checking.roster_marks import ProblemKind, RosterProblem, counts_of, problems_of

KIND, TEXT, WHO, SHOW = range(4)
_PROBLEMS = translate("roster problems", "Problems")
_KINDS = {
    ProblemKind.GAP: translate("roster problems", "Gap"),
    ProblemKind.HARD: translate("roster problems", "Rule broken"),
    ProblemKind.REMINDER: translate("roster problems", "Reminder"),
    ProblemKind.WISH: translate("roster problems", "Wish"),
    ProblemKind.SHARE: translate("roster problems", "Fairness"),
}
_WHO = translate("roster problems", "Who could come")
_SHOW = translate("roster problems", "Show")
_FILTERS = {
    ProblemKind.GAP: translate("roster problems", "Gaps {count}"),
    ProblemKind.HARD: translate("roster problems", "Broken {count}"),
    ProblemKind.REMINDER: translate("roster problems", "Reminders {count}"),
    ProblemKind.WISH: translate("roster problems", "Wishes {count}"),
    ProblemKind.SHARE: translate("roster problems", "Fairness {count}"),
}
_NOTHING = translate("roster problems", "Nothing is open.")
_WAITING = translate("roster problems", "The roster is being checked…")


class ProblemsModel(ListingModel[RosterProblem]):
    """Problems of the kinds that are wanted: kind, sentence, two links. Sentences are made when they are shown."""

    def __init__(self) -> None:
        super().__init__((Head(_PROBLEMS, translate("column notes", "What is open in the roster, worst first.")),) * 4)
        self.verdict: Verdict | None = None
        self.wanted = {ProblemKind.GAP, ProblemKind.HARD, ProblemKind.REMINDER, ProblemKind.WISH}

    def take(self, verdict: Verdict | None) -> None:
        self.verdict = verdict
        self.filter(self.wanted)

    def filter(self, wanted: set[ProblemKind]) -> None:
        shown = [] if self.verdict is None else problems_of(self.verdict, wanted)
        self.wanted = wanted
        if shown != [line.about for line in self.lines]:
            self.fill([ListLine((), problem) for problem in shown])

    def words(self, at: int, column: int) -> str:
        """Links are there only where they lead somewhere."""
        problem = self.lines[at].about
        if column == KIND:
            return said(_KINDS[problem.kind])
        if column == TEXT:
            return said(problem.text)
        if column == WHO:
            return said(_WHO) if problem.kind is ProblemKind.GAP else ""
        return said(_SHOW) if problem.day or problem.people else ""

    def tip(self, at: int, column: int) -> str:
        """The sentence as a tooltip has it."""
        words = self.words(at, column)
        return as_tip(words) if column == TEXT else words


class _ProblemDelegate(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A chip for the kind, ink for the sentence, the accent for links."""
        model = index.model()
        assert isinstance(model, ProblemsModel)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        font: QFont = option.font
        colours, problem = look(), model.lines[index.row()].about
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(colours.accent_soft))
        text = str(index.data())
        if index.column() == KIND:
            ground, ink = _chip(problem.kind)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            fill_with(painter, ground)
            box = QRectF(rect).adjusted(8, 3, -4, -3)
            painter.drawRoundedRect(box, 4, 4)
            painter.setFont(font_like(font, pixels=12))
            write(painter, box, text, ink, CENTRE)
        else:
            painter.setFont(font)
            ink = colours.ink if index.column() == TEXT else colours.accent
            write(painter, rect.adjusted(6, 0, -4, 0), text, ink, elided=True)
            if state & QStyle.StateFlag.State_HasFocus and index.column() != TEXT and text:
                painter.setPen(QColor(colours.accent))
                painter.drawRect(rect.adjusted(1, 2, -2, -3))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(80, ROW)


def _chip(kind: ProblemKind) -> tuple[str, str]:
    colours = look()
    if kind in (ProblemKind.GAP, ProblemKind.HARD):
        return colours.danger_soft, colours.danger
    return (colours.warn_soft, colours.warn) if kind is ProblemKind.REMINDER else (colours.hover, colours.quiet)


class ProblemsList(QFrame):
    """Filters with counts, and the list."""

    shown = Signal(object)
    """`RosterProblem` to be brought into view."""
    who_wanted = Signal(object)
    """`RosterProblem`: a gap whose candidates are wanted."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self.model = ProblemsModel()
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self._buttons: dict[ProblemKind, QToolButton] = {}
        self.state = label("", "quiet")
        self._title = label(said(_PROBLEMS), "heading")
        for kind in ProblemKind:
            made = QToolButton()
            made.setCheckable(True)
            made.setChecked(kind in self.model.wanted)
            made.toggled.connect(self._filter)
            self._buttons[kind] = made
        self.table = _ProblemTable(self.model)
        head = row(self._title, *self._buttons.values(), 1, self.state, spacing=2)
        column(head, (self.table, 1), of=self, margins=(STEP * 2, STEP, STEP * 2, STEP), spacing=2)
        self.table.opened.connect(self._open)
        current.changed.connect(self.table.viewport().update)
        self.take(None, waiting=True)

    def take(self, verdict: Verdict | None, *, waiting: bool = False) -> None:
        """Another verdict; None while it is being found."""
        self.model.take(verdict)
        counts = counts_of(verdict)
        for kind, count in counts.items():
            self._buttons[kind].setText(said(_FILTERS[kind], count=count))
        nothing = verdict is not None and not any(counts.values())
        self.state.setText(said(_WAITING) if waiting else said(_NOTHING) if nothing else "")

    def fold(self, narrow: bool) -> None:
        """Where there is little room the title gives way."""
        self._title.setVisible(not narrow)

    def only(self, *kinds: ProblemKind) -> None:
        """Show these kinds alone, as the cards above ask for."""
        for kind, made in self._buttons.items():
            with QSignalBlocker(made):
                made.setChecked(kind in kinds)
        self._filter()

    def _filter(self) -> None:
        self.model.filter({kind for kind, made in self._buttons.items() if made.isChecked()})

    def _open(self, index: QModelIndex) -> None:
        problem = self.model.lines[index.row()].about
        (self.who_wanted if index.column() == WHO and problem.kind is ProblemKind.GAP else self.shown).emit(problem)


class _ProblemTable(PlainTable):
    opened = Signal(QModelIndex)

    def __init__(self, model: ProblemsModel) -> None:
        super().__init__(model, _PROBLEMS)
        self.setItemDelegate(_ProblemDelegate(self))
        self.setStyleSheet("QTableView { border: none; }")
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().hide()
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        metrics = QFontMetrics(self.font())
        header = self.horizontalHeader()
        header.setSectionResizeMode(TEXT, QHeaderView.ResizeMode.Stretch)
        for place, texts in ((KIND, _KINDS.values()), (WHO, [_WHO]), (SHOW, [_SHOW])):
            header.setSectionResizeMode(place, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(place, max(metrics.horizontalAdvance(said(t)) for t in texts) + 24)
        self.doubleClicked.connect(self.opened)
        self.clicked.connect(self._clicked)

    def _clicked(self, index: QModelIndex) -> None:
        if index.column() in (WHO, SHOW) and index.data():
            self.opened.emit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
            return
        super().keyPressEvent(event)
