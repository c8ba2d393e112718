"""Duty sheets of other people in the two shapes that are met."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from patrolplanner.store.exchange.duty_sheets import DutySheet, SheetShape, names_in
from patrolplanner.store.exchange.foreign_dates import ContextMonth
from patrolplanner.store.exchange.foreign_rosters import duty_sheet
from patrolplanner.store.exchange.foreign_tables import tables_of
from tests.foreign_sheets import GRID, LIST, PEOPLE, book

NO_MONTH = ContextMonth(2025)


def read(path: Path, rows: Sequence[Sequence[object]], names: frozenset[str] = frozenset()) -> DutySheet | None:
    (table,) = tables_of(book(path / "duty.xlsx", {"值班": rows}))
    return duty_sheet(table, NO_MONTH, names)


def test_the_list_by_date_is_recognised(tmp_path: Path) -> None:
    sheet = read(tmp_path, LIST)
    assert sheet is not None
    assert sheet.shape is SheetShape.LIST
    assert not sheet.problems
    assert [(s.cell, s.day.day, s.name, s.code) for s in sheet.spoken] == [
        ("C5", 1, "某001", "值班人员 08:00-次日08:00"),
        ("C5", 1, "某002", "值班人员 08:00-次日08:00"),
        ("F5", 1, "某009", "带班领导"),
        ("C6", 2, "某003", "值班人员 24小时"),
        ("F6", 2, "某009", "带班领导"),
    ]
    assert {s.day.year for s in sheet.spoken} == {2026}
    assert {s.unit for s in sheet.spoken} == {"城关派出所", ""}


def test_the_grid_of_people_and_dates_is_recognised(tmp_path: Path) -> None:
    sheet = read(tmp_path, GRID)
    assert sheet is not None
    assert sheet.shape is SheetShape.GRID
    said = {(s.name, s.day.day): (s.cell, s.code) for s in sheet.spoken}
    assert said["某001", 1] == ("B4", "24")
    assert said["某002", 5] == ("F5", "备勤")
    assert said["某001", 3] == ("D4", "休")
    assert ("某001", 5) not in said
    assert len(said) == 8
    assert {s.day.year for s in sheet.spoken} == {2026}


def test_weekdays_set_the_year_right_where_no_title_does(tmp_path: Path) -> None:
    sheet = read(tmp_path, GRID[1:])
    assert sheet is not None
    assert min(s.day for s in sheet.spoken) == date(2026, 7, 1)


def test_names_without_a_heading_are_found_by_the_people_of_the_plan(tmp_path: Path) -> None:
    rows = [("一组", None, "0701", "0702", "0703", "0704"), ("甲", "某001", 24, 24, 24, 24)]
    assert read(tmp_path, rows) is None
    sheet = read(tmp_path, rows, frozenset({"某001"}))
    assert sheet is not None
    assert {s.name for s in sheet.spoken} == {"某001"}


def test_dates_merged_over_their_rows_count_for_all_of_them(tmp_path: Path) -> None:
    made = Workbook()
    sheet = made.active
    for row in (("日期", "值班人员"), ("2026-07-01", "某001"), (None, "某002"), (None, "某003")):
        sheet.append(list(row))
    sheet.merge_cells("A2:A3")
    made.save(tmp_path / "x.xlsx")
    (table,) = tables_of(tmp_path / "x.xlsx")
    found = duty_sheet(table, NO_MONTH)
    assert found is not None
    assert [(s.name, s.day.day) for s in found.spoken] == [("某001", 1), ("某002", 1), ("某003", 1)]


def test_a_bad_date_and_a_cell_that_shows_an_error_are_named(tmp_path: Path) -> None:
    listed = read(tmp_path, [("日期", "值班人员"), ("7月32日", "某001"), ("7月2日", "某002")])
    assert listed is not None
    assert [p.cell for p in listed.problems] == ["A2"]
    made = Workbook()
    for row in GRID:
        made.active.append(list(row))
    made.active["B4"] = "#N/A"
    made.active["B4"].data_type = "e"
    made.save(tmp_path / "x.xlsx")
    (table,) = tables_of(tmp_path / "x.xlsx")
    grid = duty_sheet(table, NO_MONTH)
    assert grid is not None
    assert [p.cell for p in grid.problems] == ["B4"]


def test_a_list_of_people_is_no_duty_sheet(tmp_path: Path) -> None:
    assert read(tmp_path, PEOPLE) is None
    assert read(tmp_path, [(None, "<b>x</b>"), ("=1+1", 24, 24, 24, 24, 24)]) is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("张三、李四", ["张三", "李四"]),
        ("张 三", ["张三"]),
        ("张三 李四", ["张三", "李四"]),
        ("张三（主班）\n李四13800000001", ["张三", "李四"]),
        ("张三 0877-6100110转8、李四 +86 138 0000 0018", ["张三", "李四"]),
        ("张三：138-0000-0018", ["张三"]),
        ("买买提·艾力", ["买买提·艾力"]),
        ("John Doe", ["John Doe"]),
        ("无", []),
        (" / ", []),
    ],
)
def test_names_in_a_cell(text: str, names: list[str]) -> None:
    assert names_in(text) == names
