"""What a change of the plan leaves as it was: everybody's inner number, and for closed dates number, name and hours."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from patrolplanner.domain.people import FormerPerson, former_facts
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.renaming import free_number
from patrolplanner.domain.shifts import FormerShift, Shift, former_hours

_NUMBERED = ("people", "posts", "shifts")


def dated(before: Plan, after: Plan, closed: date | None) -> Plan:
    """The plan after an edit: people and shifts that are others now keep what was true of them up to ``closed``.

    What an edit says itself of these dates stands. Somebody new with a number that another one had first is told apart.
    """
    changed = {name for name in _NUMBERED if getattr(before, name) is not getattr(after, name)}
    for name in changed:
        records = getattr(after, name)
        if (apart := told_apart(records)) != records:
            after = replace(after, **{name: apart})
    if closed is not None and "people" in changed:
        after = replace(after, former_people=(*after.former_people, *_former_people(before, after, closed)))
    if closed is not None and "shifts" in changed:
        after = replace(after, former_shifts=(*after.former_shifts, *_former_shifts(before, after, closed)))
    return after


def told_apart(records: tuple[Any, ...]) -> tuple[Any, ...]:
    """The records with inner numbers that are each one's own: who was known by a number first keeps it."""
    if not any(record.origin for record in records):
        return records
    taken: set[str] = set()
    found = list(records)
    for place in sorted(range(len(found)), key=lambda n: not found[n].origin):
        record = found[place]
        if record.inner in taken:
            record = found[place] = replace(record, origin=free_number(record.inner, taken))
        taken.add(record.inner)
    return tuple(found)


def _former_people(before: Plan, after: Plan, closed: date) -> Iterable[FormerPerson]:
    was = {p.inner: p for p in before.people}
    told = {f.person for f in after.former_people if f.until >= closed}
    for person in after.people:
        old = was.get(person.inner)
        if old is None or old is person or person.id in told:
            continue
        # a unit with another number is no other unit
        unit = old.unit if old.unit in after.units_by_id else person.unit
        if former_facts(replace(old, unit=unit), "", closed) != former_facts(person, "", closed):
            yield former_facts(replace(old, unit=unit), person.id, closed)


def _former_shifts(before: Plan, after: Plan, closed: date) -> Iterable[FormerShift]:
    was: dict[str, Shift] = {s.inner: s for s in before.shifts}
    told = {f.shift for f in after.former_shifts if f.until >= closed}
    for shift in after.shifts:
        old = was.get(shift.inner)
        if old is None or old is shift or shift.code in told:
            continue
        if former_hours(old, "", closed) != former_hours(shift, "", closed):
            yield former_hours(old, shift.code, closed)
