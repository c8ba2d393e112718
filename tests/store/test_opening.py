"""What is not whole is not opened: foreign tables, lost records, stale journals, old sums; each with a sentence."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.roster import Roster
from patrolplanner.store.backups import backups_of
from patrolplanner.store.checksums import columns_of, kept_sums, sum_of
from patrolplanner.store.damage import DamagedPlan
from patrolplanner.store.decoding import file_tables
from patrolplanner.store.plan_file import PlanFile
from patrolplanner.store.schema import STEPS
from patrolplanner.store.undo_steps import UNDO_STEP
from tests.builders import a_pair, a_plan, a_roster
from tests.store.by_hand import by_hand, made_older

NOW = datetime(2026, 11, 20, 9, 30)
LATER = datetime(2026, 11, 20, 11)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "p.patrol"
    with PlanFile.create(found) as file:
        file.save(a_plan(), a_roster(a_pair("001", 1)), action="import", who="王", now=NOW)
    return found


def save(path: Path, *days: int, now: datetime = LATER) -> None:
    with PlanFile.open(path) as file:
        file.save(a_plan(), a_roster(*(a_pair("001", n) for n in days)), action="edit", who="王", now=now)


def roster_of(path: Path) -> Roster:
    with PlanFile.open(path) as file:
        return file.load().roster


def test_every_column_of_every_table_has_a_decoder_and_is_written_whole(path: Path) -> None:
    known = {table.name: tuple(sorted(table.columns)) for table in (*file_tables(), UNDO_STEP)}
    assert {table.name: len(codecs) for table, codecs in file_tables().items()} == {
        table.name: len(table.columns) for table in file_tables()
    }
    with closing(sqlite3.connect(path)) as connection:
        assert columns_of(connection) == known


def test_sums_agree_after_every_sort_of_write(path: Path) -> None:
    save(path, 1, 2, 3)
    save(path, 3)
    with closing(sqlite3.connect(path)) as connection:
        kept = kept_sums(connection)
        assert kept == {name: sum_of(connection, name, columns) for name, columns in columns_of(connection).items()}
        assert kept["assignment"].rows == 1


@pytest.mark.parametrize(
    ("statement", "named"),
    [
        ("CREATE TRIGGER x AFTER INSERT ON audit BEGIN DELETE FROM assignment; END", "trigger x"),
        ("CREATE VIEW x AS SELECT * FROM person", "view x"),
        ("CREATE TABLE x (a)", "table x"),
        ("CREATE INDEX x ON person (name)", "index x"),
        ("CREATE VIRTUAL TABLE x USING fts5(a)", "table x"),
        ("DROP TRIGGER audit_is_never_changed", "trigger audit_is_never_changed is missing"),
        ("DROP INDEX assignment_person", "index assignment_person is missing"),
        ("ALTER TABLE person ADD COLUMN x TEXT", "table person is not as it was made"),
    ],
)
def test_a_schema_that_is_not_ours_is_refused_by_name(path: Path, statement: str, named: str) -> None:
    with by_hand(path) as connection:
        connection.execute(statement)
    with pytest.raises(UserError, match=named):
        PlanFile.open(path)


@pytest.mark.parametrize("name", [*STEPS])
def test_a_forgotten_record_of_a_step_is_no_matter(path: Path, name: str) -> None:
    with by_hand(path) as connection:
        connection.execute("DELETE FROM _sqlite_migrations WHERE name = ?", (name,))
    assert len(roster_of(path)) == 1
    assert backups_of(path) == []


def test_a_record_of_steps_that_the_tables_do_not_show_is_damage(path: Path) -> None:
    made_older(path, 4)
    with by_hand(path) as connection:
        sql = "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('patrolplanner', ?, '')"
        connection.execute(sql, (max(STEPS),))
    with pytest.raises(UserError, match="its tables do not show"):
        PlanFile.open(path)


@pytest.mark.parametrize("stage", range(1, len(STEPS)))
def test_a_file_of_every_older_version_gets_its_sums(path: Path, stage: int) -> None:
    made_older(path, stage)
    save(path, 1, 2)
    assert len(roster_of(path)) == 2
    with closing(sqlite3.connect(path)) as connection:
        assert {name for (name,) in connection.execute("SELECT name FROM _sqlite_migrations")} == {*STEPS}


def test_a_damaged_older_file_is_not_brought_up_to_date_nor_copied(path: Path) -> None:
    made_older(path, 1)
    with by_hand(path) as connection:
        connection.execute("UPDATE person SET role = 'emperor'")
    before = path.read_bytes()
    with pytest.raises(UserError, match="column 身份/role holds emperor and not one of"):
        PlanFile.open(path)
    assert path.read_bytes() == before
    assert backups_of(path) == []


def test_the_refusal_offers_the_newest_whole_copy_and_counts_what_it_lacks(path: Path) -> None:
    with PlanFile.open(path) as file:
        file.back_up(NOW)
    save(path, 1, 2)
    save(path, 1, 2, 3, now=datetime(2026, 11, 20, 12))
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE person SET name = '无名'")
        connection.commit()
    with pytest.raises(DamagedPlan, match="without the 2 changes since") as refused:
        PlanFile.open(path)
    assert refused.value.copy in backups_of(path)


def test_a_plan_of_which_nothing_is_left_offers_its_copy(path: Path) -> None:
    with PlanFile.open(path) as file:
        file.back_up(NOW)
    path.write_bytes(b"")
    with pytest.raises(DamagedPlan, match="the newest whole backup copy is of"):
        PlanFile.open(path)


def broken_off(path: Path) -> bytes:
    """Leave the file as a process leaves it that dies in the middle of a save, with its journal; gives the journal."""
    with PlanFile.open(path) as file:
        file._database.conn.execute("PRAGMA cache_size = 1")
        with file._database.transaction() as writing:
            writing.connection.execute("UPDATE person SET name = name || 'x'")
            rows = ", ".join(f"('k{n}', {n}, '{'x' * 3000}')" for n in range(40))
            writing.connection.execute(f"INSERT INTO setting VALUES {rows}")
            torn, journal = path.read_bytes(), path.with_name("p.patrol-journal").read_bytes()
            writing.connection.execute("ROLLBACK")
            writing.connection.execute("BEGIN")
    path.write_bytes(torn)
    path.with_name("p.patrol-journal").write_bytes(journal)
    return journal


def test_a_save_that_broke_off_is_taken_back(path: Path) -> None:
    broken_off(path)
    assert roster_of(path) == a_roster(a_pair("001", 1))
    assert [found.name for found in path.parent.iterdir()] == ["p.patrol"]


def test_a_copy_put_over_a_plan_that_was_killed_is_not_torn_by_its_journal(path: Path) -> None:
    copy = path.with_name("copy.patrol")
    shutil.copyfile(path, copy)
    save(path, 1, 2, 3)
    broken_off(path)
    shutil.copyfile(copy, path)
    assert roster_of(path) == a_roster(a_pair("001", 1))
    assert not path.with_name("p.patrol-journal").exists()


def test_a_damaged_copy_is_not_made_worse_by_a_journal(path: Path) -> None:
    copy = path.with_name("copy.patrol")
    shutil.copyfile(path, copy)
    save(path, *range(1, 29))
    broken_off(path)
    content = bytearray(copy.read_bytes())
    content[8192:12288] = b"\xff" * 4096
    path.write_bytes(content)
    with pytest.raises(UserError, match="does not belong to it"):
        PlanFile.open(path)
    assert path.read_bytes() == content
