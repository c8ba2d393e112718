"""Dates as people type them, with and without the year."""

from __future__ import annotations

from datetime import date

import pytest

from patrolplanner.domain.typed_dates import typed_day
from patrolplanner.domain.typed_text import BadCell

NOVEMBER = date(2026, 11, 29)


@pytest.mark.parametrize(
    "text",
    [
        *("2026-12-03", "2026/12/3", "2026.12.3", "2026年12月3日", "2026年12月3号", "20261203", "２０２６－１２－０３"),
        *("12-3", "12/3", "12.3", "12月3日", "12月3号", "12月3", "１２／３", " 12 月 3 日 ", "2026 - 12 - 03"),
    ],
)
def test_all_ways_of_writing_mean_one_date(text: str) -> None:
    assert typed_day(text, NOVEMBER) == date(2026, 12, 3)


@pytest.mark.parametrize(
    ("text", "near", "meant"),
    [
        ("1/5", NOVEMBER, date(2027, 1, 5)),
        ("12/28", date(2027, 1, 3), date(2026, 12, 28)),
        ("11/29", NOVEMBER, NOVEMBER),
        ("2/29", NOVEMBER, date(2028, 2, 29)),
        ("2/29", date(2101, 1, 1), date(2104, 2, 29)),
    ],
)
def test_without_a_year_it_is_the_nearest(text: str, near: date, meant: date) -> None:
    assert typed_day(text, near) == meant


@pytest.mark.parametrize("text", ["", "soon", "2026-12", "12", "1203", "2026-1-2-3", "12//3", "1/2/3", "3.5.2026"])
def test_what_is_no_date_is_said_with_what_would_be_one(text: str) -> None:
    with pytest.raises(BadCell, match="12月3日 or 20261203"):
        typed_day(text, NOVEMBER)


@pytest.mark.parametrize("text", ["2026-02-30", "2/30", "13/1", "20261301", "2026年13月1日", "0/1", "12/0"])
def test_a_date_that_is_in_no_calendar(text: str) -> None:
    with pytest.raises(BadCell, match="does not exist"):
        typed_day(text, NOVEMBER)


@pytest.mark.parametrize("text", ["1626-12-01", "99991231"])
def test_years_out_of_reach_are_mistakes(text: str) -> None:
    with pytest.raises(BadCell):
        typed_day(text, NOVEMBER)
