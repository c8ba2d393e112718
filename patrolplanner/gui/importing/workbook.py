"""Importing a workbook into the open plan: a look at what would change, then one step that can be undone."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QCheckBox,
    QHeaderView,
    QTabWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from patrolplanner.domain.messages import Message, translate
from patrolplanner.gui.importing.book_dialog import BookDialog
from patrolplanner.gui.importing.foreign_results import CELL_HEADS, cell_lines, cells_in_short
from patrolplanner.gui.look import STEP, look
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.runtime import jobs
from patrolplanner.gui.said import as_tip, chinese, said
from patrolplanner.gui.widgets.heads import Head, show_heads
from patrolplanner.gui.widgets.parts import label, set_role
from patrolplanner.services.exchange.import_preview import WHAT_WORDS, ImportDifference, ImportPreview, What, preview
from patrolplanner.services.exchange.taking_over import ground_of
from patrolplanner.services.open_plan.document import PERIOD, VERSIONS, Change, Edit

MOST_SHOWN = 2000


class ImportDialog(BookDialog):
    """Reads the workbook beside the window, lists errors and differences, and takes it over when asked to."""

    topic = "import.book"

    def __init__(self, parent: QWidget, context: PlanContext, book: Path) -> None:
        super().__init__(parent, context, book, translate("import", "Import a workbook"))
        self.found: ImportPreview | None = None
        self.resize(880, 560)
        self.tabs = QTabWidget()
        self.differences = _tree(
            Head(translate("import", "Sheet"), translate("column notes", "The sheet of the workbook.")),
            Head(
                translate("import", "What"), translate("column notes", "Whether the row is added, changed or removed.")
            ),
            Head(translate("import", "Row"), translate("column notes", "Which record it is about.")),
            Head(translate("import", "Difference"), translate("column notes", "What is there now and what would be.")),
        )
        self.faults = _tree(
            Head(translate("import", "Place"), translate("column notes", "Sheet and cell.")),
            Head(
                translate("import", "What is wrong, and what would be right"),
                translate("column notes", "Nothing of this row is taken over until it is right."),
            ),
        )
        noted = translate("column notes", "Nothing stands against taking it over, but it should be known.")
        self.warnings = _tree(Head(translate("import", "To be noted"), noted))
        self.cells = _tree(*CELL_HEADS)
        self.lenient = QCheckBox(said(translate("import", "Take over the &good rows and leave out the bad ones")))
        self.lenient.toggled.connect(self._allow)
        self.lenient.hide()
        self.keep = QCheckBox(said(translate("import", "&Keep the duty rows of the open plan")))
        self.keep.toggled.connect(self._show_differences)
        self.keep.hide()
        self._lay_out(label(book.name, "title"), self.summary, (self.tabs, 1), self.lenient, self.keep)
        self._look()
        context.changed.connect(self._plan_changed)

    def _look(self) -> None:
        """Lay the workbook beside the plan as it is now."""
        ground, language = ground_of(self._context.session), "zh_CN" if chinese() else "en"
        self._job = jobs.start(self, lambda: preview(ground, self._book, language), self._read, self._refused)

    def _plan_changed(self, change: Change) -> None:
        """What was compared with is no more: taking it over would undo what came since."""
        if change.kinds - {PERIOD, VERSIONS}:
            self.found = None
            self._allow()
            self._job.drop()
            self._look()

    def _read(self, found: ImportPreview) -> None:
        self.found = found
        self.tabs.clear()
        if found.faults:
            _fill(self.faults, [(f"{f.sheet}!{f.cell}", said(f.text)) for f in found.faults])
            self.tabs.addTab(self.faults, said(translate("import", "Errors ({count})"), count=len(found.faults)))
        self.tabs.addTab(self.differences, "")
        self.keep.setVisible(found.changes_roster and bool(self._context.roster))
        if found.warnings:
            _fill(self.warnings, [(said(w),) for w in found.warnings])
            self.tabs.addTab(self.warnings, said(translate("import", "Notes ({count})"), count=len(found.warnings)))
        if lines := cell_lines(found.cells):
            _fill(self.cells, [line.cells for line in lines])
            left = sum(each.left for each in found.cells)
            self.tabs.addTab(self.cells, said(translate("foreign import", "Cells not taken ({count})"), count=left))
        self.lenient.setVisible(bool(found.faults) and not found.senseless)
        set_role(self.summary, "danger" if found.faults else "quiet")
        self._show_differences()
        (self.apply if self.apply.isEnabled() else self.lenient).setFocus()

    def _shown(self) -> list[ImportDifference]:
        """The differences that would be taken over."""
        assert self.found is not None
        kept = self.found.roster_sheet if self.keep.isChecked() else None
        return [d for d in self.found.differences if d.sheet != kept]

    def _show_differences(self) -> None:
        if self.found is None:  # being laid beside a plan that has changed
            return
        shown = self._shown()
        self.differences.clear()
        _fill(self.differences, [(d.sheet, said(WHAT_WORDS[d.what]), d.name, d.detail) for d in shown[:MOST_SHOWN]])
        for n, difference in enumerate(shown[:MOST_SHOWN]):
            if difference.what is What.REMOVED and (item := self.differences.topLevelItem(n)):
                item.setForeground(1, QColor(look().danger))
        title = said(translate("import", "Differences ({count})"), count=len(shown))
        self.tabs.setTabText(self.tabs.indexOf(self.differences), title)
        short = said(self._in_short(self.found, shown))
        self.summary.setText(f"{short} {said(cells_in_short(self.found.cells))}")
        self._allow()

    def _in_short(self, found: ImportPreview, shown: Sequence[ImportDifference]) -> Message:
        of = {what: sum(d.what is what for d in shown) for what in What}
        if found.faults:
            text = translate(
                "import",
                "{count} {count:cell|cells} cannot be read; nothing is taken over unless the good rows alone shall be.",
            )
            return text.fill(count=len(found.faults))
        if not shown:
            return translate("import", "The workbook says the same as the plan; there is nothing to take over.")
        text = translate(
            "import",
            "{added} {added:row|rows} would be added, {changed} changed, {removed} removed. It can be undone in "
            "one step.",
        )
        return text.fill(added=of[What.ADDED], changed=of[What.CHANGED], removed=of[What.REMOVED])

    def _allow(self) -> None:
        found = self.found
        fine = found is not None and bool(self._shown()) and not found.senseless
        self.apply.setEnabled(fine and found is not None and (not found.faults or self.lenient.isChecked()))

    def _touched(self) -> bool:
        return self.lenient.isChecked() or self.keep.isChecked()

    def _edit(self) -> Edit | None:
        return self.found.edit(keep_roster=self.keep.isChecked()) if self.found is not None else None


def _tree(*headings: Head) -> QTreeWidget:
    made = QTreeWidget()
    made.setColumnCount(len(headings))
    show_heads(made, headings)
    made.setRootIsDecorated(False)
    made.setUniformRowHeights(True)
    made.setAlternatingRowColors(True)
    made.setTextElideMode(Qt.TextElideMode.ElideRight)
    made.header().setStretchLastSection(True)
    made.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
    return made


def _fill(tree: QTreeWidget, rows: Sequence[tuple[str, ...]]) -> None:
    tree.addTopLevelItems([_item(cells) for cells in rows])
    for column in range(tree.columnCount() - 1):
        tree.resizeColumnToContents(column)
        tree.setColumnWidth(column, min(260, tree.columnWidth(column) + STEP * 3))


def _item(cells: tuple[str, ...]) -> QTreeWidgetItem:
    made = QTreeWidgetItem(list(cells))
    for column, text in enumerate(cells):
        made.setToolTip(column, as_tip(text))
    return made
