"""Rounds of joint enforcement: as many as asked, the ratio, the lead by turn, and nobody who cannot come."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

from patrolplanner.planning.solving.deployment.joint import JointLeast, JointPlace, JointTask, joint_rounds

DATES = tuple(date(2026, 12, 1) + timedelta(days=n) for n in range(28))
TASK = JointTask(
    (JointPlace(5, True, DATES), JointPlace(4, False, DATES), JointPlace(4, False, DATES)),
    (frozenset(DATES), frozenset(DATES), frozenset(DATES[7:])),
    rounds=9,
    seed=4,
)


def test_the_rounds_keep_the_ratio_the_turn_and_the_week() -> None:
    rounds = joint_rounds(TASK)
    assert len(rounds) == 9
    hours = Counter[bool]()
    for one in rounds:
        hours[TASK.places[one.place].fixed] += round(TASK.places[one.place].hours)
    assert abs(hours[True] / (hours[True] + hours[False]) - 0.4) <= 0.1
    assert all(len(one.agencies) == 2 for one in rounds)
    leads = Counter(one.agencies[0] for one in rounds)
    assert max(leads.values()) - min(leads.values()) <= 1
    for agency in range(3):
        weeks = Counter(one.day.isocalendar()[:2] for one in rounds if agency in one.agencies)
        assert max(weeks.values()) <= 2
    at = {(one.place, one.day) for one in rounds}
    assert all((place, day + timedelta(days=1)) not in at for place, day in at)
    assert all(one.day in TASK.able[agency] for one in rounds for agency in one.agencies)


def test_the_dates_are_drawn() -> None:
    assert joint_rounds(TASK) == joint_rounds(TASK)
    assert {one.day for one in joint_rounds(TASK)} != {one.day for one in joint_rounds(replace(TASK, seed=5))}


def test_what_cannot_be_held_is_not_held() -> None:
    short = replace(TASK, able=(frozenset(DATES[:1]), frozenset(DATES[:2])))
    assert {one.day for one in joint_rounds(short)} == {DATES[0]}
    assert joint_rounds(replace(TASK, able=())) == []
    assert joint_rounds(replace(TASK, places=())) == []


def test_as_many_as_are_wanted_fall_on_some_dates_at_least() -> None:
    markets = frozenset((place, day) for place in range(3) for day in DATES if day.day % 5 == 2)
    evenings = frozenset((2, day) for day in DATES if day.weekday() >= 5)
    wanted = replace(TASK, least=(JointLeast(4, markets), JointLeast(2, evenings)))
    rounds = joint_rounds(wanted)
    held = {(one.place, one.day) for one in rounds}
    assert len(rounds) == 9
    assert len(held & markets) >= 4
    assert len(held & evenings) >= 2


def test_of_what_is_wanted_as_much_is_held_as_can_be() -> None:
    one_date = frozenset((place, DATES[3]) for place in range(3))
    rounds = joint_rounds(replace(TASK, least=(JointLeast(5, one_date),)))
    assert len(rounds) == 9
    assert sum((one.place, one.day) in one_date for one in rounds) == 2  # one that stands, one that roves


def test_long_rounds_at_the_only_places_are_held_though_the_ratio_cannot_be_kept() -> None:
    long = replace(TASK, places=(JointPlace(24, True, DATES), JointPlace(24, True, DATES)), fixed=0.0)
    assert len(joint_rounds(long)) == 9
