"""Working the roster like a spreadsheet, with real mouse and keys: what was framed or selected is what has changed."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from patrolplanner.domain.plan import Period
from patrolplanner.domain.roster import Pair
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.roster.page import RosterPage
from patrolplanner.gui.roster.people_grid import PeopleGrid
from patrolplanner.services.checking.cell_edits import Cell
from tests.builders import a_demand, a_pair, a_roster, day
from tests.gui.roster.stations import a_station, codes, go_to, pairs, some_rows

ContextOf = Callable[..., PlanContext]
Made = Callable[..., RosterPage]
NONE, SHIFT, CTRL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)
LEFT = Qt.MouseButton.LeftButton
KEY = Qt.Key
PEOPLE = ("001", "002", "F01", "F02")


@pytest.fixture
def page_of(context_of: ContextOf, qtbot: QtBot) -> Iterator[Made]:
    """A page that is shown; K1 and K2 want many people by day and by night, and nobody is away."""
    made: list[RosterPage] = []

    def make(*rows: Pair, **changes: object) -> RosterPage:
        demands = tuple(a_demand(post, shift, 4) for post in ("K1", "K2") for shift in ("D", "N"))
        plan = a_station(**{"absences": (), "demands": demands, **changes})
        page = RosterPage(context_of(plan, a_roster(*rows) if rows else some_rows()))
        qtbot.addWidget(page)
        page.resize(1500, 700)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        page.people_grid.setFocus()
        made.append(page)
        return page

    yield make
    for page in made:
        page.hide()


def at(page: RosterPage, person: str, number: int) -> QPoint:
    """The middle of a cell as the mouse finds it."""
    grid = page.people_grid
    row, column = grid.roster.row_of(person=person), grid.roster.column_of(day(number))
    assert row is not None
    assert column is not None
    return grid.visualRect(grid.roster.index(row, column)).center()


def click(page: RosterPage, person: str, number: int, keys: Qt.KeyboardModifier = NONE) -> None:
    QTest.mouseClick(page.people_grid.viewport(), LEFT, keys, at(page, person, number))


def drag(page: RosterPage, start: QPoint, end: QPoint, keys: Qt.KeyboardModifier = NONE) -> None:
    area = page.people_grid.viewport()
    QTest.mousePress(area, LEFT, keys, start)
    for part in (0.3, 0.6, 1.0):
        QTest.mouseMove(area, start + (end - start) * part)
    QTest.mouseRelease(area, LEFT, keys, end)


def press(page: RosterPage, key: Qt.Key, keys: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(page.people_grid, key, keys)


def typed(page: RosterPage, text: str) -> None:
    QTest.keyClicks(page.people_grid, text)
    if page.people_grid._typing:
        press(page, KEY.Key_Return)


def shown(grid: PeopleGrid) -> set[Cell]:
    """The cells that are framed or tinted, by what Qt says of the table."""
    model = grid.selectionModel()
    return {
        (grid.roster.lines[index.row()].person, grid.roster.days()[index.column()])
        for index in [*model.selectedIndexes(), model.currentIndex()]
        if index.isValid() and grid.roster.lines[index.row()].person
    }


def framed(page: RosterPage) -> Cell:
    grid = page.people_grid
    assert grid.line is not None
    assert grid.day is not None
    return grid.line.person, grid.day


State = tuple[set[Pair], dict[Cell, str]]


def state(page: RosterPage) -> State:
    """Who is where, and who is away."""
    away = {
        (a.person, date.fromordinal(n)): a.kind.value
        for a in page.context.plan.absences
        for n in range(a.start.toordinal(), a.end.toordinal() + 1)
    }
    return pairs(page.context), away


def changed(before: State, now: State) -> set[Cell]:
    duties = {(pair.person, pair.duty.day) for pair in before[0] ^ now[0]}
    return duties | {cell for cell, _ in before[1].items() ^ now[1].items()}


def cells(*people: str, first: int, last: int) -> set[Cell]:
    return {(person, day(n)) for person in people for n in range(first, last + 1)}


# -- pressing -----------------------------------------------------------------------------------------------


def test_a_filled_cell_that_is_clicked_is_the_one_that_del_clears(page_of: Made) -> None:
    page = page_of(a_pair("001", 12, "K1", "D"), a_pair("F01", 14, "K1", "D"))
    click(page, "001", 11)
    press(page, KEY.Key_Right)
    assert framed(page) == ("001", day(12))
    click(page, "F01", 14)
    assert framed(page) == ("F01", day(14))
    assert shown(page.people_grid) == {("F01", day(14))}
    press(page, KEY.Key_Delete)
    assert pairs(page.context) == {a_pair("001", 12, "K1", "D")}


def test_a_filled_cell_that_is_clicked_is_the_one_that_is_typed_into(page_of: Made) -> None:
    page = page_of(a_pair("F01", 14, "K1", "D"), demands=(a_demand("K1", "D", 4), a_demand("K1", "N", 4)))
    click(page, "002", 13)
    click(page, "F01", 14)
    typed(page, "n")
    assert pairs(page.context) == {a_pair("F01", 14, "K1", "N")}


def test_pressing_selects_before_the_button_is_let_go(page_of: Made) -> None:
    page = page_of()
    click(page, "002", 10)
    QTest.mousePress(page.people_grid.viewport(), LEFT, NONE, at(page, "001", 12))
    assert framed(page) == ("001", day(12))
    assert shown(page.people_grid) == {("001", day(12))}
    QTest.mouseRelease(page.people_grid.viewport(), LEFT, NONE, at(page, "001", 12))


def test_a_cell_shown_from_elsewhere_is_selected_alone_whatever_keys_are_held(page_of: Made) -> None:
    page = page_of()
    click(page, "002", 10)
    click(page, "F02", 20, CTRL)
    page.show_person("001", day(12))
    assert shown(page.people_grid) == {("001", day(12))}
    page.people_grid.setCurrentIndex(page.people_grid.roster.index(page.people_grid.currentIndex().row(), 3))
    assert shown(page.people_grid) == {framed(page)}


def test_ctrl_clicks_on_two_filled_cells_swap_them(page_of: Made) -> None:
    page = page_of(a_pair("001", 12, "K1", "D"), a_pair("002", 12, "K2", "D"))
    click(page, "001", 12)
    click(page, "002", 12, CTRL)
    assert shown(page.people_grid) == {("001", day(12)), ("002", day(12))}
    page.actions_.swap.trigger()
    assert pairs(page.context) == {a_pair("002", 12, "K1", "D"), a_pair("001", 12, "K2", "D")}


def test_ctrl_click_takes_a_cell_out_again_and_the_frame_stays_on_a_selected_one(page_of: Made) -> None:
    page = page_of()
    click(page, "001", 12)
    click(page, "F01", 14, CTRL)
    click(page, "F01", 14, CTRL)
    assert shown(page.people_grid) == {("001", day(12))}
    assert framed(page) == ("001", day(12))
    click(page, "001", 12, CTRL)
    assert shown(page.people_grid) == {("001", day(12))}


def test_shift_click_and_a_drag_select_blocks_without_headings(page_of: Made) -> None:
    page = page_of()
    click(page, "002", 10)
    click(page, "F01", 12, SHIFT)
    assert framed(page) == ("002", day(10))
    assert shown(page.people_grid) == cells("002", "F01", first=10, last=12)
    drag(page, at(page, "F02", 20), at(page, "002", 18))
    assert framed(page) == ("F02", day(20))
    assert shown(page.people_grid) == cells("002", "F01", "F02", first=18, last=20)
    drag(page, at(page, "001", 3), at(page, "001", 4), CTRL)
    assert shown(page.people_grid) == cells("002", "F01", "F02", first=18, last=20) | cells("001", first=3, last=4)


def test_a_drag_from_a_filled_cell_that_is_not_selected_selects(page_of: Made) -> None:
    page = page_of()
    before = pairs(page.context)
    drag(page, at(page, "001", 12), at(page, "002", 14))
    assert pairs(page.context) == before
    assert shown(page.people_grid) == cells("001", "002", first=12, last=14)


def test_dates_and_names_select_columns_and_lines(page_of: Made) -> None:
    page = page_of()
    grid = page.people_grid
    column = grid.roster.column_of(day(12)) or 0
    x = grid.columnViewportPosition(column) + 5
    QTest.mouseClick(grid.days_head.viewport(), LEFT, NONE, QPoint(x, 20))
    assert shown(grid) == cells(*PEOPLE, first=12, last=12)
    QTest.mouseClick(grid.days_head.viewport(), LEFT, SHIFT, QPoint(x + 2 * grid.columnWidth(0), 20))
    assert shown(grid) == cells(*PEOPLE, first=12, last=14)
    y = grid.rowViewportPosition(grid.roster.row_of(person="F01") or 0) + 5
    QTest.mouseClick(grid.lines_head.viewport(), LEFT, NONE, QPoint(5, y))
    assert shown(grid) == cells("F01", first=1, last=31)
    press(page, KEY.Key_Down, SHIFT)
    assert shown(grid) == cells("F01", "F02", first=1, last=31)


# -- keys ---------------------------------------------------------------------------------------------------


def test_keys_let_the_block_grow_from_the_framed_cell(page_of: Made) -> None:
    page = page_of()
    grid = page.people_grid
    click(page, "002", 10)
    press(page, KEY.Key_Right, SHIFT)
    press(page, KEY.Key_Down, SHIFT)
    assert framed(page) == ("002", day(10))
    assert shown(grid) == cells("002", "F01", first=10, last=11)
    press(page, KEY.Key_Left, SHIFT)
    press(page, KEY.Key_Left, SHIFT)
    assert shown(grid) == cells("002", "F01", first=9, last=10)
    press(page, KEY.Key_Right, SHIFT | CTRL)
    assert shown(grid) == cells("002", "F01", first=10, last=31)
    press(page, KEY.Key_Up, SHIFT | CTRL)
    assert shown(grid) == cells("001", "002", first=10, last=31)
    press(page, KEY.Key_A, CTRL)
    assert shown(grid) == cells(*PEOPLE, first=1, last=31)
    press(page, KEY.Key_Right)
    assert shown(grid) == {framed(page)}


def test_an_arrow_ends_typing_in_the_cell_where_it_was_typed(page_of: Made) -> None:
    page = page_of(
        a_pair("F02", 25, "K1", "D"), demands=(a_demand("K1", "D", 4), a_demand("K1", "N", 4)), posts=a_station().posts
    )
    grid = page.people_grid
    click(page, "F01", 12)
    for code in "ddd":
        grid._typing = code.upper()  # as if a longer code began with it
        press(page, KEY.Key_Right)
    assert pairs(page.context) == {a_pair("F01", n, "K1", "D") for n in (12, 13, 14)} | {a_pair("F02", 25, "K1", "D")}
    assert framed(page) == ("F01", day(15))


def test_a_click_elsewhere_ends_typing_where_it_was_typed(page_of: Made) -> None:
    page = page_of(a_pair("F02", 25, "K1", "D"), demands=(a_demand("K1", "D", 4),))
    click(page, "F01", 12)
    page.people_grid._typing = "D"
    click(page, "002", 20)
    assert a_pair("F01", 12, "K1", "D") in pairs(page.context)
    page.people_grid._typing = "D"
    page.filters.text.setFocus()
    assert a_pair("002", 20, "K1", "D") in pairs(page.context)


# -- dragging -----------------------------------------------------------------------------------------------


def test_the_framed_duty_is_moved_by_dragging_and_with_ctrl_copied(page_of: Made) -> None:
    page = page_of(a_pair("001", 12, "K1", "D"))
    click(page, "001", 12)
    drag(page, at(page, "001", 12), at(page, "F01", 12))
    assert pairs(page.context) == {a_pair("F01", 12, "K1", "D")}
    assert framed(page) == ("F01", day(12))
    drag(page, at(page, "F01", 12), at(page, "002", 12), CTRL)
    assert pairs(page.context) == {a_pair("F01", 12, "K1", "D"), a_pair("002", 12, "K1", "D")}


def test_escape_gives_a_drag_up(page_of: Made) -> None:
    page = page_of()
    before = pairs(page.context)
    click(page, "001", 12)
    area = page.people_grid.viewport()
    QTest.mousePress(area, LEFT, NONE, at(page, "001", 12))
    QTest.mouseMove(area, at(page, "F01", 14))
    press(page, KEY.Key_Escape)
    QTest.mouseRelease(area, LEFT, NONE, at(page, "F01", 14))
    assert pairs(page.context) == before
    assert framed(page) == ("001", day(12))


def test_a_drag_beyond_the_edge_scrolls_and_selects_on(page_of: Made, qtbot: QtBot) -> None:
    page = page_of()
    grid, area = page.people_grid, page.people_grid.viewport()
    grid.zoom(5)
    grid.select(grid.roster.row_of(person="001") or 0, grid.roster.column_of(day(3)) or 0)
    start, beyond = at(page, "001", 3), QPoint(area.width() + 60, at(page, "001", 3).y())
    bar = grid.horizontalScrollBar()
    before = bar.value()
    QTest.mousePress(area, LEFT, NONE, start)
    QTest.mouseMove(area, beyond)
    qtbot.waitUntil(lambda: bar.value() == bar.maximum())
    QTest.mouseRelease(area, LEFT, NONE, beyond)
    assert bar.maximum() > before
    assert shown(grid) == cells("001", first=3, last=31)


def corner(page: RosterPage) -> QPoint:
    block = page.people_grid.whole_block()
    assert block is not None
    return page.people_grid.box_of(block).bottomRight() - QPoint(2, 3)


def test_the_square_at_the_corner_repeats_the_pattern_along_the_line(page_of: Made) -> None:
    page = page_of(a_pair("F01", 10, "K2", "D"))
    click(page, "F01", 10)
    click(page, "F01", 13, SHIFT)
    drag(page, corner(page), at(page, "F01", 21))
    assert pairs(page.context) == {a_pair("F01", n, "K2", "D") for n in (10, 14, 18)}
    assert shown(page.people_grid) == cells("F01", first=10, last=21)
    page.context.undo()
    assert pairs(page.context) == {a_pair("F01", 10, "K2", "D")}


def test_the_square_at_the_corner_fills_down_over_a_heading(page_of: Made) -> None:
    page = page_of(a_pair("001", 10, "K2", "D"))
    click(page, "001", 10)
    drag(page, corner(page), at(page, "F02", 10))
    assert pairs(page.context) == {a_pair(person, 10, "K2", "D") for person in PEOPLE}


def test_ctrl_d_and_ctrl_r_fill_the_block_from_its_first_line_and_date(page_of: Made) -> None:
    page = page_of(a_pair("001", 10, "K2", "D"))
    click(page, "001", 10)
    click(page, "F01", 10, SHIFT)
    press(page, KEY.Key_D, CTRL)
    assert pairs(page.context) == {a_pair(person, 10, "K2", "D") for person in ("001", "002", "F01")}
    click(page, "F02", 10)
    press(page, KEY.Key_D, CTRL)
    assert a_pair("F02", 10, "K2", "D") in pairs(page.context)
    click(page, "F02", 11)
    press(page, KEY.Key_R, CTRL)
    assert a_pair("F02", 11, "K2", "D") in pairs(page.context)


# -- everything at random -----------------------------------------------------------------------------------


class Spreader:
    """Chooses cells at random with mouse and keys, then changes them."""

    def __init__(self, page: RosterPage, seed: int) -> None:
        self.page, self.chance = page, random.Random(seed)

    def choose(self) -> None:
        chance, page = self.chance, self.page
        one = (chance.choice(PEOPLE), chance.randrange(1, 32))
        other = (chance.choice(PEOPLE), chance.randrange(1, 32))
        keys = chance.choice((NONE, NONE, SHIFT, CTRL))
        what = chance.randrange(5)
        if what < 2:
            click(page, *one, keys)
        elif what == 2:
            drag(page, at(page, *one), at(page, *other), chance.choice((NONE, CTRL)))
        elif what == 3:
            arrows = (KEY.Key_Left, KEY.Key_Right, KEY.Key_Up, KEY.Key_Down, KEY.Key_Home, KEY.Key_PageDown)
            press(page, chance.choice(arrows), chance.choice((NONE, SHIFT, SHIFT | CTRL)))
        else:
            grid = page.people_grid
            x = grid.columnViewportPosition(grid.roster.column_of(day(one[1])) or 0) + 4
            QTest.mouseClick(grid.days_head.viewport(), LEFT, keys, QPoint(x, 20))

    def change(self) -> None:
        if self.chance.random() < 0.4:
            press(self.page, KEY.Key_Delete)
            return
        typed(self.page, self.chance.choice(("d", "n", "d", "n", "sl", "al")))
        if popup := QApplication.activePopupWidget():
            QTest.keyClick(popup.focusWidget() or popup, KEY.Key_Return)


@pytest.mark.parametrize("seed", range(4))
def test_only_what_is_shown_as_selected_ever_changes(page_of: Made, seed: int) -> None:
    page = page_of(*(a_pair(person, n, "K1", "D") for person in PEOPLE for n in range(2, 30, 4)))
    spreader, went_through = Spreader(page, seed), 0
    for _ in range(25):
        for _ in range(spreader.chance.randrange(1, 5)):
            spreader.choose()
        before, selected = state(page), shown(page.people_grid)
        assert framed(page) in selected
        spreader.change()
        assert changed(before, state(page)) <= selected, f"seed {seed}"
        went_through += before != state(page)
    assert went_through > 5


def test_a_selection_outlives_a_change_of_the_plan_and_a_filter(page_of: Made) -> None:
    page = page_of()
    click(page, "001", 10)
    click(page, "F01", 12, SHIFT)
    page.stack.arrange()
    assert shown(page.people_grid) == cells("001", "002", "F01", first=10, last=12)
    assert framed(page) == ("001", day(10))
    page.filters.text.setText("王")
    assert shown(page.people_grid) == cells("001", first=10, last=12)
    go_to(page, "F02", 3)
    assert codes(page, "F02", 3) == ""
    assert shown(page.people_grid) == {("F02", day(3))}


def test_a_week_stays_at_the_left_however_wide_the_table_becomes(page_of: Made, qtbot: QtBot) -> None:
    page = page_of()
    week = Period(day(8), day(14))
    page.context.show(week)
    grid = page.people_grid
    first = grid.roster.column_of(week.first)
    qtbot.waitUntil(lambda: grid.columnAt(grid.columnWidth(0) // 2) == first)
    for width in (1200, 1187, 1321, 1174, 1366, 1500):
        page.resize(width, 700)
        QApplication.processEvents()
        assert grid.columnAt(grid.columnWidth(0) // 2) == first, width
