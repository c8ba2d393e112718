"""Taking a list of incidents in by hand: columns guessed and chosen, people's columns shut, a look, and one step."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from openpyxl import Workbook
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from patrolplanner.domain.incidents import Located
from patrolplanner.gui.incidents.importing import IncidentDialog
from patrolplanner.gui.plan_context import PlanContext
from tests.builders import a_roster
from tests.services.exchange.test_incident_import import PLAN

LEFT = Qt.MouseButton.LeftButton
ROWS = (
    ("序号", "报警时间", "报警人", "类别", "发生地点", "备注地点"),
    (1, "2026-03-01 08:30:12", "王某", "盗窃", "城北路50号", "新民街"),
    (2, "2026-03-02 21:05:59", "李某", "纠纷", "月亮背面", "新民街"),
    (3, "2026-03-03", "李某", "纠纷", "城北路附近", "新民街"),
)
Open = Callable[..., IncidentDialog]


@pytest.fixture
def opened(context_of: Callable[..., PlanContext], tmp_path: Path, qtbot: QtBot) -> Iterator[Open]:
    parents: list[QWidget] = []
    context = context_of(PLAN, a_roster())

    def make(*rows: tuple[object, ...]) -> IncidentDialog:
        book = Workbook()
        sheet = book.active
        assert sheet is not None
        for row in rows or ROWS:
            sheet.append(list(row))
        if not (tmp_path / "警情.xlsx").exists():  # a workbook that is saved again is another file
            book.save(tmp_path / "警情.xlsx")
        parent = QWidget()
        qtbot.addWidget(parent)
        parents.append(parent)
        dialog = IncidentDialog(parent, context, tmp_path / "警情.xlsx")
        dialog.open()
        qtbot.waitUntil(lambda: dialog.found is not None)
        return dialog

    yield make
    for parent in parents:
        parent.close()


def read_anew(dialog: IncidentDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: dialog.found is not None)


def test_columns_are_guessed_and_what_is_found_is_shown(opened: Open) -> None:
    dialog = opened()
    assert [box.value for box in dialog.boxes] == ["", "time", "", "kind", "place", ""]
    assert "Would be taken in: 3 incidents, 66.7 %" in dialog.summary.text()
    cells = [line.cells for line in dialog.results.rows.lines_model.lines]
    assert cells[0][2:] == ("2026-03-01 08:30", "theft", "城北路50号", "by a house number")
    assert [line[5] for line in cells[1:]] == ["not located", "somewhere in its street, not sure"]
    assert "报警人" in dialog.notes.text()


def test_a_column_about_people_cannot_be_chosen_and_is_not_shown(opened: Open) -> None:
    dialog = opened()
    assert not dialog.boxes[2].isEnabled()
    shown = [dialog.columns.item(row, 2).text() for row in range(1, dialog.columns.rowCount())]
    assert shown[0] == "报警人"
    assert set(shown[1:]) == {"…"}


def test_another_column_is_chosen_by_keys_and_is_read_anew(opened: Open, qtbot: QtBot) -> None:
    dialog = opened()
    box = dialog.boxes[5]
    box.setFocus()
    QTest.keyClicks(box, "Place")
    assert (box.value, dialog.boxes[4].value) == ("place", "")
    read_anew(dialog, qtbot)
    assert {i.place for i in dialog.found.taken} == {"新民街"}
    assert dialog.unsaved() is not None


def test_it_is_taken_over_as_one_step(opened: Open, qtbot: QtBot) -> None:
    dialog = opened()
    context = dialog._context
    QTest.mouseClick(dialog.apply, LEFT)
    assert [i.located for i in context.plan.incidents] == [Located.NUMBER, Located.NONE, Located.STREET]
    assert context.plan.incident_batches[0].source == "警情.xlsx"
    again = opened()
    assert not again.apply.isEnabled()
    assert "taken in already" in again.notes.text()
    QTest.mouseClick(again.replaced, LEFT, pos=QPoint(8, again.replaced.height() // 2))
    read_anew(again, qtbot)
    assert again.apply.isEnabled()
    again.reject()
    context.undo()
    assert context.plan.incidents == ()


def test_bad_rows_are_told_with_their_cell(opened: Open) -> None:
    dialog = opened(("时间", "地点", "x", "y"), ("2026-03-01", "某处", 900_000, 5), ("2026-03-01", "某处", 5, 5))
    assert len(dialog.found.taken) == 1
    (line,) = dialog.results.problems.lines_model.lines
    assert line.cells[0].endswith("C2")
    assert "900 km" in line.cells[1]
