"""The page of many stations with real plan files and real processes: list, progress, stop, what is refused."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from patrolplanner.gui import remembered
from patrolplanner.gui.bureau.page import BureauPage
from patrolplanner.gui.plan_context import PlanContext
from tests.builders import december
from tests.gui.choosing import choosing
from tests.services.cluster.machines import cluster, middle_plan
from tests.tiny_station import BEST, a_station, plan_file, who

Context = Callable[..., PlanContext]


@pytest.fixture
def page(context_of: Context, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> BureauPage:
    made = BureauPage(context_of(a_station()))
    made.period.choose(december(1, 3))
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    qtbot.waitExposed(made)
    return made


def click(button: QPushButton) -> None:
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def type_in(field: QWidget, text: str) -> None:
    field.setFocus()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Tab)


def states(page: BureauPage) -> dict[str, str]:
    lines = page.stations.lines_model.lines
    return {line.about.plan.parent.name: line.cells[1] for line in lines}


def missing(page: BureauPage) -> str:
    return page.stations.lines_model.lines[0].cells[2]


def station_in(folder: Path) -> Path:
    folder.mkdir(parents=True)
    return plan_file(folder)


def test_a_folder_of_plans_is_rostered_and_each_is_told(page: BureauPage, tmp_path: Path, qtbot: QtBot) -> None:
    plans = [station_in(tmp_path / "all" / name) for name in ("a", "b")]
    broken = tmp_path / "all" / "c" / "station.patrol"
    broken.parent.mkdir()
    broken.write_bytes(b"no plan" * 200)
    with choosing(tmp_path / "all"):
        click(page.add_all)
    assert states(page) == {"a": "", "b": "", "c": ""}
    assert not page.stop.isEnabled()
    click(page.begin)
    assert not page.add.isEnabled()
    qtbot.waitUntil(lambda: not page.running)
    told = states(page)
    assert (told["a"], told["b"]) == ("saved, complete", "saved, complete")
    assert "station.patrol" in told["c"]
    assert page.count.text() == "2 of 3 done, 1 not rostered"
    assert [who(plan) for plan in plans] == [BEST, BEST]


def test_a_stop_saves_what_there_is(page: BureauPage, tmp_path: Path, qtbot: QtBot) -> None:
    folder = tmp_path / "slow"
    folder.mkdir()
    plan = middle_plan(folder)
    page.period.choose(december(1, 14))
    page.seconds.setValue(3600)
    with choosing(plan):
        click(page.add)
    click(page.begin)
    qtbot.waitUntil(lambda: missing(page).isdecimal())
    assert states(page)["slow"] == "begun"
    click(page.stop)
    assert not page.stop.isEnabled()
    qtbot.waitUntil(lambda: not page.running)
    assert states(page)["slow"].startswith("saved")
    assert who(plan)


def test_a_plan_that_got_no_roster_is_not_counted_as_done(page: BureauPage, tmp_path: Path, qtbot: QtBot) -> None:
    page.take([tmp_path / "gone.patrol"])
    QTest.mouseClick(page.begin, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.running)
    assert page.count.text() == "0 of 1 done, 1 not rostered"


def test_the_plan_of_this_window_is_left_out(page: BureauPage, tmp_path: Path) -> None:
    page.take([page.context.session.path])
    (line,) = page.stations.lines_model.lines
    assert line.cells[1].startswith("open in this window")
    assert not page.begin.isEnabled()
    assert page.count.text() == ""
    page.take([station_in(tmp_path / "a")])
    assert page.count.text() == "0 of 1 done"
    click(page.remove)
    assert [row.plan.parent.name for row in page.rows] == ["a"]


def test_a_plan_is_on_the_list_once(page: BureauPage, tmp_path: Path) -> None:
    plan = station_in(tmp_path / "a")
    for _ in range(2):
        with choosing(plan):
            click(page.add)
    assert len(page.rows) == 1
    assert page.problem.text().endswith("is in the list already.")


@pytest.mark.parametrize(
    ("address", "said"),
    [("10.0.0.5", "is no place of a cluster"), ("tcp://10.0.0.5:1", "Without encryption only this machine itself")],
)
def test_an_address_that_cannot_be_is_refused(page: BureauPage, tmp_path: Path, address: str, said: str) -> None:
    plan = station_in(tmp_path / "a")
    page.take([plan])
    type_in(page.address, address)
    click(page.begin)
    assert said in page.problem.text()
    assert not page.running
    assert not who(plan)


def test_a_cluster_that_is_not_there_is_said_and_nothing_is_written(
    page: BureauPage, tmp_path: Path, qtbot: QtBot
) -> None:
    plan = station_in(tmp_path / "a")
    page.take([plan])
    type_in(page.address, "tcp://127.0.0.1:1")
    click(page.begin)
    qtbot.waitUntil(lambda: not page.running)
    assert "No cluster answers at tcp://127.0.0.1:1" in page.problem.text()
    assert states(page) == {"a": ""}
    assert not who(plan)


def test_over_a_cluster_the_list_says_where(page: BureauPage, tmp_path: Path, qtbot: QtBot) -> None:
    plan = station_in(tmp_path / "a")
    with cluster(tmp_path, "office") as machines:
        page.take([plan])
        type_in(page.address, machines.address)
        click(page.begin)
        qtbot.waitUntil(lambda: not page.running)
    assert states(page) == {"a": "saved, complete"}
    way = page.rows[0].way
    assert way is not None
    assert way.where == "office"
    assert who(plan) == BEST
    assert remembered.text("cluster") == machines.address


def test_the_page_says_that_a_worker_is_waited_for(page: BureauPage, tmp_path: Path, qtbot: QtBot) -> None:
    plan = station_in(tmp_path / "a")
    with cluster(tmp_path) as machines:
        page.take([plan])
        type_in(page.address, machines.address)
        click(page.begin)
        qtbot.waitUntil(lambda: "its workers: none. One is waited for" in page.waits.text())
        assert page.waits.isVisible()
        assert states(page) == {"a": "waiting"}
        machines.worker("late")
        qtbot.waitUntil(lambda: not page.running)
    assert states(page) == {"a": "saved, complete"}
    assert not page.waits.isVisible()
