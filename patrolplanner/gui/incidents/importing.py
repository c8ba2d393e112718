"""Taking a list of incidents in: which column says what, a look at what is found, then one step."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from patrolplanner.domain.incidents import Datum, Incident
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.projection import Projection
from patrolplanner.domain.visibility_words import percent
from patrolplanner.domain.words import word
from patrolplanner.gui.importing.book_dialog import BookDialog
from patrolplanner.gui.importing.field_boxes import keep_in_one_column
from patrolplanner.gui.importing.foreign_results import MOST_SHOWN, Results
from patrolplanner.gui.incidents.tables import running
from patrolplanner.gui.look import ROW, STEP
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.runtime import jobs
from patrolplanner.gui.said import as_tip, said
from patrolplanner.gui.widgets.choice_box import ChoiceBox
from patrolplanner.gui.widgets.heads import Head
from patrolplanner.gui.widgets.listing import ListLine
from patrolplanner.gui.widgets.parts import captioned, label, row, set_role
from patrolplanner.services.exchange.incident_import import (
    FATE_WORDS,
    IncidentFile,
    IncidentImport,
    IncidentOptions,
    IncidentRow,
    RowFate,
    incident_import,
)
from patrolplanner.services.open_plan.document import Edit
from patrolplanner.services.views.incident_views import incidents_counted
from patrolplanner.store.exchange.foreign_incidents import (
    FIELD_WORDS,
    FIELDS,
    incident_table,
    layout_of,
    private_columns,
)
from patrolplanner.store.exchange.foreign_people import ListLayout
from patrolplanner.store.exchange.foreign_tables import ForeignTable, tables_of
from patrolplanner.store.exchange.problems import letters

_SHOWN_ROWS = 5
_TONES = {RowFate.NEW: "", RowFate.SAME: "quiet", RowFate.DESK: "warn"}
_NEVER = translate("incidents", "never kept")
_HEADS = (
    Head(translate("foreign import", "Row"), translate("column notes", "The row of the sheet.")),
    Head(translate("foreign import", "What happens"), translate("column notes", "Whether the incident is new.")),
    Head(translate("incidents", "Time"), translate("column notes", "When it was, as far as that is known.")),
    Head(translate("incidents", "Kind"), translate("column notes", "The kind of the call.")),
    Head(translate("incidents", "Place"), translate("column notes", "What the list says of the place.")),
    Head(translate("incidents", "Located"), translate("column notes", "By what the place was found.")),
)


class IncidentDialog(BookDialog):
    """Reads the list beside the window; what is chosen shows at once what it finds."""

    topic = "map.incidents"

    def __init__(self, parent: QWidget, context: PlanContext, book: Path) -> None:
        super().__init__(parent, context, book, translate("incidents", "Incidents from a file"))
        self._tables: tuple[ForeignTable, ...] = ()
        self._file: IncidentFile | None = None
        self._latest = jobs.Latest(self)
        self.found: IncidentImport | None = None
        self.boxes: list[ChoiceBox[str]] = []
        self.resize(980, 660)
        self.sheet: ChoiceBox[int] = ChoiceBox(translate("foreign import", "Sheet"))
        self.sheet.setMinimumContentsLength(14)
        self.sheet.currentIndexChanged.connect(self._show_sheet)
        self.columns = QTableWidget()
        self.columns.setAccessibleName(said(translate("foreign import", "Columns of the sheet")))
        self.columns.setTabKeyNavigation(False)
        self.columns.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.columns.verticalHeader().setDefaultSectionSize(ROW)
        self.columns.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.results = Results(translate("incidents", "Incidents ({count})"), _HEADS)
        self.notes = label(role="quiet", wrap=True)
        named = captioned(translate("foreign import", "&Sheet"), self.sheet)
        top = row(label(book.name, "title"), 1, named, self.sheet)
        self._lay_out(top, self.summary, self.columns, self._choices(), self.notes, (self.results, 1))
        day = context.session.clock().date()
        self._job = jobs.start(self, lambda: (tables_of(book), IncidentFile.of(book, day)), self._opened, self._refused)

    def _choices(self) -> QWidget:
        """What the list does not say: which reference its coordinates have, and what of it is not wanted."""
        datum = translate("incidents", "Coordinates are in")
        entries = [(said(translate("incidents", "that of the plan")), ""), *((said(word(d)), d.value) for d in Datum)]
        self.datum: ChoiceBox[str] = ChoiceBox(datum, entries)
        self.datum.setToolTip(
            as_tip(
                said(
                    translate(
                        "incidents",
                        "Longitudes and latitudes of Chinese maps lie some 350 m beside those of satellites. Where "
                        "places you know are that far off, choose the other.",
                    )
                )
            )
        )
        self.replaced = QCheckBox(said(translate("incidents", "&Replace what stands in the plan already")))
        self.no_desk = QCheckBox(said(translate("incidents", "Leave out those at the &station's door")))
        self.datum_label = label(said(datum))
        made = QWidget()
        row(self.datum_label, self.datum, self.replaced, self.no_desk, 1, of=made)
        self.datum.currentIndexChanged.connect(self._read)
        for box in (self.replaced, self.no_desk):
            box.toggled.connect(self._read)
            box.hide()
        return made

    # -- the sheet -------------------------------------------------------------------------------------

    def _opened(self, read: tuple[tuple[ForeignTable, ...], IncidentFile]) -> None:
        self._tables, self._file = read
        if not self._tables:
            self._refused(translate("foreign import", "There is nothing in this workbook."))
            return
        self.sheet.offer([(table.title, n) for n, table in enumerate(self._tables)])
        with QSignalBlocker(self.sheet):
            self.sheet.choose(incident_table(self._tables))
        self._show_sheet()
        self.columns.setFocus()

    @property
    def _table(self) -> ForeignTable:
        return self._tables[self.sheet.value or 0]

    def _show_sheet(self, *_: object) -> None:
        if not self._tables:
            return
        table = self._table
        layout = self._layout = layout_of(table)
        never = private_columns(table, layout.heading_row)
        shown = [n for n in table.rows if n >= layout.heading_row][: _SHOWN_ROWS + 1]
        grid = self.columns
        grid.clear()
        grid.setColumnCount(table.width)
        grid.setRowCount(len(shown) + 1)
        grid.setHorizontalHeaderLabels([letters(n) for n in range(table.width)])
        grid.setVerticalHeaderLabels(["", *map(str, shown)])
        grid.setRowHeight(0, ROW + 8)
        keys = {column: key for key, column in layout.columns.items()}
        self.boxes = [self._box(at, keys.get(at, ""), at in never) for at in range(table.width)]
        for line, number in enumerate(shown, start=1):
            for at in range(table.width):
                text = "…" if at in never and number > layout.heading_row else table.text(number, at)
                item = QTableWidgetItem(text)
                item.setToolTip(as_tip(text[:400]))
                grid.setItem(line, at, item)
        grid.setFixedHeight(grid.horizontalHeader().sizeHint().height() + ROW * (_SHOWN_ROWS + 2) + 8 + STEP * 5)
        self._read()

    def _box(self, at: int, key: str, never: bool) -> ChoiceBox[str]:
        """What a column says; of one about people nothing can be chosen."""
        name = translate("foreign import", "What column {letter} says").fill(letter=letters(at))
        nothing = said(_NEVER if never else translate("foreign import", "(not read)"))
        entries = [(nothing, ""), *((said(FIELD_WORDS[field]), field) for field in FIELDS)]
        box: ChoiceBox[str] = ChoiceBox(name, entries)
        box.setMinimumContentsLength(6)
        box.choose("" if never else key)
        box.setEnabled(not never)
        box.currentIndexChanged.connect(lambda _index, at=at: self._chosen(at))
        self.columns.setCellWidget(0, at, box)
        self.columns.setColumnWidth(at, 124)
        return box

    def _chosen(self, at: int) -> None:
        keep_in_one_column(self.boxes, at)
        self._read()

    def layout_chosen(self) -> ListLayout:
        columns = {box.value: at for at, box in enumerate(self.boxes) if box.value and box.isEnabled()}
        return ListLayout(self._layout.heading_row, columns)

    # -- reading ---------------------------------------------------------------------------------------

    def _read(self, *_: object) -> None:
        file = self._file
        if file is None:
            return
        self.found = None
        self.apply.setEnabled(False)
        datum = Datum(self.datum.value) if self.datum.value else None
        options = IncidentOptions(datum, self.replaced.isChecked(), self.no_desk.isChecked())
        document, table, layout = self._context.document, self._table, self.layout_chosen()
        work = partial(incident_import, document, table, layout, file, options)
        self._latest.start(work, self._show, self._refused)

    def _show(self, found: IncidentImport) -> None:
        self.found = found
        lines = [_line(one) for one in found.rows[:MOST_SHOWN]]
        self.results.show_results(lines, found.problems, (), len(found.rows))
        with_xy = {"x", "y"} <= self.layout_chosen().columns.keys()
        lonlat = Projection.of(self._context.plan).lonlat
        for widget in (self.datum, self.datum_label):
            widget.setVisible(with_xy and lonlat)
        self.replaced.setVisible(bool(found.same) or self.replaced.isChecked())
        self.no_desk.setVisible(bool(found.desk) or self.no_desk.isChecked())
        self.notes.setText(running(found.said))
        set_role(self.summary, "warn" if found.problems or found.open else "quiet")
        self.summary.setText(said(_in_short(found)))
        self.apply.setEnabled(found.changes_something)

    def _touched(self) -> bool:
        if not self.boxes:
            return False
        never = private_columns(self._table, self._layout.heading_row)
        guessed = {key: at for key, at in self._layout.columns.items() if at not in never}
        return self.layout_chosen() != ListLayout(self._layout.heading_row, guessed)

    def _edit(self) -> Edit | None:
        return self.found.edit() if self.found is not None and self.found.changes_something else None


def _in_short(found: IncidentImport) -> Message:
    text = translate(
        "incidents",
        "Would be taken in: {incidents}, {percent} of them located. To be located by hand: {open}. Rows that cannot be "
        "taken: {bad}.",
    )
    bad = len({problem.cell for problem in found.problems})
    incidents = incidents_counted(len(found.taken))
    return text.fill(incidents=incidents, percent=percent(found.share), open=len(found.open), bad=bad)


def _line(one: IncidentRow) -> ListLine[int]:
    incident = one.incident
    cells = (
        *(str(one.row), said(FATE_WORDS[one.fate]), _moment(incident)),
        *(said(word(incident.kind)), incident.place, _how(incident)),
    )
    return ListLine(cells, one.row, _TONES[one.fate] if incident.spot is not None else "warn")


def _how(incident: Incident) -> str:
    """By what it was located; marked where its text is spelt otherwise, or says no more than the street."""
    how = said(word(incident.located))
    return said(translate("incidents", "{how}, not sure"), how=how) if incident.unsure else how


def _moment(incident: Incident) -> str:
    day = "" if incident.day is None else incident.day.isoformat()
    minute = incident.minute
    return day if minute is None else f"{day} {minute // 60:02d}:{minute % 60:02d}"
