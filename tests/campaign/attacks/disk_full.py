"""Disks that are full, files and folders that may not be written, and names that are gone, at every sort of write."""

from __future__ import annotations

import random
import shutil
import signal
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path

from patrolplanner.domain.errors import PlannerError
from patrolplanner.services.edits.records import with_setting
from patrolplanner.services.open_plan.copies import save_copy
from patrolplanner.services.open_plan.session import Session
from patrolplanner.store.exchange.plan_json import write_json
from patrolplanner.store.exchange.roster_csv import write_roster_csv
from patrolplanner.store.exchange.workbook_out import write_workbook
from patrolplanner.store.recovering import recover
from tests.builders import december
from tests.campaign.attack import Attack, Case
from tests.campaign.plan_states import LABEL, NOW, fresh, opened, random_edit, state_of

_PAGE = 4096


@contextmanager
def _no_room(chance: random.Random, session: Session) -> Iterator[None]:
    """No file may grow beyond a size that is somewhere between nothing and a little more than the plan has."""
    import resource

    size = chance.choice((0, 1, 100, _PAGE, 20_000, session.path.stat().st_size + chance.randint(-_PAGE, 30_000)))
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, before)


@contextmanager
def _no_more_pages(chance: random.Random, session: Session) -> Iterator[None]:
    """SQLite's own limit, which it reports as a disk that is full."""
    connection = session._file._database.conn
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages + chance.randint(0, 2)}")
    yield
    session._file._database.conn.execute("PRAGMA max_page_count = 1000000")


@contextmanager
def _file_gone(_chance: random.Random, session: Session) -> Iterator[None]:
    """The drive is taken away, and comes back."""
    away = session.path.with_name("away")
    session.path.rename(away)
    yield
    away.rename(session.path)


@contextmanager
def _journal_in_the_way(_chance: random.Random, session: Session) -> Iterator[None]:
    """Where the journal would be is something else."""
    session._file._database._leave()  # so that it has to be opened anew, and its journal with it
    there = session.path.with_name(f"{session.path.name}-journal")
    there.unlink(missing_ok=True)
    there.mkdir()
    yield
    there.rmdir()


_OBSTACLES = (_no_room, _no_room, _no_room, _no_more_pages, _file_gone, _journal_in_the_way)


def _write(name: str, session: Session, chance: random.Random) -> object:
    out = session.path.parent / "out"
    stored = session.stored
    large = "长" * chance.choice((1, 3000, 200_000))
    ways: dict[str, Callable[[], object]] = {
        "edit": lambda: session.apply(random_edit(chance), LABEL),
        "large edit": lambda: session.apply(with_setting("organisation", large), LABEL),
        "undo": lambda: session.undo("试"),
        "publish": lambda: session.publish(december(1, 20), large),
        "note": lambda: session.note("print", large),
        "backup": session.back_up,
        "copy": lambda: save_copy(session, out / "copy.patrol"),
        "workbook": lambda: write_workbook(out / "x.xlsx", stored.plan, stored.roster, "zh_CN"),
        "csv": lambda: write_roster_csv(out / "x.csv", stored.plan, stored.roster),
        "json": lambda: write_json(out / "x.json", stored.plan, stored.roster),
        "recover": lambda: recover(out / "other.patrol", out / "new.patrol", "王", NOW),
    }
    return ways[name]()


_WRITES = (
    "edit",
    "edit",
    "large edit",
    "undo",
    "publish",
    "note",
    "backup",
    "copy",
    "workbook",
    "csv",
    "json",
    "recover",
)


def _cases(chance: random.Random, folder: Path) -> Iterator[Case]:
    while True:
        own = random.Random(chance.random())
        name, obstacle = own.choice(_WRITES), own.choice(_OBSTACLES)
        yield Case(f"{name}, {obstacle.__name__.strip('_')}", partial(_tried, name, obstacle, own, folder))


def _tried(name: str, obstacle: Callable[..., object], chance: random.Random, folder: Path) -> str:
    path = fresh(folder)
    out = path.parent / "out"
    out.mkdir()
    shutil.copyfile(path, out / "other.patrol")
    kept = out / "x.csv"
    kept.write_text("what was there", encoding="utf-8")
    with closing(opened(path)) as session:
        before, stored = session.document, session.stored
        outcome = "done"
        with obstacle(chance, session):  # type: ignore[attr-defined]
            try:
                _write(name, session, chance)
            except PlannerError:
                outcome = "refused"
                assert (session.document, session.stored) == (before, stored), "refused, and the window is another one"
        if name != "csv" or outcome == "refused":
            assert kept.read_text(encoding="utf-8") == "what was there", "an old file was changed"
        session.apply(with_setting("market_cycle", "每旬逢三"), LABEL)
        seen = session.stored
    assert state_of(path).stored == seen, "window and file are not the same"
    left = {found.name for found in (*path.parent.iterdir(), *out.iterdir())}
    strange = {found for found in left if "unfinished" in found or found.endswith(("-journal", ".lock"))}
    assert not strange, f"left behind: {strange}"
    return outcome


ATTACK = Attack("disk_full", "a write that fails says so, changes nothing and leaves nothing behind", _cases)
