"""The roster by post, worked with real mouse and keys: names are read in the cells, and what is framed is changed."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.roster import Assignment, Pair, Roster
from patrolplanner.gui.places import PAPERS, Place
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.roster.crew_layout import MOST_ROWS
from patrolplanner.gui.roster.name_field import NameField
from patrolplanner.gui.roster.near import NearChoice
from patrolplanner.gui.roster.page import RosterPage
from patrolplanner.gui.roster.posts_grid import duty_of
from patrolplanner.gui.roster.top import BY_PERSON, BY_POST
from patrolplanner.services.checking.crew_cells import Sign
from tests.builders import a_demand, a_pair, an_absence, an_auxiliary, an_officer, day, december
from tests.gui.roster.stations import a_station, pairs

ContextOf = Callable[..., PlanContext]
Made = Callable[..., RosterPage]
NONE, SHIFT, CTRL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)
LEFT, KEY = Qt.MouseButton.LeftButton, Qt.Key


@pytest.fixture
def page_of(context_of: ContextOf, qtbot: QtBot) -> Iterator[Made]:
    """A page that shows posts; K1 wants two people by day, one by night, K2 one by day, and nobody is away."""
    made: list[RosterPage] = []

    def make(*rows: Pair, locked: tuple[Pair, ...] = (), week: bool = False, **changes: object) -> RosterPage:
        demands = (a_demand("K1", "D", 2), a_demand("K1", "N"), a_demand("K2", "D"))
        plan = a_station(**{"absences": (), "demands": demands, **changes})
        context = context_of(plan, Roster.of(Assignment(row, row in locked) for row in rows))
        if week:
            context.show(december(8, 14))
            qtbot.waitUntil(lambda: context.verdict is not None)
        page = RosterPage(context)
        qtbot.addWidget(page)
        page.resize(1900, 800)
        page.show()
        page.show_view(BY_POST)
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        page.posts_grid.setFocus()
        made.append(page)
        return page

    yield make
    for page in made:
        page.hide()


def cell(page: RosterPage, number: int, post: str = "K1", shift: str = "D") -> QPoint:
    """The middle of a cell as the mouse finds it."""
    grid = page.posts_grid
    row, column = grid.roster.row_of(post=post, shift=shift), grid.roster.column_of(day(number))
    assert row is not None
    assert column is not None
    return grid.visualRect(grid.roster.index(row, column)).center()


def name(page: RosterPage, person: str, number: int, post: str = "K1", shift: str = "D") -> QPoint:
    """The middle of somebody's name in a cell."""
    grid, middle = page.posts_grid, cell(page, number, post, shift)
    box = grid.visualRect(grid.indexAt(middle))
    pieces = grid.roster.pieces(DutyKey(day(number), post, shift))
    boxes = grid.crew_layout.boxes(len(pieces), box.height())
    at = next(place for piece, place in zip(pieces, boxes, strict=True) if piece.person == person)
    return box.topLeft() + at.center().toPoint()


def click(page: RosterPage, number: int, post: str = "K1", shift: str = "D", keys: Qt.KeyboardModifier = NONE) -> None:
    QTest.mouseClick(page.posts_grid.viewport(), LEFT, keys, cell(page, number, post, shift))


def drag(page: RosterPage, start: QPoint, end: QPoint, keys: Qt.KeyboardModifier = NONE) -> None:
    area = page.posts_grid.viewport()
    QTest.mousePress(area, LEFT, keys, start)
    for part in (0.3, 0.6, 1.0):
        QTest.mouseMove(area, start + (end - start) * part)
    QTest.mouseRelease(area, LEFT, keys, end)


def press(page: RosterPage, key: Qt.Key, keys: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(page.posts_grid, key, keys)


def field() -> NameField:
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, NameField)
    return popup


