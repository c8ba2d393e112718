"""Duty sheets in every layout that stations use, made small: whom they name, for what, on which date."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from patrolplanner.store.exchange.duty_sheets import DutySheet, SheetShape
from patrolplanner.store.exchange.foreign_dates import ContextMonth
from patrolplanner.store.exchange.foreign_rosters import duty_sheet
from patrolplanner.store.exchange.foreign_tables import tables_of

NAMES = frozenset({"邓婷", "曹毅", "周敏", "罗永平", "毕丽仙", "洪雪梅"})
Row = Sequence[object]
Told = tuple[str, str, str]


def read(path: Path, rows: Sequence[Row], merged: Sequence[str] = (), names: frozenset[str] = NAMES) -> DutySheet:
    made = Workbook()
    sheet = made.worksheets[0]
    for row in rows:
        sheet.append(list(row))
    for area in merged:
        sheet.merge_cells(area)
    made.save(path / "duty.xlsx")
    (table,) = tables_of(path / "duty.xlsx")
    found = duty_sheet(table, ContextMonth(2025, 6), names)
    assert found is not None
    return found


def told(sheet: DutySheet) -> list[Told]:
    return [(f"{each.day:%y-%m-%d}", each.code, each.name) for each in sheet.spoken]


def test_a_list_over_new_year_goes_into_the_next_year(tmp_path: Path) -> None:
    rows = [
        ("2026年12月30日至2027年1月2日值班表",),
        ("日期", "星期", "值班民警"),
        ("12月30日", "三", "邓婷"),
        ("12月31日", "四", "曹毅"),
    ]
    found = read(tmp_path, [*rows, ("1月1日", "五", "邓婷"), ("1月2日", "六", "曹毅")])
    assert [day for day, _, _ in told(found)] == ["26-12-30", "26-12-31", "27-01-01", "27-01-02"]
    # under the title of January the list begins in the year before, weekdays or none
    for weekday in ("周三", ""):
        rows = [("2027年1月值班表",), ("日期", "值班民警"), (f"12月30日{weekday}", "邓婷"), ("1月1日", "曹毅")]
        assert [day for day, _, _ in told(read(tmp_path, rows))] == ["26-12-30", "27-01-01"]


def test_headings_under_a_merged_one_are_those_of_their_columns(tmp_path: Path) -> None:
    rows = [
        ("2026年12月值班表",),
        ("日期", "带班领导", "值班", None, "备勤", "联系电话", None),
        (None, None, "民警", "辅警", None, "领导", "民警"),
        ("12月1日", "周敏", "邓婷", "毕丽仙、洪雪梅", "曹毅", "0877-6100001", "0877-6100002"),
    ]
    found = read(tmp_path, rows, ["A2:A3", "B2:B3", "C2:D2", "E2:E3", "F2:G2"])
    assert [(code, name) for _, code, name in told(found)] == [
        *(("带班领导", "周敏"), ("值班民警", "邓婷"), ("值班辅警", "毕丽仙"), ("值班辅警", "洪雪梅"), ("备勤", "曹毅")),
    ]


def test_a_heading_over_everybody_says_nothing_of_anybody(tmp_path: Path) -> None:
    rows = [("日期", "值班安排", None), (None, "带班", "值班"), (None, None, "民警"), ("2026-12-01", "周敏", "邓婷")]
    found = read(tmp_path, rows, ["A1:A3", "B1:C1", "B2:B3"])
    assert [code for _, code, _ in told(found)] == ["带班", "值班民警"]


def test_every_block_of_a_sheet_is_read(tmp_path: Path) -> None:
    def lists(month: str, day: str) -> list[Row]:
        return [
            (f"{month}值班表",),
            ("日期", "带班领导", "值班民警"),
            (f"{day}1日", "周敏", "邓婷"),
            (f"{day}2日", "罗永平", "曹毅"),
        ]

    found = read(tmp_path, [*lists("2026年12月", "12月"), (), *lists("2027年1月", "1月")])
    assert sorted({day for day, _, _ in told(found)}) == ["26-12-01", "26-12-02", "27-01-01", "27-01-02"]

    def grid(month: str) -> list[Row]:
        return [(f"{month}排班表",), ("姓名", *range(1, 31)), ("邓婷", *["白"] * 30), ("曹毅", *["夜"] * 30)]

    found = read(tmp_path, [*grid("2026年11月"), (), *grid("2026年12月")])
    assert [sum(day.startswith(month) for day, _, _ in told(found)) for month in ("26-11", "26-12")] == [60, 60]


def test_people_as_headings_have_words_under_them(tmp_path: Path) -> None:
    rows = [
        ("2026年12月",),
        ("日期", "星期", "邓婷", "曹毅", "新来的"),
        (12.1, "二", "白", "休", "夜"),
        (12.2, "三", "休", "白", None),
    ]
    found = read(tmp_path, rows)
    assert found.shape is SheetShape.GRID
    assert told(found) == [
        *(("26-12-01", "白", "邓婷"), ("26-12-01", "休", "曹毅"), ("26-12-01", "夜", "新来的")),
        *(("26-12-02", "休", "邓婷"), ("26-12-02", "白", "曹毅")),
    ]


@pytest.mark.parametrize(
    "heads",
    [
        [("一周勤务 12月7日至12月13日",), ("班次", *("周" + day for day in "一二三四五六日"))],
        [("2026年",), (None, *(f"周{day}" for day in "一二三四五六日")), ("班次", *(f"12.{n}" for n in range(7, 14)))],
        [("2026年12月",), ("班次", *(f"{n}\n{day}" for n, day in zip(range(7, 14), "一二三四五六日", strict=True)))],
    ],
)
def test_shifts_in_rows_have_people_under_weekdays(tmp_path: Path, heads: list[Row]) -> None:
    rows = [*heads, ("早", *["邓婷"] * 7), ("晚", "曹毅、毕丽仙", *["曹毅"] * 6)]
    found = read(tmp_path, rows if "2026" in str(rows) else [("2026年12月",), *rows])
    assert found.shape is SheetShape.POSTS
    assert [each for each in told(found) if each[0].endswith("12-07")] == [
        *(("26-12-07", "早", "邓婷"), ("26-12-07", "晚", "曹毅"), ("26-12-07", "晚", "毕丽仙")),
    ]
    assert len(told(found)) == 15
    assert len(found.covered) == 14


def test_weekdays_without_a_date_are_told(tmp_path: Path) -> None:
    rows = [("班次", *("周" + day for day in "一二三四五六日")), ("早", *["邓婷"] * 7)]
    assert "the weekdays have no dates" in str(read(tmp_path, rows).problems[0].text)


def test_posts_and_shifts_left_of_the_dates_are_one_word_together(tmp_path: Path) -> None:
    rows = [
        ("岗位", "班次", "12/7", "12/8", "12/9", "12/10"),
        ("北门", "白班", *["邓婷"] * 4),
        (None, "夜班", *["曹毅"] * 4),
        ("南门", "白班", *["周敏"] * 4),
    ]
    found = read(tmp_path, [("2026年",), *rows, ("备注：服从调度",)])
    assert list(dict.fromkeys(code for _, code, _ in told(found))) == ["北门 白班", "北门 夜班", "南门 白班"]


def test_dates_over_two_columns_are_parted_by_the_row_below(tmp_path: Path) -> None:
    heads = [("姓名", "1日", None, "2日", None, "3日", None, "4日", None), (None, *["白", "夜"] * 4)]
    rows = [("2026年12月",), *heads, ("邓婷", "√", None, None, "√", None, None, "√", None)]
    assert told(read(tmp_path, rows)) == [
        *(("26-12-01", "白", "邓婷"), ("26-12-02", "夜", "邓婷"), ("26-12-04", "白", "邓婷")),
    ]


def test_lists_beside_each_other_and_the_words_of_stations(tmp_path: Path) -> None:
    heads = ("时间", "值班领导", "主班", "副班", "备班")
    rows = [("2026年12月",), heads, ("12月1日", "周敏", "邓婷", "曹毅", "毕丽仙")]
    assert [code for _, code, _ in told(read(tmp_path, rows))] == ["值班领导", "主班", "副班", "备班"]
    twice = [
        ("2026年12月",),
        ("日期", "值班民警", None, "日期", "值班民警"),
        (1, "邓婷", None, 17, "曹毅"),
        (2, "曹毅", None, 18, "邓婷"),
    ]
    assert [day for day, _, _ in told(read(tmp_path, twice))] == ["26-12-01", "26-12-02", "26-12-17", "26-12-18"]


def test_headings_that_nobody_knows_are_people_where_people_stand(tmp_path: Path) -> None:
    rows = [("日期", "北门", "情况"), ("2026-12-01", "邓婷", "正常"), ("2026-12-02", "曹毅", "正常")]
    assert [(code, name) for _, code, name in told(read(tmp_path, rows))] == [("北门", "邓婷"), ("北门", "曹毅")]
    without = [("2026-12-01", "邓婷"), ("2026-12-02", "曹毅"), ("2026-12-03", "周敏")]
    assert [name for _, _, name in told(read(tmp_path, [("城关所",), *without]))] == ["邓婷", "曹毅", "周敏"]


def test_colours_alone_and_wrong_weekdays_are_told(tmp_path: Path) -> None:
    empty = read(tmp_path, [("2026年12月",), ("姓名", 1, 2, 3, 4), ("邓婷",), ("曹毅",)])
    assert not empty.spoken
    assert "B3:E4 are empty" in str(empty.problems[0].text)
    rows = [
        ("日期", "星期", "值班"),
        *((f"2026-12-0{n}", "二三四五"[n - 1] if n != 3 else "日", "邓婷") for n in range(1, 5)),
    ]
    found = read(tmp_path, rows)
    assert [(remark.cell, "日" in str(remark.text)) for remark in found.remarks] == [("B4", True)]
    assert found.spoken[2].day == date(2026, 12, 3)
