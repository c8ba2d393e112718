"""What the public may see is decided here, and nothing private gets through."""

from dataclasses import fields, replace
from datetime import datetime, timedelta

import pytest

from patrolplanner.documents.public.card import PublicCard, PublicPerson
from patrolplanner.domain.demands import DayType, Demand, Team
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.people import Person, Role, UnitKind
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.posts import Mode, Post, PostKind, PostStatus, Road
from patrolplanner.domain.roster import Assignment, Roster
from patrolplanner.services.public.publishing import PublicFacts, crew_cards, public_cards, week_cards
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
    (card,) = public_cards(PublicFacts(a_station(people, **facts), a_calendar(), Roster.of(rows)), [], at)
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
    assert names.isdisjoint({"team", "restrictions", "certificates", "home", "gaps", "roster"})


BY_SHIFT = {"settings": (("notice_issue", "shift"),)}


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
def test_a_notice_of_a_shift_tells_it_and_the_next_one_and_never_a_later_one(
    at: datetime, now: list[str], following: list[str]
) -> None:
    people = [somebody(str(n), **SHOWN) for n in range(1, 6)]
    rows = [on("1", 14), on("2", 14, NIGHT), on("3", 15), on("4", 15, NIGHT), on("5", 16)]
    card = card_of(people, *rows, at=at, **BY_SHIFT)
    assert [p.number for p in people_now(card)] == now
    assert [p.number for duty in card.following for p in duty.people] == following
    assert card.valid_from is not None
    assert card.valid_from <= at


def test_an_unmanned_next_shift_is_not_skipped_for_a_later_one() -> None:
    """Else the board would tell who comes the day after tomorrow, and that nobody comes tonight."""
    demands = tuple(Demand("P01", code, Team(least=1)) for code in "DN")
    card = card_of([somebody("1"), somebody("2")], on("1", 14), on("2", 15), demands=demands, **BY_SHIFT)
    (tonight,) = card.following
    assert (tonight.start.hour, tonight.people) == (20, ())
    assert card.valid_until == datetime(2026, 12, 14, 20, 0)


def test_a_notice_of_a_day_tells_all_its_crews_and_nobody_of_the_next() -> None:
    people = [somebody(str(n), **SHOWN) for n in range(1, 5)]
    rows = [on("1", 14), on("2", 14, NIGHT), on("3", 15), on("4", 15, NIGHT)]
    for at in (datetime(2026, 12, 14, 8, 0), datetime(2026, 12, 15, 7, 59)):
        card = card_of(people, *rows, at=at)
        assert [p.number for p in people_now(card)] == ["1", "2"]
        assert card.following == ()
        assert (card.valid_from, card.valid_until) == (datetime(2026, 12, 14, 8, 0), datetime(2026, 12, 15, 8, 0))
    assert card_of(people, *rows, at=datetime(2026, 12, 18, 12)).valid_until is None


def test_where_nobody_is_asked_for_it_says_so_and_only_there() -> None:
    workdays = (Demand("P01", "D", Team(least=1), frozenset({DayType.WORKDAY})),)
    saturday = datetime(2026, 12, 12, 12)
    assert card_of([somebody("1")], on("1", 11), at=saturday, demands=workdays).closed
    assert not card_of([somebody("1")], on("1", 11), at=saturday).closed
    friday = card_of([somebody("1")], at=datetime(2026, 12, 11, 12), demands=workdays)
    assert (friday.closed, friday.valid_until) == (False, None)


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
    return public_cards(PublicFacts(several_posts(), a_calendar(), Roster()), posts, NOON)


def test_only_posts_in_use_that_are_marked_have_a_board() -> None:
    assert [card.post for card in cards()] == ["P01", "P03"]
    assert [card.post for card in cards("P03")] == ["P03"]
    for wrong in ("P02", "P04", "P99"):
        with pytest.raises(UserError, match=wrong):
            cards(wrong)


def test_a_calendar_that_ends_today_is_enough() -> None:
    calendar = a_calendar(NOON.date(), 1)
    plan = a_station([somebody("1")], demands=(Demand("P01", DAY.code, Team(least=1)),))
    (card,) = public_cards(PublicFacts(plan, calendar, Roster.of([on("1", 14)])), [], NOON + timedelta(hours=1))
    assert [p.number for p in people_now(card)] == ["1"]


WEEK = Period(december(14), december(20))


def test_the_week_names_the_first_officer_of_each_shift_and_never_an_auxiliary() -> None:
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
    (card,) = week_cards(PublicFacts(a_station(people), a_calendar(), Roster.of(rows)), [], WEEK, NOON)
    told = {
        d.day.day: [(str(w.part), w.person and (w.person.number, w.person.name)) for w in d.watches] for d in card.days
    }
    assert told == {
        14: [("daytime", ("3", "丙")), ("night", ("5", ""))], 15: [("daytime", None), ("night", ("4", ""))],
        16: [("daytime", None)], 17: [], 18: [], 19: [], 20: [],
    }  # fmt: skip
    assert (card.current, card.following, card.valid_until) == ((), (), december(20))


