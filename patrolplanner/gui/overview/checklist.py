"""The way of a new plan: what is there already, and what comes next."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from patrolplanner.domain.messages import translate
from patrolplanner.gui import look as looks
from patrolplanner.gui import places
from patrolplanner.gui.icons import icon
from patrolplanner.gui.look import STEP
from patrolplanner.gui.overview.cards import OverviewCard
from patrolplanner.gui.places import Place
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.notes import going
from patrolplanner.gui.widgets.parts import button, grid, label
from patrolplanner.services.views.overview import StartStep

_STEPS = {
    StartStep.STATION: (
        translate("checklist", "Station"),
        translate("checklist", "units with their duty telephones"),
        Place(places.PEOPLE, section="units"),
    ),
    StartStep.SHIFTS: (
        translate("checklist", "Shifts"),
        translate("checklist", "when they begin and end, and rotations of teams"),
        Place(places.SHIFTS),
    ),
    StartStep.POSTS: (
        translate("checklist", "Posts"),
        translate("checklist", "kiosks, patrols, school posts, duty leader"),
        Place(places.POSTS),
    ),
    StartStep.DEMANDS: (
        translate("checklist", "Demands"),
        translate("checklist", "how many people each post asks for on which shift"),
        Place(places.DEMANDS),
    ),
    StartStep.PEOPLE: (
        translate("checklist", "People"),
        translate("checklist", "typed in, or pasted from Excel"),
        Place(places.PEOPLE, section="people"),
    ),
    StartStep.ROSTER: (
        translate("checklist", "Roster"),
        translate("checklist", "made automatically, then changed by hand"),
        Place(places.ROSTER),
    ),
    StartStep.PUBLISH: (
        translate("checklist", "Publish"),
        translate("checklist", "the chief has signed; the roster is kept as a version"),
        Place(places.ROSTER),
    ),
    StartStep.PRINT: (
        translate("checklist", "Print"),
        translate("checklist", "the duty table, and the notice of every kiosk"),
        Place(places.PAPERS),
    ),
}


def checklist(context: PlanContext, steps: tuple[tuple[StartStep, bool], ...]) -> OverviewCard:
    """A line a step; the first one that is open has the page's filled button."""
    done = sum(d for _, d in steps)
    title = said(translate("checklist", "From nothing to a printed roster: {done} of {all}"), done=done, all=len(steps))
    card = OverviewCard(context, title)
    lines = grid(STEP * 3, STEP, 2)
    following = next((s for s, d in steps if not d), None)
    for number, (step, is_done) in enumerate(steps, start=1):
        name, words, place = _STEPS[step]
        opens = button(
            translate("checklist", "Go"), going(context, place), role="main" if step is following else "flat"
        )
        opens.setAccessibleName(said(name))
        lines.addWidget(_mark(number, is_done), number, 0)
        lines.addWidget(label(said(name), "" if is_done else "heading"), number, 1)
        lines.addWidget(label(said(words), "quiet", wrap=True), number, 2)
        lines.addWidget(opens, number, 3)
    card.lines.addLayout(lines)
    return card


def _mark(number: int, is_done: bool) -> QLabel:
    """A check mark, or the number of the step."""
    made = _DoneMark() if is_done else label(f"{number}", "quiet")
    made.setFixedWidth(STEP * 5)
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return made


class _DoneMark(QLabel):
    """A check mark in the green of the theme."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(said(translate("checklist", "done")))
        self._draw()
        looks.current.changed.connect(self._draw)

    def _draw(self) -> None:
        self.setPixmap(icon("good", looks.look().good).pixmap(16, 16))
