"""Dates as duty sheets write them."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from patrolplanner.domain.typed_text import Cell
from patrolplanner.store.exchange.foreign_dates import (
    ContextMonth,
    InOrder,
    dates_across,
    month_in,
    sheet_date,
    weekday_in,
    year_by_weekdays,
    years_off,
)

JULY = ContextMonth(2026, 7)
FIRST = date(2026, 7, 1)


def date_in(cell: Cell, month: ContextMonth) -> date | None:
    found = sheet_date(cell)
    return found.on(month.year, month.month) if found is not None else None


@pytest.mark.parametrize(
    "cell",
    [
        *(
            Cell(text)
            for text in ("0701", "701", "7月1日", "7月1日（周三）", "7.1", "7/1", "07-01", "1日", "1", "１日")
        ),
        *(Cell(text) for text in ("2026-07-01", "2026/7/1", "2026年7月1日", "20260701")),
        *(Cell(701), Cell(701, "0000"), Cell(1), Cell(1.0), Cell(46204), Cell(datetime(2026, 7, 1)), Cell(FIRST)),
    ],
    ids=str,
)
def test_a_date_has_many_spellings(cell: Cell) -> None:
    assert date_in(cell, JULY) == FIRST


@pytest.mark.parametrize("value", ["制表人", "0732", "", None, "3月32日", 24.5, True, "24小时", "休", -1])
def test_what_is_no_date_is_none(value: object) -> None:
    assert date_in(Cell(value), JULY) is None  # type: ignore[arg-type]


def test_a_day_alone_needs_a_month() -> None:
    assert date_in(Cell("5"), ContextMonth(2026)) is None


def test_a_run_of_dates_goes_over_the_end_of_the_year_and_ends_at_a_sum() -> None:
    codes = [Cell(text) for text in ("姓名", "1230", "1231", "0101", "0102", "合计", "12")]
    found = dates_across(codes, ContextMonth(2026))
    assert list(found.items()) == [
        (1, date(2026, 12, 30)),
        (2, date(2026, 12, 31)),
        (3, date(2027, 1, 1)),
        (4, date(2027, 1, 2)),
    ]
    days = dates_across([Cell(n) for n in (30, 31, 1, 2)], ContextMonth(2026, 12))
    assert list(days.values())[-1] == date(2027, 1, 2)


def test_equal_numbers_are_no_dates() -> None:
    assert len(dates_across([Cell(24)] * 10, JULY)) == 1


@pytest.mark.parametrize(
    ("texts", "month"),
    [
        (["城关派出所2026年7月值班备勤表"], JULY),
        (["Sheet1", "2026-07"], JULY),
        (["7月值班", "（2026年）"], JULY),
        (["值班表"], ContextMonth(2025, 3)),
        (["二组", "7月"], ContextMonth(2025, 7)),
        (["Station duty roster, 1 Jul 2026 to 31 Jul 2026"], JULY),
    ],
)
def test_titles_tell_the_month(texts: list[str], month: ContextMonth) -> None:
    assert month_in(texts, ContextMonth(2025, 3)) == month


def test_weekdays_tell_the_year() -> None:
    dates = {n: date(2025, 7, n) for n in range(1, 6)}
    weekdays = {n: date(2026, 7, n).weekday() for n in range(1, 6)}
    assert year_by_weekdays(dates, weekdays, 2025) == 2026
    assert year_by_weekdays(dates, {1: 0, 2: 0}, 2025) == 2025


def test_weekdays_have_many_spellings() -> None:
    assert [weekday_in(t) for t in ("一", "周二", "星期日", "天", "Wed", "thursday", "24", "")] == [
        *(0, 1, 6, 6, 2, 3),
        *(None, None),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "1 三",
        "1\n三",
        "1日/周三",
        "1（三）",
        "1 周三",
        "1日 星期三",
        "7月1日三",
        "7.1周三",
        "周三 7.1",
        "星期三（7月1日）",
        "1日（星期三）",
        "1 Wed",
        "1/Wed",
        "1 Wednesday",
    ],
)
def test_a_weekday_may_stand_beside_a_date(text: str) -> None:
    found = sheet_date(Cell(text))
    assert found is not None
    assert (found.on(2026, 7), found.weekday) == (FIRST, 2)


@pytest.mark.parametrize("text", ["1三班", "1/三组", "32 一", "三", "1 Mond"])
def test_what_only_looks_like_a_day_with_its_weekday(text: str) -> None:
    assert sheet_date(Cell(text)) is None


def in_order(*cells: object, month: ContextMonth) -> list[date | None]:
    order = InOrder(month)
    return [order.next(found) for cell in cells if (found := sheet_date(Cell(cell))) is not None]  # type: ignore[arg-type]


def test_dates_tell_the_year_of_those_behind_them() -> None:
    december = ContextMonth(2026, 12)
    assert in_order("12月31日", "1月1日", "1月2日", month=december)[1:] == [date(2027, 1, 1), date(2027, 1, 2)]
    assert in_order("1月1日", "12月31日", month=ContextMonth(2027, 1)) == [date(2027, 1, 1), date(2026, 12, 31)]
    assert in_order("31日", "1日", "1日", month=december) == [date(2026, 12, 31), *[date(2027, 1, 1)] * 2]
    assert in_order("2月28日", "2月29日", month=ContextMonth(2026, 2)) == [date(2026, 2, 28), None]


def test_a_number_that_lost_its_last_zero_is_the_day_that_comes() -> None:
    assert in_order(12.9, 12.1, 12.11, month=ContextMonth(2026, 12))[1] == date(2026, 12, 10)
    assert in_order(12.1, 12.2, month=ContextMonth(2026, 12)) == [date(2026, 12, 1), date(2026, 12, 2)]


def test_the_month_of_the_title_is_among_the_dates() -> None:
    dates = {0: date(2027, 12, 30), 1: date(2028, 1, 1)}
    assert years_off(dates, {}, ContextMonth(2027, 1)) == -1
    assert years_off(dates, {}, None) == 0
    assert years_off(dates, {0: date(2026, 12, 30).weekday(), 1: date(2027, 1, 1).weekday()}, None) == -1
