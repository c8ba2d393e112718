"""Second step: how the day is shared out."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QTime
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QTimeEdit

from patrolplanner.domain.messages import translate
from patrolplanner.domain.typed_text import clock
from patrolplanner.gui.look import STEP
from patrolplanner.gui.said import said, say_function
from patrolplanner.gui.set_up.step import SetUpStep, form
from patrolplanner.gui.widgets.parts import label, padded, panel
from patrolplanner.services.starting.starting import Draft
from patrolplanner.services.starting.starting_posts import BASES, base, base_shifts


class ShiftsStep(SetUpStep):
    """Two, three or one shift a day. Other shifts come with the posts that need them."""

    title = translate("new plan", "Shifts")
    purpose = translate(
        "new plan", "How posts round the clock share out the day. Posts with hours of their own bring their own shifts."
    )

    def __init__(self) -> None:
        super().__init__()
        self.choices: dict[str, QRadioButton] = {}
        self._times = {}
        self._group = QButtonGroup(self)
        frame, layout = panel(margin=STEP * 4)
        for one in BASES:
            choice = QRadioButton(said(one.name))
            times = label(role="quiet")
            times.setContentsMargins(STEP * 6, 0, 0, STEP * 2)
            layout.addWidget(choice)
            layout.addWidget(times)
            self._group.addButton(choice)
            self.choices[one.id], self._times[one.id] = choice, times
        self.body.addWidget(frame)
        self.begins = padded(QTimeEdit())
        self.begins.setDisplayFormat("HH:mm")
        self.begins.timeChanged.connect(self._say_times)
        self.body.addLayout(form((translate("new plan", "Day &begins at"), self.begins)))
        self.body.addStretch()

    def show_draft(self, draft: Draft) -> None:
        self.begins.setTime(QTime(draft.begins // 60, draft.begins % 60))
        self.choices[draft.base].setChecked(True)
        self.choices[draft.base].setFocus()
        self._say_times()

    def answer(self, draft: Draft) -> Draft:
        """Base and beginning; a rotation that does not go with the new shifts is given up."""
        chosen = next(id_ for id_, choice in self.choices.items() if choice.isChecked())
        kept = draft.template if chosen == draft.base else ""
        return replace(draft, base=chosen, begins=self._minutes(), template=kept, teams=draft.teams if kept else ())

    def _minutes(self) -> int:
        time = self.begins.time()
        return time.hour() * 60 + time.minute()

    def _say_times(self) -> None:
        span = translate("new plan", "{name} {start} to {end}")
        for id_, text in self._times.items():
            shifts = base_shifts(base(id_), self._minutes(), say_function())
            parts = (said(span, name=s.name, start=clock(s.start), end=clock(s.end)) for s in shifts)
            text.setText("   ".join(parts))
