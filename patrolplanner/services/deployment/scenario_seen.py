"""计划见警率 with a scenario's posts, and as it is now, so that scenarios can be laid side by side by it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import Message, Say, translate
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.sites import Scenario
from patrolplanner.domain.visibility_words import formula_said, percent
from patrolplanner.planning.deployment.street_posts import asked_presence
from patrolplanner.planning.deployment.town_watch import TownWatch
from patrolplanner.planning.deployment.visibility import index_of
from patrolplanner.services.deployment.usual_options import options_of
from patrolplanner.services.edits.scenarios import adopted_plan

_FORMULA = translate(
    "siting", "{formula} Counted with everybody on duty whom demands ask for, {first} to {last}: {how}"
)
_HOW = translate(
    "siting", "the scenario's posts in its hours, those that it closes not at all; patrols on rounds of their areas."
)
_SAID = translate("siting", "Planned visibility: {percent} with these posts, {now} now.")


@dataclass(frozen=True, slots=True)
class ScenariosSeen:
    """Shares of the people in the streets: now, and with each scenario; None for one that cannot be adopted."""

    period: Period
    now: float
    each: tuple[float | None, ...]
    formula: Message


def scenarios_seen(plan: Plan, scenarios: Sequence[Scenario], period: Period, say: Say) -> ScenariosSeen | None:
    """None where nothing on the map could be seen. Raises UserError where the calendar does not know the year."""
    town = TownWatch(plan)
    if town.is_straight and not town.areas:
        return None
    formula = _FORMULA.fill(formula=formula_said(town.settings), first=period.first, last=period.last, how=_HOW)
    return ScenariosSeen(period, _seen(plan, period), tuple(_each(plan, scenarios, period, say)), formula)


def seen_line(seen: ScenariosSeen) -> Message | None:
    """The one scenario that was looked at beside the present state; None for one that cannot be adopted."""
    (share,) = seen.each
    return None if share is None else _SAID.fill(percent=percent(share), now=percent(seen.now))


def seen_shape(seen: ScenariosSeen | None) -> dict[str, float | None] | None:
    """The same as JSON."""
    return None if seen is None else {"with": _rounded(seen.each[0]), "now": _rounded(seen.now)}


def _rounded(share: float | None) -> float | None:
    return None if share is None else round(share, 4)


def _each(plan: Plan, scenarios: Sequence[Scenario], period: Period, say: Say) -> Iterator[float | None]:
    options = options_of(plan, say)
    for scenario in scenarios:
        try:
            adopted = adopted_plan(plan, scenario, options, period.first)
        except UserError:
            yield None
            continue
        yield _seen(adopted, period)


def _seen(plan: Plan, period: Period) -> float:
    town = TownWatch(plan)
    days = asked_presence(plan, period, town.posts)
    return index_of(town.places, town.sights, days, town.people).whole
