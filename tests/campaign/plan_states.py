"""A plan file with something in most of its tables, and what may become of it when somebody has been at its bytes."""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from pathlib import Path

from patrolplanner.domain.absences import AbsenceKind
from patrolplanner.domain.errors import PlannerError
from patrolplanner.domain.journal import Attendance, MarkKind, Offer, PeriodMark, Presence
from patrolplanner.domain.messages import translate
from patrolplanner.services.edits.records import with_setting
from patrolplanner.services.edits.roster import with_pairs
from patrolplanner.services.open_plan.document import Document, Edit
from patrolplanner.services.open_plan.session import Session
from patrolplanner.store.plan_file import AuditEntry, PlanFile, StoredPlan
from patrolplanner.store.recovering import recover
from tests.builders import (
    a_demand,
    a_pair,
    a_plan,
    a_post,
    a_roster,
    a_woman,
    an_absence,
    an_auxiliary,
    an_officer,
    day,
    december,
)

NOW = datetime(2026, 11, 20, 9, 30)
LABEL = translate("campaign", "an edit")


@dataclass(frozen=True)
class State:
    """Everything that a plan file holds, as a program reads it."""

    stored: StoredPlan
    log: tuple[AuditEntry, ...]


def make_plan(path: Path) -> None:
    """Edits, a version, entries of the journal, steps that can be undone, and texts of every length."""
    people = (
        *(
            an_officer(f"{n:03}", name=f"民警{n}", title="副所长" * (n % 4), mobile=f"1390000{n:04}")
            for n in range(1, 13)
        ),
        *(an_auxiliary(f"F{n:02}", name=f"辅警{n}") for n in range(1, 13)),
        a_woman("W01"),
    )
    posts = tuple(a_post(f"K{n}", address="人民路" * n) for n in range(1, 5))
    plan = a_plan(
        people=people,
        posts=posts,
        demands=tuple(a_demand(post.id, "D") for post in posts),
        absences=(an_absence("003", 5, 9, AbsenceKind.ANNUAL),),
        settings=(("organisation", "城关派出所"), ("long", "长" * 6000)),
    )
    rows = a_roster(*(a_pair(p.id, n, posts[n % 4].id) for p in people for n in range(1, 29, 3)))
    with closing(Session.create(path, Document(plan, rows), "王内勤", clock=lambda: NOW)) as session:
        session.publish(december(1, 20))
        for n in range(1, 12):
            session.apply(with_setting("organisation", f"派出所{n}"), LABEL)
            session.apply(with_pairs([a_pair("001", n, "K2", "N")]), LABEL)
        session.apply(_with_journal, LABEL)
        session.publish(december(10, 28), "调整")
        session.undo()
        session.redo()


def _with_journal(document: Document) -> Document:
    duty = a_pair("001", 1).duty
    return replace(
        document,
        journal=replace(
            document.journal,
            offers=(Offer("001", duty, NOW),),
            attendance=(Attendance("001", duty, Presence.CAME, note="按时到岗"),),
            marks=(PeriodMark(day(1), day(20), MarkKind.REVIEW, NOW, "王"),),
        ),
    )


@cache
def plan_bytes() -> bytes:
    """A plan file as bytes; always the same but for its times."""
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "p.patrol"
        make_plan(path)
        return path.read_bytes()


def opened(path: Path) -> Session:
    """The plan as its clerk opens it, before the dates of the roster: none of them asks for a reason."""
    return Session.open(path, "王内勤", lambda: NOW)


def state_of(path: Path) -> State:
    with PlanFile.open(path) as file:
        return State(file.load(), file.audit())


@cache
def plan_state() -> State:
    """What stands in the plan."""
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "p.patrol"
        path.write_bytes(plan_bytes())
        return state_of(path)


def judged(path: Path, chance: random.Random, known: tuple[State, ...]) -> str:
    """Open a plan that was tampered with: it is refused in words and left alone, or holds exactly what it held.

    A share of those refused is recovered into a new file, which must open.
    """
    before = path.read_bytes()
    try:
        found = state_of(path)
    except PlannerError:
        assert path.read_bytes() == before, "a refusal has changed the file"
        _nothing_left(path)
        return recovered(path) if chance.random() < _RECOVERED else "refused"
    assert found in known, f"opened, and holds something else: {_difference(found, known[0])}"
    _nothing_left(path)
    return "opened whole"


_RECOVERED = 0.1


def recovered(path: Path) -> str:
    target = path.with_name("recovered.patrol")
    before = path.read_bytes()
    try:
        recover(path, target, "王", NOW)
    except PlannerError:
        assert not target.exists(), "nothing was recovered, but there is a file"
        return "refused, nothing to recover"
    finally:
        assert path.read_bytes() == before, "recovering has changed the file"
    try:
        state_of(target)
    finally:
        target.unlink()
    return "refused, recovered"


def worked_on(path: Path) -> None:
    """An edit, its undoing, and the reading of both: what is there stays as it was."""
    before = state_of(path).stored
    with closing(opened(path)) as session:
        session.apply(with_setting("organisation", "新名字"), LABEL)
    with closing(opened(path)) as session:
        assert session.document.plan.setting("organisation") == "新名字", "an edit is gone"
        session.undo()
    after = state_of(path).stored
    assert (after.plan, after.roster, after.published) == (before.plan, before.roster, before.published), (
        "not as it was"
    )


def fresh(folder: Path, content: bytes | None = None) -> Path:
    """The plan in an empty folder."""
    shutil.rmtree(folder / "case", ignore_errors=True)
    (folder / "case").mkdir()
    path = folder / "case" / "p.patrol"
    path.write_bytes(plan_bytes() if content is None else content)
    return path


@contextmanager
def by_sql(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("PRAGMA writable_schema = ON")
        yield connection
        connection.commit()


def random_edit(chance: random.Random) -> Edit:
    """An edit of the plan or of the roster."""
    if chance.random() < 0.5:
        return with_setting("organisation", f"所{chance.random()}")
    return with_pairs([a_pair(f"{chance.randint(1, 12):03}", chance.randint(1, 28), f"K{chance.randint(1, 4)}", "N")])


def _nothing_left(path: Path) -> None:
    left = {found.name for found in path.parent.iterdir()} - {path.name}
    left = {name for name in left if not name.endswith((".backup", "-journal", "-wal", "-shm"))}
    assert not left, f"left behind: {left}"


def _difference(found: State, known: State) -> str:
    if found.log != known.log:
        return "another log"
    names = [name for name in StoredPlan.__slots__ if getattr(found.stored, name) != getattr(known.stored, name)]
    return f"other {names}"
