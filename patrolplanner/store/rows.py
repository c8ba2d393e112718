"""Which fact of a plan stands in which table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.ledger import OpeningBalance
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Assignment, Pair, Roster, Source
from patrolplanner.store.fields import LEDGER, ROSTER, SETTINGS, SHEETS, Setting
from patrolplanner.store.tables import Row, RowsOf, SqlTable

_RECORDS = [sheet for sheet in SHEETS if sheet not in (ROSTER, LEDGER, SETTINGS)]
FACT = SqlTable(LEDGER.table, ("person", "day", "source", "kind", "amount", "position"), 4, "position, kind")
_OPENING = "opening"
_OPENING_KINDS = tuple(field.name for field in LEDGER.fields if field.name not in ("person", "as_of"))

ASSIGNMENT = SqlTable(ROSTER.table, tuple(field.stored_as for field in ROSTER.fields), 4, "day, post, shift, person")


def plan_rows(plan: Plan, but_for: Plan | None = None) -> Mapping[SqlTable, set[Row]]:
    """Every table of the plan's facts with the rows it should hold.

    ``but_for`` leaves out the rows of records that another plan has too, the very same: most edits touch one record.
    """
    found: dict[SqlTable, set[Row]] = {}
    for records in _RECORDS:
        values = getattr(plan, records.key)
        if but_for is None or values is not getattr(but_for, records.key):
            found.update(records.rows(values, () if but_for is None else getattr(but_for, records.key)))
    found.update(SETTINGS.rows([Setting(*pair) for pair in plan.settings]))
    found[FACT] = {
        (b.person, b.as_of.isoformat(), _OPENING, kind, getattr(b, kind), n)
        for n, b in enumerate(plan.ledger)
        for kind in _OPENING_KINDS
    }
    return found


def read_plan(rows_of: RowsOf) -> Plan:
    """The plan of these rows.

    Raises ValueError or PlannerError for a value the domain does not know, which only a foreign hand can have written.
    """
    facts = {records.key: records.read(rows_of) for records in (*_RECORDS, SETTINGS)}
    return Plan(**facts, ledger=_read_ledger(rows_of))


def _read_ledger(rows_of: RowsOf) -> tuple[OpeningBalance, ...]:
    amounts: dict[tuple[str, str], dict[str, int]] = {}
    for person, day, source, kind, amount, _ in rows_of(FACT):
        if source == _OPENING:
            amounts.setdefault((person, day), {})[kind] = amount
    return tuple(OpeningBalance(person, date.fromisoformat(day), **kinds) for (person, day), kinds in amounts.items())


# By hand, not by the fields: a roster has a hundred thousand rows a year.


def roster_rows(roster: Iterable[Assignment]) -> set[Row]:
    return {
        (a.pair.duty.day.isoformat(), a.pair.duty.post, a.pair.duty.shift, a.pair.person, int(a.locked), a.source.value)
        for a in roster
    }


_SOURCES = {source.value: source for source in Source}
"""Looked up where the class would be called for every row."""


def roster_of(rows: Iterable[Row]) -> Roster:
    return Roster(
        frozenset(
            Assignment(
                Pair(person, DutyKey(date.fromisoformat(day), post, shift)),
                bool(locked),
                _SOURCES.get(source) or Source(source),
            )
            for day, post, shift, person, locked, source in rows
        )
    )
