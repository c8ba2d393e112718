"""Whole workbooks with hostile cells: anything that can stand in a cell, anywhere in a good county's workbook."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import partial
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from tests.campaign.attack import Attack, Case
from tests.campaign.desk import NASTY_NUMBERS, Desk, nasty
from tests.campaign.packed import county
from tests.tiny_station import plan_file

_REAL = 100
_EXPORTED = 7
"""Every so many workbooks that were taken are exported and read again."""
_FORMATS = ("General", "@", "000", "0.00", "yyyy-mm-dd", "[h]:mm", "#,##0", '"第"0"号"', "h:mm", "0%", "[$-804]aaaa")
_VALUES: tuple[object, ...] = (
    *(True, False, 0, 1, -1, 7, 1e300, -1e300, 1e15, 46000, 0.5, 1.0000001, 2**63, 10**200),
    *(date(1900, 1, 1), date(9999, 12, 31), date(2026, 12, 1), datetime(2026, 12, 1, 8, 30), time(23, 59, 59)),
    *(timedelta(hours=25), timedelta(days=400), "#N/A", "#DIV/0!", "=1/0", '=HYPERLINK("x")', "=A1:A9"),
)

Book = dict[str, list[list[object]]]


def _value(chance: random.Random) -> object:
    if chance.random() < 0.3:
        return chance.choice(_VALUES)
    text = nasty(chance) if chance.random() < 0.8 else chance.choice(NASTY_NUMBERS)
    return ILLEGAL_CHARACTERS_RE.sub("", text)


def _cells(book: Book, chance: random.Random) -> None:
    rows = book[chance.choice(sorted(book))]
    for _ in range(chance.choice((1, 1, 2, 10))):
        row = chance.choice(rows[1:] or rows)
        row[chance.randrange(len(row))] = _value(chance)


def _headings(book: Book, chance: random.Random) -> None:
    rows = book[chance.choice(sorted(book))]
    at = chance.randrange(len(rows[0]))
    match chance.randrange(4):
        case 0:
            rows[0][at] = _value(chance)
        case 1:
            rows[0][at] = chance.choice(rows[0])
        case 2:
            for row in rows:
                if at < len(row):
                    del row[at]
        case _:
            rows[0].extend(_value(chance) for _ in range(50))


def _rows(book: Book, chance: random.Random) -> None:
    rows = book[chance.choice(sorted(book))]
    match chance.randrange(4):
        case 0:
            rows.append(list(chance.choice(rows)))
        case 1:
            rows.append([_value(chance) for _ in rows[0]])
        case 2:
            chance.shuffle(rows)
        case _:
            del rows[chance.randrange(len(rows))]


def _sheets(book: Book, chance: random.Random) -> None:
    title = chance.choice(sorted(book))
    match chance.randrange(3):
        case 0:
            del book[title]
        case 1:
            book[title] = book[chance.choice(sorted(book))]
        case _:
            book[f"{title} 2"] = book.pop(title)


def _column(book: Book, chance: random.Random) -> None:
    """The same in a whole column."""
    rows = book[chance.choice(sorted(book))]
    at, value = chance.randrange(len(rows[0])), _value(chance)
    for row in rows[1:]:
        if at < len(row):
            row[at] = value


_CHANGES = (_cells, _cells, _cells, _headings, _rows, _sheets, _column)


def _written(path: Path, book: Book, chance: random.Random) -> None:
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    for title, rows in book.items():
        sheet = workbook.create_sheet(title)
        for r, row in enumerate(rows, start=1):
            for c, value in enumerate(row, start=1):
                cell = sheet.cell(r, c, value)
                if chance.random() < 0.02:
                    cell.number_format = chance.choice(_FORMATS)
        if chance.random() < 0.1:
            sheet.merged_cells.add(f"A2:A{chance.choice((3, 9, 1_048_576))}")
    if not workbook.worksheets:
        workbook.create_sheet("x")
    workbook.save(path)


def _tries(desk: Desk, book: Book, chance: random.Random, really: bool) -> str:
    path, made = desk.folder / "book.xlsx", desk.folder.parent / "made.xlsx"
    _written(made, book, chance)
    shutil.copyfile(made, path)
    plan = desk.folder / "new.patrol" if chance.random() < 0.5 else desk.plan
    more = ["--lenient"] if chance.random() < 0.4 else []
    again = chance.randrange(_EXPORTED) == 0
    if not again or desk.tried(["import", path, desk.folder / "new.patrol"]) == "refused":
        shutil.copyfile(made, path)
        return desk.tried(["import", path, plan, *more], really=really)
    return _there_and_back(desk, made)


def _there_and_back(desk: Desk, made: Path) -> str:
    """What was taken goes out as a workbook and comes back without a problem."""
    path, out = desk.folder / "book.xlsx", desk.folder.parent / "out.xlsx"
    shutil.copyfile(made, path)
    kept = desk.folder.parent / "kept.patrol"
    kept.unlink(missing_ok=True)
    desk.tried(["import", path, kept])
    if not kept.exists():
        return "refused"
    assert desk.tried(["export", kept, out]) == "done"
    assert desk.tried(["import", out, desk.folder / "again.patrol"]) == "done", "what was exported is refused"
    out.unlink()
    return "done, out and in again"


def _cases(chance: random.Random, folder: Path) -> Iterator[Case]:
    read = load_workbook(county(folder))
    whole: Book = {sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)] for sheet in read.worksheets}
    desk = Desk(folder, plan_file(folder))
    number = 0
    while True:
        number += 1
        book = {title: [list(row) for row in rows] for title, rows in whole.items()}
        kind = ""
        for _ in range(chance.choice((1, 1, 2, 4))):
            change = chance.choice(_CHANGES)
            if book and all(book.values()):
                change(book, chance)
                kind = change.__name__.strip("_")
        own = random.Random(chance.random())
        yield Case(kind, partial(_tries, desk, book, own, number % _REAL == 0))


ATTACK = Attack("workbook_cells", "any cell anywhere is read or named, and what was read goes out and in again", _cases)
