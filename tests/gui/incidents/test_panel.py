"""Incidents beside the map by hand: heat at the hour and by kind, texts pointed at once, batches, a click let go."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from patrolplanner.domain.incidents import Incident, IncidentBatch, IncidentKind, Located, PlaceName
from patrolplanner.domain.posts import Area, AreaKind
from patrolplanner.domain.streets import Street, StreetPoint
from patrolplanner.gui.incidents.panel import IncidentPanel
from patrolplanner.gui.map.page import MapPage
from patrolplanner.gui.map.street_layer import STROKES
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.widgets.parts import column
from patrolplanner.services.views.street_layer import Colouring
from tests.builders import a_demand, a_plan, a_post, a_roster, an_officer

LEFT = Qt.MouseButton.LeftButton
EAST = Street("L1", "东西街", points=(StreetPoint(0, 500), StreetPoint(1000, 500)))
NORTH = Street("L2", "南北街", points=(StreetPoint(500, 0), StreetPoint(500, 1000)))
THEFT, FIGHT = IncidentKind.THEFT, IncidentKind.ASSAULT


def one(x: float, y: float, hour: int, kind: IncidentKind = THEFT) -> Incident:
    return Incident("B1", date(2026, 11, 2), 60 * hour, kind, None, "某处", x, y, Located.GIVEN)


def lost(text: str) -> Incident:
    return Incident("B1", date(2026, 11, 2), 600, THEFT, None, text)


PLAN = a_plan(
    people=(an_officer("001"),),
    areas=(Area("A1", "市场", AreaKind.MARKET, 100.0, 900.0, 2.0), Area("A2", "桥头", x=900.0, y=100.0)),
    posts=(a_post("K1", name="街口岗亭", x=520.0, y=480.0),),
    demands=(a_demand("K1", "D"),),
    streets=(EAST, NORTH),
    places=(PlaceName("老东街", street="L1"),),
    incident_batches=(IncidentBatch("B1", "十一月.xlsx", date(2026, 11, 30), left_out=2),),
    incidents=(
        *(one(100, 500, 9) for _ in range(6)),
        *(one(500, 900, 22, FIGHT) for _ in range(3)),
        *(lost("水泥厂") for _ in range(2)),
        lost("供销社"),
    ),
)


@pytest.fixture
def page(context_of: Callable[..., PlanContext], qtbot: QtBot) -> Iterator[MapPage]:
    made = MapPage(context_of(PLAN, a_roster()))
    qtbot.addWidget(made)
    made.resize(1200, 800)
    with qtbot.waitExposed(made):
        made.show()
    qtbot.waitUntil(lambda: made.streets.town is not None)
    yield made
    made.closing()


def opened(page: MapPage, qtbot: QtBot) -> IncidentPanel:
    QTest.mouseClick(page.incidents.opener, LEFT)
    counted(page, qtbot)
    return page.incidents


def counted(page: MapPage, qtbot: QtBot) -> None:
    panel = page.incidents
    located = sum(i.spot is not None for i in page.context.plan.incidents)
    qtbot.waitUntil(lambda: f"{100 * located / 12:.1f} %" in panel.summary.text())
    qtbot.waitUntil(lambda: page.streets.town is not None and page.streets.town.streets is page.context.plan.streets)


def widest(page: MapPage) -> int:
    """How many lines are painted as those of the most gathered third."""
    return page.streets.item.shown().get(STROKES[Colouring.INCIDENTS][3], 0)


def test_the_panel_comes_in_the_place_of_the_posts_and_the_streets_show_heat(page: MapPage, qtbot: QtBot) -> None:
    panel = opened(page, qtbot)
    assert panel.isVisible()
    assert not page.tray.isVisible()
    assert page.streets.layer is not None
    assert page.streets.layer.colouring is Colouring.INCIDENTS
    assert widest(page) == 1
    assert "9 incidents in streets" in page.streets.summary.text()
    QTest.mouseClick(panel.opener, LEFT)
    assert page.tray.isVisible()
    assert page.streets.layer.colouring is Colouring.KIND


def test_the_hour_of_the_slider_and_kinds_are_chosen(page: MapPage, qtbot: QtBot) -> None:
    panel = opened(page, qtbot)
    QTest.mouseClick(panel.all_hours, LEFT, pos=QPoint(8, panel.all_hours.height() // 2))
    assert "09 h: 6 incidents" in page.streets.summary.text()
    page.hour.slider.setFocus()
    for _ in range(2):
        QTest.keyClick(page.hour.slider, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: "10 h: 0 incidents" in page.streets.summary.text())
    for _ in range(2):
        QTest.keyClick(page.hour.slider, Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: "09 h: 6 incidents" in page.streets.summary.text())
    panel.kinds.setFocus()
    QTest.keyClicks(panel.kinds, "assault")
    assert "09 h: 0 incidents" in page.streets.summary.text()
    QTest.mouseClick(panel.all_hours, LEFT, pos=QPoint(8, panel.all_hours.height() // 2))
    assert "3 incidents in streets" in page.streets.summary.text()


def test_a_text_is_pointed_at_once_for_all_its_incidents_and_can_be_undone(page: MapPage, qtbot: QtBot) -> None:
    panel = opened(page, qtbot)
    assert [line.cells[:2] for line in panel.open.lines_model.lines] == [("水泥厂", "2"), ("供销社", "1")]
    QTest.mouseClick(panel.point, LEFT)
    assert "水泥厂" in page.told.text()
    QTest.mouseClick(page.view.viewport(), LEFT, pos=page.view.mapFromScene(QPointF(700, -300)))
    places = page.context.plan.places
    assert (places[-1].name, places[-1].x) == ("水泥厂", pytest.approx(700, abs=4))
    assert [i.located for i in page.context.plan.incidents[9:]] == [Located.PLACE, Located.PLACE, Located.NONE]
    counted(page, qtbot)
    assert [line.cells[0] for line in panel.open.lines_model.lines] == ["供销社"]
    assert not page.view.asking
    page.context.undo()
    assert page.context.plan == PLAN


def test_pointing_is_left_by_leaving_and_a_scale_is_asked_for_by_two_clicks_still(page: MapPage, qtbot: QtBot) -> None:
    panel = opened(page, qtbot)
    QTest.mouseClick(panel.point, LEFT)
    assert page.view.asking
    QTest.keyClick(page.view, Qt.Key.Key_Escape)
    assert not page.view.asking
    QTest.mouseClick(panel.point, LEFT)
    assert page.view.asking
    QTest.mouseClick(panel.opener, LEFT)
    assert not page.view.asking
    QTest.mouseClick(page.view.viewport(), LEFT, pos=page.view.mapFromScene(QPointF(700, -300)))
    assert page.context.plan == PLAN


def test_a_word_is_said_to_mean_a_street(page: MapPage, qtbot: QtBot) -> None:
    panel = opened(page, qtbot)
    panel.open.setFocus()
    QTest.keyClick(panel.open, Qt.Key.Key_Down)
    panel.means.setFocus()
    QTest.keyClick(panel.means, Qt.Key.Key_End)
    QTest.mouseClick(panel.take, LEFT)
    assert page.context.plan.places[-1] == PlaceName("供销社", street="L2")
    assert page.context.plan.incidents[11].located is Located.STREET


def test_hours_streets_and_batches_are_listed_and_a_batch_goes(page: MapPage, qtbot: QtBot) -> None:
    panel = opened(page, qtbot)
    hours = panel.hours.lines_model.lines
    assert (hours[9].cells[1], hours[9].cells[-1], hours[22].cells[-1]) == ("6", "6", "3")
    assert [line.cells[:2] for line in panel.streets.lines_model.lines] == [("东西街", "6"), ("南北街", "3")]
    assert panel.batches.lines_model.lines[0].cells == ("十一月.xlsx", "12", "2", "2026-11-30")
    panel.tabs.setCurrentIndex(3)
    QTest.mouseClick(panel.remove, LEFT)
    assert page.context.plan.incidents == ()
    page.context.undo()
    assert page.context.plan == PLAN


def test_locating_again_knows_what_was_entered_since(page: MapPage, qtbot: QtBot) -> None:
    from patrolplanner.domain.messages import translate
    from patrolplanner.services.edits.records import add_records

    panel = opened(page, qtbot)
    page.context.apply(add_records("places", [PlaceName("供销社", x=5.0, y=6.0)]), translate("records", "x"))
    QTest.mouseClick(panel.again, LEFT)
    assert page.context.plan.incidents[11].spot == (5, 6)


def test_names_of_places_are_a_table_that_is_changed_there(page: MapPage, qtbot: QtBot) -> None:
    panel = opened(page, qtbot)
    panel.tabs.setCurrentIndex(4)
    assert panel.names is not None
    qtbot.waitUntil(lambda: panel.names is not None and panel.names.isVisible())
    model = panel.names.model
    assert model.index(0, 0).data() == "老东街"
    assert model.setData(model.index(0, 1), "东老街;老东")
    assert page.context.plan.places[0].others == ("东老街", "老东")


def test_in_a_low_and_narrow_window_nothing_is_pressed_together(page: MapPage, qtbot: QtBot) -> None:
    page.resize(690, 420)
    panel = opened(page, qtbot)
    line = [w.geometry() for w in (page.streets.colouring, page.streets.summary, page.streets.draw)]
    assert not any(a.intersects(b) for n, a in enumerate(line) for b in line[:n])
    assert panel.summary.height() >= panel.summary.heightForWidth(panel.summary.width())
    assert panel.open.height() >= 3 * panel.open.fontMetrics().height()


def test_the_panel_is_as_wide_as_the_titles_of_its_lists(page: MapPage, qtbot: QtBot) -> None:
    panel = opened(page, qtbot)
    bar = panel.tabs.tabBar()
    for title in ("To locate (1,000)", "To locate (1)"):
        panel.tabs.setTabText(0, title)
        qtbot.waitUntil(lambda: bar.tabRect(bar.count() - 1).right() < bar.width() <= panel.width())


def test_the_keys_hold_when_the_page_was_just_chosen_at_the_left(page: MapPage, qtbot: QtBot) -> None:
    """Who has clicked on the page's name is not yet in the page."""
    window, name = QWidget(), QPushButton("name of the page")
    qtbot.addWidget(window)
    column(name, (page, 1), of=window)
    with qtbot.waitActive(window):
        window.show()
    name.setFocus()
    QTest.keyClick(name, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    assert page.incidents.isVisible()
    page.setParent(None)
