"""Duty sheets with a row a date: 日期, 部门, 值班人员, 时间, 联系电话, 带班领导, 值班情况.

People stand under one or several headings, which may go over two rows (值班 over 民警 and 辅警); several lists may
stand beside each other; and the headings may be the people, with words such as 白 and 休 under them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import islice, takewhile

from patrolplanner.domain.typed_text import folded, half_width, without_brackets
from patrolplanner.store.exchange.duty_sheets import (
    DutyBlock,
    Place,
    Reading,
    SheetShape,
    in_their_year,
    is_known,
    names_in,
    names_of,
    people_of,
)
from patrolplanner.store.exchange.foreign_dates import InOrder, SheetDate, sheet_date, weekday_in
from patrolplanner.store.exchange.foreign_tables import REMARKS, ForeignTable
from patrolplanner.store.exchange.foreign_values import NAME
from patrolplanner.store.exchange.problems import letters

_DATE_WORDS = {"日期", "值班日期", "时间日期", "日期时间", "date", "day"}
_MAY_BE_DATES = _DATE_WORDS | {"时间", "值班时间", "time"}
"""Hours and counts of shifts look like dates: 12.5, 8."""
_TIME_WORDS = {"时间", "值班时间", "时段", "班次", "time", "hours", "shift"}
_UNIT_WORDS = {"部门", "单位", "值班部门", "值班单位", "department", "unit"}
_LEADER = re.compile(r"领导|带班|leader")
_PEOPLE = re.compile(
    r".*(?:领导|人员|姓名|民警|辅警|协警|警员|队员|带班|值班|备勤|备班|主班|副班|正班|值班长|值班员|值守|巡逻|岗|哨)\d{0,2}"
    r"|onduty|people|standby|leader|dutyleader"
)
_NOT_PEOPLE = re.compile(
    r"电话|号码|联系|手机|备注|情况|天数|签|序号|星期|周几|农历|节日|地点|地址|车辆|车牌|内容|要求|部门|单位"
)
_MOST_LEVELS = 3
_LEAST_DATES = 3
_HALF = 0.5


@dataclass(frozen=True, slots=True)
class _DutyColumn:
    """A column of people, or of one person: its whole heading, and the cells that it stands in."""

    at: int
    words: tuple[str, ...]
    heads: tuple[Place, ...]
    person: bool = False

    @property
    def heading(self) -> str:
        return "".join(self.words)


@dataclass(frozen=True, slots=True)
class _List:
    """One of the lists beside each other."""

    date: int
    people: tuple[_DutyColumn, ...]
    time: int = -1
    unit: int = -1
    weekday: int = -1
    heads: tuple[Place, ...] = ()
    """The headings of dates, weekdays, hours and units."""


@dataclass(frozen=True, slots=True)
class ListHead:
    """The heading rows of one or several lists beside each other."""

    first: int
    last: int
    lists: tuple[_List, ...]

    def read(self, reading: Reading, body: Sequence[int]) -> DutyBlock:
        """What the rows below say."""
        person = all(column.person for each in self.lists for column in each.people)
        block = DutyBlock(reading, SheetShape.GRID if person else SheetShape.LIST)
        for each in self.lists:
            _ListReading(block, each, self.last, body).read()
        return block


def list_head(table: ForeignTable, row: int, names: Set[str]) -> ListHead | None:
    """The headings that begin in a row, None for a row of something else."""
    words = {column: folded(without_brackets(table.text(row, column))) for column in range(table.width)}
    if not any(word in _MAY_BE_DATES for word in words.values()):
        return None
    below = list(islice(table.below(row), _MOST_LEVELS + 1))
    asked = {column: word for column, word in words.items() if word in _MAY_BE_DATES}
    found = [column for column, word in asked.items() if _has_date(table, below, column, word)]
    return _head(table, row, [c for c in found if words[c] in _DATE_WORDS] or found, names)


def list_without_heading(table: ForeignTable, names: Set[str]) -> ListHead | None:
    """A list whose column of dates has no heading, or one that says something else."""
    for column in range(table.width):
        filled = [row for row in table.rows if table.text(row, column)]
        dated = [row for row in filled if (found := sheet_date(table.cell(row, column))) and found.month is not None]
        if len(dated) >= _LEAST_DATES and len(dated) > len(filled) * _HALF:
            above = max((row for row in table.rows if row < dated[0]), default=dated[0] - 1)
            return _head(table, above, [column], names)
    return None


def _has_date(table: ForeignTable, below: Iterable[int], column: int, word: str) -> bool:
    """Whether a date stands right below; under a heading that may mean the hours, a day alone is none."""
    found = (sheet_date(table.cell(row, column)) for row in below)
    return any(one is not None and (one.month is not None or word in _DATE_WORDS) for one in found)


def _head(table: ForeignTable, row: int, dates: Sequence[int], names: Set[str]) -> ListHead | None:
    if not dates:
        return None
    levels = [row, *takewhile(lambda number: _is_heading_too(table, row, number, dates), table.below(row))]
    columns = _columns(table, levels)
    begins = sorted(dates)
    lists = []
    for n, begin in enumerate(begins):
        end = begins[n + 1] if n + 1 < len(begins) else table.width
        own = {c: columns[c] for c in range(0 if n == 0 else begin, end) if c != begin}
        if found := _list(table, columns[begin], own, levels[-1], names):
            lists.append(found)
    return ListHead(row, levels[-1], tuple(lists)) if lists else None


def _is_heading_too(table: ForeignTable, row: int, below: int, dates: Iterable[int]) -> bool:
    """Whether a row goes on with the headings: nothing of its own stands in the columns of dates."""
    return below <= row + _MOST_LEVELS and all(table.text(below, c) in ("", table.text(row, c)) for c in dates)


def _columns(table: ForeignTable, levels: Sequence[int]) -> dict[int, _DutyColumn]:
    """The whole heading of each column: one that spans columns is that of all of them that have another below it."""
    found: dict[int, _DutyColumn] = {}
    for column in range(table.width):
        words: list[str] = []
        heads: list[Place] = []
        for depth, row in enumerate(levels):
            own_below = any(table.text(r, column) and (r, column) not in table.merged for r in levels[depth + 1 :])
            at = _spanning(table, levels[:depth], row, column) if own_below else column
            text = table.text(row, at)
            if text and text not in words:
                words.append(text)
                heads.append((row, at))
        found[column] = _DutyColumn(column, tuple(words), tuple(heads))
    return found


def _spanning(table: ForeignTable, above: Sequence[int], row: int, column: int) -> int:
    """The column of the heading that spans a column in a row; not of one under another heading above."""
    at = column
    while at > 0 and not table.text(row, at) and not any(table.text(r, at) for r in above):
        at -= 1
    return at


def _list(
    table: ForeignTable, dated: _DutyColumn, columns: Mapping[int, _DutyColumn], last: int, names: Set[str]
) -> _List | None:
    dates, heads = dated.at, dated.heads
    rows = [row for row in table.below(last) if table.text(row, dates)][:60]
    words = {column: folded(without_brackets(found.heading)) for column, found in columns.items()}
    people = _without_title(tuple(_people(table, rows, columns, words, names)))
    if not people:
        return None
    time = next((c for c, word in words.items() if word in _TIME_WORDS), -1)
    unit = next((c for c, word in words.items() if word in _UNIT_WORDS), -1)
    weekday = next((c for c in columns if _holds_weekdays(table, rows, c)), -1)
    beside = [columns[column].heads for column in (time, unit, weekday) if column >= 0]
    return _List(dates, people, time, unit, weekday, (*heads, *(place for each in beside for place in each)))


def _people(
    table: ForeignTable,
    rows: Sequence[int],
    columns: Mapping[int, _DutyColumn],
    words: Mapping[int, str],
    names: Set[str],
) -> Iterator[_DutyColumn]:
    """The columns of people: by a heading that says so, or because known people stand in them.

    Where two headings or more are known people, each column is one person's.
    """
    persons = [c for c, found in columns.items() if is_known(_name(found), names)]
    for column, found in columns.items():
        if len(persons) > 1:
            if column in persons or _like_a_person(table, rows, column, found, words[column]):
                yield _DutyColumn(column, (_name(found),), found.heads, True)
        elif _NOT_PEOPLE.search(words[column]) is None and (
            _PEOPLE.fullmatch(words[column]) or _holds_known(table, rows, column, names)
        ):
            yield found


def _without_title(people: tuple[_DutyColumn, ...]) -> tuple[_DutyColumn, ...]:
    """A heading over all of the people says nothing of any of them."""
    if len(people) > 1 and len({column.heads[:1] for column in people}) == 1 and all(c.words[1:] for c in people):
        return tuple(replace(column, words=column.words[1:]) for column in people)
    return people


def _name(column: _DutyColumn) -> str:
    named = names_in(column.heading)
    return named[0] if len(named) == 1 else ""


def _like_a_person(table: ForeignTable, rows: Sequence[int], column: int, found: _DutyColumn, word: str) -> bool:
    """A heading beside those of known people that could be somebody whom the plan does not know."""
    if _NOT_PEOPLE.search(word) or word in _TIME_WORDS or not NAME.fullmatch(_name(found)):
        return False
    return not _holds_weekdays(table, rows, column) and any(table.text(row, column) for row in rows)


def _holds_known(table: ForeignTable, rows: Iterable[int], column: int, names: Set[str]) -> bool:
    named = [found for row in rows if (found := names_of(table, row, column))]
    known = sum(all(is_known(name, names) for name in found) for found in named)
    return bool(named) and known >= len(named) * _HALF


def _holds_weekdays(table: ForeignTable, rows: Iterable[int], column: int) -> bool:
    texts = [text for row in rows if (text := table.text(row, column))]
    return bool(texts) and sum(weekday_in(text) is not None for text in texts) > len(texts) * _HALF


@dataclass
class _ListReading:
    """The rows of one list as they are read."""

    block: DutyBlock
    layout: _List
    last: int
    body: Sequence[int]
    dates: dict[Place, date] = field(default_factory=dict)
    fixed: set[Place] = field(default_factory=set)
    weekdays: dict[Place, tuple[int, Place]] = field(default_factory=dict)

    def read(self) -> None:
        """Find the dates first, since later ones tell the year of earlier ones; then say who is named."""
        reading = self.block.reading
        table = reading.table
        order = InOrder(reading.month)
        at: Place | None = None
        rows: list[tuple[int, Place]] = []
        for row in self.body:
            first = next((text for c in range(table.width) if (text := table.text(row, c))), "")
            if folded(first).startswith(REMARKS):
                continue
            place = row, self.layout.date
            cell = table.cell(*place)
            found = sheet_date(cell)
            if found is not None and (row, self.layout.date) not in table.merged:
                at = place if self._take(place, found, order) else None
            elif found is None and table.text(*place):
                at = None
                if self._names_somebody(row):
                    self.block.wrong(place, cell, table.text(*place))
                continue
            if at is not None:
                rows.append((row, at))
        days, remarks = in_their_year(reading, self.dates, self.weekdays, self.fixed)
        self.block.remarks += remarks
        self.block.read.update((*self.layout.heads, *(beside for _, beside in self.weekdays.values())))
        for row, at in rows:
            if at in days:
                self._say_row(row, days[at], at)

    def _take(self, place: Place, found: SheetDate, order: InOrder) -> bool:
        table = self.block.reading.table
        day = order.next(found)
        if day is None:
            self.block.wrong(place, table.cell(*place), table.text(*place))
            return False
        self.dates[place] = day
        if found.year is not None:
            self.fixed.add(place)
        beside = place[0], self.layout.weekday
        weekday = weekday_in(table.text(*beside)) if self.layout.weekday >= 0 else None
        if weekday is not None:
            self.weekdays[place] = weekday, beside
        elif found.weekday is not None:
            self.weekdays[place] = found.weekday, place
        return True

    def _names_somebody(self, row: int) -> bool:
        """Whether a row without a date would be missed: somebody stands in it, and no title or heading."""
        reading = self.block.reading
        written = reading.table.text(row, self.layout.date)
        columns = [column.at for column in self.layout.people]
        named = [name for c in columns for name in names_of(reading.table, row, c)]
        return any(is_known(name, reading.names) for name in named) or (
            bool(named) and any(sign.isdigit() for sign in written)
        )

    def _say_row(self, row: int, day: date, at: Place) -> None:
        table, layout = self.block.reading.table, self.layout
        hours = half_width(table.text(row, layout.time)).replace(" ", "") if layout.time >= 0 else ""
        unit = table.text(row, layout.unit) if layout.unit >= 0 else ""
        beside = tuple((row, column) for column in (layout.time, layout.unit) if column >= 0)
        filled = any(table.text(row, column.at) for column in layout.people)
        for column in layout.people:
            place = row, column.at
            if table.cell(*place).faulty:
                self.block.wrong(place, table.cell(*place), table.text(*place))
                continue
            rests = (at, *column.heads, *beside)
            if column.person:
                if code := half_width(table.text(*place)):
                    self.block.say(place, day, column.heading, code, rests)
                continue
            leader = _LEADER.search(folded(column.heading)) is not None
            code = column.heading or letters(column.at)
            code = code if leader or not hours else f"{code} {hours}"
            if filled:
                self.block.cover(place, day, code, "" if leader else unit, rests)
            for name, number in people_of(table, *place):
                self.block.say(place, day, name, code, rests, number=number, unit="" if leader else unit)
