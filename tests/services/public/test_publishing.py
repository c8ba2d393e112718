"""What the public may see is decided here, and nothing private gets through."""

from dataclasses import fields, replace
from datetime import datetime, timedelta

import pytest

from patrolplanner.documents.public.card import PublicCard, PublicPerson
from patrolplanner.domain.demands import Demand, Team
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.people import Person, Role, UnitKind
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.posts import Mode, Post, PostKind, PostStatus
from patrolplanner.domain.roster import Assignment, Roster
from patrolplanner.services.public.publishing import crew_cards, public_cards, week_cards
from tests.documents.station import (
    DAY,
    FULL,
    KIOSK,
    NIGHT,
    STANDBY,
    UNITS,
    a_calendar,
    a_station,
    december,
    on,
    somebody,
)

NOON = datetime(2026, 12, 14, 12, 0)
SHOWN = {"publish_name": True}


def card_of(people: list[Person], *rows: Assignment, at: datetime = NOON, **facts: object) -> PublicCard:
    (card,) = public_cards(a_station(people, **facts), a_calendar(), Roster.of(rows), [], at)
    return card


def people_now(card: PublicCard) -> list[PublicPerson]:
    return [person for duty in card.current for person in duty.people]


def test_a_name_is_shown_only_when_its_publication_was_approved() -> None:
    shown, hidden = somebody("1", "王建国", **SHOWN), somebody("2", "李四", Role.AUXILIARY)
    card = card_of([shown, hidden], on("1", 14), on("2", 14))
    assert [(p.number, p.name, str(p.role)) for p in people_now(card)] == [
        ("1", "王建国", "officer"),
        ("2", "", "auxiliary"),
    ]


@pytest.mark.parametrize(
    ("name_shown", "mobile_shown", "expected"),
    [(True, True, "138 0000 1234"), (True, False, ""), (False, True, ""), (False, False, "")],
)
def test_a_mobile_number_needs_its_own_approval_besides(name_shown: bool, mobile_shown: bool, expected: str) -> None:
    person = somebody("1", mobile="13800001234", publish_name=name_shown, publish_mobile=mobile_shown)
    (shown,) = people_now(card_of([person], on("1", 14)))
    assert shown.mobile == expected


def test_nothing_private_is_anywhere_in_a_card() -> None:
    secret = "秘密"
    person = Person(
        "1", f"{secret}姓名", Role.OFFICER, "XF", team=f"{secret}组", title=f"{secret}职", leader=True,
        mobile=f"{secret}1", public_phone=f"{secret}2", posts=("P01",), publish_mobile=True,
    )  # fmt: skip
    card = card_of([person], on("1", 14), on("1", 14, NIGHT))
    assert people_now(card)
    assert secret not in repr(card)


def test_a_card_has_no_field_for_what_is_private() -> None:
    names = {field.name for kind in (PublicCard, PublicPerson) for field in fields(kind)}
    assert names.isdisjoint({"team", "restrictions", "certificates", "home", "photo", "gaps", "roster"})


@pytest.mark.parametrize(
    ("at", "now", "following"),
    [
        (datetime(2026, 12, 14, 8, 0), ["1"], ["2"]),
        (datetime(2026, 12, 14, 19, 59), ["1"], ["2"]),
        (datetime(2026, 12, 14, 20, 0), ["2"], ["3"]),
        (datetime(2026, 12, 15, 7, 59), ["2"], ["3"]),
        (datetime(2026, 12, 14, 7, 0), [], ["1"]),
    ],
)
def test_the_shift_of_the_moment_and_the_next_one_and_never_a_later_one(
    at: datetime, now: list[str], following: list[str]
) -> None:
    people = [somebody(str(n), **SHOWN) for n in range(1, 6)]
    rows = [on("1", 14), on("2", 14, NIGHT), on("3", 15), on("4", 15, NIGHT), on("5", 16)]
    card = card_of(people, *rows, at=at)
    assert [p.number for p in people_now(card)] == now
    assert [p.number for duty in card.following for p in duty.people] == following


def test_an_unmanned_next_shift_is_not_skipped_for_a_later_one() -> None:
    """Else the board would tell who comes the day after tomorrow, and that nobody comes tonight."""
    demands = tuple(Demand("P01", code, Team(least=1)) for code in "DN")
    card = card_of([somebody("1"), somebody("2")], on("1", 14), on("2", 15), demands=demands)
    (tonight,) = card.following
    assert (tonight.start.hour, tonight.people) == (20, ())
    assert card.valid_until == datetime(2026, 12, 14, 20, 0)


def test_valid_until_is_the_end_of_the_last_shift_shown() -> None:
    people = [somebody("1"), somebody("2")]
    assert card_of(people, on("1", 14), on("2", 14, NIGHT)).valid_until == datetime(2026, 12, 15, 8, 0)
    assert card_of(people, on("1", 14)).valid_until == datetime(2026, 12, 14, 20, 0)
    assert card_of(people).valid_until is None


def test_a_24_hour_duty_of_yesterday_is_still_on_and_standby_is_nobody_at_the_post() -> None:
    people = [somebody("1"), somebody("2")]
    card = card_of(people, on("1", 13, FULL), on("2", 13, STANDBY), at=datetime(2026, 12, 14, 2, 0))
    assert [p.number for p in people_now(card)] == ["1"]


