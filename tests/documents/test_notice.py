"""The public notice, read back from its PDF."""

from dataclasses import replace
from datetime import date, datetime

import pytest
import zxingcpp
from pypdfium2 import PdfDocument

from patrolplanner.documents.public.card import (
    PublicCard,
    PublicDay,
    PublicDuty,
    PublicLeader,
    PublicPerson,
    PublicWatch,
    Showing,
)
from patrolplanner.documents.public.notice import notices
from patrolplanner.documents.public.notice_texts import duty_lines, promise_lines
from patrolplanner.documents.sheets import A3_PORTRAIT, A4_PORTRAIT, BOARD_PORTRAIT, Sheet
from patrolplanner.domain.messages import translate
from patrolplanner.domain.people import Role
from patrolplanner.domain.posts import PostKind
from patrolplanner.domain.words import word
from tests.counting import calls_in
from tests.documents.pdf_reading import PT_PER_MM, Page, picture, read


def at(number: int, hour: int) -> datetime:
    return datetime(2026, 12, number, hour)


def officer(number: str = "000012", name: str = "王建国", **facts: str) -> PublicPerson:
    return PublicPerson(word(Role.OFFICER), True, number, name, **facts)


def auxiliary(number: str = "F000003", name: str = "刘敏", **facts: str) -> PublicPerson:
    return PublicPerson(word(Role.AUXILIARY), False, number, name, **facts)


CARD = PublicCard(
    post="P01",
    name="城北菜市执勤岗亭",
    kind=PostKind.KIOSK,
    address="城关镇北门路12号",
    unit="云岭县公安局巡防大队",
    phone="0877-6100110",
    supervision_phone="0877-6100999",
    current=(PublicDuty(at(14, 8), at(14, 20), (officer(), auxiliary())),),
    following=(PublicDuty(at(14, 20), at(15, 8), (officer("000009", "赵雪"), auxiliary("F000007", ""))),),
    leader=PublicLeader(officer("000001", "肖垚"), "大队长", "0877-6100108"),
    updated=at(14, 10),
    valid_until=at(15, 8),
    version="V2",
    bureau="云岭县公安局",
    issuer="云岭县公安局巡防大队",
    valid_from=at(14, 8),
    always=True,
)


def pages_of(*cards: PublicCard, sheet: Sheet = A4_PORTRAIT) -> list[Page]:
    return read(notices(cards, sheet, str))


def page_of(**changes: object) -> Page:
    (page,) = pages_of(replace(CARD, **changes))
    return page


def line_with(page: Page, text: str) -> list[str]:
    """The pieces at the height of a piece, from left to right."""
    middle = next((p.bottom + p.top) / 2 for p in page.pieces if text in p.text)
    row = [p for p in page.pieces if p.bottom <= middle <= p.top and p.left < 130 * PT_PER_MM]
    return [p.text.strip() for p in sorted(row, key=lambda p: p.left)]


def test_it_says_who_is_here_and_how_to_get_help() -> None:
    page = page_of()
    for text in (
        "城北菜市执勤岗亭",
        "Kiosk No. P01",
        "城关镇北门路12号",
        "云岭县公安局巡防大队",
        "110",
        "0877-6100110",
        "12389",
        "0877-6100999",
        "大队长 肖垚",
        "12-14 08:00 – 20:00",
        "12-14 20:00 – next day 08:00",
        "Version V2",
        "Issued 2026-12-14",
        "云岭县公安局",
        *map(str, (*duty_lines(PostKind.KIOSK, True), *promise_lines(True))),
    ):
        assert text in page.text.replace("\u3000", " ").replace("\n", " ").replace("  ", " "), text


def test_role_word_and_number_stand_beside_every_name() -> None:
    page = page_of()
    assert line_with(page, "王建国") == ["officer", "王建国", "Badge 000012"]
    assert line_with(page, "刘敏") == ["auxiliary", "刘敏", "No. F000003"]
    assert line_with(page, "赵雪") == ["officer", "赵雪", "Badge 000009"]
    assert line_with(page, "F000007") == ["auxiliary", "No. F000007"]
    assert "officer" in page.text.split("肖垚")[1][:12]


