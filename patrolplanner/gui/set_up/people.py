"""Fifth step: the people, pasted from Excel, read from a workbook, or typed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt
from PySide6.QtGui import QBrush, QColor, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractScrollArea, QCheckBox, QHeaderView, QTableWidget, QTableWidgetItem

from patrolplanner.domain.errors import InvalidValue, PlannerError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.people import Role
from patrolplanner.domain.words import TAKEN_FOR_MEN
from patrolplanner.gui.look import ROW, look
from patrolplanner.gui.records.notes.people import PEOPLE
from patrolplanner.gui.runtime import jobs
from patrolplanner.gui.said import said
from patrolplanner.gui.set_up.step import SetUpStep
from patrolplanner.gui.widgets import file_dialogs
from patrolplanner.gui.widgets.heads import Head, show_heads
from patrolplanner.gui.widgets.parts import button, label, row, set_role
from patrolplanner.services.exchange.pasted_people import COLUMNS, Cells, people_of, rows_of_text, rows_of_workbook
from patrolplanner.services.starting.starting import Draft

_HEADINGS = {
    "name": translate("new plan", "Full name"),
    "id": translate("new plan", "Number"),
    "role": translate("new plan", "Role"),
    "unit": translate("new plan", "Unit"),
    "team": translate("new plan", "Team"),
    "sex": translate("new plan", "Sex"),
    "leader": translate("new plan", "Leader"),
    "title": translate("new plan", "Position"),
    "mobile": translate("new plan", "Mobile"),
    "publish_name": translate("new plan", "Publish name"),
}


_COUNT = translate(
    "new plan",
    "{count} {count:person|people}: {officers} {officers:officer|officers}, {auxiliaries} "
    "{auxiliaries:auxiliary|auxiliaries}, {others} {others:other|others}.",
)
_NUMBERED = translate("new plan", "{count} {count:person|people} without a number get one.")
_PUBLISH = translate("new plan", "Their &names may stand on public notices (they have agreed)")
_PUBLISHED = translate(
    "new plan",
    "A public notice shows role and number of who is on duty, and a name only with consent. The column Publish name "
    "says otherwise for single people; people of other authorities are asked by those.",
)


class _CellTable(QTableWidget):
    """Tab goes from cell to cell, and from the last one on to the buttons."""

    def focusNextPrevChild(self, next: bool) -> bool:
        last = self.rowCount() - 1, self.columnCount() - 1
        if (self.currentRow(), self.currentColumn()) == (last if next else (0, 0)):
            return QAbstractScrollArea.focusNextPrevChild(self, next)
        return super().focusNextPrevChild(next)


class PeopleStep(SetUpStep):
    """A table like a sheet of Excel; the last row is always empty for the next person."""

    title = translate("new plan", "People")
    purpose = translate(
        "new plan",
        "Copy the list in Excel and paste it here (Ctrl+V): name, badge number, role, unit and team, with or without "
        "headings. Or type.",
    )

    def __init__(self) -> None:
        super().__init__()
        self._unit = ""
        self.table = _CellTable(1, len(COLUMNS))
        self.table.setAccessibleName(said(self.title))
        show_heads(self.table, [Head(_HEADINGS[c], PEOPLE[c].text) for c in COLUMNS])
        self.table.verticalHeader().setDefaultSectionSize(ROW)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.table.horizontalHeader().setStretchLastSection(True)
        for column, width in enumerate((72, 66, 54, 76, 54, 46, 54, 60, 90, 78)):
            self.table.setColumnWidth(column, width)
        self.table.setTabKeyNavigation(True)
        self.table.installEventFilter(self)
        self.table.itemChanged.connect(self._changed)
        paste = button(translate("new plan", "&Paste"), self.paste, name="copy")
        book = button(translate("new plan", "From a &workbook…"), self._ask_for_book, name="open")
        clear = button(translate("new plan", "C&lear"), lambda: self._fill([]))
        self.body.addLayout(row(paste, book, clear, 1))
        self.publish = QCheckBox(said(_PUBLISH))
        self.publish.toggled.connect(self._say_count)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.publish)
        self.body.addWidget(label(said(_PUBLISHED), "quiet", wrap=True))
        self.count = label(role="quiet", wrap=True)
        self.body.addWidget(self.count)

    def show_draft(self, draft: Draft) -> None:
        """The rows stay as they were entered."""
        self._unit = draft.unit
        self._say_count()
        self.table.setFocus()
        self.table.setCurrentCell(self.table.rowCount() - 1, 0)

    def answer(self, draft: Draft) -> Draft:
        """The people. Raises InvalidValue with the first row that makes no sense; all of them are marked."""
        listed = people_of(self._rows(), draft.unit, publish=self.publish.isChecked())
        self._mark({(entry.row, entry.column) for entry in listed.bad})
        if listed.bad:
            first = listed.bad[0]
            text = translate("new plan", "Row {row}: {what}")
            raise InvalidValue(text.fill(row=first.row + 1, what=first.text))
        return replace(draft, people=listed.people)

    def paste(self) -> None:
        """Add what is on the clipboard."""
        self.add_rows(rows_of_text(QGuiApplication.clipboard().text()))

    def add_rows(self, rows: Sequence[Cells]) -> None:
        """Put people behind those who are there."""
        there = self._rows()
        self._fill([*there, *rows])
        if not rows:
            self._refuse(translate("new plan", "No people were found in that."))

    def read_book(self, path: Path) -> None:
        """Read a workbook's people beside the window."""
        jobs.start(self, lambda: rows_of_workbook(path), self.add_rows, self._refuse)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+V pastes and Delete empties cells, as in Excel."""
        if watched is self.table and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.matches(QKeySequence.StandardKey.Paste):
                self.paste()
                return True
            if event.key() == Qt.Key.Key_Delete:
                for item in self.table.selectedItems():
                    item.setText("")
                return True
        return super().eventFilter(watched, event)

    def _ask_for_book(self) -> None:
        title, kinds = (
            translate("new plan", "A workbook with people"),
            translate("files", "Workbooks and tables (*.xlsx *.xls *.csv)"),
        )
        book = file_dialogs.ask_open(self, title, file_dialogs.usual_folder(), kinds)
        if book is not None:
            self.read_book(book)

    def _refuse(self, why: Message) -> None:
        set_role(self.count, "danger")
        self.count.setText(said(why))

    def _rows(self) -> list[dict[str, str]]:
        rows = []
        for n in range(self.table.rowCount()):
            cells = {c: item.text() for k, c in enumerate(COLUMNS) if (item := self.table.item(n, k)) and item.text()}
            rows.append(cells)
        while rows and not rows[-1]:
            rows.pop()
        return rows

    def _fill(self, rows: Sequence[Cells]) -> None:
        with QSignalBlocker(self.table):
            self.table.setRowCount(len(rows) + 1)
            self.table.clearContents()
            for n, cells in enumerate(rows):
                for k, column in enumerate(COLUMNS):
                    self.table.setItem(n, k, QTableWidgetItem(cells.get(column, "")))
        self._say_count()

    def _changed(self, item: QTableWidgetItem) -> None:
        item.setData(Qt.ItemDataRole.BackgroundRole, None)
        if item.row() == self.table.rowCount() - 1 and item.text():
            self.table.insertRow(self.table.rowCount())
        self._say_count()

    def _mark(self, bad: set[tuple[int, str]]) -> None:
        with QSignalBlocker(self.table):
            for n in range(self.table.rowCount()):
                for k, column in enumerate(COLUMNS):
                    item = self.table.item(n, k)
                    if item is None and (n, column) in bad:
                        item = QTableWidgetItem("")
                        self.table.setItem(n, k, item)
                    if item is not None:
                        item.setBackground(QBrush(QColor(look().danger_soft)) if (n, column) in bad else QBrush())

    def _say_count(self) -> None:
        set_role(self.count, "quiet")
        try:
            listed = people_of(self._rows(), self._unit, publish=self.publish.isChecked())
        except PlannerError as error:
            self._refuse(error.message)
            return
        roles = Counter(p.role for p in listed.people)
        others = len(listed.people) - roles[Role.OFFICER] - roles[Role.AUXILIARY]
        counts = {
            "count": len(listed.people),
            "officers": roles[Role.OFFICER],
            "auxiliaries": roles[Role.AUXILIARY],
            "others": others,
        }
        texts = [said(_COUNT, **counts)]
        if listed.numbered:
            texts.append(said(_NUMBERED, count=listed.numbered))
        if listed.sexless:
            texts.append(said(TAKEN_FOR_MEN, count=listed.sexless))
        self.count.setText("\n".join(texts))
