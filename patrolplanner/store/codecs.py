"""Sorts of values that records have: how each stands in a column of the plan file and in a cell of the workbook."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any, ClassVar

from patrolplanner.domain.messages import translate
from patrolplanner.domain.shifts import DAY_MINUTES
from patrolplanner.domain.typed_text import (
    clock,
    day_of,
    flag_of,
    id_of,
    minutes_of,
    not_allowed,
    number_of,
    say_yes_no,
    text_of,
    whole_of,
)
from patrolplanner.store.exchange.cell_reading import CellReading
from patrolplanner.store.exchange.vocabulary import SOURCES, Words, setting_key, setting_word

Value = None | str | int | float | date
"""What a cell of the workbook may hold."""


class Codec:
    """Texts, which stand everywhere as they are; the other sorts say what they do otherwise."""

    number_format: ClassVar[str] = "@"
    """How Excel is told to keep what is typed into the column."""

    def store(self, value: Any) -> Any:
        """The value as a column of the plan file holds it."""
        return value

    def restore(self, stored: Any) -> Any:
        """The value that a column of the plan file holds."""
        return stored

    def read(self, cell: CellReading) -> Any:
        """The value that a filled cell means; None when it says nothing that can be used."""
        return cell.parsed(text_of)

    def say(self, value: Any, language: str) -> Value:
        """The value as a cell of an export holds it."""
        said: Value = value
        return said

    def choices(self, language: str) -> tuple[str, ...]:
        """The words to pick from, none where anything may stand."""
        return ()


class Id(Codec):
    """Numbers and codes by which others refer to a record."""

    def read(self, cell: CellReading) -> str | None:
        """Full-width digits and letters are made plain."""
        return cell.parsed(id_of)


@dataclass(frozen=True)
class Reference(Codec):
    """The id of a record of another sheet. An ``unsaid`` one is NULL in the file, so that it can check the others."""

    to: str
    unsaid: bool = False

    def store(self, value: str | None) -> str | None:
        """NULL for no text."""
        return (value or None) if self.unsaid else value

    def restore(self, stored: str | None) -> str | None:
        """No text for NULL."""
        return (stored or "") if self.unsaid else stored

    def read(self, cell: CellReading) -> str | None:
        """An id that the other sheet defines."""
        return cell.reference(self.to)


@dataclass(frozen=True)
class Number(Codec):
    """Numbers with a fraction, not below ``least``."""

    least: float | None = None
    number_format: ClassVar[str] = "General"

    def read(self, cell: CellReading) -> float | None:
        """The number, also when it is too small."""
        found = cell.parsed(number_of)
        _not_below(self.least, found, f"{found or 0:g}", cell)
        return found


@dataclass(frozen=True)
class Whole(Codec):
    """Whole numbers, not below ``least``; the window keeps them to ``most`` too."""

    least: int | None = None
    most: int | None = None
    number_format: ClassVar[str] = "General"

    def read(self, cell: CellReading) -> int | None:
        """The number, also when it is too small."""
        found = cell.parsed(whole_of)
        _not_below(self.least, found, str(found), cell)
        return found


@dataclass(frozen=True)
class Weight(Whole):
    """Whole numbers from 1 to 10."""

    least: int | None = 1
    most: int | None = 10

    def read(self, cell: CellReading) -> int | None:
        """The number, also when it is out of reach."""
        found = super().read(cell)
        if found is not None and self.most is not None and found > self.most:
            cell.wrong(translate("workbook", "the weight {weight} is above 10.").fill(weight=found))
        return found


def _not_below(least: float | None, found: float | None, said: str, cell: CellReading) -> None:
    if found is not None and least is not None and found < least:
        text = translate("workbook", "{number} is too small; at least {least} is possible here.")
        cell.wrong(text.fill(number=said, least=f"{least:g}"))


class Hours(Codec):
    """Minutes, which people read as hours."""

    number_format: ClassVar[str] = "General"

    def read(self, cell: CellReading) -> int | None:
        """Minutes, to the nearest one."""
        hours = Number(least=0).read(cell)
        return None if hours is None else round(hours * 60)

    def say(self, value: int, language: str) -> Value:
        """Hours."""
        return value / 60


class Clock(Codec):
    """Minutes after midnight, 0 to 1440."""

    def read(self, cell: CellReading) -> int | None:
        """Written as 08:00."""
        return cell.parsed(minutes_of)

    def say(self, value: int, language: str) -> Value:
        """Written as 08:00."""
        return clock(value)


class Beginning(Clock):
    """The clock time at which something begins: 24:00 is the end of a day only."""

    def read(self, cell: CellReading) -> int | None:
        """Below 1440."""
        found = super().read(cell)
        if found == DAY_MINUTES:
            cell.wrong(
                translate("workbook", "a shift cannot start at 24:00; 00:00 is the morning of the duty date itself.")
            )
        return found


class Flag(Codec):
    """Yes, no, or None for neither."""

    def store(self, value: bool | None) -> int | None:
        """1 or 0."""
        return None if value is None else int(value)

    def restore(self, stored: int | None) -> bool | None:
        """1 or 0."""
        return None if stored is None else bool(stored)

    def read(self, cell: CellReading) -> bool | None:
        """是 or no, and what else means it."""
        return cell.parsed(flag_of)

    def say(self, value: bool | None, language: str) -> Value:
        """Empty for neither."""
        return say_yes_no(value, language)

    def choices(self, language: str) -> tuple[str, ...]:
        """Yes and no."""
        return say_yes_no(True, language), say_yes_no(False, language)


class Day(Codec):
    """Dates, or None."""

    number_format: ClassVar[str] = "yyyy-mm-dd"

    def store(self, value: date | None) -> str | None:
        """ISO text."""
        return None if value is None else value.isoformat()

    def restore(self, stored: str | None) -> date | None:
        """Raises ValueError for what is no date."""
        return None if stored is None else date.fromisoformat(stored)

    def read(self, cell: CellReading) -> date | None:
        """A date without a time of day."""
        return cell.parsed(day_of)


class Moment(Day):
    """Dates with a time, or None; they stand in the plan file only."""

    def restore(self, stored: str | None) -> datetime | None:
        """Raises ValueError for what is no moment."""
        return None if stored is None else datetime.fromisoformat(stored)


class Member(Codec):
    """A member of an enumeration, or None."""

    def __init__(self, kind: type[StrEnum]) -> None:
        self.kind = kind

    def store(self, value: StrEnum | None) -> str | None:
        """The member's code."""
        return None if value is None else value.value

    def restore(self, stored: str | None) -> StrEnum | None:
        """Raises ValueError for a code that no member has."""
        return None if stored is None else self.kind(stored)


