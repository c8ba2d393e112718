"""An open plan file: a change is in the file before anybody hears of it, and can be taken back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.services.edits.records import add_records, remove_records
from patrolplanner.services.edits.roster import with_lock, with_pairs
from patrolplanner.services.open_plan.document import ROSTER, VERSIONS, Change, Document
from patrolplanner.services.open_plan.session import Session
from patrolplanner.store.plan_file import PlanFile
from tests.builders import a_pair, a_plan, a_roster, an_absence, at, december

NOW = at(10, "09:30")
LABEL = translate("test", "step")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "plan.patrol"
    with PlanFile.create(found) as file:
        file.save(a_plan(), a_roster(a_pair("001", 1)), action="import", who="test", now=NOW)
    return found


@pytest.fixture
def session(path: Path) -> Iterator[Session]:
    opened = Session.open(path, "王", lambda: NOW)
    yield opened
    opened.close()


def reread(session: Session) -> tuple[object, object]:
    session.close()
    with PlanFile.open(session.path, now=NOW) as file:
        stored = file.load()
    return stored.plan, stored.roster


def test_an_edit_is_in_the_file_and_told(session: Session) -> None:
    heard: list[Change] = []
    session.listen(heard.append)
    assert session.apply(add_records("absences", [an_absence()]), LABEL, reason="病")
    assert [c.kinds for c in heard] == [frozenset({"absences"})]
    assert session.saved_at == NOW
    entry = session.log()[-1]
    assert (entry.who, entry.action, entry.reason) == ("王", "edit", "病")
    document = session.document
    assert reread(session) == (document.plan, document.roster)


def test_a_change_names_the_rows_that_differ(session: Session) -> None:
    heard: list[Change] = []
    session.listen(heard.append)
    session.apply(with_pairs([a_pair("001", 2)], [a_pair("001", 1)]), LABEL)
    assert heard[0].kinds == {ROSTER}
    assert {a.pair for a in heard[0].removed} == {a_pair("001", 1)}
    assert {a.pair for a in heard[0].added} == {a_pair("001", 2)}
    assert not heard[0].of_plan


def test_an_edit_that_changes_nothing_is_no_step(session: Session) -> None:
    heard: list[Change] = []
    session.listen(heard.append)
    assert not session.apply(with_pairs([a_pair("001", 1)]), LABEL)
    assert heard == []
    assert session.history.undoable is None


def test_undo_and_redo_go_through_the_file(session: Session) -> None:
    before = session.document
    session.apply(remove_records("people", [0]), LABEL)
    after = session.document
    assert len(after.roster) == 0
    session.undo()
    assert session.document == before
    session.redo()
    assert session.document == after
    assert session.redo() is None
    assert [e.action for e in session.log()][-2:] != ["edit", "edit"]
    assert reread(session) == (after.plan, after.roster)


def test_an_edit_that_makes_no_sense_leaves_everything_as_it_was(session: Session) -> None:
    before = session.document
    with pytest.raises(UserError):
        session.apply(add_records("absences", [an_absence("999")]), LABEL)
    assert session.document is before
    assert session.history.undoable is None


def test_a_change_that_cannot_be_written_is_not_made(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise UserError(translate("test", "the disk is full"))

    session.apply(add_records("absences", [an_absence()]), LABEL)
    before = session.document
    monkeypatch.setattr(PlanFile, "save_all", full)
    heard: list[Change] = []
    session.listen(heard.append)
    with pytest.raises(UserError):
        session.apply(remove_records("absences", [0]), LABEL)
    with pytest.raises(UserError):
        session.undo()
    assert session.document is before
    assert session.history.done == 1
    assert heard == []


def test_gestures_join_and_locks_are_steps(session: Session) -> None:
    session.apply(with_pairs([a_pair("001", 2)]), LABEL, key="drag")
    session.apply(with_pairs([a_pair("001", 3)], [a_pair("001", 2)]), LABEL, key="drag")
    session.apply(with_lock([a_pair("001", 3)], True), LABEL)
    session.undo()
    session.undo()
    assert session.document.roster.pairs == {a_pair("001", 1)}


def test_publishing_is_told_and_kept(session: Session) -> None:
    heard: list[Change] = []
    session.listen(heard.append)
    assert session.published is None
    version = session.publish(december(1, 7), "首次")
    assert (version.number, version.who) == (1, "王")
    assert heard[0].kinds == {VERSIONS}
    assert session.published is not None
    assert session.published.pairs == {a_pair("001", 1)}
    assert session.version_roster(1).pairs == {a_pair("001", 1)}


def test_a_second_opener_is_told_so(session: Session) -> None:
    with pytest.raises(UserError):
        Session.open(session.path, "李")


def test_nobody_hears_after_hush(session: Session) -> None:
    heard: list[Change] = []
    session.listen(heard.append)
    session.hush()
    session.apply(add_records("absences", [an_absence()]), LABEL)
    assert heard == []


def test_what_is_stored_is_known_without_reading_it(session: Session) -> None:
    session.publish(december(1, 5), "one")
    session.apply(with_pairs([a_pair("001", 3)], [a_pair("001", 1)]), LABEL, reason="two")
    session.publish(december(3, 7), "two")
    session.apply(with_pairs([a_pair("001", 4)]), LABEL, reason="three")
    assert session.stored == session._file.load()


def test_a_new_plan_is_in_its_log_also_when_it_is_empty(tmp_path: Path) -> None:
    with closing(Session.create(tmp_path / "new.patrol", Document(), "王", clock=lambda: NOW)) as session:
        assert [(e.who, e.action) for e in session.log()] == [("王", "create")]
        assert session.history.undoable is None
    with pytest.raises(UserError, match="exists already"):
        Session.create(tmp_path / "new.patrol", Document(), "王")
