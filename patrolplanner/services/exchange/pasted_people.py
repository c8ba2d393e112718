"""Lists of people as clerks have them: pasted from Excel, read from any workbook, or typed row by row."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.people import Person, Role, Sex
from patrolplanner.domain.typed_text import folded, half_width, text_of, tidy, yes_or_no
from patrolplanner.store.exchange.vocabulary import ROLES, SEXES
from patrolplanner.store.fields import PEOPLE

COLUMNS = ("name", "id", "role", "unit", "team", "sex", "leader", "title", "mobile")
"""What a list may say of a person, in the order in which the guided set-up shows it."""

_HEADINGS: Mapping[str, str] = {
    **{word: column.key for column in PEOPLE.fields for word in (column.chinese, column.key)},
    **{"警号": "id", "工号": "id", "辅警编号": "id", "人员编号": "id", "number": "id", "badge": "id"},
    **{"人员姓名": "name", "名字": "name", "人员类别": "role", "类别": "role", "岗位类别": "role"},
    **{"部门": "unit", "所属单位": "unit", "班组": "team", "组别": "team", "联系电话": "mobile", "手机号码": "mobile"},
    **{"电话": "mobile", "手机号": "mobile", "职级": "title", "phone": "mobile", "领导": "leader"},
}
_BY_HEADING = {folded(word): key for word, key in _HEADINGS.items() if key in COLUMNS}
_LEAST_HEADINGS = 2
_ROLE_WORDS: Mapping[str, Role] = {
    "警察": Role.OFFICER,
    "在编民警": Role.OFFICER,
    "正式民警": Role.OFFICER,
    "协警": Role.AUXILIARY,
    "辅": Role.AUXILIARY,
    "警务辅助人员": Role.AUXILIARY,
    "文员": Role.CIVILIAN,
    "文职人员": Role.CIVILIAN,
}
_MOBILE = re.compile(r"1\d{10}")
_TEAM = re.compile(r".*[组班队]|[A-Za-z甲乙丙丁戊一二三四五六]")
_NUMBER = re.compile(r"[A-Za-z]{0,4}[-]?\d{2,10}")

Cells = Mapping[str, str]
"""One person's row: the texts by the names of `COLUMNS`."""


@dataclass(frozen=True, slots=True)
class BadEntry:
    """What is wrong in a list: row (from 0), column and sentence."""

    row: int
    column: str
    text: Message


@dataclass(frozen=True, slots=True)
class Listed:
    """The people of a list and what is wrong in it; ``numbered`` got their number from the program."""

    people: tuple[Person, ...]
    bad: tuple[BadEntry, ...]
    numbered: int = 0


def rows_of_text(text: str) -> list[dict[str, str]]:
    """What was copied in Excel, or typed with commas or blanks between; headings are understood, else it is guessed."""
    lines = [line for line in tidy(text).split("\n") if line.strip()]
    return rows_of_table([_split(line) for line in lines])


def rows_of_workbook(path: Path) -> list[dict[str, str]]:
    """The people in a workbook: its sheet 人员, else the first sheet. Raises UserError for what is no workbook."""
    from patrolplanner.store.exchange.sheet_reading import read_sheets

    sheets = read_sheets(path)
    names = {folded(name) for name in (PEOPLE.key, PEOPLE.chinese)}
    chosen = next((s for s in sheets if folded(s.title) in names), sheets[0] if sheets else None)
    if chosen is None:
        return []
    return rows_of_table([["" if cell.faulty else text_of(cell) for cell in row] for row in chosen.rows.values()])


def rows_of_table(table: Sequence[Sequence[str]]) -> list[dict[str, str]]:
    """Rows by column name. The first row with two known headings names the columns; above it is a title."""
    for number, cells in enumerate(table[:10]):
        keys = [_BY_HEADING.get(folded(cell), "") for cell in cells]
        if sum(map(bool, keys)) >= _LEAST_HEADINGS:
            rows = (dict(_filled(zip(keys, row, strict=False))) for row in table[number + 1 :])
            return [row for row in rows if row]
    return [row for cells in table if (row := _guessed(cells))]


