"""Two rosters compared in a table: who comes where and who goes, by person or by date, with the one row in full."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QVBoxLayout, QWidget

from patrolplanner.domain.differences import Difference, Differences, day_of
from patrolplanner.domain.messages import translate
from patrolplanner.domain.names import duty_said, person_name
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Pair
from patrolplanner.gui.look import ROW, STEP
from patrolplanner.gui.said import day_said, said
from patrolplanner.gui.widgets.parts import label, row
from patrolplanner.gui.widgets.segments import Segments

_Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()

NOTHING = Differences(frozenset(), frozenset())
_COMES = translate("difference view", "comes: {duties}")
_GOES = translate("difference view", "goes: {duties}")
_BOTH = translate("difference view", "{comes}; {goes}")
_AT = translate("difference view", "{person} {duty}")
_NO_DIFFERENCE = translate("difference view", "Nothing differs.")
_SUMS = translate("difference view", "{come} come, {gone} go; {people} people on {days} days")
_WHO = translate("difference view", "Person"), translate("difference view", "Date")
_HEADS = (
    translate("difference view", "Comes"),
    translate("difference view", "Goes"),
    translate("difference view", "Duties"),
)


class DifferenceModel(QAbstractTableModel):
    """One row a person or a date: how many duties come and go, and which."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[Difference, ...] = ()
        self._plan = Plan()
        self.by_day = False

    def fill(self, found: Differences, plan: Plan, *, by_day: bool) -> None:
        """Show these differences."""
        self.beginResetModel()
        self.by_day = by_day
        self._plan = plan
        self._rows = found.by_day() if by_day else found.by_person(plan.people_by_id)
        self.endResetModel()

    def rowCount(self, parent: _Index = _NONE) -> int:
        """One a person or date."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NONE) -> int:
        """Who or when, two numbers, the duties."""
        return 0 if parent.isValid() else 4

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The heads of the columns."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return said(_WHO[self.by_day] if section == 0 else _HEADS[section - 1])
        if role == Qt.ItemDataRole.TextAlignmentRole and section in (1, 2):
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell; numbers stand at the right."""
        if not index.isValid():
            return None
        found, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.TextAlignmentRole and column in (1, 2):
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.DisplayRole:
            if column == 0:
                return day_said(day_of(found)) if self.by_day else person_name(self._plan, found.key)
            if column == 3:
                return self.words(index.row())
            number = len(found.come if column == 1 else found.gone)
            return ("+" if column == 1 else "−") + str(number) if number else ""
        return None

    def words(self, at: int) -> str:
        """A row in full."""
        found = self._rows[at]
        come, gone = (tuple(self._one(p) for p in pairs) for pairs in (found.come, found.gone))
        comes, goes = said(_COMES, duties=come), said(_GOES, duties=gone)
        if come and gone:
            return said(_BOTH, comes=comes, goes=goes)
        return comes if come else goes

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
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setAccessibleName(said(translate("difference view", "Differences")))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(ROW)
        self.table.verticalHeader().setMinimumSectionSize(ROW)
        across = self.table.horizontalHeader()
        across.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in ((0, 110), (1, 64), (2, 64)):
            across.resizeSection(column, width)
        self.table.selectionModel().currentChanged.connect(lambda now, _before: self._tell(now.row()))
        self.full = label(wrap=True)
        self.full.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.full.hide()
        self.full.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(STEP * 2)
        down.addLayout(row(self.switch, self.sums, 1))
        down.addWidget(self.table, 1)
        down.addWidget(self.full)

    def show_differences(self, found: Differences, plan: Plan) -> None:
        """Show these; names are the plan's."""
        self._found, self._plan = found, plan
        text = said(_SUMS, come=len(found.come), gone=len(found.gone), people=found.people, days=found.days)
        self.sums.setText(text if found else said(_NO_DIFFERENCE))
        self._fill()

    def _fill(self) -> None:
        self.model.fill(self._found, self._plan, by_day=self.switch.at == 1)
        self._tell(-1)

    def _tell(self, at: int) -> None:
        self.full.setText(self.model.words(at) if at >= 0 else "")
        self.full.setVisible(at >= 0)
