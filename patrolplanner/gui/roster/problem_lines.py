"""The lines of the problems list: what deserves a look, then every kind with its count, folded; and how they look."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from patrolplanner.domain.messages import Message, translate
from patrolplanner.gui.drawing import CENTRE, fill_with, font_like, write
from patrolplanner.gui.look import ROW, current, look
from patrolplanner.gui.roster.model import Index
from patrolplanner.gui.said import as_tip, said
from patrolplanner.gui.widgets.heads import Head
from patrolplanner.gui.widgets.listing import ListingModel, ListLine, PlainTable
from patrolplanner.planning.judging.rulebook import title_of
from patrolplanner.services.checking.problems import (
    WORTH_A_LOOK,
    ProblemGroup,
    ProblemKind,
    Problems,
    RosterProblem,
)

KIND, TEXT, DO, SHOW = range(4)
PROBLEMS = translate("roster problems", "Problems")
_KINDS = {
    ProblemKind.GAP: translate("roster problems", "Gap"),
    ProblemKind.HARD: translate("roster problems", "Rule broken"),
    ProblemKind.REMINDER: translate("roster problems", "Reminder"),
    ProblemKind.IMPROVABLE: translate("roster problems", "Could be better"),
}
_WHO = translate("roster problems", "Who could come")
_MUTE = translate("roster problems", "Do not point out")
_BACK = translate("roster problems", "Point out again…")
_SHOW = translate("roster problems", "Show")
_WORTH = translate("roster problems", "Worth a look")
_EVERYTHING = translate("roster problems", "Everything, by kind")
_CASES = translate("roster problems", "{title}: {count}")
_PLACES = translate("roster problems", "{title}: {count} {count:place|places}")
_HIDDEN = translate("roster problems", "{count} {count:kind is|kinds are} hidden: {titles}")


@dataclass(frozen=True, slots=True)
class Hidden:
    """The kinds that the plan hides."""

    rules: tuple[str, ...]


Line = Message | ProblemGroup | RosterProblem | Hidden
"""A heading, a kind with its count, a problem, or what is hidden."""


_EXPLAINED = translate("column notes", "What is open in the roster, worst first.")


class ProblemsModel(ListingModel[Line]):
    """The lines for the grades that are wanted; sentences are made when they are shown."""

    def __init__(self) -> None:
        super().__init__((Head(PROBLEMS, _EXPLAINED),) * 4)
        self.problems = Problems()
        self.wanted = set(ProblemKind)
        self._opened: set[tuple[ProblemKind, str]] = set()

    def take(self, problems: Problems) -> None:
        self.problems = problems
        self.arrange()

    def filter(self, wanted: set[ProblemKind]) -> None:
        self.wanted = wanted
        self.arrange()

    def open(self, *kinds: ProblemKind) -> None:
        """Unfold all of these grades and fold the others."""
        self._opened = {(g.kind, g.rule) for g in self.problems.groups if g.kind in kinds}
        self.arrange()

    def toggle(self, group: ProblemGroup) -> None:
        self._opened ^= {(group.kind, group.rule)}
        self.arrange()

    def is_open(self, group: ProblemGroup) -> bool:
        return (group.kind, group.rule) in self._opened

    def arrange(self) -> None:
        lines = self._lines()
        if lines != [line.about for line in self.lines]:
            self.fill([ListLine((), line) for line in lines])

    def _lines(self) -> list[Line]:
        problems = self.problems
        groups = [g for g in problems.groups if g.kind in self.wanted]
        found: list[Line] = []
        if sum(len(g.problems) for g in groups) <= WORTH_A_LOOK:
            found += [p for g in groups for p in g.problems]
        else:
            if self.wanted == set(ProblemKind):
                found += [_WORTH, *problems.worth_a_look, _EVERYTHING]
            for group in groups:
                found += [group, *(group.problems if self.is_open(group) else ())]
        if problems.muted and ProblemKind.IMPROVABLE in self.wanted:
            found.append(Hidden(problems.muted))
        return found

    def words(self, at: int, column: int) -> str:
        """Links are there only where they lead somewhere."""
        line = self.lines[at].about
        match line:
            case Message():
                return said(line) if column == KIND else ""
            case ProblemGroup():
                return self._group_words(line, column)
            case Hidden():
                return _hidden_words(line, column)
        return _problem_words(line, column)

    def _group_words(self, group: ProblemGroup, column: int) -> str:
        if column == KIND:
            return said(_KINDS[group.kind])
        if column == TEXT:
            sign = "▾" if self.is_open(group) else "▸"
            counted = _PLACES if group.kind is ProblemKind.GAP else _CASES
            return f"{sign} {said(counted, title=group.title, count=group.count)}"
        return said(_MUTE) if column == DO and group.kind is ProblemKind.IMPROVABLE else ""

    def tip(self, at: int, column: int) -> str:
        """The sentence as a tooltip has it."""
        words = self.words(at, column)
        return as_tip(words) if column == TEXT else words


def _problem_words(problem: RosterProblem, column: int) -> str:
    if column == KIND:
        return said(_KINDS[problem.kind])
    if column == TEXT:
        return said(problem.text)
    if column == DO:
        return said(_WHO) if problem.kind is ProblemKind.GAP else ""
    return said(_SHOW) if problem.day or problem.people else ""


def _hidden_words(hidden: Hidden, column: int) -> str:
    if column == TEXT:
        return said(_HIDDEN, count=len(hidden.rules), titles=tuple(map(title_of, hidden.rules)))
    return said(_BACK) if column == DO else ""


def chip_colours(kind: ProblemKind) -> tuple[str, str]:
    """Ground and ink of a grade."""
    colours = look()
    if kind <= ProblemKind.HARD:
        return colours.danger_soft, colours.danger
    return (colours.warn_soft, colours.warn) if kind is ProblemKind.REMINDER else (colours.hover, colours.quiet)


class _LineDelegate(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A chip for the grade, ink for the sentence, the accent for links."""
        model = index.model()
        assert isinstance(model, ProblemsModel)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        font: QFont = option.font
        colours, line = look(), model.lines[index.row()].about
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(colours.accent_soft))
        text = str(index.data())
        if isinstance(line, Message):
            painter.setFont(font_like(font, weight=QFont.Weight.DemiBold))
            write(painter, rect.adjusted(8, 0, -4, 0), text, colours.quiet)
        elif index.column() == KIND:
            if not isinstance(line, Hidden):
                _paint_chip(painter, rect, text, line.kind, font)
        else:
            bold = isinstance(line, ProblemGroup) and index.column() == TEXT
            painter.setFont(font_like(font, weight=QFont.Weight.DemiBold) if bold else font)
            quiet = colours.quiet if isinstance(line, Hidden) or not state & QStyle.StateFlag.State_Enabled else ""
            ink = quiet or colours.ink if index.column() == TEXT else colours.accent
            write(painter, rect.adjusted(6, 0, -4, 0), text, ink, elided=True)
            if state & QStyle.StateFlag.State_HasFocus and index.column() != TEXT and text:
                painter.setPen(QColor(colours.accent))
                painter.drawRect(rect.adjusted(1, 2, -2, -3))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(80, ROW)


