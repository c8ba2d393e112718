"""Tables of records in a real window: written into, refused, undone, pasted, filled, duplicated and deleted by keys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QListWidget, QMenu, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from patrolplanner.domain.people import Certificate, Restriction, Role
from patrolplanner.domain.posts import PostStatus
from patrolplanner.domain.shifts import Rotation
from patrolplanner.gui.demands.columns import DEMANDS
from patrolplanner.gui.people.absence_columns import ABSENCES
from patrolplanner.gui.people.columns import PEOPLE, UNITS
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.posts.columns import POSTS
from patrolplanner.gui.records.column import RecordKind
from patrolplanner.gui.records.editors import Popup
from patrolplanner.gui.records.table import RecordTable
from patrolplanner.gui.shifts.columns import ROTATIONS
from patrolplanner.services.edits.records import add_records, change_records, remove_records
from tests.builders import a_pair, a_person, a_plan, a_post, a_roster, an_absence, an_officer, day
from tests.gui.questions import answered

TRIO = a_plan(people=(an_officer("001"), an_officer("002", team="A"), an_officer("003")))


@pytest.fixture
def table_of(context_of: Callable[..., PlanContext], qtbot: QtBot) -> Callable[..., RecordTable]:
    """A shown table with its first record present."""

    def make(kind=PEOPLE, plan=TRIO, roster=None) -> RecordTable:
        table = RecordTable(context_of(plan, roster), kind, "test")
        qtbot.addWidget(table)
        table.resize(1200, 500)
        table.show()
        table.activateWindow()
        qtbot.waitUntil(table.isActiveWindow)
        if table.model.rowCount():
            table.select(0)
        table.view.setFocus()
        return table

    return make


def at_cell(table: RecordTable, row: int, key: str) -> None:
    table.view.go_to(table.sifter.index(row, table.kind.column(key)))


def select(table: RecordTable, first: tuple[int, str], last: tuple[int, str]) -> None:
    a, b = (table.sifter.index(row, table.kind.column(key)) for row, key in (first, last))
    table.view.go_to(a)
    table.view.selectionModel().select(QItemSelection(a, b), QItemSelectionModel.SelectionFlag.ClearAndSelect)


def editor(table: RecordTable) -> QWidget:
    found = [w for w in table.view.viewport().findChildren(QLineEdit) if w.isVisible()]
    found += [w for w in table.view.viewport().findChildren(QComboBox) if w.isVisible() and not w.isEditable()]
    assert len(found) == 1, found
    return found[0]


def write(table: RecordTable, text: str, key: Qt.Key = Qt.Key.Key_Return) -> None:
    QTest.keyClick(table.view, Qt.Key.Key_F2)
    field = editor(table)
    assert isinstance(field, QLineEdit)
    field.selectAll()
    keys(field, text)
    QTest.keyClick(field, key)


def keys(field: QWidget, text: str) -> None:
    """Letters as they come from a keyboard or an input method."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(field, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