def test_officers_come_before_auxiliaries_and_partners_say_whose_they_are() -> None:
    people = [
        somebody("F1", role=Role.AUXILIARY),
        somebody("S1", role=Role.PARTNER, unit="CG"),
        somebody("9"),
        somebody("8", leader=True),
    ]
    shown = people_now(card_of(people, *(on(p.id, 14) for p in people)))
    assert [p.number for p in shown] == ["8", "9", "F1", "S1"]
    assert [p.unit for p in shown] == ["", "", "", "云岭县公安局城关派出所"]


def test_the_post_s_telephone_or_else_its_unit_s() -> None:
    assert card_of([]).phone == "0877-6100110"
    assert card_of([], posts=(replace(KIOSK, phone="(0877)6100333"),)).phone == "0877-6100333"
    lonely = (replace(KIOSK, unit=""),)
    assert card_of([], posts=lonely).phone == ""
    assert (
        card_of([], posts=lonely, settings=(("supervision_phone", "08776100777"),)).supervision_phone == "0877-6100777"
    )


def test_the_leader_is_the_first_whose_name_may_be_published() -> None:
    people = [
        somebody("1", "甲", leader=True, order=1),
        somebody("2", "乙", leader=True, order=3, **SHOWN),
        somebody("3", "丙", leader=True, order=2, title="所长", public_phone="0877-6100303", **SHOWN),
        somebody("4", "丁", leader=True, unit="CG", **SHOWN),
    ]
    leader = card_of(people).leader
    assert leader is not None
    assert (leader.person.name, leader.title, leader.phone) == ("丙", "所长", "0877-6100303")
    assert card_of(people[:1]).leader is None


def several_posts() -> Plan:
    other = Post("P02", "马市街岗", PostKind.PEAK, Mode.GUIDE, "XF")
    return a_station(
        [], posts=(KIOSK, other, replace(KIOSK, id="P03"), replace(KIOSK, id="P04", status=PostStatus.CLOSED))
    )


def cards(*posts: str) -> list[PublicCard]:
    return public_cards(several_posts(), a_calendar(), Roster(), posts, NOON)


def test_only_posts_in_use_that_are_marked_have_a_board() -> None:
    assert [card.post for card in cards()] == ["P01", "P03"]
    assert [card.post for card in cards("P03")] == ["P03"]
    for wrong in ("P02", "P04", "P99"):
        with pytest.raises(UserError, match=wrong):
            cards(wrong)


def test_a_calendar_that_ends_today_is_enough() -> None:
    calendar = a_calendar(NOON.date(), 1)
    plan = a_station([somebody("1")], demands=(Demand("P01", DAY.code, Team(least=1)),))
    (card,) = public_cards(plan, calendar, Roster.of([on("1", 14)]), [], NOON + timedelta(hours=1))
    assert [p.number for p in people_now(card)] == ["1"]


WEEK = Period(december(14), december(20))


def test_the_week_names_the_first_officer_of_each_day_and_never_an_auxiliary() -> None:
    people = [
        somebody("F1", role=Role.AUXILIARY, **SHOWN),
        somebody("2", "乙", order=2, **SHOWN),
        somebody("3", "丙", order=1, **SHOWN),
        somebody("4"),
        somebody("5", leader=True),
    ]
    rows = [
        on("F1", 14), on("2", 14), on("3", 14), on("5", 14, NIGHT),
        on("F1", 15), on("4", 15, NIGHT),
        on("F1", 16), on("5", 16, STANDBY),
        on("2", 21),
    ]  # fmt: skip
    (card,) = week_cards(a_station(people), Roster.of(rows), [], WEEK, NOON)
    assert [(d.day.day, d.person and (d.person.number, d.person.name)) for d in card.days] == [
        (14, ("3", "丙")), (15, ("4", "")), (16, None), (17, None), (18, None), (19, None), (20, None),
    ]  # fmt: skip
    assert (card.current, card.following, card.valid_until) == ((), (), december(20))


def test_the_crew_is_everybody_who_serves_there_once_officers_first() -> None:
    people = [somebody("F1", role=Role.AUXILIARY), somebody("2"), somebody("1"), somebody("9"), somebody("8")]
    rows = [on("F1", 14), on("2", 15, NIGHT), on("2", 16), on("1", 20), on("9", 21), on("8", 15, STANDBY)]
    (card,) = crew_cards(a_station(people), Roster.of(rows), [], WEEK, NOON)
    assert [p.number for p in card.crew] == ["1", "2", "F1"]
    assert "20:00" not in repr(card)
    with pytest.raises(UserError, match="P99"):
        crew_cards(a_station(people), Roster.of(rows), ["P99"], WEEK, NOON)


@pytest.mark.parametrize("kind", list(UnitKind))
def test_only_a_post_of_the_traffic_police_is_one_of_the_traffic_police(kind: UnitKind) -> None:
    units = tuple(replace(unit, kind=kind) for unit in UNITS)
    assert card_of([somebody("1")], units=units).traffic is (kind is UnitKind.TRAFFIC)
