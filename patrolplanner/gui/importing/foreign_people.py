"""People from a foreign sheet: which column says what, what the sheet does not say, and the rows as they are read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QHeaderView, QSpinBox, QTableWidget, QTableWidgetItem

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.people import Role
from patrolplanner.domain.words import word
from patrolplanner.gui.importing.field_boxes import keep_in_one_column
from patrolplanner.gui.importing.foreign_results import MOST_SHOWN, Mapping, Results
from patrolplanner.gui.look import ROW, STEP
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.records.notes.people import PEOPLE
from patrolplanner.gui.said import as_tip, said
from patrolplanner.gui.widgets.choice_box import ChoiceBox
from patrolplanner.gui.widgets.heads import Head
from patrolplanner.gui.widgets.listing import ListLine
from patrolplanner.gui.widgets.parts import Part, captioned, column, label, padded, row
from patrolplanner.services.exchange.foreign_import import (
    FATE_WORDS,
    Doubtful,
    Fate,
    Options,
    PeopleImport,
    PersonRow,
    people_import,
)
from patrolplanner.services.exchange.people_words import FIELD_WORDS, value_of
from patrolplanner.store.exchange.cell_tally import SheetTally
from patrolplanner.store.exchange.foreign_people import FIELDS, ListLayout, layout_of
from patrolplanner.store.exchange.foreign_tables import HEADING_ROWS, ForeignTable
from patrolplanner.store.exchange.problems import letters

_SHOWN_ROWS = 6
_TONES = {Fate.NEW: "good", Fate.CHANGED: "", Fate.SAME: "quiet", Fate.LEFT_OUT: "warn"}
_LISTED = ("id", "name", "role", "unit", "team", "sex", "title", "mobile")
_LEAVE_OUT = translate("foreign import", "leave out")


class PeopleMapping(Mapping[PeopleImport]):
    """Says of each column what it holds."""

    def __init__(self, context: PlanContext) -> None:
        super().__init__(context)
        self._table = ForeignTable("", {})
        self._layout = ListLayout(0, {})
        self._layouts: dict[str, ListLayout] = {}
        """The columns of the sheets as they were chosen last, so that one can look at another sheet and come back."""
        self.boxes: list[ChoiceBox[str]] = []
        self.columns = QTableWidget()
        self.columns.setAccessibleName(said(translate("foreign import", "Columns of the sheet")))
        self.columns.setTabKeyNavigation(False)
        self.columns.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.columns.verticalHeader().setDefaultSectionSize(ROW)
        self.columns.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.columns.setHorizontalScrollMode(QTableWidget.ScrollMode.ScrollPerPixel)
        heads = (
            Head(translate("foreign import", "Row"), translate("column notes", "The row of the sheet.")),
            Head(
                translate("foreign import", "What happens"),
                translate("column notes", "Whether the person is new, changed, the same, or has to be decided."),
            ),
            *(Head(FIELD_WORDS[name], PEOPLE[name].text) for name in _LISTED),
            Head(
                translate("foreign import", "Changes"),
                translate("column notes", "What the person has now and what the sheet says."),
            ),
        )
        self.results = Results(translate("foreign import", "People ({count})"), heads)
        column(self.columns, *self._choices(), (self.results, 1), of=self)

    def _choices(self) -> tuple[Part, ...]:
        """What the sheet leaves open, and the decisions about doubtful rows."""
        plan = self.context.plan
        self.heading = padded(QSpinBox())
        self.heading.setRange(0, HEADING_ROWS)
        self.heading.setSpecialValueText(said(translate("foreign import", "none")))
        self.heading.valueChanged.connect(self._heading_chosen)
        unit = translate("foreign import", "Unit of those without one")
        self.unit: ChoiceBox[str] = ChoiceBox(unit, [(u.name or u.id, u.id) for u in plan.units])
        role = translate("foreign import", "Role of new people without one")
        self.role: ChoiceBox[Role] = ChoiceBox(role, [(said(word(r)), r) for r in Role])
        across = row(
            captioned(translate("foreign import", "&Headings in row"), self.heading),
            self.heading,
            captioned(translate("foreign import", "&Unit of those without one"), self.unit),
            self.unit,
            captioned(translate("foreign import", "&Role of new people without one"), self.role),
            self.role,
            1,
        )
        self.make_units = QCheckBox()
        self.make_units.hide()
        same_name = translate("foreign import", "Same name, other number:")
        decisions: Sequence[tuple[Message, Doubtful]] = (
            (_LEAVE_OUT, Doubtful.LEAVE_OUT),
            (translate("foreign import", "the same person, with a new number"), Doubtful.UPDATE),
            (translate("foreign import", "somebody else, to be added"), Doubtful.ADD),
        )
        self.same_name: ChoiceBox[Doubtful] = ChoiceBox(same_name, [(said(text), d) for text, d in decisions])
        same_number = translate("foreign import", "Same number, other name:")
        decisions = (
            (_LEAVE_OUT, Doubtful.LEAVE_OUT),
            (translate("foreign import", "the same person, with a new name"), Doubtful.UPDATE),
        )
        self.same_number: ChoiceBox[Doubtful] = ChoiceBox(same_number, [(said(text), d) for text, d in decisions])
        self._name_label, self._number_label = label(said(same_name), "warn"), label(said(same_number), "warn")
        self._hide_doubts()
        for box in (self.unit, self.role, self.same_name, self.same_number):
            box.currentIndexChanged.connect(self._read)
        self.make_units.toggled.connect(self._read)
        doubtful = row(self._name_label, self.same_name, self._number_label, self.same_number, 1)
        return across, self.make_units, doubtful

    def _hide_doubts(self) -> None:
        for widget in (self._name_label, self.same_name, self._number_label, self.same_number):
            widget.hide()

    # -- the sheet -------------------------------------------------------------------------------------

    def show_table(self, table: ForeignTable) -> None:
        """Read another sheet, with its columns guessed or as they were chosen before."""
        if self.boxes:
            self._layouts[self._table.title] = self.layout_chosen()
        self._table = table
        self._hide_doubts()
        self.make_units.hide()
        self._show_layout(self._layouts.get(table.title) or layout_of(table))

    def layout_chosen(self) -> ListLayout:
        """The columns as they are chosen now."""
        columns = {box.value: column for column, box in enumerate(self.boxes) if box.value and box.isEnabled()}
        # the lists beside the first are read as they were found, as long as nothing of the first is chosen otherwise
        beside = self._layout.beside if columns == self._layout.columns else ()
        return ListLayout(self.heading.value(), columns, beside, self._layout.teams)

    def _show_layout(self, layout: ListLayout) -> None:
        self._layout = layout
        with QSignalBlocker(self.heading):
            self.heading.setValue(layout.heading_row)
        table, grid = self._table, self.columns
        keys = {at: key for columns in reversed(layout.groups) for key, at in columns.items()}
        own = set(layout.columns.values())
        shown = [n for n in table.rows if n >= layout.heading_row][: _SHOWN_ROWS + 1]
        grid.clear()
        grid.setColumnCount(table.width)
        grid.setRowCount(len(shown) + 1)
        grid.setHorizontalHeaderLabels([letters(n) for n in range(table.width)])
        grid.setVerticalHeaderLabels(["", *map(str, shown)])
        grid.setRowHeight(0, ROW + 8)
        not_read = said(translate("foreign import", "(not read)"))
        entries = [(not_read, ""), *((said(FIELD_WORDS[name]), name) for name in FIELDS)]
        self.boxes = []
        for at in range(table.width):
            name = translate("foreign import", "What column {letter} says").fill(letter=letters(at))
            box: ChoiceBox[str] = ChoiceBox(name, entries)
            box.setMinimumContentsLength(6)
            box.choose(keys.get(at, ""))
            box.setEnabled(at in own or at not in keys)
            box.currentIndexChanged.connect(lambda _index, at=at: self._chosen(at))
            grid.setCellWidget(0, at, box)
            self.boxes.append(box)
            for line, number in enumerate(shown, start=1):
                grid.setItem(line, at, self._item(number, at, layout.heading_row))
            grid.setColumnWidth(at, 116)
        grid.setFixedHeight(grid.horizontalHeader().sizeHint().height() + ROW * (_SHOWN_ROWS + 1) + ROW + 8 + STEP * 5)
        self._read()

    def _item(self, number: int, at: int, heading_row: int) -> QTableWidgetItem:
        text = self._table.heading(number, at) if number == heading_row else self._table.text(number, at)
        made = QTableWidgetItem(text)
        made.setToolTip(as_tip(text[:400]))
        if number == heading_row:
            font = made.font()
            font.setBold(True)
            made.setFont(font)
        return made

    def _chosen(self, at: int) -> None:
        keep_in_one_column(self.boxes, at)
        self._read()

    def _heading_chosen(self, number: int) -> None:
        self._show_layout(replace(self.layout_chosen(), heading_row=number))

    # -- reading ---------------------------------------------------------------------------------------

    def _read(self, *_: object) -> None:
        options = Options(
            self.unit.value or "",
            self.role.value or Role.OFFICER,
            self.make_units.isChecked(),
            self.same_name.value or Doubtful.LEAVE_OUT,
            self.same_number.value or Doubtful.LEAVE_OUT,
        )
        document, table, layout = self.context.document, self._table, self.layout_chosen()
        self._read_anew(lambda: people_import(document, table, layout, options))

    def _show(self, found: PeopleImport) -> None:
        units = {u.id: u.name for u in (*self.context.plan.units, *found.new_units)}
        order = sorted(found.rows, key=lambda r: r.fate is Fate.SAME)
        lines = [_line(r, units) for r in order[:MOST_SHOWN]]
        self.results.show_results(lines, found.problems, found.doubts, len(order))
        self.make_units.setVisible(bool(found.unknown_units))
        text = translate("foreign import", "&Make the units that the plan does not have ({count}): {names}")
        names = "、".join(found.unknown_units[:4]) + ("…" if len(found.unknown_units) > 4 else "")
        # an ampersand in a name is no key
        self.make_units.setText(said(text, count=len(found.unknown_units), names=names.replace("&", "&&")))
        for widget in (self._name_label, self.same_name):
            widget.setVisible(bool(found.doubtful_names))
        for widget in (self._number_label, self.same_number):
            widget.setVisible(bool(found.doubtful_numbers))

    @property
    def touched(self) -> bool:
        chosen = (self.unit, self.role, self.same_name, self.same_number)
        by_hand = self.make_units.isChecked() or any(box.currentIndex() > 0 for box in chosen)
        return by_hand or bool(self.boxes and self.layout_chosen() != layout_of(self._table))

    @property
    def cells(self) -> tuple[SheetTally, ...]:
        return (self.found.cells,) if self.found is not None and self.found.cells is not None else ()

    @property
    def incomplete(self) -> bool:
        return self.found is not None and bool(self.found.problems or self.found.counts.get(Fate.LEFT_OUT))

    def in_short(self) -> Message:
        if self.found is None:
            return translate("foreign import", "Reading …")
        counts = self.found.counts
        text = translate(
            "foreign import",
            "{new} {new:person|people} would be added and {changed} changed; {same} {same:is|are} as in the plan.",
        )
        short = text.fill(
            new=counts.get(Fate.NEW, 0), changed=counts.get(Fate.CHANGED, 0), same=counts.get(Fate.SAME, 0)
        )
        for more in self.found.assumed:
            short = translate("foreign import", "{text} {more}").fill(text=short, more=more)
        if not self.incomplete:
            return short
        left = translate(
            "foreign import",
            "{text} {left} doubtful {left:row is|rows are} left out, {bad} {bad:cell|cells} cannot be read.",
        )
        return left.fill(text=short, left=counts.get(Fate.LEFT_OUT, 0), bad=len(self.found.problems))


def _line(found: PersonRow, units: dict[str, str]) -> ListLine[int]:
    shown = [_said(value_of(found.person, name, units)) for name in _LISTED]
    changes = "; ".join(_change(found, name, units) for name in found.changed) if found.was is not None else ""
    tip = said(found.doubt) if found.doubt is not None else changes
    cells = (str(found.row), said(FATE_WORDS[found.fate]), *shown, said(found.doubt) if found.doubt else changes)
    return ListLine(cells, found.row, _TONES[found.fate], tip)


def _change(found: PersonRow, name: str, units: dict[str, str]) -> str:
    assert found.was is not None
    old, new = (_said(value_of(person, name, units)) or "-" for person in (found.was, found.person))
    return f"{said(FIELD_WORDS[name])}: {old} → {new}"


def _said(value: Message | str) -> str:
    return said(value) if isinstance(value, Message) else value
