"""The steps of a plan file that can be taken back, kept in it: what each was called, and what it changed."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from string import Formatter
from typing import NamedTuple

from patrolplanner.domain.messages import Message, translate
from patrolplanner.store.checksums import Writing
from patrolplanner.store.row_changes import Contents, RowChange, change_between
from patrolplanner.store.tables import SqlTable

MOST_STEPS = 200
MOST_BYTES = 4 << 20
"""What the steps may take of the file; only the last one may be larger by itself."""


class _Stored(NamedTuple):
    """A row of the table."""

    number: int
    at: str
    who: str
    label: str
    reason: str
    undone: int
    change: bytes


UNDO_STEP = SqlTable("undo_step", _Stored._fields, 1, "number")


@dataclass(frozen=True, slots=True)
class KeptStep:
    """A step as the file knows it; ``undone`` tells that it has been taken back."""

    number: int
    at: datetime
    who: str
    label: Message
    reason: str
    undone: bool


@dataclass(frozen=True, slots=True)
class NewStep:
    """A save is a step of this number and name, and forgets those that were taken back.

    Where it goes on with the last one it has its number, and ``since`` is the state in which that one began.
    """

    number: int
    label: Message
    reason: str = ""
    since: Contents | None = None


@dataclass(frozen=True, slots=True)
class Moved:
    """A save goes back or forward: the steps up to this one are in force then. ``reasons`` were given by number."""

    last: int
    reasons: Mapping[int, str]


_SOME_CHANGE = translate("history", "a change")
Stepping = NewStep | Moved | None
"""What a save is to the history; None is no step, and after it nothing from before can be taken back."""


def kept_steps(connection: sqlite3.Connection) -> tuple[KeptStep, ...]:
    """All of them, the oldest first. Raises ValueError for a moment that nobody of ours has written."""
    sql = "SELECT number, at, who, label, reason, undone FROM undo_step ORDER BY number"
    return tuple(
        KeptStep(number, datetime.fromisoformat(at), who, _label(label), reason, bool(undone))
        for number, at, who, label, reason, undone in connection.execute(sql)
    )


def kept_change(connection: sqlite3.Connection, number: int) -> RowChange:
    """What a step changed. Raises DoesNotFit when that is not known any more."""
    row = connection.execute("SELECT change FROM undo_step WHERE number = ?", (number,)).fetchone()
    return RowChange.unpacked(row[0] if row is not None else b"")


def keep_step(writing: Writing, stepping: Stepping, states: tuple[Contents, Contents], who: str, now: datetime) -> None:
    """Write down what a save from one state to another was."""
    if stepping is None:
        writing.remove(UNDO_STEP, "TRUE")
    elif isinstance(stepping, Moved):
        _move(writing, stepping)
    else:
        before, after = states
        change = change_between(stepping.since or before, after)
        label = json.dumps(_as_json(stepping.label), ensure_ascii=False, separators=(",", ":"))
        row = (stepping.number, now.isoformat(), who, label, stepping.reason, 0, change.packed())
        writing.remove(UNDO_STEP, "undone OR number >= ?", (stepping.number,))
        writing.add(UNDO_STEP, [row])
        _drop_the_oldest(writing, stepping.number)


def _move(writing: Writing, moved: Moved) -> None:
    """Rows are taken out and put back changed."""
    reasoned = ", ".join("?" for _ in moved.reasons)
    where = f"undone <> (number > ?) OR number IN ({reasoned})"
    steps = [_Stored(*row) for row in writing.remove(UNDO_STEP, where, (moved.last, *moved.reasons))]
    changed = [
        step._replace(undone=int(step.number > moved.last), reason=moved.reasons.get(step.number, step.reason))
        for step in steps
    ]
    writing.add(UNDO_STEP, changed)


def _drop_the_oldest(writing: Writing, last: int) -> None:
    room, oldest = MOST_BYTES, last
    sql = "SELECT number, length(change) FROM undo_step ORDER BY number DESC"
    for number, size in writing.connection.execute(sql):
        room -= size
        if number <= last - MOST_STEPS or (room < 0 and number < last):
            break
        oldest = number
    writing.remove(UNDO_STEP, "number < ?", (oldest,))


# -- a name of a step as JSON; it must be said in whatever language reads it next -------------------------


def _as_json(value: object) -> object:
    if isinstance(value, Message):
        return {"of": value.context, "says": value.source, "with": [[n, _as_json(v)] for n, v in value.values]}
    if isinstance(value, datetime):
        return {"at": value.isoformat()}
    if isinstance(value, date):
        return {"day": value.isoformat()}
    if isinstance(value, tuple | list):
        return [_as_json(part) for part in value]
    if isinstance(value, bool | int | float) or value is None:
        return value
    return str(value)


def _value(found: object) -> object:
    if isinstance(found, list):
        return tuple(_value(part) for part in found)
    if not isinstance(found, dict):
        return found
    if "at" in found:
        return datetime.fromisoformat(found["at"])
    if "day" in found:
        return date.fromisoformat(found["day"])
    return _message(found)


def _label(text: str) -> Message:
    """A name that cannot be read is no reason not to open the plan."""
    try:
        return _message(json.loads(text))
    except (ValueError, KeyError, TypeError):
        return _SOME_CHANGE


def _message(found: object) -> Message:
    """Raises ValueError for what is no message, or asks for more than a plain value between braces."""
    if not isinstance(found, dict) or not isinstance(found.get("says"), str) or not isinstance(found.get("with"), list):
        raise ValueError(found)
    values = tuple((str(name), _value(value)) for name, value in found["with"])
    known = {name for name, _ in values}
    for name in _names(found["says"]):
        if name not in known:
            raise ValueError(name)
    return Message(str(found.get("of")), found["says"], values)


def _names(text: str) -> Iterator[str]:
    for _, name, form, conversion in Formatter().parse(text):
        if form or conversion:
            raise ValueError(text)
        if name is not None:
            yield name
