"""A roster's life from draft to archive, in a real file, and the past that asks for a reason."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.journal import MarkKind, PeriodMark
from patrolplanner.domain.messages import translate
from patrolplanner.domain.plan import Period
from patrolplanner.services.changes.roster_life import LifeState, marked, state_of
from patrolplanner.services.edits.roster import with_lock, with_pairs
from patrolplanner.services.open_plan.session import Session
from patrolplanner.store.plan_file import PlanFile
from tests.builders import a_pair, a_plan, a_roster, at, day, december

NOW = at(10, "09:00")
MONTH = december(1, 31)
LABEL = translate("test", "edit")


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    path = tmp_path / "a.patrol"
    with PlanFile.create(path) as file:
        file.save(a_plan(), a_roster(a_pair("001", 5), a_pair("001", 20)), action="import", who="", now=NOW)
    opened = Session.open(path, "clerk", lambda: NOW)
    yield opened
    opened.close()


def state(session: Session, period: Period = MONTH) -> LifeState:
    return state_of(session.document, session.published, session.stored.versions, period)


def mark(what: MarkKind, period: Period = MONTH) -> PeriodMark:
    return PeriodMark(*period, what, at(10, "08:00"), "chief")


def test_from_draft_to_adjusted(session: Session) -> None:
    assert state(session) is LifeState.DRAFT
    session.apply(marked(mark(MarkKind.REVIEW)), LABEL)
    assert state(session) is LifeState.REVIEW
    session.publish(MONTH, "first")
    assert state(session) is LifeState.PUBLISHED
    session.apply(with_pairs([a_pair("001", 22)]), LABEL)
    assert state(session) is LifeState.DRAFT, "the review was of what is published now"
    session.publish(MONTH, "second")
    assert state(session) is LifeState.ADJUSTED
    assert [v.why for v in session.stored.versions] == ["first", "second"]
    assert session.version_roster(1).pairs == {a_pair("001", 5), a_pair("001", 20)}


def test_a_lock_is_no_change_of_what_is_published(session: Session) -> None:
    session.publish(MONTH)
    session.apply(with_lock([a_pair("001", 20)], True), LABEL)
    assert state(session) is LifeState.PUBLISHED


def test_another_month_is_empty(session: Session) -> None:
    assert state(session, Period(day(1).replace(month=11), day(30).replace(month=11))) is LifeState.EMPTY


def test_only_what_is_over_goes_into_the_archive(session: Session) -> None:
    with pytest.raises(UserError, match="over"):
        session.apply(marked(mark(MarkKind.ARCHIVED)), LABEL)
    session.apply(marked(mark(MarkKind.ARCHIVED, december(1, 9))), LABEL)
    assert state(session, december(1, 9)) is LifeState.ARCHIVED
