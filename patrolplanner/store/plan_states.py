"""The plan as it was, kept as what differs from the plan that came after it: a few records, and where the others stand.

Each part of the plan that differs is a list of pieces: a record in full, or so many of the later plan's records from a
place on. The last state is read from the present plan, the one before it from that, and so on.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from patrolplanner.domain.past import KEPT, Past, PlanThen
from patrolplanner.domain.plan import Plan
from patrolplanner.store.fields import SETTINGS, SHEETS, Setting
from patrolplanner.store.tables import Records, Row, SqlTable

PLAN_THEN = SqlTable("plan_then", ("number", "until_day", "version", "facts"), 1, "number")

_SHEETS: Mapping[str, Records[Any]] = {sheet.key: sheet for sheet in SHEETS}
_Piece = list[int] | Mapping[str, Any]


def past_rows(past: Past, present: Plan, since: int = 0) -> set[Row]:
    """The rows of the states from a place on; those before it do not hang on the present plan."""
    later = [*(then.plan for then in past[1:]), present]
    return {
        (n, None if then.until is None else then.until.isoformat(), then.version, _facts(then.plan, later[n]))
        for n, then in enumerate(past)
        if n >= since
    }


def read_past(rows: Sequence[Row], present: Plan) -> Past:
    """The states of these rows. Raises ValueError for what no version of this program has written."""
    found: list[PlanThen] = []
    later = present
    for _, until, version, facts in reversed(rows):
        later = _plan(facts, later)
        found.append(PlanThen(None if until is None else date.fromisoformat(until), version, later))
    return tuple(reversed(found))


def _facts(plan: Plan, later: Plan) -> str:
    parts = {}
    for name in KEPT:
        mine, theirs = getattr(plan, name), getattr(later, name)
        if mine is not theirs and mine != theirs:
            parts[name] = [len(theirs), *_pieces(_SHEETS[name], mine, theirs)]
    return json.dumps(parts, ensure_ascii=False, separators=(",", ":"))


def _pieces(records: Records[Any], mine: Sequence[Any], theirs: Sequence[Any]) -> Iterator[_Piece]:
    places = {value: place for place, value in reversed([*enumerate(theirs)])}
    first = length = 0
    for value in mine:
        place = places.get(value)
        if place is not None and length and place == first + length:
            length += 1
            continue
        if length:
            yield [first, length]
        first, length = (place or 0), int(place is not None)
        if place is None:
            yield records.apart(Setting(*value) if records is SETTINGS else value)
    if length:
        yield [first, length]


def _plan(facts: str, later: Plan) -> Plan:
    try:
        parts = json.loads(facts)
        return replace(later, **{name: _part(name, pieces, getattr(later, name)) for name, pieces in parts.items()})
    except (KeyError, TypeError, AttributeError, IndexError) as error:
        raise ValueError(facts) from error


def _part(name: str, pieces: Sequence[Any], theirs: Sequence[Any]) -> tuple[Any, ...]:
    count, *rest = pieces
    if count != len(theirs) or name not in KEPT:
        raise ValueError(name)
    found: list[Any] = []
    for piece in rest:
        if isinstance(piece, list):
            first, length = piece
            found += theirs[first : first + length]
        else:
            found.append(_SHEETS[name].whole(piece))
    return tuple(found)
