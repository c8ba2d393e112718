"""S01-S03: shortest and longest runs of work days, of days off, and of one shift."""

from dataclasses import replace
from datetime import date

import pytest

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.roster import Pair
from patrolplanner.domain.rule_settings import RuleSetting, Severity
from tests.builders import a_pair, a_plan, an_auxiliary, an_officer, day
from tests.planning.verdicts import judged, said, the_one, told

PLAN = a_plan(people=(an_officer("001"), an_auxiliary("F01")), demands=())


def days(*numbers: int, shift: str = "D") -> list[Pair]:
    return [a_pair("001", n, shift=shift) for n in numbers]


def in_november(*numbers: int) -> list[Pair]:
    return [Pair("001", DutyKey(date(2026, 11, n), "K1", "D")) for n in numbers]


def test_a_run_of_work_that_is_too_long() -> None:
    assert told("S01", PLAN, *days(1, 2, 3, 5), most=3) == []
    found = the_one("S01", PLAN, *days(1, 2, 3, 4), most=3)
    assert (found.severity, found.people, found.dates) == (Severity.HARD, ("001",), (day(1),))
    assert said(found) == "某001: 4 days of duty in a row from 1 Dec (at most 3)."


def test_a_run_of_work_that_is_too_short() -> None:
    assert told("S01", PLAN, *days(2, 3), least=2) == []
    found = the_one("S01", PLAN, *days(3), least=2)
    assert (found.severity, found.dates) == (Severity.HARD, (day(3),))
    assert said(found) == "某001: only 1 day of duty in a row from 3 Dec (at least 2)."
    assert said(the_one("S01", PLAN, *days(3, 4), least=3)).startswith("某001: only 2 days of duty in a row from 3 Dec")


def test_runs_at_the_edges_of_the_period() -> None:
    assert told("S01", PLAN, *days(7), least=2) == [], "it may go on tomorrow"
    assert told("S01", PLAN, *in_november(30), *days(1), least=2) == [], "it began yesterday"


def test_a_run_of_the_history_that_the_first_day_cuts_short() -> None:
    found = the_one("S01", PLAN, *in_november(30), least=2)
    assert (found.severity, found.price, found.dates) == (Severity.WARN, 2000, (date(2026, 11, 30),))
    assert told("S01", PLAN, *in_november(29), least=2) == [], "over before the period"


def test_too_few_days_off_between_duties() -> None:
    assert told("S02", PLAN, *days(1, 4), least=2) == []
    found = the_one("S02", PLAN, *days(1, 3), least=2)
    assert (found.severity, found.dates) == (Severity.HARD, (day(2),))
    assert said(found) == "某001: only 1 day off in a row from 2 Dec (at least 2)."
    assert len(told("S02", PLAN, *in_november(30), *days(2), least=2)) == 1
    assert told("S02", PLAN, *days(1, 2), least=2) == []


def test_runs_of_one_shift() -> None:
    found = the_one("S03", PLAN, *days(1, 2, 3, shift="N"), shift="N", most=2)
    assert said(found) == "某001: 3 times N in a row from 1 Dec (at most 2)."
    assert told("S03", PLAN, *days(1, 2, shift="N"), *days(3), shift="N", most=2) == []
    short = the_one("S03", PLAN, *days(2, shift="N"), *days(3), shift="N", least=2)
    assert said(short) == "某001: only 1 time N in a row from 2 Dec (at least 2)."


def test_for_some_people_and_with_two_rows() -> None:
    rows = (
        RuleSetting("S01", on=True, parameters=(("most", "2"), ("who", "officer"))),
        RuleSetting("S01", on=True, severity=Severity.SOFT, parameters=(("most", "3"), ("who", "auxiliary"))),
    )
    pairs = [a_pair(who, n) for who in ("001", "F01") for n in (1, 2, 3)]
    found = [v for v in judged(replace(PLAN, rules=rows), *pairs).violations if v.rule == "S01"]
    assert [(v.people, v.severity) for v in found] == [(("001",), Severity.HARD)]


def test_off_unless_a_plan_asks_for_them() -> None:
    rules = {v.rule for v in judged(PLAN, *days(1, 2, 3, 4, 5, 7, shift="N")).violations}
    assert rules.isdisjoint({"S01", "S02", "S03"})


def test_a_start_of_which_nothing_is_known() -> None:
    assert len(told("S01", PLAN, *days(1), least=2)) == 1
    assert told("S01", PLAN, *days(1), least=2, edges="open") == []
    assert len(told("S01", PLAN, *days(2), least=2, edges="open")) == 1
    assert told("S02", PLAN, *days(2, 3), least=2, edges="open") == []
    assert len(told("S02", PLAN, *days(1, 3), least=2, edges="open")) == 1


def test_a_short_run_costs_each_day_missing() -> None:
    rows = [the_one("S01", PLAN, *days(*range(2, 2 + n)), least=4) for n in (1, 2, 3)]
    assert [v.price for v in rows] == [0, 0, 0], "a hard rule has no price"
    plan = replace(PLAN, rules=(RuleSetting("S01", True, Severity.SOFT, 10, (("least", "4"),)),))
    assert [the_one("S01", plan, *days(*range(2, 2 + n))).price for n in (1, 2, 3)] == [30, 20, 10]


def test_closed_edges_count_as_they_stand() -> None:
    for numbers in ((1,), (7,)):
        assert len(told("S01", PLAN, *days(*numbers), least=2, edges="closed")) == 1
    assert len(told("S02", PLAN, *days(2, 3, 4, 5, 6, 7), least=2, edges="closed")) == 1
    assert len(told("S02", PLAN, *days(1, 2, 3, 4, 5, 6), least=2, edges="closed")) == 1
    assert told("S02", PLAN, least=2, edges="closed") == []


def test_too_many_days_off() -> None:
    found = told("S02", PLAN, *days(1, 6), least=0, most=3, who="001")
    assert [(v.severity, v.dates) for v in found] == [(Severity.WARN, (day(2),))]
    assert said(found[0]) == "某001: no duty on the 4 days from 2 Dec (at most 3 days off)."
    assert len(told("S02", PLAN, *days(1), least=0, most=3, who="001")) == 3


def test_too_many_days_off_that_began_before_the_period() -> None:
    inside, history = ({"least": 0, "most": 3, "who": "001", "too_long": n} for n in ("inside", "history"))
    worked = [*in_november(28), *days(4, 7)]
    assert told("S02", PLAN, *worked, **inside) == [], "three days within the period"
    found = told("S02", PLAN, *worked, **history)
    assert [v.dates for v in found] == [(date(2026, 11, 29),), (date(2026, 11, 30),)], "29 November to 3 December"
    assert said(found[0]) == "某001: no duty on the 4 days from 29 Nov (at most 3 days off)."
    assert told("S02", PLAN, *in_november(20, 30), *days(4, 7), **history) == [], "what was over before costs nothing"
    assert len(told("S02", PLAN, *days(1, 5), **history)) == 0
    assert len(told("S02", PLAN, *days(3, 7), **history)) == 2, "nothing is known of the time before: days off"


def test_edges_that_nobody_knows() -> None:
    with pytest.raises(UserError, match="edges=round is none of"):
        told("S01", PLAN, *days(1), least=2, edges="round")
