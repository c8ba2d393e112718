"""Choosing dates: months by arrows, never an end before the beginning."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from patrolplanner.domain.plan import Period
from patrolplanner.gui.widgets.period_choice import PeriodChoice
from tests.builders import december


def test_arrows_take_whole_months(qtbot: QtBot) -> None:
    choice = PeriodChoice(december(3, 9))
    qtbot.addWidget(choice)
    before, after = choice.findChildren(QToolButton)[:2]
    with qtbot.waitSignal(choice.changed):
        after.click()
    assert choice.period == Period(date(2027, 1, 1), date(2027, 1, 31))
    before.click()
    assert choice.period == december(1, 31)


def test_the_other_end_follows(qtbot: QtBot) -> None:
    choice = PeriodChoice(december(3, 9))
    qtbot.addWidget(choice)
    choice.first.setDate(QDate(2026, 12, 20))
    assert choice.period == december(20, 20)
    choice.last.setDate(QDate(2026, 12, 2))
    assert choice.period == december(2, 2)
