"""S09: cover with prices for too few and too many people."""

from dataclasses import replace

from patrolplanner.domain.rule_settings import RuleSetting, Severity
from tests.builders import a_demand, a_pair, a_plan, an_officer, day, december
from tests.planning.verdicts import judged, said, the_one, told

PLAN = a_plan(
    people=tuple(an_officer(f"00{n}") for n in range(1, 5)),
    demands=(a_demand("K1", "D", 0, target=2), a_demand("K1", "N", 0, target=1)),
)
FIRST = december(1, 1)


def test_below_and_above_the_target_cost_their_own_price() -> None:
    under = the_one("S09", PLAN, a_pair("001", 1), a_pair("002", 1, shift="N"), period=FIRST, over_price=3)
    assert (under.severity, under.price, under.dates) == (Severity.SOFT, 100, (day(1),))
    assert said(under) == "1 Dec K1岗 D: 1 person, 1 below the target of 2."
    four = [a_pair(f"00{n}", 1) for n in range(1, 5)]
    over = the_one("S09", PLAN, *four, period=FIRST, shift="D", over_price=3)
    assert (over.price, over.amount) == (6, 2)
    assert said(over) == "1 Dec K1岗 D: 4 people, 2 above the target of 2."


def test_off_unless_a_plan_asks_for_it() -> None:
    assert [v for v in judged(PLAN, period=FIRST).violations if v.rule == "S09"] == []


def test_one_shift_only() -> None:
    assert [v.duties[0].shift for v in told("S09", PLAN, period=FIRST, shift="N")] == ["N"]


def test_never_hard_because_an_empty_roster_must_stay_possible() -> None:
    plan = replace(PLAN, rules=(RuleSetting("S09", on=True, severity=Severity.HARD),))
    assert {v.severity for v in judged(plan, period=FIRST).violations if v.rule == "S09"} == {Severity.WARN}


def test_one_post_only_and_a_duty_that_wants_nobody() -> None:
    plan = replace(PLAN, demands=(a_demand("K1", "D", 0, target=0),))
    assert told("S09", plan, a_pair("001", 1), period=FIRST, post="K2") == []
    found = the_one("S09", plan, a_pair("001", 1), period=FIRST, post="K1", over_price=4)
    assert (found.price, said(found)) == (4, "1 Dec K1岗 D: 1 person, 1 above the target of 0.")
