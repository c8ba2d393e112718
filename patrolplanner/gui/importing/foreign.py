"""Importing people or duties from any station's workbook: choose what is what, look, and take it over in one step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout, QWidget

from patrolplanner.domain.messages import Message, translate
from patrolplanner.gui.importing.foreign_people import PeopleMapping
from patrolplanner.gui.importing.foreign_roster import RosterMapping
from patrolplanner.gui.look import STEP
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.runtime import jobs
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.choice_box import ChoiceBox
from patrolplanner.gui.widgets.parts import button, label, row, set_role
from patrolplanner.gui.widgets.segments import Segments
from patrolplanner.services.exchange.foreign_roster import duty_sheets
from patrolplanner.store.exchange.foreign_dates import ContextMonth, month_in
from patrolplanner.store.exchange.foreign_people import people_table
from patrolplanner.store.exchange.foreign_rosters import DutySheet, SheetShape
from patrolplanner.store.exchange.foreign_tables import ForeignTable, tables_of

PEOPLE, DUTIES = range(2)
_ALL = -1
_SHAPES = {
    SheetShape.LIST: translate("foreign import", "duty list by date"),
    SheetShape.GRID: translate("foreign import", "table of people and dates"),
}


@dataclass(frozen=True)
class _ForeignBook:
    """A workbook as read: its sheets, and which of them are duty sheets."""

    tables: tuple[ForeignTable, ...]
    duties: tuple[DutySheet, ...]


class MappingDialog(QDialog):
    """Reads the workbook beside the window; duty sheets are recognised by themselves, everything else is people."""

    def __init__(self, parent: QWidget, context: PlanContext, book: Path) -> None:
        super().__init__(parent)
        self._context = context
        self._book = book
        self._read: _ForeignBook | None = None
        self.setWindowTitle(said(translate("foreign import", "Import people or a roster")))
        self.resize(1080, 720)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(STEP * 5, STEP * 4, STEP * 5, STEP * 4)
        layout.setSpacing(STEP * 2)
        self.kind = Segments(
            (translate("foreign import", "People"), translate("foreign import", "Duties")),
            translate("foreign import", "What the sheet holds"),
        )
        self.kind.chosen.connect(self._show_kind)
        sheet = translate("foreign import", "Sheet")
        self.sheet: ChoiceBox[int] = ChoiceBox(sheet)
        self.sheet.setMinimumContentsLength(18)
        self.sheet.currentIndexChanged.connect(self._show_sheet)
        named = label(said(translate("foreign import", "&Sheet")))
        named.setBuddy(self.sheet)
        layout.addLayout(row(label(book.name, "title"), 1, named, self.sheet, self.kind))
        self.summary = label(said(translate("foreign import", "Reading the workbook …")), "quiet", wrap=True)
        layout.addWidget(self.summary)
        self.pages = QStackedWidget()
        self.people, self.duties = PeopleMapping(context), RosterMapping(context)
        for page in (self.people, self.duties):
            self.pages.addWidget(page)
            page.told.connect(self._tell)
        layout.addWidget(self.pages, 1)
        self.apply = button(translate("foreign import", "&Take over"), self._take_over, role="main")
        layout.addLayout(row(1, button(translate("foreign import", "Cancel"), self.reject), self.apply))
        self._allow(False)
        for widget in (self.kind, self.sheet, self.pages):
            widget.setEnabled(False)
        plan, shown = context.plan, context.period.first

        def work() -> _ForeignBook:
            tables = tables_of(book)
            month = month_in([book.stem], ContextMonth(shown.year, shown.month))
            return _ForeignBook(tables, duty_sheets(tables, plan, month))

        self._job = jobs.start(self, work, self._opened, self._refused)

    def done(self, result: int) -> None:
        """Nobody waits for the reading any more."""
        self._job.drop()
        super().done(result)

    # -- what is in the book ----------------------------------------------------------------------------

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
                text = translate("foreign import", "all {count} duty sheets")
                entries.insert(0, (said(text, count=len(entries)), _ALL))
        self.pages.setCurrentIndex(kind)
        self.sheet.offer(entries)
        if kind == PEOPLE:
            self.sheet.blockSignals(True)
            self.sheet.choose(people_table(book.tables))
            self.sheet.blockSignals(False)
        self._show_sheet()

    def _show_sheet(self, *_: object) -> None:
        book, number = self._read, self.sheet.value
        if book is None or number is None:
            return
        self._allow(False)
        if self.kind.at == DUTIES:
            self.duties.show_sheets(book.duties if number == _ALL else book.duties[number : number + 1])
        else:
            self.people.show_table(book.tables[number])

    # -- what it would do -------------------------------------------------------------------------------

    @property
    def page(self) -> PeopleMapping | RosterMapping:
        """What is shown: people or duties."""
        return self.duties if self.kind.at == DUTIES else self.people

    def _tell(self) -> None:
        set_role(self.summary, "warn" if self.page.incomplete else "quiet")
        text = said(self.page.in_short())
        if self.kind.at == DUTIES and self._read is not None:
            text = f"{_shapes(self._read.duties)} · {text}"
        self.summary.setText(text)
        self._allow(self.page.can_apply)

    def _allow(self, allowed: bool) -> None:
        self.apply.setEnabled(allowed)

    def _refused(self, message: Message) -> None:
        set_role(self.summary, "danger")
        self.summary.setText(said(message))

    def _take_over(self) -> None:
        if not self.page.can_apply:
            return
        step = translate("import", "import {file}").fill(file=self._book.name)
        if self._context.apply(self.page.edit(), step, action="import"):
            self.accept()
        else:
            self.reject()


def _shapes(sheets: Sequence[DutySheet]) -> str:
    return "、".join(dict.fromkeys(said(_SHAPES[sheet.shape]) for sheet in sheets))
