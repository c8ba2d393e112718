"""S06: least and most hours in the period."""

from dataclasses import replace

from patrolplanner.domain.rule_settings import RuleSetting, Severity
from tests.builders import a_pair, a_plan, an_auxiliary, an_officer
from tests.planning.verdicts import judged, said, the_one, told

PLAN = a_plan(people=(an_officer("001"), an_auxiliary("F01")), demands=())
THREE_DAYS = [a_pair("001", n) for n in (1, 3, 5)]


def test_more_than_allowed() -> None:
    assert told("S06", PLAN, *THREE_DAYS, most=36) == []
    found = the_one("S06", PLAN, *THREE_DAYS, most=34.5)
    assert (found.severity, found.amount, found.price) == (Severity.WARN, 2, 400)
    assert said(found) == "某001: 36 h in the period (at most 34.5 h)."


def test_fewer_than_wanted_from_some() -> None:
    found = the_one("S06", PLAN, *THREE_DAYS, least=8, who="auxiliary")
    assert (found.people, found.price) == (("F01",), 1600)
    assert said(found) == "某F01: 0 h in the period (at least 8 h)."


def test_too_few_hours_are_never_hard() -> None:
    setting = RuleSetting("S06", on=True, severity=Severity.HARD, parameters=(("least", "8"), ("most", "24")))
    found = [v for v in judged(replace(PLAN, rules=(setting,)), *THREE_DAYS).violations if v.rule == "S06"]
    assert [(v.people[0], v.severity) for v in found] == [("001", Severity.HARD), ("F01", Severity.WARN)]
