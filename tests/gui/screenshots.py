"""Pictures of the window's pages, to be looked at by a person.

``python -m tests.gui.screenshots PLAN.patrol OUT [--language zh_CN] [--theme light] [--scale 1.0] [--pages roster ...]
[--size 1440x900]`` works on a copy of the plan, without a screen where there is none.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from pathlib import Path

SETTLE_SECONDS = 20.0


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("plan", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--language", default="zh_CN")
    parser.add_argument("--theme", default="light")
    parser.add_argument("--scale", default="1.0")
    parser.add_argument("--size", default="1440x900")
    parser.add_argument("--pages", nargs="*", default=[])
    chosen = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_SCALE_FACTOR"] = chosen.scale
    with tempfile.TemporaryDirectory() as folder:
        os.environ["PATROLPLANNER_HOME"] = folder
        shutil.copy(chosen.plan, Path(folder) / chosen.plan.name)
        _take(chosen, Path(folder) / chosen.plan.name)


def _take(chosen: argparse.Namespace, plan: Path) -> None:
    from PySide6.QtWidgets import QApplication

    from patrolplanner.gui import jobs, settings
    from patrolplanner.gui.app import Program
    from patrolplanner.gui.pages import ENTRIES

    app = QApplication(sys.argv[:1])
    settings.remember("language", chosen.language)
    settings.remember("theme", chosen.theme)
    window = Program(app).new_window()
    width, height = (int(n) for n in chosen.size.split("x"))
    window.resize(width, height)
    chosen.out.mkdir(parents=True, exist_ok=True)
    stem = f"{chosen.language}-{chosen.theme}-{chosen.scale}"
    if not chosen.pages:
        _settle(app)
        window.grab().save(str(chosen.out / f"start-{stem}.png"))
    window.open_path(plan)
    for entry in ENTRIES:
        if chosen.pages and entry.name not in chosen.pages:
            continue
        window.workspace.show_page(entry.name)
        _settle(app)
        window.grab().save(str(chosen.out / f"{entry.name}-{stem}.png"))
    window.close()
    jobs.finish_all()


def _settle(app: object) -> None:
    """Let everything under way come to its end and be painted."""
    import time

    from PySide6.QtCore import QThreadPool
    from PySide6.QtWidgets import QApplication

    until = time.monotonic() + SETTLE_SECONDS
    for _ in range(8):
        while QThreadPool.globalInstance().activeThreadCount() and time.monotonic() < until:
            QApplication.processEvents()
            time.sleep(0.01)
        QApplication.processEvents()
        time.sleep(0.02)


if __name__ == "__main__":
    main()
