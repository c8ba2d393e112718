"""The monthly matrix, read back from its PDF."""

from dataclasses import replace
from datetime import date

import pytest

from patrolplanner.documents.internal.matrix.facts import MatrixFacts
from patrolplanner.documents.internal.matrix.paper import duty_matrix
from patrolplanner.documents.sheets import A3_LANDSCAPE
from patrolplanner.domain.absences import AbsenceKind
from patrolplanner.domain.calendar import DayKind
from patrolplanner.domain.people import Role
from patrolplanner.domain.plan import Period
from patrolplanner.domain.roster import Roster
from tests.counting import calls_in
from tests.documents.pdf_reading import PT_PER_MM, Page, picture, read
from tests.documents.station import (
    DAY,
    NIGHT,
    STANDBY,
    a_busy_month,
    a_calendar,
    a_station,
    away,
    december,
    facts_of,
    gaps_on,
    many_people,
    on,
    somebody,
)


def pages_of(facts: MatrixFacts) -> list[Page]:
    return read(duty_matrix(facts, A3_LANDSCAPE, str))


def a_full_house(count: int, days: int = 31) -> MatrixFacts:
    people = many_people(count)
    period = Period(december(1), december(days))
    return facts_of(a_station(people), a_busy_month(people, period), gaps_on(14, 27), period)


def test_sixty_people_and_a_month_stand_on_one_page_in_readable_text() -> None:
    (page,) = pages_of(a_full_house(60))
    assert (round(page.width), round(page.height)) == (420, 297)
    assert min(piece.size for piece in page.pieces) >= 7.0 - 1e-3
    for person in many_people(60):
        assert person.name in page.text


@pytest.mark.parametrize("count", [1, 60, 150])
def test_everything_lies_within_the_margins(count: int) -> None:
    for page in pages_of(a_full_house(count)):
        for left, bottom, right, top in page.boxes:
            assert left >= 14.5 * PT_PER_MM
            assert right <= (420 - 14.5) * PT_PER_MM
            assert bottom >= 14 * PT_PER_MM
            assert top <= (297 - 14) * PT_PER_MM


def test_the_rendered_margins_are_white() -> None:
    grey = picture(duty_matrix(a_full_house(60), A3_LANDSCAPE, str))
    edge = round(14 * PT_PER_MM * 2)
    assert grey[:edge].min() == grey[-edge:].min() == grey[:, :edge].min() == grey[:, -edge:].min() == 255
    assert grey.min() < 60


def test_all_fonts_are_embedded() -> None:
    assert all(piece.embedded for page in pages_of(a_full_house(5)) for piece in page.pieces)


def test_more_people_go_on_with_headings_repeated_and_sums_at_the_end() -> None:
    pages = pages_of(a_full_house(150))
    assert len(pages) == 3
    for number, page in enumerate(pages, start=1):
        assert f"Page {number} of 3" in page.text
        assert "Internal document" in page.text
        assert "31" in page.text
        assert "Name" in page.text
        assert "白班 08:00–20:00" in page.text
        assert ("Officers on duty" in page.text) == (number == 3)
        assert ("Approved by:" in page.text) == (number == 3)
    assert "(continued)" in pages[1].text
    names = "\n".join(page.text for page in pages)
    assert all(person.name in names for person in many_people(150))


@pytest.mark.parametrize("days", [1, 7, 28, 29, 30, 31])
def test_periods_of_any_length_fit(days: int) -> None:
    (page,) = pages_of(a_full_house(12, days))
    headings = [
        piece for piece in page.pieces if piece.text.strip() in {str(n) for n in range(1, 32)} and piece.size > 8
    ]
    tallest = max(piece.top for piece in headings)
    row = sorted((p.left, int(p.text)) for p in headings if p.top > tallest - 3)
    assert [number for _, number in row] == list(range(1, days + 1))
    assert max(box[2] for box in page.boxes) <= 405.5 * PT_PER_MM


