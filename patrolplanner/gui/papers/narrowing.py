"""What a paper is narrowed to: one unit, team, person or post, each by a choice that is there where it makes sense."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.plan import Plan
from patrolplanner.gui.look import STEP
from patrolplanner.gui.widgets.parts import captioned, combo, grid, offer
from patrolplanner.gui.widgets.person_field import PersonField
from patrolplanner.services.papers.narrowing import By, Only
from patrolplanner.services.papers.paper import Paper, Scope

_ALL = translate("papers page", "all")
_CAPTIONS = {
    By.UNIT: translate("papers page", "&Unit"),
    By.TEAM: translate("papers page", "&Team"),
    By.PERSON: translate("papers page", "Pe&rson"),
    By.POST: translate("papers page", "P&ost"),
}
_ACROSS = 2


class NarrowingFields(QWidget):
    """All of them stand at *all* until somebody chooses; a choice that makes no sense of a paper is not asked."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.units, self.teams, self.posts = combo(()), combo(()), combo(())
        self.people = PersonField(translate("papers page", "Person"), empty=_ALL)
        self._ways: frozenset[By] = frozenset()
        self._fields: dict[By, QComboBox] = {
            By.UNIT: self.units,
            By.TEAM: self.teams,
            By.PERSON: self.people,
            By.POST: self.posts,
        }
        self._captions: dict[By, QWidget] = {}
        layout = grid(STEP, STEP, 1, 3)
        layout.setContentsMargins(0, 0, 0, 0)
        self.setLayout(layout)
        for place, (by, field) in enumerate(self._fields.items()):
            down, across = divmod(place, _ACROSS)
            field.setMinimumContentsLength(3)
            field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            self._captions[by] = captioned(_CAPTIONS[by], field)
            layout.addWidget(self._captions[by], down, 2 * across)
            layout.addWidget(field, down, 2 * across + 1)
            field.currentIndexChanged.connect(self._chosen)

    def _chosen(self, _place: int) -> None:
        self.changed.emit()

    def refresh(self, plan: Plan) -> None:
        """What there is to choose now; what was chosen stays if it is still there."""
        every: list[tuple[Message | str, object]] = [(_ALL, "")]
        offer(self.units, [*every, *((unit.name, unit.id) for unit in plan.units)])
        offer(self.teams, [*every, *((team, team) for team in dict.fromkeys(p.team for p in plan.people if p.team))])
        offer(self.posts, [*every, *((post.name, post.id) for post in plan.posts)])
        self.people.offer(plan.people)

    def show_for(self, paper: Paper) -> None:
        """Only what the paper can be narrowed by; notices have a list of posts with a choice of units of their own."""
        self._ways = frozenset() if paper.scope is Scope.NOTICE else paper.by
        for by, field in self._fields.items():
            field.setVisible(by in self._ways)
            self._captions[by].setVisible(by in self._ways)
        self.setVisible(bool(self._ways))

    @property
    def only(self) -> Only:
        """What is chosen, of that which makes sense of the paper."""

        def chosen(by: By) -> tuple[str, ...]:
            value = self.people.person if by is By.PERSON else str(self._fields[by].currentData() or "")
            return (value,) if value and by in self._ways else ()

        return Only(*(chosen(by) for by in By))
