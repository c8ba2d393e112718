"""Choosing dates: months by arrows. Typing them: test_date_field.py."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from patrolplanner.domain.plan import Period
from patrolplanner.gui.widgets.period_choice import PeriodChoice
from tests.builders import december


def test_arrows_take_whole_months(qtbot: QtBot) -> None:
    choice = PeriodChoice(december(3, 9))
    qtbot.addWidget(choice)
    named = {b.accessibleName(): b for b in choice.findChildren(QToolButton)}
    with qtbot.waitSignal(choice.changed):
        named["The next month"].click()
    assert choice.period == Period(date(2027, 1, 1), date(2027, 1, 31))
    named["The month before"].click()
    assert choice.period == december(1, 31)
    assert (choice.first.text(), choice.last.text()) == ("2026-12-01", "2026-12-31")
