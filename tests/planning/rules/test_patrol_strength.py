"""R04: a patrol goes out by two at least."""

import pytest

from patrolplanner.domain.posts import PostKind
from patrolplanner.domain.rule_settings import Severity
from tests.builders import a_pair, a_plan, a_post, an_auxiliary, an_officer, day
from tests.planning.verdicts import said, the_one, told

PATROLS = (PostKind.CAR_PATROL, PostKind.FOOT_PATROL, PostKind.ARMED_PATROL)
PLAN = a_plan(
    people=(an_officer("001"), an_auxiliary("F01")),
    posts=(*(a_post(kind.name, kind) for kind in PATROLS), a_post("K1")),
    demands=(),
)


@pytest.mark.parametrize("kind", PATROLS)
def test_one_alone_on_patrol(kind: PostKind) -> None:
    found = the_one("R04", PLAN, a_pair("001", 1, kind.name))
    assert (found.severity, found.people, found.dates) == (Severity.HARD, ("001",), (day(1),))
    assert said(found) == f"1 Dec {kind.name}岗 D: a patrol of only 1; at least 2 go out together."


def test_two_together_or_nobody_at_all() -> None:
    assert told("R04", PLAN) == []
    assert told("R04", PLAN, a_pair("001", 1, "CAR_PATROL"), a_pair("F01", 1, "CAR_PATROL")) == []


def test_two_on_different_shifts_are_each_alone() -> None:
    assert len(told("R04", PLAN, a_pair("001", 1, "FOOT_PATROL"), a_pair("F01", 1, "FOOT_PATROL", "N"))) == 2


def test_a_kiosk_is_no_patrol() -> None:
    assert told("R04", PLAN, a_pair("001", 1)) == []
