"""The judge of private numbers: what a reader would dial is found, whatever else has digits stays."""

from dataclasses import replace
from datetime import datetime

import pytest

from patrolplanner.documents.public.notice import notices
from patrolplanner.documents.sheets import A4_PORTRAIT
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.services.public.phone_numbers import number_warnings
from patrolplanner.services.public.private_numbers import PrivateNumbers, private_numbers
from patrolplanner.services.public.publishing import PublicFacts, public_cards
from tests.counting import calls_in
from tests.documents.pdf_reading import read
from tests.documents.station import KIOSK, UNITS, a_calendar, a_station, somebody

NOON = datetime(2026, 12, 14, 12, 0)
PRIVATE = PrivateNumbers(frozenset({"13800000001", "6123456", "668123"}))


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("人民路1号 电话13800000001", "人民路1号"),
        ("人民路1号(电话:138-0000-0001)旁", "人民路1号旁"),
        ("城北 13800000001 菜市", "城北 菜市"),
        ("（+86）138 0000 0001，菜市", "菜市"),
        ("0877-6100110 / 13800000001", "0877-6100110"),
        ("0877-6123456转801 菜市", "菜市"),
        ("（0877）6123456", ""),
        ("短号668123", ""),
        ("王五668123", "王五"),
        ("王五13800000001", "王五"),
        ("138\u20110000\u20110001", ""),
        ("1\ufe0f3\ufe0f8\ufe0f0000000\ufe0f1\ufe0f", ""),
        ("138、0000：0001", ""),
        ("138转0000转0001", ""),
        ("1\u03013\u03018\u03010000000\u03011\u0301", ""),
        ("一三八〇〇〇〇〇〇〇一", ""),
        ("壹叁捌零零零零零零零壹", ""),
        ("幺三八四个零零零零幺", ""),
        ("一百三十八零零零零零零零一", ""),
        ("①③⑧⓪⓪⓪⓪⓪⓪⓪①", ""),
        ("١٣٨٠٠٠٠٠٠٠١", ""),
        ("1️⃣3️⃣8️⃣0️⃣0️⃣0️⃣0️⃣0️⃣0️⃣0️⃣1️⃣", ""),
        ("one three eight zero zero zero zero zero zero zero one", ""),
        ("l38 OOOO OOOI", ""),
        ("yao san ba ling ling ling ling ling ling ling yao", ""),
        ("138 0000 13800000001 0001", ""),
        ("yi1 san1 ba1 ling2 ling2 ling2 ling2 ling2 ling2 ling2 yi1", "yi1"),
        ("I III VIII 0 0 0 0 0 0 0 I", ""),
        ("🂡🂣🂨0000000🂡", ""),
        ("仨 138 0000 0001", "仨"),
        ("人民路1号 &#49;&#51;&#56;0000000&#49;", ""),
        ("&amp;#x31;&amp;#x33;&amp;#x38;0000000&amp;#x31;", ""),
        ("%31%33%38%30%30%30%30%30%30%30%31", ""),
        ("\\u0031\\u0033\\u00380000000\\u0031", ""),
        ("\U000e0031\U000e0033\U000e00380000000\U000e0031", ""),
        ("电话\u202e10000000831\u202c", ""),
        ("138\u202e0000\u202c0001", ""),
        ("倒着念10000000831", ""),
    ],
)
def test_a_private_number_is_taken_out_with_what_announces_it(typed: str, left: str) -> None:
    assert typed in PRIVATE
    assert PRIVATE.without(typed) == left


@pytest.mark.parametrize(
    "typed",
    [
        "人民路138号",
        "人民路668号123室",
        "1668123",
        "2026-12-01",
        "0877-6100110",
        "云F·12345",
        "Two officers, one car",
        "6栋11门2室3号4楼5户6人",
        "321866",
        "XIII号 &amp; 100%25 \\u5357门",
        "IV级响应 V字路口",
    ],
)
def test_other_numbers_stay(typed: str) -> None:
    assert typed not in PRIVATE
    assert PRIVATE.without(typed) == typed


@pytest.mark.parametrize(
    ("mobile", "digits"),
    [
        ("13800000001/668123", {"13800000001", "668123"}),
        ("13800000001 0877-6123456", {"13800000001", "6123456"}),
        ("138 0000 0001（短号668123）", {"13800000001", "668123"}),
        ("一三八〇〇〇〇〇〇〇一", {"13800000001"}),
        ("0877-6123456", {"6123456"}),
        ("6123456", {"6123456"}),
        ("110", set()),
        ("无", set()),
    ],
)
def test_what_is_private_is_read_out_of_the_record(mobile: str, digits: set[str]) -> None:
    assert private_numbers(a_station([somebody("1", mobile=mobile)])).digits == digits


def test_a_line_that_is_somebody_s_public_one_is_not_private() -> None:
    own = somebody("1", mobile="0877-6123456", public_phone="0877-6123456")
    assert private_numbers(a_station([own])).digits == set()
    other = somebody("2", mobile="0877-6123456")
    assert private_numbers(a_station([own, other])).digits == {"6123456"}


def leaking() -> Plan:
    hidden = "138\u20110000\ufe0f\u20110001"
    return a_station(
        [somebody("1", mobile="13800000001")],
        posts=(replace(KIOSK, address=f"人民路1号 {hidden}"),),
        units=(replace(UNITS[0], name=f"巡防大队{hidden}"), UNITS[1]),
    )


def test_neither_page_nor_properties_of_a_notice_show_it_and_it_is_said() -> None:
    (card,) = public_cards(PublicFacts(leaking(), a_calendar(), Roster()), [], NOON)
    paper = notices([card], A4_PORTRAIT, str)
    shown = "".join(c for page in read(paper) for c in page.text if c.isdigit())
    assert "13800000001" not in shown
    assert "人民路1号" in read(paper)[0].text
    assert (card.address, card.unit) == ("人民路1号", "巡防大队")
    said = [str(text) for text in number_warnings(leaking())]
    assert any(text.startswith("Address of 城北菜市岗亭 (P01): it holds a private") for text in said)
    assert any(text.startswith("Name of unit XF: it holds a private") for text in said)


@pytest.mark.parametrize("text", ["十", "1", "1-", "138 0000 ", "一三八零零", "lO", "one", "(0"])
def test_looking_takes_time_by_the_length_of_the_text(text: str) -> None:
    short, long = (calls_in(lambda n=n: PRIVATE.without(text * n)) for n in (500, 2000))
    assert long < short * 6


def test_nor_does_it_begin_in_one_text_and_end_in_the_next() -> None:
    split = replace(KIOSK, name="城北 138 0000", address="0001 人民路")
    plan = a_station([somebody("1", mobile="13800000001")], posts=(split,))
    (card,) = public_cards(PublicFacts(plan, a_calendar(), Roster()), [], NOON)
    assert (card.name, card.address) == ("城北 138 0000", "")
    assert any("together they hold a private" in str(text) for text in number_warnings(plan))
    whole = replace(KIOSK, name="城北 138", address="人民路1号")
    assert (
        public_cards(PublicFacts(replace(plan, posts=(whole,)), a_calendar(), Roster()), [], NOON)[0].address
        == "人民路1号"
    )
    assert not any("together" in str(text) for text in number_warnings(replace(plan, posts=(whole,))))
