"""The page of rules: what is never broken, what is reminded of, what is weighed, and by which numbers."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from patrolplanner.domain.messages import translate
from patrolplanner.gui import remembered
from patrolplanner.gui.look import STEP
from patrolplanner.gui.page import Page
from patrolplanner.gui.places import Place
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.records.tabs import scrolled
from patrolplanner.gui.rules import model as rules
from patrolplanner.gui.rules.form import RuleForm
from patrolplanner.gui.rules.model import RulesModel
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.listing import PlainTable
from patrolplanner.gui.widgets.parts import card, divided, label
from patrolplanner.services.edits.rule import RuleRow

_NOTE = translate(
    "rules page",
    "A gap costs most, a warning less, a soft rule its price; the search looks for the cheapest roster. The notes name "
    "the law as of the year given and are no legal advice.",
)
_WIDTHS = {
    rules.RuleColumn.ON: 44,
    rules.RuleColumn.ID: 48,
    rules.RuleColumn.TITLE: 230,
    rules.RuleColumn.SEVERITY: 76,
    rules.RuleColumn.PRICE: 84,
    rules.RuleColumn.CHANGED: 76,
}


class RulesPage(Page):
    """The list of rules, and a form for one of them."""

    def __init__(self, context: PlanContext) -> None:
        super().__init__(context)
        self.model = RulesModel(context, self)
        self.view = PlainTable(self.model, translate("pages", "Rules"))
        self.form = RuleForm(self.model)
        self._key: tuple[str, int] | None = None
        self._lay_out()
        self.view.selectionModel().currentRowChanged.connect(lambda *_: self._moved())
        self.model.dataChanged.connect(lambda *_: self._moved())
        self.model.modelReset.connect(self._again)
        self._again()

    def _lay_out(self) -> None:
        view = self.view
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = view.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(40)
        for place, width in _WIDTHS.items():
            view.setColumnWidth(place, width)
        header.setSectionResizeMode(rules.RuleColumn.NUMBERS, QHeaderView.ResizeMode.Stretch)
        left = card((view, 1), label(said(_NOTE), "quiet", wrap=True), margin=STEP * 2)
        self.split = divided(left, scrolled([self.form]), (900, 320))
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
        self.select((place.record.upper(), 0))

    def closing(self) -> None:
        remembered.remember_layout("split-rules", self.split.saveState())

    def _moved(self) -> None:
        row = self.model.row(self.view.currentIndex())
        if row is not None:
            self._key = row.key
            self.form.show_row(row)

    def _again(self) -> None:
        """After the rows moved: headings across all columns, and the same rule present."""
        self.view.clearSpans()
        for n, entry in enumerate(self.model.entries):
            if not isinstance(entry, RuleRow):
                self.view.setSpan(n, 0, 1, len(rules.RuleColumn))
        found = self._key is not None and (self.select(self._key) or self.select((self._key[0], 0)))
        if not found:
            first = next(e for e in self.model.entries if isinstance(e, RuleRow))
            self.select(first.key)
        self._moved()
