"""Cards to carry: ten on a sheet, fronts and backs that meet, nothing beyond a card's edge."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
import zxingcpp

from patrolplanner.documents.card_sheet import CARD_HEIGHT, CARD_WIDTH
from patrolplanner.documents.internal.pocket_card import CardDuty, PocketCard, pocket_cards
from patrolplanner.documents.public.contact_card import contact_cards
from patrolplanner.documents.sheets import CARD_SHEET
from tests.documents.pdf_reading import PT_PER_MM, Page, Piece, picture, read
from tests.documents.test_forms import no_overlap
from tests.documents.test_notice import CARD

LONG = "古丽娜尔·阿卜杜热合曼·买买提·阿卜杜拉·吾买尔江·热合曼·伊力哈木·库尔班"
FIRST = date(2026, 12, 14)
DUTY = CardDuty("夜", "城北菜市岗亭", "20:00–次日08:00")
WEEK = tuple((FIRST + timedelta(days=n), (DUTY,) if n % 2 else ()) for n in range(7))
MINE = PocketCard("王建国", "民警", "000012", "甲组", WEEK, (("报警", "110"), ("岗亭", "0877-6100110")), "版本 V2")


def pages_of(*cards: PocketCard) -> list[Page]:
    return read(pocket_cards(cards, "派出所", CARD_SHEET, str))


def place(piece: Piece) -> tuple[int, int]:
    """Row and column of the card that a piece lies on, all of it."""
    column, row = int((piece.left - CARD_SHEET.left) // CARD_WIDTH), int((CARD_SHEET.top - piece.top) // CARD_HEIGHT)
    left, top = CARD_SHEET.left + column * CARD_WIDTH, CARD_SHEET.top - row * CARD_HEIGHT
    assert left - 0.1 <= piece.left
    assert piece.right <= left + CARD_WIDTH + 0.1, piece.text
    assert top - CARD_HEIGHT - 0.1 <= piece.bottom, piece.text
    return row, column


def numbered(count: int) -> list[PocketCard]:
    """Cards whose backs can be told apart, too."""
    return [replace(MINE, number=f"N{n:03}", phones=(("电话", f"T{n:03}"),)) for n in range(count)]


def test_ten_cards_a_sheet_each_90_by_54_with_marks_outside() -> None:
    assert (round(CARD_WIDTH / PT_PER_MM), round(CARD_HEIGHT / PT_PER_MM)) == (90, 54)
    pages = pages_of(*numbered(23))
    assert len(pages) == 6
    assert {(round(page.width), round(page.height)) for page in pages} == {(210, 297)}
    left, right = CARD_SHEET.left, CARD_SHEET.right
    marks = [box for box in pages[0].boxes if box[2] < left - 1 or box[0] > right + 1 or box[1] > CARD_SHEET.top + 1]
    assert len(marks) == 3 + 2 * 6


def test_the_back_of_a_card_lies_behind_its_front_when_the_sheet_is_turned_over_its_long_edge() -> None:
    pages = pages_of(*numbered(13))
    for front, back in zip(pages[::2], pages[1::2], strict=True):
        fronts = {p.text.split("N")[1][:3]: place(p) for p in front.pieces if "　N" in p.text}
        backs = {p.text.strip()[1:]: place(p) for p in back.pieces if p.text.startswith("T0")}
        assert fronts
        assert {number: (row, 1 - column) for number, (row, column) in fronts.items()} == backs


def test_a_card_has_the_week_in_front_and_whom_to_call_behind() -> None:
    front, back = pages_of(MINE)
    for text in ("王建国", "民警　000012　甲组", "12-14 Mo", "off", "夜", "城北菜市岗亭", "20:00–次日08:00", "版本 V2"):
        assert text in front.text, text
    assert front.text.count("off") == 4
    for text in ("110", "0877-6100110", "hand over face to face", "If found"):
        assert text in back.text, text


@pytest.mark.parametrize("each", [1, 2, 4])
def test_long_names_and_full_weeks_stay_on_their_card(each: int) -> None:
    duty = CardDuty("夜", LONG, "20:00–次日08:00")
    week = tuple((day, (duty,) * each) for day, _ in WEEK)
    card = replace(
        MINE, name=LONG, role="文职人员", team=LONG[:20], days=week, phones=((LONG, "0877-6100110转8021"),) * 7
    )
    front, back = pages_of(*[card] * 10)
    for page in (front, back):
        for piece in page.pieces:
            place(piece)
        no_overlap(page.pieces)
    assert front.text.replace("\n", "").replace(" ", "").count("20:00–次日08:00") == 70 * each


def test_contact_cards_name_the_post_and_numbers_and_no_roster() -> None:
    front, back = read(contact_cards([CARD], CARD_SHEET, str))
    assert front.text.count("0877-6100110") == 10
    for text in (
        "城北菜市执勤岗亭",
        "云岭县公安局巡防大队",
        "12389",
        "城关镇北门路12号",
        "大队长　肖垚　officer　Badge 000001",
    ):
        assert front.text.count(text) == 10, text
    for name in ("王建国", "刘敏", "赵雪", "08:00"):
        assert name not in front.text + back.text
    for page in (front, back):
        for piece in page.pieces:
            place(piece)
        no_overlap(page.pieces)


def test_a_telephone_reads_the_codes_of_the_contact_cards() -> None:
    grey = picture(contact_cards([CARD], CARD_SHEET, str), 1, scale=3)
    assert {code.text for code in zxingcpp.read_barcodes(grey)} == {"tel:0877-6100110"}


def test_a_contact_card_without_telephone_leader_and_address_is_whole() -> None:
    bare = replace(CARD, phone="", leader=None, address="", unit="", name=LONG)
    front, back = read(contact_cards([bare], CARD_SHEET, str))
    assert "12389" in front.text
    assert "Scan" not in back.text
    for page in (front, back):
        for piece in page.pieces:
            place(piece)
        no_overlap(page.pieces)
