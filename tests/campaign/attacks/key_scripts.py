"""Scripts of real key events in the real window: nothing raises, what the window holds is what the file holds, and
every step can be taken back."""

from __future__ import annotations

import contextlib
import gc
import multiprocessing
import os
import random
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from types import TracebackType
from typing import NamedTuple

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from patrolplanner.gui import remembered
from patrolplanner.gui.app import Program
from patrolplanner.gui.runtime import jobs
from patrolplanner.gui.runtime.process import delete_what_waits
from patrolplanner.gui.shell.main_window import MainWindow
from patrolplanner.gui.shell.navigation import ENTRIES
from patrolplanner.services.open_plan.document import Document
from patrolplanner.services.open_plan.session import Session
from tests.by_hand.stations import plan_file
from tests.campaign.attack import Attack, Case
from tests.campaign.desk import nasty, surroundings
from tests.campaign.plan_states import fresh, state_of
from tests.gui.under_way import busy

_STEPS = 40
_LONGEST_TEXT = 60
"""Characters that are typed one by one; longer texts are pasted."""
_PATIENCE = 60.0
_ROSTER = "roster"
_WAY = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End)
_PLAIN = (
    *(*_WAY, *_WAY, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Backtab),
    *(Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_Space, Qt.Key.Key_Delete),
    *(Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Insert, Qt.Key.Key_F1, Qt.Key.Key_F2, Qt.Key.Key_F2),
    *(Qt.Key.Key_F4, Qt.Key.Key_F5, Qt.Key.Key_F9, Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_Menu, Qt.Key.Key_D),
    *(Qt.Key.Key_D, Qt.Key.Key_D, Qt.Key.Key_N, Qt.Key.Key_N, Qt.Key.Key_R, Qt.Key.Key_L, Qt.Key.Key_1, Qt.Key.Key_0),
)
_HELD = "ACDEFHIKLNPRSVVVXYZZZ=+-0"
"""Letters pressed together with Ctrl and the like; W and Q, which end it all, are not among them."""
_CTRL, _SHIFT, _ALT = (
    *(Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier),
)
_WITH = (_CTRL, _CTRL, _CTRL, _CTRL | _SHIFT, _ALT, _CTRL | _ALT)
_PASTED = ("D\tN\n\tD\n", "赵一鸣\t230001\t民警\n", "2026-99-99", "D", "1\t2\t3\n4\t5\t6\n", "\t\n" * 300, "x\t" * 200)


class Step(NamedTuple):
    """A key with what is held, or a text that is typed or pasted."""

    key: Qt.Key | None = None
    held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    text: str = ""
    pasted: bool = False


def _step(chance: random.Random) -> Step:
    way = chance.random()
    if way < 0.12:
        return Step(text=nasty(chance)[:_LONGEST_TEXT])
    if way < 0.2:
        return Step(text=chance.choice((*_PASTED, nasty(chance))), pasted=True)
    if way < 0.3:
        return Step(Qt.Key[f"Key_{chance.randint(1, 9)}"], _CTRL | chance.choice((_SHIFT, Qt.KeyboardModifier(0))))
    if way < 0.45:
        return Step(Qt.Key(ord(chance.choice(_HELD))), chance.choice(_WITH))
    return Step(chance.choice(_PLAIN), chance.choice((Qt.KeyboardModifier(0),) * 5 + (_SHIFT, _CTRL)))


class _Player(QObject):
    """Presses one key after another, also where a dialog or menu waits in a loop of its own."""

    def __init__(self, steps: Sequence[Step], window: MainWindow) -> None:
        super().__init__()
        self._left = list(steps)
        self._window = window
        self._loop = QEventLoop()

    def play(self) -> None:
        QTimer.singleShot(0, self, self._next)
        self._loop.exec()

    @Slot()
    def _next(self) -> None:
        if not self._left:
            _leave_what_is_open()
            self._loop.quit()
            return
        QTimer.singleShot(0, self, self._next)
        self._do(self._left.pop(0))

    def _do(self, step: Step) -> None:
        at = _listening(self._window)
        if step.pasted:
            QApplication.clipboard().setText(step.text)
            QTest.keyClick(at, Qt.Key.Key_V, _CTRL)
        elif step.key is not None:
            QTest.keyClick(at, step.key, step.held)
        else:
            for letter in step.text:
                QTest.sendKeyEvent(QTest.KeyAction.Click, _listening(self._window), Qt.Key(0), letter, step.held)

    @Slot(QUrl)
    def nowhere(self, _address: QUrl) -> None:
        """No other program is started."""


