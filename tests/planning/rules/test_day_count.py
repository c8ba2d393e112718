"""S10: how many duties a person has on a date."""

from patrolplanner.domain.rule_settings import Severity
from tests.builders import a_pair, a_plan, a_post, a_shift, an_auxiliary, an_officer, day
from tests.planning.verdicts import judged, said, the_one, told

PLAN = a_plan(
    people=(an_officer("001"), an_auxiliary("F01")),
    posts=(a_post("K1"), a_post("K2")),
    shifts=(a_shift("P", "08:00-10:00"), a_shift("Q", "14:00-16:00")),
    demands=(),
)
TWICE = (a_pair("001", 2, shift="P"), a_pair("001", 2, "K2", shift="Q"))


def test_two_duties_of_one_date() -> None:
    assert told("S10", PLAN, a_pair("001", 2, shift="P"), a_pair("001", 3, shift="Q"), most=1) == []
    found = the_one("S10", PLAN, *TWICE, most=1)
    assert (found.severity, found.people, found.dates, found.amount) == (Severity.HARD, ("001",), (day(2),), 1)
    assert said(found) == "某001: 2 duties on 2 Dec (at most 1)."
    assert told("S10", PLAN, *TWICE, most=2) == []


def test_for_some_people_only() -> None:
    assert told("S10", PLAN, *TWICE, who="auxiliary", most=1) == []


def test_off_unless_a_plan_asks_for_it() -> None:
    assert [v for v in judged(PLAN, *TWICE).violations if v.rule == "S10"] == []
