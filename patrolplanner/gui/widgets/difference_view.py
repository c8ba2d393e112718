"""Two rosters compared in a table: who comes where and who goes, by person or by date, with the one row in full."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from patrolplanner.domain.differences import Differences, RosterDifference, day_of
from patrolplanner.domain.messages import translate
from patrolplanner.domain.names import duty_said, person_name
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Pair
from patrolplanner.gui.said import day_said, said
from patrolplanner.gui.widgets.heads import Head
from patrolplanner.gui.widgets.listing import ListingModel, ListLine, PlainTable
from patrolplanner.gui.widgets.parts import column, label, row
from patrolplanner.gui.widgets.segments import Segments

NOTHING = Differences(frozenset(), frozenset())
_COMES = translate("difference view", "comes: {duties}")
_GOES = translate("difference view", "goes: {duties}")
_BOTH = translate("difference view", "{comes}; {goes}")
_AT = translate("difference view", "{person} {duty}")
_NO_DIFFERENCE = translate("difference view", "Nothing differs.")
_SUMS = translate(
    "difference view",
    "{come} {come:comes|come}, {gone} {gone:goes|go}; {people} {people:person|people} on {days} {days:day|days}",
)
_WHAT = (
    Head(
        translate("difference view", "Comes"), translate("column notes", "Duties that are in the later roster alone.")
    ),
    Head(
        translate("difference view", "Goes"), translate("column notes", "Duties that are in the earlier roster alone.")
    ),
    Head(translate("difference view", "Duties"), translate("column notes", "Which duties come and go.")),
)
_PERSON = Head(translate("difference view", "Person"), translate("column notes", "Somebody whose duties differ."))
_DATE = Head(
    translate("difference view", "Date"), translate("column notes", "A date on which somebody else is on duty.")
)
_HEADS = (_PERSON, *_WHAT), (_DATE, *_WHAT)
"""By person, by date."""


class DifferenceModel(ListingModel[RosterDifference]):
    """One row a person or a date: how many duties come and go, and which."""

    def __init__(self) -> None:
        super().__init__(_HEADS[False], numbers=(1, 2), tips=False)
        self._plan = Plan()
        self.by_day = False

    def show_differences(self, found: Differences, plan: Plan, *, by_day: bool) -> None:
        self.by_day = by_day
        self.heads = _HEADS[by_day]
        self._plan = plan
        self.fill([ListLine((), one) for one in (found.by_day() if by_day else found.by_person(plan.people_by_id))])

    def words(self, at: int, column: int) -> str:
        found = self.lines[at].about
        if column == 0:
            return day_said(day_of(found)) if self.by_day else person_name(self._plan, found.key)
        if column == 3:
            return self.in_full(at)
        number = len(found.added if column == 1 else found.removed)
        return ("+" if column == 1 else "−") + str(number) if number else ""

    def in_full(self, at: int) -> str:
        found = self.lines[at].about
        added, removed = (tuple(self._one(p) for p in pairs) for pairs in (found.added, found.removed))
        comes, goes = said(_COMES, duties=added), said(_GOES, duties=removed)
        if added and removed:
            return said(_BOTH, comes=comes, goes=goes)
        return comes if added else goes

    def _one(self, pair: Pair) -> str:
        duty = said(duty_said(self._plan, pair.duty, dated=not self.by_day))
        return said(_AT, person=person_name(self._plan, pair.person), duty=duty) if self.by_day else duty


class DifferenceView(QWidget):
    """The table with its switch; the sum above it, the chosen row in full below."""

    def __init__(self) -> None:
        super().__init__()
        self._found, self._plan = NOTHING, Plan()
        self.model = DifferenceModel()
        self.sums = label(role="quiet")
        choices = (translate("difference view", "By person"), translate("difference view", "By date"))
        self.switch = Segments(choices, translate("difference view", "Order of the differences"))
        self.switch.chosen.connect(lambda _number: self._fill())
        self.table = PlainTable(self.model, translate("difference view", "Differences"))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        across = self.table.horizontalHeader()
        across.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        for place, width in enumerate((110, 64, 64)):
            across.resizeSection(place, width)
        self.table.selectionModel().currentChanged.connect(lambda now, _before: self._tell(now.row()))
        self.full = label(wrap=True)
        self.full.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.full.hide()
        self.full.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column(row(self.switch, self.sums, 1), (self.table, 1), self.full, of=self)

    def show_differences(self, found: Differences, plan: Plan) -> None:
        self._found, self._plan = found, plan
        text = said(_SUMS, come=len(found.added), gone=len(found.removed), people=found.people, days=found.days)
        self.sums.setText(text if found else said(_NO_DIFFERENCE))
        self._fill()

    def _fill(self) -> None:
        self.model.show_differences(self._found, self._plan, by_day=self.switch.at == 1)
        self._tell(-1)

    def _tell(self, at: int) -> None:
        self.full.setText(self.model.in_full(at) if at >= 0 else "")
        self.full.setVisible(at >= 0)