@pytest.mark.parametrize(
    ("sheet", "size"), [(A4_PORTRAIT, (210, 297)), (A3_PORTRAIT, (297, 420)), (BOARD_PORTRAIT, (600, 900))]
)
def test_one_page_a_post_in_the_asked_size(sheet: Sheet, size: tuple[int, int]) -> None:
    pages = pages_of(CARD, replace(CARD, post="P02", name="富市广场岗亭"), sheet=sheet)
    assert [(round(page.width), round(page.height)) for page in pages] == [size, size]
    assert "富市广场岗亭" in pages[1].text
    assert "城北菜市" not in pages[1].text


@pytest.mark.parametrize("sheet", [A4_PORTRAIT, A3_PORTRAIT, BOARD_PORTRAIT])
def test_a_telephone_reads_the_code_on_the_notice(sheet: Sheet) -> None:
    pdf = notices([CARD], sheet, str)
    grey = picture(pdf, scale=1200 / sheet.height)
    assert [code.text for code in zxingcpp.read_barcodes(grey)] == ["tel:0877-6100110"]


READ_FROM = 300
"""A Chinese character can be read from so many times its height."""


@pytest.mark.parametrize(
    ("sheet", "metres", "beside"), [(A4_PORTRAIT, 2, 1.5), (A3_PORTRAIT, 3, 2), (BOARD_PORTRAIT, 6, 5)]
)
def test_names_times_and_telephones_can_be_read_from_where_it_is_said(
    sheet: Sheet, metres: float, beside: float
) -> None:
    (page,) = pages_of(CARD, sheet=sheet)

    def read_from(text: str) -> float:
        piece = next(p for p in page.pieces if p.text.strip().startswith(text))
        return piece.size / PT_PER_MM * READ_FROM / 1000

    for text in ("王建国", "刘敏", "12-14 08:00", "110", "0877-6100110", "0877-6100999", "12389", "12345"):
        assert read_from(text) >= metres, text
    for text in ("Badge 000012", "officer"):
        assert read_from(text) >= beside, text


@pytest.mark.parametrize(("sheet", "least"), [(A4_PORTRAIT, 5), (A3_PORTRAIT, 10), (BOARD_PORTRAIT, 14)])
@pytest.mark.parametrize("count", [2, 9, 30, 90])
def test_no_name_is_lower_than_the_sheet_says_however_many_there_are(sheet: Sheet, least: int, count: int) -> None:
    partners = tuple(
        PublicPerson(word(Role.PARTNER), False, f"S{n:05}", f"郑和平{n}", unit="云岭县市场监督管理局综合执法大队")
        for n in range(count)
    )
    pages = pages_of(replace(CARD, current=(PublicDuty(at(14, 8), at(14, 20), partners),)), sheet=sheet)
    names = [p for page in pages for p in page.pieces if p.text.strip().startswith("郑和平")]
    assert sorted(p.text.strip() for p in names) == sorted(person.name for person in partners)
    assert len({round(p.size, 2) for p in names}) == 1
    assert min(p.size for p in names) / PT_PER_MM >= least - 0.01
    for page in pages:
        _no_overlap([piece for piece in page.pieces if piece.left < 130 / 210 * page.width * PT_PER_MM])


def test_names_of_one_list_are_of_one_size_whatever_their_length() -> None:
    people = [officer("1", "王五"), officer("2", "欧阳建国"), auxiliary("3", "古丽娜尔·阿卜杜热合曼·买买提·阿卜杜拉")]
    page = page_of(current=(PublicDuty(at(14, 8), at(14, 20), tuple(people)),), following=())
    sizes = {round(p.size, 2) for p in page.pieces for name in ("王五", "欧阳建国", "古丽娜尔") if name in p.text}
    assert len(sizes) == 1


