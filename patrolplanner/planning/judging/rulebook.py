"""The registry of rules, and the rules of one plan with its own switches, severities, prices and numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from functools import lru_cache

import numpy as np

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.rule_settings import RuleSetting, Severity
from patrolplanner.planning.model.counters import Space
from patrolplanner.planning.model.instance import Bools, Instance
from patrolplanner.planning.model.limits import Limits, join_limits
from patrolplanner.planning.model.rule import About, PairRule, Penalty, Rule, Statement, lender_of, numbers_of, said_of
from patrolplanner.planning.rules.absence import KeptFree
from patrolplanner.planning.rules.after_night import AfterNight
from patrolplanner.planning.rules.armed import Armed
from patrolplanner.planning.rules.auxiliary_led import AuxiliaryLed
from patrolplanner.planning.rules.away_share import AwayShare
from patrolplanner.planning.rules.cover import Cover
from patrolplanner.planning.rules.day_count import DayCount
from patrolplanner.planning.rules.day_span import DaySpan
from patrolplanner.planning.rules.days_in_a_row import DaysInARow
from patrolplanner.planning.rules.days_off import DaysOff
from patrolplanner.planning.rules.driver import Driver
from patrolplanner.planning.rules.eligible import Eligible
from patrolplanner.planning.rules.fairness import Fairness
from patrolplanner.planning.rules.forward import Forward
from patrolplanner.planning.rules.joint_enforcement import JointEnforcement
from patrolplanner.planning.rules.leader import Leader
from patrolplanner.planning.rules.least_day import LeastDay
from patrolplanner.planning.rules.length import Length
from patrolplanner.planning.rules.mode import ModeOfficers
from patrolplanner.planning.rules.month import MonthlyHours
from patrolplanner.planning.rules.night_crew import NightCrew
from patrolplanner.planning.rules.nights_in_a_row import NightsInARow
from patrolplanner.planning.rules.overlap import Overlap
from patrolplanner.planning.rules.pairs import Pairs
from patrolplanner.planning.rules.patrol_strength import PatrolStrength
from patrolplanner.planning.rules.period_hours import PeriodHours
from patrolplanner.planning.rules.protected import Protected
from patrolplanner.planning.rules.rest import Rest
from patrolplanner.planning.rules.road_team import RoadTeam
from patrolplanner.planning.rules.rotate_posts import RotatePosts
from patrolplanner.planning.rules.rotation_kept import RotationKept
from patrolplanner.planning.rules.round_the_clock import RoundTheClock
from patrolplanner.planning.rules.same_crew import SameCrew
from patrolplanner.planning.rules.senior import Senior
from patrolplanner.planning.rules.shift_count import ShiftCount
from patrolplanner.planning.rules.shift_skill import ShiftSkill
from patrolplanner.planning.rules.stability import Stability
from patrolplanner.planning.rules.stay import Stay
from patrolplanner.planning.rules.succession import Succession
from patrolplanner.planning.rules.team_least import TeamLeast
from patrolplanner.planning.rules.team_most import TeamMost
from patrolplanner.planning.rules.unwanted_pattern import UnwantedPattern
from patrolplanner.planning.rules.weekends import (
    NightBeforeWeekend,
    WeekendCount,
    WeekendRun,
    WeekendShift,
    WholeWeekends,
)
from patrolplanner.planning.rules.weekly_hours import WeeklyHours
from patrolplanner.planning.rules.wishes import Wishes
from patrolplanner.planning.rules.woman_on_duty import WomanOnDuty
from patrolplanner.planning.rules.work_runs import RestRun, ShiftRun, WorkRun

REGISTRY: tuple[type[Rule], ...] = (
    Eligible,
    Overlap,
    KeptFree,
    AuxiliaryLed,
    PatrolStrength,
    ModeOfficers,
    RoadTeam,
    JointEnforcement,
    Armed,
    Driver,
    Protected,
    Rest,
    AfterNight,
    Length,
    NightsInARow,
    DaysInARow,
    Forward,
    WeeklyHours,
    MonthlyHours,
    Leader,
    RoundTheClock,
    WomanOnDuty,
    AwayShare,
    Senior,
    Pairs,
    RotatePosts,
    Fairness,
    Stability,
    Wishes,
    TeamMost,
    TeamLeast,
    DaySpan,
    Stay,
    SameCrew,
    LeastDay,
    NightCrew,
    DaysOff,
    RotationKept,
    WorkRun,
    RestRun,
    ShiftRun,
    Succession,
    ShiftCount,
    PeriodHours,
    WeekendCount,
    WholeWeekends,
    Cover,
    DayCount,
    UnwantedPattern,
    WeekendShift,
    WeekendRun,
    NightBeforeWeekend,
    ShiftSkill,
)
KINDS: Mapping[str, type[Rule]] = {kind.id: kind for kind in REGISTRY}


@dataclass(frozen=True)
class Rulebook:
    """The rules in force, with the numbers of one plan, and what a search is told besides."""

    rules: tuple[Rule, ...]
    penalties: tuple[Penalty, ...] = ()

    @staticmethod
    def of(plan: Plan) -> Rulebook:
        """The registry's rules as the plan sets them. Raises UserError for the first setting that makes no sense."""
        problems = list(rule_problems(plan.rules))
        if problems:
            raise UserError(problems[0])
        rows: dict[str, list[RuleSetting]] = {}
        for setting in plan.rules:
            rows.setdefault(setting.rule.upper(), []).append(setting)
        made: list[Rule] = []
        for kind in REGISTRY:
            given = rows.get(kind.id, [])
            for setting in given or [RuleSetting(kind.id)]:
                if kind.on if setting.on is None else setting.on:
                    made.append(_made(kind, setting, rows))
        return Rulebook(tuple(made))

    @property
    def statements(self) -> tuple[Statement, ...]:
        """The rules, then the penalties."""
        return (*self.rules, *self.penalties)

    @property
    def bars(self) -> tuple[PairRule, ...]:
        """The hard rules that forbid single pairs."""
        return tuple(r for r in self.rules if isinstance(r, PairRule) and r.severity is Severity.HARD)

    def hard_about(self, about: About) -> Rule | None:
        return next((r for r in self.rules if r.about is about and r.severity is Severity.HARD), None)

    def compile(self, space: Space) -> Limits:
        """The limits of all statements over the pairs of a space."""
        made = [(n, block) for n, stated in enumerate(self.statements) for block in stated.limits(space)]
        return join_limits(made, space.counters.touched(space.live))

    def allowed(self, instance: Instance, but_for: About | None = None) -> Bools:
        """[people, duties] pairs that no hard rule forbids on their own, but for those about one thing."""
        ok = np.ones((len(instance.people), len(instance.duties)), dtype=bool)
        for rule in self.bars:
            if rule.about is not but_for:
                ok &= ~rule.mask(instance)
        return ok


