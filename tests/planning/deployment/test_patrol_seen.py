"""Visibility by the visits entered: where they came, the street is seen; where they did not, it is not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from patrolplanner.domain.journal import Journal
from patrolplanner.domain.patrols import PatrolVisit, RouteCard, VisitState
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.planning.deployment.town_watch import ActualIndex, TownWatch
from tests.patrol_town import PLAN, ROSTER

DAY = date(2026, 12, 2)
WEEK = Period(date(2026, 12, 1), date(2026, 12, 7))
CARD = RouteCard(DAY, "CX1", "D", "云2", ("001", "F01"), 7)


def index(*visits: PatrolVisit) -> tuple[Plan, ActualIndex | None]:
    plan = replace(PLAN, route_cards=(CARD,), visits=visits)
    return plan, TownWatch(plan).actual(ROSTER, Journal(), WEEK)


def at_east(minute: int, state: VisitState = VisitState.MADE, arrived: int | None = None) -> PatrolVisit:
    return PatrolVisit(DAY, "CX1", "D", "B1", minute, state, arrived)


def seen_at_east_head(found: ActualIndex, plan: Plan, hour: int) -> float:
    watch = TownWatch(plan)
    segment = watch.network.segment_at((950.0, -500.0), 100.0)
    assert segment is not None
    return float(found.seen.segments[hour, segment])


def test_nothing_entered_is_no_actual_index() -> None:
    assert index(at_east(600, VisitState.PLANNED))[1] is None


def test_a_visit_is_seen_when_it_was_made_and_where() -> None:
    plan, made = index(at_east(600))
    assert made is not None
    assert made.dates == (DAY,)
    assert seen_at_east_head(made, plan, 10) > 0.15
    assert seen_at_east_head(made, plan, 15) == 0.0
    plan, late = index(at_east(600, arrived=15 * 60))
    assert late is not None
    assert seen_at_east_head(late, plan, 10) == 0.0
    assert seen_at_east_head(late, plan, 15) > 0.15


def test_who_did_not_come_is_seen_nowhere() -> None:
    plan, missed = index(at_east(600, VisitState.MISSED))
    assert missed is not None
    assert seen_at_east_head(missed, plan, 10) == 0.0
    assert missed.seen.whole < missed.planned.whole


def test_what_was_planned_for_the_dates_stands_beside_it() -> None:
    plan, made = index(at_east(600))
    assert made is not None
    assert made.planned.whole == TownWatch(plan).index(ROSTER, Period(DAY, DAY)).whole
