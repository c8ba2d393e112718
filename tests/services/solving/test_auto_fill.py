"""Rostering a period: what is kept, what is let go, and rosters that judge and search agree on."""

from __future__ import annotations

import pytest

from patrolplanner.domain.demands import CertificateNeed, DayType, Demand, Team, UnitNeed
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.people import Certificate
from patrolplanner.domain.posts import Mode
from patrolplanner.domain.roster import Assignment, Roster, Source
from patrolplanner.domain.rule_settings import RuleSetting
from patrolplanner.domain.shifts import DayTypeShift, Rotation
from patrolplanner.planning.judging.judge import judge
from patrolplanner.planning.stop import Progress, StopFlag
from patrolplanner.services.solving.auto_fill import Filled, FillRequest, Keep, auto_fill, prepare
from tests.builders import (
    a_demand,
    a_pair,
    a_plan,
    a_post,
    a_roster,
    a_woman,
    an_absence,
    an_auxiliary,
    an_officer,
    december,
)
from tests.county_files import MONTH, station
from tests.efforts import effort_of
from tests.tiny_station import BEST, a_station

QUICK = effort_of(1)
PERIOD = december(1, 3)


def filled(roster: Roster | None = None, keep: Keep = Keep.LOCKED, **facts: object) -> Filled:
    return auto_fill(FillRequest(a_station(**facts), roster or Roster(), PERIOD, keep), QUICK)


def days(roster: Roster) -> set[tuple[object, str]]:
    return {(a.pair.duty.day, a.pair.person) for a in roster}


def test_the_best_roster_is_found_and_proven() -> None:
    result = filled()
    assert days(result.roster) == BEST
    assert result.proven
    assert result.bound == result.verdict.price == judge(a_station(), PERIOD, result.roster).price
    assert {a.source for a in result.roster} == {Source.AUTO}


def test_one_worker_and_one_seed_give_one_roster() -> None:
    one, other = (auto_fill(FillRequest(a_station(), Roster(), PERIOD), effort_of(1, seed=3)) for _ in range(2))
    assert one.roster == other.roster


def test_locked_rows_keep_lock_and_source() -> None:
    locked = Assignment(a_pair("004", 1), locked=True, source=Source.SWAP)
    result = filled(Roster.of([locked]), requests=())
    assert locked in result.roster.assignments
    assert len(result.roster) == 3
    assert result.released == 0


def test_keeping_all_only_fills_what_is_open() -> None:
    present = a_roster(a_pair("004", 1), a_pair("004", 2))
    result = filled(present, Keep.ALL, requests=())
    assert present.assignments < result.roster.assignments
    assert len(result.roster) == 3


def test_keeping_none_lets_locks_go_and_counts_them() -> None:
    present = a_roster(a_pair("004", 1), a_pair("004", 2), locked=True).merged(a_roster(a_pair("004", 3)))
    result = filled(present, Keep.NONE)
    assert days(result.roster) == BEST
    assert result.released == 2
    assert not any(a.locked for a in result.roster)


def test_a_locked_row_that_breaks_a_rule_stays_and_is_reported() -> None:
    locked = a_roster(a_pair("001", 2), locked=True)
    result = filled(locked, absences=(an_absence("001", 2),))
    assert locked.assignments <= result.roster.assignments
    assert [v.rule for v in result.verdict.hard] == ["R02"]


def test_rows_outside_the_period_are_untouched() -> None:
    outside = a_roster(a_pair("001", 5), a_pair("002", 4, "K1", "N"), locked=True)
    result = filled(outside, Keep.NONE)
    assert result.roster.without(*PERIOD) == outside


def test_history_binds_the_first_day() -> None:
    late = a_roster(a_pair("003", 1, "K1", "N"))
    plan = a_station(requests=())
    result = auto_fill(FillRequest(plan, late, december(2, 2)), QUICK)
    assert result.verdict.clean
    assert [a.pair.person for a in result.roster.between(*december(2, 2))] != ["003"]


def test_nobody_comes_in_for_nothing() -> None:
    result = filled(absences=tuple(an_absence(f"00{n}", 2) for n in range(1, 5)), requests=())
    assert len(result.roster) == 2


def test_a_bound_is_never_below_nothing() -> None:
    """Two come to a counter that asks for one, since nobody may be alone there: what the search pays for it is no
    judge's, and no bound's either."""
    plan = a_plan(
        people=(an_officer("001"), an_officer("002")),
        posts=(a_post("K1", mode=Mode.RECEIVE),),
        demands=(a_demand("K1", "D"),),
    )
    present = a_roster(a_pair("001"), a_pair("002"))
    result = auto_fill(FillRequest(plan, present, december(1, 1)), effort_of(0))
    assert len(result.roster) == 2
    assert result.bound == 0


