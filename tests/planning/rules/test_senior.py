"""R23: newcomers beside experienced people."""

from dataclasses import replace
from datetime import date

import pytest

from patrolplanner.domain.plan import Plan
from patrolplanner.domain.rule_settings import Severity
from tests.builders import a_pair, a_plan, an_auxiliary, an_officer, day
from tests.planning.verdicts import said, the_one, told


def joined(*dates: date | None) -> Plan:
    people = tuple(an_officer(f"00{n}", joined=when) for n, when in enumerate(dates, start=1))
    return a_plan(people=(*people, an_auxiliary("F01", joined=date(2026, 6, 1))), demands=())


def test_newcomers_among_themselves() -> None:
    only, found = sorted(
        told("R23", joined(date(2026, 3, 1)), a_pair("001", 1), a_pair("F01", 1)), key=lambda v: -v.price
    )
    assert (only.severity, only.price, only.dates) == (Severity.WARN, 2000, (day(1),))
    assert said(only) == (
        "1 Dec K1岗 D: the only officer is 某001, with less than 12 months of service; an officer of more should lead."
    )
    assert (found.severity, found.price, found.people, found.dates) == (Severity.SOFT, 30, ("001", "F01"), (day(1),))
    assert said(found) == "1 Dec K1岗 D: 某001, 某F01 with less than 12 months of service and nobody experienced."


def test_beside_an_old_hand() -> None:
    plan = joined(date(2026, 3, 1), date(2010, 3, 1), None)
    assert told("R23", plan, a_pair("001", 1), a_pair("002", 1)) == []
    assert told("R23", plan, a_pair("001", 1), a_pair("003", 1)) == [], "no date: long since there"


def test_an_old_auxiliary_does_not_lead() -> None:
    plan = joined(date(2026, 3, 1), date(2026, 4, 1), date(2010, 3, 1))
    plan = replace(plan, people=(*plan.people, an_auxiliary("F02")))
    found = the_one("R23", plan, a_pair("001", 1), a_pair("F02", 1))
    assert (found.severity, found.people) == (Severity.WARN, ("001",))
    assert the_one("R23", plan, a_pair("001", 1), a_pair("F02", 1), only_price=500).price == 500
    assert told("R23", plan, a_pair("001", 1), a_pair("003", 1), a_pair("F02", 1)) == []
    two = the_one("R23", plan, a_pair("001", 1), a_pair("002", 1))
    assert two.severity is Severity.SOFT, "neither of the two is the only one"


@pytest.mark.parametrize(("first_day", "fresh"), [(date(2025, 12, 2), True), (date(2025, 12, 1), False)])
def test_the_year_is_full_on_its_day(first_day: date, fresh: bool) -> None:
    assert bool(told("R23", joined(first_day), a_pair("001", 1))) == fresh


def test_a_year_from_a_leap_day_and_other_lengths() -> None:
    assert told("R23", joined(date(2024, 2, 29)), a_pair("001", 1), months=34)
    assert not told("R23", joined(date(2024, 2, 29)), a_pair("001", 1), months=33)
    assert not told("R23", joined(date(2026, 5, 31)), a_pair("001", 1), months=6), "no 31 November: 1 December"
    assert told("R23", joined(date(2026, 6, 2)), a_pair("001", 1), months=6)
