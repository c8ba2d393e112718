"""The tables, indexes and triggers that a plan file has, laid beside those that it should have.

How old a file is follows from its tables alone. What it notes of the steps that were done to it is a record that can
be lost or wrong, and only told to be newer than this program by.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from functools import cache
from pathlib import Path

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.store.faults import PlanDamage, as_damage, torn
from patrolplanner.store.schema import STEPS

RECORD = "_sqlite_migrations"
_RECORD_PARTS = {("table", RECORD), ("index", f"idx_{RECORD}_migration_set_name")}
_RECORD_COLUMNS = {"id", "migration_set", "name", "applied_at"}
_STEP = re.compile(r"m\d{4}_\w+")

_NEWER = translate("plan file", "{file} was written by a newer version of this program; update the program to open it.")
_ADDED = translate("damage", "the {kind} {name}")
_MISSING = translate("damage", "its {kind} {name} is missing")
_CHANGED = translate("damage", "its {kind} {name} is not as it was made")
_RECORDED = translate("damage", "it notes changes of its tables that its tables do not show")
_KINDS = {
    "table": translate("damage", "table"),
    "index": translate("damage", "index"),
    "trigger": translate("damage", "trigger"),
    "view": translate("damage", "view"),
}

Parts = Mapping[tuple[str, str], tuple[str, str]]
"""Kind and name of what stands in a schema, with its table and its SQL."""


def stage_of(connection: sqlite3.Connection, path: Path) -> int:
    """How many of the steps have been done to the file, 1 or more.

    Raises PlanDamage for tables that no version has made, UserError for those of a newer one.
    """
    with as_damage():
        found = _parts(connection)
        recorded = _recorded(connection, found)
    stages = known_stages()
    whole = [number for number, parts in enumerate(stages, start=1) if parts == found]
    beyond = {name for name in recorded - STEPS.keys() if _STEP.fullmatch(name) and name > max(STEPS)}
    if beyond and STEPS.keys() <= recorded:
        raise UserError(_NEWER.fill(file=path.name))
    if not whole:
        raise _difference(found, min(stages, key=lambda parts: len(parts.items() ^ found.items())))
    if recorded & set([*STEPS][whole[0] :]):
        raise PlanDamage(_RECORDED)
    return whole[0]


@cache
def known_stages() -> tuple[Parts, ...]:
    """What is there after each step."""
    return tuple(_stages())


def _stages() -> Iterator[Parts]:
    with closing(sqlite3.connect(":memory:")) as fresh:
        for statements in STEPS.values():
            for statement in statements:
                fresh.execute(statement)
            yield _parts(fresh)


def recorded_steps(connection: sqlite3.Connection) -> set[str]:
    """The steps of which the file notes that they were done; none where it has no record."""
    return _recorded(connection, _parts(connection))


def _recorded(connection: sqlite3.Connection, found: Parts) -> set[str]:
    columns = {row[0] for row in connection.execute("SELECT name FROM pragma_table_xinfo(?)", (RECORD,))}
    if not columns:
        return set()
    if columns != _RECORD_COLUMNS:
        raise torn()
    sql = f"SELECT CAST(name AS BLOB) FROM {RECORD} WHERE migration_set = 'patrolplanner'"
    return {bytes(name or b"").decode(errors="replace") for (name,) in connection.execute(sql)}


def _parts(connection: sqlite3.Connection) -> Parts:
    sql = "SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema"
    return {
        (kind, name): (table, _words(text))
        for kind, name, table, text in connection.execute(sql)
        if (kind, name) not in _RECORD_PARTS
    }


def _words(text: str) -> str:
    """The SQL as one line: blanks, and quotes about names, mean nothing."""
    return " ".join(text.replace('"', "").split())


def _difference(found: Parts, right: Parts) -> PlanDamage:
    """The first thing that is there and should not be, or the other way round."""
    added = sorted(found.keys() - right.keys())
    if added and right.keys() <= found.keys():
        return _said(_ADDED, added[0], foreign=True)
    missing = sorted(right.keys() - found.keys())
    if missing:
        return _said(_MISSING, missing[0])
    changed = sorted(part for part in right if right[part] != found[part])
    return _said(_CHANGED, changed[0], foreign=changed[0][0] == "trigger")


def _said(text: Message, part: tuple[str, str], *, foreign: bool = False) -> PlanDamage:
    kind, name = part
    return PlanDamage(text.fill(kind=_KINDS.get(kind, kind), name=name), foreign=foreign)
