"""R08: armed duty only for officers with a valid firearms licence."""

from patrolplanner.domain.people import Certificate
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.posts import Mode, PostKind
from patrolplanner.domain.rule_settings import Severity
from tests.builders import a_pair, a_plan, a_post, a_shift, an_auxiliary, an_officer, day
from tests.planning.verdicts import said, the_one, told

EVENING = a_pair("001", 1, "A1", "V")  # ends at 01:00 on the second


def armed(*licence: Certificate) -> Plan:
    return a_plan(
        people=(an_officer("001", certificates=licence), an_auxiliary("F01", certificates=licence)),
        posts=(a_post("A1", PostKind.ARMED_PATROL), a_post("K1", mode=Mode.ARMED)),
        shifts=(a_shift("V", "19:00-01:00"), a_shift("D")),
        demands=(),
    )


def test_without_a_licence() -> None:
    found = the_one("R08", armed(), EVENING)
    assert (found.severity, found.people, found.dates) == (Severity.HARD, ("001",), (day(1),))
    assert said(found) == "某001 cannot take armed duty 1 Dec A1岗 V: no 持枪证."


def test_the_licence_is_good_to_its_last_day() -> None:
    assert told("R08", armed(Certificate("持枪证", day(2))), EVENING) == []
    expired = the_one("R08", armed(Certificate("持枪证", day(1))), EVENING)
    assert said(expired) == "某001 cannot take armed duty 1 Dec A1岗 V: 持枪证 expired on 1 Dec."


def test_auxiliaries_never_carry_arms() -> None:
    found = the_one("R08", armed(Certificate("持枪证")), a_pair("F01", 1, "A1", "V"))
    assert said(found) == "某F01 is not an officer and cannot take armed duty 1 Dec A1岗 V."


def test_a_kiosk_of_mode_armed_is_armed_too() -> None:
    assert the_one("R08", armed(), a_pair("001", 1, "K1")).duties == (a_pair("001", 1, "K1").duty,)
