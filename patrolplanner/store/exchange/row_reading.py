"""Reads rows by their headings and collects everything that is wrong with them, cell by cell."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import TypeVar

from patrolplanner.domain.errors import InvalidValue
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.typed_text import (
    BadCell,
    Cell,
    day_of,
    flag_of,
    folded,
    half_width,
    id_of,
    items_of,
    minutes_of,
    not_allowed,
    number_of,
    text_of,
    whole_of,
)
from patrolplanner.store.exchange.problems import Findings, Problem
from patrolplanner.store.exchange.references import Ids
from patrolplanner.store.exchange.sheet_reading import RawSheet
from patrolplanner.store.exchange.vocabulary import E, Sheet, Words

T = TypeVar("T")

_NO_DATE = date.min


class OpenSheet:
    """A sheet with its headings understood."""

    def __init__(self, raw: RawSheet, sheet: Sheet, findings: Findings) -> None:
        self.sheet = sheet
        self.title = raw.title
        self.findings = findings
        self._raw = raw
        self._places: dict[str, int] = {}
        self._read_headings(raw.rows.get(1, ()))
        for cell in raw.merged:
            self.warn(
                cell,
                translate("workbook", "the value of the merged cells was taken for this row too."),
            )

    @property
    def readable(self) -> bool:
        """Whether every needed column is there."""
        return all(column.key in self._places for column in self.sheet.columns if column.needed)

    def rows(self) -> Iterator[Row]:
        """The rows that say anything in a known column."""
        for number, cells in self._raw.rows.items():
            if number > 1:
                known = {key: cells[place] for key, place in self._places.items() if place < len(cells)}
                filled = {key: cell for key, cell in known.items() if not cell.is_empty}
                if filled:
                    yield Row(self, number, filled)

    def read(self, build: Callable[[Row], T]) -> Iterator[tuple[Row, T]]:
        """What ``build`` makes of every good row; a bad one, of which it noted why, is left out."""
        for row in self.rows():
            value = self._built(row, build)
            if value is not None and not row.bad:
                yield row, value

    def define(self, build: Callable[[Row], T], ids: Ids) -> Iterator[T]:
        """Like `read`, for a sheet whose rows others refer to by the id in the first needed column."""
        key = next(column.key for column in self.sheet.columns if column.needed)
        first_rows: dict[str, int] = {}
        for row in self.rows():
            row.once(key, half_width(row.id(key)), first_rows)
            value = self._built(row, build)
            if value is None or row.bad:
                ids.leave_out(row.id(key))
            else:
                ids.add(row.id(key), row.text("name"))
                yield value

    @staticmethod
    def _built(row: Row, build: Callable[[Row], T]) -> T | None:
        try:
            return build(row)
        except InvalidValue as error:
            if not row.bad:
                row.wrong("", error.message)
            return None

    def has_column(self, key: str) -> bool:
        """Whether the heading is there."""
        return key in self._places

    def cell_name(self, key: str, row: int) -> str:
        """``B7`` for a heading and a row; the row's first column for a heading that is not there."""
        return f"{_letters(self._places.get(key, 0))}{row}"

    def wrong(self, cell: str, text: Message) -> None:
        """Note a problem."""
        self.findings.problems.append(Problem(self.title, cell, text))

    def warn(self, cell: str, text: Message) -> None:
        """Note something that is odd but not wrong."""
        self.findings.warnings.append(Problem(self.title, cell, text))

    def _read_headings(self, cells: Iterable[Cell]) -> None:
        known = {folded(word): column.key for column in self.sheet.columns for word in (column.chinese, column.key)}
        behind_last = 0
        for place, cell in enumerate(cells):
            if cell.is_empty:
                continue
            behind_last = place + 1
            word = str(cell.value)
            key = known.get(folded(word))
            name = f"{_letters(place)}1"
            if key is None:
                self.warn(
                    name, translate("workbook", 'the column "{word}" is not known and was not read.').fill(word=word)
                )
            elif key in self._places:
                self.wrong(
                    name,
                    translate("workbook", 'the column "{word}" stands here a second time; keep one of the two.').fill(
                        word=word
                    ),
                )
            else:
                self._places[key] = place
        missing = [column for column in self.sheet.columns if column.needed and column.key not in self._places]
        for n, column in enumerate(missing):
            self.wrong(
                f"{_letters(behind_last + n)}1",
                translate(
                    "workbook", 'the column "{chinese}" (or "{english}") is missing; add it to the first row.'
                ).fill(chinese=column.chinese, english=column.key),
            )


def _letters(place: int) -> str:
    """The letters of a column; place 0 is A."""
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


