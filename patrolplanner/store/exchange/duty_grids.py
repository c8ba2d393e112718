"""Duty sheets with the dates across: a row a person and words such as 24, 备勤, 休; or a row a post and its people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from patrolplanner.domain.messages import translate
from patrolplanner.domain.typed_text import folded, half_width
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
    place_code,
)
from patrolplanner.store.exchange.foreign_dates import (
    ContextMonth,
    dates_across,
    first_day_in,
    sheet_date,
    weekday_in,
    weekdays_across,
)
from patrolplanner.store.exchange.foreign_people import key_of
from patrolplanner.store.exchange.foreign_tables import REMARKS, ForeignTable
from patrolplanner.store.exchange.problems import cell_name

LEAST_DATES = 4
_LEAST_WEEKDAYS = 5
_LEAST_OF_FIRST = 0.6
"""A row in the middle of a sheet is a heading when it has so much of the dates of the one before."""
_POST_WORDS = {"岗位", "岗位名称", "执勤岗位", "勤务岗位", "post"}
_SHIFT_WORDS = {"班次", "班别", "班", "shift"}
_POST_AND_SHIFT = 2
_TICKS = {"√", "✓", "✔", "1", "○", "●", "值"}

_NOTHING = translate(
    "foreign sheet",
    "the cells {cells} are empty, so nobody is on duty there; colours are not read, write a word into each cell.",
)
_NO_WEEK = translate(
    "foreign sheet", "the weekdays have no dates; write the first of them above, such as 12月7日至12月13日."
)


@dataclass(frozen=True, slots=True)
class GridHead:
    """A row of dates, or of weekdays whose dates the title tells."""

    first: int
    dates: Mapping[int, date]
    weekdays: Mapping[int, int] = field(default_factory=dict)

    @property
    def last(self) -> int:
        return self.first

    @property
    def columns(self) -> Mapping[int, object]:
        return self.dates or self.weekdays

    def read(self, reading: Reading, body: Sequence[int]) -> DutyBlock | None:
        """What the rows below say; None where they name nobody."""
        dates = self.dates or _week(reading, self.first, self.weekdays)
        if not dates:
            block = DutyBlock(reading, SheetShape.POSTS)
            if reading.holds_names((row, c) for row in body for c in self.weekdays):
                at = self.first, min(self.weekdays)
                block.problems.append(reading.table.problem(*at, _NO_WEEK))
                return block
            return None
        return _GridReading(reading, self.first, dates, body).read()


def grid_head(table: ForeignTable, row: int, month: ContextMonth, before: GridHead | None) -> GridHead | None:
    """The dates or weekdays that a row holds, None for too few. ``before`` is the heading above, if there is one."""
    least = LEAST_DATES if before is None else max(LEAST_DATES, round(len(before.columns) * _LEAST_OF_FIRST))
    dates = dates_across(table.rows[row], month)
    if len(dates) >= least or (dates and len(_place_columns(table, row, min(dates))) == _POST_AND_SHIFT):
        return GridHead(row, dates)
    weekdays = weekdays_across(table.rows[row])
    near = (number for number in (row - 1, row + 1) if number in table.rows)
    if len(weekdays) < _LEAST_WEEKDAYS or any(
        len(dates_across(table.rows[number], month)) >= LEAST_DATES for number in near
    ):
        return None
    return GridHead(row, {}, weekdays)


def _place_columns(table: ForeignTable, row: int, end: int) -> list[int]:
    """The columns left of the dates that headings say to be posts and shifts."""
    words = {folded(table.heading(row, column)): column for column in range(end)}
    found = (next((words[word] for word in words if word in known), -1) for known in (_POST_WORDS, _SHIFT_WORDS))
    return [column for column in found if column >= 0]


def _week(reading: Reading, row: int, weekdays: Mapping[int, int]) -> dict[int, date]:
    """The dates of weekdays, from the first date in the titles on."""
    day = first_day_in(reading.table.texts_above(row), reading.month)
    found: dict[int, date] = {}
    for column, weekday in weekdays.items() if day is not None else ():
        assert day is not None
        while day.weekday() != weekday:
            day += timedelta(days=1)
        found[column] = day
    return found


@dataclass
class _GridReading:
    """The rows under a row of dates."""

    reading: Reading
    heading: int
    dates: Mapping[int, date]
    body: Sequence[int]

    def __post_init__(self) -> None:
        self.table = self.reading.table
        self.first_column = min(self.dates)
        self.below: dict[int, str] = {}
        """Words under the dates that part a date: 白, 夜."""
        self.parted_in = self.weekday_row = 0
        self.columns: dict[int, int] = {column: column for column in self.dates}
        """The column of the date of each column."""

    def read(self) -> DutyBlock | None:
        """People in rows, or people in the cells."""
        block = DutyBlock(self.reading, SheetShape.GRID)
        days = self._days(block)
        self._part_dates()
        cells = [(row, column) for row in self.body for column in self.columns]
        places = _place_columns(self.table, self.heading, self.first_column)
        names = self._name_column() if len(places) < _POST_AND_SHIFT else -1
        people_left = names >= 0 and self.reading.holds_names((row, names) for row in self.body)
        if not people_left and (
            len(places) == _POST_AND_SHIFT
            or self.reading.holds_names(cells)
            or (names < 0 and self.reading.looks_like_names(cells))
        ):
            block.shape = SheetShape.POSTS
            self._posts(block, days)
        elif names >= 0:
            self._people(block, days, names)
        else:
            return None
        return block

    def _days(self, block: DutyBlock) -> dict[int, date]:
        """The dates in their year, by the weekdays beside them; the row of weekdays is no row of the body."""
        table = self.table
        places = {(self.heading, column): day for column, day in self.dates.items()}
        fixed = {at for at in places if (found := sheet_date(table.cell(*at))) and found.year is not None}
        weekdays: dict[Place, tuple[int, Place]] = {}
        for at in places:
            found = sheet_date(table.cell(*at))
            if found is not None and found.weekday is not None:
                weekdays[at] = found.weekday, at
        row = next((row for row in (self.heading + 1, self.heading - 1) if self._has_weekdays(row)), 0)
        self.weekday_row = row
        if row:
            self.body = [number for number in self.body if number > row]
            for at in places:
                beside = row, at[1]
                if (weekday := weekday_in(table.text(*beside))) is not None:
                    weekdays[at] = weekday, beside
        moved, remarks = in_their_year(self.reading, places, weekdays, fixed)
        block.remarks += remarks
        block.read.update(beside for _, beside in weekdays.values())
        return {at[1]: day for at, day in moved.items()}

    def _has_weekdays(self, row: int) -> bool:
        found = sum(weekday_in(self.table.text(row, column)) is not None for column in self.dates)
        return found * 2 > len(self.dates)

    def _part_dates(self) -> None:
        """A date over several columns is that of all of them, where a row below says what each is."""
        if not self.body:
            return
        row, table = self.body[0], self.table
        if any(table.text(row, column) for column in range(self.first_column)):
            return
        words = {c: text for c in range(self.first_column, table.width) if (text := table.text(row, c))}
        if len(words) * 2 < len(self.dates) or any(is_known(word, self.reading.names) for word in words.values()):
            return
        self.below, self.parted_in = words, row
        self.body = self.body[1:]
        at = -1
        for column in range(self.first_column, max(words) + 1):
            if column in self.dates:
                at = column
            elif table.text(self.heading, column):
                at = -1
            if at >= 0 and column in words:
                self.columns[column] = at
        self.columns = dict(sorted(self.columns.items()))

    def _heads(self, column: int) -> tuple[Place, ...]:
        at = self.heading, self.columns[column]
        return (at, (self.parted_in, column)) if self.parted_in else (at,)

    def _name_column(self) -> int:
        """The column of names left of the dates: by its heading, else the one with most known people."""
        table, near = self.table, (self.heading, self.heading + 1, self.heading - 1, self.heading - 2)
        for row in near:
            for column in range(self.first_column):
                if key_of(table.text(row, column)) == "name":
                    return column
        counts = {
            c: sum(is_known(name, self.reading.names) for row in self.body for name in names_of(table, row, c))
            for c in range(self.first_column)
        }
        best = max(counts, key=lambda c: counts[c], default=-1)
        return best if best >= 0 and counts[best] else -1

    def _read_heads(self, block: DutyBlock, columns: Iterable[int]) -> None:
        """The headings of the columns left of the dates."""
        rows = filter(None, (self.heading, self.weekday_row, self.parted_in))
        block.read.update((row, column) for row in rows for column in columns if column >= 0)

    def _people(self, block: DutyBlock, days: Mapping[int, date], names: int) -> None:
        table = self.table
        numbers = self._number_column(names)
        self._read_heads(block, (names, numbers))
        rows = []
        for row in self.body:
            name = table.text(row, names)
            if not name or folded(name).startswith(REMARKS) or key_of(name) == "name":
                continue
            rows.append(row)
            number = half_width(table.text(row, numbers)) if numbers >= 0 else ""
            plain = names_in(name)
            name = plain[0] if len(plain) == 1 else name
            beside = ((row, names), (row, numbers)) if numbers >= 0 else ((row, names),)
            for column, of in self.columns.items():
                code = half_width(table.text(row, column))
                if table.cell(row, column).faulty:
                    block.wrong((row, column), table.cell(row, column), code)
                elif code and of in days:
                    word = self.below.get(column, "")
                    code = word if word and code in _TICKS else f"{word} {code}".strip()
                    block.say((row, column), days[of], name, code, (*self._heads(column), *beside), number=number)
        if rows and not block.spoken and not block.problems:
            empty = cell_name(min(self.columns), rows[0]), cell_name(max(self.columns), rows[-1])
            text = _NOTHING.fill(cells=":".join(empty))
            block.problems.append(table.problem(rows[0], min(self.columns), text))

    def _number_column(self, names: int) -> int:
        near = (self.heading, self.heading + 1, self.heading - 1, self.heading - 2)
        columns = (c for c in range(self.first_column) for r in near if key_of(self.table.text(r, c)) == "id")
        return next((column for column in columns if column != names), -1)

    def _posts(self, block: DutyBlock, days: Mapping[int, date]) -> None:
        table = self.table
        self._read_heads(block, (c for c in range(self.first_column) if not self._counts_rows(c)))
        for row, label, places in self._labels():
            filled = any(table.text(row, column) for column in self.columns)
            for column, of in self.columns.items():
                at = row, column
                if table.cell(*at).faulty:
                    block.wrong(at, table.cell(*at), table.text(*at))
                    continue
                if of not in days:
                    continue
                code = f"{label} {self.below.get(column, '')}".strip() or "-"
                rests = (*places, *self._heads(column))
                if filled:
                    block.cover(at, days[of], code, "", rests)
                for name, number in people_of(table, *at):
                    block.say(at, days[of], name, code, rests, number=number)

    def _labels(self) -> Iterator[tuple[int, str, tuple[Place, ...]]]:
        """What each row is about: the texts left of the dates. One that is not repeated is that of the row above."""
        table = self.table
        columns = [c for c in range(self.first_column) if not self._counts_rows(c)]
        texts: dict[int, tuple[str, Place]] = {}
        for row in self.body:
            here = {c: text for c in columns if (text := table.text(row, c))}
            if here and folded(next(iter(here.values()))).startswith(REMARKS):
                continue
            if here:
                first = min(here)
                texts = {c: told for c, told in texts.items() if c < first}
                texts |= {c: (text, (row, c)) for c, text in here.items()}
            yield row, place_code(text for text, _ in texts.values()), tuple(place for _, place in texts.values())

    def _counts_rows(self, column: int) -> bool:
        """Whether a column only numbers the rows; not one that is said to name posts or shifts, such as 24."""
        if column in _place_columns(self.table, self.heading, self.first_column):
            return False
        texts = [text for row in self.body if (text := self.table.text(row, column))]
        return all(text.isdigit() for text in texts)