def people_of(rows: Sequence[Cells], unit: str) -> Listed:
    """The people of the rows; who names no unit belongs to ``unit``, who has no number gets one."""
    people: list[Person] = []
    bad: list[BadEntry] = []
    seen: dict[str, int] = {}
    for number, cells in enumerate(rows):
        found, wrong = _person(number, cells, unit)
        if found.id and found.id in seen:
            text = translate("people list", "{name} has the same number as row {row}.")
            wrong.append(BadEntry(number, "id", text.fill(name=found.name, row=seen[found.id] + 1)))
        seen.setdefault(found.id, number)
        bad += wrong
        if not wrong:
            people.append(found)
    numbered = [p for p in people if not p.id]
    return Listed(_numbered(people, set(seen)), tuple(bad), len(numbered))


def dealt_out(people: Iterable[Person], teams: Sequence[str]) -> tuple[Person, ...]:
    """Those without a team spread over the teams, officers and others each evenly; leaders stay without one."""
    turn: Counter[Role] = Counter()
    dealt = []
    for person in people:
        if teams and not person.team and not person.leader:
            person = replace(person, team=teams[turn[person.role] % len(teams)])
            turn[person.role] += 1
        dealt.append(person)
    return tuple(dealt)


def _split(line: str) -> list[str]:
    for sign in ("\t", ",", "，", ";", "；", "、"):
        if sign in line:
            return [tidy(part) for part in line.split(sign)]
    return line.split()


def _filled(pairs: Iterable[tuple[str, str]]) -> Iterable[tuple[str, str]]:
    return ((key, tidy(text)) for key, text in pairs if key and tidy(text))


def _guessed(cells: Sequence[str]) -> dict[str, str]:
    """Without headings: what each cell looks like."""
    row: dict[str, str] = {}
    for cell in (tidy(c) for c in cells):
        if not cell:
            continue
        key = _looks_like(cell, row)
        if key:
            row[key] = cell
    # a lone number is a row of Excel's own numbering, not a person
    return row if "name" in row else {}


def _looks_like(cell: str, row: Cells) -> str:
    plain = half_width(cell)
    tests = (
        ("mobile", bool(_MOBILE.fullmatch(plain))),
        ("id", bool(_NUMBER.fullmatch(plain))),
        ("role", _role(cell) is not None),
        ("sex", SEXES.find(cell) is not None),
        ("name", not plain.isdigit()),
        ("team", bool(_TEAM.fullmatch(cell))),
        ("unit", not plain.isdigit()),
        ("title", not plain.isdigit()),
    )
    return next(
        (key for key, fits in tests if fits and key not in row and not (plain.isdigit() and key > "mobile")), ""
    )


def _role(text: str) -> Role | None:
    return ROLES.find(text) or _ROLE_WORDS.get(text.strip())


def _person(number: int, cells: Cells, unit: str) -> tuple[Person, list[BadEntry]]:
    bad: list[BadEntry] = []
    name = tidy(cells.get("name", ""))
    if not name:
        bad.append(BadEntry(number, "name", translate("people list", "Enter a name.")))
    role_text = tidy(cells.get("role", ""))
    role = _role(role_text) if role_text else Role.OFFICER
    if role is None:
        text = translate("people list", "“{text}” is no role; write officer, auxiliary, civilian or partner.")
        bad.append(BadEntry(number, "role", text.fill(text=role_text)))
    sex_text = tidy(cells.get("sex", ""))
    sex = SEXES.find(sex_text) if sex_text else Sex.MALE
    if sex is None:
        text = translate("people list", "“{text}” is neither male nor female.")
        bad.append(BadEntry(number, "sex", text.fill(text=sex_text)))
    made = Person(
        id=half_width(tidy(cells.get("id", ""))),
        name=name,
        role=role or Role.OFFICER,
        unit=tidy(cells.get("unit", "")) or unit,
        team=half_width(tidy(cells.get("team", ""))),
        sex=sex or Sex.MALE,
        title=tidy(cells.get("title", "")),
        leader=bool(yes_or_no(cells.get("leader", ""))),
        mobile=tidy(cells.get("mobile", "")),
    )
    return made, bad


def _numbered(people: Sequence[Person], taken: set[str]) -> tuple[Person, ...]:
    numbers = (text for n in range(1, len(people) + len(taken) + 2) if (text := f"{n:03}") not in taken)
    return tuple(p if p.id else replace(p, id=next(numbers)) for p in people)
