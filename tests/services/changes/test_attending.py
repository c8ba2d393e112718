"""Planned and worked are kept apart."""

from __future__ import annotations

import pytest

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.journal import Attendance, Presence
from patrolplanner.services.changes.attending import as_planned, attended
from patrolplanner.services.open_plan.document import Document
from tests.builders import a_pair, a_plan, a_roster, an_officer

PAIR = a_pair("001", 3)


def station() -> Document:
    return Document(a_plan(people=(an_officer("001"), an_officer("002"))), a_roster(PAIR, a_pair("002", 4)))


def note(presence: Presence, **more: object) -> Attendance:
    return Attendance(PAIR.person, PAIR.duty, presence, **more)  # type: ignore[arg-type]


def test_the_roster_keeps_what_was_planned() -> None:
    document = attended(note(Presence.REPLACED, instead="002"))(station())
    assert document.roster == station().roster
    assert document.journal.attendance == (note(Presence.REPLACED, instead="002"),)


def test_a_later_word_takes_the_place_of_an_earlier_one() -> None:
    document = attended(note(Presence.ABSENT))(station())
    document = attended(note(Presence.LATE, minutes=15))(document)
    assert document.journal.attendance == (note(Presence.LATE, minutes=15),)
    assert as_planned(PAIR)(document).journal.attendance == ()


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        (Attendance("002", PAIR.duty, Presence.ABSENT), "does not have"),
        (note(Presence.REPLACED), "who came instead"),
        (note(Presence.REPLACED, instead="001"), "who came instead"),
        (note(Presence.REPLACED, instead="nobody"), "who came instead"),
    ],
)
def test_what_makes_no_sense_is_refused(entry: Attendance, said: str) -> None:
    with pytest.raises(UserError, match=said):
        attended(entry)(station())


def test_nobody_comes_twice() -> None:
    both = Document(station().plan, a_roster(PAIR, a_pair("002", 3)))
    with pytest.raises(UserError, match="already"):
        attended(note(Presence.REPLACED, instead="002"))(both)
