"""Leave and wishes in the roster: typed as cells show them, drawn over blocks, chosen from the menu, one step each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from patrolplanner.domain.absences import Absence, AbsenceKind, Wish, WishKind
from patrolplanner.domain.roster import Assignment, Roster
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.roster.near import NearChoice
from patrolplanner.gui.roster.page import RosterPage
from patrolplanner.gui.said import said, speak
from tests.builders import a_demand, a_pair, a_shift, day
from tests.gui.roster.stations import a_station, codes, go_to, pairs, select_block, some_rows

ContextOf = Callable[..., PlanContext]


@pytest.fixture
def page(context_of: ContextOf, qtbot: QtBot) -> RosterPage:
    return shown(RosterPage(context_of(a_station(), some_rows())), qtbot)


def shown(page: RosterPage, qtbot: QtBot) -> RosterPage:
    qtbot.addWidget(page)
    page.resize(1400, 800)
    page.show()
    return page


def typed(page: RosterPage, text: str) -> None:
    QTest.keyClicks(page.people_grid, text)
    if page.people_grid._typing:
        QTest.keyClick(page.people_grid, Qt.Key.Key_Return)


def leave_of(page: RosterPage, person: str) -> list[tuple[date, date, AbsenceKind]]:
    return [(a.start, a.end, a.kind) for a in page.context.plan.absences if a.person == person]


def test_a_leave_code_typed_takes_the_duty_off_and_names_it(page: RosterPage) -> None:
    go_to(page, "001", 12)
    typed(page, "sl")
    assert leave_of(page, "001") == [(day(12), day(12), AbsenceKind.SICK)]
    assert pairs(page.context) == {a_pair("002", 12, "K2", "D")}
    assert codes(page, "001", 12) == "SL"
    assert "K1岗" in page.people_grid.bubble.said
    step = page.context.session.history.undoable
    assert step is not None
    assert "王建国" in said(step.label)
    assert "K1岗" in said(step.label)
    page.context.undo()
    assert leave_of(page, "001") == []
    assert a_pair("001", 12, "K1", "D") in pairs(page.context)
    page.context.redo()
    assert codes(page, "001", 12) == "SL"


@pytest.mark.parametrize(("text", "kind"), [("病", "sick"), ("病假", "sick"), ("年", "annual"), ("差", "errand")])
def test_chinese_codes_and_words_are_typed_as_cells_show_them(
    context_of: ContextOf, qtbot: QtBot, text: str, kind: str
) -> None:
    speak("zh_CN")
    page = shown(RosterPage(context_of(a_station(), some_rows())), qtbot)
    go_to(page, "F01", 14)
    page.people_grid.type_text(text)
    QTest.keyClick(page.people_grid, Qt.Key.Key_Return)
    assert leave_of(page, "F01") == [(day(14), day(14), AbsenceKind(kind))]


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_every_code_that_a_cell_shows_can_be_typed(context_of: ContextOf, qtbot: QtBot, language: str) -> None:
    speak(language)
    absences = tuple(Absence("F01", day(n), day(n), kind) for n, kind in enumerate(AbsenceKind, start=1))
    page = shown(RosterPage(context_of(a_station(absences=absences), Roster())), qtbot)
    for n in range(1, len(absences) + 1):
        go_to(page, "F02", n)
        page.people_grid.type_text(codes(page, "F01", n))
        page.people_grid.take_typed()
        assert codes(page, "F02", n) == codes(page, "F01", n)
    assert [kind for _, _, kind in leave_of(page, "F02")] == list(AbsenceKind)


def test_a_letter_means_leave_only_where_no_shift_has_it(context_of: ContextOf, qtbot: QtBot) -> None:
    speak("zh_CN")
    plan = a_station(shifts=(a_shift("D"), a_shift("N"), a_shift("B", "09:00-17:00")), demands=(a_demand("K1", "B"),))
    page = shown(RosterPage(context_of(plan, Roster())), qtbot)
    go_to(page, "F01", 14)
    typed(page, "b")
    assert {p.duty.shift for p in pairs(page.context)} == {"B"}
    typed(page, "h")
    assert leave_of(page, "F01") == [(day(14), day(14), AbsenceKind.MARRIAGE)]


def test_a_block_gets_leave_in_one_step(page: RosterPage) -> None:
    go_to(page, "001", 11)
    select_block(page, 2, 3)
    typed(page, "al")
    assert leave_of(page, "001") == [(day(11), day(13), AbsenceKind.ANNUAL)]
    assert (day(11), day(13), AbsenceKind.ANNUAL) in leave_of(page, "002")
    assert pairs(page.context) == set()
    page.context.undo()
    assert len(pairs(page.context)) == 2
    assert page.context.session.history.undoable is None


def test_del_takes_a_day_out_of_leave_and_duties_before_leave(page: RosterPage) -> None:
    go_to(page, "002", 21)
    QTest.keyClick(page.people_grid, Qt.Key.Key_Delete)
    assert leave_of(page, "002") == [
        (day(20), day(20), AbsenceKind.ANNUAL),
        (day(22), day(22), AbsenceKind.ANNUAL),
    ]
    page.context.undo()
    assert leave_of(page, "002") == [(day(20), day(22), AbsenceKind.ANNUAL)]
    go_to(page, "002", 12)
    select_block(page, 1, 10)
    QTest.keyClick(page.people_grid, Qt.Key.Key_Delete)
    assert pairs(page.context) == {a_pair("001", 12, "K1", "D")}
    assert leave_of(page, "002") == [(day(20), day(22), AbsenceKind.ANNUAL)]
    QTest.keyClick(page.people_grid, Qt.Key.Key_Delete)
    assert leave_of(page, "002") == [(day(22), day(22), AbsenceKind.ANNUAL)]


def test_a_shift_typed_over_leave_takes_its_place_in_one_step(page: RosterPage) -> None:
    go_to(page, "002", 21)
    typed(page, "d")
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, NearChoice)
    QTest.keyClick(popup.list, Qt.Key.Key_1)
    assert codes(page, "002", 21) == "D"
    assert [(a, b) for a, b, _ in leave_of(page, "002")] == [(day(20), day(20)), (day(22), day(22))]
    page.context.undo()
    assert leave_of(page, "002") == [(day(20), day(22), AbsenceKind.ANNUAL)]
    assert codes(page, "002", 21) == "AL"


def test_a_block_that_is_typed_over_leaves_leave_alone_and_says_so(page: RosterPage) -> None:
    go_to(page, "002", 20)
    select_block(page, 1, 4)
    typed(page, "d")
    assert leave_of(page, "002") == [(day(20), day(22), AbsenceKind.ANNUAL)]
    assert codes(page, "002", 23) == "D"
    assert "李翀" in page.people_grid.bubble.said


def test_locked_duties_stand_in_the_way_of_leave(context_of: ContextOf, qtbot: QtBot) -> None:
    locked = Roster.of([Assignment(a_pair("001", 12, "K1", "D"), True)])
    page = shown(RosterPage(context_of(a_station(), locked)), qtbot)
    go_to(page, "001", 12)
    select_block(page, 1, 2)
    typed(page, "sl")
    assert "Unlock" in page.people_grid.bubble.said
    assert a_pair("001", 12, "K1", "D") in pairs(page.context)
    assert leave_of(page, "001") == [(day(13), day(13), AbsenceKind.SICK)]


def test_a_night_before_the_leave_is_named_and_stays(context_of: ContextOf, qtbot: QtBot) -> None:
    page = shown(RosterPage(context_of(a_station(), some_rows(a_pair("F01", 13, "K1", "N")))), qtbot)
    go_to(page, "F01", 14)
    typed(page, "sl")
    assert a_pair("F01", 13, "K1", "N") in pairs(page.context)
    assert "runs into the leave" in page.people_grid.bubble.said


def test_leave_is_copied_filled_and_pasted_like_duties(page: RosterPage) -> None:
    go_to(page, "002", 22)
    page.actions_.copy.trigger()
    assert QGuiApplication.clipboard().text() == "AL\n"
    go_to(page, "F01", 25)
    page.actions_.paste.trigger()
    assert leave_of(page, "F01") == [(day(25), day(25), AbsenceKind.ANNUAL)]
    go_to(page, "F01", 26)
    page.actions_.fill_right.trigger()
    assert leave_of(page, "F01") == [(day(25), day(26), AbsenceKind.ANNUAL)]
    QGuiApplication.clipboard().setText("N\tSL\tAL\n")
    go_to(page, "F02", 2)
    page.actions_.paste.trigger()
    assert codes(page, "F02", 2) == "N"
    assert [(a, kind) for a, _, kind in leave_of(page, "F02")] == [
        (day(3), AbsenceKind.SICK),
        (day(4), AbsenceKind.ANNUAL),
    ]
    page.context.undo()
    assert codes(page, "F02", 2) == ""
    assert leave_of(page, "F02") == []


def submenu(menu: QMenu, title: str) -> QMenu:
    return next(m for m in menu.findChildren(QMenu) if title in m.title().replace("&", ""))


def test_the_menu_gives_leave_and_wishes_to_all_selected_cells(page: RosterPage) -> None:
    go_to(page, "F01", 14)
    select_block(page, 2, 2)
    menu = page.actions_.menu()
    next(a for a in submenu(menu, "Leave").actions() if "(TR)" in a.text()).trigger()
    for person in ("F01", "F02"):
        assert leave_of(page, person) == [(day(14), day(15), AbsenceKind.TRAINING)]
    next(a for a in submenu(menu, "Leave").actions() if a.text() == "No leave").trigger()
    assert leave_of(page, "F01") == []
    next(a for a in submenu(menu, "Wish").actions() if a.text() == "Wants the day off").trigger()
    assert set(page.context.plan.requests) == {
        Wish(person, day(n), WishKind.AVOID) for person in ("F01", "F02") for n in (14, 15)
    }
    next(a for a in submenu(menu, "Wish").actions() if a.text() == "No wish").trigger()
    assert page.context.plan.requests == ()
    menu.close()


def test_what_is_selected_stays_selected_over_leave(page: RosterPage) -> None:
    go_to(page, "F01", 14)
    select_block(page, 2, 2)
    typed(page, "al")
    assert len(page.people_grid.selected_cells()) == 4
    typed(page, "sl")
    assert leave_of(page, "F02") == [(day(14), day(15), AbsenceKind.SICK)]


AFTERNOON = Absence("001", day(14), day(14), AbsenceKind.SICK, 14 * 60, 18 * 60)


def test_an_afternoon_is_shown_with_its_hours_and_copied_with_them(context_of: ContextOf, qtbot: QtBot) -> None:
    page = shown(RosterPage(context_of(a_station(absences=(AFTERNOON,)), some_rows())), qtbot)
    go_to(page, "001", 14)
    assert codes(page, "001", 14) == "SL 14:00–18:00"
    model = page.people_grid.roster
    line = next(one for one in model.lines if one.person == "001")
    assert "sick leave 14:00–18:00" in model.cell_words(line, day(14))
    page.actions_.copy.trigger()
    go_to(page, "002", 14)
    page.actions_.paste.trigger()
    assert page.context.plan.absences[-1] == replace(AFTERNOON, person="002")
    page.context.undo()
    assert page.context.plan.absences == (AFTERNOON,)


def test_pasted_hours_take_only_the_duty_that_they_touch(page: RosterPage) -> None:
    for text, stays in (("SL 20:00-24:00", True), ("SL 14:00-18:00", False)):
        QGuiApplication.clipboard().setText(text)
        go_to(page, "001", 12)
        page.actions_.paste.trigger()
        assert [(a.start, a.starts.hour) for a in page.context.plan.absences if a.person == "001"] == [
            (day(12), 20 if stays else 14)
        ]
        assert (a_pair("001", 12, "K1", "D") in pairs(page.context)) is stays
        page.context.undo()


def test_hours_that_are_none_are_refused(page: RosterPage) -> None:
    QGuiApplication.clipboard().setText("SL 18:00-14:00")
    go_to(page, "001", 14)
    page.actions_.paste.trigger()
    assert leave_of(page, "001") == []


def test_a_shift_typed_beside_an_afternoon_away_does_not_end_it(context_of: ContextOf, qtbot: QtBot) -> None:
    page = shown(RosterPage(context_of(a_station(absences=(AFTERNOON,)), some_rows())), qtbot)
    go_to(page, "001", 14)
    typed(page, "n")
    assert page.context.plan.absences == (AFTERNOON,)