def typed(page: RosterPage, text: str) -> None:
    """The first key goes to the table, the others to the field that it opens; characters come from an input method."""
    if text.isascii():
        QTest.keyClicks(page.posts_grid, text[:1])
        QTest.keyClicks(field().field, text[1:])
    else:
        composed(page.posts_grid, text)
    QTest.keyClick(field().field, KEY.Key_Return)


def composed(widget: QWidget, text: str) -> None:
    """An input method hands characters over."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def crew(page: RosterPage, number: int, post: str = "K1", shift: str = "D") -> set[str]:
    return {p.person for p in pairs(page.context) if p.duty == DutyKey(day(number), post, shift)}


def shown(page: RosterPage, number: int, post: str = "K1", shift: str = "D") -> list[str]:
    """What the cell says, as it is drawn."""
    grid = page.posts_grid
    pieces = grid.roster.shown_pieces(DutyKey(day(number), post, shift), grid.crew_layout.room)
    return [piece.text if isinstance(piece.text, str) else piece.sign.name for piece in pieces]


def framed(page: RosterPage) -> DutyKey:
    grid = page.posts_grid
    assert grid.line is not None
    assert grid.day is not None
    return duty_of((grid.line, grid.day))


def bubble(page: RosterPage) -> str:
    return page.posts_grid.bubble.said


# -- what is seen -------------------------------------------------------------------------------------------


def test_cells_name_the_crew_and_what_is_missing(page_of: Made, qtbot: QtBot) -> None:
    page = page_of(a_pair("F01", 12), a_pair("001", 12), a_pair("002", 13))
    qtbot.waitUntil(lambda: bool(page.shown.marks.short))
    assert shown(page, 12) == ["王建国", "谭伟美"], "officers come first"
    assert shown(page, 13) == ["李翀", "MISSING"]
    assert shown(page, 14, "K2", "N") == []


def test_lines_grow_with_the_largest_team_dates_with_the_room(page_of: Made) -> None:
    people = [an_auxiliary(f"F{n:02}", name=f"蒋明{n}") for n in range(9)]
    page = page_of(*(a_pair(p.id, 12, "K2") for p in people), people=tuple(people))
    grid = page.posts_grid
    small, large = (grid.rowHeight(grid.roster.row_of(post=p, shift="D") or 0) for p in ("K1", "K2"))
    assert large > small
    assert len(shown(page, 12, "K2")) == grid.crew_layout.room
    assert large == grid.crew_layout.height(99)
    assert "MORE" in shown(page, 12, "K2")
    words = grid.roster.cell_words(grid.roster.lines[grid.roster.row_of(post="K2", shift="D") or 0], day(12))
    assert all(p.name in words for p in people)
    assert grid.crew_layout.height(99) == grid.crew_layout.height(MOST_ROWS * grid.crew_layout.across)


def test_a_week_uses_the_whole_width_and_a_month_stays_readable(page_of: Made) -> None:
    week = page_of(a_pair("001", 12), week=True).posts_grid
    dates = week.days_head.count() - (week.roster.column_of(day(8)) or 0)
    assert dates * week.columnWidth(0) > week.viewport().width() - dates - 3
    month = page_of(a_pair("001", 12)).posts_grid
    month.window().resize(1366, 700)
    assert month.columnWidth(0) > month.fontMetrics().horizontalAdvance("王建国")


def test_a_line_grows_when_somebody_comes(page_of: Made, qtbot: QtBot) -> None:
    page = page_of(a_pair("001", 12), a_pair("002", 12), a_pair("F01", 12))
    grid = page.posts_grid
    row = grid.roster.row_of(post="K1", shift="D")
    assert row is not None
    before = grid.rowHeight(row)
    click(page, 12)
    typed(page, "+lm")
    assert crew(page, 12) == {"001", "002", "F01", "F02"}
    assert grid.rowHeight(row) > before


def test_too_many_and_locks_are_marked(page_of: Made) -> None:
    rows = [a_pair("001", 12, "K2"), a_pair("002", 12, "K2")]
    page = page_of(*rows, locked=(rows[0],), demands=(a_demand("K1", "D"), a_demand("K2", "D", most=1)))
    pieces = page.posts_grid.roster.pieces(rows[0].duty)
    assert [piece.locked for piece in pieces if piece.sign is Sign.NAME] == [True, False]
    assert any(piece.sign is Sign.TOO_MANY for piece in pieces)


def test_the_table_is_drawn_in_every_theme_and_size(page_of: Made) -> None:
    page = page_of(a_pair("001", 12), a_pair("F01", 12), locked=(a_pair("001", 12),))
    for steps in (0, 1, 1, -3):
        page.posts_grid.zoom(steps)
        assert not page.posts_grid.grab().isNull()


# -- pressing -----------------------------------------------------------------------------------------------


def test_the_cell_that_is_clicked_is_the_one_that_del_empties(page_of: Made) -> None:
    page = page_of(a_pair("001", 12), a_pair("002", 12), a_pair("F01", 14))
    click(page, 14)
    click(page, 12)
    assert framed(page) == DutyKey(day(12), "K1", "D")
    press(page, KEY.Key_Delete)
    assert pairs(page.context) == {a_pair("F01", 14)}
    page.context.undo()
    assert crew(page, 12) == {"001", "002"}, "emptying a crew is one step"


def test_a_block_by_shift_and_scattered_cells_by_ctrl(page_of: Made) -> None:
    page = page_of(*(a_pair("001", n) for n in (10, 11, 12)), a_pair("F01", 11, "K2"))
    click(page, 10)
    click(page, 11, keys=SHIFT)
    press(page, KEY.Key_Delete)
    assert pairs(page.context) == {a_pair("001", 12), a_pair("F01", 11, "K2")}
    click(page, 12)
    click(page, 11, "K2", keys=CTRL)
    press(page, KEY.Key_Delete)
    assert not pairs(page.context)


def test_the_frame_begins_on_a_cell_and_not_on_a_heading(page_of: Made) -> None:
    page = page_of(a_pair("001", 12))
    assert page.posts_grid.line is not None
    click(page, 12, keys=SHIFT)
    assert framed(page).post == "K1"


@pytest.mark.parametrize("seed", range(6))
def test_what_is_framed_is_what_changes(page_of: Made, seed: int) -> None:
    """So many clicks and keys at random: nothing changes but the cells that were selected."""
    chance = random.Random(seed)
    page = page_of(*(a_pair("001", n) for n in range(8, 16)), *(a_pair("F01", n, "K2") for n in range(8, 16)))
    for _ in range(12):
        before, post = pairs(page.context), chance.choice(("K1", "K2"))
        click(page, chance.randrange(8, 16), post, keys=chance.choice((NONE, NONE, SHIFT, CTRL)))
        for _ in range(chance.randrange(2)):
            press(page, chance.choice((KEY.Key_Left, KEY.Key_Right, KEY.Key_Up, KEY.Key_Down)))
        chosen = {duty_of(spot) for spot in page.posts_grid.selected_cells()}
        assert framed(page) in chosen
        if chance.random() < 0.5:
            press(page, KEY.Key_Delete)
        else:
            typed(page, chance.choice(("lc", "lm")))
            while (popup := QApplication.activePopupWidget()) is not None:
                popup.close()
        assert {pair.duty for pair in before ^ pairs(page.context)} <= chosen


# -- typing -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["王", "wang", "wjg", "001", "王建国"])
def test_a_name_its_pinyin_initials_or_number_fill_an_open_place(page_of: Made, text: str) -> None:
    page = page_of(a_pair("F01", 12))
    click(page, 12)
    typed(page, text)
    assert crew(page, 12) == {"F01", "001"}
    assert not QApplication.activePopupWidget()


def test_those_who_can_come_are_offered_first_and_arrows_choose(page_of: Made) -> None:
    people = (an_officer("001", name="李一"), an_officer("002", name="李二"), an_officer("003", name="李三"))
    page = page_of(people=people, absences=(an_absence("001", 12, 12),))
    click(page, 12)
    QTest.keyClicks(page.posts_grid, "l")
    offers = [field().list.item(n).text() for n in range(field().list.count())]
    assert [text[:2] for text in offers] == ["李二", "李三", "李一"]
    assert "leave" in offers[2]
    QTest.keyClick(field().field, KEY.Key_Down)
    QTest.keyClick(field().field, KEY.Key_Return)
    assert crew(page, 12) == {"003"}


def test_somebody_who_cannot_come_is_refused_at_the_cell(page_of: Made) -> None:
    page = page_of(absences=(an_absence("002", 12, 12),))
    click(page, 12)
    typed(page, "李翀")
    assert not pairs(page.context)
    assert "李翀" in bubble(page)
    assert not page.context.session.history.steps


def test_who_is_nobody_is_said(page_of: Made) -> None:
    page = page_of()
    click(page, 12)
    typed(page, "zzz")
    assert "zzz" in bubble(page)


def test_esc_gives_up_typing(page_of: Made) -> None:
    page = page_of()
    click(page, 12)
    QTest.keyClicks(page.posts_grid, "w")
    QTest.keyClick(field().field, KEY.Key_Escape)
    assert QApplication.activePopupWidget() is None
    assert not pairs(page.context)


def test_the_only_one_of_a_full_duty_is_replaced(page_of: Made) -> None:
    page = page_of(a_pair("001", 12, "K2"))
    click(page, 12, "K2")
    typed(page, "lm")
    assert crew(page, 12, "K2") == {"F02"}
    page.context.undo()
    assert crew(page, 12, "K2") == {"001"}


def test_of_a_full_crew_it_is_asked_who_goes(page_of: Made) -> None:
    page = page_of(a_pair("001", 12), a_pair("F01", 12))
    click(page, 12)
    typed(page, "lm")
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, NearChoice)
    assert popup.list.count() == 3
    QTest.keyClick(popup.list, KEY.Key_2)
    assert crew(page, 12) == {"001", "F02"}


def test_a_locked_name_does_not_go(page_of: Made) -> None:
    page = page_of(a_pair("001", 12, "K2"), locked=(a_pair("001", 12, "K2"),))
    click(page, 12, "K2")
    typed(page, "lm")
    assert crew(page, 12, "K2") == {"001"}
    assert "locked" in bubble(page)
    page.actions_.lock.trigger()
    typed(page, "lm")
    assert crew(page, 12, "K2") == {"F02"}


def test_several_names_are_the_whole_crew(page_of: Made) -> None:
    page = page_of(a_pair("001", 12))
    click(page, 12)
    typed(page, "李翀、谭伟美")
    assert crew(page, 12) == {"002", "F01"}


def test_a_name_for_several_cells(page_of: Made) -> None:
    page = page_of(a_pair("001", 11, "K2"))
    click(page, 10, "K2")
    click(page, 12, "K2", keys=SHIFT)
    typed(page, "tan")
    assert [crew(page, n, "K2") for n in (10, 11, 12)] == [{"F01"}] * 3
    page.context.undo()
    assert pairs(page.context) == {a_pair("001", 11, "K2")}


def test_a_minus_sign_takes_off_one_of_several(page_of: Made) -> None:
    page = page_of(a_pair("001", 12), a_pair("F01", 12))
    click(page, 12)
    QTest.keyClicks(page.posts_grid, "-")
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, NearChoice)
    QTest.keyClick(popup.list, KEY.Key_1)
    assert crew(page, 12) == {"F01"}
    QTest.keyClicks(page.posts_grid, "-")
    assert crew(page, 12) == set()


def test_f2_edits_the_names_as_a_text(page_of: Made) -> None:
    page = page_of(a_pair("001", 12), a_pair("F01", 12))
    click(page, 12)
    press(page, KEY.Key_F2)
    assert field().field.text() == "王建国、谭伟美"
    QTest.keyClick(field().field, KEY.Key_End)
    for _ in "谭伟美":
        QTest.keyClick(field().field, KEY.Key_Backspace)
    composed(field().field, "李翀")
    QTest.keyClick(field().field, KEY.Key_Return)
    assert crew(page, 12) == {"001", "002"}
    press(page, KEY.Key_F2)
    QTest.keyClick(field().field, KEY.Key_Delete)
    QTest.keyClick(field().field, KEY.Key_Return)
    assert crew(page, 12) == set()


def test_enter_and_a_double_click_ask_who_could_come(page_of: Made, qtbot: QtBot) -> None:
    page = page_of()
    click(page, 12)
    press(page, KEY.Key_Return)
    qtbot.waitUntil(page.panel.who.hasFocus)
    QTest.keyClick(page.panel.who, KEY.Key_Return)
    assert len(crew(page, 12)) == 1
    QTest.mouseDClick(page.posts_grid.viewport(), LEFT, NONE, cell(page, 13))
    qtbot.waitUntil(page.panel.who.hasFocus)


# -- dragging -----------------------------------------------------------------------------------------------


def test_a_name_is_dragged_to_another_date(page_of: Made) -> None:
    page = page_of(a_pair("001", 12), a_pair("F01", 12))
    click(page, 12)
    drag(page, name(page, "F01", 12), cell(page, 14))
    assert pairs(page.context) == {a_pair("001", 12), a_pair("F01", 14)}
    page.context.undo()
    assert crew(page, 12) == {"001", "F01"}


def test_with_ctrl_it_is_copied(page_of: Made) -> None:
    page = page_of(a_pair("001", 12), a_pair("F01", 12))
    click(page, 12)
    drag(page, name(page, "F01", 12), cell(page, 14), CTRL)
    assert pairs(page.context) == {a_pair("001", 12), a_pair("F01", 12), a_pair("F01", 14)}


def test_dropped_on_a_name_the_two_change_places(page_of: Made) -> None:
    page = page_of(a_pair("001", 12), a_pair("F01", 12), a_pair("002", 13), a_pair("F02", 13))
    click(page, 12)
    drag(page, name(page, "F01", 12), name(page, "F02", 13))
    assert (crew(page, 12), crew(page, 13)) == ({"001", "F02"}, {"002", "F01"})


def test_beside_the_names_the_whole_crew_is_dragged(page_of: Made) -> None:
    page = page_of(a_pair("001", 12), a_pair("F01", 12), a_pair("002", 14))
    click(page, 12)
    box = page.posts_grid.visualRect(page.posts_grid.currentIndex())
    drag(page, box.topLeft() + QPoint(3, 2), cell(page, 14))
    assert (crew(page, 12), crew(page, 14)) == ({"002"}, {"001", "F01"})


def test_what_a_rule_forbids_is_refused_where_it_is_dropped(page_of: Made) -> None:
    page = page_of(a_pair("002", 12), absences=(an_absence("002", 14, 14),))
    click(page, 12)
    drag(page, name(page, "002", 12), cell(page, 14))
    assert pairs(page.context) == {a_pair("002", 12)}
    assert "李翀" in bubble(page)


def test_dragging_from_another_cell_selects(page_of: Made) -> None:
    page = page_of(a_pair("001", 12))
    click(page, 10)
    drag(page, cell(page, 12), cell(page, 13))
    assert pairs(page.context) == {a_pair("001", 12)}
    assert {duty_of(spot).day for spot in page.posts_grid.selected_cells()} == {day(12), day(13)}


def test_the_handle_repeats_a_crew_on_the_following_days(page_of: Made) -> None:
    page = page_of(a_pair("001", 10), a_pair("F01", 10), absences=(an_absence("F01", 12, 12),))
    click(page, 10)
    box = page.posts_grid.visualRect(page.posts_grid.currentIndex())
    drag(page, box.bottomRight() - QPoint(2, 3), cell(page, 13))
    assert [crew(page, n) for n in (10, 11, 12, 13)] == [{"001", "F01"}, {"001", "F01"}, {"001"}, {"001", "F01"}]
    assert "谭伟美" in bubble(page), "nothing says who could not come"
    page.context.undo()
    assert pairs(page.context) == {a_pair("001", 10), a_pair("F01", 10)}


def test_two_cells_change_their_crews(page_of: Made) -> None:
    page = page_of(a_pair("001", 12), a_pair("F01", 12), a_pair("002", 14))
    click(page, 12)
    click(page, 14, keys=CTRL)
    page.actions_.swap.trigger()
    assert (crew(page, 12), crew(page, 14)) == ({"002"}, {"001", "F01"})
    click(page, 12)
    page.actions_.swap.trigger()
    assert "two cells" in bubble(page)


# -- clipboard ----------------------------------------------------------------------------------------------


def clipboard() -> QMimeData:
    return QGuiApplication.clipboard().mimeData()


def test_crews_are_copied_and_pasted(page_of: Made) -> None:
    page = page_of(a_pair("001", 10), a_pair("F01", 10), a_pair("002", 11))
    click(page, 10)
    click(page, 11, keys=SHIFT)
    press(page, KEY.Key_C, CTRL)
    assert clipboard().text() == "王建国、谭伟美\t李翀\n"
    click(page, 13)
    press(page, KEY.Key_V, CTRL)
    assert (crew(page, 13), crew(page, 14)) == ({"001", "F01"}, {"002"})
    press(page, KEY.Key_X, CTRL)
    assert crew(page, 13) == set()
    press(page, KEY.Key_Z, CTRL)


def test_names_are_pasted_from_a_spreadsheet(page_of: Made) -> None:
    page = page_of(a_pair("F02", 11))
    QGuiApplication.clipboard().setText('"王建国\n谭伟美"\t李翀 刘敏\r\n')
    click(page, 10)
    press(page, KEY.Key_V, CTRL)
    assert (crew(page, 10), crew(page, 11)) == ({"001", "F01"}, {"002", "F02"})
    QGuiApplication.clipboard().setText("王建国、赵某")
    press(page, KEY.Key_V, CTRL)
    assert crew(page, 10) == {"001", "F01"}
    assert "赵某" in bubble(page)


def test_ctrl_r_takes_the_crew_of_the_day_before(page_of: Made) -> None:
    page = page_of(a_pair("001", 10), a_pair("F01", 10))
    click(page, 11)
    press(page, KEY.Key_R, CTRL)
    assert crew(page, 11) == {"001", "F01"}


def test_the_table_is_copied_as_a_picture_of_the_period_or_of_what_is_selected(page_of: Made) -> None:
    page = page_of(a_pair("001", 12), a_pair("F01", 12))
    click(page, 12)
    page.actions_.picture.trigger()
    whole = QGuiApplication.clipboard().image()
    click(page, 13, keys=SHIFT)
    page.actions_.picture.trigger()
    part = QGuiApplication.clipboard().image()
    assert whole.width() > part.width() > 2 * page.posts_grid.columnWidth(0)
    assert whole.height() > part.height()
    dark = sum(part.pixelColor(x, y).lightness() < 100 for x in range(0, part.width(), 3) for y in range(part.height()))
    assert dark > 50, "there is nothing on the picture"


def test_the_view_leads_to_its_paper_with_the_dates_shown(page_of: Made) -> None:
    page = page_of(a_pair("001", 12))
    asked: list[Place] = []
    page.context.wanted.connect(asked.append)
    click(page, 12)
    page.actions_.print.trigger()
    page.show_view(BY_PERSON)
    QTest.mouseClick(page.work.print, LEFT)
    assert [(place.page, place.section) for place in asked] == [(PAPERS, "post-table-a3"), (PAPERS, "duty-matrix")]
    assert page_of(a_pair("001", 12), week=True).context.period.days == 7
