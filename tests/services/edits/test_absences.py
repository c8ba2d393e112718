"""Leave and wishes drawn into a roster: nobody is away twice on a day, and other days are as they were."""

from __future__ import annotations

import random
from datetime import date

import pytest

from patrolplanner.domain.absences import Absence, AbsenceKind, Wish, WishKind
from patrolplanner.services.edits.absences import runs_of, with_leave, with_wish
from patrolplanner.services.open_plan.document import Document
from tests.builders import a_plan, an_officer, day

SICK, ANNUAL, TIME_OFF = AbsenceKind.SICK, AbsenceKind.ANNUAL, AbsenceKind.TIME_OFF


def a_document(*absences: Absence, requests: tuple[Wish, ...] = ()) -> Document:
    people = (an_officer("001"), an_officer("002"))
    return Document(a_plan(people=people, absences=absences, requests=requests))


def booked(document: Document) -> dict[tuple[str, date], AbsenceKind]:
    found: dict[tuple[str, date], AbsenceKind] = {}
    for absence in document.plan.absences:
        for n in range((absence.end - absence.start).days + 1):
            at = (absence.person, date.fromordinal(absence.start.toordinal() + n))
            assert at not in found, "twice on a day"
            found[at] = absence.kind
    return found


def test_a_day_in_the_middle_splits_a_longer_leave() -> None:
    document = a_document(Absence("001", day(10), day(14), ANNUAL), Absence("002", day(10), day(14), ANNUAL))
    after = with_leave({"001": [day(12)]}, SICK)(document)
    assert after.plan.absences == (
        Absence("001", day(10), day(11), ANNUAL),
        Absence("001", day(13), day(14), ANNUAL),
        Absence("002", day(10), day(14), ANNUAL),
        Absence("001", day(12), day(12), SICK),
    )


def test_leave_that_continues_another_becomes_one_with_it() -> None:
    document = a_document(Absence("001", day(10), day(11), SICK), Absence("001", day(14), day(15), SICK))
    after = with_leave({"001": [day(12), day(13)]}, SICK)(document)
    assert after.plan.absences == (Absence("001", day(10), day(15), SICK),)


def test_nobody_comes_back_from_where_they_were_not() -> None:
    document = a_document(Absence("001", day(10), day(11), SICK))
    assert with_leave({"002": [day(10)], "001": [day(20)]}, None)(document) == document


@pytest.mark.parametrize("seed", range(20))
def test_whatever_is_drawn_is_what_is_booked(seed: int) -> None:
    chance = random.Random(seed)
    document = a_document()
    wanted: dict[tuple[str, date], AbsenceKind] = {}
    for _ in range(30):
        kind = chance.choice((SICK, ANNUAL, TIME_OFF, None))
        days = {who: {day(chance.randrange(1, 32)) for _ in range(chance.randrange(1, 9))} for who in ("001", "002")}
        document = with_leave(days, kind)(document)
        for who, dates in days.items():
            for at in dates:
                wanted.pop((who, at), None)
                if kind is not None:
                    wanted[who, at] = kind
        assert booked(document) == wanted


def test_runs_are_dates_without_holes() -> None:
    assert list(runs_of([day(3), day(1), day(2), day(7), day(2)])) == [(day(1), day(3)), (day(7), day(7))]
    assert list(runs_of([])) == []


def test_a_wish_takes_the_place_of_what_it_contradicts() -> None:
    want, avoid = WishKind.WANT, WishKind.AVOID
    document = a_document(requests=(Wish("001", day(3), want, "D"), Wish("002", day(3), avoid)))
    beside = with_wish([("001", day(3))], avoid, "N")(document)
    assert {(w.wish, w.shift) for w in beside.plan.requests if w.person == "001"} == {(want, "D"), (avoid, "N")}
    turned = with_wish([("001", day(3))], avoid, "D")(beside)
    assert {(w.wish, w.shift) for w in turned.plan.requests if w.person == "001"} == {(avoid, "D"), (avoid, "N")}
    off = with_wish([("001", day(3))], avoid)(turned)
    assert [(w.wish, w.shift) for w in off.plan.requests if w.person == "001"] == [(avoid, None)]
    none = with_wish([("001", day(3)), ("002", day(3))], None)(off)
    assert none.plan.requests == ()


def test_hours_of_a_leave_stay_with_its_own_ends_when_it_is_split() -> None:
    document = a_document(Absence("001", day(10), day(14), ANNUAL, 14 * 60, 12 * 60))
    after = with_leave({"001": [day(12)]}, None)(document)
    assert after.plan.absences == (
        Absence("001", day(10), day(11), ANNUAL, start_minute=14 * 60),
        Absence("001", day(13), day(14), ANNUAL, end_minute=12 * 60),
    )
    assert with_leave({"001": [day(10), day(11), day(12), day(13)]}, None)(document).plan.absences == (
        Absence("001", day(14), day(14), ANNUAL, end_minute=12 * 60),
    )


def test_leave_joins_another_only_where_no_hour_lies_between() -> None:
    document = a_document(Absence("001", day(10), day(11), ANNUAL, end_minute=12 * 60))
    apart = with_leave({"001": [day(12)]}, ANNUAL)(document).plan.absences
    assert apart == (*document.plan.absences, Absence("001", day(12), day(12), ANNUAL))
    before = with_leave({"001": [day(9)]}, ANNUAL)(document).plan.absences
    assert before == (Absence("001", day(9), day(11), ANNUAL, end_minute=12 * 60),)


def test_hours_are_booked_on_each_date_by_themselves() -> None:
    after = with_leave({"001": [day(10), day(11)]}, SICK, (14 * 60, 18 * 60))(a_document())
    assert after.plan.absences == tuple(Absence("001", day(n), day(n), SICK, 14 * 60, 18 * 60) for n in (10, 11))
