"""The form of one rule: severity, price, each of its numbers, its legal note, and the way back to the usual."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLabel, QLineEdit, QWidget

from patrolplanner.domain.errors import PlannerError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.domain.typed_text import Cell, whole_of
from patrolplanner.domain.words import word
from patrolplanner.gui.look import STEP
from patrolplanner.gui.rules.model import Parameter, RulesModel, parameters_of
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.parts import button, column, combo, label, restyle
from patrolplanner.services.edits.records import refusal_of
from patrolplanner.services.edits.rule import (
    RuleRow,
    with_another,
    with_value,
    without_row,
)
from patrolplanner.services.open_plan.document import Edit

_USUAL = translate("rules page", "usually {value}")
_RESET = translate("rules page", "Usual settings of rule {rule}")
_MORE = translate("rules page", "Another row of rule {rule}")
_MEANING: Mapping[Severity, Message] = {
    Severity.HARD: translate("rule parameters", "Hard: the program never breaks it, and edits by hand are refused."),
    Severity.WARN: translate("rule parameters", "Warning: broken only where nothing else helps, and always reported."),
    Severity.SOFT: translate("rule parameters", "Soft: weighed against others by its price."),
}
_NEGATIVE = translate("rules page", "A price is a whole number from 0.")


class RuleForm(QWidget):
    """Shows a row of the rules and writes it."""

    def __init__(self, model: RulesModel) -> None:
        super().__init__()
        self.model = model
        self.row: RuleRow
        """What is shown; there is none before the first `show_row`."""
        self._built: tuple[str, int] | None = None
        self.title = label(role="heading", wrap=True)
        self.note = label(role="quiet", wrap=True)
        self.on = QCheckBox(said(translate("rules page", "&In force")))
        self.severity, self.meaning, self.price = QComboBox(), label(), QLineEdit()
        self.fields: dict[str, QLineEdit | QComboBox] = {}
        self.reasons: dict[str, QLabel] = {}
        self.reset = button(translate("rules page", "Usual settings"), lambda: self._do(without_row(self.row), _RESET))
        self.more = button(translate("rules page", "Another row"), lambda: self._do(with_another(self.row), _MORE))
        self._numbers = QWidget()
        self._down = column(self.title, self.note, self.on, self._numbers, self.reset, self.more, of=self)
        self.on.clicked.connect(lambda on: self.model.switch(self.row, on))

    def show_row(self, row: RuleRow) -> None:
        self.row = row
        if row.key != self._built:
            self._build(row)
        self.title.setText(f"{row.kind.id} {said(row.kind.title)}")
        self.note.setText(said(row.kind.note))
        self.on.setChecked(row.on)
        self.severity.setCurrentIndex(list(Severity).index(row.severity))
        self.meaning.setText(said(_MEANING[row.severity]))
        self._fill(self.price, "price", str(row.price))
        for name, field in self.fields.items():
            self._fill(field, name, row.values[name])
        self.reset.setEnabled(row.position is not None)
        self.more.setVisible(row.kind.several)

    def reason(self, name: str) -> str:
        """What stands under a field, empty when its text is taken."""
        return self.reasons[name].text()

    def _build(self, row: RuleRow) -> None:
        """Fields for the numbers of this kind of rule."""
        self._built = row.key
        fresh = QWidget()
        form = QFormLayout(fresh)
        form.setContentsMargins(0, 0, 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setVerticalSpacing(STEP)
        self.severity = combo((word(severity), severity) for severity in Severity)
        self.severity.activated.connect(self._put_severity)
        self.meaning = label(role="quiet", wrap=True)
        self.price = QLineEdit()
        self.price.editingFinished.connect(self._put_price)
        self.fields = {}
        self.reasons = {}
        usual = said(_USUAL, value=word(row.kind.severity))
        self._add(form, "severity", translate("rules page", "Severity"), self.severity, usual)
        form.addRow(self.meaning)
        usual = said(_USUAL, value=row.kind.price)
        self._add(form, "price", translate("rules page", "Price of a unit (soft levels)"), self.price, usual)
        for parameter in parameters_of(row.kind):
            field = self._field(parameter)
            self.fields[parameter.name] = field
            usual = said(_USUAL, value=parameter.usual) if parameter.usual and not parameter.choices else ""
            self._add(form, parameter.name, parameter.title, field, usual)
        self._down.replaceWidget(self._numbers, fresh)
        self._numbers.hide()
        self._numbers.deleteLater()
        self._numbers = fresh

    def _add(self, form: QFormLayout, name: str, title: Message, field: QWidget, usual: str) -> None:
        reason = label(role="danger", wrap=True)
        reason.hide()
        text = f"{said(title)} · {usual}" if usual else said(title)
        head = label(text, "quiet", wrap=True)
        head.setBuddy(field)
        field.setAccessibleName(said(title))
        box = QWidget()
        column(head, field, reason, of=box, spacing=2)
        self.reasons[name] = reason
        form.addRow(box)

    def _field(self, parameter: Parameter) -> QLineEdit | QComboBox:
        if parameter.choices:
            choice = combo((words, value) for value, words in parameter.choices.items())
            choice.activated.connect(self._putting(parameter.name, choice.currentData))
            return choice
        line = QLineEdit()
        if parameter.number:
            line.setAlignment(Qt.AlignmentFlag.AlignRight)
        line.editingFinished.connect(self._putting(parameter.name, line.text))
        return line

    def _fill(self, field: QLineEdit | QComboBox, name: str, text: str) -> None:
        self._say(name, field, "")
        if isinstance(field, QLineEdit):
            if field.text() != text:
                field.setText(text)
            return
        place = field.findData(text)
        if place < 0:
            field.addItem(text, text)
            place = field.count() - 1
        field.setCurrentIndex(place)

    def _say(self, name: str, field: QWidget, text: str) -> None:
        reason = self.reasons[name]
        reason.setText(text)
        reason.setVisible(bool(text))
        restyle(field, "bad", bool(text))

    def _putting(self, name: str, text: Callable[[], object]) -> Callable[..., None]:
        def put(*_: object) -> None:
            self._put_value(name, str(text()).strip())

        return put

    def _put_value(self, name: str, text: str) -> None:
        row = self.row
        if text == row.values[name]:
            self._say(name, self.fields[name], "")
            return
        refusal = self.model.put(row, with_value(row.setting, row.kind, name, text))
        if refusal is not None:
            self._say(name, self.fields[name], said(refusal))

    def _put_severity(self, place: int) -> None:
        chosen = list(Severity)[place]
        usual = chosen is self.row.kind.severity
        self.model.put(self.row, replace(self.row.setting, severity=None if usual else chosen))

    def _put_price(self) -> None:
        row, text = self.row, self.price.text().strip()
        try:
            price = whole_of(Cell(text)) if text else row.kind.price
        except PlannerError:
            price = -1
        if price < 0:
            self._say("price", self.price, said(_NEGATIVE))
            return
        self._say("price", self.price, "")
        if price != row.price:
            self.model.put(row, replace(row.setting, price=None if price == row.kind.price else price))

    def _do(self, edit: Edit, text: Message) -> None:
        context = self.model.context
        if refusal_of(edit, context.document) is None:
            context.apply(edit, text.fill(rule=self.row.kind.id))
