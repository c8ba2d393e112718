"""Visibility by the visits entered: where they came, the street is seen; where they did not, it is not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest

from patrolplanner.domain.journal import Journal
from patrolplanner.domain.patrols import PatrolVisit, RouteCard, VisitState
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.planning.deployment.street_posts import Extra
from patrolplanner.planning.deployment.town_watch import ActualIndex, TownWatch
from patrolplanner.planning.deployment.visibility import SeenIndex
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


def planned(plan: Plan, roster: Roster = ROSTER, extra: Sequence[Extra] = ()) -> SeenIndex:
    return TownWatch(plan).index(roster, Period(DAY, DAY), extra)


def at(plan: Plan, found: SeenIndex, place: tuple[float, float], hour: int) -> float:
    segment = TownWatch(plan).network.segment_at(place, 100.0)
    assert segment is not None
    return float(found.segments[hour, segment])


EAST_HEAD, SQUARE = (950.0, -500.0), (520.0, -520.0)
WITH_CARD = replace(PLAN, route_cards=(CARD,), visits=(at_east(600),))


def test_as_planned_a_patrol_is_seen_where_and_when_its_card_sends_it() -> None:
    round_the_areas, by_card = planned(PLAN), planned(WITH_CARD)
    assert (round_the_areas.carded, by_card.carded) == (0, 1)
    assert at(PLAN, round_the_areas, EAST_HEAD, 10) == 0.0
    assert at(WITH_CARD, by_card, EAST_HEAD, 10) > 0.15
    assert at(WITH_CARD, by_card, EAST_HEAD, 15) == 0.0


def test_what_became_of_a_visit_changes_nothing_of_what_was_planned() -> None:
    missed = replace(WITH_CARD, visits=(at_east(600, VisitState.MISSED),))
    late = replace(WITH_CARD, visits=(at_east(600, arrived=900),))
    wanted = planned(WITH_CARD).segments
    assert (planned(missed).segments == wanted).all()
    assert (planned(late).segments == wanted).all()


def test_a_card_without_people_on_duty_is_seen_nowhere() -> None:
    nobody = Roster(frozenset(row for row in ROSTER.assignments if row.pair.duty.post != "CX1"))
    found = planned(WITH_CARD, nobody)
    assert found.carded == 0
    assert at(WITH_CARD, found, EAST_HEAD, 10) == 0.0


def test_a_patrol_taken_as_manned_besides_goes_round_its_areas() -> None:
    besides = (Extra("CX1"),)
    found = planned(WITH_CARD, ROSTER, besides)
    assert at(WITH_CARD, found, EAST_HEAD, 10) == at(PLAN, planned(PLAN, ROSTER, besides), EAST_HEAD, 10) == 0.0


def test_a_card_that_passes_midnight_is_seen_on_both_dates() -> None:
    card = RouteCard(DAY, "CX2", "N", "云2", ("F02",), 7)
    visits = (PatrolVisit(DAY, "CX2", "N", "B1", 21 * 60), PatrolVisit(DAY, "CX2", "N", "B4", 3 * 60))
    plan = replace(PLAN, route_cards=(card,), visits=visits)
    watch = TownWatch(plan)
    evening = watch.index(ROSTER, Period(DAY, DAY))
    morning = watch.index(ROSTER, Period(DAY + timedelta(days=1), DAY + timedelta(days=1)))
    assert at(plan, evening, EAST_HEAD, 21) > 0.15
    assert at(plan, evening, (500.0, -950.0), 3) == 0.0
    assert at(plan, morning, (500.0, -950.0), 3) > 0.15


def test_the_way_between_visits_is_along_streets() -> None:
    """From the head of the one street to the head of the other nobody goes across the fields."""
    visits = (at_east(600), PatrolVisit(DAY, "CX1", "D", "B4", 630))
    plan = replace(PLAN, route_cards=(CARD,), visits=visits)
    crossing, between = at(plan, planned(plan), (500.0, -620.0), 10), at(plan, planned(plan), (800.0, -500.0), 10)
    assert crossing > 0.0
    assert between > 0.0


def test_the_mean_of_a_period_counts_dates_with_cards_and_without() -> None:
    two = Period(DAY, DAY + timedelta(days=1))
    watch = TownWatch(WITH_CARD)
    both = watch.index(ROSTER, two)
    alone = [watch.index(ROSTER, Period(day, day)) for day in two]
    assert both.carded == 1
    assert both.whole == pytest.approx((alone[0].whole + alone[1].whole) / 2)
