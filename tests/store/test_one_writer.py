"""One writer for a plan file: whoever comes second is told who has it, whatever else opens and closes the file."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.domain.roster import Roster
from patrolplanner.services.edits.roster import with_pairs
from patrolplanner.services.open_plan.copies import save_copy
from patrolplanner.services.open_plan.session import Session
from patrolplanner.store import plan_lock
from patrolplanner.store.plan_file import PlanFile
from patrolplanner.store.plan_lock import PlanLock
from tests.builders import a_pair, a_plan, a_roster, at, december
from tests.store.ordinary_user import ordinary_user

NOW = at(10, "09:30")
LABEL = translate("test", "an edit")
ROOT = Path(__file__).resolve().parents[2]
_ON_POSIX = pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps an open file from being moved")

_OPEN = """
import sys
from pathlib import Path
from patrolplanner.domain.errors import UserError
from patrolplanner.services.open_plan.session import Session
try:
    session = Session.open(Path(sys.argv[1]), "张所")
except UserError as error:
    print("refused", error)
else:
    print("open", flush=True)
    sys.stdin.read()
    session.close()
"""

_RACE = """
import sys
from pathlib import Path
from patrolplanner.domain.errors import UserError
from patrolplanner.store.plan_lock import PlanLock
plan, inside = Path(sys.argv[1]), Path(sys.argv[2])
won = 0
print("ready", flush=True)
sys.stdin.readline()
while won < 50:
    try:
        lock = PlanLock.take(plan)
    except UserError:
        continue
    inside.touch(exist_ok=False)
    won += 1
    inside.unlink()
    lock.release()