def _leave_what_is_open() -> None:
    """Nobody answers questions: dialogs and menus go without any, the last first."""
    shown = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    for widget in (QApplication.activePopupWidget(), QApplication.activeModalWidget(), *shown):
        if isinstance(widget, QDialog):
            widget.done(0)
        elif widget is not None and not isinstance(widget, MainWindow):
            widget.close()


def _listening(window: MainWindow) -> QWidget:
    around = QApplication.activePopupWidget() or QApplication.activeModalWidget() or QApplication.activeWindow()
    return (around and around.focusWidget()) or around or window


@dataclass(frozen=True)
class _Desk:
    """The running program, whose mistakes are heard."""

    program: Program
    faults: list[str]

    @contextlib.contextmanager
    def window(self, path: Path) -> Iterator[MainWindow]:
        before, sys.excepthook = sys.excepthook, self._hear
        gc.disable()  # a case before may have left it on; threads must never collect widgets
        try:
            window = self.program.new_window(path)
            window.activateWindow()
            yield window
        finally:
            self._leave()
            sys.excepthook = before
            gc.enable()

    def _hear(self, kind: type[BaseException], fault: BaseException, at: TracebackType | None) -> None:
        while at is not None and at.tb_next is not None:
            at = at.tb_next
        place = f"{Path(at.tb_frame.f_code.co_filename).name}:{at.tb_lineno}" if at is not None else "?"
        self.faults.append(f"{kind.__name__} at {place}: {fault}")

    def _leave(self) -> None:
        _leave_what_is_open()
        for window in tuple(self.program.windows):
            if (session := window.release()) is not None:
                session.close()
            window.close()
        jobs.finish_all()
        QApplication.processEvents()
        delete_what_waits()
        self.faults.clear()


@cache
def _desk() -> _Desk:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    running = QApplication.instance()
    return _Desk(Program(running if isinstance(running, QApplication) else QApplication(["campaign"])), [])


@cache
def _plan(folder: Path) -> bytes:
    return plan_file(folder).read_bytes()


def _settle() -> None:
    until = time.monotonic() + _PATIENCE
    while busy() or multiprocessing.active_children():
        if time.monotonic() > until:
            raise TimeoutError("work beside the window does not end")
        QApplication.processEvents()
        time.sleep(0.005)
    QApplication.processEvents()


def _tried(page: str, steps: Sequence[Step], folder: Path) -> str:
    path = fresh(folder, _plan(folder))
    home = {"PATROLPLANNER_HOME": str(folder / "home"), "PATROLPLANNER_LANG": "en", "USER": "clerk"}
    with surroundings({**home, "HOME": str(path.parent)}), contextlib.chdir(path.parent):
        remembered.remember("page", page)
        desk = _desk()
        with desk.window(path) as window:
            assert window.session is not None
            begun = window.session.document
            _settle()
            player = _Player(steps, window)
            QDesktopServices.setUrlHandler("file", player, "nowhere")
            player.play()
            QDesktopServices.unsetUrlHandler("file")
            _settle()
            assert not desk.faults, desk.faults[:3]
            held = window.session.stored if window.session is not None else None
        found = state_of(path).stored
        assert held is None or found == held, "window and file are not the same"
        return _taken_back(path, begun)


def _taken_back(path: Path, begun: Document) -> str:
    """Every step undone, the plan is the one that was opened."""
    with contextlib.closing(Session.open(path, "clerk")) as session:
        if session.document == begun:
            return "nothing changed"
        while session.undo("试") is not None:
            pass
        now = session.document
    assert (now.plan, now.roster) == (begun.plan, begun.roster), "undone, and not as it was"
    return "changed, and taken back"


def _cases(chance: random.Random, folder: Path) -> Iterator[Case]:
    while True:
        page = _ROSTER if chance.random() < 0.4 else chance.choice(ENTRIES).name
        steps = [_step(chance) for _ in range(_STEPS)]
        yield Case(page, partial(_tried, page, steps, folder))


ATTACK = Attack(
    "key_scripts",
    "whatever keys are pressed, nothing raises, window and file hold the same, and undo leads back to the beginning",
    _cases,
    slice=2,
)
