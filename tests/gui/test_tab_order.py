"""Tab through every dialog with real keys: from the fields to the button for going on, and to Cancel last of all."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QSpinBox, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from patrolplanner.domain.messages import translate
from patrolplanner.gui.county.share_dialog import ShareDialog
from patrolplanner.gui.county.take_dialog import TakeDialog
from patrolplanner.gui.dialogs.about import AboutDialog
from patrolplanner.gui.dialogs.copies import CopiesDialog
from patrolplanner.gui.dialogs.fault import FaultDialog
from patrolplanner.gui.dialogs.history import HistoryDialog
from patrolplanner.gui.dialogs.keys import KeysDialog
from patrolplanner.gui.dialogs.recovered import RecoveredDialog
from patrolplanner.gui.incidents.importing import IncidentDialog
from patrolplanner.gui.papers.monthly import MonthlyDialog
from patrolplanner.gui.patrols.joint_dialog import JointDialog
from patrolplanner.gui.plan_settings.datum_dialog import DatumDialog
from patrolplanner.gui.publishing.dialog import PublishDialog
from patrolplanner.gui.roster.copying import CopyPatternDialog
from patrolplanner.gui.set_up.dialog import SetUpDialog
from patrolplanner.gui.shell.main_window import MainWindow
from patrolplanner.gui.shifts.leaders_dialog import LeadersDialog
from patrolplanner.gui.solving.dialog import SolveDialog
from patrolplanner.gui.solving.habits import HabitsDialog
from patrolplanner.gui.widgets.dialog import Dialog
from patrolplanner.store.recovering import Recovery
from tests.gui.test_leaving import WITH_FIELDS, settle, window  # noqa: F401 - a fixture

MAKES = {
    **WITH_FIELDS,
    SolveDialog: lambda w, _folder: SolveDialog(w.workspace.context, w),
    CopiesDialog: lambda w, _folder: CopiesDialog(w, w.workspace.context, w.open_path),
    AboutDialog: lambda w, _folder: AboutDialog(w),
    KeysDialog: lambda w, _folder: KeysDialog(w, w.key_groups()),
    FaultDialog: lambda w, _folder: FaultDialog(w, "details", Path("patrolplanner.log")),
    PublishDialog: lambda w, _folder: PublishDialog(w.workspace.context, w.workspace.context.period, w),
    HistoryDialog: lambda w, _folder: HistoryDialog(w, w.workspace.context),
    RecoveredDialog: lambda w, folder: RecoveredDialog(
        w, Recovery(1, (translate("test", "a row"),), None), folder / "new.patrol"
    ),
    LeadersDialog: lambda w, _folder: LeadersDialog(w.workspace.context, w),
    MonthlyDialog: lambda w, _folder: MonthlyDialog(w.workspace.context, w),
    HabitsDialog: lambda w, _folder: HabitsDialog(w.workspace.context, w),
    CopyPatternDialog: lambda w, _folder: CopyPatternDialog(w.workspace.context, w),
    ShareDialog: lambda w, folder: ShareDialog(w, folder / "campaign.xlsx", folder),
    JointDialog: lambda w, _folder: JointDialog(w.workspace.context, w.workspace.context.period, w),
    IncidentDialog: lambda w, folder: IncidentDialog(w, w.workspace.context, folder / "calls.xlsx"),
    DatumDialog: lambda w, _folder: DatumDialog(w.workspace.context.plan, w, lambda _datum: None),
    TakeDialog: lambda w, folder: TakeDialog(w, w.workspace.context, folder / "share.xlsx"),
}
MOST = 120


def shown(dialog: Dialog, qtbot: QtBot) -> Dialog:
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    settle(qtbot)
    return dialog


def walk(dialog: Dialog) -> list[QWidget]:
    """The widgets that Tab comes to after the present one, until it is there again."""
    first = QApplication.focusWidget()
    assert first is not None
    assert first.window() is dialog
    found = [first]
    for _ in range(MOST):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        widget = QApplication.focusWidget()
        assert widget is not None
        if widget is found[-1]:
            continue  # another cell, or the month of a date
        if widget is first:
            return found
        found.append(widget)
    raise AssertionError([w.objectName() or type(w).__name__ for w in found[-20:]])


def in_order(found: list[QWidget], dialog: Dialog) -> None:
    """Fields, then the buttons below in their order, the one for leaving last."""
    feet = [b for b in dialog._foot if b.isVisible() and b.isEnabled()]
    places = [found.index(foot) for foot in feet]
    assert places == sorted(places), [f.text() for f in feet]
    assert places == list(range(places[0], places[0] + len(feet))), "nothing lies between them"


def test_all_dialogs_are_here() -> None:
    kinds = [kind for kind in _below(Dialog) if kind.__name__ not in ("BookDialog", "HelpedDialog")]
    assert {kind for kind in kinds if kind.__module__.startswith("patrolplanner")} == set(MAKES)


def _below(kind: type) -> list[type]:
    return [each for sub in kind.__subclasses__() for each in (sub, *_below(sub))]


@pytest.mark.parametrize("kind", MAKES, ids=lambda kind: kind.__name__)
def test_tab_goes_through_the_fields_to_the_buttons(
    kind: type[Dialog],
    window: MainWindow,  # noqa: F811
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    dialog = shown(MAKES[kind](window, tmp_path), qtbot)
    assert dialog._foot, "it says which buttons end it"
    if QApplication.focusWidget() is None:
        dialog.focusNextPrevChild(True)
    in_order(walk(dialog), dialog)
    dialog.done(0)


@pytest.mark.parametrize("number", range(6))
def test_every_step_of_the_set_up_leads_from_its_last_field_to_next(
    number: int,
    window: MainWindow,  # noqa: F811
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    dialog = shown(MAKES[SetUpDialog](window, tmp_path), qtbot)
    assert isinstance(dialog, SetUpDialog)
    dialog._show(number)
    if number == 2:
        dialog.steps[2].choice.setCurrentIndex(1)
    if number == 3:
        # a post that was added later than all buttons were made
        dialog.steps[3]._add()
        dialog.steps[3].kind.setFocus()
    found = walk(dialog)
    in_order(found, dialog)
    before = found[: found.index(dialog.next)]
    step = dialog.steps[number]
    assert before, "the step begins in a field of its own"
    assert all(step.isAncestorOf(widget) for widget in before), [type(w).__name__ for w in before]
    fields = [w for w in step.findChildren(QWidget) if isinstance(w, QLineEdit | QComboBox | QSpinBox | QTableWidget)]
    reachable = [w for w in fields if w.isVisible() and w.isEnabled() and w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    missed = [w for w in reachable if w not in before and w.focusProxy() is None and not _inside(w)]
    assert not missed, [type(w).__name__ for w in missed]
    dialog.done(0)


def _inside(widget: QWidget) -> bool:
    """Whether it is the line of a number or choice, which has the keyboard itself."""
    return isinstance(widget.parent(), QSpinBox | QComboBox)


def _note(pressed: list[QAbstractButton], button: QAbstractButton, _on: bool = False) -> None:
    pressed.append(button)


def test_enter_in_a_field_presses_the_button_for_going_on_if_any(
    window: MainWindow,  # noqa: F811
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    for make in MAKES.values():
        dialog = shown(make(window, tmp_path), qtbot)
        pressed: list[QAbstractButton] = []
        for button in dialog.findChildren(QAbstractButton):
            with suppress(RuntimeError):
                button.clicked.disconnect()
            button.clicked.connect(partial(_note, pressed, button))
        for field in dialog.findChildren(QLineEdit):
            if field.isVisible() and field.isEnabled() and not isinstance(field.parent(), QSpinBox | QComboBox):
                field.setFocus()
                QTest.keyClick(field, Qt.Key.Key_Return)
        assert set(pressed) <= {dialog._foot[0]}
        dialog.done(0)