def test_the_crew_is_everybody_who_serves_there_once_officers_first() -> None:
    people = [somebody("F1", role=Role.AUXILIARY), somebody("2"), somebody("1"), somebody("9"), somebody("8")]
    rows = [on("F1", 14), on("2", 15, NIGHT), on("2", 16), on("1", 20), on("9", 21), on("8", 15, STANDBY)]
    (card,) = crew_cards(PublicFacts(a_station(people), a_calendar(), Roster.of(rows)), [], WEEK, NOON)
    assert [p.number for p in card.crew] == ["1", "2", "F1"]
    assert "20:00" not in repr(card)
    with pytest.raises(UserError, match="P99"):
        crew_cards(PublicFacts(a_station(people), a_calendar(), Roster.of(rows)), ["P99"], WEEK, NOON)


@pytest.mark.parametrize("kind", list(UnitKind))
def test_a_post_of_the_traffic_police_is_for_traffic(kind: UnitKind) -> None:
    units = tuple(replace(unit, kind=kind) for unit in UNITS)
    assert card_of([somebody("1")], units=units).traffic is (kind is UnitKind.TRAFFIC)


@pytest.mark.parametrize(
    ("facts", "traffic"),
    [
        ({"kind": PostKind.PEAK}, True),
        ({"mode": Mode.GUIDE}, True),
        ({"road": Road.HIGHWAY}, True),
        ({"kind": PostKind.MARKET}, False),
    ],
)
def test_so_is_one_where_traffic_is_directed_or_that_stands_on_a_road(facts: dict[str, object], traffic: bool) -> None:
    assert card_of([somebody("1")], posts=(replace(KIOSK, **facts),)).traffic is traffic


def test_title_telephone_and_picture_need_the_consent_of_the_name() -> None:
    facts = {"title": "社区民警", "public_phone": "0877-6100333", "photo": "1.jpg"}
    people = [somebody("1", "王建国", **facts, **SHOWN), somebody("2", **facts), somebody("3", **SHOWN)]
    plan, rows = a_station(people), [on(person.id, 14) for person in people]
    seen = PublicFacts(plan, a_calendar(), Roster.of(rows), photos={"1": b"one", "2": b"two"})
    (card,) = public_cards(seen, [], NOON)
    assert [(p.name, p.title, p.phone, p.photo) for p in people_now(card)] == [
        ("王建国", "社区民警", "0877-6100333", b"one"), ("", "", "", b""), ("某3", "", "", b""),
    ]  # fmt: skip


def test_a_number_that_is_public_and_mobile_at_once_is_there_once() -> None:
    person = somebody("1", mobile="13800001234", public_phone="138 0000 1234", publish_mobile=True, **SHOWN)
    (shown,) = people_now(card_of([person], on("1", 14)))
    assert (shown.phone, shown.mobile) == ("138 0000 1234", "")


@pytest.mark.parametrize(
    ("station", "unit", "kind", "bureau", "issuer"),
    [
        ("云岭县公安局城关派出所", "城关派出所", UnitKind.POLICE, "云岭县公安局", "云岭县公安局城关派出所"),
        ("云岭县公安局城关派出所", "交警大队", UnitKind.TRAFFIC, "云岭县公安局", "云岭县公安局交警大队"),
        ("云岭县公安局", "云岭县公安局巡防大队", UnitKind.POLICE, "云岭县公安局", "云岭县公安局巡防大队"),
        ("云岭县公安局", "县市场监管局", UnitKind.MARKET, "云岭县公安局", "云岭县公安局"),
        ("城关派出所", "城关派出所", UnitKind.POLICE, "城关派出所", "城关派出所"),
        ("", "城关派出所", UnitKind.POLICE, "", "城关派出所"),
    ],
)
def test_the_bureau_is_named_and_the_unit_signs_with_it_once(
    station: str, unit: str, kind: UnitKind, bureau: str, issuer: str
) -> None:
    units = (replace(UNITS[0], name=unit, kind=kind), UNITS[1])
    card = card_of([somebody("1")], units=units, settings=(("organisation", station),))
    assert (card.bureau, card.issuer) == (bureau, issuer)


def test_lines_that_every_notice_names_are_not_the_station_s_own() -> None:
    for line in ("12389", "12345", "110", "122"):
        units = (replace(UNITS[0], supervision_phone=line), UNITS[1])
        posts = (replace(KIOSK, phone=line),)
        card = card_of([], units=units, posts=posts, settings=(("supervision_phone", "0877-6100998"),))
        assert (card.supervision_phone, card.phone) == ("0877-6100998", "0877-6100110")


def test_services_are_a_line_each_without_private_numbers() -> None:
    post = replace(KIOSK, services="饮用热水、雨伞借用；失物招领; 找王五 13800000001")
    card = card_of([somebody("9", "王五", mobile="13800000001")], posts=(post,))
    assert card.services == ("饮用热水、雨伞借用", "失物招领")


def test_somebody_is_always_there_by_the_shifts_and_not_by_the_kind_of_post() -> None:
    day, night = (Demand("P01", code, Team(least=1)) for code in "DN")
    assert card_of([], demands=(day, night)).always
    assert not card_of([], demands=(day,)).always
    market = (replace(KIOSK, kind=PostKind.MARKET),)
    assert card_of([], demands=(day, night), posts=market).always
    weekend_off = replace(night, days=frozenset({DayType.WORKDAY}))
    assert not card_of([], demands=(day, weekend_off)).always
