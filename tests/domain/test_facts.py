"""The small decisions of the domain's values."""

from datetime import date

import pytest

from patrolplanner.domain.absences import Absence, AbsenceKind
from patrolplanner.domain.calendar import DayFacts, DayKind
from patrolplanner.domain.demands import CertificateNeed, DayType, Demand, Team, UnitNeed, day_types
from patrolplanner.domain.errors import InvalidValue
from patrolplanner.domain.messages import translate
from patrolplanner.domain.people import Certificate, Restriction, RestrictionKind
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.posts import Mode, PostKind, default_mode
from patrolplanner.domain.shifts import Rotation
from patrolplanner.domain.ties import Tie, TieKind
from tests.builders import a_person, an_absence, at, day


def test_a_message_keeps_its_text_and_values_apart() -> None:
    message = translate("test", "{who} is on leave until {last}.").fill(who="张三").fill(last=3)
    assert message.source == "{who} is on leave until {last}."
    assert str(message) == "张三 is on leave until 3."


def test_an_absence_has_both_its_ends() -> None:
    absence = an_absence("001", 3, 5)
    assert [absence.covers(day(n)) for n in (2, 3, 5, 6)] == [False, True, True, False]
    with pytest.raises(InvalidValue, match="ends before it begins"):
        Absence("001", day(5), day(4), AbsenceKind.SICK)


def test_an_absence_of_an_afternoon_is_not_a_day_away() -> None:
    absence = Absence("001", day(1), day(3), AbsenceKind.ERRAND, 14 * 60, 12 * 60)
    assert (absence.starts, absence.ends) == (at(1, "14:00"), at(3, "12:00"))
    assert [absence.covers(day(n)) for n in (1, 2, 3, 4)] == [True, True, True, False]
    assert [absence.takes(day(n)) for n in (1, 2, 3, 4)] == [False, True, False, False]
    assert Absence("001", day(1), day(1), AbsenceKind.ERRAND, 8 * 60, 18 * 60).takes(day(1))
    assert not absence.meets(at(1, "08:00"), at(1, "14:00"))
    assert absence.meets(at(3, "11:59"), at(3, "20:00"))
    assert not absence.meets(at(3, "12:00"), at(3, "20:00"))
    for wrong in ((14 * 60, 14 * 60), (24 * 60, 24 * 60), (0, 0)):
        with pytest.raises(InvalidValue):
            Absence("001", day(1), day(1), AbsenceKind.ERRAND, *wrong)


def test_a_restriction_holds_between_its_dates() -> None:
    person = a_person("001", restrictions=frozenset({Restriction(RestrictionKind.NO_NIGHT, day(5), day(9))}))
    assert not person.restricted(RestrictionKind.NO_NIGHT, [day(4)])
    assert person.restricted(RestrictionKind.NO_NIGHT, [day(4), day(5)])
    assert not person.restricted(RestrictionKind.NO_OVERTIME, [day(5)])
    assert Restriction.NO_NIGHT.holds_on([day(1)])
    with pytest.raises(InvalidValue, match="before it begins"):
        Restriction(RestrictionKind.NO_NIGHT, day(9), day(5))


def test_a_tie_is_of_two_people_with_a_share_in_percent() -> None:
    assert [Tie("1", "2", TieKind.MENTOR, day(5), day(9)).holds_on(day(n)) for n in (4, 5, 9, 10)] == [
        *(False, True, True, False)
    ]
    with pytest.raises(InvalidValue, match="not 1 twice"):
        Tie("1", "1", TieKind.COUPLE)
    with pytest.raises(InvalidValue, match="0 to 100"):
        Tie("1", "2", TieKind.MENTOR, share=101)


@pytest.mark.parametrize(
    ("facts", "types"),
    [
        (DayFacts(day(9), DayKind.WORKDAY), {DayType.WED, DayType.WORKDAY}),
        (DayFacts(day(12), DayKind.REST), {DayType.SAT, DayType.REST}),
        (DayFacts(day(12), DayKind.MAKEUP, school=True), {DayType.SAT, DayType.WORKDAY, DayType.SCHOOL}),
        (DayFacts(day(12), DayKind.HOLIDAY, market=True), {DayType.SAT, DayType.HOLIDAY, DayType.MARKET}),
    ],
)
def test_day_types(facts: DayFacts, types: set[DayType]) -> None:
    assert day_types(facts) == types | {DayType.ALL}


def test_a_weekend_stays_a_weekend_whatever_offices_do() -> None:
    assert DayFacts(day(12), DayKind.MAKEUP).is_weekend
    assert not DayFacts(day(11), DayKind.REST).is_weekend


def test_a_demand_holds_within_its_dates() -> None:
    demand = Demand("K1", "D", Team(1, 1), frozenset({DayType.REST, DayType.MARKET}), day(5), day(12))
    assert demand.applies_on(DayFacts(day(5), DayKind.REST))
    assert demand.applies_on(DayFacts(day(9), DayKind.WORKDAY, market=True))
    assert not demand.applies_on(DayFacts(day(9), DayKind.WORKDAY))
    assert not demand.applies_on(DayFacts(day(13), DayKind.REST))


def test_a_team_names_the_units_it_invites() -> None:
    team = Team(needs=(CertificateNeed("执法证", 2, "SJ"), CertificateNeed("驾驶", 1)), unit_needs=(UnitNeed("JJ", 2),))
    assert team.named_units == {"SJ", "JJ"}
    assert [need.label for need in team.needs] == ["执法证@SJ", "驾驶"]
    with pytest.raises(InvalidValue, match="negative"):
        Team(women=-1)


def test_certificates_end_with_their_last_day() -> None:
    person = a_person("001", Certificate("持枪证", day(5)), "驾驶")
    assert [person.holds("持枪证", day(n)) for n in (5, 6)] == [True, False]
    assert person.holds("驾驶", date(2099, 1, 1))
    assert not person.holds("执法证", day(1))


def test_people_serve_from_until() -> None:
    person = a_person(start=day(3), end=day(4))
    assert [person.serves_on(day(n)) for n in (2, 3, 4, 5)] == [False, True, True, False]
    assert a_person().serves_on(day(1))


def test_posts_have_the_mode_of_their_kind() -> None:
    assert default_mode(PostKind.ARMED_PATROL) is Mode.ARMED
    assert default_mode(PostKind.KIOSK) is Mode.GUARD


def test_a_period_counts_both_ends() -> None:
    period = Period(day(1), day(31))
    assert period.days == 31
    assert day(31) in period
    assert date(2027, 1, 1) not in period
    assert "2026-12-01" not in period
    with pytest.raises(InvalidValue, match="before it begins"):
        Period(day(2), day(1))


def test_settings_have_defaults() -> None:
    plan = Plan(settings=(("coordinates", "lonlat"),))
    assert (plan.setting("coordinates"), plan.setting("nothing", "else")) == ("lonlat", "else")


def test_a_rotation_runs_both_ways_from_its_anchor_within_its_dates() -> None:
    rotation = Rotation("一组", ("D", "N", None, None), day(8), start=day(5))
    assert [rotation.shift_in_cycle(day(n)) for n in (7, 8, 9, 10, 12)] == [None, "D", "N", None, "D"]
    assert not rotation.covers(day(4))
    with pytest.raises(InvalidValue, match="pattern is empty"):
        Rotation("一组", (), day(1))