class Choice(Member):
    """A member of an enumeration for which the workbook has words, or None."""

    def __init__(self, words: Words[Any]) -> None:
        super().__init__(words.kind)
        self.words = words

    def read(self, cell: CellReading) -> StrEnum | None:
        """By a word of either language."""
        text = cell.parsed(text_of)
        found: StrEnum | None = self.words.find(text) if text else None
        if text and found is None:
            cell.wrong(not_allowed(text, self.words.allowed))
        return found

    def say(self, value: StrEnum | None, language: str) -> Value:
        """Empty for None."""
        return "" if value is None else self.words.say(value, language)

    def choices(self, language: str) -> tuple[str, ...]:
        """Every member's word."""
        return tuple(self.words.say(member, language) for member in self.words.kind)


class Source(Choice):
    """Where a row came from; a word of somebody else's program is no reason to refuse history."""

    def __init__(self) -> None:
        super().__init__(SOURCES)

    def read(self, cell: CellReading) -> StrEnum | None:
        """None for a word that is not known, with a warning."""
        text = cell.parsed(text_of) or ""
        found = SOURCES.find(text)
        if text and found is None:
            said = translate("workbook", '"{text}" is not a known source; the row counts as imported.')
            cell.warning = said.fill(text=text)
        return found


class SettingKey(Codec):
    """Keys of settings, which have words in Chinese."""

    def read(self, cell: CellReading) -> str | None:
        """The English key."""
        text = cell.parsed(text_of)
        return setting_key(text) if text else None

    def say(self, value: str, language: str) -> Value:
        """The key's word."""
        return setting_word(value, language)


TEXT, ID, FLAG, DAY, MOMENT = Codec(), Id(), Flag(), Day(), Moment()
CLOCK, BEGINNING, HOURS = Clock(), Beginning(), Hours()
NUMBER, COUNT = Number(), Whole(least=0)
