"""Rounds of joint enforcement for a period: how many, and how much of them stands; planned beside the window."""

from __future__ import annotations

from PySide6.QtWidgets import QSpinBox, QWidget

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.plan import Period
from patrolplanner.gui.help.dialog import HelpedDialog
from patrolplanner.gui.look import STEP
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.runtime import jobs
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.parts import button, column, form, label, padded, row, set_role
from patrolplanner.services.solving.joint_programme import (
    JointProgramme,
    JointWish,
    plan_joint_rounds,
    take_programme,
)

_WHAT = translate(
    "joint dialog",
    "Dates are drawn so that no place has rounds on two days running; two authorities come to each, leading in turn. "
    "The rounds become demands of their dates, in the place of those planned before; market days that demands ask for "
    "anyway stay.",
)
_DONE = translate(
    "joint dialog",
    "{count} of {asked} {asked:round|rounds}: {fixed} h at fixed posts, {roving} h roving; on market "
    "days {markets}, on weekend evenings {evenings}.",
)


class JointDialog(HelpedDialog):
    """Asks, plans and takes the rounds over as one step."""

    topic = "patrols.joint"

    def __init__(self, context: PlanContext, period: Period, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._period = context, period
        self.setWindowTitle(said(translate("joint dialog", "Joint enforcement")))
        self.rounds, self.fixed, self.weekly, self.markets, self.evenings = (padded(QSpinBox()) for _ in range(5))
        self.rounds.setRange(1, 60)
        self.rounds.setValue(8)
        self.fixed.setRange(0, 100)
        self.fixed.setValue(40)
        self.fixed.setSuffix(" %")
        self.weekly.setRange(1, 7)
        self.weekly.setValue(2)
        self.markets.setRange(0, 60)
        self.evenings.setRange(0, 60)
        fields = form(
            (translate("joint dialog", "&Rounds"), self.rounds),
            (translate("joint dialog", "Hours at &fixed posts"), self.fixed),
            (translate("joint dialog", "Each authority a &week, at most"), self.weekly),
            (translate("joint dialog", "Of them on &market days, at least"), self.markets),
            (translate("joint dialog", "Of them on weekend &evenings, at least"), self.evenings),
        )
        self.told = label("", wrap=True)
        self.plan_button = button(translate("joint dialog", "&Plan rounds"), self.plan, role="main")
        close = button(translate("joint dialog", "&Close"), self.reject)
        self.end_with(self.plan_button, close)
        column(
            label(said(_WHAT), "quiet", wrap=True),
            fields,
            self.told,
            row(1, close, self.plan_button),
            of=self,
            margins=STEP * 4,
        )

    def plan(self) -> None:
        wish = JointWish(
            self._period,
            self.rounds.value(),
            self.fixed.value() / 100,
            self.weekly.value(),
            self._context.session.clock().microsecond,
            self.markets.value(),
            self.evenings.value(),
        )
        plan = self._context.plan
        self.plan_button.setEnabled(False)
        set_role(self.told, "")
        self.told.setText(said(translate("joint dialog", "Planning…")))
        jobs.start(self, lambda: plan_joint_rounds(plan, wish), self._take, self._refused)

    def _take(self, programme: JointProgramme) -> None:
        self.plan_button.setEnabled(True)
        self.told.clear()
        if self._context.apply(take_programme(programme), translate("patrols", "plan joint enforcement")):
            said_ = _DONE.fill(
                count=len(programme.demands),
                asked=programme.wish.rounds,
                fixed=f"{programme.fixed_hours:g}",
                roving=f"{programme.roving_hours:g}",
                markets=programme.on_market_days,
                evenings=programme.at_weekend_evenings,
            )
            set_role(self.told, "" if programme.is_whole else "warn")
            self.told.setText(said(said_))

    def _refused(self, why: Message) -> None:
        self.plan_button.setEnabled(True)
        set_role(self.told, "warn")
        self.told.setText(said(why))
