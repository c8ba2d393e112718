"""Questions before something is lost: one sentence, and the safe answer is the one that Enter and Esc give."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from patrolplanner.domain.messages import Message, translate
from patrolplanner.gui.said import said

CANCEL = translate("questions", "Cancel")
_GO_ON = translate("questions", "Go on with it")
_GIVE_UP = translate("questions", "Give it up")


@dataclass(frozen=True)
class Unsaved:
    """What would be lost, as a sentence; ``keep`` are the words of a way to keep it, and ``take`` is that way.

    ``take`` may need a while: it is given what is to be done once everything is in the plan.
    """

    text: Message
    keep: Message | None = None
    take: Callable[[Callable[[], object]], object] = lambda then: then()


def asked(parent: QWidget, text: str, answers: Sequence[Message], safe: Message = CANCEL) -> int | None:
    """The number of the answer that is chosen; None for the safe one, also when the question is closed."""
    box = QMessageBox(QMessageBox.Icon.Question, parent.window().windowTitle(), "", parent=parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    made = [box.addButton(said(answer), QMessageBox.ButtonRole.ActionRole) for answer in answers]
    stay = box.addButton(said(safe), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    box.exec()
    chosen = box.clickedButton()
    box.deleteLater()
    return next((n for n, each in enumerate(made) if each is chosen), None)


def may_leave(parent: QWidget, unsaved: Unsaved | None, then: Callable[[], object] = lambda: None) -> bool:
    """Whether it may be left now: nothing would be lost, or the user gives it up.

    When the user keeps it first, it is not left now; ``then`` is done when it is kept.
    """
    if unsaved is None:
        return True
    answers = [_GIVE_UP] if unsaved.keep is None else [unsaved.keep, _GIVE_UP]
    chosen = asked(parent, said(unsaved.text), answers, _GO_ON)
    if chosen is None:
        return False
    if answers[chosen] is _GIVE_UP:
        return True
    unsaved.take(then)
    return False
