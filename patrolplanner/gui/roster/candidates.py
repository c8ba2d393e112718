"""The list "who could come": people ranked for a duty, with reasons; Enter or a click on the link puts one on it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QMenu, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from patrolplanner.domain.journal import Answer
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.names import person_name
from patrolplanner.gui.drawing import RIGHT, font_like, write
from patrolplanner.gui.look import current, look, sized
from patrolplanner.gui.roster.heads import paint_role
from patrolplanner.gui.roster.marked import ROLE_CHIPS
from patrolplanner.gui.roster.model import Index
from patrolplanner.gui.said import as_tip, chinese, said
from patrolplanner.services.changes.offers import ANSWERS
from patrolplanner.services.checking.duty_people import Ranked, Standing
from patrolplanner.services.checking.roster_view import RosterView

ITEM = Qt.ItemDataRole.UserRole
ITEM_HEIGHT = 42
_SIDE, _FIRST_LINE, _AT_ONCE, _MOST_SHOWN = 8, 22, 40, 7
_WRAPPED = int(Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
_NO_PARENT = QModelIndex()
_PUT = translate("roster panel", "Put on duty")
STANDINGS = {
    Standing.FREE: translate("roster panel", "Free"),
    Standing.REMINDED: translate("roster panel", "With a reminder"),
    Standing.CREW: translate("roster panel", "With a condition"),
    Standing.BARRED: translate("roster panel", "Not possible"),
}
_HEAD = translate("roster panel", "{name} ({role}), {standing}")
_ANSWERED = translate("roster panel", "{answer}: {text}")
_FACTS = translate("roster panel", "{duties} {duties:duty|duties}, {nights} {nights:night|nights}, {hours} h")


class CandidatesModel(QAbstractListModel):
    """Ranked people; their sentences are made when they are shown."""

    def __init__(self) -> None:
        super().__init__()
        self.ranked: list[Ranked] = []
        self.view: RosterView | None = None
        self.answers: Mapping[str, Answer] = {}

    def show(self, ranked: list[Ranked], view: RosterView | None) -> None:
        self.beginResetModel()
        self.ranked, self.view = ranked, view
        self.endResetModel()

    def show_answers(self, answers: Mapping[str, Answer]) -> None:
        """What the people said who were asked to take the duty."""
        self.answers = answers
        if self.ranked:
            self.dataChanged.emit(self.index(0), self.index(len(self.ranked) - 1))

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.ranked)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The name; in words for tooltips and screen readers with standing and reasons."""
        if not index.isValid() or self.view is None:
            return None
        item = self.ranked[index.row()]
        if role == ITEM:
            return item
        if role == Qt.ItemDataRole.DisplayRole:
            return person_name(self.view.plan, item.person)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            person = self.view.people[item.person]
            role_name, standing = ROLE_CHIPS[person.role], STANDINGS[item.standing]
            head = said(_HEAD, name=person.name, role=role_name, standing=standing)
            answer = self.answers.get(item.person)
            asked = [said(ANSWERS[answer])] if answer is not None else []
            words = "\n".join([head, *asked, self.facts(item), *(said(r) for r in item.reasons)])
            return as_tip(words) if role == Qt.ItemDataRole.ToolTipRole else words
        return None

    def facts(self, item: Ranked) -> str:
        assert self.view is not None
        tally = self.view.tally(item.person)
        return said(_FACTS, duties=tally.duties, nights=tally.nights, hours=round(tally.minutes / 60))

    def _without_name(self, sentence: str, item: Ranked) -> str:
        """A reason without the name at its beginning, which stands above it."""
        assert self.view is not None
        name = person_name(self.view.plan, item.person)
        rest = sentence.removeprefix(name)
        if rest[:1] in ("：", ":"):
            return rest.lstrip("：: ")
        # between Chinese words no blank says where the name ends; the verb or 的 after it goes on without it
        return rest.removeprefix("的") if chinese() and rest != sentence else sentence

    def second_line(self, item: Ranked) -> str:
        """What the person answered; why not, or what the person has done."""
        reason, answer = item.reason, self.answers.get(item.person)
        text = self._without_name(said(reason), item) if reason is not None else self.facts(item)
        return text if answer is None else said(_ANSWERED, answer=ANSWERS[answer], text=text)


