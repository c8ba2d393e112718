"""What a page is to the window, and the row at its top."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from patrolplanner.domain.messages import Message
from patrolplanner.gui.look import STEP
from patrolplanner.gui.places import Place
from patrolplanner.gui.runtime import jobs
from patrolplanner.gui.said import said

if TYPE_CHECKING:
    from patrolplanner.gui.plan_context import PlanContext


class Section(QWidget):
    """A page or a part of it that the window tells when it is come to and when the plan goes."""

    def __init__(self, context: PlanContext) -> None:
        super().__init__()
        self.context = context
        self._job: jobs.Job | None = None

    def entered(self) -> None:
        """It has come to the front."""

    def closing(self) -> None:
        """The plan is about to be given back: end what is under way and remember the layout."""
        self._drop()

    def show_place(self, place: Place) -> None:
        """Bring a place of it into view and select it."""

    def _work(
        self, work: Callable[[], Any], done: Callable[[Any], None], refused: Callable[[Message], None] | None = None
    ) -> None:
        """Do something beside the window, as `jobs.start`; nobody waits any more for what was begun before."""
        self._drop()
        self._job = jobs.start(self, work, done, refused)

    @property
    def working(self) -> bool:
        """Whether something is under way beside the window."""
        return self._job is not None and self._job.under_way

    def _drop(self) -> None:
        if self._job is not None:
            self._job.drop()


class Page(Section):
    """One job of the clerk. Lay its widgets out in ``body``; put what belongs to the page's top into ``head``."""

    commands_changed = Signal()
    """`commands` gives others now."""

    def __init__(self, context: PlanContext) -> None:
        super().__init__(context)
        self.setObjectName(type(self).__name__)
        self.setProperty("role", "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(STEP * 4, STEP * 3, STEP * 4, STEP * 3)
        outer.setSpacing(STEP * 2)
        self.head = QHBoxLayout()
        self.head.setSpacing(STEP * 2)
        self.heading = QLabel()
        self.heading.setProperty("role", "title")
        self.head.addWidget(self.heading)
        outer.addLayout(self.head)
        self.body = QVBoxLayout()
        self.body.setSpacing(STEP * 2)
        outer.addLayout(self.body, 1)

    def entitle(self, title: Message) -> None:
        self.setAccessibleName(said(title))
        self.heading.setText(said(title))

    def commands(self) -> list[QAction]:
        """What the window's menu offers while the page is in front; shortcuts belong to them."""
        return []
