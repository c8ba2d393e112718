"""Lists of people as they come from Excel."""

from __future__ import annotations

from pathlib import Path

import pytest

from patrolplanner.domain.people import Role, Sex
from patrolplanner.services.exchange.pasted_people import people_of, rows_of_table, rows_of_text, rows_of_workbook
from patrolplanner.store.exchange.foreign_tables import ForeignTable
from tests.tiny_station import workbook


def test_headings_are_understood_in_any_order_and_under_a_title() -> None:
    headings = "北门派出所人员名单\t\t\n序号\t姓名\t警号\t人员类别\t班组\n"
    text = headings + "1\t赵一鸣\t007001\t民警\t甲班\n2\t钱二虎\tF01\t辅警\t乙班"
    listed = people_of(rows_of_text(text), "北门派出所")
    assert not listed.bad
    assert [(p.name, p.id, p.role, p.team, p.unit) for p in listed.people] == [
        ("赵一鸣", "007001", Role.OFFICER, "甲班", "北门派出所"),
        ("钱二虎", "F01", Role.AUXILIARY, "乙班", "北门派出所"),
    ]


@pytest.mark.parametrize(
    "line", ["赵一鸣\t007001\t民警\t女\t甲班", "1\t007001\t赵一鸣\t甲班\t民警\t女", "赵一鸣,007001,民警,女,甲班"]
)
def test_without_headings_cells_are_told_by_their_looks(line: str) -> None:
    (person,) = people_of(rows_of_text(line), "北门").people
    assert (person.name, person.id, person.role, person.sex, person.team) == (
        "赵一鸣",
        "007001",
        Role.OFFICER,
        Sex.FEMALE,
        "甲班",
    )


def test_running_numbers_are_nobodys_and_sums_are_no_people() -> None:
    lines = [f"{n}\t{'赵钱孙李周吴郑王冯陈褚卫'[n - 1]}一鸣\t0070{n:02}" for n in range(1, 13)]
    listed = people_of(rows_of_text("\n".join([*lines, "合计\t12人"])), "北门")
    assert [p.id for p in listed.people] == [f"0070{n:02}" for n in range(1, 13)]


def test_ragged_lines_are_told_cell_by_cell() -> None:
    people = people_of(rows_of_text("赵一鸣 007001 民警\n钱二虎 辅警 乙班\nAnn 13800000001"), "北门").people
    assert [(p.name, p.id, p.role, p.team, p.mobile) for p in people] == [
        ("赵一鸣", "007001", Role.OFFICER, "", ""),
        ("钱二虎", "001", Role.AUXILIARY, "乙班", ""),
        ("Ann", "002", Role.OFFICER, "", "13800000001"),
    ]


def test_names_are_published_by_a_word_or_for_all_but_other_authorities() -> None:
    rows = [
        {"name": "甲", "publish_name": "是"},
        {"name": "乙", "publish_name": "否"},
        {"name": "丙"},
        {"name": "丁", "role": "联勤"},
    ]
    assert [p.publish_name for p in people_of(rows, "北门").people] == [True, False, False, False]
    assert [p.publish_name for p in people_of(rows, "北门", publish=True).people] == [True, False, True, False]


def test_how_many_have_no_sex_is_counted() -> None:
    assert people_of([{"name": "甲", "sex": "女"}, {"name": "乙"}, {"name": "丙", "sex": " "}], "北门").sexless == 2


def test_names_alone_are_enough() -> None:
    listed = people_of(rows_of_text("赵一鸣\n钱二虎\n\n孙三山"), "北门")
    assert [p.name for p in listed.people] == ["赵一鸣", "钱二虎", "孙三山"]
    assert len({p.id for p in listed.people}) == 3
    assert listed.numbered == 3


def test_a_number_that_is_given_is_never_given_again() -> None:
    listed = people_of([{"name": "甲"}, {"name": "乙", "id": "001"}], "北门")
    assert [p.id for p in listed.people] == ["002", "001"]


def test_everything_wrong_is_told_with_its_row() -> None:
    rows = [{"id": "1"}, {"name": "乙", "role": "保安"}, {"name": "丙", "sex": "未知"}, {"name": "丁", "id": "1"}]
    listed = people_of(rows, "北门")
    assert [(b.row, b.column) for b in listed.bad] == [(0, "name"), (1, "role"), (2, "sex"), (3, "id")]
    assert listed.people == ()


def test_full_width_numbers_are_made_plain() -> None:
    (person,) = people_of([{"name": "甲", "id": "００７"}], "北门").people
    assert person.id == "007"


def test_nothing_gives_nothing() -> None:
    assert rows_of_text("") == []
    assert rows_of_text("1\n2\n3") == []
    assert rows_of_table(ForeignTable("", {})) == []


def test_a_workbook_of_ours_gives_its_people(tmp_path: Path) -> None:
    listed = people_of(rows_of_workbook(workbook(tmp_path)), "北门")
    assert [p.id for p in listed.people] == ["001", "002", "003", "004"]
