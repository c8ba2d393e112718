"""A former period's pattern on another: which day is like which, what is skipped and why, what stays."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from patrolplanner.domain.plan import Period, Plan, dates_of
from patrolplanner.domain.roster import Pair, Roster, Source
from patrolplanner.domain.shifts import Rotation
from patrolplanner.planning.judging.judge import judge
from patrolplanner.services.checking.copying import (
    CopiedPattern,
    Match,
    PatternRequest,
    copied,
    last_rostered,
    matching_day,
)
from patrolplanner.services.open_plan.document import Document
from patrolplanner.services.open_plan.session import Session
from patrolplanner.services.solving.auto_fill import Keep
from patrolplanner.translation import ENGLISH, speaker
from tests.builders import (
    a_demand,
    a_pair,
    a_plan,
    a_post,
    a_roster,
    an_absence,
    an_auxiliary,
    an_officer,
    at,
    december,
)
from tests.tiny_station import plan_file

NOVEMBER = Period(date(2026, 11, 1), date(2026, 11, 30))
FIRST_WEEK, SECOND_WEEK = december(1, 7), december(8, 14)


def copy_of(
    plan: Plan,
    roster: Roster,
    source: Period = FIRST_WEEK,
    target: Period = SECOND_WEEK,
    match: Match = Match.WEEKDAY,
    keep: Keep = Keep.ALL,
) -> CopiedPattern:
    return copied(PatternRequest(Document(plan, roster), source, target, match, keep, None, at(1, "09:00")))


def said(found: CopiedPattern) -> str:
    return " ".join(map(speaker(ENGLISH, 2026), found.sentences))


# -- days ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("cycle", [3, 4, 7, 8])
def test_days_keep_their_place_in_the_cycle_and_their_order(cycle: int) -> None:
    month = december(1, 31)
    like = {day: matching_day(day, month, NOVEMBER, cycle) for day in dates_of(month)}
    assert all(found is not None and found in NOVEMBER for found in like.values())
    assert all((day - found).days % cycle == 0 for day, found in like.items())
    steps = [(like[b] - like[a]).days for a, b in zip(dates_of(month), dates_of(month)[1:], strict=False)]
    assert steps.count(1) >= len(steps) - 1, "one jump back at most"


def test_a_source_shorter_than_a_cycle_has_not_every_day() -> None:
    short = december(1, 3)
    assert [matching_day(d, SECOND_WEEK, short, 7) for d in dates_of(SECOND_WEEK)][:4] == [
        date(2026, 12, 1), date(2026, 12, 2), date(2026, 12, 3), None
    ]  # fmt: skip


# -- what is copied --------------------------------------------------------------------------------------------


def test_the_same_people_on_the_same_weekdays() -> None:
    plan = a_plan(people=(an_officer("001"), an_officer("002")))
    roster = a_roster(a_pair("001", 1), a_pair("002", 2, shift="N"), a_pair("001", 5))
    found = copy_of(plan, roster)
    assert found.roster.pairs == {a_pair("001", 8), a_pair("002", 9, shift="N"), a_pair("001", 12)}
    assert said(found) == "3 duties are copied."
    after = found.edit(Document(plan, roster))
    assert after.roster.pairs == roster.pairs | found.roster.pairs
    assert after.period == SECOND_WEEK


def test_a_rotation_keeps_its_phase() -> None:
    """Day, night, two off: eight days on it is the same place again, seven days on another."""
    rotation = Rotation("A", ("D", "N", None, None), date(2026, 12, 1))
    people = (an_officer("001", team="A"), an_officer("002"))
    plan = a_plan(people=people, rotations=(rotation,), demands=(a_demand("K1", "D", 2), a_demand("K1", "N", 2)))
    nights = a_roster(a_pair("001", 2, shift="N"), a_pair("001", 6, shift="N"))
    roster = a_roster(a_pair("001", 1), a_pair("001", 5), a_pair("002", 3)).merged(nights)
    by_rotation = copy_of(plan, roster, target=december(8, 10), match=Match.ROTATION)
    assert by_rotation.roster.pairs == {a_pair("001", 9), a_pair("001", 10, shift="N"), a_pair("002", 10)}
    by_weekday = copy_of(plan, roster, target=december(8, 10), match=Match.WEEKDAY)
    assert by_weekday.roster.pairs == {a_pair("001", 8), a_pair("001", 9, shift="N"), a_pair("002", 10)}


def test_leave_full_duties_and_what_the_law_forbids_are_skipped_and_counted() -> None:
    people = (an_officer("001"), an_officer("002"), an_officer("003"))
    plan = a_plan(
        people=people, absences=(an_absence("001", 8, 9),), demands=(a_demand("K1", "D"), a_demand("K1", "N"))
    )
    history = a_roster(a_pair("001", 1), a_pair("002", 2), a_pair("003", 3), a_pair("003", 4, shift="Z"))
    there = a_roster(a_pair("003", 9), a_pair("003", 10, shift="N"), locked=True)
    found = copy_of(plan, history.merged(there))
    assert found.placed == 0
    assert found.roster == there, "what stands there stays, locks and all"
    assert said(found) == (
        "No duty can be copied. 4 are not: 1 away, 1 on duties that have their people already, "
        "1 with too little rest, 1 on duties that nobody asks for on the day."
    )


def test_an_auxiliary_whose_officer_is_away_does_not_come_alone() -> None:
    plan = a_plan(
        people=(an_officer("001"), an_auxiliary("F01")),
        demands=(a_demand("K1", "D", 2),),
        absences=(an_absence("001", 8),),
    )
    found = copy_of(plan, a_roster(a_pair("001", 1), a_pair("F01", 1)))
    assert found.roster.pairs == frozenset()
    assert "1 away" in said(found)
    assert "Auxiliaries led by an officer" in said(found)


def test_unlocked_rows_make_room_where_that_is_asked() -> None:
    plan = a_plan(people=(an_officer("001"), an_officer("002")))
    present = a_roster(a_pair("002", 8)).merged(a_roster(a_pair("002", 10), locked=True))
    roster = a_roster(a_pair("001", 1), a_pair("001", 3)).merged(present)
    assert copy_of(plan, roster).roster.pairs == {a_pair("002", 8), a_pair("002", 10)}
    found = copy_of(plan, roster, keep=Keep.LOCKED)
    assert found.roster.pairs == {a_pair("001", 8), a_pair("002", 10)}
    assert "1 duty that stands there now is replaced." in said(found)


def test_people_and_posts_that_are_gone_are_no_pattern() -> None:
    roster = a_roster(a_pair("009", 1), a_pair("001", 2, post="GONE"))
    assert said(copy_of(a_plan(), roster)) == "Nobody was on duty in these dates."


def test_a_month_breaks_no_hard_rule_and_says_where_every_duty_went() -> None:
    people = tuple(an_officer(f"{n:03}") for n in range(1, 9))
    plan = a_plan(people=people, posts=(a_post(), a_post("K2")))
    plan = replace(plan, demands=(*plan.demands, a_demand("K2", "D", 1), a_demand("K2", "N", 1)))
    plan = replace(plan, absences=(an_absence("004", 10, 20),))
    rows = []
    for n, day in enumerate(dates_of(NOVEMBER)):
        for k, (post, shift) in enumerate((("K1", "D"), ("K1", "N"), ("K2", "D"), ("K2", "N"))):
            duty = a_pair("001", 1, post, shift).duty._replace(day=day)
            rows.append(Pair(people[(n * 4 + k) % 8].id, duty))
    found = copy_of(plan, a_roster(*rows), NOVEMBER, december(1, 31))
    left = sum(count for _, count in found.left)
    assert found.placed + left == 31 * 4
    assert 0 < left < 20
    verdict = judge(plan, december(1, 31), a_roster(*rows).merged(found.roster))
    assert verdict.hard == ()


def test_one_step_that_undo_takes_back(tmp_path: Path) -> None:
    plan = a_plan(people=(an_officer("001"), an_officer("002")))
    roster = a_roster(a_pair("001", 1))
    session = Session.open(plan_file(tmp_path, plan, roster), "clerk", lambda: at(1, "09:00"))
    request = PatternRequest(session.document, FIRST_WEEK, SECOND_WEEK, Match.WEEKDAY, Keep.ALL, None, at(1, "09:00"))
    found = copied(request)
    assert session.apply(found.edit, found.label)
    assert {a.source for a in session.document.roster.between(*SECOND_WEEK)} == {Source.MANUAL}
    assert len(session.history.steps) == 1
    session.undo()
    assert session.document.roster == roster
    session.close()


def test_the_last_month_with_rows_is_found() -> None:
    plan = a_plan()
    november = a_pair("001", 1).duty._replace(day=date(2026, 12, 1) - timedelta(days=9))
    roster = a_roster(Pair("001", november), a_pair("001", 5))
    assert last_rostered(plan, roster, date(2026, 12, 1)) == NOVEMBER
    assert last_rostered(plan, roster, date(2027, 1, 1)) == december(1, 31)
    assert last_rostered(plan, Roster(), date(2027, 1, 1)) is None
