"""Fifty mixed actions in a real file: each is stored at once, and taken back one by one they leave it as it was."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from dataclasses import fields, replace
from datetime import timedelta
from pathlib import Path

import pytest

from patrolplanner.domain import journal as j
from patrolplanner.domain.absences import Absence, AbsenceKind
from patrolplanner.domain.errors import PlannerError
from patrolplanner.domain.messages import translate
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Pair
from patrolplanner.services.changes.accounting import corrected
from patrolplanner.services.changes.attending import attended
from patrolplanner.services.changes.handing_over import drafted, recorded
from patrolplanner.services.changes.offers import answered, offered
from patrolplanner.services.changes.roster_life import marked
from patrolplanner.services.changes.swapping import Hand, SwapTerms, approved, proposed, refused, withdrawn
from patrolplanner.services.edits.records import add_records, change_records, remove_records, with_setting
from patrolplanner.services.edits.roster import with_lock, with_pairs, with_roster
from patrolplanner.services.open_plan.document import Document, Edit
from patrolplanner.services.open_plan.session import Session
from patrolplanner.store.plan_file import PlanFile, StoredPlan
from tests.builders import a_demand, a_pair, a_plan, a_post, a_roster, an_officer, at, day, december

NOW = at(10, "09:00")
HAND = Hand("clerk", NOW)
ACTIONS = 50
LABEL = translate("test", "action")


def start(path: Path) -> None:
    people = tuple(an_officer(f"00{n}") for n in range(1, 8))
    posts = (a_post("K1", public_board=True), a_post("K2"))
    plan = a_plan(people=people, posts=posts, demands=(a_demand("K1", "D"), a_demand("K2", "N")))
    rows = [a_pair(f"00{1 + n % 7}", n + 1, "K1", "D") for n in range(28)]
    with PlanFile.create(path) as file:
        file.save(plan, a_roster(*rows), action="import", who="", now=NOW)
        file.publish(december(1, 31), who="chief", now=NOW)


Maker = Callable[[Document, random.Random], Edit]


def some_row(document: Document, choice: random.Random) -> Pair:
    return choice.choice(sorted(document.roster.pairs))


def somebody(document: Document, choice: random.Random) -> str:
    return choice.choice(document.plan.people).id


def a_waiting_slip(document: Document, choice: random.Random) -> str:
    waiting = [s.number for s in document.journal.swaps if s.state is j.SwapState.PROPOSED]
    return choice.choice(waiting) if waiting else "none"


def _swap(document: Document, choice: random.Random) -> Edit:
    row = some_row(document, choice)
    handing = j.Handing(row.person, choice.choice([p.id for p in document.plan.people if p.id != row.person]), row.duty)
    return proposed(SwapTerms(j.SwapKind.SUBSTITUTE, (handing,), "换休"), HAND)


def _attend(document: Document, choice: random.Random) -> Edit:
    row = some_row(document, choice)
    return attended(j.Attendance(row.person, row.duty, choice.choice([j.Presence.LATE, j.Presence.ABSENT])))


def _correct(document: Document, choice: random.Random) -> Edit:
    made = j.Correction(somebody(document, choice), day(9), j.AccountKind.NIGHTS, 1, "补记", NOW, "clerk")
    return corrected(made)


def _rename(document: Document, choice: random.Random) -> Edit:
    n = choice.randrange(len(document.plan.people))
    person = document.plan.people[n]
    return change_records("people", {n: replace(person, id=f"{person.id}x", name=person.name + "甲")})


def _away(document: Document, choice: random.Random) -> Edit:
    first = day(choice.randrange(1, 28))
    absence = Absence(somebody(document, choice), first, first + timedelta(days=2), AbsenceKind.SICK)
    return add_records("absences", [absence])


MAKERS: tuple[Maker, ...] = (
    lambda d, c: with_pairs([some_row(d, c)._replace(person=somebody(d, c))]),
    lambda d, c: with_pairs([], [some_row(d, c)]),
    lambda d, c: with_lock([some_row(d, c)], True),
    lambda d, c: with_roster(d.roster, december(1, 31)),
    _swap,
    _swap,
    lambda d, c: approved(a_waiting_slip(d, c), HAND),
    lambda d, c: refused(a_waiting_slip(d, c), HAND, "警力紧张"),
    lambda d, c: withdrawn(a_waiting_slip(d, c), HAND),
    _attend,
    _correct,
    _rename,
    _away,
    lambda d, c: add_records("people", [an_officer(f"n{c.randrange(10**6)}")]),
    lambda d, c: remove_records("people", [c.randrange(len(d.plan.people))]),
    lambda d, c: with_setting("organisation", f"派出所{c.randrange(100)}"),
    lambda d, c: offered(somebody(d, c), some_row(d, c).duty, NOW),
    lambda d, c: answered(d.journal.offers[-1].person, d.journal.offers[-1].duty, j.Answer.REFUSED),
    lambda d, c: recorded(drafted(d, some_row(d, c).duty)),
    lambda d, c: marked(j.PeriodMark(day(1), day(31), j.MarkKind.REVIEW, NOW, "chief")),
)


def contents(path: Path, folder: Path) -> StoredPlan:
    """What somebody finds who opens the file after the process was killed at this moment."""
    copy = folder / "copy.patrol"
    copy.unlink(missing_ok=True)
    shutil.copy(path, copy)
    with PlanFile.open(copy) as file:
        return file.load()


def as_document(stored: StoredPlan) -> Document:
    return Document(stored.plan, stored.roster, stored.last_period, stored.journal)


@pytest.mark.parametrize("seed", range(3))
def test_fifty_actions_and_back(seed: int, tmp_path: Path) -> None:
    path = tmp_path / "a.patrol"
    start(path)
    before = contents(path, tmp_path)
    choice = random.Random(seed)
    session = Session.open(path, "clerk", lambda: NOW)
    done = 0
    while done < ACTIONS:
        try:
            edit = choice.choice(MAKERS)(session.document, choice)
            done += session.apply(edit, LABEL, reason="更正")
        except (PlannerError, IndexError):
            continue  # nothing to approve, nobody asked yet, or a rule in the way: the file must be untouched
        finally:
            if done % 7 == 0:
                assert as_document(contents(path, tmp_path)) == session.document
    assert kinds_touched(before, session.document) >= {"people", "swaps", "roster"}
    for _ in range(ACTIONS):
        assert session.undo() is not None
    assert session.undo() is None
    assert session.document == as_document(before)
    session.close()
    # what was kept of closed dates stays kept
    assert replace(contents(path, tmp_path), past=()) == before


def kinds_touched(before: StoredPlan, after: Document) -> set[str]:
    parts = [(Plan, before.plan, after.plan), (j.Journal, before.journal, after.journal)]
    found = {f.name for kind, a, b in parts for f in fields(kind) if getattr(a, f.name) != getattr(b, f.name)}
    return found | ({"roster"} if before.roster != after.roster else set())


def test_redo_after_undo_is_the_same_again(tmp_path: Path) -> None:
    path = tmp_path / "a.patrol"
    start(path)
    session = Session.open(path, "clerk", lambda: NOW)
    session.apply(with_setting("organisation", "城关派出所"), LABEL)
    session.apply(_swap(session.document, random.Random(1)), LABEL)
    after = session.document
    while session.undo():
        pass
    while session.redo():
        pass
    assert session.document == after
    session.close()
    assert as_document(contents(path, tmp_path)) == after
