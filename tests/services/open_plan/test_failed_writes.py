"""A write that went wrong is read back before anything is said: window and file hold the same afterwards."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.services.edits.records import with_setting
from patrolplanner.services.edits.roster import with_pairs
from patrolplanner.services.open_plan.document import Change, Document
from patrolplanner.services.open_plan.session import Session
from tests.builders import a_pair, a_plan, a_roster, december

LABEL = translate("test", "an edit")
NOW = datetime(2026, 11, 20, 9, 30)
ROOT = Path(__file__).resolve().parents[3]


class FaultyDrive(sqlite3.Connection):
    """A connection whose commits end as they do when the drive reports a fault."""

    fails = ""

    def execute(self, sql: str, *values: Any) -> sqlite3.Cursor:
        if sql != "COMMIT" or not FaultyDrive.fails:
            return super().execute(sql, *values)
        if FaultyDrive.fails == "after":
            super().execute(sql)
        FaultyDrive.fails = ""
        error = sqlite3.OperationalError("disk I/O error")
        error.sqlite_errorcode = sqlite3.SQLITE_IOERR
        raise error


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "p.patrol"
    Session.create(found, Document(a_plan(), a_roster(a_pair("001", 1))), "王", clock=lambda: NOW).close()
    return found


@pytest.fixture
def faulty(monkeypatch: pytest.MonkeyPatch) -> Iterator[type[FaultyDrive]]:
    connect = sqlite3.connect
    monkeypatch.setattr(
        "patrolplanner.store.opening.sqlite3.connect", lambda *a, **k: connect(*a, factory=FaultyDrive, **k)
    )
    FaultyDrive.fails = ""
    yield FaultyDrive
    FaultyDrive.fails = ""


def opened(path: Path) -> Session:
    return Session.open(path, "王", lambda: NOW)


def held(path: Path) -> Document:
    with closing(opened(path)) as session:
        return session.document


def test_an_edit_that_is_in_the_file_in_spite_of_a_fault_is_in_the_window_too(
    path: Path, faulty: type[FaultyDrive]
) -> None:
    with closing(opened(path)) as session:
        session.apply(with_setting("organisation", "一"), LABEL)
        heard: list[Change] = []
        session.listen(heard.append)
        faulty.fails = "after"
        with pytest.raises(UserError, match="what you see now is what is in the file"):
            session.apply(with_pairs([a_pair("001", 2)]), LABEL)
        assert len(session.document.roster) == 2
        assert [len(change.added) for change in heard] == [1]
        assert len(session.history.steps) == 2
        session.undo()
        assert len(session.document.roster) == 1
        session.redo()
        seen = session.document
    assert held(path) == seen


def test_an_edit_that_is_not_in_the_file_is_not_in_the_window(path: Path, faulty: type[FaultyDrive]) -> None:
    with closing(opened(path)) as session:
        before = session.document
        faulty.fails = "before"
        with pytest.raises(UserError, match="could not be read or written"):
            session.apply(with_pairs([a_pair("001", 2)]), LABEL)
        assert session.document == before
        assert session.apply(with_pairs([a_pair("001", 3)]), LABEL)
        seen = session.document
    assert held(path) == seen


def test_a_publication_that_is_in_the_file_in_spite_of_a_fault_is_known(path: Path, faulty: type[FaultyDrive]) -> None:
    with closing(opened(path)) as session:
        faulty.fails = "after"
        with pytest.raises(UserError, match="what you see now"):
            session.publish(december(1, 31))
        assert session.stored.version == 1
        assert session.publish(december(1, 31)).number == 2


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps an open file from being moved")
def test_what_cannot_be_read_back_is_read_before_the_next_write(
    path: Path, faulty: type[FaultyDrive], tmp_path: Path
) -> None:
    away = tmp_path / "away.patrol"
    with closing(opened(path)) as session:
        faulty.fails = "after"
        with pytest.raises(UserError), session._file._transaction():
            path.rename(away)
        with pytest.raises(UserError, match="no longer in its folder"):
            session.apply(with_setting("organisation", "新"), LABEL)
        away.rename(path)
        assert session.apply(with_setting("organisation", "新"), LABEL)
        seen = session.document
    assert held(path) == seen


@contextmanager
def no_larger_files(size: int) -> Iterator[None]:
    """Writing beyond that fails, as on a disk that is full."""
    import resource

    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, before)


_WRITES: tuple[Callable[[Session], object], ...] = (
    lambda session: session.apply(with_setting("organisation", "长" * 200_000), LABEL),
    lambda session: session.publish(december(1, 31), "长" * 200_000),
    lambda session: session.note("print", "长" * 200_000),
    lambda session: session.back_up(),
)


@pytest.mark.skipif(not hasattr(signal, "SIGXFSZ"), reason="this system has no limit of a file's size")
@pytest.mark.parametrize("write", _WRITES, ids=["edit", "publish", "note", "backup"])
@pytest.mark.parametrize("room", [0, 1000, 40_000])
def test_without_room_everything_stays_as_it_was(path: Path, write: Callable[[Session], object], room: int) -> None:
    with closing(opened(path)) as session:
        before, stored = session.document, session.stored
        size = room if write is _WRITES[3] else path.stat().st_size + room
        with no_larger_files(size), pytest.raises(UserError):
            write(session)
        assert (session.document, session.stored) == (before, stored)
        assert {found.name for found in path.parent.iterdir()} <= {"p.patrol", "p.patrol-journal", ".p.patrol.lock"}
        assert session.apply(with_pairs([a_pair("001", 3)]), LABEL)
        seen = session.document
    assert held(path) == seen
    assert [found.name for found in path.parent.iterdir()] == ["p.patrol"]


_EDITS = """
import sys
from datetime import datetime
from pathlib import Path
from patrolplanner.domain.errors import UserError
from tests.services.open_plan.test_failed_writes import LABEL, opened
from patrolplanner.services.edits.records import with_setting
session = opened(Path(sys.argv[1]))
for n in range(6):
    try:
        session.apply(with_setting("organisation", f"n{n}"), LABEL)
    except UserError as error:
        print("refused", error, file=sys.stderr)
print(session.document.plan.setting("organisation"), len(session.history.steps))
session.close()
"""


@pytest.mark.skipif(shutil.which("strace") is None, reason="faults of the drive are made with strace")
@pytest.mark.parametrize("call", ["fdatasync", "pwrite64"])
@pytest.mark.parametrize("number", [4, 7, 9, 10, 12])
def test_one_failed_call_of_the_system_and_the_window_shows_what_the_file_holds(
    path: Path, call: str, number: int
) -> None:
    command = ["strace", "-f", "-qq", "-o", os.devnull, "-e", f"inject={call}:error=EIO:when={number}"]
    run = subprocess.run(
        [*command, sys.executable, "-c", _EDITS, str(path)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    with closing(opened(path)) as session:
        found = f"{session.document.plan.setting('organisation')} {len(session.history.steps)}"
    assert run.stdout.strip() == found, run.stderr
