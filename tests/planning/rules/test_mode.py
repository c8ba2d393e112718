"""R05: case work by two officers, reception with one."""

from patrolplanner.domain.posts import Mode, PostKind
from patrolplanner.domain.rule_settings import Severity
from tests.builders import a_pair, a_plan, a_post, an_auxiliary, an_officer, day
from tests.planning.verdicts import said, the_one, told

PLAN = a_plan(
    people=(an_officer("001"), an_officer("002"), an_auxiliary("F01"), an_auxiliary("F02")),
    posts=(a_post("I1", mode=Mode.INVESTIGATE), a_post("R1", PostKind.STATION_DUTY)),
    demands=(),
)


def test_case_work_by_one_officer() -> None:
    found = the_one("R05", PLAN, a_pair("001", 1, "I1"), a_pair("F01", 1, "I1"))
    assert (found.severity, found.dates, found.amount) == (Severity.HARD, (day(1),), 1)
    assert said(found) == "1 Dec I1岗 D: 1 officer for case work; at least 2 are required."


def test_case_work_by_two() -> None:
    assert told("R05", PLAN, a_pair("001", 1, "I1"), a_pair("002", 1, "I1")) == []


def test_reception_by_auxiliaries_alone() -> None:
    found = the_one("R05", PLAN, a_pair("F01", 1, "R1"), a_pair("F02", 1, "R1"))
    assert said(found) == "1 Dec R1岗 D: 0 officers for reception; at least 1 is required."
    assert told("R05", PLAN, a_pair("001", 1, "R1"), a_pair("F01", 1, "R1")) == []


def test_an_officer_alone_at_reception() -> None:
    found = the_one("R05", PLAN, a_pair("001", 1, "R1"))
    assert (found.severity, found.amount) == (Severity.HARD, 1)
    assert said(found) == "1 Dec R1岗 D: 1 at reception; an officer is not alone there, 2 at least."
    assert told("R05", PLAN, a_pair("001", 1, "R1"), together=1) == []
