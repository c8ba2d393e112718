"""What the roster page says when there is nothing to roster yet, with a button to where that is mended."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.plan import Plan
from patrolplanner.gui.look import STEP
from patrolplanner.gui.places import DEMANDS, PEOPLE, POSTS, SHIFTS, Place
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.parts import button, label

_STATES: tuple[tuple[str, Message, Message], ...] = (
    (
        PEOPLE,
        translate("roster empty", "There are no people yet. Enter them or take them from Excel."),
        translate("roster empty", "To the people"),
    ),
    (
        POSTS,
        translate("roster empty", "There are no posts yet. Enter where people stand, such as kiosks and patrols."),
        translate("roster empty", "To the posts"),
    ),
    (
        SHIFTS,
        translate("roster empty", "There are no shifts yet. Enter them or take a usual set."),
        translate("roster empty", "To the shifts"),
    ),
    (
        DEMANDS,
        translate("roster empty", "No post asks for people yet. Enter how many each needs on which shift."),
        translate("roster empty", "To the demands"),
    ),
)
"""Pages whose names are those of the plan's fields, with what is said while the field is empty."""


class EmptyState(QWidget):
    """A sentence and a button in the middle of the page."""

    def __init__(self, context: PlanContext) -> None:
        super().__init__()
        self.context = context
        self._page = ""
        layout = QVBoxLayout(self)
        layout.setSpacing(STEP * 3)
        layout.addStretch(2)
        self.text = label("", "heading", wrap=True)
        self.text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout.addWidget(self.text)
        self.go = button(translate("roster empty", "To the people"), lambda: context.go(Place(self._page)))
        layout.addWidget(self.go, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)

    def show_for(self, plan: Plan) -> bool:
        """Say what is missing first; whether anything is."""
        for page, text, to in _STATES:
            if not getattr(plan, page):
                self._page = page
                self.text.setText(said(text))
                self.go.setText(said(to))
                return True
        return False
