"""R02: nobody is on duty while on leave, at training or in court."""

from dataclasses import replace

from patrolplanner.domain.absences import AbsenceKind
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.rule_settings import Severity
from tests.builders import a_demand, a_pair, a_plan, a_shift, an_absence, day
from tests.planning.verdicts import said, the_one, told


def leave_on_the_third() -> Plan:
    return a_plan(
        shifts=(a_shift("D"), a_shift("N"), a_shift("E", "16:00-24:00")),
        demands=(a_demand(),),
        absences=(an_absence("001", 3),),
    )


def test_a_night_that_ends_on_the_first_day_of_leave() -> None:
    found = the_one("R02", leave_on_the_third(), a_pair("001", 2, shift="N"))
    assert (found.severity, found.price) == (Severity.HARD, 0)
    assert (found.people, found.dates) == (("001",), (day(2),))
    assert said(found) == "某001 is away (annual leave, 3 Dec to 3 Dec) and cannot take 2 Dec K1岗 N."


def test_leave_ends_at_midnight() -> None:
    assert the_one("R02", leave_on_the_third(), a_pair("001", 3, shift="N")).dates == (day(3),)
    assert told("R02", leave_on_the_third(), a_pair("001", 4)) == []


def test_a_duty_may_end_at_the_midnight_before() -> None:
    assert told("R02", leave_on_the_third(), a_pair("001", 2, shift="E")) == []


def test_a_duty_beside_an_afternoon_away() -> None:
    away = replace(an_absence("001", 3, 4), start_minute=14 * 60, end_minute=9 * 60)
    shifts = (a_shift("D"), a_shift("F", "08:00-14:00"), a_shift("E", "13:00-18:00"), a_shift("L", "09:00-17:00"))
    plan = a_plan(shifts=shifts, demands=(), absences=(away,))
    assert told("R02", plan, a_pair("001", 3, shift="F"), a_pair("001", 4, shift="L")) == []
    found = the_one("R02", plan, a_pair("001", 3, shift="E"))
    assert said(found) == "某001 is away (annual leave, 3 Dec 14:00 to 4 Dec 09:00) and cannot take 3 Dec K1岗 E."
    assert len(told("R02", plan, a_pair("001", 4, shift="D"))) == 1


def test_the_sentence_names_the_absence_that_is_met() -> None:
    absences = (an_absence("001", 4), an_absence("001", 3, kind=AbsenceKind.COURT))
    plan = a_plan(shifts=(a_shift("E", "16:00-24:00"),), demands=(), absences=absences)
    # the duty ends as the leave of the 4th begins
    assert "(court, 3 Dec to 3 Dec)" in said(the_one("R02", plan, a_pair("001", 3, shift="E")))
