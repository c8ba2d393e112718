"""R22: not too many officers of a unit away at once."""

from dataclasses import replace

from patrolplanner.domain.rule_settings import Severity
from tests.builders import a_plan, an_absence, an_auxiliary, an_officer, day
from tests.planning.verdicts import judged, said, the_one, told

PLAN = a_plan(people=(*(an_officer(f"00{n}") for n in range(1, 6)), an_auxiliary("F01")), demands=())


def test_a_fifth_may_be_away() -> None:
    assert told("R22", replace(PLAN, absences=(an_absence("001", 3, 5),))) == []


def test_two_of_five_are_too_many() -> None:
    plan = replace(PLAN, absences=(an_absence("001", 3, 5), an_absence("002", 5, 6)))
    found = the_one("R22", plan)
    assert (found.severity, found.people, found.dates) == (Severity.WARN, ("001", "002"), (day(5),))
    assert (found.price, found.amount, judged(plan).price) == (0, 1, 0)
    assert said(found) == "城关派出所: 2 of 5 officers are away on 5 Dec (at most 20 %): 某001, 某002."


def test_auxiliaries_and_those_who_left_do_not_count() -> None:
    removed = an_officer("005", end=day(2))
    plan = replace(PLAN, people=(*PLAN.people[:4], removed, PLAN.people[5]), absences=(an_absence("F01", 1, 7),))
    assert told("R22", plan) == []
    assert len(told("R22", replace(plan, absences=(an_absence("001", 2, 3),)))) == 1, "1 of 4 from the third on"
