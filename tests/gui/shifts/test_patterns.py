"""Patterns of teams and people, day by day, with mouse and keys: what is clicked is what the plan says."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from patrolplanner.domain.demands import DayType
from patrolplanner.domain.posts import PostKind
from patrolplanner.domain.shifts import DayTypeShift, Rotation
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.shifts.leaders_dialog import LeadersDialog
from patrolplanner.gui.shifts.page import ShiftsPage
from patrolplanner.gui.shifts.rotation_picker import RotationPicker
from tests.builders import a_demand, a_pair, a_plan, a_post, a_roster, an_officer, day, december

PLAN = a_plan(
    people=(
        an_officer("001", name="张伟", team="A"),
        an_officer("002", name="李敏", title="所长", leader=True),
        an_officer("003", name="王芳", title="教导员", leader=True),
        an_officer("004", name="赵刚", title="副所长", leader=True),
    ),
    posts=(a_post(), a_post("DB", PostKind.LEADER)),
    demands=(a_demand("K1", "D"), a_demand("K1", "N"), a_demand("DB", "Z")),
    rotations=(
        Rotation("A", ("D", "N", None, None), day(1)),
        Rotation("002", (), day(1), by_day=(DayTypeShift(DayType.WORKDAY, "D"),)),
    ),
)


@pytest.fixture
def page(context_of: Callable[..., PlanContext], qtbot: QtBot) -> ShiftsPage:
    context = context_of(PLAN, a_roster(a_pair("002", 6, "DB", "Z")))
    context.show(december(1, 31))
    made = ShiftsPage(context)
    qtbot.addWidget(made)
    made.resize(1300, 760)
    made.show_section("rotations")
    made.show()
    qtbot.waitUntil(made.isVisible)
    return made


def chosen(page: ShiftsPage, row: int) -> QWidget:
    """A row of the table, clicked; the days of its pattern."""
    view = page.rotations.view
    box = view.visualRect(view.model().index(row, 0))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    return page.pattern.days


def on_day(page: ShiftsPage, number: int) -> QMenu:
    days = page.pattern.days
    QTest.mouseClick(days, Qt.MouseButton.LeftButton, pos=days.box(day(number)).center())
    return next(menu for menu in page.pattern.findChildren(QMenu) if menu.isVisible())


def take(menu: QMenu, words: str) -> None:
    action = next(a for a in menu.actions() if words in a.text())
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())


def test_a_click_on_a_day_gives_all_days_at_its_place_another_shift(page: ShiftsPage) -> None:
    chosen(page, 0)
    assert page.pattern.title.text() == "A"
    take(on_day(page, 3), "Z")
    assert page.context.plan.rotations[0].pattern == ("D", "N", "Z", None)
    assert page.strip.spoken()[0].startswith("A: D N Z - D N Z")
    page.context.undo()
    assert page.context.plan == PLAN


def test_a_click_on_a_rest_day_of_a_pattern_of_workdays_is_about_rest_days(page: ShiftsPage) -> None:
    chosen(page, 1)
    assert page.pattern.title.text() == "李敏"
    assert page.pattern.days.spoken().splitlines()[0] == "D D D D - -"
    take(on_day(page, 5), "N")
    assert page.context.plan.rotations[1].by_day[1:] == (DayTypeShift(DayType.REST, "N"),)
    assert page.pattern.days.spoken().splitlines()[1] == "D D D D D N N"
    take(on_day(page, 5), "Day off")
    assert page.pattern.days.spoken().splitlines()[1] == "D D D D D - -"


def test_keys_move_between_days_and_type_shifts(page: ShiftsPage, qtbot: QtBot) -> None:
    days = chosen(page, 0)
    page.activateWindow()
    days.setFocus()
    qtbot.waitUntil(days.hasFocus)
    QTest.keyClick(days, Qt.Key.Key_Right)
    QTest.keyClicks(days, "Z")
    assert page.context.plan.rotations[0].pattern == ("D", "Z", None, None)
    QTest.keyClick(days, Qt.Key.Key_Down)
    QTest.keyClick(days, Qt.Key.Key_Delete)
    assert page.pattern.days.current == day(9)
    assert page.context.plan.rotations[0].pattern == (None, "Z", None, None)


def test_a_cycle_grows_and_shrinks_by_a_day(page: ShiftsPage) -> None:
    chosen(page, 0)
    QTest.mouseClick(page.pattern.longer, Qt.MouseButton.LeftButton)
    assert page.context.plan.rotations[0].pattern == ("D", "N", None, None, None)
    for _ in range(4):
        QTest.mouseClick(page.pattern.shorter, Qt.MouseButton.LeftButton)
    assert page.context.plan.rotations[0].pattern == ("D",)
    assert not page.pattern.shorter.isEnabled()
    chosen(page, 1)
    assert not page.pattern.longer.isEnabled()


@pytest.mark.parametrize(
    ("typed", "pattern", "by_day"),
    [
        ("工作日:D", (), (DayTypeShift(DayType.WORKDAY, "D"),)),
        ("D N - - workday:D, rest:-", ("D", "N", None, None), None),
    ],
)
def test_types_of_days_can_be_typed(
    page: ShiftsPage, typed: str, pattern: tuple[str | None, ...], by_day: tuple[DayTypeShift, ...] | None
) -> None:
    table = page.rotations
    assert table.model.put(0, table.kind.column("pattern"), typed) is None
    rotation = page.context.plan.rotations[0]
    assert rotation.pattern == pattern
    assert rotation.by_day == (by_day or (DayTypeShift(DayType.WORKDAY, "D"), DayTypeShift(DayType.REST, None)))


def test_a_person_is_named_in_the_column_of_teams(page: ShiftsPage) -> None:
    table = page.rotations
    assert table.model.put(0, table.kind.column("team"), "王芳") is None
    assert page.context.plan.rotations[0].team == "003"
    assert table.model.index(0, table.kind.column("team")).data() == "王芳"


def test_people_that_are_ticked_get_a_pattern_of_the_library(page: ShiftsPage, qtbot: QtBot) -> None:
    dialog = RotationPicker(page.context.plan, page.context.today)
    qtbot.addWidget(dialog)
    dialog.show()
    titles = [dialog.list.item(n).text() for n in range(dialog.list.count())]
    place = dialog.list.visualItemRect(dialog.list.item(titles.index("Desk: early, middle, late by weeks"))).center()
    QTest.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert not dialog.take.isEnabled()
    assert dialog.reason.text() == "Tick people, or name teams or people."
    for row in (2, 3):
        box = dialog.people.visualItemRect(dialog.people.item(row))
        QTest.mouseClick(
            dialog.people.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(box.left() + 10, box.center().y())
        )
    assert dialog.teams.text() == "王芳, 赵刚"
    assert dialog.reason.text() == ""
    assert [line.split(":")[0] for line in dialog.strip.spoken()] == ["王芳", "赵刚"]
    assert "No demand asks for" in dialog.warning.text()
    page.give(dialog)
    assert [r.team for r in page.context.plan.rotations[-2:]] == ["003", "004"]
    dialog.teams.setText("王芳, 某某")
    assert "某某 is neither a team" in dialog.reason.text()


@pytest.fixture
def leaders(page: ShiftsPage, qtbot: QtBot) -> LeadersDialog:
    dialog = LeadersDialog(page.context)
    qtbot.addWidget(dialog)
    dialog.anchor.show_day(date(2026, 12, 7))
    dialog.anchor.changed.emit()
    dialog.show()
    return dialog


def test_the_turn_goes_on_after_the_last_and_can_be_arranged(page: ShiftsPage, leaders: LeadersDialog) -> None:
    assert "李敏 had the last turn on 6 Dec" in leaders.about.text()
    assert [leaders.order.item(n).text() for n in range(3)] == ["王芳 · 教导员", "赵刚 · 副所长", "李敏 · 所长"]
    assert leaders.strip.spoken()[0] == "王芳: Z - - Z - - Z - - Z - - Z - - Z - - Z - -"
    QTest.mouseClick(leaders.down, Qt.MouseButton.LeftButton)
    assert [line.split(":")[0] for line in leaders.strip.spoken()] == ["赵刚", "王芳", "李敏"]
    QTest.mouseClick(leaders.office, Qt.MouseButton.LeftButton, pos=QPoint(8, leaders.office.height() // 2))
    assert leaders.strip.spoken()[0].startswith("赵刚: Z - w Z - - Z - w")
    assert leaders.unsaved() is not None
    page.context.apply(leaders.edit, page.rotations.kind.one)
    owners = [r.team for r in page.context.plan.rotations if r.start == day(7)]
    assert owners == ["004", "003", "002"]
    page.context.undo()
    assert page.context.plan == PLAN


def test_without_leaders_it_says_what_is_wanting(context_of: Callable[..., PlanContext], qtbot: QtBot) -> None:
    dialog = LeadersDialog(context_of(a_plan()))
    qtbot.addWidget(dialog)
    assert "enter them first" in dialog.reason.text()
    assert not dialog.take.isEnabled()
