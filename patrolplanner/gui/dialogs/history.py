"""The steps that can be taken back, newest first, those of earlier sittings too; choosing one goes back to it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from patrolplanner.domain.messages import Message, translate
from patrolplanner.gui.help.dialog import HelpedDialog
from patrolplanner.gui.look import STEP, look
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.said import day_said, said
from patrolplanner.gui.widgets.heads import Head, show_heads
from patrolplanner.gui.widgets.parts import button, column, label, row, set_role
from patrolplanner.services.open_plan.history import Step

_DONE = Qt.ItemDataRole.UserRole
MOST_NAMED = 4
_STATE = translate("history", "State")
_HERE = translate("history", "The plan is like this now.")
_BACK = translate("history", "{count} {count:step|steps} will be taken back: {steps}.")
_BACK_MORE = translate("history", "{count} {count:step|steps} will be taken back: {steps} and others.")
_FORTH = translate("history", "{count} {count:step|steps} will be done again: {steps}.")
_FORTH_MORE = translate("history", "{count} {count:step|steps} will be done again: {steps} and others.")
_BEGINNING = translate("history", "Before all of these steps")
_UNDONE, _NOW = translate("history", "taken back"), translate("history", "now")
_NOTHING = translate("history", "Nothing has been changed yet.")


_HEADS = (
    Head(translate("history", "Time"), translate("column notes", "When the step was done.")),
    Head(translate("history", "Step"), translate("column notes", "What was changed.")),
    Head(translate("history", "By"), translate("column notes", "Who did it.")),
    Head(_STATE, translate("column notes", "Where the plan stands now, and which steps are taken back.")),
)


class HistoryDialog(HelpedDialog):
    """A line stands for the plan as it was after that step."""

    topic = "files.undo"

    def __init__(self, parent: QWidget, context: PlanContext) -> None:
        super().__init__(parent)
        self._context = context
        self.setWindowTitle(said(translate("history", "Undo history")))
        self.resize(680, 460)
        text = translate(
            "history",
            "The last 200 steps are kept in the plan file. Choose the line to which you want to go back; nothing is "
            "lost, later steps can be done again until you change something else.",
        )
        self.list = QTreeWidget()
        show_heads(self.list, _HEADS)
        self.list.setRootIsDecorated(False)
        self.list.header().setStretchLastSection(False)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.list.currentItemChanged.connect(lambda _new, _old: self._tell())
        self.list.itemDoubleClicked.connect(lambda _item, _column: self._go())
        self.told = label(role="quiet", wrap=True)
        self.go = button(translate("history", "&Go back to it"), self._go, role="main")
        close = button(translate("history", "Close"), self.accept)
        self.end_with(self.go, close)
        foot = row(1, close, self.go)
        what = label(said(text), "quiet", wrap=True)
        column(what, (self.list, 1), self.told, foot, of=self, margins=(STEP * 5, STEP * 4, STEP * 5, STEP * 4))
        context.history_changed.connect(self.refresh)
        context.refused.connect(self._refused)
        self.refresh()

    def refresh(self) -> None:
        history = self._context.session.history
        self.list.clear()
        for number, step in reversed(list(enumerate(history.steps, start=1))):
            self._add(number, step, history.done)
        if history.steps:
            self._add(0, None, history.done)
        for place in (0, 2, 3):
            self.list.resizeColumnToContents(place)
            self.list.setColumnWidth(place, self.list.columnWidth(place) + STEP * 3)
        current = len(history.steps) - history.done
        if (item := self.list.topLevelItem(current)) is not None:
            self.list.setCurrentItem(item)
        self._tell()

    def _add(self, number: int, step: Step | None, done: int) -> None:
        at = "" if step is None else f"{day_said(step.at.date())}  {step.at:%H:%M}"
        state = said(_NOW) if number == done else said(_UNDONE) if number > done else ""
        name = said(_BEGINNING) if step is None else said(step.label)
        item = QTreeWidgetItem([at, name, "" if step is None else step.who, state])
        item.setData(0, _DONE, number)
        if number > done:
            for place in range(self.list.columnCount()):
                item.setForeground(place, QBrush(QColor(look().quiet)))
        self.list.addTopLevelItem(item)

    def _chosen(self) -> int | None:
        item = self.list.currentItem()
        return None if item is None else int(item.data(0, _DONE))

    def _tell(self) -> None:
        """Name what would be taken back or done again."""
        chosen, history = self._chosen(), self._context.session.history
        self.go.setEnabled(chosen is not None and chosen != history.done)
        set_role(self.told, "quiet")
        if chosen is None:
            self.told.setText(said(_NOTHING))
        elif chosen == history.done:
            self.told.setText(said(_HERE))
        elif chosen < history.done:
            self.told.setText(_named(history.steps[chosen : history.done][::-1], _BACK, _BACK_MORE))
        else:
            self.told.setText(_named(history.steps[history.done : chosen], _FORTH, _FORTH_MORE))

    def _go(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self._context.go_to(chosen)

    def _refused(self, why: Message) -> None:
        set_role(self.told, "danger")
        self.told.setText(said(why))


def _named(steps: tuple[Step, ...], all_of_them: Message, some: Message) -> str:
    text = all_of_them if len(steps) <= MOST_NAMED else some
    return said(text, count=len(steps), steps=tuple(step.label for step in steps[:MOST_NAMED]))
