"""The plan's log in words: who changed what and when, with a filter."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSortFilterProxyModel, Qt
from PySide6.QtWidgets import QHeaderView

from patrolplanner.domain.messages import translate
from patrolplanner.gui.look import STEP
from patrolplanner.gui.page import Section
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.heads import Head
from patrolplanner.gui.widgets.line import LineField
from patrolplanner.gui.widgets.listing import ListingModel, ListLine, PlainTable
from patrolplanner.gui.widgets.parts import captioned, column, label, row
from patrolplanner.services.open_plan.log_words import LogLine, in_words

_HEADS = (
    Head(translate("log page", "When"), translate("column notes", "When it was saved.")),
    Head(translate("log page", "Who"), translate("column notes", "The name of the clerk at work then.")),
    Head(translate("log page", "What was done"), translate("column notes", "The step, as undo calls it.")),
    Head(translate("log page", "What changed"), translate("column notes", "Every value, from what to what.")),
    Head(translate("log page", "Reason"), translate("column notes", "Why, where a reason was asked for.")),
)
_PARTS = translate("log page", "{parts}")
_COUNT = translate("log page", "{count} {count:entry|entries}")


def log_lines(entries: Iterable[LogLine]) -> list[ListLine[None]]:
    return [
        ListLine(
            (
                f"{entry.at:%Y-%m-%d %H:%M:%S}",
                entry.who,
                entry.action if isinstance(entry.action, str) else said(entry.action),
                said(_PARTS, parts=entry.what),
                entry.reason,
            ),
            None,
        )
        for entry in entries
    ]


class LogTab(Section):
    """The table with its filter. It is read when it is shown, not before."""

    def __init__(self, context: PlanContext) -> None:
        super().__init__(context)
        self.model: ListingModel[None] = ListingModel(_HEADS)
        self.sifted = QSortFilterProxyModel(self)
        self.sifted.setSourceModel(self.model)
        self.sifted.setFilterKeyColumn(-1)
        self.sifted.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.filter = LineField()
        self.filter.setClearButtonEnabled(True)
        self.filter.setAccessibleName(said(translate("log page", "Find in the log")))
        self.filter.setPlaceholderText(said(translate("log page", "date, name, word")))
        self.filter.textChanged.connect(self._sift)
        self.count = label(role="quiet")
        self.table = PlainTable(self.sifted, translate("log page", "Log"))
        across = self.table.horizontalHeader()
        for at, width in ((0, 150), (1, 90), (2, 120), (4, 160)):
            across.resizeSection(at, width)
        across.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        top = row(captioned(translate("log page", "F&ilter"), self.filter), self.filter, self.count, 1)
        column(top, (self.table, 1), of=self, margins=(0, STEP * 2, 0, 0))
        self.filter.setMinimumWidth(240)
        context.changed.connect(self._heard)

    def entered(self) -> None:
        """Read the log anew; its words are made beside the window."""
        entries = self.context.session.log()
        names = {p.id: p.name for p in self.context.plan.people}
        self.latest.start(lambda: log_lines(in_words(entries, names)), self._show)

    def _heard(self) -> None:
        if self.isVisible():
            self.entered()

    def _show(self, lines: list[ListLine[None]]) -> None:
        self.model.fill(lines)
        self._say_count()

    def _sift(self, text: str) -> None:
        self.sifted.setFilterFixedString(text.strip())
        self._say_count()

    def _say_count(self) -> None:
        self.count.setText(said(_COUNT, count=self.sifted.rowCount()))
