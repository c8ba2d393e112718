"""Streets on the map by hand: drawn with mouse and keys, taken back, coloured at the hour, said, changed and read."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolTip
from pytestqt.qtbot import QtBot

from patrolplanner.domain.plan import Plan
from patrolplanner.domain.posts import Area, AreaKind
from patrolplanner.domain.streets import Footfall, Street, StreetKind, StreetPoint
from patrolplanner.gui.map.page import MapPage
from patrolplanner.gui.map.street_layer import STROKES
from patrolplanner.gui.places import MAP, Place
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.services.views.street_layer import Colouring
from tests.builders import a_demand, a_pair, a_plan, a_post, a_roster, an_officer, day

LEFT = Qt.MouseButton.LeftButton
EAST = Street("L1", "东西街", points=(StreetPoint(0, 500), StreetPoint(1000, 500)))
NORTH = Street("L2", "南北街", StreetKind.ARTERIAL, points=(StreetPoint(500, 0), StreetPoint(500, 1000)))
PLAN = a_plan(
    people=(an_officer("001"),),
    areas=(Area("A1", "市场", AreaKind.MARKET, 100.0, 900.0, 2.0), Area("A2", "桥头", x=900.0, y=100.0)),
    posts=(a_post("K1", name="街口岗亭", x=520.0, y=480.0),),
    demands=(a_demand("K1", "D"),),
    streets=(EAST, NORTH),
)


@pytest.fixture
def page(context_of: Callable[..., PlanContext], qtbot: QtBot) -> Iterator[MapPage]:
    yield from shown(context_of(PLAN, a_roster(a_pair("001", 10, "K1", "D"))), qtbot)


@pytest.fixture
def bare(context_of: Callable[..., PlanContext], qtbot: QtBot) -> Iterator[MapPage]:
    from dataclasses import replace

    yield from shown(context_of(replace(PLAN, streets=()), a_roster()), qtbot)


def shown(context: PlanContext, qtbot: QtBot) -> Iterator[MapPage]:
    made = MapPage(context)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    with qtbot.waitExposed(made):
        made.show()
    settled(made, qtbot)
    yield made
    made.closing()


def settled(page: MapPage, qtbot: QtBot) -> None:
    """Until the layer shows the plan as it is."""
    streets = page.streets
    qtbot.waitUntil(lambda: streets.town is not None and streets.town.streets is page.context.plan.streets)


def at(page: MapPage, x: float, y: float) -> QPoint:
    return page.view.mapFromScene(QPointF(x, -y))


def click(page: MapPage, x: float, y: float) -> None:
    QTest.mouseClick(page.view.viewport(), LEFT, pos=at(page, x, y))


def double_click(page: MapPage, x: float, y: float) -> None:
    """As a hand does it: the second press comes as a double click."""
    QTest.mouseClick(page.view.viewport(), LEFT, pos=at(page, x, y))
    QTest.mouseDClick(page.view.viewport(), LEFT, pos=at(page, x, y))


def plan(page: MapPage) -> Plan:
    return page.context.plan


def test_a_street_is_drawn_by_mouse_snaps_and_is_one_step(page: MapPage, qtbot: QtBot) -> None:
    QTest.mouseClick(page.streets.draw, LEFT)
    assert page.streets.drawing.active
    click(page, 200, 200)
    click(page, 300, 350)
    double_click(page, 300, 493)
    assert page.streets.bar.name.hasFocus()
    QTest.keyClicks(page.streets.bar.name, "Xinjie")
    QTest.keyClick(page.streets.bar.name, Qt.Key.Key_Return)
    made = plan(page).streets[2]
    assert (made.id, made.name, made.kind) == ("L3", "Xinjie", StreetKind.STREET)
    assert made.points[-1].y == 500, "it snaps to the street that it ends at"
    assert made.points[-1].x == pytest.approx(300, abs=3)
    assert len(made.points) == 3
    settled(page, qtbot)
    assert len(page.streets.town.network.parts) == 1
    assert page.streets.drawing.active, "the next street can be drawn at once"
    page.context.undo()
    assert plan(page) == PLAN
    assert page.context.session.history.undoable is None


def test_a_street_is_drawn_by_keys_alone(page: MapPage, qtbot: QtBot) -> None:
    page.view.setFocus()
    QTest.keyClick(page.view, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert page.streets.drawing.active
    view = page.view
    QTest.keyClick(view, Qt.Key.Key_Space)
    for _ in range(20):
        QTest.keyClick(view, Qt.Key.Key_Right)
    for _ in range(3):
        QTest.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(view, Qt.Key.Key_Space)
    for _ in range(20):
        QTest.keyClick(view, Qt.Key.Key_Up)
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert len(page.streets.drawing.points) == 3
    QTest.keyClick(view, Qt.Key.Key_Backspace)
    assert len(page.streets.drawing.points) == 2
    QTest.keyClick(view, Qt.Key.Key_Return)
    qtbot.waitUntil(page.streets.bar.name.hasFocus)
    QTest.keyClick(page.streets.bar.name, Qt.Key.Key_Return)
    made = plan(page).streets[2]
    assert made.name == "L3", "without a name it is called by its number"
    assert made.points[1].x - made.points[0].x == pytest.approx(200, abs=16)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert not page.streets.drawing.active
    assert not page.streets.bar.isVisible()


def test_escape_takes_the_line_back_first_and_nothing_is_changed(page: MapPage) -> None:
    page.streets.toggle_drawing()
    click(page, 200, 200)
    click(page, 300, 300)
    QTest.keyClick(page.view, Qt.Key.Key_Escape)
    assert (page.streets.drawing.active, page.streets.drawing.points) == (True, [])
    click(page, 200, 200)
    double_click(page, 300, 300)
    QTest.keyClick(page.streets.bar.name, Qt.Key.Key_Escape)
    assert (page.streets.drawing.active, page.streets.drawing.points) == (True, [])
    QTest.keyClick(page.view, Qt.Key.Key_Escape)
    assert not page.streets.drawing.active
    assert plan(page) == PLAN
    start = at(page, 520, 480)
    QTest.mouseClick(page.view.viewport(), LEFT, pos=start)
    assert page.view.selected().id == "K1", "clicks choose symbols again"


def test_the_first_street_of_a_plan_has_no_other_to_snap_to(bare: MapPage, qtbot: QtBot) -> None:
    assert "straight line" in bare.streets.summary.text()
    bare.streets.toggle_drawing()
    click(bare, 200, 200)
    double_click(bare, 600, 600)
    QTest.keyClicks(bare.streets.bar.name, "Yijie")
    QTest.mouseClick(bare.streets.bar.add, LEFT)
    assert [s.name for s in plan(bare).streets] == ["Yijie"]
    settled(bare, qtbot)
    assert "Streets: 1," in bare.streets.summary.text()


def choose(page: MapPage, colouring: Colouring) -> None:
    page.streets.show_colouring(colouring)


def test_coverage_follows_the_slider_by_who_is_there(page: MapPage, qtbot: QtBot) -> None:
    combo = page.streets.colouring
    combo.setFocus()
    QTest.keyClick(combo, Qt.Key.Key_Down)
    strokes = STROKES[Colouring.COVER]
    assert set(page.streets.item.shown()) <= set(strokes[:3])
    assert page.streets.summary.text().startswith("09:30: reached in 1 minute")
    with qtbot.waitSignal(page.hour.changed):
        page.hour.slider.setValue(2 * 3)
    assert set(page.streets.item.shown()) == {strokes[3]}, "at 3 nobody is there, so nothing is covered"
    assert "in 5 0.0 %" in page.streets.summary.text()
    assert "covers nothing" in page.streets.summary.toolTip()


def test_visibility_has_steps_and_says_its_formula(page: MapPage) -> None:
    choose(page, Colouring.VISIBILITY)
    shown = page.streets.item.shown()
    strokes = STROKES[Colouring.VISIBILITY]
    assert strokes[0] in shown
    assert len(shown) > 1
    assert "see police" in page.streets.summary.text()
    assert "1 − exp" in page.streets.summary.toolTip()
    assert len({(width, strength) for width, strength, _, _ in strokes}) == 5
    widths = [stroke[0] for stroke in strokes]
    assert widths == sorted(widths)


def test_an_edit_of_the_roster_is_seen_in_the_layer(page: MapPage) -> None:
    from patrolplanner.domain.messages import translate
    from patrolplanner.services.edits.roster import with_pairs

    choose(page, Colouring.COVER)
    page.context.apply(with_pairs([], [a_pair("001", 10, "K1", "D")]), translate("test", "clear"))
    assert set(page.streets.item.shown()) == {STROKES[Colouring.COVER][3]}


def test_a_segment_says_what_it_is_where_no_symbol_lies_over_it(page: MapPage) -> None:
    choose(page, Colouring.VISIBILITY)
    point = at(page, 800, 500)
    event = QHelpEvent(QEvent.Type.ToolTip, point, page.view.viewport().mapToGlobal(point))
    QApplication.sendEvent(page.view.viewport(), event)
    assert "东西街" in QToolTip.text()
    words = page.streets.words_at(point)
    assert "street, 25 km/h" in words
    assert "see police at 09 h" in words
    assert page.streets.words_at(at(page, 800, 800)) == ""
    assert page.streets.words_at(at(page, 520, 480)) == "", "the post has its own words"


def menu_of(page: MapPage, x: float, y: float) -> dict[str, Callable[[], None]]:
    """What the menu under the right button offers; it is closed again."""
    page.view.customContextMenuRequested.emit(at(page, x, y))
    (menu,) = [m for m in page.view.findChildren(QMenu) if m.isVisible()]
    found = {action.text().replace("&", ""): action.trigger for action in menu.actions()}
    menu.hide()
    return found


def test_a_crossing_is_made_a_bridge_and_back(page: MapPage, qtbot: QtBot) -> None:
    menu_of(page, 500, 502)["东西街 passes 南北街 by a bridge: no crossing"]()
    assert plan(page).streets[0].over == ("L2",)
    settled(page, qtbot)
    assert len(page.streets.town.network.parts) == 2
    assert page.streets.apart.isVisible()
    QTest.mouseClick(page.streets.apart, LEFT)
    assert "Not connected" in page.told.text()
    menu_of(page, 500, 502)["东西街 and 南北街 meet here after all"]()
    assert plan(page) == PLAN


def test_a_street_is_drawn_anew_removed_and_opened(page: MapPage, qtbot: QtBot) -> None:
    menu_of(page, 800, 500)["Draw 东西街 anew"]()
    click(page, 0, 700)
    double_click(page, 1000, 700)
    assert [round(p.y) for p in plan(page).streets[0].points] == [pytest.approx(700, abs=3)] * 2
    assert plan(page).streets[0].name == "东西街"
    assert not page.streets.drawing.active
    page.context.undo()
    settled(page, qtbot)
    menu_of(page, 500, 800)["Remove 南北街"]()
    assert [s.id for s in plan(page).streets] == ["L1"]
    page.context.undo()
    settled(page, qtbot)
    menu_of(page, 500, 800)["Open 南北街 in the table"]()
    table = page.tables[2]
    assert table.record.id == "L2"


def test_the_table_changes_streets_and_refuses_what_makes_no_sense(page: MapPage) -> None:
    QTest.mouseClick(page.which.button(2), LEFT)
    table = page.tables[2]
    assert table.isVisible()
    columns = {column.key: column for column in table.kind.columns}
    facts = table.model.facts
    assert columns["kmh"].parse(facts, "35") == 35
    assert columns["footfall"].parse(facts, "7-9:3") == (Footfall(7, 9, 3),)
    assert columns["over"].parse(facts, "南北街") == ("L2",)
    assert columns["metres"].text(facts, EAST) == "1000"
    from patrolplanner.domain.errors import PlannerError

    for key, typed in (("kmh", "0"), ("kmh", "300"), ("footfall", "22-26:1"), ("over", "L9"), ("points", "0 0;0 0")):
        with pytest.raises(PlannerError):
            columns[key].parse(facts, typed)
    with pytest.raises(PlannerError, match="outside the plan"):
        columns["points"].parse(facts, "0 0;99999 0")
    new = table.kind.new(facts)
    assert (new.id, len(new.points)) == ("L3", 2)


def test_places_lead_to_a_street_and_to_what_the_map_shows(page: MapPage) -> None:
    page.show_place(Place(MAP, day=day(11), record="L2", section="visibility"))
    assert page.streets.colouring.currentData() == Colouring.VISIBILITY
    assert page.streets.item._chosen
    assert page.hour.moment.date() == day(11)


def test_streets_are_read_from_a_file(
    page: MapPage, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = {"type": "LineString", "coordinates": [[0, 200], [1000, 200]]}
    file = tmp_path / "a.geojson"
    feature = {"type": "Feature", "geometry": lines, "properties": {"id": "X1", "name": "南街"}}
    file.write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}), encoding="utf-8")
    monkeypatch.setattr("patrolplanner.gui.widgets.file_dialogs.ask_open", lambda *_: file)
    page.streets.read()
    qtbot.waitUntil(lambda: len(plan(page).streets) == 3)
    settled(page, qtbot)
    assert len(page.streets.town.network.parts) == 1
    file.write_text("{}", encoding="utf-8")
    page.streets.read()
    qtbot.waitUntil(lambda: "is no GeoJSON" in page.told.text())
    assert len(plan(page).streets) == 3


def test_leaving_the_page_ends_drawing(page: MapPage) -> None:
    page.streets.toggle_drawing()
    QTest.mouseClick(page.which.button(1), LEFT)
    assert not page.streets.drawing.active
    QTest.mouseClick(page.which.button(0), LEFT)
    page.streets.toggle_drawing()
    page.hide()
    assert not page.streets.drawing.active
