"""The form of one rule: how important it is, its numbers, what the roster looks like, and prices behind a fold."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QWidget

from patrolplanner.domain.errors import PlannerError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.domain.typed_text import Cell, whole_of
from patrolplanner.gui.places import ROSTER, Place
from patrolplanner.gui.rules.model import RulesModel, example_said
from patrolplanner.gui.rules.parameters import Parameter, ParameterField, parameters_of
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.fold import Fold
from patrolplanner.gui.widgets.parts import button, column, label, row, set_role
from patrolplanner.planning.model.rule import PlanCheck, Rule, Said
from patrolplanner.services.edits.importance import MEANINGS, WORDS, importance_of, importance_said, with_importance
from patrolplanner.services.edits.importance import words_for as importances_for
from patrolplanner.services.edits.records import refusal_of
from patrolplanner.services.edits.rule import RuleRow, with_another, with_value, without_row
from patrolplanner.services.open_plan.document import Edit

_RESET = translate("rules page", "Usual settings of rule {rule}")
_MORE = translate("rules page", "Another row of rule {rule}")
_PRICE = translate("rules page", "Price of a unit")
_SOFT_PRICE = translate("rules page", "Price of a unit of what is wished beyond it")
_NEGATIVE = translate("rules page", "A price is a whole number from 0.")
_BECAUSE = translate("rules page", "Law: {note}")
_JUDGING = translate("rules page", "Looking at the roster…")
_KEPT = translate("rules page", "The roster shown keeps it everywhere.")
_UNKEPT = translate("rules page", "The roster shown does not keep it in {count} {count:place|places}.")
_WISHED = translate(
    "rules page", "The roster shown keeps what is asked; in {count} {count:place|places} not what is wished beyond it."
)
_UNUSED = translate("rules page", "The roster shown is not held against it.")


class RuleForm(QWidget):
    """Shows a row of the rules and writes it."""

    def __init__(self, model: RulesModel) -> None:
        super().__init__()
        self.model = model
        self.row: RuleRow
        """What is shown; there is none before the first `show_row`."""
        self._built: tuple[str, int] | None = None
        self.title, self.code = label(role="heading", wrap=True), label(role="quiet")
        self.example, self.note = label(wrap=True), label(role="quiet", wrap=True)
        self.importance, self.meaning = QComboBox(), label(role="quiet", wrap=True)
        self.importance.activated.connect(self._put_importance)
        self.importance.setAccessibleName(said(translate("rules page", "How important")))
        self.now = label(wrap=True)
        self.show_now = button(translate("rules page", "Show"), self._go, role="flat")
        self.price: ParameterField | None = None
        self.fields: dict[str, ParameterField] = {}
        self._numbers = QWidget()
        self.expert = Fold(translate("rules page", "For experts: prices"), QWidget())
        self.reset = button(translate("rules page", "Usual settings"), lambda: self._do(without_row(self.row), _RESET))
        self.more = button(translate("rules page", "Another row"), lambda: self._do(with_another(self.row), _MORE))
        self._down = column(
            row((self.title, 1), self.code),
            self.example,
            self.note,
            label(said(translate("rules page", "How important")), "quiet"),
            self.importance,
            self.meaning,
            row((self.now, 1), self.show_now),
            self._numbers,
            self.expert,
            self.reset,
            self.more,
            of=self,
        )
        model.context.judged.connect(self.show_now_kept)

    def show_row(self, row: RuleRow) -> None:
        self.row = row
        kind = row.kind
        if row.key != self._built:
            self._build(row)
        self.title.setText(said(kind.title))
        self.code.setText(kind.id)
        self.example.setText(example_said(row))
        self.note.setText(said(_BECAUSE, note=kind.note) if kind.by_law else said(kind.note))
        self._show_importance()
        if self.price is not None:
            self.price.show_text(str(row.price))
            self.price.setVisible(row.severity is not Severity.HARD or kind.softer_level)
        self.expert.setVisible(any(not f.isHidden() for f in self._prices()))
        for name, field in self.fields.items():
            field.show_text(row.values[name])
        self.reset.setEnabled(row.position is not None)
        self.more.setVisible(kind.several)
        self.show_now_kept()

    def reason(self, name: str) -> str:
        """What stands under a field, empty when its text is taken."""
        return self.field(name).reason.text()

    def field(self, name: str) -> ParameterField:
        if name == "price":
            assert self.price is not None
            return self.price
        return self.fields[name]

    def show_now_kept(self) -> None:
        """How the roster shown stands to the rule; it is judged anew after every change."""
        if self._built is None:
            return
        text, tone = self._kept_said()
        self.now.setText(text)
        set_role(self.now, tone)
        self.show_now.setVisible(tone == "warn")

    def _kept_said(self) -> tuple[str, str]:
        if not self.row.on:
            return said(_UNUSED), "quiet"
        found = self.model.unkept(self.row)
        if found is None:
            return said(_JUDGING), "quiet"
        if found.asked:
            return said(_UNKEPT, count=found.asked), "warn"
        if found.wished:
            return said(_WISHED, count=found.wished), "warn"
        return said(_KEPT), "good"

    def _show_importance(self) -> None:
        row, present = self.row, importance_of(self.row)
        offered = importances_for(row.kind)
        with QSignalBlocker(self.importance):
            self.importance.clear()
            for word in offered if present in offered else (present, *offered):
                text = importance_said(row) if word is present else WORDS[word]
                self.importance.addItem(said(text), word)
            self.importance.setCurrentIndex(self.importance.findData(present))
        self.meaning.setText(said(MEANINGS[present]))

    def _build(self, row: RuleRow) -> None:
        """Fields for the numbers of this kind of rule."""
        self._built = row.key
        made = [(p, ParameterField(p, partial(self._put_value, p.name))) for p in parameters_of(row.kind)]
        self.fields = {p.name: field for p, field in made}
        self.price = None
        if not issubclass(row.kind, PlanCheck):
            self.price = ParameterField(_price_of(row.kind), self._put_price)
        numbers, prices = QWidget(), QWidget()
        column(*(f for p, f in made if not p.said.price), of=numbers)
        column(*self._prices(), of=prices)
        self._down.replaceWidget(self._numbers, numbers)
        self._numbers.hide()
        self._numbers.deleteLater()
        self._numbers = numbers
        self.expert.put(prices)

    def _prices(self) -> Iterable[ParameterField]:
        first = [] if self.price is None else [self.price]
        return [*first, *(f for f in self.fields.values() if f.parameter.said.price)]

    def _put_value(self, name: str, text: str) -> None:
        """Write a number; the reason stands under its field when it is refused."""
        row = self.row
        if text == row.values[name]:
            self.fields[name].refuse("")
            return
        refusal = self.model.put(row, with_value(row.setting, row.kind, name, text))
        if refusal is not None:
            self.fields[name].refuse(said(refusal))

    def _put_importance(self, _place: int) -> None:
        self.model.put(self.row, with_importance(self.row, self.importance.currentData()))

    def _put_price(self, text: str) -> None:
        row = self.row
        assert self.price is not None
        try:
            price = whole_of(Cell(text)) if text else row.kind.price
        except PlannerError:
            price = -1
        if price < 0:
            self.price.refuse(said(_NEGATIVE))
            return
        self.price.refuse("")
        if price != row.price:
            self.model.put(row, replace(row.setting, price=None if price == row.kind.price else price))

    def _go(self) -> None:
        self.model.context.go(Place(ROSTER, section="problems"))

    def _do(self, edit: Edit, text: Message) -> None:
        context = self.model.context
        if refusal_of(edit, context.document) is None:
            context.apply(edit, text.fill(rule=self.row.kind.id))


def _price_of(kind: type[Rule]) -> Parameter:
    words = _SOFT_PRICE if kind.softer_level and kind.severity is Severity.HARD else _PRICE
    return Parameter("price", Said(words, {}, price=True), str(kind.price), number=True)