@lru_cache(maxsize=8)
def rest_of(settings: tuple[RuleSetting, ...]) -> Rest:
    """The rule of rest as a plan sets it, for those who look at a pattern and not at a roster; one that asks for none
    where the plan has turned it off."""
    own = [setting for setting in settings if setting.rule.upper() == Rest.id]
    setting = own[0] if own and not any(rule_problems(settings)) else RuleSetting(Rest.id)
    rest = _made(Rest, setting, {})
    assert isinstance(rest, Rest)
    return replace(rest, hours=0.0, target=0.0) if setting.on is False else rest


def parameters(kind: type[Rule]) -> dict[str, str]:
    """The editable numbers of a rule with their defaults, as they are written in a plan: ``hours=8;target=11``."""
    return {f.name: str(f.default) for f in numbers_of(kind)}


def is_rule(id_: str) -> bool:
    return id_.upper() in KINDS


def title_of(id_: str) -> Message:
    """What the rule of this id is called."""
    return KINDS[id_].title


def about(id_: str) -> About:
    """What the rule of this id is about, for findings that name it."""
    return KINDS[id_].about


def rule_problems(settings: tuple[RuleSetting, ...]) -> Iterator[Message]:
    """One sentence for each setting that names no rule or parameter, or gives a value that is no number."""
    seen: set[str] = set()
    for setting in settings:
        kind = KINDS.get(setting.rule.upper())
        if kind is None:
            yield translate("rules", "There is no rule {rule}; known rules are {known}.").fill(
                rule=setting.rule, known=tuple(KINDS)
            )
            continue
        if kind.id in seen and not kind.several:
            yield translate("rules", "Rule {rule} stands twice; this rule can have one row only.").fill(rule=kind.id)
        seen.add(kind.id)
        yield from _parameter_problems(kind, setting)


