"""As last month, with mouse and keys: what would come of it is said first, one step does it, one takes it out."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from patrolplanner.domain.absences import Wish, WishKind
from patrolplanner.domain.plan import Period
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.roster.page import RosterPage
from patrolplanner.gui.solving.dialog import SolveDialog
from patrolplanner.gui.solving.habits import HabitsDialog
from patrolplanner.services.checking.habits import taken_habits
from tests.builders import a_demand, a_pair, a_plan, a_post, a_roster, an_officer, day

ContextOf = Callable[..., PlanContext]
OWN = Wish("001", date(2027, 1, 4), WishKind.AVOID, "D")
PLAN = a_plan(people=(an_officer("001"), an_officer("002")), requests=(OWN,))
ROSTER = a_roster(*(a_pair("001", n) for n in range(1, 29) if day(n).weekday() < 5))


@pytest.fixture
def context(context_of: ContextOf) -> PlanContext:
    made = context_of(PLAN, ROSTER)
    made.show(Period(date(2027, 1, 1), date(2027, 1, 31)))
    return made


def press(dialog: HabitsDialog, name: str) -> None:
    QTest.mouseClick(getattr(dialog, name), Qt.MouseButton.LeftButton)


def test_from_the_grid_by_its_keys(context: PlanContext, qtbot: QtBot) -> None:
    page = RosterPage(context)
    qtbot.addWidget(page)
    page.resize(1200, 700)
    page.show()
    page.entered()
    page.activateWindow()
    page.people_grid.setFocus()
    qtbot.waitUntil(page.people_grid.hasFocus)
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(page.people_grid, Qt.Key.Key_H, keys)
    (dialog,) = page.findChildren(HabitsDialog)
    assert dialog.source.period == Period(day(1), day(31))
    assert dialog.list.item(0).text().startswith("某001: K1岗; ")
    assert "1 person has wishes of their own" in dialog.about.text()
    assert context.plan == PLAN, "nothing is changed by looking"
    press(dialog, "take")
    assert context.plan.people[0].home == ("K1",)
    assert OWN in context.plan.requests
    assert not [w for w in context.plan.requests if w.habit and w.day == OWN.day]
    context.undo()
    assert context.plan == PLAN


def test_who_keeps_to_no_post_has_a_line_of_wishes_alone(context_of: ContextOf, qtbot: QtBot) -> None:
    posts = tuple(a_post(f"K{n}") for n in range(5))
    plan = a_plan(people=(an_officer("001"),), posts=posts, demands=tuple(a_demand(p.id) for p in posts))
    workdays = [n for n in range(1, 29) if day(n).weekday() < 5]
    context = context_of(plan, a_roster(*(a_pair("001", n, f"K{at % 5}") for at, n in enumerate(workdays))))
    context.show(Period(date(2027, 1, 1), date(2027, 1, 31)))
    around = QWidget()
    qtbot.addWidget(around)
    dialog = HabitsDialog(context, around)
    dialog.show()
    texts = [dialog.list.item(n).text() for n in range(dialog.list.count())]
    assert len(texts) == 1
    assert re.fullmatch(r"某001: \d+ wishes", texts[0]), texts


def test_from_the_question_of_a_search_and_out_again(context: PlanContext, qtbot: QtBot) -> None:
    question = SolveDialog(context)
    qtbot.addWidget(question)
    question.show()
    QTest.mouseClick(question.habits, Qt.MouseButton.LeftButton)
    (dialog,) = question.findChildren(HabitsDialog)
    QTest.keyClick(dialog.posts, Qt.Key.Key_Space)
    assert not dialog.posts.isChecked()
    press(dialog, "take")
    wishes, homes = taken_habits(context.plan)
    assert (wishes > 0, homes) == (True, 0)
    QTest.mouseClick(question.habits, Qt.MouseButton.LeftButton)
    dialog = question.findChildren(HabitsDialog)[-1]
    assert dialog.there.text() == f"In the plan from habits: {wishes} wishes, posts of 0 people."
    press(dialog, "remove")
    assert context.plan == PLAN
    assert not dialog.remove.isEnabled()
