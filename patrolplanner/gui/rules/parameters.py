"""The numbers of a rule as fields: each with its words, its unit, its usual value and the reason it is refused for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from patrolplanner.domain.messages import translate
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.line import LineField
from patrolplanner.gui.widgets.parts import Part, column, combo, label, restyle, row
from patrolplanner.planning.model.rule import Rule, Said, numbers_of, said_of

NUMBER_WIDTH = 88
_USUAL = translate("rules page", "usually {value}")


@dataclass(frozen=True, slots=True)
class Parameter:
    """A number of a rule: its name in a plan, what is said of it, and its usual text."""

    name: str
    said: Said
    usual: str
    number: bool


def parameters_of(kind: type[Rule]) -> Sequence[Parameter]:
    """The numbers of a rule in the order of its fields."""
    return [Parameter(f.name, said_of(f), str(f.default), not isinstance(f.default, str)) for f in numbers_of(kind)]


class ParameterField(QWidget):
    """One number. ``put`` is called with what was written or chosen, when it is done."""

    def __init__(self, parameter: Parameter, put: Callable[[str], None]) -> None:
        super().__init__()
        self.parameter = parameter
        self.reason = label(role="danger", wrap=True)
        self.reason.hide()
        title = said(parameter.said.words)
        self.field = self._choice() if parameter.said.choices else self._line()
        self.field.setAccessibleName(title)
        head = label(title, "quiet", wrap=True)
        head.setBuddy(self.field)
        across: list[Part] = [self.field if parameter.number else (self.field, 1)]
        across += [label(said(text)) for text in (parameter.said.unit,) if text is not None]
        if parameter.usual and not parameter.said.choices:
            across.append(label(said(_USUAL, value=parameter.usual), "quiet"))
        column(head, row(*across, *([1] if parameter.number else [])), self.reason, of=self, spacing=2)
        if isinstance(self.field, QLineEdit):
            self.field.editingFinished.connect(lambda: put(self.text))
        else:
            self.field.activated.connect(lambda _place: put(self.text))

    def _choice(self) -> QComboBox:
        return combo((words, value) for value, words in self.parameter.said.choices.items())

    def _line(self) -> QLineEdit:
        line = LineField()
        if self.parameter.number:
            line.setAlignment(Qt.AlignmentFlag.AlignRight)
            line.setFixedWidth(NUMBER_WIDTH)
        return line

    @property
    def text(self) -> str:
        """What stands in the field."""
        return (self.field.text() if isinstance(self.field, QLineEdit) else str(self.field.currentData())).strip()

    def show_text(self, text: str) -> None:
        """Show the value in force."""
        self.refuse("")
        if isinstance(self.field, QLineEdit):
            if self.field.text() != text:
                self.field.setText(text)
            return
        place = self.field.findData(text)
        if place < 0:
            self.field.addItem(text, text)
            place = self.field.count() - 1
        self.field.setCurrentIndex(place)

    def refuse(self, reason: str) -> None:
        """Say under the field why its text is not taken; nothing when it is."""
        self.reason.setText(reason)
        self.reason.setVisible(bool(reason))
        restyle(self.field, "bad", bool(reason))