def press(table: RecordTable, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    held = Qt.KeyboardModifier.NoModifier
    for modifier in modifiers:
        held |= modifier
    QTest.keyClick(table.view, key, held)


CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_the_model_is_sound_while_records_come_change_and_go(table_of, qtmodeltester: ModelTester) -> None:
    table = table_of()
    qtmodeltester.check(table.model)
    qtmodeltester.check(table.sifter)
    context = table.context
    context.apply(add_records("people", [a_person("009")], 1), PEOPLE.one)
    assert [p.id for p in table.model.records] == ["001", "009", "002", "003"]
    context.apply(remove_records("people", [0, 2]), PEOPLE.one)
    assert [p.id for p in table.model.records] == ["009", "003"]
    context.undo()
    context.undo()
    assert [p.id for p in table.model.records] == ["001", "002", "003"]


def test_typing_changes_the_record_and_enter_goes_down(table_of) -> None:
    table = table_of()
    at_cell(table, 0, "name")
    write(table, "张三")
    assert table.context.plan.people[0].name == "张三"
    assert table.view.currentIndex().row() == 1
    table.context.undo()
    assert table.context.plan.people[0].name == "某001"


def test_tab_goes_to_the_next_column_that_is_shown(table_of) -> None:
    table = table_of()
    at_cell(table, 0, "mobile")
    write(table, "138 0000 0001", Qt.Key.Key_Tab)
    assert table.view.currentIndex().column() == PEOPLE.column("publish_name")


def test_a_bad_value_is_refused_under_the_field_which_stays_open_until_it_is_mended(table_of) -> None:
    table = table_of()
    at_cell(table, 0, "start")
    write(table, "2026-13-01")
    field = editor(table)
    assert field.text() == "2026-13-01"
    assert field.property("bad") is True
    assert "2026-13-01" in table.view.editing.bubble.said
    assert table.context.session.history.undoable is None
    field.selectAll()
    QTest.keyClicks(field, "2026-12-05")
    assert table.view.editing.bubble.said == ""
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert table.context.plan.people[0].start == day(5)


def test_escape_gives_a_refused_value_up(table_of) -> None:
    table = table_of()
    at_cell(table, 1, "id")
    write(table, "001")
    assert "001 is taken already" in table.view.editing.bubble.said
    QTest.keyClick(editor(table), Qt.Key.Key_Escape)
    assert table.view.editing.bubble.said == ""
    assert [p.id for p in table.context.plan.people] == ["001", "002", "003"]


def test_a_click_elsewhere_does_not_lose_a_refused_value(table_of, qtbot: QtBot) -> None:
    table = table_of()
    at_cell(table, 0, "start")
    write(table, "soon")
    other = table.view.visualRect(table.sifter.index(2, 1)).center()
    QTest.mouseClick(table.view.viewport(), Qt.MouseButton.LeftButton, pos=other)
    qtbot.wait(1)
    assert editor(table).text() == "soon"
    assert table.view.editing.bubble.said


def test_a_new_number_is_followed_by_everything_that_names_the_record(table_of) -> None:
    plan = replace(TRIO, absences=(an_absence("001"),))
    table = table_of(plan=plan, roster=a_roster(a_pair("001")))
    at_cell(table, 0, "id")
    write(table, "0071")
    assert table.context.plan.absences[0].person == "0071"
    assert [a.pair.person for a in table.context.roster] == ["0071"]


def test_a_choice_is_made_by_its_word(table_of) -> None:
    table = table_of()
    at_cell(table, 0, "role")
    press(table, Qt.Key.Key_F2)
    field = editor(table)
    QTest.keyClicks(field, "a")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert table.context.plan.people[0].role is Role.AUXILIARY


def test_a_reference_is_found_by_name_or_number_and_nothing_else(table_of) -> None:
    table = table_of(ABSENCES, replace(TRIO, absences=(an_absence("001"),)))
    assert table.sifter.index(0, 0).data() == "某001"
    at_cell(table, 0, "person")
    write(table, "002")
    assert table.context.plan.absences[0].person == "002"
    at_cell(table, 0, "person")
    write(table, "nobody")
    assert "nobody" in table.view.editing.bubble.said
    QTest.keyClick(editor(table), Qt.Key.Key_Escape)
    assert table.context.plan.absences[0].person == "002"


def test_the_space_bar_and_enter_tick_a_check_box(table_of) -> None:
    table = table_of()
    at_cell(table, 0, "leader")
    press(table, Qt.Key.Key_Space)
    assert table.context.plan.people[0].leader
    press(table, Qt.Key.Key_Return)
    assert not table.context.plan.people[0].leader


def test_lists_are_read_with_either_comma(table_of) -> None:
    table = table_of(plan=replace(TRIO, posts=(a_post("K1"), a_post("K2"))))
    at_cell(table, 0, "posts")
    write(table, "K2岗、K1")
    assert table.context.plan.people[0].posts == ("K2", "K1")
    assert table.model.put(0, PEOPLE.column("certificates"), "持枪证:2027-01-01;驾驶") is None
    assert table.context.plan.people[0].certificates == (
        Certificate("持枪证", day(1).replace(2027, 1)),
        Certificate("驾驶"),
    )
    assert table.model.put(0, PEOPLE.column("restrictions"), "不上夜班, no overtime") is None
    assert table.context.plan.people[0].restrictions == {Restriction.NO_NIGHT, Restriction.NO_OVERTIME}


def test_a_new_record_has_a_number_of_its_own_and_is_selected(table_of) -> None:
    table = table_of()
    table.filter.setText("001")
    press(table, Qt.Key.Key_N, CONTROL)
    assert [p.id for p in table.context.plan.people] == ["001", "002", "003", "004"]
    assert table.record.id == "004"
    assert table.filter.text() == ""
    press(table, Qt.Key.Key_Insert)
    assert table.record.id == "005"


def test_a_duplicate_stands_behind_its_original(table_of) -> None:
    table = table_of()
    at_cell(table, 1, "name")
    press(table, Qt.Key.Key_D, CONTROL, SHIFT)
    assert [(p.id, p.name) for p in table.context.plan.people][1:3] == [("002", "某002"), ("004", "某002")]


def test_a_record_on_which_others_hang_goes_only_after_a_question_that_names_them(table_of, qtbot: QtBot) -> None:
    plan = replace(TRIO, absences=(an_absence("002"),))
    table = table_of(plan=plan, roster=a_roster(a_pair("002", 11), a_pair("002", 13), a_pair("001", 12)))
    at_cell(table, 1, "name")
    for safe in (Qt.Key.Key_Return, Qt.Key.Key_Escape, "Cancel"):
        with answered(safe) as asked:
            press(table, Qt.Key.Key_Minus, CONTROL)
        assert asked == ["某002 has 2 duties, 1 absence. All of that is deleted with it."]
        assert len(table.context.plan.people) == 3
        table.activateWindow()
        qtbot.waitUntil(table.isActiveWindow)
    with answered("Delete all of it"):
        press(table, Qt.Key.Key_Minus, CONTROL)
    assert [p.id for p in table.context.plan.people] == ["001", "003"]
    assert table.notice.text() == "Deleted: 某002, and with it 2 duties, 1 absence."
    assert len(table.context.roster) == 1
    table.notice.undo.click()
    assert len(table.context.plan.people) == 3
    assert len(table.context.roster) == 3
    assert len(table.context.plan.absences) == 1


def test_a_record_without_dependants_goes_at_once(table_of) -> None:
    table = table_of()
    at_cell(table, 1, "name")
    with answered():
        press(table, Qt.Key.Key_Minus, CONTROL)
    assert [p.id for p in table.context.plan.people] == ["001", "003"]


@pytest.mark.parametrize(
    ("kind", "asks"),
    [
        (DEMANDS, "Kiosk K1 Day has the demand behind 2 duties."),
        (ROTATIONS, "A has the rotation of 1 person."),
    ],
)
def test_what_only_loses_its_ground_is_named_too(table_of, kind: RecordKind, asks: str) -> None:
    plan = replace(TRIO, rotations=(Rotation("A", ("D", None), day(1)),))
    table = table_of(kind, plan, a_roster(a_pair("002", 1), a_pair("001", 2)))
    with answered("Cancel") as asked:
        press(table, Qt.Key.Key_Minus, CONTROL)
    assert asked[0].endswith("All of that is deleted with it.")
    assert asked[0].split(" has ")[1].startswith(asks.split(" has ")[1])


def test_who_has_duties_of_the_past_is_offered_to_be_ended(table_of, qtbot: QtBot) -> None:
    table = table_of(roster=a_roster(a_pair("002", 1), a_pair("002", 20)))
    at_cell(table, 1, "name")
    with answered("Cancel") as asked:
        press(table, Qt.Key.Key_Minus, CONTROL)
    assert "has duties of the past" in asked[0]
    assert len(table.context.roster) == 2
    table.activateWindow()
    qtbot.waitUntil(table.isActiveWindow)
    with answered("End with 9 Dec"):
        press(table, Qt.Key.Key_Minus, CONTROL)
    assert table.context.plan.people_by_id["002"].end == day(9)
    assert [p.duty.day for p in table.context.roster.pairs] == [day(1)]
    table.notice.undo.click()
    assert table.context.plan.people_by_id["002"].end is None
    assert len(table.context.roster) == 2


def test_a_post_with_duties_of_the_past_is_offered_to_be_closed(table_of) -> None:
    table = table_of(POSTS, roster=a_roster(a_pair("002", 1), a_pair("002", 20)))
    with answered("Close the post"):
        press(table, Qt.Key.Key_Minus, CONTROL)
    assert table.context.plan.posts[0].status is PostStatus.CLOSED
    assert [p.duty.day for p in table.context.roster.pairs] == [day(1)]


def test_what_others_need_is_not_deleted(table_of) -> None:
    table = table_of(UNITS)
    press(table, Qt.Key.Key_Minus, CONTROL)
    assert len(table.context.plan.units) == 1
    assert "3 people belong to this unit" in table.notice.text()


def test_del_empties_cells_and_never_a_record(table_of) -> None:
    plan = replace(TRIO, people=tuple(replace(p, mobile="13800000001", team="A") for p in TRIO.people))
    table = table_of(plan=plan, roster=a_roster(a_pair("002", 1)))
    select(table, (0, "team"), (1, "team"))
    press(table, Qt.Key.Key_Delete)
    assert [p.team for p in table.context.plan.people] == ["", "", "A"]
    assert len(table.context.roster) == 1
    table.context.undo()
    assert table.context.plan == plan, "one step"


def test_del_on_a_cell_that_must_not_be_empty_empties_nothing_and_says_why(table_of) -> None:
    table = table_of(plan=replace(TRIO, people=tuple(replace(p, team="A") for p in TRIO.people)))
    select(table, (0, "role"), (1, "team"))
    press(table, Qt.Key.Key_Delete)
    assert table.context.session.history.undoable is None
    assert table.notice.text() == (
        "Nothing was emptied: 某001, Role: This cannot be empty. Ctrl+- deletes whole records."
    )


def test_del_in_a_table_of_calculated_cells_says_so(table_of) -> None:
    table = table_of(UNITS)
    at_cell(table, 0, "people")
    press(table, Qt.Key.Key_Delete)
    assert "follow from others" in table.notice.text()


def test_backspace_opens_the_cell_empty(table_of) -> None:
    table = table_of()
    at_cell(table, 0, "name")
    press(table, Qt.Key.Key_Backspace)
    field = editor(table)
    assert isinstance(field, QLineEdit)
    assert field.text() == ""
    assert table.context.plan.people[0].name == "某001", "not before it is left"
    keys(field, "新名")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert table.context.plan.people[0].name == "新名"


def test_a_right_click_offers_what_the_keys_do(table_of, qtbot: QtBot) -> None:
    table = table_of()
    at_cell(table, 1, "name")
    place = table.view.visualRect(table.view.currentIndex()).center()
    table.view.customContextMenuRequested.emit(place)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    words = [a.text().replace("&", "") for a in menu.actions() if not a.isSeparator()]
    assert words[:2] == ["Copy cells", "Paste cells"]
    assert {"Duplicate record", "Delete records", "Empty cells"} <= set(words)
    next(a for a in menu.actions() if a.text().replace("&", "") == "Delete records").trigger()
    menu.close()
    assert [p.id for p in table.context.plan.people] == ["001", "003"]


def test_cells_are_copied_as_a_spreadsheet_does(table_of) -> None:
    table = table_of()
    select(table, (0, "id"), (1, "role"))
    press(table, Qt.Key.Key_C, CONTROL)
    assert QApplication.clipboard().text() == "001\t某001\tofficer\n002\t某002\tofficer\n"


def paste(table: RecordTable, text: str) -> None:
    QApplication.clipboard().setText(text)
    press(table, Qt.Key.Key_V, CONTROL)


def test_pasted_cells_change_records_and_add_the_rest(table_of) -> None:
    table = table_of()
    at_cell(table, 2, "name")
    paste(table, "赵六\t辅警\n钱七\tofficer\r\n孙八\t民警\n")
    assert [(p.id, p.name, p.role) for p in table.context.plan.people][2:] == [
        ("003", "赵六", Role.AUXILIARY),
        ("004", "钱七", Role.OFFICER),
        ("005", "孙八", Role.OFFICER),
    ]
    table.context.undo()
    assert table.context.plan == TRIO


def test_the_present_cell_goes_from_a_column_that_is_hidden_and_pasting_goes_with_it(table_of) -> None:
    table = table_of(PEOPLE)
    column = PEOPLE.column("sex")
    table.columns.show_column(column, True)  # another test may have left it hidden
    at_cell(table, 0, "sex")
    table.columns.show_column(column, False)
    assert not table.view.isColumnHidden(table.view.currentIndex().column())
    paste(table, "007")
    assert table.context.plan.people[0].id == "007"


def test_nothing_is_pasted_into_a_cell_that_is_not_seen(table_of) -> None:
    """A page may hide a column by itself."""
    table = table_of(PEOPLE)
    column = PEOPLE.column("sex")
    table.columns.show_column(column, True)  # another test may have left it hidden
    at_cell(table, 0, "sex")
    table.view.setColumnHidden(column, True)
    before = table.context.plan.people[0]
    for keys in ("Ctrl+V", "Ctrl+D", "Ctrl+R", "Del"):
        QApplication.clipboard().setText("2026-99-99")
        QTest.keySequence(table.view, keys)
    assert table.context.plan.people[0] == before


def test_one_bad_cell_refuses_the_whole_paste_with_its_place(table_of) -> None:
    table = table_of()
    at_cell(table, 0, "name")
    paste(table, "赵六\t辅警\n钱七\t队长\n")
    assert table.context.plan == TRIO
    assert table.notice.text().startswith("Nothing was pasted. Line 2, Role:")
    assert "队长" in table.notice.text()


def test_what_looks_like_a_formula_is_copied_as_text_and_comes_back(table_of) -> None:
    table = table_of()
    at_cell(table, 0, "name")
    paste(table, "＝1+1\n")
    assert table.context.plan.people[0].name == "＝1+1"
    at_cell(table, 0, "name")
    QTest.keyClick(table.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "'＝1+1\n"
    at_cell(table, 1, "name")
    QTest.keyClick(table.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert table.context.plan.people[1].name == "＝1+1"


def test_a_cell_longer_than_any_spreadsheet_has_is_refused_with_its_place(table_of) -> None:
    table = table_of()
    at_cell(table, 0, "role")
    paste(table, "王" * 140_000 + "\n")
    assert table.context.plan == TRIO
    assert table.notice.text().startswith("Nothing was pasted. Line 1, Role:")
    assert len(table.notice.text()) < 300


def test_rows_copied_with_their_headings_find_their_columns(table_of) -> None:
    table = table_of()
    paste(table, "姓名\t编号\t身份\t资质\n张伟\tX9\t文职\t驾驶\n")
    new = table.context.plan.people[-1]
    assert (new.id, new.name, new.role, new.certificates) == ("X9", "张伟", Role.CIVILIAN, (Certificate("驾驶"),))


def test_pasting_into_an_empty_table_makes_records(table_of) -> None:
    table = table_of(UNITS, a_plan(units=(), people=(), posts=(), demands=()))
    assert "Ctrl+N" in table._nothing.text()
    QApplication.clipboard().setText("JJ\t交警大队\t交警\n")
    table.paste()
    assert [(u.id, u.name) for u in table.context.plan.units] == [("JJ", "交警大队")]


def test_one_copied_cell_fills_all_selected_ones(table_of) -> None:
    table = table_of()
    select(table, (0, "team"), (2, "team"))
    paste(table, "甲班")
    assert [p.team for p in table.context.plan.people] == ["甲班"] * 3


def test_fill_down_and_empty_cells_are_one_step_each(table_of) -> None:
    table = table_of()
    at_cell(table, 0, "team")
    write(table, "B")
    select(table, (0, "team"), (2, "team"))
    press(table, Qt.Key.Key_D, CONTROL)
    assert [p.team for p in table.context.plan.people] == ["B", "B", "B"]
    press(table, Qt.Key.Key_Delete)
    assert [p.team for p in table.context.plan.people] == ["", "", ""]
    table.context.undo()
    assert [p.team for p in table.context.plan.people] == ["B", "B", "B"]


def test_fill_takes_from_above_and_from_the_left(table_of) -> None:
    table = table_of()
    at_cell(table, 0, "team")
    write(table, "B")
    at_cell(table, 1, "team")
    press(table, Qt.Key.Key_D, CONTROL)
    assert [p.team for p in table.context.plan.people] == ["B", "B", ""]
    at_cell(table, 0, "start")
    write(table, "2026-12-05")
    at_cell(table, 0, "end")
    press(table, Qt.Key.Key_R, CONTROL)
    assert table.context.plan.people[0].end == day(5)
    at_cell(table, 0, "id")
    before = table.context.plan
    press(table, Qt.Key.Key_D, CONTROL)
    press(table, Qt.Key.Key_R, CONTROL)
    assert table.context.plan == before, "nothing is above or left of the first cell"


def test_the_filter_and_the_order_leave_positions_right(table_of) -> None:
    table = table_of()
    table.view.sortByColumn(PEOPLE.column("id"), Qt.SortOrder.DescendingOrder)
    assert [table.sifter.index(n, 0).data() for n in range(3)] == ["003", "002", "001"]
    at_cell(table, 0, "name")
    write(table, "末位")
    assert table.context.plan.people[2].name == "末位"
    table.filter.setText("某002")
    assert table.sifter.rowCount() == 1
    assert table.count.text() == "1 of 3"
    at_cell(table, 0, "team")
    press(table, Qt.Key.Key_Minus, CONTROL)
    assert [p.id for p in table.context.plan.people] == ["001", "003"]


@pytest.mark.parametrize(
    "typed",
    [
        "持枪证:2028-06-30; 驾驶",
        "持枪证：2028/6/30、驾驶",
        "持枪证（2028-06-30）；驾驶",
        "持枪证 至2028年6月30日，驾驶",
    ],
)
def test_certificates_are_written_as_people_write_them(table_of, typed: str) -> None:
    table = table_of()
    assert table.model.put(0, PEOPLE.column("certificates"), typed) is None
    held = table.context.plan.people[0].certificates
    assert held == (Certificate("持枪证", date(2028, 6, 30)), Certificate("驾驶"))


@pytest.mark.parametrize("how", ["{}:2", "{}×2", "{} 2人", "{}2人", "{}（2人）"])
def test_numbers_of_a_unit_are_written_as_people_write_them(table_of, how: str) -> None:
    table = table_of(DEMANDS)
    assert table.model.put(0, DEMANDS.column("unit_needs"), how.format("城关派出所")) is None
    (need,) = table.context.plan.demands[0].team.unit_needs
    assert (need.unit, need.count) == ("CG", 2)


def test_a_name_keeps_its_own_signs(table_of) -> None:
    table = table_of()
    assert table.model.put(0, PEOPLE.column("certificates"), "资格证（一级）; C1 驾照") is None
    assert [c.name for c in table.context.plan.people[0].certificates] == ["资格证（一级）", "C1 驾照"]


def test_numbers_are_sorted_as_numbers(table_of) -> None:
    posts = tuple(a_post(f"K{n}", x=float(n)) for n in (2, 10, 9))
    table = table_of(POSTS, a_plan(posts=posts, demands=()))
    table.view.sortByColumn(POSTS.column("x"), Qt.SortOrder.AscendingOrder)
    assert [table.sifter.index(n, 0).data() for n in range(3)] == ["K2", "K9", "K10"]


def test_marks_say_in_words_what_is_odd(table_of) -> None:
    expired = a_person("001", Certificate("持枪证", day(1)), mobile="12")
    soon = a_person("002", Certificate("驾驶", day(20)), name="某001")
    table = table_of(plan=a_plan(people=(expired, soon)))
    column = PEOPLE.column("certificates")
    assert table.model.index(0, column).data() == "(expired) 持枪证:2026-12-01"
    assert table.model.index(1, column).data() == "(expires soon) 驾驶:2026-12-20"
    assert "same name" in table.model.index(0, PEOPLE.column("name")).data()
    assert "odd number" in table.model.index(0, PEOPLE.column("mobile")).data()
    assert table.model.index(0, column).data(Qt.ItemDataRole.EditRole) == "持枪证:2026-12-01"


def test_hidden_columns_and_widths_are_remembered(table_of) -> None:
    table = table_of()
    table.columns.show_column(PEOPLE.column("sex"), False)
    table.view.setColumnWidth(1, 222)
    table.columns.remember()
    again = RecordTable(table.context, PEOPLE, "test")
    assert again.view.isColumnHidden(PEOPLE.column("sex"))
    assert again.view.columnWidth(1) == 222


def test_an_edit_elsewhere_leaves_the_selection_alone(table_of) -> None:
    table = table_of()
    at_cell(table, 2, "name")
    table.context.apply(change_records("people", {0: an_officer("001", name="新名")}), PEOPLE.one)
    assert table.record.id == "003"


def test_the_filter_understands_pinyin(table_of) -> None:
    table = table_of(plan=a_plan(people=(an_officer("001", name="欧阳明远"), an_officer("002", name="白玛央金"))))
    for typed in ("ouyang", "oymy", "明远"):
        table.filter.setText(typed)
        assert [table.sifter.index(n, 0).data() for n in range(table.sifter.rowCount())] == ["001"]


def test_a_double_click_opens_the_list_and_closing_it_takes_what_is_ticked(table_of, qtbot: QtBot) -> None:
    table = table_of(plan=replace(TRIO, posts=(a_post("K1"), a_post("K2"))))
    table.view.scrollTo(table.sifter.index(0, PEOPLE.column("posts")))
    place = table.view.visualRect(table.sifter.index(0, PEOPLE.column("posts"))).center()
    QTest.mouseClick(table.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(table.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    popup = next(w for w in QApplication.topLevelWidgets() if isinstance(w, Popup) and w.isVisible())
    QTest.keyClick(popup.findChild(QListWidget), Qt.Key.Key_Space)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: table.context.plan.people[0].posts == ("K1",))


def test_a_number_has_none_of_the_signs_that_part_lists(table_of) -> None:
    table = table_of()
    for text in ("0 1", "a,b", "甲；乙", "x:1", "p|q", "a@b"):
        assert table.model.put(0, PEOPLE.column("id"), text) is not None
    assert table.context.plan == TRIO


def test_what_is_needed_first_is_said(table_of) -> None:
    table = table_of(PEOPLE, a_plan(units=(), people=(), posts=(), demands=()))
    table.add()
    assert table.notice.text() == "Add a unit first: every person belongs to one."
    assert table.context.plan.people == ()


def test_the_count_is_that_of_the_records_after_each_removal_and_undo(table_of: Callable[..., RecordTable]) -> None:
    """Without a filter it is one number, never "2 of 3"."""
    table = table_of()
    assert table.count.text() == "3"
    table.remove()
    assert table.count.text() == "2"
    table.context.undo()
    assert table.count.text() == "3"
    table.filter.setText("001")
    table.remove()
    assert table.count.text() == "0 of 2"


def test_columns_use_a_wide_screen_and_keep_their_own_width(table_of: Callable[..., RecordTable]) -> None:
    def widths(table: RecordTable) -> list[int]:
        return [table.view.columnWidth(n) for n in table.columns.shown]

    table = table_of()
    table.resize(700, 500)
    own = widths(table)
    table.resize(2 * sum(own), 500)
    assert all(wide > 1.5 * narrow for wide, narrow in zip(widths(table), own, strict=True))
    table.columns.remember()
    assert all(wide > 1.5 * narrow for wide, narrow in zip(widths(table), own, strict=True))
    again = table_of()
    again.resize(700, 500)
    assert widths(again) == own
