"""The field for each kind of column, the same in tables and forms; that for names with a value each is made here."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QGridLayout, QWidget

from patrolplanner.domain.errors import PlannerError
from patrolplanner.domain.messages import translate
from patrolplanner.gui.look import STEP
from patrolplanner.gui.records.column import Column, EditorKind
from patrolplanner.gui.records.columns import pairs
from patrolplanner.gui.records.editors import (
    ChoiceField,
    ColourField,
    DateCell,
    FlagField,
    ManyField,
    TextField,
)
from patrolplanner.gui.records.facts import PlanFacts
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.parts import button, icon_button, label, throw_away
from patrolplanner.gui.widgets.popup import Popup, show_below

_NAME = {EditorKind.DATED: translate("records", "Name"), EditorKind.COUNTED: translate("records", "Who or what")}
_VALUE = {
    EditorKind.DATED: translate("records", "Valid until (empty: no end)"),
    EditorKind.COUNTED: translate("records", "How many"),
}
_REMOVE = translate("records", "Remove this line")
_CHANGE = translate("records", "Change one by one")


class PairField(TextField):
    """``NAME:VALUE;NAME:VALUE``, typed, or made line by line in a small window under it."""

    def __init__(self, parent: QWidget | None, column: Column, facts: PlanFacts) -> None:
        super().__init__(parent, column)
        self._column, self._facts = column, facts
        self.offer("down", said(_CHANGE), self._open)

    def _open(self) -> None:
        popup = Popup(self)
        PairLines(popup, self, self._column, self._facts)
        show_below(popup, self)


class PairLines:
    """The lines in the window; whatever is changed stands in the field at once."""

    def __init__(self, popup: Popup, field: PairField, column: Column, facts: PlanFacts) -> None:
        self._popup, self._field, self._column, self._today = popup, field, column, facts.today
        self._offered = list(column.choices(facts))
        self._lines: list[tuple[ChoiceField, TextField]] = []
        self.grid = QGridLayout()
        self.grid.setSpacing(STEP)
        self.grid.setColumnMinimumWidth(0, 150)
        self.grid.setColumnMinimumWidth(1, 120)
        for place, words in enumerate((_NAME[column.kind], _VALUE[column.kind])):
            self.grid.addWidget(label(said(words), "quiet"), 0, place)
        popup.rows.addLayout(self.grid)
        popup.rows.addWidget(button(translate("records", "Another line"), self._another, role="flat"))
        try:
            there = pairs(field.text())
        except PlannerError:
            there = []
        for name, value in there:
            self._line(name, value)
        if not there:
            self._line("", "")
        popup.closed.connect(field.take_own)
        self._lines[0][0].setFocus()

    def _another(self) -> None:
        self._line("", "")
        self._popup.adjustSize()
        self._lines[-1][0].setFocus()

    def _line(self, name: str, value: str) -> None:
        names = ChoiceField(None, ["", *self._offered], free=True)
        names.show_written(name)
        values = (
            DateCell(None, self._column, self._today)
            if self._column.kind is EditorKind.DATED
            else TextField(None, self._column)
        )
        values.show_written(value)
        row = self.grid.rowCount()
        line = (names, values)
        self._lines.append(line)
        remove = icon_button("remove", _REMOVE, lambda: self._remove(line, shown))
        shown = (names, values, remove)
        for place, widget in enumerate(shown):
            self.grid.addWidget(widget, row, place)
        names.editTextChanged.connect(lambda _text: self._write())
        values.textChanged.connect(lambda _text: self._write())

    def _remove(self, line: tuple[ChoiceField, TextField], shown: Iterable[QWidget]) -> None:
        self._lines.remove(line)
        throw_away(shown)
        self._write()
        self._popup.adjustSize()

    def _write(self) -> None:
        said_pairs = [(n.written().strip(), v.written().strip()) for n, v in self._lines]
        self._field.setText("; ".join(f"{name}:{value}" if value else name for name, value in said_pairs if name))


Field = TextField | ChoiceField | FlagField


def field_for(column: Column, facts: PlanFacts, parent: QWidget | None) -> Field:
    match column.kind:
        case EditorKind.CHOICE:
            return ChoiceField(parent, column.choices(facts), free=False)
        case EditorKind.REFERENCE | EditorKind.SUGGESTION:
            return ChoiceField(parent, column.choices(facts), free=True)
        case EditorKind.FLAG:
            return FlagField(parent, column, facts)
        case EditorKind.DATE:
            return DateCell(parent, column, facts.today)
        case EditorKind.MANY:
            return ManyField(parent, column, column.choices(facts))
        case EditorKind.DATED | EditorKind.COUNTED:
            return PairField(parent, column, facts)
        case EditorKind.COLOUR:
            return ColourField(parent, column)
    return TextField(parent, column)
