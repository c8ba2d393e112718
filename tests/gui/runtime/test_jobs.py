"""Work beside the window: delivered once, dropped, refused, and never to a parent that is gone."""

from __future__ import annotations

import subprocess
import sys
import threading

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.gui.runtime import jobs
from tests.gui.under_way import busy

NO = translate("test", "no")


def test_the_result_comes_on_the_windows_thread(qtbot: QtBot) -> None:
    threads: list[threading.Thread] = []
    got: list[int] = []

    def work() -> int:
        threads.append(threading.current_thread())
        return 7

    def done(value: int) -> None:
        threads.append(threading.current_thread())
        got.append(value)

    parent = QObject()
    jobs.start(parent, work, done)
    qtbot.waitUntil(lambda: got == [7])
    assert threads[0] is not threading.main_thread()
    assert threads[1] is threading.main_thread()


def test_a_users_mistake_is_a_message(qtbot: QtBot) -> None:
    said: list[Message] = []

    def work() -> None:
        raise UserError(NO)

    parent = QObject()
    jobs.start(parent, work, lambda _value: None, said.append)
    qtbot.waitUntil(lambda: said == [NO])


def test_a_fault_of_ours_goes_to_the_hook(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    faults: list[type] = []
    monkeypatch.setattr("sys.excepthook", lambda kind, *_rest: faults.append(kind))
    parent = QObject()
    jobs.start(parent, lambda: 1 / 0, lambda _value: None)
    qtbot.waitUntil(lambda: faults == [ZeroDivisionError])


def test_what_is_dropped_is_not_delivered(qtbot: QtBot) -> None:
    got: list[int] = []
    parent = QObject()
    jobs.start(parent, lambda: 1, got.append).drop()
    jobs.start(parent, lambda: 2, got.append)
    qtbot.waitUntil(lambda: bool(got))
    assert got == [2]


def test_a_closed_window_hears_nothing(qtbot: QtBot) -> None:
    got: list[int] = []
    go_on = threading.Event()
    window = QWidget()
    jobs.start(window, lambda: go_on.wait(60) and 1, got.append)
    window.deleteLater()
    QApplication.sendPostedEvents(None, 52)  # deferred deletions, which wait for an event loop otherwise
    go_on.set()
    jobs.finish_all()
    qtbot.waitUntil(lambda: not busy())
    assert got == []


def test_garbage_is_not_collected_on_other_threads() -> None:
    """In a process of its own: tests of other windows give the collector back to Python."""
    begun = (
        "import gc; from PySide6.QtCore import QCoreApplication, QObject; from patrolplanner.gui.runtime import jobs; "
        "app = QCoreApplication([]); before = gc.isenabled(); parent = QObject(); "
        "jobs.start(parent, lambda: None, lambda value: None); print(before, gc.isenabled()); jobs.finish_all()"
    )
    run = subprocess.run([sys.executable, "-c", begun], capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["True", "False"]


def test_what_is_dropped_before_its_turn_is_not_begun(qtbot: QtBot) -> None:
    gate, begun = threading.Event(), list[int]()
    parent = QObject()
    for _ in range(jobs._MOST_AT_ONCE):
        jobs.start(parent, gate.wait, lambda _value: None)
    latest = jobs.Latest(parent)
    for n in range(5):
        latest.start(lambda n=n: begun.append(n), lambda _value: None)
    gate.set()
    qtbot.waitUntil(lambda: not busy())
    assert begun == [4]
