"""The map page: symbols, the hour, moving by mouse and keys, the tray, and the scanned plan."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog, QMenu, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from patrolplanner.domain.posts import Area
from patrolplanner.gui.map.ground import round_distance
from patrolplanner.gui.map.items import AreaItem, PostItem
from patrolplanner.gui.map.page import MapPage
from patrolplanner.gui.places import MAP, Place
from patrolplanner.gui.plan_context import PlanContext
from tests.builders import a_demand, a_pair, a_plan, a_post, a_roster, an_officer, day

PLAN = a_plan(
    people=(an_officer("001", name="王建国"),),
    areas=(Area("A1", "城北菜市", x=100.0, y=900.0, weight=5.0), Area("A2", "马市街")),
    posts=(
        a_post("K1", name="城北岗亭", x=120.0, y=880.0),
        a_post("K2", name="南门岗亭", x=900.0, y=100.0),
        a_post("K3"),
    ),
    demands=(a_demand("K1", "D"), a_demand("K2", "D")),
)


@pytest.fixture
def page(context_of: Callable[..., PlanContext], qtbot: QtBot) -> Iterator[MapPage]:
    made = MapPage(context_of(PLAN, a_roster(a_pair("001", 10, "K1", "D"))))
    qtbot.addWidget(made)
    made.resize(1200, 800)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.closing()


def post(page: MapPage, id_: str) -> PostItem:
    return next(i for i in page.view.items_shown if isinstance(i, PostItem) and i.id == id_)


def rows(page: MapPage) -> dict[str, list[str]]:
    tops = (page.tray.topLevelItem(n) for n in range(page.tray.topLevelItemCount()))
    return {top.text(0).split(" (")[0].split(":")[0]: [_name(top, k) for k in range(top.childCount())] for top in tops}


def _name(top: QTreeWidgetItem, k: int) -> str:
    return top.child(k).text(0)


def test_what_has_a_place_is_on_the_map_and_the_rest_in_the_tray(page: MapPage) -> None:
    assert [(type(i), i.id) for i in page.view.items_shown] == [(AreaItem, "A1"), (PostItem, "K1"), (PostItem, "K2")]
    assert rows(page)["Not on the map yet"] == ["K3岗"]


def test_the_hour_says_who_is_there(page: MapPage, qtbot: QtBot) -> None:
    assert page.hour.moment.date() == day(10)
    assert post(page, "K1").manning.people == ("001",)
    assert post(page, "K2").manning.unmanned
    assert rows(page)["Unmanned"] == ["南门岗亭"]
    assert "王建国" in post(page, "K1").toolTip()
    with qtbot.waitSignal(page.hour.changed):
        page.hour.slider.setValue(2 * 22)
    assert post(page, "K1").manning.people == ()
    assert not post(page, "K2").manning.unmanned
    with qtbot.waitSignal(page.hour.changed):
        page.hour.show_day(day(11))
        page.hour.slider.setValue(2 * 9)
    assert post(page, "K1").manning.unmanned


def test_an_edit_of_the_roster_is_seen_at_once(page: MapPage) -> None:
    from patrolplanner.domain.messages import translate
    from patrolplanner.services.edits.roster import with_pairs

    page.context.apply(with_pairs([], [a_pair("001", 10, "K1", "D")]), translate("test", "clear"))
    assert post(page, "K1").manning.unmanned


def test_dragging_is_one_step(page: MapPage) -> None:
    item = post(page, "K1")
    start = page.view.mapFromScene(item.pos())
    viewport = page.view.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    for n in range(1, 6):
        QTest.mouseMove(viewport, start + type(start)(8 * n, 4 * n))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=start + type(start)(40, 20))
    moved = page.context.plan.posts[0]
    assert moved.x is not None
    assert moved.x > 120
    assert moved.y < 880
    page.context.undo()
    assert page.context.plan == PLAN
    assert page.context.session.history.undoable is None


def test_arrow_keys_move_what_is_chosen_as_one_step(page: MapPage) -> None:
    page.view.setFocus()
    assert page.view.select("posts", "K1")
    for _ in range(3):
        QTest.keyClick(page.view, Qt.Key.Key_Right)
    QTest.keyClick(page.view, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    moved = page.context.plan.posts[0]
    assert (moved.x, moved.y) == (150.0, 881.0)
    assert page.view.selected().id == "K1"
    page.context.undo()
    assert page.context.plan == PLAN


def test_arrow_keys_move_the_view_when_nothing_is_chosen(page: MapPage) -> None:
    before = page.view.middle()
    QTest.keyClick(page.view, Qt.Key.Key_Right)
    assert page.view.middle().x() > before.x()
    assert page.context.plan == PLAN


def test_a_post_from_the_tray_comes_onto_the_map_by_enter(page: MapPage) -> None:
    page.tray.choose("K3")
    QTest.keyClick(page.tray, Qt.Key.Key_Return)
    assert page.context.plan.posts[2].x is not None
    assert page.view.selected().id == "K3"
    page._take_off()
    assert page.context.plan.posts[2].x is None


def test_a_post_from_the_tray_lies_where_it_was_dropped(page: MapPage) -> None:
    page.view.dropped.emit(2, QPointF(300, -400))
    assert (page.context.plan.posts[2].x, page.context.plan.posts[2].y) == (300.0, 400.0)


def test_list_and_map_choose_together(page: MapPage) -> None:
    page.tray.choose("K2")
    page.tray.chosen.emit("K2")
    assert page.view.selected().id == "K2"
    page.view.select("posts", "K1")
    assert page.tray.current_id() == "K1"


def test_zoom_has_ends_and_everything_can_be_shown_again(page: MapPage) -> None:
    for _ in range(80):
        QTest.keyClick(page.view, Qt.Key.Key_Plus)
    assert page.view.transform().m11() <= 20
    for _ in range(80):
        QTest.keyClick(page.view, Qt.Key.Key_Minus)
    assert page.view.transform().m11() >= 0.009
    QTest.keyClick(page.view, Qt.Key.Key_0)
    visible = page.view.mapToScene(page.view.viewport().rect()).boundingRect()
    assert all(visible.contains(i.pos()) for i in page.view.items_shown)


def test_a_scanned_plan_is_kept_beside_the_plan_and_scaled(page: MapPage, tmp_path: Path, qtbot: QtBot) -> None:
    elsewhere = tmp_path / "scans"
    elsewhere.mkdir()
    image = QImage(400, 200, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    image.save(str(elsewhere / "town.png"))
    page.scan.take(elsewhere / "town.png")
    picture = page.scan.picture
    assert picture is not None
    assert picture.path(page.context.session.path).is_file()
    assert picture.path(page.context.session.path).parent == page.context.session.path.parent
    qtbot.waitUntil(lambda: page.view._picture is not None)
    page.scan.set_scale(QPointF(0, 0), QPointF(100, 0), 50)
    assert page.scan.picture.scale == pytest.approx(picture.scale / 2, rel=1e-4)
    page.context.undo()
    page.context.undo()
    assert page.context.plan == PLAN
    assert page.view._picture is None


def test_two_clicks_give_the_scale(
    page: MapPage, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.scan.ask_for_scale()
    assert not page.view.asking, "there is nothing to scale yet"
    image = QImage(400, 200, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    image.save(str(tmp_path / "town.png"))
    page.scan.take(tmp_path / "town.png")
    before = page.scan.picture
    monkeypatch.setattr(QInputDialog, "getDouble", lambda *a, **k: (100.0, True))
    page.scan.ask_for_scale()
    viewport = page.view.viewport()
    for x in (100, 300):
        QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=QPoint(x, 100))
    assert not page.view.asking
    apart = page.view.mapToScene(QPoint(300, 100)).x() - page.view.mapToScene(QPoint(100, 100)).x()
    assert page.scan.picture.scale == pytest.approx(before.scale * 100 / apart, rel=1e-3)
    page.scan.ask_for_scale()
    page.which.chosen.emit(1)
    assert not page.view.asking


def test_a_plan_that_was_chosen_asks_for_its_scale_at_once_and_two_clicks_move_it(
    page: MapPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    image = QImage(400, 200, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    image.save(str(tmp_path / "town.png"))
    page.scan.ask_for_move()
    assert not page.view.asking, "there is nothing to move yet"
    page.scan.take(tmp_path / "town.png")
    assert page.view.asking
    assert "distance" in page.told.text()
    QTest.keyClick(page.view, Qt.Key.Key_Escape)
    before = page.scan.picture
    (move,) = (action for action in page.commands() if "Move the scanned plan" in action.text().replace("&", ""))
    move.trigger()
    for x, y in ((100, 100), (160, 80)):
        QTest.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, y))
    by = page.view.mapToScene(QPoint(160, 80)) - page.view.mapToScene(QPoint(100, 100))
    assert (page.scan.picture.left, page.scan.picture.top) == pytest.approx(
        (before.left + by.x(), before.top + by.y()), abs=0.02
    )
    assert page.scan.picture.scale == before.scale
    assert not page.view.asking


def test_escape_ends_asking_for_the_scale_and_who_asks_next_takes_the_clicks(page: MapPage, tmp_path: Path) -> None:
    image = QImage(400, 200, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    image.save(str(tmp_path / "town.png"))
    page.scan.take(tmp_path / "town.png")
    before = page.scan.picture
    page.scan.ask_for_scale()
    assert page.view.asking
    QTest.keyClick(page.view, Qt.Key.Key_Escape)
    assert not page.view.asking
    page.scan.ask_for_scale()
    page.streets.toggle_drawing()
    assert page.view.asking
    for x in (100, 300):
        QTest.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, 100))
    assert len(page.streets.drawing.points) == 2, "the clicks are the street's alone"
    assert page.scan.picture == before


def test_an_exit_a_camera_and_a_spot_are_made_where_the_menu_was_opened(
    page: MapPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[QMenu] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, *_: made.append(menu))
    for word, field in (("exit", "exits"), ("camera", "cameras"), ("must-visit", "spots")):
        page.view.customContextMenuRequested.emit(page.view.mapFromScene(QPointF(300.0, -400.0)))
        action = next(a for a in made[-1].actions() if word in a.text())
        with qtbot.waitSignal(page.context.wanted) as heard:
            action.trigger()
        record = getattr(page.context.plan, field)[0]
        assert (record.x, record.y) == (pytest.approx(300.0, abs=3), pytest.approx(400.0, abs=3))
        assert heard.args is not None
        assert heard.args[0].record == record.id, "its table opens, where it gets its name"


def test_a_missing_picture_is_said_kindly(page: MapPage, tmp_path: Path, qtbot: QtBot) -> None:
    from patrolplanner.domain.messages import translate
    from patrolplanner.services.edits.map import Picture, with_picture

    page.context.apply(with_picture(Picture("gone.png", 1, 0, 0)), translate("test", "picture"))
    qtbot.waitUntil(lambda: "gone.png" in page.told.text())
    (tmp_path / "text.png").write_text("no image")
    page.scan.take(tmp_path / "text.png")
    assert "text.png" in page.told.text()


def test_places_lead_to_areas_and_posts_and_dates(page: MapPage) -> None:
    page.show_place(Place(MAP, record="A1"))
    assert page.view.selected().id == "A1"
    page.show_place(Place(MAP, record="K2", day=day(12)))
    assert page.view.selected().id == "K2"
    assert page.hour.moment.date() == day(12)
    page.show_place(Place(MAP, record="A2"))
    assert page.tables[1].record.id == "A2"


@pytest.mark.parametrize(("most", "found"), [(1, 1), (1.9, 1), (2, 2), (7, 5), (99, 50), (0.3, 0.2), (1234, 1000)])
def test_the_scale_shows_round_distances(most: float, found: float) -> None:
    assert round_distance(most) == pytest.approx(found)
