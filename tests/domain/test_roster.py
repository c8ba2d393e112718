"""Rosters as sets of assignments."""

from patrolplanner.domain.roster import Assignment, Roster, Source
from tests.builders import a_pair, a_roster, day


def test_a_pair_stands_once_and_the_locked_row_wins() -> None:
    free, locked = Assignment(a_pair()), Assignment(a_pair(), locked=True, source=Source.MANUAL)
    assert Roster.of([locked, free]) == Roster.of([free, locked]) == Roster.of([locked])
    assert len(Roster.of([free, locked])) == 1


def test_it_is_read_by_date_post_shift_and_person() -> None:
    pairs = [a_pair("002", 1), a_pair("001", 2), a_pair("001", 1, "A1"), a_pair("001", 1)]
    assert [a.pair for a in a_roster(*pairs)] == [pairs[2], pairs[3], pairs[0], pairs[1]]


def test_parts_of_a_roster_by_duty_date() -> None:
    roster = a_roster(*(a_pair("001", n) for n in (1, 5, 9)))
    inside, outside = roster.between(day(5), day(9)), roster.without(day(5), day(9))
    assert inside.pairs == {a_pair("001", 5), a_pair("001", 9)}
    assert outside.pairs == {a_pair("001", 1)}
    assert inside.merged(outside) == roster
