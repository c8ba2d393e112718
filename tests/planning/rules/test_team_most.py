"""R29: not more people on a duty than it takes."""

from patrolplanner.domain.rule_settings import Severity
from tests.builders import a_demand, a_pair, a_plan, an_officer, day
from tests.planning.verdicts import said, the_one, told

PLAN = a_plan(
    people=tuple(an_officer(f"00{n}") for n in range(1, 5)),
    demands=(a_demand("K1", "D", 1, most=2), a_demand("K1", "N", 1)),
)


def test_one_too_many() -> None:
    assert told("R29", PLAN, a_pair("001", 1), a_pair("002", 1)) == []
    found = the_one("R29", PLAN, a_pair("001", 1), a_pair("002", 1), a_pair("003", 1))
    assert (found.severity, found.dates, found.people) == (Severity.HARD, (day(1),), ("001", "002", "003"))
    assert said(found) == "1 Dec K1岗 D: 3 people; at most 2."


def test_no_limit_where_the_demand_has_none() -> None:
    assert told("R29", PLAN, *(a_pair(f"00{n}", 1, shift="N") for n in range(1, 5))) == []
