"""Last step: what will be made, and where it is kept."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QLineEdit

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.people import Person, Role
from patrolplanner.gui.look import STEP
from patrolplanner.gui.said import said, say_function
from patrolplanner.gui.set_up.step import SetUpStep, form
from patrolplanner.gui.widgets import file_dialogs
from patrolplanner.gui.widgets.parts import button, grid, label, panel, row
from patrolplanner.paths import PLAN_ENDING
from patrolplanner.planning.rotation.teams import template
from patrolplanner.services.starting.starting import Draft, free_path, people_needed
from patrolplanner.services.starting.starting_posts import base

_PEOPLE = translate("new plan", "{count} {count:person|people}")
_ENOUGH = translate(
    "new plan", "{count} {count:person|people}. The posts take about {needed} with rest and leave: there are enough."
)
_TOO_FEW = translate(
    "new plan",
    "{count} {count:person|people}. The posts take about {needed} with rest and leave: about {missing} "
    "{missing:is|are} missing ({who}). You can make the plan all the same, rostering names the places "
    "that stay open; or go back and take fewer posts, or fewer people on a shift.",
)
_OFFICERS = translate("new plan", "{count} {count:officer|officers}")
_OTHERS = translate("new plan", "{count} {count:auxiliary|auxiliaries} or others")


def _strength(people: Sequence[Person], officers: int, others: int) -> str:
    """How far those who are there suffice. Officers may stand for others, and nobody for an officer."""
    there = sum(p.role is Role.OFFICER for p in people)
    lacking = max(0, officers - there)
    spare = max(0, there - officers)
    without = max(0, others - spare - (len(people) - there))
    counts = {"count": len(people), "needed": officers + others, "missing": lacking + without}
    if not counts["needed"]:
        return said(_PEOPLE, **counts)
    if not counts["missing"]:
        return said(_ENOUGH, **counts)
    who = [text.fill(count=n) for text, n in ((_OFFICERS, lacking), (_OTHERS, without)) if n]
    return said(_TOO_FEW, **counts, who=tuple(who))


class SummaryStep(SetUpStep):
    """A look over everything before the file is made."""

    title = translate("new plan", "Summary")
    purpose = translate("new plan", "The plan is one file; every change is saved in it at once.")

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._proposed = ""
        self._grid = grid(STEP * 6, STEP * 2, 1)
        frame, layout = panel(margin=STEP * 4)
        layout.addLayout(self._grid)
        self.body.addWidget(frame)
        self.path = QLineEdit()
        kept = form((translate("new plan", "Plan &file"), self.path))
        kept.setColumnStretch(1, 1)
        kept.setColumnStretch(2, 0)
        self.body.addLayout(kept)
        change = button(translate("new plan", "C&hoose another place…"), self._ask)
        self.body.addLayout(row(change, 1))
        self.body.addStretch()

    def show_draft(self, draft: Draft) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for n, (title, text) in enumerate(self._lines(draft)):
            self._grid.addWidget(label(said(title), "quiet"), n, 0)
            self._grid.addWidget(label(text, wrap=True), n, 1)
        if self.path.text() in ("", self._proposed):
            name = draft.unit or said(translate("new plan", "Our station"))
            self._proposed = str(free_path(self._folder, name))
            self.path.setText(self._proposed)
        self.path.setFocus()

    def chosen_path(self) -> Path:
        """Where the plan is to lie, with the ending that plans have."""
        path = Path(self.path.text().strip()).expanduser()
        if not path.is_absolute():
            path = self._folder / path
        return path if path.suffix.lower() == PLAN_ENDING else path.with_name(path.name + PLAN_ENDING)

    def _lines(self, draft: Draft) -> list[tuple[Message, str]]:
        say = say_function()
        officers, others = people_needed(draft, say)
        return [
            (translate("new plan", "Station"), draft.organisation or said(translate("new plan", "not named yet"))),
            (translate("new plan", "Shifts"), said(base(draft.base).name)),
            (
                translate("new plan", "Rotation"),
                said(template(draft.template).name) if draft.template else said(translate("new plan", "No rotation")),
            ),
            (translate("new plan", "Teams"), said(translate("new plan", "{names}"), names=draft.teams or "-")),
            (
                translate("new plan", "Posts"),
                said(translate("new plan", "{names}"), names=tuple(p.name for p in draft.posts) or "-"),
            ),
            (translate("new plan", "People"), _strength(draft.people, officers, others)),
        ]

    def _ask(self) -> None:
        title, kinds = translate("new plan", "Where to keep the plan"), translate("files", "Plans (*.patrol)")
        path = file_dialogs.ask_save(self, title, self.chosen_path(), kinds)
        if path is not None:
            self.path.setText(str(path))
