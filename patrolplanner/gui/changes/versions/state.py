"""Where a period's roster stands (draft, under review, published …), and the steps that are not publishing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from patrolplanner.domain.journal import MarkKind, PeriodMark
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.plan import Period
from patrolplanner.domain.words import word
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.duty_words import period_words
from patrolplanner.gui.widgets.parts import button, column, label, row, set_role
from patrolplanner.services.changes.roster_life import STATES, LifeState, marked, state_of

_TONES = {LifeState.PUBLISHED: "good", LifeState.ADJUSTED: "good", LifeState.REVIEW: "warn"}
_STEP = translate("versions page", "{period}: {state}")


class StateBar(QWidget):
    """The state in words, and buttons for review, draft and archive. ``reason`` gives what the user wrote beside."""

    def __init__(self, context: PlanContext, period: Callable[[], Period], reason: Callable[[], str]) -> None:
        super().__init__()
        self.context = context
        self._period, self._reason = period, reason
        self.text = label()
        self.review = button(translate("versions page", "&Send to review"), lambda: self.mark(MarkKind.REVIEW))
        self.draft = button(translate("versions page", "Back to &draft"), lambda: self.mark(MarkKind.DRAFT))
        self.archive = button(translate("versions page", "Put into the &archive"), lambda: self.mark(MarkKind.ARCHIVED))
        column(row((self.text, 1), self.review, self.draft, self.archive), of=self)

    def refresh(self) -> None:
        context, period = self.context, self._period()
        state = state_of(context.document, context.session.published, context.session.stored.versions, period)
        self.text.setText(said(STATES[state]))
        set_role(self.text, _TONES.get(state, "quiet"))
        self.review.setEnabled(state is LifeState.DRAFT)
        self.draft.setEnabled(state in (LifeState.REVIEW, LifeState.ARCHIVED))
        over = period.last < context.today
        self.archive.setEnabled(over and state not in (LifeState.ARCHIVED, LifeState.EMPTY))

    def mark(self, mark: MarkKind) -> bool:
        """Take the step; it can be undone like everything but publishing."""
        session, period = self.context.session, self._period()
        made = PeriodMark(period.first, period.last, mark, session.clock(), session.who, self._reason())
        text: Message = _STEP.fill(period=period_words(period), state=word(mark))
        return self.context.apply(marked(made), text, action="mark", reason=made.note)