def week_of(*people: PublicPerson | None) -> tuple[PublicDay, ...]:
    return tuple(
        PublicDay(date(2026, 12, 14 + n), (PublicWatch(DAYTIME, person), PublicWatch(NIGHT, officer("000019", "白玛"))))
        for n, person in enumerate(people)
    )


DAYTIME, NIGHT = translate("notice", "daytime"), translate("notice", "night")


def test_the_week_names_who_is_in_charge_by_shift_without_an_hour() -> None:
    days = week_of(officer(), None, officer("000009", ""), *[officer("000010", "古丽娜尔·阿卜杜热合曼·买买提")] * 3)
    days = (*days, PublicDay(date(2026, 12, 20), (), closed=True))
    pages = pages_of(
        replace(
            CARD, showing=Showing.WEEK, days=days, current=(), following=(),
            valid_from=None, valid_until=date(2026, 12, 20), span=(date(2026, 12, 14), date(2026, 12, 20)),
        )
    )  # fmt: skip
    page = pages[0]
    assert line_with(page, "王建国") == ["12-14 Mon", "daytime", "officer", "王建国", "Badge 000012"]
    assert line_with(page, "12-15") == ["12-15 Tue", "daytime", "see the notice of the day"]
    assert line_with(page, "000009") == ["12-16 Wed", "daytime", "officer", "Badge 000009"]
    everything = "".join(page.text for page in pages)
    assert everything.count("白玛") == 6
    assert "no duty at this post" in everything
    assert ":" not in everything
    assert "until 2026-12-20" in page.text
    for page in pages:
        _no_overlap([piece for piece in page.pieces if piece.left < 130 * PT_PER_MM])


def test_a_page_that_goes_on_within_a_date_says_the_date_again() -> None:
    days = tuple(PublicDay(date(2026, 12, 14 + n), (PublicWatch(DAYTIME, officer()),) * 5) for n in range(7))
    span = (date(2026, 12, 14), date(2026, 12, 20))
    pages = pages_of(replace(CARD, showing=Showing.WEEK, days=days, current=(), following=(), span=span))
    assert len(pages) > 1
    for page in pages:
        (first, *_) = sorted((p for p in page.pieces if p.text.strip() == "daytime"), key=lambda p: -p.bottom)
        assert any(p.text.strip().startswith("12-") and abs(p.bottom - first.bottom) < 4 for p in page.pieces)
    assert "(1 of 2)" in pages[0].text


@pytest.mark.parametrize("count", [0, 3, 24, 80])
def test_the_crew_is_everybody_who_serves_here_without_an_hour(count: int) -> None:
    crew = tuple(auxiliary(f"F{n:06d}", f"刘某{n}") for n in range(count))
    span = (date(2026, 12, 1), date(2026, 12, 31))
    pages = pages_of(
        replace(
            CARD,
            showing=Showing.CREW,
            crew=crew,
            span=span,
            current=(),
            following=(),
            valid_from=None,
            valid_until=span[1],
        )
    )
    text = "".join(page.text for page in pages)
    assert all("2026-12-01 to 12-31" in page.text for page in pages)
    assert text.count("No. F") == count
    assert ("Names are being updated" in text) == (count == 0)
    assert ":" not in text
    for page in pages:
        _no_overlap([piece for piece in page.pieces if piece.left < 130 * PT_PER_MM])


def test_the_foot_says_until_when_it_holds_and_who_issued_it_when() -> None:
    page = page_of()
    foot = [piece for piece in page.pieces if piece.top < 30 * PT_PER_MM]
    (until,) = [piece.text.strip() for piece in foot if piece.size >= 20]
    assert until == "until 2026-12-15 08:00"
    issued = [piece.text.strip() for piece in foot if piece.left > 110 * PT_PER_MM]
    assert issued[:2] == ["云岭县公安局巡防大队", "Issued 2026-12-14"]


