"""The page of siting: what is asked, the map with its sites, what was found, scenarios tried and adopted."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtGui import QAction, QHideEvent
from PySide6.QtWidgets import QLineEdit, QScrollArea, QStackedWidget, QWidget

from patrolplanner.domain.errors import PlannerError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.sites import Scenario, ScenarioTrial
from patrolplanner.gui.look import STEP
from patrolplanner.gui.page import Page
from patrolplanner.gui.places import Place
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.records.table import RecordTable
from patrolplanner.gui.said import said
from patrolplanner.gui.siting.columns import MANNINGS, SITES
from patrolplanner.gui.siting.kept import KeptScenarios
from patrolplanner.gui.siting.live_trial import LiveTrial
from patrolplanner.gui.siting.question import SitingForm
from patrolplanner.gui.siting.result import SitingResult
from patrolplanner.gui.siting.roomy_parts import RoomyParts
from patrolplanner.gui.siting.run import SitingRun
from patrolplanner.gui.siting.site_map import SiteMap
from patrolplanner.gui.widgets.line import LineField
from patrolplanner.gui.widgets.parts import button, card, column, downwards, label, row
from patrolplanner.gui.widgets.segments import Segments
from patrolplanner.planning.deployment.incident_calls import calls_of
from patrolplanner.planning.stop import Effort
from patrolplanner.services.deployment.siting_answer import (
    SitingAnswer,
    SitingProgress,
    SitingQuestion,
    SitingStage,
    check_question,
    scenario_of,
)
from patrolplanner.services.deployment.siting_process import Question
from patrolplanner.services.deployment.siting_shapes import places_open, trial_lines
from patrolplanner.services.deployment.siting_words import per_cent
from patrolplanner.services.deployment.trial_roster import (
    FoundTrial,
    TrialProgress,
    TrialQuestion,
    posts_of,
    trial_request,
)
from patrolplanner.services.deployment.usual_options import options_of
from patrolplanner.services.edits.scenarios import free_name, keep
from patrolplanner.services.open_plan.document import Change
from patrolplanner.services.solving.auto_fill import FillRequest, Keep

_FIND, _SITES, _OPTIONS, _COMPARE = range(4)
_FACTS = frozenset({"areas", "streets", "posts", "demands", "shifts", "people", "settings", "calendar"})
_OWN_FACTS = frozenset({"mannings", "sites", "scenarios"})
_WORKERS = 2
_ASKED, _MAP = translate("siting page", "What is asked"), translate("siting page", "Map")
_FOUND, _PART = translate("siting page", "What is found"), translate("siting page", "Part that is shown")
_ANSWER, _ROOM = 2, 1000
"""The part of the answer, and pixels from which there is room for all three."""
_STAGES = {
    SitingStage.CHOOSING: translate("siting page", "Looking for better posts: {share} % so far, {bound} % at most."),
    SitingStage.CURVE: translate("siting page", "{share} % found; now what more or fewer posts would bring."),
    SitingStage.DRAWING: translate("siting page", "{share} % found; now how sure that is."),
}
_STARTING = translate("siting page", "Laying out streets, sites and calls…")
_TRYING = translate("siting page", "Trial roster: {gaps} so far.")
_PROVING = translate("siting page", "Trial roster: proving what must stay open.")
_STOPPING = translate("siting page", "Ending with the best so far…")
_NAME = translate("siting page", "Scenario {number}")
_KEPT = translate("siting page", "Kept as “{name}”; the posts of the plan are as they were.")


class SitingPage(Page):
    """Asked on the left, seen on the map, answered on the right; tables and the comparison behind segments."""

    def __init__(self, context: PlanContext) -> None:
        super().__init__(context)
        self.run: SitingRun | None = None
        self.answer: SitingAnswer | None = None
        self._trial = ScenarioTrial()
        self._tried = ""
        self._stale = True
        self.form, self.map, self.result = SitingForm(), SiteMap(context), SitingResult()
        self.live = LiveTrial(self.map, self.form, lambda: self.answer)
        self._buttons()
        self._lay_out()
        self.result.chosen.connect(self.map.select)
        self.map.chosen.connect(self.result.choose)
        context.changed.connect(self._changed)
        self._refresh()

    def _buttons(self) -> None:
        self.begin = button(translate("siting page", "F&ind"), self._find, role="main")
        self.stop = button(translate("siting page", "S&top"), self._stop)
        self.stop.setEnabled(False)
        self.state = label(role="quiet", wrap=True)
        self.name: QLineEdit = LineField()
        self.name.setAccessibleName(said(translate("siting page", "Name of the scenario")))
        self.keep = button(translate("siting page", "Keep a&s a scenario"), self._keep)
        self.try_answer = button(translate("siting page", "T&ry a month"), lambda: self._try(self._answered()))
        self.kept = KeptScenarios(self.context)
        self.kept.tried.connect(self._try)
        self.kept.told.connect(self._tell)

    def _lay_out(self) -> None:
        choices = (
            translate("siting page", "Find posts"),
            translate("siting page", "Sites"),
            translate("siting page", "Ways to man a post"),
            translate("siting page", "Scenarios"),
        )
        self.which = Segments(choices, translate("siting page", "Shown"))
        self.which.chosen.connect(self._show)
        self.head.addWidget(self.which)
        self.head.addStretch()
        self.told = label(wrap=True)
        self.told.hide()
        self.body.addWidget(self.told)
        left = QWidget()  # what begins the search stays in sight however far the fields are scrolled
        column((_scrolled(self.form), 1), row(self.begin, self.stop), self.state, of=left, spacing=STEP)
        right = QWidget()
        below = row((self.name, 1), self.keep, self.try_answer, spacing=STEP)
        column((self.result, 1), below, of=right)
        parts = ((_ASKED, left), (_MAP, self.map), (_FOUND, right))
        self.beside = RoomyParts(parts, _PART, (290, 400, 470), _ROOM)
        self.sites = RecordTable(self.context, SITES, "siting-sites", self)
        self.options = RecordTable(self.context, MANNINGS, "siting-options", self)
        self._stack = QStackedWidget()
        for view in (self.beside, self.sites, self.options, self.kept):
            self._stack.addWidget(view)
        self.body.addWidget(self._stack, 1)
        self._actions = self._make_actions()

    def _make_actions(self) -> list[QAction]:
        made = []
        for text, pressed, keys in (
            (translate("siting page", "F&ind posts"), self._find, "Ctrl+Return"),
            (translate("siting page", "New site in the &middle of the map"), self.map.add_in_middle, "Ctrl+M"),
            (translate("siting page", "Stri&ke the site out or back"), self.map.strike_out, "Ctrl+Backspace"),
        ):
            action = QAction(said(text), self)
            action.triggered.connect(lambda _checked=False, pressed=pressed: pressed())
            action.setShortcut(keys)
            self.addAction(action)
            made.append(action)
        return made

    # -- showing --------------------------------------------------------------------------------------

    def commands(self) -> list[QAction]:
        return self._actions

    def _changed(self, change: Change) -> None:
        if not change.kinds & (_FACTS | _OWN_FACTS):
            return
        if self.isVisible():
            self._refresh()
        else:
            self._stale = True

    def _refresh(self) -> None:
        self._stale = False
        plan, day = self.context.plan, self.context.period.first
        self.map.refresh()
        self.kept.refresh()
        if not self.name.text():
            self.name.setText(free_name(plan, lambda number: said(_NAME, number=number)))
        self.live.lay_out(plan, options_of(plan, said), day)
        self._enable()

    def _enable(self) -> None:
        idle = self.run is None
        self.begin.setEnabled(idle)
        self.stop.setEnabled(not idle)
        for each in (self.keep, self.try_answer):
            each.setEnabled(idle and self.answer is not None)
        self.kept.enable(idle)

    def _tell(self, *messages: Message) -> None:
        self.told.setText("\n".join(map(said, messages)))
        self.told.setVisible(bool(messages))

    def _show(self, which: int) -> None:
        self.map.stop()
        self._stack.setCurrentIndex(which)

    # -- finding --------------------------------------------------------------------------------------

    def _find(self) -> None:
        if self.run is not None:
            return
        self._show_segment(_FIND)
        plan, wish = self.context.plan, self.form.wish
        try:
            check_question(plan, wish)
        except PlannerError as error:
            self._tell(error.message)
            return
        asked = wish, self.context.period.first, float(self.form.seconds.value()), calls_of(plan)
        self._ask(SitingQuestion(plan, options_of(plan, said), *asked))

    def _ask(self, question: Question) -> None:
        self._tell()
        self.run = SitingRun(question, self)
        self.run.reported.connect(self._report)
        self.run.ended.connect(self._ended)
        self.state.setText(said(_STARTING))
        self._enable()
        self.stop.setFocus()
        self.run.start()

    def _stop(self) -> None:
        if self.run is not None:
            self.state.setText(said(_STOPPING))
            self.stop.setEnabled(False)
            self.run.stop()

    def _report(self, progress: SitingProgress | TrialProgress) -> None:
        if isinstance(progress, TrialProgress):
            text = _PROVING if progress.proving else _TRYING.fill(gaps=places_open(progress.gaps))
        else:
            shares = {"share": per_cent(progress.covered), "bound": per_cent(progress.bound)}
            text = _STAGES[progress.stage].fill(**shares)
            self._rank(progress.chosen)
        if self.stop.isEnabled():
            self.state.setText(said(text))

    def _ended(self, answer: SitingAnswer | FoundTrial | Message) -> None:
        if self.run is not None:
            self.run.deleteLater()
            self.run = None
        self.state.setText("")
        self.live.clear()
        if isinstance(answer, SitingAnswer):
            self.answer, self._trial = answer, ScenarioTrial()
            self.result.show_answer(answer)
            self._rank(tuple(post.place for post in answer.new))
            self.beside.show_part(_ANSWER)
            if self.focusWidget() in (None, self.stop):
                self.result.posts.setFocus()
        elif isinstance(answer, FoundTrial):
            self._take_trial(answer)
        else:
            self._tell(answer)
        self._enable()

    def _rank(self, chosen: tuple[str, ...]) -> None:
        sites = {site.id for site in self.context.plan.sites}
        self.map.show_ranks({id_: n for n, id_ in enumerate((c for c in chosen if c in sites), start=1)})

    # -- scenarios ------------------------------------------------------------------------------------

    def _answered(self) -> Scenario:
        """The answer as a scenario, with what its trial said."""
        assert self.answer is not None
        scenario = scenario_of(self.answer, self.name.text().strip(), self.context.session.clock())
        return replace(scenario, trial=self._trial)

    def _keep(self) -> None:
        scenario = self._answered()
        step = translate("siting", "keep the scenario {name}").fill(name=scenario.name)
        if self.context.apply(keep(scenario), step):
            self._tell(_KEPT.fill(name=scenario.name))
            self.name.setText(free_name(self.context.plan, lambda number: said(_NAME, number=number)))
            self.kept.choose(scenario.name)

    def _try(self, scenario: Scenario) -> None:
        """Roster the period that is shown as if the scenario were adopted, in a copy of the plan."""
        document, session = self.context.document, self.context.session
        request = FillRequest(
            document.plan,
            document.roster,
            self.context.period,
            Keep.LOCKED,
            session.published,
            session.clock(),
            document.journal,
        )
        try:
            request = trial_request(request, scenario, options_of(document.plan, said))
        except PlannerError as error:
            self._tell(error.message)
            return
        self._tried = scenario.name
        effort = Effort(float(self.form.seconds.value()), _WORKERS)
        self._ask(TrialQuestion(request, effort, posts_of(scenario)))

    def _take_trial(self, found: FoundTrial) -> None:
        self._tell(*trial_lines(found))
        kept = next((s for s in self.context.plan.scenarios if s.name == self._tried), None)
        if kept is None:
            self._trial = found.kept
            return
        step = translate("siting page", "trial roster of {name}").fill(name=kept.name)
        self.context.apply(keep(replace(kept, trial=found.kept)), step)

    def entered(self) -> None:
        if self._stale:
            self._refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        self.map.stop()
        super().hideEvent(event)

    def closing(self) -> None:
        self.live.drop()
        if self.run is not None:
            self.run.kill()
        super().closing()

    def show_place(self, place: Place) -> None:
        if any(site.id == place.record for site in self.context.plan.sites):
            self._show_segment(_FIND)
            self.map.select(place.record)

    def _show_segment(self, which: int) -> None:
        self.which.choose(which)
        self._show(which)


def _scrolled(fields: QWidget) -> QScrollArea:
    """Fields that scroll downwards where they are too many, never cut at the side."""
    area, inside = QScrollArea(), card(fields, 1)
    downwards(area)
    area.setWidget(inside)
    area.setMinimumWidth(inside.minimumSizeHint().width() + area.verticalScrollBar().sizeHint().width())
    return area
