"""The table of differences: words by person and by date, and the row in full."""

from __future__ import annotations

from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from patrolplanner.domain.differences import between
from patrolplanner.gui.widgets.difference_view import DifferenceModel, DifferenceView
from tests.builders import a_pair, a_plan, a_post, a_roster, an_officer

PLAN = a_plan(
    people=(an_officer("002", name="段龑"), an_officer("001", name="某一")), posts=(a_post("K1", name="北亭"),)
)
FOUND = between(a_roster(a_pair("001", 1)), a_roster(a_pair("002", 1), a_pair("001", 3)))


def row_of(model: DifferenceModel, at: int) -> list[object]:
    return [model.index(at, column).data() for column in range(model.columnCount())]


def test_model(qtmodeltester: ModelTester) -> None:
    model = DifferenceModel()
    qtmodeltester.check(model)
    for by_day in (False, True):
        model.show_differences(FOUND, PLAN, by_day=by_day)


def test_by_person_in_the_plan_s_order(qtbot: QtBot) -> None:
    view = DifferenceView()
    qtbot.addWidget(view)
    view.show_differences(FOUND, PLAN)
    assert row_of(view.model, 0) == ["段龑", "+1", "", "comes: 1 Dec 北亭 D"]
    assert row_of(view.model, 1) == ["某一", "+1", "−1", "comes: 3 Dec 北亭 D; goes: 1 Dec 北亭 D"]
    assert view.sums.text() == "2 come, 1 goes; 2 people on 2 days"


def test_by_date_and_the_row_in_full(qtbot: QtBot) -> None:
    view = DifferenceView()
    qtbot.addWidget(view)
    view.show_differences(FOUND, PLAN)
    view.switch.button(1).click()
    assert row_of(view.model, 0) == ["1 Dec (Tue)", "+1", "−1", "comes: 段龑 北亭 D; goes: 某一 北亭 D"]
    view.table.selectRow(0)
    assert view.full.text() == "comes: 段龑 北亭 D; goes: 某一 北亭 D"


def test_nothing_differs(qtbot: QtBot) -> None:
    view = DifferenceView()
    qtbot.addWidget(view)
    view.show_differences(between(a_roster(), a_roster()), PLAN)
    assert view.sums.text() == "Nothing differs."
