"""Exits, cameras and beats by hand: the panel on the map, clicks that move streets, importance taken over."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from patrolplanner.domain.cameras import Camera
from patrolplanner.domain.exits import Exit
from patrolplanner.domain.messages import translate
from patrolplanner.domain.patrols import Beat, BeatStretch
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.posts import Area, AreaKind, PostKind
from patrolplanner.gui.map.grips import GripItem
from patrolplanner.gui.map.page import MapPage
from patrolplanner.gui.places import PAPERS, WATCH, Place
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.watch.page import WatchPage
from patrolplanner.planning.deployment.town_beats import TownBeats
from patrolplanner.services.edits.roster import with_pairs
from tests.builders import a_demand, a_pair, a_plan, a_post, a_roster, an_officer, day
from tests.planning.deployment.streets_of import a_street

LEFT = Qt.MouseButton.LeftButton
rounds_step = translate("test", "step")
PLAN = a_plan(
    people=(an_officer("001"), an_officer("002")),
    areas=(Area("A1", "市场", AreaKind.MARKET, 0.0, 0.0, 5.0),),
    posts=(a_post("K1", name="街口岗亭", x=0.0, y=10.0), a_post("K2", x=900.0, y=900.0), a_post("SP", PostKind.VIDEO)),
    demands=(a_demand("K1", "D"), a_demand("K2", "D"), a_demand("SP", "D")),
    streets=(
        a_street("L1", (0, 0), (1000, 0)),
        a_street("L2", (500, -500), (500, 500)),
        a_street("L3", (0, 300), (1000, 300)),
    ),
    exits=(
        Exit("E1", "东口", 1000.0, 0.0, "外圈"),
        Exit("E2", "南口", 500.0, -500.0, "外圈"),
        Exit("E3", "里口", 500.0, 300.0),
    ),
    cameras=(Camera("J1", "东口球机", 950.0, 0.0, post="SP"), Camera("J2", "南口枪机", 500.0, -450.0)),
    beats=(
        Beat("XQ1", "横街片", stretches=(BeatStretch("L1"),)),
        Beat("XQ2", "竖街片", stretches=(BeatStretch("L2"),)),
    ),
)


def shown(context: PlanContext, qtbot: QtBot) -> Iterator[MapPage]:
    page = MapPage(context)
    qtbot.addWidget(page)
    page.resize(1300, 800)
    with qtbot.waitExposed(page):
        page.show()
    yield page
    page.closing()


@pytest.fixture
def page(context_of: Callable[..., PlanContext], qtbot: QtBot) -> Iterator[MapPage]:
    yield from shown(context_of(PLAN, a_roster(a_pair("001", 10, "K1", "D"), a_pair("002", 10, "SP", "D"))), qtbot)


def opened(page: MapPage, qtbot: QtBot, tab: int = 0, hour: int = 10) -> None:
    page.hour.day.show_day(day(10))
    page.hour.slider.setValue(2 * hour)
    QTest.mouseClick(page.watch.opener, LEFT)
    qtbot.waitUntil(lambda: page.watch.town is not None)
    bar = page.watch.tabs.tabBar()
    QTest.mouseClick(bar, LEFT, pos=bar.tabRect(tab).center())


def cells(page: MapPage, column: int = 1) -> list[str]:
    lines = page.watch.exits.lines_model.lines
    return [line.cells[column] for line in lines]


def _hidden(page: MapPage) -> tuple[bool, bool, bool]:
    """List of posts, panel of exits and cameras, panel of incidents."""
    return page.tray.isHidden(), page.watch.isHidden(), page.incidents.isHidden()


def test_the_panel_takes_the_place_of_the_list_and_gives_it_back(page: MapPage, qtbot: QtBot) -> None:
    opened(page, qtbot)
    assert page.tray.isHidden()
    assert page.watch.items[0].isVisible()
    QTest.mouseClick(page.incidents.opener, LEFT)
    assert _hidden(page) == (True, True, False)
    QTest.mouseClick(page.watch.opener, LEFT)
    assert _hidden(page) == (True, False, True)
    QTest.mouseClick(page.watch.opener, LEFT)
    assert _hidden(page) == (False, True, True)
    assert not page.watch.items[0].isVisible()


def test_who_closes_which_exit_follows_the_hour(page: MapPage, qtbot: QtBot) -> None:
    opened(page, qtbot)
    assert len(cells(page)) == 2, "the first set"
    assert "街口岗亭" in cells(page)
    assert len(page.watch.items[0].picture.ways) == 1
    assert sorted(mark.is_open for mark in page.watch.items[1].picture.exits) == [False, True]
    assert "1 of 2 exits closed" in page.watch.closed.text()
    page.watch.groups.setFocus()
    QTest.keyClick(page.watch.groups, Qt.Key.Key_Home)
    assert len(cells(page)) == 3, "all of them"
    page.hour.slider.setFocus()
    for _ in range(5):
        QTest.keyClick(page.hour.slider, Qt.Key.Key_PageUp)
    qtbot.waitUntil(lambda: "none of 3 exits" in page.watch.closed.text())
    assert page.watch.items[0].picture.ways == ()


def test_cameras_say_who_watches_and_who_responds(page: MapPage, qtbot: QtBot) -> None:
    opened(page, qtbot, 1)
    lines = page.watch.cameras.lines_model.lines
    assert [line.cells[:2] for line in lines] == [("东口球机", "watched"), ("南口枪机", "records only")]
    assert "街口岗亭" in lines[0].cells[2]
    assert len(page.watch.items[0].picture.cameras) == 2
    assert page.watch.items[0].picture.strokes
    assert "2 of 2 cameras work, 1 watched" in page.watch.watched.text()


def test_a_click_moves_a_street_to_the_chosen_beat_and_undo_takes_it_back(page: MapPage, qtbot: QtBot) -> None:
    opened(page, qtbot, 2)
    tab = page.watch.beats
    assert [line.cells[0] for line in tab.beats.lines_model.lines] == ["XQ1", "XQ2"]
    tab.beats.setFocus()
    QTest.keyClick(tab.beats, Qt.Key.Key_Down)
    QTest.mouseClick(tab.move_by_click, LEFT)
    QTest.mouseClick(page.view.viewport(), LEFT, pos=page.view.mapFromScene(QPointF(130, 0)))
    plan = page.context.plan
    town = TownBeats(plan)
    assert town.beat_of(plan.beats)[town.network.street == 0].tolist() == [1, 0, 0, 0], "one stretch of it"
    qtbot.waitUntil(lambda: page.watch.town is not None and page.watch.town.plan is plan)
    QTest.mouseClick(tab.whole, LEFT)
    tab.whole.setChecked(True)
    QTest.mouseClick(page.view.viewport(), LEFT, pos=page.view.mapFromScene(QPointF(200, -300)))
    assert BeatStretch("L3") in page.context.plan.beats[1].stretches
    QTest.mouseClick(page.view.viewport(), LEFT, pos=page.view.mapFromScene(QPointF(200, -150)))
    assert "no street" in page.told.text()
    QTest.keyClick(page.view, Qt.Key.Key_Escape)
    assert not tab.move_by_click.isChecked()
    assert not page.view.asking
    page.context.undo()
    page.context.undo()
    assert page.context.plan.beats == PLAN.beats


def test_streets_are_divided_beside_the_window(page: MapPage, qtbot: QtBot) -> None:
    opened(page, qtbot, 2)
    tab = page.watch.beats
    tab.count.setFocus()
    tab.count.selectAll()
    QTest.keyClicks(tab.count, "2")
    QTest.mouseClick(tab.divide, LEFT)
    assert not tab.divide.isEnabled()
    qtbot.waitUntil(tab.divide.isEnabled)
    beats = page.context.plan.beats
    assert [(beat.id, beat.name) for beat in beats] == [("XQ1", "横街片"), ("XQ2", "竖街片")]
    assert TownBeats(page.context.plan).loads(beats)[0].pieces == 1
    assert -1 not in TownBeats(page.context.plan).beat_of(beats).tolist()
    page.context.undo()
    assert page.context.plan.beats == PLAN.beats


def test_exits_of_one_name_are_told_apart_in_table_and_map(
    context_of: Callable[..., PlanContext], qtbot: QtBot
) -> None:
    alike = replace(PLAN, exits=tuple(replace(one, name="东口") for one in PLAN.exits))
    for page in shown(context_of(alike, a_roster(a_pair("001", 10, "K1", "D"))), qtbot):
        opened(page, qtbot)
        assert sorted(cells(page, 0)) == ["东口 (E1)", "东口 (E2)"]
        marks = page.watch.items[1].picture.exits
        assert [mark.words for mark in marks if mark.is_open] == cells(page, 0)[:1]


def test_lists_keep_some_lines_on_a_low_screen(page: MapPage, qtbot: QtBot) -> None:
    page.resize(740, 320)
    opened(page, qtbot)
    for tab, listing in enumerate((page.watch.exits, page.watch.cameras)):
        page.watch.tabs.setCurrentIndex(tab)
        qtbot.waitUntil(listing.isVisible)
        assert listing.viewport().height() >= 3 * listing.verticalHeader().defaultSectionSize()


# -- moving exits and cameras ------------------------------------------------------------------------------


def held(page: MapPage, id_: str) -> GripItem:
    return next(item for item in page.view.items_shown if isinstance(item, GripItem) and item.id == id_)


def dragged(page: MapPage, item: GripItem, by: QPoint) -> None:
    """With the mouse, from where it is taken hold of."""
    start = page.view.mapFromScene(item.pos()) + item.beside.toPoint()
    viewport = page.view.viewport()
    QTest.mousePress(viewport, LEFT, pos=start)
    for part in range(1, 6):
        QTest.mouseMove(viewport, start + by * part / 5)
    QTest.mouseRelease(viewport, LEFT, pos=start + by)


def test_an_exit_is_dragged_in_one_step_and_its_way_follows(page: MapPage, qtbot: QtBot) -> None:
    opened(page, qtbot)
    dragged(page, held(page, "E1"), QPoint(-60, 0))
    moved = page.context.plan.exits[0]
    assert moved.x < 1000.0
    assert moved.y == pytest.approx(0.0, abs=5.0)
    qtbot.waitUntil(lambda: page.watch.town is not None and page.watch.town.plan is page.context.plan)
    assert page.view.selected() is held(page, "E1")
    assert held(page, "E1").pos().x() == pytest.approx(moved.x, abs=0.1)
    assert page.watch.exits.about is not None
    assert page.watch.exits.about.exit.id == "E1", "chosen in the list as well"
    page.context.undo()
    assert page.context.plan == PLAN
    assert page.context.session.history.undoable is None


def test_a_camera_is_dragged_moved_by_arrows_and_turned(context_of: Callable[..., PlanContext], qtbot: QtBot) -> None:
    looking = replace(PLAN.cameras[1], bearing=90.0, angle=60.0)
    plan = replace(PLAN, cameras=(PLAN.cameras[0], looking))
    for page in shown(context_of(plan, a_roster(a_pair("001", 10, "K1", "D"))), qtbot):
        opened(page, qtbot, 1)
        dragged(page, held(page, "J1"), QPoint(0, 50))
        assert page.context.plan.cameras[0].y < 0.0
        page.context.undo()
        assert page.context.plan == plan
        turn = held(page, "J2/turn")
        away = page.view.mapFromScene(turn.pos()) - page.view.mapFromScene(held(page, "J2").pos())
        assert (away.x() > 0, away.y()) == (True, 0), "to the east"
        dragged(page, turn, QPoint(-away.x(), away.x()))
        assert page.context.plan.cameras[1].bearing == pytest.approx(180.0, abs=3.0)
        page.context.undo()
        page.view.setFocus()
        assert page.view.select("cameras", "J1")
        for _ in range(3):
            QTest.keyClick(page.view, Qt.Key.Key_Left)
        assert page.context.plan.cameras[0].x == 920.0
        page.context.undo()
        assert page.context.plan == plan


def test_exits_and_cameras_are_held_only_where_they_are_shown(page: MapPage, qtbot: QtBot) -> None:
    def grips() -> set[str]:
        return {item.id for item in page.view.items_shown if isinstance(item, GripItem)}

    assert grips() == set()
    opened(page, qtbot)
    assert grips() == {"E1", "E2", "E3"}
    bar = page.watch.tabs.tabBar()
    QTest.mouseClick(bar, LEFT, pos=bar.tabRect(1).center())
    assert grips() == {"J1", "J2"}
    QTest.mouseClick(bar, LEFT, pos=bar.tabRect(2).center())
    assert grips() == set()
    QTest.mouseClick(bar, LEFT, pos=bar.tabRect(0).center())
    QTest.mouseClick(page.watch.opener, LEFT)
    assert grips() == set()


def test_an_exit_is_chosen_by_keys_and_cannot_be_taken_off_the_map(page: MapPage, qtbot: QtBot) -> None:
    opened(page, qtbot)
    page.activateWindow()
    page.watch.exits.setFocus()
    qtbot.waitUntil(page.watch.exits.hasFocus)
    QTest.keyClick(page.watch.exits, Qt.Key.Key_Down)
    chosen = page.watch.exits.about
    assert chosen is not None
    assert page.view.selected() is held(page, chosen.exit.id)
    QTest.keyClick(page.view, Qt.Key.Key_Backspace, Qt.KeyboardModifier.ControlModifier)
    assert page.context.plan == PLAN
    with qtbot.waitSignal(page.context.wanted) as heard:
        QTest.keyClick(page.view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert heard.args == [Place(WATCH, record=chosen.exit.id, section="exits")]


# -- the page ----------------------------------------------------------------------------------------------


@pytest.fixture
def watch(context_of: Callable[..., PlanContext], qtbot: QtBot) -> WatchPage:
    made = WatchPage(context_of(PLAN, a_roster(a_pair("001", 10, "K1", "D"))))
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    made.entered()
    return made


def test_exits_and_cameras_are_tables_to_edit(watch: WatchPage, qtbot: QtBot) -> None:
    assert watch.table is not None
    assert watch.table.sifter.rowCount() == 3
    QTest.keyClick(watch.table.view, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert [one.id for one in watch.context.plan.exits] == ["E1", "E2", "E3", "E4"]
    watch.show_section("cameras")
    assert watch.table is not None
    QTest.keyClick(watch.table.view, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert watch.context.plan.cameras[-1].id == "J3"


def test_the_rounds_of_the_cameras_are_shown_for_a_date_and_printed(watch: WatchPage, qtbot: QtBot) -> None:
    watch.show_section("rounds")
    rounds = watch.rounds
    rounds.day.setFocus()
    rounds.day.selectAll()
    QTest.keyClicks(rounds.day, "2026-12-09")
    QTest.keyClick(rounds.day, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Nobody is rostered at a video desk" in rounds.told.text())
    assert not rounds.print_button.isEnabled()
    watch.context.apply(with_pairs([a_pair("002", 9, "SP", "D")], []), rounds_step)
    qtbot.waitUntil(lambda: len(rounds.lines.lines_model.lines) == 48)
    first = rounds.lines.lines_model.lines[0].cells
    assert (first[0], set(first[1].split(", "))) == ("08:00", {"东口球机"})
    assert "视频" in rounds.desks.currentText() or "SP" in rounds.desks.currentText()
    with qtbot.waitSignal(watch.context.wanted) as heard:
        QTest.mouseClick(rounds.print_button, LEFT)
    assert heard.args == [Place(PAPERS, section="camera-rounds", day=day(9))]


def test_importance_as_proposed_or_as_set_is_one_step(watch: WatchPage, qtbot: QtBot) -> None:
    watch.show_section("worth")
    worth = watch.worth
    qtbot.waitUntil(lambda: bool(worth.posts.lines_model.lines))
    lines = worth.posts.lines_model.lines
    assert [line.cells[0] for line in lines] == ["街口岗亭", "K2岗"]
    assert "no longer see police" in lines[0].cells[5]
    proposed = dict(worth.wanted)
    assert proposed
    worth.posts.selectRow(1)
    worth.value.setFocus()
    QTest.keyClick(worth.value, Qt.Key.Key_End)
    assert worth.posts.lines_model.lines[1].cells[2] == "5"
    QTest.mouseClick(worth.all, LEFT)
    values = {post.id: post.importance for post in watch.context.plan.posts}
    assert values == {"SP": 3, "K1": 5 if "K1" in proposed else 3} | {"K2": 5, "K1": proposed.get("K1", 3)}
    watch.context.undo()
    assert watch.context.plan.posts == PLAN.posts


def no_streets(plan: Plan) -> Plan:
    return replace(plan, streets=(), cameras=(), exits=(), beats=())


@pytest.fixture
def bare(context_of: Callable[..., PlanContext], qtbot: QtBot) -> Iterator[MapPage]:
    yield from shown(context_of(no_streets(PLAN), a_roster()), qtbot)


def test_a_plan_without_anything_says_so(bare: MapPage, qtbot: QtBot) -> None:
    opened(bare, qtbot)
    assert "no exits yet" in bare.watch.closed.text()
    bar = bare.watch.tabs.tabBar()
    QTest.mouseClick(bar, LEFT, pos=bar.tabRect(1).center())
    assert "No cameras" in bare.watch.watched.text()
    QTest.mouseClick(bar, LEFT, pos=bar.tabRect(2).center())
    QTest.mouseClick(bare.watch.beats.divide, LEFT)
    qtbot.waitUntil(lambda: "no streets" in bare.told.text())
