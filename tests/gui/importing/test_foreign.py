"""Importing people and duties from foreign sheets: what is guessed, chosen, shown, and taken over in one step."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from patrolplanner.domain.messages import translate
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.posts import PostKind
from patrolplanner.domain.roster import Roster
from patrolplanner.domain.shifts import ShiftKind
from patrolplanner.gui.importing.foreign import DUTIES, PEOPLE, MappingDialog
from patrolplanner.gui.importing.foreign_results import MOST_SHOWN
from patrolplanner.gui.importing.workbook import ImportDialog
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.runtime import jobs
from patrolplanner.gui.shell import file_commands
from patrolplanner.gui.shell.main_window import MainWindow
from patrolplanner.services.edits.roster import with_pairs
from patrolplanner.services.exchange.foreign_import import Doubtful
from tests import foreign_sheets
from tests.builders import a_demand, a_pair, a_plan, a_post, a_shift, an_officer
from tests.foreign_sheets import GRID, LIST, book
from tests.gui.under_way import busy
from tests.tiny_station import a_station, workbook

Rows = Sequence[Sequence[object]]
Open = Callable[..., MappingDialog]


def a_context_plan() -> Plan:
    return a_plan(
        people=tuple(an_officer(id_) for id_ in ("001", "002", "003", "009")),
        posts=(a_post("ZB", PostKind.STATION_DUTY), a_post("DB", PostKind.LEADER)),
        shifts=(a_shift("D"), a_shift("Z"), a_shift("BQ", "18:00-08:00", ShiftKind.STANDBY, name="备勤")),
        demands=(a_demand("ZB", "Z"), a_demand("ZB", "BQ"), a_demand("DB", "Z")),
    )


@pytest.fixture
def opened(context_of: Callable[..., PlanContext], tmp_path: Path, qtbot: QtBot) -> Iterator[Open]:
    """Opens the dialog on a workbook of these sheets, read to its end."""
    parents: list[QWidget] = []

    def make(sheets: dict[str, Rows], plan: Plan | None = None) -> MappingDialog:
        context = context_of(plan or a_context_plan())
        path = book(tmp_path / "book.xlsx", sheets)
        parents.append(QWidget())
        qtbot.addWidget(parents[-1])
        dialog = MappingDialog(parents[-1], context, path)
        dialog.open()
        settle(qtbot)
        return dialog

    yield make
    jobs.finish_all()


def settle(qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not busy())


def cells(dialog: MappingDialog) -> list[tuple[str, ...]]:
    return [line.cells for line in dialog.page.results.rows.lines_model.lines]


def errors(dialog: MappingDialog) -> list[str]:
    return [line.cells[0] for line in dialog.page.results.problems.lines_model.lines]


def test_people_are_guessed_shown_and_taken_over_in_one_step(opened: Open, qtbot: QtBot) -> None:
    dialog = opened({"花名册": foreign_sheets.PEOPLE})
    context = dialog._context
    assert dialog.kind.at == PEOPLE
    assert not dialog.kind.button(DUTIES).isEnabled()
    assert [box.value for box in dialog.people.boxes[:4]] == ["", "name", "id", "role"]
    assert dialog.people.heading.value() == 4
    assert errors(dialog) == ["花名册!E7"]
    assert "2 people would be added" in dialog.summary.text()
    dialog.people.make_units.setChecked(True)
    settle(qtbot)
    assert "3 people would be added" in dialog.summary.text()
    assert errors(dialog) == []
    before = context.document
    dialog.apply.click()
    assert [p.id for p in context.plan.people[-3:]] == ["008012", "008013", "008014"]
    assert context.plan.units[-1].name == "巡特警大队"
    assert not dialog.isVisible()
    context.undo()
    assert context.document == before


def test_another_column_is_chosen_and_taken_from_the_first(opened: Open, qtbot: QtBot) -> None:
    dialog = opened({"a": [("姓名", "真名", "警号"), ("甲", "张三", "7001"), ("乙", "李四", "7002")]})
    dialog.people.boxes[1].choose("name")
    settle(qtbot)
    assert [box.value for box in dialog.people.boxes] == ["", "name", "id"]
    assert [row[3] for row in cells(dialog)] == ["张三", "李四"]


def test_without_headings_the_first_row_is_a_person(opened: Open, qtbot: QtBot) -> None:
    dialog = opened({"a": [("姓名", "警号"), ("张三", "7001")]})
    dialog.people.heading.setValue(0)
    settle(qtbot)
    assert dialog.people.columns.verticalHeaderItem(1).text() == "1"


def test_doubtful_people_are_asked_about(opened: Open, qtbot: QtBot) -> None:
    dialog = opened({"a": [("姓名", "警号"), ("某001", "777")]})
    page = dialog.people
    assert page.same_name.isVisible()
    assert not page.same_number.isVisible()
    assert not dialog.apply.isEnabled()
    assert page.results.isTabVisible(2)
    page.same_name.choose(Doubtful.UPDATE)
    settle(qtbot)
    dialog.apply.click()
    assert [p.id for p in dialog._context.plan.people] == ["777", "002", "003", "009"]


def test_the_grid_is_recognised_and_taken_over(opened: Open) -> None:
    dialog = opened({"7月": GRID})
    assert dialog.kind.at == DUTIES
    assert dialog.summary.text().startswith("table of people and dates")
    assert "6 entries would be added" in dialog.summary.text()
    assert dialog.duties.posts["24"].value == "ZB"
    assert dialog.duties.shifts["备勤"].value == "BQ"
    assert not dialog.duties.shifts["休"].isEnabled()
    dialog.apply.click()
    assert len(dialog._context.roster) == 6
    dialog._context.undo()
    assert len(dialog._context.roster) == 0


def test_all_sheets_of_a_list_are_taken_or_one(opened: Open, qtbot: QtBot) -> None:
    other = [*LIST[:4], ("7月3日", "交警大队", "某003", "24小时", "", "某009", "")]
    dialog = opened({"城关": LIST, "交警": other})
    assert "7 entries would be added" in dialog.summary.text()
    dialog.sheet.choose(1)
    settle(qtbot)
    assert "2 entries would be added" in dialog.summary.text()


def test_a_word_that_is_not_known_is_decided_by_the_user(opened: Open, qtbot: QtBot) -> None:
    dialog = opened({"a": [("姓名", "0701", "0702", "0703", "0704"), ("某001", "学", "学", "休", "休")]})
    assert "1 word is not decided" in dialog.summary.text()
    assert not dialog.apply.isEnabled()
    dialog.duties.posts["学"].choose("DB")
    settle(qtbot)
    assert dialog.duties.shifts["学"].value == "Z"
    assert len(cells(dialog)) == 2
    dialog.duties.posts["学"].choose("")
    settle(qtbot)
    assert cells(dialog) == []


def test_unknown_names_are_listed_with_their_cell(opened: Open) -> None:
    dialog = opened({"a": [("姓名", "0701", "0702", "0703", "0704"), ("没有", 24, 24, 24, 24), ("某001", 24)]})
    assert errors(dialog) == ["a!B2"]
    assert dialog.apply.isEnabled()


def test_people_can_be_read_from_a_duty_sheet_too(opened: Open, qtbot: QtBot) -> None:
    dialog = opened({"7月": GRID, "花名册": foreign_sheets.PEOPLE})
    assert dialog.kind.at == DUTIES
    dialog.kind.button(PEOPLE).click()
    settle(qtbot)
    assert dialog.sheet.currentText() == "花名册"
    assert "people would be added" in dialog.summary.text()


def test_of_a_long_list_the_first_rows_are_shown_and_the_rest_counted(opened: Open) -> None:
    dialog = opened({"a": [("姓名", "警号"), *((f"赵{n}", f"9{n:04}") for n in range(MOST_SHOWN + 7))]})
    assert len(cells(dialog)) == MOST_SHOWN + 1
    assert cells(dialog)[-1][0] == "7 more"
    assert f"({MOST_SHOWN + 7})" in dialog.page.results.tabText(0)
    dialog.apply.click()
    assert len(dialog._context.plan.people) == MOST_SHOWN + 11


def test_tab_goes_through_the_columns_and_out_of_the_table(opened: Open, qtbot: QtBot) -> None:
    dialog = opened({"花名册": foreign_sheets.PEOPLE})
    dialog.activateWindow()
    dialog.people.columns.setFocus()
    visited = []
    for _ in range(30):
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        visited.append(dialog.focusWidget())
    assert set(dialog.people.boxes) <= set(visited)
    assert {dialog.people.heading, dialog.people.unit, dialog.apply} <= set(visited)


def test_markup_stays_text(opened: Open) -> None:
    dialog = opened({"a": [("姓名", "警号", "单位"), ("<b>x</b>", "1", "A&B<i>")]})
    assert "A&&B<i>" in dialog.people.make_units.text()


@pytest.mark.parametrize("content", [b"no", b"\xd0\xcf\x11\xe0" + b"\0" * 99, b""])
def test_what_is_no_workbook_is_one_sentence(
    content: bytes, context_of: Callable[..., PlanContext], tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "x.xlsx").write_bytes(content)
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = MappingDialog(parent, context_of(a_context_plan()), tmp_path / "x.xlsx")
    dialog.open()
    settle(qtbot)
    assert "x.xlsx" in dialog.summary.text()
    assert not dialog.apply.isEnabled()


def test_an_empty_workbook_is_one_sentence(opened: Open) -> None:
    dialog = opened({"a": []})
    assert "nothing" in dialog.summary.text()
    assert not dialog.apply.isEnabled()


def test_a_dialog_closed_while_reading_hears_nothing(
    context_of: Callable[..., PlanContext], tmp_path: Path, qtbot: QtBot
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = MappingDialog(parent, context_of(a_context_plan()), book(tmp_path / "x.xlsx", {"7月": GRID}))
    dialog.open()
    dialog.reject()
    settle(qtbot)
    assert dialog.sheet.count() == 0


def test_a_workbook_made_elsewhere_is_mapped_and_ours_is_compared(
    plan_file: Callable[..., Path], tmp_path: Path, qtbot: QtBot, qapp: QApplication
) -> None:
    window = MainWindow("test")
    window.open_path(plan_file(a_context_plan(), Roster()))
    file_commands.open_file(window, book(tmp_path / "people.xlsx", {"花名册": foreign_sheets.PEOPLE}))
    file_commands.open_file(window, workbook(tmp_path))
    settle(qtbot)
    assert window.findChild(MappingDialog).people.found is not None
    assert window.findChild(ImportDialog) is not None
    window.close()
    qapp.sendPostedEvents()


def test_a_plan_that_changes_while_a_workbook_is_looked_at_is_compared_again(
    context_of: Callable[..., PlanContext], tmp_path: Path, qtbot: QtBot
) -> None:
    """A search beside it takes a roster over: the import must not undo that without a word."""
    context = context_of(a_station())
    path = workbook(tmp_path, a_station(people=tuple(an_officer(p) for p in ("001", "002", "003", "004", "005"))))
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = ImportDialog(parent, context, path)
    dialog.open()
    settle(qtbot)
    assert dialog.apply.isEnabled()
    before = dialog.found
    given = a_pair("001", 2)
    assert context.apply(with_pairs([given]), translate("test", "meanwhile"))
    assert not dialog.apply.isEnabled()
    settle(qtbot)
    assert dialog.found is not before
    dialog.keep.setChecked(True)
    qtbot.mouseClick(dialog.apply, Qt.MouseButton.LeftButton)
    assert given in context.roster.pairs
    assert "005" in context.plan.people_by_id


def untaken(dialog: MappingDialog) -> list[str]:
    return [line.cells[0] for line in dialog.page.results.cells.lines_model.lines]


def test_one_corrected_cell_is_one_change_and_cells_not_taken_are_named(opened: Open, qtbot: QtBot) -> None:
    rows: list[Sequence[object]] = [("2026年7月",), ("日期", "带班领导", "电话"), ("7月1日", "某003", "6100110")]
    there = opened({"值班": [rows[0], rows[1], ("7月1日", "某009", None)]})
    there.apply.click()
    plan = there._context
    dialog = MappingDialog(there.parentWidget(), plan, book(there._book.with_name("two.xlsx"), {"值班": rows}))
    dialog.open()
    settle(qtbot)
    assert [line[1:3] for line in cells(dialog)] == [("某003", "changed")]
    assert "(1 duty)" in dialog.duties.take_off.text()
    assert untaken(dialog) == ["值班!C2:C3"]
    assert "5 cells are taken, 2 not." in dialog.summary.text()
    box = dialog.duties.take_off
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, box.height() // 2))
    settle(qtbot)
    assert [line[1:3] for line in cells(dialog)] == [("某003", "added")]
    qtbot.keyClick(dialog.duties.take_off, Qt.Key.Key_Space)
    settle(qtbot)
    qtbot.mouseClick(dialog.apply, Qt.MouseButton.LeftButton)
    assert {pair.person for pair in plan.roster.pairs} == {"003"}


def test_lists_beside_each_other_are_shown_and_taken(opened: Open) -> None:
    dialog = opened({"名单": [("姓名", "警号", "姓名", "警号"), ("张三", "701", "李四", "702")]})
    assert [box.isEnabled() for box in dialog.people.boxes] == [True, True, False, False]
    assert "2 people would be added" in dialog.summary.text()
    assert not dialog.people.touched
