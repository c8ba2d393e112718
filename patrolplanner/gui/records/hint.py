"""The line under a table: what came of the last thing done to it, and a button that takes it back."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout

from patrolplanner.domain.messages import Message, translate
from patrolplanner.gui.records.model import RecordModel
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.parts import button, label, set_role
from patrolplanner.services.open_plan.document import Edit


class Hint(QHBoxLayout):
    """Takes no room while there is nothing to say."""

    def __init__(self, model: RecordModel) -> None:
        super().__init__()
        self._model = model
        self._said = label(wrap=True)
        self.undo = button(translate("records", "Undo"), self._take_back, role="flat")
        self.addWidget(self._said, 1)
        self.addWidget(self.undo)
        self.tell("")

    def text(self) -> str:
        return self._said.text()

    def tell(self, text: str, role: str = "quiet", *, undo: bool = False) -> None:
        set_role(self._said, role)
        self._said.setText(text)
        self._said.setVisible(bool(text))
        self.undo.setVisible(undo)

    def do(self, edit: Edit, step: Message) -> bool:
        """Do one step and say nothing, or say why it is refused; whether it was done."""
        self.tell("")
        refusal = self._model.do(edit, step)
        if refusal is not None:
            self.tell(said(refusal), "danger")
        return refusal is None

    def _take_back(self) -> None:
        self.tell("")
        self._model.context.undo()
