"""S15: a certificate that everybody on a shift should hold."""

from patrolplanner.domain.rule_settings import Severity
from tests.builders import a_pair, a_person, a_plan, day
from tests.planning.verdicts import said, the_one, told

PLAN = a_plan(people=(a_person("001"), a_person("002", "驾驶")), demands=())


def test_somebody_without_the_certificate() -> None:
    found = the_one("S15", PLAN, a_pair("001", 2), a_pair("002", 2), shift="D", certificate="驾驶")
    assert (found.severity, found.people, found.dates) == (Severity.SOFT, ("001",), (day(2),))
    assert said(found) == "某001 lacks 驾驶 for 2 Dec K1岗 D."


def test_other_shifts_and_other_people() -> None:
    assert told("S15", PLAN, a_pair("001", 2), shift="N", certificate="驾驶") == []
    assert told("S15", PLAN, a_pair("001", 2), who="002", certificate="驾驶") == []
    assert len(told("S15", PLAN, a_pair("001", 2), certificate="驾驶")) == 1
