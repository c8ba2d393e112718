"""First step: the station's name and telephones."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QLineEdit

from patrolplanner.domain.messages import translate
from patrolplanner.gui.said import said
from patrolplanner.gui.set_up.step import SetUpStep, form
from patrolplanner.services.starting.starting import Draft


class StationStep(SetUpStep):
    """Who we are."""

    title = translate("new plan", "Station")
    purpose = translate("new plan", "The name stands at the head of every paper, the telephones on public notices.")

    def __init__(self) -> None:
        super().__init__()
        self.name, self.duty_phone, self.supervision = QLineEdit(), QLineEdit(), QLineEdit()
        self.name.setPlaceholderText(said(translate("new plan", "full name, such as Cloud Ridge Town Police Station")))
        rows = form(
            (translate("new plan", "Station &name"), self.name),
            (translate("new plan", "&Duty telephone"), self.duty_phone),
            (translate("new plan", "Su&pervision telephone"), self.supervision),
        )
        self.body.addLayout(rows)
        self.body.addStretch()

    def show_draft(self, draft: Draft) -> None:
        self.name.setText(draft.organisation)
        self.duty_phone.setText(draft.duty_phone)
        self.supervision.setText(draft.supervision_phone)
        self.name.setFocus()

    def answer(self, draft: Draft) -> Draft:
        """Names and numbers as they were typed."""
        return replace(
            draft,
            organisation=self.name.text().strip(),
            duty_phone=self.duty_phone.text().strip(),
            supervision_phone=self.supervision.text().strip(),
        )
