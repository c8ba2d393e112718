"""What a cell shows: shift and post, and every mark so that it can be told from the others without colour."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations

import pytest
from PySide6.QtGui import QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from patrolplanner.domain.absences import Absence, AbsenceKind, Wish, WishKind
from patrolplanner.domain.plan import Period
from patrolplanner.domain.roster import Assignment, Pair, Roster
from patrolplanner.gui.look import ROW, dress
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.roster.filtering import Filter
from patrolplanner.gui.roster.page import RosterPage
from patrolplanner.gui.roster.painting import PeopleLine, named_width, post_marks
from patrolplanner.gui.roster.people_model import PeopleModel
from patrolplanner.services.checking.roster_marks import Marks
from patrolplanner.services.checking.roster_view import RosterView
from patrolplanner.services.open_plan.document import Document
from tests.builders import a_demand, a_pair, a_plan, a_post, a_shift, an_officer, day

ContextOf = Callable[..., PlanContext]
NARROW, WIDE = 22, 90
SHIFTS = (a_shift("D"), a_shift("E", "07:00-09:00"), a_shift("V", "17:00-19:00"), a_shift("W", "20:00-22:00"))
PLAN = a_plan(
    people=(an_officer("001"),),
    posts=tuple(a_post(f"K{n}", name=f"{name}岗亭") for n, name in enumerate("东西南北")),
    shifts=SHIFTS,
    demands=tuple(a_demand(f"K{n}", s.code) for n in range(4) for s in SHIFTS),
)


def picture(*pairs: Pair, width: int = NARROW, locked: tuple[Pair, ...] = (), **facts: object) -> QImage:
    """The cell of the 3rd of December, in grey."""
    plan = a_plan(**{**{name: getattr(PLAN, name) for name in ("people", "posts", "shifts", "demands")}, **facts})
    roster = Roster.of(Assignment(pair, pair in locked) for pair in pairs)
    view = RosterView(Document(plan, roster), Period(day(1), day(7)))
    model = PeopleModel(Filter())
    model.show(view, Marks(None))
    font = QFont(QApplication.font())
    font.setPixelSize(13)
    painter_of = PeopleLine(view, font, width, ROW, day(1))
    image = QImage(width * len(view.days), ROW, QImage.Format.Format_RGB32)
    image.fill(0)
    painter = QPainter(image)
    painter_of.draw(painter, model, model.lines[1])
    painter.end()
    at = view.days.index(day(3))
    return image.copy(at * width, 0, width, ROW).convertToFormat(QImage.Format.Format_Grayscale8)


def differing(one: QImage, other: QImage, above: int = 24) -> int:
    """How many pixels differ clearly in grey."""
    return sum(
        abs((one.pixel(x, y) & 255) - (other.pixel(x, y) & 255)) > above
        for x in range(one.width())
        for y in range(one.height())
    )


def a_duty(post: int, shift: str = "D") -> Pair:
    return a_pair("001", 3, f"K{post}", shift)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_posts_and_marks_are_told_apart_without_colour(qapp: QApplication, theme: str, width: int) -> None:
    dress(qapp, theme)
    try:
        away = (Absence("001", day(3), day(3), AbsenceKind.ANNUAL),)
        shown = {
            "nothing": picture(width=width),
            "duty": picture(a_duty(0), width=width),
            "another post": picture(a_duty(1), width=width),
            "a third post": picture(a_duty(2), width=width),
            "another shift": picture(a_duty(0, "E"), width=width),
            "locked": picture(a_duty(0), locked=(a_duty(0),), width=width),
            "leave": picture(width=width, absences=away),
            "duty in spite of leave": picture(a_duty(0), width=width, absences=away),
            "wish": picture(width=width, requests=(Wish("001", day(3), WishKind.AVOID),)),
        }
        for (one, a), (other, b) in combinations(shown.items(), 2):
            assert differing(a, b) >= 6, f"{one} looks like {other}"
    finally:
        dress(qapp, "light")


def test_of_three_duties_the_first_can_be_read_and_a_number_says_how_many_more() -> None:
    three = picture(a_duty(0, "D"), a_duty(0, "V"), a_duty(0, "W"))
    assert differing(three, picture(a_duty(0, "D"), a_duty(0, "V"), a_duty(1, "W"))) == 0
    assert differing(three, picture(a_duty(0, "D"), a_duty(0, "V"))) >= 3
    assert differing(three, picture(a_duty(0, "D"), a_duty(0, "V"), a_duty(0, "W"), a_duty(0, "E"))) >= 3
    assert differing(three, picture(a_duty(0, "E"), a_duty(0, "V"), a_duty(0, "W"))) >= 6
    wide = picture(a_duty(0, "D"), a_duty(0, "V"), a_duty(0, "W"), width=WIDE)
    assert differing(wide, picture(a_duty(0, "D"), a_duty(0, "V"), a_duty(1, "W"), width=WIDE)) >= 3


@pytest.mark.parametrize("width", [20, NARROW])
def test_the_letters_of_two_duties_are_as_high_in_a_narrow_cell_locked_or_not(width: int) -> None:
    """What a lock adds lies above the letters, and both codes have the room of a small letter."""
    pairs = a_duty(0, "D"), a_duty(0, "V")
    free, held = picture(*pairs, width=width), picture(*pairs, locked=pairs, width=width)
    changed = [y for y in range(ROW) if any(free.pixel(x, y) != held.pixel(x, y) for x in range(width))]
    assert changed
    assert max(changed) < ROW // 4


def test_a_lock_covers_no_letter_of_a_second_duty() -> None:
    pairs = a_duty(0, "D"), a_duty(0, "V")
    free, held = picture(*pairs), picture(*pairs, locked=pairs[:1])
    half = NARROW // 2 + 1
    right = [held.pixel(x, y) == free.pixel(x, y) for x in range(half, NARROW) for y in range(ROW)]
    assert all(right)


def test_the_name_of_the_post_is_shown_where_there_is_room() -> None:
    renamed = tuple(a_post(p.id, name=f"{name}岗亭") for p, name in zip(PLAN.posts, ("甲乙", *"南西北"), strict=True))
    roomy = named_width(13)
    assert differing(picture(a_duty(0), width=roomy), picture(a_duty(0), width=roomy, posts=renamed)) >= 6
    tight = roomy - 1
    assert differing(picture(a_duty(0), width=tight), picture(a_duty(0), width=tight, posts=renamed)) == 0


def test_many_posts_have_marks_of_their_own() -> None:
    plan = a_plan(posts=tuple(a_post(f"K{n}") for n in range(35)), demands=())
    marks = post_marks(RosterView(Document(plan, Roster()), Period(day(1), day(2))))
    assert len({(mark.colour.name(), mark.parts) for mark in marks.values()}) == 35


def test_a_week_uses_the_width_and_a_month_fits(context_of: ContextOf, qtbot: QtBot) -> None:
    page = RosterPage(context_of(PLAN, Roster()))
    qtbot.addWidget(page)
    page.resize(1200, 700)
    page.show()
    grid = page.people_grid
    month = grid.columnWidth(0)
    page.context.show(Period(day(7), day(13)))
    qtbot.waitUntil(lambda: len(grid.roster.days()) == 14)
    assert grid.columnWidth(0) > 3 * month
    assert 7 * grid.columnWidth(0) <= grid.viewport().width()
    page.context.show_month(day(1))
    grid.zoom(2)
    assert grid.columnWidth(0) == named_width(grid.font().pixelSize())


def test_words_of_a_cell_say_shift_post_and_times(context_of: ContextOf) -> None:
    night = a_shift("N", name="夜班")
    plan = a_plan(posts=(a_post("K1", name="<b>菜市</b>岗亭"),), shifts=(night,), demands=(a_demand("K1", "N"),))
    page = RosterPage(context_of(plan, Roster.of([Assignment(a_pair(plan.people[0].id, 12, "K1", "N"))])))
    model = page.people_grid.roster
    words = model.cell_words(model.lines[1], day(12))
    assert "夜班 at <b>菜市</b>岗亭, 20:00 to 08:00 of the next day" in words
    row, column = model.row_of(person=plan.people[0].id), model.column_of(day(12))
    assert row is not None
    assert column is not None
    assert "<b>" not in str(page.people_grid.roster.index(row, column).data(3))
