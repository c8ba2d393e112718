"""The styled roster workbook read back: everybody's codes, crews and gaps, and nothing that Excel would run."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.plan import Plan
from patrolplanner.services.exchange.roster_book import write_roster_book
from patrolplanner.store.plan_file import StoredPlan
from patrolplanner.translation import CHINESE, speaker
from tests.builders import (
    a_demand,
    a_pair,
    a_plan,
    a_post,
    a_roster,
    a_shift,
    an_absence,
    an_auxiliary,
    an_officer,
    december,
)

SAY = speaker(CHINESE)


@pytest.fixture
def book(tmp_path: Path) -> openpyxl.Workbook:
    plan = a_plan(
        people=(an_officer("001", name='=HYPERLINK("x")'), an_auxiliary("F01", name="周堃")),
        posts=(a_post("K1", name="城北菜市岗亭"),),
        shifts=(a_shift("D", name="白班"), a_shift("N", name="夜班")),
        demands=(a_demand("K1", "D", 2), a_demand("K1", "N")),
        absences=(an_absence("F01", 3),),
    )
    roster = a_roster(a_pair("001", 1), a_pair("F01", 1), a_pair("F01", 2, shift="N"))
    write_roster_book(StoredPlan(plan, roster, None, 0, None), december(1, 7), tmp_path / "book.xlsx", SAY)
    return openpyxl.load_workbook(tmp_path / "book.xlsx")


def words(sheet: object) -> list[list[object]]:
    return [[cell.value for cell in row] for row in sheet.iter_rows()]  # type: ignore[attr-defined]


def test_people_by_days(book: openpyxl.Workbook) -> None:
    _, heads, first, second, *_ = words(book["按人员"])
    assert heads[:6] == ["姓名", "身份", "单位", "警组", "1 二", "2 三"]
    assert first[4:7] == ["白", None, None]
    assert second[4:7] == ["白", "夜", "年"]
    assert second[-4:] == [2, 1, 0, 24]


def test_a_name_is_never_a_formula(book: openpyxl.Workbook) -> None:
    cell = book["按人员"]["A3"]
    assert (cell.value, cell.data_type) == ('=HYPERLINK("x")', "s")
    assert cell.quotePrefix


def test_posts_by_days_name_the_gaps(book: openpyxl.Workbook) -> None:
    _, _, day, night, *_ = words(book["按岗位"])
    assert day[:2] == ["城北菜市岗亭", "白班"]
    assert str(day[2]).endswith("周堃")
    assert night[2:4] == ["缺1人", "周堃"]
    assert day[3] == "缺2人"


def test_figures_add_up(book: openpyxl.Workbook) -> None:
    rows = words(book["统计"])
    assert rows[1][3:] == ["白班", "夜班", "24小时", "备勤", "周末", "法定节假日", "工时"]
    assert [r[3] for r in rows[2:5]] == [1, 1, 2]


def test_it_prints_one_page_wide_with_its_heads(book: openpyxl.Workbook) -> None:
    sheet = book["按人员"]
    assert sheet.page_setup.fitToWidth == 1
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.print_title_rows == "$1:$2"
    assert sheet.freeze_panes == "E3"


def test_nobody_to_write_about(tmp_path: Path) -> None:
    with pytest.raises(UserError):
        write_roster_book(StoredPlan(Plan(), a_roster(), None, 0, None), december(), tmp_path / "a.xlsx", SAY)
    assert list(tmp_path.iterdir()) == []