def test_demands_that_name_no_number_of_people_are_filled() -> None:
    plan = a_plan(
        people=(an_officer("001"), a_woman("002"), an_auxiliary("F01"), an_officer("J01", unit="JJ"),
                an_officer("003", certificates=(Certificate("驾驶"),))),
        posts=tuple(a_post(f"K{n}") for n in range(1, 5)),
        demands=(
            a_demand("K1", "D", 0, women=1),
            a_demand("K2", "D", 0, needs=(CertificateNeed("驾驶", 1),)),
            a_demand("K3", "D", 0, unit_needs=(UnitNeed("JJ", 1),)),
            a_demand("K4", "D", 0, auxiliaries=1, officers=1),
        ),
    )  # fmt: skip
    result = auto_fill(FillRequest(plan, Roster(), december(1, 1)), QUICK)
    assert result.verdict.clean
    assert {a.pair.person: a.pair.duty.post for a in result.roster} == {
        "002": "K1", "003": "K2", "J01": "K3", "F01": "K4", "001": "K4",
    }  # fmt: skip


def test_stopping_at_once_still_gives_a_roster() -> None:
    stop = StopFlag()
    stop.set()
    heard: list[Progress] = []
    kept = a_roster(a_pair("004", 1), locked=True)
    result = auto_fill(FillRequest(a_station(), kept, PERIOD), effort_of(60), stop, heard.append)
    assert result.ended == "stopped"
    assert kept.assignments <= result.roster.assignments
    assert not result.verdict.hard
    assert heard[-1].gaps == sum(g.missing for g in result.verdict.gaps)


def test_rule_settings_without_sense_are_refused() -> None:
    with pytest.raises(UserError, match="There is no rule R99"):
        filled(rules=(RuleSetting("R99"),))


def test_a_search_goes_on_from_the_roster_that_it_is_given() -> None:
    """The best roster as its beginning, whatever stands in the plan."""
    best = auto_fill(FillRequest(a_station(), Roster(), PERIOD), QUICK).roster
    present = a_roster(a_pair("004", 1))
    filling = prepare(FillRequest(a_station(), present, PERIOD, begin=best))
    assert frozenset(filling.case.roster_pairs(filling.start)) == best.pairs


def test_a_row_that_breaks_a_rule_does_not_make_the_search_begin_with_nothing() -> None:
    best = auto_fill(FillRequest(a_station(), Roster(), PERIOD), QUICK).roster
    on_duty = next(pair for pair in sorted(best.pairs) if pair.duty.post == "K1" and pair.duty.shift == "D")
    twice = best.merged(a_roster(a_pair(on_duty.person, on_duty.duty.day.day, "K1", "N")))
    assert judge(a_station(), PERIOD, twice).hard
    filling = prepare(FillRequest(a_station(), twice, PERIOD))
    assert len(twice.pairs - {*filling.case.roster_pairs(filling.start)}) == 1
    assert not len(filling.case.broken(filling.start))


def test_a_crew_that_cannot_be_mended_row_by_row_goes_as_a_whole() -> None:
    """Two auxiliaries on patrol without an officer are no better off as one; the others of the month stay."""
    document = station(0)
    assert {v.rule for v in judge(document.plan, MONTH, document.roster).hard} >= {"R03", "R04", "R05"}
    filling = prepare(FillRequest(document.plan, document.roster, MONTH))
    assert not len(filling.case.broken(filling.start))
    stood = int(filling.case.chosen(document.roster.pairs).sum())
    assert stood - 44 <= int(filling.start.sum()) < stood, "one row for each of 44 broken rules at most"


def test_room_that_asks_for_nobody_is_taken_by_those_whose_pattern_it_is_alone() -> None:
    room = Demand("K1", "D", Team(most=3), frozenset({DayType.WORKDAY}))
    plan = a_plan(
        people=(an_officer("001"), an_officer("002")),
        demands=(room,),
        rotations=(Rotation("002", (), december().first, by_day=(DayTypeShift(DayType.WORKDAY, "D"),)),),
    )
    found = auto_fill(FillRequest(plan, Roster(), december(4, 7)), QUICK)
    assert sorted((pair.person, pair.duty.day.day) for pair in found.roster.pairs) == [("002", 4), ("002", 7)]
