"""Facts as JSON: frozen values become objects, dates ISO text, sets sorted lists."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from datetime import date

from patrolplanner.domain.roster import Assignment

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]


def as_json(value: object) -> Json:
    """A fact, or a collection of facts, in the types that JSON knows."""
    if isinstance(value, Assignment):
        return _assignment(value)
    if is_dataclass(value):
        return {field.name: as_json(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, frozenset):
        return sorted((as_json(item) for item in value), key=str)
    if isinstance(value, tuple | list):
        return [as_json(item) for item in value]
    if value is None or isinstance(value, bool | int | float):
        return value
    return str(value)


def _assignment(assignment: Assignment) -> Json:
    """Flat, because a pair of a key of a pair says nothing to a reader."""
    duty = assignment.pair.duty
    return {
        "date": duty.day.isoformat(),
        "post": duty.post,
        "shift": duty.shift,
        "person": assignment.pair.person,
        "locked": assignment.locked,
        "source": assignment.source.value,
    }


def json_line(values: Iterable[object]) -> str:
    """The facts as one line of JSON, for a cell of the audit log; empty for none."""
    found = [as_json(value) for value in values]
    return json.dumps(found, ensure_ascii=False, separators=(",", ":")) if found else ""
