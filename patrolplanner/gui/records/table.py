"""A table of records with everything around it: filters, add, duplicate, delete, copy, paste, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from patrolplanner.domain.errors import PlannerError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.gui.icons import draw, icon
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.records.cell_block import CellBlock
from patrolplanner.gui.records.cells_copied import from_text
from patrolplanner.gui.records.column import RecordKind
from patrolplanner.gui.records.column_layout import ColumnLayout
from patrolplanner.gui.records.commands import TableCommands
from patrolplanner.gui.records.facts import PlanFacts
from patrolplanner.gui.records.heading_menu import HeadingMenu
from patrolplanner.gui.records.headings import MENU
from patrolplanner.gui.records.hint import Hint
from patrolplanner.gui.records.model import RecordModel
from patrolplanner.gui.records.removing import leaving
from patrolplanner.gui.records.sifting import Sifter
from patrolplanner.gui.records.view import RecordView
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.heads import HeadMarks
from patrolplanner.gui.widgets.line import LineField
from patrolplanner.gui.widgets.parts import button, column, icon_button, label, row
from patrolplanner.gui.widgets.popup import show_below
from patrolplanner.services.edits.records import KEYS, add_records

_ADDED = translate("records", "New {kind}")
_COPIED = translate("records", "Copy of {record}")
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
        self.columns = ColumnLayout(self.view, kind, name)
        self.notice = Hint(self.model)
        self.cells = CellBlock(self.view, self.sifter, self.columns, self.notice)
        self._stack = QStackedWidget()
        self.doing = TableCommands(self, self._stack, self.view)
        self._make_commands()
        self._lay_out()
        self.columns.restore()
        unclear = {at: c.help for at, c in enumerate(kind.columns) if c.unclear}
        HeadMarks(self.view.horizontalHeader(), unclear, MENU)
        self.view.moved.connect(self.moved)
        self.model.refused.connect(lambda _index, reason: self.notice.tell(said(reason), "danger"))
        self.model.dataChanged.connect(lambda *_: self.moved.emit())
        for happening in (self.model.rowsInserted, self.model.rowsRemoved, self.sifter.narrowed):
            happening.connect(self._count)
        self.view.headings.wanted.connect(self._open_heading)
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
        if not index.isValid() and self.sifter.hides:
            self.show_all()
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
        self.show_all()
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
        """Take out the records of the selected cells, asking first where others go with them."""
        positions = self.cells.positions()
        if not positions:
            return
        what = self._named(positions)
        try:
            chosen = leaving(self, self.context, self.kind.field, positions, what)
        except PlannerError as error:
            self.notice.tell(said(error.message), "danger")
            return
        if chosen is None:
            return
        row = self.view.currentIndex().row()
        if self.notice.do(chosen.edit, chosen.step):
            self.notice.tell(chosen.done, "quiet", undo=True)
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

    def _make_commands(self) -> None:
        add = self.doing.add
        add("copy", translate("records", "&Copy cells"), self.copy, "Ctrl+C")
        add("paste", translate("records", "&Paste cells"), self.paste, "Ctrl+V")
        add("fill", translate("records", "&Fill down"), self.cells.fill_down, "Ctrl+D")
        add("fill-right", translate("records", "Fill to the &right"), self.cells.fill_right, "Ctrl+R")
        add("clear", translate("records", "&Empty cells"), self.cells.clear, "Del")
        self.doing.part()
        add("add", translate("records", "&New record"), self.add, "Ctrl+N", "Ins", inside=False)
        add("duplicate", translate("records", "&Duplicate record"), self.duplicate, "Ctrl+Shift+D", inside=False)
        add("remove", translate("records", "De&lete records"), self.remove, "Ctrl+-")
        self.doing.part()
        add("filter", translate("records", "F&ilter"), self._to_filter, "Ctrl+Shift+F", inside=False)

    def make_main(self) -> None:
        """This table's button for new records is the filled one of the page."""
        self.add_button.setProperty("role", "main")

    def commands(self) -> list[QAction]:
        return list(self.doing.by_name.values())

    def _lay_out(self) -> None:
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty_state())
        column(self._bar(), (self._stack, 1), self.notice, of=self)

    def _bar(self) -> QHBoxLayout:
        self.filter = LineField()
        self.filter.setPlaceholderText(said(translate("records", "Filter")))
        self.filter.setAccessibleName(said(translate("records", "Filter")))
        self.filter.setClearButtonEnabled(True)
        draw(self.filter.addAction(icon("filter"), QLineEdit.ActionPosition.LeadingPosition), "filter")
        self.filter.setMaximumWidth(260)
        self.filter.textChanged.connect(lambda _text: self._sift())
        self.count = label(role="quiet")
        self.columns_button = icon_button("more", translate("records", "Columns"), self._choose_columns)
        self.add_button = button(_ADDED.fill(kind=self.kind.one), self.add)
        twice = icon_button("copy", translate("records", "Duplicate record (Ctrl+Shift+D)"), self.duplicate)
        remove = icon_button("remove", translate("records", "Delete records (Ctrl+-)"), self.remove)
        self.all_button = button(translate("records", "Show all"), self.show_all, role="flat")
        self.bar = row(
            (self.filter, 1), self.count, self.all_button, 1, self.add_button, twice, remove, self.columns_button
        )
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

    def _open_heading(self, place: int) -> None:
        headings = self.view.headings
        menu = HeadingMenu(headings, self.sifter, place, self._choose_columns)
        show_below(menu, headings, headings.sectionViewportPosition(place))

    def show_all(self) -> None:
        """No filter keeps a record back any more."""
        self.filter.clear()
        self.sifter.open_up()

    def _to_filter(self) -> None:
        self.filter.setFocus()
        self.filter.selectAll()

    def _sift(self) -> None:
        self.sifter.search(self.filter.text(), self.columns.shown)
        self._count()

    def _count(self, *_: object) -> None:
        shown, hides = self.sifter.rowCount(), self.sifter.hides
        all_ = sum(1 for r in self.model.records if self.sifter.wanted is None or self.sifter.wanted(r))
        self.count.setText(said(_OF, shown=shown, all=all_) if hides else str(all_) if all_ else "")
        self.all_button.setVisible(hides)
        self._nothing.setText(said(_NO_MATCH if all_ else self.kind.empty))
        # a table that filters have emptied stays, for its headings say which
        self._stack.setCurrentIndex(0 if shown or self.sifter.headings else 1)
