"""Whether a plan file is whole: its tables, pages, references and sums are looked at, then every value is read."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from patrolplanner.domain.errors import InvalidValue, UserError
from patrolplanner.domain.messages import translate
from patrolplanner.store.checksums import columns_of, has_sums, keep_sums, kept_sums, sum_of
from patrolplanner.store.decoding import first_flaw, table_said, wrong_value
from patrolplanner.store.faults import PlanDamage, as_damage, torn
from patrolplanner.store.journal_rows import read_journal
from patrolplanner.store.plan_states import PLAN_THEN, read_past
from patrolplanner.store.rows import ASSIGNMENT, read_plan, roster_of
from patrolplanner.store.schema import STEPS, migrations
from patrolplanner.store.shape import RECORD, recorded_steps, stage_of
from patrolplanner.store.sqlite_library import database_of
from patrolplanner.store.tables import stored_in
from patrolplanner.store.version_rows import AUDIT, VERSION, VERSION_ASSIGNMENT

_ALTERED = translate(
    "damage", "the table {table} is not as it was saved, a letter or a number in it has changed by itself"
)
_LOST_ROWS = translate("damage", "the table {table} has {rows} {rows:row|rows} and not {right}")
_DANGLING = translate("damage", "a row of the table {table} names a {other} that is not there")


def examine(connection: sqlite3.Connection, path: Path) -> int:
    """How many steps have been done to the file. Raises PlanDamage when it is not whole, UserError when it is newer."""
    stage = stage_of(connection, path)
    with as_damage():
        if [row[0] for row in connection.execute("PRAGMA integrity_check(1)")] != ["ok"]:
            raise _named(connection, torn())
        loose = connection.execute("PRAGMA foreign_key_check").fetchone()
        if loose is not None:
            raise _named(connection, PlanDamage(_DANGLING.fill(table=table_said(loose[0]), other=table_said(loose[2]))))
    if has_sums(connection):
        _compare_sums(connection)
    return stage


def _compare_sums(connection: sqlite3.Connection) -> None:
    try:
        kept = kept_sums(connection)
        for table, columns in columns_of(connection).items():
            found, right = sum_of(connection, table, columns), kept.get(table)
            if right is None or found.rows != right.rows:
                count = 0 if right is None else right.rows
                raise _named(
                    connection, PlanDamage(_LOST_ROWS.fill(table=table_said(table), rows=found.rows, right=count))
                )
            if found != right:
                raise _named(connection, PlanDamage(_ALTERED.fill(table=table_said(table))))
    except (sqlite3.Error, UnicodeDecodeError) as error:
        with as_damage():
            raise _named(connection, torn()) from error


def _named(connection: sqlite3.Connection, damage: PlanDamage) -> PlanDamage:
    """The damage by table, row and column, where a value shows it by itself."""
    flaw = first_flaw(connection)
    return damage if flaw is None else PlanDamage(flaw.said)


def bring_up_to_date(connection: sqlite3.Connection, stage: int) -> None:
    """Do the steps that are missing, all or none."""
    db, steps = database_of(connection), migrations()
    with db.atomic():
        steps.ensure_migrations_table(db)
        for name in [*STEPS][:stage]:
            if name not in recorded_steps(connection):
                db.table(RECORD).insert({"migration_set": steps.name, "name": name, "applied_at": ""})
        steps.apply(db)
        keep_sums(connection)


def refuse_wrong_values(connection: sqlite3.Connection) -> None:
    """Raises PlanDamage unless every value that is read makes sense."""
    try:
        read_past(PLAN_THEN.read(connection), read_plan(stored_in(connection)))
        read_journal(stored_in(connection))
        for table in (ASSIGNMENT, VERSION_ASSIGNMENT):
            roster_of(row[-len(ASSIGNMENT.columns) :] for row in table.read(connection))
        for table in (VERSION, AUDIT):
            at = table.columns.index("at")
            for row in table.read(connection):
                datetime.fromisoformat(row[at])
    except (ValueError, InvalidValue, sqlite3.OperationalError) as error:
        raise wrong_value(connection, error) from error


def is_whole(path: Path) -> bool:
    """Whether a plan file that nobody else has open is whole, every value of it; it is not written."""
    try:
        with closing(sqlite3.connect(":memory:")) as copy:
            with as_damage(), closing(sqlite3.connect(path)) as original:
                original.backup(copy)
            stage = examine(copy, path)
            if stage < len(STEPS):
                bring_up_to_date(copy, stage)
            refuse_wrong_values(copy)
    except (PlanDamage, UserError, OSError, sqlite3.Error):
        return False
    return True
