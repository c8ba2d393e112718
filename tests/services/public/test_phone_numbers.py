"""Numbers as people type them, and the promise that no private one reaches a public paper."""

from dataclasses import replace
from datetime import datetime
from html import unescape
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from patrolplanner.documents.public.card import PublicCard
from patrolplanner.documents.public.contact_card import contact_cards
from patrolplanner.documents.public.notice import notice_pictures, notices
from patrolplanner.documents.public.notice_page import notice_page
from patrolplanner.documents.public.screen import ScreenPages
from patrolplanner.documents.sheets import A4_PORTRAIT, CARD_SHEET
from patrolplanner.domain.people import Role, Unit
from patrolplanner.domain.phone_numbers import read_number, written
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.posts import PostKind
from patrolplanner.domain.roster import Roster
from patrolplanner.services.papers.notice_register import shown_on
from patrolplanner.services.public.phone_numbers import number_warnings
from patrolplanner.services.public.publishing import PublicFacts, contact_facts, crew_cards, public_cards, week_cards
from tests.documents.pdf_reading import read
from tests.documents.station import DAY, DECEMBER, KIOSK, NIGHT, UNITS, a_calendar, a_station, december, on, somebody
from tests.rounds import rounds

NOON = datetime(2026, 12, 14, 12, 0)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("0877-6100110", "0877-6100110"),
        ("（0877）6100 110", "0877-6100110"),
        ("+86 877 6100110", "0877-6100110"),
        ("01062345678", "010-62345678"),
        ("02087654321", "020-87654321"),
        ("0877-6100110-801", "0877-6100110转801"),
        ("0877-6100110 分机 801", "0877-6100110转801"),
        ("138-0000-0001", "138 0000 0001"),
        ("０１３８００００".replace("０１", "1") + "0001", "138 0000 0001"),
        ("0086 13800000001", "138 0000 0001"),
        ("+8613800000001", "138 0000 0001"),
        ("110", "110"),
        ("122", "122"),
        ("12389", "12389"),
        ("12345", "12345"),
        ("4008101234", "400-810-1234"),
        ("6100110", "6100110"),
    ],
)
def test_numbers_are_understood_and_written_the_usual_way(typed: str, shown: str) -> None:
    assert str(read_number(typed)) == shown
    assert written(shown) == shown


@pytest.mark.parametrize(
    "typed", ["", "  ", "无", "0877-1", "1380000000", "138000000011", "010-12345678", "0261234567"]
)
def test_what_cannot_be_dialled_is_no_number(typed: str) -> None:
    assert read_number(typed) is None
    assert written(typed) == typed.strip()


def warnings_of(**facts: object) -> list[str]:
    return [str(text) for text in number_warnings(replace(a_station([]), **facts))]


def test_warnings_name_what_is_wrong_and_where() -> None:
    assert warnings_of() == []
    assert warnings_of(posts=(replace(KIOSK, phone="0877-61"),)) == [
        "Telephone of 城北菜市岗亭 (P01): 0877-61 cannot be dialled; it is not posted."
    ]
    assert warnings_of(posts=(replace(KIOSK, phone="6100110"),)) == [
        "Telephone of 城北菜市岗亭 (P01): 6100110 lacks the area code."
    ]
    (lonely,) = warnings_of(posts=(replace(KIOSK, unit=""),))
    assert "no telephone that may be posted" in lonely
    (mobile,) = warnings_of(people=(somebody("7", "王五", mobile="0877-6100110"),))
    assert "王五 (7): 0877-6100110 is no mobile number" in mobile
    (kept,) = warnings_of(
        people=(somebody("7", "王五", mobile="13800000001"),), posts=(replace(KIOSK, phone="+86 138 0000 0001"),)
    )
    assert "somebody's mobile" in kept
    assert "0001" not in kept


def test_the_station_s_own_line_in_somebody_s_record_stays_the_station_s() -> None:
    plan = a_station([somebody("1", mobile="0877-6100110")])
    (card,) = public_cards(PublicFacts(plan, a_calendar(), Roster()), [], NOON)
    assert card.phone == "0877-6100110"


