"""R01: nobody is in two places at once, nor leaves one post for another without time to get there."""

from dataclasses import replace

import pytest

from patrolplanner.domain.roster import Pair
from patrolplanner.domain.rule_settings import RuleSetting, Severity
from patrolplanner.domain.shifts import ShiftKind
from tests.builders import a_pair, a_plan, a_post, a_shift, day
from tests.planning.verdicts import said, the_one, told

STANDBY = a_shift("B", "20:00-08:00", ShiftKind.STANDBY)
PLAN = a_plan(
    posts=(a_post("K1"), a_post("K2"), a_post("K3")),
    shifts=(
        a_shift("D"),
        a_shift("N"),
        a_shift("Z"),
        a_shift("Q", "20:15-23:00"),
        a_shift("R", "20:14-23:00"),
        STANDBY,
    ),
    demands=(),
)


def test_two_posts_at_the_same_time() -> None:
    found = the_one("R01", PLAN, a_pair("001", 1, "K1"), a_pair("001", 1, "K2"))
    assert (found.severity, found.people, found.dates) == (Severity.HARD, ("001",), (day(1),))
    assert said(found) == "某001 is on two duties at once: 1 Dec K1岗 D and 1 Dec K2岗 D."


def test_the_next_morning_lies_within_a_day_and_night() -> None:
    found = the_one("R01", PLAN, a_pair("001", 1, "K1", "Z"), a_pair("001", 1, "K1", "N"))
    assert said(found) == "某001 is on two duties at once: 1 Dec K1岗 Z and 1 Dec K1岗 N."


def test_a_quarter_of_an_hour_takes_one_to_another_post() -> None:
    assert told("R01", PLAN, a_pair("001", 1, "K1"), a_pair("001", 1, "K2", "Q")) == []
    found = the_one("R01", PLAN, a_pair("001", 1, "K1"), a_pair("001", 1, "K2", "R"))
    assert said(found) == ("某001 changes posts within 14 min: 1 Dec K1岗 D, then 1 Dec K2岗 R (at least 15 min).")


@pytest.mark.parametrize("second", [a_pair("001", 1, "K1", "N"), a_pair("001", 2, "K1", "D")])
def test_staying_at_the_post_needs_no_way(second: Pair) -> None:
    assert told("R01", PLAN, a_pair("001", 1, "K1"), second) == []


def test_standby_at_the_station_asks_for_no_way() -> None:
    rows = a_pair("001", 1, "K1"), a_pair("001", 1, "K2", "B"), a_pair("001", 2, "K1")
    assert told("R01", PLAN, *rows) == []
    as_duty = replace(PLAN, rules=(RuleSetting("R11", on=False, parameters=(("standby", "duty"),)),))
    assert len(told("R01", as_duty, *rows)) == 2, "on the way there and back, though the rule of rest is off"
    assert len(told("R01", PLAN, a_pair("001", 1, "K1", "Z"), a_pair("001", 1, "K2", "B"))) == 1, "it may not overlap"


def test_the_price_of_a_double_duty_is_its_own_when_the_rule_is_softened() -> None:
    """Two posts at once are one fault, also beside a duty that either of them would be near to."""
    three = (a_pair("001", 1, "K1"), a_pair("001", 1, "K2"), a_pair("001", 1, "K3"))
    assert the_one("R01", PLAN, *three).amount == 2
    assert told("R11", PLAN, *three) == []
    assert told("R16", PLAN, *three) == []
