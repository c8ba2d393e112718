"""Forms that are signed: sizes, every text whole on the paper, nothing over anything else."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from patrolplanner.documents.internal.form_grid import Box, FormPaper, FormRow, form_paper, heading
from patrolplanner.documents.internal.handover_record import HandoverFacts, handover_records
from patrolplanner.documents.internal.swap_slip import SlipFacts, SlipPerson, swap_slips
from patrolplanner.documents.sheets import A4_PORTRAIT, A5_PAIR, Stamp
from tests.documents.pdf_reading import PT_PER_MM, Page, Piece, read

STAMP = Stamp("V2", datetime(2026, 12, 1, 9, 0))
LONG = "古丽娜尔·阿卜杜热合曼·买买提·阿卜杜拉·吾买尔江·热合曼·伊力哈木·库尔班"
HOSTILE = "<b>王</b>&amp;\u202e五\u200b䶮<para/>"
SHOWN = "<b>王</b>&amp;五䶮<para/>"

SLIP = SlipFacts(
    number="2026-0007",
    kind=1,
    asked=datetime(2026, 12, 2, 8, 30),
    applicant=SlipPerson("王建国", "000012", "甲组"),
    other=SlipPerson("刘敏", "F000003", "乙组"),
    given=("12月5日城北菜市岗亭白班 08:00–20:00",),
    reason="家中有事",
    checks=(("休息间隔", "刘敏 12"), ("岗位缺口", "无")),
    state="待审批",
)
RECORD = HandoverFacts(
    post="城北菜市岗亭（P01）",
    place="北门路12号",
    duty="12月5日 白班",
    at=datetime(2026, 12, 5, 20, 0),
    giving=("王建国 000012",),
    taking=("刘敏 F000003",),
    situation="接警 3 起",
    matters=(("摊位纠纷", "已劝离", "明早回访", "王建国"),),
    equipment=(("对讲机", "DJ-07", "2", "1", "送修"),),
    orders="盯防扒窃",
    recorded=True,
    armed=False,
)


def slips(*some: SlipFacts) -> list[Page]:
    return read(swap_slips(some, "云岭县公安局城关派出所", A5_PAIR, STAMP, str))


def records(*some: HandoverFacts) -> list[Page]:
    return read(handover_records(some, "云岭县公安局城关派出所", A4_PORTRAIT, STAMP, str))


def whole(pages: list[Page]) -> str:
    """All texts without the line breaks that boxes make."""
    return "".join(page.text for page in pages).replace("\n", "").replace(" ", "").replace("\u3000", "")


def no_overlap(pieces: tuple[Piece, ...]) -> None:
    for n, one in enumerate(pieces):
        for other in pieces[n + 1 :]:
            across = min(one.right, other.right) - max(one.left, other.left)
            down = min(one.top, other.top) - max(one.bottom, other.bottom)
            assert min(across, down) <= 1.0, (one.text, other.text)


def nothing_outside(page: Page, margin: float = 5.0) -> None:
    for piece in page.pieces:
        assert piece.left >= margin * PT_PER_MM
        assert piece.bottom >= margin * PT_PER_MM
        assert piece.right <= (page.width - margin) * PT_PER_MM
        assert piece.top <= (page.height - margin) * PT_PER_MM


def test_two_slips_of_a5_stand_side_by_side_on_a4() -> None:
    pages = slips(SLIP, replace(SLIP, number="2026-0008"), replace(SLIP, number="2026-0009"))
    assert [(round(page.width), round(page.height)) for page in pages] == [(297, 210)] * 2
    first, second = (next(p for p in pages[0].pieces if number in p.text) for number in ("0007", "0008"))
    assert first.right < 148.5 * PT_PER_MM < second.left
    assert "0009" in pages[1].text
    assert [page.text.count("Internal document") for page in pages] == [2, 1]
    assert all(piece.embedded for page in pages for piece in page.pieces)


def test_a_slip_says_who_what_why_and_what_was_checked() -> None:
    text = whole(slips(SLIP))
    for word in (
        "王建国",
        "000012",
        "甲组",
        "刘敏",
        "F000003",
        "08:00–20:00",
        "家中有事",
        "刘敏12",
        "待审批",
        "VersionV2",
    ):
        assert word in text, word
    assert text.count("●") == 1
    assert "●substitution" in text


def test_an_empty_slip_has_room_for_everything_and_names_nobody() -> None:
    (page,) = slips(SlipFacts(), SlipFacts())
    assert "●" not in page.text
    assert whole([page]).count("Signatureoftheapplicant") == 2
    assert "hours of rest" in page.text


@pytest.mark.parametrize("length", [1, 40, 400])
def test_a_slip_of_long_texts_stays_on_its_half_and_loses_nothing(length: int) -> None:
    reason = "".join(chr(0x4E00 + n) for n in range(length))
    person = SlipPerson(LONG, "F" * 20, "某" * 20)
    slip = replace(SLIP, applicant=person, other=person, given=(LONG,) * 3, taken=(LONG,) * 3, reason=reason)
    (page,) = slips(slip, slip)
    assert whole([page]).count(reason) == 2
    assert whole([page]).count(LONG.replace(" ", "")) == 16
    nothing_outside(page)
    no_overlap(page.pieces)


def test_what_people_typed_is_text() -> None:
    slip = replace(SLIP, reason=HOSTILE, applicant=SlipPerson(HOSTILE, "1"))
    assert whole(slips(slip)).count(SHOWN) == 2
    record = replace(RECORD, situation=HOSTILE, orders=HOSTILE, matters=((HOSTILE,) * 4,))
    assert whole(records(record)).count(SHOWN) == 6


def test_a_record_has_who_comes_and_goes_and_room_to_write() -> None:
    (page,) = records(RECORD)
    assert (round(page.width), round(page.height)) == (210, 297)
    for word in (
        "城北菜市岗亭（P01）",
        "王建国000012",
        "刘敏F000003",
        "接警3起",
        "摊位纠纷",
        "明早回访",
        "DJ-07",
        "盯防扒窃",
    ):
        assert word in whole([page]), word
    assert "as recorded" in page.text
    nothing_outside(page)
    no_overlap(page.pieces)


def test_a_record_not_entered_yet_leaves_the_counters_to_be_filled_in() -> None:
    (page,) = records(replace(RECORD, situation="", recorded=False, armed=True))
    assert "filled in from the plan" in page.text
    assert "Calls ＿＿, handled ＿＿" in page.text
    assert "register of their own" in page.text


def test_long_records_go_on_on_further_pages_with_their_title() -> None:
    matter = tuple("".join(chr(0x4E00 + 100 * k + n) for n in range(80)) for k in range(3))
    long_text = "".join(chr(0x5E00 + n) for n in range(3000))
    record = replace(RECORD, situation=long_text, matters=((*matter, LONG),) * 30, giving=(LONG,) * 10)
    pages = records(record, RECORD)
    assert len(pages) > 3
    characters = iter(whole(pages))
    assert all(wanted in characters for wanted in long_text), "in this order"
    assert whole(pages).count(matter[0]) == 30
    with_matters = [matter[0][:4] in page.text for page in pages]
    assert [page.text.count("To be done") for page in pages] == [int(there) for there in with_matters[:-1]] + [1]
    titles = [page.text.count("(continued)") for page in pages]
    assert titles == [0, *[1] * (len(pages) - 2), 0]
    assert f"Page {len(pages)} of {len(pages)}" in pages[-1].text
    for page in pages:
        nothing_outside(page)
        no_overlap(page.pieces)


def test_a_heading_is_never_the_last_of_a_page() -> None:
    for count in range(20, 40):
        rows = (*[FormRow((Box("x"),))] * count, heading("HEADING"), FormRow((Box("below"),)))
        pages = read(form_paper(A4_PORTRAIT, [FormPaper("t", rows)], "", STAMP, str))
        assert ["HEADING" in page.text for page in pages] == ["below" in page.text for page in pages]


def test_fifty_records_are_made_in_order() -> None:
    pages = records(*(replace(RECORD, post=f"岗亭（P{n:02}）") for n in range(50)))
    assert len(pages) == 50
    assert all(f"P{n:02}" in page.text for n, page in enumerate(pages))
