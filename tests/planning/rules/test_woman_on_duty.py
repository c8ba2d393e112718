"""R21: a woman on duty where people are received or checked."""

from patrolplanner.domain.posts import Mode, PostKind
from patrolplanner.domain.rule_settings import Severity
from tests.builders import a_pair, a_plan, a_post, a_woman, an_officer, day
from tests.planning.verdicts import said, the_one, told

PLAN = a_plan(
    people=(an_officer("001"), an_officer("003"), a_woman("002")),
    posts=(a_post("R1", mode=Mode.RECEIVE), a_post("H1", PostKind.CHECKPOINT), a_post("K1")),
    demands=(),
)


def test_men_only() -> None:
    found = the_one("R21", PLAN, a_pair("001", 1, "R1"), a_pair("003", 1, "H1"))
    assert (found.severity, found.price, found.people, found.dates) == (Severity.WARN, 2000, ("001", "003"), (day(1),))
    assert said(found) == "1 Dec: no woman on duty at reception posts or checkpoints."


def test_one_woman_at_either_will_do_for_the_date() -> None:
    assert told("R21", PLAN, a_pair("001", 1, "R1"), a_pair("002", 1, "H1", "N")) == []


def test_a_woman_elsewhere_or_on_another_date_does_not_help() -> None:
    assert len(told("R21", PLAN, a_pair("001", 1, "R1"), a_pair("002", 1, "K1"))) == 1
    assert len(told("R21", PLAN, a_pair("001", 1, "R1"), a_pair("002", 2, "R1"))) == 1


def test_dates_on_which_nobody_receives_or_checks() -> None:
    assert told("R21", PLAN, a_pair("001", 1, "K1")) == []
