"""A row of buttons of which one is down: a choice among few that are all to be seen."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from patrolplanner.domain.messages import Message
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.parts import row


class Segments(QWidget):
    """``chosen`` tells the number of the choice."""

    chosen = Signal(int)

    def __init__(self, choices: Iterable[Message], name: Message, at: int = 0) -> None:
        super().__init__()
        self.setAccessibleName(said(name))
        self._group = QButtonGroup(self)
        across = row(of=self, spacing=0)
        for number, text in enumerate(choices):
            made = QPushButton(said(text))
            made.setCheckable(True)
            made.setChecked(number == at)
            self._group.addButton(made, number)
            across.addWidget(made)
        self._group.idClicked.connect(self.chosen)

    @property
    def at(self) -> int:
        """The number of the choice; -1 for none."""
        return self._group.checkedId()

    def choose(self, number: int) -> None:
        """Choose without telling; -1 for none."""
        self._group.setExclusive(False)
        for each in self._group.buttons():
            each.setChecked(self._group.id(each) == number)
        self._group.setExclusive(True)

    def button(self, number: int) -> QPushButton:
        made = self._group.button(number)
        assert isinstance(made, QPushButton)
        return made
