"""Steps survive closing: told by name, taken back and done again, in one transaction with what they changed."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from patrolplanner.domain.calendar import CalendarRow
from patrolplanner.domain.errors import ReasonWanted, UserError
from patrolplanner.domain.journal import Offer
from patrolplanner.domain.messages import translate
from patrolplanner.services.edits.records import add_records, change_records, remove_records
from patrolplanner.services.edits.roster import with_lock, with_pairs
from patrolplanner.services.edits.settings import with_setting
from patrolplanner.services.open_plan.document import Document, Edit
from patrolplanner.services.open_plan.session import Session
from patrolplanner.store.plan_file import PlanFile
from patrolplanner.store.undo_steps import MOST_BYTES, MOST_STEPS
from tests.builders import a_pair, a_person, a_plan, a_roster, a_woman, an_absence, an_officer, at, december
from tests.store.by_hand import by_hand, made_older

NOW = at(10, "09:30")
ROOT = Path(__file__).resolve().parents[3]
LABEL = translate("test", "step {n} of {day}")
DRAG = translate("test", "drag")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "plan.patrol"
    with PlanFile.create(found) as file:
        file.save(
            a_plan(people=(an_officer(), a_woman())), a_roster(a_pair("001", 1)), action="import", who="test", now=NOW
        )
    return found


def opened(path: Path, who: str = "王") -> closing[Session]:
    return closing(Session.open(path, who, lambda: NOW))


def do(session: Session, edit: Edit, n: int = 1) -> Document:
    assert session.apply(edit, LABEL.fill(n=n, day=date(2026, 12, n)))
    return session.document


def _edits() -> list[Edit]:
    person = a_person("009", name="孙八")
    return [
        add_records("people", [person]),
        with_pairs([a_pair("009", 2), a_pair("002", 3)]),
        with_lock([a_pair("009", 2)], True),
        add_records("absences", [an_absence("002"), an_absence("001")]),
        with_setting("organisation", "城关派出所"),
        remove_records("absences", [0]),
        add_records("calendar", [CalendarRow(date(2026, 12, 8), name="赶场")]),
        lambda d: replace(d, period=december(1, 7)),
        lambda d: replace(d, journal=replace(d.journal, offers=(Offer("001", a_pair("001", 2).duty, NOW),))),
        change_records("people", {0: replace(a_person("001"), name="新名")}),
        remove_records("people", [0]),
        lambda d: replace(d, plan=replace(d.plan, people=d.plan.people[::-1])),
    ]


def test_every_kind_of_step_goes_back_and_forth_after_reopening(path: Path) -> None:
    with opened(path) as session:
        states = [session.document, *(do(session, edit, n) for n, edit in enumerate(_edits(), 1))]
    last = len(states) - 1
    with opened(path, "李") as session:
        assert session.history.done == last
        steps = session.history.steps
        assert [str(s.label) for s in steps[:2]] == ["step 1 of 2026-12-01", "step 2 of 2026-12-02"]
        assert {(s.at, s.who) for s in steps} == {(NOW, "王")}
        for n in range(last - 1, -1, -1):
            session.undo()
            assert session.document == states[n], f"step {n + 1} taken back"
    with opened(path) as session:
        assert (session.history.done, session.history.undoable) == (0, None)
        for n in range(1, last + 1):
            session.redo()
            assert session.document == states[n], f"step {n} done again"
        assert session.redo() is None
    with opened(path) as session:
        session.go_to(3)
        assert session.document == states[3]
        assert session.log()[-1].action == "undo"
        session.go_to(9)
        assert session.document == states[9]
    with opened(path) as session:
        assert (session.history.done, session.document) == (9, states[9])


def test_random_ways_through_closing_and_reopening_end_where_the_documents_say(path: Path) -> None:
    chance = random.Random(13)
    states: list[Document] = []
    done = 0
    session = Session.open(path, "王", lambda: NOW)
    states.append(session.document)
    for n in range(120):
        way = chance.random()
        if way < 0.5:
            person, day = chance.choice(("001", "002")), chance.randint(1, 28)
            edit = with_pairs([a_pair(person, day)]) if n % 2 else with_setting("organisation", str(n))
            if session.apply(edit, LABEL.fill(n=n, day=date(2026, 12, 1))):
                del states[done + 1 :]
                states.append(session.document)
                done += 1
        elif way < 0.85:
            done = chance.randint(0, len(states) - 1)
            session.go_to(done)
        else:
            session.close()
            session = Session.open(path, "王", lambda: NOW)
        assert session.document == states[done]
        assert session.history.done == done
    session.close()


def test_gestures_are_one_step_in_the_file_too(path: Path) -> None:
    with opened(path) as session:
        before = session.document
        session.apply(with_pairs([a_pair("001", 2)]), DRAG, key="drag", reason="one")
        session.apply(with_pairs([a_pair("001", 3)], [a_pair("001", 2)]), DRAG, key="drag")
    with opened(path) as session:
        assert [s.reason for s in session.history.steps] == ["one"]
        session.undo()
        assert session.document == before


def test_a_new_step_forgets_those_taken_back_in_the_file_too(path: Path) -> None:
    with opened(path) as session:
        for n, edit in enumerate(_edits()[:4], 1):
            do(session, edit, n)
        session.go_to(1)
        do(session, with_setting("organisation", "x"), 9)
    with opened(path) as session:
        assert [dict(s.label.values)["n"] for s in session.history.steps] == [1, 9]


def test_the_past_asks_for_its_reason_after_reopening_as_before(path: Path) -> None:
    with opened(path) as session:
        do(session, with_pairs([a_pair("002", 2)]))
        do(session, with_pairs([a_pair("002", 20)]))
        session.publish(december(1, 31))
    with opened(path) as session:
        there = session.document
        session.undo()
        with pytest.raises(ReasonWanted):
            session.undo()
        session.redo()
        with pytest.raises(ReasonWanted):
            session.go_to(0)
        assert (session.document, session.history.done) == (there, 2)
        session.go_to(0, "录错")
        assert session.log()[-1].reason == "录错"
    with opened(path) as session:
        assert session.history.steps[0].reason == "录错"
        session.redo()
        assert session.log()[-1].reason == "录错"


def test_another_writer_ends_the_history_and_nothing_is_torn(path: Path) -> None:
    with opened(path) as session:
        do(session, with_pairs([a_pair("002", 2)]))
    with PlanFile.open(path) as file:
        file.save(file.load().plan, a_roster(), action="edit", who="other", now=NOW)
    with opened(path) as session:
        assert session.history.steps == ()


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM assignment WHERE person = '002'",
        "UPDATE undo_step SET change = x'00'",
        "UPDATE undo_step SET change = zeroblob(100000)",
        "DELETE FROM undo_step WHERE number = 2; INSERT INTO undo_step SELECT 2, at, who, label, reason, 0, change "
        "FROM undo_step",
    ],
)
def test_a_step_that_fits_no_longer_ends_the_history_with_a_sentence(path: Path, statement: str) -> None:
    with opened(path) as session:
        do(session, with_setting("organisation", "x"))
        do(session, with_pairs([a_pair("002", 2)]))
    with by_hand(path) as other:
        other.executescript(statement)
    with opened(path) as session:
        before = session.document
        with pytest.raises(UserError, match="begins anew"):
            session.go_to(0)
        assert session.document == before
        assert session.history.steps == ()
        do(session, with_pairs([a_pair("002", 5)]))
    with opened(path) as session:
        assert len(session.history.steps) == 1


@pytest.mark.parametrize("label", ["no json", "3", '{"of":"x","says":"{a.b}","with":[["a","b"]]}', '{"says":"{a}"}'])
def test_a_name_that_nobody_of_ours_has_written_is_not_said(path: Path, label: str) -> None:
    with opened(path) as session:
        before = session.document
        do(session, with_setting("organisation", "x"))
    with by_hand(path) as other:
        other.execute("UPDATE undo_step SET label = ?", (label,))
    with opened(path) as session:
        assert [str(step.label) for step in session.history.steps] == ["a change"]
        session.undo()
        assert session.document == before


def test_so_many_steps_are_kept_and_so_many_bytes(path: Path) -> None:
    with opened(path) as session:
        for n in range(MOST_STEPS + 3):
            session.apply(with_setting("organisation", str(n)), LABEL.fill(n=n, day=date(2026, 12, 1)))
    with opened(path) as session:
        assert len(session.history.steps) == MOST_STEPS
        session.go_to(0)
        assert session.document.plan.setting("organisation") == "2"
        noise = random.Random(1).randbytes(MOST_BYTES // 4).hex()
        for n in range(6):
            session.apply(with_setting("organisation", noise + str(n)), LABEL.fill(n=n, day=date(2026, 12, 1)))
    with closing(sqlite3.connect(path)) as other:
        count, size = other.execute("SELECT COUNT(*), SUM(length(change)) FROM undo_step").fetchone()
    assert size <= MOST_BYTES
    assert 1 <= count < 6


def test_a_plan_of_an_older_program_has_no_steps_and_gets_them(path: Path) -> None:
    made_older(path, 3)
    with opened(path) as session:
        assert session.history.steps == ()
        before = session.document
        do(session, with_setting("organisation", "x"))
    with opened(path) as session:
        session.undo()
        assert session.document == before


_EDIT_AND_DIE = """
import os, signal, sys
from datetime import date
from pathlib import Path
from patrolplanner.services.edits.settings import with_setting
from patrolplanner.services.open_plan.session import Session
from tests.services.open_plan.test_undo_kept import LABEL
session = Session.open(Path(sys.argv[1]), "x")
left = int(sys.argv[2])
def count(sql):
    global left
    left -= 1
    if left == 0:
        os.kill(os.getpid(), signal.SIGKILL)
session._file._database.conn.set_trace_callback(count)
for n in range(3):
    session.apply(with_setting("organisation", f"n{n}"), LABEL.fill(n=n, day=date(2026, 12, 1)))
print(int(sys.argv[2]) - left)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no SIGKILL")
def test_killed_anywhere_steps_and_plan_agree(path: Path) -> None:
    original = path.read_bytes()

    def run(statement: int) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-c", _EDIT_AND_DIE, str(path), str(statement)]
        return subprocess.run(command, cwd=ROOT, env=os.environ, capture_output=True, text=True, check=False)

    whole = run(-1)
    assert whole.returncode == 0, whole.stderr
    last = int(whole.stdout) - 1
    seen = set()
    for statement in range(1, last + 1, max(1, last // 9)):
        path.write_bytes(original)
        assert run(statement).returncode == -signal.SIGKILL
        with opened(path) as session:
            number = len(session.history.steps)
            seen.add(number)
            assert session.document.plan.setting("organisation") == (f"n{number - 1}" if number else "")
            session.go_to(0)
            assert session.document.plan.setting("organisation") == ""
    assert seen == {0, 1, 2}
