"""The wall screen with real keys, real files and a real process that writes into them."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.gui.runtime import jobs
from patrolplanner.gui.said import speak
from patrolplanner.gui.wall_screen.painting import DAY, NIGHT
from patrolplanner.gui.wall_screen.screen import WallScreen
from tests.builders import a_demand, a_pair, a_plan, a_post, a_roster, an_officer, at, day
from tests.writing_plan import ROOT, writing

NOON, NIGHT_TIME = at(10, "12:30"), datetime.combine(day(10), time(23))
PEOPLE = (an_officer("001", name="王强", mobile="13800138000"), an_officer("002", name="李晓红"))


@pytest.fixture
def plan(plan_file: Callable[[Plan, Roster], Path]) -> Path:
    facts = a_plan(people=PEOPLE, posts=(a_post("K1", name="城北岗亭"),), demands=(a_demand("K1", "D"),))
    return plan_file(facts, a_roster(*(a_pair("001", n) for n in range(1, 31))))


@contextmanager
def hanging(qtbot: QtBot, path: Path, now: datetime = NOON, colours: str = "auto") -> Iterator[WallScreen]:
    wall = WallScreen(path, colours, lambda: now)
    qtbot.addWidget(wall)
    wall.resize(1366, 768)
    wall.show()
    qtbot.waitUntil(lambda: wall.state.facts is not None or wall.state.wrong is not None)
    yield wall
    wall.close()
    jobs.finish_all()


def reads(wall: QWidget, text: str) -> bool:
    return text in wall.accessibleDescription()


def ground(wall: WallScreen) -> QColor:
    return wall.grab().toImage().pixelColor(2, 2)


def test_it_follows_another_process_that_has_the_plan_open(plan: Path, qtbot: QtBot) -> None:
    with writing(plan) as writer, hanging(qtbot, plan) as wall:
        qtbot.waitUntil(lambda: reads(wall, "王强"))
        assert reads(wall, "城北岗亭")
        assert not reads(wall, "李晓红")
        writer.put(10, "002", "001")
        qtbot.waitUntil(lambda: reads(wall, "李晓红"))
        assert not reads(wall, "13800138000")
        assert wall.state.wrong is None


def test_a_file_that_goes_away_is_said_and_comes_back(plan: Path, qtbot: QtBot, tmp_path: Path) -> None:
    with hanging(qtbot, plan) as wall:
        os.replace(plan, tmp_path / "aside")
        qtbot.waitUntil(lambda: reads(wall, "There is no file"))
        assert reads(wall, "王强"), "what is known stays"
        assert reads(wall, "What you see was read at 12:30.")
        (tmp_path / "aside").rename(plan)
        qtbot.waitUntil(lambda: not reads(wall, "There is no file"))


def test_a_damaged_file_is_said_and_comes_back(plan: Path, qtbot: QtBot) -> None:
    content = plan.read_bytes()
    with hanging(qtbot, plan) as wall:
        plan.write_bytes(content[: len(content) // 2])
        qtbot.waitUntil(lambda: reads(wall, "is damaged"))
        plan.write_bytes(content)
        qtbot.waitUntil(lambda: not reads(wall, "is damaged"))


def test_colours_go_by_the_hour_and_by_keys(plan: Path, qtbot: QtBot) -> None:
    with hanging(qtbot, plan) as wall:
        assert ground(wall) == QColor(DAY.ground)
        qtbot.keyClick(wall, Qt.Key.Key_N)
        assert ground(wall) == QColor(NIGHT.ground)
        qtbot.keyClick(wall, Qt.Key.Key_A)
        assert ground(wall) == QColor(DAY.ground)
    with hanging(qtbot, plan, NIGHT_TIME) as wall:
        assert ground(wall) == QColor(NIGHT.ground)
        qtbot.keyClick(wall, Qt.Key.Key_D)
        assert ground(wall) == QColor(DAY.ground)


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_F11])
def test_it_is_left_by_a_key(plan: Path, qtbot: QtBot, key: Qt.Key) -> None:
    with hanging(qtbot, plan) as wall:
        qtbot.keyClick(wall, key)
        qtbot.waitUntil(lambda: not wall.isVisible())


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_many_posts_take_turns(plan_file: Callable[[Plan, Roster], Path], qtbot: QtBot, language: str) -> None:
    posts = tuple(a_post(f"K{n:02}", name=f"第{n}岗亭") for n in range(30))
    facts = a_plan(people=PEOPLE, posts=posts, demands=tuple(a_demand(p.id, "D") for p in posts))
    speak(language)
    seen: set[str] = set()
    with hanging(qtbot, plan_file(facts, a_roster(a_pair("001", 10, post="K00")))) as wall:
        wall._turning.setInterval(20)

        def all_seen() -> bool:
            seen.update(wall.accessibleDescription().splitlines())
            return {p.name for p in posts} <= seen

        qtbot.waitUntil(all_seen)
        assert reads(wall, "Gaps: 59" if language == "en" else "缺口：59处"), "of today and of tomorrow"


def test_the_command_shows_it_and_refuses_what_is_no_plan(plan: Path, tmp_path: Path) -> None:
    """The real command, on a screen that nobody sees."""
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PATROLPLANNER_LANG": "en"}
    program = [sys.executable, "-m", "patrolplanner", "board"]
    done = subprocess.run(
        [*program, str(tmp_path / "none.patrol")], cwd=ROOT, env=env, check=False, capture_output=True, text=True
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("There is no file none.patrol")
    started = (
        "import sys\n"
        "from PySide6.QtCore import QTimer\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from patrolplanner.gui.wall_screen import screen\n"
        "def shown(wall, state):\n"
        "    seen(wall, state)\n"
        "    wall.repaint()\n"
        "    print(wall.isFullScreen(), '王强' in wall.accessibleDescription(), flush=True)\n"
        "    QApplication.quit()\n"
        "seen, screen.WallScreen._show = screen.WallScreen._show, shown\n"
        "from patrolplanner.__main__ import main\n"
        "sys.argv = ['patrolplanner', *sys.argv[1:]]\n"
        "sys.exit(main())\n"
    )
    with writing(plan):
        done = subprocess.run(
            [sys.executable, "-c", started, "board", str(plan), "--colours", "night"],
            cwd=ROOT,
            env=env,
            check=False,
            capture_output=True,
            text=True,
        )
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("True ")
