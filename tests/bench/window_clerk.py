"""A clerk at the real window, offscreen: edits on the roster page, undo, and searches in their dialog."""

from __future__ import annotations

import random
import sys
import time
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from patrolplanner.domain.plan import Period
from patrolplanner.gui.app import Program
from patrolplanner.gui.roster.near import NearChoice
from patrolplanner.gui.roster.page import RosterPage
from patrolplanner.gui.runtime import jobs
from patrolplanner.gui.runtime.process import delete_what_waits
from patrolplanner.gui.solving.dialog import open_solve
from tests.bench.bench_window import MONTH
from tests.gui.under_way import busy


class WindowClerk:
    """One window on one plan; the program lives on when it is closed."""

    def __init__(self, plan: Path) -> None:
        running = QApplication.instance()
        self.app = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
        self.chance = random.Random(1)
        self.window = Program(self.app).new_window()
        self.window.resize(1440, 900)
        self.window.open_path(plan)
        page = self.window.workspace.show_page("roster")
        assert isinstance(page, RosterPage)
        self.page = page
        while page.context.verdict is None:
            self._settle()
        self.lines = [n for n, line in enumerate(page.people_grid.roster.lines) if line.person]

    def edit(self) -> float:
        """A duty taken off, or one put on by its letter."""
        grid, page = self.page.people_grid, self.page
        grid.select(self.chance.choice(self.lines), self.chance.randrange(2, 28))
        self._settle()
        begun = time.perf_counter()
        filled = page.shown.view is not None and page.shown.view.cell(*page.editing.cells()[0])
        QTest.keyClick(grid, Qt.Key.Key_Delete if filled else Qt.Key.Key_D)
        self.app.processEvents()
        took = time.perf_counter() - begun
        for asked in grid.viewport().findChildren(NearChoice):  # which post: the first that it offers
            QTest.keyClick(asked.list, Qt.Key.Key_Return)
        self._settle()
        return took

    def undo(self) -> None:
        self.page.context.undo()
        self._settle()

    def search(self, seconds: float) -> None:
        dialog = open_solve(self.page.context, self.window)
        dialog.question.period.choose(Period(*MONTH))
        dialog.question.seconds.setValue(int(seconds))
        dialog.start()
        while not (dialog.adopt.isEnabled() or dialog.problem.isVisible()):
            self._settle()
        dialog.adopt.click() if dialog.adopt.isEnabled() else dialog.close()
        self._settle()

    def close(self) -> None:
        self.window.close()
        jobs.finish_all()

    def _settle(self) -> None:
        for _ in range(3):
            self.app.processEvents()
            while busy():
                self.app.processEvents()
                time.sleep(0.005)
        delete_what_waits()  # a loop that runs does so by itself
