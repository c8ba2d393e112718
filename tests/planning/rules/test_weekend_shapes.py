"""S08 for other weekends, S12 to S14: the same shift, weekends running, no night before a free one."""

import pytest

from patrolplanner.domain.errors import InvalidValue
from patrolplanner.domain.roster import Pair
from tests.builders import a_pair, a_plan, an_officer, day
from tests.planning.verdicts import MONTH, said, the_one, told

# weekends of December 2026: 5-6, 12-13, 19-20, 26-27
PLAN = a_plan(people=(an_officer("001"),), demands=())


def duties(*numbers: int, shift: str = "D") -> list[Pair]:
    return [a_pair("001", n, shift=shift) for n in numbers]


def price(rule: str, *pairs: Pair, **numbers: object) -> int:
    return sum(v.price for v in told(rule, PLAN, *pairs, period=MONTH, **numbers))


def test_a_long_weekend_costs_each_day_missing_and_a_hole_more() -> None:
    costs = {(): 0, (4,): 2, (5,): 2, (6,): 2, (4, 5): 1, (5, 6): 1, (4, 6): 4, (4, 5, 6): 0}
    for numbers, cost in costs.items():
        assert price("S08", *duties(*numbers), weekend="fri|sat|sun", broken=3) == 50 * cost, numbers
    found = the_one("S08", PLAN, *duties(4, 5), weekend="fri|sat|sun")
    assert said(found) == "某001: not on duty on all days of the weekend of 4 Dec."


def test_a_weekend_that_the_period_cuts_is_left_out() -> None:
    assert price("S08", *duties(6), weekend="sun|mon") == 50
    assert told("S08", PLAN, *duties(7), weekend="mon|tue|wed") == [], "the period ends on Monday the 7th"


def test_different_shifts_on_a_whole_weekend() -> None:
    found = the_one("S12", PLAN, *duties(5), *duties(6, shift="N"), period=MONTH)
    assert (found.price, found.dates) == (50, (day(5),))
    assert said(found) == "某001: different shifts on the weekend of 5 Dec."
    assert price("S12", *duties(5, 6)) == 0
    long = {"weekend": "fri|sat|sun"}
    assert price("S12", *duties(4), *duties(5, shift="N"), **long) == 0, "not the whole weekend"
    assert price("S12", *duties(4, 5), *duties(6, shift="N"), **long) == 50
    assert price("S12", *duties(4), *duties(5, shift="N"), *duties(6, shift="Z"), **long) == 100


def test_weekends_running() -> None:
    found = the_one("S13", PLAN, *duties(6, 12, 20), period=MONTH, most=2)
    assert said(found) == "某001: duty on 3 weekends running from 5 Dec (at most 2)."
    assert price("S13", *duties(5, 12, 26), most=2) == 0
    assert price("S13", *duties(5, 12, 20, 26), most=2) == 100
    assert price("S13", *duties(5, 12), most=0) == 100
    short = the_one("S13", PLAN, *duties(13), period=MONTH, least=2)
    assert said(short) == "某001: duty on only 1 weekend running from 12 Dec (at least 2)."
    assert price("S13", *duties(5), *duties(19, 26), least=3) == 50 * (2 + 1), "edges count as they stand"


def test_a_night_before_a_free_weekend() -> None:
    found = the_one("S14", PLAN, *duties(4, shift="N"), period=MONTH)
    assert said(found) == "某001: a night duty before the free weekend of 5 Dec."
    assert price("S14", *duties(4, shift="N"), *duties(6)) == 0
    assert price("S14", *duties(4)) == 0


@pytest.mark.parametrize("weekend", ["", "sat|mon", "saturday", "sat,sun"])
def test_what_is_no_weekend_is_refused(weekend: str) -> None:
    with pytest.raises(InvalidValue, match="weekend="):
        told("S12", PLAN, *duties(5), weekend=weekend)
