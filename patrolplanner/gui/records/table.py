"""A table of records with everything around it: filter, add, duplicate, delete, copy, paste, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QLineEdit, QMenu, QStackedWidget, QVBoxLayout, QWidget

from patrolplanner.domain.errors import PlannerError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.gui import remembered
from patrolplanner.gui.icons import draw, icon
from patrolplanner.gui.look import STEP
from patrolplanner.gui.plan_context import Desk
from patrolplanner.gui.records import cells_copied
from patrolplanner.gui.records.cells_copied import Pasted, as_text, columns_headed, from_text
from patrolplanner.gui.records.column import Kind, RecordKind
from patrolplanner.gui.records.facts import Facts
from patrolplanner.gui.records.model import RecordModel
from patrolplanner.gui.records.view import RecordView, Sifter
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.parts import button, icon_button, label, set_role
from patrolplanner.services.edits.records import (
    KEYS,
    add_records,
    change_records,
    removal,
    remove_records,
    together,
)

_ADDED = translate("records", "New {kind}")
_COPIED = translate("records", "Copy of {record}")
_REMOVED = translate("records", "Delete {records}")
_PASTED = translate("records", "Paste {count} cells")
_CLEARED = translate("records", "Clear {count} cells")
_FILLED = translate("records", "Fill {count} cells down")
_GONE = translate("records", "Deleted: {records}.")
_GONE_WITH = translate("records", "Deleted: {records}, and with it {others}.")
_SEVERAL = translate("records", "{count} × {kind}")
_OF = translate("records", "{shown} of {all}")
_NO_MATCH = translate("records", "Nothing here has these words.")
_WAS_PASTED = translate("records", "Pasted {cells} cells: {changed} changed, {new} new.")


class RecordTable(QWidget):
    """A page's table. ``wanted`` limits it to some records; ``fresh`` makes new ones that belong to them."""

    moved = Signal()
    """Another record is the present one, or the present one is another now."""

    def __init__(self, desk: Desk, kind: RecordKind, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.kind = kind
        self.name = name
        self.fresh: Callable[[Facts], Any] = kind.new
        self.model = RecordModel(desk, kind, self)
        self.sifter = Sifter(self.model, self)
        self.view = RecordView(self.model, self.sifter, self)
        self.view.setAccessibleName(said(kind.one))
        self.actions_by_name: dict[str, QAction] = {}
        self._stack = QStackedWidget()
        self._make_actions()
        self._lay_out()
        self._restore()
        self.view.moved.connect(self.moved)
        self.model.refused.connect(lambda _index, reason: self.tell(said(reason), "danger"))
        self.model.dataChanged.connect(lambda *_: self.moved.emit())
        for happening in (self.sifter.rowsInserted, self.sifter.rowsRemoved, self.sifter.modelReset):
            happening.connect(self._count)
        self._count()

    # -- what is there --------------------------------------------------------------------------------

    @property
    def record(self) -> Any | None:
        """The present record, None when there is none."""
        position = self.position
        return None if position is None else self.model.records[position]

    @property
    def position(self) -> int | None:
        """Where the present record stands in the plan."""
        index = self.view.currentIndex()
        return self.sifter.mapToSource(index).row() if index.isValid() else None

    def limit(self, wanted: Callable[[Any], bool] | None) -> None:
        """Show these records only."""
        self.sifter.limit(wanted)
        self._count()

    def select(self, position: int, column: int | None = None) -> None:
        """Make a record the present one, whatever the filter says."""
        index = self.sifter.mapFromSource(self.model.index(position, self._first_column if column is None else column))
        if not index.isValid() and self.filter.text():
            self.filter.clear()
            self._sift()
            index = self.sifter.mapFromSource(self.model.index(position, self._first_column))
        if index.isValid():
            self.view.go_to(index)
            self.view.scrollTo(index)

    def select_id(self, id_: str) -> bool:
        """Make the record with this number the present one; whether there is such a record."""
        key = KEYS[self.kind.field]
        place = next((n for n, r in enumerate(self.model.records) if getattr(r, key) == id_), None)
        if place is not None:
            self.select(place)
        return place is not None

    def tell(self, text: str, role: str = "quiet", *, undo: bool = False) -> None:
        """Say under the table what came of something."""
        set_role(self.notice, role)
        self.notice.setText(text)
        self.notice.setVisible(bool(text))
        self._undo.setVisible(undo)

    def remember(self) -> None:
        """Keep widths and hidden columns for the next time."""
        remembered.remember_layout(f"table-{self.name}", self.view.horizontalHeader().saveState())

    # -- commands -------------------------------------------------------------------------------------

    def add(self) -> None:
        """A new record at the end, ready to be written."""
        if self._wanting():
            return
        self.filter.clear()
        self._sift()
        record = self.fresh(self.model.facts)
        if self._do(add_records(self.kind.field, [record]), _ADDED.fill(kind=self.kind.one)):
            self.select(len(self.model.records) - 1)
            self.view.setFocus()

    def duplicate(self) -> None:
        """The present record once more, right behind it."""
        position = self.position
        if position is None:
            return
        record = self.model.records[position]
        copy = self.kind.copied(self.model.facts, record)
        label_ = _COPIED.fill(record=self.kind.name(self.model.facts, record))
        if self._do(add_records(self.kind.field, [copy], position + 1), label_):
            self.select(position + 1)

    def remove(self) -> None:
        """Take out the records of the selected cells, and say what went with them."""
        positions = sorted({self.sifter.mapToSource(i).row() for i in self._selected()})
        if not positions:
            return
        what = self._named(positions)
        try:
            others = removal(self.desk.document, self.kind.field, positions)
        except PlannerError as error:
            self.tell(said(error.message), "danger")
            return
        row = self.view.currentIndex().row()
        if self._do(remove_records(self.kind.field, positions), _REMOVED.fill(records=what)):
            text = said(_GONE_WITH, records=what, others=others) if others else said(_GONE, records=what)
            self.tell(text, "quiet", undo=True)
            if rows := self.sifter.rowCount():
                self.view.go_to(self.sifter.index(min(row, rows - 1), self._first_column))

    def copy(self) -> None:
        """Put the selected cells on the clipboard, as a spreadsheet does."""
        cells = self._selected()
        if not cells:
            return
        rows = sorted({i.row() for i in cells})
        columns = self._in_order({i.column() for i in cells})
        chosen = {(i.row(), i.column()) for i in cells}
        text = as_text(
            [self._text(row, column) if (row, column) in chosen else "" for column in columns] for row in rows
        )
        QApplication.clipboard().setText(text)

    def paste(self) -> None:
        """Take cells from the clipboard from the present cell on; a bad one refuses all, with line and reason."""
        rows = from_text(QApplication.clipboard().text())
        if not rows or self._wanting():
            return
        places = columns_headed(self.kind, rows[0])
        if places is not None:
            rows = rows[1:]
            onto: list[int] = []
        else:
            rows, places, onto = self._target(rows)
        self._take_pasted(cells_copied.paste(self.kind, self.model.facts, self.fresh, rows, places, onto))

    def clear_cells(self) -> None:
        """Empty the selected cells, where they may be empty."""
        self._fill(lambda _row, _column: "", _CLEARED)

    def fill_down(self) -> None:
        """Give the selected cells the text of the topmost one of their column."""
        cells = self._selected()
        if len({i.row() for i in cells}) < 2:
            return
        top = {column: min(i.row() for i in cells if i.column() == column) for column in {i.column() for i in cells}}
        self._fill(lambda _row, column: self._text(top[column], column), _FILLED)

    # -- inside ---------------------------------------------------------------------------------------

    @property
    def _first_column(self) -> int:
        header = self.view.horizontalHeader()
        shown = (header.logicalIndex(n) for n in range(header.count()))
        return next((n for n in shown if not self.view.isColumnHidden(n)), 0)

    def _selected(self) -> list[QModelIndex]:
        found = [i for i in self.view.selectionModel().selectedIndexes() if not self.view.isColumnHidden(i.column())]
        return found or ([self.view.currentIndex()] if self.view.currentIndex().isValid() else [])

    def _in_order(self, columns: set[int]) -> list[int]:
        return sorted(columns, key=self.view.horizontalHeader().visualIndex)

    def _visible_columns(self) -> list[int]:
        header = self.view.horizontalHeader()
        return [n for n in map(header.logicalIndex, range(header.count())) if not self.view.isColumnHidden(n)]

    def _text(self, row: int, column: int) -> str:
        return str(self.sifter.index(row, column).data(Qt.ItemDataRole.EditRole))

    def _named(self, positions: Sequence[int]) -> Message | str:
        if len(positions) == 1:
            return self.kind.name(self.model.facts, self.model.records[positions[0]])
        return _SEVERAL.fill(count=len(positions), kind=self.kind.one)

    def _wanting(self) -> bool:
        """Whether something else is needed first; what it is stands under the table then."""
        missing = any(not self.model.facts.records(field) for field in self.kind.needs)
        if missing and self.kind.wanting is not None:
            self.tell(said(self.kind.wanting), "danger")
        return missing

    def _do(self, edit: Any, label_: Message) -> bool:
        """One step; a refusal stands under the table."""
        self.tell("")
        refusal = self.model.do(edit, label_)
        if refusal is not None:
            self.tell(said(refusal), "danger")
        return refusal is None

    def _target(self, rows: list[list[str]]) -> tuple[list[list[str]], list[int | None], list[int]]:
        """Rows, columns and positions that copied cells without headings fall onto."""
        current = self.view.currentIndex()
        cells = self._selected()
        columns = self._visible_columns()
        top = min((i.row() for i in cells), default=self.sifter.rowCount())
        left = self._in_order({i.column() for i in cells})[0] if cells else columns[0]
        if len(rows) == 1 and len(rows[0]) == 1 and len(cells) > 1:
            wide = len({i.column() for i in cells})
            rows = [rows[0] * wide for _ in {i.row() for i in cells}]
        places: list[int | None] = [*columns[columns.index(left) :]]
        last = self.sifter.rowCount()
        onto = [self.sifter.mapToSource(self.sifter.index(r, 0)).row() for r in range(top, min(top + len(rows), last))]
        return rows, places, onto if current.isValid() else []

    def _take_pasted(self, pasted: Pasted | Message) -> None:
        if isinstance(pasted, Message):
            self.tell(said(pasted), "danger")
            return
        field = self.kind.field
        edit = together(change_records(field, pasted.changes), add_records(field, pasted.new))
        if self._do(edit, _PASTED.fill(count=pasted.cells)):
            self.tell(
                said(_WAS_PASTED, cells=pasted.cells, changed=len(pasted.changes), new=len(pasted.new)),
                undo=bool(pasted.changes or pasted.new),
            )

    def _fill(self, text: Callable[[int, int], str], label_: Message) -> None:
        changes: dict[int, Any] = {}
        cells = [i for i in self._selected() if self.model.column(i.column()).kind is not Kind.READ]
        for index in sorted(cells, key=lambda i: (i.row(), i.column())):
            position, column = self.sifter.mapToSource(index).row(), self.model.column(index.column())
            record = changes.get(position, self.model.records[position])
            try:
                written = text(index.row(), index.column())
                changes[position] = cells_copied.put_cell(column, self.model.facts, record, written)
            except PlannerError as error:
                self.tell(f"{said(column.title)}: {said(error.message)}", "danger")
                return
        if changes:
            self._do(change_records(self.kind.field, changes), label_.fill(count=len(cells)))

    # -- laying out -----------------------------------------------------------------------------------

    def _make_actions(self) -> None:
        self._action("add", translate("records", "&New record"), self.add, "Ctrl+N", "Ins")
        self._action("duplicate", translate("records", "&Duplicate record"), self.duplicate, "Ctrl+D")
        self._action("remove", translate("records", "De&lete records"), self.remove, "Del")
        self._action("copy", translate("records", "&Copy cells"), self.copy, "Ctrl+C")
        self._action("paste", translate("records", "&Paste cells"), self.paste, "Ctrl+V")
        self._action("fill", translate("records", "&Fill down"), self.fill_down, "Ctrl+Shift+D")
        self._action("clear", translate("records", "&Empty cells"), self.clear_cells, "Backspace")
        self._action("filter", translate("records", "&Filter"), self._to_filter, "Ctrl+Shift+F")

    def _action(self, name: str, text: Message, pressed: Callable[[], None], *keys: str) -> None:
        action = QAction(said(text), self)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _checked=False: pressed())
        inside = name in ("remove", "copy", "paste", "clear", "fill")
        (self._stack if inside else self).addAction(action)
        self.actions_by_name[name] = action

    def make_main(self) -> None:
        """This table's button for new records is the filled one of the page."""
        self.add_button.setProperty("role", "main")

    def commands(self) -> list[QAction]:
        """What the window's menu offers for this table."""
        return list(self.actions_by_name.values())

    def _lay_out(self) -> None:
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(STEP * 2)
        down.addLayout(self._bar())
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty_state())
        down.addWidget(self._stack, 1)
        across = QHBoxLayout()
        self.notice = label(wrap=True)
        self._undo = button(translate("records", "Undo"), self._take_back, role="flat")
        across.addWidget(self.notice, 1)
        across.addWidget(self._undo)
        down.addLayout(across)
        self.tell("")

    def _bar(self) -> QHBoxLayout:
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(said(translate("records", "Filter")))
        self.filter.setAccessibleName(said(translate("records", "Filter")))
        self.filter.setClearButtonEnabled(True)
        draw(self.filter.addAction(icon("filter"), QLineEdit.ActionPosition.LeadingPosition), "filter")
        self.filter.setMaximumWidth(260)
        self.filter.textChanged.connect(lambda _text: self._sift())
        self.count = label(role="quiet")
        self.bar = QHBoxLayout()
        self.bar.setSpacing(STEP * 2)
        self.bar.addWidget(self.filter, 1)
        self.bar.addWidget(self.count)
        self.bar.addStretch(1)
        self.columns_button = icon_button("more", translate("records", "Columns"), self._choose_columns)
        self.add_button = button(_ADDED.fill(kind=self.kind.one), self.add)
        for part in (
            self.add_button,
            icon_button("copy", translate("records", "Duplicate record (Ctrl+D)"), self.duplicate),
            icon_button("remove", translate("records", "Delete records (Del)"), self.remove),
            self.columns_button,
        ):
            self.bar.addWidget(part)
        header = self.view.horizontalHeader()
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(lambda _place: self._choose_columns())
        return self.bar

    def _empty_state(self) -> QWidget:
        frame = QWidget()
        frame.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        down = QVBoxLayout(frame)
        self._nothing: QLabel = label(role="quiet", wrap=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        down.addStretch(1)
        down.addWidget(self._nothing)
        down.addStretch(2)
        return frame

    def _restore(self) -> None:
        header = self.view.horizontalHeader()
        for place, column in enumerate(self.kind.columns):
            wanted = header.fontMetrics().horizontalAdvance(said(column.title)) + 30
            self.view.setColumnWidth(place, max(column.width, wanted))
            self.view.setColumnHidden(place, column.hidden)
        state = remembered.layout(f"table-{self.name}")
        if not state.isEmpty():
            header.restoreState(state)
            header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)

    def columns_menu(self) -> QMenu:
        """The columns to show or hide."""
        menu = QMenu(self)
        for place in self._in_order(set(range(len(self.kind.columns)))):
            action = menu.addAction(said(self.kind.columns[place].title))
            action.setCheckable(True)
            action.setChecked(not self.view.isColumnHidden(place))
            action.toggled.connect(lambda shown, place=place: self._show_column(place, shown))
        return menu

    def _show_column(self, place: int, shown: bool) -> None:
        if shown or len(self._visible_columns()) > 1:
            self.view.setColumnHidden(place, not shown)
            if self.view.columnWidth(place) == 0:
                self.view.setColumnWidth(place, self.kind.columns[place].width)

    def _choose_columns(self) -> None:
        self.columns_menu().popup(self.columns_button.mapToGlobal(self.columns_button.rect().bottomLeft()))

    def _to_filter(self) -> None:
        self.filter.setFocus()
        self.filter.selectAll()

    def _sift(self) -> None:
        self.sifter.search(self.filter.text(), self._visible_columns())
        self._count()

    def _count(self, *_: object) -> None:
        shown = self.sifter.rowCount()
        all_ = sum(1 for r in self.model.records if self.sifter.wanted is None or self.sifter.wanted(r))
        self.count.setText(said(_OF, shown=shown, all=all_) if shown != all_ else str(all_) if all_ else "")
        self._nothing.setText(said(_NO_MATCH if all_ else self.kind.empty))
        self._stack.setCurrentIndex(0 if shown else 1)

    def _take_back(self) -> None:
        self.tell("")
        self.desk.undo()
