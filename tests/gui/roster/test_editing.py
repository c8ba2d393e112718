"""Editing the roster by keys, mouse and clipboard; what rules say at the cell."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Roster, Source
from patrolplanner.gui.places import ROSTER, Place
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.roster.near import NearChoice, ReasonField
from patrolplanner.gui.roster.page import RosterPage
from patrolplanner.gui.said import as_tip, said
from tests.builders import a_demand, a_pair, a_shift, at, day
from tests.gui.roster.stations import a_station, codes, go_to, pairs, some_rows

ContextOf = Callable[..., PlanContext]
Made = Callable[..., RosterPage]


@pytest.fixture
def page_of(context_of: ContextOf, qtbot: QtBot) -> Iterator[Made]:
    """A page that is shown, on the small station."""
    made: list[RosterPage] = []

    def make(roster: Roster | None = None, plan: Plan | None = None, **changes: object) -> RosterPage:
        page = RosterPage(context_of(plan or a_station(), some_rows() if roster is None else roster, **changes))
        qtbot.addWidget(page)
        page.resize(1400, 800)
        page.show()
        made.append(page)
        return page

    yield make
    for page in made:
        page.hide()


def typed(page: RosterPage, text: str) -> None:
    QTest.keyClicks(page.people_grid, text)
    if page.people_grid._typing:
        QTest.keyClick(page.people_grid, Qt.Key.Key_Return)


def extended(page: RosterPage, *keys: Qt.Key) -> None:
    """Select more cells, from the present one on, with Shift and arrow keys."""
    for key in keys:
        QTest.keyClick(page.people_grid, key, Qt.KeyboardModifier.ShiftModifier)


def two_short_shifts(page_of: Made) -> RosterPage:
    """An empty roster in which K1 wants one person for two hours in the morning and two in the evening."""
    plan = a_station(
        shifts=(a_shift("D"), a_shift("E", "07:00-09:00"), a_shift("V", "17:00-19:00")),
        demands=(a_demand("K1", "E"), a_demand("K1", "V")),
        absences=(),
    )
    return page_of(Roster(), plan=plan)


def test_a_code_typed_puts_the_person_where_somebody_is_missing(page_of: Made) -> None:
    page = page_of()
    go_to(page, "F01", 12)
    typed(page, "n")
    assert a_pair("F01", 12, "K1", "N") in pairs(page.context)
    assert codes(page, "F01", 12) == "N"
    step = page.context.session.history.undoable
    assert step is not None
    assert "谭伟美" in said(step.label)
    assert "K1岗" in said(step.label)


def test_several_posts_give_a_choice_by_keys(page_of: Made, qtbot: QtBot) -> None:
    page = page_of(Roster())
    go_to(page, "F01", 12)
    typed(page, "d")
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, NearChoice)
    assert popup.list.count() == 2
    QTest.keyClick(popup.list, Qt.Key.Key_2)
    assert a_pair("F01", 12, "K2", "D") in pairs(page.context)


def test_typing_replaces_what_the_cell_has(page_of: Made) -> None:
    page = page_of()
    go_to(page, "001", 12)
    typed(page, "n")
    assert codes(page, "001", 12) == "N"
    page.context.undo()
    assert codes(page, "001", 12) == "D"


def test_a_hard_rule_refuses_with_its_sentence_at_the_cell(page_of: Made) -> None:
    page = page_of(some_rows(a_pair("F01", 11, "K1", "N")))
    go_to(page, "F01", 12)
    before = pairs(page.context)
    typed(page, "d")
    assert pairs(page.context) == before
    assert "谭伟美" in page.people_grid.bubble.said
    assert not page.context.session.history.steps


def test_what_is_no_shift_is_said(page_of: Made) -> None:
    page = page_of()
    go_to(page, "F01", 12)
    typed(page, "q")
    assert "Q" in page.people_grid.bubble.said


def test_delete_clears_all_selected_in_one_step(page_of: Made) -> None:
    page = page_of(some_rows(a_pair("001", 13, "K1", "D")))
    go_to(page, "001", 12)
    grid = page.people_grid
    extended(page, Qt.Key.Key_Down, Qt.Key.Key_Right)
    QTest.keyClick(grid, Qt.Key.Key_Delete)
    assert not pairs(page.context)
    page.context.undo()
    assert len(pairs(page.context)) == 3


def test_a_locked_cell_asks_to_be_unlocked(page_of: Made) -> None:
    page = page_of(some_rows(locked=True))
    go_to(page, "001", 12)
    typed(page, "n")
    assert "Unlock" in page.people_grid.bubble.said
    page.actions_.lock.trigger()
    typed(page, "n")
    assert codes(page, "001", 12) == "N"


def test_l_typed_alone_locks(page_of: Made) -> None:
    page = page_of()
    go_to(page, "001", 12)
    typed(page, "l")
    assert next(a for a in page.context.roster.assignments if a.pair.person == "001").locked


def test_two_cells_swap(page_of: Made) -> None:
    page = page_of()
    go_to(page, "001", 12)
    extended(page, Qt.Key.Key_Down)
    typed(page, "s")
    assert pairs(page.context) == {a_pair("002", 12, "K1", "D"), a_pair("001", 12, "K2", "D")}
    assert {a.source for a in page.context.roster.assignments} == {Source.SWAP}


def test_a_duty_dragged_moves_and_with_ctrl_is_copied(page_of: Made) -> None:
    page = page_of()
    grid = page.people_grid
    go_to(page, "F01", 12)
    end = grid.visualRect(grid.currentIndex()).center()
    go_to(page, "001", 12)
    start = grid.visualRect(grid.currentIndex()).center()
    drag(page, start, end)
    assert a_pair("F01", 12, "K1", "D") in pairs(page.context)
    assert a_pair("001", 12, "K1", "D") not in pairs(page.context)
    page.context.undo()
    page.editing.drop(("001", day(12)), ("F01", day(12)), True)
    assert {a_pair("F01", 12, "K1", "D"), a_pair("001", 12, "K1", "D")} <= pairs(page.context)


def test_dragging_onto_a_duty_swaps(page_of: Made) -> None:
    page = page_of()
    page.editing.drop(("001", day(12)), ("002", day(12)), False)
    assert pairs(page.context) == {a_pair("002", 12, "K1", "D"), a_pair("001", 12, "K2", "D")}


def test_dragging_to_another_day_of_the_same_person(page_of: Made) -> None:
    page = page_of()
    page.editing.drop(("001", day(12)), ("001", day(15)), False)
    assert a_pair("001", 15, "K1", "D") in pairs(page.context)
    assert codes(page, "001", 12) == ""


def drag(page: RosterPage, start: QPoint, end: QPoint) -> None:
    area = page.people_grid.viewport()
    QTest.mousePress(area, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(area, (start + end) / 2)
    QTest.mouseMove(area, end)
    QTest.mouseRelease(area, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end)


def test_cells_go_to_a_spreadsheet_and_back(page_of: Made) -> None:
    page = page_of()
    go_to(page, "001", 12)
    page.actions_.copy.trigger()
    assert QGuiApplication.clipboard().text() == "D\n"
    go_to(page, "F01", 14)
    page.actions_.paste.trigger()
    assert a_pair("F01", 14, "K1", "D") in pairs(page.context)
    QGuiApplication.clipboard().setText("N\t\tN\n")
    go_to(page, "F02", 14)
    page.actions_.paste.trigger()
    assert codes(page, "F02", 14) == codes(page, "F02", 16) == "N"
    page.context.undo()
    assert codes(page, "F02", 14) == codes(page, "F02", 16) == ""


def test_pasting_what_is_no_code_changes_nothing(page_of: Made) -> None:
    page = page_of()
    go_to(page, "F02", 14)
    QGuiApplication.clipboard().setText("N\tholiday\n")
    page.actions_.paste.trigger()
    assert codes(page, "F02", 14) == ""
    assert "holiday" in page.people_grid.bubble.said


def test_cutting_takes_away_and_pasting_brings_back(page_of: Made) -> None:
    page = page_of()
    go_to(page, "001", 12)
    page.actions_.cut.trigger()
    assert codes(page, "001", 12) == ""
    go_to(page, "F01", 12)
    page.actions_.paste.trigger()
    assert a_pair("F01", 12, "K1", "D") in pairs(page.context)


def test_the_past_of_a_published_roster_asks_for_a_reason(page_of: Made, context_of: ContextOf, qtbot: QtBot) -> None:
    page = page_of(some_rows(a_pair("F01", 5, "K1", "D")), now=at(10, "09:30"))
    page.context.session.publish(page.context.period)
    qtbot.waitUntil(lambda: page.context.verdict is not None)
    go_to(page, "F01", 5)
    page.editing.clear()
    field = QApplication.activePopupWidget()
    assert isinstance(field, ReasonField)
    assert codes(page, "F01", 5) == "D"
    field.field.setText("he was ill")
    QTest.keyClick(field.field, Qt.Key.Key_Return)
    assert codes(page, "F01", 5) == ""
    assert page.context.session.log()[-1].reason == "he was ill"


def test_dates_before_the_period_cannot_be_changed(page_of: Made) -> None:
    page = page_of()
    page.show_person("F01", day(1))
    page.people_grid.select(page.people_grid.currentIndex().row(), 0)
    typed(page, "d")
    assert "outside" in page.people_grid.bubble.said
    assert len(pairs(page.context)) == 2


def test_a_reminder_is_said_in_the_panel_with_a_way_to_give_the_reason(page_of: Made, qtbot: QtBot) -> None:
    page = page_of(some_rows(a_pair("F01", 12, "K1", "N")))
    go_to(page, "F01", 14)
    page.editing.drop(("001", day(12)), ("F01", day(13)), False)
    shown = " ".join(w.text() for w in page.panel.findChildren(type(page.panel.searching)) if not w.isHidden())
    refused = page.people_grid.bubble.said
    assert "Reminder" in shown or refused


def test_arrows_step_over_headings(page_of: Made) -> None:
    page = page_of()
    go_to(page, "002", 12)
    QTest.keyClick(page.people_grid, Qt.Key.Key_Down)
    line = page.people_grid.line
    assert line is not None
    assert line.person == "F01"
    QTest.keyClick(page.people_grid, Qt.Key.Key_End)
    assert page.people_grid.day == day(31)
    QTest.keyClick(page.people_grid, Qt.Key.Key_Home)
    assert page.people_grid.day == day(1)


def test_the_reason_of_the_last_change_can_be_noted(page_of: Made) -> None:
    page = page_of()
    go_to(page, "001", 12)
    page.editing.clear()
    page.editing.again_with("agreed with the chief")
    assert codes(page, "001", 12) == ""
    assert page.context.session.log()[-1].reason == "agreed with the chief"
    page.context.undo()
    assert codes(page, "001", 12) == "D"


def test_names_are_never_markup(page_of: Made) -> None:
    page = page_of()
    tip = as_tip("<b>王</b>\nR&D")
    assert "<b>" not in tip
    assert "&lt;b&gt;" in tip
    model = page.people_grid.roster
    assert str(model.index(1, 0).data(Qt.ItemDataRole.ToolTipRole)).startswith("<qt>")


def test_a_plus_sign_before_the_code_puts_a_second_duty_beside_the_first(page_of: Made) -> None:
    page = two_short_shifts(page_of)
    go_to(page, "001", 12)
    typed(page, "e")
    QTest.keyClicks(page.people_grid, "+")
    assert page.people_grid._typing == "+"
    QTest.keyClick(page.people_grid, Qt.Key.Key_Escape)
    assert page.people_grid._typing == ""
    page.actions_.beside.trigger()
    typed(page, "v")
    assert {(p.duty.day, p.duty.shift) for p in pairs(page.context)} == {(day(12), "E"), (day(12), "V")}
    typed(page, "e")
    assert codes(page, "001", 12) == "E"


def test_keys_fold_a_group_and_show_it_again(page_of: Made) -> None:
    page = page_of()
    go_to(page, "001", 12)
    grid = page.people_grid
    before = len(grid.roster.lines)
    page.actions_.fold.trigger()
    assert len(grid.roster.lines) == before - 2
    assert grid.line is not None
    page.actions_.unfold.trigger()
    assert len(grid.roster.lines) == before


def test_the_keys_of_a_cell_work_again_after_the_menu_of_an_empty_one(page_of: Made) -> None:
    page = page_of()
    go_to(page, "F01", 15)
    menu = page.actions_.menu()
    assert not page.actions_.who.isEnabled()
    menu.popup(QPoint(0, 0))
    menu.hide()
    assert page.actions_.who.isEnabled()
    assert page.actions_.slip.isEnabled()


def test_after_rostering_the_keyboard_is_on_a_cell_of_the_period(page_of: Made) -> None:
    page = page_of()
    page.people_grid.setCurrentIndex(page.people_grid.roster.index(-1, -1))
    page.show_place(Place(ROSTER, day=day(14), section="grid"))
    assert page.stack.grid.day == page.context.today
    assert page.stack.grid.line is not None