print(won)
"""


@pytest.fixture(params=["plan.patrol", "城关派出所 十二月.patrol"])
def path(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    found = tmp_path / str(request.param)
    with PlanFile.create(found) as file:
        file.save(a_plan(), a_roster(a_pair("001", 1)), action="import", who="test", now=NOW)
    return found


def elsewhere(code: str, *arguments: Path) -> subprocess.Popen[str]:
    """Another process of the program."""
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    return subprocess.Popen(
        [sys.executable, "-c", code, *map(str, arguments)],
        cwd=ROOT,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )


def answer_of(other: subprocess.Popen[str]) -> str:
    assert other.stdout is not None
    return other.stdout.readline().strip()


def beside(path: Path) -> Path:
    return path.with_name(f".{path.name}.lock")


def test_another_process_is_told_who_has_the_plan(path: Path) -> None:
    with closing(Session.open(path, "王内勤")), elsewhere(_OPEN, path) as other:
        answer = answer_of(other)
    assert answer.startswith("refused")
    assert path.name in answer
    assert "王内勤" in answer
    assert socket.gethostname() in answer
    assert f"{datetime.now():%H:}" in answer
    assert not beside(path).exists()


def test_another_process_is_refused_after_everything_that_opens_and_closes_the_file(path: Path) -> None:
    with closing(Session.open(path, "王")) as session:
        path.read_bytes()
        with path.open("rb+"):
            pass
        shutil.copyfile(path, path.with_name("beside.patrol"))
        with pytest.raises(UserError, match="another window of this program"):
            Session.open(path, "李")
        session.back_up()
        with elsewhere(_OPEN, path) as other:
            assert answer_of(other).startswith("refused")


def test_a_second_opening_here_leaves_the_lock_of_sqlite_alone(path: Path) -> None:
    with closing(Session.open(path, "王")):
        for name in (path, path.parent / "." / path.name):
            with pytest.raises(UserError):
                Session.open(name, "李")
        code = "import sqlite3, sys; sqlite3.connect(sys.argv[1], timeout=0).execute('BEGIN IMMEDIATE')"
        other = subprocess.run([sys.executable, "-c", code, path], capture_output=True, text=True, check=False)
        assert "database is locked" in other.stderr


@_ON_POSIX
def test_a_link_to_the_plan_is_the_plan(path: Path) -> None:
    link, twin = path.with_name("link.patrol"), path.with_name("twin.patrol")
    link.symlink_to(path)
    os.link(path, twin)
    with closing(Session.open(path, "王")):
        for name in (link, twin):
            with pytest.raises(UserError, match="another window of this program"):
                Session.open(name, "李")
        for name in (link, twin):
            with elsewhere(_OPEN, name) as other:
                assert answer_of(other).startswith("refused")


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no SIGKILL")
def test_the_plan_of_a_killed_process_can_be_opened(path: Path) -> None:
    with elsewhere(_OPEN, path) as other:
        assert answer_of(other) == "open"
        with pytest.raises(UserError, match="张所"):
            Session.open(path, "王")
        other.kill()
    assert beside(path).exists()
    Session.open(path, "王").close()
    assert not beside(path).exists()


def test_two_processes_never_have_the_lock_at_once(path: Path, tmp_path: Path) -> None:
    inside = tmp_path / "inside"
    with elsewhere(_RACE, path, inside) as one, elsewhere(_RACE, path, inside) as other:
        for process in (one, other):
            assert answer_of(process) == "ready"
        for process in (one, other):
            assert process.stdin is not None
            process.stdin.write("go\n")
            process.stdin.flush()
        assert [answer_of(process) for process in (one, other)] == ["50", "50"]


def test_what_others_leave_beside_the_plan_is_no_lock(path: Path) -> None:
    for text in ("", "{}", '{"host": 3', "[]", '{"host": "a", "who": "b", "since": "never", "process": 1}'):
        beside(path).write_text(text, encoding="utf-8")
        Session.open(path, "王").close()


def test_a_plan_that_is_being_made_is_taken(tmp_path: Path) -> None:
    path = tmp_path / "new.patrol"
    with PlanFile.create(path) as file:
        with pytest.raises(UserError, match="another window"):
            PlanFile.create(path)
        assert not path.exists()
        file.save(a_plan(), Roster(), action="create", who="x", now=NOW)
        assert path.exists()
        with pytest.raises(UserError, match="another window"):
            PlanFile.open(path)
    assert [p.name for p in tmp_path.iterdir()] == ["new.patrol"]


@_ON_POSIX
def test_a_plan_that_was_replaced_is_not_written(path: Path) -> None:
    other = path.with_name("other.patrol")
    shutil.copyfile(path, other)
    with closing(Session.open(path, "王")) as session:
        other.rename(path)
        with pytest.raises(UserError, match="in the place of"):
            session.publish(december(1, 7))
        copy = path.with_name("copy.patrol")
        save_copy(session, copy)
    assert Session.open(copy, "王").stored.version == 0


@_ON_POSIX
def test_a_plan_that_was_moved_away_is_not_written(path: Path) -> None:
    with closing(Session.open(path, "王")) as session:
        path.rename(path.with_name("moved.patrol"))
        with pytest.raises(UserError, match="no longer in its folder"):
            session.publish(december(1, 7))


def test_a_plan_that_another_program_has_written_is_not_written(path: Path) -> None:
    """A share may have no locks at all, and a copy may be put over the file in its place."""
    content = path.read_bytes()
    with closing(Session.open(path, "王")) as session:
        session.publish(december(1, 7))
        session.publish(december(1, 7))
        path.write_bytes(content)
        with pytest.raises(UserError, match="written by another program"):
            session.publish(december(1, 7))
    with closing(Session.open(path, "王")) as session:
        assert session.stored.version == 0


@_ON_POSIX
def test_a_copy_put_over_an_open_plan_that_looks_the_same_is_noticed(path: Path) -> None:
    """Its beginning and its size do not tell, for nothing but a row differs; the plan is read again then."""
    with closing(Session.open(path, "王")) as session:
        session.note("print", "first")
        content = path.read_bytes()
        session.apply(with_pairs([a_pair("001", 2)]), LABEL)
        assert path.stat().st_size == len(content)
        path.write_bytes(content)
        with pytest.raises(UserError, match="what is in the file"):
            session.apply(with_pairs([a_pair("001", 3)]), LABEL)
        assert len(session.document.roster) == 1
        session.apply(with_pairs([a_pair("001", 4)]), LABEL)
        seen = session.document
    with closing(Session.open(path, "王")) as session:
        assert session.document == seen


@_ON_POSIX
def test_a_plan_that_was_only_touched_is_worked_on(path: Path) -> None:
    with closing(Session.open(path, "王")) as session:
        os.utime(path)
        assert session.apply(with_pairs([a_pair("001", 2)]), LABEL)


def test_a_plan_open_in_another_window_is_not_replaced_by_a_copy(path: Path, tmp_path: Path) -> None:
    mine = tmp_path / "mine.patrol"
    shutil.copyfile(path, mine)
    with closing(Session.open(mine, "王")) as session:
        with closing(Session.open(path, "王")), pytest.raises(UserError, match="open in another window"):
            save_copy(session, path)
        with elsewhere(_OPEN, path) as other:
            assert answer_of(other) == "open"
            with pytest.raises(UserError, match="张所"):
                save_copy(session, path)
            assert other.stdin is not None
            other.stdin.close()
        save_copy(session, path)


def test_in_a_folder_that_takes_no_file_the_lock_of_sqlite_holds() -> None:
    with ordinary_user() as folder:
        path = folder / "p.patrol"
        with PlanFile.create(path) as file:
            file.save(a_plan(), Roster(), action="create", who="x", now=NOW)
        folder.chmod(0o555)
        with closing(Session.open(path, "王")) as session:
            assert not beside(path).exists()
            with pytest.raises(UserError, match="another window of this program"):
                Session.open(path, "李")
            with closing(sqlite3.connect(path)) as other:
                other.execute("PRAGMA busy_timeout = 0")
                with pytest.raises(sqlite3.OperationalError, match="is locked"):
                    other.execute("BEGIN IMMEDIATE")
            with pytest.raises(UserError, match="read-only"):
                session.publish(december(1, 7))


def test_a_lock_that_another_user_has_left_is_taken() -> None:
    with ordinary_user() as folder:
        path = folder / "p.patrol"
        with PlanFile.create(path) as file:
            file.save(a_plan(), Roster(), action="create", who="x", now=NOW)
        beside(path).write_text("left behind", encoding="utf-8")
        beside(path).chmod(0o444)
        with closing(Session.open(path, "王")):
            side = os.open(beside(path), os.O_RDONLY)
            assert plan_lock._locked(side) is False
            os.close(side)


def test_the_lock_of_a_folder_or_of_nothing_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="is a folder"):
        PlanLock.take(tmp_path)
    with pytest.raises(UserError, match="folder of"):
        PlanLock.take(tmp_path / "nowhere" / "p.patrol")
    with pytest.raises(UserError, match="There is no file"):
        PlanFile.open(tmp_path / "p.patrol")
    assert list(tmp_path.iterdir()) == []


def test_a_locked_database_is_refused_where_the_share_has_no_other_lock(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("patrolplanner.store.plan_lock._locked", lambda _side: None)
    with closing(sqlite3.connect(path)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(UserError, match="open in another window"):
            Session.open(path, "王")
