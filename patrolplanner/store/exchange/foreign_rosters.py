"""Duty sheets that others made, in the shapes that are met: a list by date, tables of people or of posts and dates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from patrolplanner.domain.messages import translate
from patrolplanner.domain.phone_numbers import without_numbers
from patrolplanner.domain.typed_text import folded, half_width, without_brackets
from patrolplanner.store.exchange.foreign_dates import (
    ContextMonth,
    date_in,
    dates_across,
    month_in,
    moved_years,
    weekday_in,
    year_by_weekdays,
)
from patrolplanner.store.exchange.foreign_people import key_of
from patrolplanner.store.exchange.foreign_tables import HEADING_ROWS, REMARKS, ForeignTable
from patrolplanner.store.exchange.problems import CellProblem, cell_name

LEAST_DATES = 4

_DATE_WORDS = {"日期", "值班日期", "时间日期", "date"}
_TIME_WORDS = {"时间", "值班时间", "时段", "班次", "time", "hours", "shift"}
_UNIT_WORDS = {"部门", "单位", "值班部门", "值班单位", "department", "unit"}
_LEADER_WORDS = {"带班领导", "值班领导", "带班", "带班所领导", "dutyleader", "leader"}
_PEOPLE_HEADINGS = (
    "值班人员 值班民警 值班辅警 人员 姓名 备勤人员 备勤 备勤民警 备勤辅警 值班长 主班 副班 主班民警 副班民警 值守人员 "
    "巡逻人员 值班备勤人员 onduty people standby"
)
_PEOPLE_WORDS = set(_PEOPLE_HEADINGS.split())
_NOBODY = {"", "无", "-", "—", "/", "\\", "×", "x", "暂无", "待定"}
_BETWEEN_NAMES = re.compile(r"[、,，;；/\n]+")


class SheetShape(StrEnum):
    """How a duty sheet is laid out."""

    LIST = "list"
    GRID = "grid"
    POSTS = "posts"


@dataclass(frozen=True, slots=True)
class Spoken:
    """What a cell says of a person on a date; ``code`` is the cell's word, or the column's with its hours."""

    sheet: str
    cell: str
    day: date
    name: str
    code: str
    number: str = ""
    unit: str = ""


@dataclass(frozen=True)
class DutySheet:
    """A duty sheet as read."""

    shape: SheetShape
    title: str
    spoken: tuple[Spoken, ...]
    problems: tuple[CellProblem, ...] = ()


def duty_sheet(table: ForeignTable, month: ContextMonth, names: Set[str] = frozenset()) -> DutySheet | None:
    """The table as a duty sheet, None for one that is none. ``month`` counts where the sheet names none.

    ``names`` are the people known, folded: they find the column of names where it has no heading.
    """
    return _posts(table, month) or _grid(table, month, names) or _list(table, month)


def names_in(text: str) -> list[str]:
    """The people named in a cell: 张三、李 四（主班） are two."""
    found = []
    for part in _BETWEEN_NAMES.split(without_brackets(text)):
        words = [word for word in re.split(r"[\s:：]+", without_numbers(half_width(part))) if word]
        if len(words) > 1 and all(len(word) == 1 for word in words):
            words = ["".join(words)]
        if words and all(word.isascii() for word in words):
            words = [" ".join(words)]
        found += [word for word in words if folded(word) not in _NOBODY]
    return found


# -- a row a date: 日期, 部门, 值班人员, 时间, 联系电话, 带班领导, 值班情况 ---------------------------------------


@dataclass(frozen=True, slots=True)
class _ListColumns:
    """Where the list has what; people stand under one or several headings."""

    row: int
    date: int
    people: Mapping[int, str]
    time: int = -1
    unit: int = -1


def _list(table: ForeignTable, month: ContextMonth) -> DutySheet | None:
    columns = next(filter(None, (_list_columns(table, row) for row in range(1, HEADING_ROWS + 1))), None)
    if columns is None:
        return None
    month = month_in(table.texts_above(columns.row), month)
    spoken: list[Spoken] = []
    problems: list[CellProblem] = []
    day: date | None = None
    for row in table.below(columns.row):
        written = table.text(row, columns.date)
        if folded(written).startswith(REMARKS):
            continue
        found = date_in(table.cell(row, columns.date), month)
        if found is None and written:
            if any(table.text(row, c) for c in columns.people) and any(c.isdigit() for c in written):
                problems.append(table.problem(row, columns.date, _NO_DATE.fill(text=written)))
            continue
        day = found or day
        if day is None:
            continue
        spoken += _in_row(table, row, columns, day)
    return DutySheet(SheetShape.LIST, table.title, tuple(spoken), tuple(problems)) if spoken or problems else None


_NO_DATE = translate("foreign sheet", "“{text}” is no date; write it as 2026-07-01, 0701 or 7月1日.")


def _list_columns(table: ForeignTable, row: int) -> _ListColumns | None:
    words = {column: folded(without_brackets(table.heading(row, column))) for column in range(table.width)}
    people = {c: table.heading(row, c) for c, word in words.items() if word in _PEOPLE_WORDS | _LEADER_WORDS}
    dates = [c for c, word in words.items() if word in _DATE_WORDS]
    if not people or not dates:
        return None
    time = next((c for c, word in words.items() if word in _TIME_WORDS), -1)
    unit = next((c for c, word in words.items() if word in _UNIT_WORDS), -1)
    return _ListColumns(row, dates[0], people, time, unit)


def _in_row(table: ForeignTable, row: int, columns: _ListColumns, day: date) -> Iterator[Spoken]:
    hours = half_width(table.text(row, columns.time)).replace(" ", "") if columns.time >= 0 else ""
    unit = table.text(row, columns.unit) if columns.unit >= 0 else ""
    for column, heading in columns.people.items():
        leader = folded(heading) in _LEADER_WORDS
        code = heading if leader or not hours else f"{heading} {hours}"
        raw = table.cell(row, column).value
        # line breaks part names, and a table's text has none
        text = raw if isinstance(raw, str) else table.text(row, column)
        for name in names_in(text):
            yield Spoken(table.title, cell_name(column, row), day, name, code, unit="" if leader else unit)


# -- a row a person, a column a date; 24, 备勤, 休 in the cells ---------------------------------------------------


def _grid(table: ForeignTable, month: ContextMonth, names: Set[str]) -> DutySheet | None:
    heading, dates = _dates_row(table, month)
    if len(dates) < LEAST_DATES:
        return None
    first_column, years = min(dates), 0
    weekday_row = next((row for row in (heading + 1, heading - 1) if _weekdays(table, row, dates)), 0)
    if weekday_row:
        year = next(iter(dates.values())).year
        years = year_by_weekdays(dates, _weekdays(table, weekday_row, dates), year) - year
    if years:
        dates = moved_years(dates, years)
    body = list(table.below(max(heading, weekday_row)))
    name_column = _name_column(table, heading, body, first_column, names)
    if name_column < 0:
        return None
    number_column = next(
        (
            c
            for c in range(first_column)
            for r in _near(heading)
            if key_of(table.text(r, c)) == "id" and c != name_column
        ),
        -1,
    )
    spoken, problems = [], []
    for row in body:
        name = table.text(row, name_column)
        if not name or folded(name).startswith(REMARKS) or key_of(name) == "name":
            continue
        number = half_width(table.text(row, number_column)) if number_column >= 0 else ""
        for column, day in dates.items():
            cell = table.cell(row, column)
            code = half_width(table.text(row, column))
            if cell.faulty:
                problems.append(table.problem(row, column, _FAULTY.fill(error=code)))
            elif code:
                spoken.append(Spoken(table.title, cell_name(column, row), day, name, code, number))
    return DutySheet(SheetShape.GRID, table.title, tuple(_plainly(spoken)), tuple(problems)) if spoken else None


def _dates_row(table: ForeignTable, month: ContextMonth) -> tuple[int, Mapping[int, date]]:
    """The row with most dates, by columns."""
    rows = [row for row in range(1, HEADING_ROWS + 1) if row in table.rows]
    found = {row: dates_across(table.rows[row], month_in(table.texts_above(row), month)) for row in rows}
    heading = max(rows, key=lambda row: (len(found[row]), -row), default=0)
    return heading, found.get(heading, {})


_FAULTY = translate("workbook", "the cell shows the error {error}; correct its formula or type the value.")


# -- a row a post and shift, a column a date; names in the cells ---------------------------------------------------

_POST_WORDS = {"岗位", "岗位名称", "执勤岗位", "勤务岗位", "post"}
_SHIFT_WORDS = {"班次", "班别", "班", "shift"}
_LACKING = re.compile(r"缺\d+人|\d+ missing", re.IGNORECASE)
_NUMBERED = re.compile(r"(.*?)\s*[(（]([^()（）]+)[)）]")


def place_code(post: str, shift: str) -> str:
    """The word for a duty that is named by post and shift."""
    return f"{post} / {shift}"


def _posts(table: ForeignTable, month: ContextMonth) -> DutySheet | None:
    heading, dates = _dates_row(table, month)
    words = {folded(table.heading(heading, column)): column for column in range(min(dates, default=0))}
    post_column = next((words[word] for word in words if word in _POST_WORDS), -1)
    shift_column = next((words[word] for word in words if word in _SHIFT_WORDS), -1)
    if not dates or post_column < 0 or shift_column < 0:
        return None
    spoken: list[Spoken] = []
    post = ""
    for row in table.below(heading):
        post, shift = table.text(row, post_column) or post, table.text(row, shift_column)
        if not shift or folded(post).startswith(REMARKS):
            continue
        for column, day in dates.items():
            raw = table.cell(row, column).value
            for line in _BETWEEN_NAMES.split(raw if isinstance(raw, str) else ""):
                name, number = _with_number(line)
                if name:
                    cell = cell_name(column, row)
                    spoken.append(Spoken(table.title, cell, day, name, place_code(post, shift), number))
    return DutySheet(SheetShape.POSTS, table.title, tuple(spoken)) if spoken else None


def _with_number(line: str) -> tuple[str, str]:
    """A person by name, and by number where it stands in brackets; nobody for what tells who is missing."""
    line = line.strip()
    if _LACKING.fullmatch(line):
        return "", ""
    if found := _NUMBERED.fullmatch(line):
        return found[1], half_width(found[2]).strip()
    return next(iter(names_in(line)), ""), ""


def _plainly(spoken: Iterable[Spoken]) -> Iterator[Spoken]:
    """Names without the remarks that stand beside them in brackets."""
    for each in spoken:
        named = names_in(each.name)
        yield replace(each, name=named[0]) if len(named) == 1 else each


def _weekdays(table: ForeignTable, row: int, dates: Mapping[int, date]) -> Mapping[int, int]:
    found = {column: weekday_in(table.text(row, column)) for column in dates}
    known = {column: weekday for column, weekday in found.items() if weekday is not None}
    return known if len(known) * 2 > len(dates) else {}


def _near(heading: int) -> tuple[int, ...]:
    return heading, heading + 1, heading - 1, heading - 2


def _name_column(table: ForeignTable, heading: int, body: list[int], end: int, names: Set[str]) -> int:
    """The column of names left of the dates: by its heading, else the one with most known people."""
    for row in _near(heading):
        for column in range(end):
            if key_of(table.text(row, column)) == "name":
                return column
    counts = {c: sum(folded(table.text(row, c)) in names for row in body) for c in range(end)}
    best = max(counts, key=lambda c: counts[c], default=-1)
    return best if best >= 0 and counts[best] else -1
