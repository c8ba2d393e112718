"""Lists of people and duty sheets of other stations with hostile cells, taken with all sorts of options."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from patrolplanner.domain.errors import UserError
from patrolplanner.services.exchange.pasted_people import people_of, rows_of_text
from tests.campaign.attack import Attack, Case
from tests.campaign.desk import NASTY_NUMBERS, Desk, nasty
from tests.foreign_sheets import GRID, LIST, PEOPLE, book
from tests.tiny_station import plan_file

_REAL = 100
_WORDS = (
    "姓名",
    "警号",
    "日期",
    "值班人员",
    "合计",
    "备注",
    "某001",
    "0701",
    "7月1日",
    "24",
    "休",
    "备勤",
    "单位",
    "手机",
    "时间",
)
_PEOPLE_OPTIONS = (
    *(["--lenient"], ["--dry-run"], ["--make-units"], ["--same-name", "add"], ["--same-number", "update"]),
    *(["--heading", "0"], ["--heading", "3"], ["--map", "name=B,id=A"], ["--map", "姓名=ZZZ"], ["--unit", "CG"]),
)
_ROSTER_OPTIONS = (
    ["--lenient"],
    ["--dry-run"],
    ["--keep"],
    ["--month", "2026-07"],
    ["--code", "24=K1/D"],
    ["--sheet", "a"],
)

Rows = list[list[object]]


def _value(chance: random.Random) -> object:
    kind = chance.random()
    if kind < 0.3:
        return chance.choice(_WORDS)
    if kind < 0.4:
        return chance.choice((None, 0, 24, 1e300, 46204, 13800000012, -1, True, "#N/A"))
    return ILLEGAL_CHARACTERS_RE.sub("", nasty(chance) if kind < 0.9 else chance.choice(NASTY_NUMBERS))


def _changed(rows: Rows, chance: random.Random) -> None:
    match chance.randrange(6):
        case 0:
            rows.insert(chance.randrange(len(rows)), [_value(chance) for _ in range(chance.choice((1, 9, 70)))])
        case 1:
            del rows[chance.randrange(len(rows))]
        case 2:
            rows.extend([[_value(chance) for _ in range(6)] for _ in range(30)])
        case 3:
            chance.shuffle(rows)
        case _:
            for _ in range(chance.choice((1, 3, 20))):
                if row := chance.choice(rows):
                    row[chance.randrange(len(row))] = _value(chance)


def _tries(desk: Desk, sheets: dict[str, Rows], command: str, options: Sequence[str], really: bool) -> str:
    path = book(desk.folder / "人员.xlsx", {title: rows or [[None]] for title, rows in sheets.items()})
    return desk.tried([command, path, desk.plan, *options], really=really)


def _pasted(text: str) -> str:
    try:
        people_of(rows_of_text(text), "CG")
    except UserError:
        return "refused"
    return "done"


def _cases(chance: random.Random, folder: Path) -> Iterator[Case]:
    desk = Desk(folder, plan_file(folder))
    number = 0
    while True:
        number += 1
        kind, base = chance.choice((("people", PEOPLE), ("list", LIST), ("grid", GRID)))
        rows: Rows = [list(row) for row in base]
        for _ in range(chance.choice((1, 2, 5))):
            if rows:
                _changed(rows, chance)
        if chance.random() < 0.15:
            text = "\n".join(chance.choice("\t,， ").join(str(cell or "") for cell in row) for row in rows)
            yield Case("pasted", partial(_pasted, text))
            continue
        command = chance.choice(("import-people", "import-roster"))
        possible = _PEOPLE_OPTIONS if command == "import-people" else _ROSTER_OPTIONS
        options = [word for option in chance.sample(possible, chance.randrange(3)) for word in option]
        sheets = {"a": rows, chance.choice(("b", "说明", "7月", "=1")): rows[:3]}
        yield Case(f"{kind}, {command}", partial(_tries, desk, sheets, command, options, number % _REAL == 0))


ATTACK = Attack("foreign_sheets", "other stations' sheets are read, or their cells named", _cases)