PRIVATE = ["13800000001", "13912345678", "19988887777"]
WRITTEN = st.sampled_from(PRIVATE).flatmap(
    lambda number: st.sampled_from(
        [
            number,
            f"+86{number}",
            f"{number[:3]}-{number[3:7]}-{number[7:]}",
            f"{number[:3]} {number[3:7]}\u200b{number[7:]}",
            "".join(chr(ord(c) + 0xFEE0) for c in number),
            f"0877-6100110 / {number}",
            f"电话{number}（王）",
        ]
    )
)
ANY = WRITTEN | st.sampled_from(["", "0877-6100110", "110", "无"])
PEOPLE = st.lists(
    st.builds(
        lambda mobile, id_, **facts: somebody(id_ or "7", mobile=mobile, **facts),
        mobile=WRITTEN,
        id_=ANY,
        role=st.sampled_from(Role),
        name=st.just("王五") | WRITTEN,
        title=ANY,
        leader=st.booleans(),
        public_phone=ANY,
        publish_name=st.booleans(),
        publish_mobile=st.booleans(),
    ),
    min_size=1,
    max_size=3,
    unique_by=lambda person: person.id,
)


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    post = replace(KIOSK, phone=draw(ANY), address=draw(ANY), name=draw(st.just("岗亭") | WRITTEN))
    post = replace(post, services=draw(st.just("失物招领；饮水") | WRITTEN))
    unit = Unit("XF", draw(st.just("大队") | WRITTEN), duty_phone=draw(ANY), supervision_phone=draw(ANY))
    keeper = somebody("9", mobile=draw(st.sampled_from(PRIVATE)), publish_name=draw(st.booleans()))
    return a_station(
        [*draw(PEOPLE), keeper],
        posts=(replace(post, kind=draw(st.sampled_from(PostKind))),),
        units=(unit, UNITS[1]),
        settings=(("supervision_phone", draw(ANY)), ("organisation", draw(st.just("云岭县公安局") | WRITTEN))),
    )


def hidden_in(plan: Plan) -> set[str]:
    kept = [digits(p.mobile) for p in plan.people if not (p.publish_name and p.publish_mobile)]
    return {number for number in PRIVATE if any(number in mobile for mobile in kept)}


def cards_of(plan: Plan) -> list[PublicCard]:
    roster = Roster.of([on(p.id, 14, shift) for p in plan.people for shift in (DAY, NIGHT)])
    week = Period(december(14), december(20))
    return [
        *public_cards(PublicFacts(plan, a_calendar(), roster), [], NOON),
        *week_cards(PublicFacts(plan, a_calendar(), roster), [], week, NOON),
        *crew_cards(PublicFacts(plan, a_calendar(), roster), [], DECEMBER, NOON),
        *contact_facts(PublicFacts(plan, a_calendar()), [], NOON),
    ]


@settings(deadline=None, max_examples=80)
@given(plan=plans())
def test_no_private_number_is_on_a_public_card_whatever_the_flags(plan: Plan) -> None:
    cards = cards_of(plan)
    shown = digits(repr(cards) + repr([shown_on(card) for card in cards]))
    for number in hidden_in(plan):
        assert number not in shown


def set_on_screens(cards: list[PublicCard]) -> str:
    """Every line of text that the pictures for screens are drawn with."""
    lines: list[str] = []
    as_it_is = ScreenPages.drawText

    def noted(screen: ScreenPages, words: Any) -> None:
        lines.append("".join(piece[0] for piece in words.pieces))
        as_it_is(screen, words)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ScreenPages, "drawText", noted)
        assert all(picture.startswith(b"\x89PNG") for card in cards for picture in notice_pictures(card, str))
    return "\n".join(lines)


@settings(deadline=None, max_examples=rounds(3, 6))
@given(plan=plans())
def test_no_private_number_reaches_a_public_paper_page_or_picture_whatever_the_flags(plan: Plan) -> None:
    cards = cards_of(plan)
    papers = (notices(cards, A4_PORTRAIT, str), contact_cards(cards, CARD_SHEET, str))
    shown = digits("".join(page.text for paper in papers for page in read(paper)))
    on_page = digits(unescape(notice_page(cards, "zh-CN", str).decode()))
    on_screen = digits(set_on_screens(cards[:2]))
    assert "12389" in on_page
    assert "12389" in on_screen
    for number in hidden_in(plan):
        assert number not in shown
        assert number not in on_page
        assert number not in on_screen


def test_a_mobile_that_may_be_posted_is_posted() -> None:
    plan = a_station([somebody("1", "王五", mobile=PRIVATE[0], publish_name=True, publish_mobile=True)])
    assert all("138 0000 0001" in repr(card) for card in cards_of(plan)[:3])


def digits(text: str) -> str:
    plain = text.translate({0xFF10 + n: str(n) for n in range(10)})
    return "".join(c for c in plain if c.isdigit() or c.isalpha() or (c in ",'"))
