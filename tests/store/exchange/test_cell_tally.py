"""Every filled cell of a sheet is either taken or named: counted here from the file by openpyxl."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.utils.cell import range_boundaries

from patrolplanner.store.exchange.cell_tally import LeftRange, SheetTally, Taken, in_words, tally
from patrolplanner.store.exchange.foreign_tables import tables_of


def filled_by_openpyxl(path: Path) -> dict[str, set[tuple[int, int]]]:
    return {
        sheet.title: {
            (cell.row, cell.column - 1)
            for row in sheet.iter_rows()
            for cell in row
            if cell.value is not None and str(cell.value).strip()
        }
        for sheet in load_workbook(path).worksheets
    }


def within(ranges: tuple[LeftRange, ...]) -> set[tuple[int, int]]:
    found: set[tuple[int, int]] = set()
    for each in ranges:
        begin, first, end, last = range_boundaries(each.name)
        assert begin is not None
        assert end is not None
        found |= {(row, column - 1) for row in range(first or 0, (last or 0) + 1) for column in range(begin, end + 1)}
    return found


@pytest.mark.parametrize("seed", range(25))
def test_random_sheets_are_counted_as_openpyxl_counts_them(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    made = Workbook()
    sheet = made.worksheets[0]
    for _ in range(chance.randrange(1, 120)):
        sheet.cell(chance.randrange(1, 25), chance.randrange(1, 12), chance.choice(["文", 7, " ", "a b", 0, True]))
    for _ in range(chance.randrange(3)):
        column, row = chance.randrange(1, 12), chance.randrange(2, 20)
        sheet.merge_cells(start_row=row, end_row=row + 3, start_column=column, end_column=column)
    made.save(tmp_path / "a.xlsx")
    filled = filled_by_openpyxl(tmp_path / "a.xlsx")["Sheet"]
    for table in tables_of(tmp_path / "a.xlsx"):
        taken = Taken()
        chosen = {place for place in filled if chance.random() < 0.5} | {(3, 3), (99, 1)}
        for row, column in chosen:
            taken.add(row, column)
        found = table.tally(taken.bits)
        assert found.taken == len(filled & chosen)
        assert found.left == len(filled - chosen)
        area = max(row for row, _ in filled) * (max(column for _, column in filled) + 1)
        assert found.taken + found.left + found.empty == area
        # the ranges hold what is left and nothing that was taken
        assert within(found.left_ranges) & filled == filled - chosen
        assert sum(each.count for each in found.left_ranges) == found.left


def test_ranges_are_few_and_say_what_they_are_about(tmp_path: Path) -> None:
    made = Workbook()
    for row in (
        ["标题"],
        [],
        ["日期", "电话", "人员"],
        ["1日", "0877-1", "张三"],
        ["2日", None, "李四"],
        ["3日", "0877-2"],
    ):
        made.worksheets[0].append(row)
    made.worksheets[0]["A9"], made.worksheets[0]["B9"] = "制表人", "某人"
    made.save(tmp_path / "a.xlsx")
    (table,) = tables_of(tmp_path / "a.xlsx")
    taken = Taken()
    for row in (3, 4, 5, 6):
        taken.add(row, 0, 2)
    found = table.tally(taken.bits)
    assert [(each.name, each.count, each.sample) for each in found.left_ranges] == [
        *(("A1", 1, "标题"), ("A9:B9", 2, "制表人"), ("B3:B6", 3, "电话")),
    ]
    assert "Not taken: " in str(found.message)
    assert not re.search(r"\d{4}-\d", str(found.message))


def test_a_sheet_taken_whole_names_nothing_and_many_ranges_are_cut_short() -> None:
    whole = SheetTally("a", 5, 0, 1)
    assert "Not taken" not in str(whole.message)
    many = SheetTally("b", 1, 40, 0, tuple(LeftRange(f"A{n}", 1) for n in range(1, 41)))
    assert str(many.message).endswith("and 28 more ranges.")
    assert next(str(text) for text in in_words([whole, many])) == "2 sheets: 6 cells taken, 40 not taken."


def test_an_empty_sheet_has_no_cells() -> None:
    assert tally("a", {}, frozenset()) == SheetTally("a", 0, 0, 0)
