"""The styled roster workbook read back: everybody's codes, crews and gaps, and nothing that Excel would run."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random

import openpyxl
import pytest
from openpyxl.cell.cell import MergedCell

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.services.exchange.foreign_roster import (
    Move,
    RosterImport,
    codes_of,
    duty_sheets,
    roster_import,
)
from patrolplanner.services.exchange.roster_book import write_roster_book
from patrolplanner.services.exchange.sheet_words import guessed
from patrolplanner.services.exchange.shift_words import ShiftWords
from patrolplanner.services.open_plan.document import Document
from patrolplanner.store.exchange.duty_sheets import Spoken
from patrolplanner.store.exchange.foreign_dates import ContextMonth
from patrolplanner.store.exchange.foreign_tables import tables_of
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
    assert heads[:7] == ["姓名", "编号", "身份", "单位", "警组", "1\n二", "2\n三"]
    assert first[5:8] == ["白", None, None]
    assert second[5:8] == ["白", "夜", "年"]
    assert heads[-8:] == ["班次", "白班", "夜班", "24小时", "备勤", "周末", "法定节假日", "工时"]
    assert second[-8:] == [2, 1, 1, 0, 0, 0, 0, 24]


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
    assert rows[1][4:] == ["白班", "夜班", "24小时", "备勤", "周末", "法定节假日", "工时"]
    assert [r[4] for r in rows[2:5]] == [1, 1, 2]


def test_it_prints_one_page_wide_with_its_heads(book: openpyxl.Workbook) -> None:
    sheet = book["按人员"]
    assert sheet.page_setup.fitToWidth == 1
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.print_title_rows == "$1:$2"
    assert sheet.freeze_panes == "F3"


def test_nobody_to_write_about(tmp_path: Path) -> None:
    with pytest.raises(UserError):
        write_roster_book(StoredPlan(Plan(), a_roster(), None, 0, None), december(), tmp_path / "a.xlsx", SAY)
    assert list(tmp_path.iterdir()) == []


# -- read back ---------------------------------------------------------------------------------------------


def a_busy_station() -> StoredPlan:
    """Namesakes, two duties a date, the same shift at several posts, leave of hours, codes of several letters."""
    shifts = (
        a_shift("D", name="白班"),
        a_shift("N", "20:00-08:00", name="夜班"),
        a_shift("PK1", "07:00-09:30", name="早高峰"),
        a_shift("X9", "18:00-20:00"),
    )
    people = (
        an_officer("007", name="李志强"),
        an_officer("008", name="李志强"),
        an_auxiliary("F01", name="周堃"),
        an_auxiliary("F02", name="阿卜杜热合曼·买买提"),
    )
    posts = (a_post("K1", name="城北菜市岗亭"), a_post("K2", name="富市广场岗亭"), a_post("K3", name="护学/值班"))
    plan = a_plan(
        people=people,
        posts=posts,
        shifts=shifts,
        demands=tuple(a_demand(post.id, shift.code, 2) for post in posts for shift in shifts),
        absences=(an_absence("F01", 3), replace(an_absence("F02", 4), start_minute=600, end_minute=700)),
    )
    chance = Random(5)
    pairs = {
        a_pair(person.id, n, post=chance.choice("123").join(("K", "")), shift=chance.choice(shifts).code)
        for person in people
        for n in range(1, 32)
        for _ in range(chance.choice((0, 1, 1, 2, 3)))
    }
    return StoredPlan(plan, a_roster(*pairs), None, 0, None)


LANGUAGES = (CHINESE, "en")
SPANS = (december(1, 31), Period(date(2026, 11, 25), date(2026, 12, 10)), december(5, 9))


def read_back(path: Path, stored: StoredPlan, only: str = "") -> RosterImport:
    tables = [table for table in tables_of(path) if only in ("", table.title)]
    sheets = duty_sheets(tables, stored.plan, ContextMonth(2020))
    codes = codes_of(sheets)
    assert len(sheets) == (1 if only else 2)
    meanings = {code: guessed(code, stored.plan) for code in codes}
    found = roster_import(Document(stored.plan, stored.roster, None, stored.journal), sheets, meanings)
    assert not found.problems
    assert not found.open_codes
    return found


@pytest.mark.parametrize("period", SPANS, ids=str)
@pytest.mark.parametrize("language", LANGUAGES)
def test_it_reads_back_as_it_was(tmp_path: Path, language: str, period: Period) -> None:
    stored, path = a_busy_station(), tmp_path / "book.xlsx"
    write_roster_book(stored, period, path, speaker(language))
    there = {(a.pair.person, a.pair.duty.day) for a in stored.roster.between(*period)}
    for only in ("", *(sheet.title for sheet in tables_of(path)[:2])):
        found = read_back(path, stored, only)
        assert not found.changes_something, [row for row in found.rows if row.move is not Move.SAME]
        assert found.counts[Move.SAME] == len(there) > 10


def corrected(path: Path, sheet: str, old: str, new: str, row: int) -> int:
    """Write into the first cell of a row that says something; gives its day."""
    book = openpyxl.load_workbook(path)
    cell = next(c for c in book[sheet][row][2:] if c.value == old)
    cell.value = new
    book.save(path)
    return int(str(book[sheet].cell(2, cell.column).value).split("\n")[0])


def test_one_corrected_cell_is_one_change(tmp_path: Path) -> None:
    stored, path = a_busy_station(), tmp_path / "book.xlsx"
    write_roster_book(stored, december(1, 31), path, SAY)
    n = corrected(path, "按人员", "白", "夜", row=4)
    (row,) = [row for row in read_back(path, stored).rows if row.move is not Move.SAME]
    assert (row.move, row.person, row.day.day) == (Move.MOVED, "008", n)
    assert ([d.shift for d in row.removed], [d.shift for d in row.added]) == (["D"], ["N"])


def test_a_name_corrected_at_a_post_is_one_duty_more(tmp_path: Path) -> None:
    stored, path = a_busy_station(), tmp_path / "book.xlsx"
    write_roster_book(stored, december(1, 31), path, SAY)
    n = corrected(path, "按岗位", "缺2人", "周堃\n缺1人", row=3)
    changed = [row for row in read_back(path, stored).rows if row.move is not Move.SAME]
    assert [(row.person, row.day.day) for row in changed] == [("F01", n)]
    assert [(d.post, d.shift) for d in changed[0].added] == [("K1", "D")]


def test_rest_takes_a_duty_away(tmp_path: Path) -> None:
    stored, path = a_busy_station(), tmp_path / "book.xlsx"
    write_roster_book(stored, december(1, 31), path, SAY)
    corrected(path, "按人员", "夜", "休", row=3)
    (row,) = [row for row in read_back(path, stored, "按人员").rows if row.move is not Move.SAME]
    assert (row.move, row.person) == (Move.REMOVED, "007")


def test_codes_are_those_of_the_paper_in_order_of_time(tmp_path: Path) -> None:
    stored = a_busy_station()
    roster = a_roster(a_pair("007", 4, shift="N"), a_pair("007", 4, shift="PK1"), a_pair("F02", 4))
    write_roster_book(replace(stored, roster=roster), december(1, 7), tmp_path / "a.xlsx", SAY)
    rows = words(openpyxl.load_workbook(tmp_path / "a.xlsx")["按人员"])
    assert (rows[2][8], rows[5][8]) == ("早夜", "白年½")
    foot = str(rows[7][0])
    for told in ("白 白班 08:00–20:00", "早 早高峰 07:00–09:30", "年 年休", "½ "):
        assert told in foot


def test_nothing_is_cut(tmp_path: Path) -> None:
    """Every line of every cell has room, by a reckoning of its own: a Chinese character is two digits wide."""
    write_roster_book(a_busy_station(), december(1, 31), tmp_path / "a.xlsx", SAY)
    for sheet in openpyxl.load_workbook(tmp_path / "a.xlsx"):
        for row in list(sheet.iter_rows())[1:]:
            for cell in row:
                if (
                    cell.value is None
                    or isinstance(cell, MergedCell)
                    or sheet.cell(cell.row, 1).coordinate in sheet.merged_cells
                ):
                    continue
                room = sheet.column_dimensions[cell.column_letter].width
                size = sum(2 if ord(c) > 0x2E80 else 1 for c in str(cell.value or "").split("\n")[0])
                lines = sum(
                    max(1, -(-sum(2 if ord(c) > 0x2E80 else 1 for c in line) // int(room)))
                    for line in str(cell.value or "").split("\n")
                )
                assert size <= room or lines > 1
                assert sheet.row_dimensions[cell.row].height >= 15 * lines, (sheet.title, cell.coordinate)
                assert cell.font.name == "Microsoft YaHei"


def test_a_name_put_in_the_place_of_another_at_a_post_is_one_change(tmp_path: Path) -> None:
    stored, path = a_busy_station(), tmp_path / "book.xlsx"
    roster = a_roster(a_pair("F01", 5, "K1"), a_pair("F01", 5, "K2", "N"), a_pair("F02", 6, "K1"))
    stored = replace(stored, roster=roster)
    write_roster_book(stored, december(1, 31), path, SAY)
    corrected(path, "按岗位", "周堃\n缺1人", "阿卜杜热合曼·买买提\n缺1人", row=3)
    (row,) = [row for row in read_back(path, stored).rows if row.move is not Move.SAME]
    assert (row.person, row.instead, row.day.day) == ("F02", "F01", 5)
    after = read_back(path, stored).edit()(Document(stored.plan, roster)).roster.pairs
    assert after == {*a_roster(a_pair("F02", 5, "K1"), a_pair("F01", 5, "K2", "N"), a_pair("F02", 6, "K1")).pairs}


def test_a_table_of_posts_of_two_days_is_read(tmp_path: Path) -> None:
    stored, path = a_busy_station(), tmp_path / "book.xlsx"
    write_roster_book(stored, december(1, 2), path, SAY)
    there = {(a.pair.person, a.pair.duty.day) for a in stored.roster.between(*december(1, 2))}
    found = read_back(path, stored, "按岗位")
    assert found.counts == {Move.SAME: len(there)}


def test_a_cell_of_a_thousand_words_is_looked_through_once() -> None:
    """Words that are no codes are as long as a cell may be; each is cut at most once for every letter of a code."""
    looked: list[str] = []

    class Counting(ShiftWords):
        def _known(self, word: str) -> bool:
            looked.append(word)
            return super()._known(word)

    words = Counting(a_plan(shifts=(a_shift("D"), a_shift("N"))))
    said = Spoken("s", "B2", date(2026, 12, 1), "某001", "DN" * 5000 + "?")
    for _ in range(100):
        assert [part.code for part in words.parted(said)] == [said.code]
    assert max(map(len, looked[1:])) <= 8
    assert len(looked) < 10_000 * 10
