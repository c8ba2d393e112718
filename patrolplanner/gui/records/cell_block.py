"""The selected cells of a table as one: copied, pasted over, emptied, filled down."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QTableView

from patrolplanner.domain.errors import PlannerError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.outgoing_text import as_table
from patrolplanner.gui.records import cells_copied
from patrolplanner.gui.records.cells_copied import columns_headed
from patrolplanner.gui.records.column import EditorKind
from patrolplanner.gui.records.column_layout import ColumnLayout
from patrolplanner.gui.records.facts import PlanFacts
from patrolplanner.gui.records.hint import Hint
from patrolplanner.gui.records.sifting import Sifter
from patrolplanner.gui.said import said
from patrolplanner.services.edits.records import add_records, change_records, together

_PASTED = translate("records", "Paste {count} {count:cell|cells}")
_CLEARED = translate("records", "Clear {count} {count:cell|cells}")
_FILLED = translate("records", "Fill {count} {count:cell|cells} down")
_FILLED_RIGHT = translate("records", "Fill {count} {count:cell|cells} to the right")
_NOT_CLEARED = translate("records", "Nothing was emptied: {record}, {column}: {reason} Ctrl+- deletes whole records.")
_NOT_FILLED = translate("records", "Nothing was filled: {record}, {column}: {reason}")
_CALCULATED = translate("records", "These cells follow from others; there is nothing in them to change.")
_NO_CELL = translate("records", "Choose the cell to paste into first.")
_WAS_PASTED = translate("records", "Pasted {cells} {cells:cell|cells}: {changed} changed, {new} new.")


class CellBlock:
    """Each thing done to the cells is one step; what came of it is said in the notice."""

    def __init__(self, view: QTableView, sifter: Sifter, columns: ColumnLayout, notice: Hint) -> None:
        self._view, self._columns, self._notice = view, columns, notice
        self._model, self._sifter = sifter.model, sifter

    def positions(self) -> list[int]:
        """Where the records of the cells stand in the plan."""
        return sorted({self._sifter.mapToSource(i).row() for i in self._cells()})

    def as_text(self) -> str:
        """The cells as a spreadsheet takes them; empty without any."""
        cells = self._cells()
        rows = sorted({i.row() for i in cells})
        columns = self._columns.in_order({i.column() for i in cells})
        chosen = {(i.row(), i.column()) for i in cells}
        return as_table(
            [self._text(row, column) if (row, column) in chosen else "" for column in columns] for row in rows
        )

    def paste(self, rows: list[list[str]], fresh: Callable[[PlanFacts], Any]) -> None:
        """Take rows from the present cell on, ``fresh`` records for those left over; a bad cell refuses all."""
        kind, facts = self._model.kind, self._model.facts
        places = columns_headed(kind, rows[0])
        if places is not None:
            rows = rows[1:]
            onto: list[int] = []
        elif not self._cells() and self._sifter.rowCount():
            self._notice.tell(said(_NO_CELL))
            return
        else:
            rows, places, onto = self._target(rows)
        pasted = cells_copied.paste(kind, facts, fresh, rows, places, onto)
        if isinstance(pasted, Message):
            self._notice.tell(said(pasted), "danger")
            return
        edit = together(change_records(kind.field, pasted.changes), add_records(kind.field, pasted.new))
        if self._notice.do(edit, _PASTED.fill(count=pasted.cells)):
            self._notice.tell(
                said(_WAS_PASTED, cells=pasted.cells, changed=len(pasted.changes), new=len(pasted.new)),
                undo=bool(pasted.changes or pasted.new),
            )

    def clear(self) -> None:
        """Empty the cells; where one of them must not be empty, all stay as they are."""
        self._fill(self._cells(), lambda _row, _column: "", _CLEARED, _NOT_CLEARED)

    def fill_down(self) -> None:
        """Give the cells the text of the topmost one of their column, a single row that of the row above."""
        cells = self._cells()
        rows = {i.row() for i in cells}
        if len(rows) == 1:
            above = min(rows) - 1
            self._fill(
                cells if above >= 0 else [], lambda _row, column: self._text(above, column), _FILLED, _NOT_FILLED
            )
            return
        top = {column: min(i.row() for i in cells if i.column() == column) for column in {i.column() for i in cells}}
        self._fill(cells, lambda _row, column: self._text(top[column], column), _FILLED, _NOT_FILLED)

    def fill_right(self) -> None:
        """Give the cells the text of the leftmost one of their row, a single column that of the column before."""
        cells = self._cells()
        columns = self._columns.in_order({i.column() for i in cells})
        if not columns:
            return
        shown = self._columns.shown
        left = columns[0] if len(columns) > 1 else shown[shown.index(columns[0]) - 1]
        if columns[0] != shown[0] or len(columns) > 1:
            others = [i for i in cells if i.column() != left]
            self._fill(others, lambda row, _column: self._text(row, left), _FILLED_RIGHT, _NOT_FILLED)

    def _cells(self) -> list[QModelIndex]:
        """The selected cells that can be seen; the present one when none is selected."""
        view, present = self._view, self._view.currentIndex()
        chosen = view.selectionModel().selectedIndexes() or ([present] if present.isValid() else [])
        return [i for i in chosen if not view.isColumnHidden(i.column())]

    def _text(self, row: int, column: int) -> str:
        return str(self._sifter.index(row, column).data(Qt.ItemDataRole.EditRole))

    def _target(self, rows: list[list[str]]) -> tuple[list[list[str]], list[int | None], list[int]]:
        """Rows, columns and positions that copied cells without headings fall onto."""
        current = self._view.currentIndex()
        cells, columns = self._cells(), self._columns.shown
        top = min((i.row() for i in cells), default=self._sifter.rowCount())
        left = self._columns.in_order({i.column() for i in cells})[0] if cells else columns[0]
        if len(rows) == 1 and len(rows[0]) == 1 and len(cells) > 1:
            wide = len({i.column() for i in cells})
            rows = [rows[0] * wide for _ in {i.row() for i in cells}]
        places: list[int | None] = [*columns[columns.index(left) :]]
        last = self._sifter.rowCount()
        onto = [
            self._sifter.mapToSource(self._sifter.index(r, 0)).row() for r in range(top, min(top + len(rows), last))
        ]
        return rows, places, onto if current.isValid() else []

    def _fill(
        self, cells: Sequence[QModelIndex], text: Callable[[int, int], str], step: Message, refused: Message
    ) -> None:
        """Write into every cell what a function of its row and column says, all of it or nothing."""
        model, changes = self._model, dict[int, Any]()
        written = [i for i in cells if model.column(i.column()).kind is not EditorKind.READ]
        if cells and not written:
            self._notice.tell(said(_CALCULATED))
        for index in sorted(written, key=lambda i: (i.row(), i.column())):
            position, column = self._sifter.mapToSource(index).row(), model.column(index.column())
            record = changes.get(position, model.records[position])
            try:
                changes[position] = cells_copied.put_cell(
                    column, model.facts, record, text(index.row(), index.column())
                )
            except PlannerError as error:
                named = model.kind.name(model.facts, model.records[position])
                self._notice.tell(said(refused, record=named, column=column.title, reason=error.message), "danger")
                return
        if changes:
            self._notice.do(change_records(model.kind.field, changes), step.fill(count=len(written)))
