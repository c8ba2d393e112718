"""Edits of patterns: another shift on a day, a longer or shorter cycle, new ones in place of older ones."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import date, timedelta

from patrolplanner.domain.calendar import DayFacts
from patrolplanner.domain.demands import DayType, day_types
from patrolplanner.domain.shifts import DayTypeShift, Rotation
from patrolplanner.services.edits.records import change_records
from patrolplanner.services.open_plan.document import Document, Edit

_KINDS = {DayType.WORKDAY, DayType.REST, DayType.HOLIDAY}
"""Types of which every date has one."""


def with_shift_on(position: int, facts: DayFacts, shift: str | None) -> Edit:
    """Another shift, None for off, on this date and all like it: at its place of the cycle, or of its type."""

    def edit(document: Document) -> Document:
        rotation = document.plan.rotations[position]
        changed = _with_shift(rotation, facts, shift, document.plan.past_midnight)
        return change_records("rotations", {position: changed})(document)

    return edit


def with_cycle_of(position: int, days: int) -> Edit:
    """A cycle of so many days: cut at its end, or followed by days off."""

    def edit(document: Document) -> Document:
        rotation = document.plan.rotations[position]
        pattern = (*rotation.pattern[:days], *(None for _ in range(days - len(rotation.pattern))))
        return change_records("rotations", {position: replace(rotation, pattern=pattern)})(document)

    return edit


def ended_before(rotations: Sequence[Rotation], owners: AbstractSet[str], first: date) -> tuple[list[Rotation], int]:
    """The patterns that stay beside new ones of these owners from ``first`` on, and how many of them end sooner."""
    kept: list[Rotation] = []
    ended = 0
    eve = first - timedelta(days=1)
    for rotation in rotations:
        if rotation.team not in owners or (rotation.end is not None and rotation.end < first):
            kept.append(rotation)
        elif rotation.start is None or rotation.start < first:
            kept.append(replace(rotation, end=eve))
            ended += 1
    return kept, ended


def _with_shift(rotation: Rotation, facts: DayFacts, shift: str | None, past_midnight: frozenset[str]) -> Rotation:
    types = day_types(facts)
    entry = rotation.entry_on(facts.day, types, past_midnight)
    if entry is not None:
        return _with_entry(rotation, entry, DayTypeShift(rotation.by_day[entry].kind, shift))
    if not rotation.pattern:
        (kind,) = types & _KINDS
        return replace(rotation, by_day=(*rotation.by_day, DayTypeShift(kind, shift)))
    place = rotation.position(facts.day)
    return replace(rotation, pattern=(*rotation.pattern[:place], shift, *rotation.pattern[place + 1 :]))


def _with_entry(rotation: Rotation, place: int, entry: DayTypeShift) -> Rotation:
    return replace(rotation, by_day=(*rotation.by_day[:place], entry, *rotation.by_day[place + 1 :]))
