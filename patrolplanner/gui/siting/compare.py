"""Scenarios side by side: what each asks, gives and takes, and what its trial roster said; two of them or six."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.sites import AS_NOW, Scenario
from patrolplanner.gui.runtime import jobs
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.heads import Head
from patrolplanner.gui.widgets.listing import Listing, ListingModel, ListLine
from patrolplanner.gui.widgets.parts import clear_out, column, label
from patrolplanner.planning.deployment.incident_calls import calls_of
from patrolplanner.services.deployment.scenario_seen import ScenariosSeen, scenarios_seen
from patrolplanner.services.deployment.siting_answer import fingerprint
from patrolplanner.services.deployment.siting_words import amount, per_cent
from patrolplanner.services.deployment.usual_options import options_of

MOST = 6
_EMPTY = translate("siting page", "No scenarios are kept yet. Find posts first, then press “Keep as a scenario”.")
_WHAT = Head(translate("siting page", "What"), translate("column notes", "What is compared, a line each."))
_ABOUT = translate("column notes", "A scenario as it was found; the plan may have changed since.")
_NAME = translate("siting page", "{name}")
_CHOSEN = translate("siting page", "New or changed posts")
_POST, _POSTS = translate("siting page", "{post} ({option})"), translate("siting page", "{posts}")
_REACHED = translate("siting page", "Reached in time, %")
_BOUND = translate("siting page", "No choice reaches more than, %")
_IN_TIME = translate("siting page", "Minutes asked for")
_RINGS = translate("siting page", "Reached in 1 / 3 / 5 minutes, %")
_MEAN = translate("siting page", "Minutes to a call on the average")
_FARTHEST = translate("siting page", "Minutes to the farthest key area")
_BUSY_RINGS = translate("siting page", "The same with busy units, %")
_ALL_BUSY = translate("siting page", "Calls that find nobody free, %")
_SEEN = translate("siting page", "Planned visibility, %")
_SEEN_NOW = translate("siting page", "Planned visibility, % (now {now})")
_SEEN_AT = 9
"""Its line among the others: behind what is reached when units are busy."""
_LEFT = translate("siting page", "Officers / auxiliaries over (+) or short (−)")
_OFFICERS = translate("siting page", "Officers of all kiosks")
_AUXILIARIES = translate("siting page", "Auxiliaries of all kiosks")
_MONEY = translate("siting page", "Building, 10,000 yuan")
_TRIED = translate("siting page", "Trial roster")
_GAPS = translate("siting page", "Places open in it")
_LEAST = translate("siting page", "Proven open at least")
_MADE = translate("siting page", "Found")
_FRESH = translate("siting page", "Facts since")
_SAME, _OTHER = translate("siting page", "unchanged"), translate("siting page", "changed: find it anew")
_FROM_TO = translate("siting page", "{first} to {last}")


class Comparison(QWidget):
    """The last scenarios of a plan; ``table`` is None while there are none."""

    def __init__(self) -> None:
        super().__init__()
        self.table: Listing[None] | None = None
        self._inside = column(of=self)
        self._counting = jobs.Latest(self)

    def show_plan(self, plan: Plan, period: Period) -> None:
        """Everything that is kept at once; how much police is seen, over a period, when it has been counted."""
        self._counting.drop()
        clear_out(self._inside)
        self.table = None
        scenarios = plan.scenarios[-MOST:]
        if not scenarios:
            self._inside.addWidget(label(said(_EMPTY), role="quiet", wrap=True))
            self._inside.addStretch()
            return
        heads = [_WHAT, *(Head(_NAME.fill(name=s.name), _ABOUT) for s in scenarios)]
        self.table = Listing(ListingModel(heads), translate("siting page", "Scenarios side by side"))
        self._fill(plan, scenarios, None)
        self._inside.addWidget(self.table)
        self._counting.start(
            lambda: scenarios_seen(plan, scenarios, period, said),
            lambda seen: self._fill(plan, scenarios, seen),
            lambda _message: None,
        )

    def _fill(self, plan: Plan, scenarios: Sequence[Scenario], seen: ScenariosSeen | None) -> None:
        assert self.table is not None
        lines = [ListLine(cells, None) for cells in _lines(plan, scenarios)]
        lines.insert(_SEEN_AT, _seen_line(scenarios, seen))
        self.table.fill(lines)


def _lines(plan: Plan, scenarios: Sequence[Scenario]) -> list[tuple[str, ...]]:
    inputs = fingerprint(plan, calls_of(plan))
    rows: list[tuple[Message, list[str]]] = [
        (_CHOSEN, [_posts(plan, s) for s in scenarios]),
        (_IN_TIME, ["1 / 3 / 5" if s.asked.rings else f"{s.asked.minutes:g}" for s in scenarios]),
        (_REACHED, [per_cent(s.answered.covered) for s in scenarios]),
        (_BOUND, [per_cent(s.answered.bound) for s in scenarios]),
        (_RINGS, [_rings(s) for s in scenarios]),
        (_MEAN, [_number(s.answered.mean_minutes) for s in scenarios]),
        (_FARTHEST, [_number(s.answered.farthest_minutes) for s in scenarios]),
        (_BUSY_RINGS, [_busy_rings(s) for s in scenarios]),
        (_ALL_BUSY, [_percent(s.answered.all_busy) for s in scenarios]),
        (_OFFICERS, [amount(s.answered.officers) for s in scenarios]),
        (_AUXILIARIES, [amount(s.answered.auxiliaries) for s in scenarios]),
        (_LEFT, [_left(s) for s in scenarios]),
        (_MONEY, [f"{s.answered.money:g}" for s in scenarios]),
        (_TRIED, [_dates(s) for s in scenarios]),
        (_GAPS, [_or_dash(s, s.trial.gaps) for s in scenarios]),
        (_LEAST, [_or_dash(s, s.trial.least) for s in scenarios]),
        (_MADE, [f"{s.made:%Y-%m-%d %H:%M}" for s in scenarios]),
        (_FRESH, [said(_SAME if s.inputs == inputs else _OTHER) for s in scenarios]),
    ]
    return [(said(title), *cells) for title, cells in rows]


def _seen_line(scenarios: Sequence[Scenario], seen: ScenariosSeen | None) -> ListLine[None]:
    """With the present state in the title and the formula beside the pointer."""
    if seen is None:
        return ListLine((said(_SEEN), *("–" for _ in scenarios)), None)
    title = said(_SEEN_NOW, now=per_cent(seen.now))
    return ListLine((title, *map(_percent, seen.each)), None, tip=said(seen.formula))


def _posts(plan: Plan, scenario: Scenario) -> str:
    names = {**{p.id: p.name for p in plan.posts}, **{s.id: s.name for s in plan.sites}}
    options = {option.id: option.name for option in options_of(plan, said)}
    posts = tuple(
        _POST.fill(post=names.get(p.place, p.place), option=options.get(p.option, p.option))
        for p in scenario.chosen
        if p.option != AS_NOW
    )
    return said(_POSTS, posts=posts) if posts else "–"


def _rings(scenario: Scenario) -> str:
    found = scenario.answered
    return " / ".join(map(per_cent, (found.one, found.three, found.five)))


def _busy_rings(scenario: Scenario) -> str:
    found = scenario.answered
    return " / ".join(map(_percent, (found.queue_one, found.queue_three, found.queue_five)))


def _left(scenario: Scenario) -> str:
    found = scenario.answered
    return f"{_signed(found.left_officers)} / {_signed(found.left_auxiliaries)}"


def _signed(count: float | None) -> str:
    return "–" if count is None else f"{count:+.1f}"


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:.1f}"


def _percent(share: float | None) -> str:
    return "–" if share is None else per_cent(share)


def _dates(scenario: Scenario) -> str:
    first, last = scenario.trial.first, scenario.trial.last
    return "–" if first is None or last is None else said(_FROM_TO, first=first, last=last)


def _or_dash(scenario: Scenario, count: int | None) -> str:
    return "–" if scenario.trial.first is None or count is None else str(count)
