"""Before its tables are changed a plan file is copied beside itself; the last ten copies stay."""

import sqlite3
import sys
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.plan import Plan
from patrolplanner.store.backups import backups_of
from patrolplanner.store.plan_file import PlanFile
from patrolplanner.store.soundness import bring_up_to_date
from tests.store.by_hand import made_older

NOW = datetime(2026, 11, 20, 9, 30)


def an_old_file(path: Path) -> Path:
    """A plan file of the first version, so that most steps are still to be done."""
    PlanFile.create(path).close()
    made_older(path, 1)
    return path


def tables_of(path: Path) -> set[str]:
    with sqlite3.connect(path) as direct:
        names = {name for (name,) in direct.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    direct.close()
    return names


def test_an_old_file_is_copied_and_then_brought_up_to_date(tmp_path: Path) -> None:
    path = an_old_file(tmp_path / "城关.patrol")
    with PlanFile.open(path, now=NOW) as file:
        assert file.load().plan == Plan()
    (copy,) = backups_of(path)
    assert copy.name == "城关.2026-11-20_093000_00.backup"
    assert "person" in tables_of(copy)
    assert "checksum" not in tables_of(copy)
    assert "checksum" in tables_of(path)
    with PlanFile.open(path, now=NOW):
        assert backups_of(path) == [copy]


def test_only_the_last_ten_copies_stay(tmp_path: Path) -> None:
    others = [tmp_path / f"{stem}.2026-01-01_000000_00.backup" for stem in ("城关2", "城关.2", "城")]
    for other in others:
        other.write_text("another plan's")
    path = tmp_path / "城关.patrol"
    for n in range(13):
        path.unlink(missing_ok=True)
        an_old_file(path)
        PlanFile.open(path, now=NOW + timedelta(days=n // 2)).close()
    names = [copy.name for copy in backups_of(path)]
    assert len(names) == 10
    assert names[0] == "城关.2026-11-21_093000_01.backup"
    assert names[-1] == "城关.2026-11-26_093000_00.backup"
    assert all(other.exists() for other in others)


def test_a_step_that_fails_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    path = an_old_file(tmp_path / "p.patrol")
    with closing(sqlite3.connect(path)) as direct:
        direct.execute("VACUUM")
        direct.execute(f"PRAGMA max_page_count = {direct.execute('PRAGMA page_count').fetchone()[0]}")
        before = tables_of(path)
        with pytest.raises(sqlite3.OperationalError, match="is full"):
            bring_up_to_date(direct, 1)
    assert tables_of(path) == before


def test_a_copy_that_cannot_be_made_keeps_the_file_from_being_changed(tmp_path: Path) -> None:
    path = an_old_file(tmp_path / "p.patrol")
    (tmp_path / "p.2026-11-20_093000_00.backup.unfinished").mkdir()
    with pytest.raises(UserError, match="could not be opened"):
        PlanFile.open(path, now=NOW)
    assert "checksum" not in tables_of(path)


def test_a_copy_that_cannot_be_removed_keeps_no_plan_shut(tmp_path: Path) -> None:
    """A folder of such a name is as little to be removed as a copy that a scanner has open on Windows."""
    path = an_old_file(tmp_path / "城关.patrol")
    for n in range(11):
        (tmp_path / f"城关.2026-01-01_000000_{n:02}.backup").mkdir()
    with PlanFile.open(path, now=NOW) as file:
        assert file.load().plan == Plan()
    assert backups_of(path)[-1].name == "城关.2026-11-20_093000_00.backup"


@pytest.mark.skipif(sys.platform != "win32", reason="only Windows keeps a file that is open from being removed")
def test_a_copy_that_is_open_keeps_no_plan_shut(tmp_path: Path) -> None:
    path = an_old_file(tmp_path / "城关.patrol")
    for n in range(11):
        (tmp_path / f"城关.2026-01-01_000000_{n:02}.backup").write_text("old")
    oldest = backups_of(path)[0]
    with oldest.open("rb"), PlanFile.open(path, now=NOW) as file:
        assert file.load().plan == Plan()
    assert oldest.exists()
    assert len(backups_of(path)) == 11
