"""Every dialog is called twice, and the plan changed after it: nothing that is gone is told of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.by_hand.clerk import Clerk
from tests.by_hand.conftest import Sitting
from tests.by_hand.running import Home
from tests.by_hand.stations import date_of, plan_file
from tests.by_hand.waiting import wait_until

PAGES = ["总览", "岗位", "区域与地图", "人员", "班次与轮班", "勤务需求", "日历", "规则", "排班", "调班", "打印", "设置"]
DIALOGS: dict[str, Callable[[Clerk], None]] = {
    "the search": lambda clerk: clerk.key("f9"),
    "keys": lambda clerk: clerk.key("f1"),
    "about": lambda clerk: clerk.choose("帮助", "关于"),
    "backup copies": lambda clerk: clerk.choose("文件", "备份"),
    "a new plan": lambda clerk: clerk.key("ctrl+n"),
    "opening": lambda clerk: clerk.key("ctrl+o"),
    "export": lambda clerk: clerk.key("ctrl+e"),
    "import": lambda clerk: clerk.choose("文件", "导入工作簿"),
    "a copy": lambda clerk: clerk.choose("文件", "另存副本"),
}


def change_something(clerk: Clerk) -> None:
    """A duty goes and comes back, another month is looked at, the light goes out and on."""
    clerk.open_roster()
    clerk.click_cell("赵刚", date_of(1))
    clerk.key("left", "del")
    assert clerk.duties("赵刚", date_of(0)) == []
    clerk.key("ctrl+z")
    assert clerk.duties("赵刚", date_of(0)) == ["K1/D"]
    for theme in ("深色", "浅色"):
        clerk.choose("视图", "外观", theme)


@pytest.mark.parametrize("half", [0, 1])
def test_every_dialog_comes_twice_and_goes(sitting: Sitting, home: Home, half: int) -> None:
    with sitting(plan_file(home.documents)) as clerk:
        clerk.open_roster()
        for name, call in list(DIALOGS.items())[half::2]:
            for _ in range(2):
                call(clerk)
                wait_until(lambda: clerk.front()["kind"] != "MainWindow", f"the dialog of {name}")
                clerk.key("esc")
                wait_until(lambda: clerk.front()["kind"] == "MainWindow", f"the end of {name}")
        change_something(clerk)


def test_every_page_is_looked_at_twice_and_hears_of_changes(sitting: Sitting, home: Home) -> None:
    with sitting(plan_file(home.documents)) as clerk:
        for title in (*PAGES, *PAGES):
            clerk.click(title, kind="NavButton")
        change_something(clerk)
        clerk.key("ctrl+w")
        assert clerk.running.ask("plan") == [None]
        clerk.click_text("城关所")
        wait_until(lambda: any(clerk.running.ask("plan")), "the plan again")
        change_something(clerk)


def test_the_keyboard_goes_back_to_the_window_when_a_dialog_closes_together_with_its_question(
    sitting: Sitting, home: Home
) -> None:
    with sitting(plan_file(home.documents)) as clerk:
        clerk.open_page("日历", "calendar")
        clerk.click("粘贴", takes="button")
        wait_until(lambda: clerk.front()["kind"] == "NoticeDialog", "the dialog")
        clerk.type("abc")
        clerk.click("取消", takes="button")
        wait_until(lambda: clerk.front()["kind"] == "QMessageBox", "the question")
        clerk.click("放弃", takes="button")
        wait_until(lambda: clerk.front()["kind"] == "MainWindow", "the window in front")
        clerk.key("ctrl+f")
