"""Importing people or duties from any station's workbook: choose what is what, look, and take it over in one step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QStackedWidget, QWidget

from patrolplanner.domain.messages import translate
from patrolplanner.gui.importing.book_dialog import BookDialog
from patrolplanner.gui.importing.foreign_people import PeopleMapping
from patrolplanner.gui.importing.foreign_results import cells_in_short
from patrolplanner.gui.importing.foreign_roster import RosterMapping
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.runtime import jobs
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.choice_box import ChoiceBox
from patrolplanner.gui.widgets.parts import captioned, label, row, set_role
from patrolplanner.gui.widgets.segments import Segments
from patrolplanner.services.exchange.foreign_roster import duty_sheets
from patrolplanner.services.open_plan.document import Edit
from patrolplanner.store.exchange.cell_tally import SheetTally
from patrolplanner.store.exchange.duty_sheets import DutySheet, SheetShape
from patrolplanner.store.exchange.foreign_dates import ContextMonth, month_in
from patrolplanner.store.exchange.foreign_people import people_table
from patrolplanner.store.exchange.foreign_tables import ForeignTable, tables_of

PEOPLE, DUTIES = range(2)
_ALL = -1
_SHAPES = {
    SheetShape.LIST: translate("foreign import", "duty list by date"),
    SheetShape.GRID: translate("foreign import", "table of people and dates"),
    SheetShape.POSTS: translate("foreign import", "table of posts and dates"),
}


@dataclass(frozen=True)
class _ForeignBook:
    """A workbook as read: its sheets, and which of them are duty sheets."""

    tables: tuple[ForeignTable, ...]
    duties: tuple[DutySheet, ...]
    untouched: tuple[SheetTally, ...]
    """How many cells each sheet has, as long as nothing is taken from it."""


class MappingDialog(BookDialog):
    """Reads the workbook beside the window; duty sheets are recognised by themselves, everything else is people."""

    topic = "import.people"

    def __init__(self, parent: QWidget, context: PlanContext, book: Path) -> None:
        super().__init__(parent, context, book, translate("foreign import", "Import people or a roster"))
        self._read: _ForeignBook | None = None
        self.resize(1080, 720)
        self.kind = Segments(
            (translate("foreign import", "People"), translate("foreign import", "Duties")),
            translate("foreign import", "What the sheet holds"),
        )
        self.kind.chosen.connect(self._show_kind)
        self.sheet: ChoiceBox[int] = ChoiceBox(translate("foreign import", "Sheet"))
        self.sheet.setMinimumContentsLength(18)
        self.sheet.currentIndexChanged.connect(self._show_sheet)
        self.pages = QStackedWidget()
        self.people, self.duties = PeopleMapping(context), RosterMapping(context)
        for page in (self.people, self.duties):
            self.pages.addWidget(page)
            page.told.connect(self._tell)
        named = captioned(translate("foreign import", "&Sheet"), self.sheet)
        top = row(label(book.name, "title"), 1, named, self.sheet, self.kind)
        self._lay_out(top, self.summary, (self.pages, 1))
        for widget in (self.kind, self.sheet, self.pages):
            widget.setEnabled(False)
        plan, shown = context.plan, context.period.first

        def work() -> _ForeignBook:
            tables = tables_of(book)
            month = month_in([book.stem], ContextMonth(shown.year, shown.month))
            untouched = tuple(table.tally() for table in tables)
            return _ForeignBook(tables, duty_sheets(tables, plan, month), untouched)

        self._job = jobs.start(self, work, self._opened, self._refused)

    def _opened(self, book: _ForeignBook) -> None:
        self._read = book
        if not book.tables:
            self._refused(translate("foreign import", "There is nothing in this workbook."))
            return
        for widget in (self.kind, self.sheet, self.pages):
            widget.setEnabled(True)
        self.kind.button(DUTIES).setEnabled(bool(book.duties))
        self.kind.choose(DUTIES if book.duties else PEOPLE)
        self._show_kind(self.kind.at)
        (self.duties.codes if book.duties else self.people.columns).setFocus()

    def _show_kind(self, kind: int) -> None:
        book = self._read
        if book is None:
            return
        entries = [(table.title, n) for n, table in enumerate(book.tables)]
        if kind == DUTIES:
            entries = [(sheet.title, n) for n, sheet in enumerate(book.duties)]
            if len(entries) > 1:
                text = translate("foreign import", "all {count} duty {count:sheet|sheets}")
                entries.insert(0, (said(text, count=len(entries)), _ALL))
        self.pages.setCurrentIndex(kind)
        self.sheet.offer(entries)
        if kind == PEOPLE:
            with QSignalBlocker(self.sheet):
                self.sheet.choose(people_table(book.tables))
        self._show_sheet()

    def _show_sheet(self, *_: object) -> None:
        book, number = self._read, self.sheet.value
        if book is None or number is None:
            return
        self.apply.setEnabled(False)
        if self.kind.at == DUTIES:
            self.duties.show_sheets(book.duties if number == _ALL else book.duties[number : number + 1])
        else:
            self.people.show_table(book.tables[number])

    @property
    def page(self) -> PeopleMapping | RosterMapping:
        """What is shown: people or duties."""
        return self.duties if self.kind.at == DUTIES else self.people

    def _tell(self) -> None:
        set_role(self.summary, "warn" if self.page.incomplete else "quiet")
        text = said(self.page.in_short())
        if self.kind.at == DUTIES and self._read is not None:
            text = f"{_shapes(self._read.duties)} · {text}"
        if self._read is not None:
            counted = {each.title: each for each in self.page.cells}
            every = [counted.get(each.title, each) for each in self._read.untouched]
            self.page.results.show_cells(every)
            text = f"{text} {said(cells_in_short(every))}"
        self.summary.setText(text)
        self.apply.setEnabled(self._edit() is not None)

    def _touched(self) -> bool:
        return self.people.touched or self.duties.touched

    def _edit(self) -> Edit | None:
        found = self.page.found
        return found.edit() if found is not None and found.changes_something else None


def _shapes(sheets: Sequence[DutySheet]) -> str:
    return "、".join(dict.fromkeys(said(_SHAPES[sheet.shape]) for sheet in sheets))
