"""Values on the command line: dates, moments, numbers, and what is said of those that cannot be read."""

from __future__ import annotations

import argparse
import os
import re
from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TypeVar

from patrolplanner.domain.messages import Message, Say, translate
from patrolplanner.domain.typed_text import BadCell, Cell, day_of

T = TypeVar("T")
_MEMORY = re.compile(r"(\d{1,6}(?:\.\d+)?)\s*([MG])i?B?", re.IGNORECASE)
_LONGEST_NAME = 255
"""Bytes of a name in a folder; this program's drives have no longer ones."""


def a_date(say: Say) -> Callable[[str], date]:
    """A date as a workbook may have it: years at the edges of all calendars are none of a station's."""

    def read(text: str) -> date:
        return day_of(Cell(date.fromisoformat(text)))

    return _reading(say, read, translate("cli", "a date such as 2026-12-01"))


def a_moment(say: Say) -> Callable[[str], datetime]:
    def read(text: str) -> datetime:
        found = datetime.fromisoformat(text).replace(tzinfo=None)
        day_of(Cell(found.date()))
        return found

    return _reading(say, read, translate("cli", "a moment such as 2026-12-05T14:00"))


def a_path(say: Say) -> Callable[[str], Path]:
    """A path that some drive could have."""

    def read(text: str) -> Path:
        if any(len(os.fsencode(part)) > _LONGEST_NAME for part in Path(text).parts):
            raise ValueError
        return Path(text)

    return _reading(say, read, translate("cli", "a path: a name in it is too long"))


def seconds(say: Say) -> Callable[[str], float]:
    return _reading(say, partial(_number_to, 86400), translate("cli", "a number of seconds from 0 to 86400"))


def hours(say: Say) -> Callable[[str], float]:
    return _reading(say, partial(_number_to, 48), translate("cli", "a number of hours from 0 to 48"))


def length(say: Say) -> Callable[[str], float]:
    return _reading(say, partial(_number_to, 1e9), translate("cli", "a number from 0 to 1000000000"))


def mebibytes(say: Say) -> Callable[[str], float]:
    """An amount of memory, in MiB."""

    def read(text: str) -> float:
        found = _MEMORY.fullmatch(text.strip())
        if found is None:
            raise ValueError
        return float(found[1]) * (1024 if found[2].upper() == "G" else 1)

    return _reading(say, read, translate("cli", "an amount of memory such as 2GB or 900MB"))


def a_number(say: Say, least: int, most: int) -> Callable[[str], int]:
    def read(text: str) -> int:
        if not (text.isdecimal() and least <= int(text) <= most):
            raise ValueError
        return int(text)

    return _reading(say, read, translate("cli", "a whole number from {least} to {most}").fill(least=least, most=most))


def _number_to(most: float, text: str) -> float:
    given = float(text)
    if not 0 <= given <= most:
        raise ValueError
    return given


def _reading(say: Say, parse: Callable[[str], T], wanted: Message) -> Callable[[str], T]:
    """The parser as argparse wants it: what it refuses is told with what is wanted."""

    def read(text: str) -> T:
        try:
            return parse(text)
        except (ValueError, BadCell):
            message = translate("cli", "{text} is not {wanted}").fill(text=text, wanted=wanted)
            raise argparse.ArgumentTypeError(say(message)) from None

    return read
