"""The roster as its page shows it follows edits, and says the same as one read anew."""

from __future__ import annotations

import random
from dataclasses import replace

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.journal import AccountKind, Attendance, Journal, Presence
from patrolplanner.domain.people import Restriction
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.roster import Pair, Roster
from patrolplanner.planning.judging.judge import judge
from patrolplanner.services.changes.accounting import accounts_of
from patrolplanner.services.checking.roster_marks import Grade, Marks
from patrolplanner.services.checking.roster_view import RosterView, groups_of
from patrolplanner.services.edits.roster import with_pairs
from patrolplanner.services.open_plan.document import Document, change_between
from patrolplanner.services.views.day_hours import posts_of_day, street_hours
from tests.builders import (
    a_demand,
    a_pair,
    a_plan,
    a_post,
    a_roster,
    an_absence,
    an_auxiliary,
    an_officer,
    day,
    december,
)

EDITS = 40


def a_station(**changes: object) -> Plan:
    """Three people, two kiosks."""
    facts: dict[str, object] = {
        "people": (an_officer("001", team="A"), an_officer("002", team="B"), an_auxiliary("F01", team="A")),
        "posts": (a_post("K1"), a_post("K2")),
        "demands": (a_demand("K1", "D"), a_demand("K1", "N"), a_demand("K2", "D")),
    }
    return a_plan(**(facts | changes))


def test_after_many_edits_it_is_the_same_as_read_anew() -> None:
    plan, period = a_station(), december(1, 14)
    told = a_roster(a_pair("001", 3), a_pair("002", 4, "K2"))
    document = Document(plan, told)
    view = RosterView(document, period, told, [period])
    choice = random.Random(3)
    for n in range(EDITS):
        view.balance("001")
        if n == EDITS // 2:
            away = an_absence("002", 3, 6)
            new = replace(document, plan=replace(plan, absences=(away,)))
            view.follow(change_between(document, new), new)
            document = new
        key = DutyKey(day(choice.randint(1, 14)), choice.choice(["K1", "K2"]), choice.choice("DN"))
        pair = Pair(choice.choice(["001", "002", "F01"]), key)
        on = pair in document.roster.pairs
        new = with_pairs([] if on else [pair], [pair] if on else [])(document)
        view.follow(change_between(document, new), new)
        document = new
    fresh = RosterView(document, period, told, [period])
    assert view.tallies == fresh.tallies
    for person in view.people:
        assert view.balance(person) == fresh.balance(person)
        for date_ in view.days:
            assert view.cell(person, date_) == fresh.cell(person, date_)
            assert view.has_changed(person, date_) == fresh.has_changed(person, date_)
    assert set(view.manned()) == set(fresh.manned())


def test_only_dates_that_were_published_can_have_changed() -> None:
    document = Document(a_station(), a_roster(a_pair("001", 3), a_pair("001", 12)))
    view = RosterView(document, december(1, 14), Roster(), [december(1, 7)])
    assert view.has_changed("001", day(3))
    assert not view.has_changed("001", day(12))


def test_history_stands_before_the_period_and_does_not_count() -> None:
    view = RosterView(Document(a_station(), a_roster(a_pair("001", 8))), december(10, 14))
    assert view.days[0] < day(8)
    assert view.cell("001", day(8))
    assert view.tally("001").duties == 0


def test_leave_reaches_only_the_dates_shown() -> None:
    view = RosterView(Document(a_station(absences=(an_absence("001", 2, 25),)), Roster()), december(10, 14))
    assert ("001", day(14)) in view.away
    assert ("001", day(15)) not in view.away


def test_people_stand_by_unit_and_team() -> None:
    plan = a_station()
    assert [[p.id for p in g.people] for g in groups_of(plan.people, plan)] == [["001", "F01"], ["002"]]


def test_marks_say_where_a_problem_is_seen() -> None:
    plan, period = a_station(absences=(an_absence("001", 3),)), december(3, 4)
    verdict = judge(plan, period, a_roster(a_pair("001", 3)))
    marks = Marks(verdict)
    assert marks.cells["001", day(3)] is Grade.HARD
    assert marks.on_cell("001", day(3))
    assert marks.missing[day(3)] == 2
    assert DutyKey(day(3), "K1", "N") in marks.short


def test_a_day_by_the_hour_has_last_evenings_night() -> None:
    view = RosterView(Document(a_station(), a_roster(a_pair("001", 11, "K1", "N"))), december(10, 14))
    posts = posts_of_day(view, day(12))
    first = posts[0]
    assert [(s.duty.day.day, s.duty.shift, s.first, s.last) for s in first.stretches] == [
        (11, "N", 0, 480),
        (12, "D", 480, 1200),
        (12, "N", 1200, 1440),
    ]
    hours = street_hours(view, posts)
    assert (hours[3].manned, hours[3].asked) == (1, 1)
    assert (hours[9].manned, hours[9].asked) == (0, 2)


def test_duties_at_the_same_time_get_lanes() -> None:
    plan = a_station(demands=(a_demand("K1", "D"), a_demand("K1", "Z")))
    posts = posts_of_day(RosterView(Document(plan, Roster()), december(10, 14)), day(12))
    assert posts[0].lanes == 2


def test_who_may_have_no_nights_is_compared_by_hours_alone() -> None:
    guarded = an_officer("002", restrictions=frozenset({Restriction.NO_NIGHT}))
    plan = a_station(people=(an_officer("001"), guarded))
    roster = a_roster(*(a_pair("001", n, "K1", "N") for n in (2, 4, 6)), a_pair("002", 2))
    view = RosterView(Document(plan, roster), december(1, 14))
    assert view.spread() == (0, 24), "nights among one person; 36 hours and 12"
    assert view.balance("002") == 0


def test_spread_is_the_widest_within_a_unit_and_role() -> None:
    rows = [a_pair("001", n, "K1", "N") for n in (2, 4, 6)] + [a_pair("002", 3, "K1", "N")]
    view = RosterView(Document(a_station(), a_roster(*rows)), Period(day(1), day(14)))
    assert view.spread()[0] == 2


def test_nights_are_compared_as_they_were_worked() -> None:
    rows = [a_pair("001", 2, "K1", "N"), a_pair("001", 4, "K1", "N"), a_pair("002", 3, "K1", "N")]
    noted = (
        Attendance("001", rows[0].duty, Presence.ABSENT),
        Attendance("001", rows[1].duty, Presence.REPLACED, instead="002"),
    )
    document = Document(a_station(), a_roster(*rows), journal=Journal(attendance=noted))
    view = RosterView(document, december(1, 14))
    accounts = accounts_of(document, day(14))
    for person in ("001", "002"):
        assert view.balance(person) == accounts[person].balance(AccountKind.NIGHTS)
    assert view.balance("002") == 1
