"""Pictures of the window's pages and dialogs, to be looked at by a person.

``python -m tests.gui.screenshots PLAN.patrol OUT [--language zh_CN] [--theme light] [--scale 1.0] [--pages roster ...]
[--dialogs about ...] [--size 1440x900]`` works on a copy of the plan, without a screen where there is none. Without
``--pages`` and ``--dialogs`` it takes everything.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from patrolplanner import paths

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from patrolplanner.gui.shell.main_window import MainWindow

    Keep = Callable[[str, QWidget], None]

SETTLE_SECONDS = 20.0


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("plan", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--language", default="zh_CN")
    parser.add_argument("--theme", default="light")
    parser.add_argument("--scale", default="1.0")
    parser.add_argument("--size", default="1440x900")
    parser.add_argument("--pages", nargs="*")
    parser.add_argument("--dialogs", nargs="*")
    chosen = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_SCALE_FACTOR"] = chosen.scale
    with tempfile.TemporaryDirectory() as folder:
        os.environ["PATROLPLANNER_HOME"] = folder
        shutil.copy(chosen.plan, Path(folder) / chosen.plan.name)
        _take(chosen, Path(folder) / chosen.plan.name)


def _take(chosen: argparse.Namespace, plan: Path) -> None:
    from PySide6.QtWidgets import QApplication

    from patrolplanner.gui import remembered
    from patrolplanner.gui.app import Program
    from patrolplanner.gui.runtime import jobs
    from patrolplanner.gui.runtime.process import delete_what_waits
    from patrolplanner.gui.shell.navigation import ENTRIES

    app = QApplication(sys.argv[:1])
    remembered.remember("language", chosen.language)
    remembered.remember("theme", chosen.theme)
    window = Program(app).new_window()
    width, height = (int(n) for n in chosen.size.split("x"))
    window.showNormal()  # on a small screen it opens maximized
    window.resize(width, height)
    chosen.out.mkdir(parents=True, exist_ok=True)
    everything = chosen.pages is None and chosen.dialogs is None

    def keep(name: str, widget: QWidget) -> None:
        settle()
        widget.grab().save(str(chosen.out / f"{name}-{chosen.language}-{chosen.theme}-{chosen.scale}.png"))

    if everything or "start" in (chosen.dialogs or []):
        remembered.remember_recent(plan.with_name("gone.patrol"))
        remembered.remember_recent(plan)
        window.start.refresh()
        keep("start", window)
    window.open_path(plan)
    for entry in ENTRIES:
        if everything or entry.name in (chosen.pages or []):
            window.workspace.show_page(entry.name)
            keep(entry.name, window)
    for name, taken in _DIALOGS.items():
        if everything or name in (chosen.dialogs or []):
            taken(window, keep)
    window.close()
    jobs.finish_all()
    delete_what_waits()


def _wizard(window: MainWindow, keep: Keep) -> None:
    from datetime import date

    from patrolplanner.gui.set_up.dialog import SetUpDialog
    from patrolplanner.services.exchange.pasted_people import rows_of_text

    dialog = SetUpDialog(window, "", Path.cwd(), date(2026, 12, 1))
    dialog.open()
    for number, step in enumerate(dialog.steps):
        match number:
            case 0:
                step.name.setText("云岭县公安局城关派出所")
                step.duty_phone.setText("0877-6100110")
            case 2:
                step.choice.setCurrentIndex(2)
            case 4:
                step.add_rows(rows_of_text(PEOPLE))
        keep(f"wizard{number + 1}", dialog)
        if number < len(dialog.steps) - 1:
            dialog.next.click()
    dialog.done(0)


PEOPLE = "姓名\t警号\t身份\t性别\n" + "\n".join(
    f"{name}\t{n:06}\t{'民警' if n % 3 else '辅警'}\t{'女' if n % 5 == 0 else '男'}"
    for n, name in enumerate(
        ["赵一鸣", "钱二虎", "孙三山", "李四海", "周五行", "吴六合", "郑七星", "王八方", "冯九州", "陈十全"], start=7001
    )
)


def _dialog(make: Callable[[MainWindow], QWidget]) -> Callable[[MainWindow, Keep], None]:
    def take(window: MainWindow, keep: Keep) -> None:
        made = make(window)
        made.show()
        keep(type(made).__name__.removesuffix("Dialog").lower(), made)
        made.close()

    return take


def _about(window: MainWindow) -> QWidget:
    from patrolplanner.gui.dialogs.about import AboutDialog

    return AboutDialog(window)


def _keys(window: MainWindow) -> QWidget:
    from patrolplanner.gui.dialogs.keys import KeysDialog

    return KeysDialog(window, window.key_groups())


def _copies(window: MainWindow) -> QWidget:
    from patrolplanner.gui.dialogs.copies import CopiesDialog

    return CopiesDialog(window, window.workspace.context, window.open_path)


def _fault(window: MainWindow) -> QWidget:
    from patrolplanner.gui.dialogs.fault import FaultDialog

    return FaultDialog(window, "patrolplanner\nZeroDivisionError\n", Path("patrolplanner.log"))


def _import(window: MainWindow) -> QWidget:
    from patrolplanner.gui.importing.workbook import ImportDialog

    return ImportDialog(window, window.workspace.context, paths.resources() / "sample" / "sample_county.xlsx")


def _search(window: MainWindow, keep: Keep) -> None:
    box = window.workspace.top.search
    box.open()
    for query in ("w", "12-14"):
        box.setText(query)
        box.textEdited.emit(query)
        keep(f"search-{query}", window)
    box.finds.hide()


def _menus(window: MainWindow, keep: Keep) -> None:
    for number, action in enumerate(window.menuBar().actions()):
        if (menu := action.menu()) is not None and menu.actions():
            menu.popup(window.mapToGlobal(window.rect().topLeft()))
            keep(f"menu{number}", menu)
            menu.hide()


_DIALOGS = {
    "wizard": _wizard,
    "about": _dialog(_about),
    "keys": _dialog(_keys),
    "copies": _dialog(_copies),
    "fault": _dialog(_fault),
    "import": _dialog(_import),
    "search": _search,
    "menus": _menus,
}


def settle() -> None:
    """Let everything under way come to its end and be painted."""
    import time

    from PySide6.QtWidgets import QApplication

    from tests.gui.under_way import busy

    until = time.monotonic() + SETTLE_SECONDS
    for _ in range(8):
        while busy() and time.monotonic() < until:
            QApplication.processEvents()
            time.sleep(0.01)
        QApplication.processEvents()
        time.sleep(0.02)


if __name__ == "__main__":
    main()
