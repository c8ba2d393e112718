"""S05: how many duties of a shift a person has in the period."""

from patrolplanner.domain.rule_settings import Severity
from tests.builders import a_pair, a_plan, an_auxiliary, an_officer, december
from tests.planning.verdicts import said, the_one, told

PLAN = a_plan(people=(an_officer("001"), an_auxiliary("F01")), demands=())
PAIRS = [a_pair("001", 1), a_pair("001", 3), a_pair("001", 5, shift="N"), a_pair("F01", 1), a_pair("F01", 3)]


def test_more_days_than_allowed() -> None:
    assert told("S05", PLAN, *PAIRS, shift="D", most=2) == []
    found = the_one("S05", PLAN, *PAIRS, shift="D", most=1, who="officer")
    assert (found.severity, found.people, found.amount) == (Severity.HARD, ("001",), 1)
    assert said(found) == "某001: 2 duties of D in the period (at most 1)."


def test_of_any_shift_and_only_in_the_period() -> None:
    assert said(the_one("S05", PLAN, *PAIRS, most=2)) == "某001: 3 duties of * in the period (at most 2)."
    assert told("S05", PLAN, *PAIRS, most=2, period=december(2, 7)) == []


def test_too_few_duties_are_priced_and_never_hard() -> None:
    found = the_one("S05", PLAN, a_pair("001", 1), who="001", least=3)
    assert (found.severity, found.price, found.amount) == (Severity.WARN, 4000, 2)
    assert said(found) == "某001: 1 duty of * in the period (at least 3)."
