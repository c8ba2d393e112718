"""The page of rules: what is asked of rosters, in groups that a clerk looks for, and how much each rule matters."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QScrollArea

from patrolplanner.domain.messages import translate
from patrolplanner.gui import remembered
from patrolplanner.gui.look import ROW, STEP
from patrolplanner.gui.page import Page
from patrolplanner.gui.places import Place
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.records.tabs import scrolled
from patrolplanner.gui.rules import model as rules
from patrolplanner.gui.rules.form import RuleForm
from patrolplanner.gui.rules.model import RulesModel
from patrolplanner.gui.rules.title_delegate import TWO_LINES, RuleTitleDelegate
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.line import LineField
from patrolplanner.gui.widgets.listing import PlainTable
from patrolplanner.gui.widgets.parts import button, card, divided, label
from patrolplanner.services.edits.rule import RuleRow, without_rows

_NOTE = translate(
    "rules page",
    "Places that stay open weigh most, then what is very important, then the rest. Notes on the law are as of the year "
    "given and are no legal advice.",
)
_ALL_USUAL = translate("rules page", "Usual settings for all")
_ALL_USUAL_COUNTED = translate("rules page", "Usual settings for all ({count})")
_ALL_RESET = translate("rules page", "Usual settings of all rules")
_NONE_FOUND = translate("rules page", "No rule has this in its name, example or law.")
_WIDTHS = {
    rules.RuleColumn.ON: 40,
    rules.RuleColumn.IMPORTANCE: 124,
    rules.RuleColumn.NOW: 104,
}


_LEAST_LIST, _LEAST_FORM, _NARROW = 400, 240, 460
"""The list at least, the form at least, and where the list has no room for how often a rule is broken now."""


class _RulesTable(PlainTable):
    """Where there is little room it leaves out how often a rule is broken now, which its form says too."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.setColumnHidden(rules.RuleColumn.NOW, self.width() < _NARROW)
        super().resizeEvent(event)


class RulesPage(Page):
    """The list of rules, and a form for one of them."""

    def __init__(self, context: PlanContext) -> None:
        super().__init__(context)
        self.model = RulesModel(context, self)
        self.view = _RulesTable(self.model, translate("pages", "Rules"))
        self.form = RuleForm(self.model)
        self.search = LineField()
        self.nothing = label(said(_NONE_FOUND), "quiet", wrap=True)
        self.reset_all = button(_ALL_USUAL, self._reset_all)
        self._key: tuple[str, int] | None = None
        self._lay_out()
        self.view.selectionModel().currentRowChanged.connect(lambda *_: self._moved())
        self.model.dataChanged.connect(self._row_changed)
        self.model.modelReset.connect(self._again)
        self.search.textChanged.connect(self.model.search)
        self._again()

    def _lay_out(self) -> None:
        self.search.setPlaceholderText(said(translate("rules page", "Find a rule…")))
        self.search.setAccessibleName(said(translate("rules page", "Find a rule…")))
        self.search.setClearButtonEnabled(True)
        self.search.setMaximumWidth(260)
        self.head.addWidget(self.search, 1)
        self.head.addStretch()
        self.head.addWidget(self.reset_all)
        view = self.view
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setItemDelegateForColumn(rules.RuleColumn.TITLE, RuleTitleDelegate(view))
        header = view.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(40)
        for place, width in _WIDTHS.items():
            view.setColumnWidth(place, width)
        header.setSectionResizeMode(rules.RuleColumn.TITLE, QHeaderView.ResizeMode.Stretch)
        left = card((view, 1), self.nothing, label(said(_NOTE), "quiet", wrap=True), margin=STEP * 2)
        left.setMinimumWidth(_LEAST_LIST)
        right = scrolled([self.form])
        right.setMinimumWidth(_LEAST_FORM)
        self._around = right.findChild(QScrollArea)
        self.split = divided(left, right, (820, 340))
        self.split.restoreState(remembered.layout("split-rules"))
        self.body.addWidget(self.split)

    def select(self, key: tuple[str, int]) -> bool:
        """Make a rule the present one; whether there is such a rule."""
        place = self.model.place_of(key)
        if place is None:
            return False
        flag = QItemSelectionModel.SelectionFlag
        index = self.model.index(place, rules.RuleColumn.TITLE)
        self.view.selectionModel().setCurrentIndex(index, flag.ClearAndSelect | flag.Rows)
        self.view.scrollTo(index)
        return True

    def entered(self) -> None:
        """The arrows move over the rules at once."""
        self.view.setFocus()

    def show_place(self, place: Place) -> None:
        self.search.clear()
        self.select((place.record.upper(), 0))

    def closing(self) -> None:
        remembered.remember_layout("split-rules", self.split.saveState())

    def _moved(self) -> None:
        row = self.model.row(self.view.currentIndex())
        if row is not None:
            another, self._key = row.key != self._key, row.key
            self.form.show_row(row)
            if another and self._around is not None:
                # read from its title on, wherever the form of the rule before was scrolled to
                self._around.verticalScrollBar().setValue(0)

    def _row_changed(self, first: QModelIndex, *_: object) -> None:
        """A rule is another one; where only the roster was judged anew the form hears that by itself."""
        if first.column() != rules.RuleColumn.NOW:
            self._moved()
            self._count_changed()

    def _again(self) -> None:
        """After the rows moved: headings across all columns, and the same rule present."""
        self.view.clearSpans()
        self.view.verticalHeader().setDefaultSectionSize(TWO_LINES)
        for n, entry in enumerate(self.model.entries):
            if not isinstance(entry, RuleRow):
                self.view.setSpan(n, 0, 1, len(rules.RuleColumn))
                self.view.setRowHeight(n, ROW + STEP)
        self.nothing.setVisible(not self.model.entries)
        found = self._key is not None and (self.select(self._key) or self.select((self._key[0], 0)))
        first = next((e for e in self.model.entries if isinstance(e, RuleRow)), None)
        if not found and first is not None:
            self.select(first.key)
        self._moved()
        self._count_changed()

    def _count_changed(self) -> None:
        count = len({s.rule.upper() for s in self.context.plan.rules})
        self.reset_all.setText(said(_ALL_USUAL_COUNTED, count=count) if count else said(_ALL_USUAL))
        self.reset_all.setEnabled(count > 0)

    def _reset_all(self) -> None:
        self.context.apply(without_rows, _ALL_RESET)
