"""Lists of people in sheets of other people: headings, values without headings, and every bad cell by its name."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.people import Role, Sex
from patrolplanner.store.exchange.foreign_people import (
    ForeignPerson,
    ListLayout,
    entries_of,
    key_of,
    layout_of,
    people_table,
)
from patrolplanner.store.exchange.foreign_tables import ForeignTable, column_of, is_foreign, tables_of
from patrolplanner.store.exchange.problems import CellProblem, letters
from tests.foreign_sheets import PEOPLE, book


def read(path: Path, *rows: Sequence[object]) -> tuple[ListLayout, tuple[ForeignPerson, ...], tuple[CellProblem, ...]]:
    (table,) = tables_of(book(path / "people.xlsx", {"花名册": rows}))
    layout = layout_of(table)
    return layout, *entries_of(table, layout)


def test_a_stations_list_is_understood_by_its_headings(tmp_path: Path) -> None:
    layout, entries, problems = read(tmp_path, *PEOPLE)
    assert layout.heading_row == 4
    columns = {"name": 1, "id": 2, "role": 3, "unit": 4, "sex": 5, "title": 6, "mobile": 7}
    assert layout.columns == columns
    assert not problems
    assert [e.row for e in entries] == [5, 6, 7]
    assert entries[0].values == {
        "name": "张三",
        "id": "008012",
        "role": Role.OFFICER,
        "unit": "城关派出所",
        "sex": Sex.MALE,
        "title": "副所长",
        "mobile": "13800000012",
    }
    assert entries[1].values["mobile"] == "138-0000-0013"


def test_columns_without_headings_are_known_by_what_stands_in_them(tmp_path: Path) -> None:
    layout, entries, problems = read(
        tmp_path,
        (1, "赵一鸣", "辅警", "F0071", "男", "巡逻一组", 13900000001),
        (2, "钱二虎", "民警", "F0072", "女", "巡逻二组", 13900000002),
        (3, "孙三山", "民警", "F0073", "女", "巡逻二组", 13900000003),
    )
    assert layout.heading_row == 0
    assert layout.columns == {"name": 1, "role": 2, "id": 3, "sex": 4, "team": 5, "mobile": 6}
    assert [e.text("name") for e in entries] == ["赵一鸣", "钱二虎", "孙三山"]
    assert not problems


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("姓  名", "name"),
        ("警号/编号", "id"),
        ("手机号码（必填）", "mobile"),
        ("民警姓名", "name"),
        ("现任职务", "title"),
        ("身份证号码", ""),
        ("序号", ""),
        ("这一列写着本人在本单位的全部岗位", ""),
        ("", ""),
    ],
)
def test_headings_have_synonyms_brackets_and_blanks(heading: str, key: str) -> None:
    assert key_of(heading) == key


def test_every_bad_cell_is_named_with_what_would_be_right(tmp_path: Path) -> None:
    _, entries, problems = read(
        tmp_path,
        ("姓名", "警号", "身份", "性别", "手机"),
        ("张三", "001", "巫师", "男", "很多"),
        (None, "002", "民警", "男", None),
        (None, None, "民警", "男", None),
        ("李四", "001", "民警", "中", None),
        ("王五", "110101199003071234", None, None, None),
        (12345, "005", None, None, None),
        ("好人", "006", "民警", "女", "13800000001"),
    )
    assert [e.row for e in entries] == [3, 8]
    assert [p.cell for p in problems] == ["C2", "E2", "A4", "D5", "B5", "B6", "A7"]
    assert "民警/officer" in str(problems[0].text)
    assert "row 2" in str(problems[4].text)
    assert "identity card" in str(problems[5].text)


def test_zeros_that_only_a_format_shows_are_kept(tmp_path: Path) -> None:
    path = book(tmp_path / "x.xlsx", {"a": [("姓名", "警号"), ("张三", 8012)]})
    opened = load_workbook(path)
    opened["a"]["B2"].number_format = "000000"
    opened.save(path)
    (table,) = tables_of(path)
    entries, _ = entries_of(table, layout_of(table))
    assert entries[0].text("id") == "008012"


def test_merged_units_and_merged_headings_are_read(tmp_path: Path) -> None:
    made = Workbook()
    sheet = made.active
    for row in (("单位", "人员", None), (None, "姓名", "警号"), ("城关所", "张三", "001"), (None, "李四", "002")):
        sheet.append(list(row))
    sheet.merge_cells("A1:A2")
    sheet.merge_cells("B1:C1")
    sheet.merge_cells("A3:A4")
    made.save(tmp_path / "x.xlsx")
    (table,) = tables_of(tmp_path / "x.xlsx")
    layout = layout_of(table)
    assert (layout.heading_row, layout.columns) == (2, {"unit": 0, "name": 1, "id": 2})
    entries, _ = entries_of(table, layout)
    assert [e.text("unit") for e in entries] == ["城关所", "城关所"]


def test_hostile_cells_are_text_or_a_problem(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    made = Workbook()
    sheet = made.active
    sheet.append(["姓名", "警号", "职务"])
    sheet.append(["<b>张三</b>", "001", '=HYPERLINK("http://x","y")'])
    sheet.append(["李四", "2026-01-01", "=1/0"])
    sheet.append(["王" * 200, "003", True])
    sheet["B5"], sheet["A5"] = 1e300, "赵六"
    made.save(path)
    (table,) = tables_of(path)
    entries, problems = entries_of(table, layout_of(table))
    assert entries[0].text("name") == "<b>张三</b>"
    assert entries[0].text("title").startswith("=HYPERLINK")
    assert {p.cell for p in problems} == {"A4", "B5"}


def test_a_hundred_thousand_empty_rows_are_nothing(tmp_path: Path) -> None:
    made = Workbook(write_only=True)
    sheet = made.create_sheet("a")
    sheet.append(["姓名", "警号"])
    for _ in range(100_000):
        sheet.append(["", None])
    sheet.append(["张三", "001"])
    made.save(tmp_path / "x.xlsx")
    (table,) = tables_of(tmp_path / "x.xlsx")
    assert len(table.rows) == 2
    assert [e.row for e in entries_of(table, layout_of(table))[0]] == [100_002]


def test_what_is_no_workbook_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.xls").write_bytes(b"\xd0\xcf\x11\xe0" + b"\0" * 100)
    with pytest.raises(UserError, match=r"save it again as \.xlsx"):
        tables_of(tmp_path / "x.xls")


def test_workbooks_that_carry_a_plan_are_told_from_others(tmp_path: Path) -> None:
    assert is_foreign(book(tmp_path / "people.xlsx", {"人员": PEOPLE}))
    assert not is_foreign(book(tmp_path / "plan.xlsx", {"人员": PEOPLE, "岗位": PEOPLE}))
    assert not is_foreign(book(tmp_path / "english.xlsx", {"Posts": PEOPLE, "shifts": PEOPLE}))
    (tmp_path / "x.xlsx").write_text("no")
    assert not is_foreign(tmp_path / "x.xlsx")
    assert not is_foreign(tmp_path / "missing.xlsx")


def test_the_list_of_people_is_found_among_the_sheets(tmp_path: Path) -> None:
    sheets = {"说明": [("填表说明",)], "花名册": PEOPLE, "电话": [("单位", "电话"), ("城关所", "6100110")]}
    assert people_table(tables_of(book(tmp_path / "x.xlsx", sheets))) == 1
    assert people_table(()) == -1


def test_columns_have_letters() -> None:
    assert [letters(n) for n in (0, 25, 26, 59)] == ["A", "Z", "AA", "BH"]
    assert [column_of(text) for text in ("a", " Z", "AA", "Ｂ", "1", "")] == [0, 25, 26, 1, None, None]
    assert ForeignTable("x", {}).width == 0


def test_lists_beside_each_other_are_read_whole(tmp_path: Path) -> None:
    heads = ("单位", "姓名", "警号", "姓名", "警号")
    layout, entries, problems = read(tmp_path, heads, ("城关所", "张一", "001", "李二", "002"), ("", "王三", "003"))
    assert layout.beside == ({"unit": 0, "name": 3, "id": 4},)
    assert [(e.row, e.text("name"), e.text("id")) for e in entries] == [
        *((2, "张一", "001"), (2, "李二", "002"), (3, "王三", "003")),
    ]
    assert not problems
    _, _, problems = read(tmp_path, heads, ("城关所", "张一", "001", "李二", "001"))
    assert [p.cell for p in problems] == ["E2"]


@pytest.mark.parametrize(
    "rows",
    [
        [
            ("班次", "班长", "队员1", "队员2"),
            ("甲班", "何建民", "田小军", "余海涛"),
            ("乙班", "李志强", "蒋文彬", "吕春燕"),
        ],
        [("甲班", "乙班"), ("何建民", "李志强"), ("田小军", "蒋文彬"), ("余海涛", "吕春燕")],
        [("班组", "人员"), ("甲班", "何建民、田小军"), ("乙班", "李志强、蒋文彬")],
        [("组别", "组长", "组员"), ("一组", "何建民", "田小军、余海涛")],
    ],
)
def test_a_list_of_teams_is_nobody(tmp_path: Path, rows: list[tuple[str, ...]]) -> None:
    (table,) = tables_of(book(tmp_path / "people.xlsx", {"名单": rows}))
    assert "name" not in layout_of(table).columns


def test_several_names_in_a_cell_are_no_person(tmp_path: Path) -> None:
    _, entries, problems = read(tmp_path, ("姓名", "警号"), ("何建民、田小军", "001"), ("李四", "002"))
    assert [e.text("name") for e in entries] == ["李四"]
    assert "several names" in str(problems[0].text)


def test_october_is_read_as_it_is_shown_and_a_lost_zero_is_doubtful(tmp_path: Path) -> None:
    dates = (2018.1, 2018.1, "2018.10", 201807, "2018年7月1号")
    rows = [("姓名", "参加工作"), *zip(("甲甲", "乙乙", "丙丙", "丁丁", "戊戊"), dates, strict=True)]
    path = book(tmp_path / "x.xlsx", {"a": rows})
    opened = load_workbook(path)
    opened["a"]["B2"].number_format = "0.00"
    opened.save(path)
    (table,) = tables_of(path)
    entries, problems = entries_of(table, layout_of(table))
    assert not problems
    assert [str(e.values.get("joined", "")) for e in entries] == [
        *("2018-10-01", "", "2018-10-01", "2018-07-01", "2018-07-01"),
    ]
    assert [list(e.doubts) for e in entries] == [[], ["joined"], [], [], []]
