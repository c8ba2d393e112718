"""R35: nobody comes in for an hour."""

from dataclasses import replace

from patrolplanner.domain.roster import Pair
from patrolplanner.domain.rule_settings import RuleSetting, Severity
from patrolplanner.domain.shifts import ShiftKind
from tests.builders import a_demand, a_pair, a_plan, a_post, a_shift, an_officer, day
from tests.planning.verdicts import said, the_one, told

PLAN = a_plan(
    people=(an_officer("001"), an_officer("002", posts=("H1",))),
    posts=(a_post("K1"), a_post("H1")),
    shifts=(
        a_shift("D"),
        a_shift("P", "07:30-09:30"),
        a_shift("Q", "17:00-18:59"),
        a_shift("R", "17:00-19:00"),
        a_shift("B", "18:00-08:00", ShiftKind.STANDBY, effective_minutes=420),
    ),
    demands=(a_demand("K1", "D"), a_demand("H1", "P"), a_demand("H1", "R")),
)


def of_date(*shifts: str, person: str = "001", post: str = "H1") -> list[Pair]:
    return [a_pair(person, 1, post, shift) for shift in shifts]


def test_less_than_four_hours() -> None:
    found = the_one("R35", PLAN, *of_date("P", "Q"))
    assert (found.severity, found.price, found.people, found.dates) == (Severity.SOFT, 60, ("001",), (day(1),))
    assert said(found) == "某001: only 3.98 h of duty on 1 Dec (better 4 h at least)."
    assert told("R35", PLAN, *of_date("P", "R")) == []
    assert the_one("R35", PLAN, *of_date("P")).price == 60, "a day costs once, however short"


def test_whoever_has_nothing_longer_to_take() -> None:
    assert told("R35", PLAN, *of_date("P", person="002")) == [], "the list has no longer duty"
    nothing = replace(PLAN, demands=PLAN.demands[1:])
    assert told("R35", nothing, *of_date("P")) == [], "nothing longer is asked for"


def test_standby_is_left_out() -> None:
    assert told("R35", PLAN, *of_date("B", post="K1")) == []
    assert len(told("R35", PLAN, *of_date("P"), *of_date("B", post="K1"))) == 1
    as_duty = replace(PLAN, rules=(RuleSetting("R11", parameters=(("standby", "duty"),)),))
    assert told("R35", as_duty, *of_date("P"), *of_date("B", post="K1")) == []


def test_other_hours() -> None:
    assert told("R35", PLAN, *of_date("P"), least_hours=2) == []
