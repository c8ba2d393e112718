"""The way of a period's roster, draft, review, published, with the step that comes next as its button."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from patrolplanner.domain.journal import MarkKind, PeriodMark
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.plan import Period
from patrolplanner.domain.words import word
from patrolplanner.gui import places
from patrolplanner.gui.places import Place
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.publishing.words import unpublished
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.date_field import dates_stand
from patrolplanner.gui.widgets.duty_words import period_words
from patrolplanner.gui.widgets.parts import button, label, later, restyle, row, set_role
from patrolplanner.services.changes.roster_life import STATES, LifeState, marked, state_of
from patrolplanner.services.open_plan.document import ROSTER, Change

_STEP = translate("publishing", "{period}: {state}")
_REST_MS = 150
_WAY = (LifeState.DRAFT, LifeState.REVIEW, LifeState.PUBLISHED)
_UNPUBLISHED = translate("publishing", "{count} {count:change is|changes are} not published")
_NUMBER = translate("publishing", "V{number}")
_NEXT = {
    LifeState.DRAFT: ("review", "publish", "archive"),
    LifeState.REVIEW: ("publish", "draft", "archive"),
    LifeState.PUBLISHED: ("papers", "archive"),
    LifeState.ADJUSTED: ("papers", "archive"),
    LifeState.ARCHIVED: ("draft",),
}
"""The buttons of a state: what comes next first, then what may be done instead."""


class StateBar(QWidget):
    """One line. It follows the document by itself; another period is told by `refresh`."""

    def __init__(self, context: PlanContext, period: Callable[[], Period]) -> None:
        super().__init__()
        self.context = context
        self._period = period
        self.state = LifeState.EMPTY
        self.stages = {state: label(said(STATES[state])) for state in _WAY}
        for stage in self.stages.values():
            stage.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.text = label(role="quiet", wrap=True)
        self.buttons = {
            "review": button(translate("publishing", "&Send to review"), lambda: self.mark(MarkKind.REVIEW)),
            "draft": button(translate("publishing", "Back to &draft"), lambda: self.mark(MarkKind.DRAFT)),
            "publish": button(translate("publishing", "Pu&blish…"), self.publish),
            "papers": button(translate("publishing", "Print table and &notices…"), self.print_out),
            "archive": button(translate("publishing", "Put into the &archive"), lambda: self.mark(MarkKind.ARCHIVED)),
        }
        draft, review, published = self.stages.values()
        row(
            *(draft, label("→", "quiet"), review, label("→", "quiet"), published, (self.text, 1)),
            *self.buttons.values(),
            of=self,
        )
        self._soon = later(self, _REST_MS, self.refresh)
        context.changed.connect(self._changed)
        self.refresh()

    def _changed(self, change: Change) -> None:
        """Of duties alone a moment later: all rows are looked at, which no cell that is typed should wait for."""
        if change.kinds <= {ROSTER}:
            self._soon.start()
        else:
            self.refresh()

    def refresh(self) -> None:
        self._soon.stop()
        context, period = self.context, self._period()
        versions = context.session.stored.versions
        self.state = state_of(context.document, context.session.published, versions, period)
        self._show_stages()
        self._say()
        ways = _NEXT.get(self.state, ())
        over = period.last < context.today
        for name, made in self.buttons.items():
            made.setVisible(name in ways and (name != "archive" or over))
            set_role(made, "main" if name in ways[:1] else "flat")

    def _show_stages(self) -> None:
        """Those behind us, the one we are at, those to come."""
        told = self.state in (LifeState.PUBLISHED, LifeState.ADJUSTED, LifeState.ARCHIVED)
        at = len(_WAY) - 1 if told else _WAY.index(self.state) if self.state in _WAY else -1
        for number, stage in enumerate(self.stages.values()):
            restyle(stage, "stage", "now" if number == at else "done" if number < at else "ahead")

    def _say(self) -> None:
        number = self.context.session.stored.version
        words = []
        if self.state in (LifeState.EMPTY, LifeState.ADJUSTED, LifeState.ARCHIVED):
            words.append(said(STATES[self.state]))
        if number:
            words.append(said(_NUMBER, number=str(number)))
        if number and self.state in (LifeState.DRAFT, LifeState.REVIEW):
            changes = unpublished(self.context, self._period())
            if changes:
                words.append(said(_UNPUBLISHED, count=len(changes.added) + len(changes.removed)))
        self.text.setText("  ".join(words))

    def mark(self, mark: MarkKind) -> bool:
        """Take the step; it can be undone like everything but publishing."""
        session, period = self.context.session, self._period()
        made = PeriodMark(period.first, period.last, mark, session.clock(), session.who, "")
        text: Message = _STEP.fill(period=period_words(period), state=word(mark))
        return self.context.apply(marked(made), text, action="mark")

    def publish(self) -> None:
        """Ask what is to be published; dates typed beside it have to be right first."""
        from patrolplanner.gui.publishing.dialog import PublishDialog

        if not dates_stand(self.parentWidget() or self):
            return
        dialog = PublishDialog(self.context, self._period(), self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def print_out(self) -> None:
        self.context.go(Place(places.PAPERS))
