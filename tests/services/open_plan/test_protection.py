"""The past that asks for a reason: in a real file, whoever changes it and however."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from patrolplanner.domain.errors import ReasonWanted
from patrolplanner.domain.journal import MarkKind, PeriodMark
from patrolplanner.domain.messages import translate
from patrolplanner.services.changes.roster_life import marked
from patrolplanner.services.edits.records import remove_records
from patrolplanner.services.edits.roster import with_lock, with_pairs, with_roster
from patrolplanner.services.open_plan.copies import Copy, copies_of, go_back
from patrolplanner.services.open_plan.document import Document, Edit
from patrolplanner.services.open_plan.session import Session
from tests.builders import a_pair, a_plan, a_roster, at, december

NOW = at(10, "09:00")
MONTH = december(1, 31)
LABEL = translate("test", "edit")
OVER, TO_COME = a_pair("001", 5), a_pair("001", 20)
CORRECTION = with_pairs([a_pair("001", 6)], [OVER])


class Clock:
    """A clock that the test sets."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def session(tmp_path: Path, clock: Clock) -> Iterator[Session]:
    made = Session.create(tmp_path / "a.patrol", Document(a_plan(), a_roster(OVER, TO_COME)), "clerk", clock=clock)
    yield made
    made.close()


def archive(session: Session, first: int, last: int) -> None:
    mark = PeriodMark(*december(first, last), MarkKind.ARCHIVED, session.clock(), "chief")
    session.apply(marked(mark), LABEL)


def refused(session: Session, edit: Edit, reason: str = "") -> str:
    before, entries = session.document, session.log()
    with pytest.raises(ReasonWanted) as wanted:
        session.apply(edit, LABEL, reason=reason)
    assert session.document is before
    assert session.log() == entries
    return str(wanted.value)


def test_the_first_rostering_of_a_month_asks_for_nothing_whatever_the_date(session: Session) -> None:
    assert session.apply(CORRECTION, LABEL)
    assert session.apply(with_roster(a_roster(a_pair("001", 1)), MONTH), LABEL)


def test_what_is_published_and_over_asks_for_a_reason_and_the_log_has_it(session: Session) -> None:
    session.publish(MONTH)
    assert "2026-12-05 is over and published" in refused(session, CORRECTION)
    refused(session, CORRECTION, " ")
    assert session.apply(CORRECTION, LABEL, reason="漏记")
    assert session.document.roster.pairs == {a_pair("001", 6), TO_COME}
    assert (session.log()[-1].what, session.log()[-1].reason) == ("roster", "漏记")


def test_what_is_still_to_come_and_locks_do_not(session: Session) -> None:
    session.publish(MONTH)
    assert session.apply(with_pairs([a_pair("001", 10)], [TO_COME]), LABEL), "today is not over"
    assert session.apply(with_lock([OVER], True), LABEL)


def test_only_the_dates_of_a_version_are_published(session: Session) -> None:
    session.publish(december(6, 31))
    assert session.apply(with_pairs([], [OVER]), LABEL)
    refused(session, with_pairs([a_pair("001", 6)]))


def test_the_archive_asks_for_a_reason_published_or_not(session: Session, clock: Clock) -> None:
    archive(session, 1, 9)
    clock.now = at(1, "00:00")
    assert "2026-12-05 is archived" in refused(session, with_pairs([], [OVER]))
    assert session.apply(with_pairs([], [TO_COME]), LABEL)
    assert session.apply(with_pairs([], [OVER]), LABEL, reason="重复登记")


def test_taken_back_and_done_again_with_the_reason_it_had(session: Session) -> None:
    session.publish(MONTH)
    session.apply(CORRECTION, LABEL, reason="漏记")
    session.undo()
    assert session.document.roster.pairs == {OVER, TO_COME}
    session.redo()
    assert session.document.roster.pairs == {a_pair("001", 6), TO_COME}
    assert [(e.action, e.reason) for e in session.log()[-2:]] == [("undo", "漏记"), ("redo", "漏记")]


def test_an_old_step_without_a_reason_needs_one_to_be_taken_back_and_keeps_it(session: Session) -> None:
    session.apply(CORRECTION, LABEL)
    session.publish(MONTH)
    with pytest.raises(ReasonWanted):
        session.undo()
    assert session.history.undoable is not None
    assert session.undo("误操作") is not None
    assert session.redo() is not None
    assert session.undo() is not None
    assert [e.reason for e in session.log()[-3:]] == ["误操作"] * 3


def test_who_goes_from_the_plan_goes_from_the_past_with_a_reason_only(session: Session) -> None:
    session.publish(MONTH)
    refused(session, remove_records("people", [0]))
    assert session.apply(remove_records("people", [0]), LABEL, reason="误录人员")


def test_a_copy_brings_another_past_back_with_a_reason_only(session: Session) -> None:
    kept = session.back_up()
    session.publish(MONTH)
    session.apply(CORRECTION, LABEL, reason="漏记")
    copy = Copy(kept, NOW, 0)
    copies = len(copies_of(session.path))
    with pytest.raises(ReasonWanted):
        go_back(session, copy)
    assert len(copies_of(session.path)) == copies
    assert go_back(session, copy, "恢复")
    assert session.document.roster.pairs == {OVER, TO_COME}
