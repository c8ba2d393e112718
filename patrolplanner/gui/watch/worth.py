"""What posts are worth by hour, and their importance as it is proposed: looked at, changed, taken over in one step."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QWidget

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.posts import LEAST_IMPORTANCE, MOST_IMPORTANCE
from patrolplanner.gui.look import STEP
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.runtime import jobs
from patrolplanner.gui.said import as_tip, said
from patrolplanner.gui.widgets.heads import Head
from patrolplanner.gui.widgets.listing import Listing, ListingModel, ListLine
from patrolplanner.gui.widgets.parts import button, captioned, column, combo, label, row
from patrolplanner.services.open_plan.document import Change
from patrolplanner.services.views.post_worth import (
    FORMULA,
    ProposedImportance,
    proposed_importances,
    take_importances,
)

_FACTS = frozenset({"posts", "areas", "streets", "demands", "shifts", "calendar", "settings", "incidents"})
_STEP = translate("watch", "importance of {count} {count:post|posts} as proposed")
_DIFFERENT = translate("watch", "{count} of {of} {of:post|posts} {count:has|have} another importance than is proposed.")
_HEADS = (
    Head(translate("watch", "Post"), translate("column notes", "The posts in the street, the dearest first.")),
    Head(translate("watch", "Now"), translate("column notes", "The importance that it has, 1 to 5.")),
    Head(translate("watch", "Proposed"), translate("column notes", "The importance that its worth gives it.")),
    Head(translate("watch", "People"), translate("column notes", "Of all people, who would no longer see police.")),
    Head(translate("watch", "Calls"), translate("column notes", "Of all calls, which would be reached too late.")),
    Head(translate("watch", "Why"), translate("column notes", "What is lost without it, and in which hours most.")),
)


class WorthPanel(QWidget):
    """Reckoned beside the window when it is shown."""

    def __init__(self, context: PlanContext) -> None:
        super().__init__()
        self._context = context
        self._latest = jobs.Latest(self)
        self._stale = True
        self._found: Sequence[ProposedImportance] = ()
        self._own: dict[str, int] = {}
        self.summary = label(wrap=True)
        self.how = label(said(FORMULA), "quiet", wrap=True)
        model: ListingModel[ProposedImportance] = ListingModel(_HEADS, numbers=(1, 2, 3, 4))
        self.posts = Listing(model, translate("watch", "What posts are worth"), widest=5)
        self.posts.chosen.connect(self._show_value)
        self.value = combo([(str(n), n) for n in range(LEAST_IMPORTANCE, MOST_IMPORTANCE + 1)])
        self.value.activated.connect(self._set_value)
        self.one = button(translate("watch", "Take over t&his post"), self._take_one)
        self.all = button(translate("watch", "&Take over all that differ"), self._take_all, role="main")
        value = captioned(translate("watch", "&Proposed for it"), self.value)
        column(
            self.summary,
            (self.posts, 1),
            row(value, self.value, self.one, 1, self.all),
            self.how,
            of=self,
            spacing=STEP,
        )
        context.changed.connect(self._changed)

    def entered(self) -> None:
        """Reckon anew where the plan has changed since."""
        if self._stale:
            self._stale = False
            plan, period = self._context.plan, self._context.period
            self._latest.start(lambda: proposed_importances(plan, period), self._show, self._refused)

    def _changed(self, change: Change) -> None:
        if change.kinds & _FACTS:
            self._stale = True
            if self.isVisible():
                self.entered()

    def _refused(self, why: Message) -> None:
        self._show(())
        self.summary.setText(said(why))

    def _show(self, found: Sequence[ProposedImportance]) -> None:
        self._found = found
        self.posts.fill([self._line(one) for one in found], same=lambda one: one.worth.post)
        different = self.wanted
        self.summary.setText(said(_DIFFERENT, count=len(different), of=len(found)))
        self.summary.setToolTip(as_tip(said(FORMULA)))
        self.all.setEnabled(bool(different))
        self._show_value()

    def _line(self, one: ProposedImportance) -> ListLine[ProposedImportance]:
        proposed = self._value_of(one)
        cells = (
            one.name,
            str(one.now),
            str(proposed),
            f"{100 * sum(one.worth.seen):.1f}%",
            f"{100 * sum(one.worth.calls):.1f}%",
            said(one.reason),
        )
        by_hour = translate("watch", "by hour, in thousandths: {numbers}")
        numbers = " ".join(f"{hour:02d}:{1000 * worth:.0f}" for hour, worth in enumerate(one.worth.by_hour))
        return ListLine(cells, one, "warn" if proposed != one.now else "", said(by_hour, numbers=numbers))

    def _value_of(self, one: ProposedImportance) -> int:
        """What the user has set, else what is proposed."""
        return self._own.get(one.worth.post, one.proposed)

    @property
    def wanted(self) -> Mapping[str, int]:
        """The values that differ from what posts have."""
        return {one.worth.post: self._value_of(one) for one in self._found if self._value_of(one) != one.now}

    def _show_value(self) -> None:
        one = self.posts.about
        for widget in (self.value, self.one):
            widget.setEnabled(one is not None)
        if one is not None:
            self.value.setCurrentIndex(self.value.findData(self._value_of(one)))
            self.one.setEnabled(self._value_of(one) != one.now)

    def _set_value(self) -> None:
        if (one := self.posts.about) is not None:
            self._own[one.worth.post] = int(self.value.currentData())
            self._show(self._found)

    def _take_one(self) -> None:
        if (one := self.posts.about) is not None:
            self._take({one.worth.post: self._value_of(one)})

    def _take_all(self) -> None:
        self._take(self.wanted)

    def _take(self, values: Mapping[str, int]) -> None:
        self._context.apply(take_importances(values), _STEP.fill(count=len(values)))
