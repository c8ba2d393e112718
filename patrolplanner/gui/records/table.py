"""A table of records with everything around it: filter, add, duplicate, delete, copy, paste, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from patrolplanner.domain.errors import PlannerError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.gui.icons import draw, icon
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.records.cell_block import CellBlock
from patrolplanner.gui.records.cells_copied import from_text
from patrolplanner.gui.records.column import RecordKind
from patrolplanner.gui.records.column_layout import ColumnLayout
from patrolplanner.gui.records.facts import PlanFacts
from patrolplanner.gui.records.hint import Hint
from patrolplanner.gui.records.model import RecordModel
from patrolplanner.gui.records.view import RecordView, Sifter
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.heads import HeadMarks
from patrolplanner.gui.widgets.parts import button, column, icon_button, label, row
from patrolplanner.services.edits.records import KEYS, add_records, removal, remove_records

_ADDED = translate("records", "New {kind}")
_COPIED = translate("records", "Copy of {record}")
_REMOVED = translate("records", "Delete {records}")
_GONE = translate("records", "Deleted: {records}.")
_GONE_WITH = translate("records", "Deleted: {records}, and with it {others}.")
_SEVERAL = translate("records", "{count} × {kind}")
_OF = translate("records", "{shown} of {all}")
_NO_MATCH = translate("records", "Nothing here has these words.")


class RecordTable(QWidget):
    """A page's table. ``wanted`` limits it to some records; ``fresh`` makes new ones that belong to them."""

    moved = Signal()
    """Another record is the present one, or the present one is another now."""

    def __init__(self, context: PlanContext, kind: RecordKind, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.kind = kind
        self.name = name
        self.fresh: Callable[[PlanFacts], Any] = kind.new
        self.model = RecordModel(context, kind, self)
        self.sifter = Sifter(self.model, self)
        self.view = RecordView(self.model, self.sifter, self)
        self.view.setAccessibleName(said(kind.one))
        self.actions_by_name: dict[str, QAction] = {}
        self.columns = ColumnLayout(self.view, kind, name)
        self.notice = Hint(self.model)
        self.cells = CellBlock(self.view, self.sifter, self.columns, self.notice)
        self._stack = QStackedWidget()
        self._make_actions()
        self._lay_out()
        self.columns.restore()
        unclear = {at: c.help for at, c in enumerate(kind.columns) if c.unclear}
        HeadMarks(self.view.horizontalHeader(), unclear)
        self.view.moved.connect(self.moved)
        self.model.refused.connect(lambda _index, reason: self.notice.tell(said(reason), "danger"))
        self.model.dataChanged.connect(lambda *_: self.moved.emit())
        # the sifter lets rows go before the model has: what there is in all is known when the model tells
        for part in (self.sifter, self.model):
            for happening in (part.rowsInserted, part.rowsRemoved, part.modelReset):
                happening.connect(self._count)
        self._count()

    # -- what is there --------------------------------------------------------------------------------

    @property
    def record(self) -> Any | None:
        position = self.position
        return None if position is None else self.model.records[position]

    @property
    def position(self) -> int | None:
        """Where the present record stands in the plan."""
        index = self.view.currentIndex()
        return self.sifter.mapToSource(index).row() if index.isValid() else None

    def limit(self, wanted: Callable[[Any], bool] | None) -> None:
        self.sifter.limit(wanted)
        self._count()

    def select(self, position: int, column: int | None = None) -> None:
        """Make a record the present one, whatever the filter says."""
        index = self.sifter.mapFromSource(self.model.index(position, self.columns.first if column is None else column))
        if not index.isValid() and self.filter.text():
            self.filter.clear()
            self._sift()
            index = self.sifter.mapFromSource(self.model.index(position, self.columns.first))
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

    # -- commands -------------------------------------------------------------------------------------

    def add(self) -> None:
        """A new record at the end, ready to be written."""
        if self._wanting():
            return
        self.filter.clear()
        self._sift()
        record = self.fresh(self.model.facts)
        if self.notice.do(add_records(self.kind.field, [record]), _ADDED.fill(kind=self.kind.one)):
            self.select(len(self.model.records) - 1)
            self.view.setFocus()

    def duplicate(self) -> None:
        position = self.position
        if position is None:
            return
        record = self.model.records[position]
        copy = self.kind.copied(self.model.facts, record)
        label_ = _COPIED.fill(record=self.kind.name(self.model.facts, record))
        if self.notice.do(add_records(self.kind.field, [copy], position + 1), label_):
            self.select(position + 1)

    def remove(self) -> None:
        """Take out the records of the selected cells, and say what went with them."""
        positions = self.cells.positions()
        if not positions:
            return
        what = self._named(positions)
        try:
            others = removal(self.context.document, self.kind.field, positions)
        except PlannerError as error:
            self.notice.tell(said(error.message), "danger")
            return
        row = self.view.currentIndex().row()
        if self.notice.do(remove_records(self.kind.field, positions), _REMOVED.fill(records=what)):
            text = said(_GONE_WITH, records=what, others=others) if others else said(_GONE, records=what)
            self.notice.tell(text, "quiet", undo=True)
            if rows := self.sifter.rowCount():
                self.view.go_to(self.sifter.index(min(row, rows - 1), self.columns.first))

    def copy(self) -> None:
        if text := self.cells.as_text():
            QApplication.clipboard().setText(text)

    def paste(self) -> None:
        """Take cells from the clipboard from the present cell on; a bad one refuses all, with line and reason."""
        rows = from_text(QApplication.clipboard().text())
        if rows and not self._wanting():
            self.cells.paste(rows, self.fresh)

    # -- inside ---------------------------------------------------------------------------------------

    def _named(self, positions: Sequence[int]) -> Message | str:
        if len(positions) == 1:
            return self.kind.name(self.model.facts, self.model.records[positions[0]])
        return _SEVERAL.fill(count=len(positions), kind=self.kind.one)

    def _wanting(self) -> bool:
        """Whether something else is needed first; what it is stands under the table then."""
        missing = any(not self.model.facts.records(field) for field in self.kind.needs)
        if missing and self.kind.wanting is not None:
            self.notice.tell(said(self.kind.wanting), "danger")
        return missing

    # -- laying out -----------------------------------------------------------------------------------

    def _make_actions(self) -> None:
        self._action("add", translate("records", "&New record"), self.add, "Ctrl+N", "Ins")
        self._action("duplicate", translate("records", "&Duplicate record"), self.duplicate, "Ctrl+D")
        self._action("remove", translate("records", "De&lete records"), self.remove, "Del")
        self._action("copy", translate("records", "&Copy cells"), self.copy, "Ctrl+C")
        self._action("paste", translate("records", "&Paste cells"), self.paste, "Ctrl+V")
        self._action("fill", translate("records", "&Fill down"), self.cells.fill_down, "Ctrl+Shift+D")
        self._action("clear", translate("records", "&Empty cells"), self.cells.clear, "Backspace")
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
        return list(self.actions_by_name.values())

    def _lay_out(self) -> None:
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty_state())
        column(self._bar(), (self._stack, 1), self.notice, of=self)

    def _bar(self) -> QHBoxLayout:
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(said(translate("records", "Filter")))
        self.filter.setAccessibleName(said(translate("records", "Filter")))
        self.filter.setClearButtonEnabled(True)
        draw(self.filter.addAction(icon("filter"), QLineEdit.ActionPosition.LeadingPosition), "filter")
        self.filter.setMaximumWidth(260)
        self.filter.textChanged.connect(lambda _text: self._sift())
        self.count = label(role="quiet")
        self.columns_button = icon_button("more", translate("records", "Columns"), self._choose_columns)
        self.add_button = button(_ADDED.fill(kind=self.kind.one), self.add)
        twice = icon_button("copy", translate("records", "Duplicate record (Ctrl+D)"), self.duplicate)
        remove = icon_button("remove", translate("records", "Delete records (Del)"), self.remove)
        self.bar = row((self.filter, 1), self.count, 1, self.add_button, twice, remove, self.columns_button)
        header = self.view.horizontalHeader()
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(lambda _place: self._choose_columns())
        return self.bar

    def _empty_state(self) -> QWidget:
        frame = QWidget()
        frame.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._nothing = label(role="quiet", wrap=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        down = QVBoxLayout(frame)
        down.addStretch(1)
        down.addWidget(self._nothing)
        down.addStretch(2)
        return frame

    def _choose_columns(self) -> None:
        self.columns.menu().popup(self.columns_button.mapToGlobal(self.columns_button.rect().bottomLeft()))

    def _to_filter(self) -> None:
        self.filter.setFocus()
        self.filter.selectAll()

    def _sift(self) -> None:
        self.sifter.search(self.filter.text(), self.columns.shown)
        self._count()

    def _count(self, *_: object) -> None:
        shown = self.sifter.rowCount()
        all_ = sum(1 for r in self.model.records if self.sifter.wanted is None or self.sifter.wanted(r))
        self.count.setText(said(_OF, shown=shown, all=all_) if shown != all_ else str(all_) if all_ else "")
        self._nothing.setText(said(_NO_MATCH if all_ else self.kind.empty))
        self._stack.setCurrentIndex(0 if shown else 1)