def _parameter_problems(kind: type[Rule], setting: RuleSetting) -> Iterator[Message]:
    if setting.price is not None and setting.price < 0:
        yield translate("rules", "Rule {rule}: a price cannot be negative.").fill(rule=kind.id)
    known = parameters(kind)
    for name, value in setting.parameters:
        if name not in known:
            yield translate("rules", "Rule {rule} has no parameter {name}; it has {known}.").fill(
                rule=kind.id, name=name, known=tuple(known)
            )
        elif _parsed(kind, name, value) is None:
            if choices := _choices(kind, name):
                text = translate("rules", "Rule {rule}: {name}={value} is none of {known}.").fill(known=choices)
            elif _is_whole(kind, name):
                text = translate("rules", "Rule {rule}: {name}={value} is not a whole number from 0.")
            else:
                text = translate("rules", "Rule {rule}: {name}={value} is not a number from 0.")
            yield text.fill(rule=kind.id, name=name, value=value)


def _borrowed(kind: type[Rule], rows: Mapping[str, list[RuleSetting]]) -> dict[str, object]:
    """The numbers that a rule has from others, as the plan sets them there, be those in force or not."""
    given: dict[str, object] = {}
    for number in fields(kind):
        lender = lender_of(number)
        for setting in rows.get(lender[0], ()) if lender else ():
            for name, value in setting.parameters:
                if lender and name == lender[1]:
                    given[number.name] = _parsed(KINDS[lender[0]], name, value)
    return given


def _parsed(kind: type[Rule], name: str, value: str) -> int | float | str | None:
    """The value as the field's type, None when it cannot be."""
    if isinstance(getattr(kind, name), str):
        return None if (choices := _choices(kind, name)) and value not in choices else value
    try:
        number = float(value)
    except ValueError:
        return None
    if not 0 <= number <= 10**9 or (_is_whole(kind, name) and number != int(number)):
        return None
    return int(number) if _is_whole(kind, name) else number


def _choices(kind: type[Rule], name: str) -> tuple[str, ...]:
    """What alone may be written for a parameter; nothing where anything of its type may. A weekend says so itself."""
    return tuple(said_of(next(f for f in fields(kind) if f.name == name)).choices) if name != "weekend" else ()


def _is_whole(kind: type[Rule], name: str) -> bool:
    """Whether a parameter is a count; hours and shares may have fractions, whatever their default looks like."""
    return next(f.type for f in fields(kind) if f.name == name) in ("int", int)


def _made(kind: type[Rule], setting: RuleSetting, rows: Mapping[str, list[RuleSetting]]) -> Rule:
    given: dict[str, object] = {name: _parsed(kind, name, value) for name, value in setting.parameters}
    given |= _borrowed(kind, rows)
    if setting.severity is not None:
        given["severity"] = setting.severity
    if setting.price is not None:
        given["price"] = setting.price
    return kind(**given)  # type: ignore[arg-type]
