"""The line at the bottom: saved when, which version, how much the plan holds, and what is not certain."""

from __future__ import annotations

from PySide6.QtWidgets import QStatusBar, QWidget

from patrolplanner.domain.messages import translate
from patrolplanner.gui.desk import Desk
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.parts import label

_SAVED = translate("status line", "Saved {at}")
_OPENED = translate("status line", "Everything is saved")
_VERSION = translate("status line", "published V{number}")
_DRAFT = translate("status line", "not published yet")
_SIZE = translate("status line", "{people} people, {posts} posts, {days} days")


class StatusLine(QStatusBar):
    """Facts about the open plan; empty without one."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._saved, self._version, self._name, self._size = (label() for _ in range(4))
        for part in (self._saved, self._version, self._name, self._size):
            self.addWidget(part)
        self._desk: Desk | None = None

    def show_desk(self, desk: Desk | None) -> None:
        """Speak of this plan from now on."""
        self._desk = desk
        if desk is not None:
            desk.changed.connect(self.refresh)
            desk.period_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Say it anew."""
        desk = self._desk
        if desk is None:
            for part in (self._saved, self._version, self._name, self._size):
                part.clear()
            return
        at = desk.session.saved_at
        self._saved.setText(said(_SAVED, at=f"{at:%H:%M:%S}") if at else said(_OPENED))
        number = desk.session.stored.version
        self._version.setText(said(_VERSION, number=str(number)) if number else said(_DRAFT))
        self._name.setText(desk.plan.setting("organisation"))
        people, posts = len(desk.plan.people), len(desk.plan.posts)
        self._size.setText(said(_SIZE, people=people, posts=posts, days=desk.period.days))
