"""R09: a car patrol has somebody who may drive."""

from patrolplanner.domain.people import Certificate
from patrolplanner.domain.posts import PostKind
from patrolplanner.domain.rule_settings import Severity
from tests.builders import a_pair, a_person, a_plan, a_post, day
from tests.planning.verdicts import said, the_one, told

PLAN = a_plan(
    people=(a_person("001"), a_person("002", Certificate("驾驶", day(2)))),
    posts=(a_post("C1", PostKind.CAR_PATROL), a_post("F1", PostKind.FOOT_PATROL)),
    demands=(),
)


def test_nobody_in_the_car_drives() -> None:
    found = the_one("R09", PLAN, a_pair("001", 1, "C1"))
    assert (found.severity, found.price, found.dates) == (Severity.WARN, 2000, (day(1),))
    assert said(found) == "1 Dec C1岗 D: nobody in the car holds 驾驶."


def test_one_driver_does() -> None:
    assert told("R09", PLAN, a_pair("001", 1, "C1"), a_pair("002", 1, "C1")) == []


def test_the_permit_must_last_to_the_day_the_duty_ends() -> None:
    assert told("R09", PLAN, a_pair("002", 1, "C1", "N")) == []
    assert len(told("R09", PLAN, a_pair("002", 2, "C1", "N"))) == 1


def test_people_on_foot_need_none() -> None:
    assert told("R09", PLAN, a_pair("001", 1, "F1")) == []