def test_without_people_duties_or_telephone_it_says_so_in_words() -> None:
    nobody = page_of(current=(PublicDuty(at(14, 8), at(14, 20)),), following=(), valid_until=None)
    assert "Names are being updated" in nobody.text
    assert "a new notice is posted" in nobody.text
    closed = page_of(current=())
    assert "No shift at this hour" in closed.text
    empty = page_of(current=(), following=(), phone="", supervision_phone="", leader=None, unit="", address="")
    assert "duty times are being updated" in empty.text
    assert "Scan to call" not in empty.text
    assert "12389" in empty.text


def test_a_mobile_number_and_a_partner_s_unit_are_shown_when_given() -> None:
    partner = PublicPerson(word(Role.PARTNER), False, "S01", "郑和平", unit="县市场监督管理局")
    duty = PublicDuty(at(14, 8), at(14, 20), (officer(mobile="13800001234"), partner))
    page = page_of(current=(duty,))
    assert "Mobile 13800001234" in page.text
    assert "县市场监督管理局" in page.text


@pytest.mark.parametrize("count", [1, 6, 14, 40])
@pytest.mark.parametrize("name", ["张三", "古丽娜尔·阿卜杜热合曼·买买提·阿卜杜拉·吾买尔江·热合曼·伊力哈木·库尔班"])
def test_everybody_fits_on_the_pages_without_overlap(count: int, name: str) -> None:
    people = tuple(auxiliary(f"F{n:06d}", name) for n in range(count))
    pages = pages_of(replace(CARD, current=(PublicDuty(at(14, 8), at(14, 20), people),)))
    for page in pages:
        left, bottom, right, top = (f(box[n] for box in page.boxes) for n, f in enumerate((min, min, max, max)))
        assert left >= -0.01
        assert bottom >= 10 * PT_PER_MM - 1
        assert right <= 210 * PT_PER_MM + 0.01
        assert top <= 297 * PT_PER_MM + 0.01
        assert min(piece.size for piece in page.pieces) >= 9 - 1e-3
        _no_overlap([piece for piece in page.pieces if piece.left < 130 * PT_PER_MM])
    numbers = [piece for page in pages for piece in page.pieces if piece.text.strip().startswith("No. F")]
    assert len(numbers) == count + 1


def _no_overlap(pieces: list) -> None:
    """No two pieces of text cover each other by more than a hair."""
    for n, one in enumerate(pieces):
        for other in pieces[n + 1 :]:
            across = min(one.right, other.right) - max(one.left, other.left)
            up = min(one.top, other.top) - max(one.bottom, other.bottom)
            assert across < 1 or up < 1, (one, other)


def test_hostile_texts_print_as_text() -> None:
    name = "<b>&amp;</b>\u202e㛃䶮𬱖"
    long_post = "马市街与解放路交叉口农贸市场东南角便民服务执勤岗亭（临时）" * 3
    duty = PublicDuty(at(14, 8), at(14, 20), (officer(name=name), auxiliary()))
    page = page_of(name=long_post, address="<i>北门路</i>", current=(duty,))
    written = "".join(piece.text for piece in page.pieces)
    assert "<b>&amp;</b>㛃䶮𬱖" in written
    assert "<i>北门路</i>" in written
    assert long_post in written
    assert max(box[2] for box in page.boxes) <= 210 * PT_PER_MM + 0.01


def test_all_fonts_are_embedded() -> None:
    assert all(piece.embedded for piece in page_of().pieces)


def test_a_hundred_notices_are_little_work() -> None:
    cards = [replace(CARD, post=f"P{n:03d}", name=f"第{n}号岗亭") for n in range(100)]
    made: list[bytes] = []
    assert calls_in(lambda: made.append(notices(cards, A4_PORTRAIT, str))) < 6_000_000
    assert len(PdfDocument(made[0])) == 100


def test_a_post_of_the_traffic_police_names_the_number_for_accidents_and_others_do_not() -> None:
    assert "122" not in page_of().text
    assert "122" in page_of(traffic=True).text
