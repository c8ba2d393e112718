"""A duty list has the last word about the dates, posts and roles it covers; every cell of it is taken or named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook

from patrolplanner.domain.people import Role
from patrolplanner.domain.roster import Roster
from patrolplanner.services.exchange.foreign_roster import Move, RosterImport, codes_of, duty_sheets, roster_import
from patrolplanner.services.exchange.sheet_words import Meaning, guessed, roles_of
from patrolplanner.services.open_plan.document import Document
from patrolplanner.store.exchange.foreign_dates import ContextMonth
from patrolplanner.store.exchange.foreign_tables import tables_of
from tests.builders import a_person, a_roster, an_officer
from tests.foreign_sheets import book
from tests.services.exchange.test_foreign_roster import a_desk, july

ROWS: list[Sequence[object]] = [
    ("2026年7月值班表",),
    ("日期", "带班领导", "值班民警", "值班辅警"),
    ("7月1日", "某009", "某001", "某F1"),
    ("7月2日", "某008", "某002", "某F2"),
]
PEOPLE = tuple(an_officer(id_) for id_ in ("001", "002", "003", "008", "009"))
PLAN = a_desk(people=(*PEOPLE, *(a_person(id_, role=Role.AUXILIARY) for id_ in ("F1", "F2"))))


def laid(path: Path, rows: Sequence[Sequence[object]], roster: Roster, *, take_off: bool = True) -> RosterImport:
    found = duty_sheets(tables_of(book(path / "duty.xlsx", {"值班": rows})), PLAN, ContextMonth(2026, 7))
    meanings: dict[str, Meaning | None] = {code: guessed(code, PLAN) for code in codes_of(found)}
    return roster_import(Document(PLAN, roster), found, meanings, take_off=take_off)


@pytest.fixture
def stored(tmp_path: Path) -> Roster:
    return laid(tmp_path, ROWS, Roster()).edit()(Document(PLAN)).roster


def with_cell(row: int, column: int, text: object) -> list[list[object]]:
    rows = [list(each) for each in ROWS]
    rows[row][column] = text
    return rows


def test_the_same_list_again_changes_nothing(tmp_path: Path, stored: Roster) -> None:
    found = laid(tmp_path, ROWS, stored)
    assert set(found.counts) == {Move.SAME}
    assert found.goes == 0


def test_one_corrected_cell_is_one_change(tmp_path: Path, stored: Roster) -> None:
    found = laid(tmp_path, with_cell(2, 1, "某003"), stored)
    assert [(r.move, r.person, r.instead) for r in found.rows if r.move is not Move.SAME] == [
        (Move.MOVED, "003", "009"),
    ]
    after = found.edit()(Document(PLAN, stored)).roster.pairs
    assert after == (stored.pairs - {july("009", 1, "DB", "Z")}) | {july("003", 1, "DB", "Z")}
    kept = laid(tmp_path, with_cell(2, 1, "某003"), stored, take_off=False)
    assert [r.move for r in kept.rows if r.move is not Move.SAME] == [Move.ADDED]
    assert stored.pairs < kept.edit()(Document(PLAN, stored)).roster.pairs


def test_a_cell_that_was_emptied_takes_off_and_an_empty_row_says_nothing(tmp_path: Path, stored: Roster) -> None:
    found = laid(tmp_path, with_cell(2, 3, None), stored)
    assert [(r.move, r.person) for r in found.rows if r.move is not Move.SAME] == [(Move.REMOVED, "F1")]
    rows = [*ROWS[:2], ("7月1日", None, None, None), ROWS[3]]
    assert not any(r.day.day == 1 for r in laid(tmp_path, rows, stored).rows)


def test_other_roles_posts_and_duties_of_the_named_stay(tmp_path: Path, stored: Roster) -> None:
    there = Roster.of(
        [*stored, *a_roster(july("003", 1, "B1", "D"), july("001", 1, "B1", "D"), july("F2", 2, "ZB", "Z"))]
    )
    rows = [tuple(row[:3]) for row in ROWS]
    found = laid(tmp_path, rows, there)
    assert found.goes == 0
    assert found.edit()(Document(PLAN, there)).roster.pairs == there.pairs


def test_nobody_goes_where_a_name_could_not_be_read_or_is_locked(tmp_path: Path, stored: Roster) -> None:
    found = laid(tmp_path, with_cell(2, 1, "某人"), stored)
    assert len(found.problems) == 1
    assert found.goes == 0
    locked = Roster.of(replace(a, locked=True) for a in stored)
    found = laid(tmp_path, with_cell(2, 1, "某003"), locked)
    assert [p.cell for p in found.problems] == ["B3"]
    assert "locked" in str(found.problems[0].text)
    assert locked.pairs < found.edit()(Document(PLAN, locked)).roster.pairs


def test_headings_say_whom_they_mean() -> None:
    assert roles_of("值班民警 08:00-20:00") == {Role.OFFICER}
    assert roles_of("辅警") == {Role.AUXILIARY}
    assert roles_of("值班人员") == set(Role)


def test_words_of_stations_have_a_meaning() -> None:
    assert guessed("值班领导", PLAN) == Meaning("DB", "Z")
    assert guessed("副班", PLAN) == Meaning("ZB", "Z")
    assert guessed("备班", PLAN) == Meaning("ZB", "BQ")
    post = PLAN.posts[0]
    assert guessed(f"{post.name} {PLAN.shifts[0].name}", PLAN) == Meaning("B1", "D")


def test_every_cell_is_taken_or_named(tmp_path: Path) -> None:
    rows = [*with_cell(2, 1, "某人"), ("备注", "无"), ("制表：某某",)]
    rows[1].append("电话")
    rows[2].append("0877-6100110")
    found = laid(tmp_path, rows, Roster())
    (cells,) = found.cells
    sheet = load_workbook(tmp_path / "duty.xlsx").worksheets[0]
    filled = sum(cell.value is not None for row in sheet.iter_rows() for cell in row)
    assert cells.taken + cells.left == filled
    assert cells.taken + cells.left + cells.empty == sheet.max_row * sheet.max_column
    assert {each.name for each in cells.left_ranges} == {"A5:B6", "B3", "E2:E3"}