class Row:
    """One row; its readers note what is wrong and give back something harmless, so that all cells are looked at."""

    def __init__(self, sheet: OpenSheet, number: int, cells: Mapping[str, Cell]) -> None:
        self.sheet = sheet
        self.at = number
        self.bad = not sheet.readable
        self._cells = cells
        self._noted: set[str] = set()
        for column in sheet.sheet.columns:
            if column.needed and column.key not in cells and sheet.has_column(column.key):
                self.wrong(column.key, translate("workbook", "the cell is empty; it must be filled in."))

    def has(self, key: str) -> bool:
        """Whether the cell under the heading says anything."""
        return key in self._cells

    def wrong(self, key: str, text: Message) -> None:
        """Note the first problem of the cell under the heading (of the row for none); the row will be left out."""
        self.bad = True
        if key not in self._noted:
            self._noted.add(key)
            self.sheet.wrong(self.sheet.cell_name(key, self.at), text)

    def warn(self, key: str, text: Message) -> None:
        """Note something odd in the cell under the heading."""
        self.sheet.warn(self.sheet.cell_name(key, self.at), text)

    def text(self, key: str) -> str:
        """The text, empty when not given."""
        return self._parsed(key, text_of) or ""

    def id(self, key: str) -> str:
        """The number or code."""
        return self._parsed(key, id_of) or ""

    def items(self, key: str) -> list[str]:
        """The entries of a list."""
        return self._parsed(key, items_of) or []

    def day(self, key: str) -> date | None:
        """The date, None when not given."""
        return self._parsed(key, day_of)

    def needed_day(self, key: str) -> date:
        """The date of a column that every row fills."""
        return self.day(key) or _NO_DATE

    def span(self, first: str = "from", last: str = "until") -> tuple[date | None, date | None]:
        """Two dates of which the second must not lie before the first."""
        start, end = self.day(first), self.day(last)
        if start is not None and end is not None and end < start:
            self.wrong(
                last,
                translate("workbook", "the end {end} lies before the beginning {start}; one of the two is wrong.").fill(
                    end=end.isoformat(), start=start.isoformat()
                ),
            )
        return start, end

    def minutes(self, key: str) -> int:
        """The clock time in minutes after midnight."""
        return self._parsed(key, minutes_of) or 0

    def number(self, key: str, *, least: float | None = None) -> float | None:
        """The number, None when not given."""
        found = self._parsed(key, number_of)
        if found is not None and least is not None and found < least:
            self._below(key, f"{found:g}", least)
        return found

    def whole(self, key: str, *, least: int | None = None) -> int | None:
        """The whole number, None when not given."""
        found = self._parsed(key, whole_of)
        if found is not None and least is not None and found < least:
            self._below(key, str(found), least)
        return found

    def flag(self, key: str) -> bool | None:
        """Yes or no, None when not given."""
        return self._parsed(key, flag_of)

    def word(self, key: str, words: Words[E]) -> E | None:
        """The choice, None when not given."""
        text = self.text(key)
        found = words.find(text) if text else None
        if text and found is None:
            self.wrong(key, not_allowed(text, words.allowed))
        return found

    def needed_word(self, key: str, words: Words[E]) -> E:
        """The choice of a column that every row fills."""
        return self.word(key, words) or next(iter(words.kind))

    def words(self, key: str, words: Words[E]) -> frozenset[E]:
        """Several choices."""
        found = set()
        for text in self.items(key):
            member = words.find(text)
            if member is None:
                self.wrong(key, not_allowed(text, words.allowed))
            else:
                found.add(member)
        return frozenset(found)

    def ref(self, key: str, ids: Ids) -> str:
        """The id of something in another sheet, empty when not given."""
        text = self.id(key)
        return self.referred(key, text, ids) if text else ""

    def refs(self, key: str, ids: Ids) -> tuple[str, ...]:
        """Ids of things in another sheet, each once."""
        return tuple(dict.fromkeys(self.referred(key, text, ids) for text in self.items(key)))

    def referred(self, key: str, text: str, ids: Ids) -> str:
        """The id that the text in the cell means."""
        found = ids.find(text, self._cells[key])
        if found is not None:
            return found
        why = ids.why_not(text, self.sheet.findings)
        if why is not None:
            self.wrong(key, why)
        self.bad = True
        return text

    def once(self, key: str, value: T, first_rows: dict[T, int]) -> None:
        """The value must not have stood in an earlier row; ``first_rows`` keeps where each was first seen."""
        first = first_rows.setdefault(value, self.at)
        if first != self.at and self.has(key):
            self.wrong(
                key,
                translate("workbook", "the same stands in row {row} already; keep one of the two.").fill(row=first),
            )

    def _parsed(self, key: str, parse: Callable[[Cell], T]) -> T | None:
        cell = self._cells.get(key)
        if cell is None:
            return None
        try:
            return parse(cell)
        except BadCell as error:
            self.wrong(key, error.message)
            return None

    def _below(self, key: str, number: str, least: float) -> None:
        self.wrong(
            key,
            translate("workbook", "{number} is too small; at least {least} is possible here.").fill(
                number=number, least=f"{least:g}"
            ),
        )
