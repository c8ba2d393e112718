"""Questions before something is lost: one sentence, and the safe answer is the one that Enter and Esc give."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QInputDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from shiboken6 import isValid

from patrolplanner.domain.messages import Message, translate
from patrolplanner.gui.said import said

CANCEL = translate("questions", "Cancel")
_GO_ON = translate("questions", "Go on with it")
_GIVE_UP = translate("questions", "Give it up")
_NOT_TAKEN = translate("questions", "{field}: “{text}” is not in the plan, for it is not right yet.")
_NOT_WRITTEN = translate("questions", "{field}: “{text}” is typed, but not in the plan yet.")
_TYPED = translate("questions", "“{text}” is typed, but not taken yet.")
_WAITS = "waits"
_AGAIN_MS = 300
"""After how long a question looks again at what would be lost."""
LONGEST = 40
"""As much of a typed text as a question repeats."""


@dataclass(frozen=True)
class Unsaved:
    """What would be lost, as a sentence; ``keep`` are the words of a way to keep it, and ``take`` is that way.

    ``take`` may need a while: it is given what is to be done once everything is in the plan. While there is nothing yet
    that could be kept it is not ``ready``.
    """

    text: Message
    keep: Message | None = None
    take: Callable[[Callable[[], object]], object] = lambda then: then()
    ready: bool = True


Asked = Callable[[], "Unsaved | None"]
"""What would be lost by now."""


def asked(parent: QWidget, text: str, answers: Sequence[Message], safe: Message = CANCEL) -> int | None:
    """The number of the answer that is chosen; None for the safe one, also when the question is closed."""
    box, made = _question(parent, text, answers, safe)
    return _answer(box, made)


def _question(
    parent: QWidget, text: str, answers: Sequence[Message], safe: Message
) -> tuple[QMessageBox, list[QPushButton]]:
    box = QMessageBox(QMessageBox.Icon.Question, parent.window().windowTitle(), "", parent=parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    made = [box.addButton(said(answer), QMessageBox.ButtonRole.ActionRole) for answer in answers]
    stay = box.addButton(said(safe), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    return box, made


def _answer(box: QMessageBox, made: Sequence[QPushButton]) -> int | None:
    box.exec()
    chosen = box.clickedButton()
    box.deleteLater()
    return next((n for n, each in enumerate(made) if each is chosen), None)


def asked_text(parent: QWidget, title: str, text: str, given: str = "") -> str | None:
    """What is typed as the answer; None when the question is closed, which a text that is typed asks about first."""
    dialog = QInputDialog(parent)
    dialog.setWindowTitle(title)
    dialog.setLabelText(text)
    for each in dialog.findChildren(QLabel):
        each.setTextFormat(Qt.TextFormat.PlainText)
    dialog.setTextValue(given)
    answered = dialog.exec() == QInputDialog.DialogCode.Accepted
    while not answered and _stays(dialog, given):
        answered = dialog.exec() == QInputDialog.DialogCode.Accepted
    typed = dialog.textValue()
    dialog.deleteLater()
    return typed if answered else None


def _stays(dialog: QInputDialog, given: str) -> bool:
    """Whether a question that was closed is asked again, for what is typed there is not to be lost."""
    typed = dialog.textValue().strip()
    if typed in ("", given.strip()):
        return False
    return not may_leave(dialog, lambda: Unsaved(_TYPED.fill(text=typed[:LONGEST])))


def may_leave(parent: QWidget, unsaved: Asked, then: Callable[[], object] = lambda: None) -> bool:
    """Whether it may be left now: nothing would be lost, or the user gives it up.

    When the user keeps it first, it is not left now; ``then`` is done when it is kept. While the question stands it
    says what would be lost by now, for a search goes on behind it.
    """
    found = unsaved()
    if found is None:
        return True
    answers = [_GIVE_UP] if found.keep is None else [found.keep, _GIVE_UP]
    box, made = _question(parent, said(found.text), answers, _GO_ON)
    say_now = partial(_say_now, box, None if found.keep is None else made[0], unsaved)
    say_now()
    again = QTimer(box, interval=_AGAIN_MS)
    again.timeout.connect(say_now)
    again.start()
    chosen = _answer(box, made)
    if chosen is None:
        return False
    if answers[chosen] is _GIVE_UP:
        return True
    found = unsaved()
    if found is None:
        return True
    found.take(then)
    return False


def _say_now(box: QMessageBox, keep: QPushButton | None, unsaved: Asked) -> None:
    now = unsaved()
    if now is None:
        return
    if box.text() != (text := said(now.text)):
        box.setText(text)
    if keep is not None and now.keep is not None:
        keep.setText(said(now.keep))
        keep.setEnabled(now.ready)


def waits(field: QLineEdit | QPlainTextEdit) -> None:
    """What is typed into this field comes into the plan by a button only; until then it is not to be lost."""
    field.setProperty(_WAITS, True)


def typed_in_vain(page: QWidget) -> Unsaved | None:
    """The first text on a page that was typed and would be lost: one that was refused, or that waits for a button."""
    for field in page.findChildren(QWidget):
        text = _text_of(field)
        if text and field.property("bad") is True:
            return Unsaved(_NOT_TAKEN.fill(field=field.accessibleName(), text=text))
        if text and field.property(_WAITS) is True and _typed_by_hand(field):
            return Unsaved(_NOT_WRITTEN.fill(field=field.accessibleName(), text=text))
    return None


def leave_field(window: QWidget) -> None:
    """Take what stands in the field that is being edited, as a click elsewhere does."""
    field = QApplication.focusWidget()
    if field is not None and window.isAncestorOf(field) and isinstance(field, QLineEdit | QPlainTextEdit | QComboBox):
        field.clearFocus()
        if isValid(field) and field.isVisible():
            field.setFocus()


def _text_of(field: QWidget) -> str:
    if isinstance(field, QLineEdit):
        text = field.text()
    elif isinstance(field, QPlainTextEdit):
        text = field.toPlainText()
    else:
        text = field.currentText() if isinstance(field, QComboBox) else ""
    return text.strip()[:LONGEST]


def _typed_by_hand(field: QWidget) -> bool:
    if isinstance(field, QPlainTextEdit):
        return field.document().isModified()
    return isinstance(field, QLineEdit) and field.isModified()