def test_codes_absences_and_two_duties_in_a_cell() -> None:
    plan = a_station([somebody("1", "王建国")], absences=(away("1", 10, 11, AbsenceKind.SICK),))
    (page,) = pages_of(facts_of(plan, Roster.of([on("1", 1), on("1", 1, STANDBY), on("1", 4, NIGHT)])))
    texts = [piece.text.strip() for piece in page.pieces]
    assert "白备" in texts
    assert texts.count("SL") == 3  # two days and the legend
    assert "夜" in texts


def test_more_than_three_duties_of_a_day_are_counted() -> None:
    plan = a_station([somebody("1")], posts=())
    rows = [on("1", 1, DAY, f"P{n}") for n in range(5)]
    (page,) = pages_of(facts_of(plan, Roster.of(rows)))
    assert "白白+3" in [piece.text.strip() for piece in page.pieces]


def test_days_are_marked_as_what_they_are() -> None:
    calendar = a_calendar(d4=DayKind.HOLIDAY, d5=DayKind.MAKEUP, d7=DayKind.REST)
    facts = facts_of(a_station([somebody("1")]), Roster(), calendar=calendar)
    texts = [piece.text.strip() for piece in pages_of(facts)[0].pieces]
    assert {"Fr H", "Sa W", "Mo R", "Su"} <= set(texts)
    assert {"statutory holiday", "make-up workday", "day off in lieu"} <= set(texts)
    assert "market day" not in texts


def test_gaps_are_told_under_the_table_or_listed_when_they_are_many() -> None:
    plan = a_station(many_people(5))
    (page,) = pages_of(facts_of(plan, Roster(), gaps_on(3, 9)))
    assert "gap on 12-3: 1 person missing." in page.text
    assert "gap on 12-9: 1 person missing." in page.text
    table, listed = pages_of(facts_of(plan, Roster(), gaps_on(*range(1, 20))))
    assert "19 people missing from 2026-12-01 to 2026-12-31, each counted once" in table.text
    assert "gap on 12-3:" not in table.text
    assert "19 people missing" in listed.text
    assert "1 person missing (19 days)" in listed.text
    assert "Page 2 of 2" in listed.text


HOSTILE = (
    "<b>&amp;王</b>",
    "古丽娜尔·阿卜杜热合曼·买买提·阿卜杜拉·吾买尔江·热合曼·伊力哈木·库尔班",
    "Alexander Wolfgang Maximilian von Habsburg",
    "张\u202e三\u200f㛃䶮𬱖",
    "'); DROP TABLE 人员;--",
)


def test_hostile_names_print_as_text_within_their_column() -> None:
    people = [somebody(str(n), name, Role.AUXILIARY, team="<i>第一巡逻防控组") for n, name in enumerate(HOSTILE)]
    (page,) = pages_of(facts_of(a_station(people), Roster()))
    written = "".join(piece.text for piece in page.pieces).replace(" ", "")
    for name in HOSTILE:
        assert name.replace("\u202e", "").replace("\u200f", "").replace(" ", "") in written
    table = sorted(round(piece.left) for piece in page.pieces if piece.text.strip() == "auxiliary")
    names = [piece for piece in page.pieces if "阿卜杜" in piece.text or "Wolfgang" in piece.text]
    assert names
    assert all(piece.right < table[0] for piece in names)


def test_a_plan_without_organisation_gaps_or_duties_prints() -> None:
    (page,) = pages_of(facts_of(a_station([], settings=(), units=()), Roster()))
    assert "Duty roster 2026-12" in page.text


def test_a_table_of_sixty_people_is_little_work() -> None:
    facts = a_full_house(60)
    duty_matrix(a_full_house(1), A3_LANDSCAPE, str)
    assert calls_in(lambda: duty_matrix(facts, A3_LANDSCAPE, str)) < 1_000_000


def test_a_year_that_nobody_checked_is_said() -> None:
    calendar = a_calendar(date(2026, 12, 1), 31)
    plan = a_station([somebody("1")])
    assert "were not checked" not in pages_of(facts_of(plan, Roster(), calendar=calendar))[0].text
    calendar[december(31)] = replace(calendar[december(31)], confirmed=False)
    assert "were not checked" in pages_of(facts_of(plan, Roster(), calendar=calendar))[0].text
