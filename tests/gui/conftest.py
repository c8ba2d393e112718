"""A real window's surroundings for the tests: English texts, the shipped font, and plans in real files."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, SignalInstance
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from pytestqt.wait_signal import SignalBlocker

from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.gui.app import Program
from patrolplanner.gui.look import choose_font, dress
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.runtime import jobs
from patrolplanner.gui.said import speak
from patrolplanner.gui.shell.main_window import MainWindow
from patrolplanner.gui.widgets.dialog import Dialog
from patrolplanner.services.open_plan.session import Session
from patrolplanner.store.plan_file import PlanFile
from tests.builders import at
from tests.by_hand.waiting import PATIENCE

NOW = at(10, "09:30")
WAIT = int(PATIENCE * 1000)
"""Milliseconds after which what is waited for will never be; a busy machine takes many times what a quiet one does."""


class PatientBot(QtBot):
    """Waits for what happens; no test says for how long."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = WAIT) -> None:
        super().waitUntil(callback, timeout=timeout)

    def addWidget(self, widget: QWidget, *, before_close_func: Callable[[QWidget], None] | None = None) -> None:
        super().addWidget(widget, before_close_func=before_close_func or put_down)

    def waitSignal(self, signal: SignalInstance, *, timeout: int = WAIT, **options: Any) -> SignalBlocker:
        return super().waitSignal(signal, timeout=timeout, **options)


def put_down(widget: QWidget) -> None:
    """The test is over, nobody answers questions: what is open goes without any."""
    for dialog in (widget, *widget.findChildren(Dialog)):
        if isinstance(dialog, Dialog):
            dialog.done(0)
    if isinstance(widget, MainWindow) and (session := widget.release()) is not None:
        session.close()


def end(program: Program) -> None:
    """The test is over, also one that failed with something typed: its windows go without a question."""
    jobs.finish_all()
    for window in tuple(program.windows):
        put_down(window)
        window.close()
    QApplication.sendPostedEvents()


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    return PatientBot(request)


@pytest.fixture(autouse=True, scope="module")
def _looked_through_once() -> None:
    """What the files before have left serves all the others: it is not looked through again after each test."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def _collected() -> Iterator[None]:
    """A worker must never collect widgets; whatever ran before in this process may have switched collection on again.

    The program switches it off once, when its first job begins.
    """
    gc.disable()
    yield
    jobs.finish_all()


def pytest_runtest_logfinish() -> None:
    """Now that nothing of the test is held any more: a test without a window, which needs collection, may have threads
    that would collect the windows of this one."""
    gc.collect()
    gc.enable()


@pytest.fixture(autouse=True)
def _dressed(_collected: None, qapp: QApplication) -> None:
    """Language and theme as in the program; nothing of one test is under way in the next."""
    speak("en")
    if not qapp.property("dressed"):
        choose_font(qapp)
        dress(qapp, "light")
        qapp.setProperty("dressed", True)


@pytest.fixture
def plan_file(tmp_path: Path) -> Callable[[Plan, Roster], Path]:
    """Writes a plan into a real file."""

    def write(plan: Plan, roster: Roster) -> Path:
        path = tmp_path / f"plan{len(list(tmp_path.glob('*.patrol')))}.patrol"
        with PlanFile.create(path) as file:
            file.save(plan, roster, action="import", who="test", now=NOW)
        return path

    return write


@pytest.fixture
def context_of(plan_file: Callable[[Plan, Roster], Path], qtbot: QtBot) -> Iterator[Callable[..., PlanContext]]:
    """Opens a plan at a desk whose clock stands at 10 December 2026, 9:30, already judged."""
    opened: list[PlanContext] = []

    def make(plan: Plan, roster: Roster | None = None, now: datetime = NOW) -> PlanContext:
        context = PlanContext(Session.open(plan_file(plan, roster or Roster()), "test", lambda: now))
        opened.append(context)
        qtbot.waitUntil(lambda: context.verdict is not None or context.checking_refused is not None)
        return context

    yield make
    # closed widgets go at once, so that nothing which is under way comes to them after their file is closed
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    jobs.finish_all()
    for context in opened:
        context.session.close()
