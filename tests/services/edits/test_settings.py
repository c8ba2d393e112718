"""Settings that people write with dates."""

from __future__ import annotations

from datetime import date

import pytest

from patrolplanner.domain.errors import PlannerError
from patrolplanner.services.edits.settings import holidays_text, spans_in

NEAR = date(2026, 12, 10)
WINTER = "2027-01-18..2027-02-21"


@pytest.mark.parametrize(
    "typed",
    [
        WINTER,
        "2027-01-18至2027-02-21",
        "2027/1/18-2027/2/21",
        "2027年1月18日到2027年2月21日",
        "1月18日至2月21日",
        "1/18-2/21",
        "20270118~20270221",
        "2027-1-18 — 2-21",
    ],
)
def test_a_span_is_read_however_dates_are_written(typed: str) -> None:
    assert holidays_text(typed, NEAR) == WINTER


def test_several_spans_single_days_and_none() -> None:
    assert holidays_text("1/18-2/21；12月20日", NEAR) == f"{WINTER}; 2026-12-20..2026-12-20"
    assert holidays_text("无", NEAR) == "none"
    assert holidays_text("  ", NEAR) == ""
    assert spans_in(f"{WINTER}; 2027-07-10..2027-08-31")[1] == (date(2027, 7, 10), date(2027, 8, 31))
    assert spans_in("none") == spans_in("") == []


@pytest.mark.parametrize("typed", ["in summer", "2027-02-30", "2027-02-21至2027-01-18", "1/1至1/2至1/3"])
def test_what_is_no_span_is_refused(typed: str) -> None:
    with pytest.raises(PlannerError):
        holidays_text(typed, NEAR)
