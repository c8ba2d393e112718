"""Values on the command line: dates, moments, numbers, and what is said of those that cannot be read."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date, datetime

from patrolplanner.domain.messages import Message, Say, translate


def a_date(say: Say) -> Callable[[str], date]:
    def read(text: str) -> date:
        try:
            return date.fromisoformat(text)
        except ValueError:
            raise _unreadable(say, text, translate("cli", "a date such as 2026-12-01")) from None

    return read


def a_moment(say: Say) -> Callable[[str], datetime]:
    def read(text: str) -> datetime:
        try:
            return datetime.fromisoformat(text).replace(tzinfo=None)
        except ValueError:
            raise _unreadable(say, text, translate("cli", "a moment such as 2026-12-05T14:00")) from None

    return read


def seconds(say: Say) -> Callable[[str], float]:
    """Reads seconds of a search."""

    def read(text: str) -> float:
        try:
            given = float(text)
        except ValueError:
            given = -1
        if not 0 <= given <= 86400:
            raise _unreadable(say, text, translate("cli", "a number of seconds from 0 to 86400"))
        return given

    return read


def hours(say: Say) -> Callable[[str], float]:
    """Reads hours of rest."""

    def read(text: str) -> float:
        try:
            given = float(text)
        except ValueError:
            given = -1
        if not 0 <= given <= 48:
            raise _unreadable(say, text, translate("cli", "a number of hours from 0 to 48"))
        return given

    return read


def a_number(say: Say, least: int, most: int) -> Callable[[str], int]:
    """Reads a whole number within limits."""

    def read(text: str) -> int:
        if not (text.isdecimal() and least <= int(text) <= most):
            what = translate("cli", "a whole number from {least} to {most}").fill(least=least, most=most)
            raise _unreadable(say, text, what)
        return int(text)

    return read


def _unreadable(say: Say, text: str, wanted: Message) -> argparse.ArgumentTypeError:
    message = translate("cli", "{text} is not {wanted}").fill(text=text, wanted=wanted)
    return argparse.ArgumentTypeError(say(message))
