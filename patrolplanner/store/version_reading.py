"""Rows of published versions, read with the numbers that people, posts and shifts have now."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from patrolplanner.domain.past import Past, plan_of_version
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.renaming import Numbers, numbers_now, renumbered
from patrolplanner.domain.roster import Assignment, Roster
from patrolplanner.store.rows import ASSIGNMENT, roster_of

if TYPE_CHECKING:
    from sqlite3 import Connection

NumbersThen = Mapping[int, Mapping[str, Numbers]]
"""By version and field of the plan, numbers that are others now."""


def numbers_then(versions: int, past: Past, plan: Plan) -> NumbersThen:
    """Of so many versions."""
    found = {n: numbers_now(plan_of_version(past, n) or plan, plan) for n in range(1, versions + 1)}
    return {number: numbers for number, numbers in found.items() if numbers}


def rows_with_later(connection: Connection, count: int, then: NumbersThen) -> Roster:
    """On every date the rows of the version that so many later ones cover."""
    return version_rows(
        connection,
        "? = (SELECT COUNT(*) FROM version AS later WHERE later.number > version_assignment.version "
        "AND version_assignment.day BETWEEN later.first_day AND later.last_day)",
        (count,),
        then,
    )


def version_rows(connection: Connection, condition: str, values: tuple[int, ...], then: NumbersThen) -> Roster:
    """The rows of versions, under a condition, with present numbers."""
    columns = ", ".join(ASSIGNMENT.columns)
    sql = f"SELECT {columns} FROM version_assignment WHERE {condition}"
    if not then:
        return roster_of(connection.execute(sql, values))
    found: set[Assignment] = set()
    for (number,) in connection.execute(f"SELECT DISTINCT version FROM version_assignment WHERE {condition}", values):
        rows = connection.execute(f"{sql} AND version = ?", (*values, number))
        found |= renumbered(roster_of(rows), then.get(number, {})).assignments
    return Roster.of(found)
