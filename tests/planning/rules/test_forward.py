"""R16: shifts rotate forward."""

import pytest

from patrolplanner.domain.roster import Pair
from patrolplanner.domain.rule_settings import Severity
from tests.builders import a_pair, a_plan, a_shift, day
from tests.planning.verdicts import said, the_one, told

PLAN = a_plan(shifts=(a_shift("D"), a_shift("N"), a_shift("E", "16:00-24:00")), demands=())


def test_early_after_late() -> None:
    found = the_one("R16", PLAN, a_pair("001", 1, shift="E"), a_pair("001", 2, shift="D"))
    assert (found.severity, found.price, found.dates) == (Severity.SOFT, 30, (day(2),))
    assert said(found) == "某001: 2 Dec K1岗 D starts earlier in the day than 1 Dec K1岗 E before it."


@pytest.mark.parametrize(
    "pairs",
    [
        (a_pair("001", 1, shift="D"), a_pair("001", 2, shift="N")),
        (a_pair("001", 1, shift="E"), a_pair("001", 2, shift="E")),
        (a_pair("001", 1, shift="N"), a_pair("001", 4, shift="D")),  # 60 h from start to start
    ],
)
def test_forward_or_long_after(pairs: tuple[Pair, ...]) -> None:
    assert told("R16", PLAN, *pairs) == []


def test_only_the_next_duty_is_compared() -> None:
    backward = (a_pair("001", 1, shift="N"), a_pair("001", 3, shift="D"))
    assert len(told("R16", PLAN, *backward)) == 1
    assert [said(v) for v in told("R16", PLAN, *backward, a_pair("001", 2, shift="E"))] == [
        "某001: 2 Dec K1岗 E starts earlier in the day than 1 Dec K1岗 N before it.",
        "某001: 3 Dec K1岗 D starts earlier in the day than 2 Dec K1岗 E before it.",
    ]