class _CandidateDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the reason needs in the width that there is."""
        model, area = index.model(), self.parent()
        assert isinstance(model, CandidatesModel)
        assert isinstance(area, QListView)
        metrics = QFontMetrics(font_like(option.font, pixels=sized(12)))
        # beside the scroll bar, be it there already or not
        wide = area.width() - 2 * area.frameWidth() - area.verticalScrollBar().sizeHint().width()
        room = QRect(0, 0, wide - 2 * _SIDE, 0)
        needs = metrics.boundingRect(room, _WRAPPED, model.second_line(index.data(ITEM))).height()
        return QSize(120, max(ITEM_HEIGHT, _FIRST_LINE + needs + 4))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Name with role, standing at the right, the reason below; the current one offers to put them on duty."""
        model = index.model()
        assert isinstance(model, CandidatesModel)
        item: Ranked = index.data(ITEM)
        if model.view is None:
            return
        person, colours = model.view.people[item.person], look()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        font: QFont = option.font
        active = bool(state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver))
        painter.save()
        if active:
            painter.fillRect(rect, QColor(colours.accent_soft))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(colours.line))
        barred = item.standing is Standing.BARRED
        painter.setFont(font_like(font, weight=QFont.Weight.Bold))
        upper = QRect(rect.left() + _SIDE, rect.top() + 2, rect.width() - 2 * _SIDE, 20)
        write(painter, upper, person.name, colours.quiet if barred else colours.ink)
        chip = upper.adjusted(painter.fontMetrics().horizontalAdvance(person.name) + 6, -1, 0, 1)
        paint_role(painter, chip, said(ROLE_CHIPS[person.role]), person.role, font)
        right, colour = _right(item.standing, active)
        painter.setFont(font)
        write(painter, upper, said(right), colour, RIGHT)
        painter.setFont(font_like(font, pixels=sized(12)))
        lower = rect.adjusted(_SIDE, _FIRST_LINE, -_SIDE, 0)
        write(painter, lower, model.second_line(item), colours.quiet, _WRAPPED)
        painter.restore()


def _right(standing: Standing, active: bool) -> tuple[Message, str]:
    colours = look()
    if active and standing is not Standing.BARRED:
        return _PUT, colours.accent
    return STANDINGS[standing], {
        Standing.FREE: colours.good,
        Standing.REMINDED: colours.warn,
        Standing.CREW: colours.warn,
        Standing.BARRED: colours.danger,
    }[standing]


class CandidatesList(QListView):
    """The ranked people."""

    chosen = Signal(str)
    """A person's number: to be put on the duty."""
    answered = Signal(str, object)
    """A person's number and the `Answer` to be written down."""
    looked_at = Signal(object)
    """The reasons of the person who is current."""
    left = Signal()
    """Esc: back to where one came from."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.people = CandidatesModel()
        self.setModel(self.people)
        self.setItemDelegate(_CandidateDelegate(self))
        self.setMouseTracking(True)
        self.setLayoutMode(QListView.LayoutMode.Batched)  # lines are as high as their reasons need
        self.setBatchSize(_AT_ONCE)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setAccessibleName(said(translate("roster panel", "Who could come")))
        self.doubleClicked.connect(self._take)
        self.selectionModel().currentChanged.connect(lambda index, _: self._look_at(index))
        current.changed.connect(self.viewport().update)

    def fit(self) -> None:
        """As high as the first people need; the others are scrolled."""
        heights = [self.sizeHintForRow(n) for n in range(min(_MOST_SHOWN, len(self.people.ranked)))]
        self.setFixedHeight(min(_MOST_SHOWN * ITEM_HEIGHT, sum(heights) or ITEM_HEIGHT) + 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.fit()

    @property
    def person(self) -> str:
        """The number of the person who is current, empty for nobody."""
        index = self.currentIndex()
        return self.people.ranked[index.row()].person if index.isValid() else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self.currentIndex())
            return
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the link at the right takes the person."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if not index.isValid():
            return
        width = QFontMetrics(self.font()).horizontalAdvance(said(_PUT)) + 16
        rect = self.visualRect(index)
        if event.position().x() > rect.right() - width and event.position().y() < rect.top() + 24:
            self._take(index)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """By the right button or the menu key: write down that somebody was asked, and what came of it."""
        index = self.currentIndex()
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            index = self.indexAt(event.pos())
        if index.isValid():
            point = event.pos() if self.viewport().rect().contains(event.pos()) else self.visualRect(index).center()
            self.menu(self.people.ranked[index.row()].person).popup(self.viewport().mapToGlobal(point))

    def menu(self, person: str) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for answer, text in ANSWERS.items():
            action = menu.addAction(said(text))
            action.setCheckable(True)
            action.setChecked(self.people.answers.get(person) is answer)
            action.triggered.connect(lambda _checked=False, answer=answer: self.answered.emit(person, answer))
        return menu

    def _look_at(self, index: QModelIndex) -> None:
        self.looked_at.emit(self.people.ranked[index.row()].reasons if index.isValid() else ())

    def _take(self, index: QModelIndex) -> None:
        if index.isValid() and self.people.ranked[index.row()].standing is not Standing.BARRED:
            self.chosen.emit(self.people.ranked[index.row()].person)
