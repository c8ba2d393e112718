"""Sorts of values that records have: how each stands in a column of the plan file and in a cell of the workbook."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import Enum, StrEnum, auto
from typing import Any

from patrolplanner.domain.messages import translate
from patrolplanner.domain.posts import LEAST_IMPORTANCE, MOST_IMPORTANCE
from patrolplanner.domain.roster import Source
from patrolplanner.domain.shifts import DAY_MINUTES
from patrolplanner.domain.ties import WHOLE_SHARE
from patrolplanner.domain.typed_text import (
    Cell,
    clock,
    day_of,
    flag_of,
    id_of,
    minutes_of,
    moment_of,
    not_allowed,
    number_of,
    say_yes_no,
    text_of,
    whole_of,
)
from patrolplanner.store.cell_reading import CellReading
from patrolplanner.store.vocabulary import SOURCES, Words, setting_key, setting_word

Value = None | str | int | float | date
"""What a cell of the workbook may hold."""

TEXT_FORMAT, DATE_FORMAT, NUMBER_FORMAT = "@", "yyyy-mm-dd", "General"


class Sort(Enum):
    """How values are typed in."""

    TEXT = auto()
    CODE = auto()
    WHOLE = auto()
    NUMBER = auto()
    HOURS = auto()
    CLOCK = auto()
    DAY = auto()
    FLAG = auto()
    CHOICE = auto()
    CHOICES = auto()
    REFERENCE = auto()
    REFERENCES = auto()
    LIST = auto()


def _same(value: Any) -> Any:
    return value


def _as_it_is(value: Any, _language: str) -> Any:
    return value


def _anything(_language: str) -> tuple[str, ...]:
    return ()


@dataclass(frozen=True)
class Codec:
    """Writes values and reads them back.

    ``read`` gives what a filled cell of the workbook means, None when that is nothing; ``say`` writes a cell in a
    language; ``store`` and ``restore`` are for the plan file, and raise ValueError for what nobody stored. Excel keeps
    what is typed in ``number_format`` and offers the ``choices`` of a language.
    """

    sort: Sort
    read: Callable[[CellReading], Any]
    say: Callable[[Any, str], Value] = _as_it_is
    store: Callable[[Any], Any] = _same
    restore: Callable[[Any], Any] = _same
    number_format: str = TEXT_FORMAT
    choices: Callable[[str], tuple[str, ...]] = _anything
    words: Words[Any] | None = None
    to: str = ""
    """The sheet in which referred ids stand."""
    least: float | None = None
    most: float | None = None


def _parsed(parse: Callable[[Cell], Any]) -> Callable[[CellReading], Any]:
    return lambda cell: cell.parsed(parse)


def _or_none(change: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda value: None if value is None else change(value)


def _limited(
    parse: Callable[[Cell], float], digits: Callable[[Any], str], least: float | None, most: float | None = None
) -> Callable[[CellReading], Any]:
    """Numbers out of reach are noted."""

    def read(cell: CellReading) -> float | None:
        found = cell.parsed(parse)
        if found is not None and least is not None and found < least:
            text = translate("workbook", "{number} is too small; at least {least} is possible here.")
            cell.wrong(text.fill(number=digits(found), least=f"{least:g}"))
        if found is not None and most is not None and found > most:
            text = translate("workbook", "{number} is too large; at most {most} is possible here.")
            cell.wrong(text.fill(number=digits(found), most=f"{most:g}"))
        return found

    return read


def number(least: float | None = None, most: float | None = None) -> Codec:
    read = _limited(number_of, "{:g}".format, least, most)
    return Codec(Sort.NUMBER, read, number_format=NUMBER_FORMAT, least=least, most=most)


def whole(least: int | None = None, most: int | None = None) -> Codec:
    return Codec(Sort.WHOLE, _limited(whole_of, str, least, most), number_format=NUMBER_FORMAT, least=least, most=most)


def reference(to: str, *, unsaid: bool = False) -> Codec:
    """The id of a record of another sheet; an ``unsaid`` one is NULL in the file, so that it can check the others."""
    read = _reading_reference(to)
    if unsaid:
        return Codec(Sort.REFERENCE, read, store=lambda id_: id_ or None, restore=lambda id_: id_ or "", to=to)
    return Codec(Sort.REFERENCE, read, to=to)


def _read_owner(cell: CellReading) -> str | None:
    """A team, or the number of a person; one that is both is nobody's for certain."""
    text = cell.parsed(id_of)
    if not text:
        return None
    person = cell.known["people"].find(text, cell.cell)
    team = cell.known["teams"].find(text, cell.cell)
    if person is not None and team is not None:
        cell.wrong(
            translate(
                "workbook",
                '"{id}" is a team and the number of a person too; rename the team, or give the person another number.',
            ).fill(id=text)
        )
    return person or cell.referred(text, "teams")


def _reading_reference(to: str) -> Callable[[CellReading], str | None]:
    def read(cell: CellReading) -> str | None:
        text = cell.parsed(id_of)
        return cell.referred(text, to) if text else None

    return read


