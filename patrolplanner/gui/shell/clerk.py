"""Who is at work: the clerk's name for the log of the plans, asked once in a line that can be passed over.

It is kept for this user of the computer and is nobody else's; without it the log names the user's login.
"""

from __future__ import annotations

import getpass
from contextlib import suppress

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from patrolplanner import paths
from patrolplanner.domain.messages import translate
from patrolplanner.gui import remembered
from patrolplanner.gui.look import STEP
from patrolplanner.gui.said import as_tip, said
from patrolplanner.gui.widgets.asking import asked_text
from patrolplanner.gui.widgets.parts import button, captioned, row

_LONGEST = 40
_IN_THE_LOG = translate(
    "clerk", "Your name, as the log of the plans and the foot of papers should have it (empty: {login}):"
)


def clerk() -> str:
    """Who stands in the log beside a change: the name that was given, else that of the desktop's user."""
    return remembered.text("clerk") or _login()


def is_known() -> bool:
    """Whether the question was answered, be it by passing it over."""
    return bool(remembered.text("clerk_asked"))


def remember_clerk(name: str) -> None:
    """Keep the name; an empty one stands for the login."""
    given = " ".join(name.split())[:_LONGEST]
    remembered.remember("clerk", given)
    remembered.remember("clerk_asked", "yes")
    with suppress(OSError):  # commands say the login then
        paths.clerk_file().write_text(given, encoding="utf-8")


def ask_clerk(parent: QWidget) -> bool:
    """Ask for another name in a dialog; whether one was given."""
    title = said(translate("clerk", "Your name"))
    text = said(_IN_THE_LOG, login=_login())
    name = asked_text(parent, title, text, remembered.text("clerk"))
    if name is not None:
        remember_clerk(name)
    return name is not None


def _login() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # without a name of the session Python asks a module that Windows has not
        return ""


class ClerkQuestion(QFrame):
    """The question in a line; it goes when it is answered, here or in another window."""

    answered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "hint")
        self.name = QLineEdit()
        self.name.setMaxLength(_LONGEST)
        self.name.setFixedWidth(160)
        self.name.setToolTip(as_tip(said(translate("clerk", "File ▸ Your name changes it later."))))
        self.name.returnPressed.connect(self._keep)
        asked = captioned(translate("clerk", "Your na&me, for log and papers:"), self.name)
        keep = button(translate("clerk", "Keep it"), self._keep, role="main")
        text = translate("clerk", "Use my login ({login})").fill(login=_login())
        skip = button(text, self._pass_over, role="flat")
        row(asked, self.name, keep, skip, 1, of=self, margins=(STEP * 4, STEP * 2, STEP * 4, STEP * 2))

    def _keep(self) -> None:
        if self.name.text().strip():
            remember_clerk(self.name.text())
            self.answered.emit()
        else:
            self.name.setFocus()

    def _pass_over(self) -> None:
        remember_clerk("")
        self.answered.emit()
