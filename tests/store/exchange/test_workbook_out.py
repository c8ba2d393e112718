"""An exported workbook is one that people can work in, and never one that runs something."""

import os
import stat
import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from patrolplanner.domain.absences import Absence, AbsenceKind
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.posts import Area
from patrolplanner.domain.roster import Roster
from patrolplanner.store.exchange.replacing import replacing
from patrolplanner.store.exchange.styled_grid import Grid, StyledCell, write_grids
from patrolplanner.store.exchange.workbook_in import read_workbook
from patrolplanner.store.exchange.workbook_out import write_workbook
from patrolplanner.store.fields import SHEETS
from tests.store.exchange.books import a_book
from tests.store.ordinary_user import ordinary_user


@pytest.fixture
def plan(tmp_path: Path) -> Plan:
    return read_workbook(a_book(tmp_path / "small.xlsx")).plan


def test_sheets_and_headings_are_in_the_language(tmp_path: Path, plan: Plan) -> None:
    for language, titles, first in (
        ("zh_CN", [sheet.chinese for sheet in SHEETS], ["编号", "姓名", "身份"]),
        ("en", [sheet.in_english for sheet in SHEETS], ["id", "name", "role"]),
    ):
        write_workbook(tmp_path / "o.xlsx", plan, Roster(), language)
        workbook = load_workbook(tmp_path / "o.xlsx")
        assert workbook.sheetnames == titles
        assert [cell.value for cell in workbook.worksheets[1][1]][:3] == first
        assert all(sheet.freeze_panes == "A2" for sheet in workbook)


def test_ids_stay_text_and_dates_are_dates(tmp_path: Path, plan: Plan) -> None:
    absence = Absence("001", date(2026, 12, 1), date(2026, 12, 3), AbsenceKind.SICK)
    write_workbook(tmp_path / "o.xlsx", replace(plan, absences=(absence,)), Roster())
    row = load_workbook(tmp_path / "o.xlsx")["请假"][2]
    assert [cell.value for cell in row][0::3] == ["001", "病"]
    assert (row[0].number_format, row[0].data_type) == ("@", "s")
    assert (row[1].is_date, row[1].number_format) == (True, "yyyy-mm-dd")
    people = load_workbook(tmp_path / "o.xlsx")["人员"]
    assert people.column_dimensions["A"].number_format == "@"
    assert next(offer.formula1 for offer in people.data_validations.dataValidation) == '"民警,辅警,文职,联勤"'


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "＝1+1", "＠x", "'x", '=HYPERLINK("x")'])
def test_a_text_like_a_formula_is_a_quoted_text(tmp_path: Path, plan: Plan, text: str) -> None:
    person = replace(plan.people[0], title=text)
    write_workbook(tmp_path / "o.xlsx", replace(plan, people=(person,)), Roster())
    cell = load_workbook(tmp_path / "o.xlsx")["人员"]["G2"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == (text, "s", True)
    assert read_workbook(tmp_path / "o.xlsx").plan.people[0].title == text


def test_what_excel_cannot_keep_is_written_so_that_it_comes_back(tmp_path: Path, plan: Plan) -> None:
    area = Area("A", "a", x=0.1 + 0.2, y=1 / 3, weight=1e-300)
    person = replace(plan.people[0], joined=date(1900, 2, 28), title="a\x00\x0bb")
    write_workbook(tmp_path / "o.xlsx", replace(plan, areas=(area,), people=(person,)), Roster())
    found = read_workbook(tmp_path / "o.xlsx").plan
    assert found.areas == (area,)
    assert (found.people[0].joined, found.people[0].title) == (date(1900, 2, 28), "ab")


def _break_off(target: Path) -> None:
    with replacing(target) as unfinished:
        unfinished.write_text("half")
        assert target.read_text() == "old"
        raise KeyboardInterrupt


def test_an_existing_file_is_replaced_whole_or_not_at_all(tmp_path: Path, plan: Plan) -> None:
    target = tmp_path / "o.xlsx"
    target.write_text("old")
    with pytest.raises(KeyboardInterrupt):
        _break_off(target)
    assert target.read_text() == "old"
    write_workbook(target, plan, Roster())
    assert read_workbook(target).plan == plan
    assert sorted(path.name for path in tmp_path.iterdir()) == ["o.xlsx", "small.xlsx"]


def test_targets_that_cannot_be_written_are_named(tmp_path: Path, plan: Plan) -> None:
    with pytest.raises(UserError, match="is a folder"):
        write_workbook(tmp_path, plan, Roster())
    with pytest.raises(UserError, match="The folder of"):
        write_workbook(tmp_path / "none" / "o.xlsx", plan, Roster())


def test_a_protected_file_is_not_replaced(plan: Plan) -> None:
    with ordinary_user() as folder:
        target = folder / "o.xlsx"
        target.write_text("keep")
        target.chmod(stat.S_IREAD)
        with pytest.raises(UserError, match="is write-protected"):
            write_workbook(target, plan, Roster())
        assert target.read_text() == "keep"


def test_a_protected_folder_gets_nothing(plan: Plan) -> None:
    with ordinary_user() as folder:
        folder.chmod(0o555)
        with pytest.raises(UserError, match="its folder is read-only"):
            write_workbook(folder / "o.xlsx", plan, Roster())
        assert os.listdir(folder) == []


def test_nothing_of_a_workbook_lies_about_while_it_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "a folder that is not there"))
    write_workbook(tmp_path / "b.xlsx", Plan(), Roster())
    write_grids(tmp_path / "g.xlsx", [Grid("x", "x", ((StyledCell("a", note="n"),),), (9.0,))])
    assert {file.name for file in tmp_path.iterdir()} == {"b.xlsx", "g.xlsx"}
    assert load_workbook(tmp_path / "g.xlsx").worksheets[0]["A2"].comment.text == "n"


@pytest.mark.parametrize("text", ["a\uffffb", "a\ufffeb", "a\x0bb", "\ud800b", " a "])
def test_what_no_workbook_holds_is_left_out_and_said(tmp_path: Path, plan: Plan, text: str) -> None:
    lost = write_workbook(tmp_path / "o.xlsx", replace(plan, people=(replace(plan.people[0], title=text),)), Roster())
    assert [str(one).partition(":")[0] for one in lost] == ["人员!G2"]
    kept = "".join(c for c in text if c in "ab")
    assert read_workbook(tmp_path / "o.xlsx").plan.people[0].title == kept
    assert write_workbook(tmp_path / "o.xlsx", plan, Roster()) == []


def test_a_text_that_no_cell_takes_whole_is_refused_with_its_cell(tmp_path: Path, plan: Plan) -> None:
    person = replace(plan.people[0], title="王" * 32_768)
    with pytest.raises(UserError, match=r"人员!G2: the text has 32768 characters"):
        write_workbook(tmp_path / "o.xlsx", replace(plan, people=(person,)), Roster())
    assert not (tmp_path / "o.xlsx").exists()
