"""Columns that several kinds of records have: telephone numbers, and dates that begin and end something."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from patrolplanner.domain.errors import InvalidValue
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.phone_numbers import can_be_called
from patrolplanner.gui.records import columns as make
from patrolplanner.gui.records.column import Column, ValueMark
from patrolplanner.gui.records.columns import Put
from patrolplanner.gui.records.facts import PlanFacts

_ODD_PHONE = ValueMark(
    translate("records", "odd number"),
    translate("records", "A telephone number has 3 to 15 digits; spaces, dashes and a leading + are fine."),
)

ENDS_FIRST = translate("records", "The end {end} lies before the beginning {start}.")


def phone(key: str, title: Message, **more: Any) -> Column:
    """A telephone number; an odd one is marked, for there are internal extensions."""

    def mark(_facts: PlanFacts, record: Any) -> ValueMark | None:
        number = getattr(record, key)
        return _ODD_PHONE if number and not can_be_called(number) else None

    return make.text(key, title, mark=mark, width=110, **more)


def in_order(key: str, other: str, *, first: bool) -> Put:
    """Puts one of two dates, which must not lie the wrong way round."""

    def put(record: Any, value: date | None) -> Any:
        start, end = (value, getattr(record, other)) if first else (getattr(record, other), value)
        if start is not None and end is not None and end < start:
            raise InvalidValue(ENDS_FIRST.fill(start=start, end=end))
        return replace(record, **{key: value})

    return put
