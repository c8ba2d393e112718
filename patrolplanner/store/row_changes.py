"""What one step changed in a plan file, as rows that went and rows that came: small enough to keep hundreds of them.

A change can be put to the plan as it stands, in either direction. Where a row that should go is not there, or one that
should come is there already, somebody else has been at the plan, and the change is refused as a whole.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from functools import cache
from typing import NamedTuple, Protocol, TypeVar

from patrolplanner.domain.errors import InvalidValue
from patrolplanner.domain.journal import Journal
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.store.journal_rows import journal_rows, read_journal
from patrolplanner.store.rows import ASSIGNMENT, plan_rows, read_plan, roster_of, roster_rows
from patrolplanner.store.tables import Row, SqlTable, among

_MOST_BYTES = 1 << 28
"""No change of a plan is as large when it is unpacked; what claims to be is none of ours."""


_Facts = TypeVar("_Facts", Plan, Journal)


class DoesNotFit(Exception):
    """The change is about another state of the plan."""


class Contents(Protocol):
    """What of a stored plan a step can change."""

    @property
    def plan(self) -> Plan: ...
    @property
    def roster(self) -> Roster: ...
    @property
    def last_period(self) -> Period | None: ...
    @property
    def journal(self) -> Journal: ...


class Parts(NamedTuple):
    """The contents of a plan by themselves."""

    plan: Plan
    roster: Roster
    last_period: Period | None
    journal: Journal


@dataclass(frozen=True, slots=True)
class RowChange:
    """Rows that went and rows that came, by table, and the period rostered last before and after."""

    rows: Mapping[SqlTable, tuple[frozenset[Row], frozenset[Row]]]
    periods: tuple[Period | None, Period | None]

    @property
    def back(self) -> RowChange:
        """What takes it back."""
        turned = {table: (came, went) for table, (went, came) in self.rows.items()}
        return RowChange(turned, (self.periods[1], self.periods[0]))

    def packed(self) -> bytes:
        text = {
            "rows": {table.name: [_sorted(went), _sorted(came)] for table, (went, came) in self.rows.items()},
            "periods": [None if p is None else [p.first.isoformat(), p.last.isoformat()] for p in self.periods],
        }
        return zlib.compress(json.dumps(text, ensure_ascii=False, separators=(",", ":")).encode())

    @classmethod
    def unpacked(cls, packed: bytes) -> RowChange:
        """Raises DoesNotFit for what is none, or of tables that have other columns now."""
        try:
            text = json.loads(zlib.decompressobj().decompress(packed, _MOST_BYTES))
            rows = {
                _tables()[name]: (_rows(_tables()[name], went), _rows(_tables()[name], came))
                for name, (went, came) in text["rows"].items()
            }
            before, after = (None if p is None else Period(*map(date.fromisoformat, p)) for p in text["periods"])
        except (ValueError, KeyError, TypeError, InvalidValue, zlib.error) as error:
            raise DoesNotFit from error
        return cls(rows, (before, after))

    def put_to(self, now: Contents) -> Parts:
        """The contents with this change; what it does not touch stays the very same.

        Raises DoesNotFit.
        """
        if now.last_period != self.periods[0]:
            raise DoesNotFit
        try:
            return self._put_to(now)
        except (ValueError, InvalidValue) as error:  # values that the domain does not know
            raise DoesNotFit from error

    def _put_to(self, now: Contents) -> Parts:
        rest = {table: change for table, change in self.rows.items() if table != ASSIGNMENT}
        plan, journal = now.plan, now.journal
        if not rest.keys().isdisjoint(before := plan_rows(plan)):
            plan = _the_same_where_equal(plan, read_plan(among(_changed(before, rest))))
        if not rest.keys().isdisjoint(before := journal_rows(journal)):
            journal = _the_same_where_equal(journal, read_journal(among(_changed(before, rest))))
        return Parts(plan, self._roster(now.roster), self.periods[1], journal)

    def _roster(self, now: Roster) -> Roster:
        if ASSIGNMENT not in self.rows:
            return now
        went, came = (roster_of(rows).assignments for rows in self.rows[ASSIGNMENT])
        if not went <= now.assignments or came & now.assignments:
            raise DoesNotFit
        return Roster((now.assignments - went) | came)


def change_between(old: Contents, new: Contents) -> RowChange:
    """What differs in rows; equal parts are found by identity first, which edits keep."""
    found: dict[SqlTable, tuple[frozenset[Row], frozenset[Row]]] = {}
    if old.plan is not new.plan:
        found.update(_differing(plan_rows(old.plan, new.plan), plan_rows(new.plan, old.plan)))
    if old.journal is not new.journal:
        found.update(_differing(journal_rows(old.journal), journal_rows(new.journal)))
    if old.roster is not new.roster:
        went, came = (
            roster_rows(one.roster.assignments - other.roster.assignments) for one, other in ((old, new), (new, old))
        )
        found.update(_differing({ASSIGNMENT: went}, {ASSIGNMENT: came}))
    return RowChange(found, (old.last_period, new.last_period))


def _differing(
    old: Mapping[SqlTable, set[Row]], new: Mapping[SqlTable, set[Row]]
) -> Iterator[tuple[SqlTable, tuple[frozenset[Row], frozenset[Row]]]]:
    for table, after in new.items():
        if old[table] != after:
            yield table, (frozenset(old[table] - after), frozenset(after - old[table]))


def _changed(
    before: Mapping[SqlTable, set[Row]], changes: Mapping[SqlTable, tuple[frozenset[Row], frozenset[Row]]]
) -> Mapping[SqlTable, set[Row]]:
    after = dict(before)
    for table, (went, came) in changes.items():
        if table in before:
            if not went <= before[table] or came & before[table]:
                raise DoesNotFit
            after[table] = (before[table] - went) | came
    return after


def _the_same_where_equal(old: _Facts, new: _Facts) -> _Facts:
    """Views and checks find by identity what has not changed."""
    pairs = ((f.name, getattr(old, f.name), getattr(new, f.name)) for f in fields(old))
    return replace(old, **{name: after for name, before, after in pairs if before != after})


@cache
def _tables() -> Mapping[str, SqlTable]:
    return {table.name: table for table in (*plan_rows(Plan()), *journal_rows(Journal()), ASSIGNMENT)}


def _sorted(rows: Iterable[Row]) -> list[Row]:
    """Alike rows beside each other pack into less."""
    return sorted(rows, key=str)


def _rows(table: SqlTable, cells: Iterable[Iterable[object]]) -> frozenset[Row]:
    rows = frozenset(map(tuple, cells))
    if any(len(row) != len(table.columns) for row in rows):
        raise DoesNotFit
    return rows
