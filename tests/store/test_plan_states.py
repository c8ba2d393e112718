"""The plan as it was: through the plan file and a recovery, from older files, and what a foreign hand leaves."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from patrolplanner.domain.messages import Message
from patrolplanner.domain.past import PlanThen, plan_of_date, plan_of_version, remembering
from patrolplanner.domain.people import Certificate, FormerPerson, Restriction, Role
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.domain.shifts import FormerShift, Rotation, ShiftKind
from patrolplanner.services.edits.records import change_records
from patrolplanner.services.open_plan.held import held
from patrolplanner.services.open_plan.session import Session
from patrolplanner.store.damage import DamagedPlan
from patrolplanner.store.exchange.workbook_in import read_workbook
from patrolplanner.store.exchange.workbook_out import write_workbook
from patrolplanner.store.plan_file import PlanFile
from patrolplanner.store.plan_states import past_rows, read_past
from patrolplanner.store.recovering import recover
from tests.builders import a_demand, a_pair, a_plan, a_post, a_roster, a_shift, an_officer, day
from tests.store.by_hand import by_hand, made_older

LABEL = Message("test", "a change")
NOW = datetime(2026, 12, 20, 9, 0)
LATER = datetime(2027, 1, 4, 9, 0)
FIRST = a_plan(
    people=(
        an_officer("001", certificates=(Certificate("驾驶", day(5)),)),
        an_officer("002", restrictions=frozenset({Restriction.NO_NIGHT}), posts=("K1",)),
        an_officer("003"),
    ),
    posts=(a_post("K1", x=1.5), a_post("K2")),
    shifts=(a_shift("D"), a_shift("N")),
    demands=(a_demand("K1", "D"),),
    rotations=(Rotation("甲", ("D", None), day(1)),),
    settings=(("organisation", "城关派出所"),),
)
SECOND = replace(FIRST, people=(FIRST.people[2], an_officer("009"), FIRST.people[0]), settings=())
THIRD = replace(SECOND, posts=(a_post("K1", x=2.5),), demands=(), rotations=())
PAST = (PlanThen(day(5), 1, FIRST), PlanThen(day(9), 3, SECOND))


def test_states_are_read_as_they_were_written() -> None:
    assert read_past(sorted(past_rows(PAST, THIRD)), THIRD) == PAST
    assert read_past(sorted(past_rows(PAST, SECOND)), SECOND) == PAST


def test_only_what_differs_is_written() -> None:
    (row,) = past_rows((PlanThen(day(5), 0, FIRST),), replace(FIRST, people=(*FIRST.people, an_officer("004"))))
    assert row[-1] == '{"people":[4,[0,3]]}'


@pytest.mark.parametrize("facts", ["", "[]", '{"people":[7,[0,3]]}', '{"ledger":[0]}', '{"people":[3,{"id":"1"}]}'])
def test_what_nobody_of_ours_wrote_is_refused(facts: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        read_past([(0, None, 1, facts)], FIRST)


def test_a_plan_is_kept_once_for_a_date_and_a_version() -> None:
    past = remembering((), FIRST, SECOND, None, 0)
    assert past == ()
    past = remembering(past, FIRST, SECOND, day(5), 1)
    assert remembering(past, SECOND, THIRD, day(5), 1) == past
    past = remembering(past, SECOND, THIRD, day(5), 2)
    past = remembering(past, THIRD, FIRST, day(9), 2)
    assert [plan_of_date(past, day(n)) for n in (1, 5, 6, 9, 10)] == [FIRST, FIRST, THIRD, THIRD, None]
    assert [plan_of_version(past, n) for n in (1, 2, 3)] == [FIRST, SECOND, None]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """December up to the tenth is published."""
    found = tmp_path / "p.patrol"
    with PlanFile.create(found) as file:
        roster = a_roster(a_pair("001", 1), a_pair("002", 2), a_pair("003", 3))
        file.save(FIRST, roster, action="import", who="clerk", now=NOW)
        file.publish(Period(day(1), day(10)), who="clerk", now=NOW)
    return found


def changed(path: Path) -> None:
    """A new number, another unit's name and other hours, after the first ten days."""
    with closing(Session.open(path, "clerk", lambda: LATER)) as session:
        person, shift = session.document.plan.people[0], session.document.plan.shifts[0]
        session.apply(change_records("people", {0: replace(person, id="901")}), LABEL)
        session.apply(change_records("shifts", {0: replace(shift, effective_minutes=540)}), LABEL)
        session.apply(change_records("posts", {0: replace(session.document.plan.posts[0], phone="110")}), LABEL)


def then(path: Path) -> Plan:
    with PlanFile.open(path) as file:
        return held(file.load(), day(10)).plan


@pytest.mark.parametrize("stage", [1, 6, 9])
def test_an_older_file_keeps_what_it_has(path: Path, stage: int) -> None:
    made_older(path, stage)
    before = then(path)
    changed(path)
    assert then(path).people == before.people
    assert then(path).posts == before.posts
    assert [s.effective_minutes for s in then(path).shifts] == [720, 720]
    with PlanFile.open(path) as file:
        assert {p.person for p in file.version_roster(1).pairs} == {"901", "002", "003"}


def test_a_recovered_plan_knows_its_past(path: Path, tmp_path: Path) -> None:
    changed(path)
    before = then(path)
    found = recover(path, tmp_path / "again.patrol", "clerk", LATER)
    assert found.losses == ()
    assert then(tmp_path / "again.patrol") == before


def test_a_past_that_does_not_fit_is_damage(path: Path) -> None:
    changed(path)
    with by_hand(path) as connection:
        connection.execute("UPDATE plan_then SET facts = '{\"people\":[99,[0,99]]}'")
    with pytest.raises(DamagedPlan):
        PlanFile.open(path)


def test_dated_facts_go_through_the_workbook(tmp_path: Path) -> None:
    plan = replace(
        FIRST,
        people=(replace(FIRST.people[0], id="901", origin="001"), *FIRST.people[1:]),
        former_people=(FormerPerson("901", day(5), "001", "旧名", Role.AUXILIARY, "旧单位", "甲", "队员", True),),
        former_shifts=(FormerShift("D", date(2026, 11, 30), "白班", 480, 1020, ShiftKind.DAY, 540),),
        rotations=(),
    )
    book = tmp_path / "book.xlsx"
    for language in ("zh_CN", "en"):
        write_workbook(book, plan, Roster(), language)
        found = read_workbook(book)
        assert found.problems == ()
        assert found.plan == plan
