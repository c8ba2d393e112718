"""试排: a period rostered as if a scenario were adopted, in a copy of the plan, and what every roster would lack.

What is proven is counted over a plan that asks for less: each place of a duty once, by role where the duty asks for
roles, at one price everywhere, under hard rules alone. Whatever roster there is of the plan is one of that plan too.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from patrolplanner.domain.demands import AUXILIARIES, OFFICERS, Demand, Team
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.posts import USUAL_IMPORTANCE
from patrolplanner.domain.rule_settings import RuleSetting, Severity
from patrolplanner.domain.sites import AS_NOW, ManningOption, Scenario, ScenarioTrial
from patrolplanner.planning.judging.rulebook import REGISTRY, Rulebook, parameters
from patrolplanner.planning.model.rule import GAP_PRICE, About
from patrolplanner.planning.model.verdict import Verdict, shortages
from patrolplanner.planning.stop import Effort, OnProgress, Progress, StopFlag
from patrolplanner.services.edits.scenarios import adopt
from patrolplanner.services.open_plan.document import Document
from patrolplanner.services.solving.auto_fill import Filled, FillRequest, auto_fill

_EASED_SHARE = 0.5
"""Of the time, for the plan that asks for less: its roster is where the other begins, and it proves what is missing."""
_SOFTER = "warn_price"
"""What rules call the price of their softer side, where it is not that of the rule."""


@dataclass(frozen=True)
class TrialQuestion:
    """The request of a plan in which the scenario is adopted, and the posts that it brings or changes."""

    request: FillRequest
    effort: Effort
    posts: frozenset[str]


@dataclass(frozen=True, slots=True)
class TrialProgress:
    """How far it is: places that are still open."""

    seconds: float
    gaps: int
    proving: bool


@dataclass(frozen=True, slots=True)
class FoundTrial:
    """Places that the best roster leaves open, so many of officers and of auxiliaries, so many at the scenario's posts;
    ``least`` is what every roster leaves open, None where nothing is proven."""

    first: date
    last: date
    gaps: int
    officers: int
    auxiliaries: int
    at_posts: int
    least: int | None
    hard: int
    seconds: float

    @property
    def kept(self) -> ScenarioTrial:
        """As the scenario keeps it."""
        return ScenarioTrial(self.first, self.last, self.gaps, self.least)


OnTrial = Callable[[TrialProgress], None]


def trial_roster(question: TrialQuestion, stop: StopFlag | None = None, tell: OnTrial | None = None) -> FoundTrial:
    """Roster the period, then prove what must be missing. Raises UserError for a plan that cannot be judged."""
    stop = stop or StopFlag()
    effort, request = question.effort, question.request
    eased = replace(request, plan=asking_less(request.plan))
    proof = auto_fill(eased, effort.of(effort.budget * _EASED_SHARE), stop, _telling(tell, proving=True))
    left = effort.of(effort.budget * (1 - _EASED_SHARE))
    filled = auto_fill(replace(request, begin=proof.roster), left, stop, _telling(tell, proving=False))
    missing = shortages(filled.verdict.gaps)
    gaps = sum(one.places for one in missing)
    least = min(gaps, least_open(proof) or 0) or (None if gaps else 0)
    return FoundTrial(
        *request.period,
        gaps,
        _of(filled.verdict, OFFICERS),
        _of(filled.verdict, AUXILIARIES),
        sum(one.places for one in missing if one.duty.post in question.posts),
        least,
        len(filled.verdict.hard),
        proof.seconds + filled.seconds,
    )


def _telling(tell: OnTrial | None, *, proving: bool) -> OnProgress | None:
    if tell is None:
        return None

    def heard(progress: Progress) -> None:
        tell(TrialProgress(progress.seconds, progress.gaps, proving))

    return heard


def _of(verdict: Verdict, sort: str) -> int:
    return sum(gap.missing for gap in verdict.gaps if gap.of == sort)


def least_open(proof: Filled) -> int | None:
    """What every roster leaves open, by a roster of a plan that asks for less; None where nothing is proven.

    Each open place has one price there, and all else together far less, so a bound of the price says it, too.
    """
    known = max(proof.least_gaps, (proof.bound or 0) // GAP_PRICE)
    return known if known or proof.bound is not None else None


def asking_less(plan: Plan, *, by_role: bool = True) -> Plan:
    """A plan of which every roster of this one is a roster, with no more places open.

    Where a duty asks for roles the plan asks for these, or else for so many people of any; neither knows always more.
    """
    hard = {rule.id for rule in Rulebook.of(plan).rules if rule.severity is Severity.HARD}
    off = [RuleSetting(k.id, on=False) for k in REGISTRY if k.id not in hard and k.about is not About.DEMAND]
    kept = [setting for setting in plan.rules if setting.rule.upper() in hard]
    said = {setting.rule.upper() for setting in kept}
    kept += [RuleSetting(kind.id) for kind in REGISTRY if kind.id in hard - said and kind.softer_level]
    return replace(
        plan,
        rules=(*map(_without_its_softer_side, kept), *off),
        requests=(),
        demands=tuple(_less(demand, by_role) for demand in plan.demands),
        posts=tuple(replace(post, importance=USUAL_IMPORTANCE) for post in plan.posts),
    )


def _without_its_softer_side(setting: RuleSetting) -> RuleSetting:
    """What a hard rule weighs besides is free there."""
    kind = next(kind for kind in REGISTRY if kind.id == setting.rule.upper())
    if not kind.softer_level:
        return setting
    others = tuple((name, value) for name, value in setting.parameters if name != _SOFTER)
    softer = ((_SOFTER, "0"),) if _SOFTER in parameters(kind) else ()
    return replace(setting, price=0, parameters=(*others, *softer))


def asks_by_role(demand: Demand) -> bool:
    return bool(demand.team.officers or demand.team.auxiliaries)


def _less(demand: Demand, by_role: bool) -> Demand:
    team = demand.team
    if not by_role:
        asked = Team(team.places, most=team.most)
    elif asks_by_role(demand):
        asked = Team(officers=team.officers, auxiliaries=team.auxiliaries, most=team.most)
    else:
        asked = Team(team.least, most=team.most)
    return replace(demand, team=asked)


def trial_request(request: FillRequest, scenario: Scenario, options: tuple[ManningOption, ...]) -> FillRequest:
    """The same request in a copy of the plan where the scenario is adopted from the period's first date on.

    Raises UserError for a scenario whose places or ways are not in the plan any more.
    """
    document = Document(request.plan, request.roster, journal=request.journal)
    adopted = adopt(scenario, options, request.period.first)(document)
    return replace(request, plan=adopted.plan)


def posts_of(scenario: Scenario) -> frozenset[str]:
    """The posts that a scenario brings or mans in another way."""
    return frozenset(chosen.place for chosen in scenario.chosen if chosen.option != AS_NOW)
