"""R03: auxiliaries and civilians never without an officer."""

import pytest

from patrolplanner.domain.errors import InvalidValue
from patrolplanner.domain.people import Role
from patrolplanner.domain.posts import PostKind
from patrolplanner.domain.rule_settings import Severity
from tests.builders import a_pair, a_person, a_plan, a_post, an_auxiliary, an_officer, day
from tests.planning.verdicts import said, the_one, told

PLAN = a_plan(
    people=(
        an_officer(),
        an_auxiliary("F01"),
        an_auxiliary("F02"),
        a_person("W01", role=Role.CIVILIAN),
        a_person("L01", role=Role.PARTNER),
    ),
    posts=(a_post("K1"), a_post("T1", PostKind.VIDEO), a_post("S1", PostKind.SCHOOL), a_post("M1", PostKind.PEAK)),
    demands=(),
)


def test_two_auxiliaries_alone() -> None:
    found = the_one("R03", PLAN, a_pair("F01", 1), a_pair("F02", 1))
    assert (found.severity, found.people, found.dates) == (Severity.HARD, ("F01", "F02"), (day(1),))
    assert said(found) == "1 Dec K1岗 D: 某F01, 某F02 without an officer; at least 1 officer must lead."


def test_an_officer_leads_them() -> None:
    assert told("R03", PLAN, a_pair("F01", 1), a_pair("F02", 1), a_pair("001", 1)) == []


def test_an_officer_on_another_duty_does_not_lead() -> None:
    assert len(told("R03", PLAN, a_pair("F01", 1), a_pair("001", 2))) == 1


def test_a_partner_does_not_stand_for_an_officer() -> None:
    assert said(the_one("R03", PLAN, a_pair("W01", 1), a_pair("L01", 1))).startswith("1 Dec K1岗 D: 某W01 without")


def test_kinds_and_modes_that_the_bureau_exempts() -> None:
    peak, school, kiosk = (a_pair("F01", n, post) for n, post in ((1, "M1"), (2, "S1"), (3, "K1")))
    assert len(told("R03", PLAN, peak, school, kiosk)) == 3
    assert [v.dates for v in told("R03", PLAN, peak, school, kiosk, exempt="guide")] == [(day(3),)]
    assert [v.dates for v in told("R03", PLAN, peak, school, kiosk, exempt="school|kiosk")] == [(day(1),)]
    with pytest.raises(InvalidValue, match="exempt=gide"):
        told("R03", PLAN, peak, exempt="gide")


def test_the_video_desk_and_partners_alone_need_nobody() -> None:
    assert told("R03", PLAN, a_pair("F01", 1, "T1"), a_pair("W01", 2, "T1"), a_pair("L01", 3)) == []
