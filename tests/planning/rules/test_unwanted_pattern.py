"""S11: rows of days that nobody should have."""

import pytest

from patrolplanner.domain.errors import InvalidValue
from patrolplanner.domain.roster import Pair
from patrolplanner.domain.rule_settings import Severity
from tests.builders import a_pair, a_plan, an_auxiliary, an_officer, day
from tests.planning.verdicts import said, the_one, told

PLAN = a_plan(people=(an_officer("001"), an_auxiliary("F01")), demands=())


def row(codes: str, first: int = 1) -> list[Pair]:
    """Duties of 001 from a date on; ``-`` is a day off."""
    return [a_pair("001", first + n, shift=code) for n, code in enumerate(codes) if code != "-"]


def test_a_row_of_shifts() -> None:
    assert told("S11", PLAN, *row("DN-D"), pattern="N>D") == []
    found = the_one("S11", PLAN, *row("-ND"), pattern="N>D")
    assert (found.severity, found.people, found.dates) == (Severity.SOFT, ("001",), (day(2),))
    assert said(found) == "某001: the unwanted pattern N>D from 2 Dec."
    assert len(told("S11", PLAN, *row("NDND"), pattern="N>D")) == 2


def test_days_off_any_duty_and_a_weekday() -> None:
    # 4 December 2026 is a Friday
    assert len(told("S11", PLAN, *row("-DN", 4), pattern="->*>*", day="fri")) == 1
    assert told("S11", PLAN, *row("ZDN", 4), pattern="->*>*", day="fri") == []
    assert told("S11", PLAN, *row("-DN", 3), pattern="->*>*", day="fri") == []


def test_a_row_that_leaves_the_period_is_not_counted() -> None:
    assert told("S11", PLAN, *row("N", 7), pattern="N>-") == []
    assert len(told("S11", PLAN, *row("N", 6), pattern="N>-")) == 1


def test_for_some_people_only() -> None:
    assert told("S11", PLAN, *row("ND"), pattern="N>D", who="auxiliary") == []


@pytest.mark.parametrize(("pattern", "weekday"), [("-", ""), ("", ""), ("N>>D", ""), ("N>D", "friday")])
def test_what_is_no_pattern_is_refused(pattern: str, weekday: str) -> None:
    with pytest.raises(InvalidValue, match=r"(pattern|day)="):
        told("S11", PLAN, pattern=pattern, day=weekday)
