"""What people were told against what holds now."""

from dataclasses import replace
from datetime import datetime

from patrolplanner.domain.plan import Period
from patrolplanner.domain.roster import Roster
from patrolplanner.services.changes.told_changes import told_changes
from patrolplanner.store.plan_file import StoredPlan, Version
from tests.documents.station import DECEMBER, a_station, december, on, somebody

AT = datetime(2026, 11, 25, 9, 0)
_NONE = Roster()
PLAN = a_station([somebody("1"), somebody("2")])


def version(number: int, first: int = 1, last: int = 31) -> Version:
    return Version(number, Period(december(first), december(last)), AT, "clerk", "")


def stored(now: Roster, published: Roster | None, superseded: Roster = _NONE, *versions: Version) -> StoredPlan:
    plain = StoredPlan(PLAN, now, published, len(versions), None)
    return replace(plain, superseded=superseded, versions=versions)


def test_nobody_was_told_anything_before_the_first_version() -> None:
    assert told_changes(stored(Roster.of([on("1", 3)]), None), DECEMBER) is None


def test_the_present_roster_against_what_is_published() -> None:
    one, two = Roster.of([on("1", 3), on("1", 9)]), Roster.of([on("2", 3), on("1", 9)])
    told = told_changes(stored(two, one, Roster(), version(1)), DECEMBER)
    assert told is not None
    assert told.version is None
    assert str(told.before_name) == "V1"
    assert {p.person for p in told.differences.added} == {"2"}
    assert {p.person for p in told.differences.removed} == {"1"}


def test_dates_that_were_never_published_are_no_change() -> None:
    one = Roster.of([on("1", 3)])
    two = Roster.of([on("1", 3), on("2", 20)])
    assert told_changes(stored(two, one, Roster(), version(1, 1, 15)), DECEMBER) is None


def test_without_unpublished_changes_the_latest_version_against_the_one_before() -> None:
    old, new = Roster.of([on("1", 3), on("1", 9)]), Roster.of([on("1", 3), on("2", 9)])
    told = told_changes(stored(new, new, old, version(1), version(2, 8, 31)), DECEMBER)
    assert told is not None
    assert told.version == version(2, 8, 31)
    assert (str(told.before_name), str(told.after_name)) == ("V1", "V2")
    assert [p.person for p in told.differences.added] == ["2"]


def test_only_the_dates_of_the_latest_version_are_compared() -> None:
    old = Roster.of([on("1", 3)])
    new = Roster.of([on("2", 3), on("2", 20)])
    assert told_changes(stored(new, new, old, version(1, 1, 10), version(2, 20, 31)), DECEMBER) is None


def test_a_period_without_a_change_of_its_own_has_none() -> None:
    one, two = Roster.of([on("1", 3), on("1", 9)]), Roster.of([on("2", 3), on("1", 9)])
    told = told_changes(stored(two, one, Roster(), version(1)), Period(december(8), december(10)))
    assert told is None