def member(kind: type[StrEnum]) -> Codec:
    """A member of an enumeration, or None; it stands in the plan file only."""
    return Codec(Sort.CHOICE, _parsed(text_of), store=_or_none(str), restore=_or_none(kind))


def choice(words: Words[Any], unknown: Callable[[CellReading, str, Words[Any]], None] | None = None) -> Codec:
    """A member of an enumeration, or None, by the workbook's words; ``unknown`` notes a word that is none of them."""

    def read(cell: CellReading) -> StrEnum | None:
        text = cell.parsed(text_of)
        found: StrEnum | None = words.find(text) if text else None
        if text and found is None:
            (unknown or refused)(cell, text, words)
        return found

    return Codec(
        Sort.CHOICE,
        read,
        say=lambda value, language: "" if value is None else words.say(value, language),
        store=_or_none(str),
        restore=_or_none(words.kind),
        choices=lambda language: tuple(words.say(one, language) for one in words.kind),
        words=words,
    )


def refused(cell: CellReading, text: str, words: Words[Any]) -> None:
    """Note a word that is none of these."""
    cell.wrong(not_allowed(text, words.allowed))


def _counts_as_imported(cell: CellReading, text: str, _words: Words[Source]) -> None:
    """A word of somebody else's program is no reason to refuse history."""
    cell.warning = translate("workbook", '"{text}" is not a known source; the row counts as imported.').fill(text=text)


def _beginning(cell: CellReading) -> int | None:
    found = cell.parsed(minutes_of)
    if found == DAY_MINUTES:
        cell.wrong(
            translate("workbook", "a shift cannot start at 24:00; 00:00 is the morning of the duty date itself.")
        )
    return found


def _minutes_of_hours(cell: CellReading) -> int | None:
    hours = _limited(number_of, "{:g}".format, 0)(cell)
    return None if hours is None else round(hours * 60)


TEXT = Codec(Sort.TEXT, _parsed(text_of))
ID = Codec(Sort.CODE, _parsed(id_of))
"""Numbers and codes by which others refer to a record."""
NUMBER = number()
COUNT = whole(least=0)
PLACES = whole(least=1)
WEIGHT = whole(least=1, most=10)
IMPORTANCE = whole(LEAST_IMPORTANCE, MOST_IMPORTANCE)
OWNER = Codec(Sort.REFERENCE, _read_owner, to="teams")
"""A team, or one person, by its name or number."""
SHARE = whole(least=0, most=WHOLE_SHARE)
HOURS = Codec(Sort.HOURS, _minutes_of_hours, lambda minutes, _: minutes / 60, number_format=NUMBER_FORMAT)
"""Minutes, which people read as hours."""
CLOCK = Codec(Sort.CLOCK, _parsed(minutes_of), lambda minutes, _: clock(minutes))
"""Minutes after midnight, 0 to 1440."""
CLOCK_OR_NONE = replace(CLOCK, say=lambda minutes, _: "" if minutes is None else clock(minutes))
"""The same, empty for a time that nobody wrote down."""
BEGINNING = Codec(Sort.CLOCK, _beginning, CLOCK.say)
"""Minutes after midnight, below 1440."""
FLAG = Codec(
    Sort.FLAG,
    _parsed(flag_of),
    say_yes_no,
    store=_or_none(int),
    restore=_or_none(bool),
    choices=lambda language: (say_yes_no(True, language), say_yes_no(False, language)),
)
"""Yes, no, or None for neither."""


def _minute_beside(cell: CellReading, usual: int) -> int | None:
    found = cell.parsed(moment_of)
    if found is None or found[1] is None:
        return None
    if usual == 0 and found[1] == DAY_MINUTES:
        cell.wrong(translate("workbook", "an absence cannot begin at 24:00; write 00:00 of the next date."))
    return found[1]


def minute_beside(usual: int) -> Codec:
    """Minutes after midnight behind a date; the usual ones are not written."""
    return Codec(
        Sort.CLOCK,
        lambda cell: _minute_beside(cell, usual),
        lambda minutes, _: "" if minutes == usual else clock(minutes),
    )


DAY = Codec(
    Sort.DAY,
    _parsed(day_of),
    store=_or_none(lambda day: day.isoformat()),
    restore=_or_none(date.fromisoformat),
    number_format=DATE_FORMAT,
)
DAY_OF_MOMENT = replace(DAY, read=lambda cell: (cell.parsed(moment_of) or (None, None))[0])
"""A date behind which a time of day may stand."""
MOMENT = Codec(
    Sort.TEXT, _parsed(text_of), store=_or_none(datetime.isoformat), restore=_or_none(datetime.fromisoformat)
)
"""A date with its time; it stands in the plan file only."""
SOURCE = choice(SOURCES, _counts_as_imported)
SETTING_KEY = Codec(Sort.TEXT, lambda cell: setting_key(cell.parsed(text_of) or ""), setting_word)
"""Keys of settings, which have words in Chinese."""
