"""R08: armed duty by officers with a valid firearms licence, and how many of them."""

from patrolplanner.domain.people import Certificate, Role
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.posts import Mode, PostKind
from patrolplanner.domain.rule_settings import Severity
from tests.builders import a_pair, a_person, a_plan, a_post, a_shift, an_auxiliary, an_officer, day
from tests.planning.verdicts import said, the_one, told

EVENING = a_pair("001", 1, "A1", "V")  # ends at 01:00 on the second
BESIDE = a_pair("002", 1, "A1", "V"), a_pair("003", 1, "A1", "V")  # two with a licence


def armed(*licence: Certificate) -> Plan:
    return a_plan(
        people=(
            an_officer("001", certificates=licence),
            an_officer("002", certificates=(Certificate("持枪证"),)),
            an_officer("003", certificates=(Certificate("持枪证"),)),
            an_auxiliary("F01", certificates=licence),
            a_person("L01", role=Role.PARTNER),
            a_person("W01", role=Role.CIVILIAN),
        ),
        posts=(a_post("A1", PostKind.ARMED_PATROL), a_post("K1", mode=Mode.ARMED)),
        shifts=(a_shift("V", "19:00-01:00"), a_shift("D")),
        demands=(),
    )


def test_without_a_licence() -> None:
    found = the_one("R08", armed(), EVENING, *BESIDE)
    assert (found.severity, found.people, found.dates) == (Severity.HARD, ("001",), (day(1),))
    assert said(found) == "某001 cannot take armed duty 1 Dec A1岗 V: no 持枪证."


def test_the_licence_is_good_to_its_last_day() -> None:
    assert told("R08", armed(Certificate("持枪证", day(2))), EVENING, BESIDE[0]) == []
    expired = the_one("R08", armed(Certificate("持枪证", day(1))), EVENING, *BESIDE)
    assert said(expired) == "某001 cannot take armed duty 1 Dec A1岗 V: 持枪证 expired on 1 Dec."


def test_auxiliaries_never_carry_arms() -> None:
    found = the_one("R08", armed(Certificate("持枪证")), a_pair("F01", 1, "A1", "V"), *BESIDE)
    assert said(found) == "某F01 is not an officer and cannot take armed duty 1 Dec A1岗 V."


def test_a_kiosk_of_mode_armed_is_armed_too() -> None:
    two = a_pair("002", 1, "K1"), a_pair("003", 1, "K1")
    assert the_one("R08", armed(), a_pair("001", 1, "K1"), *two).duties == (a_pair("001", 1, "K1").duty,)


def test_two_with_a_licence_go_together() -> None:
    found = the_one("R08", armed(), BESIDE[0])
    assert (found.severity, found.people, found.dates) == (Severity.HARD, ("002",), (day(1),))
    assert said(found) == "1 Dec A1岗 V: 1 licensed officer on armed duty; at least 2 go together."
    assert told("R08", armed(), *BESIDE) == told("R08", armed()) == []
    assert told("R08", armed(), BESIDE[0], officers=1) == []
    assert len(told("R08", armed(), *BESIDE, officers=3)) == 1


def test_unarmed_others_as_far_as_the_bureau_orders() -> None:
    others = a_pair("F01", 1, "A1", "V"), a_pair("L01", 1, "A1", "V")
    assert len(told("R08", armed(), *BESIDE, *others)) == 2
    assert told("R08", armed(), *BESIDE, *others, others=2) == []
    found = the_one("R08", armed(), *BESIDE, *others, others=1)
    assert said(found) == "1 Dec A1岗 V: 2 auxiliaries and partners on armed duty (at most 1)."
    desk = the_one("R08", armed(), *BESIDE, a_pair("W01", 1, "A1", "V"), others=2)
    assert said(desk) == "某W01 is not an officer and cannot take armed duty 1 Dec A1岗 V."
