"""The page of patrols by hand: cards drawn, stopped and drawn again, visits entered by keys, tables, and the map."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from patrolplanner.domain.patrols import VisitState
from patrolplanner.domain.plan import Period
from patrolplanner.gui.map.page import MapPage
from patrolplanner.gui.patrols.joint_dialog import JointDialog
from patrolplanner.gui.patrols.page import PatrolsPage
from patrolplanner.gui.places import PATROLS, Place
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.said import said
from patrolplanner.services.views.searching import FindKind, entries_of
from tests.patrol_town import PLAN, ROSTER, WITH_CARDS

LEFT = Qt.MouseButton.LeftButton
FIRST = date(2026, 12, 1)


def shown(context: PlanContext, qtbot: QtBot) -> Iterator[PatrolsPage]:
    context.show(Period(FIRST, date(2026, 12, 7)))
    page = PatrolsPage(context)
    qtbot.addWidget(page)
    page.resize(1180, 640)
    with qtbot.waitExposed(page):
        page.show()
    page.entered()
    page.show_place(Place(PATROLS, day=FIRST))
    yield page
    page.closing()


@pytest.fixture
def page(context_of: Callable[..., PlanContext], qtbot: QtBot) -> Iterator[PatrolsPage]:
    yield from shown(context_of(PLAN, ROSTER), qtbot)


@pytest.fixture
def drawn(context_of: Callable[..., PlanContext], qtbot: QtBot) -> Iterator[PatrolsPage]:
    yield from shown(context_of(WITH_CARDS, ROSTER), qtbot)


def press(button: QPushButton) -> None:
    QTest.mouseClick(button, LEFT)


def draw(page: PatrolsPage, qtbot: QtBot, button: QPushButton) -> None:
    press(button)
    qtbot.waitUntil(lambda: not page.cards.drawing.under_way)


def test_cards_are_drawn_beside_the_window_and_taken_back_in_a_step(page: PatrolsPage, qtbot: QtBot) -> None:
    cards = page.cards
    assert "14 shifts have no route cards" in cards.wanting.text()
    press(cards.draw_button)
    assert cards.stop_button.isVisible()
    assert not cards.draw_button.isEnabled()
    qtbot.waitUntil(lambda: not cards.drawing.under_way)
    plan = page.context.plan
    assert len({card.shift_key for card in plan.route_cards}) == 14
    assert "14 shifts were drawn" in cards.state.text()
    assert not cards.wanting.isVisible()
    qtbot.waitUntil(lambda: cards.figures.count() > 4)
    assert [line.about.card.post for line in cards.cards.lines_model.lines] == ["CX1", "BX", "CX2"]
    page.context.undo()
    assert page.context.plan == PLAN


def test_a_stop_keeps_what_is_drawn(page: PatrolsPage, qtbot: QtBot) -> None:
    press(page.cards.draw_button)
    press(page.cards.stop_button)
    qtbot.waitUntil(lambda: not page.cards.drawing.under_way)
    assert len({card.shift_key for card in page.context.plan.route_cards}) < 14
    draw(page, qtbot, page.cards.draw_button)
    assert len({card.shift_key for card in page.context.plan.route_cards}) == 14


def test_one_shift_is_drawn_again_and_none_that_was_entered(page: PatrolsPage, qtbot: QtBot) -> None:
    draw(page, qtbot, page.cards.draw_button)
    before = page.context.plan
    key = page.cards.cards.lines_model.lines[0].about.card.shift_key
    page.cards.cards.selectRow(0)
    draw(page, qtbot, page.cards.entering.again)
    after = page.context.plan
    assert [v for v in after.visits if v.shift_key != key] == [v for v in before.visits if v.shift_key != key]
    assert [v for v in after.visits if v.shift_key == key] != [v for v in before.visits if v.shift_key == key]
    page.cards.cards.selectRow(0)
    QTest.keyClick(page.cards.entering.visits, Qt.Key.Key_1)
    assert not page.cards.entering.again.isEnabled()


def test_a_key_is_for_one_visit_and_no_more_are_chosen_than_it_enters(drawn: PatrolsPage) -> None:
    visits = drawn.cards.entering.visits
    visits.selectRow(0)
    QTest.keyClick(visits, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert [index.row() for index in visits.selectionModel().selectedRows()] == [0]


def test_joint_rounds_that_cannot_be_are_refused_in_the_dialog(drawn: PatrolsPage, qtbot: QtBot) -> None:
    dialog = JointDialog(drawn.context, drawn.context.period, drawn)
    dialog.rounds.setValue(2)
    dialog.markets.setValue(3)
    before = drawn.context.plan
    press(dialog.plan_button)
    qtbot.waitUntil(dialog.plan_button.isEnabled)
    assert "Of 2 rounds not 3" in dialog.told.text()
    assert dialog.told.property("role") == "warn"
    assert drawn.context.plan is before


def test_visits_are_entered_by_keys(drawn: PatrolsPage) -> None:
    entering = drawn.cards.entering
    visits = entering.visits
    assert [line.cells[0] for line in visits.lines_model.lines] == ["08:20", "09:20", "10:40", "+"]
    visits.selectRow(0)
    QTest.keyClick(visits, Qt.Key.Key_1)
    first = drawn.context.plan.visits[0]
    assert first.state is VisitState.MADE
    assert visits.currentIndex().row() == 1, "on to the next"
    QTest.keyClick(visits, Qt.Key.Key_3)
    assert drawn.context.plan.visits[1].state is VisitState.SKIPPED
    assert drawn.context.plan.visits[1].arrived is None
    visits.selectRow(0)
    QTest.keyClick(visits, Qt.Key.Key_0)
    assert drawn.context.plan.visits[0].state is VisitState.PLANNED


def test_every_key_is_one_line_also_where_it_says_what_is_there_already(drawn: PatrolsPage) -> None:
    visits = drawn.cards.entering.visits
    visits.selectRow(0)
    QTest.keyClicks(visits, "113")
    states = [visit.state for visit in drawn.context.plan.visits[:3]]
    assert states == [VisitState.MADE, VisitState.MADE, VisitState.SKIPPED]
    assert drawn.context.plan.visits[1].arrived == 565, "what was written down of it stays"
    assert visits.currentIndex().row() == 3


def test_two_visits_besides_to_one_spot_are_two_lines(drawn: PatrolsPage) -> None:
    entering = drawn.cards.entering
    for _ in range(2):
        press(entering.add)
    same = [n for n, line in enumerate(entering.visits.lines_model.lines) if line.about.spot == "B1"]
    entering.visits.selectRow(same[-1])
    entering.arrived.setText("19:05")
    press(entering.write_button)
    assert entering.visits.currentIndex().row() == len(entering.visits.lines_model.lines) - 1
    arrived = [visit.arrived for visit in drawn.context.plan.visits if visit.planned is None and visit.spot == "B1"]
    assert sorted(arrived, key=str) == [1145, None]


def test_time_and_note_are_typed(drawn: PatrolsPage) -> None:
    entering = drawn.cards.entering
    entering.visits.selectRow(0)
    QTest.keyClick(entering.visits, Qt.Key.Key_Return)
    assert entering.arrived.hasFocus() or not drawn.isActiveWindow()
    QTest.keyClicks(entering.arrived, "08:31")
    QTest.keyClicks(entering.note, "abc")
    QTest.keyClick(entering.note, Qt.Key.Key_Return)
    first = drawn.context.plan.visits[0]
    assert (first.state, first.arrived, first.note) == (VisitState.MADE, 8 * 60 + 31, "abc")
    entering.visits.selectRow(0)
    entering.arrived.clear()
    QTest.keyClicks(entering.arrived, "29:99")
    press(entering.write_button)
    assert entering.told.isVisible()
    assert drawn.context.plan.visits[0] == first


def test_a_whole_card_and_a_visit_besides(drawn: PatrolsPage) -> None:
    press(drawn.cards.entering.all_made)
    assert drawn.context.plan.visits[0].state is VisitState.MADE
    assert drawn.context.plan.visits[2].state is VisitState.MISSED, "what was entered stays"
    number = len(drawn.context.plan.visits)
    press(drawn.cards.entering.add)
    assert len(drawn.context.plan.visits) == number + 1
    assert drawn.context.plan.visits[-1].planned is None


def test_entering_judges_nothing_anew(drawn: PatrolsPage, qtbot: QtBot) -> None:
    context = drawn.context
    qtbot.waitUntil(lambda: context.checker is not None)
    checker = context.checker
    drawn.cards.entering.visits.selectRow(0)
    QTest.keyClick(drawn.cards.entering.visits, Qt.Key.Key_1)
    assert context.checker is checker
    assert checker is not None
    assert checker.document is context.document


def test_a_changed_crew_is_told_at_the_card(drawn: PatrolsPage) -> None:
    from patrolplanner.domain.roster import Roster

    gone = Roster.of(a for a in ROSTER.assignments if a.pair.person != "F01")
    drawn.context.apply(lambda document: replace(document, roster=gone), drawn.parts["cards"])
    assert "crew" in drawn.cards.wanting.text() or "no route cards" in drawn.cards.wanting.text()


def test_what_cannot_be_drawn_is_said(context_of: Callable[..., PlanContext], qtbot: QtBot) -> None:
    for page in shown(context_of(replace(PLAN, spots=(), beats=()), ROSTER), qtbot):
        press(page.cards.draw_button)
        assert "no must-visit spots" in page.cards.state.text()


def test_spots_vehicles_and_beats_have_tables(page: PatrolsPage) -> None:
    for name, number in (("spots", 5), ("vehicles", 3), ("beats", 1)):
        page.show_section(name)
        table = page.tables[name]
        assert table.sifter.rowCount() == number
        assert table.add() is None
        assert len(getattr(page.context.plan, name)) == number + 1
    assert page.context.plan.spots[-1].x is not None, "a new spot has a place"


def test_what_the_search_finds_is_shown_in_its_table(page: PatrolsPage) -> None:
    found = [entry for entry in entries_of(page.context.plan, said) if entry.kind is FindKind.SPOT]
    assert [entry.title for entry in found] == [spot.name for spot in PLAN.spots]
    page.show_place(Place(PATROLS, record=found[3].key))
    assert page.section == "spots"
    assert page.tables["spots"].record == PLAN.spots[3]


def test_the_map_shows_spots_and_the_routes_of_the_hour(context_of: Callable[..., PlanContext], qtbot: QtBot) -> None:
    made = MapPage(context_of(WITH_CARDS, ROSTER))
    qtbot.addWidget(made)
    made.resize(1200, 800)
    with qtbot.waitExposed(made):
        made.show()
    made.show_place(Place("map", day=FIRST))
    made.hour.slider.setValue(2 * 9)
    if not made.patrols.box.isChecked():
        QTest.mouseClick(made.patrols.box, LEFT, pos=QPoint(8, made.patrols.box.height() // 2))
    qtbot.waitUntil(lambda: len(made.patrols.item.shown.routes) == 1)
    shown_ = made.patrols.item.shown
    assert len(shown_.spots) == 5
    assert shown_.routes[0].following == 2, "the first visit of 08:20 is over at 09:00"
    made.hour.slider.setValue(2 * 22)
    qtbot.waitUntil(lambda: made.patrols.item.shown.routes == ())
    made.closing()
