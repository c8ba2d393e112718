"""The scenarios that a plan keeps: side by side, one of them tried, adopted or removed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from patrolplanner.domain.messages import translate
from patrolplanner.domain.sites import Scenario
from patrolplanner.gui import places
from patrolplanner.gui.places import Place
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.said import said
from patrolplanner.gui.siting.compare import Comparison
from patrolplanner.gui.widgets.asking import asked
from patrolplanner.gui.widgets.parts import button, column, combo, offer, row
from patrolplanner.services.deployment.usual_options import options_of
from patrolplanner.services.edits.records import remove_records
from patrolplanner.services.edits.scenarios import adopt

_ADOPTED = translate(
    "siting page", "“{name}” is adopted from {first} on: posts, shifts and demands are in the plan. Undo takes it back."
)
_ASK_ADOPT = translate(
    "siting page",
    "Make the posts of “{name}” posts of the plan, manned from {first} on? Whoever mans kiosks beside them may man "
    "them too. It is one step that can be undone. Print the report before: it proposes no posts that stand already.",
)
_REPORT_TIP = translate("siting page", "The paper for those who decide, on the page of papers")
_DO_ADOPT = translate("siting page", "&Adopt")


class KeptScenarios(QWidget):
    """A table of them, and what can be done to the one that is chosen below it."""

    tried = Signal(object)
    """`Scenario`: it is to be rostered for trial."""
    told = Signal(object)
    """`Message`: what was done."""

    def __init__(self, context: PlanContext) -> None:
        super().__init__()
        self._context = context
        self.comparison = Comparison()
        self.which = combo(())
        self.which.setAccessibleName(said(translate("siting page", "Scenario")))
        self.try_it = button(translate("siting page", "T&ry a month"), lambda: self._with_chosen(self.tried.emit))
        self.adopt = button(translate("siting page", "Ad&opt…"), lambda: self._with_chosen(self._adopt), role="main")
        self.remove = button(translate("siting page", "Re&move"), lambda: self._with_chosen(self._remove))
        self.report = button(translate("siting page", "Repor&t…"), self._show_report, tip=_REPORT_TIP)
        below = row(self.which, self.try_it, self.report, self.adopt, self.remove, 1)
        column((self.comparison, 1), below, of=self)

    def refresh(self) -> None:
        plan = self._context.plan
        self.comparison.show_plan(plan, self._context.period)
        offer(self.which, [(scenario.name, scenario.name) for scenario in plan.scenarios])

    def enable(self, idle: bool) -> None:
        """While something is under way nothing else is begun."""
        for each in (self.try_it, self.adopt, self.remove):
            each.setEnabled(idle and self.which.count() > 0)

    def _show_report(self) -> None:
        self._context.go(Place(places.PAPERS, section="siting-report"))

    def choose(self, name: str) -> None:
        self.which.setCurrentText(name)

    def _with_chosen(self, do: Callable[[Scenario], object]) -> None:
        name = self.which.currentData()
        for scenario in self._context.plan.scenarios:
            if scenario.name == name:
                do(scenario)
                return

    def _adopt(self, scenario: Scenario) -> None:
        first = self._adopted_from()
        if asked(self, said(_ASK_ADOPT, name=scenario.name, first=first), [_DO_ADOPT]) is None:
            return
        step = translate("siting", "adopt the scenario {name}").fill(name=scenario.name)
        if self._context.apply(adopt(scenario, options_of(self._context.plan, said), first), step):
            self.told.emit(_ADOPTED.fill(name=scenario.name, first=first))

    def _adopted_from(self) -> date:
        """From the period that is shown on, not from a date that has gone."""
        return max(self._context.period.first, self._context.today)

    def _remove(self, scenario: Scenario) -> None:
        place = self._context.plan.scenarios.index(scenario)
        step = translate("siting page", "remove the scenario {name}").fill(name=scenario.name)
        self._context.apply(remove_records("scenarios", [place]), step)
