"""Settings that siting counts with: typed, read by siting, refused, taken back; the reference of longitudes found."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from patrolplanner.domain.datums import converted
from patrolplanner.domain.incident_weights import kind_weights
from patrolplanner.domain.incidents import Datum, IncidentKind
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.plan_settings.datum_dialog import DatumDialog, degrees_in
from patrolplanner.gui.plan_settings.page import SettingsPage
from patrolplanner.planning.deployment.relief import reliefs_of
from tests.builders import a_plan, a_post

REAL = (113.123456, 28.543210)
SHIFTED = converted(REAL, Datum.WGS84, Datum.GCJ02)
KIOSK = a_post("K1", name="城北岗亭", x=SHIFTED[0], y=SHIFTED[1])
LONLAT = a_plan(posts=(KIOSK,), settings=(("coordinates", "lonlat"),))


@pytest.fixture
def page(context_of: Callable[..., PlanContext], qtbot: QtBot) -> SettingsPage:
    made = SettingsPage(context_of(LONLAT))
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def typed(page: SettingsPage, key: str, text: str) -> None:
    field = page.fields[key]
    field.setFocus()
    QTest.keySequence(field, "Ctrl+A")
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)
    QApplication.processEvents()


def test_days_away_by_role_are_fields_and_can_be_taken_back(page: SettingsPage) -> None:
    assert page.fields["relief_leave_officer"].placeholderText() == "10"
    typed(page, "relief_leave_officer", "15")
    typed(page, "relief_sick_auxiliary", "2")
    reliefs = reliefs_of(page.context.plan)
    assert (reliefs["officers"].leave, reliefs["auxiliaries"].sick, reliefs["auxiliaries"].leave) == (15, 2, 10)
    page.context.undo()
    page.context.undo()
    assert reliefs_of(page.context.plan)["officers"].leave == 10


def test_what_a_kind_of_call_weighs_is_a_field(page: SettingsPage) -> None:
    assert page.fields["incident_weight_theft"].placeholderText() == "2"
    typed(page, "incident_weight_theft", "4.5")
    assert kind_weights(page.context.plan)[IncidentKind.THEFT] == 4.5
    typed(page, "incident_weight_fraud", "-1")
    assert page.reasons["incident_weight_fraud"].isVisible()
    assert "write 0 to 1000" in page.reasons["incident_weight_fraud"].text()
    assert kind_weights(page.context.plan)[IncidentKind.FRAUD] == 0.5


def test_the_wheel_scrolls_over_a_choice_and_does_not_change_it(page: SettingsPage) -> None:
    choice = page.fields["visibility_rounds"]
    assert isinstance(choice, QComboBox)
    assert not choice.hasFocus()
    middle = QPointF(choice.rect().center())
    event = QWheelEvent(
        middle, QPointF(choice.mapToGlobal(middle.toPoint())), QPoint(), QPoint(0, -240), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(choice, event)
    assert choice.currentIndex() == 0
    assert page.context.plan.setting("visibility_rounds") == ""


def test_a_known_place_says_which_reference_fits(page: SettingsPage, qtbot: QtBot) -> None:
    QTest.mouseClick(page.find_datum, Qt.MouseButton.LeftButton)
    dialog = next(w for w in page.findChildren(DatumDialog))
    qtbot.waitUntil(dialog.isVisible)
    assert dialog.place.currentText() == "城北岗亭"
    assert not dialog.take.isEnabled()
    QTest.keyClicks(dialog.degrees, f"{REAL[1]:.6f}, {REAL[0]:.6f}")  # the other way round
    assert "GCJ-02" in dialog.told.text()
    assert "城北岗亭 is 0 m from" in dialog.told.text()
    QTest.mouseClick(dialog.take, Qt.MouseButton.LeftButton)
    assert page.context.plan.setting("datum") == "gcj02"
    page.context.undo()
    assert page.context.plan.setting("datum") == ""


def test_looked_up_in_a_map_of_the_same_reference_it_fits_too(page: SettingsPage) -> None:
    dialog = DatumDialog(page.context.plan, page, lambda _datum: None)
    dialog.show()
    dialog.source.setFocus()
    QTest.keyClick(dialog.source, Qt.Key.Key_Down)
    QTest.keyClicks(dialog.degrees, f"{SHIFTED[0]:.6f} {SHIFTED[1]:.6f}")
    assert dialog.found is Datum.GCJ02
    QTest.keySequence(dialog.degrees, "Ctrl+A")
    QTest.keyClicks(dialog.degrees, "114.0, 28.5")
    assert "No reference fits" in dialog.told.text()
    assert dialog.found is None
    QTest.keySequence(dialog.degrees, "Ctrl+A")
    QTest.keyClicks(dialog.degrees, "somewhere")
    assert "Write longitude and latitude" in dialog.told.text()
    dialog.close()


def test_degrees_are_read_in_either_order() -> None:
    assert degrees_in("113.5，28.25") == degrees_in("28.25 113.5") == (113.5, 28.25)
    assert degrees_in("28.25") is None
    assert degrees_in("500, 1200") is None


def test_a_plan_in_metres_has_no_reference(context_of: Callable[..., PlanContext], qtbot: QtBot) -> None:
    page = SettingsPage(context_of(a_plan()))
    qtbot.addWidget(page)
    assert not page.fields["datum"].isEnabled()
    assert not page.find_datum.isEnabled()