def _paint_chip(painter: QPainter, rect: QRect, text: str, kind: ProblemKind, font: QFont) -> None:
    ground, ink = chip_colours(kind)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    fill_with(painter, ground)
    box = QRectF(rect).adjusted(8, 3, -4, -3)
    painter.drawRoundedRect(box, 4, 4)
    painter.setFont(font_like(font, pixels=max(10, font.pixelSize() - 1)))
    write(painter, box, text, ink, CENTRE)


class ProblemTable(PlainTable):
    """The lines; a kind unfolds by a click, Enter, or Right and Left."""

    opened = Signal(QModelIndex)

    def __init__(self, model: ProblemsModel) -> None:
        super().__init__(model, PROBLEMS)
        self.problems = model
        self.setItemDelegate(_LineDelegate(self))
        self.setStyleSheet("QTableView { border: none; }")
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().hide()
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.measure()
        self.doubleClicked.connect(self._double_clicked)
        self.clicked.connect(self._clicked)
        current.changed.connect(self.viewport().update)
        model.modelReset.connect(self._span)

    def measure(self) -> None:
        """Columns as wide as their longest words."""
        metrics, header = QFontMetrics(self.font()), self.horizontalHeader()
        header.setSectionResizeMode(TEXT, QHeaderView.ResizeMode.Stretch)
        for place, texts in ((KIND, tuple(_KINDS.values())), (DO, (_WHO, _MUTE, _BACK)), (SHOW, (_SHOW,))):
            header.setSectionResizeMode(place, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(place, max(metrics.horizontalAdvance(said(t)) for t in texts) + 24)

    def line(self, index: Index) -> Line | None:
        return self.problems.lines[index.row()].about if index.isValid() else None

    def _span(self) -> None:
        self.clearSpans()
        for at, line in enumerate(self.problems.lines):
            if isinstance(line.about, Message):
                self.setSpan(at, 0, 1, 4)

    def _clicked(self, index: QModelIndex) -> None:
        line = self.line(index)
        if index.column() in (DO, SHOW):
            if index.data():
                self.opened.emit(index)
        elif isinstance(line, ProblemGroup):
            self._toggle(line)

    def _double_clicked(self, index: QModelIndex) -> None:
        if isinstance(self.line(index), RosterProblem):
            self.opened.emit(index)

    def _toggle(self, group: ProblemGroup) -> None:
        """The kind stays the present line, wherever it is then."""
        self.problems.toggle(group)
        at = next((n for n, line in enumerate(self.problems.lines) if line.about == group), -1)
        if at >= 0:
            self.setCurrentIndex(self.problems.index(at, TEXT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens or unfolds, and presses a link that the keyboard is on; Right and Left unfold and fold."""
        index, line = self.currentIndex(), self.line(self.currentIndex())
        key = event.key()
        if isinstance(line, ProblemGroup) and index.column() == TEXT:
            folds = {Qt.Key.Key_Right: False, Qt.Key.Key_Left: True}
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) or (
                key in folds and folds[Qt.Key(key)] == self.problems.is_open(line)
            ):
                self._toggle(line)
                return
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self.opened.emit(index)
            return
        super().keyPressEvent(event)
