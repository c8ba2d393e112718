"""All properties of the present record of a table as a form; the reason of a refusal stands under its field."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QLineEdit, QWidget

from patrolplanner.gui.drawing import LEFT
from patrolplanner.gui.look import STEP
from patrolplanner.gui.records.column import Column
from patrolplanner.gui.records.fields import Field, field_for
from patrolplanner.gui.records.table import RecordTable
from patrolplanner.gui.said import as_tip, said
from patrolplanner.gui.widgets import parts
from patrolplanner.gui.widgets.heads import MARK, QuestionMark
from patrolplanner.gui.widgets.parts import label, restyle


class RecordForm(QWidget):
    """The fields of some columns, for the record at which a table stands."""

    def __init__(self, table: RecordTable, keys: Sequence[str] = ()) -> None:
        super().__init__()
        self.table = table
        columns = table.kind.columns
        chosen = keys or [c.key for c in columns if not c.read_only]
        self.places = [table.kind.column(key) for key in chosen]
        self._rows: dict[int, _FieldRow] = {}
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(STEP * 2)
        form.setVerticalSpacing(STEP)
        titles = [said(column.title) for column in columns if not column.read_only]
        self.widest = max(self.fontMetrics().horizontalAdvance(title) for title in titles) + STEP
        self.widest += MARK + 2 if any(column.unclear for column in columns) else 0
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for place in self.places:
            row = _FieldRow(self, columns[place], place)
            row.head.setMinimumWidth(self.widest)
            self._rows[place] = row
            form.addRow(row.head, row.box)
        table.moved.connect(self.refresh)
        self.refresh()

    def field(self, key: str) -> Field:
        return self._rows[self.table.kind.column(key)].field

    def reason(self, key: str) -> str:
        """What stands under the field of a column, empty when its text is taken."""
        return self._rows[self.table.kind.column(key)].reason.text()

    def refresh(self) -> None:
        """Show the present record; a text that was refused stays while its record does."""
        record = self.table.record
        self.setEnabled(record is not None)
        for row in self._rows.values():
            row.show_record(record)


class _Remark(QLabel):
    """A sentence under a field that is as high as its lines: a form of Qt shares its room out before it wraps them."""

    def __init__(self, role: str) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setProperty("role", role)
        self.hide()

    def say(self, text: str) -> None:
        self.setText(text)
        self._keep_lines()
        self.setVisible(bool(text))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_lines()

    def _keep_lines(self) -> None:
        self.setMinimumHeight(self.heightForWidth(self.width()) if self.text() else 0)


class _FieldRow(QObject):
    """One field with its title and what is to be said of it."""

    def __init__(self, form: RecordForm, column: Column, place: int) -> None:
        super().__init__(form)
        self.form, self.column, self.place = form, column, place
        self.record: object = None
        self.position: int | None = None
        self.box = QWidget()
        self.field: Field = field_for(column, form.table.model.facts, self.box)
        self.field.setAccessibleName(said(column.title))
        if isinstance(self.field, QLineEdit):
            self.field.setAlignment(LEFT)  # as in fields of numbers everywhere else
        self.field.setObjectName(column.key)
        self.reason, self.mark = _Remark("danger"), _Remark("warn")
        parts.column(self.field, self.reason, self.mark, of=self.box, spacing=2)
        self.title = label(said(column.title), "quiet")
        self.title.setBuddy(self.field)
        self.title.setToolTip(as_tip(column.help))
        self.field.setAccessibleDescription(column.help)
        self.head: QWidget = self.title
        if column.unclear:
            self.head = QWidget()
            parts.row(self.title, QuestionMark(said(column.title), column.help), 1, of=self.head, spacing=2)
        self._listen()

    def _listen(self) -> None:
        field = self.field
        field.chosen.connect(self.take)
        field.installEventFilter(self)
        if isinstance(field, QComboBox):
            if (line := field.lineEdit()) is not None:
                line.editingFinished.connect(self.take)
                line.installEventFilter(self)
        elif isinstance(field, QLineEdit):
            field.editingFinished.connect(self.take)

    def show_record(self, record: object) -> None:
        position = self.form.table.position
        facts = self.form.table.model.facts
        if record is not None and position == self.position and self.reason.text() and record is self.record:
            return
        self.record, self.position = record, position
        self._say("")
        if isinstance(self.field, QComboBox) and record is not None:
            self._offer(self.field)
        mark = self.column.mark(facts, record) if record is not None else None
        self.mark.say(said(mark.text) if mark else "")
        text = self.column.text(facts, record) if record is not None else ""
        if self.field.written() != text:
            self.field.show_written(text)

    def _offer(self, field: QComboBox) -> None:
        """The list of what can be chosen, as the plan has it now."""
        offered = list(self.column.choices(self.form.table.model.facts))
        if offered != [field.itemText(n) for n in range(field.count())]:
            field.clear()
            field.addItems(offered)

    def take(self) -> None:
        """Write what stands in the field into the record, or say why not."""
        table = self.form.table
        if self.position is None or self.record is None or self.position != table.position:
            return
        text = self.field.written()
        if text == self.column.text(table.model.facts, table.record):
            self._say("")
            return
        reason = table.model.put(self.position, self.place, text)
        self._say(said(reason) if reason else "")
        if reason is None:
            self.show_record(table.record)

    def _say(self, text: str) -> None:
        self.reason.say(text)
        restyle(self.field, "bad", bool(text))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Esc gives up what was typed; a wheel turned over a list changes nothing by accident."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self._say("")
            if self.record is not None:
                self.field.show_written(self.column.text(self.form.table.model.facts, self.form.table.record))
            return True
        if event.type() is QEvent.Type.Wheel and isinstance(self.field, QComboBox) and not self.field.hasFocus():
            event.ignore()
            return True
        return False
