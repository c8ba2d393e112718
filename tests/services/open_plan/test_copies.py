"""Backup copies of the open plan."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.services.open_plan.copies import (
    copies_of,
    copy_as_plan,
    copy_of_today,
    go_back,
    read_copy,
    save_copy,
)
from patrolplanner.services.open_plan.document import Document
from patrolplanner.services.open_plan.session import Session
from tests.builders import an_officer
from tests.tiny_station import plan_file

STEP = translate("test", "step")


class Clock:
    def __init__(self) -> None:
        self.now = datetime(2026, 12, 10, 9)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def session(tmp_path: Path, clock: Clock) -> Iterator[Session]:
    opened = Session.open(plan_file(tmp_path), "clerk", clock)
    yield opened
    opened.close()


def with_one_more(document: Document) -> Document:
    people = (*document.plan.people, an_officer("999"))
    return replace(document, plan=replace(document.plan, people=people))


def test_going_back_is_one_step_that_can_be_undone(session: Session, clock: Clock) -> None:
    before = session.document
    session.back_up()
    clock.now += timedelta(hours=1)
    session.apply(with_one_more, STEP)
    after = session.document
    oldest = copies_of(session.path)[-1]
    assert go_back(session, oldest)
    assert session.document == before
    session.undo()
    assert session.document == after
    # the present was copied first
    assert read_copy(copies_of(session.path)[0].path) == after


def test_going_back_to_the_same_changes_nothing(session: Session) -> None:
    session.back_up()
    assert not go_back(session, copies_of(session.path)[0])


def test_one_copy_a_day(session: Session, clock: Clock) -> None:
    assert copy_of_today(session)
    assert not copy_of_today(session)
    clock.now += timedelta(days=1)
    assert copy_of_today(session)
    assert [c.at.day for c in copies_of(session.path)] == [11, 10]


def test_a_copy_becomes_a_plan_of_its_own(session: Session, tmp_path: Path) -> None:
    session.back_up()
    target = tmp_path / "own.patrol"
    copy_as_plan(copies_of(session.path)[0].path, target)
    other = Session.open(target, "clerk")
    assert other.document == session.document
    other.close()
    with pytest.raises(UserError):
        copy_as_plan(copies_of(session.path)[0].path, target)


def test_a_damaged_copy_is_refused_and_leaves_nothing(session: Session, tmp_path: Path) -> None:
    session.back_up()
    copy = copies_of(session.path)[0]
    copy.path.write_bytes(b"torn")
    with pytest.raises(UserError):
        copy_as_plan(copy.path, tmp_path / "own.patrol")
    assert not (tmp_path / "own.patrol").exists()
    before = session.document
    with pytest.raises(UserError):
        go_back(session, copy)
    assert session.document == before


def test_a_copy_under_another_name_holds_the_log_too(session: Session, tmp_path: Path) -> None:
    session.apply(with_one_more, STEP)
    target = tmp_path / "other.patrol"
    save_copy(session, target)
    other = Session.open(target, "clerk")
    assert other.document == session.document
    assert other.log() == session.log()
    other.close()


def test_the_open_file_is_not_copied_onto_itself(session: Session) -> None:
    with pytest.raises(UserError):
        save_copy(session, session.path)
    assert session.document.plan.people
