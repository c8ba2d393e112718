"""Whom a station lends, to be ticked: everybody who can go, with the duties that would fall."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import IntEnum

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QWidget

from patrolplanner.domain.messages import translate
from patrolplanner.domain.people import Role
from patrolplanner.domain.words import word
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.heads import Head
from patrolplanner.gui.widgets.listing import Listing, ListingModel, ListLine
from patrolplanner.gui.widgets.parts import column, label, set_role
from patrolplanner.services.county.lending import LoanCandidate, LoanChoice
from patrolplanner.services.county.sharing import LoanDates

_Index = QModelIndex | QPersistentModelIndex
_TO_BE_LENT = translate(
    "county page",
    "To {to}, {first} to {last}: {people} {people:person|people}, of these officers {officers}. Ticked: "
    "{ticked}, officers {led}.",
)
_LENT = translate("county page", "lent already")


class LoanColumn(IntEnum):
    """The columns of those who can go."""

    PERSON, ROLE, DUTIES, LACKING, NOW = range(5)


_HEADS = (
    Head(translate("county page", "Who goes"), translate("column notes", "A tick sends this person.")),
    Head(translate("county page", "Role"), translate("column notes", "Officer or auxiliary.")),
    Head(
        translate("county page", "Duties that fall"),
        translate("column notes", "Duties the person has on these dates; they fall when the person goes."),
    ),
    Head(
        translate("county page", "Lack somebody"),
        translate("column notes", "Duties among them that would not have enough people, or no officer, any more."),
    ),
    Head(translate("county page", "At present"), translate("column notes", "Whether the person is lent already.")),
)


class _LoanCandidates(ListingModel[LoanCandidate]):
    """The first column has the ticks."""

    ticked_others = Signal()

    def __init__(self, ticked: Sequence[str]) -> None:
        super().__init__(_HEADS, (LoanColumn.DUTIES, LoanColumn.LACKING))
        self.ticked = {*ticked}

    def flags(self, index: _Index) -> Qt.ItemFlag:
        there = super().flags(index)
        return there | Qt.ItemFlag.ItemIsUserCheckable if index.column() == LoanColumn.PERSON else there

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.CheckStateRole and index.isValid() and index.column() == LoanColumn.PERSON:
            goes = self.lines[index.row()].about.person.id in self.ticked
            return Qt.CheckState.Checked if goes else Qt.CheckState.Unchecked
        return super().data(index, role)

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or index.column() != LoanColumn.PERSON:
            return False
        self.ticked ^= {self.lines[index.row()].about.person.id}
        self.dataChanged.emit(index, index)
        self.ticked_others.emit()
        return True


def _line(candidate: LoanCandidate) -> ListLine[LoanCandidate]:
    person = candidate.person
    cells = (
        f"{person.name}  {person.id}",
        said(word(person.role)),
        str(candidate.duties or ""),
        str(candidate.lacking or ""),
        said(_LENT) if candidate.goes_now else "",
    )
    return ListLine(cells, candidate, "warn" if candidate.lacking else "")


class LoanTicks(QWidget):
    """For the loans of the same dates: how many are asked for, and who goes."""

    changed = Signal()

    def __init__(self, choice: LoanChoice, ticked: Sequence[str]) -> None:
        super().__init__()
        self.choice = choice
        self._model = _LoanCandidates(ticked)
        self.wanted = label(wrap=True)
        self.people: Listing[LoanCandidate] = Listing(
            self._model, translate("county page", "Who goes"), widest=LoanColumn.PERSON
        )
        self.people.fill([_line(candidate) for candidate in choice.candidates])
        self._model.ticked_others.connect(self._tell)
        self._model.ticked_others.connect(self.changed)
        column(self.wanted, (self.people, 1), of=self, spacing=4)
        self._tell()

    @property
    def chosen(self) -> tuple[str, ...]:
        """The numbers of those ticked, in the order of the list."""
        return tuple(c.person.id for c in self.choice.candidates if c.person.id in self._model.ticked)

    def _tell(self) -> None:
        loan = self.choice.loan
        sent = [c.person for c in self.choice.candidates if c.person.id in self._model.ticked]
        led = sum(person.role is Role.OFFICER for person in sent)
        values = {"to": loan.to, "people": loan.people, "officers": loan.officers, "ticked": len(sent), "led": led}
        set_role(self.wanted, "" if len(sent) == loan.people and led >= loan.officers else "danger")
        self.wanted.setText(said(_TO_BE_LENT, first=loan.first, last=loan.last, **values))


def chosen_in(ticks: Sequence[LoanTicks]) -> Mapping[LoanDates, tuple[str, ...]]:
    return {each.choice.loan.dates: each.chosen for each in ticks}
